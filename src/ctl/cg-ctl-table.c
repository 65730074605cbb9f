/* cg-ctl-table.c: a table of text in aligned columns, whatever the width of its characters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-table.h"

#include "cg-ctl.h"

struct _CgCtlTable
{
  guint n_columns;
  guint widest;
  guint *widths;    /* in columns of the terminal */
  GPtrArray *cells; /* of char*: not yet printed */
};

CgCtlTable *
cg_ctl_table_new (guint n_columns, guint widest)
{
  CgCtlTable *table = g_new0 (CgCtlTable, 1);

  table->n_columns = n_columns;
  table->widest = widest;
  table->widths = g_new0 (guint, n_columns);
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
cg_ctl_table_free (CgCtlTable *table)
{
  g_ptr_array_unref (table->cells);
  g_free (table->widths);
  g_free (table);
}

static guint
character_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += character_width (g_utf8_get_char (p));

  return width;
}

/* One line, at most @widest wide. */
static char *
shorten (const char *text, guint widest)
{
  gboolean whole = text_width (text) <= widest;
  g_autoptr (GString) line = g_string_new (NULL);
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += character_width (c);
      if (!whole && width > widest - 1)
        {
          g_string_append (line, "…");
          break;
        }
      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

void
cg_ctl_table_add (CgCtlTable *table, char *text)
{
  guint column = table->cells->len % table->n_columns;
  char *cell = shorten (text, table->widest);

  table->widths[column] = MAX (table->widths[column], text_width (cell));
  g_ptr_array_add (table->cells, cell);
  g_free (text);
}

void
cg_ctl_table_flush (CgCtlTable *table)
{
  g_autoptr (GString) output = g_string_new (NULL);

  for (guint i = 0; i < table->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (table->cells, i);
      guint column = i % table->n_columns;

      g_string_append (output, cell);
      if (column + 1 < table->n_columns)
        {
          int padding = (int) (table->widths[column] - text_width (cell)) + 2;

          g_string_append_printf (output, "%*s", padding, "");
          continue;
        }
      while (output->len > 0 && output->str[output->len - 1] == ' ')
        g_string_truncate (output, output->len - 1);
      g_string_append_c (output, '\n');
    }

  cg_ctl_print (output->str);
  g_ptr_array_set_size (table->cells, 0);
}
