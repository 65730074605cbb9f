/* cg-typical-paper.c: the redacted version of a typical case as a file, once nothing leaks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-paper.h"

#include <string.h>

#include "cg-export-end.h"
#include "cg-files.h"
#include "cg-office-paper.h"
#include "cg-store-job.h"
#include "cg-typical-scan.h"

CgNoticePages *
cg_typical_paper_layout (CgStore *store, const CgTypicalText *text, GError **error)
{
  g_autoptr (CgNoticeDocument) document = NULL;
  g_autoptr (CgNoticeProfile) profile = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  if (!cg_typical_check (text, NULL, error))
    return NULL;

  title = cg_typical_title (text);
  body = cg_typical_body (text);
  document = cg_notice_document_new (CG_NOTICE_FORM_PLAIN);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_TITLE, title);
  cg_notice_document_set_body (document, body);
  cg_notice_document_set_ending (document, CG_NOTICE_ENDING_NONE);
  profile = cg_office_paper_profile (store, NULL);
  return cg_notice_layout (document, profile);
}

static gboolean
write_pdf (CgStore *store, const CgTypicalText *text, const char *path, GError **error)
{
  g_autoptr (CgNoticePages) pages = cg_typical_paper_layout (store, text, error);

  return pages != NULL && cg_notice_pages_write_pdf (pages, path, NULL, error);
}

static gboolean
write_text (const CgTypicalText *text, const char *path, GError **error)
{
  g_autofree char *title = cg_typical_title (text);
  g_autofree char *body = cg_typical_body (text);
  g_autofree char *whole = g_strdup_printf ("%s\n\n%s\n", title, body);
  g_autoptr (GError) cause = NULL;

  return g_file_set_contents_full (path, whole, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &cause) ||
         cg_export_fail (path, g_steal_pointer (&cause), error);
}

static gboolean
keep_pseudonyms (CgStore *store, const CgTypicalText *text, gint64 actor, GError **error)
{
  g_autoptr (CgEdit) edit = cg_typical_text_edit (text, actor);

  return edit == NULL || cg_store_apply (store, edit, NULL, error);
}

CgTypicalText *
cg_typical_write (CgStore *store, gint64 id, const char *path, gint64 actor, GError **error)
{
  g_autoptr (CgTypicalText) text = cg_store_typical_text (store, id, error);
  g_autofree char *file_name = g_path_get_basename (path);

  if (text == NULL || !keep_pseudonyms (store, text, actor, error) ||
      !cg_typical_check (text, file_name, error))
    return NULL;
  if (!(cg_files_is_named_pdf (path) ? write_pdf (store, text, path, error)
                                     : write_text (text, path, error)) ||
      !cg_export_note (store, CG_ENTITY_TYPICAL, id, path, actor, error))
    return NULL;

  return g_steal_pointer (&text);
}

typedef struct
{
  gint64 id;
  char *path;
  gint64 actor;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->path);
  g_free (wanted);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wanted *wanted = data;
  GError *error = NULL;
  g_autoptr (CgTypicalText) text =
      cg_typical_write (CG_STORE (source), wanted->id, wanted->path, wanted->actor, &error);

  if (text != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cg_typical_write_async (CgStore *store,
                        gint64 id,
                        const char *path,
                        gint64 actor,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, NULL, callback, user_data);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->id = id;
  wanted->path = g_strdup (path);
  wanted->actor = actor;
  g_task_set_task_data (task, wanted, wanted_free);
  cg_store_run_in_thread (store, task, write_thread);
}

gboolean
cg_typical_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
