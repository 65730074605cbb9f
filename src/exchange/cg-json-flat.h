/* cg-json-flat.h: whether a text of JSON nests no deeper than it may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_json_is_flat:
 * @text: what may be JSON
 * @length: its length in bytes
 * @deepest: brackets within each other
 *
 * To be asked before a text of others is parsed: one of brackets alone would exhaust the
 * parser's stack. Brackets within texts are no brackets. Any thread.
 *
 * Returns: whether it nests no deeper.
 */
gboolean cg_json_is_flat (const char *text, gsize length, int deepest);

G_END_DECLS
