/* cg-anchored.c: a paper of the office's own with what its journal ends with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-anchored.h"

#include "cg-notice-anchor.h"
#include "cg-store-anchor.h"

CgNoticePages *
cg_anchored_pages (CgStore *store, CgNoticePages *pages, gboolean anchored, GError **error)
{
  g_autoptr (CgNoticePages) plain = pages;
  CgAnchor anchor;

  if (!anchored)
    return g_steal_pointer (&plain);

  return cg_store_get_anchor (store, &anchor, error) ? cg_notice_pages_anchor (plain, &anchor)
                                                     : NULL;
}
