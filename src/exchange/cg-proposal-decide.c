/* cg-proposal-decide.c: what a person decides of a proposal, with the document it drafts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-proposal-decide.h"

#include "cg-fault.h"
#include "cg-notice-draft.h"

static gint64
find_template (CgStore *store, const char *kind, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);
  g_autoptr (GPtrArray) templates = NULL;

  cg_query_filter_text (query, CG_TEMPLATE_KIND, CG_FILTER_EQUAL, kind);
  cg_query_filter_text (query, CG_TEMPLATE_IN_USE, CG_FILTER_EQUAL, "1");
  query->limit = 1;
  templates = cg_store_select (store, query, error);
  if (templates == NULL)
    return 0;
  if (templates->len > 0)
    return cg_record_get_id (g_ptr_array_index (templates, 0));

  cg_fault_set (error, CG_FAULT_NO_RECORD, cg_entity_label (CG_ENTITY_TEMPLATE),
                cg_choices_label (CG_CHOICES_NOTICE_KIND, kind));
  return 0;
}

static CgEdit *
draft (CgStore *store, const CgProposal *proposal, gint64 actor, GError **error)
{
  gint64 template_id = find_template (store, proposal->kind, error);
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
