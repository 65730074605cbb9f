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
  GtkWidget *cancel; /* beside it while a check runs */
  GtkProgressBar *progress;
  GCancellable *checking; /* the check under way, NULL for none */
  GtkWidget *faults;      /* box of what the check found */
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

static const char *const part_names[CG_N_CHECK_PARTS] = {
  [CG_CHECK_STRUCTURE] = NC_ ("check", "structure of the database"),
  [CG_CHECK_REFERENCES] = NC_ ("check", "references between the records"),
  [CG_CHECK_VALUES] = NC_ ("check", "computed values and search index"),
  [CG_CHECK_JOURNAL] = NC_ ("check", "chain of the journal"),
  [CG_CHECK_FILES] = NC_ ("check", "checksums of the attachments"),
};

static void
progress_cb (CgCheckPart part, double fraction, gpointer data)
{
  CgSettingsData *self = data;
  g_autofree char *words = NULL;

  if (self->checking == NULL)
    return;

  /* Translators: the number of a part of the check, how many there are, what is looked at */
  words = g_strdup_printf (C_ ("check", "Part %u of %u: %s…"), part + 1, CG_N_CHECK_PARTS,
                           g_dpgettext2 (NULL, "check", part_names[part]));
  gtk_label_set_text (self->check_words, words);
  gtk_progress_bar_set_fraction (self->progress, (part + fraction) / CG_N_CHECK_PARTS);
}

/* The button that was at hand stays so. */
static void
set_checking (CgSettingsData *self, GCancellable *checking)
{
  gboolean has_focus = gtk_widget_has_focus (self->check) || gtk_widget_has_focus (self->cancel);
  gboolean runs = checking != NULL;

  g_set_object (&self->checking, checking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.cancel", runs);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), runs);
  gtk_widget_set_visible (self->cancel, TRUE);
  gtk_widget_set_sensitive (self->check, TRUE);
  if (has_focus)
    gtk_widget_grab_focus (runs ? self->cancel : self->check);
  gtk_widget_set_visible (self->cancel, runs);
  gtk_widget_set_sensitive (self->check, !runs);
}

static char *
result_words (GPtrArray *faults)
{
  if (faults->len == 0)
    return g_strdup (_ ("All is well: structure, references, computed values, journal and "
                        "every attachment."));

  return g_strdup_printf (ngettext ("%u fault was found; the data were not changed. Please "
                                    "restore the latest backup or ask for help.",
                                    "%u faults were found; the data were not changed. "
                                    "Please restore the latest backup or ask for help.",
                                    faults->len),
                          faults->len);
}

static void
check_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsData) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = cg_store_check_finish (CG_STORE (source), result, &error);
  g_autofree char *words = NULL;

  gboolean stopped = g_cancellable_is_cancelled (self->checking);

  if (cg_settings_part_get_office (CG_SETTINGS_PART (self)) == NULL || self->checking == NULL)
    return;

  set_checking (self, NULL);
  if (stopped || faults == NULL)
    words = g_strdup (_ ("The check was stopped before its end; nothing was changed. Whether all "
                         "is well shows only when it runs to its end."));
  else
    words = result_words (faults);
  gtk_label_set_text (self->check_words, words);
  if (!stopped && faults != NULL)
    show_faults (self, faults);
  else if (!stopped)
    cg_settings_part_fail (CG_SETTINGS_PART (self), error);
}

static void
check_clicked_cb (CgSettingsData *self)
{
  g_autoptr (GCancellable) checking = g_cancellable_new ();

  set_checking (self, checking);
  gtk_widget_set_visible (self->faults, FALSE);
  cg_settings_part_fail (CG_SETTINGS_PART (self), NULL);
  progress_cb (0, 0, self);
  cg_store_check_async (get_store (self), progress_cb, self, checking, check_cb,
                        g_object_ref (self));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_cancellable_cancel (CG_SETTINGS_DATA (widget)->checking);
}

/* Another page leaves it running; a window that is closed does not. */
static void
cg_settings_data_unroot (GtkWidget *widget)
{
  CgSettingsData *self = CG_SETTINGS_DATA (widget);

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);

  GTK_WIDGET_CLASS (cg_settings_data_parent_class)->unroot (widget);
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
add_check (CgSettingsData *self, GtkWidget *box)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *progress = gtk_progress_bar_new ();

  self->check = make_button (self, _ ("Check Now"), check_clicked_cb);
  self->cancel = gtk_button_new_with_label (_ ("Cancel"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->cancel), "check.cancel");
  gtk_widget_set_tooltip_text (self->cancel, _ ("Stop the check (Esc)"));
  gtk_box_append (GTK_BOX (buttons), self->cancel);
  gtk_box_append (GTK_BOX (buttons), self->check);
  self->check_words = cg_setting_row_add (
      box, _ ("Check"),
      _ ("Reads everything and compares it: structure, references, computed values, the journal’s "
         "chain, the checksum of every attachment. Changes nothing."),
      buttons);

  self->progress = GTK_PROGRESS_BAR (progress);
  gtk_widget_add_css_class (progress, "prog");
  gtk_widget_add_css_class (progress, "setting-progress");
  gtk_accessible_update_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress of the check"), -1);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->check_words))), progress);
  set_checking (self, NULL);
}

static void
add_safety (CgSettingsData *self, GtkWidget *boxes)
{
  GtkWidget *box = cg_setting_box_add (boxes, _ ("Backup and check"), NULL);

  self->backup = make_button (self, _ ("Back Up Now"), backup_clicked_cb);
  gtk_widget_set_sensitive (self->backup, !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  self->backup_words = cg_setting_row_add (box, _ ("Backup"), "", self->backup);
  gtk_widget_set_visible (GTK_WIDGET (self->backup_words), TRUE);
  add_check (self, box);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_settings_data_constructed;
  widget_class->unroot = cg_settings_data_unroot;
  gtk_widget_class_install_action (widget_class, "check.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "check.cancel", NULL);
}

static void
cg_settings_data_init (CgSettingsData *self)
{
}
