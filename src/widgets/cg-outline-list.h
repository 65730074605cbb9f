/* cg-outline-list.h: the headings of a document as a list whose parts are folded and unfolded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-pdf-outline.h"

G_BEGIN_DECLS

/**
 * CgOutlineEntry:
 *
 * A heading that is seen. What it says does not change; whether it is folded does, and whether
 * there is anything below it, which its property "folding" tells. Main thread.
 *
 * Property "folding" (#CgOutlineFolding, as an int, read only).
 */
#define CG_TYPE_OUTLINE_ENTRY (cg_outline_entry_get_type ())
G_DECLARE_FINAL_TYPE (CgOutlineEntry, cg_outline_entry, CG, OUTLINE_ENTRY, GObject)

/**
 * CgOutlineFolding:
 * @CG_OUTLINE_LEAF: nothing is below it
 * @CG_OUTLINE_FOLDED: what is below it is not seen
 * @CG_OUTLINE_UNFOLDED: what is below it is seen, as far as that is unfolded
 */
typedef enum
{
  CG_OUTLINE_LEAF,
  CG_OUTLINE_FOLDED,
  CG_OUTLINE_UNFOLDED,
} CgOutlineFolding;

/**
 * cg_outline_entry_get_item:
 *
 * Returns: (transfer none): what it says
 */
const CgPdfOutlineItem *cg_outline_entry_get_item (CgOutlineEntry *self);
CgOutlineFolding cg_outline_entry_get_folding (CgOutlineEntry *self);

/**
 * CgOutlineList:
 *
 * A #GListModel of the #CgOutlineEntry that are seen; headings are appended. Main thread.
 */
#define CG_TYPE_OUTLINE_LIST (cg_outline_list_get_type ())
G_DECLARE_FINAL_TYPE (CgOutlineList, cg_outline_list, CG, OUTLINE_LIST, GObject)

/**
 * cg_outline_list_new:
 *
 * Returns: (transfer full): an empty list
 */
CgOutlineList *cg_outline_list_new (void);

/**
 * cg_outline_list_append:
 * @items: (array length=n): headings, in the order of the document; copied
 * @n: how many
 * @folded: from this level on those with something below them are folded at first
 */
void
cg_outline_list_append (CgOutlineList *self, const CgPdfOutlineItem *items, guint n, guint folded);

/**
 * cg_outline_list_set_folded:
 * @position: of a heading that is seen
 * @folded: whether what is below it is not seen
 *
 * Returns: %FALSE where that changes nothing
 */
gboolean cg_outline_list_set_folded (CgOutlineList *self, guint position, gboolean folded);

/**
 * cg_outline_list_get_parent:
 * @position: of a heading that is seen
 *
 * Returns: where the one that it is below stands; %GTK_INVALID_LIST_POSITION (G_MAXUINT) for none
 */
guint cg_outline_list_get_parent (CgOutlineList *self, guint position);

/**
 * cg_outline_list_find:
 * @page: from 0
 * @top: points from its top edge
 *
 * Returns: where the last heading at or before that place stands, or the nearest one seen that it
 *   is below; G_MAXUINT where there is none
 */
guint cg_outline_list_find (CgOutlineList *self, guint page, double top);

G_END_DECLS
