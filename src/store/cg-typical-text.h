/* cg-typical-text.h: what a typical case is told with: its text, and the names in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-redact.h"
#include "cg-store.h"

G_BEGIN_DECLS

/* All that a redacted version is made from. */
typedef struct
{
  CgRecord *typical;
  char *title;      /* of the case, as it is */
  char *text;       /* the brief, who was held to account and for what, the problems */
  GPtrArray *names; /* of CgRedactedName: those on record, then those found in the case */
  guint n_kept;     /* how many of them are on record */
} CgTypicalText;

void cg_typical_text_free (CgTypicalText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgTypicalText, cg_typical_text_free)

/**
 * cg_store_typical_text:
 * @id: a typical case
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * The names are those of the case: of its units and all above and below them that it mentions, of
 * the people it has to do with, regions, and every number that leads back to it. Those without a
 * pseudonym on record have got one.
 *
 * Returns: (transfer full) (nullable): the text and its names.
 */
CgTypicalText *cg_store_typical_text (CgStore *self, gint64 id, GError **error);
void cg_store_typical_text_async (CgStore *self,
                                  gint64 id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
CgTypicalText *cg_store_typical_text_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_typical_text_fill_edit:
 * @edit: gets the new pseudonyms as records, so that they stay
 */
void cg_typical_text_fill_edit (const CgTypicalText *self, CgEdit *edit);

/**
 * cg_typical_text_edit:
 * @actor: who keeps them
 *
 * Returns: (transfer full) (nullable): the edit that puts the new pseudonyms on record, so that
 *   they stay; %NULL: all are.
 */
CgEdit *cg_typical_text_edit (const CgTypicalText *self, gint64 actor);

G_END_DECLS
