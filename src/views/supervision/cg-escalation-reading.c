/* cg-escalation-reading.c: what 督办 lists: proposals, papers owed, little rectified, decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-escalation-reading.h"

#include "cg-clock.h"
#include "cg-figure.h"
#include "cg-store-job.h"
#include "cg-store-proposals.h"

/* So many decisions stay in sight, and cases. */
#define MOST_ROWS 200

static void
light_free (gpointer data)
{
  CgLightCase *light = data;

  cg_record_unref (light->record);
  g_free (light);
}

void
cg_escalation_read_free (CgEscalationRead *self)
{
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_pointer (&self->light, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_free (self);
}

static gboolean
has_any (CgStore *store, CgEntity entity, int field, gint64 of_case)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, of_case);
  return cg_store_count (store, query, NULL) > 0;
}

/* The cases that the figure of the same name counts, whenever they were decided. */
static GPtrArray *
read_light (CgStore *store, GError **error)
{
  g_auto (CgFigureScope) scope = { 0 };
  g_autoptr (CgQuery) query = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  GPtrArray *all;

  cg_figure_scope_init (&scope, cg_clock_today ());
  scope.from = cg_date_from_ymd (1949, 10, 1);
  query = cg_figure_query (CG_FIGURE_LIGHT, &scope);
  query->limit = MOST_ROWS;
  cases = cg_store_select (store, query, error);
  if (cases == NULL)
    return NULL;

  all = g_ptr_array_new_with_free_func (light_free);
  for (guint i = 0; i < cases->len; i++)
    {
      CgLightCase *light = g_new0 (CgLightCase, 1);
      gint64 id = cg_record_get_id (g_ptr_array_index (cases, i));

      light->record = cg_record_ref (g_ptr_array_index (cases, i));
      light->problems = has_any (store, CG_ENTITY_PROBLEM, CG_PROBLEM_CASE, id);
      light->institutions = has_any (store, CG_ENTITY_INSTITUTION, CG_INSTITUTION_CASE, id);
      g_ptr_array_add (all, light);
    }
  return all;
}

static GPtrArray *
read_decisions (CgStore *store, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ESCALATION_DECISION);

  cg_query_add_sort (query, CG_ESCALATION_DECISION_DECIDED_ON, TRUE);
  query->limit = MOST_ROWS;
  return cg_store_select (store, query, error);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CgStore *store = CG_STORE (source);
  g_autoptr (CgEscalationRead) read = g_new0 (CgEscalationRead, 1);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if ((read->proposals = cg_store_proposals (store, &error)) != NULL &&
      (read->missing = cg_store_missing (store, &error)) != NULL &&
      (read->light = read_light (store, &error)) != NULL &&
      (read->decisions = read_decisions (store, &error)) != NULL)
    g_task_return_pointer (task, g_steal_pointer (&read), (GDestroyNotify) cg_escalation_read_free);
  else
    g_task_return_error (task, error);
}

void
cg_escalation_read_async (CgStore *store,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  cg_store_run_in_thread (store, task, read_thread);
}

CgEscalationRead *
cg_escalation_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
