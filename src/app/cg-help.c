/* cg-help.c: the manual at the page in hand, and as a PDF without any window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-help.h"

#include <glib/gi18n.h>

#include "cg-keys.h"
#include "cg-manual-pdf.h"
#include "cg-manual-window.h"
#include "cg-window.h"

static CgManualWindow *
find_open (GtkApplication *application)
{
  for (GList *window = gtk_application_get_windows (application); window != NULL;
       window = window->next)
    if (CG_IS_MANUAL_WINDOW (window->data))
      return window->data;

  return NULL;
}

/* Other windows than the main one stand for documents that are read. */
static const char *
place_in_hand (GtkWindow *window)
{
  if (CG_IS_WINDOW (window))
    return cg_navigation_get_place (cg_window_get_navigation (CG_WINDOW (window)));

  return "documents";
}

static void
manual_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (data);
  GtkWindow *active = gtk_application_get_active_window (application);
  CgManualWindow *window = find_open (application);

  if (active == NULL)
    return;

  if (window == NULL)
    window = cg_manual_window_new (cg_keys_manual (), active);
  if (GTK_WINDOW (window) != active)
    cg_manual_window_show_place (window, place_in_hand (active));
  gtk_window_present (GTK_WINDOW (window));
}

void
cg_help_add (CgApplication *application)
{
  static const GActionEntry actions[] = { { .name = "manual", .activate = manual_action } };

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
}

int
cg_help_write (const char *path)
{
  g_autoptr (CgManual) manual = cg_keys_manual ();
  g_autoptr (GError) error = NULL;

  if (cg_manual_write_pdf (manual, _ ("Cugai Manual"), C_ ("manual", "Contents"), path, &error))
    return 0;

  g_printerr ("cugai --manual: %s\n", error->message);
  return 1;
}
