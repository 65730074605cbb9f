/* cg-page-view-marks.c: what is marked on the pages of a view: the selection, what a search found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-view-private.h"

/* Selection */

CgPageSelection
cg_page_view_get_selection (CgPageView *self)
{
  return cg_page_picks_get_selection (self->picks);
}

void
cg_page_view_set_selection (CgPageView *self, const CgPageSelection *selection)
{
  cg_page_picks_set_selection (self->picks, selection);
  cg_page_view_notify (self, CG_PAGE_VIEW_HAS_SELECTION);
}

char *
cg_page_view_get_selected_text (CgPageView *self)
{
  return cg_page_picks_get_text (self->picks);
}

void
cg_page_view_copy (CgPageView *self)
{
  cg_page_picks_copy (self->picks);
}

/* What a search found */

static void
found_cb (CgPageView *self, guint page)
{
  cg_page_sheets_update (self->sheets, page);
}

void
cg_page_view_set_finder (CgPageView *self, CgPdfFinder *finder)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->hits.finder != NULL)
    g_signal_handlers_disconnect_by_func (self->hits.finder, found_cb, self);
  g_set_object (&self->hits.finder, finder);
  if (finder != NULL)
    g_signal_connect_object (finder, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  cg_page_view_show_hit (self, 0, -1);
}

void
cg_page_view_reveal_hit (CgPageView *self)
{
  CgPageText *text = cg_page_loader_get_text (self->loader, self->hits.page);
  CgPageBox box;

  self->hit_due = text == NULL;
  if (text == NULL)
    {
      cg_page_loader_want_text (self->loader, self->hits.page);
      return;
    }
  if (!cg_page_hits_get_place (&self->hits, text, &box))
    return;

  cg_page_camera_reveal (&self->camera, self->hits.page, &box);
  cg_page_view_camera_moved (self);
}

void
cg_page_view_show_hit (CgPageView *self, guint page, int index)
{
  CgPagePlace before = cg_page_view_get_place (self);

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  self->hits.page = page;
  self->hits.index = index;
  self->hit_due = FALSE;
  cg_page_sheets_set_hits (self->sheets, &self->hits);
  if (self->loader == NULL || index < 0)
    return;

  if (cg_page_loader_get_text (self->loader, page) == NULL && page != self->page)
    cg_page_camera_go (&self->camera, page, 0);
  cg_page_view_reveal_hit (self);
  cg_page_view_camera_moved (self);
  cg_page_view_jumped (self, &before);
}

void
cg_page_view_get_hit (CgPageView *self, guint *page, int *index)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  *page = self->hits.page;
  *index = self->hits.index;
}
