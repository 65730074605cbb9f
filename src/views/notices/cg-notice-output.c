/* cg-notice-output.c: a document leaves the program as a PDF, and the journal is told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-output.h"

#include <glib/gi18n.h>

#include "cg-pick-file.h"

/* ---- the journal ---- */

typedef struct
{
  char *action;
  char *detail;
  gint64 id;
  gint64 actor;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->action);
  g_free (entry->detail);
  g_free (entry);
}

static void
log_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CgStore *store = cg_office_get_store (CG_OFFICE (source));
  const Entry *entry = data;
  GError *error = NULL;

  if (cg_store_log (store, entry->action, CG_ENTITY_NOTICE, entry->id, entry->detail, entry->actor,
                    &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit_by_name (source, "failed", error->message);
}

void
cg_notice_log (CgOffice *office, const char *action, gint64 id, const char *detail)
{
  g_autoptr (GTask) task = NULL;
  Entry *entry;

  g_return_if_fail (CG_IS_OFFICE (office));

  if (cg_office_get_read_only (office) != NULL)
    return;

  entry = g_new0 (Entry, 1);
  entry->action = g_strdup (action);
  entry->detail = g_strdup (detail);
  entry->id = id;
  entry->actor = cg_office_get_actor (office);
  task = g_task_new (office, NULL, logged_cb, NULL);
  g_task_set_task_data (task, entry, entry_free);
  g_task_run_in_thread (task, log_thread);
}

/* ---- the file ---- */

typedef struct
{
  CgOffice *office;
  CgNoticePages *pages;
  gint64 id;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->office);
  cg_notice_pages_unref (saving->pages);
  g_free (saving->path);
  g_free (saving);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  GError *error = NULL;

  if (cg_notice_pages_write_pdf (saving->pages, saving->path, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_signal_emit_by_name (saving->office, "failed", error->message);
      return;
    }

  name = g_filename_display_basename (saving->path);
  cg_notice_log (saving->office, "export", saving->id, name);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GTask) task = NULL;

  saving->path = cg_pick_save_finish (result, NULL);
  if (saving->path == NULL)
    {
      saving_free (saving);
      return;
    }

  task = g_task_new (saving->office, NULL, written_cb, NULL);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, write_thread);
}

char *
cg_notice_file_name (const CgRecord *record)
{
  const char *number = cg_record_text (record, CG_NOTICE_DOC_NO);
  const char *title = cg_record_text (record, CG_NOTICE_TITLE);
  g_autofree char *name = g_strconcat (number, *number != '\0' ? " " : "", title, NULL);

  if (*name == '\0')
    return g_strdup_printf ("%s.pdf", cg_entity_label (CG_ENTITY_NOTICE));

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '_');
  return g_strconcat (name, ".pdf", NULL);
}

void
cg_notice_save_pdf (GtkWidget *origin, CgOffice *office, CgRecord *record, CgNoticePages *pages)
{
  GtkRoot *root = gtk_widget_get_root (origin);
  g_autofree char *name = cg_notice_file_name (record);
  Saving *saving = g_new0 (Saving, 1);

  saving->office = g_object_ref (office);
  saving->pages = cg_notice_pages_ref (pages);
  saving->id = cg_record_get_id (record);
  cg_pick_save_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Save as PDF"), name,
                      NULL, picked_cb, saving);
}
