/* cg-page-ranges.h: which pages to print, as people type them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_page_ranges_normalize:
 * @text: what was typed: `1-3，5、8-`; digits and marks may be full-width, a comma may
 *   also be 、 ； or a space, a hyphen also ～ — or 至; empty means all pages
 * @n_pages: how many pages there are, at least 1
 *
 * Reads page ranges and writes them in ascending order without overlaps, as CUPS takes
 * them. Any thread.
 *
 * Returns: (transfer full) (nullable): such as `1-3,5,8-12`; "" if all pages are meant;
 *   %NULL if @text is no list of pages, or names none of those that there are
 */
char *cg_page_ranges_normalize (const char *text, guint n_pages);

G_END_DECLS
