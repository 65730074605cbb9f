/* cg-columns-text.c: the columns of a grid as a line of text, to be remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-columns-text.h"

#include <string.h>

#define LEAST_WIDTH 30
#define MOST_WIDTH 2000

char *
cg_columns_to_text (GPtrArray *columns)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const CgColumn *column = columns->pdata[i];

      g_string_append_printf (text, "%s%s:%d%s%s%s", i > 0 ? "," : "",
                              cg_field_get (column->entity, column->field)->id, column->width,
                              column->frozen || column->expand ? ":" : "",
                              column->frozen ? "f" : "", column->expand ? "e" : "");
    }
  return g_string_free (text, FALSE);
}

CgColumn *
cg_column_like (GPtrArray *defaults, int field)
{
  const CgColumn *known = cg_columns_find (defaults, field);
  CgColumn *column = known != NULL
                         ? cg_column_copy (known)
                         : cg_column_new (((CgColumn *) defaults->pdata[0])->entity, field);

  column->frozen = column->expand = FALSE;
  return column;
}

static CgColumn *
read_column (const char *word, GPtrArray *defaults)
{
  CgEntity entity = ((CgColumn *) defaults->pdata[0])->entity;
  g_auto (GStrv) parts = g_strsplit (word, ":", 3);
  int field = parts[0] != NULL ? cg_entity_find_field (entity, parts[0]) : -1;
  CgColumn *column;

  if (field < 0)
    return NULL;
  column = cg_column_like (defaults, field);
  if (parts[1] != NULL)
    {
      int width = atoi (parts[1]);

      if (width >= LEAST_WIDTH && width <= MOST_WIDTH)
        column->width = width;
      column->frozen = parts[2] != NULL && strchr (parts[2], 'f') != NULL;
      column->expand = parts[2] != NULL && strchr (parts[2], 'e') != NULL;
    }
  return column;
}

GPtrArray *
cg_columns_from_text (const char *text, GPtrArray *defaults)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  g_return_val_if_fail (defaults->len > 0, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      CgColumn *column = read_column (words[i], defaults);

      if (column != NULL && cg_columns_find (columns, column->field) == NULL)
        g_ptr_array_add (columns, column);
      else if (column != NULL)
        cg_column_free (column);
    }
  return columns->len > 0 ? g_steal_pointer (&columns) : NULL;
}
