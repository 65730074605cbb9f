/* cg-pages-output.c: pages leave the program as a PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pages-output.h"

#include <glib/gi18n.h>

#include "cg-pick-file.h"

/* ---- the pages as a file ---- */

typedef struct
{
  CgNoticePages *pages;
  char *path;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  cg_notice_pages_unref (writing->pages);
  g_free (writing->path);
  g_free (writing);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Writing *writing = data;
  GError *error = NULL;

  if (cg_notice_pages_write_pdf (writing->pages, writing->path, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cg_pages_write_pdf_async (CgNoticePages *pages,
                          const char *path,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);

  writing->pages = cg_notice_pages_ref (pages);
  writing->path = g_strdup (path);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_thread);
}

gboolean
cg_pages_write_pdf_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- where the user wants it ---- */

typedef struct
{
  CgOffice *office;
  CgNoticePages *pages;
  CgEntity entity;
  gint64 id;
  char *name;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->office);
  cg_notice_pages_unref (saving->pages);
  g_free (saving->name);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;

  if (cg_pages_write_pdf_finish (result, &error))
    cg_office_log (saving->office, "export", saving->entity, saving->id, saving->name);
  else
    g_signal_emit_by_name (saving->office, "failed", error->message);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autofree char *path = cg_pick_save_finish (result, NULL);
  CgNoticePages *pages = saving->pages;

  if (path == NULL)
    return;

  saving->name = g_filename_display_basename (path);
  cg_pages_write_pdf_async (pages, path, written_cb, g_steal_pointer (&saving));
}

void
cg_pages_save_pdf (GtkWidget *origin,
                   CgOffice *office,
                   CgNoticePages *pages,
                   CgEntity entity,
                   gint64 id,
                   const char *name)
{
  GtkRoot *root = gtk_widget_get_root (origin);
  Saving *saving = g_new0 (Saving, 1);

  saving->office = g_object_ref (office);
  saving->pages = cg_notice_pages_ref (pages);
  saving->entity = entity;
  saving->id = id;
  cg_pick_save_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Save as PDF"), name,
                      NULL, picked_cb, saving);
}
