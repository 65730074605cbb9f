/* cg-notice-draft.c: new documents, written from a template and the records of their cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-draft.h"

#include "cg-store-job.h"

typedef struct
{
  CgNoticeTarget *targets;
  gsize n_targets;
  gint64 template_id;
  gint64 actor;
  GCancellable *cancellable;      /* (nullable) */
  CgNoticeDraftProgress progress; /* (nullable) */
  GObject *object;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_clear_object (&wanted->cancellable);
  g_free (wanted->targets);
  g_free (wanted);
}

/* ---- how far it is ---- */

typedef struct
{
  CgNoticeDraftProgress progress;
  GObject *object;
  double fraction;
} Word;

static gboolean
say (gpointer data)
{
  Word *word = data;

  word->progress (word->object, word->fraction);
  g_object_unref (word->object);
  g_free (word);
  return G_SOURCE_REMOVE;
}

static void
tell (const Wanted *wanted, gsize done)
{
  Word word = { wanted->progress, wanted->object, (double) done / (double) wanted->n_targets };

  if (wanted->progress == NULL)
    return;

  g_object_ref (word.object);
  g_main_context_invoke (NULL, say, g_memdup2 (&word, sizeof word));
}

/* ---- writing ---- */

static CgEdit *
draft (CgStore *store, const Wanted *wanted, GError **error)
{
  g_autoptr (CgRecord) record =
      cg_store_get (store, CG_ENTITY_TEMPLATE, wanted->template_id, error);
  g_autoptr (CgNoticeTemplate) template = NULL;
  g_autoptr (CgNoticeSource) source = NULL;
  g_autoptr (CgEdit) edit = NULL;

  if (record == NULL)
    return NULL;

  template = cg_notice_template_new_from_record (record);
  source = cg_notice_source_new (store, wanted->actor);
  edit = cg_edit_new ("notice.draft", wanted->actor);
  for (gsize i = 0; i < wanted->n_targets; i++)
    {
      const CgNoticeTarget *target = &wanted->targets[i];
      gint64 id;

      if (g_cancellable_set_error_if_cancelled (wanted->cancellable, error) ||
          !cg_notice_source_add (source, edit, template, wanted->template_id, target, &id, error))
        return NULL;
      if (target->learning_id != 0)
        cg_edit_set_integer (edit, CG_ENTITY_LEARNING, target->learning_id, CG_LEARNING_NOTICE, id);
      tell (wanted, i + 1);
    }

  return g_steal_pointer (&edit);
}

gint64
cg_notice_draft_template (CgStore *store, const char *kind, GError **error)
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

CgEdit *
cg_notice_draft (CgStore *store,
                 const CgNoticeTarget *targets,
                 gsize n_targets,
                 gint64 template_id,
                 gint64 actor,
                 GError **error)
{
  Wanted wanted = { (CgNoticeTarget *) targets, n_targets, template_id, actor, NULL, NULL, NULL };

  return draft (store, &wanted, error);
}

static void
answer (GTask *task, CgEdit *edit, GError *error)
{
  if (edit != NULL)
    g_task_return_pointer (task, edit, (GDestroyNotify) cg_edit_free);
  else
    g_task_return_error (task, error);
}

static void
draft_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CgEdit *edit = draft (CG_STORE (source), data, &error);

  answer (task, edit, error);
}

void
cg_notice_draft_async (CgStore *store,
                       const CgNoticeTarget *targets,
                       gsize n_targets,
                       gint64 template_id,
                       gint64 actor,
                       GCancellable *cancellable,
                       CgNoticeDraftProgress progress,
                       gpointer object,
                       GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, g_object_ref (object));
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->targets = g_memdup2 (targets, n_targets * sizeof *targets);
  wanted->n_targets = n_targets;
  wanted->template_id = template_id;
  wanted->actor = actor;
  wanted->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  wanted->progress = progress;
  wanted->object = object;
  g_task_set_task_data (task, wanted, wanted_free);
  cg_store_run_in_thread (store, task, draft_thread);
}

typedef struct
{
  CgNoticeLetter letter;
  gint64 about;
  gint64 actor;
} Letter;

static void
letter_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Letter *wanted = data;
  GError *error = NULL;
  CgEdit *edit = wanted->letter (CG_STORE (source), wanted->about, wanted->actor, &error);

  answer (task, edit, error);
}

void
cg_notice_letter_async (CgStore *store,
                        CgNoticeLetter letter,
                        gint64 about,
                        gint64 actor,
                        gpointer object,
                        GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (store, NULL, callback, g_object_ref (object));
  Letter wanted = { letter, about, actor };

  g_task_set_task_data (task, g_memdup2 (&wanted, sizeof wanted), g_free);
  cg_store_run_in_thread (store, task, letter_thread);
}

CgEdit *
cg_notice_draft_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
