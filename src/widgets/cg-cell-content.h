/* cg-cell-content.h: what a cell of a grid shows of a record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-column.h"
#include "cg-record-lamp.h"

G_BEGIN_DECLS

/**
 * CgCellContent:
 * @text: what is shown or spoken, on one line; never %NULL after cg_cell_content_read()
 * @dim: of less weight
 * @lamp: of a lamp column
 * @extended: the small 延 follows the lamp
 * @percent: of a progress column, -1 for words
 */
typedef struct
{
  char *text;
  gboolean dim;
  CgLamp lamp;
  gboolean extended;
  int percent;
} CgCellContent;

/**
 * cg_cell_content_clear:
 * @content: a content
 */
void cg_cell_content_clear (CgCellContent *content);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgCellContent, cg_cell_content_clear)

/**
 * cg_cell_content_read:
 * @content: (out caller-allocates): what to show
 * @column: the column
 * @record: the record
 * @today: the day it is looked at
 * @calendar: (nullable): the working days; %NULL gives lamps their short words
 *
 * Any thread after cg_locale_init().
 */
void cg_cell_content_read (CgCellContent *content,
                           const CgColumn *column,
                           const CgRecord *record,
                           CgDate today,
                           CgCalendar *calendar);

/**
 * cg_cell_content_tooltip:
 * @column: the column
 * @record: the record
 * @today: the day it is looked at
 * @calendar: the working days
 *
 * Returns: (transfer full): the whole text with its line breaks; both counts of a lamp; the
 *   full date.
 */
char *cg_cell_content_tooltip (const CgColumn *column,
                               const CgRecord *record,
                               CgDate today,
                               CgCalendar *calendar);

/**
 * cg_cell_content_whole:
 * @column: the column
 * @record: the record
 * @today: the day it is looked at
 * @calendar: (nullable): the working days
 *
 * Returns: (transfer full): what the cell shows, in full: the whole text with its line breaks,
 *   the full date, "" for nothing.
 */
char *cg_cell_content_whole (const CgColumn *column,
                             const CgRecord *record,
                             CgDate today,
                             CgCalendar *calendar);

G_END_DECLS
