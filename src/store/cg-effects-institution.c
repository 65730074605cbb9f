/* cg-effects-institution.c: a check of how an institution is executed, and what it says of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect.h"

/* What the check found, on a record of its own: the earliest one planned, or a new one. */
gboolean
cg_effect_check_institution (CgEffect *effect, GError **error)
{
  gint64 institution = cg_record_get_id (effect->record);
  gint64 check = cg_sql_integer (
      effect->connection, NULL, 0,
      "SELECT id FROM institution_check WHERE institution = ? AND checked_on IS NULL"
      " AND void_reason IS NULL ORDER BY planned_on, id LIMIT 1",
      "i", institution);
  CgDate date;

  if (!cg_effect_date (effect, "checked_on", &date, error))
    return FALSE;
  if (check == 0)
    {
      check = cg_edit_insert (effect->edit, CG_ENTITY_INSTITUTION_CHECK);
      cg_edit_set_integer (effect->edit, CG_ENTITY_INSTITUTION_CHECK, check,
                           CG_INSTITUTION_CHECK_INSTITUTION, institution);
    }

  cg_effect_set_date (effect, CG_ENTITY_INSTITUTION_CHECK, check, CG_INSTITUTION_CHECK_CHECKED_ON,
                      date);
  if (effect->actor > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_INSTITUTION_CHECK, check,
                         CG_INSTITUTION_CHECK_CHECKER, effect->actor);
  return cg_effect_set_argument (effect, CG_ENTITY_INSTITUTION_CHECK, check,
                                 CG_INSTITUTION_CHECK_FINDINGS, "check_result", error) &&
         cg_effect_set_argument (effect, CG_ENTITY_INSTITUTION_CHECK, check,
                                 CG_INSTITUTION_CHECK_EXECUTION, "execution", error) &&
         cg_effect_set_argument (effect, CG_ENTITY_INSTITUTION_CHECK, check,
                                 CG_INSTITUTION_CHECK_REMEDY, "remedy", error);
}

/* The institution tells of its last check, and goes on from 印发 to 执行检查. */
gboolean
cg_effect_record_check (CgEffect *effect, GError **error)
{
  gint64 institution = cg_record_integer (effect->record, CG_INSTITUTION_CHECK_INSTITUTION);
  g_autofree char *last = cg_sql_text (
      effect->connection, NULL, "SELECT COALESCE(checked_on, '') FROM institution WHERE id = ?",
      "i", institution);
  CgDate date;
  CgDate before = 0;

  if (!cg_effect_date (effect, "checked_on", &date, error))
    return FALSE;
  if (last != NULL && cg_date_parse_iso (last, &before) && before > date)
    return TRUE;

  if (cg_sql_integer (effect->connection, NULL, 0,
                      "SELECT count(*) FROM institution WHERE id = ? AND status = 'issued'", "i",
                      institution) > 0)
    cg_edit_set_text (effect->edit, CG_ENTITY_INSTITUTION, institution, CG_INSTITUTION_STATUS,
                      "enforced");
  cg_effect_set_date (effect, CG_ENTITY_INSTITUTION, institution, CG_INSTITUTION_CHECKED_ON, date);
  return cg_effect_set_argument (effect, CG_ENTITY_INSTITUTION, institution,
                                 CG_INSTITUTION_CHECK_RESULT, "findings", error);
}
