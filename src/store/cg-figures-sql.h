/* cg-figures-sql.h: the numbers that are reported, in SQL: counted by group, or as records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-figure.h"

G_BEGIN_DECLS

/* All functions here may be called from any thread. */

/* Figures that one statement counts: from the same records, by the same date. */
typedef enum
{
  CG_FIGURES_OF_CASES,
  CG_FIGURES_OF_PARTIES,
  CG_FIGURES_OF_NOTICES,
  CG_FIGURES_OF_DELIVERIES,
  CG_FIGURES_OF_RECEIPTS,
  CG_FIGURES_OF_PROBLEMS, /* what there is at the end */
  CG_FIGURES_OF_FINDINGS,
  CG_FIGURES_OF_STRIKINGS,
  CG_FIGURES_OF_INSTITUTIONS,
  CG_FIGURES_OF_DUE_INSTITUTIONS, /* what there is at the end */
  CG_FIGURES_OF_ACTIVITIES,
  CG_FIGURES_OF_TYPICAL,
  CG_FIGURES_OF_LEARNING,
  CG_FIGURES_OF_RECURRENCES,
  CG_N_FIGURE_SOURCES
} CgFigureSource;

/**
 * cg_figures_sql_source:
 *
 * Returns: what counts a figure; %CG_N_FIGURE_SOURCES for one that follows from others.
 */
CgFigureSource cg_figures_sql_source (CgFigureId figure);

/**
 * cg_figures_sql_is_flow:
 *
 * Returns: whether the source has the dates of events, by which months are told.
 */
gboolean cg_figures_sql_is_flow (CgFigureSource source);

/**
 * cg_figures_sql_applies:
 *
 * Returns: whether the records of the source belong to a row of that grouping at all.
 */
gboolean cg_figures_sql_applies (CgFigureSource source, CgGrouping by);

/**
 * cg_figures_sql_count:
 * @scope: its key is not looked at
 * @today: ISO day on which it is asked
 *
 * Returns: (transfer full): "SELECT key, figure, figure … GROUP BY key": the figures of the
 *   source, in the order of their ids.
 */
char *cg_figures_sql_count (CgFigureSource source, const CgFigureScope *scope, const char *today);

/**
 * cg_figures_sql_rows:
 * @figure: one with a source, or the rate, whose records are those struck off
 * @scope: with or without a key
 * @today: ISO day on which it is asked
 *
 * Returns: (transfer full): "SELECT id …" of the records that the figure counts.
 */
char *cg_figures_sql_rows (CgFigureId figure, const CgFigureScope *scope, const char *today);

G_END_DECLS
