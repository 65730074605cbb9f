/* test-list-views.c: a list kept as a view, opened again as it was; its columns; the banner.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-banner.h"
#include "cg-list-page-private.h"
#include "list-case.h"
#include "ui-test.h"

static gboolean
is_open (gpointer data)
{
  return ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL &&
         gtk_widget_get_mapped (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG));
}

static gboolean
has_view (gpointer data)
{
  return cg_list_page_get_private (((ListCase *) data)->page)->view_id != 0;
}

static void
save_as (ListCase *self, const char *name)
{
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  list_case_click (self, "存为视图");
  ui_test_wait (is_open, NULL);
  dialog = ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  entry = ui_test_find (adw_message_dialog_get_extra_child (dialog), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  adw_message_dialog_response (dialog, "yes");
  ui_test_wait (has_view, self);
  list_case_settle (self);
}

/* What the list shows now: query, columns, lines. */
static CgQuery *
query_of (ListCase *self)
{
  return cg_query_ref (
      cg_listing_get_query (cg_grid_get_listing (cg_list_page_get_grid (self->page))));
}

static gboolean
offers_update (ListCase *self)
{
  return gtk_widget_get_visible (cg_list_page_get_private (self->page)->update_view);
}

static void
sort_by (ListCase *self, guint column, gboolean further)
{
  GtkWidget *header = ui_test_find (GTK_WIDGET (self->page), g_type_from_name ("CgGridHeader"));

  g_signal_emit_by_name (header, "sort", column, further);
  list_case_settle (self);
}

static void
open_view (ListCase *self, gint64 id)
{
  g_autofree char *place = g_strdup_printf ("view:"
                                            "%" G_GINT64_FORMAT,
                                            id);

  cg_page_show_place (CG_PAGE (self->page), place);
  ui_test_wait (has_view, self);
  list_case_settle (self);
}

/* Filters, search, sorts, group and widths come back after another start. */
static void
test_saved (ListCase *self, gconstpointer data)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self->page);
  g_autoptr (CgQuery) before = NULL;
  g_autoptr (CgQuery) after = NULL;
  g_autofree char *chips = NULL;
  gint64 id;

  list_case_type (self, CG_PROBLEM_EFFECTIVE_DEADLINE, "超过3天前");
  list_case_tick (self, CG_PROBLEM_LAMP, "超期", TRUE);
  sort_by (self, 2, FALSE);
  sort_by (self, 7, TRUE);
  cg_list_groups_set_field (self->page, CG_PROBLEM_PERSON);
  cg_list_page_update_query (self->page);
  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (self->page), g_type_from_name ("CgGridHeader")),
                         "resized", 6, 131);
  g_signal_emit_by_name (priv->grid, "columns-changed");
  list_case_settle (self);
  save_as (self, "三天以上超期");
  before = query_of (self);
  id = priv->view_id;
  g_assert_false (offers_update (self));

  list_case_reopen (self);
  priv = cg_list_page_get_private (self->page);
  open_view (self, id);
  after = query_of (self);
  g_assert_true (cg_query_equal (before, after));
  g_assert_cmpint (after->group, ==, CG_PROBLEM_PERSON);
  g_assert_cmpint (cg_columns_find (priv->columns, CG_PROBLEM_PERSON)->width, ==, 131);
  g_assert_false (offers_update (self));
  chips = list_case_chips (self);
  g_assert_true (g_str_has_prefix (chips, "三天以上超期|"));
  ui_test_picture (self->window, "list-view");
}

/* What is changed in it is offered to be kept, and is then what it shows. */
static void
test_updated (ListCase *self, gconstpointer data)
{
  gint64 id;

  list_case_type (self, CG_PROBLEM_TEXT, "监管");
  save_as (self, "监管");
  id = cg_list_page_get_private (self->page)->view_id;
  list_case_type (self, CG_PROBLEM_TEXT, "巡查");
  g_assert_true (offers_update (self));
  list_case_click (self, "更新视图");
  ui_test_wait (has_view, self);

  list_case_reopen (self);
  open_view (self, id);
  g_assert_cmpstr (list_case_typed (self, CG_PROBLEM_TEXT), ==, "巡查");
  list_case_click (self, "清除");
  g_assert_false (offers_update (self));
  g_assert_cmpstr (list_case_typed (self, CG_PROBLEM_TEXT), ==, "");
}

static gboolean
is_kept (gpointer data)
{
  return !offers_update (data);
}

static void
move_heading (ListCase *self, guint column, guint gap)
{
  GtkWidget *header = ui_test_find (GTK_WIDGET (self->page), g_type_from_name ("CgGridHeader"));

  g_signal_emit_by_name (header, "moved", column, gap);
  list_case_settle (self);
}

static int
field_at (ListCase *self, guint column)
{
  GPtrArray *columns = cg_list_page_get_private (self->page)->columns;

  return ((const CgColumn *) columns->pdata[column])->field;
}

/* The columns of the list are remembered; what is changed in a view is that view's alone. */
static void
test_columns (ListCase *self, gconstpointer data)
{
  int second = field_at (self, 1);
  int third = field_at (self, 2);
  int fourth = field_at (self, 3);
  gint64 id;

  move_heading (self, 2, 4);
  g_assert_cmpint (field_at (self, 2), ==, fourth);
  list_case_reopen (self);
  g_assert_cmpint (field_at (self, 2), ==, fourth);
  g_assert_cmpint (field_at (self, 3), ==, third);

  save_as (self, "另一种次序");
  id = cg_list_page_get_private (self->page)->view_id;
  g_assert_false (offers_update (self));
  move_heading (self, 0, 2);
  g_assert_cmpint (field_at (self, 0), ==, second);
  g_assert_true (offers_update (self));
  list_case_click (self, "更新视图");
  ui_test_wait (is_kept, self);

  cg_page_show_place (CG_PAGE (self->page), NULL);
  list_case_settle (self);
  g_assert_cmpint (field_at (self, 1), ==, second);
  g_assert_cmpint (field_at (self, 2), ==, fourth);
  open_view (self, id);
  g_assert_cmpint (field_at (self, 0), ==, second);
  g_assert_false (offers_update (self));
}

/* The column of a comparison with a past day is no column of the list. */
static void
test_columns_compared (ListCase *self, gconstpointer data)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self->page);
  guint n = priv->columns->len;
  int second = field_at (self, 1);

  cg_compare_mode_begin (priv->compare, 0);
  list_case_settle (self);
  move_heading (self, 2, 1);
  g_assert_cmpuint (priv->columns->len, ==, n);
  g_assert_cmpint (field_at (self, 0), ==, second);
  g_assert_null (cg_columns_find (priv->columns, CG_FIELD_VOID_REASON));
  cg_compare_mode_end (priv->compare);
  list_case_settle (self);
  g_assert_cmpuint (cg_grid_get_columns (CG_GRID (priv->grid))->len, ==, n);
}

static gboolean
has_sentence (gpointer data)
{
  return cg_banner_get_sentence (data) != NULL;
}

/* Deadlines in a year without its days off are said once, until it is closed. */
static void
test_banner (ListCase *self, gconstpointer data)
{
  CgBanner *banner = CG_BANNER (ui_test_find (GTK_WIDGET (self->page), CG_TYPE_BANNER));
  g_autofree char *place = NULL;

  ui_test_wait (has_sentence, banner);
  g_assert_nonnull (strstr (cg_banner_get_sentence (banner), "节假日尚未导入"));
  ui_test_keep_place (self->window, &place);
  g_signal_emit_by_name (banner, "activated");
  g_assert_cmpstr (place, ==, "settings/holidays");
  g_signal_emit_by_name (banner, "dismissed");
  g_assert_null (cg_banner_get_sentence (banner));
}

static gboolean
is_mapped (gpointer popover)
{
  return gtk_widget_get_mapped (popover);
}

/* The columns to choose from are shown from the first on, and the keys go there. */
static void
test_chooser (ListCase *self, gconstpointer data)
{
  GtkWidget *button = ui_test_find_labelled (GTK_WIDGET (self->page), GTK_TYPE_MENU_BUTTON, "列");
  GtkWidget *chooser = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkWidget *scroller = ui_test_find (chooser, GTK_TYPE_SCROLLED_WINDOW);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *list = ui_test_find (chooser, GTK_TYPE_LIST_BOX);
      GtkListBoxRow *first;

      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      ui_test_wait (is_mapped, chooser);
      ui_test_settle (self->window);
      first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) ==
                     gtk_list_box_row_get_child (first));
      g_assert_cmpfloat (gtk_adjustment_get_value (
                             gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))),
                         ==, 0);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
      ui_test_settle (self->window);
    }
}

#define ADD(name, n_more)                                                                          \
  g_test_add ("/list-views/" #name, ListCase, GUINT_TO_POINTER (n_more), list_case_set_up,         \
              test_##name, list_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD (saved, 0);
  ADD (updated, 0);
  ADD (columns, 0);
  ADD (columns_compared, 0);
  ADD (chooser, 0);
  ADD (banner, 30);

  return ui_test_run ();
}
