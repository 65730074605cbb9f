/* cg-likeness.h: how much two short texts are alike, by the pairs of characters they share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_likeness:
 * @a: a text, valid UTF-8
 * @b: another
 *
 * Compares the texts as they are searched (cg_fold()), without their punctuation.
 *
 * Returns: twice the pairs of neighbouring characters that they share, divided by all they have:
 *   from 0, nothing, to 1, the same. Any thread.
 */
double cg_likeness (const char *a, const char *b);

/**
 * cg_likeness_common:
 * @text: a text, valid UTF-8
 * @other: another
 *
 * Returns: (transfer full) (element-type guint): where in @text stand words that @other has too, of
 *   two characters or more: the byte where each begins and the byte behind it, by turns. Any
 *   thread.
 */
GArray *cg_likeness_common (const char *text, const char *other);

G_END_DECLS
