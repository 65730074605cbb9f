/* cg-settings-list.c: base of the parts of 设置 that are a list of records beside a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-list.h"

#include <glib/gi18n.h>

#include "cg-cursor-row.h"
#include "cg-empty.h"
#include "cg-pane-arrows.h"

typedef struct
{
  CgListing *listing;
  GtkWidget *grid;
  GtkWidget *empty;
  CgSettingsPane *pane;
  CgPaneArrows *arrows;
  CgCursorRow *cursor; /* shown in the pane */
  gint64 wanted;       /* record to stand on once the list has it */
  char *text;          /* searched for */
} CgSettingsListPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgSettingsList, cg_settings_list, CG_TYPE_SETTINGS_PART)

static CgSettingsListPrivate *
get_private (CgSettingsList *self)
{
  return cg_settings_list_get_instance_private (self);
}

static CgOffice *
get_office (CgSettingsList *self)
{
  return cg_settings_part_get_office (CG_SETTINGS_PART (self));
}

/* ---- what is listed ---- */

void
cg_settings_list_update (CgSettingsList *self)
{
  CgSettingsListPrivate *priv = get_private (self);
  CgSettingsListClass *klass = CG_SETTINGS_LIST_GET_CLASS (self);
  CgQuery *before = cg_listing_get_query (priv->listing);
  g_autoptr (CgQuery) query = cg_query_new (klass->kind->entity);

  if (klass->refine != NULL)
    klass->refine (self, query);
  if (before != NULL && before->sorts->len > 0)
    {
      cg_query_clear_sorts (query);
      g_array_append_vals (query->sorts, before->sorts->data, before->sorts->len);
    }
  cg_query_set_text (query, priv->text);
  cg_grid_set_filtered (CG_GRID (priv->grid), query->text != NULL);
  cg_listing_set_query (priv->listing, query);
}

static void
cg_settings_list_search (CgSettingsPart *part, const char *text)
{
  CgSettingsList *self = CG_SETTINGS_LIST (part);
  CgSettingsListPrivate *priv = get_private (self);

  if (g_strcmp0 (priv->text, text) == 0)
    return;

  g_free (priv->text);
  priv->text = g_strdup (text);
  cg_settings_list_update (self);
}

static void
clear_filters_cb (CgSettingsList *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), CG_TYPE_PAGE);

  if (page != NULL)
    cg_page_set_search_text (CG_PAGE (page), NULL);
}

/* ---- the record under the cursor ---- */

static void
show_place (CgSettingsList *self)
{
  CgSettingsListPrivate *priv = get_private (self);
  CgRecord *record = cg_cursor_row_get_record (priv->cursor);
  guint place = 0;
  gboolean listed =
      record != NULL && cg_listing_find (priv->listing, cg_record_get_id (record), &place);

  cg_pane_arrows_show (priv->arrows, listed ? place + 1 : 0,
                       cg_listing_get_n_items (priv->listing));
}

static void
step_cb (CgSettingsList *self, int by)
{
  cg_grid_step_cursor (CG_GRID (get_private (self)->grid), by);
}

static void
show_row (CgSettingsList *self)
{
  CgSettingsListPrivate *priv = get_private (self);
  CgRecord *record = cg_cursor_row_get_record (priv->cursor);

  cg_settings_pane_set_record (priv->pane, record);
  show_place (self);
  g_object_set (self, "pane-title", record != NULL ? cg_record_name (record) : NULL, NULL);
  if (CG_SETTINGS_LIST_GET_CLASS (self)->shown != NULL)
    CG_SETTINGS_LIST_GET_CLASS (self)->shown (self, record);
}

static void
activate_cb (CgSettingsList *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), CG_TYPE_PAGE);

  if (page != NULL)
    cg_page_set_pane_open (CG_PAGE (page), TRUE);
}

static void
updated_cb (CgSettingsList *self)
{
  CgSettingsListPrivate *priv = get_private (self);
  guint n = cg_listing_get_n_items (priv->listing);
  g_autofree char *count = CG_SETTINGS_LIST_GET_CLASS (self)->count_words (self, n);

  g_object_set (self, "subtitle", count, NULL);
  if (priv->wanted != 0 && cg_listing_find (priv->listing, priv->wanted, NULL))
    {
      cg_grid_set_cursor_id (CG_GRID (priv->grid), priv->wanted);
      priv->wanted = 0;
    }
  else if (cg_grid_get_cursor_id (CG_GRID (priv->grid)) == 0)
    cg_grid_step_cursor (CG_GRID (priv->grid), 1);
  show_place (self);
}

static void
loading_cb (CgSettingsList *self)
{
  g_object_set (self, "busy", cg_listing_get_busy (get_private (self)->listing), NULL);
}

void
cg_settings_list_select (CgSettingsList *self, gint64 id)
{
  CgSettingsListPrivate *priv = get_private (self);

  if (cg_listing_find (priv->listing, id, NULL))
    cg_grid_set_cursor_id (CG_GRID (priv->grid), id);
  else
    priv->wanted = id;
}

static void
cg_settings_list_show (CgSettingsPart *part, const char *place)
{
  cg_settings_list_select (CG_SETTINGS_LIST (part), g_ascii_strtoll (place, NULL, 10));
}

/* ---- adding ---- */

static void
added_cb (gpointer self, gint64 id)
{
  cg_settings_list_select (self, id);
}

static void
add_cb (CgSettingsList *self)
{
  CgSettingsListClass *klass = CG_SETTINGS_LIST_GET_CLASS (self);
  const CgSettingsListKind *kind = klass->kind;
  CgForm *form = cg_settings_add (GTK_WIDGET (self), get_office (self), _ (kind->add), kind->entity,
                                  kind->add_items != NULL ? kind->add_items : kind->items,
                                  klass->fill, self, added_cb);

  if (klass->prefill != NULL)
    klass->prefill (self, form);
}

static GtkWidget *
make_add (CgSettingsList *self)
{
  const CgSettingsListKind *kind = CG_SETTINGS_LIST_GET_CLASS (self)->kind;
  GtkWidget *button = gtk_button_new_with_label (_ (kind->add));

  gtk_widget_set_sensitive (button, !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  gtk_widget_set_tooltip_text (button, cg_office_get_read_only (get_office (self)));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* ---- the widget ---- */

static GPtrArray *
listed_columns (CgSettingsList *self)
{
  return cg_columns_listed (CG_SETTINGS_LIST_GET_CLASS (self)->kind->entity);
}

static void
connect_grid (CgSettingsList *self)
{
  CgSettingsListPrivate *priv = get_private (self);
  g_autoptr (GPtrArray) columns = CG_SETTINGS_LIST_GET_CLASS (self)->columns (self);

  priv->listing = cg_listing_new (cg_office_get_store (get_office (self)));
  cg_grid_set_columns (CG_GRID (priv->grid), columns);
  cg_grid_set_listing (CG_GRID (priv->grid), priv->listing);
  g_signal_connect_object (priv->listing, "updated", G_CALLBACK (updated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->listing, "notify::loading", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->listing, "loaded", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED);
  priv->cursor = cg_cursor_row_new (CG_GRID (priv->grid));
  g_signal_connect_object (priv->cursor, "changed", G_CALLBACK (show_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->grid, "activate-row", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->grid, "clear-filters", G_CALLBACK (clear_filters_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_body (CgSettingsList *self)
{
  CgSettingsListPrivate *priv = get_private (self);
  const CgSettingsListKind *kind = CG_SETTINGS_LIST_GET_CLASS (self)->kind;
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  priv->grid = cg_grid_new ();
  gtk_widget_set_vexpand (priv->grid, TRUE);
  gtk_widget_add_css_class (frame, "box");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (frame), priv->grid);
  priv->empty = cg_empty_new (NULL, _ (kind->empty), _ (kind->empty_text));
  cg_grid_set_empty (CG_GRID (priv->grid), priv->empty);
  gtk_widget_add_css_class (body, "settings-list");
  gtk_box_append (GTK_BOX (body), frame);
  return body;
}

void
cg_settings_list_add_empty_button (CgSettingsList *self, const char *label, GCallback clicked)
{
  CgSettingsListPrivate *priv = get_private (self);

  cg_empty_add_button (CG_EMPTY (priv->empty), "button", label, TRUE);
  g_signal_connect_object (priv->empty, "activated", clicked, self, G_CONNECT_SWAPPED);
}

CgSettingsPane *
cg_settings_list_get_pane (CgSettingsList *self)
{
  return get_private (self)->pane;
}

CgRecord *
cg_settings_list_get_record (CgSettingsList *self)
{
  return cg_cursor_row_get_record (get_private (self)->cursor);
}

static void
cg_settings_list_constructed (GObject *object)
{
  CgSettingsList *self = CG_SETTINGS_LIST (object);
  CgSettingsListPrivate *priv = get_private (self);
  const CgSettingsListKind *kind = CG_SETTINGS_LIST_GET_CLASS (self)->kind;

  G_OBJECT_CLASS (cg_settings_list_parent_class)->constructed (object);

  priv->pane =
      CG_SETTINGS_PANE (cg_settings_pane_new (get_office (self), kind->entity, kind->items));
  cg_settings_part_set_body (CG_SETTINGS_PART (self), _ (kind->title), _ (kind->sentence),
                             make_body (self), FALSE);
  g_object_set (self, "search-hint", _ (kind->search_hint), "pane", priv->pane, "actions",
                kind->add != NULL ? make_add (self) : NULL, "busy", TRUE, NULL);
  priv->arrows = cg_pane_arrows_add (GTK_WIDGET (self));
  g_signal_connect_object (priv->arrows, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  connect_grid (self);
  cg_settings_list_update (self);
}

static void
cg_settings_list_dispose (GObject *object)
{
  CgSettingsListPrivate *priv = get_private (CG_SETTINGS_LIST (object));

  g_clear_object (&priv->cursor);
  g_clear_object (&priv->listing);

  G_OBJECT_CLASS (cg_settings_list_parent_class)->dispose (object);
}

static void
cg_settings_list_finalize (GObject *object)
{
  g_free (get_private (CG_SETTINGS_LIST (object))->text);

  G_OBJECT_CLASS (cg_settings_list_parent_class)->finalize (object);
}

static void
cg_settings_list_class_init (CgSettingsListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = cg_settings_list_constructed;
  object_class->dispose = cg_settings_list_dispose;
  object_class->finalize = cg_settings_list_finalize;
  CG_SETTINGS_PART_CLASS (klass)->search = cg_settings_list_search;
  CG_SETTINGS_PART_CLASS (klass)->show = cg_settings_list_show;
  klass->columns = listed_columns;
}

static void
cg_settings_list_init (CgSettingsList *self)
{
}
