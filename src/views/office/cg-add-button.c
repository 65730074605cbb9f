/* cg-add-button.c: choosing files or a folder to be added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-add-button.h"

#include <glib/gi18n.h>

#include "cg-pick-file.h"
#include "cg-tip.h"

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
files_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const Choice *choice = data;

  cg_add_choose (choice->origin, FALSE, choice->object, choice->chosen);
}

static void
free_choice (gpointer data, GObject *button)
{
  g_free (data);
}

static GtkWidget *
build_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("Add Files…"), "add.files");
  g_menu_append (menu, _ ("Add a Folder…"), "add.folder");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  cg_tip_set (button, _ ("More to add"));
  return button;
}

/* Two buttons side by side: the arrow of a split button has no name for a screen reader. */
GtkWidget *
cg_add_button_new (gpointer object, CgAddChosen chosen)
{
  static const GActionEntry entries[] = { { "files", files_action, NULL, NULL, NULL, { 0 } },
                                          { "folder", folder_action, NULL, NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_with_label (_ ("Add Files…"));
  Choice *choice = g_new0 (Choice, 1);

  *choice = (Choice){ button, object, chosen };
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), choice);
  gtk_widget_insert_action_group (box, "add", G_ACTION_GROUP (actions));
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), build_menu ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "add.files");
  g_object_weak_ref (G_OBJECT (box), free_choice, choice);
  return box;
}
