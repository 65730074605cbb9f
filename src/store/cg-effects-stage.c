/* cg-effects-stage.c: the stages that a step completes or takes back, up to 结案.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect.h"

#include "cg-fault.h"

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
gboolean
cg_effect_close_case (CgEffect *effect, GError **error)
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

gboolean
cg_effect_reopen_case (CgEffect *effect, GError **error)
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

gboolean
cg_effect_accept_track (CgEffect *effect, GError **error)
{
  if (cg_effect_argument (effect, "approver") == NULL && effect->actor > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_TRACK, cg_record_get_id (effect->record),
                         CG_TRACK_APPROVER, effect->actor);

  return complete_stage_of (effect, CG_ENTITY_TRACK, track_stage (effect), "accepted_on", error);
}

/* Writes the stage of the track's unit and kind, if it is in one of @states. */
static gboolean
write_track_stage (
    CgEffect *effect, const char *states, const char *state, const char *reason, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM stage WHERE case_unit = ? AND stage = ?"
                                          " AND void_reason IS NULL AND state IN (%s)",
                                          states);
  sqlite3_stmt *statement =
      cg_sql_prepare (effect->connection, error, sql, "is",
                      cg_record_integer (effect->record, CG_TRACK_CASE_UNIT), track_stage (effect));

  return write_stages (effect, statement, state, 0, reason, error);
}

/* What is not applicable to a unit is no stage of it either, for the same reason. */
gboolean
cg_effect_waive_track (CgEffect *effect, GError **error)
{
  return write_track_stage (effect, "'pending', 'active'", "skipped",
                            cg_effect_argument (effect, "reason"), error);
}

gboolean
cg_effect_reopen_track (CgEffect *effect, GError **error)
{
  return write_track_stage (effect, "'done', 'skipped'", "pending", NULL, error);
}

gboolean
cg_effect_receive_plan (CgEffect *effect, GError **error)
{
  return complete_stage_of (effect, CG_ENTITY_CASE_UNIT, "plan", "plan_on", error);
}

gboolean
cg_effect_receive_report (CgEffect *effect, GError **error)
{
  return complete_stage_of (effect, CG_ENTITY_CASE_UNIT, "report", "report_on", error);
}

/* The stage 销号 is completed by closing the case and by nothing else. */
gboolean
cg_effect_guard_close_stage (CgEffect *effect, GError **error)
{
  if (!g_str_equal (cg_record_text (effect->record, CG_STAGE_STAGE), "close"))
    return TRUE;

  cg_fault_set (error, CG_FAULT_FIELD_BY_ACTION, cg_choices_label (CG_CHOICES_STAGE, "close"),
                cg_action_label ("case.close"));
  return FALSE;
}
