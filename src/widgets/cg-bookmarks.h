/* cg-bookmarks.h: the pages of a document that a person has marked to find them again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CgBookmarks:
 *
 * Main thread.
 *
 * Signal "changed": they are other ones.
 * Signal "edited" (guint page, const char *name): the person named the page so, or with %NULL took
 * its bookmark away: to be kept.
 */
#define CG_TYPE_BOOKMARKS (cg_bookmarks_get_type ())
G_DECLARE_FINAL_TYPE (CgBookmarks, cg_bookmarks, CG, BOOKMARKS, GObject)

/**
 * cg_bookmarks_new:
 *
 * Returns: (transfer full): none
 */
CgBookmarks *cg_bookmarks_new (void);

/**
 * cg_bookmarks_clear:
 *
 * Another document is read.
 */
void cg_bookmarks_clear (CgBookmarks *self);

/**
 * cg_bookmarks_add:
 * @page: from 0
 * @name: as it was kept
 *
 * Does not emit "edited".
 */
void cg_bookmarks_add (CgBookmarks *self, guint page, const char *name);

/**
 * cg_bookmarks_edit:
 * @page: from 0
 * @name: (nullable): what the person calls the page; %NULL takes its bookmark away
 */
void cg_bookmarks_edit (CgBookmarks *self, guint page, const char *name);

/**
 * cg_bookmarks_count:
 *
 * Returns: how many there are
 */
guint cg_bookmarks_count (CgBookmarks *self);

/**
 * cg_bookmarks_get:
 * @i: below their number
 * @page: (out): from 0
 *
 * Returns: (transfer none): its name; they are in the order of the pages
 */
const char *cg_bookmarks_get (CgBookmarks *self, guint i, guint *page);

/**
 * cg_bookmarks_find:
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): what the page is called; %NULL where it has none
 */
const char *cg_bookmarks_find (CgBookmarks *self, guint page);

/**
 * cg_bookmarks_next:
 * @page: from 0
 * @forward: whether the next one is wanted, else the one before
 *
 * Returns: the page of the next one, after the last one the first; -1 where there is none
 */
int cg_bookmarks_next (CgBookmarks *self, guint page, gboolean forward);

G_END_DECLS
