/* test-form-fill.c: a superior's form in the window, with real keys: what cugaictl fills in too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "../core/store-fixture.h"
#include "cg-banner.h"
#include "cg-blank-sheet.h"
#include "cg-form-choice.h"
#include "cg-form-fill.h"
#include "cg-form-map.h"
#include "cg-form-sheets.h"
#include "cg-office.h"
#include "cg-report-form.h"
#include "cg-reports-page.h"
#include "ui-test.h"

/* Both files hold the same parts with the same content; the times of a package may differ. */
#define COMPARE                                                                                    \
  "import sys, zipfile\n"                                                                          \
  "def parts(path):\n"                                                                             \
  "    package = zipfile.ZipFile(path)\n"                                                          \
  "    return [(name, package.read(name)) for name in package.namelist()]\n"                       \
  "sys.exit(parts(sys.argv[1]) != parts(sys.argv[2]))\n"

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *window;
  char *form;
} Fill;

static void
run (const char *first, ...)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = NULL;
  va_list words;

  va_start (words, first);
  for (const char *word = first; word != NULL; word = va_arg (words, const char *))
    g_ptr_array_add (command, (gpointer) word);
  va_end (words);
  g_ptr_array_add (command, NULL);
  child = g_subprocess_newv ((const char *const *) command->pdata,
                             G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (child, NULL, &error));
  g_assert_no_error (error);
}

static char *
path_of (Fill *self, const char *name)
{
  return g_build_filename (self->store.folder, name, NULL);
}

static void
make_form (const char *path, const char *period, const char *hostile)
{
  g_autofree char *program =
      g_build_filename (g_getenv ("CG_SOURCE_DIR"), "tests", "core", "blank_form.py", NULL);

  run ("/usr/bin/python3", program, path, period, hostile, NULL);
}

static CgBlankSheet *
sheet_of (Fill *self)
{
  return CG_BLANK_SHEET (ui_test_find (self->page, CG_TYPE_BLANK_SHEET));
}

static gboolean
is_ready (gpointer page)
{
  return !cg_page_get_busy (page);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
is_shown (gpointer data)
{
  Fill *self = data;

  return is_ready (self->page) && cg_blank_sheet_get_cell (sheet_of (self), 1, 1) != NULL;
}

static void
open_page (Fill *self)
{
  self->page = g_object_new (CG_TYPE_REPORTS_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1240, 800);
  ui_test_wait (is_ready, self->page);
  ui_test_wait (is_active, self->window);
}

static CgFormFill *
fill_of (Fill *self)
{
  return CG_FORM_FILL (ui_test_find (self->page, CG_TYPE_FORM_FILL));
}

static void
open_form (Fill *self)
{
  cg_page_show_place (CG_PAGE (self->page), "form");
  cg_form_fill_open (fill_of (self), self->form);
  ui_test_wait (is_shown, self);
  ui_test_settle (self->window);
}

static void
set_up (Fill *self, gconstpointer data)
{
  static const char *const deviations[] = { "political", "political", "pressure" };
  g_autofree char *the_case = NULL;

  fixture_set_up (&self->store, NULL);
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));
  for (guint i = 0; i < G_N_ELEMENTS (deviations); i++)
    fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text", "监管责任不落实",
                 "deadline", "2026-11-01", "deviation", deviations[i], NULL);
  self->office = cg_office_new (self->store.store);
  self->form = path_of (self, "空表.xlsx");
  make_form (self->form, "2026年第三季度", NULL);
  open_page (self);
}

static void
tear_down (Fill *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  g_free (self->form);
  fixture_tear_down (&self->store, NULL);
}

/* ---- waiting ---- */

typedef struct
{
  Fill *fill;
  guint column;
  guint row;
  const char *mark; /* (nullable) */
} Wait;

static gboolean
is_marked (gpointer data)
{
  Wait *wait = data;

  return g_strcmp0 (cg_blank_sheet_get_mark (sheet_of (wait->fill), wait->column, wait->row),
                    wait->mark) == 0;
}

static void
wait_for_mark (Fill *self, guint column, guint row, const char *mark)
{
  Wait wait = { self, column, row, mark };

  ui_test_wait (is_marked, &wait);
}

static gboolean
is_at (gpointer data)
{
  Wait *wait = data;
  guint column, row;

  return cg_blank_sheet_get_cursor (sheet_of (wait->fill), &column, &row) &&
         column == wait->column && row == wait->row;
}

static void
go_to (Fill *self, guint column, guint row)
{
  Wait wait = { self, column, row, NULL };

  ui_test_send ("key", "ctrl+Home");
  for (guint i = 1; i < row; i++)
    ui_test_send ("key", "Down");
  for (guint i = 1; i < column; i++)
    ui_test_send ("key", "Right");
  ui_test_wait (is_at, &wait);
}

static gboolean
is_open (gpointer choice)
{
  return gtk_widget_get_mapped (choice);
}

static gboolean
is_closed (gpointer choice)
{
  return !gtk_widget_get_mapped (choice);
}

static GtkWidget *
choice_of (Fill *self)
{
  return ui_test_find (self->page, CG_TYPE_FORM_CHOICE);
}

/* Enter, the first letters of a figure, Enter, those of a row, Enter. */
static void
choose (Fill *self, const char *figure, const char *row)
{
  ui_test_send ("key", "Return");
  ui_test_wait (is_open, choice_of (self));
  ui_test_settle (self->window);
  ui_test_send ("type", figure);
  ui_test_settle (self->window);
  ui_test_screen (self->window, "form-fill-figures");
  ui_test_send ("key", "Return");
  ui_test_settle (self->window);
  if (*row != '\0')
    ui_test_send ("type", row);
  ui_test_settle (self->window);
  ui_test_screen (self->window, "form-fill-rows");
  ui_test_send ("key", "Return");
  ui_test_wait (is_closed, choice_of (self));
  ui_test_settle (self->window);
}

/* What the store remembers of the form. */
static char *
remembered (Fill *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgFormMap) map = cg_form_map_open (self->store.store, self->form, NULL, &error);

  g_assert_no_error (error);
  return cg_form_map_print (map);
}

typedef struct
{
  Fill *fill;
  const char *cells;
} Remembered;

static gboolean
is_remembered (gpointer data)
{
  Remembered *wait = data;
  g_autofree char *cells = remembered (wait->fill);

  return g_str_equal (cells, wait->cells) && is_ready (wait->fill->page);
}

static void
wait_for_memory (Fill *self, const char *cells)
{
  Remembered wait = { self, cells };

  ui_test_wait (is_remembered, &wait);
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
save (Fill *self, char *path)
{
  ui_test_wait (is_ready, self->page);
  cg_form_fill_save (fill_of (self), path);
  ui_test_wait (exists, path);
  ui_test_wait (is_ready, self->page);
}

/* ---- tests ---- */

#define CELLS                                                                                      \
  "汇总!B4=problems\n"                                                                           \
  "汇总!D4=rate\n"                                                                               \
  "附表!B2=problems@deviation:political\n"

static void
fill_by_keys (Fill *self)
{
  GtkWidget *sheets = gtk_widget_get_next_sibling (ui_test_find_labelled (
      ui_test_find (self->page, CG_TYPE_FORM_FILL), GTK_TYPE_LABEL, "空表.xlsx"));

  go_to (self, 2, 4);
  choose (self, "wts", "");
  wait_for_mark (self, 2, 4, "3");
  go_to (self, 4, 4);
  choose (self, "zgl", "");
  wait_for_mark (self, 4, 4, "0.0%");
  ui_test_picture (self->window, "form-fill");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (sheets), 1);
  gtk_widget_grab_focus (GTK_WIDGET (sheet_of (self)));
  go_to (self, 2, 2);
  choose (self, "wts", "zzpc");
  wait_for_mark (self, 2, 2, "2");
}

/* What is chosen with keys is remembered; window and cugaictl write the same file. */
static void
test_filled (Fill *self, gconstpointer data)
{
  const CgFigureScope *scope =
      cg_report_form_get_scope (CG_REPORT_FORM (ui_test_find (self->page, CG_TYPE_REPORT_FORM)));
  g_autofree char *program = g_build_filename (g_getenv ("CG_BUILD_DIR"), "src/ctl/cugaictl", NULL);
  g_autofree char *mine = path_of (self, "window.xlsx");
  g_autofree char *theirs = path_of (self, "ctl.xlsx");
  g_autofree char *from = cg_date_to_iso (scope->from);
  g_autofree char *to = cg_date_to_iso (scope->to);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length, length_after;

  g_assert_true (g_file_get_contents (self->form, &before, &length, NULL));
  open_form (self);
  fill_by_keys (self);
  wait_for_memory (self, CELLS);
  save (self, mine);
  run (program, "--store", self->store.folder, "report", "form", self->form, theirs, "--from", from,
       "--to", to, NULL);
  run ("/usr/bin/python3", "-c", COMPARE, mine, theirs, NULL);

  g_assert_true (g_file_get_contents (self->form, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
}

/* The form of the next quarter is known again; Delete takes a figure out, and that is undone. */
static void
test_remembered (Fill *self, gconstpointer data)
{
  g_autoptr (CgFormMap) map = cg_form_map_open (self->store.store, self->form, NULL, NULL);
  g_autoptr (CgEdit) edit = NULL;

  g_assert_true (cg_form_map_add (map, "C4=closed", NULL, NULL));
  g_assert_true (cg_form_map_edit (map, self->store.store, self->store.clerk, &edit, NULL));
  g_assert_true (cg_store_apply (self->store.store, edit, NULL, NULL));
  g_free (self->form);
  self->form = path_of (self, "下一季.xlsx");
  make_form (self->form, "2026年第四季度", NULL);

  open_form (self);
  wait_for_mark (self, 3, 4, "0");
  go_to (self, 3, 4);
  ui_test_send ("key", "Delete");
  wait_for_mark (self, 3, 4, NULL);
  wait_for_memory (self, "");
  cg_office_undo (self->office);
  wait_for_mark (self, 3, 4, "0");
}

/* What says something and what is computed takes no figure. */
static void
test_taken (Fill *self, gconstpointer data)
{
  open_form (self);
  go_to (self, 5, 4);
  ui_test_send ("key", "Return");
  ui_test_settle (self->window);
  g_assert_false (is_open (choice_of (self)));
  go_to (self, 1, 3);
  ui_test_send ("key", "Return");
  ui_test_settle (self->window);
  g_assert_false (is_open (choice_of (self)));
}

static void
click (Fill *self, guint column, guint row)
{
  GtkWidget *sheet = GTK_WIDGET (sheet_of (self));
  g_autofree char *left = NULL;
  g_autofree char *top = NULL;
  GdkRectangle area;
  double x, y, around_x, around_y;

  cg_blank_sheet_set_cursor (CG_BLANK_SHEET (sheet), column, row);
  area = cg_blank_sheet_get_area (CG_BLANK_SHEET (sheet));
  cg_blank_sheet_set_cursor (CG_BLANK_SHEET (sheet), 1, 1);
  gtk_widget_translate_coordinates (sheet, self->window, area.x + area.width / 2.0,
                                    area.y + area.height / 2.0, &x, &y);
  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &around_x, &around_y);
  left = g_strdup_printf ("%d", (int) (x + around_x));
  top = g_strdup_printf ("%d", (int) (y + around_y));
  run ("xdotool", "getactivewindow", "mousemove", "--window", "%1", left, top, "click", "1", NULL);
}

/* With the pointer: the cell, then two lines of the lists, here by their keys. */
static void
test_pointer (Fill *self, gconstpointer data)
{
  Wait wait = { self, 3, 4, NULL };

  open_form (self);
  click (self, 3, 4);
  ui_test_screen (self->window, "form-fill-click");
  ui_test_wait (is_open, choice_of (self));
  g_assert_true (is_at (&wait));
  ui_test_settle (self->window);
  ui_test_send ("key", "Escape");
  ui_test_wait (is_closed, choice_of (self));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (sheet_of (self))));
}

/* Blocks that lie upon each other are cut; one that goes beyond the sheet ends with it. */
static void
test_blocks (Fill *self, gconstpointer data)
{
  guint column, row;

  make_form (self->form, "2026年第三季度", "merges");
  open_form (self);
  ui_test_send ("key", "ctrl+End");
  ui_test_settle (self->window);
  g_assert_true (cg_blank_sheet_get_cursor (sheet_of (self), &column, &row));
  g_assert_cmpuint (column, ==, 7);
  g_assert_cmpuint (row, ==, CG_FORM_ROWS);
  ui_test_send ("key", "ctrl+Home");
  ui_test_send ("key", "Delete");
  ui_test_settle (self->window);
}

static gboolean
has_sentence (gpointer banner)
{
  return cg_banner_get_sentence (banner) != NULL;
}

/* A formula that gives nothing now is one all the same: no figure goes there. */
static void
test_empty_formula (Fill *self, gconstpointer data)
{
  const CgBlankCell *cell;

  make_form (self->form, "2026年第三季度", "empty");
  open_form (self);
  cell = cg_blank_sheet_get_cell (sheet_of (self), 5, 4);
  g_assert_nonnull (cell);
  g_assert_true (cell->dim);
  go_to (self, 5, 4);
  ui_test_send ("key", "Return");
  ui_test_settle (self->window);
  g_assert_false (gtk_widget_get_mapped (choice_of (self)));
}

/* The stick with the form was taken out: what is shown and mapped stays, with a sentence. */
static void
test_gone (Fill *self, gconstpointer data)
{
  CgBanner *banner =
      CG_BANNER (ui_test_find (ui_test_find (self->page, CG_TYPE_FORM_FILL), CG_TYPE_BANNER));

  open_form (self);
  go_to (self, 2, 4);
  choose (self, "wts", "");
  wait_for_memory (self, "汇总!B4=problems\n");
  g_assert_cmpint (g_unlink (self->form), ==, 0);
  fixture_add_case (&self->store);
  ui_test_wait (has_sentence, banner);
  ui_test_wait (is_ready, self->page);
  wait_for_mark (self, 2, 4, "3");
  g_assert_nonnull (cg_blank_sheet_get_cell (sheet_of (self), 1, 1));
}

/* The blank form is not written over: it is needed again. */
static void
test_not_over_form (Fill *self, gconstpointer data)
{
  CgBanner *banner =
      CG_BANNER (ui_test_find (ui_test_find (self->page, CG_TYPE_FORM_FILL), CG_TYPE_BANNER));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length, length_after;

  g_assert_true (g_file_get_contents (self->form, &before, &length, NULL));
  open_form (self);
  go_to (self, 2, 4);
  choose (self, "wts", "");
  cg_form_fill_save (fill_of (self), self->form);
  ui_test_wait (has_sentence, banner);
  g_assert_true (g_str_has_suffix (cg_banner_get_sentence (banner), "。"));
  g_assert_true (g_file_get_contents (self->form, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
}

static void
refuse_form (Fill *self, CgBanner *banner)
{
  cg_page_show_place (CG_PAGE (self->page), "form");
  cg_form_fill_open (fill_of (self), self->form);
  ui_test_wait (has_sentence, banner);
  ui_test_wait (is_ready, self->page);
  g_assert_true (g_str_has_suffix (cg_banner_get_sentence (banner), "。"));
  g_assert_nonnull (ui_test_find_labelled (GTK_WIDGET (banner), GTK_TYPE_BUTTON, "另选表格…"));
}

/* A file that is no form: a sentence, and the way to another one. */
static void
test_broken (Fill *self, gconstpointer data)
{
  CgBanner *banner =
      CG_BANNER (ui_test_find (ui_test_find (self->page, CG_TYPE_FORM_FILL), CG_TYPE_BANNER));
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->form, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (self->form, bytes, (gssize) length / 2, NULL));
  refuse_form (self, banner);
  ui_test_picture (self->window, "form-fill-broken");
  make_form (self->form, "2026年第三季度", "entity");
  refuse_form (self, banner);
  g_assert_true (g_file_set_contents (self->form, "a,b\n1,2\n", -1, NULL));
  refuse_form (self, banner);

  make_form (self->form, "2026年第三季度", NULL);
  open_form (self);
  g_assert_null (cg_banner_get_sentence (banner));
}

#define ADD(path, function) g_test_add ("/form-fill/" path, Fill, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("filled", test_filled);
  ADD ("remembered", test_remembered);
  ADD ("taken", test_taken);
  ADD ("pointer", test_pointer);
  ADD ("blocks", test_blocks);
  ADD ("empty-formula", test_empty_formula);
  ADD ("gone", test_gone);
  ADD ("not-over-form", test_not_over_form);
  ADD ("broken", test_broken);
  return ui_test_run ();
}
