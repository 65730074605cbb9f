/* cg-notice-case.h: what a case says to the templates of its notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-deadline.h"
#include "cg-deviation-draft.h"
#include "cg-notice-data.h"
#include "cg-notice-document.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgNoticeCase:
 * @record: the case
 * @units: (nullable) (element-type CgRecord): the units concerned, the main one first
 * @situations: (nullable) (element-type CgRecord): 问责情形 of the case
 * @accountables: (nullable) (element-type CgRecord): 问责对象 of the case
 * @sanctions: (nullable) (element-type CgRecord): 问责方式 of them all
 * @problems: (nullable) (element-type CgRecord): 问题 of the case
 * @office: the office's full name
 * @plan_days: working days for the plan, 0 if there is no such rule
 * @report_due: the day by which the report is due, 0 if not known
 * @measures: (nullable) (element-type CgRecord): 整改措施 of the case
 * @institutions: (nullable) (element-type CgRecord): 建章立制 of the case
 * @attachments: (nullable) (element-type CgRecord): files of the case
 * @notice: (nullable): the notice that is written, as far as it is known
 * @organ: (nullable): who issues it, as `template.organ`
 * @office_department: (nullable): the office's department in charge
 * @doc_code: (nullable): 发文代字
 * @reply_amount: how long the unit has for its reply, 0: not said
 * @reply_term: (nullable): what that is counted in, as `template.reply_term`
 * @calendar: (nullable): working days, without which no day is said for the reply
 * @delivery: (nullable): the delivery that the document urges
 * @urged: (nullable): the document that was delivered so
 * @paper: (nullable): the paper that is sent back
 * @review: (nullable): the examination that sends it back
 * @deviations: the analysis of the case
 *
 * The records that a notice about a case is written from; borrowed.
 */
typedef struct
{
  const CgRecord *record;
  const GPtrArray *units;
  const GPtrArray *situations;
  const GPtrArray *accountables;
  const GPtrArray *sanctions;
  const GPtrArray *problems;
  const char *office;
  int plan_days;
  CgDate report_due;
  const GPtrArray *measures;
  const GPtrArray *institutions;
  const GPtrArray *attachments;
  const CgRecord *notice;
  const char *organ;
  const char *office_department;
  const char *doc_code;
  int reply_amount;
  const char *reply_term;
  CgCalendar *calendar;
  const CgRecord *delivery;
  const CgRecord *urged;
  const CgRecord *paper;
  const CgRecord *review;
  CgDeviationRows deviations;
  const char *typical_title; /* (nullable): of the typical case that is told of, redacted */
  const char *typical_text;  /* (nullable): its redacted text */
} CgNoticeCase;

/**
 * cg_notice_case_data:
 * @facts: the records
 *
 * Makes the names that cg_placeholders_get() lists: `case.FIELD`, `unit.FIELD` (the main
 * unit's), `notice.FIELD`, and of a letter of reminder `urged.FIELD` (the document) and
 * `delivery.FIELD`, for each field; `office`, `organ` (who issues it),
 * `office_department`, `doc_code`, `today`; `addressee` (the main unit's Party organisation),
 * `addressees` (all of them), `unit_names`; `matter` (the main 问责情形), `reason`,
 * `decided_on`, `decided_by`, `decision` (“对……予以……”), `department`, `plan_days`,
 * `report_due`, `reply_term`, `reply_due`; and the lists `units`, `accountables` (with `who`,
 * `kinds`), `deviations` (`name`, `sentence`) and those of cg_notice_case_add_lists(). Each item
 * has the fields of its record, alone and as `accountable.FIELD`. The words are those of the
 * regulations and always Chinese.
 *
 * Returns: (transfer full): the data
 */
CgNoticeData *cg_notice_case_data (const CgNoticeCase *facts);

/**
 * cg_notice_document_new_from_record:
 * @record: a record of the entity `notice`
 *
 * Returns: (transfer full): the document that the record describes
 */
CgNoticeDocument *cg_notice_document_new_from_record (const CgRecord *record);

G_END_DECLS
