/* cg-notice-blocks.h: cuts a text into headings, paragraphs and tables, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-document.h"

G_BEGIN_DECLS

/* (element-type CgNoticeBlock): none yet. */
GPtrArray *cg_notice_blocks_new (void);

/* Replaces @blocks by those of @text, which is valid UTF-8. */
void cg_notice_blocks_cut (GPtrArray *blocks, const char *text);

G_END_DECLS
