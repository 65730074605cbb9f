/* notice-ink.h: the ink of a page of a PDF, in millimetres.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

#define NOTICE_INK_DPI 254
#define NOTICE_INK_PER_MM (NOTICE_INK_DPI / 25.4)

/* A part of the page, or the ink in one; edges in millimetres. */
typedef struct
{
  double left, right, top, bottom;
} NoticeInk;

/* A page, from 0, of the file @pdf, rendered beside it; to be destroyed. */
cairo_surface_t *notice_ink_render (const char *pdf, guint page);

/* Whether there is black or red ink at a pixel. */
gboolean notice_ink_at (cairo_surface_t *surface, int x, int y, gboolean red);

/* The edges of the ink inside a part of the page; right is -1 where there is none. */
NoticeInk notice_ink_measure (cairo_surface_t *surface, NoticeInk part, gboolean red);
