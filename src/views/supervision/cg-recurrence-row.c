/* cg-recurrence-row.c: one pair, or the head of a group, in the list of 重复发生.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-row.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-clock.h"
#include "cg-recurrence-glyph.h"

struct _CgRecurrenceRowView
{
  GtkListBoxRow parent_instance;

  const CgRecurrence *pair;
};

G_DEFINE_FINAL_TYPE (CgRecurrenceRowView, cg_recurrence_row, GTK_TYPE_LIST_BOX_ROW)

static void
add_label (GtkWidget *box, const char *text, const char *css_class, gboolean fills)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), fills ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, fills);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static void
cg_recurrence_row_class_init (CgRecurrenceRowViewClass *klass)
{
}

static void
cg_recurrence_row_init (CgRecurrenceRowView *self)
{
}

static GtkWidget *
make_second (const CgRecurrence *pair)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *day = cg_date_format_short (pair->decided_on, cg_clock_today ());

  gtk_widget_add_css_class (box, "dim");
  add_label (box, pair->category, "sm", TRUE);
  if (pair->state == NULL)
    {
      g_autofree char *times =
          g_strdup_printf (g_dngettext (NULL, "%u case", "%u cases", pair->cases), pair->cases);

      add_label (box, times, "sm", FALSE);
    }
  add_label (box, day, "sm", FALSE);
  return box;
}

GtkWidget *
cg_recurrence_row_new (const CgRecurrence *pair)
{
  CgRecurrenceRowView *self = g_object_new (CG_TYPE_RECURRENCE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *kind =
      cg_choices_label (CG_CHOICES_RECURRENCE_KIND, cg_recurrence_kind_id (pair->kind));
  g_autofree char *name = g_strdup_printf ("%s %s %s", pair->unit, kind, pair->category);

  self->pair = pair;
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  add_label (first, pair->unit, pair->state == NULL ? "strong" : NULL, TRUE);
  gtk_box_append (GTK_BOX (first), cg_recurrence_glyph_new (pair->kind));
  add_label (first, kind, "strong", FALSE);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), make_second (pair));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), pair->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
cg_recurrence_row_new_head (const char *label, guint count)
{
  CgRecurrenceRowView *self = g_object_new (CG_TYPE_RECURRENCE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *number = g_strdup_printf ("%u", count);

  add_label (box, label, "sm", TRUE);
  add_label (box, number, "cnt", FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

const CgRecurrence *
cg_recurrence_row_get_pair (CgRecurrenceRowView *self)
{
  return self->pair;
}
