/* cg-notice-finder.h: the left of 文书: which documents, by a filter and a text, in their list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-sheet-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_FINDER (cg_notice_finder_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeFinder, cg_notice_finder, CG, NOTICE_FINDER, GtkWidget)

/**
 * CgNoticeFinder::chosen:
 * @id: of the document that the user went to
 */

/**
 * CgNoticeFinder::read:
 *
 * The documents found have been read and are listed.
 */

/**
 * cg_notice_finder_new:
 * @office: the opened office
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a list that nothing has been read into
 */
GtkWidget *cg_notice_finder_new (CgOffice *office);

/**
 * cg_notice_finder_read:
 *
 * Finds and lists the documents anew.
 */
void cg_notice_finder_read (CgNoticeFinder *self);

/**
 * cg_notice_finder_set_text:
 * @text: what is searched for; "" for everything
 *
 * Reads them when it is another text.
 */
void cg_notice_finder_set_text (CgNoticeFinder *self, const char *text);

/**
 * cg_notice_finder_set_filter:
 * @id: (nullable): a named filter of documents (cg-filters.h), %NULL for all of them
 *
 * Reads them, also when the filter is the same. One that is not offered here changes nothing.
 */
void cg_notice_finder_set_filter (CgNoticeFinder *self, const char *id);

/**
 * cg_notice_finder_select:
 * @id: of a document, 0 for none
 *
 * See cg_notice_list_select().
 */
void cg_notice_finder_select (CgNoticeFinder *self, gint64 id);

/**
 * cg_notice_finder_first:
 *
 * Returns: id of the first document listed, 0 when there is none
 */
gint64 cg_notice_finder_first (CgNoticeFinder *self);

/**
 * cg_notice_finder_is_busy:
 *
 * Returns: whether documents are still being read
 */
gboolean cg_notice_finder_is_busy (CgNoticeFinder *self);

/**
 * cg_notice_finder_is_narrowed:
 *
 * Returns: whether a filter or a text leaves documents out
 */
gboolean cg_notice_finder_is_narrowed (CgNoticeFinder *self);

/**
 * cg_notice_finder_count:
 * @under_way: (out): how many of them still have a step before their delivery
 *
 * Returns: how many documents there are, also those that are too many to be listed
 */
guint cg_notice_finder_count (CgNoticeFinder *self, guint *under_way);

/**
 * cg_notice_finder_make_table:
 * @title: what the list is called
 *
 * Returns: (transfer full): all documents found, in the order of the list, with the columns that
 *   documents have where they are written out
 */
CgSheetTable *cg_notice_finder_make_table (CgNoticeFinder *self, const char *title);

G_END_DECLS
