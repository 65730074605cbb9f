/* cg-mark-pointer.h: pointer and keys on the annotations of a page view: choosing, moving them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"

G_BEGIN_DECLS

/**
 * CgMarkPointer:
 *
 * Private to #CgPageView. A click selects the annotation there; the one in hand, where it is the
 * person's own and stands at no text, is moved by dragging it and made larger at its handles; with
 * the keyboard by arrow keys (Shift: its lower right corner; Control: a point), Escape lets go.
 */
#define CG_TYPE_MARK_POINTER (cg_mark_pointer_get_type ())
G_DECLARE_FINAL_TYPE (CgMarkPointer, cg_mark_pointer, CG, MARK_POINTER, GObject)

/**
 * cg_mark_pointer_new:
 * @view: whose annotations; it owns the result
 *
 * Returns: (transfer full): the pointer
 */
CgMarkPointer *cg_mark_pointer_new (CgPageView *view);

G_END_DECLS
