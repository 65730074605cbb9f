/* cg-form-sheets.h: the sheets of a superior's blank form, as far as a person looks at them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What lies beyond is not shown; it stays in the file. */
#define CG_FORM_ROWS 200
#define CG_FORM_COLUMNS 50

/**
 * CgFormWords:
 * @column: from 1
 * @row: from 1
 * @n_columns: how many it goes over, 1 unless it is merged
 * @n_rows: how many it goes over
 * @text: what it says; "" of an empty merged block
 * @number: it stands at the right
 * @computed: it is computed when the form is opened
 */
typedef struct
{
  guint column;
  guint row;
  guint n_columns;
  guint n_rows;
  char *text;
  gboolean number;
  gboolean computed;
} CgFormWords;

/**
 * CgFormSheet:
 * @name: what it is called
 * @n_columns: how many columns hold anything
 * @n_rows: how many rows
 * @cut: there is more than is shown
 * @cells: (element-type CgFormWords): those that say something or are merged
 */
typedef struct
{
  char *name;
  guint n_columns;
  guint n_rows;
  gboolean cut;
  GPtrArray *cells;
} CgFormSheet;

/**
 * cg_form_sheets_read:
 * @path: the blank form, an .xlsx
 * @error: faults of cg_sheet_file_open() and cg_sheet_file_read(), %CG_FAULT_SHEET_NOT_SHEET
 *
 * Reads within the limits of cg_sheet_file_open(). Blocks; any thread.
 *
 * Returns: (transfer full) (element-type CgFormSheet) (nullable): the sheets that can be seen, one
 *   at least.
 */
GPtrArray *cg_form_sheets_read (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
