/* cg-import-date.c: the days that stand in the cells of a ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-date.h"

#include <string.h>

/* Serial numbers of the years 2000 to 2099: five digits that are nothing else. */
#define FIRST_SERIAL 36526
#define LAST_SERIAL 73050

/* A day that lost its format, as when a sheet was saved as text. */
static gboolean
read_serial (const char *text, CgDate *date)
{
  gint64 serial;

  if (strspn (text, "0123456789") != 5 || text[5] != '\0')
    return FALSE;

  serial = g_ascii_strtoll (text, NULL, 10);
  *date = cg_date_from_ymd (1899, 12, 30) + (CgDate) serial;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
}

CgDateInputResult
cg_import_date_read (const CgImportCell *cell,
                     const CgDateInputContext *context,
                     CgDate *date,
                     gboolean *raw)
{
  CgDate plain;

  *raw = FALSE;
  if (cg_date_parse_iso (cell->text, date))
    return CG_DATE_INPUT_OK;

  *raw = TRUE;
  if (read_serial (cell->text, &plain))
    {
      *date = plain;
      return CG_DATE_INPUT_OK;
    }

  return cg_date_input_parse (cell->text, context, date);
}
