/* cg-notice-forms.h: 送达回执 and 发文稿纸 of a notice, filled in from its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-ruled.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgNoticeForms:
 * @notice: a record of the entity `notice`
 * @deliveries: (nullable) (element-type CgRecord): records of the entity `delivery`: the units
 *   that it went to
 * @units: (nullable) (element-type CgRecord): records of the entity `case_unit`: the units that
 *   it concerns
 * @approvals: (nullable) (element-type CgRecord): records of the entity `approval`
 * @attachments: (nullable) (element-type CgRecord): its records of the entity
 *   `notice_attachment`
 * @office: the office's full name, "" if not known
 * @receipt_title: what receipts are called, "" for 送达回执
 *
 * The records that the forms of a notice are filled in from; borrowed.
 */
typedef struct
{
  const CgRecord *notice;
  const GPtrArray *deliveries;
  const GPtrArray *units;
  const GPtrArray *approvals;
  const GPtrArray *attachments;
  const char *office;
  const char *receipt_title;
} CgNoticeForms;

/**
 * cg_notice_forms_receipts:
 * @facts: the records
 *
 * A receipt for each unit that the notice went to, with what is known of its delivery, and for
 * each other unit that it concerns; one for all recipients where no unit is known (domain 1.10).
 *
 * Returns: (transfer full): the form, a sheet per unit
 */
CgRuledForm *cg_notice_forms_receipts (const CgNoticeForms *facts);

/**
 * cg_notice_forms_approval:
 * @facts: the records
 *
 * The sheet on which a draft is checked, agreed and signed, with the opinions that there are
 * (domain 3.9).
 *
 * Returns: (transfer full): the form, one sheet
 */
CgRuledForm *cg_notice_forms_approval (const CgNoticeForms *facts);

G_END_DECLS
