/* cg-ctl-table.h: a table of text in aligned columns, whatever the width of its characters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How wide a column of a list may be, so that several fit on a screen. */
#define CG_CTL_LIST_WIDTH 40

typedef struct _CgCtlTable CgCtlTable;

/**
 * cg_ctl_table_new:
 * @n_columns: how many columns
 * @widest: a longer cell ends in an ellipsis, so that it is so wide at most
 *
 * Returns: (transfer full): a table without rows.
 */
CgCtlTable *cg_ctl_table_new (guint n_columns, guint widest);
void cg_ctl_table_free (CgCtlTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgCtlTable, cg_ctl_table_free)

/**
 * cg_ctl_table_add:
 * @text: (transfer full): the next cell, row by row; the first row is the heading
 */
void cg_ctl_table_add (CgCtlTable *table, char *text);

/**
 * cg_ctl_table_flush:
 *
 * Prints the rows gathered. Columns are as wide as their widest cell so far.
 */
void cg_ctl_table_flush (CgCtlTable *table);

G_END_DECLS
