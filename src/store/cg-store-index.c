/* cg-store-index.c: what a large edit leaves to the search index is put into it afterwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-index.h"

#include "cg-search-index.h"
#include "cg-store-private.h"

/* So many rows at a time: few while somebody may be about to write, more where nobody is. */
#define FEW_ROWS 5000
#define MANY_ROWS 20000

typedef struct
{
  guint most;
  gboolean waits;
} Indexing;

static gboolean
index_some (CgStore *self,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Indexing *indexing = data;
  gboolean good = cg_search_index_some (connection, indexing->most, &indexing->waits, error);

  if (!indexing->waits)
    cg_connection_checkpoint (connection);
  return good;
}

gboolean
cg_store_index (CgStore *self, GError **error)
{
  Indexing indexing = { MANY_ROWS, TRUE };

  while (indexing.waits)
    if (!cg_store_call (self, CG_SIDE_WRITER, index_some, &indexing, error))
      return FALSE;

  return TRUE;
}

/* What could not be indexed now still waits; the next edit of any size tries again. */
static void
indexed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  CgStore *self = CG_STORE (object);
  const Indexing *indexing = cg_store_call_finish (self, result, NULL);

  self->indexing = FALSE;
  if (indexing != NULL && indexing->waits && self->opened != NULL)
    cg_store_index_later (self);
}

void
cg_store_index_later (CgStore *self)
{
  Indexing *indexing;

  if (self->indexing)
    return;

  self->indexing = TRUE;
  indexing = g_new0 (Indexing, 1);
  indexing->most = FEW_ROWS;
  cg_store_call_async (self, CG_SIDE_WRITER, index_some, indexing, g_free, cg_store_index_later,
                       NULL, indexed_cb, NULL);
}
