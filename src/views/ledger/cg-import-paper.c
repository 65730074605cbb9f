/* cg-import-paper.c: the rows of a plan that a unit handed in, on their way into the ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-paper.h"

#include "cg-import-dialog.h"
#include "cg-store-files.h"

gboolean
cg_import_is_table (const char *name)
{
  static const char *const ends[] = { ".xlsx", ".csv", ".tsv", ".txt", ".xls" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (lower, ends[i]))
      return TRUE;

  return FALSE;
}

static void
lent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgImportDialog) dialog = data;
  g_autofree char *path = cg_store_lend_file_finish (CG_STORE (source), result, NULL);
  const char *const paths[] = { path, NULL };

  if (path != NULL && gtk_widget_get_visible (GTK_WIDGET (dialog)))
    cg_import_dialog_add_files (dialog, paths);
}

static void
files_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgImportDialog) dialog = data;
  g_autoptr (GPtrArray) files = cg_store_select_finish (CG_STORE (source), result, NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const CgRecord *file = g_ptr_array_index (files, i);

      if (cg_import_is_table (cg_record_text (file, CG_ATTACHMENT_NAME)))
        cg_store_lend_file_async (CG_STORE (source), cg_record_text (file, CG_ATTACHMENT_SHA256),
                                  cg_record_text (file, CG_ATTACHMENT_NAME), NULL, lent_cb,
                                  g_object_ref (dialog));
    }
}

static void
read_files (CgStore *store, gint64 paper, CgImportDialog *dialog)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);

  cg_query_filter_text (query, CG_ATTACHMENT_OWNER_ENTITY, CG_FILTER_EQUAL,
                        cg_entity_get (CG_ENTITY_INCOMING)->id);
  cg_query_filter_integer (query, CG_ATTACHMENT_OWNER_ID, CG_FILTER_EQUAL, paper);
  cg_store_select_async (store, query, NULL, files_cb, g_object_ref (dialog));
}

static void
paper_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgImportDialog) dialog = data;
  g_autoptr (GPtrArray) papers = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  const CgRecord *paper = papers != NULL && papers->len > 0 ? g_ptr_array_index (papers, 0) : NULL;

  /* The window may have been closed meanwhile. */
  if (paper == NULL || !gtk_widget_get_visible (GTK_WIDGET (dialog)))
    return;

  if (!cg_record_is_null (paper, CG_INCOMING_CASE))
    cg_import_dialog_set_case (dialog, cg_record_integer (paper, CG_INCOMING_CASE),
                               cg_record_reference_name (paper, CG_INCOMING_CASE));
  read_files (CG_STORE (source), cg_record_get_id (paper), dialog);
}

void
cg_import_paper_open (GtkWidget *origin, CgOffice *office, gint64 paper)
{
  CgImportDialog *dialog = cg_import_dialog_new (origin, office);

  gtk_window_present (GTK_WINDOW (dialog));
  cg_store_fetch_async (cg_office_get_store (office), CG_ENTITY_INCOMING, &paper, 1, NULL, paper_cb,
                        g_object_ref (dialog));
}
