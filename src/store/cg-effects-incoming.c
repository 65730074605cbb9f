/* cg-effects-incoming.c: 审核来文: rounds of examination of a paper, and what passing it does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper that passes has come on the day it was received: its unit's stage, receipt or
 * comparison says so from then on (domain.md 1.10).
 */
#include "config.h"

#include "cg-effect-notice.h"
#include "cg-fault.h"
#include "cg-reader.h"

static gboolean
is_kind (const CgEffect *effect, const char *kind)
{
  return g_str_equal (cg_record_text (effect->record, CG_INCOMING_KIND), kind);
}

static gboolean
add_review (CgEffect *effect, const char *result, GError **error)
{
  gint64 paper = cg_record_get_id (effect->record);
  gint64 id = cg_edit_insert (effect->edit, CG_ENTITY_INCOMING_REVIEW);
  gint64 rounds = cg_sql_integer (effect->connection, NULL, 0,
                                  "SELECT COALESCE(max(round), 0) FROM incoming_review"
                                  " WHERE incoming = ?",
                                  "i", paper);
  gint64 of_case = cg_record_integer (effect->record, CG_INCOMING_CASE);
  gint64 reviewer = 0;
  gboolean entered = FALSE;

  if (!cg_effect_decider (effect, "reviewer", CG_ROLE_REVIEWER, &reviewer, &entered, error))
    return FALSE;

  cg_edit_set_integer (effect->edit, CG_ENTITY_INCOMING_REVIEW, id, CG_INCOMING_REVIEW_INCOMING,
                       paper);
  if (of_case != 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_INCOMING_REVIEW, id, CG_INCOMING_REVIEW_CASE,
                         of_case);
  cg_edit_set_integer (effect->edit, CG_ENTITY_INCOMING_REVIEW, id, CG_INCOMING_REVIEW_ROUND,
                       rounds + 1);
  cg_edit_set_text (effect->edit, CG_ENTITY_INCOMING_REVIEW, id, CG_INCOMING_REVIEW_RESULT, result);
  if (reviewer > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_INCOMING_REVIEW, id, CG_INCOMING_REVIEW_REVIEWER,
                         reviewer);
  if (entered && effect->actor > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_INCOMING_REVIEW, id, CG_INCOMING_REVIEW_ENTERED_BY,
                         effect->actor);
  return cg_effect_set_argument (effect, CG_ENTITY_INCOMING_REVIEW, id, CG_INCOMING_REVIEW_OPINION,
                                 "opinion", error) &&
         cg_effect_set_argument (effect, CG_ENTITY_INCOMING_REVIEW, id, CG_INCOMING_REVIEW_HELD_ON,
                                 "held_on", error);
}

/* ---- what a paper settles ---- */

/* The day of a unit's plan or report with its stage; date 0 takes it back. */
static gboolean
settle_stage (CgEffect *effect, int field, const char *stage, CgDate date, GError **error)
{
  gint64 unit = cg_record_integer (effect->record, CG_INCOMING_CASE_UNIT);

  if (unit == 0)
    return TRUE;

  cg_effect_set_date (effect, CG_ENTITY_CASE_UNIT, unit, field, date);
  return cg_effect_set_stage (effect, "case_unit", unit, stage, date, error);
}

static void
settle_receipt (CgEffect *effect, CgDate date)
{
  gint64 delivery = cg_record_integer (effect->record, CG_INCOMING_DELIVERY);

  if (delivery != 0)
    cg_effect_set_date (effect, CG_ENTITY_DELIVERY, delivery, CG_DELIVERY_RECEIPT_ON, date);
}

static void
settle_comparison (CgEffect *effect, CgDate date)
{
  gint64 learning = cg_record_integer (effect->record, CG_INCOMING_LEARNING);

  if (learning == 0)
    return;
  cg_edit_set_text (effect->edit, CG_ENTITY_LEARNING, learning, CG_LEARNING_STATE,
                    date != 0 ? "done" : "doing");
  cg_effect_set_date (effect, CG_ENTITY_LEARNING, learning, CG_LEARNING_CHECKED_ON, date);
}

static gboolean
settle (CgEffect *effect, CgDate date, GError **error)
{
  if (is_kind (effect, "plan"))
    return settle_stage (effect, CG_CASE_UNIT_PLAN_ON, "plan", date, error);
  if (is_kind (effect, "report"))
    return settle_stage (effect, CG_CASE_UNIT_REPORT_ON, "report", date, error);
  if (is_kind (effect, "receipt"))
    settle_receipt (effect, date);
  else if (is_kind (effect, "self_check"))
    settle_comparison (effect, date);
  return TRUE;
}

/* ---- the steps ---- */

gboolean
cg_effect_pass_paper (CgEffect *effect, GError **error)
{
  return add_review (effect, "pass", error) &&
         settle (effect, cg_record_date (effect->record, CG_INCOMING_RECEIVED_ON), error);
}

gboolean
cg_effect_return_paper (CgEffect *effect, GError **error)
{
  return add_review (effect, "return", error);
}

gboolean
cg_effect_reopen_paper (CgEffect *effect, GError **error)
{
  gint64 last = cg_sql_integer (effect->connection, NULL, 0,
                                "SELECT id FROM incoming_review WHERE incoming = ?"
                                " AND void_reason IS NULL ORDER BY round DESC LIMIT 1",
                                "i", cg_record_get_id (effect->record));

  if (last != 0)
    cg_edit_set_text (effect->edit, CG_ENTITY_INCOMING_REVIEW, last, CG_FIELD_VOID_REASON,
                      cg_effect_argument (effect, "reason"));
  return !g_str_equal (cg_record_text (effect->record, CG_INCOMING_STATE), "passed") ||
         settle (effect, 0, error);
}
