/* cg-notice-mark.h: 发文机关标志, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its height and place are told by its ink, because the em box says nothing about large type.
 */
#pragma once

#include "cg-notice-compose.h"

G_BEGIN_DECLS

typedef struct _CgNoticeMark CgNoticeMark;

/* The mark of the document, as large as its width allows (7.2.4). */
CgNoticeMark *cg_notice_mark_new (const CgNoticeComposer *composer);
void cg_notice_mark_free (CgNoticeMark *mark);

/* How many organs stand in it. */
guint cg_notice_mark_count (const CgNoticeMark *mark);

double cg_notice_mark_get_size (const CgNoticeMark *mark);
void cg_notice_mark_set_size (const CgNoticeComposer *composer, CgNoticeMark *mark, double size);

/* From the first organ's ink to the bottom of the last one's. */
double cg_notice_mark_height (const CgNoticeMark *mark);

/* Puts it with the top of its ink at @top, in the middle of 版心. */
void cg_notice_mark_put (CgNoticeComposer *composer, const CgNoticeMark *mark, double top);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeMark, cg_notice_mark_free)

G_END_DECLS
