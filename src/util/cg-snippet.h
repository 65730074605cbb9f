/* cg-snippet.h: a hit of a search with a few words around it, on one line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-fold-find.h"

G_BEGIN_DECLS

/**
 * CgSnippet:
 * @text: one line: the hit and what stands around it, … where the text goes on
 * @hit: which bytes of @text are the hit; empty where the text has none
 */
typedef struct
{
  char *text;
  CgTextRange hit;
} CgSnippet;

/**
 * cg_snippet_new:
 * @text: (nullable): a text as it was written, valid UTF-8
 * @query: (nullable): what was searched for
 * @around: how many characters to keep on each side of the hit
 *
 * Of several hits the first; pinyin hits what is read so. A text without one gives its beginning.
 * Line breaks and other white space are one space each. Any thread.
 *
 * Returns: (transfer full): the snippet.
 */
CgSnippet *cg_snippet_new (const char *text, const char *query, guint around);
void cg_snippet_free (CgSnippet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSnippet, cg_snippet_free)

G_END_DECLS
