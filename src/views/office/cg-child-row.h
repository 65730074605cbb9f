/* cg-child-row.h: a child record as a row in columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-record-kinds.h"

G_BEGIN_DECLS

/**
 * cg_child_row_new:
 * @kind: a kind of list with columns
 * @record: what the row shows
 * @data: (nullable): passed on to the kind's `words`
 *
 * Its accessible name is the kind's `text`, its description all that it says. Main thread.
 *
 * Returns: (transfer floating): a row of a list box.
 */
GtkWidget *cg_child_row_new (const CgChildKind *kind, const CgRecord *record, gpointer data);

G_END_DECLS
