/* cg-numeral.h: Chinese numerals as digits, and the other way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_numeral_to_digits:
 * @text: valid UTF-8
 *
 * Writes Chinese numerals up to ninety-nine, and years digit by digit, with
 * digits: 二〇二六年三月十五日 is 2026年3月15日. Everything else stays, also 百
 * and greater, so it is for dates, terms and numbers of items only. Any thread.
 *
 * Returns: (transfer full): the text
 */
char *cg_numeral_to_digits (const char *text);

/**
 * cg_numeral_to_chinese:
 * @number: a number
 *
 * Any thread.
 *
 * Returns: (transfer full): 十五 for 15; digits for 0 and from 100 on
 */
char *cg_numeral_to_chinese (guint number);

G_END_DECLS
