/* cg-variants.c: traditional and simplified characters taken for the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-variants.h"

#include <string.h>

#include "cg-variants-table.h"

static gunichar
simplify (gunichar c)
{
  gsize low = 0, high = N_VARIANTS;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (variants[middle][0] < c)
        low = middle + 1;
      else
        high = middle;
    }

  return low < N_VARIANTS && variants[low][0] == c ? variants[low][1] : c;
}

char *
cg_variants_map (const char *text)
{
  g_autoptr (GString) mapped = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < variants[0][0])
        g_string_append_len (mapped, p, g_utf8_next_char (p) - p);
      else
        g_string_append_unichar (mapped, simplify (c));
    }

  return g_string_free (g_steal_pointer (&mapped), FALSE);
}
