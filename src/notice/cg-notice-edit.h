/* cg-notice-edit.h: the edit that makes a new notice out of a filled-in template.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"
#include "cg-notice-template.h"

G_BEGIN_DECLS

/**
 * CgNoticeNew:
 * @text: a template that was filled in
 * @template_id: the template's record
 * @case_id: the case it is about
 * @office: the office's full name, "" if not known
 * @doc_code: 发文代字, "" if not known
 * @drafter: (nullable): who drafts it; its telephone goes into 附注
 *
 * What a new notice is made of; borrowed.
 */
typedef struct
{
  const CgNoticeTemplate *text;
  gint64 template_id;
  gint64 case_id;
  const char *office;
  const char *doc_code;
  const CgRecord *drafter;
} CgNoticeNew;

/**
 * cg_notice_edit_new:
 * @notice: what it is made of
 *
 * Organ mark, signing and printing organ are those of the office (domain 1.10); the words
 * are always Chinese.
 *
 * Returns: (transfer full): the edit "notice.draft": the notice, then its link to the case
 */
CgEdit *cg_notice_edit_new (const CgNoticeNew *notice);

G_END_DECLS
