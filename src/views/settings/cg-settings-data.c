/* cg-settings-data.c: 设置 · 数据与备份: where the data lie, backups, check.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-data.h"

#include <glib/gi18n.h>

#include "cg-pdf-document.h"
#include "cg-setting-box.h"

struct _CgSettingsData
{
  CgSettingsPart parent_instance;

  GtkLabel *backup_words;
  GtkWidget *backup;
  GtkLabel *check_words;
  GtkWidget *check;
  GtkWidget *faults; /* box of what the check found */
};

G_DEFINE_FINAL_TYPE (CgSettingsData, cg_settings_data, CG_TYPE_SETTINGS_PART)

static CgStore *
get_store (CgSettingsData *self)
{
  return cg_office_get_store (cg_settings_part_get_office (CG_SETTINGS_PART (self)));
}

/* ---- backup ---- */

static void
show_backup (CgSettingsData *self)
{
  gint64 at = cg_store_get_backup_at (get_store (self));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at / 1000);
  g_autofree char *when = NULL;
  g_autofree char *words = NULL;

  if (at > 0)
    when = g_date_time_format (time, "%Y-%m-%d %H:%M");
  words = when != NULL
              ? g_strdup_printf (_ ("Last verified copy: %s. One is made at the first start of a "
                                    "day and on quitting after changes; the last 14 days and 12 "
                                    "months are kept."),
                                 when)
              : g_strdup (_ ("There is no copy yet. One is made at the first start of a day and on "
                             "quitting after changes; the last 14 days and 12 months are kept."));
  gtk_label_set_text (self->backup_words, words);
}

static void
backup_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsData) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = cg_store_backup_finish (CG_STORE (source), result, &error);
  g_autofree char *shown = folder != NULL ? g_filename_display_name (folder) : NULL;
  g_autofree char *sentence = NULL;

  if (cg_settings_part_get_office (CG_SETTINGS_PART (self)) == NULL)
    return;

  gtk_widget_set_sensitive (self->backup, TRUE);
  cg_settings_part_fail (CG_SETTINGS_PART (self), error);
  if (folder == NULL)
    return;

  sentence = g_strdup_printf (_ ("A verified copy lies in %s."), shown);
  cg_settings_part_note (CG_SETTINGS_PART (self), sentence);
  show_backup (self);
}

static void
backup_clicked_cb (CgSettingsData *self)
{
  gtk_widget_set_sensitive (self->backup, FALSE);
  gtk_label_set_text (self->backup_words, _ ("A copy is being made and verified…"));
  cg_store_backup_async (get_store (self), NULL, backup_cb, g_object_ref (self));
}

/* ---- check ---- */

static void
show_faults (CgSettingsData *self, GPtrArray *faults)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->faults)) != NULL)
    gtk_box_remove (GTK_BOX (self->faults), child);

  for (guint i = 0; i < faults->len; i++)
    {
      GtkWidget *label = gtk_label_new (g_ptr_array_index (faults, i));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "setting-row");
      if (i == 0)
        gtk_widget_add_css_class (label, "first");
      gtk_box_append (GTK_BOX (self->faults), label);
    }
  gtk_widget_set_visible (self->faults, faults->len > 0);
}

static void
check_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsData) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = cg_store_check_finish (CG_STORE (source), result, &error);
  g_autofree char *words = NULL;

  if (cg_settings_part_get_office (CG_SETTINGS_PART (self)) == NULL)
    return;

  gtk_widget_set_sensitive (self->check, TRUE);
  cg_settings_part_fail (CG_SETTINGS_PART (self), error);
  if (faults == NULL)
    return;

  words = faults->len == 0
              ? g_strdup (_ ("All is well: structure, references, computed values, journal and "
                             "every attachment."))
              : g_strdup_printf (ngettext ("%u fault was found; the data were not changed. Please "
                                           "restore the latest backup or ask for help.",
                                           "%u faults were found; the data were not changed. "
                                           "Please restore the latest backup or ask for help.",
                                           faults->len),
                                 faults->len);
  gtk_label_set_text (self->check_words, words);
  show_faults (self, faults);
}

static void
check_clicked_cb (CgSettingsData *self)
{
  gtk_widget_set_sensitive (self->check, FALSE);
  gtk_label_set_text (self->check_words, _ ("Everything is being read and compared…"));
  cg_store_check_async (get_store (self), NULL, check_cb, g_object_ref (self));
}

/* ---- folders ---- */

static void
show_folder_cb (CgSettingsData *self)
{
  g_autofree char *uri = g_filename_to_uri (cg_store_get_folder (get_store (self)), NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

static void
open_cb (CgSettingsData *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.choose-store", NULL);
}

/* ---- the widget ---- */

static GtkWidget *
make_button (CgSettingsData *self, const char *label, gpointer clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_folder (CgSettingsData *self, GtkWidget *boxes)
{
  GtkWidget *box = cg_setting_box_add (boxes, NULL, NULL);
  CgStore *store = get_store (self);
  g_autofree char *folder = g_filename_display_name (cg_store_get_folder (store));

  gtk_label_set_selectable (
      cg_setting_row_add (box, _ ("Folder of the data"), folder,
                          make_button (self, _ ("Show Folder"), show_folder_cb)),
      TRUE);
  if (cg_store_get_read_only (store) != NULL)
    cg_setting_row_add (box, _ ("Read only"), cg_store_get_read_only (store), NULL);
  cg_setting_row_add (box, _ ("Other data"),
                      _ ("Opens another folder in this window; this one stays as it is."),
                      make_button (self, _ ("Open…"), open_cb));
}

static void
add_safety (CgSettingsData *self, GtkWidget *boxes)
{
  GtkWidget *box = cg_setting_box_add (boxes, _ ("Backup and check"), NULL);

  self->backup = make_button (self, _ ("Back Up Now"), backup_clicked_cb);
  gtk_widget_set_sensitive (self->backup, !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  self->backup_words = cg_setting_row_add (box, _ ("Backup"), "", self->backup);
  gtk_widget_set_visible (GTK_WIDGET (self->backup_words), TRUE);
  self->check = make_button (self, _ ("Check Now"), check_clicked_cb);
  self->check_words = cg_setting_row_add (
      box, _ ("Check"),
      _ ("Reads everything and compares it: structure, references, computed values, the journal’s "
         "chain, the checksum of every attachment. Changes nothing."),
      self->check);
  self->faults = cg_setting_box_add (boxes, NULL, NULL);
  gtk_widget_add_css_class (self->faults, "setting-faults");
  gtk_widget_set_visible (self->faults, FALSE);
}

static void
add_isolation (CgSettingsData *self, GtkWidget *boxes)
{
  GtkWidget *box = cg_setting_box_add (boxes, _ ("Reading documents"), NULL);
  gboolean landlock = cg_pdf_get_landlock () > 0;

  cg_setting_row_add (
      box, _ ("PDF documents are read by a process of their own"),
      landlock ? _ ("It has no network, writes nothing and can open no file of the data (Landlock "
                    "is in force).")
               : _ ("It has no network and writes nothing. This computer’s system has no Landlock, "
                    "so it is not kept from opening files by that; a newer system does that too."),
      NULL);
}

static void
cg_settings_data_constructed (GObject *object)
{
  CgSettingsData *self = CG_SETTINGS_DATA (object);
  GtkWidget *boxes = cg_setting_boxes_new ();

  G_OBJECT_CLASS (cg_settings_data_parent_class)->constructed (object);

  add_folder (self, boxes);
  add_safety (self, boxes);
  add_isolation (self, boxes);
  cg_settings_part_set_body (CG_SETTINGS_PART (self), _ ("Data and backup"),
                             _ ("Everything lies on this computer; the program uses no network"),
                             boxes, TRUE);
  show_backup (self);
}

static void
cg_settings_data_class_init (CgSettingsDataClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_data_constructed;
}

static void
cg_settings_data_init (CgSettingsData *self)
{
}
