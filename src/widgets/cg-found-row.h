/* cg-found-row.h: rows of the places found: the page, and the words around the place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-pdf-finder.h"

G_BEGIN_DECLS

/**
 * cg_found_row_factory_new:
 * @finder: the search whose places the list shows; the factory holds it
 *
 * Main thread.
 *
 * Returns: (transfer full): makes rows for a list of #CgFoundPlace
 */
GtkListItemFactory *cg_found_row_factory_new (CgPdfFinder *finder);

G_END_DECLS
