/* cg-tip.c: the words of a button that shows only an icon, and of a label that is cut off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-tip.h"

void
cg_tip_set (GtkWidget *button, const char *words)
{
  g_return_if_fail (GTK_IS_WIDGET (button));

  gtk_widget_set_tooltip_text (button, words);

  /* The focus is on the toggle inside a menu button. */
  if (GTK_IS_MENU_BUTTON (button))
    button = gtk_widget_get_first_child (button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static gboolean
cut_off_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

void
cg_tip_set_cut_off (GtkLabel *label)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (cut_off_cb), NULL);
}
