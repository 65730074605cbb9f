/* cg-notice-state.c: where a document stands on its way from draft to archive.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-state.h"

#include "cg-action.h"
#include "cg-fault.h"

static const struct
{
  const char *state;
  CgNoticePhase phase;
} phases[] = {
  { "draft", CG_NOTICE_PHASE_DRAFT },     { "reviewing", CG_NOTICE_PHASE_REVIEW },
  { "reviewed", CG_NOTICE_PHASE_SIGN },   { "signed", CG_NOTICE_PHASE_NUMBER },
  { "checked", CG_NOTICE_PHASE_NUMBER },  { "registered", CG_NOTICE_PHASE_PRINT },
  { "printed", CG_NOTICE_PHASE_DELIVER }, { "delivered", CG_NOTICE_PHASE_RECEIPT },
  { "receipted", CG_NOTICE_PHASE_REPLY }, { "replied", CG_NOTICE_PHASE_DONE },
  { "closed", CG_NOTICE_PHASE_DONE },     { "archived", CG_NOTICE_PHASE_DONE },
  { "void", CG_NOTICE_PHASE_CANCELLED },
};

static CgNoticePhase
phase_of (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    if (g_str_equal (phases[i].state, state))
      return phases[i].phase;

  return CG_NOTICE_PHASE_CANCELLED;
}

/* Before printing was a step, a numbered document said by its day that it had been printed. */
CgNoticePhase
cg_notice_phase (const CgRecord *record)
{
  CgNoticePhase phase = phase_of (cg_record_text (record, CG_NOTICE_STATE));

  if (phase == CG_NOTICE_PHASE_PRINT && !cg_record_is_null (record, CG_NOTICE_PRINT_DATE))
    return CG_NOTICE_PHASE_DELIVER;

  return phase;
}

GStrv
cg_notice_phase_states (CgNoticePhase phase)
{
  g_autoptr (GStrvBuilder) states = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    if (phases[i].phase == phase)
      g_strv_builder_add (states, phases[i].state);

  return g_strv_builder_end (states);
}

gboolean
cg_notice_may_be_written (const CgRecord *record)
{
  CgNoticePhase phase = cg_notice_phase (record);

  return phase <= CG_NOTICE_PHASE_SIGN ||
         (phase < CG_NOTICE_PHASE_DONE && cg_record_integer (record, CG_NOTICE_CORRECTING) != 0);
}

gboolean
cg_notice_check_settled (const CgRecord *record, const char *action, GError **error)
{
  static const char *const waiting[] = { "notice.check",   "notice.number",
                                         "notice.print",   "notice.seal",
                                         "notice.deliver", "notice.close",
                                         "notice.archive", NULL };

  if (!g_strv_contains (waiting, action) || cg_record_integer (record, CG_NOTICE_CORRECTING) == 0)
    return TRUE;

  cg_fault_set (error, CG_FAULT_NOTICE_CORRECTING, cg_record_name (record),
                cg_action_label (action), cg_action_label ("notice.corrected"));
  return FALSE;
}
