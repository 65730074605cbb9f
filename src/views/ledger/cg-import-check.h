/* cg-import-check.h: what an import would write, row by row, before it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-import-plan.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_IMPORT_CHECK (cg_import_check_get_type ())
G_DECLARE_FINAL_TYPE (CgImportCheck, cg_import_check, CG, IMPORT_CHECK, GtkWidget)

/**
 * CgImportCheck::asked:
 *
 * Another case or another answer was chosen: the plan has to be made again.
 */

/**
 * CgImportCheck::jump:
 * @source: place among the tables
 * @row: number of a row
 *
 * Somebody wants to see a row.
 */

/**
 * cg_import_check_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): the page.
 */
GtkWidget *cg_import_check_new (CgOffice *office);

/**
 * cg_import_check_get_case:
 *
 * Returns: id of the case for rows that name none, 0: none chosen; and whether missing units and
 *   people are made.
 */
gint64 cg_import_check_get_case (CgImportCheck *self);
gboolean cg_import_check_get_create_missing (CgImportCheck *self);

/**
 * cg_import_check_set_case:
 * @id: the case of rows that name none
 * @title: what it is called
 */
void cg_import_check_set_case (CgImportCheck *self, gint64 id, const char *title);

/**
 * cg_import_check_show:
 * @plan: (nullable): what would be written; %NULL while it is being made
 * @sources: (element-type CgImportSource): the tables
 */
void cg_import_check_show (CgImportCheck *self, const CgImportPlan *plan, GPtrArray *sources);

G_END_DECLS
