/* cg-focus.c: Tab and Shift+Tab through a widget that hands the focus on to its children.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-focus.h"

static GtkWidget *
next_child (GtkWidget *widget, GtkWidget *child, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD)
    return child != NULL ? gtk_widget_get_next_sibling (child)
                         : gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_last_child (widget);
}

gboolean
cg_focus_children (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    {
      GtkWidgetClass *base = GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET));

      return base->focus (widget, direction);
    }

  if (child != NULL && gtk_widget_child_focus (child, direction))
    return TRUE;
  while ((child = next_child (widget, child, direction)) != NULL)
    if (gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, direction))
      return TRUE;

  return FALSE;
}
