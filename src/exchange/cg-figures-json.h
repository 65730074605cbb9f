/* cg-figures-json.h: a table of numbers as JSON: what `cugaictl stats` prints and a filed report
 * keeps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-figure.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * cg_figures_json_add:
 * @builder: within an object
 *
 * Adds the members of the table: its period and groups, its rows, each with the scope that lists
 * the records of its figures (`cugaictl list ENTITY --filter "figure:ID;SCOPE"`), and the total.
 */
void cg_figures_json_add (JsonBuilder *builder, const CgFigures *figures);

/**
 * cg_figures_json_print:
 *
 * Returns: (transfer full): the table as one document. Any thread.
 */
char *cg_figures_json_print (const CgFigures *figures);

/**
 * cg_figures_json_parse:
 * @text: from cg_figures_json_print(), perhaps of an older version: figures that it does not
 *   know are missing
 * @error: %G_IO_ERROR_INVALID_DATA
 *
 * Returns: (transfer full) (nullable): the table. Any thread.
 */
CgFigures *cg_figures_json_parse (const char *text, GError **error);

G_END_DECLS
