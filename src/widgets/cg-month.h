/* cg-month.h: one month to pick a day from, with the working days of the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-calendar.h"

G_BEGIN_DECLS

#define CG_TYPE_MONTH (cg_month_get_type ())
G_DECLARE_FINAL_TYPE (CgMonth, cg_month, CG, MONTH, GtkWidget)

/**
 * CgMonth::picked:
 * @date: the day that was clicked or on which Enter was pressed
 */

/**
 * CgMonth::moved:
 * @date: the day that the cursor went to; another month may be shown now
 */

/**
 * CgMonthContent:
 * @date: a day
 * @data: what was given with the function
 *
 * Returns: (transfer floating) (nullable): what stands below its number; its words are read
 *   after the day's name
 */
typedef GtkWidget *(*CgMonthContent) (CgDate date, gpointer data);

/**
 * cg_month_new:
 *
 * Arrows move by days and weeks, PageUp and PageDown by months, with Ctrl by years, Home goes
 * to today. Weeks begin on Monday. Main thread.
 *
 * Returns: (transfer floating): the month of today.
 */
GtkWidget *cg_month_new (void);

/**
 * cg_month_set_calendar:
 * @calendar: (transfer none) (nullable): days off are dimmed; %NULL: weekends only
 */
void cg_month_set_calendar (CgMonth *self, CgCalendar *calendar);

/**
 * cg_month_set_date:
 * @date: the day to mark and to show the month of; 0: none, today's month
 */
void cg_month_set_date (CgMonth *self, CgDate date);
CgDate cg_month_get_date (CgMonth *self);

/**
 * cg_month_set_content:
 * @content: (nullable): gives every day something below its number
 * @data: for @content; it outlives the widget
 *
 * The days then fill the widget. Called again, all days are filled anew.
 */
void cg_month_set_content (CgMonth *self, CgMonthContent content, gpointer data);

/**
 * cg_month_get_cursor:
 *
 * Returns: the day on which the cursor stands.
 */
CgDate cg_month_get_cursor (CgMonth *self);

/**
 * cg_month_get_days:
 * @first: (out): the first day shown, of the month before as well
 * @last: (out): the last one
 */
void cg_month_get_days (CgMonth *self, CgDate *first, CgDate *last);

/**
 * cg_weekday_name:
 * @date: a day or 0
 *
 * Returns: (transfer none): 周一 … 周日, "" for 0. Main thread.
 */
const char *cg_weekday_name (CgDate date);

G_END_DECLS
