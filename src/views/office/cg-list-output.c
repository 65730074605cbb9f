/* cg-list-output.c: what leaves a list: workbooks, CSV, templates, paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-output.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-list-export.h"
#include "cg-list-paper.h"
#include "cg-pick-file.h"
#include "cg-sheet-compared.h"
#include "cg-sheet-template.h"
#include "cg-tip.h"

struct _CgListOutput
{
  GtkWidget parent_instance;

  GtkWidget *button;
  const char *print_keys; /* (nullable) */
  CgOutputSource *page;   /* (nullable): weak */
  GSimpleActionGroup *actions;
  GtkWidget *paper;       /* (nullable): over the list, owned by it */
  CgListExport *progress; /* over the list, owned by it */
};

G_DEFINE_FINAL_TYPE (CgListOutput, cg_list_output, GTK_TYPE_WIDGET)

static CgOffice *
office_of (CgListOutput *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self->page)));
}

/* ---- files ---- */

typedef struct
{
  CgListOutput *self;
  CgSheetTable *table;
  CgSheetFormat format;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->self);
  cg_sheet_table_unref (request->table);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autofree char *path = cg_pick_save_finish (result, NULL);

  if (path != NULL && request->self->page != NULL)
    cg_list_export_begin (request->self->progress, request->table, request->format, path);
}

static void
pick (CgListOutput *self, CgSheetTable *table, CgSheetFormat format, const char *title)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->page));
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());
  g_autofree char *name =
      g_strdup_printf ("%s %s%s", table->title, today, cg_sheet_format_ending (format));
  Request *request = g_new0 (Request, 1);

  g_strdelimit (name, "/\\:*?\"<>|", '_');
  request->self = g_object_ref (self);
  request->table = cg_sheet_table_ref (table);
  request->format = format;
  cg_pick_save_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, title, name, NULL, picked_cb,
                      request);
}

static void
xlsx_cb (CgListOutput *self)
{
  g_autoptr (CgSheetTable) table = cg_output_source_make_table (self->page);

  pick (self, table, CG_SHEET_XLSX, _ ("Export to Excel"));
}

static void
csv_cb (CgListOutput *self)
{
  g_autoptr (CgSheetTable) table = cg_output_source_make_table (self->page);

  pick (self, table, CG_SHEET_CSV, _ ("Export to CSV"));
}

static void
template_cb (CgListOutput *self)
{
  g_autoptr (CgSheetTable) table = cg_sheet_template_table (cg_office_get_store (office_of (self)));

  pick (self, table, CG_SHEET_TEMPLATE, _ ("Template to Fill In"));
}

/* ---- paper ---- */

static void
back_cb (CgListOutput *self)
{
  gtk_widget_set_visible (self->paper, FALSE);
  if (self->page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/* Who goes to a record or a filter wants to see it. */
static void
place_cb (CgListOutput *self)
{
  if (self->paper != NULL && self->page != NULL && cg_page_get_place (CG_PAGE (self->page)) != NULL)
    gtk_widget_set_visible (self->paper, FALSE);
}

static void
build_paper (CgListOutput *self)
{
  self->paper = cg_list_paper_new (office_of (self));
  g_object_add_weak_pointer (G_OBJECT (self->paper), (gpointer *) &self->paper);
  gtk_overlay_add_overlay (cg_output_source_get_overlay (self->page), self->paper);
  g_signal_connect_object (self->paper, "back", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "notify::place", G_CALLBACK (place_cb), self,
                           G_CONNECT_SWAPPED);
}

/* A bar of progress on the screen also shows the state, which paper has no room for in it. */
static CgSheetTable *
make_compared (CgListOutput *self, CgAsof *past)
{
  CgSheetTable *table = cg_output_source_make_table (self->page);
  char *title = cg_sheet_compared_title (table->title, cg_asof_get_date (past), table->today);

  g_free (table->title);
  table->title = title;
  if (table->entity == CG_ENTITY_PROBLEM && !cg_sheet_table_has_column (table, CG_PROBLEM_STATUS))
    cg_sheet_table_add_column (table, CG_PROBLEM_STATUS, 0);
  return table;
}

static void
print_cb (CgListOutput *self)
{
  CgAsof *past;
  CgComparison *comparison = cg_output_source_get_comparison (self->page, &past);
  g_autoptr (CgSheetTable) table =
      comparison != NULL ? make_compared (self, past) : cg_output_source_make_table (self->page);

  if (self->paper == NULL)
    build_paper (self);
  cg_page_set_pane_open (CG_PAGE (self->page), FALSE);
  gtk_widget_set_visible (self->paper, TRUE);
  cg_list_paper_set_compared (CG_LIST_PAPER (self->paper), table, past, comparison);
}

/* ---- the menu ---- */

static void
append_shown (GMenu *menu, const char *label, const char *action, const char *keys)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (keys != NULL)
    g_menu_item_set_attribute (item, "accel", "s", keys);
  g_menu_append_item (menu, item);
}

/* How much is written is said over it. */
static void
popup_cb (GtkMenuButton *button, gpointer data)
{
  CgListOutput *self = data;
  gboolean selected;
  guint n = cg_output_source_count (self->page, &selected);
  g_autofree char *count =
      selected ? g_strdup_printf (ngettext ("The %u selected", "The %u selected", n), n)
               : g_strdup_printf (ngettext ("All %u listed", "All %u listed", n), n);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) blank = g_menu_new ();

  append_shown (files, _ ("Export to Excel…"), "output.xlsx", NULL);
  append_shown (files, _ ("Export to CSV…"), "output.csv", NULL);
  append_shown (files, _ ("Print, or Save as PDF…"), "output.print", self->print_keys);
  g_menu_append_section (menu, count, G_MENU_MODEL (files));
  if (cg_output_source_get_entity (self->page) == CG_ENTITY_PROBLEM)
    {
      append_shown (blank, _ ("Template to Fill In…"), "output.template", NULL);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (blank));
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_action (CgListOutput *self, const char *name, GCallback callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

/* The button stands in the window's bar, outside of the page. */
static void
add_actions (CgListOutput *self)
{
  add_action (self, "xlsx", G_CALLBACK (xlsx_cb));
  add_action (self, "csv", G_CALLBACK (csv_cb));
  add_action (self, "template", G_CALLBACK (template_cb));
  add_action (self, "print", G_CALLBACK (print_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "output", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (GTK_WIDGET (self->page), "output",
                                  G_ACTION_GROUP (self->actions));
}

static void
add_keys (CgListOutput *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (self->print_keys),
                        gtk_named_action_new ("output.print")));
  gtk_widget_add_controller (GTK_WIDGET (self->page), keys);
}

/* What the page shows meanwhile is not the list. */
static void
visible_cb (CgListOutput *self)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));

  for (guint i = 0; names[i] != NULL; i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])),
        gtk_widget_get_visible (GTK_WIDGET (self)));
}

/* ---- the widget ---- */

static void
cg_list_output_dispose (GObject *object)
{
  CgListOutput *self = CG_LIST_OUTPUT (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->paper);
  g_clear_object (&self->progress);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (cg_list_output_parent_class)->dispose (object);
}

static void
cg_list_output_class_init (CgListOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_list_output_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cg_list_output_init (CgListOutput *self)
{
  self->actions = g_simple_action_group_new ();
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "document-send-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  cg_tip_set (self->button, _ ("Export and print"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), popup_cb, self, NULL);
}

GtkWidget *
cg_list_output_new (CgOutputSource *page, const char *print_keys)
{
  CgListOutput *self = g_object_new (CG_TYPE_LIST_OUTPUT, NULL);

  g_set_weak_pointer (&self->page, page);
  self->print_keys = print_keys;
  self->progress = g_object_ref (CG_LIST_EXPORT (cg_list_export_new (office_of (self))));
  gtk_overlay_add_overlay (cg_output_source_get_overlay (page), GTK_WIDGET (self->progress));
  add_actions (self);
  if (print_keys != NULL)
    add_keys (self);
  g_signal_connect (self, "notify::visible", G_CALLBACK (visible_cb), NULL);
  return GTK_WIDGET (self);
}
