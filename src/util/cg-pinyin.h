/* cg-pinyin.h: finding and sorting Chinese names by their readings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-fold-find.h"

G_BEGIN_DECLS

/* Goes up whenever the code here gives another key or another match. */
#define CG_PINYIN_VERSION 1

/*
 * Readings come from the Unihan database (Debian's unicode-data), all readings
 * of a character, most common first, without tones. Nothing here knows words:
 * 重 is zhong before it is chong, in 重庆 too; a match tries every reading.
 * All functions may be called from any thread.
 */

/**
 * cg_pinyin_version:
 *
 * Returns: (transfer none): %CG_PINYIN_VERSION and the Unicode version of the
 *   table, such as `1/15.0.0`; a store whose sort keys were made with another
 *   one makes them anew
 */
const char *cg_pinyin_version (void);

/**
 * cg_pinyin_readings:
 * @character: a code point
 *
 * Returns: (transfer container) (nullable): its readings, most common first, as
 *   a %NULL-terminated array of static strings; %NULL if it has none
 */
const char **cg_pinyin_readings (gunichar character);

/**
 * cg_pinyin_sort_key:
 * @text: (nullable): a name or title
 *
 * A key whose plain comparison (strcmp(), BINARY in SQLite) gives the order of a
 * Chinese list: punctuation, numbers by value, Latin and other letters, then
 * ideographs by first reading and code point, one character after the other, so
 * that one family name stays together. Texts that fold alike have equal keys.
 *
 * Returns: (transfer full): the key; "" for %NULL
 */
char *cg_pinyin_sort_key (const char *text);

/**
 * CgPinyinQuery:
 *
 * What somebody types into a picker, prepared once for thousands of names.
 * It never changes, so threads may share it while its owner keeps it.
 */
typedef struct _CgPinyinQuery CgPinyinQuery;

/**
 * CgPinyinRank:
 * @CG_PINYIN_EQUAL: the text is the query
 * @CG_PINYIN_BEGINS: the text begins with the query
 * @CG_PINYIN_BEGINS_READING: the readings begin with the query
 * @CG_PINYIN_INSIDE: the query stands inside the text
 * @CG_PINYIN_INSIDE_READING: the readings match from a later character on
 *
 * How well a text matches; smaller is better.
 */
typedef enum
{
  CG_PINYIN_EQUAL,
  CG_PINYIN_BEGINS,
  CG_PINYIN_BEGINS_READING,
  CG_PINYIN_INSIDE,
  CG_PINYIN_INSIDE_READING,
} CgPinyinRank;

/**
 * cg_pinyin_query_new:
 * @query: (nullable): what was typed: ideographs, full pinyin, initials, or any
 *   mixture, such as `双河`, `shuanghe`, `shh`, `sh河`, `双he`
 *
 * Returns: (transfer full): the query
 */
CgPinyinQuery *cg_pinyin_query_new (const char *query);

/**
 * cg_pinyin_query_free:
 * @query: (transfer full): a query
 */
void cg_pinyin_query_free (CgPinyinQuery *query);

/**
 * cg_pinyin_query_matches:
 * @query: a query
 * @text: (nullable): a name
 * @rank: (out) (optional): a #CgPinyinRank, if it matches
 *
 * The query may begin at any character. Each character of @text takes itself, a
 * whole reading, or the initial of one (z as well as zh); the last one also the
 * beginning of a reading, so that a match holds while a syllable is typed.
 * Punctuation in @text is skipped; an apostrophe or space in the query parts
 * syllables (xi'an). ü is v or u. An empty query matches everything.
 *
 * Returns: %TRUE if @text matches
 */
gboolean cg_pinyin_query_matches (const CgPinyinQuery *query, const char *text, int *rank);

/**
 * cg_pinyin_query_find:
 * @query: a query
 * @text: (nullable): a name
 * @range: (out): the first part of @text that is read so
 *
 * Returns: %TRUE if a part of @text matches by its readings; a query that is nothing but the text
 *   itself matches as well
 */
gboolean cg_pinyin_query_find (const CgPinyinQuery *query, const char *text, CgTextRange *range);

/**
 * cg_pinyin_is_typed:
 * @text: (nullable): what was typed
 *
 * Returns: whether it may be pinyin, full or initials: two or more Latin letters, and beside
 *   them nothing but spaces and apostrophes
 */
gboolean cg_pinyin_is_typed (const char *text);

/**
 * cg_pinyin_matches:
 * @text: (nullable): a name
 * @query: (nullable): what was typed
 *
 * cg_pinyin_query_matches() for a single text.
 *
 * Returns: %TRUE if @text matches
 */
gboolean cg_pinyin_matches (const char *text, const char *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPinyinQuery, cg_pinyin_query_free)

G_END_DECLS
