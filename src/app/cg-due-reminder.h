/* cg-due-reminder.h: once a day, how much falls due: at the start and when the day changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_DUE_REMINDER (cg_due_reminder_get_type ())
G_DECLARE_FINAL_TYPE (CgDueReminder, cg_due_reminder, CG, DUE_REMINDER, GObject)

/**
 * CgDueReminder::remind:
 * @title: what it is about
 * @body: how many are overdue, fall due today and soon: numbers alone, for a notification stands
 *   on a locked screen too
 *
 * At most once a day and store, never while the setting "remind" is off or nothing is due.
 */

/**
 * cg_due_reminder_new:
 * @office: an office just opened
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer full): a reminder that has not looked yet
 */
CgDueReminder *cg_due_reminder_new (CgOffice *office);

/**
 * cg_due_reminder_look:
 *
 * Looks now, if today was not reminded of; it does so by itself when the day changes.
 */
void cg_due_reminder_look (CgDueReminder *self);

G_END_DECLS
