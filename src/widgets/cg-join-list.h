/* cg-join-list.h: the pages that become one PDF: their order, how they are turned, which stay out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-pdf-book.h"

G_BEGIN_DECLS

#define CG_TYPE_JOIN_LIST (cg_join_list_get_type ())
G_DECLARE_FINAL_TYPE (CgJoinList, cg_join_list, CG, JOIN_LIST, AdwBin)

/**
 * CgJoinList::shown:
 *
 * A picture more is there, or the document could not be drawn.
 */

/**
 * cg_join_list_new:
 *
 * Pages are moved by dragging, by Alt with an arrow or by buttons, turned by R and left out by
 * Delete. Main thread, as all of this.
 *
 * Returns: (transfer floating): a list without pages
 */
GtkWidget *cg_join_list_new (void);

/**
 * cg_join_list_set_document:
 * @self: a list
 * @document: (nullable): the pages, all of them in their order
 * @names: (array zero-terminated=1) (nullable): what each is called
 */
void
cg_join_list_set_document (CgJoinList *self, CgPdfDocument *document, const char *const *names);

/**
 * cg_join_list_get_leaves:
 * @self: a list
 *
 * Returns: (transfer full) (element-type CgPdfLeaf): the pages as they are to follow.
 */
GArray *cg_join_list_get_leaves (CgJoinList *self);

/**
 * cg_join_list_move:
 * @self: a list
 * @from: a place, from 0
 * @to: another
 *
 * Puts the page at @from to @to; it stays selected.
 */
void cg_join_list_move (CgJoinList *self, guint from, guint to);

/**
 * cg_join_list_get_busy:
 * @self: a list
 *
 * Returns: whether pictures are still on their way
 */
gboolean cg_join_list_get_busy (CgJoinList *self);

G_END_DECLS
