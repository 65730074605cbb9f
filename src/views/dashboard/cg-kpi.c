/* cg-kpi.c: a number on the dashboard: what it counts, how many, and the list behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-kpi.h"

#include <glib/gi18n.h>

#include "cg-page.h"

struct _CgKpi
{
  GtkButton parent_instance;

  char *title;
  char *place;
  GtkLabel *number;
  GtkImage *lamp;
};

G_DEFINE_FINAL_TYPE (CgKpi, cg_kpi, GTK_TYPE_BUTTON)

static void
cg_kpi_clicked (GtkButton *button)
{
  if (CG_KPI (button)->place != NULL)
    cg_page_go (GTK_WIDGET (button), CG_KPI (button)->place);
}

static void
cg_kpi_finalize (GObject *object)
{
  CgKpi *self = CG_KPI (object);

  g_free (self->title);
  g_free (self->place);

  G_OBJECT_CLASS (cg_kpi_parent_class)->finalize (object);
}

static void
cg_kpi_class_init (CgKpiClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_kpi_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = cg_kpi_clicked;
}

static void
cg_kpi_init (CgKpi *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_head (CgKpi *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = make_label (self->title, "heading");

  self->lamp = GTK_IMAGE (gtk_image_new ());
  gtk_image_set_pixel_size (self->lamp, 12);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->lamp));
  return head;
}

static GtkWidget *
make_figure (CgKpi *self, const char *unit)
{
  GtkWidget *figure = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *number = make_label ("–", "kpi-number");
  GtkWidget *word = make_label (unit, "kpi-unit");

  self->number = GTK_LABEL (number);
  gtk_widget_set_valign (number, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (word, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (figure), number);
  gtk_box_append (GTK_BOX (figure), word);
  return figure;
}

/* In large text it goes on in further lines. */
static GtkWidget *
make_note (const char *text)
{
  GtkWidget *note = make_label (text, "dim");

  gtk_widget_add_css_class (note, "sm");
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (note), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (note), 3);
  gtk_widget_set_valign (note, GTK_ALIGN_START);
  return note;
}

GtkWidget *
cg_kpi_new (const char *title, const char *unit, const char *note, const char *place)
{
  CgKpi *self = g_object_new (CG_TYPE_KPI, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->title = g_strdup (title);
  self->place = g_strdup (place);
  gtk_widget_add_css_class (box, "kpi");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_figure (self, unit));
  gtk_box_append (GTK_BOX (box), make_note (note));
  gtk_button_set_child (GTK_BUTTON (self), box);
  return GTK_WIDGET (self);
}

void
cg_kpi_set_number (CgKpi *self, gint64 number, const char *lamp)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *label = NULL;

  g_return_if_fail (CG_IS_KPI (self));

  gtk_label_set_text (self->number, text);
  if (lamp != NULL && number > 0)
    {
      g_autofree char *icon = g_strdup_printf ("cg-lamp-%s-symbolic", lamp);
      g_autofree char *css_class = g_strdup_printf ("lamp-%s", lamp);
      const char *classes[] = { "lamp", "glyph", css_class, NULL };

      gtk_image_set_from_icon_name (self->lamp, icon);
      gtk_widget_set_css_classes (GTK_WIDGET (self->lamp), classes);
    }
  else
    gtk_image_clear (self->lamp);

  /* Translators: what is counted, how many */
  label = g_strdup_printf (C_ ("number", "%s: %s"), self->title, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
