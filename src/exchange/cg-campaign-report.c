/* cg-campaign-report.c: the closing report of a special campaign, drafted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-campaign-report.h"

#include "cg-campaign-draft.h"
#include "cg-clock.h"
#include "cg-office-paper.h"
#include "cg-store-figures.h"
#include "cg-store-job.h"

void
cg_campaign_scope (gint64 id, CgFigureScope *scope)
{
  cg_figure_scope_init (scope, cg_clock_today ());
  scope->campaign = id;
  scope->by = CG_GROUPING_UNIT;
}

/* ---- reading ---- */

static GPtrArray *
read_units (CgStore *store, gint64 id, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CAMPAIGN_UNIT);

  cg_query_filter_integer (query, CG_CAMPAIGN_UNIT_CAMPAIGN, CG_FILTER_EQUAL, id);
  return cg_store_select (store, query, error);
}

char *
cg_campaign_report_draft (CgStore *store, gint64 id, GError **error)
{
  g_autoptr (CgRecord) campaign = cg_store_get (store, CG_ENTITY_CAMPAIGN, id, error);
  g_autoptr (GPtrArray) units = campaign != NULL ? read_units (store, id, error) : NULL;
  g_auto (CgFigureScope) scope = { 0 };
  g_autoptr (CgFigures) figures = NULL;

  if (units == NULL)
    return NULL;
  cg_campaign_scope (id, &scope);
  figures = cg_store_figures (store, &scope, CG_CAMPAIGN_FIGURES, error);
  if (figures == NULL)
    return NULL;

  return cg_campaign_draft (campaign, units, figures);
}

static void
draft_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *text = cg_campaign_report_draft (CG_STORE (source), *(gint64 *) data, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

void
cg_campaign_report_draft_async (CgStore *store,
                                gint64 id,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, NULL, callback, user_data);

  g_task_set_task_data (task, g_memdup2 (&id, sizeof id), g_free);
  cg_store_run_in_thread (store, task, draft_thread);
}

char *
cg_campaign_report_draft_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

CgNoticePages *
cg_campaign_report_layout (CgStore *store, gint64 id, GError **error)
{
  g_autoptr (CgRecord) campaign = cg_store_get (store, CG_ENTITY_CAMPAIGN, id, error);
  g_autoptr (CgNoticeDocument) document = NULL;
  g_autoptr (CgNoticeProfile) profile = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *office = NULL;

  if (campaign == NULL)
    return NULL;
  text = cg_record_is_null (campaign, CG_CAMPAIGN_CLOSING)
             ? cg_campaign_report_draft (store, id, error)
             : g_strdup (cg_record_text (campaign, CG_CAMPAIGN_CLOSING));
  if (text == NULL)
    return NULL;

  title = cg_campaign_draft_title (campaign);
  office = cg_store_setting (store, CG_SETTING_OFFICE);
  document = cg_notice_document_new (CG_NOTICE_FORM_PLAIN);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_TITLE, title);
  cg_notice_document_set_body (document, text);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER, office);
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_SIGN_DATE,
                               cg_record_is_null (campaign, CG_CAMPAIGN_CLOSED_ON)
                                   ? cg_clock_today ()
                                   : cg_record_date (campaign, CG_CAMPAIGN_CLOSED_ON));
  cg_notice_document_set_ending (document, CG_NOTICE_ENDING_NONE);
  profile = cg_office_paper_profile (store, NULL);
  return cg_notice_layout (document, profile);
}
