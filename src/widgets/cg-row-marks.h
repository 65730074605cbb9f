/* cg-row-marks.h: a row of a grid beside what it was: the old values, what became of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-column.h"
#include "cg-compared.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgRowMark:
 * @kind: what became of the record
 * @past: (nullable) (transfer none): the record as it was; %NULL: it was not there, or is
 *   still on its way
 */
typedef struct
{
  CgCompared kind;
  CgRecord *past;
} CgRowMark;

/**
 * CgRowMarkFunction:
 * @id: a record of the list
 * @mark: (out caller-allocates): what it is compared with
 * @data: as it was given
 */
typedef void (*CgRowMarkFunction) (gint64 id, CgRowMark *mark, gpointer data);

/* The old values of one row; inside src/widgets only. */
typedef struct
{
  GPtrArray *old;  /* of GtkWidget: one a column, NULL where nothing was written yet */
  guint64 changed; /* bit i: column i shows an old value */
  int reason;      /* the column that shows why the record is void, -1: none */
} CgRowMarks;

void cg_row_marks_init (CgRowMarks *self);
void cg_row_marks_finish (CgRowMarks *self);

/**
 * cg_row_marks_drop:
 *
 * Takes the old values out of the row, before its columns change.
 */
void cg_row_marks_drop (CgRowMarks *self);

/**
 * cg_row_marks_show:
 * @row: the row's widget
 * @columns: (element-type CgColumn): its columns
 * @cells: (element-type GtkWidget): its cells
 * @mark: (nullable): what the row is compared with
 * @now: (nullable): the record as it is
 * @today: the day it is looked at
 */
void cg_row_marks_show (CgRowMarks *self,
                        GtkWidget *row,
                        GPtrArray *columns,
                        GPtrArray *cells,
                        const CgRowMark *mark,
                        const CgRecord *now,
                        CgDate today);

/**
 * cg_row_marks_has:
 *
 * Returns: whether column @i shows an old value above its own, or what is void above the reason.
 */
gboolean cg_row_marks_has (const CgRowMarks *self, guint i);

/**
 * cg_row_marks_share:
 * @cell: the column's cell
 * @width: of their text, pixels
 * @lines: lines of text in the row
 *
 * Returns: how many of them the old value of column @i takes: all it needs, as long as the
 *   cell has what it needs, and at least one.
 */
guint cg_row_marks_share (const CgRowMarks *self, guint i, GtkWidget *cell, int width, guint lines);

/**
 * cg_row_marks_allocate:
 *
 * Places the old value of column @i.
 */
void cg_row_marks_allocate (CgRowMarks *self, guint i, const GtkAllocation *place);

/**
 * cg_row_marks_snapshot:
 * @x: left edge of the column, and its @width
 *
 * Draws the ground of a changed cell and its old value; or what is void.
 */
void cg_row_marks_snapshot (
    CgRowMarks *self, GtkWidget *row, GtkSnapshot *snapshot, guint i, int x, int width);

/**
 * cg_row_marks_tooltip:
 * @then: (nullable): the record as it was
 * @now: (nullable): the record as it is
 *
 * Returns: (transfer full) (nullable): both values of a cell in full; %NULL: they are the same.
 */
char *cg_row_marks_tooltip (const CgColumn *column,
                            const CgRecord *then,
                            const CgRecord *now,
                            CgDate today);

/**
 * cg_compared_icon_name:
 *
 * Returns: (transfer none) (nullable): the shape that stands for a kind, beside its word.
 */
const char *cg_compared_icon_name (CgCompared kind);

/**
 * cg_mark_cell_new:
 *
 * Returns: (transfer floating): a cell that says what became of a record.
 */
GtkWidget *cg_mark_cell_new (void);

/**
 * cg_mark_cell_set:
 * @mark: (nullable): %NULL: nothing is said
 */
void cg_mark_cell_set (GtkWidget *cell, const CgRowMark *mark);

G_END_DECLS
