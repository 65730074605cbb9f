/* cg-page-spread.h: the ways in which the pages of a document are laid out to be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgPageSpread:
 * @CG_PAGE_SPREAD_CONTINUOUS: one below the other
 * @CG_PAGE_SPREAD_SINGLE: one at a time
 * @CG_PAGE_SPREAD_FACING: two side by side, 1 and 2, 3 and 4
 * @CG_PAGE_SPREAD_COVER: the first alone, then 2 and 3, as in a book
 */
typedef enum
{
  CG_PAGE_SPREAD_CONTINUOUS,
  CG_PAGE_SPREAD_SINGLE,
  CG_PAGE_SPREAD_FACING,
  CG_PAGE_SPREAD_COVER,
} CgPageSpread;

/**
 * cg_page_spread_get_id:
 * @spread: one of the ways
 *
 * Returns: (transfer none): by which it is kept: continuous, single, facing, cover
 */
const char *cg_page_spread_get_id (CgPageSpread spread);

/**
 * cg_page_spread_from_id:
 * @id: (nullable): what was kept
 *
 * Returns: the way of that id, continuous for any other
 */
CgPageSpread cg_page_spread_from_id (const char *id);

G_END_DECLS
