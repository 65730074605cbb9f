/* cg-import-check.c: what an import would write, row by row, before it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-check.h"

#include <glib/gi18n.h>

#include "cg-office-picks.h"
#include "cg-picker.h"

/* More lines than this nobody reads; the summary counts them all. */
#define MOST_LINES 2000

typedef struct
{
  guint source;
  guint row;
} Place;

struct _CgImportCheck
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CgPicker *picker;
  GtkCheckButton *create;
  GtkLabel *summary;
  GtkWidget *list;
  GArray *places; /* of Place, one a line of the list */
};

G_DEFINE_FINAL_TYPE (CgImportCheck, cg_import_check, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ASKED,
  SIGNAL_JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cg_import_check_dispose (GObject *object)
{
  CgImportCheck *self = CG_IMPORT_CHECK (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (cg_import_check_parent_class)->dispose (object);
}

static void
cg_import_check_class_init (CgImportCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_import_check_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_ASKED] = g_signal_new ("asked", CG_TYPE_IMPORT_CHECK, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_JUMP] = g_signal_new ("jump", CG_TYPE_IMPORT_CHECK, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

/* ---- the lines ---- */

static char *
where_of (const CgImportNote *note, GPtrArray *sources)
{
  const CgImportSource *source = g_ptr_array_index (sources, note->source);

  if (note->row == 0)
    return g_strdup (source->file);
  /* Translators: %s is a file name, %u the number of a row in it */
  return sources->len > 1 ? g_strdup_printf (_ ("%s, row %u"), source->file, note->row)
                          : g_strdup_printf (_ ("Row %u"), note->row);
}

static GtkWidget *
new_line (const CgImportNote *note, GPtrArray *sources)
{
  static const char *const icons[] = { [CG_IMPORT_ERROR] = "cg-fault-symbolic",
                                       [CG_IMPORT_HINT] = "dialog-information-symbolic",
                                       [CG_IMPORT_SKIPPED] = "go-down-symbolic" };
  const char *const words[] = { [CG_IMPORT_ERROR] = C_ ("import", "Error"),
                                [CG_IMPORT_HINT] = C_ ("import", "Note"),
                                [CG_IMPORT_SKIPPED] = C_ ("import", "Skipped") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (icons[note->severity]);
  g_autofree char *where = where_of (note, sources);
  g_autofree char *text =
      g_strdup_printf ("%s  %s  %s", words[note->severity], where, note->sentence);
  GtkWidget *label = gtk_label_new (text);

  if (note->severity == CG_IMPORT_ERROR)
    gtk_widget_add_css_class (image, "error");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  return box;
}

static void
add_lines (CgImportCheck *self,
           const CgImportPlan *plan,
           GPtrArray *sources,
           CgImportSeverity severity)
{
  for (guint i = 0; i < plan->notes->len && self->places->len < MOST_LINES; i++)
    {
      const CgImportNote *note = g_ptr_array_index (plan->notes, i);
      const Place place = { note->source, note->row };

      if (note->severity != severity)
        continue;
      g_array_append_val (self->places, place);
      gtk_list_box_append (GTK_LIST_BOX (self->list), new_line (note, sources));
    }
}

static void
clear_lines (CgImportCheck *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), line);
  g_array_set_size (self->places, 0);
}

void
cg_import_check_show (CgImportCheck *self, const CgImportPlan *plan, GPtrArray *sources)
{
  g_autofree char *summary = plan != NULL ? cg_import_plan_summary (plan, FALSE) : NULL;

  clear_lines (self);
  gtk_label_set_text (self->summary, summary != NULL ? summary : _ ("Checking…"));
  for (guint i = CG_IMPORT_ERROR; plan != NULL && i <= CG_IMPORT_SKIPPED; i++)
    add_lines (self, plan, sources, (CgImportSeverity) i);
  gtk_widget_set_visible (self->list, self->places->len > 0);
}

/* ---- what is chosen ---- */

gint64
cg_import_check_get_case (CgImportCheck *self)
{
  return cg_picker_get_id (self->picker);
}

void
cg_import_check_set_case (CgImportCheck *self, gint64 id, const char *title)
{
  cg_picker_set_picked (self->picker, id, title);
}

gboolean
cg_import_check_get_create_missing (CgImportCheck *self)
{
  return gtk_check_button_get_active (self->create);
}

static void
asked_cb (CgImportCheck *self)
{
  g_signal_emit (self, signals[SIGNAL_ASKED], 0);
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, CgImportCheck *self)
{
  const Place *place = &g_array_index (self->places, Place, gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[SIGNAL_JUMP], 0, place->source, place->row);
}

/* ---- building ---- */

static GtkWidget *
build_case (CgImportCheck *self, CgOffice *office)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Case of rows that name none"));

  self->picker = CG_PICKER (cg_picker_new (CG_ENTITY_CASE));
  cg_pick_field_set_source (CG_PICK_FIELD (self->picker), cg_office_get_picks (office), 0);
  cg_editor_set_accessible_label (CG_EDITOR (self->picker), gtk_label_get_text (GTK_LABEL (label)));
  gtk_widget_set_hexpand (GTK_WIDGET (self->picker), TRUE);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picker));
  return box;
}

static GtkWidget *
build_list (CgImportCheck *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  gtk_widget_set_visible (self->list, FALSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
cg_import_check_init (CgImportCheck *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cg_import_check_new (CgOffice *office)
{
  CgImportCheck *self = g_object_new (CG_TYPE_IMPORT_CHECK, NULL);
  GtkWidget *create =
      gtk_check_button_new_with_mnemonic (_ ("_Make units and people that are not on record"));
  GtkWidget *summary = gtk_label_new (NULL);

  self->create = GTK_CHECK_BUTTON (create);
  self->summary = GTK_LABEL (summary);
  gtk_label_set_xalign (self->summary, 0);
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_widget_add_css_class (summary, "heading");
  g_signal_connect_object (create, "toggled", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), build_case (self, office));
  gtk_box_append (GTK_BOX (self->box), create);
  gtk_box_append (GTK_BOX (self->box), summary);
  gtk_box_append (GTK_BOX (self->box), build_list (self));
  return GTK_WIDGET (self);
}
