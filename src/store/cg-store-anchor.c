/* cg-store-anchor.c: the journal's head, to be put on paper and to be found again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-anchor.h"

#include "cg-fault.h"
#include "cg-journal.h"

#define BLOCK 500

gboolean
cg_store_get_anchor (CgStore *self, CgAnchor *anchor, GError **error)
{
  g_autoptr (GPtrArray) entries = cg_store_journal (self, G_MAXINT64, TRUE, 1, error);

  *anchor = (CgAnchor){ 0 };
  if (entries == NULL)
    return FALSE;

  if (entries->len > 0)
    {
      const CgJournalEntry *last = g_ptr_array_index (entries, 0);

      anchor->seq = last->seq;
      g_strlcpy (anchor->digits, last->hash, sizeof anchor->digits);
    }
  return TRUE;
}

static gboolean
fail_at (CgFault fault, gint64 seq, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);

  cg_fault_set (error, fault, number);
  return FALSE;
}

/* Follows the chain over a block; @seq and @hash are of the last entry followed. */
static gboolean
follow (const GPtrArray *entries, gint64 until, gint64 *seq, char **hash, GError **error)
{
  for (guint i = 0; i < entries->len && *seq < until; i++)
    {
      const CgJournalEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *computed = cg_journal_hash (entry);

      if (entry->seq != *seq + 1 || !g_str_equal (computed, entry->hash) ||
          !g_str_equal (entry->prev, *hash))
        return fail_at (CG_FAULT_JOURNAL_BROKEN, entry->seq, error);
      *seq = entry->seq;
      g_free (*hash);
      *hash = g_steal_pointer (&computed);
    }

  return TRUE;
}

gboolean
cg_store_verify_anchor (CgStore *self, const CgAnchor *anchor, GError **error)
{
  g_autofree char *hash = g_strdup ("");
  gint64 seq = 0;

  while (seq < anchor->seq)
    {
      g_autoptr (GPtrArray) entries = cg_store_journal (self, seq, FALSE, BLOCK, error);

      if (entries == NULL)
        return FALSE;
      if (entries->len == 0)
        return fail_at (CG_FAULT_ANCHOR_UNKNOWN, anchor->seq, error);
      if (!follow (entries, anchor->seq, &seq, &hash, error))
        return FALSE;
    }

  return g_str_has_prefix (hash, anchor->digits) ||
         fail_at (CG_FAULT_ANCHOR_MISMATCH, anchor->seq, error);
}
