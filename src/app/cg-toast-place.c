/* cg-toast-place.c: where toasts stand in the bar over the page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-toast-place.h"

static gboolean
get_child_position_cb (GtkOverlay *overlay, GtkWidget *toasts, GdkRectangle *area, GtkWidget *gap)
{
  GtkRequisition natural;
  graphene_rect_t free_area;
  int width;

  if (!gtk_widget_compute_bounds (gap, GTK_WIDGET (overlay), &free_area))
    return FALSE;

  gtk_widget_get_preferred_size (toasts, NULL, &natural);
  width = MIN (natural.width, gtk_widget_get_width (GTK_WIDGET (overlay)));
  area->x = (int) free_area.origin.x + ((int) free_area.size.width - width) / 2;
  if (width > free_area.size.width)
    area->x = (int) (free_area.origin.x + free_area.size.width) - width;
  area->x = MAX (area->x, 0);
  area->y = 0;
  area->width = width;
  area->height = natural.height;
  return TRUE;
}

void
cg_toast_place_attach (GtkOverlay *overlay, GtkWidget *gap)
{
  g_return_if_fail (GTK_IS_OVERLAY (overlay));
  g_return_if_fail (GTK_IS_WIDGET (gap));

  g_signal_connect_object (overlay, "get-child-position", G_CALLBACK (get_child_position_cb), gap,
                           0);
}
