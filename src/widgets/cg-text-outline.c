/* cg-text-outline.c: a line of text as an outline, for sheets whose maker has no fonts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-text-outline.h"

#include <pango/pangocairo.h>

#define SIZE 9

/* Letters are traced without being fitted to pixels: they are printed. */
static void
trace (cairo_t *cr, const char *text)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pango_layout_get_context (layout), options);
  pango_font_description_set_absolute_size (font, SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_cairo_layout_path (cr, layout);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  g_object_unref (layout);
}

/* A surface without bounds: letters far outside of one that has some are left out of the path. */
void
cg_text_outline_mark (CgPdfBook *book, CgPdfMark mark, const char *text)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_path_t *path;

  trace (cr, text);
  path = cairo_copy_path (cr);
  cg_pdf_book_set_mark (book, mark, path);
  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}
