/* cg-json-input.h: JSON of others: files within limits, texts that nest no deeper than they may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * cg_json_is_flat:
 * @text: what may be JSON
 * @length: its length in bytes
 * @deepest: brackets within each other
 *
 * To be asked before a text of others is parsed: one of brackets alone would exhaust the
 * parser's stack. Brackets within texts are no brackets; comments, which json-glib skips though
 * JSON has none, are refused, for they could hide some. Any thread.
 *
 * Returns: whether it nests no deeper, and has nothing outside its texts that JSON has not.
 */
gboolean cg_json_is_flat (const char *text, gsize length, int deepest);

/**
 * cg_json_read_file:
 * @path: a file
 * @most: so many bytes a file may have that is read at all
 * @length: (out): how many bytes were read, one more than @most of a larger file
 * @error: %CG_FAULT_FILE_MISSING, %CG_FAULT_FILE_UNREADABLE
 *
 * Returns: (transfer full) (nullable): its bytes; blocks.
 */
char *cg_json_read_file (const char *path, gsize most, gsize *length, GError **error);

G_END_DECLS
