/* cg-matter-list.c: the matters of a tab at its left, group by group.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-matter-list.h"

#include <glib/gi18n.h>

#include "cg-matter-row.h"
#include "cg-tab-stop.h"

/* So many matters of a group have a row; the count says how many there are. */
#define MOST_ROWS 500

struct _CgMatterList
{
  AdwBin parent_instance;

  GtkListBox *list;
  char **groups;
  char **hints;       /* (nullable): of each group, "" for none */
  GPtrArray *matters; /* of CgMatter */
  char *kind;
  char *text;
  char *key;    /* of the matter chosen */
  char *wanted; /* (nullable): of the one that is chosen as soon as it is there */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgMatterList, cg_matter_list, ADW_TYPE_BIN)

static gboolean
is_shown (const CgMatterList *self, const CgMatter *matter)
{
  return (self->kind == NULL || g_strcmp0 (self->kind, matter->kind) == 0) &&
         cg_matter_has_text (matter, self->text);
}

/* ---- choosing ---- */

static void
take_key (CgMatterList *self, const char *key)
{
  char *copy = g_strdup (key);

  g_free (self->key);
  self->key = copy;
}

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, CgMatterList *self)
{
  const CgMatter *matter = row != NULL ? cg_matter_row_get_matter (CG_MATTER_ROW (row)) : NULL;

  if (matter == NULL || g_strcmp0 (matter->key, self->key) == 0)
    return;

  take_key (self, matter->key);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

const CgMatter *
cg_matter_list_get_chosen (CgMatterList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CG_IS_MATTER_LIST (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);
  return row != NULL ? cg_matter_row_get_matter (CG_MATTER_ROW (row)) : NULL;
}

GPtrArray *
cg_matter_list_get_matters (CgMatterList *self)
{
  g_return_val_if_fail (CG_IS_MATTER_LIST (self), NULL);

  return self->matters;
}

/* ---- filling ---- */

static guint
count_group (CgMatterList *self, guint group)
{
  guint n = 0;

  for (guint i = 0; i < self->matters->len; i++)
    {
      const CgMatter *matter = g_ptr_array_index (self->matters, i);

      n += matter->group == group && is_shown (self, matter);
    }
  return n;
}

static void
append_group (CgMatterList *self, guint group)
{
  guint n = count_group (self, group), shown = 0;

  if (n == 0)
    return;

  gtk_list_box_append (self->list,
                       cg_matter_row_new_head (self->groups[group],
                                               self->hints != NULL ? self->hints[group] : NULL, n));
  for (guint i = 0; i < self->matters->len && shown < MOST_ROWS; i++)
    {
      const CgMatter *matter = g_ptr_array_index (self->matters, i);

      if (matter->group != group || !is_shown (self, matter))
        continue;
      gtk_list_box_append (self->list, cg_matter_row_new (matter));
      shown++;
    }
}

/* (nullable): the first one of @key, %NULL for any */
static GtkListBoxRow *
find_row (CgMatterList *self, const char *key)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const CgMatter *matter = cg_matter_row_get_matter (CG_MATTER_ROW (row));

      if (matter != NULL && (key == NULL || cg_matter_is (matter, key)))
        return row;
    }

  return NULL;
}

static GtkListBoxRow *
row_to_choose (CgMatterList *self)
{
  GtkListBoxRow *row = self->wanted != NULL ? find_row (self, self->wanted) : NULL;

  if (row != NULL)
    g_clear_pointer (&self->wanted, g_free);
  else if (self->key != NULL)
    row = find_row (self, self->key);

  return row != NULL ? row : find_row (self, NULL);
}

/* Who goes through the list goes on where it was read anew. */
static gboolean
has_focus (CgMatterList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

static void
rebuild (CgMatterList *self)
{
  gboolean focused = has_focus (self);
  GtkListBoxRow *row;

  g_signal_handlers_block_by_func (self->list, selected_cb, self);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint group = 0; self->matters != NULL && self->groups[group] != NULL; group++)
    append_group (self, group);

  row = row_to_choose (self);
  if (row != NULL)
    {
      gtk_list_box_select_row (self->list, row);
      take_key (self, cg_matter_row_get_matter (CG_MATTER_ROW (row))->key);
      if (focused)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  g_signal_handlers_unblock_by_func (self->list, selected_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

void
cg_matter_list_set (CgMatterList *self, GPtrArray *matters)
{
  g_autoptr (GPtrArray) before = NULL;

  g_return_if_fail (CG_IS_MATTER_LIST (self));

  /* The rows look at them until they are made anew. */
  before = g_steal_pointer (&self->matters);
  self->matters = g_ptr_array_ref (matters);
  rebuild (self);
}

void
cg_matter_list_filter (CgMatterList *self, const char *kind, const char *text)
{
  g_return_if_fail (CG_IS_MATTER_LIST (self));

  g_free (self->kind);
  g_free (self->text);
  self->kind = g_strdup (kind);
  self->text = g_strdup (text);
  rebuild (self);
}

void
cg_matter_list_choose (CgMatterList *self, const char *key)
{
  g_return_if_fail (CG_IS_MATTER_LIST (self));

  g_free (self->wanted);
  self->wanted = g_strdup (key);
  if (self->matters != NULL)
    rebuild (self);
}

/* ---- the widget ---- */

static void
cg_matter_list_finalize (GObject *object)
{
  CgMatterList *self = CG_MATTER_LIST (object);

  g_clear_pointer (&self->matters, g_ptr_array_unref);
  g_strfreev (self->groups);
  g_strfreev (self->hints);
  g_free (self->kind);
  g_free (self->text);
  g_free (self->key);
  g_free (self->wanted);

  G_OBJECT_CLASS (cg_matter_list_parent_class)->finalize (object);
}

static void
cg_matter_list_class_init (CgMatterListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_matter_list_finalize;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_MATTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_ ("Nothing matches the search."));

  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_margin_top (label, 24);
  return label;
}

static void
cg_matter_list_init (CgMatterList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "notice-list");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_placeholder (self->list, make_placeholder ());
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), cg_tab_stop_new (scroller, self->list));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
}

GtkWidget *
cg_matter_list_new (const char *name, const char *const *groups, const char *const *hints)
{
  CgMatterList *self = g_object_new (CG_TYPE_MATTER_LIST, NULL);

  self->groups = g_strdupv ((char **) groups);
  self->hints = g_strdupv ((char **) hints);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return GTK_WIDGET (self);
}
