/* cg-notice-compare.h: two versions of a document beside each other, part by part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"
#include "cg-text-diff.h"

G_BEGIN_DECLS

/**
 * CgNoticeDifference:
 * @field: id of the field; "attachment" for one of its attachments
 * @label: what the part is, in the user's language
 * @before: its text in the earlier version, "" where it had none
 * @after: in the later one
 * @runs: (element-type CgDiffRun): what became of it
 * @by_step: it is no text that is written: number, signer and date, which steps set
 *
 * A part of a document in two versions.
 */
typedef struct
{
  const char *field;
  char *label;
  char *before;
  char *after;
  GArray *runs;
  gboolean by_step;
} CgNoticeDifference;

/**
 * CgNoticeText:
 * @record: a document
 * @attachments: (element-type CgRecord): its attachments in their order
 *
 * A version of a document; borrowed.
 */
typedef struct
{
  const CgRecord *record;
  const GPtrArray *attachments;
} CgNoticeText;

/**
 * cg_notice_compare:
 * @before: the earlier version
 * @after: the later version
 *
 * Title, recipients and text are always told; of the rest, how it is closed, and the attachments,
 * what is another. Any thread.
 *
 * Returns: (transfer full) (element-type CgNoticeDifference): its parts from the head to the last
 *   attachment.
 */
GPtrArray *cg_notice_compare (const CgNoticeText *before, const CgNoticeText *after);

/**
 * cg_notice_text_equal:
 *
 * Returns: whether cg_notice_compare_count() is 0 for the two; sooner.
 */
gboolean cg_notice_text_equal (const CgNoticeText *before, const CgNoticeText *after);

/**
 * cg_notice_compare_count:
 * @differences: (element-type CgNoticeDifference): of cg_notice_compare()
 *
 * Returns: in how many places the texts differ; what steps set does not count.
 */
guint cg_notice_compare_count (const GPtrArray *differences);

/**
 * cg_notice_compare_to_text:
 * @differences: (element-type CgNoticeDifference): of cg_notice_compare()
 *
 * Returns: (transfer full): them as plain text: a line for what each part is, then its text with
 *   what went and what came in brackets that say so, in the user's language.
 */
char *cg_notice_compare_to_text (const GPtrArray *differences);

G_END_DECLS
