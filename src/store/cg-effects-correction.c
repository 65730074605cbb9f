/* cg-effects-correction.c: 纠正: sanctions that a later decision revokes, and taking that back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is deleted (Article 21): a sanction keeps until when it was to have effect, and says
 * since when it has none and by which decision.
 */
#include "config.h"

#include "cg-effect.h"

#include "cg-fault.h"

/* Accountable parties of other cases may have the same name. */
static gboolean
find_party (CgEffect *effect, gint64 *party, GError **error)
{
  const char *text = cg_effect_argument (effect, "accountable");
  gint64 id = 0;
  gint64 n;

  *party = 0;
  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL))
    {
      *party = id;
      return TRUE;
    }

  n = cg_sql_integer (effect->connection, NULL, 0,
                      "SELECT count(*) FROM accountable WHERE \"case\" = ? AND name = ?"
                      " AND void_reason IS NULL",
                      "is", cg_record_get_id (effect->record), text);
  if (n != 1)
    {
      cg_fault_set (error, n == 0 ? CG_FAULT_BAD_REFERENCE : CG_FAULT_AMBIGUOUS_NAME,
                    cg_field_label (CG_ENTITY_CORRECTION, CG_CORRECTION_ACCOUNTABLE), text);
      return FALSE;
    }

  *party = cg_sql_integer (effect->connection, NULL, 0,
                           "SELECT id FROM accountable WHERE \"case\" = ? AND name = ?"
                           " AND void_reason IS NULL",
                           "is", cg_record_get_id (effect->record), text);
  return TRUE;
}

/* With @date 0 they stand again. */
static gboolean
write_sanctions (
    CgEffect *effect, sqlite3_stmt *statement, CgDate date, const char *number, GError **error)
{
  gboolean failed = FALSE;

  while (statement != NULL && cg_sql_step (effect->connection, statement, &failed, error))
    {
      gint64 row = sqlite3_column_int64 (statement, 0);

      cg_effect_set_date (effect, CG_ENTITY_SANCTION, row, CG_SANCTION_REVOKED_ON, date);
      cg_edit_set_text (effect->edit, CG_ENTITY_SANCTION, row, CG_SANCTION_REVOKED_NO, number);
    }

  return statement != NULL && !failed;
}

static gboolean
fill_correction (CgEffect *effect, gint64 party, GError **error)
{
  static const struct
  {
    int field;
    const char *argument;
  } fields[] = {
    { CG_CORRECTION_KIND, "kind" },
    { CG_CORRECTION_DECIDED_ON, "decided_on" },
    { CG_CORRECTION_DECIDED_BY, "decided_by" },
    { CG_CORRECTION_DECISION_NO, "decision_no" },
    { CG_CORRECTION_REASON, "reason" },
    { CG_CORRECTION_APPEAL, "appeal" },
  };
  gint64 id = cg_edit_insert (effect->edit, CG_ENTITY_CORRECTION);

  cg_edit_set_integer (effect->edit, CG_ENTITY_CORRECTION, id, CG_CORRECTION_CASE,
                       cg_record_get_id (effect->record));
  if (party != 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_CORRECTION, id, CG_CORRECTION_ACCOUNTABLE, party);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!cg_effect_set_argument (effect, CG_ENTITY_CORRECTION, id, fields[i].field,
                                 fields[i].argument, error))
      return FALSE;

  return TRUE;
}

gboolean
cg_effect_correct_case (CgEffect *effect, GError **error)
{
  CgDate date;
  gint64 party;

  if (!cg_effect_date (effect, "decided_on", &date, error) || !find_party (effect, &party, error) ||
      !fill_correction (effect, party, error))
    return FALSE;

  return write_sanctions (
      effect,
      cg_sql_prepare (effect->connection, error,
                      "SELECT id FROM sanction WHERE \"case\" = ?1 AND void_reason IS NULL"
                      " AND revoked_on IS NULL AND (?2 = 0 OR accountable = ?2)",
                      "ii", cg_record_get_id (effect->record), party),
      date, cg_effect_argument (effect, "decision_no"), error);
}

gboolean
cg_effect_withdraw_correction (CgEffect *effect, GError **error)
{
  return write_sanctions (
      effect,
      cg_sql_prepare (effect->connection, error,
                      "SELECT id FROM sanction WHERE \"case\" = ?1 AND void_reason IS NULL"
                      " AND revoked_no = ?2 AND revoked_on = ?3 AND (?4 = 0 OR accountable = ?4)",
                      "issi", cg_record_integer (effect->record, CG_CORRECTION_CASE),
                      cg_record_text (effect->record, CG_CORRECTION_DECISION_NO),
                      cg_record_text (effect->record, CG_CORRECTION_DECIDED_ON),
                      cg_record_integer (effect->record, CG_CORRECTION_ACCOUNTABLE)),
      0, NULL, error);
}
