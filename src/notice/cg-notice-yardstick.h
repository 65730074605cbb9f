/* cg-notice-yardstick.h: what bare Pango and cairo take for the same text, for benchmarks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"

G_BEGIN_DECLS

/**
 * cg_notice_yardstick_lay_out:
 * @text: paragraphs, one a line
 *
 * Lays the text out as one PangoLayout of 3号 in 版心, and lets it break its lines. Any thread.
 *
 * Returns: how many lines it has.
 */
int cg_notice_yardstick_lay_out (const char *text);

/**
 * cg_notice_yardstick_write:
 * @pages: pages
 * @path: a file
 * @error: %CG_FAULT_PDF_WRITE
 *
 * Draws the same lines in the same faces, each by a PangoLayout of its own, into a PDF. Any thread.
 *
 * Returns: whether the file is there.
 */
gboolean cg_notice_yardstick_write (const CgNoticePages *pages, const char *path, GError **error);

G_END_DECLS
