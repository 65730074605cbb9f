/* cg-paper-thumb.h: one page, small, with its number; the inside of CgThumbStrip.
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

/* How large the room for a sheet is, px; the sheet itself is as large where nothing else is said.
 */
void cg_paper_thumb_set_size (CgPaperThumb *self, int width, int height);

/* How large the sheet in that room is, px. */
void cg_paper_thumb_set_sheet (CgPaperThumb *self, int width, int height);

/* By how many quarters, clockwise, what is on the sheet is turned; its size is that of the turned
 * one. */
void cg_paper_thumb_set_turn (CgPaperThumb *self, guint quarters);

/* The colour of the sheet while there is no image; white at first. */
void cg_paper_thumb_set_paper (CgPaperThumb *self, const GdkRGBA *paper);

/* Where the sheet is, px. */
void cg_paper_thumb_get_sheet (CgPaperThumb *self, graphene_rect_t *sheet);

/* (nullable): what is printed on the page and said below it instead of its number. */
void cg_paper_thumb_set_label (CgPaperThumb *self, const char *label);

/* Which page it is, from 0, and whether it is the one that is read. */
void cg_paper_thumb_set_page (CgPaperThumb *self, guint page, gboolean current);

/* What is on it; NULL: nothing yet. */
void cg_paper_thumb_set_image (CgPaperThumb *self, GdkTexture *image);

G_END_DECLS
