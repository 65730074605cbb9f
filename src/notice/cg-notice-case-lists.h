/* cg-notice-case-lists.h: the lists that a case gives to the templates of its documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-case.h"

G_BEGIN_DECLS

/**
 * cg_notice_case_add_lists:
 * @data: gets the lists
 * @facts: the records
 *
 * Adds `problems`, and of them `open_problems` (neither struck off nor kept up long-term),
 * `overdue_problems` (open after their deadline in force, as of today) and `struck_problems`;
 * `measures`, in a problem its own; `institutions`; `attachments`; `deviations` (`name`,
 * `sentence`: what the analysis says of it). Each item of a record has its fields as
 * `problem.FIELD`, `measure.FIELD`, `institution.FIELD`, `attachment.FIELD` and by their ids alone,
 * and `sentence`: what it says as one sentence.
 */
void cg_notice_case_add_lists (CgNoticeData *data, const CgNoticeCase *facts);

G_END_DECLS
