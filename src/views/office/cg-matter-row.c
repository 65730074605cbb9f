/* cg-matter-row.c: one matter, or the head of a group, in the list of a tab.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-matter-row.h"

struct _CgMatterRow
{
  GtkListBoxRow parent_instance;

  const CgMatter *matter;
};

G_DEFINE_FINAL_TYPE (CgMatterRow, cg_matter_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class, gboolean fills)
{
  GtkWidget *label;

  if (text == NULL)
    return NULL;

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), fills ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, fills);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
cg_matter_row_class_init (CgMatterRowClass *klass)
{
}

static void
cg_matter_row_init (CgMatterRow *self)
{
}

static GtkWidget *
make_first (const CgMatter *matter)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_label (box, matter->title, matter->waits ? "strong" : NULL, TRUE);
  if (matter->make_glyph != NULL)
    gtk_box_append (GTK_BOX (box), matter->make_glyph (matter->data));
  add_label (box, matter->word, "strong", FALSE);
  return box;
}

static GtkWidget *
make_second (const CgMatter *matter)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (box, "dim");
  add_label (box, matter->text != NULL ? matter->text : "", "sm", TRUE);
  add_label (box, matter->side, "sm", FALSE);
  return box;
}

static char *
name_of (const CgMatter *matter)
{
  return g_strdup_printf ("%s %s %s %s", matter->title, matter->word != NULL ? matter->word : "",
                          matter->text != NULL ? matter->text : "",
                          matter->side != NULL ? matter->side : "");
}

GtkWidget *
cg_matter_row_new (const CgMatter *matter)
{
  CgMatterRow *self = g_object_new (CG_TYPE_MATTER_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = name_of (matter);

  self->matter = matter;
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_first (matter));
  gtk_box_append (GTK_BOX (box), make_second (matter));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), matter->tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

static void
add_hint (GtkWidget *box, const char *hint)
{
  GtkWidget *label = add_label (box, hint, "sm", FALSE);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "dim");
}

GtkWidget *
cg_matter_row_new_head (const char *label, const char *hint, guint count)
{
  CgMatterRow *self = g_object_new (CG_TYPE_MATTER_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *number = g_strdup_printf ("%u", count);

  add_label (line, label, "sm", TRUE);
  add_label (line, number, "cnt", FALSE);
  gtk_box_append (GTK_BOX (box), line);
  if (hint != NULL && *hint != '\0')
    add_hint (box, hint);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  if (hint != NULL && *hint != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self), "hinted");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

const CgMatter *
cg_matter_row_get_matter (CgMatterRow *self)
{
  return self->matter;
}
