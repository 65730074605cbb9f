/* cg-page-pointer.h: pointer and fingers on a page view: selecting, zooming.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"

G_BEGIN_DECLS

/**
 * CgPagePointer:
 *
 * Private to #CgPageView. Dragging selects (by words after a double click, by
 * lines after a triple one; beyond the edge the view follows), Shift+click
 * extends, Ctrl+wheel and pinching zoom around the pointer.
 */
#define CG_TYPE_PAGE_POINTER (cg_page_pointer_get_type ())
G_DECLARE_FINAL_TYPE (CgPagePointer, cg_page_pointer, CG, PAGE_POINTER, GObject)

/**
 * cg_page_pointer_new:
 * @view: the view; not owned, must live longer
 *
 * Returns: (transfer full): the pointer; its controllers belong to the view
 */
CgPagePointer *cg_page_pointer_new (CgPageView *view);

G_END_DECLS
