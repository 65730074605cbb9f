/* cg-calendar-page.h: the page 日历: a month of time limits, and what one day has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_CALENDAR_PAGE (cg_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (CgCalendarPage, cg_calendar_page, CG, CALENDAR_PAGE, CgPage)

G_END_DECLS
