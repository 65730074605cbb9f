/* test-list-builder.c: the filter builder, several sort keys, and groups of a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-chip.h"
#include "cg-filter-builder.h"
#include "cg-filter-line.h"
#include "cg-group-bar.h"
#include "cg-sort-dialog.h"
#include "list-case.h"
#include "ui-test.h"

/* ---- what is inside ---- */

static GtkWidget *
part_of (ListCase *self, GType type)
{
  GtkWidget *part = ui_test_find (GTK_WIDGET (self->page), type);

  g_assert_nonnull (part);
  return part;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
is_counted (gpointer data)
{
  return !cg_filter_builder_is_counting (data);
}

static GtkWidget *
open_builder (ListCase *self)
{
  GtkWidget *builder = part_of (self, CG_TYPE_FILTER_BUILDER);

  g_assert_true (ui_test_press (GTK_WIDGET (self->page), "<Control><Shift>f"));
  ui_test_wait (is_mapped, builder);
  ui_test_wait (is_counted, builder);
  return builder;
}

static GtkWidget *
nth_line (GtkWidget *builder, guint n)
{
  GtkWidget *line = ui_test_find (builder, CG_TYPE_FILTER_LINE);

  while (n-- > 0)
    line = gtk_widget_get_next_sibling (line);
  g_assert_true (CG_IS_FILTER_LINE (line));
  return line;
}

static GtkDropDown *
nth_menu (GtkWidget *line, guint n)
{
  GtkWidget *menu = gtk_widget_get_first_child (line);

  while (n-- > 0)
    menu = gtk_widget_get_next_sibling (menu);
  return GTK_DROP_DOWN (menu);
}

static void
choose (GtkDropDown *menu, const char *words)
{
  GListModel *model = gtk_drop_down_get_model (menu);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (item), words))
        {
          gtk_drop_down_set_selected (menu, i);
          return;
        }
    }
  g_error ("no line “%s”", words);
}

/* Field, operator, and the value as typed. */
static void
fill (GtkWidget *line, const char *field, const char *operation, const char *value)
{
  choose (nth_menu (line, 1), field);
  choose (nth_menu (line, 2), operation);
  if (value != NULL)
    {
      GtkWidget *entry = gtk_widget_get_next_sibling (GTK_WIDGET (nth_menu (line, 2)));

      gtk_editable_set_text (GTK_EDITABLE (ui_test_find (entry, GTK_TYPE_ENTRY)), value);
    }
}

static void
press_label (GtkWidget *widget, const char *label)
{
  GtkWidget *button = ui_test_find_labelled (widget, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* ---- the builder ---- */

static gboolean
half_done_or_returned (CgRecord *record, gconstpointer data)
{
  return cg_record_integer (record, CG_PROBLEM_PROGRESS) >= 50 ||
         cg_record_integer (record, CG_PROBLEM_RETURN_COUNT) > 0;
}

static gboolean
of_the_river (CgRecord *record, gconstpointer data)
{
  return half_done_or_returned (record, NULL) &&
         strstr (cg_record_reference_name (record, CG_PROBLEM_PERSON), "某") != NULL;
}

/* Fields that are no columns, and alternatives; matches are counted before it is applied. */
static void
test_builder (ListCase *self, gconstpointer data)
{
  GtkWidget *builder = open_builder (self);
  g_autofree char *chips = NULL;
  g_autofree char *counted = NULL;

  fill (nth_line (builder, 0), "进展（%）", "≥", "50");
  press_label (builder, "添加条件");
  choose (nth_menu (nth_line (builder, 1), 0), "或");
  fill (nth_line (builder, 1), "退回次数", ">", "0");
  press_label (builder, "添加条件");
  fill (nth_line (builder, 2), "责任人", "含", "某");
  ui_test_wait (is_counted, builder);
  ui_test_screen (self->window, "list-builder");
  press_label (builder, "应用");
  list_case_settle (self);
  list_case_assert (self, of_the_river, NULL);
  chips = list_case_chips (self);
  g_assert_cmpstr (chips, ==, "进展（%） ≥ 50% 或 退回次数 > 0|责任人 含“某”|");

  open_builder (self);
  counted = g_strdup_printf ("%u 条符合", cg_listing_get_n_items (cg_grid_get_listing (
                                              cg_list_page_get_grid (self->page))));
  g_assert_nonnull (ui_test_find_labelled (builder, GTK_TYPE_LABEL, counted));
  gtk_popover_popdown (GTK_POPOVER (builder));
}

static gboolean
was_returned (CgRecord *record, gconstpointer data)
{
  return cg_record_integer (record, CG_PROBLEM_RETURN_COUNT) > 0;
}

/* What is once written in the history, and what no condition is. */
static void
test_history (ListCase *self, gconstpointer data)
{
  GtkWidget *builder = open_builder (self);

  fill (nth_line (builder, 0), "办理状态", "曾改变", NULL);
  choose (GTK_DROP_DOWN (gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (ui_test_find (
              gtk_widget_get_next_sibling (GTK_WIDGET (nth_menu (nth_line (builder, 0), 2))),
              GTK_TYPE_DROP_DOWN)))),
          "退回");
  ui_test_wait (is_counted, builder);
  press_label (builder, "应用");
  list_case_settle (self);
  list_case_assert (self, was_returned, NULL);

  open_builder (self);
  fill (nth_line (builder, 0), "整改时限", "在", "不是日期");
  ui_test_wait (is_counted, builder);
  g_assert_false (
      gtk_widget_get_sensitive (ui_test_find_labelled (builder, GTK_TYPE_BUTTON, "应用")));
  gtk_popover_popdown (GTK_POPOVER (builder));
}

/* ---- sorting ---- */

static const CgSort *
sort_at (ListCase *self, guint key)
{
  CgQuery *query = cg_listing_get_query (cg_grid_get_listing (cg_list_page_get_grid (self->page)));

  g_assert_cmpuint (key, <, query->sorts->len);
  return &g_array_index (query->sorts, CgSort, key);
}

static void
test_sort (ListCase *self, gconstpointer data)
{
  GtkWidget *dialog = part_of (self, CG_TYPE_SORT_DIALOG);
  GtkWidget *line;

  gtk_popover_popup (GTK_POPOVER (dialog));
  ui_test_wait (is_mapped, dialog);
  press_label (dialog, "添加排序字段");
  line = gtk_widget_get_parent (ui_test_find (dialog, GTK_TYPE_DROP_DOWN));
  line = gtk_widget_get_next_sibling (line);
  choose (GTK_DROP_DOWN (gtk_widget_get_first_child (line)), "责任人");
  choose (nth_menu (line, 1), "降序");
  g_assert_cmpint (sort_at (self, 0)->field, ==, CG_PROBLEM_LAMP);
  g_assert_cmpint (sort_at (self, 1)->field, ==, CG_PROBLEM_PERSON);
  g_assert_true (sort_at (self, 1)->descending);
  ui_test_screen (self->window, "list-sort");

  g_signal_emit_by_name (gtk_widget_get_next_sibling (GTK_WIDGET (nth_menu (line, 1))), "clicked");
  g_assert_cmpint (sort_at (self, 0)->field, ==, CG_PROBLEM_PERSON);
  g_assert_cmpint (sort_at (self, 1)->field, ==, CG_PROBLEM_LAMP);
  list_case_settle (self);
  gtk_popover_popdown (GTK_POPOVER (dialog));
}

/* ---- groups ---- */

static gboolean
has_counted (gpointer data)
{
  return !cg_group_bar_is_counting (data);
}

static void
group_by (ListCase *self, const char *field)
{
  GtkWidget *button = ui_test_find_labelled (ui_test_find_class (GTK_WIDGET (self->page), "chips"),
                                             GTK_TYPE_MENU_BUTTON, "分组");
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkWidget *label = ui_test_find_labelled (popover, GTK_TYPE_LABEL, field);
  GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);

  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  list_case_settle (self);
  ui_test_wait (has_counted, part_of (self, CG_TYPE_GROUP_BAR));
}

static GtkListBox *
groups_of (ListCase *self)
{
  return GTK_LIST_BOX (ui_test_find (part_of (self, CG_TYPE_GROUP_BAR), GTK_TYPE_LIST_BOX));
}

static const char *
text_of (GtkWidget *row, gboolean count)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  return gtk_label_get_text (
      GTK_LABEL (count ? gtk_widget_get_last_child (box) : gtk_widget_get_first_child (box)));
}

static guint
count_of_person (ListCase *self, const char *name)
{
  g_autoptr (CgQuery) all = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GPtrArray) records = cg_store_select (self->store.store, all, NULL);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += g_str_equal (cg_record_reference_name (records->pdata[i], CG_PROBLEM_PERSON), name);
  return n;
}

static gboolean
is_of_person (CgRecord *record, gconstpointer name)
{
  return g_str_equal (cg_record_reference_name (record, CG_PROBLEM_PERSON), name);
}

/* Each group has as many records as it says; choosing it lists them. */
static void
test_groups (ListCase *self, gconstpointer data)
{
  GtkListBox *groups;
  guint rows = 0;

  group_by (self, "责任人");
  groups = groups_of (self);
  ui_test_picture (self->window, "list-groups");
  for (GtkWidget *row =
           gtk_widget_get_next_sibling (GTK_WIDGET (gtk_list_box_get_row_at_index (groups, 0)));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      const char *words = text_of (row, FALSE);

      rows++;
      g_assert_cmpint (atoi (text_of (row, TRUE)), ==,
                       count_of_person (self, g_str_equal (words, "（空）") ? "" : words));
    }
  g_assert_cmpuint (rows, >, 5);

  gtk_list_box_select_row (groups, gtk_list_box_get_row_at_index (groups, 2));
  list_case_settle (self);
  list_case_assert (self, is_of_person,
                    text_of (GTK_WIDGET (gtk_list_box_get_row_at_index (groups, 2)), FALSE));
  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (self->page), CG_TYPE_CHIP), "removed");
  list_case_settle (self);
  g_assert_cmpuint (
      cg_listing_get_n_items (cg_grid_get_listing (cg_list_page_get_grid (self->page))), ==,
      atoi (text_of (GTK_WIDGET (gtk_list_box_get_row_at_index (groups, 0)), TRUE)));
}

#define ADD(name)                                                                                  \
  g_test_add ("/list-builder/" #name, ListCase, NULL, list_case_set_up, test_##name,               \
              list_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD (builder);
  ADD (history);
  ADD (sort);
  ADD (groups);

  return ui_test_run ();
}
