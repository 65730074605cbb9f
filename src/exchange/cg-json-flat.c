/* cg-json-flat.c: whether a text of JSON nests no deeper than it may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-json-flat.h"

gboolean
cg_json_is_flat (const char *text, gsize length, int deepest)
{
  gboolean within = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (within && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        within = !within;
      else if (!within && (text[i] == '[' || text[i] == '{'))
        depth++;
      else if (!within && (text[i] == ']' || text[i] == '}'))
        depth--;
      if (depth > deepest)
        return FALSE;
    }

  return TRUE;
}
