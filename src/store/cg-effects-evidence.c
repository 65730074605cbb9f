/* cg-effects-evidence.c: required evidence is accepted by another person than gave it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps' own words (cg-action.c) write the verdict.
 */
#include "config.h"

#include "cg-effect.h"

#include "cg-fault.h"
#include "cg-reader.h"

/* Who gave it is who entered it first. */
static gboolean
gave_it (CgEffect *effect)
{
  return cg_sql_integer (effect->connection, NULL, 0,
                         "SELECT count(*) FROM evidence e JOIN journal j ON j.seq ="
                         " (SELECT min(h.seq) FROM history h WHERE h.owner_row = e.id)"
                         " WHERE e.need = ? AND e.void_reason IS NULL AND j.actor = ?",
                         "ii", cg_record_get_id (effect->record), effect->actor) > 0;
}

gboolean
cg_effect_accept_evidence (CgEffect *effect, GError **error)
{
  if (effect->actor <= 0 ||
      cg_reader_switch (effect->connection, CG_SWITCH_SECOND_PERSON) != CG_ASKED_MUST ||
      !gave_it (effect))
    return TRUE;

  cg_fault_set (error, CG_FAULT_EVIDENCE_BY_SELF, cg_record_name (effect->record));
  return FALSE;
}
