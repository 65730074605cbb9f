/* cg-effects.c: a step of the action table as an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most steps follow from their line of the table (sets, creates); the few that decide or
 * reach further have a function here of the same name.
 */
#include "config.h"

#include "cg-effects.h"

#include "cg-clock.h"
#include "cg-complete.h"
#include "cg-effect.h"
#include "cg-fault.h"
#include "cg-reader.h"

/* ---- arguments ---- */

gboolean
cg_effects_parse (CgConnection *connection,
                  CgValue *value,
                  CgEntity entity,
                  int field,
                  const char *text,
                  GError **error)
{
  const CgField *description = cg_field_get (entity, field);
  g_autoptr (GError) not_found = NULL;
  gint64 id;

  if (description->type != CG_FIELD_REFERENCE || *text == '\0')
    return cg_value_parse (value, entity, field, text, error);

  id = cg_reader_find (connection, description->of, text, &not_found);
  if (id != 0)
    {
      cg_value_set_integer (value, id);
      return TRUE;
    }

  if (g_error_matches (not_found, CG_FAULT, CG_FAULT_AMBIGUOUS_NAME))
    g_propagate_error (error, g_steal_pointer (&not_found));
  else
    cg_fault_set (error, CG_FAULT_BAD_REFERENCE, cg_field_label (entity, field), text);
  return FALSE;
}

static const CgAsk *
find_ask (const CgEffect *effect, const char *name)
{
  for (guint i = 0; i < effect->asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (effect->asks, CgAsk, i);

      if (strlen (name) == ask->name_length && strncmp (ask->name, name, ask->name_length) == 0)
        return ask;
    }

  return NULL;
}

const char *
cg_effect_argument (const CgEffect *effect, const char *name)
{
  const char *text =
      effect->arguments != NULL ? g_hash_table_lookup (effect->arguments, name) : NULL;

  return text != NULL && *text != '\0' ? text : NULL;
}

static gboolean
check_arguments (const CgEffect *effect, GError **error)
{
  GHashTableIter iter;
  gpointer name;

  for (guint i = 0; i < effect->asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (effect->asks, CgAsk, i);
      g_autofree char *key = g_strndup (ask->name, ask->name_length);

      if (ask->required && cg_effect_argument (effect, key) == NULL)
        {
          cg_fault_set (error, CG_FAULT_MISSING_FIELD, cg_field_label (ask->entity, ask->field));
          return FALSE;
        }
    }

  if (effect->arguments == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, effect->arguments);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (find_ask (effect, name) == NULL)
      {
        cg_fault_set (error, CG_FAULT_UNKNOWN_FIELD, effect->action->id, name);
        return FALSE;
      }

  return TRUE;
}

gboolean
cg_effect_set_argument (
    CgEffect *effect, CgEntity entity, gint64 id, int field, const char *name, GError **error)
{
  const char *text = cg_effect_argument (effect, name);
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (text == NULL)
    return TRUE;
  if (!cg_effects_parse (effect->connection, &value, entity, field, text, error))
    return FALSE;

  cg_edit_set (effect->edit, entity, id, field, &value);
  return TRUE;
}

void
cg_effect_set_date (CgEffect *effect, CgEntity entity, gint64 id, int field, CgDate date)
{
  cg_edit_set_date (effect->edit, entity, id, field, date);
}

gboolean
cg_effect_date (CgEffect *effect, const char *name, CgDate *date, GError **error)
{
  const char *text = cg_effect_argument (effect, name);
  const CgAsk *ask = find_ask (effect, name);

  *date = cg_clock_today ();
  if (text == NULL || cg_date_parse_iso (text, date))
    return TRUE;

  cg_fault_set (error, CG_FAULT_BAD_DATE, cg_field_label (ask->entity, ask->field), text);
  return FALSE;
}

/* ---- the table's words: sets and creates ---- */

static gboolean
set_from_word (CgEffect *effect,
               CgEntity entity,
               gint64 id,
               const char *name,
               const char *word,
               GError **error)
{
  int field = cg_entity_find_field (entity, name);
  const CgField *description = cg_field_get (entity, field);

  if (*word == '$')
    {
      /* What was not given leaves a field as it is, but a date that says when is today's. */
      if (cg_effect_argument (effect, word + 1) == NULL && description->type == CG_FIELD_DATE &&
          g_str_has_suffix (name, "_on") &&
          (entity != effect->action->entity || cg_record_is_null (effect->record, field)))
        cg_effect_set_date (effect, entity, id, field, cg_clock_today ());
      return cg_effect_set_argument (effect, entity, id, field, word + 1, error);
    }

  if (g_str_equal (word, "@today"))
    cg_effect_set_date (effect, entity, id, field, cg_clock_today ());
  else if (g_str_equal (word, "@actor") && effect->actor > 0)
    cg_edit_set_integer (effect->edit, entity, id, field, effect->actor);
  else if (g_str_equal (word, "@id"))
    cg_edit_set_integer (effect->edit, entity, id, field, cg_record_get_id (effect->record));
  else if (g_str_equal (word, "@deadline"))
    cg_edit_set_text (effect->edit, entity, id, field,
                      cg_record_is_null (effect->record, CG_PROBLEM_EFFECTIVE_DEADLINE)
                          ? NULL
                          : cg_record_text (effect->record, CG_PROBLEM_EFFECTIVE_DEADLINE));
  else if (*word != '@')
    {
      g_auto (CgValue) value = CG_VALUE_INIT;

      if (!cg_value_parse (&value, entity, field, word, error))
        return FALSE;
      cg_edit_set (effect->edit, entity, id, field, &value);
    }

  return TRUE;
}

/* "field=word field=word …" */
static gboolean
set_from_words (CgEffect *effect, CgEntity entity, gint64 id, const char *words, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (parts[i], '=');

      if (equals == NULL)
        continue;
      *equals = '\0';
      if (!set_from_word (effect, entity, id, parts[i], equals + 1, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
create_from_words (CgEffect *effect, GError **error)
{
  const char *colon = strchr (effect->action->creates, ':');
  g_autofree char *id =
      g_strndup (effect->action->creates, (gsize) (colon - effect->action->creates));
  CgEntity entity;

  return cg_entity_parse (id, &entity, error) &&
         set_from_words (effect, entity, cg_edit_insert (effect->edit, entity), colon + 2, error);
}

/* ---- steps that decide ---- */

/* Who gives the verdict: the acting person, or another whose paper is entered (代录). */
gboolean
cg_effect_decider (CgEffect *effect,
                   const char *name,
                   CgRole role,
                   gint64 *decider,
                   gboolean *entered,
                   GError **error)
{
  const char *text = cg_effect_argument (effect, name);
  const char *label = cg_action_label (effect->action->id);

  *decider = effect->actor;
  *entered = FALSE;
  if (text != NULL)
    *decider = cg_reader_find (effect->connection, CG_ENTITY_PERSON, text, error);
  if (text != NULL && *decider == 0)
    return FALSE;

  if (*decider != effect->actor)
    {
      *entered = TRUE;
      if (!cg_roles_check (effect->connection, effect->actor, CG_ROLE_CLERK, label, error))
        return FALSE;
    }

  return cg_roles_check (effect->connection, *decider, role, label, error);
}

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
static gboolean
review_problem (CgEffect *effect, GError **error)
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

static gboolean
longterm_problem (CgEffect *effect, GError **error)
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

static gboolean
approve_extension (CgEffect *effect, GError **error)
{
  return decide_extension (effect, "approved", error);
}

static gboolean
refuse_extension (CgEffect *effect, GError **error)
{
  return decide_extension (effect, "refused", error);
}

/* ---- stages that a step completes ---- */

/* Writes every stage that the statement finds, its id in the first column. */
static gboolean
write_stages (CgEffect *effect,
              sqlite3_stmt *statement,
              const char *state,
              CgDate date,
              const char *reason,
              GError **error)
{
  gboolean failed = FALSE;

  while (statement != NULL && cg_sql_step (effect->connection, statement, &failed, error))
    {
      gint64 row = sqlite3_column_int64 (statement, 0);

      cg_edit_set_text (effect->edit, CG_ENTITY_STAGE, row, CG_STAGE_STATE, state);
      cg_effect_set_date (effect, CG_ENTITY_STAGE, row, CG_STAGE_ACTUAL_ON, date);
      if (reason != NULL)
        cg_edit_set_text (effect->edit, CG_ENTITY_STAGE, row, CG_STAGE_REASON, reason);
    }

  return statement != NULL && !failed;
}

gboolean
cg_effect_set_stage (CgEffect *effect,
                     const char *condition,
                     gint64 id,
                     const char *stage,
                     CgDate date,
                     GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT id FROM stage WHERE %s = ? AND stage = ? AND void_reason IS NULL AND %s", condition,
      date != 0 ? "state IN ('pending', 'active')" : "state = 'done'");

  return write_stages (effect, cg_sql_prepare (effect->connection, error, sql, "is", id, stage),
                       date != 0 ? "done" : "pending", date, NULL, error);
}

/* 结案 is the stage `close`: the date on the case, and that stage of all its units, in one edit. */
static gboolean
close_case (CgEffect *effect, GError **error)
{
  gint64 id = cg_record_get_id (effect->record);
  CgDate date;

  if (!cg_record_is_null (effect->record, CG_CASE_CLOSED_ON))
    {
      cg_fault_set (error, CG_FAULT_CASE_CLOSED, cg_record_name (effect->record));
      return FALSE;
    }
  if (!cg_effect_date (effect, "closed_on", &date, error))
    return FALSE;

  cg_effect_set_date (effect, CG_ENTITY_CASE, id, CG_CASE_CLOSED_ON, date);
  return cg_effect_set_argument (effect, CG_ENTITY_CASE, id, CG_CASE_CLOSE_NOTE, "close_note",
                                 error) &&
         cg_effect_set_stage (effect, "\"case\"", id, "rectify", date, error) &&
         cg_effect_set_stage (effect, "\"case\"", id, "close", date, error);
}

static gboolean
reopen_case (CgEffect *effect, GError **error)
{
  gint64 id = cg_record_get_id (effect->record);

  if (cg_record_is_null (effect->record, CG_CASE_CLOSED_ON))
    {
      cg_fault_set (error, CG_FAULT_WRONG_STATE, cg_record_name (effect->record),
                    cg_choices_label (CG_CHOICES_CASE_STATE, "open"),
                    cg_action_label (effect->action->id));
      return FALSE;
    }

  cg_effect_set_date (effect, CG_ENTITY_CASE, id, CG_CASE_CLOSED_ON, 0);
  return cg_effect_set_argument (effect, CG_ENTITY_CASE, id, CG_CASE_CLOSE_NOTE, "reason", error) &&
         cg_effect_set_stage (effect, "\"case\"", id, "close", 0, error);
}

static gboolean
complete_stage_of (
    CgEffect *effect, CgEntity unit_entity, const char *stage, const char *argument, GError **error)
{
  gint64 unit = unit_entity == CG_ENTITY_CASE_UNIT
                    ? cg_record_get_id (effect->record)
                    : cg_record_integer (effect->record, CG_TRACK_CASE_UNIT);
  CgDate date = 0;

  if (argument != NULL && !cg_effect_date (effect, argument, &date, error))
    return FALSE;

  return cg_effect_set_stage (effect, "case_unit", unit, stage, date, error);
}

static const char *
track_stage (const CgEffect *effect)
{
  const char *track = cg_record_text (effect->record, CG_TRACK_TRACK);

  return g_str_equal (track, "summary")   ? "analysis"
         : g_str_equal (track, "warning") ? "warning"
                                          : "rectify";
}

static gboolean
accept_track (CgEffect *effect, GError **error)
{
  if (cg_effect_argument (effect, "approver") == NULL && effect->actor > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_TRACK, cg_record_get_id (effect->record),
                         CG_TRACK_APPROVER, effect->actor);

  return complete_stage_of (effect, CG_ENTITY_TRACK, track_stage (effect), "accepted_on", error);
}

/* What is not applicable to a unit is no stage of it either, for the same reason. */
static gboolean
waive_track (CgEffect *effect, GError **error)
{
  sqlite3_stmt *statement = cg_sql_prepare (
      effect->connection, error,
      "SELECT id FROM stage WHERE case_unit = ? AND stage = ?"
      " AND void_reason IS NULL AND state IN ('pending', 'active')",
      "is", cg_record_integer (effect->record, CG_TRACK_CASE_UNIT), track_stage (effect));

  return write_stages (effect, statement, "skipped", 0, cg_effect_argument (effect, "reason"),
                       error);
}

static gboolean
reopen_track (CgEffect *effect, GError **error)
{
  sqlite3_stmt *statement = cg_sql_prepare (
      effect->connection, error,
      "SELECT id FROM stage WHERE case_unit = ? AND stage = ?"
      " AND void_reason IS NULL AND state IN ('done', 'skipped')",
      "is", cg_record_integer (effect->record, CG_TRACK_CASE_UNIT), track_stage (effect));

  return write_stages (effect, statement, "pending", 0, NULL, error);
}

static gboolean
deliver_unit (CgEffect *effect, GError **error)
{
  return complete_stage_of (effect, CG_ENTITY_CASE_UNIT, "delivery", "delivered_on", error);
}

static gboolean
undeliver_unit (CgEffect *effect, GError **error)
{
  return complete_stage_of (effect, CG_ENTITY_CASE_UNIT, "delivery", NULL, error);
}

static gboolean
receive_plan (CgEffect *effect, GError **error)
{
  return complete_stage_of (effect, CG_ENTITY_CASE_UNIT, "plan", "plan_on", error);
}

static gboolean
receive_report (CgEffect *effect, GError **error)
{
  return complete_stage_of (effect, CG_ENTITY_CASE_UNIT, "report", "report_on", error);
}

static gboolean
accept_unit (CgEffect *effect, GError **error)
{
  return complete_stage_of (effect, CG_ENTITY_CASE_UNIT, "accept", "accepted_on", error);
}

/* The stage 销号 is completed by closing the case and by nothing else. */
static gboolean
guard_close_stage (CgEffect *effect, GError **error)
{
  if (!g_str_equal (cg_record_text (effect->record, CG_STAGE_STAGE), "close"))
    return TRUE;

  cg_fault_set (error, CG_FAULT_FIELD_BY_ACTION, cg_choices_label (CG_CHOICES_STAGE, "close"),
                cg_action_label ("case.close"));
  return FALSE;
}

static const struct
{
  const char *action;
  gboolean (*function) (CgEffect *effect, GError **error);
} effects[] = {
  { "case.close", close_case },
  { "case.reopen", reopen_case },
  { "case_unit.deliver", deliver_unit },
  { "case_unit.undeliver", undeliver_unit },
  { "case_unit.plan", receive_plan },
  { "case_unit.report", receive_report },
  { "case_unit.accept", accept_unit },
  { "stage.done", guard_close_stage },
  { "stage.skip", guard_close_stage },
  { "stage.reopen", guard_close_stage },
  { "track.accept", accept_track },
  { "track.waive", waive_track },
  { "track.reopen", reopen_track },
  { "problem.review", review_problem },
  { "problem.longterm", longterm_problem },
  { "extension.approve", approve_extension },
  { "extension.refuse", refuse_extension },
  { "notice.sign", cg_effect_sign_notice },
  { "notice.unsign", cg_effect_unsign_notice },
  { "notice.number", cg_effect_number_notice },
  { "notice.cancel", cg_effect_unsign_notice },
  { "notice.deliver", cg_effect_deliver_notice },
  { "notice.receipt", cg_effect_receipt_notice },
};

/* ---- a step from its line to an edit ---- */

static gboolean
check_state (const CgEffect *effect, GError **error)
{
  const CgAction *action = effect->action;
  g_autofree char *title = NULL;
  const char *state;
  int field;

  if (action->state_field == NULL)
    return TRUE;

  field = cg_entity_find_field (action->entity, action->state_field);
  state = cg_record_text (effect->record, field);
  /* 已批延期 has all transitions of 整改中 (domain.md 6.5). */
  if (cg_action_allowed_from (action, g_str_equal (state, "extended") ? "doing" : state))
    return TRUE;

  title = cg_record_title (effect->record);
  cg_fault_set (error, CG_FAULT_WRONG_STATE, title,
                cg_choices_label (cg_field_get (action->entity, field)->of, state),
                cg_action_label (action->id));
  return FALSE;
}

static gboolean
fill_edit (CgEffect *effect, GError **error)
{
  const CgAction *action = effect->action;

  if (action->sets != NULL &&
      !set_from_words (effect, action->entity, cg_record_get_id (effect->record), action->sets,
                       error))
    return FALSE;
  if (action->creates != NULL && !create_from_words (effect, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    if (g_str_equal (effects[i].action, action->id))
      return effects[i].function (effect, error);

  return TRUE;
}

CgEdit *
cg_effects_edit (CgConnection *connection,
                 const CgAction *action,
                 gint64 id,
                 GHashTable *arguments,
                 gint64 actor,
                 GError **error)
{
  g_autoptr (CgRecord) record = cg_reader_get (connection, action->entity, id, error);
  g_autoptr (GArray) asks = cg_action_asks (action);
  g_autoptr (CgEdit) edit = cg_edit_new (action->id, actor);
  CgEffect effect = { connection, action, record, asks, arguments, actor, edit };

  if (record == NULL || !check_arguments (&effect, error) || !check_state (&effect, error) ||
      !cg_roles_check (connection, actor, action->role, cg_action_label (action->id), error) ||
      !fill_edit (&effect, error))
    return NULL;

  return g_steal_pointer (&edit);
}
