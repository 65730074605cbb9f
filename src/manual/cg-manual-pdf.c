/* cg-manual-pdf.c: the manual as a PDF: cover, contents, pages with their pictures, outline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-manual-pdf.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

#include "cg-files.h"

/* A4, in points. */
#define WIDTH 595.0
#define HEIGHT 842.0
#define MARGIN 68.0
#define FOOT 40.0
#define FACE "Noto Sans CJK SC, sans-serif"
#define SIZE 10.5
#define INDENT 22.0
#define LINE 1.45
#define PAD 5.0 /* around the words of a cell */
#define FIRST_COLUMN 0.3

typedef struct
{
  const CgManual *manual;
  cairo_t *cr;
  cairo_surface_t *surface;
  double y;
  int page;         /* from 1 */
  int chapter;      /* in the outline, of the page in hand */
  GArray *chapters; /* of int: on which page each begins; filled when laid out first */
} Paper;

/* ---- pages ---- */

static PangoLayout *
new_layout (Paper *self, double size, gboolean bold, double width)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_from_string (FACE);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE);
  return layout;
}

static double
height_of (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static void
end_page (Paper *self)
{
  g_autofree char *number = g_strdup_printf ("%d", self->page);
  g_autoptr (PangoLayout) layout = new_layout (self, 9, FALSE, WIDTH);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, number, -1);
  cairo_set_source_rgb (self->cr, 0.45, 0.45, 0.45);
  cairo_move_to (self->cr, 0, HEIGHT - FOOT);
  pango_cairo_show_layout (self->cr, layout);
  cairo_show_page (self->cr);
  self->page++;
  self->y = MARGIN;
}

static void
make_room (Paper *self, double height)
{
  if (self->y + height > HEIGHT - MARGIN && self->y > MARGIN)
    end_page (self);
}

static void
show (Paper *self, PangoLayout *layout, double x, double y)
{
  cairo_set_source_rgb (self->cr, 0.1, 0.1, 0.1);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

/* Links are the window's: on paper the words remain. */
static void
set_markup (PangoLayout *layout, const char *markup)
{
  g_autoptr (GRegex) links = g_regex_new ("</?a[^>]*>", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (links, markup, -1, 0, "", 0, NULL);

  pango_layout_set_markup (layout, plain, -1);
}

/* ---- blocks ---- */

static void
add_heading (Paper *self, const CgManualBlock *block)
{
  g_autoptr (PangoLayout) layout = new_layout (self, 13, TRUE, WIDTH - 2 * MARGIN);

  pango_layout_set_text (layout, block->text, -1);
  self->y += 10;
  make_room (self, height_of (layout) + 60);
  show (self, layout, MARGIN, self->y);
  self->y += height_of (layout) + 4;
}

static void
add_mark (Paper *self, const CgManualBlock *block, double x)
{
  g_autoptr (PangoLayout) layout = new_layout (self, SIZE, FALSE, -1);
  g_autofree char *mark =
      block->number > 0 ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, mark, -1);
  show (self, layout, x - INDENT + 4, self->y);
}

static void
add_text (Paper *self, const CgManualBlock *block)
{
  gboolean note = block->kind == CG_MANUAL_NOTE;
  double x = MARGIN + INDENT * block->level + (note ? 10 : 0);
  g_autoptr (PangoLayout) layout = new_layout (self, SIZE, FALSE, WIDTH - MARGIN - x);

  set_markup (layout, block->markup);
  make_room (self, height_of (layout));
  if (block->kind == CG_MANUAL_ITEM)
    add_mark (self, block, x);
  show (self, layout, x, self->y);
  if (note)
    {
      cairo_set_source_rgb (self->cr, 0.76, 0.2, 0.12);
      cairo_rectangle (self->cr, MARGIN, self->y, 2.5, height_of (layout));
      cairo_fill (self->cr);
    }
  self->y += height_of (layout) + 6;
}

static void
add_picture (Paper *self, const CgManualBlock *block)
{
  g_autofree char *path = cg_manual_picture (block->target);
  cairo_surface_t *picture = path != NULL ? cairo_image_surface_create_from_png (path) : NULL;
  g_autoptr (PangoLayout) layout = new_layout (self, 9, FALSE, WIDTH - 2 * MARGIN);
  double width = WIDTH - 2 * MARGIN;
  double scale, height;

  if (picture == NULL || cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    {
      g_clear_pointer (&picture, cairo_surface_destroy);
      return;
    }

  scale = width / cairo_image_surface_get_width (picture);
  height = scale * cairo_image_surface_get_height (picture);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, block->text, -1);
  make_room (self, height + height_of (layout) + 16);
  cairo_save (self->cr);
  cairo_translate (self->cr, MARGIN, self->y + 4);
  cairo_scale (self->cr, scale, scale);
  cairo_set_source_surface (self->cr, picture, 0, 0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
  cairo_set_source_rgb (self->cr, 0.75, 0.75, 0.75);
  cairo_set_line_width (self->cr, 0.5);
  cairo_rectangle (self->cr, MARGIN, self->y + 4, width, height);
  cairo_stroke (self->cr);
  show (self, layout, MARGIN, self->y + height + 8);
  self->y += height + height_of (layout) + 16;
  cairo_surface_destroy (picture);
}

static double
column_width (guint column, guint n)
{
  double width = WIDTH - 2 * MARGIN;

  if (column == 0)
    return width * FIRST_COLUMN;

  return width * (1 - FIRST_COLUMN) / (n - 1);
}

static void
add_row (Paper *self, char **cells, gboolean head)
{
  guint n = g_strv_length (cells);
  double height = 0;
  double x = MARGIN;
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      PangoLayout *layout = new_layout (self, SIZE - 0.5, head, column_width (i, n) - 2 * PAD);

      set_markup (layout, cells[i]);
      height = MAX (height, height_of (layout) + 2 * PAD);
      g_ptr_array_add (layouts, layout);
    }
  make_room (self, height);
  for (guint i = 0; i < n; i++)
    {
      show (self, g_ptr_array_index (layouts, i), x + PAD, self->y + PAD);
      x += column_width (i, n);
    }
  self->y += height;
  cairo_set_source_rgb (self->cr, 0.8, 0.8, 0.8);
  cairo_set_line_width (self->cr, head ? 1 : 0.5);
  cairo_move_to (self->cr, MARGIN, self->y);
  cairo_line_to (self->cr, WIDTH - MARGIN, self->y);
  cairo_stroke (self->cr);
}

static void
add_table (Paper *self, const CgManualBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    add_row (self, g_ptr_array_index (block->rows, i), i == 0 && block->headed);
  self->y += 10;
}

static void
add_block (Paper *self, const CgManualBlock *block)
{
  if (block->kind == CG_MANUAL_HEADING)
    add_heading (self, block);
  else if (block->kind == CG_MANUAL_PICTURE)
    add_picture (self, block);
  else if (block->kind == CG_MANUAL_TABLE)
    add_table (self, block);
  else
    add_text (self, block);
}

/* ---- the whole ---- */

static void
add_outline (Paper *self, const CgManualPage *page)
{
  g_autofree char *where = g_strdup_printf ("page=%d", self->page);

  cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, page->title, where, 0);
}

static void
add_chapter (Paper *self, guint index)
{
  const CgManualPage *page = cg_manual_page (self->manual, index);
  g_autoptr (PangoLayout) layout = new_layout (self, 18, TRUE, WIDTH - 2 * MARGIN);

  g_array_index (self->chapters, int, index) = self->page;
  add_outline (self, page);
  pango_layout_set_text (layout, page->title, -1);
  show (self, layout, MARGIN, self->y);
  self->y += height_of (layout) + 10;
  for (guint i = 0; i < page->blocks->len; i++)
    add_block (self, g_ptr_array_index (page->blocks, i));
  end_page (self);
}

static void
add_contents_line (Paper *self, guint index)
{
  const CgManualPage *page = cg_manual_page (self->manual, index);
  g_autoptr (PangoLayout) title = new_layout (self, 11, FALSE, WIDTH - 2 * MARGIN);
  g_autoptr (PangoLayout) number = new_layout (self, 11, FALSE, WIDTH - 2 * MARGIN);
  g_autofree char *text = g_strdup_printf ("%d", g_array_index (self->chapters, int, index));
  g_autofree char *where = g_strdup_printf ("page=%s", text);

  pango_layout_set_text (title, page->title, -1);
  pango_layout_set_text (number, text, -1);
  pango_layout_set_alignment (number, PANGO_ALIGN_RIGHT);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, where);
  show (self, title, MARGIN, self->y);
  show (self, number, MARGIN, self->y);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
  self->y += height_of (title) + 8;
}

static void
add_cover (Paper *self, const char *title, const char *contents)
{
  g_autoptr (PangoLayout) layout = new_layout (self, 26, TRUE, WIDTH - 2 * MARGIN);
  g_autoptr (PangoLayout) heading = new_layout (self, 13, TRUE, WIDTH - 2 * MARGIN);

  pango_layout_set_text (layout, title, -1);
  pango_layout_set_text (heading, contents, -1);
  self->y = MARGIN + 30;
  show (self, layout, MARGIN, self->y);
  self->y += height_of (layout) + 30;
  show (self, heading, MARGIN, self->y);
  self->y += height_of (heading) + 12;
  for (guint i = 0; i < cg_manual_n_pages (self->manual); i++)
    add_contents_line (self, i);
  end_page (self);
}

static cairo_status_t
collect (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_all (const CgManual *manual,
          const char *title,
          const char *contents,
          GArray *chapters,
          GByteArray *bytes)
{
  Paper self = { .manual = manual, .y = MARGIN, .page = 1, .chapters = chapters };
  cairo_status_t status;

  self.surface = cairo_pdf_surface_create_for_stream (collect, bytes, WIDTH, HEIGHT);
  cairo_pdf_surface_set_metadata (self.surface, CAIRO_PDF_METADATA_TITLE, title);
  self.cr = cairo_create (self.surface);
  add_cover (&self, title, contents);
  for (guint i = 0; i < cg_manual_n_pages (manual); i++)
    add_chapter (&self, i);
  cairo_destroy (self.cr);
  cairo_surface_finish (self.surface);
  status = cairo_surface_status (self.surface);
  cairo_surface_destroy (self.surface);
  return status;
}

/* Twice: the contents stand before the pages that they name. */
gboolean
cg_manual_write_pdf (const CgManual *manual,
                     const char *title,
                     const char *contents,
                     const char *path,
                     GError **error)
{
  g_autoptr (GArray) chapters = g_array_new (FALSE, TRUE, sizeof (int));
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  g_return_val_if_fail (cg_manual_n_pages (manual) > 0, FALSE);

  g_array_set_size (chapters, cg_manual_n_pages (manual));
  draw_all (manual, title, contents, chapters, bytes);
  g_byte_array_set_size (bytes, 0);
  status = draw_all (manual, title, contents, chapters, bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    return cg_files_write_atomic (path, bytes->data, bytes->len, 0644, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return FALSE;
}
