/* cg-figure.h: the numbers that are reported: what each counts, for which period and group.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one definition of each number (domain.md 1.9): the dashboard, the reports and
 * `cugaictl stats` show these and no others. All functions here may be called from any thread.
 */
#pragma once

#include "cg-query.h"

G_BEGIN_DECLS

/* How a number belongs to a period. */
typedef enum
{
  CG_FIGURE_IS_FLOW,  /* what happened within it, by the date of the event */
  CG_FIGURE_IS_STOCK, /* what there is at its end */
  CG_FIGURE_IS_RATE,  /* of stocks, in thousandths; nothing where nothing is divided by */
} CgFigureKind;

/* F (ID, "id", kind, entity of its rows, label, heading above several, heading, unit) */
/* clang-format off */
#define CG_FIGURES(F) \
  F (CASES, "cases", FLOW, CASE, NC_ ("figure", "Accountability cases"), NC_ ("figures", "Cases"), NC_ ("figure", "Cases"), NC_ ("counter", "cases")) \
  F (ORGANISATIONS, "organisations", FLOW, ACCOUNTABLE, NC_ ("figure", "Party organisations held to account"), NC_ ("figures", "Cases"), NC_ ("figure", "Party organisations"), NC_ ("counter", "organisations")) \
  F (CADRES, "cadres", FLOW, ACCOUNTABLE, NC_ ("figure", "Leading cadres held to account"), NC_ ("figures", "Cases"), NC_ ("figure", "Leading cadres"), NC_ ("counter", "persons")) \
  F (NOTICES, "notices", FLOW, NOTICE, NC_ ("figure", "Notices issued"), NC_ ("figures", "Notices"), NC_ ("figure", "Issued"), NC_ ("counter", "copies")) \
  F (DELIVERED, "delivered", FLOW, DELIVERY, NC_ ("figure", "Notices delivered"), NC_ ("figures", "Notices"), NC_ ("figure", "Delivered"), NC_ ("counter", "copies")) \
  F (RECEIPTS, "receipts", FLOW, DELIVERY, NC_ ("figure", "Receipts returned"), NC_ ("figures", "Notices"), NC_ ("figure", "Receipts"), NC_ ("counter", "copies")) \
  F (PROBLEMS, "problems", STOCK, PROBLEM, NC_ ("figure", "Problems"), NC_ ("figures", "Problems"), NC_ ("figure", "Total"), NC_ ("counter", "problems")) \
  F (CLOSED, "closed", STOCK, PROBLEM, NC_ ("figure", "Problems struck off"), NC_ ("figures", "Problems"), NC_ ("figure", "Struck off"), NC_ ("counter", "problems")) \
  F (RATE, "rate", RATE, PROBLEM, NC_ ("figure", "Rate of rectification"), NC_ ("figures", "Problems"), NC_ ("figure", "Rate (%)"), NC_ ("counter", "%")) \
  F (OPEN, "open", STOCK, PROBLEM, NC_ ("figure", "Problems being rectified"), NC_ ("figures", "Problems"), NC_ ("figure", "Open"), NC_ ("counter", "problems")) \
  F (OVERDUE, "overdue", STOCK, PROBLEM, NC_ ("figure", "Problems overdue"), NC_ ("figures", "Problems"), NC_ ("figure", "of them overdue"), NC_ ("counter", "problems")) \
  F (EXTENDED, "extended", STOCK, PROBLEM, NC_ ("figure", "Problems extended"), NC_ ("figures", "Problems"), NC_ ("figure", "of them extended"), NC_ ("counter", "problems")) \
  F (LONGTERM, "longterm", STOCK, PROBLEM, NC_ ("figure", "Problems kept up long-term"), NC_ ("figures", "Problems"), NC_ ("figure", "Long-term"), NC_ ("counter", "problems")) \
  F (WITHDRAWN, "withdrawn", STOCK, PROBLEM, NC_ ("figure", "Problems withdrawn"), NC_ ("figures", "Problems"), NC_ ("figure", "Withdrawn"), NC_ ("counter", "problems")) \
  F (FOUND, "found", FLOW, PROBLEM, NC_ ("figure", "Problems found in the period"), NC_ ("figures", "In the period"), NC_ ("figure", "Found"), NC_ ("counter", "problems")) \
  F (STRUCK, "struck", FLOW, PROBLEM, NC_ ("figure", "Problems struck off in the period"), NC_ ("figures", "In the period"), NC_ ("figure", "Struck off"), NC_ ("counter", "problems")) \
  F (CREATED, "created", FLOW, INSTITUTION, NC_ ("figure", "Institutions created"), NC_ ("figures", "Institutions"), NC_ ("figure", "Created"), NC_ ("counter", "items")) \
  F (AMENDED, "amended", FLOW, INSTITUTION, NC_ ("figure", "Institutions amended"), NC_ ("figures", "Institutions"), NC_ ("figure", "Amended"), NC_ ("counter", "items")) \
  F (REPEALED, "repealed", FLOW, INSTITUTION, NC_ ("figure", "Institutions repealed"), NC_ ("figures", "Institutions"), NC_ ("figure", "Repealed"), NC_ ("counter", "items")) \
  F (WARNINGS, "warnings", FLOW, ACTIVITY, NC_ ("figure", "Warning education meetings"), NC_ ("figures", "Warning education"), NC_ ("figure", "Meetings"), NC_ ("counter", "meetings")) \
  F (WARNED, "warned", FLOW, ACTIVITY, NC_ ("figure", "Attendance at warning education"), NC_ ("figures", "Warning education"), NC_ ("figure", "Attendance"), NC_ ("counter", "attendances")) \
  F (DEMOCRATIC, "democratic", FLOW, ACTIVITY, NC_ ("figure", "Special democratic-life meetings"), NC_ ("figures", "Activities"), NC_ ("figure", "Democratic-life"), NC_ ("counter", "times")) \
  F (TALKS, "talks", FLOW, ACTIVITY, NC_ ("figure", "Talks on integrity, persons"), NC_ ("figures", "Activities"), NC_ ("figure", "Talks"), NC_ ("counter", "attendances")) \
  F (RECOVERED, "recovered", STOCK, PROBLEM, NC_ ("figure", "Funds recovered"), NC_ ("figures", "Effect"), NC_ ("figure", "Recovered (yuan)"), NC_ ("counter", "yuan")) \
  F (TYPICAL, "typical", FLOW, TYPICAL, NC_ ("figure", "Typical cases"), NC_ ("figures", "Learning"), NC_ ("figure", "Typical cases"), NC_ ("counter", "cases")) \
  F (LEARNERS, "learners", FLOW, LEARNING, NC_ ("figure", "Units that learn"), NC_ ("figures", "Learning"), NC_ ("figure", "Units"), NC_ ("counter", "units")) \
  F (RECURRENCES, "recurrences", FLOW, RECURRENCE, NC_ ("figure", "Recurrences"), NC_ ("figures", "Effect"), NC_ ("figure", "Recurrences"), NC_ ("counter", "times")) \
  F (LIGHT, "light", FLOW, CASE, NC_ ("figure", "Held to account, little rectified"), NC_ ("figures", "Effect"), NC_ ("figure", "Little rectified"), NC_ ("counter", "cases")) \
  F (DUE_INSTITUTIONS, "due_institutions", STOCK, INSTITUTION, NC_ ("figure", "Institutions to be built"), NC_ ("figures", "Institutions"), NC_ ("figure", "To be built"), NC_ ("counter", "items")) \
  F (ISSUED_INSTITUTIONS, "issued_institutions", STOCK, INSTITUTION, NC_ ("figure", "Institutions in force"), NC_ ("figures", "Institutions"), NC_ ("figure", "In force"), NC_ ("counter", "items"))
/* clang-format on */

#define CG_FIGURE_ID(ID, id, kind, entity, label, group, heading, unit) CG_FIGURE_##ID,

typedef enum
{
  CG_FIGURES (CG_FIGURE_ID) CG_N_FIGURES
} CgFigureId;

#undef CG_FIGURE_ID

/* The bit of a figure, in sets of them. */
#define CG_FIGURE_BIT(figure) (1u << (figure))
#define CG_ALL_FIGURES (CG_FIGURE_BIT (CG_N_FIGURES) - 1)

/* What stands in a cell without a figure: nothing to divide by, or not told by such groups. */
#define CG_NO_FIGURE G_MININT64

typedef struct
{
  const char *id;
  CgFigureKind kind;
  CgEntity entity;
  const char *label;
  const char *group;
  const char *heading;
  const char *unit;
} CgFigure;

const CgFigure *cg_figure_get (CgFigureId figure);

/**
 * cg_figure_parse:
 *
 * Returns: the figure of that id, %CG_N_FIGURES for none.
 */
CgFigureId cg_figure_parse (const char *id);

const char *cg_figure_label (CgFigureId figure);
const char *cg_figure_group (CgFigureId figure);
const char *cg_figure_heading (CgFigureId figure);
const char *cg_figure_unit (CgFigureId figure);

/**
 * cg_figure_format:
 * @value: a figure, or %CG_NO_FIGURE
 *
 * Returns: (transfer full): as it is printed: a rate as a percentage with one decimal, "—" for
 * none.
 */
char *cg_figure_format (CgFigureId figure, gint64 value);

/* What the rows of a report are. */
typedef enum
{
  CG_GROUPING_NONE,
  CG_GROUPING_UNIT,
  CG_GROUPING_LEVEL,
  CG_GROUPING_DOMAIN,
  CG_GROUPING_SITUATION,
  CG_GROUPING_DEVIATION,
  CG_GROUPING_MONTH,
  CG_N_GROUPINGS
} CgGrouping;

/**
 * cg_grouping_parse:
 * @id: an id of %CG_CHOICES_REPORT_GROUPING
 *
 * Returns: whether there is such a grouping.
 */
gboolean cg_grouping_parse (const char *id, CgGrouping *grouping);
const char *cg_grouping_id (CgGrouping grouping);

/**
 * cg_grouping_label:
 *
 * Returns: what the column of its rows is headed: 单位, 层级 …
 */
const char *cg_grouping_label (CgGrouping grouping);

/**
 * CgFigureScope:
 * @from: first day of the period
 * @to: its last day
 * @by: what the rows are
 * @key: (nullable): the row, of a single figure; "" for what has none
 * @unit: only of this unit and those below it, 0 for all
 * @level: (nullable): only of this level
 * @domain: only of this field of work, 0 for all
 * @situation: (nullable): only of cases with this main situation
 * @campaign: only of the problems of this campaign, 0 for all
 * @deviation: (nullable): only problems with this deviation, and of all else what belongs to a
 *   case with such a problem
 * @merged: units are counted in their superior right below the top
 * @zeros: rows without any figure are listed too (零报告)
 * @longterm_done: in the rate 长期坚持 counts as done
 *
 * Of what the figures are.
 */
typedef struct
{
  CgDate from;
  CgDate to;
  CgGrouping by;
  char *key;
  gint64 unit;
  char *level;
  gint64 domain;
  char *situation;
  gint64 campaign;
  char *deviation;
  gboolean merged;
  gboolean zeros;
  gboolean longterm_done;
} CgFigureScope;

/**
 * cg_figure_scope_init:
 *
 * The year of @today up to that day, without groups.
 */
void cg_figure_scope_init (CgFigureScope *scope, CgDate today);
void cg_figure_scope_copy (CgFigureScope *scope, const CgFigureScope *source);
void cg_figure_scope_clear (CgFigureScope *scope);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgFigureScope, cg_figure_scope_clear)

/**
 * cg_figure_scope_print:
 *
 * Returns: (transfer full): the scope as text, which is the same only for the same scope.
 */
char *cg_figure_scope_print (const CgFigureScope *scope);

/**
 * cg_figure_scope_parse:
 * @text: from cg_figure_scope_print()
 * @scope: (out caller-allocates): to be cleared in any case
 *
 * Returns: whether it is of that form.
 */
gboolean cg_figure_scope_parse (const char *text, CgFigureScope *scope);

/**
 * cg_figure_query:
 * @scope: with the row's key
 *
 * Returns: (transfer full): what lists the records that the figure counts; their number is the
 *   figure, where it counts records and does not add up what they say.
 */
CgQuery *cg_figure_query (CgFigureId figure, const CgFigureScope *scope);

/**
 * cg_figure_filter_split:
 * @filter: a filter by %CG_FILTER_FIGURE
 *
 * Returns: whether its value names a figure and a scope; @scope is to be cleared in any case.
 */
gboolean cg_figure_filter_split (const CgFilter *filter, CgFigureId *figure, CgFigureScope *scope);

/* ---- what was computed ---- */

typedef struct
{
  char *key; /* the id of a unit or field, a choice, "2026-03"; "" for what has none */
  char *label;
  gint64 values[CG_N_FIGURES];
} CgFigureRow;

/**
 * CgFigures:
 * @scope: of what they are
 * @rows: (element-type CgFigureRow): in the order of the groups
 * @total: of all; not always the sum, as a rate is none
 * @seq: the journal's last entry that they know
 * @day: the day on which they were computed
 *
 * Not changed once it is made.
 */
typedef struct
{
  gatomicrefcount references;
  CgFigureScope scope;
  GPtrArray *rows;
  CgFigureRow *total;
  gint64 seq;
  CgDate day;
} CgFigures;

CgFigures *cg_figures_new (const CgFigureScope *scope);
CgFigures *cg_figures_ref (CgFigures *figures);
void cg_figures_unref (CgFigures *figures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgFigures, cg_figures_unref)

/**
 * cg_figures_find:
 *
 * Returns: (transfer none) (nullable): the row of that key.
 */
const CgFigureRow *cg_figures_find (const CgFigures *figures, const char *key);

/**
 * cg_figures_add:
 *
 * Returns: (transfer none): a row more, all its figures 0.
 */
CgFigureRow *cg_figures_add (CgFigures *figures, const char *key, const char *label);

/**
 * cg_figures_steal_rows:
 *
 * Returns: (transfer full) (element-type CgFigureRow): the rows that it had; it has none now.
 */
GPtrArray *cg_figures_steal_rows (CgFigures *figures);

/**
 * cg_figure_row_is_zero:
 *
 * Returns: whether nothing was counted: 零报告.
 */
gboolean cg_figure_row_is_zero (const CgFigureRow *row);

/**
 * cg_figure_row_finish:
 *
 * Computes what follows from other figures: what is open, and the rate.
 */
void cg_figure_row_finish (CgFigureRow *row, gboolean longterm_done);

G_END_DECLS
