/* cg-doc-number.c: the numbers of official documents and cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-doc-number.h"

char *
cg_doc_number_format (const char *code, int year, gint64 serial)
{
  return g_strdup_printf ("%s〔%d〕%" G_GINT64_FORMAT "号", code, year, serial);
}

char *
cg_case_number_format (int year, gint64 serial)
{
  return g_strdup_printf ("WZ-%d-%04" G_GINT64_FORMAT, year, serial);
}

gboolean
cg_doc_number_is_valid (const char *number)
{
  return g_regex_match_simple ("^[^〔〕\\s]+〔(19|20)[0-9]{2}〕[1-9][0-9]*号$", number, 0, 0);
}
