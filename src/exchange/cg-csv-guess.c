/* cg-csv-guess.c: which encoding a text is in, and what parts its columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-csv-guess.h"

#include <string.h>

/* The first lines are enough to see how a table is made. */
#define LINES_LOOKED_AT 20
#define BYTES_LOOKED_AT 65536

/* ---- encoding ---- */

/* Chinese text in UTF-16 has no null bytes to go by, but its commas and line ends have. */
static const char *
guess_utf16 (const char *bytes, gsize length)
{
  gsize even = 0;
  gsize odd = 0;

  if (length % 2 != 0)
    return NULL;
  for (gsize i = 0; i < MIN (length, BYTES_LOOKED_AT); i++)
    if (bytes[i] == '\0')
      (*(i % 2 == 0 ? &even : &odd))++;

  if (even == 0 && odd == 0)
    return NULL;
  return odd >= even ? "UTF-16LE" : "UTF-16BE";
}

const char *
cg_csv_guess_encoding (const char *bytes, gsize length, gsize *mark)
{
  const char *wide;

  *mark = 0;
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      *mark = 3;
      return "UTF-8";
    }
  if (length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    {
      *mark = 2;
      return bytes[0] == '\xff' ? "UTF-16LE" : "UTF-16BE";
    }

  wide = guess_utf16 (bytes, length);
  if (wide != NULL)
    return wide;

  return g_utf8_validate_len (bytes, length, NULL) ? "UTF-8" : "GB18030";
}

/* ---- delimiter ---- */

/* How often @delimiter stands in each of the first lines, outside of quotes. */
static guint
count_in_lines (const char *text, gsize length, char delimiter, guint counts[LINES_LOOKED_AT])
{
  gboolean quoted = FALSE;
  guint line = 0;

  memset (counts, 0, LINES_LOOKED_AT * sizeof counts[0]);
  for (gsize i = 0; i < MIN (length, BYTES_LOOKED_AT) && line < LINES_LOOKED_AT; i++)
    {
      if (text[i] == '"')
        quoted = !quoted;
      else if (text[i] == delimiter && !quoted)
        counts[line]++;
      else if (text[i] == '\n' && !quoted)
        line++;
    }

  return MIN (line + 1, LINES_LOOKED_AT);
}

/* Lines that have it as often as most lines speak for it; each counts as many columns. */
static guint
score (const char *text, gsize length, char delimiter)
{
  guint counts[LINES_LOOKED_AT];
  guint n = count_in_lines (text, length, delimiter, counts);
  guint best = 0;

  for (guint i = 0; i < n; i++)
    {
      guint same = 0;

      for (guint j = 0; j < n; j++)
        same += counts[j] == counts[i];
      if (counts[i] > 0)
        best = MAX (best, same * same * MIN (counts[i], 8));
    }

  return best;
}

char
cg_csv_guess_delimiter (const char *text, gsize length)
{
  static const char delimiters[] = { ',', '\t', ';', '|' };
  char found = ',';
  guint best = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      guint points = score (text, length, delimiters[i]);

      if (points > best)
        {
          best = points;
          found = delimiters[i];
        }
    }

  return found;
}
