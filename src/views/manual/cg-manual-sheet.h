/* cg-manual-sheet.h: one page of the manual as it is read: headings, steps, pictures, tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-manual.h"

G_BEGIN_DECLS

#define CG_TYPE_MANUAL_SHEET (cg_manual_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CgManualSheet, cg_manual_sheet, CG, MANUAL_SHEET, AdwBin)

/**
 * CgManualSheet::link:
 * @link: "PAGE" or "PAGE#HEADING": what was pressed
 */

/**
 * cg_manual_sheet_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a sheet without a page
 */
GtkWidget *cg_manual_sheet_new (void);

/**
 * cg_manual_sheet_show:
 * @page: a page of a manual that outlives the sheet
 * @word: (nullable): what stands out in it
 * @block: index of the block that is scrolled to, −1 for the beginning
 */
void
cg_manual_sheet_show (CgManualSheet *self, const CgManualPage *page, const char *word, int block);

G_END_DECLS
