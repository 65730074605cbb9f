/* cg-compare-words.h: what is said round about a list that is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof-compare.h"

G_BEGIN_DECLS

/**
 * cg_compare_words_count:
 * @comparison: what was found
 * @stood: the day, where the list is shown as it stood then; 0: all of it
 *
 * Returns: (transfer full): how many records there are, and how many with changes.
 */
char *cg_compare_words_count (CgComparison *comparison, CgDate stood);

/**
 * cg_compare_words_status:
 * @stood: the day, where the list is shown as it stood then; 0: all of it
 *
 * Returns: (transfer full): of which day the lamps are.
 */
char *cg_compare_words_status (CgDate stood);

G_END_DECLS
