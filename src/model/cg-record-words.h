/* cg-record-words.h: how a field of a record reads in full, on paper and in sheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-calendar.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_record_words:
 * @record: a record as read from the store
 * @field: one of its fields
 * @today: the day it is looked at
 * @calendar: the working days
 *
 * The one place that says how a value reads where there is room for all of it: text whole with
 * its line breaks, choices by their word, references by name, dates as `YYYY-MM-DD`, 是/否,
 * numbers as they are, a lamp by its words and days. Any thread after cg_locale_init().
 *
 * Returns: (transfer full): the words, "" for nothing
 */
char *cg_record_words (const CgRecord *record, int field, CgDate today, CgCalendar *calendar);

/**
 * cg_record_overdue_words:
 * @problem: a problem as read from the store
 *
 * The mark that stays after completion, when the lamp does not (domain.md 1.7). Any thread.
 *
 * Returns: (transfer full) (nullable): how often it was overdue, %NULL for never
 */
char *cg_record_overdue_words (const CgRecord *problem);

/**
 * cg_field_is_lamp:
 * @field: a field's description
 *
 * Returns: whether the field is the lamp of its record. Any thread.
 */
gboolean cg_field_is_lamp (const CgField *field);

G_END_DECLS
