/* cg-chart-card.h: a chart in its card, with its table behind it, and both to be copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-chart-data.h"

G_BEGIN_DECLS

#define CG_TYPE_CHART_CARD (cg_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (CgChartCard, cg_chart_card, CG, CHART_CARD, AdwBin)

/**
 * CgChartCard::activated:
 * @category: which
 * @series: which
 *
 * A number of the chart or of its table was chosen.
 */

/**
 * cg_chart_card_new:
 * @title: what it shows, translated
 * @note: (nullable): small words beside it
 *
 * Main thread.
 *
 * Returns: (transfer floating): a card without numbers.
 */
GtkWidget *cg_chart_card_new (const char *title, const char *note);

/**
 * cg_chart_card_take_data:
 * @data: (transfer full) (nullable): what it shows
 */
void cg_chart_card_take_data (CgChartCard *self, CgChartData *data);

/**
 * cg_chart_card_get_data:
 *
 * Returns: (transfer none) (nullable): what it shows.
 */
const CgChartData *cg_chart_card_get_data (CgChartCard *self);

G_END_DECLS
