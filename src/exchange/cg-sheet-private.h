/* cg-sheet-private.h: what the readers of table files share: the file and the row being made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-reader.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *part; /* (nullable): path within the package */
  gboolean hidden;
} CgSheetInfo;

typedef struct _CgXlsx CgXlsx;
typedef struct _CgCsv CgCsv;

struct _CgSheetFile
{
  char *name;
  CgSheetLimits limits;
  GPtrArray *sheets; /* of CgSheetInfo */
  CgXlsx *xlsx;      /* (nullable) */
  CgCsv *csv;        /* (nullable) */
};

void
cg_sheet_file_add_sheet (CgSheetFile *self, const char *name, const char *part, gboolean hidden);

/* The row being read, handed on when it is whole. */
typedef struct
{
  CgSheetFile *file;
  CgSheetRowFunction function;
  gpointer data;
  CgSheetEnd *end;
  GCancellable *cancellable;
  GError *error;    /* why reading ends */
  gboolean stopped; /* enough was read, or the sheet is taken to end */

  GArray *cells;  /* of CgSheetCell */
  GString *texts; /* of this row's cells; their place until the row is whole */
  guint last_row; /* the last row that had cells */
} CgSheetSink;

void cg_sheet_sink_init (CgSheetSink *self,
                         CgSheetFile *file,
                         CgSheetRowFunction function,
                         gpointer data,
                         CgSheetEnd *end,
                         GCancellable *cancellable);

/**
 * cg_sheet_sink_finish:
 *
 * Returns: whether the sheet was read as far as it should; moves the sink's error out.
 */
gboolean cg_sheet_sink_finish (CgSheetSink *self, GError **error);

/* Whether reading is over, well or ill. */
static inline gboolean
cg_sheet_sink_is_over (const CgSheetSink *self)
{
  return self->stopped || self->error != NULL;
}

/**
 * cg_sheet_sink_add:
 * @column: from 0
 * @text: (nullable): %NULL: the last @length bytes of #CgSheetSink.texts
 *
 * Adds a cell to the row; @text must live until the row is whole. Empty ones are passed over.
 */
void cg_sheet_sink_add (
    CgSheetSink *self, guint column, CgCellKind kind, const char *text, gsize length);

/**
 * cg_sheet_sink_end_row:
 * @number: from 1
 *
 * Hands the row on, unless it is empty.
 */
void cg_sheet_sink_end_row (CgSheetSink *self, guint number);

/* ---- the kinds of files ---- */

gboolean
cg_xlsx_open (CgSheetFile *file, const char *path, GCancellable *cancellable, GError **error);
gboolean cg_xlsx_read (CgXlsx *self, CgSheetSink *sink, const char *part);
void cg_xlsx_free (CgXlsx *self);

gboolean cg_csv_open (CgSheetFile *file, const char *path, GError **error);
void cg_csv_read (CgCsv *self, CgSheetSink *sink);
const char *cg_csv_get_encoding (const CgCsv *self);
gboolean cg_csv_set_encoding (CgCsv *self, const char *name, const char *encoding, GError **error);
void cg_csv_free (CgCsv *self);

G_END_DECLS
