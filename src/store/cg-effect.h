/* cg-effect.h: a step under way, and what the functions of single steps share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-effects.h"

G_BEGIN_DECLS

/* A step under way: its record, what was asked for and the edit being filled. */
struct _CgEffect
{
  CgConnection *connection;
  const CgAction *action;
  CgRecord *record; /* not owned: the one it is being done to */
  GArray *asks;
  GHashTable *arguments;
  gint64 actor;
  CgEdit *edit;           /* not owned */
  GArray *parsed;         /* of Parsed: what arguments mean, asked once for many records */
  gboolean role_is_known; /* that the person may do it */
};

/* (nullable): the text given for a name, NULL when empty */
const char *cg_effect_argument (const CgEffect *effect, const char *name);

/* sets @field from the argument @name, if given */
gboolean cg_effect_set_argument (
    CgEffect *effect, CgEntity entity, gint64 id, int field, const char *name, GError **error);
void cg_effect_set_date (CgEffect *effect, CgEntity entity, gint64 id, int field, CgDate date);

/* the date given for a name, today when none was given */
gboolean cg_effect_date (CgEffect *effect, const char *name, CgDate *date, GError **error);

/* who decides: the acting person, or another whose decision is entered for them (代录) */
gboolean cg_effect_decider (CgEffect *effect,
                            const char *name,
                            CgRole role,
                            gint64 *decider,
                            gboolean *entered,
                            GError **error);

/* completes (or with date 0 takes back) a stage of all units that @condition names */
gboolean cg_effect_set_stage (CgEffect *effect,
                              const char *condition,
                              gint64 id,
                              const char *stage,
                              CgDate date,
                              GError **error);

/* ---- the functions of single steps: cg-effects-*.c ---- */

gboolean cg_effect_review_problem (CgEffect *effect, GError **error);
gboolean cg_effect_check_typical (CgEffect *effect, GError **error);
gboolean cg_effect_longterm_problem (CgEffect *effect, GError **error);
gboolean cg_effect_urge_problem (CgEffect *effect, GError **error);
gboolean cg_effect_approve_extension (CgEffect *effect, GError **error);
gboolean cg_effect_refuse_extension (CgEffect *effect, GError **error);

gboolean cg_effect_accept_evidence (CgEffect *effect, GError **error);

gboolean cg_effect_check_institution (CgEffect *effect, GError **error);
gboolean cg_effect_record_check (CgEffect *effect, GError **error);

gboolean cg_effect_close_case (CgEffect *effect, GError **error);
gboolean cg_effect_reopen_case (CgEffect *effect, GError **error);
gboolean cg_effect_correct_case (CgEffect *effect, GError **error);
gboolean cg_effect_withdraw_correction (CgEffect *effect, GError **error);
gboolean cg_effect_accept_track (CgEffect *effect, GError **error);
gboolean cg_effect_waive_track (CgEffect *effect, GError **error);
gboolean cg_effect_reopen_track (CgEffect *effect, GError **error);
gboolean cg_effect_deliver_unit (CgEffect *effect, GError **error);
gboolean cg_effect_undeliver_unit (CgEffect *effect, GError **error);
gboolean cg_effect_receipt_unit (CgEffect *effect, GError **error);
gboolean cg_effect_receive_plan (CgEffect *effect, GError **error);
gboolean cg_effect_receive_report (CgEffect *effect, GError **error);
gboolean cg_effect_accept_unit (CgEffect *effect, GError **error);
gboolean cg_effect_score_unit (CgEffect *effect, GError **error);
gboolean cg_effect_unaccept_unit (CgEffect *effect, GError **error);
gboolean cg_effect_pass_paper (CgEffect *effect, GError **error);
gboolean cg_effect_return_paper (CgEffect *effect, GError **error);
gboolean cg_effect_reopen_paper (CgEffect *effect, GError **error);
gboolean cg_effect_guard_close_stage (CgEffect *effect, GError **error);

gboolean cg_effect_review_notice (CgEffect *effect, GError **error);
gboolean cg_effect_return_notice (CgEffect *effect, GError **error);
gboolean cg_effect_sign_notice (CgEffect *effect, GError **error);
gboolean cg_effect_correct_notice (CgEffect *effect, GError **error);
gboolean cg_effect_print_notice (CgEffect *effect, GError **error);
gboolean cg_effect_unsign_notice (CgEffect *effect, GError **error);
gboolean cg_effect_number_notice (CgEffect *effect, GError **error);
gboolean cg_effect_deliver_notice (CgEffect *effect, GError **error);
gboolean cg_effect_receipt_notice (CgEffect *effect, GError **error);
gboolean cg_effect_reply_notice (CgEffect *effect, GError **error);
gboolean cg_effect_receipt_delivery (CgEffect *effect, GError **error);
gboolean cg_effect_reply_delivery (CgEffect *effect, GError **error);
gboolean cg_effect_withdraw_delivery (CgEffect *effect, GError **error);
gboolean cg_effect_urge_delivery (CgEffect *effect, GError **error);

G_END_DECLS
