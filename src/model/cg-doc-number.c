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

/* A year between square brackets is nothing else; between round ones it may be a remark. */
#define YEAR "((?:19|20)[0-9]{2})"
#define SQUARE_YEAR "[\\[［]" YEAR "[\\]］]"
#define YEAR_OF_NUMBER "[(（【〈《﹝]" YEAR "[)）】〉》﹞](?=第?[0-9]{1,5}号)"

char *
cg_doc_number_mend (const char *text)
{
  g_autoptr (GRegex) square = g_regex_new (SQUARE_YEAR, 0, 0, NULL);
  g_autoptr (GRegex) numbered = g_regex_new (YEAR_OF_NUMBER, 0, 0, NULL);
  g_autofree char *once = g_regex_replace (square, text, -1, 0, "〔\\1〕", 0, NULL);

  return g_regex_replace (numbered, once, -1, 0, "〔\\1〕", 0, NULL);
}

gboolean
cg_doc_number_may_end (gunichar c)
{
  return g_utf8_strchr ("]］号", -1, c) != NULL;
}

gboolean
cg_doc_number_is_valid (const char *number)
{
  return g_regex_match_simple ("^[^〔〕\\s]+〔(19|20)[0-9]{2}〕[1-9][0-9]*号$", number, 0, 0);
}

gboolean
cg_doc_number_is_historical (const char *number)
{
  return g_regex_match_simple ("^[^〔〕\\s]+〔(19|20)[0-9]{2}〕0*[1-9][0-9]*号$", number, 0, 0);
}
