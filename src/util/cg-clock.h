/* cg-clock.h: the one clock of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date.h"

G_BEGIN_DECLS

/**
 * cg_clock_today:
 *
 * Every layer asks here what day it is, so that `--today` on a sample or test
 * store moves all of them at once. Any thread.
 *
 * Returns: today in local time, or the day set by cg_clock_set_today()
 */
CgDate cg_clock_today (void);

/**
 * cg_clock_set_today:
 * @today: the day that it shall be, or 0 for the real one
 *
 * Only for stores that say they are a sample or a test; the caller checks.
 * Any thread.
 *
 * Returns: the day that was set before, 0 if it was the real one
 */
CgDate cg_clock_set_today (CgDate today);

/**
 * cg_clock_set_thread_today:
 * @today: the day that this thread takes for today, or 0 for that of all
 *
 * For whoever looks at a past day while the others go on. It moves cg_clock_today() in the
 * calling thread, not the time for the journal.
 *
 * Returns: the day that was set before for this thread, 0 if none was
 */
CgDate cg_clock_set_thread_today (CgDate today);

/**
 * cg_clock_set_minute:
 * @minute: the minute of the day, 0 to 1439, or -1 for the real time of day
 *
 * For whoever plays past days: cg_clock_now_ms() then gives that minute, as long as a
 * day is set. Any thread.
 */
void cg_clock_set_minute (int minute);

/**
 * cg_clock_now_ms:
 *
 * The time for the journal. When a day is set, the real local time of day on
 * that day, or the minute set beside it. Not monotonic. Any thread.
 *
 * Returns: milliseconds since 1970-01-01 00:00 UTC
 */
gint64 cg_clock_now_ms (void);

/**
 * cg_clock_date_of_ms:
 * @ms: milliseconds since 1970-01-01 00:00 UTC, as from cg_clock_now_ms()
 *
 * Returns: the day in local time. Any thread.
 */
CgDate cg_clock_date_of_ms (gint64 ms);

G_END_DECLS
