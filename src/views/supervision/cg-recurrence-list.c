/* cg-recurrence-list.c: what came again, at the left of 重复发生: open, confirmed, dismissed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-list.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-fold.h"
#include "cg-recurrence-row.h"
#include "cg-tab-stop.h"

/* So many pairs have a row; the count says how many there are. */
#define MOST_ROWS 500

static const char *const groups[] = {
  NC_ ("recurrence group", "To be decided"),
  NC_ ("recurrence group", "Confirmed"),
  NC_ ("recurrence group", "Dismissed"),
};

struct _CgRecurrenceList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray *pairs; /* of CgRecurrence */
  char *kind;
  char *text;
  gint64 problem, earlier; /* the pair chosen */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgRecurrenceList, cg_recurrence_list, ADW_TYPE_BIN)

static guint
group_of (const CgRecurrence *pair)
{
  if (pair->state == NULL)
    return 0;

  return g_str_equal (pair->state, "confirmed") ? 1 : 2;
}

static gboolean
has_text (const CgRecurrence *pair, const char *text)
{
  const char *const texts[] = { pair->unit,       pair->earlier_unit,       pair->category,
                                pair->problem_no, pair->earlier_problem_no, pair->case_title };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && cg_fold_contains (texts[i], text))
      return TRUE;

  return FALSE;
}

static gboolean
is_shown (const CgRecurrenceList *self, const CgRecurrence *pair)
{
  return (self->kind == NULL || g_str_equal (self->kind, cg_recurrence_kind_id (pair->kind))) &&
         (self->text == NULL || *self->text == '\0' || has_text (pair, self->text));
}

static gboolean
is_chosen (const CgRecurrenceList *self, const CgRecurrence *pair)
{
  return pair->problem == self->problem && pair->earlier_problem == self->earlier;
}

/* ---- choosing ---- */

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, CgRecurrenceList *self)
{
  const CgRecurrence *pair =
      row != NULL ? cg_recurrence_row_get_pair (CG_RECURRENCE_ROW (row)) : NULL;

  if (pair == NULL || is_chosen (self, pair))
    return;

  self->problem = pair->problem;
  self->earlier = pair->earlier_problem;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

const CgRecurrence *
cg_recurrence_list_get_chosen (CgRecurrenceList *self)
{
  g_return_val_if_fail (CG_IS_RECURRENCE_LIST (self), NULL);

  for (guint i = 0; self->pairs != NULL && i < self->pairs->len; i++)
    if (is_chosen (self, g_ptr_array_index (self->pairs, i)))
      return g_ptr_array_index (self->pairs, i);

  return NULL;
}

/* ---- filling ---- */

static void
append_group (CgRecurrenceList *self, guint group)
{
  guint n = 0, shown = 0;
  GtkWidget *head;

  for (guint i = 0; i < self->pairs->len; i++)
    n += group_of (g_ptr_array_index (self->pairs, i)) == group &&
         is_shown (self, g_ptr_array_index (self->pairs, i));
  if (n == 0)
    return;

  head = cg_recurrence_row_new_head (g_dpgettext2 (NULL, "recurrence group", groups[group]), n);
  gtk_list_box_append (self->list, head);
  for (guint i = 0; i < self->pairs->len && shown < MOST_ROWS; i++)
    {
      const CgRecurrence *pair = g_ptr_array_index (self->pairs, i);

      if (group_of (pair) != group || !is_shown (self, pair))
        continue;
      gtk_list_box_append (self->list, cg_recurrence_row_new (pair));
      shown++;
    }
}

static GtkListBoxRow *
row_to_choose (CgRecurrenceList *self)
{
  GtkListBoxRow *first = NULL, *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const CgRecurrence *pair = cg_recurrence_row_get_pair (CG_RECURRENCE_ROW (row));

      if (pair == NULL)
        continue;
      if (is_chosen (self, pair) || (pair->problem == self->problem && self->earlier == 0))
        return row;
      if (first == NULL)
        first = row;
    }

  return first;
}

static void
rebuild (CgRecurrenceList *self)
{
  GtkListBoxRow *row;

  g_signal_handlers_block_by_func (self->list, selected_cb, self);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint group = 0; self->pairs != NULL && group < G_N_ELEMENTS (groups); group++)
    append_group (self, group);

  row = row_to_choose (self);
  if (row != NULL)
    {
      const CgRecurrence *pair = cg_recurrence_row_get_pair (CG_RECURRENCE_ROW (row));

      gtk_list_box_select_row (self->list, row);
      self->problem = pair->problem;
      self->earlier = pair->earlier_problem;
    }
  g_signal_handlers_unblock_by_func (self->list, selected_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

void
cg_recurrence_list_set_pairs (CgRecurrenceList *self, GPtrArray *pairs)
{
  g_return_if_fail (CG_IS_RECURRENCE_LIST (self));

  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  self->pairs = g_ptr_array_ref (pairs);
  rebuild (self);
}

void
cg_recurrence_list_filter (CgRecurrenceList *self, const char *kind, const char *text)
{
  g_return_if_fail (CG_IS_RECURRENCE_LIST (self));

  g_free (self->kind);
  g_free (self->text);
  self->kind = g_strdup (kind);
  self->text = g_strdup (text);
  rebuild (self);
}

void
cg_recurrence_list_choose (CgRecurrenceList *self, gint64 problem)
{
  g_return_if_fail (CG_IS_RECURRENCE_LIST (self));

  self->problem = problem;
  self->earlier = 0;
  rebuild (self);
}

/* ---- the widget ---- */

static void
cg_recurrence_list_finalize (GObject *object)
{
  CgRecurrenceList *self = CG_RECURRENCE_LIST (object);

  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_free (self->kind);
  g_free (self->text);

  G_OBJECT_CLASS (cg_recurrence_list_parent_class)->finalize (object);
}

static void
cg_recurrence_list_class_init (CgRecurrenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_recurrence_list_finalize;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_RECURRENCE_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_recurrence_list_init (CgRecurrenceList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "notice-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("page", "Recurrence"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), cg_tab_stop_new (scroller, self->list));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
}

GtkWidget *
cg_recurrence_list_new (void)
{
  return g_object_new (CG_TYPE_RECURRENCE_LIST, NULL);
}
