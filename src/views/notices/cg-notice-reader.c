/* cg-notice-reader.c: reads a document with what belongs to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-reader.h"

#include "cg-notice-records.h"

void
cg_notice_parts_free (CgNoticeParts *parts)
{
  g_clear_pointer (&parts->record, cg_record_unref);
  g_clear_pointer (&parts->attachments, g_ptr_array_unref);
  g_free (parts);
}

static void
free_parts (gpointer parts)
{
  cg_notice_parts_free (parts);
}

static void
attachments_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CgNoticeParts *half = g_task_get_task_data (task), *parts;
  GError *error = NULL;
  GPtrArray *attachments = cg_store_select_finish (CG_STORE (source), result, &error);

  if (attachments == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  cg_notice_attachments_sort (attachments);
  parts = g_new0 (CgNoticeParts, 1);
  parts->record = g_steal_pointer (&half->record);
  parts->attachments = attachments;
  g_task_return_pointer (task, parts, free_parts);
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CgNoticeParts *parts = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, &error);
  g_autoptr (CgQuery) query = NULL;

  if (records == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (records->len == 0)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  parts->record = cg_record_ref (g_ptr_array_index (records, 0));
  query = cg_notice_attachments_query (cg_record_get_id (parts->record));
  cg_store_select_async (CG_STORE (source), query, NULL, attachments_cb, g_steal_pointer (&task));
}

void
cg_notice_parts_read_async (
    CgStore *store, gint64 id, gboolean written, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (store, NULL, callback, user_data);

  g_task_set_task_data (task, g_new0 (CgNoticeParts, 1), free_parts);
  if (written)
    cg_store_fetch_written_async (store, CG_ENTITY_NOTICE, &id, 1, NULL, record_cb, task);
  else
    cg_store_fetch_async (store, CG_ENTITY_NOTICE, &id, 1, NULL, record_cb, task);
}

CgNoticeParts *
cg_notice_parts_read_finish (CgStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
