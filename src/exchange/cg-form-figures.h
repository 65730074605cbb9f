/* cg-form-figures.h: every figure that a superior's form can take, of one period, by all groups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form-map.h"

G_BEGIN_DECLS

/**
 * CgFormFigures:
 * @by: (nullable) each: those of each grouping that was asked for, rows without any figure too
 *
 * Not changed once it is made.
 */
typedef struct
{
  CgFigures *by[CG_N_GROUPINGS];
} CgFormFigures;

/**
 * cg_form_figures_read:
 * @scope: of what; its groups are not looked at
 * @groupings: bits, 1 << CgGrouping, of those that are wanted
 * @error: faults of cg_store_figures(), %G_IO_ERROR_CANCELLED
 *
 * Blocks.
 *
 * Returns: (transfer full) (nullable): them.
 */
CgFormFigures *cg_form_figures_read (CgStore *store,
                                     const CgFigureScope *scope,
                                     guint groupings,
                                     GCancellable *cancellable,
                                     GError **error);
CgFormFigures *cg_form_figures_ref (CgFormFigures *self);
void cg_form_figures_unref (CgFormFigures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgFormFigures, cg_form_figures_unref)

/* All of them. */
#define CG_FORM_ALL_GROUPINGS ((1u << CG_N_GROUPINGS) - 1)

/**
 * cg_form_figures_value:
 * @by: a grouping that was read
 * @key: of the row; "" for the total
 *
 * Returns: what a cell with that figure gets, in thousandths for a rate; %CG_NO_FIGURE: nothing.
 */
gint64 cg_form_figures_value (const CgFormFigures *self,
                              CgFigureId figure,
                              CgGrouping by,
                              const char *key);

/**
 * cg_form_figures_text:
 * @key: of the row; "" for the total
 *
 * Returns: (transfer full): what a cell with that figure gets now, in words.
 */
char *
cg_form_figures_text (const CgFormFigures *self, CgFigureId figure, CgGrouping by, const char *key);

/**
 * cg_form_figures_row:
 *
 * Returns: (transfer none) (nullable): what the row is called; %NULL when there is none such.
 */
const char *cg_form_figures_row (const CgFormFigures *self, CgGrouping by, const char *key);

G_END_DECLS
