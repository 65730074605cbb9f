/* cg-notice-stamp.h: glyphs for the screen at fractions of a pixel, private to the drawing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cairo 1.16 puts glyphs on whole pixels, so that the even cells of a page dance on the
 * screen; filling outlines is even but takes twenty times as long. So each glyph is
 * filled once for every quarter of a pixel and then stamped.
 */
#pragma once

#include "cg-notice-paragraph.h"

G_BEGIN_DECLS

/* Draws a run's glyphs in the source's colour; the context's matrix neither turns nor skews. */
void cg_notice_stamp_run (cairo_t *cr, const CgNoticeParagraph *paragraph, const CgNoticeRun *run);

G_END_DECLS
