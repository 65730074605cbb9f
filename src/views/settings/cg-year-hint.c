/* cg-year-hint.c: says that a year's days off have not been entered, and leads there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-year-hint.h"

#include <glib/gi18n.h>

#include "cg-calendar-years.h"
#include "cg-page.h"

static void
show_year (GtkLabel *label, CgOffice *office)
{
  int year = cg_calendar_year_wanted (cg_office_get_calendar (office));
  g_autofree char *words =
      g_strdup_printf (_ ("The days off of %d have not been entered: deadlines in that year are "
                          "counted by weekends only, and anew once they are."),
                       year);

  gtk_label_set_text (label, words);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (label)), year != 0);
}

static void
changed_cb (CgOffice *office, GArray *changes, GtkLabel *label)
{
  show_year (label, office);
}

static void
go_cb (GtkWidget *hint)
{
  cg_page_go (hint, "settings/holidays");
}

GtkWidget *
cg_year_hint_new (CgOffice *office)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *link = gtk_button_new_with_label (_ ("Enter them"));
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "sm");
  gtk_widget_add_css_class (link, "link");
  gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
  g_signal_connect_object (link, "clicked", G_CALLBACK (go_cb), box, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("x-office-calendar-symbolic"));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), link);
  gtk_widget_add_css_class (box, "box");
  gtk_widget_add_css_class (box, "settings-hint");
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), words, 0);
  show_year (GTK_LABEL (words), office);
  return box;
}
