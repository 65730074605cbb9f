/* cg-effect-notice.h: what the steps of a notice share, private to the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-effect.h"

G_BEGIN_DECLS

gint64 cg_effect_notice_id (const CgEffect *effect);

/* Whether @notice begins 以案促改 (domain.md 1.3, stage 2); an urging letter moves no stage. */
gboolean cg_effect_begins_rectification (const CgRecord *notice);

/* Completes (or with date 0 takes back) @stage of every case that the notice begins. */
gboolean
cg_effect_set_stage_of_cases (CgEffect *effect, const char *stage, CgDate date, GError **error);

/* The errors named in the argument `releases`, one a line with its reason: each a record. */
gboolean cg_effect_add_releases (CgEffect *effect, gint64 signer, CgDate date, GError **error);

/* Another signature asks for its own approvals and releases: voids those there are, for the
 * argument `reason`; the journal keeps them. */
gboolean cg_effect_void_approvals (CgEffect *effect, GError **error);

G_END_DECLS
