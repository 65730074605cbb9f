/* cg-application.c: the application object: one per store, opens it and owns the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-application.h"

#include <glib/gi18n.h>

#include "cg-appearance.h"
#include "cg-bench.h"
#include "cg-clock.h"
#include "cg-counts.h"
#include "cg-data-actions.h"
#include "cg-due-reminder.h"
#include "cg-fault.h"
#include "cg-help.h"
#include "cg-keys.h"
#include "cg-office-frame.h"
#include "cg-pages.h"
#include "cg-paths.h"
#include "cg-preflight-inspect.h"
#include "cg-saved-views.h"
#include "cg-shots.h"
#include "cg-start-page.h"
#include "cg-store-files.h"
#include "cg-store-notice.h"
#include "cg-view-menu.h"
#include "cg-window.h"

#define RESOURCE_BASE_PATH "/org/cugai/Cugai"

/* ms from the start with a document in which nothing slides into place. */
#define STILL 1200

struct _CgApplication
{
  AdwApplication parent_instance;

  char *store;    /* --store: folder of the store, NULL for the usual one */
  char *today;    /* --today: the day it is taken to be, for sample and test stores */
  char *document; /* --document: id of an attachment to show at once */
  char *shots;    /* --shots: folder for pictures */
  char *prefix;   /* --shots-prefix: before each picture's name */
  char *bench;    /* --bench: what is measured */
  char *only;     /* --shots-only: names of the pictures to take, with commas */
  char *manual;   /* --manual: file for the manual as PDF */
  char *size;     /* --size: WIDTHxHEIGHT of the window */
  double scale;
  gboolean dark;
  int exit_code;

  CgWindow *window; /* not owned */
  CgOffice *office; /* (nullable): NULL on first start */
  CgOfficeFrame *frame;
  CgSavedViews *views;
  CgDueReminder *reminder;
  gint64 opened_at;  /* ms UTC: edits after it are backed up on quitting */
  gboolean quitting; /* the last backup has been made */
};

G_DEFINE_FINAL_TYPE (CgApplication, cg_application, ADW_TYPE_APPLICATION)

/* ---- windows ---- */

static char *
store_folder (CgApplication *self)
{
  return self->store != NULL ? g_canonicalize_filename (self->store, NULL)
                             : cg_paths_default_store ();
}

/* Without an office no other page can be shown. */
static const CgPageInfo *
pages_of (CgApplication *self)
{
  return self->office != NULL ? cg_pages_table () : cg_pages_start ();
}

static void
show_window (CgApplication *self, const char *place)
{
  CgWindow *before = self->window;
  int width, height;

  self->window = cg_window_new (GTK_APPLICATION (self), pages_of (self), (GObject *) self->office);
  if (self->size != NULL && sscanf (self->size, "%dx%d", &width, &height) == 2)
    gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  if (self->shots != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->window), "picture");

  g_clear_object (&self->frame);
  g_clear_object (&self->views);
  if (self->office != NULL)
    {
      self->frame = cg_office_frame_new (self->window, self->office);
      cg_counts_attach (cg_window_get_navigation (self->window), self->office);
      self->views = cg_saved_views_attach (cg_window_get_navigation (self->window), self->office);
      cg_view_menu_attach (cg_window_get_sidebar (self->window), self->views);
    }
  cg_window_go (self->window, place);
  gtk_window_present (GTK_WINDOW (self->window));
  if (before != NULL)
    gtk_window_destroy (GTK_WINDOW (before));
}

static void
shots_done_cb (gpointer data, guint taken, guint failed)
{
  CgApplication *self = CG_APPLICATION (data);

  g_print ("%u pictures in %s\n", taken, self->shots);
  self->exit_code = failed > 0 || taken == 0 ? 1 : 0;
  g_application_quit (G_APPLICATION (self));
}

/* A state that begins something has no picture where nothing can be written. */
static const CgShot *
states_of (CgApplication *self)
{
  return self->office != NULL && cg_office_get_read_only (self->office) == NULL ? cg_shots_states ()
                                                                                : NULL;
}

static void
take_shots (CgApplication *self)
{
  if (self->shots != NULL)
    cg_shots_run (self->window, pages_of (self), states_of (self), self->only, self->shots,
                  self->prefix, shots_done_cb, self);
}

static void
bench_done_cb (gpointer data, gboolean good)
{
  CgApplication *self = CG_APPLICATION (data);

  self->exit_code = good ? 0 : 1;
  g_application_quit (G_APPLICATION (self));
}

static void
run_bench (CgApplication *self)
{
  if (self->bench != NULL)
    cg_bench_run (self->window, self->bench, bench_done_cb, self);
}

/* First start, with the reason where a store that was asked for could not be opened. What
 * was typed there before stays. */
static void
show_start (CgApplication *self, const char *folder, const GError *error)
{
  CgPage *page = self->window != NULL ? cg_window_get_page (self->window) : NULL;
  gboolean first = !CG_IS_START_PAGE (page);

  if (first)
    {
      show_window (self, "start");
      page = cg_window_get_page (self->window);
      take_shots (self);
    }
  if (first || error == NULL)
    g_object_set (page, "folder", folder, NULL);
  if (error != NULL && !(first && g_error_matches (error, CG_FAULT, CG_FAULT_STORE_MISSING)))
    cg_start_page_show_error (CG_START_PAGE (page), error);
}

/* ---- backup: at the first start of a day, and on quitting after changes ---- */

static void
backup_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = cg_store_backup_finish (CG_STORE (source), result, &error);

  if (folder == NULL && self->office != NULL)
    g_signal_emit_by_name (self->office, "failed", error->message);
  if (self->frame != NULL)
    cg_office_frame_update_state (self->frame);
}

static void
backup_if_due (CgApplication *self)
{
  CgStore *store = cg_office_get_store (self->office);

  if (cg_store_get_kind (store) == CG_STORE_OFFICE && cg_store_backup_due (store))
    cg_store_backup_async (store, NULL, backup_cb, g_object_ref (self));
}

static void
last_backup_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgApplication *self = CG_APPLICATION (data);
  g_autofree char *folder = cg_store_backup_finish (CG_STORE (source), result, NULL);

  self->quitting = TRUE;
  g_application_release (G_APPLICATION (self));
}

static void
window_removed_cb (CgApplication *self)
{
  CgStore *store;

  if (self->quitting || self->office == NULL ||
      gtk_application_get_windows (GTK_APPLICATION (self)) != NULL)
    return;

  store = cg_office_get_store (self->office);
  self->quitting = TRUE;
  if (cg_store_get_kind (store) != CG_STORE_OFFICE ||
      cg_store_get_saved_at (store) < self->opened_at)
    return;

  g_application_hold (G_APPLICATION (self));
  cg_store_backup_async (store, NULL, last_backup_cb, self);
}

/* ---- opening ---- */

static gboolean
set_today (CgApplication *self, CgStore *store, GError **error)
{
  CgDate today;

  if (self->today == NULL)
    return TRUE;
  if (cg_store_get_kind (store) == CG_STORE_OFFICE || !cg_date_parse_iso (self->today, &today))
    {
      cg_fault_set (error, CG_FAULT_TODAY_ONLY_SAMPLE);
      return FALSE;
    }

  cg_clock_set_today (today);
  return TRUE;
}

/* With an office open, that one stays. */
static void
show_not_opened (CgApplication *self, const GError *error)
{
  g_autofree char *folder = store_folder (self);

  if (self->office != NULL)
    g_signal_emit_by_name (self->office, "failed", error->message);
  else
    show_start (self, folder, error);
}

/* What other programs were lent goes with the office that it is of. */
static void
close_office (CgApplication *self)
{
  g_clear_object (&self->reminder);
  if (self->office != NULL)
    cg_store_take_back_lent (cg_office_get_store (self->office));
  g_clear_object (&self->office);
}

/* What still reads on a thread holds the store: the program does not end in the midst of it. */
static void
end_store (CgApplication *self)
{
  g_autoptr (CgStore) store = g_object_ref (cg_office_get_store (self->office));

  close_office (self);
  cg_store_close (store);
}

/* ---- what falls due ---- */

/* Notifications go over the session's bus; where there is none the dashboard alone tells. */
static void
remind_cb (CgApplication *self, const char *title, const char *body)
{
  g_autoptr (GNotification) notification = g_notification_new (title);

  if (g_application_get_dbus_connection (G_APPLICATION (self)) == NULL)
    return;

  g_notification_set_body (notification, body);
  g_notification_set_default_action (notification, "app.show-due");
  g_application_send_notification (G_APPLICATION (self), "due", notification);
}

static void
show_due_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgApplication *self = CG_APPLICATION (data);

  if (self->window == NULL || self->office == NULL)
    return;

  cg_window_go (self->window, "calendar");
  gtk_window_present (GTK_WINDOW (self->window));
}

/* Pictures and measurements are nobody's day at work. */
static void
begin_reminding (CgApplication *self)
{
  g_clear_object (&self->reminder);
  if (self->shots != NULL || self->bench != NULL)
    return;

  self->reminder = cg_due_reminder_new (self->office);
  g_signal_connect_object (self->reminder, "remind", G_CALLBACK (remind_cb), self,
                           G_CONNECT_SWAPPED);
  cg_due_reminder_look (self->reminder);
}

static gboolean
move_again_cb (gpointer settings)
{
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  return G_SOURCE_REMOVE;
}

/* What slides into place lays out the window again for every frame, while the first page of a
 * document is on its way. */
static void
keep_still (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean moves;

  g_object_get (settings, "gtk-enable-animations", &moves, NULL);
  if (!moves)
    return;

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_timeout_add (STILL, move_again_cb, settings);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgApplication *self = CG_APPLICATION (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgStore) store = cg_store_open_finish (result, &error);
  g_autofree char *document = NULL;
  const char *place = self->bench != NULL ? cg_bench_place (self->bench) : cg_pages_first ();

  g_application_release (G_APPLICATION (self));
  if (store == NULL || !set_today (self, store, &error))
    {
      show_not_opened (self, error);
      return;
    }

  close_office (self);
  cg_store_set_inspector (store, cg_preflight_inspect);
  cg_store_take_back_lent (store);
  self->office = cg_office_new (store);
  self->opened_at = g_get_real_time () / 1000;
  if (self->document != NULL)
    {
      document = g_strconcat ("documents/", self->document, NULL);
      keep_still ();
    }
  show_window (self, document != NULL ? document : place);
  backup_if_due (self);
  begin_reminding (self);
  take_shots (self);
  run_bench (self);
}

void
cg_application_open (CgApplication *self, const char *folder)
{
  g_application_hold (G_APPLICATION (self));
  cg_store_open_async (folder, NULL, opened_cb, self);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (data);

  adw_show_about_window (gtk_application_get_active_window (application), "application-name",
                         _ ("Cugai"), "application-icon", CG_APPLICATION_ID, "version", CG_VERSION,
                         "comments",
                         _ ("Accountability cases: notices, rectification, institutions, closing."),
                         "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

static gpointer
keep_window (gconstpointer window, gpointer data)
{
  return g_object_ref ((gpointer) window);
}

/* Every window is asked to close, so that it can save its state or object. One may take another
 * with it, so all are kept until the end. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows =
      g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (data)), keep_window, NULL);

  for (GList *window = windows; window != NULL; window = window->next)
    gtk_window_close (window->data);
  g_list_free_full (windows, g_object_unref);
}

/* ---- life ---- */

static void
cg_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_action },
    { .name = "quit", .activate = quit_action },
    { .name = "show-due", .activate = show_due_action },
  };
  CgApplication *self = CG_APPLICATION (application);

  G_APPLICATION_CLASS (cg_application_parent_class)->startup (application);

  g_set_application_name (_ ("Cugai"));
  gtk_window_set_default_icon_name (CG_APPLICATION_ID);
  cg_appearance_apply (self->dark, self->scale);
  if (self->shots != NULL) /* a picture shows where things come to rest */
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  cg_data_actions_add (self);
  cg_help_add (self);
  cg_keys_apply (GTK_APPLICATION (self));
  g_signal_connect (self, "window-removed", G_CALLBACK (window_removed_cb), NULL);
}

static void
cg_application_activate (GApplication *application)
{
  CgApplication *self = CG_APPLICATION (application);
  g_autofree char *folder = store_folder (self);

  if (self->window != NULL)
    gtk_window_present (GTK_WINDOW (self->window));
  else
    cg_application_open (self, folder);
}

/* One window program per store: its bus name is made of the store's path. Where there is
 * no bus, GApplication goes on alone, and the store itself serves two processes. */
static int
cg_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  CgApplication *self = CG_APPLICATION (application);
  g_autofree char *folder = store_folder (self);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folder, -1);
  g_autofree char *id = g_strdup_printf ("%s.s%.16s", CG_APPLICATION_ID, hash);

  if (self->manual != NULL)
    return cg_help_write (self->manual);
  if (self->shots == NULL && self->bench == NULL)
    {
      g_application_set_application_id (application, id);
      g_application_set_flags (application, G_APPLICATION_DEFAULT_FLAGS);
    }

  return G_APPLICATION_CLASS (cg_application_parent_class)
      ->handle_local_options (application, options);
}

static void
cg_application_finalize (GObject *object)
{
  CgApplication *self = CG_APPLICATION (object);

  g_clear_object (&self->views);
  g_clear_object (&self->frame);
  if (self->office != NULL)
    end_store (self);
  g_free (self->store);
  g_free (self->today);
  g_free (self->document);
  g_free (self->shots);
  g_free (self->bench);
  g_free (self->only);
  g_free (self->manual);
  g_free (self->prefix);
  g_free (self->size);

  G_OBJECT_CLASS (cg_application_parent_class)->finalize (object);
}

static void
cg_application_class_init (CgApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = cg_application_startup;
  G_APPLICATION_CLASS (klass)->activate = cg_application_activate;
  G_APPLICATION_CLASS (klass)->handle_local_options = cg_application_handle_local_options;
}

static void
cg_application_init (CgApplication *self)
{
  const GOptionEntry options[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &self->store, N_ ("Folder of the data to open"),
      N_ ("DIR") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &self->today,
      N_ ("The day it is taken to be (sample and test data)"), N_ ("DATE") },
    { "document", 0, 0, G_OPTION_ARG_STRING, &self->document, N_ ("Document to show at once"),
      N_ ("ID") },
    { "shots", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &self->shots, NULL, NULL },
    { "manual", 0, 0, G_OPTION_ARG_FILENAME, &self->manual, N_ ("Write the manual there as PDF"),
      N_ ("FILE") },
    { "shots-only", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &self->only, NULL, NULL },
    { "bench", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &self->bench, NULL, NULL },
    { "shots-prefix", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &self->prefix, NULL, NULL },
    { "size", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &self->size, NULL, NULL },
    { "scale", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_DOUBLE, &self->scale, NULL, NULL },
    { "dark", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->dark, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

CgApplication *
cg_application_new (void)
{
  return g_object_new (CG_TYPE_APPLICATION, "application-id", CG_APPLICATION_ID,
                       "resource-base-path", RESOURCE_BASE_PATH, "flags", G_APPLICATION_NON_UNIQUE,
                       NULL);
}

int
cg_application_get_exit_code (CgApplication *self)
{
  g_return_val_if_fail (CG_IS_APPLICATION (self), 1);

  return self->exit_code;
}

CgPage *
cg_application_show_start (CgApplication *self, const char *folder, const GError *error)
{
  g_autofree char *usual = store_folder (self);

  g_return_val_if_fail (CG_IS_APPLICATION (self), NULL);

  close_office (self);
  show_start (self, folder != NULL ? folder : usual, error);
  return cg_window_get_page (self->window);
}

CgWindow *
cg_application_get_window (CgApplication *self)
{
  g_return_val_if_fail (CG_IS_APPLICATION (self), NULL);

  return self->window;
}

CgOffice *
cg_application_get_office (CgApplication *self)
{
  g_return_val_if_fail (CG_IS_APPLICATION (self), NULL);

  return self->office;
}
