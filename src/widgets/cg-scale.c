/* cg-scale.c: the text scale, for measures that grow with the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-scale.h"

#include <math.h>

#define DPI_AT_100 (96.0 * 1024.0)

double
cg_text_scale (GtkWidget *widget)
{
  GtkSettings *settings =
      widget != NULL ? gtk_widget_get_settings (widget) : gtk_settings_get_default ();
  int dpi = -1;

  if (settings != NULL)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / DPI_AT_100 : 1.0;
}

int
cg_scaled (GtkWidget *widget, int pixels)
{
  return (int) lround (pixels * cg_text_scale (widget));
}

void
cg_scale_tabs (GtkTextView *view, int pixels)
{
  g_autoptr (PangoTabArray) tabs = pango_tab_array_new_with_positions (
      1, TRUE, PANGO_TAB_LEFT, cg_scaled (GTK_WIDGET (view), pixels));

  gtk_text_view_set_tabs (view, tabs);
}
