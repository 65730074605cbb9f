/* cg-list-page-view.c: a list page shows a view, and what it shows is one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fault.h"
#include "cg-list-columns.h"
#include "cg-list-page-private.h"
#include "cg-list-rows.h"
#include "cg-view-store.h"

#define PLACE "view:"

/* ---- what is listed ---- */

void
cg_list_view_apply (CgListPage *self, CgQuery *query)
{
  const CgView *view = cg_list_page_get_private (self)->view;

  if (view != NULL)
    query->with_voided = view->query->with_voided;
}

/* The order is that of the latest query, which the page keeps when it is filtered anew. */
static void
take_order (CgListPage *self, const CgQuery *order)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (CgQuery) query = cg_query_copy (cg_listing_get_query (priv->listing));

  cg_query_clear_sorts (query);
  g_array_append_vals (query->sorts, order->sorts->data, order->sorts->len);
  cg_listing_set_query (priv->listing, query);
}

/* Its conditions are the user's own from now on, to be changed in cells and chips. */
static void
take_conditions (CgListPage *self, const CgQuery *query)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  GArray *filters = cg_filters_new ();

  cg_list_filters_clear (self);
  cg_filters_append (filters, query->filters);
  cg_list_groups_set_field (self, query->group);
  cg_filter_set_take_filters (priv->filters, filters);
}

/* ---- how it is shown ---- */

static CgColumn *
take_column (GPtrArray *known, CgEntity entity, const CgViewColumn *wanted)
{
  const CgColumn *found = cg_columns_find (known, wanted->field);
  CgColumn *column = found != NULL ? cg_column_copy (found) : cg_column_new (entity, wanted->field);

  if (wanted->width > 0)
    column->width = wanted->width;
  column->frozen = wanted->frozen;
  return column;
}

static GPtrArray *
columns_of_view (CgListPage *self, const CgView *view)
{
  CgListPageClass *klass = CG_LIST_PAGE_GET_CLASS (self);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);
  g_autoptr (GPtrArray) known = klass->columns (self);
  gboolean expands = FALSE;

  for (guint i = 0; i < view->columns->len; i++)
    {
      const CgViewColumn *wanted = &g_array_index (view->columns, CgViewColumn, i);
      CgColumn *column = take_column (known, klass->entity, wanted);

      expands = expands || column->expand;
      g_ptr_array_add (columns, column);
    }
  if (!expands)
    ((CgColumn *) columns->pdata[columns->len - 1])->expand = TRUE;
  return columns;
}

static void
show_columns (CgListPage *self, const CgView *view)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  GPtrArray *columns = view != NULL && view->columns->len > 0 ? columns_of_view (self, view)
                                                              : cg_list_columns_own (self);

  g_ptr_array_unref (priv->columns);
  priv->columns = columns;
  cg_list_page_show_columns (self);
}

static void
set_view (CgListPage *self, CgView *view)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);

  if (view != NULL)
    cg_view_ref (view);
  g_clear_pointer (&priv->view, cg_view_unref);
  priv->view = view;
  priv->view_id = 0;
}

void
cg_list_page_show_view (CgListPage *self, CgView *view)
{
  g_return_if_fail (CG_IS_LIST_PAGE (self));
  g_return_if_fail (view->query->entity == CG_LIST_PAGE_GET_CLASS (self)->entity);

  take_conditions (self, view->query);
  set_view (self, view);
  cg_page_set_search_text (CG_PAGE (self), view->query->text);
  show_columns (self, view);
  cg_list_rows_set (self, view->lines, view->below);
  take_order (self, view->query);
  cg_list_page_show_filter (self);
  cg_list_page_update_query (self);
  cg_list_views_update (self);
}

void
cg_list_view_leave (CgListPage *self)
{
  CgListPageClass *klass = CG_LIST_PAGE_GET_CLASS (self);
  g_autoptr (CgQuery) order = NULL;

  if (cg_list_page_get_private (self)->view == NULL)
    return;

  set_view (self, NULL);
  cg_list_filters_clear (self);
  cg_list_groups_set_field (self, -1);
  order = cg_query_new (klass->entity);
  if (klass->sort != NULL)
    klass->sort (self, order);
  show_columns (self, NULL);
  cg_list_rows_recall (self);
  take_order (self, order);
  cg_list_views_update (self);
}

CgView *
cg_list_page_dup_view (CgListPage *self, const char *name)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (CgQuery) query = NULL;
  CgView *view;

  g_return_val_if_fail (CG_IS_LIST_PAGE (self), NULL);

  query = cg_query_copy (cg_listing_get_query (priv->listing));
  query->limit = 0;
  view = cg_view_new (name, query);
  view->lines = cg_grid_get_lines (CG_GRID (priv->grid));
  view->below = cg_grid_get_below (CG_GRID (priv->grid));
  for (guint i = 0; i < priv->columns->len; i++)
    {
      const CgColumn *column = priv->columns->pdata[i];

      cg_view_add_column (view, column->field, column->width, column->frozen);
    }
  return view;
}

/* ---- the place of a view ---- */

static void
refuse (CgListPage *self, const GError *error)
{
  g_signal_emit_by_name (cg_list_page_get_office (self), "failed", error->message);
}

static void
show_record_of_view (CgListPage *self, GPtrArray *records, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgView) view = NULL;

  if (records == NULL || records->len == 0 ||
      !cg_record_is_null (records->pdata[0], CG_FIELD_VOID_REASON))
    cg_fault_set (&error, CG_FAULT_NO_VIEW, name);
  else
    view = cg_view_of_record (records->pdata[0], &error);

  if (view != NULL && view->query->entity == CG_LIST_PAGE_GET_CLASS (self)->entity)
    {
      cg_list_page_show_view (self, view);
      cg_list_page_get_private (self)->view_id = cg_record_get_id (records->pdata[0]);
      cg_list_views_update (self);
    }
  else if (error != NULL)
    refuse (self, error);
  cg_list_page_update (self);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgListPage) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, priv->wanted_view);
  gboolean wanted = priv->wanted_view != 0 && priv->listing != NULL;

  /* Another place may have been gone to, or the page be closed. */
  if (!wanted || (records != NULL && records->len > 0 &&
                  cg_record_get_id (records->pdata[0]) != priv->wanted_view))
    return;

  priv->wanted_view = 0;
  show_record_of_view (self, records, name);
}

gboolean
cg_list_view_show_place (CgListPage *self, const char *place)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  const char *name =
      place != NULL && g_str_has_prefix (place, PLACE) ? place + strlen (PLACE) : NULL;
  const CgShippedView *shipped = name != NULL ? cg_shipped_view_find (name) : NULL;
  gint64 id;

  priv->wanted_view = 0;
  if (name == NULL)
    return FALSE;

  if (shipped != NULL && shipped->entity == CG_LIST_PAGE_GET_CLASS (self)->entity)
    {
      g_autoptr (CgView) view = cg_shipped_view_make (shipped);

      cg_list_page_show_view (self, view);
    }
  else if (g_ascii_string_to_signed (name, 10, 1, G_MAXINT64, &id, NULL))
    {
      priv->wanted_view = id;
      cg_page_set_busy (CG_PAGE (self), TRUE);
      cg_store_fetch_async (cg_office_get_store (cg_list_page_get_office (self)), CG_ENTITY_VIEW,
                            &id, 1, NULL, fetched_cb, g_object_ref (self));
    }
  return TRUE;
}
