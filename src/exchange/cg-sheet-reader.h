/* cg-sheet-reader.h: a table file of any kind, read row by row within limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file comes from anywhere. Nothing it names outside itself is ever opened, formulas are
 * not computed (the value that was saved with them is taken), and whatever passes a limit ends
 * the reading with one sentence. A file is used by one thread at a time, by any.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CG_CELL_TEXT,
  CG_CELL_NUMBER,     /* as decimal text; 12% for a share shown as one */
  CG_CELL_DATE,       /* a serial number shown as a date; ISO text */
  CG_CELL_BOOLEAN,    /* "1" or "0" */
  CG_CELL_ERROR,      /* #N/A and the like */
  CG_CELL_UNCOMPUTED, /* a formula that was saved without its value */
  CG_CELL_TOO_LONG,   /* only the beginning of the text is there */
} CgCellKind;

typedef struct
{
  const char *text; /* UTF-8, not ended; lives as long as the call that gives the row */
  guint32 length;   /* in bytes */
  guint16 column;   /* from 0 */
  guint8 kind;      /* CgCellKind */
} CgSheetCell;

/* A row; its empty cells are left out, the others come from left to right. */
typedef struct
{
  guint number; /* from 1, as the spreadsheet shows it */
  const CgSheetCell *cells;
  guint n_cells;
} CgSheetRow;

/* A block of cells shown as one; both ends belong to it, columns from 0, rows from 1. */
typedef struct
{
  guint first_row, last_row;
  guint first_column, last_column;
} CgSheetMerge;

/* How much of a file is read; see cg_sheet_limits_default. */
typedef struct
{
  guint64 packed;      /* bytes of the file */
  guint64 unpacked;    /* bytes of all parts of an .xlsx together */
  guint ratio;         /* unpacked bytes for each packed one of a large part */
  guint rows;          /* highest row number */
  guint columns;       /* highest column number */
  guint empty_rows;    /* so many empty rows on end, and the sheet is taken to end there */
  guint cell;          /* characters of a cell */
  guint merges;        /* merged blocks of a sheet */
  guint depth;         /* elements within elements */
  guint package_parts; /* files within an .xlsx */
  gboolean formulas;   /* those that give an empty text are told of, as if not computed */
} CgSheetLimits;

extern const CgSheetLimits cg_sheet_limits_default;

typedef struct _CgSheetFile CgSheetFile;

/**
 * cg_sheet_file_open:
 * @path: an .xlsx, or a text with one row a line
 * @limits: (nullable): %NULL for #cg_sheet_limits_default
 * @error: %CG_FAULT_FILE_MISSING, %CG_FAULT_FILE_UNREADABLE, %CG_FAULT_FILE_NOT_REGULAR,
 *   %CG_FAULT_FILE_EMPTY, any %CG_FAULT_SHEET_…, %CG_FAULT_CANCELLED
 *
 * Looks at what the file holds, not at its name.
 *
 * Returns: (transfer full) (nullable): the file.
 */
CgSheetFile *cg_sheet_file_open (const char *path,
                                 const CgSheetLimits *limits,
                                 GCancellable *cancellable,
                                 GError **error);
void cg_sheet_file_free (CgSheetFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSheetFile, cg_sheet_file_free)

/**
 * cg_sheet_file_get_name:
 *
 * Returns: (transfer none): the file's name without folders, for people.
 */
const char *cg_sheet_file_get_name (const CgSheetFile *self);

/**
 * cg_sheet_file_get_n_sheets:
 *
 * Returns: how many sheets it has, one at least; and for each its name ("" for a text) and
 *   whether it is hidden.
 */
guint cg_sheet_file_get_n_sheets (const CgSheetFile *self);
const char *cg_sheet_file_get_sheet_name (const CgSheetFile *self, guint sheet);
gboolean cg_sheet_file_is_sheet_hidden (const CgSheetFile *self, guint sheet);

/**
 * cg_sheet_file_get_encoding:
 *
 * Returns: (transfer none) (nullable): the encoding a text is read in, guessed or set; %NULL
 *   for an .xlsx.
 */
const char *cg_sheet_file_get_encoding (const CgSheetFile *self);

/**
 * cg_sheet_file_set_encoding:
 * @encoding: one of #cg_sheet_encodings
 * @error: %CG_FAULT_SHEET_ENCODING
 *
 * Reads a text in another encoding than the one guessed; without effect on an .xlsx.
 *
 * Returns: whether the text is valid in it.
 */
gboolean cg_sheet_file_set_encoding (CgSheetFile *self, const char *encoding, GError **error);

/* The encodings a person can choose from; ends in %NULL. */
extern const char *const cg_sheet_encodings[];

/* Called for each row that is not empty. Returns: whether to go on. */
typedef gboolean (*CgSheetRowFunction) (const CgSheetRow *row, gpointer data);

/* What is known when a sheet has been read. */
typedef struct
{
  GArray *merges;    /* of CgSheetMerge, in no order */
  guint empty_after; /* the row after which too many empty ones came, 0: read to its end */
} CgSheetEnd;

void cg_sheet_end_clear (CgSheetEnd *end);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgSheetEnd, cg_sheet_end_clear)

/**
 * cg_sheet_file_read:
 * @sheet: its number, from 0
 * @function: (scope call): gets each row
 * @end: (out caller-allocates): what is known at the end; to be cleared in any case
 * @error: any %CG_FAULT_SHEET_…, %CG_FAULT_CANCELLED
 *
 * Returns: whether the sheet was read, to its end or as far as @function wished.
 */
gboolean cg_sheet_file_read (CgSheetFile *self,
                             guint sheet,
                             CgSheetRowFunction function,
                             gpointer data,
                             CgSheetEnd *end,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
