/* cg-form-part.c: a part of a form: a numbered head at the left, fields in two columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-part.h"

#include <glib/gi18n.h>

/* px (tokens-pages.md) */
#define COLUMN_SPACING 20
#define ROW_SPACING 8
#define HEAD_SPACING 9

struct _CgFormPart
{
  GtkWidget parent_instance;

  GtkWidget *head; /* NULL when it has none */
  GtkWidget *disc;
  GtkWidget *line_label;
  char *line;
  GtkWidget *grid;
  int row;
  gboolean right; /* the next half goes to the right */
};

G_DEFINE_FINAL_TYPE (CgFormPart, cg_form_part, GTK_TYPE_WIDGET)

static void
cg_form_part_dispose (GObject *object)
{
  CgFormPart *self = CG_FORM_PART (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_form_part_parent_class)->dispose (object);
}

static void
cg_form_part_finalize (GObject *object)
{
  g_free (CG_FORM_PART (object)->line);

  G_OBJECT_CLASS (cg_form_part_parent_class)->finalize (object);
}

static void
cg_form_part_class_init (CgFormPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_form_part_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_form_part_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-form-part");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cg_form_part_init (CgFormPart *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), COLUMN_SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), ROW_SPACING);
  gtk_widget_set_hexpand (self->grid, TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

static GtkWidget *
create_head (CgFormPart *self, guint number, const char *title)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, HEAD_SPACING);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title_label = gtk_label_new (title);
  g_autofree char *digits = g_strdup_printf ("%u", number);

  self->disc = gtk_label_new (digits);
  gtk_widget_add_css_class (self->disc, "disc");
  gtk_widget_set_valign (self->disc, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), self->disc);

  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_widget_add_css_class (title_label, "sect");
  gtk_widget_add_css_class (title_label, "part-title");
  gtk_box_append (GTK_BOX (words), title_label);
  self->line_label = gtk_label_new (self->line);
  gtk_label_set_xalign (GTK_LABEL (self->line_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->line_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->line_label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->line_label, "xs");
  gtk_widget_add_css_class (self->line_label, "dim");
  gtk_box_append (GTK_BOX (words), self->line_label);
  gtk_box_append (GTK_BOX (head), words);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (head, "part-head");
  gtk_widget_set_hexpand (head, FALSE);
  return head;
}

GtkWidget *
cg_form_part_new (guint number, const char *title, const char *line)
{
  CgFormPart *self = g_object_new (CG_TYPE_FORM_PART, NULL);

  if (number == 0)
    return GTK_WIDGET (self);

  self->line = g_strdup (line != NULL ? line : "");
  self->head = create_head (self, number, title);
  gtk_widget_insert_before (self->head, GTK_WIDGET (self), self->grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

void
cg_form_part_add (CgFormPart *self, GtkWidget *child, gboolean half)
{
  g_return_if_fail (CG_IS_FORM_PART (self));

  if (!half && self->right)
    {
      self->row++;
      self->right = FALSE;
    }
  gtk_grid_attach (GTK_GRID (self->grid), child, self->right ? 1 : 0, self->row, half ? 1 : 2, 1);
  if (!half || self->right)
    self->row++;
  self->right = half && !self->right;
}

void
cg_form_part_set_missing (CgFormPart *self, guint n)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CG_IS_FORM_PART (self));

  if (self->head == NULL)
    return;

  words = g_strdup_printf (ngettext ("%u item missing", "%u items missing", n), n);
  gtk_label_set_label (GTK_LABEL (self->line_label), n > 0 ? words : self->line);
  if (n > 0)
    gtk_widget_add_css_class (self->disc, "missing");
  else
    gtk_widget_remove_css_class (self->disc, "missing");
}
