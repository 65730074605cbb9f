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
 * @delivery_id: the delivery that it urges, 0 for none
 * @office: the office's full name, "" if not known
 * @doc_code: 发文代字 of the office, "" if not known; the template's own goes before it
 * @mark: (nullable): the case's work secrecy, which the document is marked with
 * @drafter: (nullable): who drafts it; its telephone goes into 附注
 *
 * What a new notice is made of; borrowed.
 */
typedef struct
{
  const CgNoticeTemplate *text;
  gint64 template_id;
  gint64 case_id;
  gint64 delivery_id;
  const char *office;
  const char *doc_code;
  const char *mark;
  const CgRecord *drafter;
} CgNoticeNew;

/**
 * cg_notice_edit_add:
 * @edit: an edit
 * @notice: what the document is made of
 *
 * Adds the document, then its link to the case. Organ mark and signing organ are
 * cg_notice_organ() of the office and the template, the printing organ is the office's
 * (domain 1.10); the words are always Chinese.
 *
 * Returns: the document's temporary id
 */
gint64 cg_notice_edit_add (CgEdit *edit, const CgNoticeNew *notice);

/**
 * cg_notice_edit_new:
 * @notice: what it is made of
 *
 * Returns: (transfer full): the edit "notice.draft" with cg_notice_edit_add()
 */
CgEdit *cg_notice_edit_new (const CgNoticeNew *notice);

G_END_DECLS
