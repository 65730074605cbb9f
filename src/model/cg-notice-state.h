/* cg-notice-state.h: where a document stands on its way from draft to archive.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order is domain.md 3.9: reviewed, signed, numbered, printed, delivered, receipted, replied.
 */
#pragma once

#include "cg-record.h"

G_BEGIN_DECLS

/* The states in which a document counts as signed, as a gate lists them. */
#define CG_NOTICE_SIGNED_STATES                                                                    \
  "signed checked registered printed delivered receipted replied closed archived"

/**
 * CgNoticePhase:
 * @CG_NOTICE_PHASE_DRAFT: being written
 * @CG_NOTICE_PHASE_REVIEW: waits for 核稿
 * @CG_NOTICE_PHASE_SIGN: waits for 签发
 * @CG_NOTICE_PHASE_NUMBER: waits for its number
 * @CG_NOTICE_PHASE_PRINT: waits to be printed
 * @CG_NOTICE_PHASE_DELIVER: waits to be delivered
 * @CG_NOTICE_PHASE_RECEIPT: waits for the receipts
 * @CG_NOTICE_PHASE_REPLY: waits for the replies
 * @CG_NOTICE_PHASE_DONE: finished
 * @CG_NOTICE_PHASE_CANCELLED: 作废
 *
 * What is to be done with a document.
 */
typedef enum
{
  CG_NOTICE_PHASE_DRAFT,
  CG_NOTICE_PHASE_REVIEW,
  CG_NOTICE_PHASE_SIGN,
  CG_NOTICE_PHASE_NUMBER,
  CG_NOTICE_PHASE_PRINT,
  CG_NOTICE_PHASE_DELIVER,
  CG_NOTICE_PHASE_RECEIPT,
  CG_NOTICE_PHASE_REPLY,
  CG_NOTICE_PHASE_DONE,
  CG_NOTICE_PHASE_CANCELLED,
  CG_N_NOTICE_PHASES
} CgNoticePhase;

/**
 * cg_notice_phase:
 * @record: a record of the entity `notice`
 *
 * Returns: what is to be done with it. Any thread.
 */
CgNoticePhase cg_notice_phase (const CgRecord *record);

/**
 * cg_notice_phase_states:
 * @phase: a phase
 *
 * Returns: (transfer full) (array zero-terminated=1): the states that are of @phase, for filters.
 *   Any thread.
 */
GStrv cg_notice_phase_states (CgNoticePhase phase);

/**
 * cg_notice_may_be_written:
 * @record: a record of the entity `notice`
 *
 * Returns: whether its text may be changed: before it is signed, and while errors are being
 *   corrected in one that is still under way (domain.md 3.9). Any thread.
 */
gboolean cg_notice_may_be_written (const CgRecord *record);

/**
 * cg_notice_check_settled:
 * @record: a record of the entity `notice`
 * @action: id of a step of it
 * @error: %CG_FAULT_NOTICE_CORRECTING
 *
 * Returns: whether @action does not have to wait for the end of a correction: what carries a
 *   document on is not done with a text that may still change (domain.md 3.9). Any thread.
 */
gboolean cg_notice_check_settled (const CgRecord *record, const char *action, GError **error);

G_END_DECLS
