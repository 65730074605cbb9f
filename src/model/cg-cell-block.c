/* cg-cell-block.c: a block of cells as spreadsheets hand it over: TSV or an HTML table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-cell-block-private.h"

#include <string.h>

CgCellBlock *
cg_cell_block_new (void)
{
  CgCellBlock *block = g_new0 (CgCellBlock, 1);

  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return block;
}

CgCellBlock *
cg_cell_block_copy (const CgCellBlock *block)
{
  CgCellBlock *copy = g_new0 (CgCellBlock, 1);

  copy->rows = g_ptr_array_ref (block->rows);
  copy->n_columns = block->n_columns;
  return copy;
}

void
cg_cell_block_free (CgCellBlock *block)
{
  g_ptr_array_unref (block->rows);
  g_free (block);
}

gboolean
cg_cell_block_add_row (CgCellBlock *block)
{
  if (block->rows->len >= CG_CELL_BLOCK_MOST_ROWS)
    return FALSE;
  g_ptr_array_add (block->rows, g_ptr_array_new_with_free_func (g_free));
  return TRUE;
}

gboolean
cg_cell_block_take_cell (CgCellBlock *block, char *text)
{
  GPtrArray *row = block->rows->pdata[block->rows->len - 1];

  if (row->len >= CG_CELL_BLOCK_MOST_COLUMNS)
    {
      g_free (text);
      return FALSE;
    }
  g_ptr_array_add (row, text);
  block->n_columns = MAX (block->n_columns, row->len);
  return TRUE;
}

guint
cg_cell_block_get_n_rows (const CgCellBlock *block)
{
  return block->rows->len;
}

guint
cg_cell_block_get_n_columns (const CgCellBlock *block)
{
  return block->n_columns;
}

const char *
cg_cell_block_get (const CgCellBlock *block, guint row, guint column)
{
  const GPtrArray *cells;

  g_return_val_if_fail (row < block->rows->len, "");

  cells = block->rows->pdata[row];
  return column < cells->len ? cells->pdata[column] : "";
}

/* ---- TSV ---- */

static gboolean
ends_cell (char c)
{
  return c == '\t' || c == '\n' || c == '\r' || c == '\0';
}

/* The cell in quotes that begins at @at, and the end of it; NULL when the quotes belong to the
 * text itself. Spreadsheets put only what needs it into quotes, so a text that they copy as it
 * is may begin and end with quotes of its own. */
static char *
read_quoted (const char *at, const char **end)
{
  GString *cell = g_string_new (NULL);
  gboolean needed = FALSE;

  for (const char *c = at + 1; *c != '\0'; c++)
    if (*c != '"')
      {
        needed |= ends_cell (*c);
        g_string_append_c (cell, *c);
      }
    else if (c[1] == '"')
      {
        needed = TRUE;
        g_string_append_c (cell, *c++);
      }
    else if (ends_cell (c[1]) && needed)
      {
        *end = c + 1;
        return g_string_free (cell, FALSE);
      }
    else
      break;

  g_string_free (cell, TRUE);
  return NULL;
}

static char *
read_plain (const char *at, const char **end)
{
  gsize length = strcspn (at, "\t\r\n");

  *end = at + length;
  return g_strndup (at, length);
}

CgCellBlock *
cg_cell_block_parse_tsv (const char *text, gsize length)
{
  g_autofree char *valid = NULL;
  g_autoptr (CgCellBlock) block = cg_cell_block_new ();
  const char *at;

  if (length > CG_CELL_BLOCK_MOST_BYTES)
    return NULL;

  valid = g_utf8_make_valid (text, (gssize) length);
  at = g_str_has_prefix (valid, "\xEF\xBB\xBF") ? valid + 3 : valid;
  while (*at != '\0')
    {
      char *cell;

      if (!cg_cell_block_add_row (block))
        return NULL;
      for (;; at++)
        {
          const char *end;

          cell = *at == '"' ? read_quoted (at, &end) : NULL;
          if (cell == NULL)
            cell = read_plain (at, &end);
          at = end;
          if (!cg_cell_block_take_cell (block, cell))
            return NULL;
          if (*at != '\t')
            break;
        }
      if (*at == '\r' && at[1] == '\n')
        at++;
      if (*at != '\0')
        at++;
    }
  return g_steal_pointer (&block);
}
