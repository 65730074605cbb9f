/* cg-outline-row.h: rows of an outline: the heading, the page, and the arrow that folds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-pdf-document.h"

G_BEGIN_DECLS

/**
 * cg_outline_row_factory_new:
 * @document: whose page labels are shown
 *
 * Rows for a #CgOutlineList. A click on the arrow activates the action `outline.fold` with the
 * position (u). Main thread.
 *
 * Returns: (transfer full): what makes the rows of a list
 */
GtkListItemFactory *cg_outline_row_factory_new (CgPdfDocument *document);

/**
 * cg_outline_row_is_at:
 * @row: child of a row that the factory made
 * @position: in the list
 *
 * Returns: whether it shows what stands there
 */
gboolean cg_outline_row_is_at (GtkWidget *row, guint position);

G_END_DECLS
