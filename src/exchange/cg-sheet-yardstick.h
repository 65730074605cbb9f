/* cg-sheet-yardstick.h: what the libraries alone need to go through an .xlsx, for benchmarks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_sheet_yardstick_pass:
 * @path: an .xlsx of our own making
 * @error: %CG_FAULT_SHEET_DAMAGED
 *
 * Unpacks the shared texts, the styles and the first sheet and parses them, with handlers that
 * do nothing. Any thread.
 *
 * Returns: whether it came to the end.
 */
gboolean cg_sheet_yardstick_pass (const char *path, GError **error);

G_END_DECLS
