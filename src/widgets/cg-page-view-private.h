/* cg-page-view-private.h: what the parts of a page view share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-history.h"
#include "cg-mark-pointer.h"
#include "cg-page-links.h"
#include "cg-page-picks.h"
#include "cg-page-pointer.h"
#include "cg-page-sheets.h"
#include "cg-page-view.h"

G_BEGIN_DECLS

struct _CgPageView
{
  CgScroller parent_instance;

  CgPdfDocument *document;
  CgPageLayout *layout;
  guint8 *turns;          /* of every page, quarters clockwise */
  CgPageHistory *history; /* of the document */
  gboolean seen;          /* something of it has been */
  CgPageSpread spread;
  CgPageColors colors;
  CgPageLoader *loader;
  CgPageCamera camera;
  CgPageSheets *sheets;

  guint page;
  double zoom;
  int direction;
  gboolean configuring;
  gboolean was_complete;
  gulong after_paint_id;
  guint postponed_id; /* a jump is not shown before its pages are there */
  double told_x;      /* where the adjustments are, as they were told */
  double told_y;
  guint notify_id;

  CgPagePicks *picks;
  CgPageHits hits;
  CgPageMarks *marks; /* (nullable) */
  CgMarkPointer *mark_pointer;
  gboolean hit_due; /* the place in hand is shown when the text of its page is there */
  CgPagePointer *pointer;
  CgPageLinks *links;
  CgPageTool tool;
  CgPageRectangle frame; /* that is being dragged out */
};

typedef enum
{
  CG_PAGE_VIEW_PAGE = 1,
  CG_PAGE_VIEW_ZOOM,
  CG_PAGE_VIEW_FIT,
  CG_PAGE_VIEW_SPREAD,
  CG_PAGE_VIEW_COLORS,
  CG_PAGE_VIEW_TOOL,
  CG_PAGE_VIEW_HAS_SELECTION,
  CG_PAGE_VIEW_CAN_GO_BACK,
  CG_PAGE_VIEW_CAN_GO_FORWARD,
  CG_PAGE_VIEW_N_PROPERTIES,
} CgPageViewProperty;

/**
 * cg_page_view_notify:
 * @property: of which the value is another one
 */
void cg_page_view_notify (CgPageView *self, CgPageViewProperty property);

/**
 * cg_page_view_camera_moved:
 *
 * To be called after the camera has been moved by whatever but the adjustments.
 */
void cg_page_view_camera_moved (CgPageView *self);

/**
 * cg_page_view_camera_jumped:
 *
 * As cg_page_view_camera_moved(), for a jump: what was seen stays until the pages are
 * there, but not long. A sheet that is white for two frames flashes.
 */
void cg_page_view_camera_jumped (CgPageView *self);

/**
 * cg_page_view_lay_out_again:
 *
 * The pages stand in another way: the spread or a turn is another one.
 */
void cg_page_view_lay_out_again (CgPageView *self);

/**
 * cg_page_view_jumped:
 * @from: where one was before
 *
 * To be called after a jump: where it led away from what was seen, one can come back.
 */
void cg_page_view_jumped (CgPageView *self, const CgPagePlace *from);

/**
 * cg_page_view_reveal_hit:
 *
 * The page of the place in hand comes into view at once, itself as soon as it is
 * known where it stands there.
 */
void cg_page_view_reveal_hit (CgPageView *self);

G_END_DECLS
