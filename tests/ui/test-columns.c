/* test-columns.c: the columns of a list chosen, moved, kept at the left and remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-columns-chooser.h"
#include "cg-columns-text.h"
#include "ui-test.h"

static GPtrArray *
new_columns (void)
{
  GPtrArray *columns = cg_columns_of (CG_ENTITY_PROBLEM, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO,
                                      CG_PROBLEM_TEXT, CG_PROBLEM_PERSON, -1);

  cg_columns_freeze (columns, 2);
  cg_columns_find (columns, CG_PROBLEM_PERSON)->title = g_strdup ("责任人员");
  return columns;
}

static void
assert_fields (GPtrArray *columns, ...)
{
  va_list expected;
  guint i = 0;

  va_start (expected, columns);
  for (int field = va_arg (expected, int); field >= 0; field = va_arg (expected, int))
    {
      g_assert_cmpuint (i, <, columns->len);
      g_assert_cmpint (((CgColumn *) columns->pdata[i++])->field, ==, field);
    }
  va_end (expected);
  g_assert_cmpuint (i, ==, columns->len);
}

/* 整改时限 is short for 现行时限, but not beside the one that was set. */
static void
test_told_apart (void)
{
  g_autoptr (GPtrArray) columns =
      cg_columns_of (CG_ENTITY_PROBLEM, CG_PROBLEM_DEADLINE, CG_PROBLEM_EFFECTIVE_DEADLINE, -1);
  CgColumn *set = columns->pdata[0];
  CgColumn *in_force = columns->pdata[1];

  in_force->title = g_strdup (cg_column_title (set));
  cg_columns_tell_apart (columns);
  g_assert_cmpstr (cg_column_title (in_force), !=, cg_column_title (set));
  g_assert_cmpstr (cg_column_title (in_force), ==,
                   cg_field_label (CG_ENTITY_PROBLEM, CG_PROBLEM_EFFECTIVE_DEADLINE));

  in_force->title = g_strdup ("时限");
  cg_columns_tell_apart (columns);
  g_assert_cmpstr (cg_column_title (in_force), ==, "时限");
}

static void
test_text (void)
{
  g_autoptr (GPtrArray) defaults = new_columns ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  g_autofree char *text = NULL;

  cg_columns_find (defaults, CG_PROBLEM_TEXT)->width = 333;
  text = cg_columns_to_text (defaults);
  read = cg_columns_from_text (text, defaults);
  assert_fields (read, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT, CG_PROBLEM_PERSON,
                 -1);
  g_assert_true (((CgColumn *) read->pdata[1])->frozen);
  g_assert_false (((CgColumn *) read->pdata[2])->frozen);
  g_assert_true (((CgColumn *) read->pdata[2])->expand);
  g_assert_cmpint (((CgColumn *) read->pdata[2])->width, ==, 333);
  g_assert_cmpstr (cg_column_title (read->pdata[3]), ==, "责任人员");

  /* What another version wrote, or nobody. */
  g_ptr_array_unref (read);
  read = cg_columns_from_text ("person:-4,gone:80,remark,person:99:zz,:,text:9999999", defaults);
  assert_fields (read, CG_PROBLEM_PERSON, CG_PROBLEM_REMARK, CG_PROBLEM_TEXT, -1);
  g_assert_cmpint (((CgColumn *) read->pdata[0])->width, >, 0);
  g_assert_cmpint (((CgColumn *) read->pdata[2])->width, ==, 333);
  nothing = cg_columns_from_text ("", defaults);
  g_assert_null (nothing);
}

static void
count_cb (CgColumnsChooser *chooser, guint *n)
{
  (*n)++;
}

static GtkListBoxRow *
row_at (GtkWidget *chooser, int place)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (ui_test_find (chooser, GTK_TYPE_LIST_BOX)),
                                        place);
}

static void
toggle (GtkWidget *chooser, int place, gboolean active)
{
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row_at (chooser, place))), active);
}

static void
test_chooser (void)
{
  g_autoptr (GPtrArray) defaults = new_columns ();
  GtkWidget *chooser = cg_columns_chooser_new (defaults);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *list = ui_test_find (chooser, GTK_TYPE_LIST_BOX);
  GtkWidget *window;
  guint n_changes = 0;

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  window = ui_test_open (button, 500, 620);
  g_signal_connect (chooser, "changed", G_CALLBACK (count_cb), &n_changes);
  gtk_popover_popup (GTK_POPOVER (chooser));
  ui_test_settle (window);
  ui_test_screen (window, "columns-chooser");

  /* Those shown come first; every field of the record is there. */
  g_assert_nonnull (row_at (chooser, (int) cg_entity_get (CG_ENTITY_PROBLEM)->n_fields - 2));
  toggle (chooser, 3, FALSE);
  toggle (chooser, 4, TRUE);
  g_assert_cmpuint (n_changes, ==, 2);
  {
    g_autoptr (GPtrArray) columns = cg_columns_chooser_dup_columns (CG_COLUMNS_CHOOSER (chooser));

    assert_fields (columns, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT,
                   CG_PROBLEM_CASE, -1);
    g_assert_true (((CgColumn *) columns->pdata[1])->frozen);
  }

  /* Alt+Down moves the one that has the focus. */
  gtk_widget_grab_focus (gtk_list_box_row_get_child (row_at (chooser, 0)));
  g_assert_true (ui_test_press (list, "<Alt>Down"));
  g_assert_true (ui_test_press (list, "<Alt>Down"));
  g_assert_true (ui_test_press (list, "<Alt>Up"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_test_find (chooser, GTK_TYPE_SPIN_BUTTON)), 1);
  {
    g_autoptr (GPtrArray) columns = cg_columns_chooser_dup_columns (CG_COLUMNS_CHOOSER (chooser));

    assert_fields (columns, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_LAMP, CG_PROBLEM_TEXT,
                   CG_PROBLEM_CASE, -1);
    g_assert_true (((CgColumn *) columns->pdata[0])->frozen);
    g_assert_false (((CgColumn *) columns->pdata[1])->frozen);
  }

  /* A list has at least one column; the link brings all back. */
  for (int i = 0; i < 4; i++)
    toggle (chooser, i, FALSE);
  {
    g_autoptr (GPtrArray) columns = cg_columns_chooser_dup_columns (CG_COLUMNS_CHOOSER (chooser));

    g_assert_cmpuint (columns->len, ==, 1);
  }
  g_signal_emit_by_name (ui_test_find_class (chooser, "link"), "clicked");
  {
    g_autoptr (GPtrArray) columns = cg_columns_chooser_dup_columns (CG_COLUMNS_CHOOSER (chooser));

    assert_fields (columns, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT,
                   CG_PROBLEM_PERSON, -1);
  }
  gtk_popover_popdown (GTK_POPOVER (chooser));
  ui_test_close (window, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  g_test_add_func ("/columns/told-apart", test_told_apart);
  g_test_add_func ("/columns/text", test_text);
  g_test_add_func ("/columns/chooser", test_chooser);

  return ui_test_run ();
}
