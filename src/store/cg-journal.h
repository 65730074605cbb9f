/* cg-journal.h: the journal: append-only entries chained by SHA-256.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-check.h"
#include "cg-connection.h"
#include "cg-store-journal.h"

G_BEGIN_DECLS

/**
 * cg_journal_hash:
 *
 * SHA-256 over the length-prefixed fields, in the order written down in README.md of
 * this folder.
 *
 * Returns: (transfer full): the hash in hexadecimal.
 */
char *cg_journal_hash (const CgJournalEntry *entry);

/**
 * cg_journal_append:
 * @entry: action, actor, args, inverts, part_of and changeset; seq, at, site, schema,
 *   prev and hash are filled in; part_of below zero means its own seq
 *
 * Appends within the transaction under way and repeats the head in meta.
 */
gboolean cg_journal_append (CgConnection *self, CgJournalEntry *entry, GError **error);

/**
 * cg_journal_read:
 * @error: %CG_FAULT_JOURNAL_BROKEN when the entry does not match its hash; its
 *   changeset is never parsed then
 *
 * Returns: (transfer full) (nullable): a verified entry.
 */
CgJournalEntry *cg_journal_read (CgConnection *self, gint64 seq, GError **error);

/**
 * cg_journal_list:
 *
 * As cg_store_journal(), from any connection.
 */
GPtrArray *cg_journal_list (
    CgConnection *self, gint64 beyond, gboolean descending, guint limit, GError **error);

/**
 * cg_journal_check:
 * @check: the check it is a part of
 *
 * Walks the whole chain and compares its end with the head in meta.
 */
gboolean cg_journal_check (CgCheck *check, GError **error);

G_END_DECLS
