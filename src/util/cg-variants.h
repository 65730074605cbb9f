/* cg-variants.h: traditional and simplified characters taken for the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Goes up whenever cg_variants_map() gives another result for any text. */
#define CG_VARIANTS_VERSION 1

/**
 * cg_variants_map:
 * @text: valid UTF-8
 *
 * Each character that has a simplified form (Unihan, kSimplifiedVariant) becomes it, one for one,
 * so that a place counted in characters is the same in both texts. Mapping what was mapped changes
 * nothing; mapping a folded text (cg_fold()) gives the same as if it had been mapped before it was
 * folded as well. Any thread.
 *
 * Returns: (transfer full): the text in which 發 and 髮 are 发
 */
char *cg_variants_map (const char *text);

G_END_DECLS
