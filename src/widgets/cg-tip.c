/* cg-tip.c: the words of a button that shows only an icon.
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
