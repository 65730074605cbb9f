/* cg-date.h: calendar dates as plain day numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgDate:
 *
 * A day as GLib's Julian day number (1 = 1 January of the year 1), so that days
 * are added, subtracted and compared as integers; 0 means "no date". In the
 * store and in every exchange format a date is ISO text.
 *
 * All functions here may be called from any thread.
 */
typedef guint32 CgDate;

/* "YYYY-MM-DD" and its end. */
#define CG_DATE_ISO_SIZE 11

/**
 * cg_date_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: that day, or 0 if there is no such day (30 February, month 13).
 */
CgDate cg_date_from_ymd (int year, int month, int day);

/**
 * cg_date_parse_iso:
 * @text: (nullable): a text
 * @date: (out): the day; 0 if @text is not a date
 *
 * Reads `YYYY-MM-DD` and nothing else: no spaces, no single digits, a day that
 * exists, a year from 1900 to 2199. What people type is read by
 * cg_date_input_parse().
 *
 * Returns: %TRUE if @text is such a date
 */
gboolean cg_date_parse_iso (const char *text, CgDate *date);

/**
 * cg_date_to_iso:
 * @date: a day or 0
 *
 * Returns: (transfer full): `YYYY-MM-DD`, or "" for 0
 */
char *cg_date_to_iso (CgDate date);

/**
 * cg_date_to_iso_buffer:
 * @date: a day or 0
 * @buffer: (out): %CG_DATE_ISO_SIZE bytes; gets `YYYY-MM-DD`, or "" for 0
 *
 * cg_date_to_iso() without an allocation, for long loops.
 */
void cg_date_to_iso_buffer (CgDate date, char buffer[CG_DATE_ISO_SIZE]);

/**
 * cg_date_get_ymd:
 * @date: a day or 0
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month, 1 to 31
 *
 * Takes a day apart; all three are 0 for 0.
 */
void cg_date_get_ymd (CgDate date, int *year, int *month, int *day);

/**
 * cg_date_weekday:
 * @date: a day or 0
 *
 * Returns: 1 = Monday to 7 = Sunday, or 0 for 0
 */
int cg_date_weekday (CgDate date);

/**
 * cg_date_days_in_month:
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: 28 to 31, or 0 if there is no such month
 */
int cg_date_days_in_month (int year, int month);

/**
 * cg_date_add_months:
 * @date: a day or 0
 * @months: how many, may be negative
 *
 * The same day of the month @months later; where that month is shorter, its
 * last day (31 January and one month: 28 or 29 February).
 *
 * Returns: that day, or 0 if @date is 0 or the year leaves 1 to 9999
 */
CgDate cg_date_add_months (CgDate date, int months);

/**
 * cg_date_format_long:
 * @date: a day or 0
 *
 * The form that official documents use (GB/T 9704-2012, 7.3.5.4: Arabic
 * numerals, year in full, no leading zeros). It does not depend on the language
 * of the messages, because documents are Chinese whoever prints them.
 *
 * Returns: (transfer full): such as `2026年3月5日`, or "" for 0
 */
char *cg_date_format_long (CgDate date);

/**
 * cg_date_format_short:
 * @date: a day or 0
 * @today: the day it is read
 *
 * Returns: (transfer full): `MM-DD` if @date lies in the year of @today, else
 *   `YYYY-MM-DD`; "" for 0
 */
char *cg_date_format_short (CgDate date, CgDate today);

/**
 * cg_date_format_coming:
 * @date: a day or 0
 * @today: the day it is read
 *
 * For words that name a day to come, in a narrow place: 01-15 read in December is the next one.
 *
 * Returns: (transfer full): `MM-DD` if @date is one of the 365 days from @today on, else as
 *   cg_date_format_short()
 */
char *cg_date_format_coming (CgDate date, CgDate today);

G_END_DECLS
