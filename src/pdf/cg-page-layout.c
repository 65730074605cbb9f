/* cg-page-layout.c: where the pages of a document stand on the desk, row below row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-layout.h"

#include "cg-page-turn.h"

/* A desk of margins alone still has a page on it. */
#define LEAST_ZOOM 0.01

struct _CgPageLayout
{
  CgPdfSize *sizes; /* not turned */
  guint8 *turns;
  double *tops; /* points above each row, gaps not counted; one more for the end */
  guint n_pages;
  guint n_rows;
  double widest;
  CgPageRows rows;
};

/* As it is seen. */
static CgPdfSize
seen_size (const CgPageLayout *self, guint page)
{
  return cg_page_turn_size (self->sizes[page], self->turns[page]);
}

static CgPdfSize
row_size (const CgPageLayout *self, guint row)
{
  CgPdfSize largest = { 0 };
  guint first, last;

  cg_page_layout_get_row_pages (self, row, &first, &last);
  for (guint page = first; page <= last; page++)
    {
      CgPdfSize size = seen_size (self, page);

      largest.width = MAX (largest.width, size.width);
      largest.height = MAX (largest.height, size.height);
    }

  return largest;
}

CgPageLayout *
cg_page_layout_new (const CgPdfSize *sizes,
                    const guint8 *turns,
                    guint n_pages,
                    const CgPageRows *rows)
{
  CgPageLayout *self = g_new0 (CgPageLayout, 1);

  self->sizes = g_memdup2 (sizes, n_pages * sizeof (CgPdfSize));
  self->turns = g_new0 (guint8, n_pages);
  self->n_pages = n_pages;
  self->rows = *rows;
  for (guint i = 0; turns != NULL && i < n_pages; i++)
    self->turns[i] = turns[i] % 4;

  self->n_rows = cg_page_layout_get_row (self, n_pages - 1) + 1;
  self->tops = g_new0 (double, self->n_rows + 1);
  for (guint row = 0; row < self->n_rows; row++)
    {
      CgPdfSize size = row_size (self, row);

      self->tops[row + 1] = self->tops[row] + size.height;
      self->widest = MAX (self->widest, size.width);
    }

  return self;
}

void
cg_page_layout_free (CgPageLayout *self)
{
  g_free (self->sizes);
  g_free (self->turns);
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

guint
cg_page_layout_get_turn (const CgPageLayout *self, guint page)
{
  g_return_val_if_fail (page < self->n_pages, 0);

  return self->turns[page];
}

/* Rows */

static gboolean
is_facing (const CgPageLayout *self)
{
  return self->rows.across == 2;
}

/* Places before the first page that stay empty. */
static guint
n_empty (const CgPageLayout *self)
{
  return is_facing (self) && self->rows.cover ? 1 : 0;
}

guint
cg_page_layout_get_n_rows (const CgPageLayout *self)
{
  return self->n_rows;
}

guint
cg_page_layout_get_row (const CgPageLayout *self, guint page)
{
  return is_facing (self) ? (page + n_empty (self)) / 2 : page;
}

void
cg_page_layout_get_row_pages (const CgPageLayout *self, guint row, guint *first, guint *last)
{
  guint across = is_facing (self) ? 2 : 1;
  guint place = row * across;

  *first = place - MIN (place, n_empty (self));
  *last = MIN (place + across - 1 - n_empty (self), self->n_pages - 1);
}

static double
top_of (const CgPageLayout *self, guint row, double zoom)
{
  return self->rows.margin + self->tops[row] * zoom + row * self->rows.gap;
}

static double
height_of (const CgPageLayout *self, guint row, double zoom)
{
  return (self->tops[row + 1] - self->tops[row]) * zoom;
}

void
cg_page_layout_get_row_span (
    const CgPageLayout *self, guint row, double zoom, double *top, double *height)
{
  *top = top_of (self, row, zoom) - self->rows.margin;
  *height = height_of (self, row, zoom) + 2 * self->rows.margin;
}

/* Places */

double
cg_page_layout_get_width (const CgPageLayout *self, double zoom)
{
  double row = is_facing (self) ? 2 * self->widest * zoom + self->rows.gap : self->widest * zoom;

  return row + 2 * self->rows.margin;
}

double
cg_page_layout_get_height (const CgPageLayout *self, double zoom)
{
  return top_of (self, self->n_rows, zoom) - self->rows.gap + self->rows.margin;
}

static double
left_of (const CgPageLayout *self, guint page, double width, double desk_width)
{
  double middle = desk_width / 2;

  if (!is_facing (self))
    return middle - width / 2;

  return (page + n_empty (self)) % 2 == 0 ? middle - self->rows.gap / 2 - width
                                          : middle + self->rows.gap / 2;
}

CgPageRectangle
cg_page_layout_get_page (const CgPageLayout *self, guint page, double zoom, double desk_width)
{
  CgPdfSize size = seen_size (self, page);
  guint row = cg_page_layout_get_row (self, page);
  double height = size.height * zoom;

  return (CgPageRectangle){
    .x = left_of (self, page, size.width * zoom, desk_width),
    .y = top_of (self, row, zoom) + (height_of (self, row, zoom) - height) / 2,
    .width = size.width * zoom,
    .height = height,
  };
}

guint
cg_page_layout_row_at (const CgPageLayout *self, double y, double zoom)
{
  guint low = 0, high = self->n_rows;

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
  guint upper = cg_page_layout_row_at (self, y, zoom);
  guint lower = cg_page_layout_row_at (self, y + height, zoom);
  guint ignored;

  if (top_of (self, upper, zoom) + height_of (self, upper, zoom) <= y)
    upper++;

  /* The viewport may lie above the first row, and a row whose top is its lower edge is not seen. */
  if (upper > lower || top_of (self, upper, zoom) >= y + height)
    {
      *first = 1;
      *last = 0;
      return;
    }
  if (top_of (self, lower, zoom) >= y + height)
    lower--;

  cg_page_layout_get_row_pages (self, upper, first, &ignored);
  cg_page_layout_get_row_pages (self, lower, &ignored, last);
}

/* Fitting */

static double
fit_across (const CgPageLayout *self, double widest, double width)
{
  double room = width - 2 * self->rows.margin;

  return is_facing (self) ? (room - self->rows.gap) / (2 * widest) : room / widest;
}

double
cg_page_layout_fit_width (const CgPageLayout *self, double width)
{
  return MAX (fit_across (self, self->widest, width), LEAST_ZOOM);
}

double
cg_page_layout_fit_page (const CgPageLayout *self, guint page, double width, double height)
{
  CgPdfSize size = row_size (self, cg_page_layout_get_row (self, page));
  double across = fit_across (self, size.width, width);
  double down = (height - 2 * self->rows.margin) / size.height;

  return MAX (MIN (across, down), LEAST_ZOOM);
}
