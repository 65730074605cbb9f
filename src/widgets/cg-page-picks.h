/* cg-page-picks.h: what is selected on the pages of a view, and copying it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-loader.h"
#include "cg-page-selection.h"
#include "cg-page-sheets.h"

G_BEGIN_DECLS

/**
 * CgPagePicks:
 *
 * Private to #CgPageView, whose selection it keeps.
 */
typedef struct _CgPagePicks CgPagePicks;

/**
 * cg_page_picks_new:
 * @view: whose clipboard is used; not owned
 * @sheets: where the selection is shown; not owned
 *
 * Returns: (transfer full): nothing selected
 */
CgPagePicks *cg_page_picks_new (GtkWidget *view, CgPageSheets *sheets);

/**
 * cg_page_picks_free:
 * @self: (transfer full): the selection
 */
void cg_page_picks_free (CgPagePicks *self);

/**
 * cg_page_picks_set_loader:
 * @self: the selection
 * @loader: (nullable): where the texts of the pages are; not owned
 *
 * Forgets what was selected.
 */
void cg_page_picks_set_loader (CgPagePicks *self, CgPageLoader *loader);

/**
 * cg_page_picks_set_selection:
 * @self: the selection
 * @selection: (nullable): what is to be selected
 */
void cg_page_picks_set_selection (CgPagePicks *self, const CgPageSelection *selection);

/**
 * cg_page_picks_get_selection:
 * @self: the selection
 *
 * Returns: what is selected; may be empty
 */
CgPageSelection cg_page_picks_get_selection (CgPagePicks *self);

/**
 * cg_page_picks_set_ends:
 * @self: the selection
 * @anchor: where it was begun
 * @caret: where it has been drawn to, and is drawn further from
 */
void cg_page_picks_set_ends (CgPagePicks *self, CgPagePoint anchor, CgPagePoint caret);

/**
 * cg_page_picks_get_ends:
 * @self: the selection
 * @anchor: (out): where it was begun
 * @caret: (out): where it has been drawn to
 */
void cg_page_picks_get_ends (CgPagePicks *self, CgPagePoint *anchor, CgPagePoint *caret);

/**
 * cg_page_picks_set_area:
 * @self: the selection
 * @area: (nullable): what is to be selected instead of text
 */
void cg_page_picks_set_area (CgPagePicks *self, const CgPageArea *area);

/**
 * cg_page_picks_get_area:
 * @self: the selection
 *
 * Returns: the area that is selected; without width when there is none
 */
CgPageArea cg_page_picks_get_area (CgPagePicks *self);

/**
 * cg_page_picks_has_any:
 * @self: the selection
 *
 * Returns: whether anything is selected
 */
gboolean cg_page_picks_has_any (CgPagePicks *self);

/**
 * cg_page_picks_get_text:
 * @self: the selection
 *
 * Returns: (transfer full) (nullable): the selected text as it reads, of an area as a
 *   table; %NULL while
 *   the text of a selected page is still on its way
 */
char *cg_page_picks_get_text (CgPagePicks *self);

/**
 * cg_page_picks_copy:
 * @self: the selection
 *
 * Puts the selected text on the clipboard, as soon as all of it is there.
 */
void cg_page_picks_copy (CgPagePicks *self);

/**
 * cg_page_picks_text_came:
 * @self: the selection
 *
 * The text of a page is there: what waits for it goes on.
 */
void cg_page_picks_text_came (CgPagePicks *self);

G_END_DECLS
