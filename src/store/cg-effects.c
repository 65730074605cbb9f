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
#include "cg-effect.h"
#include "cg-fault.h"
#include "cg-notice-state.h"
#include "cg-reader.h"
#include "cg-roles.h"

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

/* What an argument means for a field. */
typedef struct
{
  CgEntity entity;
  int field;
  char *text;
  CgValue value;
} Parsed;

static void
parsed_clear (gpointer data)
{
  Parsed *parsed = data;

  g_free (parsed->text);
  cg_value_clear (&parsed->value);
}

/* The same for every record, and found only once: a name may have to be looked up. */
static const CgValue *
parse_once (CgEffect *effect, CgEntity entity, int field, const char *text, GError **error)
{
  Parsed parsed = { entity, field, NULL, CG_VALUE_INIT };

  for (guint i = 0; i < effect->parsed->len; i++)
    {
      const Parsed *known = &g_array_index (effect->parsed, Parsed, i);

      if (known->entity == entity && known->field == field && g_str_equal (known->text, text))
        return &known->value;
    }

  if (!cg_effects_parse (effect->connection, &parsed.value, entity, field, text, error))
    return NULL;

  parsed.text = g_strdup (text);
  g_array_append_val (effect->parsed, parsed);
  return &g_array_index (effect->parsed, Parsed, effect->parsed->len - 1).value;
}

gboolean
cg_effect_set_argument (
    CgEffect *effect, CgEntity entity, gint64 id, int field, const char *name, GError **error)
{
  const char *text = cg_effect_argument (effect, name);
  const CgValue *value;

  if (text == NULL)
    return TRUE;

  value = parse_once (effect, entity, field, text, error);
  if (value != NULL)
    cg_edit_set (effect->edit, entity, id, field, value);
  return value != NULL;
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

/* ---- steps that decide or reach further ---- */

static const struct
{
  const char *action;
  gboolean (*function) (CgEffect *effect, GError **error);
  gboolean local; /* cg_effects_is_local() */
} effects[] = {
  { "case.close", cg_effect_close_case, FALSE },
  { "case.reopen", cg_effect_reopen_case, FALSE },
  { "case.correct", cg_effect_correct_case, FALSE },
  { "correction.withdraw", cg_effect_withdraw_correction, FALSE },
  { "case_unit.deliver", cg_effect_deliver_unit, FALSE },
  { "case_unit.undeliver", cg_effect_undeliver_unit, FALSE },
  { "case_unit.receipt", cg_effect_receipt_unit, FALSE },
  { "case_unit.plan", cg_effect_receive_plan, FALSE },
  { "case_unit.report", cg_effect_receive_report, FALSE },
  { "case_unit.accept", cg_effect_accept_unit, FALSE },
  { "case_unit.score", cg_effect_score_unit, FALSE },
  { "case_unit.unaccept", cg_effect_unaccept_unit, FALSE },
  { "incoming.pass", cg_effect_pass_paper, FALSE },
  { "incoming.return", cg_effect_return_paper, FALSE },
  { "incoming.reopen", cg_effect_reopen_paper, FALSE },
  { "stage.done", cg_effect_guard_close_stage, FALSE },
  { "stage.skip", cg_effect_guard_close_stage, FALSE },
  { "stage.reopen", cg_effect_guard_close_stage, FALSE },
  { "track.accept", cg_effect_accept_track, FALSE },
  { "track.waive", cg_effect_waive_track, FALSE },
  { "track.reopen", cg_effect_reopen_track, FALSE },
  { "problem.review", cg_effect_review_problem, TRUE },
  { "problem.longterm", cg_effect_longterm_problem, TRUE },
  { "problem.urge", cg_effect_urge_problem, TRUE },
  { "extension.approve", cg_effect_approve_extension, TRUE },
  { "extension.refuse", cg_effect_refuse_extension, TRUE },
  { "evidence_need.accept", cg_effect_accept_evidence, TRUE },
  { "institution.check", cg_effect_check_institution, TRUE },
  { "institution_check.record", cg_effect_record_check, FALSE },
  { "notice.review", cg_effect_review_notice, TRUE },
  { "notice.return", cg_effect_return_notice, TRUE },
  { "notice.sign", cg_effect_sign_notice, FALSE },
  { "notice.correct", cg_effect_correct_notice, TRUE },
  { "notice.print", cg_effect_print_notice, TRUE },
  { "notice.unsign", cg_effect_unsign_notice, FALSE },
  { "notice.number", cg_effect_number_notice, FALSE },
  { "notice.cancel", cg_effect_unsign_notice, FALSE },
  { "notice.deliver", cg_effect_deliver_notice, FALSE },
  { "notice.receipt", cg_effect_receipt_notice, FALSE },
  { "notice.reply", cg_effect_reply_notice, FALSE },
  { "delivery.receipt", cg_effect_receipt_delivery, FALSE },
  { "typical.submit", cg_effect_check_typical, FALSE },
  { "typical.approve", cg_effect_check_typical, FALSE },
  { "delivery.reply", cg_effect_reply_delivery, FALSE },
  { "delivery.withdraw", cg_effect_withdraw_delivery, FALSE },
  { "delivery.urge", cg_effect_urge_delivery, TRUE },
};

/* ---- a step from its line to an edit ---- */

static gboolean
check_state (const CgEffect *effect, GError **error)
{
  const CgAction *action = effect->action;
  g_autofree char *title = NULL;
  const char *state;
  int field;

  if (action->entity == CG_ENTITY_NOTICE &&
      !cg_notice_check_settled (effect->record, action->id, error))
    return FALSE;
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

gboolean
cg_effects_is_local (const CgAction *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    if (g_str_equal (effects[i].action, action->id))
      return effects[i].local;

  return action->sets != NULL || action->creates != NULL;
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

CgEffect *
cg_effects_begin (CgConnection *connection,
                  const CgAction *action,
                  GHashTable *arguments,
                  gint64 actor,
                  CgEdit *edit,
                  GError **error)
{
  g_autoptr (CgEffect) self = g_new0 (CgEffect, 1);

  self->connection = connection;
  self->action = action;
  self->arguments = arguments;
  self->actor = actor;
  self->edit = edit;
  self->asks = cg_action_asks (action);
  self->parsed = g_array_new (FALSE, FALSE, sizeof (Parsed));
  g_array_set_clear_func (self->parsed, parsed_clear);
  return check_arguments (self, error) ? g_steal_pointer (&self) : NULL;
}

void
cg_effects_end (CgEffect *self)
{
  g_array_unref (self->asks);
  g_array_unref (self->parsed);
  g_free (self);
}

static gboolean
check_role (CgEffect *self, GError **error)
{
  if (!self->role_is_known)
    self->role_is_known = cg_roles_check (self->connection, self->actor, self->action->role,
                                          cg_action_label (self->action->id), error);

  return self->role_is_known;
}

gboolean
cg_effects_add (CgEffect *self, CgRecord *record, GError **error)
{
  self->record = record;
  return check_state (self, error) && check_role (self, error) && fill_edit (self, error);
}

gboolean
cg_effects_check (CgConnection *connection,
                  const CgAction *action,
                  CgRecord *record,
                  GHashTable *arguments,
                  gint64 actor,
                  GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new (action->id, actor);
  g_autoptr (CgEffect) effect =
      cg_effects_begin (connection, action, arguments, actor, edit, error);

  if (effect == NULL)
    return FALSE;

  effect->record = record;
  return check_state (effect, error) && check_role (effect, error);
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
  g_autoptr (CgEdit) edit = cg_edit_new (action->id, actor);
  g_autoptr (CgEffect) effect = NULL;

  if (record == NULL)
    return NULL;

  effect = cg_effects_begin (connection, action, arguments, actor, edit, error);
  return effect != NULL && cg_effects_add (effect, record, error) ? g_steal_pointer (&edit) : NULL;
}
