/* cg-notice-title.h: where a long title is broken, by sense and shape.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_notice_title_break:
 * @title: a title; line feeds in it are kept, and nothing else is broken then
 * @capacity: full-width characters that fit into a line
 *
 * Breaks a title that is too long for one line so that no word is parted, the lines
 * are balanced, and they form a trapezium or a rhombus (GB/T 9704-2012, 7.3.1:
 * 词意完整、排列对称、梯形或菱形). Any thread.
 *
 * Returns: (transfer full): @title with line feeds
 */
char *cg_notice_title_break (const char *title, double capacity);

G_END_DECLS
