/* cg-kpi.h: a number on the dashboard: what it counts, how many, and the list behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_KPI (cg_kpi_get_type ())
G_DECLARE_FINAL_TYPE (CgKpi, cg_kpi, CG, KPI, GtkButton)

/**
 * cg_kpi_new:
 * @title: what is counted, translated
 * @unit: the counter word (件, 个, 份)
 * @note: small words below
 * @place: (nullable): the list behind it; without one whoever hears "clicked" shows it
 *
 * A flat button that goes to the list. Main thread.
 *
 * Returns: (transfer floating): a card without a number yet.
 */
GtkWidget *cg_kpi_new (const char *title, const char *unit, const char *note, const char *place);

/**
 * cg_kpi_set_number:
 * @number: how many
 * @lamp: (nullable): id of the lamp shown at the right when there are any ("over", "soon")
 */
void cg_kpi_set_number (CgKpi *self, gint64 number, const char *lamp);

G_END_DECLS
