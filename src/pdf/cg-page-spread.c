/* cg-page-spread.c: the ways in which the pages of a document are laid out to be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-spread.h"

static const char *const ids[] = {
  [CG_PAGE_SPREAD_CONTINUOUS] = "continuous",
  [CG_PAGE_SPREAD_SINGLE] = "single",
  [CG_PAGE_SPREAD_FACING] = "facing",
  [CG_PAGE_SPREAD_COVER] = "cover",
};

const char *
cg_page_spread_get_id (CgPageSpread spread)
{
  g_return_val_if_fail (spread < G_N_ELEMENTS (ids), ids[0]);

  return ids[spread];
}

CgPageSpread
cg_page_spread_from_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return (CgPageSpread) i;

  return CG_PAGE_SPREAD_CONTINUOUS;
}
