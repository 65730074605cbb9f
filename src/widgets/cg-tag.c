/* cg-tag.c: a tag (内部, 县级, 纠而复发): a short word in a frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-tag.h"

GtkWidget *
cg_tag_new (CgTagKind kind, const char *text)
{
  static const char *const classes[] = { NULL, "mark", "warn", "now" };
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "tag");
  if (classes[kind] != NULL)
    gtk_widget_add_css_class (label, classes[kind]);
  return label;
}
