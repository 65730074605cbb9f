/* cg-store-journal.h: the journal as it lies in the store, entry by entry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/* One entry; the columns of the table, in their order. */
typedef struct
{
  gint64 seq;
  gint64 at; /* ms UTC */
  gint64 site;
  gint64 actor; /* 0: nobody known */
  char *action;
  char *args;     /* JSON for the sentence */
  gint64 inverts; /* 0: none */
  gint64 part_of; /* first entry of the edit that it is a part of, 0: none */
  gint64 schema;
  GBytes *changeset; /* (nullable) */
  char *prev;
  char *hash;
} CgJournalEntry;

void cg_journal_entry_free (CgJournalEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgJournalEntry, cg_journal_entry_free)

/**
 * cg_store_journal:
 * @beyond: entries after this seq, or before it when @descending
 * @descending: newest first
 * @limit: at most so many
 * @error: %CG_FAULT_STORE_SQL
 *
 * Reads entries as they lie there, verified or not; what lists a damaged journal must
 * be able to show it. Waits for the reader's thread.
 *
 * Returns: (transfer full) (element-type CgJournalEntry) (nullable): the entries.
 */
GPtrArray *
cg_store_journal (CgStore *self, gint64 beyond, gboolean descending, guint limit, GError **error);

G_END_DECLS
