/* cg-series-facts.h: what became of a code's numbers this year, and which documents use it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_SERIES_FACTS (cg_series_facts_get_type ())
G_DECLARE_FINAL_TYPE (CgSeriesFacts, cg_series_facts, CG, SERIES_FACTS, GtkBox)

/**
 * cg_series_facts_new:
 * @office: the office
 *
 * Main thread.
 *
 * Returns: (transfer floating): empty words, until there is a record.
 */
GtkWidget *cg_series_facts_new (CgOffice *office);

/**
 * cg_series_facts_set_record:
 * @record: (nullable): a record of the entity `number_code`
 *
 * Reads what is to be said of it, in the background.
 */
void cg_series_facts_set_record (CgSeriesFacts *self, CgRecord *record);

/**
 * cg_series_facts_update:
 *
 * Reads it anew.
 */
void cg_series_facts_update (CgSeriesFacts *self);

G_END_DECLS
