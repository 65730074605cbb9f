/* cg-proposal-decide.c: what a person decides of a proposal, with the document it drafts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-proposal-decide.h"

#include "cg-notice-draft.h"

static CgEdit *
draft (CgStore *store, const CgProposal *proposal, gint64 actor, GError **error)
{
  gint64 template_id = cg_notice_draft_template (store, proposal->kind, error);
  CgNoticeTarget target = { proposal->of_case, proposal->unit, proposal->delivery };

  return template_id != 0 ? cg_notice_draft (store, &target, 1, template_id, actor, error) : NULL;
}

static gint64
first_notice (const CgEdit *edit)
{
  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);

      if (change->kind == CG_CHANGE_INSERT && change->entity == CG_ENTITY_NOTICE)
        return change->id;
    }

  return 0;
}

CgEdit *
cg_proposal_decide (CgStore *store,
                    const CgProposal *proposal,
                    const char *decision,
                    const char *reason,
                    CgDate until,
                    gint64 actor,
                    GError **error)
{
  gboolean drafts = g_str_equal (decision, "taken") && cg_proposal_is_drafted (proposal);
  CgEdit *edit =
      drafts ? draft (store, proposal, actor, error) : cg_edit_new ("escalation.decide", actor);
  gint64 id;

  if (edit == NULL)
    return NULL;

  id = cg_proposal_add_decision (proposal, edit, decision, reason, until);
  if (drafts)
    cg_edit_set_integer (edit, CG_ENTITY_ESCALATION_DECISION, id, CG_ESCALATION_DECISION_NOTICE,
                         first_notice (edit));
  return edit;
}
