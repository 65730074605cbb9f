/* cg-date.c: calendar dates as plain day numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-date.h"

#include <string.h>

#define FIRST_YEAR 1
#define LAST_YEAR 9999
/* What a person can mean; a year outside is a typing error. */
#define FIRST_ISO_YEAR 1900
#define LAST_ISO_YEAR 2199

CgDate
cg_date_from_ymd (int year, int month, int day)
{
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > cg_date_days_in_month (year, month))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/* Value of @count digits at @text, or -1. */
static int
read_digits (const char *text, int count)
{
  int value = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }

  return value;
}

gboolean
cg_date_parse_iso (const char *text, CgDate *date)
{
  int year, month, day;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = 0;
  if (text == NULL || strnlen (text, CG_DATE_ISO_SIZE) != CG_DATE_ISO_SIZE - 1)
    return FALSE;
  if (text[4] != '-' || text[7] != '-')
    return FALSE;

  year = read_digits (text, 4);
  month = read_digits (text + 5, 2);
  day = read_digits (text + 8, 2);
  if (year < FIRST_ISO_YEAR || year > LAST_ISO_YEAR || month < 0 || day < 0)
    return FALSE;

  *date = cg_date_from_ymd (year, month, day);

  return *date != 0;
}

static void
write_digits (char *text, int value, int count)
{
  for (int i = count - 1; i >= 0; i--)
    {
      text[i] = (char) ('0' + value % 10);
      value /= 10;
    }
}

void
cg_date_to_iso_buffer (CgDate date, char buffer[CG_DATE_ISO_SIZE])
{
  int year, month, day;

  buffer[0] = '\0';
  if (date == 0)
    return;

  cg_date_get_ymd (date, &year, &month, &day);
  write_digits (buffer, year, 4);
  buffer[4] = '-';
  write_digits (buffer + 5, month, 2);
  buffer[7] = '-';
  write_digits (buffer + 8, day, 2);
  buffer[10] = '\0';
}

char *
cg_date_to_iso (CgDate date)
{
  char buffer[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (date, buffer);

  return g_strdup (buffer);
}

void
cg_date_get_ymd (CgDate date, int *year, int *month, int *day)
{
  GDate parts;
  gboolean valid = g_date_valid_julian (date);

  if (valid)
    {
      g_date_clear (&parts, 1);
      g_date_set_julian (&parts, date);
    }

  if (year != NULL)
    *year = valid ? g_date_get_year (&parts) : 0;
  if (month != NULL)
    *month = valid ? (int) g_date_get_month (&parts) : 0;
  if (day != NULL)
    *day = valid ? g_date_get_day (&parts) : 0;
}

int
cg_date_weekday (CgDate date)
{
  /* Day 1 is a Monday. */
  return date == 0 ? 0 : (int) ((date - 1) % 7) + 1;
}

int
cg_date_days_in_month (int year, int month)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return 0;

  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

CgDate
cg_date_add_months (CgDate date, int months)
{
  int year, month, day;
  gint64 total;

  if (date == 0)
    return 0;

  cg_date_get_ymd (date, &year, &month, &day);
  total = (gint64) year * 12 + (month - 1) + months;
  if (total < FIRST_YEAR * 12 || total > LAST_YEAR * 12 + 11)
    return 0;

  year = (int) (total / 12);
  month = (int) (total % 12) + 1;

  return cg_date_from_ymd (year, month, MIN (day, cg_date_days_in_month (year, month)));
}

char *
cg_date_format_long (CgDate date)
{
  int year, month, day;

  if (date == 0)
    return g_strdup ("");

  cg_date_get_ymd (date, &year, &month, &day);

  return g_strdup_printf ("%d年%d月%d日", year, month, day);
}

char *
cg_date_format_short (CgDate date, CgDate today)
{
  char buffer[CG_DATE_ISO_SIZE];
  int year, this_year;

  if (date == 0)
    return g_strdup ("");

  cg_date_get_ymd (date, &year, NULL, NULL);
  cg_date_get_ymd (today, &this_year, NULL, NULL);
  cg_date_to_iso_buffer (date, buffer);

  return g_strdup (year == this_year ? buffer + 5 : buffer);
}

char *
cg_date_format_coming (CgDate date, CgDate today)
{
  char buffer[CG_DATE_ISO_SIZE];

  if (date < today || date - today >= 365)
    return cg_date_format_short (date, today);

  cg_date_to_iso_buffer (date, buffer);
  return g_strdup (buffer + 5);
}
