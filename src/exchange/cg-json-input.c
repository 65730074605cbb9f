/* cg-json-input.c: JSON of others: files within limits, texts that nest no deeper than they may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-json-input.h"

#include <string.h>

#include "cg-fault.h"

gboolean
cg_json_is_flat (const char *text, gsize length, int deepest)
{
  gboolean within = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      /* What the parser takes beyond JSON: comments, which may hold a quote, and other quotes. */
      if (!within && strchr ("/#'", text[i]) != NULL)
        return FALSE;
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

char *
cg_json_read_file (const char *path, gsize most, gsize *length, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) fault = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &fault);
  g_autofree char *text = g_malloc (most + 1);

  if (stream != NULL &&
      g_input_stream_read_all (G_INPUT_STREAM (stream), text, most + 1, length, NULL, NULL))
    return g_steal_pointer (&text);

  cg_fault_set (error,
                g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                    ? CG_FAULT_FILE_MISSING
                    : CG_FAULT_FILE_UNREADABLE,
                path);
  return NULL;
}
