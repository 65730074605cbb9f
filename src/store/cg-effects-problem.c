/* cg-effects-problem.c: the verdicts on a problem: review, long-term, extension.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect.h"

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-reader.h"

static gboolean
add_review (CgEffect *effect, const char *result, gint64 *reviewer, GError **error)
{
  gint64 problem = cg_record_get_id (effect->record);
  gint64 review = cg_edit_insert (effect->edit, CG_ENTITY_REVIEW);
  gint64 rounds =
      cg_sql_integer (effect->connection, NULL, 0,
                      "SELECT COALESCE(max(round), 0) FROM review WHERE problem = ?", "i", problem);
  gboolean entered;

  if (!cg_effect_decider (effect, "reviewer", CG_ROLE_REVIEWER, reviewer, &entered, error))
    return FALSE;

  cg_edit_set_integer (effect->edit, CG_ENTITY_REVIEW, review, CG_REVIEW_PROBLEM, problem);
  cg_edit_set_integer (effect->edit, CG_ENTITY_REVIEW, review, CG_REVIEW_ROUND, rounds + 1);
  cg_edit_set_text (effect->edit, CG_ENTITY_REVIEW, review, CG_REVIEW_RESULT, result);
  if (*reviewer > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_REVIEW, review, CG_REVIEW_REVIEWER, *reviewer);
  if (entered && effect->actor > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_REVIEW, review, CG_REVIEW_ENTERED_BY,
                         effect->actor);

  /* Once there is another deadline, only this tells whether the one before had passed. */
  if (cg_effect_argument (effect, "deadline") != NULL)
    cg_effect_set_date (effect, CG_ENTITY_REVIEW, review, CG_REVIEW_DEADLINE_BEFORE,
                        cg_record_date (effect->record, CG_PROBLEM_EFFECTIVE_DEADLINE));

  return cg_effect_set_argument (effect, CG_ENTITY_REVIEW, review, CG_REVIEW_OPINION, "opinion",
                                 error) &&
         cg_effect_set_argument (effect, CG_ENTITY_REVIEW, review, CG_REVIEW_FORM_PLACE,
                                 "form_place", error);
}

static void
set_problem_text (CgEffect *effect, int field, const char *text)
{
  cg_edit_set_text (effect->edit, CG_ENTITY_PROBLEM, cg_record_get_id (effect->record), field,
                    text);
}

static void
close_problem (CgEffect *effect, const char *status, gint64 reviewer)
{
  gint64 id = cg_record_get_id (effect->record);

  set_problem_text (effect, CG_PROBLEM_STATUS, status);
  cg_effect_set_date (effect, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CLOSED_ON, cg_clock_today ());
  cg_edit_set_integer (effect->edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_PROGRESS, 100);
  if (reviewer > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CLOSED_BY, reviewer);
}

/* pass 已整改 → 销号; continue 持续整改, with a new deadline; return 未整改 (domain.md 1.8). */
gboolean
cg_effect_review_problem (CgEffect *effect, GError **error)
{
  const char *word = cg_effect_argument (effect, "result");
  const char *result = cg_choices_parse (CG_CHOICES_REVIEW_RESULT, word);
  gint64 reviewer = 0;

  if (result == NULL)
    {
      g_autofree char *choices = cg_choices_sentence (CG_CHOICES_REVIEW_RESULT);

      cg_fault_set (error, CG_FAULT_BAD_CHOICE, cg_field_label (CG_ENTITY_REVIEW, CG_REVIEW_RESULT),
                    word, choices);
      return FALSE;
    }
  if (!add_review (effect, result, &reviewer, error))
    return FALSE;

  if (g_str_equal (result, "pass"))
    {
      close_problem (effect, "closed", reviewer);
      return TRUE;
    }

  set_problem_text (effect, CG_PROBLEM_STATUS,
                    g_str_equal (result, "return") ? "returned" : "doing");
  set_problem_text (effect, CG_PROBLEM_SUBMITTED_ON, NULL);
  return cg_effect_set_argument (effect, CG_ENTITY_PROBLEM, cg_record_get_id (effect->record),
                                 CG_PROBLEM_DEADLINE, "deadline", error);
}

gboolean
cg_effect_longterm_problem (CgEffect *effect, GError **error)
{
  gint64 id = cg_record_get_id (effect->record);
  gint64 reviewer = 0;

  if (!add_review (effect, "pass", &reviewer, error))
    return FALSE;

  close_problem (effect, "longterm", reviewer);
  return cg_effect_set_argument (effect, CG_ENTITY_PROBLEM, id, CG_PROBLEM_LONGTERM_REASON,
                                 "reason", error) &&
         cg_effect_set_argument (effect, CG_ENTITY_PROBLEM, id, CG_PROBLEM_NEXT_CHECK_ON,
                                 "next_check_on", error);
}

static gboolean
decide_extension (CgEffect *effect, const char *state, GError **error)
{
  gint64 id = cg_record_get_id (effect->record);
  gint64 approver = 0;
  gboolean entered;

  if (!cg_effect_decider (effect, "approver", CG_ROLE_SIGNER, &approver, &entered, error))
    return FALSE;

  cg_edit_set_text (effect->edit, CG_ENTITY_EXTENSION, id, CG_EXTENSION_STATE, state);
  cg_effect_set_date (effect, CG_ENTITY_EXTENSION, id, CG_EXTENSION_DECIDED_ON, cg_clock_today ());
  if (approver > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_EXTENSION, id, CG_EXTENSION_APPROVER, approver);
  return cg_effect_set_argument (effect, CG_ENTITY_EXTENSION, id, CG_EXTENSION_OPINION, "opinion",
                                 error);
}

gboolean
cg_effect_approve_extension (CgEffect *effect, GError **error)
{
  return decide_extension (effect, "approved", error);
}

gboolean
cg_effect_refuse_extension (CgEffect *effect, GError **error)
{
  return decide_extension (effect, "refused", error);
}
