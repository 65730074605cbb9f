/* cg-notice-chain.h: the way of a document from draft to receipt, and where it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_CHAIN (cg_notice_chain_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeChain, cg_notice_chain, CG, NOTICE_CHAIN, GtkBox)

/**
 * cg_notice_chain_new:
 *
 * 草稿 › 签发 › 登记编号 › 打印 › 送达 › 回执, the step reached on a red ground. Main thread.
 *
 * Returns: (transfer floating): a chain without a document.
 */
GtkWidget *cg_notice_chain_new (void);

/**
 * cg_notice_chain_set_record:
 * @record: (nullable): a document
 */
void cg_notice_chain_set_record (CgNoticeChain *self, CgRecord *record);

/**
 * cg_notice_next_step:
 * @record: a document
 *
 * Returns: (transfer none) (nullable): the step that its state asks for: an action's id,
 *   "print" or %NULL.
 */
const char *cg_notice_next_step (const CgRecord *record);

G_END_DECLS
