/* cg-pressure-tab.h: 压力传导: the chain of a unit, and what the top leader has not cleared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-analysis-reading.h"

G_BEGIN_DECLS

#define CG_TYPE_PRESSURE_TAB (cg_pressure_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgPressureTab, cg_pressure_tab, CG, PRESSURE_TAB, AdwBin)

/**
 * CgPressureTab::selected:
 * @entity: a #CgEntity
 * @id: a record of it
 * @open: whether its details are wanted
 */

/**
 * cg_pressure_tab_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): the tab.
 */
GtkWidget *cg_pressure_tab_new (CgOffice *office);
void cg_pressure_tab_show (CgPressureTab *self, CgAnalysis *analysis);

/**
 * cg_pressure_tab_add_point:
 *
 * Asks how a block shows and puts it where the focus is, else on the first edge.
 */
void cg_pressure_tab_add_point (CgPressureTab *self);

G_END_DECLS
