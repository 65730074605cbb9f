/* cg-office-paper.h: how an office has its documents on paper: its own numbers, its strictness.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-mode.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_office_paper_profile:
 * @store: the office's store
 * @notice: (nullable): a record of the entity `notice`
 *
 * Waits for the store; not for the main thread.
 *
 * Returns: (transfer full): the numbers of the page that @notice was signed with, else the
 *   office's; as they ship where its settings cannot be read.
 */
CgNoticeProfile *cg_office_paper_profile (CgStore *store, const CgRecord *notice);

/**
 * cg_office_paper_check_faces:
 * @store: the office's store
 * @document: what is to leave the office
 * @pages: it laid out
 * @mode: how it is printed
 * @error: %CG_FAULT_FACES_REPLACED
 *
 * An office may forbid that anything but a draft is printed in other faces than those wanted
 * (domain.md 3.6). Waits for the store.
 *
 * Returns: whether it may be printed.
 */
gboolean cg_office_paper_check_faces (CgStore *store,
                                      const CgNoticeDocument *document,
                                      const CgNoticePages *pages,
                                      CgNoticeMode mode,
                                      GError **error);

G_END_DECLS
