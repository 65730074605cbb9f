/* cg-view-store.c: saved views as records, and as files for other offices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-view-store.h"

#include <string.h>

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-view-json.h"

/* ---- records ---- */

CgView *
cg_view_of_record (const CgRecord *record, GError **error)
{
  CgView *view = cg_view_json_read (cg_record_text (record, CG_VIEW_DEFINITION), -1, error);

  if (view == NULL)
    return NULL;

  g_free (view->name);
  view->name = g_strdup (cg_record_text (record, CG_VIEW_NAME));
  return view;
}

gint64
cg_view_add_to_edit (CgEdit *edit, const CgView *view, gint64 position)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_VIEW);
  g_autofree char *definition = cg_view_json_write (view);

  cg_edit_set_text (edit, CG_ENTITY_VIEW, id, CG_VIEW_NAME, view->name);
  cg_edit_set_text (edit, CG_ENTITY_VIEW, id, CG_VIEW_LIST,
                    cg_entity_get (view->query->entity)->id);
  cg_edit_set_text (edit, CG_ENTITY_VIEW, id, CG_VIEW_DEFINITION, definition);
  cg_edit_set_integer (edit, CG_ENTITY_VIEW, id, CG_VIEW_POSITION, position);
  return id;
}

CgQuery *
cg_view_list_query (void)
{
  CgQuery *query = cg_query_new (CG_ENTITY_VIEW);

  cg_query_add_sort (query, CG_VIEW_POSITION, FALSE);
  return query;
}

static const CgRecord *
choose (GPtrArray *records, gint64 actor)
{
  for (guint i = 0; i < records->len; i++)
    if (cg_record_integer (records->pdata[i], CG_VIEW_OWNER) == actor)
      return records->pdata[i];

  return records->pdata[0];
}

static CgView *
read_found (const CgRecord *record, gint64 *found, GError **error)
{
  if (found != NULL)
    *found = cg_record_get_id (record);

  return cg_view_of_record (record, error);
}

CgView *
cg_view_find_saved (CgStore *store, const char *name, gint64 actor, gint64 *found, GError **error)
{
  const CgShippedView *shipped = cg_shipped_view_find (name);
  g_autoptr (CgQuery) query = cg_view_list_query ();
  g_autoptr (GPtrArray) records = NULL;
  gint64 id;

  cg_query_filter_text (query, CG_VIEW_NAME, CG_FILTER_EQUAL, name);
  records = cg_store_select (store, query, error);
  if (found != NULL)
    *found = 0;
  if (records == NULL)
    return NULL;
  if (records->len > 0)
    return read_found (choose (records, actor), found, error);
  if (shipped != NULL)
    return cg_shipped_view_make (shipped);

  if (g_ascii_string_to_signed (name, 10, 1, CG_LARGEST_INTEGER, &id, NULL))
    {
      g_autoptr (CgRecord) record = cg_store_get (store, CG_ENTITY_VIEW, id, NULL);

      if (record != NULL)
        return read_found (record, found, error);
    }

  cg_fault_set (error, CG_FAULT_NO_VIEW, name);
  return NULL;
}

/* ---- for another office ---- */

static gboolean
asks_by_id (CgEntity entity, const CgFilter *filter)
{
  return filter->field >= 0 && cg_field_get (entity, filter->field)->type == CG_FIELD_REFERENCE &&
         filter->value.type != CG_VALUE_NULL &&
         (filter->operation == CG_FILTER_EQUAL || filter->operation == CG_FILTER_NOT_EQUAL ||
          filter->operation == CG_FILTER_IN || filter->operation == CG_FILTER_NOT_IN);
}

static char **
ids_of (const CgFilter *filter)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, filter->value.integer);

  return g_strsplit (filter->value.type == CG_VALUE_TEXT ? filter->value.text : number,
                     CG_FILTER_SEPARATOR, -1);
}

/* Of several records asked for any one is meant: a group, which the filter may be in already. */
static gboolean
ask_by_name (
    CgStore *store, CgQuery *query, const CgFilter *filter, guint free_group, GError **error)
{
  gboolean negated =
      filter->operation == CG_FILTER_NOT_EQUAL || filter->operation == CG_FILTER_NOT_IN;
  CgEntity of = cg_field_get (query->entity, filter->field)->of;
  g_auto (GStrv) ids = ids_of (filter);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (CgRecord) record =
          cg_store_get (store, of, g_ascii_strtoll (ids[i], NULL, 10), error);
      CgFilter named = { filter->field, negated ? CG_FILTER_NOT_CONTAINS : CG_FILTER_CONTAINS,
                         CG_VALUE_INIT, filter->any, NULL };

      if (record == NULL)
        return FALSE;
      if (!negated && ids[1] != NULL && named.any == 0)
        named.any = free_group;
      cg_value_set_text (&named.value, cg_record_name (record));
      cg_query_take_filter (query, &named);
    }

  return TRUE;
}

static CgQuery *
portable_query (CgStore *store, const CgQuery *query, GError **error)
{
  g_autoptr (CgQuery) portable = cg_query_copy (query);
  guint group = 1;

  g_array_set_size (portable->filters, 0);
  for (guint i = 0; i < query->filters->len; i++)
    group = MAX (group, g_array_index (query->filters, CgFilter, i).any + 1);
  for (guint i = 0; i < query->filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (query->filters, CgFilter, i);
      CgFilter copy;

      if (asks_by_id (query->entity, filter))
        {
          if (!ask_by_name (store, portable, filter, group++, error))
            return NULL;
          continue;
        }
      cg_filter_copy (&copy, filter);
      cg_query_take_filter (portable, &copy);
    }

  return g_steal_pointer (&portable);
}

gboolean
cg_view_export (CgStore *store, const CgView *view, const char *path, GError **error)
{
  g_autoptr (CgQuery) query = portable_query (store, view->query, error);
  g_autoptr (CgView) portable = query != NULL ? cg_view_new (view->name, query) : NULL;
  g_autoptr (GError) fault = NULL;
  g_autofree char *text = NULL;

  if (portable == NULL)
    return FALSE;

  portable->lines = view->lines;
  portable->below = view->below;
  g_array_append_vals (portable->columns, view->columns->data, view->columns->len);
  text = cg_view_json_write (portable);
  if (cg_files_write_atomic (path, text, strlen (text), 0600, &fault))
    return TRUE;

  cg_fault_set (error, CG_FAULT_FILE_WRITE, path, fault->message);
  return FALSE;
}
