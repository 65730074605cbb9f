/* cg-page-index.h: the index over what pages say: which of them it has read, and writing it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `page_text` has the texts of pages, `page_search` what the index has read of them. It is written
 * together with them. Only when another version of the program folds otherwise is it made anew,
 * in the order of the ids and some at a time: until that is done the pages from
 * cg_page_index_edge() on wait, and a search looks through them.
 */
#pragma once

#include "cg-check.h"
#include "cg-connection.h"

G_BEGIN_DECLS

/* The id of a page is that of its file and its number, from 0. */
#define CG_PAGE_BITS 20
#define CG_PAGE_ID(file, page) (((gint64) (file) << CG_PAGE_BITS) | (gint64) (page))
#define CG_PAGE_FILE(id) ((gint64) (id) >> CG_PAGE_BITS)
#define CG_PAGE_NUMBER(id) ((guint) ((gint64) (id) & ((1 << CG_PAGE_BITS) - 1)))

/**
 * cg_page_index_prepare:
 *
 * Makes the index's tables, empty, where they are not as this program makes them; and the
 * temporary table that the texts of a batch stand in. The writer's connection.
 */
gboolean cg_page_index_prepare (CgConnection *self, GError **error);

/**
 * cg_page_index_empty:
 *
 * Makes the tables anew, empty, in the transaction under way: all pages wait.
 */
gboolean cg_page_index_empty (CgConnection *self, GError **error);

/**
 * cg_page_index_edge:
 *
 * Returns: the id of the first page that may wait; %G_MAXINT64 where none does, 0 where the index
 *   is another program's.
 */
gint64 cg_page_index_edge (CgConnection *self);

/**
 * cg_page_index_add:
 * @id: a page whose text was written
 * @text: its text
 *
 * Notes that the index is to have it, if it does not wait; cg_page_index_write() puts it in.
 */
gboolean cg_page_index_add (CgConnection *self, gint64 id, const char *text, GError **error);

/**
 * cg_page_index_write:
 *
 * Puts what was noted into the index, in the transaction under way.
 */
gboolean cg_page_index_write (CgConnection *self, GError **error);

/**
 * cg_page_index_some:
 * @most: how many at most
 * @waits: (out): whether after it more pages wait
 *
 * In a transaction of its own puts some of the pages that wait into the index.
 */
gboolean cg_page_index_some (CgConnection *self, guint most, gboolean *waits, GError **error);

/**
 * cg_page_index_check:
 *
 * Compares the texts with what the index has read of them, and that with the index.
 */
gboolean cg_page_index_check (CgCheck *check, GError **error);

G_END_DECLS
