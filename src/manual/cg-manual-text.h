/* cg-manual-text.h: Markdown into blocks, private to the manual.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-manual.h"

G_BEGIN_DECLS

/* The blocks of @text, the heading of the page as the first; @keys fill its tables of keys:
 * fenced code "keys" with the group's id in it. */
GPtrArray *cg_manual_text_parse (const char *text, const CgManualKey *keys, guint n_keys);

G_END_DECLS
