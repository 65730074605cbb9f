/* cg-helper-mark.c: what is written across a sheet or at its foot, as an outline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-mark.h"

#include <math.h>

#include "cg-pdf-protocol.h"

/* Across: so much of the diagonal, not higher than so many points, so dark. */
#define ACROSS_SHARE 0.7
#define ACROSS_HEIGHT 54.0
#define ACROSS_INK 0.13
/* At the foot: so far from the edge, at most so much of the width, so dark. Page numbers of
 * documents end 23 mm above the edge (GB/T 9704-2012, 7.5). */
#define FOOT_DISTANCE (8 / 25.4 * 72)
#define FOOT_SHARE 0.9
#define FOOT_INK 0.6

/* Coordinates that follow an operation; -1: there is no such operation. */
static int
count_numbers (double operation)
{
  if (operation == CG_PDF_PATH_MOVE || operation == CG_PDF_PATH_LINE)
    return 2;
  if (operation == CG_PDF_PATH_CURVE)
    return 6;
  return operation == CG_PDF_PATH_CLOSE ? 0 : -1;
}

static gboolean
is_sound (const CgHelperMark *self)
{
  gsize i = 0;

  for (gsize j = 0; j < self->n; j++)
    if (!isfinite (self->path[j]) || fabs (self->path[j]) > CG_PDF_MAX_POINTS)
      return FALSE;

  while (i < self->n && count_numbers (self->path[i]) >= 0)
    i += 1 + (gsize) count_numbers (self->path[i]);
  return self->n > 0 && i == self->n;
}

void
cg_helper_mark_read (CgHelperMark *self, GVariant *value)
{
  g_autoptr (GVariant) path = NULL;
  const double *numbers;

  g_variant_get (value, "(u@ad)", &self->place, &path);
  numbers = g_variant_get_fixed_array (path, &self->n, sizeof (double));
  self->path = g_memdup2 (numbers, self->n * sizeof (double));
  if (self->place > CG_PDF_MARK_FOOT || !is_sound (self))
    self->place = CG_PDF_MARK_NONE;
}

void
cg_helper_mark_clear (CgHelperMark *self)
{
  g_clear_pointer (&self->path, g_free);
  self->n = 0;
}

static void
trace (const CgHelperMark *self, cairo_t *cr)
{
  cairo_new_path (cr);
  for (gsize i = 0; i < self->n; i += 1 + (gsize) count_numbers (self->path[i]))
    {
      const double *p = self->path + i + 1;

      if (self->path[i] == CG_PDF_PATH_MOVE)
        cairo_move_to (cr, p[0], p[1]);
      else if (self->path[i] == CG_PDF_PATH_LINE)
        cairo_line_to (cr, p[0], p[1]);
      else if (self->path[i] == CG_PDF_PATH_CURVE)
        cairo_curve_to (cr, p[0], p[1], p[2], p[3], p[4], p[5]);
      else
        cairo_close_path (cr);
    }
}

/* Upwards from the lower left corner, in the middle. */
static void
go_across (cairo_t *cr, double width, double height, double length, double thickness)
{
  double scale = MIN (ACROSS_SHARE * hypot (width, height) / length, ACROSS_HEIGHT / thickness);

  cairo_translate (cr, width / 2, height / 2);
  cairo_rotate (cr, -atan2 (height, width));
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgba (cr, 0, 0, 0, ACROSS_INK);
}

static void
go_to_foot (cairo_t *cr, double width, double height, double length)
{
  double scale = MIN (1, FOOT_SHARE * width / length);

  cairo_translate (cr, width / 2, height - FOOT_DISTANCE);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgba (cr, 0, 0, 0, FOOT_INK);
}

void
cg_helper_mark_draw (const CgHelperMark *self, cairo_t *cr, double width, double height)
{
  double left, top, right, bottom;

  if (self->place == CG_PDF_MARK_NONE)
    return;

  cairo_save (cr);
  trace (self, cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  if (right > left && bottom > top)
    {
      if (self->place == CG_PDF_MARK_ACROSS)
        go_across (cr, width, height, right - left, bottom - top);
      else
        go_to_foot (cr, width, height, right - left);
      cairo_translate (cr, -(left + right) / 2, -(top + bottom) / 2);
      trace (self, cr);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}
