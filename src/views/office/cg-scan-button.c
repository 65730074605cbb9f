/* cg-scan-button.c: brings a file along where a form asks for one that is kept here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-scan-button.h"

#include <glib/gi18n.h>

#include "cg-file-drop.h"
#include "cg-form-dialog.h"
#include "cg-pick-file.h"

struct _CgScanButton
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *owner;
  CgForm *form; /* not owned: the button stands in it */
  GtkWidget *button;
  char *key;
  char *name; /* of the file under way */
};

G_DEFINE_FINAL_TYPE (CgScanButton, cg_scan_button, ADW_TYPE_BIN)

static void
attached_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgScanButton *self = CG_SCAN_BUTTON (object);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_set_sensitive (self->button, TRUE);
  if (root == NULL)
    return;
  if (error == NULL)
    cg_form_set_reference (self->form, self->key, g_array_index (outcome->inserted, gint64, 0),
                           self->name);
  else if (CG_IS_FORM_DIALOG (root))
    cg_form_dialog_fail (CG_FORM_DIALOG (root), error);
}

void
cg_scan_button_attach (CgScanButton *self, const char *path)
{
  const char *paths[] = { path, NULL };

  g_return_if_fail (CG_IS_SCAN_BUTTON (self));

  g_free (self->name);
  self->name = g_filename_display_basename (path);
  gtk_widget_set_sensitive (self->button, FALSE);
  cg_office_attach (self->office, cg_record_get_entity (self->owner),
                    cg_record_get_id (self->owner), paths, NULL, self, attached_cb);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgScanButton) self = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);

  if (paths != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    cg_scan_button_attach (self, paths[0]);
}

static void
clicked_cb (CgScanButton *self)
{
  cg_pick_files_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Choose the Scan"),
                       CG_FILES_DOCUMENTS, FALSE, NULL, chosen_cb, g_object_ref (self));
}

static gboolean
dropped (GtkWidget *widget, const char *const *paths)
{
  cg_scan_button_attach (CG_SCAN_BUTTON (widget), paths[0]);
  return TRUE;
}

static void
cg_scan_button_dispose (GObject *object)
{
  CgScanButton *self = CG_SCAN_BUTTON (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->owner, cg_record_unref);

  G_OBJECT_CLASS (cg_scan_button_parent_class)->dispose (object);
}

static void
cg_scan_button_finalize (GObject *object)
{
  CgScanButton *self = CG_SCAN_BUTTON (object);

  g_free (self->key);
  g_free (self->name);

  G_OBJECT_CLASS (cg_scan_button_parent_class)->finalize (object);
}

static void
cg_scan_button_class_init (CgScanButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_scan_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_scan_button_finalize;
}

static void
cg_scan_button_init (CgScanButton *self)
{
  self->button = gtk_button_new_with_label (_ ("Choose File…"));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->button,
                               _ ("Attach the scan from a file, or drop the file here"));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->button);
  cg_file_drop_accept (GTK_WIDGET (self), dropped);
}

void
cg_scan_button_offer (CgOffice *office, CgRecord *owner, CgForm *form, const char *key)
{
  CgScanButton *self = g_object_new (CG_TYPE_SCAN_BUTTON, NULL);

  self->office = g_object_ref (office);
  self->owner = cg_record_ref (owner);
  self->form = form;
  self->key = g_strdup (key);
  cg_field_row_set_beside (cg_form_get_row (form, key), GTK_WIDGET (self));
}
