/* cg-notice-draft.c: new documents, written from a template and the records of their cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-draft.h"

#include "cg-notice-source.h"

typedef struct
{
  gint64 case_id;
  gint64 template_id;
  gint64 actor;
} Wanted;

CgEdit *
cg_notice_draft (CgStore *store,
                 const gint64 *case_ids,
                 gsize n_cases,
                 gint64 template_id,
                 gint64 actor,
                 GError **error)
{
  g_autoptr (CgRecord) record = cg_store_get (store, CG_ENTITY_TEMPLATE, template_id, error);
  g_autoptr (CgNoticeTemplate) template = NULL;
  g_autoptr (CgNoticeSource) source = NULL;
  g_autoptr (CgEdit) edit = NULL;

  if (record == NULL)
    return NULL;

  template = cg_notice_template_new_from_record (record);
  source = cg_notice_source_new (store, actor);
  edit = cg_edit_new ("notice.draft", actor);
  for (gsize i = 0; i < n_cases; i++)
    if (!cg_notice_source_add (source, edit, template, template_id, case_ids[i], NULL, error))
      return NULL;

  return g_steal_pointer (&edit);
}

static void
draft_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wanted *wanted = data;
  GError *error = NULL;
  CgEdit *edit = cg_notice_draft (CG_STORE (source), &wanted->case_id, 1, wanted->template_id,
                                  wanted->actor, &error);

  if (edit != NULL)
    g_task_return_pointer (task, edit, (GDestroyNotify) cg_edit_free);
  else
    g_task_return_error (task, error);
}

void
cg_notice_draft_async (CgStore *store,
                       gint64 case_id,
                       gint64 template_id,
                       gint64 actor,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, NULL, callback, user_data);
  Wanted wanted = { case_id, template_id, actor };

  g_task_set_task_data (task, g_memdup2 (&wanted, sizeof wanted), g_free);
  g_task_run_in_thread (task, draft_thread);
}

CgEdit *
cg_notice_draft_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
