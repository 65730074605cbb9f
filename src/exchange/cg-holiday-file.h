/* cg-holiday-file.h: days off of a year from a file of the holiday-cn form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"

G_BEGIN_DECLS

typedef struct
{
  CgDate day;
  gboolean off; /* a day off, else a working day on a weekend */
  char *name;   /* 国庆节 */
} CgHolidayDay;

typedef struct
{
  int year;
  GPtrArray *days; /* of CgHolidayDay, by day */
} CgHolidayFile;

void cg_holiday_file_free (CgHolidayFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgHolidayFile, cg_holiday_file_free)

/**
 * cg_holiday_file_parse:
 * @text: what the file holds
 * @length: in bytes
 * @name: what the file is called, for the sentence
 * @error: %CG_FAULT_HOLIDAY_FILE
 *
 * Reads the JSON of NateScarlet/holiday-cn (domain.md 5.6): {"year", "days": [{"name",
 * "date", "isOffDay"}]}. The file comes from anywhere: another form, impossible or repeated
 * dates and absurd numbers of days are refused as a whole. Pure; any thread.
 *
 * Returns: (transfer full) (nullable): its days.
 */
CgHolidayFile *
cg_holiday_file_parse (const char *text, gsize length, const char *name, GError **error);

/**
 * cg_holiday_file_edit:
 * @existing: (element-type CgRecord): the calendar days that the store has
 *
 * Returns: (transfer full): the edit that makes the store's days of these dates, and of the
 *   whole year, those of the file; without changes when they are already.
 */
CgEdit *cg_holiday_file_edit (const CgHolidayFile *file, GPtrArray *existing);

/**
 * cg_holiday_file_count:
 * @off: days off, or working days
 *
 * Returns: how many there are.
 */
guint cg_holiday_file_count (const CgHolidayFile *file, gboolean off);

/**
 * cg_holiday_file_imported:
 *
 * Returns: (transfer full): the sentence that says what was imported and what it did. Main thread.
 */
char *cg_holiday_file_imported (const CgHolidayFile *file);

G_END_DECLS
