/* cg-recurrence-scan.h: looks through a store for problems that came again (domain.md 6.3).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-recurrence.h"
#include "cg-store.h"

G_BEGIN_DECLS

/* What is looked for. */
typedef struct
{
  gint64 case_id;         /* only problems of this case; 0: of all, or those of @probe */
  gboolean with_verdicts; /* also what a person has decided, behind what is open */

  /* A case or a problem that is only being registered: its category, 0 where this is none. */
  CgRecurrenceRow probe;
} CgRecurrenceAsk;

/**
 * cg_store_recurrences:
 * @ask: what is looked for
 * @error: %CG_FAULT_CANCELLED, %CG_FAULT_STORE_SQL
 *
 * The window and what counts as close are the office's (%CG_SETTING_RECURRENCE_MONTHS,
 * %CG_SETTING_RECURRENCE_SAME). What a person has decided is not proposed again, and what was
 * dismissed counts for nothing. The latest decision comes first, and of one problem the earlier
 * one whose text is most alike.
 *
 * Returns: (transfer full) (element-type CgRecurrence) (nullable): what was found.
 */
GPtrArray *cg_store_recurrences (CgStore *self, const CgRecurrenceAsk *ask, GError **error);
void cg_store_recurrences_async (CgStore *self,
                                 const CgRecurrenceAsk *ask,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *cg_store_recurrences_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
