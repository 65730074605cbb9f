/* cg-template-files.c: templates handed to other offices and taken from them, and copied here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-template-files.h"

#include <glib/gi18n.h>

#include "cg-pick-file.h"
#include "cg-template-json.h"

/* One template on its way; lives until it is answered for. */
#define CG_TYPE_TEMPLATE_WAY (cg_template_way_get_type ())
G_DECLARE_FINAL_TYPE (CgTemplateWay, cg_template_way, CG, TEMPLATE_WAY, GObject)

struct _CgTemplateWay
{
  GObject parent_instance;

  CgOffice *office;
  gpointer object;
  CgTemplateAdded added;
  CgRecord *record; /* what is exported */
  char *path;
};

G_DEFINE_FINAL_TYPE (CgTemplateWay, cg_template_way, G_TYPE_OBJECT)

static void
cg_template_way_finalize (GObject *object)
{
  CgTemplateWay *self = CG_TEMPLATE_WAY (object);

  g_clear_object (&self->office);
  g_clear_object (&self->object);
  g_clear_pointer (&self->record, cg_record_unref);
  g_free (self->path);

  G_OBJECT_CLASS (cg_template_way_parent_class)->finalize (object);
}

static void
cg_template_way_class_init (CgTemplateWayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_template_way_finalize;
}

static void
cg_template_way_init (CgTemplateWay *self)
{
}

static CgTemplateWay *
way_new (CgOffice *office, gpointer object, CgTemplateAdded added)
{
  CgTemplateWay *self = g_object_new (CG_TYPE_TEMPLATE_WAY, NULL);

  self->office = g_object_ref (office);
  self->object = object != NULL ? g_object_ref (object) : NULL;
  self->added = added;
  return self;
}

/* ---- adding ---- */

static void
written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgTemplateWay *self = CG_TEMPLATE_WAY (object);

  self->added (self->object,
               error == NULL && outcome->inserted->len > 0
                   ? g_array_index (outcome->inserted, gint64, 0)
                   : 0,
               error);
}

/* The same name with a number behind it, the first that is free. */
static char *
free_name (const char *name, GPtrArray *others)
{
  for (int n = 1;; n++)
    {
      char *wanted = n > 1 ? g_strdup_printf ("%s %d", name, n) : g_strdup (name);
      gboolean taken = FALSE;

      for (guint i = 0; i < others->len && !taken; i++)
        taken =
            g_str_equal (cg_record_text (g_ptr_array_index (others, i), CG_TEMPLATE_NAME), wanted);
      if (!taken)
        return wanted;
      g_free (wanted);
    }
}

static void
others_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTemplateWay) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) others = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (CgEdit) edit = NULL;
  g_autofree char *name = NULL;
  gint64 id;

  if (others == NULL)
    {
      self->added (self->object, 0, error);
      return;
    }

  edit = cg_edit_new ("add", 0);
  id = cg_template_add_to_edit (edit, self->record);
  name = free_name (cg_record_text (self->record, CG_TEMPLATE_NAME), others);
  cg_edit_set_text (edit, CG_ENTITY_TEMPLATE, id, CG_TEMPLATE_NAME, name);
  cg_office_apply (self->office, edit, self, written_cb);
}

static void
add (CgTemplateWay *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);

  cg_store_select_async (cg_office_get_store (self->office), query, NULL, others_cb,
                         g_object_ref (self));
}

void
cg_template_copy (CgOffice *office, const CgRecord *record, gpointer object, CgTemplateAdded added)
{
  g_autoptr (CgTemplateWay) self = way_new (office, object, added);
  g_autofree char *name =
      g_strdup_printf (C_ ("template", "%s (copy)"), cg_record_text (record, CG_TEMPLATE_NAME));

  self->record = cg_record_copy (record);
  cg_value_set_text (cg_record_mutable_value (self->record, CG_TEMPLATE_NAME), name);
  add (self);
}

/* ---- import ---- */

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CgRecord *record = cg_template_json_read_file (CG_TEMPLATE_WAY (source)->path, &error);

  if (record != NULL)
    g_task_return_pointer (task, record, (GDestroyNotify) cg_record_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgTemplateWay *self = CG_TEMPLATE_WAY (source);
  g_autoptr (GError) error = NULL;

  self->record = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->record != NULL)
    add (self);
  else
    self->added (self->object, 0, error);
}

static void
read_file (CgTemplateWay *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);

  g_task_run_in_thread (task, read_thread);
}

void
cg_template_import (CgOffice *office, const char *path, gpointer object, CgTemplateAdded added)
{
  g_autoptr (CgTemplateWay) self = way_new (office, object, added);

  self->path = g_strdup (path);
  read_file (self);
}

static void
import_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTemplateWay) self = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);

  if (paths == NULL || paths[0] == NULL)
    return;

  self->path = g_strdup (paths[0]);
  read_file (self);
}

static GtkWindow *
window_of (GtkWidget *origin)
{
  GtkRoot *root = gtk_widget_get_root (origin);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

void
cg_template_ask_import (GtkWidget *origin, CgOffice *office, CgTemplateAdded added)
{
  cg_pick_files_async (window_of (origin), _ ("Import Template"), CG_FILES_ANY, FALSE, NULL,
                       import_picked_cb, way_new (office, origin, added));
}

/* ---- export ---- */

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CgTemplateWay *self = CG_TEMPLATE_WAY (source);
  GError *error = NULL;

  if (cg_template_json_write_file (self->record, self->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgTemplateWay *self = CG_TEMPLATE_WAY (source);
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    cg_office_log (self->office, "export", CG_ENTITY_TEMPLATE, cg_record_get_id (self->record),
                   name);
  else
    g_signal_emit_by_name (self->office, "failed", error->message);
}

static void
export_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTemplateWay) self = data;
  g_autoptr (GTask) task = NULL;

  self->path = cg_pick_save_finish (result, NULL);
  if (self->path == NULL)
    return;

  task = g_task_new (self, NULL, exported_cb, NULL);
  g_task_run_in_thread (task, write_thread);
}

void
cg_template_ask_export (GtkWidget *origin, CgOffice *office, const CgRecord *record)
{
  CgTemplateWay *self = way_new (office, NULL, NULL);
  g_autofree char *name = g_strconcat (cg_record_text (record, CG_TEMPLATE_NAME), ".json", NULL);

  self->record = cg_record_copy (record);
  cg_pick_save_async (window_of (origin), _ ("Export Template"), name, NULL, export_picked_cb,
                      self);
}
