/* cg-paper-ruler.h: millimetres along a sheet of paper, and where its text area begins and ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-preview.h"

G_BEGIN_DECLS

#define CG_TYPE_PAPER_RULER (cg_paper_ruler_get_type ())
G_DECLARE_FINAL_TYPE (CgPaperRuler, cg_paper_ruler, CG, PAPER_RULER, GtkWidget)

/**
 * cg_paper_ruler_new:
 * @orientation: along which side of the paper
 * @preview: the paper; the ruler stands beside it, from the same edge on
 *
 * Measures the page in the middle of what is seen. It is to be looked at only: assistive
 * technology passes it over. Main thread.
 *
 * Returns: (transfer floating): a ruler.
 */
GtkWidget *cg_paper_ruler_new (GtkOrientation orientation, CgPagePreview *preview);

G_END_DECLS
