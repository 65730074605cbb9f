/* cg-notice-yardstick.c: what bare Pango and cairo take for the same text, for benchmarks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-yardstick.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "cg-fault.h"

#define MM (72.0 / 25.4)
#define PAGE_WIDTH (210 * MM)
#define PAGE_HEIGHT (297 * MM)
#define WIDTH (156 * MM)
#define SIZE 16
#define FACE "FandolFang R"

static PangoLayout *
make_layout (PangoContext *context, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (FACE);

  pango_font_description_set_absolute_size (font, SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, pango_units_from_double (WIDTH));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_justify (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

int
cg_notice_yardstick_lay_out (const char *text)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = make_layout (context, text);
  int n = pango_layout_get_line_count (layout);

  g_object_unref (layout);
  g_object_unref (context);
  return n;
}

static void
draw_item (cairo_t *cr, PangoLayout *layout, const CgNoticeItem *item)
{
  PangoFontDescription *font = pango_font_description_from_string (item->font);

  pango_font_description_set_absolute_size (font, item->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, item->text, -1);
  cairo_move_to (cr, item->x * MM, item->y * MM);
  pango_cairo_show_layout (cr, layout);
}

static void
draw (cairo_t *cr, PangoLayout *layout, const CgNoticePages *pages)
{
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  guint page = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = &g_array_index (items, CgNoticeItem, i);

      for (; page < item->page; page++)
        cairo_show_page (cr);
      if (item->size > 0)
        draw_item (cr, layout, item);
    }
  cairo_show_page (cr);
}

gboolean
cg_notice_yardstick_write (const CgNoticePages *pages, const char *path, GError **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  PangoLayout *layout = pango_layout_new (context);
  cairo_status_t status;

  draw (cr, layout, pages);
  g_object_unref (layout);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  cg_fault_set (error, CG_FAULT_PDF_WRITE, path, cairo_status_to_string (status));
  return FALSE;
}
