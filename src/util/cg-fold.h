/* cg-fold.h: the one form in which texts are searched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Goes up whenever cg_fold() gives another result for any text; a store that
 * was indexed with another version rebuilds its index. */
#define CG_FOLD_VERSION 1

/* Stands for a space inside a field, in the index. No fold produces it. */
#define CG_FOLD_SPACE_TOKEN "\xe2\x90\xa3" /* U+2423 */

/* Stands between two fields, in the index. No fold produces it, so no phrase
 * crosses from one field into the next. */
#define CG_FOLD_FIELD_TOKEN "\xe2\x90\x9e" /* U+241E */

/*
 * For any texts T and Q, and Q not folding to nothing:
 *
 *   cg_fold_contains (T, Q)
 *     <=> cg_fold (Q) is a substring of cg_fold (T)
 *     <=> cg_fold_phrase (Q) matches cg_fold_bigrams (cg_fold (T)) in an FTS5 table with
 *         unicode61 remove_diacritics 0 categories 'L* M* N* C* P* S*'
 *     <=> " " cg_fold_needle (Q) is a substring of " " cg_fold_bigrams (cg_fold (T))
 *
 * All functions here may be called from any thread.
 */

/**
 * cg_fold:
 * @text: (nullable): any bytes; invalid UTF-8 becomes U+FFFD
 *
 * Makes texts that a reader takes for the same equal: NFKC (full width, circled
 * digits, compatibility ideographs), case folding, invisible characters such as
 * U+200B and variation selectors removed, white space and control characters as
 * one space and none at either end. A space next to an ideograph, kana or CJK
 * punctuation mark is removed where its other neighbour is one as well, or is a
 * digit, punctuation mark or symbol: "2026 年" is "2026年", "整改， 台账" is
 * "整改,台账". Between Latin words, between digits, and between a Latin word
 * and an ideograph it stays. Folding a folded text changes nothing.
 *
 * Returns: (transfer full): the folded text; "" for %NULL
 */
char *cg_fold (const char *text);

/**
 * cg_fold_is_blank:
 * @text: valid UTF-8
 *
 * Returns: whether it is white space and nothing else
 */
gboolean cg_fold_is_blank (const char *text);

/**
 * cg_fold_bigrams:
 * @folded: a folded text, or several with %CG_FOLD_FIELD_TOKEN between any two
 *
 * The form that is stored in the index: each code point with the one after it, which the last
 * one lacks, with spaces between, and %CG_FOLD_SPACE_TOKEN for a space. A word of two code
 * points, as most are, is one token of the index: what both have in common need not be sought.
 *
 * Returns: (transfer full): such as `整改 改2 2␣ ␣3 3`; "" for ""
 */
char *cg_fold_bigrams (const char *folded);

/**
 * cg_fold_needle:
 * @query: (nullable): what is searched for
 *
 * What stands in the bigrams of each text that has it, after a space or at their beginning.
 *
 * Returns: (transfer full): such as `整改 改台` for `整改台`, and `整` for `整`; "" if @query
 *   folds to nothing
 */
char *cg_fold_needle (const char *query);

/**
 * cg_fold_phrase:
 * @query: (nullable): what is searched for
 *
 * Returns: (transfer full) (nullable): the FTS5 phrase for it, quoted, such as
 *   `"整改 改台"`, of one code point the beginning of a token, `"整" *`; %NULL if @query folds
 *   to nothing, so that nothing is filtered
 */
char *cg_fold_phrase (const char *query);

/**
 * cg_fold_contains:
 * @text: (nullable): where to search
 * @query: (nullable): what is searched for
 *
 * The scan that the index must agree with; for short lists it is the search.
 *
 * Returns: %TRUE if @text contains @query after folding; also if @query folds
 *   to nothing
 */
gboolean cg_fold_contains (const char *text, const char *query);

/**
 * cg_fold_is_ideographic:
 * @character: a code point
 *
 * Returns: %TRUE for ideographs, kana, bopomofo and CJK punctuation marks; not
 *   for combining marks
 */
gboolean cg_fold_is_ideographic (gunichar character);

/**
 * cg_fold_has_ideographic:
 * @text: UTF-8
 *
 * Returns: whether one of its characters is ideographic: letters alone are the reading of a
 *   name, not a name. Any thread.
 */
gboolean cg_fold_has_ideographic (const char *text);

G_END_DECLS
