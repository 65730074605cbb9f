/* cg-found-groups.h: where the places found stand below each other, the pages that have some as
 * groups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgFoundGroup:
 * @page: from 0
 * @n: places on it, at least 1
 * @top: px from the top of all
 * @height: px
 */
typedef struct
{
  guint page;
  guint n;
  double top;
  double height;
} CgFoundGroup;

/**
 * CgFoundMeasure:
 * @padding: px above and below a group
 * @head: px of the line that names the page
 * @place: px of a place
 * @least: px that a group without its padding has at least: its picture
 */
typedef struct
{
  int padding;
  int head;
  int place;
  int least;
} CgFoundMeasure;

/* All of this is pure, for one thread at a time. */
typedef struct _CgFoundGroups CgFoundGroups;

/**
 * cg_found_groups_new:
 *
 * Returns: (transfer full): no groups
 */
CgFoundGroups *cg_found_groups_new (void);
void cg_found_groups_free (CgFoundGroups *self);
void cg_found_groups_clear (CgFoundGroups *self);

/**
 * cg_found_groups_add:
 * @page: from 0, not there yet
 * @n: places on it, at least 1
 */
void cg_found_groups_add (CgFoundGroups *self, guint page, guint n);

/**
 * cg_found_groups_lay:
 * @measure: heights
 *
 * To be called after groups were added or heights have changed, before what follows is asked.
 *
 * Returns: the height of all, px
 */
double cg_found_groups_lay (CgFoundGroups *self, const CgFoundMeasure *measure);

/**
 * cg_found_groups_count:
 *
 * Returns: how many groups there are
 */
guint cg_found_groups_count (CgFoundGroups *self);

/**
 * cg_found_groups_get:
 * @i: below their number
 *
 * Returns: (transfer none): the group; valid until the next one is added
 */
const CgFoundGroup *cg_found_groups_get (CgFoundGroups *self, guint i);

/**
 * cg_found_groups_find:
 * @page: from 0
 *
 * Returns: the group of the page, or of the next one that has any; their number where there is none
 */
guint cg_found_groups_find (CgFoundGroups *self, guint page);

/**
 * cg_found_groups_at:
 * @y: px from the top of all
 *
 * Returns: the group at that height, the last one below all; 0 where there is none
 */
guint cg_found_groups_at (CgFoundGroups *self, double y);

/**
 * cg_found_groups_place_top:
 * @i: a group
 * @index: one of its places
 *
 * Returns: px from the top of all
 */
double cg_found_groups_place_top (CgFoundGroups *self, guint i, guint index);

/**
 * cg_found_groups_place_at:
 * @i: a group
 * @y: px from the top of all
 *
 * Returns: the place of the group at that height, or the nearest one
 */
guint cg_found_groups_place_at (CgFoundGroups *self, guint i, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgFoundGroups, cg_found_groups_free)

G_END_DECLS
