/* cg-application.c: the application object: one per process, owns the windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-application.h"

#include "cg-window.h"

struct _CgApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CgApplication, cg_application, ADW_TYPE_APPLICATION)

static void
cg_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (cg_window_new (CG_APPLICATION (application)));

  gtk_window_present (window);
}

static void
cg_application_class_init (CgApplicationClass *klass)
{
  G_APPLICATION_CLASS (klass)->activate = cg_application_activate;
}

static void
cg_application_init (CgApplication *self)
{
}

CgApplication *
cg_application_new (void)
{
  return g_object_new (CG_TYPE_APPLICATION, "application-id", CG_APPLICATION_ID, "flags",
                       G_APPLICATION_NON_UNIQUE, NULL);
}
