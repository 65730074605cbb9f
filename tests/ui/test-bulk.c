/* test-bulk.c: several records selected: what the pane says, trying, carrying out, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-bulk-dialog.h"
#include "cg-clock.h"
#include "cg-form.h"
#include "cg-ledger-page.h"
#include "ui-test.h"

#define N_PROBLEMS 4

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *pane;
  GtkWidget *window;
  gint64 problems[N_PROBLEMS];
} Several;

static gboolean
is_listed (gpointer data)
{
  Several *self = data;
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (self->page));

  return cg_listing_get_n_items (cg_grid_get_listing (grid)) == N_PROBLEMS;
}

/* The first is being rectified already. */
static void
set_up (Several *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  fixture_set_up (&self->store, NULL);
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));
  for (guint i = 0; i < N_PROBLEMS; i++)
    {
      g_autofree char *deadline = cg_date_to_iso (cg_clock_today () + 1 - (int) i);

      self->problems[i] =
          fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text", "监管责任不落实",
                       "progress", "30", "remark", "待核对", "deadline", deadline, NULL);
    }
  g_assert_true (
      fixture_do (&self->store, self->store.clerk, NULL, "problem.start", self->problems[0], NULL));
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_LEDGER_PAGE, "office", self->office, NULL);
  self->pane = cg_page_get_pane (CG_PAGE (self->page));
  gtk_widget_set_hexpand (self->page, TRUE);
  gtk_widget_set_size_request (self->pane, 340, -1);
  gtk_box_append (GTK_BOX (box), self->page);
  gtk_box_append (GTK_BOX (box), self->pane);
  self->window = ui_test_open (box, 1200, 700);
  ui_test_wait (is_listed, self);
}

static void
tear_down (Several *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

/* ---- what is said ---- */

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

typedef struct
{
  GtkWidget *widget;
  const char *text;
} Expected;

static gboolean
is_said (gpointer data)
{
  const Expected *expected = data;

  return says (expected->widget, expected->text);
}

static void
wait_for (GtkWidget *widget, const char *text)
{
  ui_test_wait (is_said, &(Expected){ widget, text });
}

static void
select_all (Several *self)
{
  cg_selection_select_all (
      cg_grid_get_selection (cg_list_page_get_grid (CG_LIST_PAGE (self->page))));
  wait_for (self->pane, "已选 4 条");
}

static GtkWidget *
open_dialog (Several *self, const char *label)
{
  g_signal_emit_by_name (ui_test_find_labelled (self->pane, GTK_TYPE_BUTTON, label), "clicked");
  return ui_test_find_window (CG_TYPE_BULK_DIALOG);
}

/* The keys begin with what is asked, not with 取消. */
static gboolean
begins_with (GtkWidget *dialog, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_closed (gpointer data)
{
  return ui_test_find_window (CG_TYPE_BULK_DIALOG) == NULL;
}

static gint64
count (Several *self, const char *condition)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM problem WHERE %s", condition);

  return fixture_integer (&self->store, NULL, sql);
}

static gboolean
is_undone (gpointer data)
{
  return count (data, "status = 'doing'") == 1;
}

/* ---- tests ---- */

static char *
pane_subtitle (Several *self)
{
  char *words;

  g_object_get (self->page, "pane-subtitle", &words, NULL);
  return words;
}

static void
test_pane (Several *self, gconstpointer data)
{
  g_autofree char *of_one = NULL;
  g_autofree char *of_several = NULL;

  select_all (self);
  of_several = pane_subtitle (self);
  g_assert_null (of_several);
  wait_for (self->pane, "平均进度 30%");
  wait_for (self->pane, "修改字段…");
  ui_test_picture (self->window, "bulk-pane");
  cg_selection_select_only (
      cg_grid_get_selection (cg_list_page_get_grid (CG_LIST_PAGE (self->page))), 0);
  g_assert_false (says (self->pane, "已选"));
  of_one = pane_subtitle (self);
  g_assert_cmpstr (of_one, ==, "1 / 4");
}

/* A step: who is refused stands there with the reason; the others are done and undone as one. */
static void
test_step (Several *self, gconstpointer data)
{
  GtkWidget *dialog;

  select_all (self);
  dialog = open_dialog (self, "启动整改…");
  wait_for (dialog, "将修改 3 条");
  wait_for (dialog, "1 条不能修改");
  wait_for (dialog, "不能办理");
  ui_test_picture (dialog, "bulk-refused");
  g_assert_cmpint (count (self, "status = 'doing'"), ==, 1);

  gtk_widget_activate_action (dialog, "bulk.confirm", NULL);
  ui_test_wait (is_closed, NULL);
  g_assert_cmpint (count (self, "status = 'doing'"), ==, 4);
  wait_for (self->pane, "撤销：启动整改");
  cg_office_undo (self->office);
  ui_test_wait (is_undone, self);
}

static void
choose_field (GtkWidget *dialog, int field)
{
  GtkDropDown *choice = GTK_DROP_DOWN (ui_test_find (dialog, GTK_TYPE_DROP_DOWN));
  GListModel *names = gtk_drop_down_get_model (choice);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), i),
                     cg_field_label (CG_ENTITY_PROBLEM, field)))
      gtk_drop_down_set_selected (choice, i);
}

/* As somebody would, and not by the form: what was tried before does not hold any more. */
static void
type (GtkWidget *dialog, const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (ui_test_find (dialog, GTK_TYPE_TEXT_VIEW));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

/* What was tried holds for what was typed then; another value is tried anew. */
static void
test_field (Several *self, gconstpointer data)
{
  GtkWidget *dialog;

  select_all (self);
  dialog = open_dialog (self, "指派…");
  g_assert_true (begins_with (dialog, ui_test_find (dialog, CG_TYPE_FORM)));
  gtk_widget_activate_action (dialog, "bulk.cancel", NULL);
  ui_test_wait (is_closed, NULL);

  dialog = open_dialog (self, "修改字段…");
  g_assert_true (begins_with (dialog, ui_test_find (dialog, GTK_TYPE_DROP_DOWN)));
  choose_field (dialog, CG_PROBLEM_REMARK);
  type (dialog, "待核对");
  gtk_widget_activate_action (dialog, "bulk.confirm", NULL);
  wait_for (dialog, "4 条本已如此");

  type (dialog, "已核对");
  gtk_widget_activate_action (dialog, "bulk.confirm", NULL);
  wait_for (dialog, "将修改 4 条");
  gtk_widget_activate_action (dialog, "bulk.confirm", NULL);
  ui_test_wait (is_closed, NULL);
  g_assert_cmpint (count (self, "remark = '已核对'"), ==, 4);
}

/* Somebody else was quicker: nothing is written, and the new answer is shown. */
static void
test_meanwhile (Several *self, gconstpointer data)
{
  GtkWidget *dialog;

  select_all (self);
  dialog = open_dialog (self, "启动整改…");
  wait_for (dialog, "将修改 3 条");
  g_assert_true (
      fixture_do (&self->store, self->store.clerk, NULL, "problem.start", self->problems[1], NULL));
  gtk_widget_activate_action (dialog, "bulk.confirm", NULL);
  wait_for (dialog, "将修改 2 条");
  g_assert_cmpint (count (self, "status = 'doing'"), ==, 2);
  gtk_window_close (GTK_WINDOW (dialog));
  ui_test_wait (is_closed, NULL);
}

#define ADD(path, test) g_test_add (path, Several, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));

  ADD ("/bulk/pane", test_pane);
  ADD ("/bulk/step", test_step);
  ADD ("/bulk/field", test_field);
  ADD ("/bulk/meanwhile", test_meanwhile);
  return ui_test_run ();
}
