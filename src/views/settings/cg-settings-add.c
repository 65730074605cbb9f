/* cg-settings-add.c: a new record of the settings, asked for in a small window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-add.h"

#include <glib/gi18n.h>

/* One window and what it adds; lives until the window and the edit are done. */
#define CG_TYPE_SETTINGS_ADDING (cg_settings_adding_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsAdding, cg_settings_adding, CG, SETTINGS_ADDING, GObject)

struct _CgSettingsAdding
{
  GObject parent_instance;

  CgFormDialog *dialog; /* weak */
  CgOffice *office;
  CgEntity entity;
  CgSettingsFill fill;
  gpointer object;
  CgSettingsAdded added;
};

G_DEFINE_FINAL_TYPE (CgSettingsAdding, cg_settings_adding, G_TYPE_OBJECT)

static void
cg_settings_adding_finalize (GObject *object)
{
  CgSettingsAdding *self = CG_SETTINGS_ADDING (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->office);
  g_clear_object (&self->object);

  G_OBJECT_CLASS (cg_settings_adding_parent_class)->finalize (object);
}

static void
cg_settings_adding_class_init (CgSettingsAddingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_settings_adding_finalize;
}

static void
cg_settings_adding_init (CgSettingsAdding *self)
{
}

static void
written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgSettingsAdding *self = CG_SETTINGS_ADDING (object);

  if (error != NULL && self->dialog != NULL)
    cg_form_dialog_fail (self->dialog, error);
  else if (error != NULL)
    g_signal_emit_by_name (self->office, "failed", error->message);
  if (error != NULL)
    return;

  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  if (outcome != NULL && outcome->inserted->len > 0)
    self->added (self->object, g_array_index (outcome->inserted, gint64, 0));
}

static void
confirmed_cb (CgSettingsAdding *self)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);
  g_autoptr (GError) error = NULL;
  CgForm *form = cg_form_dialog_get_form (self->dialog);
  gint64 id = cg_edit_insert (edit, self->entity);

  cg_form_fill_edit (form, edit, id);
  if (self->fill != NULL && !self->fill (self->object, form, edit, id, &error))
    {
      cg_form_dialog_fail (self->dialog, error);
      return;
    }
  cg_office_apply (self->office, edit, self, written_cb);
}

CgForm *
cg_settings_add (GtkWidget *origin,
                 CgOffice *office,
                 const char *title,
                 CgEntity entity,
                 const CgFormItem *items,
                 CgSettingsFill fill,
                 gpointer object,
                 CgSettingsAdded added)
{
  CgForm *form = CG_FORM (cg_form_new (entity, items));
  CgSettingsAdding *self = g_object_new (CG_TYPE_SETTINGS_ADDING, NULL);
  CgFormDialog *dialog;

  cg_form_begin (form);
  dialog = cg_form_dialog_new (origin, office, title, form, _ ("Add"));
  g_set_weak_pointer (&self->dialog, dialog);
  self->office = g_object_ref (office);
  self->entity = entity;
  self->fill = fill;
  self->object = g_object_ref (object);
  self->added = added;
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (confirmed_cb), self,
                         (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return form;
}
