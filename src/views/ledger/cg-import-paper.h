/* cg-import-paper.h: the rows of a plan that a unit handed in, on their way into the ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * cg_import_paper_open:
 * @origin: a widget of the window
 * @paper: a paper received (`incoming`)
 *
 * Opens the window that imports ledgers for the case of the paper, with the tables attached to
 * it; where there is none, files are to be added. The clerk sees each row before it is written,
 * and all of them are one edit. Main thread.
 */
void cg_import_paper_open (GtkWidget *origin, CgOffice *office, gint64 paper);

/**
 * cg_import_is_table:
 * @name: of a file
 *
 * Returns: whether its name is that of a table.
 */
gboolean cg_import_is_table (const char *name);

G_END_DECLS
