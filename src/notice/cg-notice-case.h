/* cg-notice-case.h: what a case says to the templates of its notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

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
} CgNoticeCase;

/**
 * cg_notice_case_data:
 * @facts: the records
 *
 * Makes the names that templates use: `case.FIELD` for each field of the case,
 * `unit.FIELD` for the main unit's, `office`, `addressee` (the main unit's Party
 * organisation), `addressees` (all of them), `matter` (the main 问责情形), `reason`,
 * `decided_on`, `decided_by`, `decision` (“对……予以……”), `department`, `plan_days`,
 * `report_due`; and the lists `units`, `accountables` (with `who`, `kinds`), `problems`
 * (with `sentence`), `deviations` (`name`, `sentence`), each item also with the fields of
 * its record. The words are those of the regulations and always Chinese.
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
