/* cg-notice-signers.h: 签发人 of 上行文, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-compose.h"

G_BEGIN_DECLS

typedef struct _CgNoticeSigners CgNoticeSigners;

/* The signers of the document, right of a number that ends at @number_right. */
CgNoticeSigners *cg_notice_signers_new (const CgNoticeComposer *composer, double number_right);
void cg_notice_signers_free (CgNoticeSigners *signers);

guint cg_notice_signers_count_lines (const CgNoticeSigners *signers);

/* Puts them from @y on. */
void cg_notice_signers_put (CgNoticeComposer *composer,
                            const CgNoticeSigners *signers,
                            double y,
                            double pitch);

G_END_DECLS
