/* cg-setup.c: makes the store of an office from what the first-start page asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-setup.h"

#include "cg-fault.h"
#include "cg-number-series.h"
#include "cg-store.h"

typedef struct
{
  char *folder;
  CgSetup *setup;
} Run;

void
cg_setup_free (CgSetup *setup)
{
  g_free (setup->office_name);
  g_free (setup->doc_code);
  g_free (setup->person);
  g_clear_pointer (&setup->units, cg_unit_paste_free);
  g_free (setup);
}

static void
run_free (gpointer data)
{
  Run *run = data;

  g_free (run->folder);
  cg_setup_free (run->setup);
  g_free (run);
}

static void
add_setting (CgEdit *edit, const char *name, const char *value)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_SETTING);

  cg_edit_set_text (edit, CG_ENTITY_SETTING, id, CG_SETTING_NAME, name);
  cg_edit_set_text (edit, CG_ENTITY_SETTING, id, CG_SETTING_VALUE, value);
}

static void
add_person (CgEdit *edit, const CgSetup *setup)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_PERSON);

  cg_edit_set_text (edit, CG_ENTITY_PERSON, id, CG_PERSON_NAME, setup->person);
  cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, CG_PERSON_IS_CLERK, setup->is_clerk);
  cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, CG_PERSON_IS_REVIEWER, setup->is_reviewer);
  cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, CG_PERSON_IS_SIGNER, setup->is_signer);
  cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, CG_PERSON_IS_VIEWER, setup->is_viewer);
}

static CgEdit *
setup_edit (const CgSetup *setup)
{
  CgEdit *edit = cg_edit_new ("setup", 0);

  /* The first record gives the journal's sentence its name. */
  add_person (edit, setup);
  add_setting (edit, CG_SETTING_OFFICE, setup->office_name);
  add_setting (edit, CG_SETTING_DOC_CODE, setup->doc_code);
  cg_number_series_add_to (edit, setup->doc_code);
  if (setup->units != NULL)
    cg_unit_paste_add_to (setup->units, edit);
  return edit;
}

/* Whether an earlier attempt made the store and could not fill it. */
static gboolean
is_unfilled (CgStore *store)
{
  g_autofree char *office = cg_store_setting (store, CG_SETTING_OFFICE);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PERSON);

  return cg_store_get_kind (store) == CG_STORE_OFFICE && *office == '\0' &&
         cg_store_count (store, query, NULL) == 0;
}

static gboolean
run (const Run *self, GError **error)
{
  g_autoptr (CgEdit) edit = setup_edit (self->setup);
  g_autoptr (CgStore) store = NULL;
  g_autoptr (GError) exists = NULL;
  gboolean good;

  if (!cg_store_create (self->folder, CG_STORE_OFFICE, &exists) &&
      !g_error_matches (exists, CG_FAULT, CG_FAULT_STORE_EXISTS))
    {
      if (g_error_matches (exists, CG_FAULT, CG_FAULT_STORE_READ_ONLY))
        cg_fault_set (error, CG_FAULT_SETUP_UNWRITABLE, self->folder);
      else
        g_propagate_error (error, g_steal_pointer (&exists));
      return FALSE;
    }

  store = cg_store_open (self->folder, exists == NULL ? error : NULL);
  if (exists != NULL && (store == NULL || !is_unfilled (store)))
    {
      if (store != NULL)
        cg_store_close (store);
      g_propagate_error (error, g_steal_pointer (&exists));
      return FALSE;
    }
  if (store == NULL)
    return FALSE;

  good = cg_store_apply (store, edit, NULL, error);
  cg_store_close (store);
  return good;
}

static void
run_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cg_setup_run_async (const char *folder,
                    CgSetup *setup,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Run *data = g_new0 (Run, 1);

  data->folder = g_strdup (folder);
  data->setup = setup;
  g_task_set_source_tag (task, cg_setup_run_async);
  g_task_set_task_data (task, data, run_free);
  g_task_run_in_thread (task, run_thread);
}

gboolean
cg_setup_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
