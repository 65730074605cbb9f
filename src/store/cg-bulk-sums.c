/* cg-bulk-sums.c: what a selection of any size comes to: lamps, progress.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bulk-sums.h"

#include "cg-clock.h"
#include "cg-connection.h"
#include "cg-fault.h"
#include "cg-query-lamp.h"
#include "cg-schema.h"
#include "cg-store-private.h"

typedef struct
{
  CgEntity entity;
  CgIds *ids;
  CgBulkSums sums;
} Summing;

static void
summing_free (gpointer data)
{
  Summing *summing = data;

  cg_ids_unref (summing->ids);
  g_free (summing);
}

static char *
sums_sql (CgEntity entity)
{
  const char *id = cg_entity_get (entity)->id;
  gboolean has_progress = cg_entity_find_field (entity, "progress") >= 0;
  g_autofree char *lamp = NULL;
  char today[11];

  cg_date_to_iso_buffer (cg_clock_today (), today);
  lamp = cg_schema_has_lamp (entity) ? cg_query_lamp_expression (entity, today) : g_strdup ("NULL");
  return g_strdup_printf ("SELECT %s, %s FROM \"%s\" t JOIN d_%s d ON d.id = t.id WHERE t.id = ?",
                          lamp, has_progress ? "t.progress" : "NULL", id, id);
}

static void
add_row (CgBulkSums *sums, sqlite3_stmt *row)
{
  const char *lamp = (const char *) sqlite3_column_text (row, 0);

  for (guint i = 0; lamp != NULL && i < CG_N_LAMPS; i++)
    sums->lamps[i] += g_str_equal (lamp, cg_lamp_id ((CgLamp) i));
  if (sqlite3_column_type (row, 1) == SQLITE_NULL)
    return;

  sums->n_progress++;
  sums->progress += sqlite3_column_int64 (row, 1);
}

static gboolean
sum_up (CgStore *self,
        CgConnection *connection,
        gpointer data,
        GCancellable *cancellable,
        GError **error)
{
  Summing *summing = data;
  g_autofree char *sql = sums_sql (summing->entity);
  gsize n = cg_ids_length (summing->ids);
  gboolean failed = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      sqlite3_stmt *row =
          cg_sql_prepare (connection, error, sql, "i", cg_ids_get (summing->ids, i));

      if (row == NULL)
        return FALSE;
      if (cg_sql_step (connection, row, &failed, error))
        {
          add_row (&summing->sums, row);
          sqlite3_reset (row);
        }
      if (failed)
        return FALSE;
      if (i % 1024 == 0 && g_cancellable_is_cancelled (cancellable))
        {
          cg_fault_set (error, CG_FAULT_CANCELLED);
          return FALSE;
        }
    }

  return TRUE;
}

void
cg_store_sums_async (CgStore *self,
                     CgEntity entity,
                     CgIds *ids,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Summing *summing = g_new0 (Summing, 1);

  summing->entity = entity;
  summing->ids = cg_ids_ref (ids);
  cg_store_call_async (self, CG_SIDE_COUNTER, sum_up, summing, summing_free, cg_store_sums_async,
                       cancellable, callback, user_data);
}

gboolean
cg_store_sums_finish (CgStore *self, GAsyncResult *result, CgBulkSums *sums, GError **error)
{
  Summing *summing = cg_store_call_finish (self, result, error);

  if (summing != NULL)
    *sums = summing->sums;
  return summing != NULL;
}
