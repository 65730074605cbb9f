/* cg-date-entry.h: editor of a day: takes what clerks type, shows the weekday, has a month.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date-input.h"
#include "cg-editor.h"

G_BEGIN_DECLS

#define CG_TYPE_DATE_ENTRY (cg_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (CgDateEntry, cg_date_entry, CG, DATE_ENTRY, GtkWidget)

/**
 * cg_date_entry_new:
 *
 * A #CgEditor. What is typed is read by cg_date_input_parse(); while it is typed the day
 * meant stands beside it, and when the field is left it is written as `2026-03-05`. Alt+↓ or
 * the button opens a month. Main thread.
 *
 * Returns: (transfer floating): an editor.
 */
GtkWidget *cg_date_entry_new (void);

/**
 * cg_date_entry_set_context:
 * @calendar: (transfer none) (nullable): the working days
 * @base: the day of the event that terms run from, or 0
 * @lean: which year is meant where none is typed
 */
void
cg_date_entry_set_context (CgDateEntry *self, CgCalendar *calendar, CgDate base, CgDateLean lean);

/**
 * cg_date_entry_get_date:
 *
 * Returns: the day, 0 when there is none or what stands there is none.
 */
CgDate cg_date_entry_get_date (CgDateEntry *self);
void cg_date_entry_set_date (CgDateEntry *self, CgDate date);

G_END_DECLS
