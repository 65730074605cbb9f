/* cg-scroller.h: base of widgets that scroll what they draw: a #GtkScrollable's adjustments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_SCROLLER (cg_scroller_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgScroller, cg_scroller, CG, SCROLLER, GtkWidget)

/**
 * CgScrollerClass:
 * @scrolled: the value along @orientation has changed, whoever changed it
 * @adopted: (nullable): the widget was given another adjustment, which is to be configured;
 *   the default asks for a new allocation
 */
struct _CgScrollerClass
{
  GtkWidgetClass parent_class;

  void (*scrolled) (CgScroller *self, GtkOrientation orientation);
  void (*adopted) (CgScroller *self);
};

/**
 * cg_scroller_across:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer none) (nullable): the horizontal adjustment; %NULL only once disposed.
 */
GtkAdjustment *cg_scroller_across (CgScroller *self);

/**
 * cg_scroller_down:
 *
 * Returns: (transfer none) (nullable): the vertical adjustment; %NULL only once disposed.
 */
GtkAdjustment *cg_scroller_down (CgScroller *self);

G_END_DECLS
