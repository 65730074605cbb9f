/* cg-list-views.c: what a list page shows is kept as a view, or in the one that it shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ask.h"
#include "cg-list-page-private.h"
#include "cg-view-json.h"
#include "cg-view-store.h"

/* A place of a list page that begins so is that of a view. */
#define PLACE "view:"

void
cg_list_views_update (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (CgView) now = NULL;

  if (priv->view != NULL && cg_listing_get_query (priv->listing) != NULL)
    now = cg_list_page_dup_view (self, priv->view->name);
  gtk_widget_set_visible (priv->update_view,
                          priv->view_id != 0 && now != NULL && !cg_view_equal (now, priv->view));
}

/* ---- keeping ---- */

/* The list is what the view says: nothing has to be shown anew but its name. */
static void
keep_shown (CgListPage *self, gint64 id, CgView *view)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);

  g_clear_pointer (&priv->view, cg_view_unref);
  priv->view = cg_view_ref (view);
  priv->view_id = id;
  cg_list_page_show_filter (self);
  cg_list_views_update (self);
}

/* A view on its way into the store. */
typedef struct
{
  CgListPage *page;
  CgView *view;
} Keeping;

static void
keeping_free (Keeping *self)
{
  g_object_unref (self->page);
  cg_view_unref (self->view);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keeping, keeping_free)

static void
tell_failure (CgListPage *self, const GError *error)
{
  g_signal_emit_by_name (cg_list_page_get_office (self), "failed", error->message);
}

static void
added_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgListPage *self = object;
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (CgView) view = g_steal_pointer (&priv->kept);
  g_autofree char *place = NULL;

  if (error != NULL)
    tell_failure (self, error);
  else if (view != NULL && outcome != NULL && outcome->inserted->len > 0)
    {
      gint64 id = g_array_index (outcome->inserted, gint64, 0);

      keep_shown (self, id, view);
      place = g_strdup_printf (PLACE "%" G_GINT64_FORMAT, id);
      cg_page_set_place (CG_PAGE (self), place);
    }
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Keeping) keeping = data;
  CgListPagePrivate *priv = cg_list_page_get_private (keeping->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, &error);
  g_autoptr (CgEdit) edit = NULL;

  if (counts == NULL)
    {
      tell_failure (keeping->page, error);
      return;
    }

  edit = cg_edit_new ("add", 0);
  cg_view_add_to_edit (edit, keeping->view, g_array_index (counts, gint64, 0) + 1);
  g_clear_pointer (&priv->kept, cg_view_unref);
  priv->kept = cg_view_ref (keeping->view);
  cg_office_apply (cg_list_page_get_office (keeping->page), edit, keeping->page, added_cb);
}

/* After those that there are. */
static void
keep (CgListPage *self, const char *name)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);
  Keeping *keeping = g_new (Keeping, 1);

  keeping->page = g_object_ref (self);
  keeping->view = cg_list_page_dup_view (self, name);
  g_ptr_array_add (queries, cg_view_list_query ());
  cg_store_counts_async (cg_listing_get_store (priv->listing), queries, NULL, counted_cb, keeping);
}

static void
named_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgListPage) self = data;
  g_autofree char *name = cg_ask_text_finish (result, NULL);

  if (name != NULL)
    keep (self, name);
}

static void
keep_cb (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  cg_ask_text_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Save as View"),
                     _ ("What filters and sorts the list, its groups and its columns are kept."),
                     cg_field_label (CG_ENTITY_VIEW, CG_VIEW_NAME),
                     priv->view != NULL ? priv->view->name : NULL, _ ("Save"), CG_ASK_SUGGESTED,
                     NULL, named_cb, g_object_ref (self));
}

static void
updated_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgListPage *self = object;
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (CgView) view = g_steal_pointer (&priv->kept);

  if (error != NULL)
    tell_failure (self, error);
  else if (view != NULL)
    keep_shown (self, priv->view_id, view);
}

static void
update_cb (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (CgView) view = cg_list_page_dup_view (self, priv->view->name);
  g_autofree char *text = cg_view_json_write (view);
  CgValue definition = { CG_VALUE_TEXT, 0, text };

  g_clear_pointer (&priv->kept, cg_view_unref);
  priv->kept = cg_view_ref (view);
  cg_office_set_field (cg_list_page_get_office (self), CG_ENTITY_VIEW, priv->view_id,
                       CG_VIEW_DEFINITION, &definition, self, updated_cb);
}

/* ---- the tools ---- */

static GtkWidget *
add_tool (CgListPage *self, const char *label, GCallback callback)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "tool");
  gtk_widget_set_sensitive (button,
                            cg_office_get_read_only (cg_list_page_get_office (self)) == NULL);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  cg_filter_chips_append (CG_FILTER_CHIPS (priv->chips), button);
  return button;
}

void
cg_list_views_connect (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);

  priv->update_view = add_tool (self, _ ("Update View"), G_CALLBACK (update_cb));
  gtk_widget_set_visible (priv->update_view, FALSE);
  add_tool (self, _ ("Save as View"), G_CALLBACK (keep_cb));
  g_signal_connect_object (priv->listing, "updated", G_CALLBACK (cg_list_views_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->grid, "columns-changed", G_CALLBACK (cg_list_views_update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
