/* cg-paper-keys.c: the keys of pages of paper: zoom, scroll.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-keys.h"

#include "cg-paper-canvas.h"

static gboolean
zoom_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgPaperCanvas *self = CG_PAPER_CANVAS (widget);
  int step = g_variant_get_int32 (arguments);

  if (step == 0)
    cg_paper_canvas_set_zoom (self, CG_PAPER_FIT_PAGE, 1);
  else
    cg_paper_canvas_step_zoom (self, step);

  return TRUE;
}

/* Lines, screens or to the ends: arguments are what and how often. */
static gboolean
scroll_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkAdjustment *adjustment = cg_scroller_down (CG_SCROLLER (widget));
  const char *what;
  int times;
  double step;

  g_variant_get (arguments, "(&si)", &what, &times);
  if (*what == 'l')
    step = gtk_adjustment_get_step_increment (adjustment);
  else if (*what == 's')
    step = gtk_adjustment_get_page_increment (adjustment);
  else
    step = gtk_adjustment_get_upper (adjustment);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + times * step);

  return TRUE;
}

void
cg_paper_keys_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *what;
    int times;
  } scrolls[] = { { GDK_KEY_Up, "line", -1 },        { GDK_KEY_Down, "line", 1 },
                  { GDK_KEY_Page_Up, "screen", -1 }, { GDK_KEY_Page_Down, "screen", 1 },
                  { GDK_KEY_Home, "end", -1 },       { GDK_KEY_End, "end", 1 } };
  static const struct
  {
    guint key;
    int step;
  } zooms[] = { { GDK_KEY_plus, 1 },   { GDK_KEY_equal, 1 },        { GDK_KEY_KP_Add, 1 },
                { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_0, 0 },
                { GDK_KEY_KP_0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (scrolls); i++)
    gtk_widget_class_add_binding (widget_class, scrolls[i].key, 0, scroll_key_cb, "(si)",
                                  scrolls[i].what, scrolls[i].times);
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding (widget_class, zooms[i].key, GDK_CONTROL_MASK, zoom_key_cb, "i",
                                  zooms[i].step);
}
