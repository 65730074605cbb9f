/* cg-grid-records.c: the records of some rows of a grid, read first where they are not there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-gather.h"
#include "cg-grid-private.h"

typedef struct
{
  CgGrid *grid;
  GPtrArray *records;
  CgGridRecords done;
  gpointer data;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->grid);
  g_ptr_array_unref (reading->records);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
keep_block (GPtrArray *records, gpointer data)
{
  Reading *reading = data;

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (reading->records, cg_record_ref (records->pdata[i]));
}

static void
gathered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (GError) error = NULL;
  gboolean read = cg_gather_finish (result, &error);

  if (!read)
    cg_grid_tell (reading->grid, error->message);
  reading->done (reading->grid, read ? reading->records : NULL, reading->data);
}

static gboolean
take_loaded (Reading *reading, guint top, guint bottom)
{
  CgListing *listing = reading->grid->listing;

  if (!cg_listing_is_loaded (listing, top, bottom))
    return FALSE;
  for (guint i = top; i <= bottom; i++)
    {
      g_autoptr (CgRow) row = cg_listing_get_row (listing, i);
      CgRecord *record = row != NULL ? cg_row_get_record (row) : NULL;

      if (record != NULL)
        g_ptr_array_add (reading->records, cg_record_ref (record));
    }
  return TRUE;
}

CgIds *
cg_grid_dup_ids (CgGrid *self, guint top, guint bottom)
{
  guint n = bottom - top + 1;
  gint64 *ids = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    ids[i] = cg_listing_get_id (self->listing, top + i);
  return cg_ids_new_take (ids, n);
}

void
cg_grid_read_records (CgGrid *self, guint top, guint bottom, CgGridRecords done, gpointer data)
{
  g_autoptr (Reading) reading = g_new0 (Reading, 1);
  g_autoptr (CgIds) ids = NULL;

  reading->grid = g_object_ref (self);
  reading->records = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  reading->done = done;
  reading->data = data;
  if (take_loaded (reading, top, bottom))
    {
      done (self, reading->records, data);
      return;
    }

  ids = cg_grid_dup_ids (self, top, bottom);
  cg_gather_async (cg_listing_get_store (self->listing), cg_listing_get_past (self->listing),
                   cg_listing_get_query (self->listing)->entity, ids, keep_block, reading, NULL,
                   gathered_cb, reading);
  g_steal_pointer (&reading);
}
