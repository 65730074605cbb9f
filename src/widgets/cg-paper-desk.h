/* cg-paper-desk.h: the paper between its rulers, and its pages, small, beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-preview.h"

G_BEGIN_DECLS

#define CG_TYPE_PAPER_DESK (cg_paper_desk_get_type ())
G_DECLARE_FINAL_TYPE (CgPaperDesk, cg_paper_desk, CG, PAPER_DESK, GtkWidget)

/**
 * CgPaperDesk:strip:
 *
 * Whether the small pages are wanted. A single page has none. Notified.
 */

/**
 * CgPaperDesk:strip-shown:
 *
 * Whether they are there. Read-only, notified.
 */

/**
 * CgPaperDesk::drawn:
 *
 * Some more small pages were drawn; cg_paper_desk_get_busy() says whether there are others.
 */

/**
 * cg_paper_desk_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): an empty desk.
 */
GtkWidget *cg_paper_desk_new (void);

/**
 * cg_paper_desk_get_preview:
 * @self: a desk
 *
 * Returns: (transfer none): the paper; its pages are set by cg_paper_desk_set_pages()
 */
CgPagePreview *cg_paper_desk_get_preview (CgPaperDesk *self);

/**
 * cg_paper_desk_set_pages:
 * @self: a desk
 * @pages: (nullable): the pages; a reference is taken
 *
 * As cg_page_preview_set_pages().
 */
void cg_paper_desk_set_pages (CgPaperDesk *self, CgNoticePages *pages);

/**
 * cg_paper_desk_get_busy:
 * @self: a desk
 *
 * Returns: whether a small page in sight is still to be drawn
 */
gboolean cg_paper_desk_get_busy (CgPaperDesk *self);

G_END_DECLS
