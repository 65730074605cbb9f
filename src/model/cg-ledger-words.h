/* cg-ledger-words.h: words that say what a row or a cell of somebody's ledger is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_ledger_words_is_total:
 * @text: the first text of a row
 * @alone: whether the row has nothing to say besides
 *
 * Returns: whether it is a row of totals (合计, 小 计). Pure; any thread.
 */
gboolean cg_ledger_words_is_total (const char *text, gboolean alone);

/**
 * cg_ledger_words_is_note:
 * @text: the first text of a row
 *
 * Returns: whether it is a note below the table (注：, 填报人：). Pure; any thread.
 */
gboolean cg_ledger_words_is_note (const char *text);

/**
 * cg_ledger_words_says_done:
 * @text: what stands in a column of states
 *
 * Returns: whether it says that the problem is done or struck off. Pure; any thread.
 */
gboolean cg_ledger_words_says_done (const char *text);

/**
 * cg_ledger_words_year:
 * @text: a title or the name of a file
 *
 * Returns: the one year that it names (2026年), 0 for none or several. Pure; any thread.
 */
int cg_ledger_words_year (const char *text);

/**
 * cg_ledger_words_first_name:
 * @text: one or several names, parted by any mark in use
 *
 * Returns: (transfer full): the first of them. Pure; any thread.
 */
char *cg_ledger_words_first_name (const char *text);

G_END_DECLS
