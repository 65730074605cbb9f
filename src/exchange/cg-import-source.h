/* cg-import-source.h: one table to be imported: its rows, its heading, what its columns hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-grid.h"

G_BEGIN_DECLS

#define CG_IMPORT_UNUSED (-1)

typedef struct
{
  char *file;     /* its name, for people and for 来源文件 */
  char *sheet;    /* "" for a text */
  char *encoding; /* (nullable): of a text */
  CgSheetGrid *table;
  guint header;        /* place of the first row of the heading among the rows */
  guint header_rows;   /* 0: no heading was found */
  GPtrArray *headings; /* of char*: one a column, "" where there is none */
  GArray *columns;     /* of int: place in cg_ledger_columns(), or CG_IMPORT_UNUSED */
  int year;            /* the year that its title or name speaks of, 0: none */
  gboolean changed;    /* a person, or memory, said what a column holds */
} CgImportSource;

/**
 * cg_import_source_new:
 * @table: (transfer full): the rows
 *
 * Finds the heading by what stands in it, and what each column holds by its words. Any thread.
 *
 * Returns: (transfer full): the source.
 */
CgImportSource *cg_import_source_new (const char *file,
                                      const char *sheet,
                                      const char *encoding,
                                      CgSheetGrid *table);
void cg_import_source_free (CgImportSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgImportSource, cg_import_source_free)

/**
 * cg_import_source_read:
 * @sheet: number of the sheet, -1: the first one that holds a ledger, hidden ones last
 * @error: as cg_sheet_file_read(); %CG_FAULT_IMPORT_NO_HEADING when @sheet is -1 and no sheet
 *   has a heading
 *
 * Returns: (transfer full) (nullable): the source.
 */
CgImportSource *
cg_import_source_read (CgSheetFile *file, int sheet, GCancellable *cancellable, GError **error);

/**
 * cg_import_source_set_header:
 * @header: place of its first row
 * @rows: how many rows it has, 0 to 3
 *
 * Takes other rows for the heading, and what the columns hold from them.
 */
void cg_import_source_set_header (CgImportSource *self, guint header, guint rows);

/**
 * cg_import_source_set_column:
 * @kind: place in cg_ledger_columns(), or %CG_IMPORT_UNUSED
 *
 * Says what a column holds; another column that held the same no longer does.
 */
void cg_import_source_set_column (CgImportSource *self, guint column, int kind);

/**
 * cg_import_source_column_of:
 * @kind: place in cg_ledger_columns()
 *
 * Returns: the column that holds it, -1 when none does.
 */
int cg_import_source_column_of (const CgImportSource *self, int kind);

/**
 * cg_import_source_shape:
 *
 * Returns: (transfer full): a checksum of the headings: tables of one make have the same.
 */
char *cg_import_source_shape (const CgImportSource *self);

/**
 * cg_import_source_mapping:
 *
 * Returns: (transfer full): what the columns hold, as JSON, to be remembered for the shape.
 */
char *cg_import_source_mapping (const CgImportSource *self);

/**
 * cg_import_source_apply_mapping:
 * @mapping: as cg_import_source_mapping() gives it
 *
 * Says what the columns hold, as it was for another table of this shape.
 *
 * Returns: whether it fits.
 */
gboolean cg_import_source_apply_mapping (CgImportSource *self, const char *mapping);

G_END_DECLS
