/* cg-application.c: the application object: one per process, owns the windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-application.h"

#include <glib/gi18n.h>

#include "cg-appearance.h"
#include "cg-pages.h"
#include "cg-shots.h"
#include "cg-window.h"

#define RESOURCE_BASE_PATH "/org/cugai/Cugai"

struct _CgApplication
{
  AdwApplication parent_instance;

  char *store; /* --store: folder of the store, NULL for the usual one */
  char *shots; /* --shots: folder for pictures */
  char *size;  /* --size: WIDTHxHEIGHT of the window */
  double scale;
  gboolean dark;
  int exit_code;
};

G_DEFINE_FINAL_TYPE (CgApplication, cg_application, ADW_TYPE_APPLICATION)

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

/* Every window is asked to close, so that it can save its state or object. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *window = windows; window != NULL; window = window->next)
    gtk_window_close (window->data);
  g_list_free (windows);
}

static void
set_accelerator (CgApplication *self, const char *action, const char *accelerator)
{
  const char *accelerators[] = { accelerator, NULL };

  gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, accelerators);
}

static void
set_accelerators (CgApplication *self)
{
  set_accelerator (self, "app.quit", "<Control>q");
  set_accelerator (self, "window.close", "<Control>w");
  set_accelerator (self, "win.back", "<Alt>Left");
  set_accelerator (self, "win.forward", "<Alt>Right");
  set_accelerator (self, "win.find", "<Control>f");
  set_accelerator (self, "win.toggle-pane", "F9");

  for (const CgPageInfo *info = cg_pages_table (); info->id != NULL; info++)
    {
      g_autofree char *action = g_strconcat ("win.go::", info->id, NULL);
      g_autofree char *key = g_strconcat ("<Control>", info->key, NULL);

      if (*info->key != '\0')
        set_accelerator (self, action, key);
    }
}

static void
cg_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_action },
    { .name = "quit", .activate = quit_action },
  };
  CgApplication *self = CG_APPLICATION (application);

  G_APPLICATION_CLASS (cg_application_parent_class)->startup (application);

  g_set_application_name (_ ("Cugai"));
  gtk_window_set_default_icon_name (CG_APPLICATION_ID);
  cg_appearance_apply (self->dark, self->scale);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accelerators (self);
}

static void
shots_done_cb (gpointer data, guint taken, guint failed)
{
  CgApplication *self = CG_APPLICATION (data);

  g_print ("%u pictures in %s\n", taken, self->shots);
  self->exit_code = failed > 0 || taken == 0 ? 1 : 0;
  g_application_quit (G_APPLICATION (self));
}

static GtkWindow *
open_window (CgApplication *self)
{
  const CgPageInfo *pages = cg_pages_table ();
  CgWindow *window = cg_window_new (GTK_APPLICATION (self), pages, NULL);
  int width, height;

  if (self->size != NULL && sscanf (self->size, "%dx%d", &width, &height) == 2)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  if (self->shots != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (window), "picture");
  cg_window_go (window, pages[0].id);
  return GTK_WINDOW (window);
}

static void
cg_application_activate (GApplication *application)
{
  CgApplication *self = CG_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = open_window (self);
  gtk_window_present (window);

  if (self->shots != NULL)
    cg_shots_run (CG_WINDOW (window), cg_pages_table (), self->shots, shots_done_cb, self);
}

static void
cg_application_finalize (GObject *object)
{
  CgApplication *self = CG_APPLICATION (object);

  g_free (self->store);
  g_free (self->shots);
  g_free (self->size);

  G_OBJECT_CLASS (cg_application_parent_class)->finalize (object);
}

static void
cg_application_class_init (CgApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = cg_application_startup;
  G_APPLICATION_CLASS (klass)->activate = cg_application_activate;
}

static void
cg_application_init (CgApplication *self)
{
  const GOptionEntry options[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &self->store, N_ ("Folder of the data to open"),
      N_ ("DIR") },
    { "shots", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &self->shots, NULL, NULL },
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
