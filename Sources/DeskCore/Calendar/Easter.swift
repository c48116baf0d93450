/// The date of Easter in the Western churches.
public enum Easter {
  /// Easter Sunday of a year, by the Gregorian rule, also for years before 1583.
  ///
  /// - Parameter year: 1 to 9999; another year gives the date in the nearest of these.
  public static func sunday(in year: Int) -> CivilDate {
    // Meeus/Jones/Butcher, with its own letters: J. Meeus, "Astronomical Algorithms", chapter 8.
    let year = min(max(year, 1), 9999)
    let a = year % 19
    let (b, c) = year.quotientAndRemainder(dividingBy: 100)
    let (d, e) = b.quotientAndRemainder(dividingBy: 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = c.quotientAndRemainder(dividingBy: 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
    return CivilDate(knownYear: year, month: month, day: day + 1)
  }
}
