/* cg-stack.h: only the child of a stack that is seen is there for assistive technology.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_stack_tell:
 * @stack: a stack with all its children
 *
 * From now on the children that are not seen are marked as hidden: GTK 4.8 does not draw them, but
 * a screen reader would read them. Main thread.
 */
void cg_stack_tell (GtkStack *stack);

G_END_DECLS
