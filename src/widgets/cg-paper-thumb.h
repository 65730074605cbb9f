/* cg-paper-thumb.h: one page of paper, small, with its number; the inside of CgPaperStrip.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_PAPER_THUMB (cg_paper_thumb_get_type ())
G_DECLARE_FINAL_TYPE (CgPaperThumb, cg_paper_thumb, CG, PAPER_THUMB, GtkWidget)

/* A blank sheet. Main thread. */
GtkWidget *cg_paper_thumb_new (void);

/* How large the sheet is, px. */
void cg_paper_thumb_set_size (CgPaperThumb *self, int width, int height);

/* Which page it is, from 0, and whether it is the one that is read. */
void cg_paper_thumb_set_page (CgPaperThumb *self, guint page, gboolean current);

/* What is on it; NULL: nothing yet. */
void cg_paper_thumb_set_image (CgPaperThumb *self, GdkTexture *image);

G_END_DECLS
