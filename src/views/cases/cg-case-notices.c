/* cg-case-notices.c: the documents issued on a case, for the rows of its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-notices.h"

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GPtrArray *notices = cg_store_fetch_finish (CG_STORE (source), result, &error);

  if (notices != NULL)
    g_task_return_pointer (task, notices, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
links_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *error = NULL;
  g_autoptr (GPtrArray) links = cg_store_select_finish (CG_STORE (source), result, &error);

  if (links == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < links->len; i++)
    {
      gint64 id = cg_record_integer (g_ptr_array_index (links, i), CG_NOTICE_CASE_NOTICE);

      g_array_append_val (ids, id);
    }
  cg_store_fetch_async (CG_STORE (source), CG_ENTITY_NOTICE, (const gint64 *) ids->data, ids->len,
                        NULL, fetched_cb, g_steal_pointer (&task));
}

void
cg_case_notices_read_async (CgStore *store,
                            gint64 case_id,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE_CASE);
  GTask *task = g_task_new (store, NULL, callback, user_data);

  cg_query_filter_integer (query, CG_NOTICE_CASE_CASE, CG_FILTER_EQUAL, case_id);
  cg_store_select_async (store, query, NULL, links_cb, task);
}

GPtrArray *
cg_case_notices_read_finish (CgStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
