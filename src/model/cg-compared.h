/* cg-compared.h: what became of a record of a list since a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"

G_BEGIN_DECLS

typedef enum
{
  CG_COMPARED_SAME,
  CG_COMPARED_CHANGED,
  CG_COMPARED_ADDED,   /* was not there, or was void */
  CG_COMPARED_VOIDED,  /* is void now, or was taken back altogether */
  CG_COMPARED_ENTERED, /* was there, but not in the list; may be changed as well */
  CG_COMPARED_LEFT,    /* is there, but no longer in the list; may be changed as well */
  CG_N_COMPARED,
} CgCompared;

/* All kinds but the first, a bit 1 << #CgCompared for each. */
#define CG_COMPARED_DIFFERENT (((1u << CG_N_COMPARED) - 1) & ~(1u << CG_COMPARED_SAME))

/**
 * cg_compared_id:
 *
 * Returns: (transfer none): a kind's English id, for scripts. Any thread.
 */
const char *cg_compared_id (CgCompared kind);

/**
 * cg_compared_label:
 *
 * Returns: (transfer none): a kind in the user's language. Any thread.
 */
const char *cg_compared_label (CgCompared kind);

/**
 * cg_compared_why_voided:
 * @now: (nullable): the record as it is; %NULL: it is not there any more
 *
 * Returns: (transfer full): why a record stands in a list no more, in the user's language: the
 *   reason that was given, or that the record it belongs to is void, or that it was taken back. Any
 *   thread.
 */
char *cg_compared_why_voided (const CgRecord *now);

G_END_DECLS
