/* cg-container.h: base of widgets that fold: their height follows from their width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_CONTAINER (cg_container_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgContainer, cg_container, CG, CONTAINER, GtkWidget)

/**
 * CgContainerClass:
 * @measure_width: the least width, and the one wished for; both are 0 before
 * @lay: gives the height of all children at @width; @height is what there is, and the
 *   children are allocated there, or -1 when they are only measured
 *
 * Whatever is made a child of it is its own: children go with it.
 */
struct _CgContainerClass
{
  GtkWidgetClass parent_class;

  void (*measure_width) (CgContainer *self, int *minimum, int *natural);
  int (*lay) (CgContainer *self, int width, int height);
};

/**
 * cg_container_place:
 * @child: a child
 * @width: px of the whole container
 * @area: where the child stands where one reads from left to right
 *
 * Allocates the child, on the other side where one reads from right to left. Main thread.
 */
void cg_container_place (CgContainer *self, GtkWidget *child, int width, const GtkAllocation *area);

/**
 * cg_container_remove_all:
 *
 * Takes all children away.
 */
void cg_container_remove_all (CgContainer *self);

G_END_DECLS
