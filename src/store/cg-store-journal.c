/* cg-store-journal.c: the journal as it lies in the store, entry by entry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-journal.h"

#include "cg-journal.h"
#include "cg-store-private.h"

typedef struct
{
  gint64 beyond;
  gboolean descending;
  guint limit;
  GPtrArray *entries;
} Reading;

static gboolean
read_journal (CgStore *self,
              CgConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Reading *reading = data;

  reading->entries =
      cg_journal_list (connection, reading->beyond, reading->descending, reading->limit, error);
  return reading->entries != NULL;
}

GPtrArray *
cg_store_journal (CgStore *self, gint64 beyond, gboolean descending, guint limit, GError **error)
{
  Reading reading = { beyond, descending, limit, NULL };

  return cg_store_call (self, CG_SIDE_READER, read_journal, &reading, error) ? reading.entries
                                                                             : NULL;
}
