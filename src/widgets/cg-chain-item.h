/* cg-chain-item.h: what stands in a chain: a link, a point, or an edge that has none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-chain.h"

G_BEGIN_DECLS

#define CG_TYPE_CHAIN_ITEM (cg_chain_item_get_type ())
G_DECLARE_FINAL_TYPE (CgChainItem, cg_chain_item, CG, CHAIN_ITEM, AdwBin)

typedef enum
{
  CG_CHAIN_LINK,
  CG_CHAIN_POINT,
  CG_CHAIN_CLEAR, /* nothing is in the way */
} CgChainItemKind;

/**
 * CgChainItem::renamed:
 * @name: what was typed
 */

/**
 * cg_chain_item_new_link:
 *
 * Inside src/widgets only, as all of this. Main thread.
 *
 * Returns: (transfer floating): a link, whose name can be typed in place.
 */
GtkWidget *cg_chain_item_new_link (const CgChainLink *link);

/**
 * cg_chain_item_new_point:
 *
 * Returns: (transfer floating): a card.
 */
GtkWidget *cg_chain_item_new_point (const CgChainPoint *point, CgDate today, CgCalendar *calendar);

/**
 * cg_chain_item_new_clear:
 * @link: the link above the edge
 * @menu: (nullable): what can be put on the edge
 *
 * Returns: (transfer floating): a line of words.
 */
GtkWidget *cg_chain_item_new_clear (gint64 link, GMenuModel *menu);

CgChainItemKind cg_chain_item_get_kind (CgChainItem *self);
gint64 cg_chain_item_get_id (CgChainItem *self);

/**
 * cg_chain_item_edit:
 *
 * Lets the name of a link be typed.
 */
void cg_chain_item_edit (CgChainItem *self);

G_END_DECLS
