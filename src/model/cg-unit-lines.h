/* cg-unit-lines.h: the lines of a pasted list: cells, headings, indentation, numbering.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CG_UNIT_LINE_GOOD,
  CG_UNIT_LINE_NO_UNIT,  /* a cell beside the unit that does not read like one */
  CG_UNIT_LINE_TOO_LONG, /* no name is that long */
  CG_UNIT_LINE_TOO_MANY, /* from here on the text was not read */
} CgUnitLineFault;

/* One unit named on a line; a line with several columns names several. */
typedef struct
{
  guint line; /* from 1 */
  CgUnitLineFault fault;
  int indent; /* in spaces */
  char *name;
  char *superior;    /* (nullable): from the column 上级单位 */
  const char *kind;  /* (nullable): id, from the column 类别 */
  const char *level; /* (nullable): id, from the column 层级 */
  gboolean leads;    /* another unit of the same line stands under it */
} CgUnitLine;

void cg_unit_line_free (CgUnitLine *line);

/**
 * cg_unit_lines_read:
 * @text: what was pasted
 * @most: how many lines are read
 * @by_heading: (out): whether the first line named a column 上级单位
 *
 * Returns: (transfer full) (element-type CgUnitLine): the units named, in order. Pure; any
 *   thread.
 */
GPtrArray *cg_unit_lines_read (const char *text, guint most, gboolean *by_heading);

/**
 * cg_unit_lines_names:
 * @text: what was pasted: a column of a table, or 主送 as it stands on a document
 * @most: how many names are read
 *
 * Returns: (transfer full) (array zero-terminated=1): the names alone, one a line or between
 * commas, without numbers before them and cells beside them. Pure; any thread.
 */
GStrv cg_unit_lines_names (const char *text, guint most);

G_END_DECLS
