/* cg-table-paper.c: what a table on paper says, before it is laid out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-table-paper-private.h"

#define CHUNK_BYTES (16 * 1024)

/* 五号; 小五 where that is too wide; 六号 where even then what must not be broken would be. */
static const CgTableSetting ledger_setting = {
  .sizes = { 10.5, 9, 7.5 },
  .n_sizes = 3,
  .heading_size = 10.5,
  .least_row = CG_TABLE_ROW,
  .face = CG_NOTICE_FACE_SONG,
  .settings = CG_NOTICE_SONG_DIGITS,
};

static void
clear_column (gpointer data)
{
  g_free (((CgTableColumn *) data)->heading);
}

CgTablePaper *
cg_table_paper_new (const char *title)
{
  CgTablePaper *paper = g_new0 (CgTablePaper, 1);

  paper->setting = ledger_setting;
  paper->title = g_strdup (title);
  paper->nothing = g_strdup ("");
  paper->columns = g_array_new (FALSE, FALSE, sizeof (CgTableColumn));
  g_array_set_clear_func (paper->columns, clear_column);
  paper->rows = g_array_new (FALSE, FALSE, sizeof (CgTableRow));
  paper->cells = g_ptr_array_new ();
  paper->lines = g_ptr_array_new_with_free_func (g_free);
  paper->strings = g_string_chunk_new (CHUNK_BYTES);
  return paper;
}

void
cg_table_paper_free (CgTablePaper *paper)
{
  for (guint i = 0; i < CG_N_TABLE_NOTES; i++)
    g_free (paper->notes[i]);
  for (guint i = 0; i < CG_N_TABLE_LEGEND; i++)
    g_free (paper->legend[i]);
  g_ptr_array_unref (paper->lines);
  g_array_unref (paper->columns);
  g_array_unref (paper->rows);
  g_ptr_array_unref (paper->cells);
  g_string_chunk_free (paper->strings);
  g_free (paper->title);
  g_free (paper->nothing);
  g_free (paper);
}

void
cg_table_paper_set_size (CgTablePaper *paper, CgTableSize size)
{
  paper->size = size;
}

void
cg_table_paper_set_note (CgTablePaper *paper, CgTableNote note, const char *text)
{
  g_return_if_fail (note < CG_N_TABLE_NOTES);

  g_free (paper->notes[note]);
  paper->notes[note] = g_strdup (text);
}

void
cg_table_paper_add_line (CgTablePaper *paper, const char *text)
{
  g_ptr_array_add (paper->lines, g_strdup (text));
}

void
cg_table_paper_set_legend (
    CgTablePaper *paper, const char *caption, const char *was, const char *is, const char *more)
{
  const char *parts[CG_N_TABLE_LEGEND] = { caption, was, is, more };

  for (guint i = 0; i < CG_N_TABLE_LEGEND; i++)
    {
      g_free (paper->legend[i]);
      paper->legend[i] = g_strdup (parts[i]);
    }
}

void
cg_table_paper_set_nothing (CgTablePaper *paper, const char *text)
{
  g_free (paper->nothing);
  paper->nothing = g_strdup (text);
}

void
cg_table_paper_add_column (CgTablePaper *paper,
                           const char *heading,
                           CgTableColumnKind kind,
                           double weight)
{
  CgTableColumn column = { g_strdup (heading), kind, MAX (weight, 1) };

  g_return_if_fail (paper->rows->len == 0);

  g_array_append_val (paper->columns, column);
}

static void
add_cell (CgTablePaper *paper, const char *text)
{
  g_ptr_array_add (paper->cells, g_string_chunk_insert_const (paper->strings, text));
}

void
cg_table_paper_add_row (CgTablePaper *paper, const char *const *cells)
{
  CgTableRow row = { FALSE, FALSE, paper->cells->len };

  for (guint i = 0; i < paper->columns->len; i++)
    add_cell (paper, cells[i]);
  g_array_append_val (paper->rows, row);
}

void
cg_table_paper_add_changed_row (CgTablePaper *paper,
                                const char *const *was,
                                const char *const *cells)
{
  cg_table_paper_add_row (paper, cells);
  cg_table_paper_row (paper, paper->rows->len - 1)->is_changed = TRUE;
  for (guint i = 0; i < paper->columns->len; i++)
    if (was[i] != NULL)
      add_cell (paper, was[i]);
    else
      g_ptr_array_add (paper->cells, NULL);
}

void
cg_table_paper_add_group (CgTablePaper *paper, const char *heading)
{
  CgTableRow row = { TRUE, FALSE, paper->cells->len };

  add_cell (paper, heading);
  g_array_append_val (paper->rows, row);
}
