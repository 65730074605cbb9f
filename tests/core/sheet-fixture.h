/* sheet-fixture.h: hand-made table files and what a reader makes of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-reader.h"

/* A workbook by its parts; a part left NULL is one that serves. */
typedef struct
{
  const char *workbook;
  const char *relations;
  const char *strings;
  const char *styles;
  const char *sheet;  /* the rows: what stands within sheetData */
  const char *after;  /* what comes after sheetData */
  const char *before; /* before the worksheet element, as a DOCTYPE */
} SheetParts;

/* Writes an .xlsx of these parts. */
void sheet_write (const char *path, const SheetParts *parts);

/* Every cell of the first sheet as "B2 text" lines, kinds other than text marked: n, d, b, e,
 * u, l; then the merged blocks; or the id of the fault. */
char *sheet_read (const char *path, const CgSheetLimits *limits);

/* The same of a file with these bytes. */
char *sheet_read_bytes (const char *folder, const char *bytes, gsize length);
