/* cg-data-actions.c: the actions that open, begin or restore a store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-data-actions.h"

#include <glib/gi18n.h>

#include "cg-ask.h"
#include "cg-clock.h"
#include "cg-files.h"
#include "cg-paths.h"
#include "cg-pick-file.h"
#include "cg-sample.h"
#include "cg-start-page.h"

static void
open_store_action (GSimpleAction *action, GVariant *folder, gpointer data)
{
  cg_application_open (CG_APPLICATION (data), g_variant_get_string (folder, NULL));
}

static void
choose_store_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgApplication) self = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);

  if (paths != NULL)
    cg_application_open (self, paths[0]);
}

static void
choose_store_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cg_pick_files_async (GTK_WINDOW (cg_application_get_window (CG_APPLICATION (data))),
                       _ ("Open existing data"), CG_FILES_FOLDER, FALSE, NULL, choose_store_cb,
                       g_object_ref (data));
}

/* A folder that has an office already is opened. */
static void
begin_store (CgApplication *self, const char *folder)
{
  g_autofree char *database = g_build_filename (folder, "cugai.db", NULL);

  if (g_file_test (database, G_FILE_TEST_EXISTS))
    cg_application_open (self, folder);
  else
    cg_application_show_start (self, folder, NULL);
}

static void
begin_store_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgApplication) self = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);

  if (paths != NULL)
    begin_store (self, paths[0]);
}

static void
begin_store_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cg_pick_files_async (GTK_WINDOW (cg_application_get_window (CG_APPLICATION (data))),
                       _ ("Choose an empty folder for the new data"), CG_FILES_FOLDER, FALSE, NULL,
                       begin_store_cb, g_object_ref (data));
}

/* 建立本单位台账, from the sample: back to the page of the first start. */
static void
new_store_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *folder = cg_paths_default_store ();

  begin_store (CG_APPLICATION (data), folder);
}

static void
make_sample (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  GError *error = NULL;

  if (cg_sample_create (folder, cg_clock_today (), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
sample_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgApplication *self = CG_APPLICATION (source);
  g_autoptr (GError) error = NULL;

  g_application_release (G_APPLICATION (self));
  if (g_task_propagate_boolean (G_TASK (result), &error))
    cg_application_open (self, g_task_get_task_data (G_TASK (result)));
  else
    cg_application_show_start (self, NULL, error);
}

static void
remake_sample (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  GError *error = NULL;

  if (cg_files_remove_tree (folder, &error))
    make_sample (task, source, folder, cancellable);
  else
    {
      g_prefix_error (&error, "%s: ", (const char *) folder);
      g_task_return_error (task, error);
    }
}

/* No office may be open meanwhile: the sample is played with the program's clock. */
static void
prepare_sample (CgApplication *self, const char *folder, GTaskThreadFunc make)
{
  CgOffice *office = cg_application_get_office (self);
  g_autoptr (CgStore) store = office != NULL ? g_object_ref (cg_office_get_store (office)) : NULL;
  g_autoptr (GTask) task = g_task_new (self, NULL, sample_made_cb, NULL);

  g_task_set_task_data (task, g_strdup (folder), g_free);
  cg_start_page_set_waiting (CG_START_PAGE (cg_application_show_start (self, NULL, NULL)),
                             _ ("Preparing the sample…"));
  if (store != NULL)
    cg_store_close (store);
  g_application_hold (G_APPLICATION (self));
  g_task_run_in_thread (task, make);
}

static CgStore *
get_sample (CgApplication *self)
{
  CgOffice *office = cg_application_get_office (self);
  CgStore *store = office != NULL ? cg_office_get_store (office) : NULL;

  return store != NULL && cg_store_get_kind (store) == CG_STORE_SAMPLE ? store : NULL;
}

static void
restore_sample_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgApplication) self = data;
  CgStore *store = get_sample (self);

  if (cg_ask_finish (result, NULL) && store != NULL)
    prepare_sample (self, cg_store_get_folder (store), remake_sample);
}

static void
restore_sample_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgApplication *self = CG_APPLICATION (data);

  if (get_sample (self) != NULL)
    cg_ask_async (
        GTK_WINDOW (cg_application_get_window (self)), _ ("Restore the sample?"),
        _ ("What you changed in the sample goes away. Your own office’s data are not touched."),
        _ ("Restore the Sample"), CG_ASK_DESTRUCTIVE, NULL, restore_sample_cb, g_object_ref (self));
}

static void
open_sample_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgApplication *self = CG_APPLICATION (data);
  g_autofree char *folder = cg_paths_sample_store ();
  g_autofree char *database = g_build_filename (folder, "cugai.db", NULL);

  if (g_file_test (database, G_FILE_TEST_EXISTS))
    cg_application_open (self, folder);
  else
    prepare_sample (self, folder, make_sample);
}

void
cg_data_actions_add (CgApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "open-store", .activate = open_store_action, .parameter_type = "s" },
    { .name = "choose-store", .activate = choose_store_action },
    { .name = "begin-store", .activate = begin_store_action },
    { .name = "new-store", .activate = new_store_action },
    { .name = "open-sample", .activate = open_sample_action },
    { .name = "restore-sample", .activate = restore_sample_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
}
