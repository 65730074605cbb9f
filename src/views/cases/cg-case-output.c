/* cg-case-output.c: what leaves a case file: its paper, and its files in a folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-output.h"

#include <glib/gi18n.h>

#include "cg-case-desk.h"
#include "cg-case-dossier.h"
#include "cg-list-export.h"
#include "cg-pick-file.h"
#include "cg-tip.h"

struct _CgCaseOutput
{
  GtkWidget parent_instance;

  CgOffice *office;
  GtkOverlay *overlay; /* weak */
  CgRecord *record;
  GtkWidget *button;
  GtkWidget *desk;        /* (nullable): over the page, owned by it */
  CgListExport *progress; /* weak: over the page, owned by it */
};

G_DEFINE_FINAL_TYPE (CgCaseOutput, cg_case_output, GTK_TYPE_WIDGET)

/* ---- paper ---- */

static void
back_cb (CgCaseOutput *self)
{
  gtk_widget_set_visible (self->desk, FALSE);
  gtk_widget_grab_focus (self->button);
}

void
cg_case_output_print (CgCaseOutput *self)
{
  g_return_if_fail (CG_IS_CASE_OUTPUT (self));

  if (self->record == NULL || self->overlay == NULL)
    return;
  if (self->desk == NULL)
    {
      self->desk = cg_case_desk_new (self->office);
      g_object_add_weak_pointer (G_OBJECT (self->desk), (gpointer *) &self->desk);
      gtk_overlay_add_overlay (self->overlay, self->desk);
      g_signal_connect_object (self->desk, "back", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
    }

  gtk_widget_set_visible (self->desk, TRUE);
  cg_case_desk_set_case (CG_CASE_DESK (self->desk), self->record);
}

/* ---- files ---- */

typedef struct
{
  CgStore *store;
  gint64 id;
  guint n_files;
} Dossier;

static gboolean
dossier_write (gpointer data, const char *path, gint64 actor, CgSheetJob *job, GError **error)
{
  Dossier *dossier = data;

  return cg_case_dossier_write (dossier->store, dossier->id, path, actor, job, &dossier->n_files,
                                error);
}

static char *
dossier_done (gpointer data, const char *path, const CgSheetJob *job)
{
  guint n = ((const Dossier *) data)->n_files;
  g_autofree char *name = g_filename_display_basename (path);

  /* Translators: a folder, and how many files it has; after “Done:”. */
  return g_strdup_printf (ngettext ("the case file stands in “%s”, %u file",
                                    "the case file stands in “%s”, %u files", n),
                          name, n);
}

static void
dossier_free (gpointer data)
{
  Dossier *dossier = data;

  g_object_unref (dossier->store);
  g_free (dossier);
}

void
cg_case_output_write (CgCaseOutput *self, const char *folder)
{
  static const CgExportKind kind = { dossier_write, dossier_done, dossier_free };
  Dossier *dossier;

  g_return_if_fail (CG_IS_CASE_OUTPUT (self));

  if (self->record == NULL || self->progress == NULL)
    return;

  dossier = g_new0 (Dossier, 1);
  dossier->store = g_object_ref (cg_office_get_store (self->office));
  dossier->id = cg_record_get_id (self->record);
  cg_list_export_run (self->progress, &kind, dossier, folder);
}

/* In the folder chosen one of the case's own is made: what lies there stays apart. */
static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseOutput) self = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;

  if (paths == NULL || self->record == NULL)
    return;

  name = g_strdup (cg_record_text (self->record, CG_CASE_CASE_NO));
  g_strdelimit (name, "/\\:*?\"<>|", '_');
  folder = g_build_filename (paths[0], name, NULL);
  cg_case_output_write (self, folder);
}

static void
choose_folder (CgCaseOutput *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  cg_pick_files_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                       _ ("Where the Case File Is Written"), CG_FILES_FOLDER, FALSE, NULL,
                       chosen_cb, g_object_ref (self));
}

/* ---- the button ---- */

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_case_output_print (CG_CASE_OUTPUT (widget));
}

static void
folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (CG_CASE_OUTPUT (widget)->record != NULL)
    choose_folder (CG_CASE_OUTPUT (widget));
}

static void
cg_case_output_dispose (GObject *object)
{
  CgCaseOutput *self = CG_CASE_OUTPUT (object);

  if (self->desk != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->desk), (gpointer *) &self->desk);
  self->desk = NULL;
  g_clear_weak_pointer (&self->progress);
  g_clear_weak_pointer (&self->overlay);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_case_output_parent_class)->dispose (object);
}

static void
cg_case_output_class_init (CgCaseOutputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_case_output_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "case.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "case.folder", NULL, folder_action);
}

static void
cg_case_output_init (CgCaseOutput *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Print the Whole Case, or Save as PDF…"), "case.print");
  g_menu_append (menu, _ ("Write the Case File to a Folder…"), "case.folder");
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "printer-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (self->button, "flat");
  cg_tip_set (self->button, _ ("Print, Write to a Folder"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
cg_case_output_new (CgOffice *office, GtkOverlay *overlay)
{
  CgCaseOutput *self = g_object_new (CG_TYPE_CASE_OUTPUT, NULL);

  self->office = g_object_ref (office);
  g_set_weak_pointer (&self->overlay, overlay);
  g_set_weak_pointer (&self->progress, CG_LIST_EXPORT (cg_list_export_new (office)));
  gtk_overlay_add_overlay (overlay, GTK_WIDGET (self->progress));
  return GTK_WIDGET (self);
}

void
cg_case_output_set_case (CgCaseOutput *self, CgRecord *record)
{
  gboolean other;

  g_return_if_fail (CG_IS_CASE_OUTPUT (self));

  other = self->record == NULL || cg_record_get_id (self->record) != cg_record_get_id (record);
  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  if (other && self->desk != NULL)
    gtk_widget_set_visible (self->desk, FALSE);
}
