/* cg-notice-draft.c: a new document, written from the records of its case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-draft.h"

#include "cg-notice-case.h"
#include "cg-notice-edit.h"
#include "cg-notice-template.h"

typedef struct
{
  gint64 case_id;
  gint64 template_id;
  gint64 actor;
} Wanted;

/* What a document is written from. */
typedef struct
{
  CgRecord *template_record;
  CgRecord *record;
  GPtrArray *units;
  GPtrArray *situations;
  GPtrArray *accountables;
  GPtrArray *sanctions;
  GPtrArray *problems;
  char *office;
  char *doc_code;
  int plan_days;
  CgRecord *drafter;
} Source;

static void
source_clear (Source *source)
{
  g_clear_pointer (&source->template_record, cg_record_unref);
  g_clear_pointer (&source->record, cg_record_unref);
  g_clear_pointer (&source->units, g_ptr_array_unref);
  g_clear_pointer (&source->situations, g_ptr_array_unref);
  g_clear_pointer (&source->accountables, g_ptr_array_unref);
  g_clear_pointer (&source->sanctions, g_ptr_array_unref);
  g_clear_pointer (&source->problems, g_ptr_array_unref);
  g_free (source->office);
  g_free (source->doc_code);
  g_clear_pointer (&source->drafter, cg_record_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

/* ---- reading, on a thread of its own ---- */

static GPtrArray *
children (CgStore *store, CgEntity entity, int case_field, gint64 case_id, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, case_field, CG_FILTER_EQUAL, case_id);
  return cg_store_select (store, query, error);
}

/* The units of the case themselves, the main one first. */
static GPtrArray *
units_of (CgStore *store, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) links =
      children (store, CG_ENTITY_CASE_UNIT, CG_CASE_UNIT_CASE, case_id, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const CgRecord *link = g_ptr_array_index (links, i);
      gint64 unit = cg_record_integer (link, CG_CASE_UNIT_UNIT);

      if (g_str_equal (cg_record_text (link, CG_CASE_UNIT_ROLE), "main"))
        g_array_prepend_val (ids, unit);
      else
        g_array_append_val (ids, unit);
    }
  if (links == NULL)
    return NULL;

  return cg_store_fetch (store, CG_ENTITY_UNIT, (const gint64 *) ids->data, ids->len, error);
}

/* Problems that were not withdrawn. */
static GPtrArray *
problems_of (CgStore *store, gint64 case_id, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);

  cg_query_filter_integer (query, CG_PROBLEM_CASE, CG_FILTER_EQUAL, case_id);
  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_NOT_EQUAL, "void");
  return cg_store_select (store, query, error);
}

/* Working days for the plan; 0 where the office counts them otherwise. */
static int
read_plan_days (CgStore *store)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_RULE);
  g_autoptr (GPtrArray) rules = NULL;
  const CgRecord *rule;

  cg_query_filter_text (query, CG_RULE_CODE, CG_FILTER_EQUAL, "plan");
  rules = cg_store_select (store, query, NULL);
  if (rules == NULL || rules->len == 0)
    return 0;

  rule = g_ptr_array_index (rules, 0);
  return g_str_equal (cg_record_text (rule, CG_RULE_TERM), "workday")
             ? (int) cg_record_integer (rule, CG_RULE_AMOUNT)
             : 0;
}

static gboolean
read_source (CgStore *store, const Wanted *wanted, Source *source, GError **error)
{
  gint64 id = wanted->case_id;

  source->template_record = cg_store_get (store, CG_ENTITY_TEMPLATE, wanted->template_id, error);
  if (source->template_record == NULL ||
      (source->record = cg_store_get (store, CG_ENTITY_CASE, id, error)) == NULL ||
      (source->units = units_of (store, id, error)) == NULL ||
      (source->situations = children (store, CG_ENTITY_SITUATION, CG_SITUATION_CASE, id, error)) ==
          NULL ||
      (source->accountables =
           children (store, CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_CASE, id, error)) == NULL ||
      (source->sanctions = children (store, CG_ENTITY_SANCTION, CG_SANCTION_CASE, id, error)) ==
          NULL ||
      (source->problems = problems_of (store, id, error)) == NULL)
    return FALSE;

  source->office = cg_store_setting (store, CG_SETTING_OFFICE);
  source->doc_code = cg_store_setting (store, CG_SETTING_DOC_CODE);
  source->plan_days = read_plan_days (store);
  if (wanted->actor != 0)
    source->drafter = cg_store_get (store, CG_ENTITY_PERSON, wanted->actor, NULL);
  return TRUE;
}

/* ---- the edit ---- */

static CgEdit *
draft (CgStore *store, const Wanted *wanted, GError **error)
{
  g_auto (Source) source = { 0 };
  g_autoptr (CgNoticeData) data = NULL;
  g_autoptr (CgNoticeTemplate) template = NULL;
  g_autoptr (CgNoticeTemplate) text = NULL;

  if (!read_source (store, wanted, &source, error))
    return NULL;

  data = cg_notice_case_data (&(CgNoticeCase){ .record = source.record,
                                               .units = source.units,
                                               .situations = source.situations,
                                               .accountables = source.accountables,
                                               .sanctions = source.sanctions,
                                               .problems = source.problems,
                                               .office = source.office,
                                               .plan_days = source.plan_days });
  template = cg_notice_template_new_from_record (source.template_record);
  text = cg_notice_template_fill (template, data, error);
  if (text == NULL)
    return NULL;

  return cg_notice_edit_new (&(CgNoticeNew){ .text = text,
                                             .template_id = wanted->template_id,
                                             .case_id = wanted->case_id,
                                             .office = source.office,
                                             .doc_code = source.doc_code,
                                             .drafter = source.drafter });
}

static void
draft_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CgEdit *edit = draft (CG_STORE (source), data, &error);

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
