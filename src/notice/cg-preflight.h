/* cg-preflight.h: what is wrong with a notice before it is signed and printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what GB/T 9704-2012 or the law prescribes (规定) is an error; what is usual, advised or
 * practice is a hint. Plain forms, which no standard describes, are checked for completeness,
 * for characters that cannot be printed and for secrecy.
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-preflight-inspect.h"

G_BEGIN_DECLS

/**
 * CgFindingId:
 *
 * What can be wrong; cg_finding_id() gives stable ids, and cg-preflight-findings.c strength,
 * clause and sentence of each.
 */
typedef enum
{
  CG_FINDING_NO_ORGAN_MARK,
  CG_FINDING_NO_TITLE,
  CG_FINDING_NO_RECIPIENT,
  CG_FINDING_NO_BODY,
  CG_FINDING_NO_SIGNER,
  CG_FINDING_NO_SIGNER_POST,
  CG_FINDING_NO_DATE,
  CG_FINDING_NO_NUMBER,
  CG_FINDING_NO_HEAD_SIGNER,
  CG_FINDING_NO_IMPRINT,
  CG_FINDING_DATE_TO_COME,
  CG_FINDING_NUMBER_TO_COME,
  CG_FINDING_HEAD_SIGNER_TO_COME,

  CG_FINDING_NUMBER_BRACKETS,
  CG_FINDING_NUMBER_YEAR,
  CG_FINDING_NUMBER_ORDINAL,
  CG_FINDING_NUMBER_PADDED,
  CG_FINDING_NUMBER_FORM,
  CG_FINDING_DATE_PADDED,
  CG_FINDING_DATE_CHINESE,
  CG_FINDING_DATE_FORM,
  CG_FINDING_BODY_DATE_PADDED,
  CG_FINDING_BODY_DATE_CHINESE,
  CG_FINDING_RECIPIENT_COLON,
  CG_FINDING_RECIPIENT_END,
  CG_FINDING_TITLE_END,
  CG_FINDING_URGENCY_WORD,
  CG_FINDING_COPY_NUMBER_FORM,

  CG_FINDING_STATE_SECRET,
  CG_FINDING_SECRET_NO_COPY_NUMBER,
  CG_FINDING_SECRET_TERM,
  CG_FINDING_SECRECY_WORD,
  CG_FINDING_INTERNAL_UNMARKED,

  CG_FINDING_ATTACHMENT_END,
  CG_FINDING_ATTACHMENT_BOOK_MARKS,
  CG_FINDING_ATTACHMENT_NUMBER,
  CG_FINDING_ATTACHMENT_REFERENCE,
  CG_FINDING_HEADING_ORDER,
  CG_FINDING_HEADING_MARK,

  CG_FINDING_HALF_PUNCTUATION,
  CG_FINDING_STRAIGHT_QUOTE,
  CG_FINDING_DOUBLED_MARK,
  CG_FINDING_UNPAIRED_MARK,
  CG_FINDING_BLANK_BETWEEN,
  CG_FINDING_CONTROL_CHARACTER,

  CG_FINDING_DOCUMENT_KIND,
  CG_FINDING_ORGAN_DISCIPLINE,
  CG_FINDING_ORGAN_SUPERVISION,
  CG_FINDING_INTERNAL_OFFICE,
  CG_FINDING_TO_SUPERIOR,
  CG_FINDING_TO_COMMITTEE,
  CG_FINDING_SEVERAL_SUPERIORS,
  CG_FINDING_JOINT_ORGANS,
  CG_FINDING_MEASURE_REQUIRED,
  CG_FINDING_MEASURE_USUAL,
  CG_FINDING_MEASURE_IGNORED,

  CG_FINDING_FIRST_PAGE_NO_BODY,
  CG_FINDING_OUTSIDE_AREA,
  CG_FINDING_IMPRINT_PLACE,
  CG_FINDING_IMPRINT_SMALL,
  CG_FINDING_LINES_OVERLAP,
  CG_FINDING_SIGNATURE_ALONE,
  CG_FINDING_PAGE_CARRIED,
  CG_FINDING_TITLE_SMALL,
  CG_FINDING_TABLE_OVERSET,
  CG_FINDING_TABLE_SMALL,
  CG_FINDING_GLYPH_MISSING,
  CG_FINDING_RARE_CHARACTER,
  CG_FINDING_FACES_REPLACED,
  CG_N_FINDINGS
} CgFindingId;

/**
 * CgFinding:
 * @id: what it is
 * @error: whether it is an error and no hint
 * @released: whether it was an error that the signer released: now it is a hint that says why
 * @releasable: whether the signer may sign all the same, with a reason; hints always are
 * @clause: (transfer none): the rule, as `GB/T 9704-2012 7.2.5`; "" where it is practice
 * @sentence: what is wrong, translated
 * @field: whose text it is about, also an attachment's; %CG_NOTICE_FIELD_NONE for none
 * @start: first character in that text
 * @end: the one after the last; equal to @start where the element is missing
 * @on_page: whether the rectangle is set
 * @page: from 0
 * @x: left edge, millimetres from the sheet's left edge
 * @y: top, millimetres from the sheet's top
 * @width: millimetres
 * @height: millimetres
 *
 * One thing that is wrong, and where.
 */
typedef struct
{
  CgFindingId id;
  gboolean error;
  gboolean released;
  gboolean releasable;
  const char *clause;
  char *sentence;
  CgNoticeField field;
  guint start, end;
  gboolean on_page;
  guint page;
  double x, y, width, height;
} CgFinding;

/**
 * cg_preflight_run:
 * @document: what the notice says
 * @pages: (nullable): it laid out by @profile; %NULL: only the text is checked
 * @profile: the office's numbers
 * @facts: what is to be known beyond the text
 *
 * Checks text and pages. Pure; any thread.
 *
 * Returns: (transfer full) (element-type CgFinding): errors first, then hints, each in the
 *   order of the paper
 */
GPtrArray *cg_preflight_run (const CgNoticeDocument *document,
                             const CgNoticePages *pages,
                             const CgNoticeProfile *profile,
                             const CgNoticeFacts *facts);

/**
 * cg_preflight_run_record:
 * @notice: a record of the entity `notice`
 * @facts: what is to be known beyond it
 * @pages: (out) (optional) (transfer full): the pages that findings stand on
 *
 * Lays the record out by the office's profile and checks it. Any thread.
 *
 * Returns: (transfer full) (element-type CgFinding): as cg_preflight_run()
 */
GPtrArray *
cg_preflight_run_record (const CgRecord *notice, const CgNoticeFacts *facts, CgNoticePages **pages);

/**
 * cg_preflight_replaced_faces:
 * @pages: pages
 *
 * Returns: (transfer full) (nullable): which wanted faces others stand for, as
 *   “仿宋_GB2312 → FandolFang、…”; %NULL where all are installed
 */
char *cg_preflight_replaced_faces (const CgNoticePages *pages);

/**
 * cg_preflight_count_errors:
 * @findings: (element-type CgFinding): findings
 *
 * Returns: how many of them are errors
 */
guint cg_preflight_count_errors (const GPtrArray *findings);

/**
 * cg_finding_id:
 *
 * Returns: (transfer none): the stable id, as `number-padded`. Any thread.
 */
const char *cg_finding_id (CgFindingId id);

/**
 * cg_notice_field_id:
 *
 * Returns: (transfer none): the element's stable id, as `doc-number`; `attachment-title` and
 *   `attachment-body` for those of any attachment; "" for none. Any thread.
 */
const char *cg_notice_field_id (CgNoticeField field);

G_END_DECLS
