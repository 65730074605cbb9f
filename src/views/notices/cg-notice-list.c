/* cg-notice-list.c: the documents at the left of 文书, grouped by what is to be done with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-list.h"

#include <glib/gi18n.h>

#include "cg-focus.h"
#include "cg-notice-row.h"
#include "cg-notice-state.h"
#include "cg-tab-stop.h"

/* What is to be done, in the order of the work. */
static const struct
{
  const char *label;
  gboolean folded;
} groups[CG_N_NOTICE_PHASES] = {
  [CG_NOTICE_PHASE_DRAFT] = { NC_ ("notice group", "Drafts"), FALSE },
  [CG_NOTICE_PHASE_REVIEW] = { NC_ ("notice group", "To be reviewed"), FALSE },
  [CG_NOTICE_PHASE_SIGN] = { NC_ ("notice group", "To be signed"), FALSE },
  [CG_NOTICE_PHASE_NUMBER] = { NC_ ("notice group", "To be numbered"), FALSE },
  [CG_NOTICE_PHASE_PRINT] = { NC_ ("notice group", "To be printed"), FALSE },
  [CG_NOTICE_PHASE_DELIVER] = { NC_ ("notice group", "To be delivered"), FALSE },
  [CG_NOTICE_PHASE_RECEIPT] = { NC_ ("notice group", "Waiting for the receipt"), FALSE },
  [CG_NOTICE_PHASE_REPLY] = { NC_ ("notice group", "Waiting for the reply"), TRUE },
  [CG_NOTICE_PHASE_DONE] = { NC_ ("notice group", "Finished"), TRUE },
  [CG_NOTICE_PHASE_CANCELLED] = { NC_ ("notice group", "Cancelled"), TRUE },
};

struct _CgNoticeList
{
  GtkWidget parent_instance;

  GtkWidget *stop; /* around the list */
  GtkListBox *list;
  gboolean folded[G_N_ELEMENTS (groups)];
  gint64 selected;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticeList, cg_notice_list, GTK_TYPE_WIDGET)

static guint
group_of (const CgRecord *record)
{
  return cg_notice_phase (record);
}

static CgNoticeRow *
row_at (CgNoticeList *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? CG_NOTICE_ROW (row) : NULL;
}

static CgNoticeRow *
find_row (CgNoticeList *self, gint64 id)
{
  CgNoticeRow *row;

  for (int i = 0; id != 0 && (row = row_at (self, i)) != NULL; i++)
    if (cg_notice_row_get_id (row) == id)
      return row;

  return NULL;
}

/* ---- folding ---- */

static void
apply_folding (CgNoticeList *self)
{
  CgNoticeRow *row;

  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    {
      gboolean folded = self->folded[cg_notice_row_get_group (row)];

      if (cg_notice_row_get_id (row) == 0)
        cg_notice_row_set_folded (row, folded);
      else
        gtk_widget_set_visible (GTK_WIDGET (row), !folded);
    }
}

static void
activated_cb (CgNoticeList *self, GtkListBoxRow *list_row)
{
  CgNoticeRow *row = CG_NOTICE_ROW (list_row);
  int group = cg_notice_row_get_group (row);

  if (cg_notice_row_get_id (row) != 0)
    return;

  self->folded[group] = !self->folded[group];
  apply_folding (self);
}

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, CgNoticeList *self)
{
  gint64 id = row != NULL ? cg_notice_row_get_id (CG_NOTICE_ROW (row)) : 0;

  if (id == 0 || id == self->selected)
    return;

  self->selected = id;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

static void
show_selected (CgNoticeList *self)
{
  CgNoticeRow *row = find_row (self, self->selected);

  if (row != NULL && self->folded[cg_notice_row_get_group (row)])
    {
      self->folded[cg_notice_row_get_group (row)] = FALSE;
      apply_folding (self);
    }

  g_signal_handlers_block_by_func (self->list, selected_cb, self);
  gtk_list_box_select_row (self->list, (GtkListBoxRow *) row);
  g_signal_handlers_unblock_by_func (self->list, selected_cb, self);
}

/* ---- filling ---- */

/* Records by group, each group in the order given. */
static GPtrArray *
in_groups (GPtrArray *records, guint *counts)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    for (guint i = 0; i < records->len; i++)
      if (group_of (g_ptr_array_index (records, i)) == group)
        {
          g_ptr_array_add (sorted, g_ptr_array_index (records, i));
          counts[group]++;
        }

  return sorted;
}

/* Whether the rows are those of @sorted already, so that only words can have changed. */
static gboolean
update_words (CgNoticeList *self, GPtrArray *sorted)
{
  CgNoticeRow *row;
  guint n = 0;

  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    {
      CgRecord *record = n < sorted->len ? g_ptr_array_index (sorted, n) : NULL;

      if (cg_notice_row_get_id (row) == 0)
        continue;
      if (record == NULL || cg_record_get_id (record) != cg_notice_row_get_id (row) ||
          (int) group_of (record) != cg_notice_row_get_group (row))
        return FALSE;
      cg_notice_row_set_record (row, record);
      n++;
    }

  return n == sorted->len;
}

static void
append_head (CgNoticeList *self, guint group, guint count)
{
  GtkWidget *head = cg_notice_row_new_head (
      (int) group, g_dpgettext2 (NULL, "notice group", groups[group].label));

  cg_notice_row_set_count (CG_NOTICE_ROW (head), count);
  gtk_list_box_append (self->list, head);
}

static void
rebuild (CgNoticeList *self, GPtrArray *sorted, const guint *counts)
{
  CgNoticeRow *row;
  guint n = 0;

  g_signal_handlers_block_by_func (self->list, selected_cb, self);
  while ((row = row_at (self, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    {
      if (counts[group] > 0)
        append_head (self, group, counts[group]);
      for (guint i = 0; i < counts[group]; i++, n++)
        gtk_list_box_append (self->list,
                             cg_notice_row_new (g_ptr_array_index (sorted, n), (int) group));
    }
  g_signal_handlers_unblock_by_func (self->list, selected_cb, self);
  apply_folding (self);
}

void
cg_notice_list_set_records (CgNoticeList *self, GPtrArray *records)
{
  guint counts[G_N_ELEMENTS (groups)] = { 0 };
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_if_fail (CG_IS_NOTICE_LIST (self));

  sorted = in_groups (records, counts);
  if (update_words (self, sorted))
    return;

  rebuild (self, sorted, counts);
  show_selected (self);
}

void
cg_notice_list_select (CgNoticeList *self, gint64 id)
{
  g_return_if_fail (CG_IS_NOTICE_LIST (self));

  self->selected = id;
  show_selected (self);
}

gint64
cg_notice_list_first (CgNoticeList *self)
{
  CgNoticeRow *row;

  g_return_val_if_fail (CG_IS_NOTICE_LIST (self), 0);

  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    if (cg_notice_row_get_id (row) != 0)
      return cg_notice_row_get_id (row);

  return 0;
}

/* ---- the widget ---- */

static void
cg_notice_list_dispose (GObject *object)
{
  g_clear_pointer (&CG_NOTICE_LIST (object)->stop, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_notice_list_parent_class)->dispose (object);
}

static gboolean
cg_notice_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_NOTICE_LIST (widget)->stop);
}

static void
cg_notice_list_class_init (CgNoticeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_notice_list_dispose;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_notice_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_NOTICE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
cg_notice_list_init (CgNoticeList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    self->folded[i] = groups[i].folded;

  gtk_widget_add_css_class (GTK_WIDGET (self->list), "notice-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Documents to units"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  self->stop = cg_tab_stop_new (scroller, self->list);
  gtk_widget_set_parent (self->stop, GTK_WIDGET (self));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
}

GtkWidget *
cg_notice_list_new (void)
{
  return g_object_new (CG_TYPE_NOTICE_LIST, NULL);
}
