/// The working days of the agreement: Monday to Friday, public holidays left out.
public enum WorkingDay {
  /// Whether a date is a working day in Poland.
  ///
  /// - Parameter date: the day in Warsaw.
  public static func isWorkingDay(_ date: CivilDate) -> Bool {
    !date.weekday.isWeekend && PublicHoliday.on(date) == nil
  }
}
