/* test-keys.c: a form filled in with real keys, as a clerk does who never takes the mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-pick-popover.h"
#include "cg-picker.h"
#include "cg-sheet.h"
#include "test-source.h"
#include "ui-test.h"

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_PROBLEM_TEXT },
  { CG_ITEM_FIELD, CG_PROBLEM_UNIT },
  { CG_ITEM_CHIPS, .key = "units", .label = "其他单位", .of = CG_ENTITY_UNIT },
  { CG_ITEM_FIELD, CG_PROBLEM_DEADLINE, CG_FORM_FUTURE },
  { CG_ITEM_FIELD, CG_PROBLEM_PROGRESS },
  { CG_ITEM_END },
};

typedef struct
{
  CgForm *form;
  const char *key;
  const char *text;
} Expected;

static gboolean
shows (gpointer data)
{
  Expected *expected = data;
  CgFieldRow *row = cg_form_get_row (expected->form, expected->key);
  g_autofree char *text = cg_editor_get_text (cg_field_row_get_editor (row));

  return g_str_equal (text, expected->text);
}

static void
wait_for (CgForm *form, const char *key, const char *text)
{
  Expected expected = { form, key, text };

  ui_test_wait (shows, &expected);
}

static gboolean
has_focus (gpointer data)
{
  Expected *expected = data;
  GtkWidget *row = GTK_WIDGET (cg_form_get_row (expected->form, expected->key));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (row));

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

static void
wait_for_focus (CgForm *form, const char *key)
{
  Expected expected = { form, key, NULL };

  ui_test_wait (has_focus, &expected);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
is_list_open (gpointer widget)
{
  return cg_pick_popover_is_open (CG_PICK_POPOVER (ui_test_find (widget, CG_TYPE_PICK_POPOVER)));
}

static gboolean
is_closed (gpointer sheet)
{
  return !cg_sheet_is_open (sheet);
}

static void
submit_cb (CgSheet *sheet, gboolean again, gpointer data)
{
  cg_sheet_finish (sheet, NULL);
  cg_sheet_close (sheet);
}

static void
test_fill (void)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_PROBLEM, items));
  CgSheet *sheet = CG_SHEET (cg_sheet_new ("添加问题", form));
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *window;
  g_autoptr (TestSource) source = test_source_new ();

  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  cg_form_set_source (form, CG_PICK_SOURCE (source));
  cg_form_begin (form);
  cg_sheet_set_buttons (sheet, "添加", NULL);
  g_signal_connect (sheet, "submit", G_CALLBACK (submit_cb), NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), gtk_label_new ("台账"));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (sheet));
  window = ui_test_open (overlay, 900, 600);
  cg_sheet_open (sheet);
  ui_test_wait (is_active, window);

  /* Enter is a new line in a long text; Tab leaves it. */
  wait_for_focus (form, "text");
  ui_test_send ("type", "first");
  ui_test_send ("key", "Return");
  ui_test_send ("type", "second");
  wait_for (form, "text", "first\nsecond");
  ui_test_send ("key", "Tab");

  /* Full pinyin, Enter: picked, and on to the next field. */
  wait_for_focus (form, "unit");
  ui_test_send ("type", "shuanghe");
  ui_test_wait (is_list_open, cg_form_get_row (form, "unit"));
  ui_test_send ("key", "Return");
  wait_for (form, "unit", "6");
  wait_for_focus (form, "units");

  /* Initials and the arrow; Escape closes only the list. */
  ui_test_send ("type", "h");
  ui_test_wait (is_list_open, cg_form_get_row (form, "units"));
  ui_test_send ("key", "Down");
  ui_test_send ("key", "Return");
  wait_for (form, "units", "1");
  ui_test_send ("key", "Down");
  ui_test_wait (is_list_open, cg_form_get_row (form, "units"));
  ui_test_send ("key", "Escape");
  g_assert_true (cg_sheet_is_open (sheet));
  ui_test_send ("key", "Tab");

  /* A day as clerks type it, by Enter to the next field. */
  wait_for_focus (form, "deadline");
  ui_test_send ("type", "+10");
  ui_test_send ("key", "Return");
  wait_for (form, "deadline", "2026-12-04");
  wait_for_focus (form, "progress");
  ui_test_send ("type", "30");
  wait_for (form, "progress", "30");
  ui_test_screen (window, "keys");

  ui_test_send ("key", "ctrl+Return");
  ui_test_wait (is_closed, sheet);
  cg_clock_set_today (0);
  ui_test_close (window, sheet);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/keys/fill", test_fill);
  return ui_test_run ();
}
