/* cg-import-columns.h: the heading of a table, and what each of its columns holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-import-source.h"

G_BEGIN_DECLS

/**
 * CgImportColumns:
 *
 * The first rows of a table under a menu for each column. Changes go to the source at once.
 */
#define CG_TYPE_IMPORT_COLUMNS (cg_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (CgImportColumns, cg_import_columns, CG, IMPORT_COLUMNS, GtkWidget)

GtkWidget *cg_import_columns_new (void);

/**
 * cg_import_columns_show:
 * @source: (nullable): the table; it must live as long as it is shown
 * @row: number of a row to begin with, 0: the first one under the heading
 */
void cg_import_columns_show (CgImportColumns *self, CgImportSource *source, guint row);

G_END_DECLS
