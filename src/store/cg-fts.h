/* cg-fts.h: a full-text index over a column of bigrams: its table, its merging, the check of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index is FTS5's with external content: the column stands in a table of its own, of an
 * integer `id`, and has what cg_fold_bigrams() makes. What is taken out is named with its old
 * words.
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/* The statement that makes it. The prefixes are for words of one code point (cg-fold.h). */
#define CG_FTS_TABLE(index, column, content)                                                       \
  "CREATE VIRTUAL TABLE " index " USING fts5 (" column ", content = '" content "',"                \
  " content_rowid = 'id', columnsize = 0, prefix = 1,"                                             \
  " tokenize = \"unicode61 remove_diacritics 0 categories 'L* M* N* C* P* S*'\");"

/* The statement that has it gather so many bytes of words in memory (32 MB) before it writes them
 * as a segment, which it merges with others later: of a large batch a few segments, where its own
 * choice makes hundreds. */
#define CG_FTS_GATHER(index)                                                                       \
  "INSERT INTO " index " (" index ", rank) VALUES ('hashsize', 33554432);"

/* The statement that fills it anew from its table. */
#define CG_FTS_REBUILD(index) "INSERT INTO " index " (" index ") VALUES ('rebuild')"

/* The statement that puts the texts of the table @fresh (id, @column) into it and takes out those
 * that @content has, for the ids of @ids; ?1 is free for @ids. One statement for all words: after
 * the first SQLite has the index write out what it gathered at the beginning of every further
 * statement. The table itself is written after it. */
#define CG_FTS_WRITE(index, column, content, ids, fresh)                                           \
  "INSERT INTO " index " (" index ", rowid, " column ")"                                           \
  " SELECT 'delete', s.id, s." column " FROM " ids " p CROSS JOIN " content " s"                   \
  " ON s.id = p.id LEFT JOIN " fresh " f ON f.id = p.id"                                           \
  " WHERE s." column " <> '' AND s." column " IS NOT f." column                                    \
  " UNION ALL SELECT NULL, f.id, f." column " FROM " fresh " f LEFT JOIN " content " s"            \
  " ON s.id = f.id WHERE f." column " <> '' AND f." column " IS NOT s." column

/* How many segments it lets come together: its own choice, and none at all. After each batch an
 * index merges what it has written into what it had; a batch of many leaves that to what is
 * written after it. */
#define CG_FTS_MERGING 4
#define CG_FTS_NOT_MERGING 0

/**
 * cg_fts_set_merging:
 * @index: the index
 * @automerge: %CG_FTS_MERGING or %CG_FTS_NOT_MERGING
 */
gboolean
cg_fts_set_merging (CgConnection *self, const char *index, gint64 automerge, GError **error);

/**
 * cg_fts_compare:
 * @index: the index
 * @column: its column
 * @content: the table that has it
 * @equal: (out): whether both say the same
 *
 * Sums up every token of the texts, and compares with what the index has. The index's own check
 * would need the write lock for as long as it takes; this one only reads, so it can run on any
 * connection while edits go on. It does not see what FTS5 keeps beside the tokens for words of
 * one code point.
 *
 * Returns: whether it could be looked at; an index that is too damaged for it counts as one that
 *   says something else.
 */
gboolean cg_fts_compare (CgConnection *self,
                         const char *index,
                         const char *column,
                         const char *content,
                         gboolean *equal,
                         GError **error);

G_END_DECLS
