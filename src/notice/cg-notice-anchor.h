/* cg-notice-anchor.h: the journal's head in the lower margin of a paper: groups and a QR code.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-anchor.h"
#include "cg-notice-pages.h"

G_BEGIN_DECLS

/**
 * cg_notice_pages_anchor:
 * @pages: a paper of the office's own: a ledger, a sheet for approvals; never a 公文, nor what a
 *   unit signs
 * @anchor: the journal's head
 *
 * Any thread.
 *
 * Returns: (transfer full): @pages with the anchor at the right of each lower margin
 */
CgNoticePages *cg_notice_pages_anchor (const CgNoticePages *pages, const CgAnchor *anchor);

G_END_DECLS
