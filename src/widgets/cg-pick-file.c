/* cg-pick-file.c: choosing files to open and a place to save. The only place that knows how.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pick-file.h"

#include <glib/gi18n.h>

/* The folder of the last choice in this run. */
static GFile *last_folder;

static const char *const pdf_patterns[] = { "*.pdf", NULL };
static const char *const document_patterns[] = { "*.pdf",  "*.png",  "*.jpg",  "*.jpeg",
                                                 "*.tif",  "*.tiff", "*.heic", "*.heif",
                                                 "*.doc",  "*.docx", "*.wps",  "*.xls",
                                                 "*.xlsx", "*.et",   "*.ofd",  NULL };
static const char *const sheet_patterns[] = { "*.xlsx", "*.csv", NULL };

static GtkFileFilter *
create_filter (const char *name, const char *const *patterns)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (patterns == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  for (guint i = 0; patterns != NULL && patterns[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, patterns[i] + 2);
  return filter;
}

static void
add_filters (GtkFileChooser *chooser, CgFileKind kind)
{
  g_autoptr (GtkFileFilter) first = NULL;
  g_autoptr (GtkFileFilter) all = NULL;

  if (kind == CG_FILES_PDF)
    first = create_filter (C_ ("file filter", "PDF documents"), pdf_patterns);
  else if (kind == CG_FILES_DOCUMENTS)
    first = create_filter (C_ ("file filter", "Documents and pictures"), document_patterns);
  else if (kind == CG_FILES_SHEETS)
    first = create_filter (C_ ("file filter", "Spreadsheets"), sheet_patterns);
  else
    return;

  all = create_filter (C_ ("file filter", "All files"), NULL);
  gtk_file_chooser_add_filter (chooser, first);
  gtk_file_chooser_add_filter (chooser, all);
  gtk_file_chooser_set_filter (chooser, first);
}

/* ---- the desktop's list of recent files ---- */

/* URIs that the chooser will add to the list, a moment after the choice. */
static GHashTable *unwanted;

/* gtk_recent_manager_has_item() asserts that there has ever been a list. */
static gboolean
is_recent (GtkRecentManager *manager, const char *uri)
{
  GtkRecentInfo *info = gtk_recent_manager_lookup_item (manager, uri, NULL);
  gboolean recent = info != NULL;

  g_clear_pointer (&info, gtk_recent_info_unref);
  return recent;
}

static void
recent_changed_cb (GtkRecentManager *manager, gpointer data)
{
  GHashTableIter iter;
  gpointer uri;

  g_hash_table_iter_init (&iter, unwanted);
  while (g_hash_table_iter_next (&iter, &uri, NULL))
    if (is_recent (manager, uri))
      {
        gtk_recent_manager_remove_item (manager, uri, NULL);
        g_hash_table_iter_remove (&iter);
      }
}

/* What was in the list before stays there. */
static void
keep_out_of_recent (GFile *file)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autofree char *uri = g_file_get_uri (file);

  if (unwanted == NULL)
    {
      unwanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_signal_connect (manager, "changed", G_CALLBACK (recent_changed_cb), NULL);
    }
  if (!is_recent (manager, uri))
    g_hash_table_add (unwanted, g_steal_pointer (&uri));
}

/* ---- choosing ---- */

static char **
take_paths (GtkFileChooser *chooser)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (chooser);
  guint n = g_list_model_get_n_items (files);
  GPtrArray *paths = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);

      if (path == NULL)
        continue;
      keep_out_of_recent (file);
      g_ptr_array_add (paths, path);
    }
  g_clear_object (&last_folder);
  last_folder = gtk_file_chooser_get_current_folder (chooser);
  g_ptr_array_add (paths, NULL);
  return (char **) g_ptr_array_free (paths, FALSE);
}

/* GTK 4.8 goes on reading a folder for a chooser that is gone, and stumbles at the end of it: each
 * is kept, hidden, until the next one. */
static void
keep_until_next (GtkNativeDialog *dialog)
{
  static GtkNativeDialog *kept;

  g_set_object (&kept, dialog);
}

/* The task keeps the chooser alive, and is itself kept until the answer. */
static void
response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  char **paths = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    paths = take_paths (GTK_FILE_CHOOSER (dialog));
  if (paths != NULL && paths[0] == NULL)
    g_clear_pointer (&paths, g_strfreev);

  g_signal_handlers_disconnect_by_data (dialog, task);
  gtk_native_dialog_hide (dialog);
  keep_until_next (dialog);
  g_task_return_pointer (task, paths, (GDestroyNotify) g_strfreev);
  g_object_unref (task);
}

static GtkFileChooser *
create_chooser (GtkWindow *parent, const char *title, GtkFileChooserAction action)
{
  const char *accept =
      action == GTK_FILE_CHOOSER_ACTION_SAVE ? C_ ("button", "Save") : C_ ("button", "Choose");
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (title, parent, action, accept, C_ ("button", "Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  if (last_folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), last_folder, NULL);
  return GTK_FILE_CHOOSER (native);
}

static void
choose (GtkFileChooser *chooser, GTask *task)
{
  g_task_set_task_data (task, chooser, g_object_unref);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
cg_pick_files_async (GtkWindow *parent,
                     const char *title,
                     CgFileKind kind,
                     gboolean several,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  GtkFileChooser *chooser =
      create_chooser (parent, title,
                      kind == CG_FILES_FOLDER ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                              : GTK_FILE_CHOOSER_ACTION_OPEN);

  g_task_set_source_tag (task, cg_pick_files_async);
  gtk_file_chooser_set_select_multiple (chooser, several);
  add_filters (chooser, kind);
  choose (chooser, task);
}

char **
cg_pick_files_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, cg_pick_files_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
cg_pick_save_async (GtkWindow *parent,
                    const char *title,
                    const char *name,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  GtkFileChooser *chooser = create_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE);
  g_autofree char *clean = g_strdelimit (g_strdup (name), "/", '-');

  g_task_set_source_tag (task, cg_pick_save_async);
  gtk_file_chooser_set_current_name (chooser, clean);
  choose (chooser, task);
}

char *
cg_pick_save_finish (GAsyncResult *result, GError **error)
{
  g_auto (GStrv) paths = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, cg_pick_save_async), NULL);

  paths = g_task_propagate_pointer (G_TASK (result), error);
  return paths != NULL ? g_strdup (paths[0]) : NULL;
}
