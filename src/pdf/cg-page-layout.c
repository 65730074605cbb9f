/* cg-page-layout.c: where the pages of a document stand below each other on the desk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-layout.h"

/* A column of margins alone still has a page in it. */
#define LEAST_ZOOM 0.01

struct _CgPageLayout
{
  CgPdfSize *sizes;
  double *tops; /* points above each page, gaps not counted; one more for the end */
  guint n_pages;
  double widest;
  double margin;
  double gap;
};

CgPageLayout *
cg_page_layout_new (const CgPdfSize *sizes, guint n_pages, double margin, double gap)
{
  CgPageLayout *self = g_new0 (CgPageLayout, 1);

  self->sizes = g_memdup2 (sizes, n_pages * sizeof (CgPdfSize));
  self->tops = g_new0 (double, n_pages + 1);
  self->n_pages = n_pages;
  self->margin = margin;
  self->gap = gap;

  for (guint i = 0; i < n_pages; i++)
    {
      self->tops[i + 1] = self->tops[i] + sizes[i].height;
      self->widest = MAX (self->widest, sizes[i].width);
    }

  return self;
}

void
cg_page_layout_free (CgPageLayout *self)
{
  g_free (self->sizes);
  g_free (self->tops);
  g_free (self);
}

guint
cg_page_layout_get_n_pages (const CgPageLayout *self)
{
  return self->n_pages;
}

CgPdfSize
cg_page_layout_get_page_size (const CgPageLayout *self, guint page)
{
  g_return_val_if_fail (page < self->n_pages, (CgPdfSize){ 0 });

  return self->sizes[page];
}

double
cg_page_layout_get_width (const CgPageLayout *self, double zoom)
{
  return self->widest * zoom + 2 * self->margin;
}

static double
top_of (const CgPageLayout *self, guint page, double zoom)
{
  return self->margin + self->tops[page] * zoom + page * self->gap;
}

double
cg_page_layout_get_height (const CgPageLayout *self, double zoom)
{
  return top_of (self, self->n_pages, zoom) - self->gap + self->margin;
}

CgPageRectangle
cg_page_layout_get_page (const CgPageLayout *self, guint page, double zoom, double desk_width)
{
  CgPdfSize size = cg_page_layout_get_page_size (self, page);

  return (CgPageRectangle){
    .x = (desk_width - size.width * zoom) / 2,
    .y = top_of (self, page, zoom),
    .width = size.width * zoom,
    .height = size.height * zoom,
  };
}

guint
cg_page_layout_page_at (const CgPageLayout *self, double y, double zoom)
{
  guint low = 0, high = self->n_pages;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (top_of (self, middle, zoom) <= y)
        low = middle;
      else
        high = middle;
    }

  return low;
}

void
cg_page_layout_get_visible (
    const CgPageLayout *self, double y, double height, double zoom, guint *first, guint *last)
{
  *first = cg_page_layout_page_at (self, y, zoom);
  *last = cg_page_layout_page_at (self, y + height, zoom);

  if (top_of (self, *first, zoom) + self->sizes[*first].height * zoom <= y)
    (*first)++;

  /* The viewport may lie above the first page, and a page whose top is its lower edge is not seen.
   */
  if (top_of (self, *last, zoom) >= y + height)
    {
      if (*last == 0)
        *first = 1;
      else
        (*last)--;
    }
}

double
cg_page_layout_fit_width (const CgPageLayout *self, double width)
{
  return MAX ((width - 2 * self->margin) / self->widest, LEAST_ZOOM);
}

double
cg_page_layout_fit_page (const CgPageLayout *self, guint page, double width, double height)
{
  CgPdfSize size = cg_page_layout_get_page_size (self, page);
  double across = (width - 2 * self->margin) / size.width;
  double down = (height - 2 * self->margin) / size.height;

  return MAX (MIN (across, down), LEAST_ZOOM);
}
