/* cg-notice-batch.c: many notices written as PDF files at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-batch.h"

/* Each has its fonts in memory. */
#define MOST_THREADS 8

typedef struct
{
  const char *const *paths;
  CgNoticeBatchMake make;
  gpointer data;
  GAsyncQueue *results;
  int ended; /* atomic */
} Batch;

/* What a thread says of one notice. */
typedef struct
{
  guint index;
  gboolean written;
  GError *error;
} Result;

static void
write_one (gpointer number, gpointer user_data)
{
  Batch *batch = user_data;
  Result *result = g_new0 (Result, 1);

  /* A pool takes no NULL. */
  result->index = GPOINTER_TO_UINT (number) - 1;
  if (!g_atomic_int_get (&batch->ended))
    {
      g_autoptr (CgNoticePages) pages = batch->make (result->index, batch->data, &result->error);

      result->written =
          pages != NULL &&
          cg_notice_pages_write_pdf (pages, batch->paths[result->index], NULL, &result->error);
    }
  g_async_queue_push (batch->results, result);
}

/* Takes one result; the first fault is the batch's. What is on the disk is told also after it. */
static void
take (Batch *batch, CgNoticeBatchDone done, GError **error)
{
  Result *result = g_async_queue_pop (batch->results);

  if (result->written)
    result->written = done (result->index, batch->data, &result->error);
  if (!result->written)
    g_atomic_int_set (&batch->ended, TRUE);
  if (result->error != NULL && *error == NULL)
    *error = g_steal_pointer (&result->error);
  g_clear_error (&result->error);
  g_free (result);
}

gboolean
cg_notice_batch_write (const char *const *paths,
                       guint count,
                       CgNoticeBatchMake make,
                       CgNoticeBatchDone done,
                       gpointer data,
                       GError **error)
{
  g_autoptr (GAsyncQueue) results = g_async_queue_new ();
  g_autoptr (GError) fault = NULL;
  Batch batch = { paths, make, data, results, FALSE };
  GThreadPool *pool;

  g_return_val_if_fail (paths != NULL && make != NULL && done != NULL, FALSE);

  /* While one waits for the disk another draws. */
  pool = g_thread_pool_new (write_one, &batch,
                            (int) MIN (2 * g_get_num_processors (), MOST_THREADS), FALSE, NULL);
  for (guint i = 0; i < count; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  for (guint i = 0; i < count; i++)
    take (&batch, done, &fault);
  g_thread_pool_free (pool, FALSE, TRUE);

  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  return !batch.ended;
}
