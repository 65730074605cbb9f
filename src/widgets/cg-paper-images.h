/* cg-paper-images.h: the pages of a notice as small pictures, kept while they look the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-notice-pages.h"

G_BEGIN_DECLS

/* Main thread, as all of this. */
typedef struct _CgPaperImages CgPaperImages;

/**
 * cg_paper_images_new:
 * @widget: (transfer none): who shows them, which is not kept alive; for its scale factor
 *
 * Returns: (transfer full): no pictures
 */
CgPaperImages *cg_paper_images_new (GtkWidget *widget);

/**
 * cg_paper_images_free:
 * @images: (transfer full): pictures
 */
void cg_paper_images_free (CgPaperImages *images);

/**
 * cg_paper_images_set_pages:
 * @images: pictures
 * @pages: (nullable): the pages; a reference is taken
 *
 * Pages that are drawn as before stay fresh.
 */
void cg_paper_images_set_pages (CgPaperImages *images, CgNoticePages *pages);

/**
 * cg_paper_images_set_width:
 * @images: pictures
 * @width: of a sheet, px
 *
 * Another width, or scale factor of the widget, leaves none fresh.
 *
 * Returns: the sheet's height, px
 */
int cg_paper_images_set_width (CgPaperImages *images, int width);

/**
 * cg_paper_images_count:
 * @images: pictures
 *
 * Returns: how many pages there are
 */
guint cg_paper_images_count (CgPaperImages *images);

/**
 * cg_paper_images_get:
 * @images: pictures
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): the page as it was drawn last
 */
GdkTexture *cg_paper_images_get (CgPaperImages *images, guint page);

/**
 * cg_paper_images_is_fresh:
 * @images: pictures
 * @page: from 0
 *
 * Returns: whether the page still looks as it was drawn last
 */
gboolean cg_paper_images_is_fresh (CgPaperImages *images, guint page);

/**
 * cg_paper_images_draw:
 * @images: pictures, with a width
 * @page: from 0
 *
 * Draws the page as it is now.
 *
 * Returns: (transfer none): the new picture
 */
GdkTexture *cg_paper_images_draw (CgPaperImages *images, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPaperImages, cg_paper_images_free)

G_END_DECLS
