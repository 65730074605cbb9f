/* cg-effects-notice.c: what the steps of a notice do until it is printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order is domain.md 3.9: reviewed, signed, numbered after signing, printed.
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-complete.h"
#include "cg-doc-number.h"
#include "cg-effect-notice.h"
#include "cg-fault.h"
#include "cg-notice-gather.h"
#include "cg-reader.h"

gint64
cg_effect_notice_id (const CgEffect *effect)
{
  return cg_record_get_id (effect->record);
}

/* Whether the paper begins 以案促改 (domain.md 1.3, stage 2); those that urge, return or strike off
 * move no stage. */
gboolean
cg_effect_begins_rectification (const CgRecord *notice)
{
  static const char *const kinds[] = { "notice", "discipline_advice", "supervision_advice", NULL };

  return g_strv_contains (kinds, cg_record_text (notice, CG_NOTICE_KIND));
}

/* Sets @stage of every case that the notice begins. */
gboolean
cg_effect_set_stage_of_cases (CgEffect *effect, const char *stage, CgDate date, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE_CASE);
  g_autoptr (GPtrArray) links = NULL;

  if (!cg_effect_begins_rectification (effect->record))
    return TRUE;

  cg_query_filter_integer (query, CG_NOTICE_CASE_NOTICE, CG_FILTER_EQUAL,
                           cg_effect_notice_id (effect));
  links = cg_reader_select (effect->connection, query, error);
  if (links == NULL)
    return FALSE;

  for (guint i = 0; i < links->len; i++)
    if (!cg_effect_set_stage (effect, "\"case\"",
                              cg_record_integer (g_ptr_array_index (links, i), CG_NOTICE_CASE_CASE),
                              stage, date, error))
      return FALSE;

  return TRUE;
}

static void
set_state (CgEffect *effect, const char *state)
{
  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, cg_effect_notice_id (effect), CG_NOTICE_STATE,
                    state);
}

static void
set_person (CgEffect *effect, int field, gint64 person)
{
  if (person > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_NOTICE, cg_effect_notice_id (effect), field,
                         person);
}

/* ---- approvals ---- */

typedef struct
{
  const char *step;
  const char *result;
  gint64 person;
  gboolean entered; /* by the acting person for @person (代录) */
  CgDate date;
} Approval;

/* Opinion and scan are those that were given. */
static gboolean
add_approval (CgEffect *effect, const Approval *approval, GError **error)
{
  gint64 id = cg_edit_insert (effect->edit, CG_ENTITY_APPROVAL);

  cg_edit_set_integer (effect->edit, CG_ENTITY_APPROVAL, id, CG_APPROVAL_NOTICE,
                       cg_effect_notice_id (effect));
  cg_edit_set_text (effect->edit, CG_ENTITY_APPROVAL, id, CG_APPROVAL_STEP, approval->step);
  cg_edit_set_text (effect->edit, CG_ENTITY_APPROVAL, id, CG_APPROVAL_RESULT, approval->result);
  cg_effect_set_date (effect, CG_ENTITY_APPROVAL, id, CG_APPROVAL_HELD_ON, approval->date);
  if (approval->person > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_APPROVAL, id, CG_APPROVAL_PERSON,
                         approval->person);
  if (approval->entered && effect->actor > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_APPROVAL, id, CG_APPROVAL_ENTERED_BY,
                         effect->actor);

  return cg_effect_set_argument (effect, CG_ENTITY_APPROVAL, id, CG_APPROVAL_OPINION, "opinion",
                                 error) &&
         cg_effect_set_argument (effect, CG_ENTITY_APPROVAL, id, CG_APPROVAL_FORM, "form", error);
}

/* 核稿: who passed the draft, and when (条例, Article 20). */
static gboolean
pass_review (CgEffect *effect, GError **error)
{
  Approval approval = { .step = "review", .result = "pass" };

  if (!cg_effect_decider (effect, "reviewer", CG_ROLE_REVIEWER, &approval.person, &approval.entered,
                          error) ||
      !cg_effect_date (effect, "reviewed_on", &approval.date, error))
    return FALSE;

  set_person (effect, CG_NOTICE_REVIEWER, approval.person);
  cg_effect_set_date (effect, CG_ENTITY_NOTICE, cg_effect_notice_id (effect), CG_NOTICE_REVIEWED_ON,
                      approval.date);
  return add_approval (effect, &approval, error);
}

gboolean
cg_effect_review_notice (CgEffect *effect, GError **error)
{
  set_state (effect, "reviewed");
  return pass_review (effect, error);
}

gboolean
cg_effect_return_notice (CgEffect *effect, GError **error)
{
  Approval approval = { .step = "review", .result = "return", .date = cg_clock_today () };

  set_state (effect, "draft");
  return cg_effect_decider (effect, "reviewer", CG_ROLE_REVIEWER, &approval.person,
                            &approval.entered, error) &&
         add_approval (effect, &approval, error);
}

/* What is signed keeps its looks, whatever the office changes later. */
static gboolean
keep_page (CgEffect *effect, GError **error)
{
  g_autofree char *page = NULL;
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (!cg_notice_gather_page (effect->connection, &page, error))
    return FALSE;

  if (page != NULL)
    cg_value_set_text (&value, page);
  if (page != NULL || !cg_record_is_null (effect->record, CG_NOTICE_PAGE))
    cg_edit_set (effect->edit, CG_ENTITY_NOTICE, cg_effect_notice_id (effect), CG_NOTICE_PAGE,
                 &value);
  return TRUE;
}

gboolean
cg_effect_sign_notice (CgEffect *effect, GError **error)
{
  Approval approval = { .step = "sign", .result = "pass" };
  gint64 id = cg_effect_notice_id (effect);

  if (!cg_effect_decider (effect, "signer", CG_ROLE_SIGNER, &approval.person, &approval.entered,
                          error) ||
      !cg_effect_date (effect, "sign_date", &approval.date, error) ||
      !cg_effect_add_releases (effect, approval.person, approval.date, error) ||
      !keep_page (effect, error))
    return FALSE;

  set_state (effect, "signed");
  cg_effect_set_date (effect, CG_ENTITY_NOTICE, id, CG_NOTICE_SIGN_DATE, approval.date);
  set_person (effect, CG_NOTICE_SIGNER, approval.person);
  if (approval.entered)
    set_person (effect, CG_NOTICE_ENTERED_BY, effect->actor);
  return add_approval (effect, &approval, error) &&
         cg_effect_set_stage_of_cases (effect, "notice", approval.date, error);
}

/* 勘误: the reviewer agrees that errors of writing are mended in what has been signed. */
gboolean
cg_effect_correct_notice (CgEffect *effect, GError **error)
{
  gint64 id = cg_edit_insert (effect->edit, CG_ENTITY_APPROVAL);

  cg_edit_set_integer (effect->edit, CG_ENTITY_NOTICE, cg_effect_notice_id (effect),
                       CG_NOTICE_CORRECTING, 1);
  cg_edit_set_integer (effect->edit, CG_ENTITY_APPROVAL, id, CG_APPROVAL_NOTICE,
                       cg_effect_notice_id (effect));
  cg_edit_set_text (effect->edit, CG_ENTITY_APPROVAL, id, CG_APPROVAL_STEP, "correct");
  cg_edit_set_text (effect->edit, CG_ENTITY_APPROVAL, id, CG_APPROVAL_RESULT, "pass");
  if (effect->actor > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_APPROVAL, id, CG_APPROVAL_ENTERED_BY,
                         effect->actor);
  return cg_effect_set_argument (effect, CG_ENTITY_APPROVAL, id, CG_APPROVAL_PERSON, "reviewer",
                                 error) &&
         cg_effect_set_argument (effect, CG_ENTITY_APPROVAL, id, CG_APPROVAL_OPINION, "reason",
                                 error);
}

/* Where deliveries are records, the stage follows from them (cg-delivery-follow.h). */
static gboolean
take_back_delivery (CgEffect *effect, GError **error)
{
  return cg_sql_integer (effect->connection, NULL, 0,
                         "SELECT count(*) FROM delivery WHERE notice = ?", "i",
                         cg_effect_notice_id (effect)) > 0 ||
         cg_effect_set_stage_of_cases (effect, "delivery", 0, error);
}

gboolean
cg_effect_unsign_notice (CgEffect *effect, GError **error)
{
  gboolean again = g_str_equal (effect->action->id, "notice.unsign");

  return (!again || cg_effect_void_approvals (effect, error)) &&
         cg_effect_set_stage_of_cases (effect, "notice", 0, error) &&
         cg_effect_take_back_letter (effect, cg_effect_notice_id (effect), error) &&
         take_back_delivery (effect, error);
}

/* ---- the number ---- */

/* Whether the general office gives the numbers of this series (domain.md 4.3). */
static gboolean
is_numbered_elsewhere (CgEffect *effect, const char *code)
{
  g_autofree char *mode = cg_sql_text (
      effect->connection, NULL,
      "SELECT mode FROM number_code WHERE code = ? AND void_reason IS NULL", "s", code);

  return g_strcmp0 (mode, "office") == 0;
}

/* The next number of the series that no old paper has brought along; NULL on failure. */
static char *
next_free (CgEffect *effect, const char *code, int year, GError **error)
{
  g_autofree char *series = g_strdup_printf ("doc-%s-%d", code, year);
  gint64 next;

  while ((next = cg_number_next (effect->connection, series, error)) != 0)
    {
      g_autofree char *number = cg_doc_number_format (code, year, next);

      if (cg_sql_integer (effect->connection, NULL, 0,
                          "SELECT count(*) FROM notice WHERE doc_no = ?", "s", number) == 0)
        return g_steal_pointer (&number);
    }

  return NULL;
}

static char *
draw_number (CgEffect *effect, CgDate signed_on, GError **error)
{
  const char *own = cg_record_text (effect->record, CG_NOTICE_DOC_CODE);
  g_autofree char *office = cg_reader_setting (effect->connection, CG_SETTING_DOC_CODE);
  const char *code = *own != '\0' ? own : office;
  int year;

  if (*code == '\0')
    {
      cg_fault_set (error, CG_FAULT_MISSING_FIELD,
                    cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_DOC_CODE));
      return NULL;
    }
  if (is_numbered_elsewhere (effect, code))
    {
      cg_fault_set (error, CG_FAULT_NUMBER_ELSEWHERE, code);
      return NULL;
    }

  cg_date_get_ymd (signed_on, &year, NULL, NULL);
  return next_free (effect, code, year, error);
}

/* What was numbered before its signature was withdrawn keeps its number. */
static char *
choose_number (CgEffect *effect, CgDate signed_on, GError **error)
{
  const char *given = cg_effect_argument (effect, "doc_no");

  if (given != NULL)
    return cg_doc_number_mend (given);
  if (!cg_record_is_null (effect->record, CG_NOTICE_DOC_NO))
    return g_strdup (cg_record_text (effect->record, CG_NOTICE_DOC_NO));

  return draw_number (effect, signed_on, error);
}

/* A paper of an earlier year was numbered as was the custom then. */
static gboolean
is_good_number (const char *number, CgDate signed_on)
{
  int year, now;

  cg_date_get_ymd (signed_on, &year, NULL, NULL);
  cg_date_get_ymd (cg_clock_today (), &now, NULL, NULL);
  return year < now ? cg_doc_number_is_historical (number) : cg_doc_number_is_valid (number);
}

/* How many copies are printed is settled with the number (条例, Article 25). */
static gboolean
give_number (CgEffect *effect, CgDate signed_on, GError **error)
{
  g_autofree char *number = choose_number (effect, signed_on, error);

  if (number == NULL)
    return FALSE;

  if (!is_good_number (number, signed_on))
    {
      cg_fault_set (error, CG_FAULT_NUMBER_FORMAT, number, "某纪改〔2026〕1号");
      return FALSE;
    }

  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, cg_effect_notice_id (effect), CG_NOTICE_DOC_NO,
                    number);
  set_state (effect, "registered");
  return cg_effect_set_argument (effect, CG_ENTITY_NOTICE, cg_effect_notice_id (effect),
                                 CG_NOTICE_COPIES, "copies", error);
}

gboolean
cg_effect_number_notice (CgEffect *effect, GError **error)
{
  if (g_str_equal (cg_record_text (effect->record, CG_NOTICE_STATE), "signed") &&
      cg_reader_switch (effect->connection, CG_SWITCH_CHECK) == CG_ASKED_MUST)
    {
      cg_fault_set (error, CG_FAULT_STEP_LEFT_OUT,
                    cg_choices_label (CG_CHOICES_APPROVAL_STEP, "check"),
                    cg_action_label (effect->action->id));
      return FALSE;
    }

  return give_number (effect, cg_record_date (effect->record, CG_NOTICE_SIGN_DATE), error);
}

gboolean
cg_effect_print_notice (CgEffect *effect, GError **error)
{
  CgDate date;

  if (!cg_effect_date (effect, "print_date", &date, error))
    return FALSE;

  set_state (effect, "printed");
  cg_effect_set_date (effect, CG_ENTITY_NOTICE, cg_effect_notice_id (effect), CG_NOTICE_PRINT_DATE,
                      date);
  return cg_effect_set_argument (effect, CG_ENTITY_NOTICE, cg_effect_notice_id (effect),
                                 CG_NOTICE_COPIES, "copies", error);
}
