/* cg-grid-body-private.h: what the rooms of a grid's body share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid-body.h"
#include "cg-grid-pool.h"

G_BEGIN_DECLS

/* Places asked for lately: while the scrollbar moves on, the latest that has come is shown. */
#define CG_N_RECENT 4

struct _CgGridBody
{
  CgScroller parent_instance;

  CgGridStyle *style;
  CgListing *listing;
  CgSelection *selection;

  CgGridPool pool;
  gboolean allocating;
  int synced_height; /* for which rows were placed */
  guint sync_tick;
  double shown; /* the adjustment's value when the rows were placed */
  double asked; /* the value rows were last asked for */
  double recent[CG_N_RECENT];
  gboolean replaced; /* the rows on the screen are of an earlier list */
  gboolean impatient;
  guint hold_source;
  guint skeleton_source;

  GtkWidget *overlay;
  guint overlay_position;
  guint overlay_column;
  GdkRectangle overlay_area; /* where it was placed last */
  GPtrArray *popovers;       /* of GtkPopover */
};

/* cg-grid-place.c */

guint cg_grid_body_count_rows (CgGridBody *self);

/**
 * cg_grid_body_is_loading:
 *
 * Returns: whether it is not known yet which rows there are.
 */
gboolean cg_grid_body_is_loading (CgGridBody *self);

/**
 * cg_grid_body_sync:
 *
 * Gives the rows on the screen their records. Not while sizes are allocated: new row widgets
 * ask for a new layout.
 */
void cg_grid_body_sync (CgGridBody *self);

/**
 * cg_grid_body_schedule_sync:
 *
 * cg_grid_body_sync() before the next layout.
 */
void cg_grid_body_schedule_sync (CgGridBody *self);

/**
 * cg_grid_body_stop_waiting:
 *
 * Whatever is on the screen is right.
 */
void cg_grid_body_stop_waiting (CgGridBody *self);

G_END_DECLS
