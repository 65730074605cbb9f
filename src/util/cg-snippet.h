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

/**
 * cg_snippet_new_at:
 * @text: a text, valid UTF-8
 * @hit: which bytes of @text are the hit; empty: the text's beginning is given
 * @around: how many characters to keep on each side of the hit
 * @of_page: whether lines end where a page is full, so that a Chinese one goes on in the next
 *
 * White space is one space each; of a page there is none after a Chinese character. Any thread.
 *
 * Returns: (transfer full): the snippet.
 */
CgSnippet *cg_snippet_new_at (const char *text, CgTextRange hit, guint around, gboolean of_page);

void cg_snippet_free (CgSnippet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSnippet, cg_snippet_free)

G_END_DECLS
