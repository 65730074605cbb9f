/* cg-store-write.c: CgStore's writing calls: edits, steps, undo, files, log, backup.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-attach.h"
#include "cg-backup.h"
#include "cg-edit-split.h"
#include "cg-effects.h"
#include "cg-fault.h"
#include "cg-journal.h"
#include "cg-pipeline.h"
#include "cg-reader.h"
#include "cg-roles.h"
#include "cg-set.h"
#include "cg-step-series.h"
#include "cg-store-private.h"
#include "cg-undo.h"

/* One structure carries what any writing call is asked and what it led to. */
typedef struct
{
  CgEdit *edit;
  const CgAction *action;
  CgEntity entity;
  gint64 id;
  GHashTable *arguments;
  char *text; /* reason, kind of document, detail */
  char *verb; /* action of a log entry */
  char **paths;
  gint64 actor;
  gboolean redo;
  GCancellable *cancellable; /* (nullable): stops an edit until it is committed */

  CgOutcome *outcome;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_clear_pointer (&writing->edit, cg_edit_free);
  g_clear_pointer (&writing->arguments, g_hash_table_unref);
  g_free (writing->text);
  g_free (writing->verb);
  g_strfreev (writing->paths);
  g_clear_object (&writing->cancellable);
  g_clear_pointer (&writing->outcome, cg_outcome_free);
  g_free (writing);
}

static gboolean
run_pipeline (CgStore *self, CgPipeline *pipeline, GError **error)
{
  gboolean good = cg_pipeline_run (pipeline, error);

  if (good)
    cg_store_announce (self, pipeline->outcome->seq, g_steal_pointer (&pipeline->changes));
  return good;
}

/* Typing and voiding need a role of work; steps have asked for theirs already. */
static gboolean
may_edit (CgConnection *connection, const CgEdit *edit, GError **error)
{
  if (cg_action_find (edit->action) != NULL && !g_str_equal (edit->action, "case.register"))
    return TRUE;

  return cg_roles_check (connection, edit->actor, CG_ROLE_NONE, cg_action_label (edit->action),
                         error);
}

static gboolean
apply_typed_edit (CgPipeline *pipeline, gpointer data, GError **error)
{
  return may_edit (pipeline->connection, data, error) &&
         cg_pipeline_apply_edit (pipeline, data, error);
}

static gboolean
write_large_edit (CgStore *self,
                  CgConnection *connection,
                  Writing *writing,
                  GCancellable *cancellable,
                  GError **error)
{
  CgSetRun run = { connection, cancellable, writing->outcome };
  gboolean good = may_edit (connection, writing->edit, error) &&
                  cg_set_run_edit (&run, writing->edit, self->most_rows, error);

  cg_store_announce (self, writing->outcome->seq, NULL);
  return good;
}

static gboolean
write_edit (CgStore *self,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Writing *writing = data;
  CgPipeline pipeline = { .connection = connection,
                          .action = writing->edit->action,
                          .actor = writing->edit->actor,
                          .apply = apply_typed_edit,
                          .data = writing->edit,
                          .outcome = writing->outcome };

  if (cg_edit_is_large (writing->edit, self->most_rows))
    return write_large_edit (self, connection, writing, writing->cancellable, error);

  return run_pipeline (self, &pipeline, error);
}

/* The call itself is not cancelled: the edit says whether it was written. */
static gboolean
write_edit_until (CgStore *self,
                  CgConnection *connection,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  Writing *writing = data;
  gboolean good;

  if (g_cancellable_is_cancelled (writing->cancellable))
    {
      cg_fault_set (error, CG_FAULT_CANCELLED);
      return FALSE;
    }
  /* Parts of a large edit that are written are taken back by edits, which must not be stopped. */
  if (!cg_edit_is_large (writing->edit, self->most_rows))
    cg_connection_stop_on (connection, writing->cancellable);
  good = write_edit (self, connection, writing, NULL, error);
  cg_connection_stop_on (connection, NULL);
  return good;
}

/* A step's edit is made within the transaction, from the record as it is then. */
static gboolean
apply_step (CgPipeline *pipeline, gpointer data, GError **error)
{
  Writing *writing = data;
  g_autoptr (CgEdit) edit = cg_effects_edit (pipeline->connection, writing->action, writing->id,
                                             writing->arguments, writing->actor, error);

  return edit != NULL && cg_pipeline_apply_edit (pipeline, edit, error);
}

static CgPipeline
step_pipeline (CgConnection *connection, Writing *writing, CgOutcome *outcome)
{
  return (CgPipeline){ .connection = connection,
                       .action = writing->action->id,
                       .actor = writing->actor,
                       .subject = writing->id,
                       .subject_entity = writing->action->entity,
                       .apply = apply_step,
                       .data = writing,
                       .outcome = outcome };
}

/* Everybody is told of all parts at once. */
static void
announce_all (CgStore *self, CgPipeline *parts, guint n)
{
  g_autoptr (GArray) changes = g_steal_pointer (&parts->changes);

  for (guint i = 1; i < n; i++)
    {
      if (changes != NULL && parts[i].changes != NULL)
        g_array_append_vals (changes, parts[i].changes->data, parts[i].changes->len);
      else
        g_clear_pointer (&changes, g_array_unref);
      g_clear_pointer (&parts[i].changes, g_array_unref);
    }
  cg_store_announce (self, parts[n - 1].outcome->seq, g_steal_pointer (&changes));
}

/* Each part counts the records that it makes by itself. */
static void
take_outcome (Writing *writing, CgOutcome *part)
{
  CgOutcome *whole = writing->outcome;

  whole->seq = part->seq;
  g_array_append_vals (whole->inserted, part->inserted->data, part->inserted->len);
  g_ptr_array_extend_and_steal (whole->refusals, g_steal_pointer (&part->refusals));
  g_ptr_array_extend_and_steal (whole->hints, g_steal_pointer (&part->hints));
  part->refusals = g_ptr_array_new ();
  part->hints = g_ptr_array_new ();
  cg_outcome_free (part);
}

/* A step that stands for several: each is an entry of the journal. */
static gboolean
write_series (CgStore *self, CgConnection *connection, Writing *writing, GError **error)
{
  g_autoptr (GPtrArray) steps = cg_step_series_plan (connection, writing->action, writing->id,
                                                     writing->arguments, writing->actor, error);
  guint n = steps != NULL ? steps->len : 0;
  g_autofree Writing *parts = g_new0 (Writing, n);
  g_autofree CgPipeline *pipelines = g_new0 (CgPipeline, n);
  gboolean good;

  for (guint i = 0; i < n; i++)
    {
      const CgSeriesStep *step = g_ptr_array_index (steps, i);

      parts[i] = (Writing){ .action = step->action,
                            .id = writing->id,
                            .arguments = step->arguments,
                            .actor = writing->actor };
      pipelines[i] = step_pipeline (connection, &parts[i], cg_outcome_new ());
    }
  good = n > 0 && cg_pipeline_run_all (pipelines, n, error);
  if (good)
    announce_all (self, pipelines, n);
  for (guint i = 0; i < n; i++)
    take_outcome (writing, pipelines[i].outcome);
  if (!good)
    writing->outcome->seq = 0;
  return good;
}

static gboolean
write_step (CgStore *self,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Writing *writing = data;
  CgPipeline pipeline = step_pipeline (connection, writing, writing->outcome);

  return cg_step_series_is (writing->action) ? write_series (self, connection, writing, error)
                                             : run_pipeline (self, &pipeline, error);
}

static gboolean
run_undo_of_set (CgStore *self,
                 CgConnection *connection,
                 Writing *writing,
                 const CgJournalEntry *entry,
                 GCancellable *cancellable,
                 GError **error)
{
  CgSetRun run = { connection, cancellable, writing->outcome };
  gboolean good = cg_set_run_undo (&run, entry, writing->actor, writing->redo, error);

  cg_store_announce (self, writing->outcome->seq, NULL);
  return good;
}

static gboolean
write_undo (CgStore *self,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Writing *writing = data;
  g_autoptr (CgJournalEntry) entry =
      cg_undo_choose (connection, writing->actor, writing->redo, error);
  CgPipeline pipeline = { .connection = connection,
                          .actor = writing->actor,
                          .outcome = writing->outcome };
  gboolean good;

  if (entry == NULL)
    return FALSE;
  if (entry->part_of != 0)
    return run_undo_of_set (self, connection, writing, entry, cancellable, error);

  good = cg_undo_run (&pipeline, entry, writing->redo, error);
  if (good)
    cg_store_announce (self, pipeline.outcome->seq, g_steal_pointer (&pipeline.changes));
  return good;
}

/* ---- files ---- */

static gboolean
write_attachments (CgStore *self,
                   CgConnection *connection,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  Writing *writing = data;
  const CgAttach attach = { .folder = self->folder,
                            .owner_entity = writing->entity,
                            .owner = writing->id,
                            .paths = (const char *const *) writing->paths,
                            .kind = writing->text,
                            .actor = writing->actor };

  writing->edit = cg_attach_edit (connection, &attach, error);
  return writing->edit != NULL && write_edit (self, connection, writing, cancellable, error);
}

/* ---- journal entries without changes ---- */

static gboolean
write_log (CgStore *self,
           CgConnection *connection,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  Writing *writing = data;
  g_autoptr (CgRecord) record =
      writing->id != 0 ? cg_reader_get (connection, writing->entity, writing->id, NULL) : NULL;
  g_autofree char *title = record != NULL ? cg_record_title (record) : NULL;
  g_autoptr (CgJournalEntry) entry = g_new0 (CgJournalEntry, 1);

  entry->action = g_strdup (writing->verb);
  entry->actor = writing->actor;
  entry->args = cg_sql_text (
      connection, error, "SELECT json_object('entity', ?, 'id', ?, 'title', ?, 'detail', ?)",
      "siss", cg_entity_get (writing->entity)->id, writing->id, title, writing->text);

  if (entry->args == NULL || !cg_sql_script (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (cg_journal_append (connection, entry, error) &&
      (writing->id == 0 ||
       cg_sql_run (
           connection, error,
           "INSERT INTO history (entity, row, owner_entity, owner_row, seq) VALUES (?, ?, ?, ?, ?)",
           "sisii", cg_entity_get (writing->entity)->id, writing->id,
           cg_entity_get (writing->entity)->id, writing->id, entry->seq)) &&
      cg_sql_script (connection, "COMMIT", error))
    {
      self->last_seq = entry->seq;
      return TRUE;
    }

  sqlite3_exec (connection->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/* ---- the calls, waiting ---- */

static gboolean
call_writing (
    CgStore *self, CgStoreFunction function, Writing *writing, CgOutcome **outcome, GError **error)
{
  gboolean good;

  writing->outcome = cg_outcome_new ();
  good = cg_store_call (self, CG_SIDE_WRITER, function, writing, error);
  if (outcome != NULL)
    *outcome = g_steal_pointer (&writing->outcome);
  g_clear_pointer (&writing->outcome, cg_outcome_free);
  return good;
}

gboolean
cg_store_apply (CgStore *self, const CgEdit *edit, CgOutcome **outcome, GError **error)
{
  Writing writing = { .edit = (CgEdit *) edit };

  return call_writing (self, write_edit, &writing, outcome, error);
}

gboolean
cg_store_do (CgStore *self,
             const CgAction *action,
             gint64 id,
             GHashTable *arguments,
             gint64 actor,
             CgOutcome **outcome,
             GError **error)
{
  Writing writing = { .action = action, .id = id, .arguments = arguments, .actor = actor };

  return call_writing (self, write_step, &writing, outcome, error);
}

static CgEdit *
void_edit (CgEntity entity, gint64 id, const char *reason, gint64 actor)
{
  CgEdit *edit = cg_edit_new ("void", actor);

  cg_edit_set_text (edit, entity, id, CG_FIELD_VOID_REASON, reason);
  return edit;
}

static gboolean
check_reason (CgEntity entity, const char *reason, GError **error)
{
  if (reason != NULL && *reason != '\0')
    return TRUE;

  cg_fault_set (error, CG_FAULT_MISSING_FIELD, cg_field_label (entity, CG_FIELD_VOID_REASON));
  return FALSE;
}

gboolean
cg_store_void (
    CgStore *self, CgEntity entity, gint64 id, const char *reason, gint64 actor, GError **error)
{
  g_autoptr (CgEdit) edit = void_edit (entity, id, reason, actor);

  return check_reason (entity, reason, error) && cg_store_apply (self, edit, NULL, error);
}

static gboolean
undo_or_redo (CgStore *self, gint64 actor, gboolean redo, CgOutcome **outcome, GError **error)
{
  Writing writing = { .actor = actor, .redo = redo };

  return call_writing (self, write_undo, &writing, outcome, error);
}

gboolean
cg_store_undo (CgStore *self, gint64 actor, CgOutcome **outcome, GError **error)
{
  return undo_or_redo (self, actor, FALSE, outcome, error);
}

gboolean
cg_store_redo (CgStore *self, gint64 actor, CgOutcome **outcome, GError **error)
{
  return undo_or_redo (self, actor, TRUE, outcome, error);
}

gboolean
cg_store_attach (CgStore *self,
                 CgEntity entity,
                 gint64 id,
                 const char *const *paths,
                 const char *kind,
                 gint64 actor,
                 CgOutcome **outcome,
                 GError **error)
{
  Writing writing = {
    .entity = entity, .id = id, .paths = (char **) paths, .text = (char *) kind, .actor = actor
  };
  gboolean good = call_writing (self, write_attachments, &writing, outcome, error);

  g_clear_pointer (&writing.edit, cg_edit_free);
  return good;
}

gboolean
cg_store_log (CgStore *self,
              const char *action,
              CgEntity entity,
              gint64 id,
              const char *detail,
              gint64 actor,
              GError **error)
{
  Writing writing = {
    .verb = (char *) action, .entity = entity, .id = id, .text = (char *) detail, .actor = actor
  };

  return cg_store_call (self, CG_SIDE_WRITER, write_log, &writing, error);
}

/* ---- the calls, with a callback ---- */

static void
start_writing (CgStore *self,
               CgStoreFunction function,
               Writing *writing,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  writing->outcome = cg_outcome_new ();
  cg_store_call_async (self, CG_SIDE_WRITER, function, writing, writing_free, cg_store_apply_async,
                       cancellable, callback, user_data);
}

void
cg_store_apply_async (CgStore *self,
                      const CgEdit *edit,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->edit = cg_edit_copy (edit);
  g_set_object (&writing->cancellable, cancellable);
  start_writing (self, write_edit_until, writing, NULL, callback, user_data);
}

gboolean
cg_store_apply_finish (CgStore *self, GAsyncResult *result, CgOutcome **outcome, GError **error)
{
  Writing *writing = cg_store_call_finish (self, result, error);

  if (writing != NULL && outcome != NULL)
    *outcome = g_steal_pointer (&writing->outcome);
  return writing != NULL;
}

void
cg_store_do_async (CgStore *self,
                   const CgAction *action,
                   gint64 id,
                   GHashTable *arguments,
                   gint64 actor,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->action = action;
  writing->id = id;
  writing->arguments = arguments != NULL ? g_hash_table_ref (arguments) : NULL;
  writing->actor = actor;
  start_writing (self, write_step, writing, cancellable, callback, user_data);
}

void
cg_store_void_async (CgStore *self,
                     CgEntity entity,
                     gint64 id,
                     const char *reason,
                     gint64 actor,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->edit = void_edit (entity, id, reason, actor);
  start_writing (self, write_edit, writing, cancellable, callback, user_data);
}

static void
undo_or_redo_async (CgStore *self,
                    gint64 actor,
                    gboolean redo,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->actor = actor;
  writing->redo = redo;
  start_writing (self, write_undo, writing, cancellable, callback, user_data);
}

void
cg_store_undo_async (CgStore *self,
                     gint64 actor,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  undo_or_redo_async (self, actor, FALSE, cancellable, callback, user_data);
}

void
cg_store_redo_async (CgStore *self,
                     gint64 actor,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  undo_or_redo_async (self, actor, TRUE, cancellable, callback, user_data);
}

void
cg_store_attach_async (CgStore *self,
                       CgEntity entity,
                       gint64 id,
                       const char *const *paths,
                       const char *kind,
                       gint64 actor,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->entity = entity;
  writing->id = id;
  writing->paths = g_strdupv ((char **) paths);
  writing->text = g_strdup (kind);
  writing->actor = actor;
  start_writing (self, write_attachments, writing, cancellable, callback, user_data);
}

void
cg_store_log_async (CgStore *self,
                    const char *action,
                    CgEntity entity,
                    gint64 id,
                    const char *detail,
                    gint64 actor,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->verb = g_strdup (action);
  writing->entity = entity;
  writing->id = id;
  writing->text = g_strdup (detail);
  writing->actor = actor;
  start_writing (self, write_log, writing, cancellable, callback, user_data);
}

/* ---- backup: on a connection of its own, so that reading goes on ---- */

static char *
make_backup (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "cugai.db", NULL);
  g_autoptr (CgConnection) connection =
      cg_connection_open (folder, path, SQLITE_OPEN_READONLY, error);

  return connection != NULL ? cg_backup_make (connection, NULL, error) : NULL;
}

char *
cg_store_backup (CgStore *self, GError **error)
{
  return make_backup (self->folder, error);
}

static void
backup_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *folder = make_backup (data, &error);

  if (folder != NULL)
    g_task_return_pointer (task, folder, g_free);
  else
    g_task_return_error (task, error);
}

void
cg_store_backup_async (CgStore *self,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_store_backup_async);
  g_task_set_task_data (task, g_strdup (self->folder), g_free);
  g_task_run_in_thread (task, backup_worker);
}

char *
cg_store_backup_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
