/* cg-import-files.c: the files to be imported: which sheet of each, in which encoding.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-files.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cg-drop-down.h"
#include "cg-tip.h"

struct _CgImportFiles
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (CgImportFiles, cg_import_files, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOOSE,
  SIGNAL_REMOVE,
  SIGNAL_ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cg_import_files_dispose (GObject *object)
{
  CgImportFiles *self = CG_IMPORT_FILES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_import_files_parent_class)->dispose (object);
}

static void
cg_import_files_class_init (CgImportFilesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_import_files_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOOSE] =
      g_signal_new ("choose", CG_TYPE_IMPORT_FILES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT, G_TYPE_STRING);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", CG_TYPE_IMPORT_FILES, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_ADD] = g_signal_new ("add", CG_TYPE_IMPORT_FILES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 0);
}

/* ---- a file ---- */

/* The place of the file whose line a widget stands in. */
static guint
place_of (GtkWidget *widget)
{
  return (guint) gtk_list_box_row_get_index (
      GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)));
}

static void
sheet_cb (GtkDropDown *menu, GParamSpec *pspec, CgImportFiles *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOOSE], 0, place_of (GTK_WIDGET (menu)),
                 (int) gtk_drop_down_get_selected (menu), NULL);
}

static void
encoding_cb (GtkDropDown *menu, GParamSpec *pspec, CgImportFiles *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOOSE], 0, place_of (GTK_WIDGET (menu)), 0,
                 cg_sheet_encodings[gtk_drop_down_get_selected (menu)]);
}

static void
remove_cb (GtkButton *button, CgImportFiles *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0, place_of (GTK_WIDGET (button)));
}

static char *
describe (const CgImportFile *file)
{
  const CgImportSource *source = file->source;
  guint rows = cg_sheet_grid_n_rows (source->table);

  if (source->header_rows == 0)
    return g_strdup (_ ("No heading was found; say in the next step where it is"));

  return g_strdup_printf (_ ("%u rows below the heading in row %u"),
                          rows - MIN (rows, source->header + source->header_rows),
                          cg_sheet_grid_number (source->table, source->header));
}

static void
add_menu (AdwActionRow *row,
          GtkStringList *lines,
          guint selected,
          const char *label,
          GCallback chosen,
          CgImportFiles *self)
{
  GtkWidget *menu = cg_drop_down_new (lines);

  gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (menu), selected);
  g_signal_connect_object (menu, "notify::selected", chosen, self, 0);
  adw_action_row_add_suffix (row, menu);
}

static void
add_sheets (CgImportFiles *self, AdwActionRow *row, const CgImportFile *file)
{
  guint n = cg_sheet_file_get_n_sheets (file->file);
  GtkStringList *lines;

  if (n < 2)
    return;

  lines = gtk_string_list_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      const char *name = cg_sheet_file_get_sheet_name (file->file, i);
      /* Translators: %s is the name of a sheet */
      g_autofree char *hidden = g_strdup_printf (_ ("%s (hidden)"), name);

      gtk_string_list_append (lines, cg_sheet_file_is_sheet_hidden (file->file, i) ? hidden : name);
    }
  add_menu (row, lines, (guint) file->sheet, C_ ("import", "Sheet"), G_CALLBACK (sheet_cb), self);
}

static void
add_encodings (CgImportFiles *self, AdwActionRow *row, const CgImportFile *file)
{
  const char *encoding = cg_sheet_file_get_encoding (file->file);
  GtkStringList *lines;
  guint selected = 0;

  if (encoding == NULL)
    return;

  lines = gtk_string_list_new (cg_sheet_encodings);
  while (!g_str_equal (cg_sheet_encodings[selected], encoding))
    selected++;
  add_menu (row, lines, selected, C_ ("import", "Encoding"), G_CALLBACK (encoding_cb), self);
}

static void
add_file (CgImportFiles *self, const CgImportFile *file)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *title = g_markup_escape_text (file->source->file, -1);
  g_autofree char *text = describe (file);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  cg_tip_set (button, _ ("Remove"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  add_sheets (self, ADW_ACTION_ROW (row), file);
  add_encodings (self, ADW_ACTION_ROW (row), file);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

void
cg_import_files_show (CgImportFiles *self, GPtrArray *files)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < files->len; i++)
    add_file (self, g_ptr_array_index (files, i));
  gtk_widget_set_visible (self->list, files->len > 0);
}

/* ---- building ---- */

static void
add_cb (CgImportFiles *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static void
cg_import_files_init (CgImportFiles *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Add Files…"));
  GtkWidget *hint = gtk_label_new (
      _ ("Ledgers as .xlsx, .csv or .tsv; several at once become one step that can be undone."));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_visible (self->list, FALSE);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), hint);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), button);
}

GtkWidget *
cg_import_files_new (void)
{
  return g_object_new (CG_TYPE_IMPORT_FILES, NULL);
}
