/* cg-settings-tree.c: base of the parts of 设置 that are a tree of records beside a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-tree.h"

#include <glib/gi18n.h>

#include "cg-pane-arrows.h"
#include "cg-record-tree.h"
#include "cg-settings-add.h"

typedef struct
{
  CgRecordTree *tree;
  CgSettingsPane *pane;
  CgPaneArrows *arrows;
  CgRecord *record; /* selected */
} CgSettingsTreePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgSettingsTree, cg_settings_tree, CG_TYPE_SETTINGS_PART)

static CgSettingsTreePrivate *
get_private (CgSettingsTree *self)
{
  return cg_settings_tree_get_instance_private (self);
}

static CgOffice *
get_office (CgSettingsTree *self)
{
  return cg_settings_part_get_office (CG_SETTINGS_PART (self));
}

static const CgSettingsTreeKind *
get_kind (CgSettingsTree *self)
{
  return CG_SETTINGS_TREE_GET_CLASS (self)->kind;
}

/* ---- reading ---- */

static void
records_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsTree) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autofree char *count = NULL;

  if (!cg_settings_part_end_read (CG_SETTINGS_PART (self), error))
    return;

  cg_settings_part_fail (CG_SETTINGS_PART (self), NULL);
  g_object_set (self, "busy", FALSE, NULL);

  count = CG_SETTINGS_TREE_GET_CLASS (self)->count_words (self, records->len);
  g_object_set (self, "subtitle", count, NULL);
  cg_record_tree_set_records (get_private (self)->tree, records);
}

static void
read_records (CgSettingsTree *self)
{
  const CgSettingsTreeKind *kind = get_kind (self);
  g_autoptr (CgQuery) query = cg_query_new (kind->entity);

  if (kind->sort_field >= 0)
    cg_query_add_sort (query, kind->sort_field, FALSE);
  cg_store_select_async (cg_office_get_store (get_office (self)), query,
                         cg_settings_part_begin_read (CG_SETTINGS_PART (self)), records_cb,
                         g_object_ref (self));
}

static void
changed_cb (CgSettingsTree *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= g_array_index (changes, CgStoreChange, i).entity == get_kind (self)->entity;
  if (concerned)
    read_records (self);
}

/* ---- the record selected ---- */

static void
selected_cb (CgSettingsTree *self, CgRecord *record)
{
  CgSettingsTreePrivate *priv = get_private (self);

  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (&priv->record, cg_record_unref);
  priv->record = record;
  cg_settings_pane_set_record (priv->pane, record);
  g_object_set (self, "pane-title", record != NULL ? cg_record_name (record) : NULL, NULL);
}

static void
placed_cb (CgSettingsTree *self, guint place, guint n)
{
  cg_pane_arrows_show (get_private (self)->arrows, place, n);
}

static void
step_cb (CgSettingsTree *self, int by)
{
  cg_record_tree_step (get_private (self)->tree, by);
}

static void
cg_settings_tree_search (CgSettingsPart *part, const char *text)
{
  cg_record_tree_set_text (get_private (CG_SETTINGS_TREE (part))->tree, text);
}

static void
cg_settings_tree_show (CgSettingsPart *part, const char *place)
{
  cg_record_tree_select (get_private (CG_SETTINGS_TREE (part))->tree,
                         g_ascii_strtoll (place, NULL, 10));
}

/* ---- adding ---- */

static void
added_cb (gpointer self, gint64 id)
{
  cg_record_tree_select (get_private (self)->tree, id);
}

static void
add_cb (CgSettingsTree *self)
{
  const CgSettingsTreeKind *kind = get_kind (self);
  CgForm *form = cg_settings_add (GTK_WIDGET (self), get_office (self), _ (kind->add), kind->entity,
                                  kind->add_items != NULL ? kind->add_items : kind->items, NULL,
                                  self, added_cb);

  if (CG_SETTINGS_TREE_GET_CLASS (self)->prefill != NULL)
    CG_SETTINGS_TREE_GET_CLASS (self)->prefill (self, form, get_private (self)->record);
}

static GtkWidget *
make_add (CgSettingsTree *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ (get_kind (self)->add));

  gtk_widget_set_sensitive (button, !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  gtk_widget_set_tooltip_text (button, cg_office_get_read_only (get_office (self)));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* ---- the widget ---- */

static GtkWidget *
make_body (CgSettingsTree *self)
{
  const CgSettingsTreeKind *kind = get_kind (self);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *tree =
      cg_record_tree_new (kind->entity, kind->parent_field, kind->fields, _ (kind->title));

  gtk_widget_set_vexpand (tree, TRUE);
  gtk_widget_add_css_class (body, "settings-list");
  gtk_box_append (GTK_BOX (body), tree);
  get_private (self)->tree = CG_RECORD_TREE (tree);
  g_signal_connect_object (tree, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  return body;
}

static void
cg_settings_tree_constructed (GObject *object)
{
  CgSettingsTree *self = CG_SETTINGS_TREE (object);
  CgSettingsTreePrivate *priv = get_private (self);
  const CgSettingsTreeKind *kind = get_kind (self);

  G_OBJECT_CLASS (cg_settings_tree_parent_class)->constructed (object);

  priv->pane =
      CG_SETTINGS_PANE (cg_settings_pane_new (get_office (self), kind->entity, kind->items));
  cg_settings_part_set_body (CG_SETTINGS_PART (self), _ (kind->title), _ (kind->sentence),
                             make_body (self), FALSE);
  priv->arrows = cg_pane_arrows_add (GTK_WIDGET (self));
  g_signal_connect_object (priv->arrows, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_object_set (self, "search-hint", _ (kind->search_hint), "pane", priv->pane, "actions",
                make_add (self), "busy", TRUE, NULL);
  g_signal_connect_object (get_office (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_records (self);
}

static void
cg_settings_tree_finalize (GObject *object)
{
  g_clear_pointer (&get_private (CG_SETTINGS_TREE (object))->record, cg_record_unref);

  G_OBJECT_CLASS (cg_settings_tree_parent_class)->finalize (object);
}

static void
cg_settings_tree_class_init (CgSettingsTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_tree_constructed;
  G_OBJECT_CLASS (klass)->finalize = cg_settings_tree_finalize;
  CG_SETTINGS_PART_CLASS (klass)->search = cg_settings_tree_search;
  CG_SETTINGS_PART_CLASS (klass)->show = cg_settings_tree_show;
}

static void
cg_settings_tree_init (CgSettingsTree *self)
{
}
