/* test-grid-range.c: ranges of cells, and what is copied of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "grid-case.h"
#include "grid-fixture.h"
#include "ui-test.h"

#define ROW_HEIGHT 30
#define LAST_COLUMN 6

static void
assert_range (GridCase *self, guint top, guint bottom, guint left, guint right)
{
  CgGridRange range;

  g_assert_true (cg_grid_get_range (self->grid, &range));
  g_assert_cmpuint (range.top, ==, top);
  g_assert_cmpuint (range.bottom, ==, bottom);
  g_assert_cmpuint (range.left, ==, left);
  g_assert_cmpuint (range.right, ==, right);
  g_assert_cmpint (range.several, ==, top != bottom || left != right);
}

/* The records of the range are the ones selected. */
static void
assert_rows (GridCase *self, guint top, guint bottom)
{
  g_assert_cmpuint (cg_selection_get_count (self->selection), ==, bottom - top + 1);
  for (guint i = top; i <= bottom; i++)
    g_assert_true (cg_selection_contains (self->selection, i));
}

static void
test_keys (GridCase *self, gconstpointer data)
{
  guint n = cg_listing_get_n_items (self->listing);

  grid_case_press (self, GDK_KEY_Down, 0);
  grid_case_press (self, GDK_KEY_Right, 0);
  assert_range (self, 1, 1, 1, 1);
  grid_case_press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  grid_case_press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_range (self, 1, 1, 1, 3);
  assert_rows (self, 1, 1);
  grid_case_press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  grid_case_press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_range (self, 1, 3, 1, 3);
  assert_rows (self, 1, 3);

  /* Over where it began, the other way. */
  grid_case_press (self, GDK_KEY_Home, GDK_SHIFT_MASK);
  grid_case_press (self, GDK_KEY_Up, GDK_SHIFT_MASK | GDK_CONTROL_MASK);
  assert_range (self, 0, 1, 0, 1);
  assert_rows (self, 0, 1);
  grid_case_press (self, GDK_KEY_End, GDK_SHIFT_MASK | GDK_CONTROL_MASK);
  assert_range (self, 1, n - 1, 1, LAST_COLUMN);
  assert_rows (self, 1, n - 1);

  g_assert_true (grid_case_press (self, GDK_KEY_Escape, 0));
  assert_range (self, n - 1, n - 1, LAST_COLUMN, LAST_COLUMN);
  g_assert_false (grid_case_press (self, GDK_KEY_Escape, 0));
  grid_case_press (self, GDK_KEY_Page_Up, GDK_SHIFT_MASK);
  g_assert_cmpuint (grid_case_cursor_row (self), <, n - 5);
  assert_rows (self, grid_case_cursor_row (self), n - 1);
}

/* Marks are of whole records; a range begins anew after them. */
static void
test_marks (GridCase *self, gconstpointer data)
{
  CgGridRange range;

  grid_case_press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  grid_case_press (self, GDK_KEY_space, 0);
  g_assert_false (cg_grid_get_range (self->grid, &range));
  g_assert_false (range.several);
  grid_case_press (self, GDK_KEY_Escape, 0);
  assert_range (self, 0, 0, 1, 1);
  grid_case_press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_false (cg_grid_get_range (self->grid, &range));
}

/* Records that come above do not change which cells are selected. */
static void
test_follows (GridCase *self, gconstpointer data)
{
  g_autoptr (CgRow) row = cg_listing_get_row (self->listing, 0);
  g_autofree char *case_id = g_strdup_printf (
      "%" G_GINT64_FORMAT, cg_record_integer (cg_row_get_record (row), CG_PROBLEM_CASE));

  for (int i = 0; i < 3; i++)
    grid_case_press (self, GDK_KEY_Down, 0);
  grid_case_press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  grid_case_press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_range (self, 3, 4, 0, 1);
  fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", case_id, "text", "最早到期的问题",
               "deadline", "2026-01-05", NULL);
  grid_case_settle (self);
  assert_range (self, 4, 5, 0, 1);
  assert_rows (self, 4, 5);
}

/* ---- copying ---- */

typedef struct
{
  char *text;
  gboolean done;
} Read;

static void
read_text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Read *read = data;

  read->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  read->done = TRUE;
}

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Read *read = data;
  g_autoptr (GBytes) bytes = NULL;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  read->text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  read->done = TRUE;
}

static void
read_html_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_assert_nonnull (stream);
  g_output_stream_splice_async (
      memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, NULL, spliced_cb, data);
}

static gboolean
is_read (gpointer data)
{
  return ((Read *) data)->done;
}

static char *
clipboard_text (GridCase *self)
{
  Read read = { NULL, FALSE };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self->window), NULL, read_text_cb,
                                 &read);
  ui_test_wait (is_read, &read);
  return read.text;
}

static char *
clipboard_html (GridCase *self)
{
  Read read = { NULL, FALSE };

  gdk_clipboard_read_async (gtk_widget_get_clipboard (self->window),
                            (const char *[]){ "text/html", NULL }, G_PRIORITY_DEFAULT, NULL,
                            read_html_cb, &read);
  ui_test_wait (is_read, &read);
  return read.text;
}

static void
told_cb (CgGrid *grid, const char *sentence, char **told)
{
  g_free (*told);
  *told = g_strdup (sentence);
}

/* Two rows from the number to the deadline, as spreadsheets take them. */
static void
test_copy (GridCase *self, gconstpointer data)
{
  g_autofree char *told = NULL;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);

  g_signal_connect (self->grid, "told", G_CALLBACK (told_cb), &told);
  grid_case_press (self, GDK_KEY_Right, 0);
  for (int i = 0; i < 4; i++)
    grid_case_press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  grid_case_press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  grid_case_press (self, GDK_KEY_c, GDK_CONTROL_MASK);
  g_assert_nonnull (told);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CgRow) row = cg_listing_get_row (self->listing, i);
      const CgRecord *record = cg_row_get_record (row);

      g_string_append_printf (expected, "%s\t%s\t%s\t%s\t%s\n",
                              cg_record_text (record, CG_PROBLEM_PROBLEM_NO),
                              cg_record_text (record, CG_PROBLEM_TEXT),
                              cg_record_reference_name (record, CG_PROBLEM_UNIT),
                              cg_record_reference_name (record, CG_PROBLEM_PERSON),
                              cg_record_text (record, CG_PROBLEM_EFFECTIVE_DEADLINE));
    }
  text = clipboard_text (self);
  g_assert_cmpstr (text, ==, expected->str);

  html = clipboard_html (self);
  g_assert_nonnull (strstr (html, "<td>村级“三资”台账"));
  g_signal_handlers_disconnect_by_data (self->grid, &told);
}

static gboolean
is_told_end (gpointer data)
{
  return g_strcmp0 (*(char **) data, NULL) != 0 && strchr (*(char **) data, '2') != NULL;
}

/* All records, most of them never read before, in all columns. */
static void
test_copy_all (GridCase *self, gconstpointer data)
{
  guint n = cg_listing_get_n_items (self->listing);
  g_autofree char *told = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_signal_connect (self->grid, "told", G_CALLBACK (told_cb), &told);
  grid_case_press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  grid_case_press (self, GDK_KEY_c, GDK_CONTROL_MASK);
  ui_test_wait (is_told_end, &told);
  text = clipboard_text (self);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n + 1);
  for (guint i = 0; i < n; i += 97)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, LAST_COLUMN + 1);
    }
  g_signal_handlers_disconnect_by_data (self->grid, &told);
}

static gboolean
is_told (gpointer data)
{
  return *(char **) data != NULL;
}

/* What stands below the cells goes with records that are copied whole. */
static void
test_copy_below (GridCase *self, gconstpointer data)
{
  g_autofree char *told = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) cells = NULL;

  cg_grid_set_below (self->grid, CG_PROBLEM_MEASURES);
  g_signal_connect (self->grid, "told", G_CALLBACK (told_cb), &told);
  grid_case_press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  grid_case_press (self, GDK_KEY_c, GDK_CONTROL_MASK);
  ui_test_wait (is_told, &told);
  text = clipboard_text (self);
  lines = g_strsplit (text, "\n", -1);
  cells = g_strsplit (lines[0], "\t", -1);
  g_assert_cmpuint (g_strv_length (cells), ==, LAST_COLUMN + 2);
  g_signal_handlers_disconnect_by_data (self->grid, &told);
}

static void
test_pictures (GridCase *self, gconstpointer data)
{
  GtkWidget *body = grid_case_body_of (self);

  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), TRUE);
  grid_case_click (self, 1, 300, 2.5 * ROW_HEIGHT);
  for (int i = 0; i < 2; i++)
    grid_case_press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  for (int i = 0; i < 4; i++)
    grid_case_press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_test_picture (self->window, "grid-range");
  gtk_window_set_default_size (GTK_WINDOW (self->window), 640, 400);
  grid_case_settle (self);
  gtk_adjustment_set_value (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (body)), 160);
  for (int i = 0; i < 3; i++)
    grid_case_press (self, GDK_KEY_Left, GDK_SHIFT_MASK);
  grid_case_press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  ui_test_picture (self->window, "grid-range-narrow");
}

#define ADD(name, n_more)                                                                          \
  g_test_add ("/grid-range/" #name, GridCase, GUINT_TO_POINTER (n_more), grid_case_set_up,         \
              test_##name, grid_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD (keys, 60);
  ADD (marks, 0);
  ADD (follows, 0);
  ADD (copy, 0);
  ADD (copy_all, 1200);
  ADD (copy_below, 0);
  ADD (pictures, 40);

  return ui_test_run ();
}
