/* cg-bookmark-list.h: the bookmarks of a document, to go to, to name and to take away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-bookmarks.h"

G_BEGIN_DECLS

/**
 * CgBookmarkList:
 *
 * Not seen while there are none. Enter or a click goes to the page, F2 names it, Delete takes the
 * bookmark away. Main thread.
 *
 * Signal "chosen" (guint page): the page is wanted.
 */
#define CG_TYPE_BOOKMARK_LIST (cg_bookmark_list_get_type ())
G_DECLARE_FINAL_TYPE (CgBookmarkList, cg_bookmark_list, CG, BOOKMARK_LIST, GtkWidget)

/**
 * cg_bookmark_list_new:
 * @bookmarks: (transfer none): what it shows
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *cg_bookmark_list_new (CgBookmarks *bookmarks);

G_END_DECLS
