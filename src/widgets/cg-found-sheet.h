/* cg-found-sheet.h: the picture of a page with the places found on it, drawn; for CgFoundView.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-find.h"
#include "cg-page-text.h"
#include "cg-page-thumbs.h"

G_BEGIN_DECLS

/**
 * cg_found_sheet_draw:
 * @widget: that draws it
 * @thumbs: where its picture is had from; white where there is none yet
 * @page: from 0
 * @text: (nullable): where its characters stand; without it nothing is marked
 * @hits: (nullable) (element-type CgPageRange): the places
 * @at: the top left corner in @widget, px
 *
 * Main thread.
 */
void cg_found_sheet_draw (GtkWidget *widget,
                          CgPageThumbs *thumbs,
                          guint page,
                          guint turn,
                          CgPageText *text,
                          GArray *hits,
                          const graphene_point_t *at,
                          GtkSnapshot *snapshot);

G_END_DECLS
