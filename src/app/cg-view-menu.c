/* cg-view-menu.c: what can be done with a view in the sidebar: rename, move, hand on, delete.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-view-menu.h"

#include <glib/gi18n.h>

#include "cg-ask.h"
#include "cg-pick-file.h"
#include "cg-store-job.h"
#include "cg-view-json.h"
#include "cg-view-store.h"

/* The view a menu is open for, and where questions about it are asked: a window that asks is
 * there until it is answered. */
typedef struct
{
  CgSavedViews *views;
  CgView *view;
  gint64 id; /* 0: a shipped one */
  GtkWidget *sidebar;
} Menu;

static Menu *
menu_copy (const Menu *menu)
{
  Menu *copy = g_new0 (Menu, 1);

  copy->views = g_object_ref (menu->views);
  copy->view = cg_view_ref (menu->view);
  copy->id = menu->id;
  copy->sidebar = menu->sidebar;
  return copy;
}

static void
menu_free (gpointer data, GClosure *closure)
{
  Menu *menu = data;

  g_object_unref (menu->views);
  cg_view_unref (menu->view);
  g_free (menu);
}

typedef Menu MenuCopy;

static void
menu_copy_free (MenuCopy *menu)
{
  menu_free (menu, NULL);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MenuCopy, menu_copy_free)

static GtkWindow *
window_of (const Menu *menu)
{
  return GTK_WINDOW (gtk_widget_get_root (menu->sidebar));
}

static void
tell (CgSavedViews *views, const GError *error)
{
  g_signal_emit_by_name (cg_saved_views_get_office (views), "failed", error->message);
}

/* ---- rename, move, delete ---- */

static void
renamed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MenuCopy) menu = data;
  g_autofree char *name = cg_ask_text_finish (result, NULL);
  CgValue value = { CG_VALUE_TEXT, 0, name };

  if (name != NULL && !g_str_equal (name, menu->view->name))
    cg_office_set_field (cg_saved_views_get_office (menu->views), CG_ENTITY_VIEW, menu->id,
                         CG_VIEW_NAME, &value, NULL, NULL);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;

  cg_ask_text_async (window_of (menu), _ ("Rename the view"), NULL,
                     cg_field_label (CG_ENTITY_VIEW, CG_VIEW_NAME), menu->view->name,
                     C_ ("view", "Rename"), CG_ASK_SUGGESTED, NULL, renamed_cb, menu_copy (menu));
}

static void
up_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;

  cg_saved_views_move (menu->views, menu->id, -1);
}

static void
down_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;

  cg_saved_views_move (menu->views, menu->id, 1);
}

/* Undone with Ctrl+Z, so it is not asked about. */
static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;

  cg_office_void (cg_saved_views_get_office (menu->views), CG_ENTITY_VIEW, menu->id,
                  C_ ("view", "Deleted from the sidebar"), NULL, NULL);
}

/* ---- files ---- */

/* A view on its way to a file. */
typedef struct
{
  CgStore *store;
  CgView *view;
  gint64 id; /* as of Menu */
  char *path;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_object_unref (writing->store);
  cg_view_unref (writing->view);
  g_free (writing->path);
  g_free (writing);
}

/* The names of records are read from the store: not on the main thread. */
static void
write_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Writing *writing = data;
  GError *error = NULL;

  if (cg_view_export (writing->store, writing->view, writing->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_basename (writing->path);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    cg_office_log (cg_saved_views_get_office (CG_SAVED_VIEWS (source)), "export", CG_ENTITY_VIEW,
                   writing->id, name);
  else
    tell (CG_SAVED_VIEWS (source), error);
}

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MenuCopy) menu = data;
  char *path = cg_pick_save_finish (result, NULL);
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  if (path == NULL)
    return;

  writing = g_new0 (Writing, 1);
  writing->store = g_object_ref (cg_office_get_store (cg_saved_views_get_office (menu->views)));
  writing->view = cg_view_ref (menu->view);
  writing->id = menu->id;
  writing->path = path;
  task = g_task_new (menu->views, NULL, written_cb, NULL);
  g_task_set_task_data (task, writing, writing_free);
  cg_store_run_in_thread (writing->store, task, write_file);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;
  g_autofree char *name = g_strdup_printf ("%s.json", menu->view->name);

  cg_pick_save_async (window_of (menu), _ ("Export the view"), name, NULL, export_chosen_cb,
                      menu_copy (menu));
}

static void
import_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MenuCopy) menu = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgView) view = paths != NULL ? cg_view_json_read_file (paths[0], &error) : NULL;

  if (view != NULL)
    cg_saved_views_add (menu->views, view);
  else if (error != NULL)
    tell (menu->views, error);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;

  cg_pick_files_async (window_of (menu), _ ("Import a view"), CG_FILES_ANY, FALSE, NULL,
                       import_chosen_cb, menu_copy (menu));
}

/* ---- the menu ---- */

static GMenuModel *
make_model (const Menu *menu)
{
  GMenu *model = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();

  g_menu_append (own, C_ ("view", "Rename…"), "view.rename");
  g_menu_append (own, C_ ("view", "Move up"), "view.up");
  g_menu_append (own, C_ ("view", "Move down"), "view.down");
  g_menu_append (own, C_ ("view", "Delete"), "view.delete");
  g_menu_append (files, C_ ("view", "Export…"), "view.export");
  g_menu_append (files, C_ ("view", "Import a view…"), "view.import");
  if (menu->id != 0)
    g_menu_append_section (model, NULL, G_MENU_MODEL (own));
  g_menu_append_section (model, NULL, G_MENU_MODEL (files));
  return G_MENU_MODEL (model);
}

static void
enable (GSimpleActionGroup *actions, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static GActionGroup *
make_actions (Menu *menu)
{
  static const GActionEntry entries[] = {
    { "rename", rename_cb }, { "up", up_cb },         { "down", down_cb },
    { "delete", delete_cb }, { "export", export_cb }, { "import", import_cb },
  };
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  gboolean writable = cg_office_get_read_only (cg_saved_views_get_office (menu->views)) == NULL;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), menu);
  enable (actions, "rename", writable);
  enable (actions, "delete", writable);
  enable (actions, "import", writable);
  enable (actions, "up", writable && cg_saved_views_can_move (menu->views, menu->id, -1));
  enable (actions, "down", writable && cg_saved_views_can_move (menu->views, menu->id, 1));
  return G_ACTION_GROUP (actions);
}

static gboolean
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* The action of the item chosen may still be running; the menu it is about goes with the
 * popover. */
static void
closed_cb (GtkWidget *popover, Menu *menu)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
pop_up (GtkWidget *popover, CgSidebar *sidebar, GtkWidget *row)
{
  graphene_rect_t bounds;

  gtk_widget_set_parent (popover, GTK_WIDGET (sidebar));
  if (gtk_widget_compute_bounds (row, GTK_WIDGET (sidebar), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                  (int) bounds.size.width,
                                                  (int) bounds.size.height });
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
menu_cb (CgSidebar *sidebar, const char *place, GtkWidget *row, CgSavedViews *views)
{
  Menu menu = { views, NULL, 0, GTK_WIDGET (sidebar) };
  g_autoptr (GMenuModel) model = NULL;
  GActionGroup *actions;
  GtkWidget *popover;
  Menu *kept;

  menu.view = cg_saved_views_find (views, place, &menu.id);
  if (menu.view == NULL)
    return;

  kept = menu_copy (&menu);
  model = make_model (kept);
  actions = make_actions (kept);
  popover = gtk_popover_menu_new_from_model (model);
  gtk_widget_insert_action_group (popover, "view", actions);
  g_object_unref (actions);
  g_signal_connect_data (popover, "closed", G_CALLBACK (closed_cb), kept, menu_free, 0);
  pop_up (popover, sidebar, row);
}

void
cg_view_menu_attach (CgSidebar *sidebar, CgSavedViews *views)
{
  g_signal_connect_object (sidebar, "menu", G_CALLBACK (menu_cb), views, 0);
}
