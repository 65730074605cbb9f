/* cg-group-bar.c: the groups of a list beside it, each with how many records it has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-group-bar.h"

#include <glib/gi18n.h>

#include "cg-scale.h"
#include "cg-store.h"
#include "cg-tip.h"

/* px at 100 % */
#define WIDTH 168

#define MOST_GROUPS 1000

struct _CgGroupBar
{
  GtkWidget parent_instance;

  CgListing *listing;
  int field; /* -1: none */
  CgEntity entity;
  CgQuery *query;    /* (nullable): what is counted */
  GPtrArray *groups; /* (nullable) (element-type CgGroup): as they are shown */
  gboolean all;      /* no group is chosen */
  CgValue chosen;    /* the value of the group chosen */
  char *words;       /* of the group chosen */
  GCancellable *counting;
  gboolean showing;

  GtkWidget *scroller;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (CgGroupBar, cg_group_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- rows: all, then the groups ---- */

static const char *
words_of (const CgGroup *group)
{
  return group->label != NULL && *group->label != '\0' ? group->label : C_ ("group", "none");
}

static GtkWidget *
make_row (const char *words, gint64 count)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  GtkWidget *counted = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  cg_tip_set_cut_off (GTK_LABEL (label));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (counted, "cnt");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), counted);
  return row;
}

static gboolean
is_chosen (CgGroupBar *self, const CgGroup *group)
{
  return !self->all && cg_value_equal (&self->chosen, &group->value);
}

static void
drop_rows (CgGroupBar *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

static void
select_row (CgGroupBar *self)
{
  int chosen = 0;

  for (guint i = 0; self->groups != NULL && i < self->groups->len; i++)
    if (is_chosen (self, self->groups->pdata[i]))
      chosen = (int) i + 1;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), chosen));
}

/* The group chosen stays, with nothing in it, while the conditions leave none of its records. */
static void
keep_chosen (CgGroupBar *self)
{
  CgGroup *empty;

  for (guint i = 0; i < self->groups->len; i++)
    if (is_chosen (self, self->groups->pdata[i]))
      return;
  if (self->all)
    return;

  empty = g_new0 (CgGroup, 1);
  cg_value_copy (&empty->value, &self->chosen);
  empty->label = g_strdup (self->words);
  g_ptr_array_add (self->groups, empty);
}

static void
show_groups (CgGroupBar *self)
{
  gboolean focused = gtk_widget_get_focus_child (self->list) != NULL;
  gint64 sum = 0;

  for (guint i = 0; i < self->groups->len; i++)
    sum += ((CgGroup *) self->groups->pdata[i])->count;
  if (self->groups->len > MOST_GROUPS)
    g_ptr_array_set_size (self->groups, MOST_GROUPS);
  keep_chosen (self);

  self->showing = TRUE;
  drop_rows (self);
  gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (C_ ("group", "All"), sum));
  for (guint i = 0; i < self->groups->len; i++)
    {
      const CgGroup *group = self->groups->pdata[i];

      gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (words_of (group), group->count));
    }
  select_row (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list))));
  self->showing = FALSE;
}

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, CgGroupBar *self)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : 0;
  const CgGroup *group;

  if (self->showing || row == NULL)
    return;

  if (index == 0 || self->groups == NULL || (guint) index > self->groups->len)
    cg_group_bar_choose_all (self);
  else
    {
      group = self->groups->pdata[index - 1];
      self->all = FALSE;
      cg_value_copy (&self->chosen, &group->value);
      g_free (self->words);
      self->words = g_strdup (words_of (group));
    }
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

/* ---- counting ---- */

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgGroupBar) self = data;
  g_autoptr (GPtrArray) groups = cg_store_groups_finish (CG_STORE (source), result, NULL);

  /* Cancelled, or the list says itself that the store cannot answer. */
  if (groups == NULL || self->field < 0)
    return;

  g_clear_object (&self->counting);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->groups = g_steal_pointer (&groups);
  show_groups (self);
}

static void
stop_counting (CgGroupBar *self)
{
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
count (CgGroupBar *self)
{
  if (self->field < 0 || self->query == NULL)
    return;

  stop_counting (self);
  self->counting = g_cancellable_new ();
  cg_store_groups_async (cg_listing_get_store (self->listing), self->query, self->counting,
                         counted_cb, g_object_ref (self));
}

void
cg_group_bar_count (CgGroupBar *self, const CgQuery *query)
{
  g_return_if_fail (CG_IS_GROUP_BAR (self));

  g_clear_pointer (&self->query, cg_query_unref);
  self->query = cg_query_copy (query);
  self->query->group = self->field;
  self->entity = query->entity;
  count (self);
}

/* ---- public ---- */

void
cg_group_bar_set_field (CgGroupBar *self, int field)
{
  g_return_if_fail (CG_IS_GROUP_BAR (self));

  if (self->field == field)
    return;

  self->field = field;
  stop_counting (self);
  cg_group_bar_choose_all (self);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  drop_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), field >= 0);
}

int
cg_group_bar_get_field (CgGroupBar *self)
{
  g_return_val_if_fail (CG_IS_GROUP_BAR (self), -1);

  return self->field;
}

void
cg_group_bar_apply (CgGroupBar *self, CgQuery *query)
{
  g_return_if_fail (CG_IS_GROUP_BAR (self));

  if (self->field < 0)
    return;

  query->group = self->field;
  if (!self->all && self->chosen.type == CG_VALUE_NULL)
    cg_query_filter_null (query, self->field, TRUE);
  else if (!self->all)
    cg_query_add_filter (query, self->field, CG_FILTER_EQUAL, &self->chosen);
}

void
cg_group_bar_choose_all (CgGroupBar *self)
{
  g_return_if_fail (CG_IS_GROUP_BAR (self));

  self->all = TRUE;
  cg_value_set_null (&self->chosen);
  g_clear_pointer (&self->words, g_free);
  self->showing = TRUE;
  select_row (self);
  self->showing = FALSE;
}

const char *
cg_group_bar_get_chosen (CgGroupBar *self)
{
  g_return_val_if_fail (CG_IS_GROUP_BAR (self), NULL);

  return self->words;
}

gboolean
cg_group_bar_is_counting (CgGroupBar *self)
{
  g_return_val_if_fail (CG_IS_GROUP_BAR (self), FALSE);

  return self->counting != NULL;
}

/* ---- the widget ---- */

static void
cg_group_bar_dispose (GObject *object)
{
  CgGroupBar *self = CG_GROUP_BAR (object);

  stop_counting (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->listing);

  G_OBJECT_CLASS (cg_group_bar_parent_class)->dispose (object);
}

static void
cg_group_bar_finalize (GObject *object)
{
  CgGroupBar *self = CG_GROUP_BAR (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->query, cg_query_unref);
  cg_value_clear (&self->chosen);
  g_free (self->words);

  G_OBJECT_CLASS (cg_group_bar_parent_class)->finalize (object);
}

static void
cg_group_bar_class_init (CgGroupBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_group_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_group_bar_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_GROUP_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cg_group_bar_init (CgGroupBar *self)
{
  self->field = -1;
  self->all = TRUE;
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("group", "Groups"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (selected_cb), self, 0);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_size_request (self->scroller, cg_scaled (NULL, WIDTH), -1);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "group-bar");
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_group_bar_new (CgListing *listing)
{
  CgGroupBar *self = g_object_new (CG_TYPE_GROUP_BAR, NULL);

  self->listing = g_object_ref (listing);
  g_signal_connect_object (listing, "updated", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
