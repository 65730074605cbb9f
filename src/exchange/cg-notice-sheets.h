/* cg-notice-sheets.h: the forms that go with a document, read from the store and laid out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgNoticeSheet:
 * @CG_NOTICE_SHEET_RECEIPT: 送达回执, one for each unit that receives the document
 * @CG_NOTICE_SHEET_APPROVAL: 发文稿纸
 *
 * A form that goes with a document.
 */
typedef enum
{
  CG_NOTICE_SHEET_RECEIPT,
  CG_NOTICE_SHEET_APPROVAL,
} CgNoticeSheet;

/**
 * cg_notice_sheets_lay_out:
 * @store: a store
 * @notice: id of a document
 * @sheet: which form
 * @profile: the numbers
 * @anchored: whether the office's own sheet carries what the journal ends with; what a unit signs
 *   never does
 * @error: return location
 *
 * Fills the form in with what the store knows. Waits for the store: any thread but that of a
 * window.
 *
 * Returns: (transfer full) (nullable): its pages; the errors of cg_store_select()
 */
CgNoticePages *cg_notice_sheets_lay_out (CgStore *store,
                                         gint64 notice,
                                         CgNoticeSheet sheet,
                                         const CgNoticeProfile *profile,
                                         gboolean anchored,
                                         GError **error);

G_END_DECLS
