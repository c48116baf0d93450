#define _GNU_SOURCE
#include "internal.h"

#include <string.h>
#include <vterm.h>

static int property_changed(VTermProp property, VTermValue *value, void *user) {
  ph_terminal *t = user;
  if (property == VTERM_PROP_ALTSCREEN) t->alternate = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) t->cursor_visible = value->boolean;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = property_changed};

static void emulator_answers(const char *bytes, size_t count, void *user) {
  ph_send(user, bytes, count);
}

void ph_make_emulator(ph_terminal *t) {
  t->cursor_visible = true;
  t->emulator = vterm_new(t->rows, t->columns);
  vterm_set_utf8(t->emulator, 1);
  vterm_output_set_callback(t->emulator, emulator_answers, t);
  t->screen = vterm_obtain_screen(t->emulator);
  vterm_screen_set_callbacks(t->screen, &callbacks, t);
  vterm_screen_enable_altscreen(t->screen, 1);
  vterm_screen_reset(t->screen, 1);
}

void ph_free_emulator(ph_terminal *t) { vterm_free(t->emulator); }

/* How many of the bytes are whole characters; libvterm loses one that it gets in two parts. */
static size_t whole(const uint8_t *bytes, size_t count) {
  size_t start = count;
  while (start > 0 && count - start < 3 && (bytes[start - 1] & 0xC0) == 0x80) start--;
  if (start == 0 || bytes[start - 1] < 0xC0) return count;
  uint8_t first = bytes[start - 1];
  size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  return count - (start - 1) < length ? start - 1 : count;
}

void ph_show(ph_terminal *t) {
  const uint8_t *bytes = t->received.bytes + t->shown;
  size_t count = whole(bytes, t->received.count - t->shown);
  vterm_input_write(t->emulator, (const char *)bytes, count);
  t->shown += count;
}

void ph_resize_emulator(ph_terminal *t, int rows, int columns) {
  t->rows = rows;
  t->columns = columns;
  vterm_set_size(t->emulator, rows, columns);
}

static size_t encode(uint32_t scalar, char *bytes) {
  if (scalar < 0x80) {
    bytes[0] = (char)scalar;
    return 1;
  }
  size_t count = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  static const uint8_t lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t i = count - 1; i > 0; i--) {
    bytes[i] = (char)(0x80 | (scalar & 0x3F));
    scalar >>= 6;
  }
  bytes[0] = (char)(lead[count] | scalar);
  return count;
}

static VTermScreenCell cell_at(ph_terminal *t, int row, int column) {
  VTermScreenCell cell;
  memset(&cell, 0, sizeof cell);
  vterm_screen_get_cell(t->screen, (VTermPos){row, column}, &cell);
  return cell;
}

size_t ph_row(ph_terminal *t, int row, char *bytes, size_t limit) {
  size_t count = 0;
  for (int column = 0; column < t->columns && count + 4 <= limit;) {
    VTermScreenCell cell = cell_at(t, row, column);
    bool blank = cell.chars[0] == 0 || cell.chars[0] == (uint32_t)-1;
    count += encode(blank ? ' ' : cell.chars[0], bytes + count);
    column += cell.width > 1 ? cell.width : 1;
  }
  return count;
}

ph_look ph_look_at(ph_terminal *t, int row, int column) {
  VTermScreenCell cell = cell_at(t, row, column);
  ph_look look = {.colour = -1};
  if (cell.attrs.bold) look.attributes |= PH_BOLD;
  if (cell.attrs.underline) look.attributes |= PH_UNDERLINE;
  if (cell.attrs.reverse) look.attributes |= PH_REVERSE;
  if (VTERM_COLOR_IS_INDEXED(&cell.fg) && !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg))
    look.colour = cell.fg.indexed.idx;
  return look;
}

bool ph_alternate_screen(ph_terminal *t) { return t->alternate; }
bool ph_cursor_visible(ph_terminal *t) { return t->cursor_visible; }
