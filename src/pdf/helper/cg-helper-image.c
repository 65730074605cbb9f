/* cg-helper-image.c: a picture as the one open document of cugai-pdf, through gdk-pixbuf.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-image.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#include "cg-helper-document.h"
#include "cg-helper-raster.h"
#include "cg-image-end.h"
#include "cg-pdf-protocol.h"
#include "cg-tiff.h"

#define DEFAULT_DPI 96.0
/* What a file says beyond this is a slip, not a resolution. */
#define LEAST_DPI 10.0
#define MOST_DPI 10000.0
/* A loader gets so much at once, and is stopped between when the picture is too large. */
#define CHUNK_SIZE 65536
#define HEAD_SIZE 32
/* Decoded pages that are kept: one of any size, and others beside it up to so many pixels. */
#define KEPT_PIXELS (48 * 1024 * 1024)

/* gdk-pixbuf asks for a module by the kind of file it reads. */
static const char *const modules[] = { "image/tiff", "image/heif" };

typedef struct
{
  CgTiffPage tiff; /* of a TIFF only */
  double width;    /* points */
  double height;
  int stored_width; /* pixels before turning, of all but a TIFF */
  int stored_height;
  guint orientation;
  CgHelperRaster *raster; /* NULL while it is not decoded */
  guint64 used;           /* when it was drawn last */
} Page;

struct _CgHelperImage
{
  GMappedFile *file;
  const char *type;
  GArray *pages; /* of Page */
  guint64 n_drawn;
};

void
cg_helper_image_load_modules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (modules); i++)
    {
      g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (modules[i], NULL);

      if (loader != NULL)
        gdk_pixbuf_loader_close (loader, NULL);
    }
}

/* ---- what it is ---- */

/* The brands of ISO base media files that hold pictures (ISO/IEC 23008-12). */
static gboolean
is_heif (const guint8 *head)
{
  static const char *const brands[] = { "heic", "heix", "heim", "heis", "mif1", "msf1" };
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (brands); i++)
    found |= memcmp (head + 8, brands[i], 4) == 0;

  return found && memcmp (head + 4, "ftyp", 4) == 0;
}

static const char *
recognize (const guint8 *head, gsize length)
{
  if (length < HEAD_SIZE)
    return NULL;
  if (memcmp (head, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "image/png";
  if (memcmp (head, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  if (cg_tiff_is_tiff (head, length))
    return "image/tiff";
  return is_heif (head) ? "image/heif" : NULL;
}

gboolean
cg_helper_image_is_image (int fd)
{
  guint8 head[HEAD_SIZE];
  ssize_t n_read = pread (fd, head, sizeof head, 0);

  return n_read > 0 && recognize (head, (gsize) n_read) != NULL;
}

/* ---- decoding ---- */

static gboolean
is_too_large (guint64 width, guint64 height)
{
  return width * height > CG_PDF_MAX_IMAGE_PIXELS;
}

static void
size_cb (GdkPixbufLoader *loader, int width, int height, gboolean *too_large)
{
  *too_large = is_too_large ((guint64) width, (guint64) height);
}

static gboolean
feed (GdkPixbufLoader *loader,
      const guint8 *data,
      gsize length,
      const gboolean *too_large,
      GError **error)
{
  for (gsize i = 0; i < length && !*too_large; i += CHUNK_SIZE)
    if (!gdk_pixbuf_loader_write (loader, data + i, MIN (CHUNK_SIZE, length - i), error))
      return FALSE;

  return TRUE;
}

static void
explain (const GError *refusal, gboolean too_large, GError **error)
{
  int code = CG_HELPER_ERROR_IMAGE;

  if (too_large ||
      g_error_matches (refusal, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY))
    code = CG_HELPER_ERROR_TOO_LARGE;
  else if (g_error_matches (refusal, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE))
    code = CG_HELPER_ERROR_NOT_PDF;

  g_set_error_literal (error, CG_HELPER_ERROR, code, refusal != NULL ? refusal->message : "size");
}

static GdkPixbuf *
load (const CgHelperImage *self, const Page *page, GError **error)
{
  const guint8 *data = (const guint8 *) g_mapped_file_get_contents (self->file);
  gsize length = g_mapped_file_get_length (self->file);
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (self->type, &refusal);
  gboolean too_large = is_too_large (page->tiff.width, page->tiff.height);
  guint8 header[CG_TIFF_HEADER_SIZE];
  gsize n_header = page->tiff.width != 0 ? cg_tiff_make_header (data, &page->tiff, header) : 0;
  gboolean good = loader != NULL;

  if (good)
    {
      g_signal_connect (loader, "size-prepared", G_CALLBACK (size_cb), &too_large);
      good = feed (loader, header, n_header, &too_large, &refusal) &&
             feed (loader, data + n_header, length - n_header, &too_large, &refusal);
      good = gdk_pixbuf_loader_close (loader, good ? &refusal : NULL) && good;
    }
  if (good && !too_large && gdk_pixbuf_loader_get_pixbuf (loader) != NULL)
    return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));

  explain (refusal, too_large, error);
  return NULL;
}

static guint64
count_pixels (const Page *page)
{
  GdkPixbuf *pixbuf = page->raster != NULL ? cg_helper_raster_get_pixbuf (page->raster) : NULL;

  return pixbuf == NULL
             ? 0
             : (guint64) gdk_pixbuf_get_width (pixbuf) * (guint64) gdk_pixbuf_get_height (pixbuf);
}

/* The decoded page that was drawn the longest ago, but for @kept. */
static Page *
find_oldest (CgHelperImage *self, const Page *kept)
{
  Page *oldest = NULL;

  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = &g_array_index (self->pages, Page, i);

      if (page != kept && page->raster != NULL && (oldest == NULL || page->used < oldest->used))
        oldest = page;
    }

  return oldest;
}

static void
forget_others (CgHelperImage *self, const Page *kept)
{
  guint64 n_pixels = 0;
  Page *oldest;

  for (guint i = 0; i < self->pages->len; i++)
    n_pixels += count_pixels (&g_array_index (self->pages, Page, i));

  while (n_pixels > KEPT_PIXELS && (oldest = find_oldest (self, kept)) != NULL)
    {
      n_pixels -= count_pixels (oldest);
      g_clear_pointer (&oldest->raster, cg_helper_raster_free);
    }
}

static gboolean
decode (CgHelperImage *self, Page *page, GError **error)
{
  GdkPixbuf *pixbuf;

  page->used = ++self->n_drawn;
  if (page->raster != NULL)
    return TRUE;

  pixbuf = load (self, page, error);
  if (pixbuf == NULL)
    return FALSE;

  page->raster = cg_helper_raster_new (pixbuf);
  if (page->raster == NULL)
    {
      g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, "memory");
      return FALSE;
    }

  forget_others (self, page);
  return TRUE;
}

/* ---- pages ---- */

static double
to_points (double n_pixels, double dpi)
{
  double usable = dpi >= LEAST_DPI && dpi <= MOST_DPI ? dpi : DEFAULT_DPI;

  return CLAMP (n_pixels * 72 / usable, 1, CG_PDF_MAX_POINTS);
}

static double
read_option (GdkPixbuf *pixbuf, const char *option)
{
  const char *text = gdk_pixbuf_get_option (pixbuf, option);

  return text != NULL ? g_ascii_strtod (text, NULL) : 0;
}

/* The directories tell what a TIFF's pages are without decoding them. */
static void
add_tiff_pages (CgHelperImage *self)
{
  g_autoptr (GArray) tiffs =
      cg_tiff_read_pages ((const guint8 *) g_mapped_file_get_contents (self->file),
                          g_mapped_file_get_length (self->file), CG_PDF_MAX_PAGES);

  for (guint i = 0; i < tiffs->len; i++)
    {
      const CgTiffPage *tiff = &g_array_index (tiffs, CgTiffPage, i);
      double width = to_points (tiff->width, tiff->dpi_x);
      double height = to_points (tiff->height, tiff->dpi_y);
      gboolean lies = tiff->orientation >= 5;
      Page page = { .tiff = *tiff,
                    .width = lies ? height : width,
                    .height = lies ? width : height };

      g_array_append_val (self->pages, page);
    }
}

/* Turning a picture loses its options, so they are asked before. */
static gboolean
add_picture (CgHelperImage *self, GError **error)
{
  Page page = { 0 };
  GdkPixbuf *pixbuf = load (self, &page, error);
  gboolean lies;
  double dpi_x, dpi_y;

  if (pixbuf == NULL)
    return FALSE;

  page.stored_width = gdk_pixbuf_get_width (pixbuf);
  page.stored_height = gdk_pixbuf_get_height (pixbuf);
  page.orientation = (guint) CLAMP (read_option (pixbuf, "orientation"), 1, 8);
  lies = page.orientation >= 5;
  dpi_x = read_option (pixbuf, lies ? "y-dpi" : "x-dpi");
  dpi_y = read_option (pixbuf, lies ? "x-dpi" : "y-dpi");
  page.raster = cg_helper_raster_new (pixbuf);
  if (page.raster == NULL)
    {
      g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, "memory");
      return FALSE;
    }

  pixbuf = cg_helper_raster_get_pixbuf (page.raster);
  page.width = to_points (gdk_pixbuf_get_width (pixbuf), dpi_x);
  page.height = to_points (gdk_pixbuf_get_height (pixbuf), dpi_y);
  g_array_append_val (self->pages, page);
  return TRUE;
}

static GVariant *
describe (CgHelperImage *self, guint landlock)
{
  GVariantBuilder sizes, labels;

  g_variant_builder_init (&sizes, G_VARIANT_TYPE ("a(dd)"));
  g_variant_builder_init (&labels, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = &g_array_index (self->pages, Page, i);

      g_variant_builder_add (&sizes, "(dd)", page->width, page->height);
      g_variant_builder_add (&labels, "s", "");
    }

  return g_variant_new ("(a(dd)assu)", &sizes, &labels, "", landlock);
}

static void
clear_page (gpointer data)
{
  Page *page = data;

  g_clear_pointer (&page->raster, cg_helper_raster_free);
}

/* The first page of a TIFF is decoded too: a file that is no good is said to be so at once. */
static gboolean
read_pages (CgHelperImage *self, GError **error)
{
  if (!g_str_equal (self->type, "image/tiff"))
    return add_picture (self, error);

  add_tiff_pages (self);
  if (self->pages->len > 0)
    return decode (self, &g_array_index (self->pages, Page, 0), error);

  g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_IMAGE, "no page");
  return FALSE;
}

/* A picture that ends early is refused, although its upper part could be shown: nobody should take
 * half a receipt for the whole. The other kinds are refused so by their loaders. */
static gboolean
check_whole (CgHelperImage *self, const guint8 *data, gsize length, GError **error)
{
  gboolean whole = TRUE;

  if (g_str_equal (self->type, "image/jpeg"))
    whole = cg_image_end_jpeg (data, length);
  else if (g_str_equal (self->type, "image/png"))
    whole = cg_image_end_png (data, length);
  if (whole)
    return TRUE;

  g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_IMAGE, "ends early");
  return FALSE;
}

CgHelperImage *
cg_helper_image_open (int fd, guint landlock, GVariant **answer, GError **error)
{
  g_autoptr (CgHelperImage) self = g_new0 (CgHelperImage, 1);
  g_autoptr (GError) refusal = NULL;
  const guint8 *data;
  gsize length;

  self->pages = g_array_new (FALSE, TRUE, sizeof (Page));
  g_array_set_clear_func (self->pages, clear_page);
  self->file = g_mapped_file_new_from_fd (fd, FALSE, &refusal);
  close (fd);
  if (self->file == NULL)
    {
      g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, refusal->message);
      return NULL;
    }

  data = (const guint8 *) g_mapped_file_get_contents (self->file);
  length = g_mapped_file_get_length (self->file);
  self->type = recognize (data, length);
  if (self->type == NULL || !check_whole (self, data, length, error) || !read_pages (self, error))
    return NULL;

  *answer = describe (self, landlock);
  return g_steal_pointer (&self);
}

guint
cg_helper_image_get_n_pages (const CgHelperImage *self)
{
  return self->pages->len;
}

void
cg_helper_image_get_size (const CgHelperImage *self, guint page, double *width, double *height)
{
  const Page *of = &g_array_index (self->pages, Page, page);

  *width = of->width;
  *height = of->height;
}

/* ---- drawing ---- */

/* From gdk-pixbuf's order to cairo's. */
static void
swap_colors (guint8 *pixels, int width, int height, int stride)
{
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *p = pixels + (gsize) y * (gsize) stride + 4 * (gsize) x;
        guint8 red = p[0];

        p[0] = p[2];
        p[2] = red;
      }
}

gboolean
cg_helper_image_render (CgHelperImage *self,
                        guint page_index,
                        double scale,
                        int x,
                        int y,
                        guint8 *pixels,
                        int width,
                        int height,
                        int stride,
                        GError **error)
{
  Page *page = &g_array_index (self->pages, Page, page_index);
  g_autoptr (GdkPixbuf) target = NULL;

  if (!decode (self, page, error))
    return FALSE;

  memset (pixels, 255, (gsize) stride * (gsize) height);
  target = gdk_pixbuf_new_from_data (pixels, GDK_COLORSPACE_RGB, TRUE, 8, width, height, stride,
                                     NULL, NULL);
  cg_helper_raster_draw (page->raster, page->width * scale, page->height * scale, target, x, y);
  swap_colors (pixels, width, height, stride);
  return TRUE;
}

/* ---- drawing with cairo ---- */

static void
copy_row (const guint8 *from, int n, guint32 *to, int width)
{
  for (int x = 0; x < width; x++, from += n)
    to[x] = (guint32) from[0] << 16 | (guint32) from[1] << 8 | from[2];
}

static cairo_surface_t *
copy_to_surface (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);
  guint8 *to = cairo_image_surface_get_data (surface);

  for (int y = 0; to != NULL && y < height; y++)
    copy_row (
        from + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf),
        gdk_pixbuf_get_n_channels (pixbuf),
        (guint32 *) (gpointer) (to + (gsize) y * (gsize) cairo_image_surface_get_stride (surface)),
        width);
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* From the unit square as it is stored to the page as it is seen (Exif 2.3, tag 274). */
static void
apply_orientation (cairo_t *cr, guint orientation)
{
  static const cairo_matrix_t seen[] = {
    { 1, 0, 0, 1, 0, 0 }, { -1, 0, 0, 1, 1, 0 }, { -1, 0, 0, -1, 1, 1 }, { 1, 0, 0, -1, 0, 1 },
    { 0, 1, 1, 0, 0, 0 }, { 0, 1, -1, 0, 1, 0 }, { 0, -1, -1, 0, 1, 1 }, { 0, -1, 1, 0, 0, 1 },
  };

  cairo_transform (cr, &seen[orientation - 1]);
}

/* Inks other than the screen's colours are stored inverted by some and not by others. */
static gboolean
may_be_embedded (const CgHelperImage *self)
{
  guint n = 0;

  if (g_str_equal (self->type, "image/jpeg"))
    n = cg_image_end_count_colors ((const guint8 *) g_mapped_file_get_contents (self->file),
                                   g_mapped_file_get_length (self->file));
  return n == 1 || n == 3;
}

/* Its own pixels are never looked at, as cairo writes the file's bytes in their place. */
static cairo_surface_t *
make_photo (const CgHelperImage *self, const Page *page)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, page->stored_width, page->stored_height);

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG,
                               (const guint8 *) g_mapped_file_get_contents (self->file),
                               g_mapped_file_get_length (self->file), NULL, NULL);
  return surface;
}

/* On the screen no white shines in at the edges; into a PDF only what extends nowhere goes as it
 * is. */
static gboolean
paint (cairo_t *cr,
       cairo_surface_t *surface,
       guint orientation,
       const Page *page,
       cairo_extend_t extend,
       GError **error)
{
  gboolean good = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;

  cairo_save (cr);
  cairo_scale (cr, page->width, page->height);
  apply_orientation (cr, orientation);
  if (good)
    {
      cairo_scale (cr, 1.0 / cairo_image_surface_get_width (surface),
                   1.0 / cairo_image_surface_get_height (surface));
      cairo_set_source_surface (cr, surface, 0, 0);
      cairo_pattern_set_extend (cairo_get_source (cr), extend);
      cairo_rectangle (cr, 0, 0, cairo_image_surface_get_width (surface),
                       cairo_image_surface_get_height (surface));
      cairo_fill (cr);
      good = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
    }
  cairo_restore (cr);
  cairo_surface_destroy (surface);
  if (!good)
    g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, "memory");
  return good;
}

gboolean
cg_helper_image_draw (
    CgHelperImage *self, guint page_index, cairo_t *cr, double scale, GError **error)
{
  Page *page = &g_array_index (self->pages, Page, page_index);
  gboolean printing = scale == CG_HELPER_PRINTING;

  if (printing && may_be_embedded (self))
    return paint (cr, make_photo (self, page), page->orientation, page, CAIRO_EXTEND_NONE, error);
  if (!decode (self, page, error))
    return FALSE;

  return paint (
      cr,
      copy_to_surface (printing ? cg_helper_raster_get_pixbuf (page->raster)
                                : cg_helper_raster_get_level (page->raster, page->width * scale)),
      1, page, printing ? CAIRO_EXTEND_NONE : CAIRO_EXTEND_PAD, error);
}

void
cg_helper_image_free (CgHelperImage *self)
{
  g_array_unref (self->pages);
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}
