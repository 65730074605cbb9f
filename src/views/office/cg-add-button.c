/* cg-add-button.c: choosing files or a folder to be added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-add-button.h"

#include <glib/gi18n.h>

#include "cg-pick-file.h"

typedef struct
{
  GtkWidget *origin; /* of the button's own window */
  gpointer object;
  CgAddChosen chosen;
} Choice;

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Choice *choice = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);

  if (paths != NULL && paths[0] != NULL)
    choice->chosen (choice->object, (const char *const *) paths);
  g_object_unref (choice->object);
  g_free (choice);
}

void
cg_add_choose (GtkWidget *origin, gboolean folder, gpointer object, CgAddChosen chosen)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->object = g_object_ref (object);
  choice->chosen = chosen;
  cg_pick_files_async (
      GTK_WINDOW (gtk_widget_get_root (origin)), folder ? _ ("Add a Folder") : _ ("Add Files"),
      folder ? CG_FILES_FOLDER : CG_FILES_DOCUMENTS, !folder, NULL, chosen_cb, choice);
}

static void
folder_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const Choice *choice = data;

  cg_add_choose (choice->origin, TRUE, choice->object, choice->chosen);
}

static void
clicked_cb (GtkWidget *button, gpointer data)
{
  const Choice *choice = data;

  cg_add_choose (button, FALSE, choice->object, choice->chosen);
}

static void
free_choice (gpointer data, GClosure *closure)
{
  g_free (data);
}

GtkWidget *
cg_add_button_new (gpointer object, CgAddChosen chosen)
{
  static const GActionEntry entries[] = { { "folder", folder_action, NULL, NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = adw_split_button_new ();
  Choice *choice = g_new0 (Choice, 1);

  *choice = (Choice){ button, object, chosen };
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), choice);
  g_menu_append (menu, _ ("Add a Folder…"), "add.folder");
  adw_split_button_set_label (ADW_SPLIT_BUTTON (button), _ ("Add Files…"));
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_insert_action_group (button, "add", G_ACTION_GROUP (actions));
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), choice, free_choice, 0);
  return button;
}
