/* cg-stamp-draw.c: the stamp that somebody puts on a document's page: words in a frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-stamp-draw.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define ASKEW (-5.5 * G_PI / 180)

/* Parts of the height. */
#define LINE_WIDTH 0.035
#define RADIUS 0.1
#define WORDS_SIZE 0.38
#define WORDS_ALONE_SIZE 0.5
#define SMALL_SIZE 0.165

#define FILL_ALPHA 0.05
#define MOST_PIXELS 2000

void
cg_stamp_extents (const CgStamp *self, double *width, double *height)
{
  double border = self->height * LINE_WIDTH;
  double w = self->width + border, h = self->height + border;

  *width = w * cos (ASKEW) + h * fabs (sin (ASKEW));
  *height = w * fabs (sin (ASKEW)) + h * cos (ASKEW);
}

static void
frame (const CgStamp *self, cairo_t *cr)
{
  double x = self->width / 2, y = self->height / 2, r = self->height * RADIUS;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x - r, -y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x - r, y - r, r, 0, G_PI / 2);
  cairo_arc (cr, -x + r, y - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, -x + r, -y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Smaller than asked for where it would be wider than @most. */
static void
draw_words (cairo_t *cr,
            const char *words,
            double size,
            double spacing,
            double most,
            double middle,
            PangoWeight weight)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("sans-serif");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoRectangle extents;
  double fit;

  pango_font_description_set_weight (font, weight);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes,
                          pango_attr_letter_spacing_new ((int) (size * spacing * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_extents (layout, NULL, &extents);
  fit = MIN (1, most * PANGO_SCALE / MAX (extents.width, 1));

  cairo_save (cr);
  cairo_translate (cr, 0, middle);
  cairo_scale (cr, fit, fit);
  cairo_move_to (cr, -extents.width / 2.0 / PANGO_SCALE, -extents.height / 2.0 / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

void
cg_stamp_draw (const CgStamp *self, cairo_t *cr)
{
  gboolean two = self->line != NULL && *self->line != '\0';
  double height = self->height;

  cairo_save (cr);
  cairo_rotate (cr, ASKEW);
  frame (self, cr);
  cairo_set_source_rgba (cr, self->rgb[0], self->rgb[1], self->rgb[2], FILL_ALPHA);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, self->rgb[0], self->rgb[1], self->rgb[2]);
  cairo_set_line_width (cr, height * LINE_WIDTH);
  cairo_stroke (cr);
  draw_words (cr, self->words, height * (two ? WORDS_SIZE : WORDS_ALONE_SIZE), 0.25,
              self->width * 0.88, two ? -height * 0.14 : 0, PANGO_WEIGHT_BOLD);
  if (two)
    draw_words (cr, self->line, height * SMALL_SIZE, 0, self->width * 0.92, height * 0.3,
                PANGO_WEIGHT_NORMAL);
  cairo_restore (cr);
}

GBytes *
cg_stamp_picture (const CgStamp *self, double scale, guint *width)
{
  double w, h;
  cairo_surface_t *surface;
  cairo_t *cr;
  guchar *rows;
  int columns, lines;

  cg_stamp_extents (self, &w, &h);
  columns = (int) CLAMP (ceil (w * scale), 1, MOST_PIXELS);
  lines = (int) CLAMP (ceil (h * scale), 1, MOST_PIXELS);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, columns, lines);
  cr = cairo_create (surface);
  cairo_translate (cr, columns / 2.0, lines / 2.0);
  cairo_scale (cr, scale, scale);
  cg_stamp_draw (self, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  rows = g_malloc ((gsize) columns * 4 * (gsize) lines);
  for (int i = 0; i < lines; i++)
    memcpy (rows + (gsize) i * (gsize) columns * 4,
            cairo_image_surface_get_data (surface) +
                (gsize) i * (gsize) cairo_image_surface_get_stride (surface),
            (gsize) columns * 4);
  cairo_surface_destroy (surface);
  *width = (guint) columns;
  return g_bytes_new_take (rows, (gsize) columns * 4 * (gsize) lines);
}
