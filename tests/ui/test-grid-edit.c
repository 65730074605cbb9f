/* test-grid-edit.c: typing into the cells of a grid, written to a real store by the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-list-edit.h"
#include "cg-pick-popover.h"
#include "grid-case.h"
#include "grid-fixture.h"
#include "ui-test.h"

typedef struct
{
  GridCase grid;
  CgOffice *office;
  CgListEdit *editing; /* the grid's */
  char *told;
  gboolean told_of_rows; /* how many of the rows of a block are tried */
} Case;

static void
told_cb (CgGrid *grid, const char *sentence, Case *self)
{
  g_free (self->told);
  self->told = g_strdup (sentence);
  self->told_of_rows |= sentence != NULL && g_str_has_prefix (sentence, "已检查");
}

static void
set_up (Case *self, gconstpointer data)
{
  g_autoptr (CgListEdit) editing = NULL;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GPtrArray) columns = cg_columns_of (
      CG_ENTITY_PROBLEM, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT, CG_PROBLEM_UNIT, CG_PROBLEM_PERSON,
      CG_PROBLEM_NATURE, CG_PROBLEM_DEADLINE_TEXT, CG_PROBLEM_COMPLETED_ON, CG_PROBLEM_PROGRESS,
      CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_STATUS, -1);

  grid_case_set_up (&self->grid, data);
  self->office = cg_office_new (self->grid.store.store);
  editing = cg_list_edit_new (self->office);
  cg_grid_set_columns (self->grid.grid, columns);
  cg_grid_set_editing (self->grid.grid, CG_GRID_EDITING (editing));
  self->editing = editing;
  g_signal_connect (self->grid.grid, "told", G_CALLBACK (told_cb), self);
  cg_query_add_sort (query, CG_PROBLEM_PROBLEM_NO, FALSE);
  cg_listing_set_query (self->grid.listing, query);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid.grid));
  grid_case_settle (&self->grid);
}

static void
tear_down (Case *self, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (self->grid.grid, self);
  cg_grid_set_editing (self->grid.grid, NULL);
  g_clear_object (&self->office);
  grid_case_tear_down (&self->grid, data);
  g_clear_pointer (&self->told, g_free);
}

static void
press (Case *self, guint key, GdkModifierType modifiers)
{
  g_assert_true (grid_case_press (&self->grid, key, modifiers));
}

/* The cursor on the column of @field of row @row. */
static void
go (Case *self, guint row, int field)
{
  press (self, GDK_KEY_Home, GDK_CONTROL_MASK);
  for (guint i = 0; i < row; i++)
    press (self, GDK_KEY_Down, 0);
  while (grid_case_cursor_field (&self->grid) != field)
    press (self, GDK_KEY_Right, 0);
}

static GtkEditable *
text_of (Case *self)
{
  return GTK_EDITABLE (ui_test_find (grid_case_body_of (&self->grid), GTK_TYPE_TEXT));
}

/* What an input method or a key gives to the text. */
static void
type (Case *self, const char *text)
{
  int position = -1;

  gtk_editable_insert_text (text_of (self), text, -1, &position);
}

typedef struct
{
  Case *self;
  guint row;
  int field;
  const char *expected;
} Wait;

static char *
shown (Case *self, guint row, int field)
{
  g_autoptr (CgRow) item = cg_listing_get_row (self->grid.listing, row);
  CgRecord *record = item != NULL ? cg_row_get_record (item) : NULL;

  return record != NULL ? cg_record_display (record, field) : NULL;
}

static gboolean
is_shown (gpointer data)
{
  Wait *wait = data;
  g_autofree char *text = shown (wait->self, wait->row, wait->field);

  return g_strcmp0 (text, wait->expected) == 0;
}

static void
wait_for (Case *self, guint row, int field, const char *expected)
{
  Wait wait = { self, row, field, expected };

  ui_test_wait (is_shown, &wait);
}

static gboolean
has_told (gpointer data)
{
  return ((Case *) data)->told != NULL;
}

static gboolean
is_not_editing (gpointer data)
{
  return !cg_grid_is_editing (data);
}

/* ---- tests ---- */

/* Typing replaces, F2 keeps; Enter goes down, Tab right, Esc leaves all as it was. */
static void
test_text (Case *self, gconstpointer data)
{
  go (self, 0, CG_PROBLEM_DEADLINE_TEXT);
  type (self, "年");
  g_assert_true (cg_grid_is_editing (self->grid.grid));
  type (self, "底前");
  press (self, GDK_KEY_Return, 0);
  g_assert_false (cg_grid_is_editing (self->grid.grid));
  g_assert_cmpuint (grid_case_cursor_row (&self->grid), ==, 1);
  wait_for (self, 0, CG_PROBLEM_DEADLINE_TEXT, "年底前");

  press (self, GDK_KEY_Up, 0);
  press (self, GDK_KEY_F2, 0);
  g_assert_cmpstr (gtk_editable_get_text (text_of (self)), ==, "年底前");
  type (self, "完成");
  press (self, GDK_KEY_Return, GDK_SHIFT_MASK);
  g_assert_cmpuint (grid_case_cursor_row (&self->grid), ==, 0);
  wait_for (self, 0, CG_PROBLEM_DEADLINE_TEXT, "年底前完成");

  type (self, "别的");
  press (self, GDK_KEY_Escape, 0);
  g_assert_false (cg_grid_is_editing (self->grid.grid));
  g_assert_cmpstr (gtk_editable_get_text (text_of (self)), ==, "");
  wait_for (self, 0, CG_PROBLEM_DEADLINE_TEXT, "年底前完成");

  /* Tab goes along the row; Enter then to where the row began. */
  type (self, "三月");
  press (self, GDK_KEY_Tab, 0);
  g_assert_cmpint (grid_case_cursor_field (&self->grid), ==, CG_PROBLEM_COMPLETED_ON);
  type (self, "0315");
  press (self, GDK_KEY_Tab, 0);
  type (self, "35%");
  press (self, GDK_KEY_Return, 0);
  g_assert_cmpuint (grid_case_cursor_row (&self->grid), ==, 1);
  g_assert_cmpint (grid_case_cursor_field (&self->grid), ==, CG_PROBLEM_DEADLINE_TEXT);
  wait_for (self, 0, CG_PROBLEM_DEADLINE_TEXT, "三月");
  wait_for (self, 0, CG_PROBLEM_COMPLETED_ON, "2026-03-15");
  wait_for (self, 0, CG_PROBLEM_PROGRESS, "35");
  cg_store_undo (self->grid.store.store, cg_office_get_actor (self->office), NULL, NULL);
  wait_for (self, 0, CG_PROBLEM_COMPLETED_ON, "2026-03-15");
}

/* What is no value keeps the cell open, with the reason. */
static void
test_faults (Case *self, gconstpointer data)
{
  go (self, 0, CG_PROBLEM_COMPLETED_ON);
  type (self, "2月30日");
  press (self, GDK_KEY_Return, 0);
  g_assert_true (cg_grid_is_editing (self->grid.grid));
  g_assert_nonnull (self->told);
  g_assert_nonnull (strstr (self->told, "2月30日"));
  press (self, GDK_KEY_Escape, 0);
  g_assert_null (self->told);

  go (self, 0, CG_PROBLEM_STATUS);
  type (self, "整改");
  g_assert_false (cg_grid_is_editing (self->grid.grid));
  g_assert_nonnull (self->told);
  g_assert_cmpstr (gtk_editable_get_text (text_of (self)), ==, "");
  go (self, 0, CG_PROBLEM_EFFECTIVE_DEADLINE);
  g_assert_null (self->told);
  press (self, GDK_KEY_F2, 0);
  g_assert_false (cg_grid_is_editing (self->grid.grid));
  g_assert_nonnull (self->told);

  /* Two problems of one number: the store refuses, and what was typed is there again. */
  go (self, 1, CG_PROBLEM_PROBLEM_NO);
  {
    g_autofree char *number = shown (self, 0, CG_PROBLEM_PROBLEM_NO);

    type (self, number);
    press (self, GDK_KEY_Return, 0);
    ui_test_wait (has_told, self);
    g_assert_true (cg_grid_is_editing (self->grid.grid));
    g_assert_cmpstr (gtk_editable_get_text (text_of (self)), ==, number);
    g_assert_cmpuint (grid_case_cursor_row (&self->grid), ==, 1);
  }
}

/* Units by a few letters, choices by their beginning. */
static void
test_lists (Case *self, gconstpointer data)
{
  go (self, 0, CG_PROBLEM_UNIT);
  type (self, "lw");
  press (self, GDK_KEY_Return, 0);
  ui_test_wait (is_not_editing, self->grid.grid);
  wait_for (self, 0, CG_PROBLEM_UNIT, "柳湾镇");
  g_assert_cmpuint (grid_case_cursor_row (&self->grid), ==, 1);

  go (self, 0, CG_PROBLEM_PERSON);
  type (self, "没有这个人");
  press (self, GDK_KEY_Escape, 0);
  g_assert_false (cg_grid_is_editing (self->grid.grid));

  go (self, 0, CG_PROBLEM_NATURE);
  press (self, GDK_KEY_F2, 0);
  ui_test_picture (self->grid.window, "grid-edit-choice");
  press (self, GDK_KEY_Escape, 0);
  type (self, "gongxing");
  press (self, GDK_KEY_Tab, 0);
  ui_test_wait (is_not_editing, self->grid.grid);
  wait_for (self, 0, CG_PROBLEM_NATURE, cg_choices_label (CG_CHOICES_NATURE, "common"));

  /* Nothing typed is nothing there. */
  go (self, 0, CG_PROBLEM_PERSON);
  press (self, GDK_KEY_BackSpace, 0);
  g_assert_true (cg_grid_is_editing (self->grid.grid));
  press (self, GDK_KEY_Return, 0);
  wait_for (self, 0, CG_PROBLEM_PERSON, "");
}

static GtkTextView *
view_of (Case *self)
{
  return GTK_TEXT_VIEW (ui_test_find (grid_case_body_of (&self->grid), GTK_TYPE_TEXT_VIEW));
}

/* A long text has a sheet of its own; its first letters may be an input method's. */
static void
test_long_text (Case *self, gconstpointer data)
{
  GtkTextBuffer *buffer;

  go (self, 0, CG_PROBLEM_TEXT);
  g_signal_emit_by_name (text_of (self), "preedit-changed", "zheng");
  g_assert_true (cg_grid_is_editing (self->grid.grid));
  g_assert_false (grid_case_press (&self->grid, GDK_KEY_Return, 0));
  g_signal_emit_by_name (text_of (self), "preedit-changed", "");
  type (self, "整改");
  buffer = gtk_text_view_get_buffer (view_of (self));
  gtk_text_buffer_insert_at_cursor (buffer, "到位", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "\n", -1);
  ui_test_wait (is_not_editing, self->grid.grid);
  wait_for (self, 0, CG_PROBLEM_TEXT, "整改到位");
  g_assert_cmpuint (grid_case_cursor_row (&self->grid), ==, 1);

  go (self, 0, CG_PROBLEM_TEXT);
  press (self, GDK_KEY_F2, 0);
  grid_case_press (&self->grid, GDK_KEY_Return, GDK_ALT_MASK);
  gtk_text_buffer_insert_at_cursor (buffer, "\n", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "第二行", -1);
  ui_test_screen (self->grid.window, "grid-edit-long-text");
  press (self, GDK_KEY_Tab, 0);
  wait_for (self, 0, CG_PROBLEM_TEXT, "整改到位\n第二行");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (text_of (self))));

  press (self, GDK_KEY_Left, 0);
  press (self, GDK_KEY_F2, 0);
  gtk_text_buffer_set_text (buffer, "不要", -1);
  press (self, GDK_KEY_Escape, 0);
  wait_for (self, 0, CG_PROBLEM_TEXT, "整改到位\n第二行");
}

/* An input method that is stopped leaves the cell as it was. */
static void
test_stopped (Case *self, gconstpointer data)
{
  go (self, 0, CG_PROBLEM_DEADLINE_TEXT);
  g_signal_emit_by_name (text_of (self), "preedit-changed", "n");
  g_assert_true (cg_grid_is_editing (self->grid.grid));
  g_signal_emit_by_name (text_of (self), "preedit-changed", "");
  ui_test_wait (is_not_editing, self->grid.grid);
  wait_for (self, 0, CG_PROBLEM_DEADLINE_TEXT, "");
}

/* While a row is typed into, what others do does not move it. */
static void
test_frozen (Case *self, gconstpointer data)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  guint n = cg_listing_get_n_items (self->grid.listing);
  g_autoptr (CgRow) row = cg_listing_get_row (self->grid.listing, 0);
  g_autofree char *case_id = g_strdup_printf (
      "%" G_GINT64_FORMAT, cg_record_integer (cg_row_get_record (row), CG_PROBLEM_CASE));
  gint64 id;

  cg_query_add_sort (query, CG_PROBLEM_PROBLEM_NO, TRUE);
  cg_listing_set_query (self->grid.listing, query);
  grid_case_settle (&self->grid);
  go (self, 4, CG_PROBLEM_DEADLINE_TEXT);
  id = cg_grid_get_cursor_id (self->grid.grid);
  type (self, "待定");
  fixture_add (&self->grid.store, CG_ENTITY_PROBLEM, "case", case_id, "text", "新的问题",
               "deadline", "2026-12-05", NULL);
  grid_case_settle (&self->grid);
  g_assert_cmpuint (cg_listing_get_n_items (self->grid.listing), ==, n);
  g_assert_cmpuint (grid_case_cursor_row (&self->grid), ==, 4);
  press (self, GDK_KEY_Escape, 0);
  grid_case_settle (&self->grid);
  g_assert_cmpuint (cg_listing_get_n_items (self->grid.listing), ==, n + 1);
  g_assert_cmpuint (grid_case_cursor_row (&self->grid), ==, 5);
  g_assert_cmpint (cg_grid_get_cursor_id (self->grid.grid), ==, id);
}

static void
undo (Case *self)
{
  g_autoptr (GError) error = NULL;

  cg_store_undo (self->grid.store.store, cg_office_get_actor (self->office), NULL, &error);
  g_assert_no_error (error);
}

/* Ctrl+D takes the first row into the others, Delete empties cells, Ctrl+; is today: each of
 * them one step. */
static void
test_fill (Case *self, gconstpointer data)
{
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());

  go (self, 0, CG_PROBLEM_UNIT);
  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (self, GDK_KEY_d, GDK_CONTROL_MASK);
  wait_for (self, 2, CG_PROBLEM_UNIT, "双河镇");
  wait_for (self, 1, CG_PROBLEM_PERSON, "邓某");
  wait_for (self, 2, CG_PROBLEM_PERSON, "邓某");
  undo (self);
  wait_for (self, 1, CG_PROBLEM_UNIT, "县住建局");
  wait_for (self, 2, CG_PROBLEM_PERSON, "韩某");

  press (self, GDK_KEY_Delete, 0);
  wait_for (self, 0, CG_PROBLEM_UNIT, "");
  wait_for (self, 2, CG_PROBLEM_PERSON, "");
  undo (self);
  wait_for (self, 2, CG_PROBLEM_UNIT, "某县水利局");

  go (self, 1, CG_PROBLEM_COMPLETED_ON);
  press (self, GDK_KEY_semicolon, GDK_CONTROL_MASK);
  wait_for (self, 1, CG_PROBLEM_COMPLETED_ON, today);

  /* All or nothing: what must be there is not emptied, a struck-off problem not changed. */
  go (self, 0, CG_PROBLEM_TEXT);
  press (self, GDK_KEY_Delete, 0);
  g_assert_nonnull (self->told);
  go (self, 0, CG_PROBLEM_UNIT);
  press (self, GDK_KEY_Down, GDK_SHIFT_MASK | GDK_CONTROL_MASK);
  g_assert_null (self->told);
  press (self, GDK_KEY_d, GDK_CONTROL_MASK);
  g_assert_nonnull (self->told);
  wait_for (self, 1, CG_PROBLEM_UNIT, "县住建局");
}

static gboolean
is_asked (gpointer data)
{
  return ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static gboolean
is_answered (gpointer data)
{
  return !is_asked (NULL);
}

static void
paste (Case *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->grid.window), text);
  press (self, GDK_KEY_v, GDK_CONTROL_MASK);
}

static void
answer (const char *response)
{
  adw_message_dialog_response (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG), response);
  gtk_window_close (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG));
  ui_test_wait (is_answered, NULL);
}

/* Enter does what is asked. */
static gboolean
begins_with_button (GtkWindow *dialog)
{
  return GTK_IS_BUTTON (gtk_window_get_focus (dialog)) &&
         gtk_window_get_focus (dialog) == gtk_window_get_default_widget (dialog);
}

/* A block from a spreadsheet: shown first, what cannot be is left out, one step. */
static void
test_paste (Case *self, gconstpointer data)
{
  go (self, 0, CG_PROBLEM_UNIT);
  paste (self, "柳湾镇\t罗某\r\n没有的单位\t罗某\r\n柳湾镇\t\r\n");
  ui_test_wait (is_asked, NULL);
  ui_test_picture (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG), "grid-paste");
  g_assert_true (begins_with_button (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  wait_for (self, 0, CG_PROBLEM_UNIT, "双河镇");
  answer ("yes");
  wait_for (self, 0, CG_PROBLEM_UNIT, "柳湾镇");
  wait_for (self, 0, CG_PROBLEM_PERSON, "罗某");
  wait_for (self, 1, CG_PROBLEM_UNIT, "县住建局");
  wait_for (self, 2, CG_PROBLEM_UNIT, "柳湾镇");
  wait_for (self, 2, CG_PROBLEM_PERSON, "");
  undo (self);
  wait_for (self, 0, CG_PROBLEM_PERSON, "邓某");
  wait_for (self, 2, CG_PROBLEM_UNIT, "某县水利局");

  paste (self, "双河镇\n双河镇\n");
  ui_test_wait (is_asked, NULL);
  answer ("no");
  wait_for (self, 1, CG_PROBLEM_UNIT, "县住建局");

  /* One cell is like typing. */
  go (self, 0, CG_PROBLEM_COMPLETED_ON);
  paste (self, "2026年3月5日");
  wait_for (self, 0, CG_PROBLEM_COMPLETED_ON, "2026-03-05");
  paste (self, "昨日黄花");
  ui_test_wait (has_told, self);
}

/* Whether the question on the screen says this of a row, or of all of them. */
static gboolean
asks (const char *words)
{
  return ui_test_find_labelled (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG), GTK_TYPE_LABEL,
                                words) != NULL;
}

static gboolean
asks_again (gpointer data)
{
  return is_asked (NULL) && strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (
                                        ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG))),
                                    "所以还没有写入") != NULL;
}

static gboolean
can_paste (void)
{
  return adw_message_dialog_get_response_enabled (
      ADW_MESSAGE_DIALOG (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG)), "yes");
}

/* What only the store knows is said by row before it is written, and again when it changed. */
static void
test_paste_refused (Case *self, gconstpointer data)
{
  g_autofree char *taken = shown (self, 5, CG_PROBLEM_PROBLEM_NO);
  g_autofree char *own = shown (self, 1, CG_PROBLEM_PROBLEM_NO);
  g_autofree char *before = shown (self, 0, CG_PROBLEM_TEXT);
  g_autofree char *block = g_strdup_printf ("%s\t改甲\n%s\t改乙\n", taken, own);
  g_autofree char *refused =
      g_strdup_printf ("问题编号：“%s”已经用过，没有改动任何内容；请换一个。", taken);
  gint64 entries = fixture_integer (&self->grid.store, NULL, "SELECT max(seq) FROM journal");
  gint64 holder =
      fixture_integer (&self->grid.store, NULL,
                       "SELECT id FROM problem WHERE problem_no = (SELECT problem_no FROM problem"
                       " ORDER BY problem_no LIMIT 1 OFFSET 5)");

  go (self, 0, CG_PROBLEM_PROBLEM_NO);
  paste (self, block);
  ui_test_wait (is_asked, NULL);
  ui_test_picture (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG), "grid-paste-refused");
  g_assert_true (asks (refused));
  g_assert_cmpint (fixture_integer (&self->grid.store, NULL, "SELECT max(seq) FROM journal"), ==,
                   entries);

  fixture_set (&self->grid.store, CG_ENTITY_PROBLEM, holder, "problem_no", "另编的号");
  answer ("yes");
  ui_test_wait (asks_again, NULL);
  ui_test_picture (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG), "grid-paste-again");
  g_assert_false (asks (refused));
  answer ("yes");
  wait_for (self, 0, CG_PROBLEM_TEXT, "改乙");
  undo (self);
  wait_for (self, 0, CG_PROBLEM_TEXT, before);
}

/* But for the problems that are struck off. */
static gboolean
is_pasted (gpointer data)
{
  return fixture_integer (data, NULL,
                          "SELECT count(*) FROM problem WHERE text LIKE '%处堤防未加固'") > 690;
}

/* A large block says how far it is tried, until it is shown. */
static void
test_paste_many (Case *self, gconstpointer data)
{
  g_autoptr (GString) block = g_string_new (NULL);

  for (guint i = 0; i < 700; i++)
    g_string_append_printf (block, "第%u处堤防未加固\n", i);
  go (self, 0, CG_PROBLEM_TEXT);
  paste (self, block->str);
  ui_test_wait (is_asked, NULL);
  g_assert_true (self->told_of_rows);
  g_assert_null (self->told);
  g_assert_false (is_pasted (&self->grid.store));
  answer ("yes");
  ui_test_wait (is_pasted, &self->grid.store);
}

/* A gate: a case is not decided before what it is about has happened. */
static void
test_paste_gate (Case *self, gconstpointer data)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE);
  g_autoptr (GPtrArray) columns =
      cg_columns_of (CG_ENTITY_CASE, CG_CASE_TITLE, CG_CASE_OCCURRED_ON, -1);

  cg_grid_set_columns (self->grid.grid, columns);
  cg_listing_set_query (self->grid.listing, query);
  grid_case_settle (&self->grid);
  press (self, GDK_KEY_Home, GDK_CONTROL_MASK);
  paste (self, "某问责案\t2099-01-01\n");
  ui_test_wait (is_asked, NULL);
  g_assert_true (asks ("“决定日期”早于“发生日期”。"));
  g_assert_false (can_paste ());
  answer ("no");
}

/* Beside a past day nothing is typed, filled, emptied or pasted, and each time it is said why. */
static void
test_compared (Case *self, gconstpointer data)
{
  cg_list_edit_set_compared (self->editing, TRUE);
  go (self, 0, CG_PROBLEM_UNIT);
  type (self, "柳");
  g_assert_false (cg_grid_is_editing (self->grid.grid));
  g_assert_nonnull (strstr (self->told, "退出比较"));

  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_null (self->told);
  press (self, GDK_KEY_d, GDK_CONTROL_MASK);
  g_assert_nonnull (strstr (self->told, "退出比较"));

  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (self, GDK_KEY_Delete, 0);
  g_assert_nonnull (strstr (self->told, "退出比较"));

  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_null (self->told);
  paste (self, "柳湾镇\n柳湾镇\n");
  ui_test_wait (has_told, self);
  g_assert_nonnull (strstr (self->told, "退出比较"));
  wait_for (self, 0, CG_PROBLEM_UNIT, "双河镇");
  wait_for (self, 1, CG_PROBLEM_UNIT, "县住建局");

  cg_list_edit_set_compared (self->editing, FALSE);
  press (self, GDK_KEY_d, GDK_CONTROL_MASK);
  wait_for (self, 1, CG_PROBLEM_UNIT, "双河镇");
}

/* LibreOffice's plain text has a space for a line break in a cell; beside it stands what has
 * the line break. */
static void
test_paste_libreoffice (Case *self, gconstpointer data)
{
  static const char cells[] = "\"第一行\n第二行\"\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (cells, strlen (cells));
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (
      (GdkContentProvider *[]){
          gdk_content_provider_new_typed (G_TYPE_STRING, "第一行 第二行"),
          gdk_content_provider_new_for_bytes ("application/x-libreoffice-tsvc", bytes) },
      2);

  go (self, 0, CG_PROBLEM_TEXT);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (self->grid.window), both);
  press (self, GDK_KEY_v, GDK_CONTROL_MASK);
  wait_for (self, 0, CG_PROBLEM_TEXT, "第一行\n第二行");
}

/* Rows past the end become problems of the same case. */
static void
test_paste_new (Case *self, gconstpointer data)
{
  g_autoptr (GPtrArray) columns = cg_columns_of (
      CG_ENTITY_PROBLEM, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT, CG_PROBLEM_EFFECTIVE_DEADLINE, -1);
  guint n = cg_listing_get_n_items (self->grid.listing);

  cg_grid_set_columns (self->grid.grid, columns);
  press (self, GDK_KEY_End, GDK_CONTROL_MASK);
  press (self, GDK_KEY_Up, 0);
  press (self, GDK_KEY_Left, 0);
  {
    g_autofree char *last = shown (self, n - 1, CG_PROBLEM_TEXT);
    g_autofree char *before = shown (self, n - 2, CG_PROBLEM_TEXT);
    g_autofree char *block =
        g_strdup_printf ("%s\t\n%s\t\n新问题甲\t2027.3.15\n新问题乙\t\n", before, last);

    paste (self, block);
  }
  ui_test_wait (is_asked, NULL);
  answer ("yes");
  grid_case_settle (&self->grid);
  wait_for (self, n, CG_PROBLEM_TEXT, "新问题甲");
  wait_for (self, n, CG_PROBLEM_EFFECTIVE_DEADLINE, "2027-03-15");
  g_assert_cmpuint (cg_listing_get_n_items (self->grid.listing), ==, n + 1);
}

static void
test_pictures (Case *self, gconstpointer data)
{
  gtk_window_set_focus_visible (GTK_WINDOW (self->grid.window), TRUE);
  go (self, 2, CG_PROBLEM_COMPLETED_ON);
  type (self, "+10工作日");
  ui_test_picture (self->grid.window, "grid-edit-date");
  press (self, GDK_KEY_Escape, 0);
  go (self, 3, CG_PROBLEM_UNIT);
  type (self, "xian");
  grid_case_settle (&self->grid);
  ui_test_screen (self->grid.window, "grid-edit-unit");
  press (self, GDK_KEY_Escape, 0);
}

#define ADD(name, n_more)                                                                          \
  g_test_add ("/grid-edit/" #name, Case, GUINT_TO_POINTER (n_more), set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD (text, 0);
  ADD (faults, 0);
  ADD (lists, 0);
  ADD (long_text, 0);
  ADD (stopped, 0);
  ADD (frozen, 0);
  ADD (fill, 0);
  ADD (paste, 0);
  ADD (paste_refused, 0);
  ADD (paste_gate, 0);
  ADD (paste_many, 800);
  ADD (paste_libreoffice, 0);
  ADD (paste_new, 0);
  ADD (compared, 0);
  ADD (pictures, 0);

  return ui_test_run ();
}
