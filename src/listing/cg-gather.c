/* cg-gather.c: reads the records of many ids, block by block.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-gather.h"

#include "cg-asof.h"

#define BLOCK 256

typedef struct
{
  CgStore *store;
  CgAsof *past; /* (nullable) */
  CgEntity entity;
  CgIds *ids;
  gsize next;
  CgGatherBlock block;
  gpointer block_data;
} Gather;

static void
gather_free (Gather *gather)
{
  g_object_unref (gather->store);
  g_clear_object (&gather->past);
  cg_ids_unref (gather->ids);
  g_free (gather);
}

static void read_block (GTask *task);

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Gather *gather = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = CG_IS_ASOF (source)
                                      ? cg_asof_fetch_finish (CG_ASOF (source), result, &error)
                                      : cg_store_fetch_finish (CG_STORE (source), result, &error);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (records == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  gather->block (records, gather->block_data);
  read_block (g_steal_pointer (&task));
}

/* Reads the next block; the last one ends the task. */
static void
read_block (GTask *task)
{
  Gather *gather = g_task_get_task_data (task);
  gsize n = MIN (BLOCK, cg_ids_length (gather->ids) - gather->next);
  const gint64 *ids = cg_ids_data (gather->ids) + gather->next;

  if (n == 0)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  gather->next += n;
  if (gather->past != NULL)
    cg_asof_fetch_async (gather->past, gather->entity, ids, n, g_task_get_cancellable (task),
                         fetched_cb, task);
  else
    cg_store_fetch_async (gather->store, gather->entity, ids, n, g_task_get_cancellable (task),
                          fetched_cb, task);
}

void
cg_gather_async (CgStore *store,
                 CgAsof *past,
                 CgEntity entity,
                 CgIds *ids,
                 CgGatherBlock block,
                 gpointer block_data,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Gather *gather = g_new0 (Gather, 1);

  g_return_if_fail (CG_IS_STORE (store));

  gather->store = g_object_ref (store);
  g_set_object (&gather->past, past);
  gather->entity = entity;
  gather->ids = cg_ids_ref (ids);
  gather->block = block;
  gather->block_data = block_data;
  g_task_set_source_tag (task, cg_gather_async);
  g_task_set_task_data (task, gather, (GDestroyNotify) gather_free);
  read_block (task);
}

gboolean
cg_gather_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
