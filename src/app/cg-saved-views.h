/* cg-saved-views.h: the clerk's views in the sidebar, with how many records each has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-navigation.h"
#include "cg-office.h"
#include "cg-view.h"

G_BEGIN_DECLS

#define CG_TYPE_SAVED_VIEWS (cg_saved_views_get_type ())
G_DECLARE_FINAL_TYPE (CgSavedViews, cg_saved_views, CG, SAVED_VIEWS, GObject)

/**
 * cg_saved_views_attach:
 *
 * Lists the views of the person acting, those of nobody, and the shipped ones of daily work
 * (本周到期 and so on); counts them anew after every edit. Main thread, as all of this.
 *
 * Returns: (transfer full): the views; they live as long as @navigation.
 */
CgSavedViews *cg_saved_views_attach (CgNavigation *navigation, CgOffice *office);

/**
 * cg_saved_views_find:
 * @place: a place of the sidebar
 * @id: (out): the record, 0 for a shipped view
 *
 * Returns: (transfer none) (nullable): the view behind it.
 */
CgView *cg_saved_views_find (CgSavedViews *self, const char *place, gint64 *id);

/**
 * cg_saved_views_move:
 * @id: a saved view
 * @step: -1 up, 1 down
 *
 * One edit of the positions; at either end nothing happens.
 */
void cg_saved_views_move (CgSavedViews *self, gint64 id, int step);

/**
 * cg_saved_views_can_move:
 *
 * Returns: whether there is a saved view on that side.
 */
gboolean cg_saved_views_can_move (CgSavedViews *self, gint64 id, int step);

/**
 * cg_saved_views_add:
 * @view: a view read from a file
 *
 * Saves it as the last one of the person acting.
 */
void cg_saved_views_add (CgSavedViews *self, const CgView *view);
CgOffice *cg_saved_views_get_office (CgSavedViews *self);

/**
 * cg_saved_view_place:
 * @entity: what the view lists
 * @name: its id, or that of a shipped one
 *
 * Returns: (transfer full) (nullable): the place that shows it, "ledger/view:over-30-days"; %NULL
 *   when no page lists @entity.
 */
char *cg_saved_view_place (CgEntity entity, const char *name);

G_END_DECLS
