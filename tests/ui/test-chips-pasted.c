/* test-chips-pasted.c: a list pasted into an editor of several references becomes chips.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-chips.h"
#include "cg-field-row.h"
#include "test-source.h"
#include "ui-test.h"

static void
id_cb (CgChips *chips, gint64 id, gint64 *heard)
{
  *heard = id;
}

static gboolean
is_not_pending (gpointer editor)
{
  return !cg_editor_is_pending (CG_EDITOR (editor));
}

static void
paste_and_wait (GtkWidget *editor, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (cg_editor_get_focus_widget (CG_EDITOR (editor)));
  int position = 0;

  gtk_editable_insert_text (entry, text, -1, &position);
  ui_test_wait (is_not_pending, editor);
}

/* A list from a table: what is known becomes chips, each once; the rest stays to be corrected. */
static void
test_pasted (void)
{
  GtkWidget *editor = cg_chips_new (CG_ENTITY_UNIT);
  GtkWidget *window = ui_test_open (editor, 420, 160);
  g_autoptr (TestSource) source = test_source_new ();
  GArray *values = cg_chips_get_values (CG_CHIPS (editor));
  GtkEditable *entry = GTK_EDITABLE (cg_editor_get_focus_widget (CG_EDITOR (editor)));
  const char *later[] = { "南村\n", "南村" };
  g_autofree char *list =
      g_strdup_printf ("1. %s\r\n\r\n　%s　\n河西村\n%s\n%s\t\n北村\n", test_source_name (2),
                       test_source_name (5), test_source_name (2), test_source_name (9));
  g_autofree char *fault = NULL;
  gint64 added = 0;

  cg_pick_field_set_source (CG_PICK_FIELD (editor), CG_PICK_SOURCE (source), 0);
  g_signal_connect (editor, "added", G_CALLBACK (id_cb), &added);
  paste_and_wait (editor, list);
  g_assert_cmpuint (values->len, ==, 3);
  g_assert_cmpint (g_array_index (values, CgChipValue, 0).id, ==, 2);
  g_assert_cmpint (g_array_index (values, CgChipValue, 1).id, ==, 5);
  g_assert_cmpint (g_array_index (values, CgChipValue, 2).id, ==, 9);
  g_assert_cmpint (added, ==, 9);
  fault = cg_editor_get_fault (CG_EDITOR (editor), "责任单位");
  g_assert_nonnull (strstr (fault, "河西村、北村"));
  ui_test_picture (window, "chips-pasted");

  /* Corrected and pasted again. */
  gtk_editable_set_text (entry, "");
  paste_and_wait (editor, "\n");
  g_assert_null (cg_editor_get_fault (CG_EDITOR (editor), "责任单位"));
  g_assert_cmpuint (values->len, ==, 3);

  /* What is pasted and typed while a list is looked up is not lost. */
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    {
      gtk_editable_set_text (entry, "河西村\n");
      g_assert_true (cg_editor_is_pending (CG_EDITOR (editor)));
      paste_and_wait (editor, later[i]);
      g_assert_cmpstr (gtk_editable_get_text (entry), ==, "河西村、南村");
    }
  ui_test_close (window, editor);
}

/* A list that cannot be looked up is not lost, with what was typed meanwhile; the sentence says
 * why, and the next letter tries again. */
static void
test_unread (void)
{
  GtkWidget *editor = cg_chips_new (CG_ENTITY_UNIT);
  GtkWidget *row = cg_field_row_new ("责任单位", CG_ENTITY_PROBLEM, -1, editor);
  GtkWidget *window = ui_test_open (row, 420, 160);
  g_autoptr (TestSource) source = test_source_new ();
  GArray *values = cg_chips_get_values (CG_CHIPS (editor));
  GtkEditable *entry = GTK_EDITABLE (cg_editor_get_focus_widget (CG_EDITOR (editor)));
  g_autofree char *list = g_strdup_printf ("%s\n%s", test_source_name (2), test_source_name (5));
  g_autofree char *kept = g_strconcat (list, "\n南村", NULL);
  g_autofree char *fault = NULL;

  cg_pick_field_set_source (CG_PICK_FIELD (editor), CG_PICK_SOURCE (source), 0);
  test_source_break (source, "读不出来：磁盘出错。");
  gtk_editable_set_text (entry, list);
  g_assert_true (cg_editor_is_pending (CG_EDITOR (editor)));
  paste_and_wait (editor, "南村");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, kept);
  g_assert_cmpuint (values->len, ==, 0);
  fault = cg_editor_get_fault (CG_EDITOR (editor), "责任单位");
  g_assert_cmpstr (fault, ==, "读不出来：磁盘出错。");
  g_assert_nonnull (ui_test_find_labelled (row, GTK_TYPE_LABEL, fault));
  ui_test_picture (window, "chips-unread");

  test_source_break (source, NULL);
  gtk_editable_set_text (entry, list);
  ui_test_wait (is_not_pending, editor);
  g_assert_cmpuint (values->len, ==, 2);
  g_assert_null (cg_editor_get_fault (CG_EDITOR (editor), "责任单位"));
  ui_test_close (window, row);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/chips-pasted/pasted", test_pasted);
  g_test_add_func ("/chips-pasted/unread", test_unread);
  return ui_test_run ();
}
