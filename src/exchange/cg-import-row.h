/* cg-import-row.h: the rows of a source one after another, merged blocks filled down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-import-source.h"

G_BEGIN_DECLS

typedef struct _CgImportRows CgImportRows;

/* What a kind of column has in the row at hand. */
typedef struct
{
  const CgSheetCell *cell; /* (nullable): %NULL where it is empty */
  char *text;              /* trimmed; "" where it is empty or cannot be read */
  gboolean continued;      /* it is the text of a block that began in an earlier row */
} CgImportCell;

CgImportRows *cg_import_rows_new (const CgImportSource *source);
void cg_import_rows_free (CgImportRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgImportRows, cg_import_rows_free)

/**
 * cg_import_rows_next:
 *
 * Goes on to the next row below the heading.
 *
 * Returns: whether there is one.
 */
gboolean cg_import_rows_next (CgImportRows *self);

/**
 * cg_import_rows_number:
 *
 * Returns: the number of the row at hand.
 */
guint cg_import_rows_number (const CgImportRows *self);

/**
 * cg_import_rows_get:
 * @kind: place in cg_ledger_columns()
 *
 * Returns: (transfer none): what stands in the row; for a kind without a column, nothing.
 */
const CgImportCell *cg_import_rows_get (const CgImportRows *self, int kind);

typedef enum
{
  CG_IMPORT_ROW_DATA,
  CG_IMPORT_ROW_BLANK,   /* nothing but perhaps a number */
  CG_IMPORT_ROW_TOTAL,   /* 合计, 小计 */
  CG_IMPORT_ROW_NOTE,    /* 注：, 填报人： */
  CG_IMPORT_ROW_HEADING, /* the heading again, or the numbers of the columns */
} CgImportRowKind;

/**
 * cg_import_rows_classify:
 *
 * Returns: what the row at hand is.
 */
CgImportRowKind cg_import_rows_classify (const CgImportRows *self);

G_END_DECLS
