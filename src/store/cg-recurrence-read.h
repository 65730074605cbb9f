/* cg-recurrence-read.h: reads problems as far as they are compared, and the words about a pair.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-recurrence-scan.h"

G_BEGIN_DECLS

/**
 * cg_recurrence_read_rows:
 * @ask: of which categories; without a case and a probe all
 *
 * Returns: (transfer full) (element-type CgRecurrenceRow) (nullable): live problems with a
 *   category; one without its own has that of its case, as it has the case's main unit.
 */
GArray *cg_recurrence_read_rows (CgConnection *self, const CgRecurrenceAsk *ask, GError **error);

/**
 * cg_recurrence_rows_sql:
 *
 * Returns: (transfer none): the SELECT with which the rows of all categories are read.
 */
const char *cg_recurrence_rows_sql (void);

/**
 * cg_recurrence_read_units:
 *
 * Returns: (transfer full) (element-type gint64 CgRecurrenceUnit) (nullable): all units, without a
 * system or region that most of them have.
 */
GHashTable *cg_recurrence_read_units (CgConnection *self, GError **error);

/**
 * cg_recurrence_read_verdicts:
 *
 * Returns: (transfer full) (element-type CgRecurrence) (nullable): what persons decided, newest
 *   first, without the words of the problems.
 */
GPtrArray *cg_recurrence_read_verdicts (CgConnection *self, gint64 case_id, GError **error);

/* The words of one problem, or of what is only being registered. */
typedef struct
{
  gint64 case_id;
  char *problem_no, *case_no, *case_title, *text, *unit, *category, *system, *region, *domain;
  CgDate decided_on, closed_on;
} CgRecurrenceWords;

void cg_recurrence_words_free (CgRecurrenceWords *words);

/**
 * cg_recurrence_read_words:
 * @row: its problem, or where that is 0 its category, unit and field of work
 *
 * Returns: (transfer full) (nullable): the words.
 */
CgRecurrenceWords *
cg_recurrence_read_words (CgConnection *self, const CgRecurrenceRow *row, GError **error);

G_END_DECLS
