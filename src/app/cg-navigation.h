/* cg-navigation.h: the places of the window: what the sidebar lists, and the way back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CgNavSection:
 * @CG_NAV_WORK: daily work, at the top of the sidebar
 * @CG_NAV_STUDY: analysis and supervision
 * @CG_NAV_VIEWS: saved views of the clerk
 * @CG_NAV_LISTS: the lists that every office keeps, to be folded away
 * @CG_NAV_HIDDEN: not in the sidebar: reached from elsewhere
 */
typedef enum
{
  CG_NAV_WORK,
  CG_NAV_STUDY,
  CG_NAV_VIEWS,
  CG_NAV_LISTS,
  CG_NAV_HIDDEN,
} CgNavSection;

#define CG_NAV_N_LISTED CG_NAV_HIDDEN

#define CG_TYPE_NAV_ITEM (cg_nav_item_get_type ())
G_DECLARE_FINAL_TYPE (CgNavItem, cg_nav_item, CG, NAV_ITEM, GObject)

/**
 * cg_nav_item_get_place:
 *
 * Returns: (transfer none): the place the row leads to. The other data of a row
 *   are the properties `title`, `icon-name`, `count` (as text, "" when it is
 *   nothing) and `hot` (the count is one of overdue matters).
 */
const char *cg_nav_item_get_place (CgNavItem *self);

/**
 * cg_nav_item_get_title:
 *
 * Returns: (transfer none): the title, translated.
 */
const char *cg_nav_item_get_title (CgNavItem *self);

#define CG_TYPE_NAVIGATION (cg_navigation_get_type ())
G_DECLARE_FINAL_TYPE (CgNavigation, cg_navigation, CG, NAVIGATION, GObject)

/**
 * cg_navigation_new:
 *
 * A place is "PAGE" or "PAGE/ARGUMENT": the page's id, and what the page itself
 * makes of the rest. Properties: `place`, `can-go-back`, `can-go-forward`.
 *
 * Returns: (transfer full): the places, none yet. Main thread.
 */
CgNavigation *cg_navigation_new (void);

/**
 * cg_navigation_add:
 * @section: where the sidebar lists it
 * @place: the place
 * @title: its title, translated
 * @icon_name: name of a symbolic icon
 */
void cg_navigation_add (CgNavigation *self,
                        CgNavSection section,
                        const char *place,
                        const char *title,
                        const char *icon_name);

/**
 * cg_navigation_remove:
 * @place: a place added before; nothing happens when it is not there
 */
void cg_navigation_remove (CgNavigation *self, const char *place);

/**
 * cg_navigation_set_count:
 * @place: a place in the sidebar; nothing happens when it is not there
 * @count: how many matters wait there; 0 shows nothing
 * @hot: whether they are overdue
 */
void cg_navigation_set_count (CgNavigation *self, const char *place, guint count, gboolean hot);

/**
 * cg_navigation_get_items:
 * @section: a listed section
 *
 * Returns: (transfer none): its #CgNavItem objects.
 */
GListModel *cg_navigation_get_items (CgNavigation *self, CgNavSection section);

/**
 * cg_navigation_get_place:
 *
 * Returns: (transfer none) (nullable): the place shown now.
 */
const char *cg_navigation_get_place (CgNavigation *self);

/**
 * cg_navigation_go:
 * @place: where to go; forgets the places that were forward of here
 */
void cg_navigation_go (CgNavigation *self, const char *place);

/**
 * cg_navigation_replace:
 * @place: what is shown instead of the place gone to last
 *
 * That place is not come back to; two places in a row that are the same become one.
 */
void cg_navigation_replace (CgNavigation *self, const char *place);

/**
 * cg_navigation_back:
 *
 * Returns: %FALSE when there is no place to go back to.
 */
gboolean cg_navigation_back (CgNavigation *self);

/**
 * cg_navigation_forward:
 *
 * Returns: %FALSE when there is no place to go forward to.
 */
gboolean cg_navigation_forward (CgNavigation *self);

/**
 * cg_place_page:
 * @place: a place
 *
 * Returns: (transfer full): the id of its page.
 */
char *cg_place_page (const char *place);

/**
 * cg_place_argument:
 * @place: a place
 *
 * Returns: (transfer none) (nullable): what stands behind the page's id.
 */
const char *cg_place_argument (const char *place);

G_END_DECLS
