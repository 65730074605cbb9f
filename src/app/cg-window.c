/* cg-window.c: the main window: sidebar, page, details pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-window.h"

#include <glib/gi18n.h>

struct _CgWindow
{
  AdwApplicationWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (CgWindow, cg_window, ADW_TYPE_APPLICATION_WINDOW)

static void
cg_window_class_init (CgWindowClass *klass)
{
}

static void
cg_window_init (CgWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Cugai"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1440, 900);
}

CgWindow *
cg_window_new (CgApplication *application)
{
  return g_object_new (CG_TYPE_WINDOW, "application", application, NULL);
}
