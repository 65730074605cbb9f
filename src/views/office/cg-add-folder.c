/* cg-add-folder.c: adding a folder to a case: what it brings, what is left out and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-add-folder.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-folder-list.h"
#include "cg-form-dialog.h"
#include "cg-store-files.h"

/* A record that is no case has its case already. */
static const CgFormItem case_items[] = {
  { CG_ITEM_FIELD, CG_ATTACHMENT_CASE, .flags = CG_FORM_REQUIRED },
  { CG_ITEM_END },
};
static const CgFormItem no_items[] = {
  { CG_ITEM_END },
};

/* A folder on its way to the store. */
#define CG_TYPE_ADDING_FOLDER (cg_adding_folder_get_type ())
G_DECLARE_FINAL_TYPE (CgAddingFolder, cg_adding_folder, CG, ADDING_FOLDER, GObject)

struct _CgAddingFolder
{
  GObject parent_instance;

  CgOffice *office;
  CgFormDialog *dialog; /* NULL once it is closed */
  CgFolderList *list;   /* in it */
  char **paths;
  CgEntity owner; /* what the files belong to */
  gint64 owner_id;
  gint64 case_id;
  GPtrArray *plan;           /* of CgFolderEntry, NULL while a thread has it */
  GCancellable *cancellable; /* cancelled when the dialog is closed */
  gboolean stale;            /* another case was chosen while a thread had the plan */
  gboolean confirmed;        /* as soon as it is known what there is */
  CgEdit *edit;              /* while the files are stored */
  guint next;                /* of the plan */
  guint n_stored;
  GObject *object;
  CgDocumentsAdded added;
};

G_DEFINE_FINAL_TYPE (CgAddingFolder, cg_adding_folder, G_TYPE_OBJECT)

static void
cg_adding_folder_finalize (GObject *object)
{
  CgAddingFolder *self = CG_ADDING_FOLDER (object);

  g_clear_object (&self->office);
  g_clear_object (&self->object);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  g_clear_pointer (&self->edit, cg_edit_free);
  g_strfreev (self->paths);

  G_OBJECT_CLASS (cg_adding_folder_parent_class)->finalize (object);
}

static void
cg_adding_folder_class_init (CgAddingFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_adding_folder_finalize;
}

static void
cg_adding_folder_init (CgAddingFolder *self)
{
  self->cancellable = g_cancellable_new ();
}

/* Once it is confirmed the case stays as it is, until the answer. */
static void
set_confirmed (CgAddingFolder *self, gboolean confirmed)
{
  self->confirmed = confirmed;
  if (confirmed)
    gtk_window_set_focus (GTK_WINDOW (self->dialog), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (cg_form_dialog_get_form (self->dialog)), !confirmed);
}

static void
fail (CgAddingFolder *self, const GError *error)
{
  if (self->dialog == NULL)
    return;

  set_confirmed (self, FALSE);
  cg_form_dialog_fail (self->dialog, error);
}

/* ---- what the case has already ---- */

typedef struct
{
  GPtrArray *plan;
  GHashTable *there; /* checksum → name */
  GHashTable *sizes;
} Comparison;

static void
comparison_free (gpointer data)
{
  Comparison *comparison = data;

  g_clear_pointer (&comparison->plan, g_ptr_array_unref);
  g_hash_table_unref (comparison->there);
  g_hash_table_unref (comparison->sizes);
  g_free (comparison);
}

static void
compare_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Comparison *comparison = data;

  cg_folder_plan_compare (comparison->plan, comparison->there, comparison->sizes, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void look_at_case (CgAddingFolder *self);
static void store_all (CgAddingFolder *self);

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgAddingFolder *self = CG_ADDING_FOLDER (source);
  Comparison *comparison = g_task_get_task_data (G_TASK (result));

  self->plan = g_steal_pointer (&comparison->plan);
  if (self->dialog == NULL)
    return;

  cg_folder_list_set_plan (self->list, self->plan);
  if (self->stale)
    look_at_case (self);
  else if (self->confirmed)
    store_all (self);
}

static Comparison *
comparison_new (GPtrArray *plan, const GPtrArray *records)
{
  Comparison *comparison = g_new0 (Comparison, 1);

  comparison->plan = plan;
  comparison->there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  comparison->sizes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      CgRecord *record = g_ptr_array_index (records, i);
      gint64 size = cg_record_integer (record, CG_ATTACHMENT_SIZE);

      g_hash_table_insert (comparison->there,
                           g_strdup (cg_record_text (record, CG_ATTACHMENT_SHA256)),
                           g_strdup (cg_record_text (record, CG_ATTACHMENT_NAME)));
      g_hash_table_add (comparison->sizes, g_memdup2 (&size, sizeof size));
    }

  return comparison;
}

static void
there_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgAddingFolder) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);
  g_autoptr (GTask) task = NULL;

  self->stale = self->plan == NULL;
  if (self->dialog == NULL || self->stale)
    return;

  task = g_task_new (self, self->cancellable, compared_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, comparison_new (g_steal_pointer (&self->plan), records),
                        comparison_free);
  g_task_run_in_thread (task, compare_worker);
}

static void
look_at_case (CgAddingFolder *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);
  g_auto (CgValue) value = CG_VALUE_INIT;

  self->stale = self->plan == NULL;
  if (self->stale)
    return;

  cg_value_set_integer (&value, self->case_id);
  cg_query_add_filter (query, CG_ATTACHMENT_CASE, CG_FILTER_EQUAL, &value);
  cg_store_select_async (cg_office_get_store (self->office), query, self->cancellable, there_cb,
                         g_object_ref (self));
}

static void
form_changed_cb (CgAddingFolder *self)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (self->owner != CG_ENTITY_CASE)
    return;

  cg_form_get_value (cg_form_dialog_get_form (self->dialog), "case", &value);
  if (value.type != CG_VALUE_INTEGER || value.integer == self->case_id)
    return;

  self->case_id = self->owner_id = value.integer;
  look_at_case (self);
}

/* ---- looking through ---- */

static void
plan_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CgAddingFolder *self = source;
  GError *error = NULL;
  GPtrArray *plan = cg_folder_plan_new ((const char *const *) self->paths, cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgAddingFolder *self = CG_ADDING_FOLDER (source);
  g_autoptr (GError) error = NULL;
  GPtrArray *plan = g_task_propagate_pointer (G_TASK (result), &error);

  self->plan = plan;
  if (self->dialog == NULL)
    return;
  if (plan == NULL)
    {
      fail (self, error);
      return;
    }

  cg_folder_list_set_plan (self->list, plan);
  look_at_case (self);
}

/* ---- storing ---- */

static void
attached_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgAddingFolder *self = CG_ADDING_FOLDER (object);

  if (error != NULL)
    {
      fail (self, error);
      return;
    }

  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  if (self->added != NULL)
    self->added (self->object, outcome->inserted);
}

static void
add_to_edit (CgAddingFolder *self, const CgFolderEntry *entry, const char *sha256, gint64 size)
{
  CgEdit *edit = self->edit;
  gint64 id = cg_edit_insert (edit, CG_ENTITY_ATTACHMENT);

  cg_edit_set_text (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_NAME, entry->name);
  cg_edit_set_text (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_SHA256, sha256);
  cg_edit_set_integer (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_SIZE, size);
  cg_edit_set_text (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_KIND, entry->kind);
  cg_edit_set_text (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_OWNER_ENTITY,
                    cg_entity_get (self->owner)->id);
  cg_edit_set_integer (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_OWNER_ID, self->owner_id);
  if (self->case_id != 0)
    cg_edit_set_integer (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_CASE, self->case_id);
}

static void store_next (CgAddingFolder *self);

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgAddingFolder) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = NULL;
  gint64 size = 0;

  if (!cg_store_keep_file_finish (CG_STORE (source), result, &sha256, &size, &error))
    {
      g_clear_pointer (&self->edit, cg_edit_free);
      fail (self, error);
      return;
    }

  add_to_edit (self, g_ptr_array_index (self->plan, self->next), sha256, size);
  self->next++;
  self->n_stored++;
  store_next (self);
}

/* Closed meanwhile, nothing is attached. */
static void
store_next (CgAddingFolder *self)
{
  if (self->dialog == NULL)
    return;

  while (self->next < self->plan->len)
    {
      const CgFolderEntry *entry = g_ptr_array_index (self->plan, self->next);

      if (entry->verdict == CG_FOLDER_TAKEN)
        {
          cg_folder_list_set_progress (self->list, self->n_stored,
                                       cg_folder_plan_count (self->plan));
          cg_store_keep_file_async (cg_office_get_store (self->office), entry->path, NULL, kept_cb,
                                    g_object_ref (self));
          return;
        }
      self->next++;
    }

  cg_folder_list_set_plan (self->list, self->plan);
  cg_office_apply (self->office, self->edit, self, attached_cb);
}

static void
store_all (CgAddingFolder *self)
{
  g_autoptr (GError) error = NULL;

  if (cg_folder_plan_count (self->plan) == 0)
    {
      error = cg_fault_new (CG_FAULT_NOTHING_TO_ATTACH);
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->edit, cg_edit_free);
  self->edit = cg_edit_new ("attach", 0);
  self->next = 0;
  self->n_stored = 0;
  store_next (self);
}

/* While a thread looks at the files, it is waited for. */
static void
confirmed_cb (CgAddingFolder *self)
{
  set_confirmed (self, TRUE);
  if (self->plan != NULL && !self->stale)
    store_all (self);
}

/* ---- the window ---- */

static void
destroyed_cb (CgAddingFolder *self)
{
  self->dialog = NULL;
  g_cancellable_cancel (self->cancellable);
}

static void
unref_adding (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

void
cg_add_folder (GtkWidget *origin,
               CgOffice *office,
               const char *const *paths,
               CgEntity owner,
               gint64 owner_id,
               gint64 case_id,
               const char *case_name,
               gpointer object,
               CgDocumentsAdded added)
{
  CgAddingFolder *self = g_object_new (CG_TYPE_ADDING_FOLDER, NULL);
  CgForm *form =
      CG_FORM (cg_form_new (CG_ENTITY_ATTACHMENT, owner == CG_ENTITY_CASE ? case_items : no_items));
  g_autofree char *name = g_filename_display_basename (paths[0]);
  g_autofree char *title = g_strdup_printf (_ ("Add the folder “%s”"), name);
  g_autoptr (GTask) task = NULL;

  self->office = g_object_ref (office);
  self->paths = g_strdupv ((char **) paths);
  self->object = g_object_ref (object);
  self->added = added;
  self->owner = owner;
  self->owner_id = owner_id;
  self->case_id = case_id;
  self->dialog = cg_form_dialog_new (origin, office, title, form, _ ("Add"));
  self->list = CG_FOLDER_LIST (cg_folder_list_new ());
  cg_form_dialog_set_below (self->dialog, GTK_WIDGET (self->list));
  cg_form_begin (form);
  if (case_id != 0 && owner == CG_ENTITY_CASE)
    cg_form_set_reference (form, "case", case_id, case_name);

  g_signal_connect_object (form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->dialog, "destroy", G_CALLBACK (destroyed_cb), self);
  g_signal_connect_data (self->dialog, "confirmed", G_CALLBACK (confirmed_cb), self, unref_adding,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self->dialog));
  task = g_task_new (self, self->cancellable, planned_cb, NULL);
  g_task_run_in_thread (task, plan_worker);
}

gboolean
cg_add_folder_is_wanted (const char *const *paths)
{
  gboolean found = FALSE;

  for (guint i = 0; paths[i] != NULL; i++)
    found |= g_file_test (paths[i], G_FILE_TEST_IS_DIR);
  return found;
}

static gint64
case_of (CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  int field = cg_entity_find_field (entity, "case");

  if (entity == CG_ENTITY_CASE)
    return cg_record_get_id (record);
  return field >= 0 ? cg_record_integer (record, field) : 0;
}

void
cg_add_to_record (GtkWidget *origin, CgOffice *office, const char *const *paths, CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  g_autofree char *title = cg_record_title (record);

  if (cg_add_folder_is_wanted (paths))
    cg_add_folder (origin, office, paths, entity, cg_record_get_id (record), case_of (record),
                   title, office, NULL);
  else
    cg_office_attach (office, entity, cg_record_get_id (record), paths, NULL, NULL, NULL);
}
