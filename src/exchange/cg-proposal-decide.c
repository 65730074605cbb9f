/* cg-proposal-decide.c: what a person decides of a proposal, with the document it drafts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-proposal-decide.h"

#include "cg-notice-draft.h"
#include "cg-store-job.h"

static CgEdit *
draft (CgStore *store, const CgProposal *proposal, gint64 actor, GError **error)
{
  gint64 template_id = cg_notice_draft_template (store, proposal->kind, error);
  CgNoticeTarget target = { proposal->of_case, proposal->unit, proposal->delivery };

  return template_id != 0 ? cg_notice_draft (store, &target, 1, template_id, actor, error) : NULL;
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
                         cg_edit_first_new (edit, CG_ENTITY_NOTICE));
  return edit;
}

/* ---- on another thread ---- */

typedef struct
{
  CgProposal *proposal;
  char *decision;
  char *reason;
  CgDate until;
  gint64 actor;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  cg_proposal_free (wanted->proposal);
  g_free (wanted->decision);
  g_free (wanted->reason);
  g_free (wanted);
}

static void
decide_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wanted *wanted = data;
  GError *error = NULL;
  CgEdit *edit = cg_proposal_decide (CG_STORE (source), wanted->proposal, wanted->decision,
                                     wanted->reason, wanted->until, wanted->actor, &error);

  if (edit != NULL)
    g_task_return_pointer (task, edit, (GDestroyNotify) cg_edit_free);
  else
    g_task_return_error (task, error);
}

void
cg_proposal_decide_async (CgStore *store,
                          const CgProposal *proposal,
                          const char *decision,
                          const char *reason,
                          CgDate until,
                          gint64 actor,
                          gpointer object,
                          GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (store, NULL, callback, g_object_ref (object));
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->proposal = cg_proposal_copy (proposal);
  wanted->decision = g_strdup (decision);
  wanted->reason = g_strdup (reason);
  wanted->until = until;
  wanted->actor = actor;
  g_task_set_task_data (task, wanted, wanted_free);
  cg_store_run_in_thread (store, task, decide_thread);
}

CgEdit *
cg_proposal_decide_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
