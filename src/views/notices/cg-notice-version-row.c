/* cg-notice-version-row.c: a version of a document in the list of them: which step, who, when, why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-version-row.h"

#include <glib/gi18n.h>

char *
cg_notice_version_name (guint number, const CgFieldVersion *step)
{
  return g_strdup_printf (C_ ("version", "%u %s"), number,
                          step != NULL ? cg_action_label (step->action)
                                       : C_ ("version", "As it stands"));
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

/* The step, and at the end of the line that it left the text as it was. */
static GtkWidget *
build_first (const char *name, gboolean changed)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = make_label (name, changed ? "strong" : "dim");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  if (!changed)
    {
      GtkWidget *same = make_label (_ ("same text"), "xs");

      gtk_widget_add_css_class (same, "dim");
      gtk_box_append (GTK_BOX (line), same);
    }
  return line;
}

static GtkWidget *
build_second (const CgFieldVersion *step)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (step->at / 1000);
  g_autofree char *when = g_date_time_format (time, "%F %H:%M");
  g_autofree char *text =
      step->actor_name != NULL
          ? g_strdup_printf (C_ ("person and time", "%s  %s"), when, step->actor_name)
          : g_strdup (when);
  GtkWidget *label = make_label (text, "xs");

  gtk_widget_add_css_class (label, "num");
  gtk_widget_add_css_class (label, "dim");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
build_reason (const char *reason)
{
  GtkWidget *label = make_label (reason, "sm");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, reason);
  return label;
}

GtkWidget *
cg_notice_version_row_new (guint number, const CgFieldVersion *step, gboolean changed)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *name = cg_notice_version_name (number, step);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), build_first (name, changed));
  if (step != NULL)
    gtk_box_append (GTK_BOX (box), build_second (step));
  if (step != NULL && step->reason != NULL)
    gtk_box_append (GTK_BOX (box), build_reason (step->reason));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "notice");
  gtk_widget_add_css_class (row, "version");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}
