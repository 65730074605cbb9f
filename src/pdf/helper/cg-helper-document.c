/* cg-helper-document.c: the one open document of cugai-pdf, through poppler, or a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-document.h"

#include <errno.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <poppler.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cg-helper-pixels.h"
#include "cg-helper-targets.h"
#include "cg-helper-vertical.h"
#include "cg-pdf-protocol.h"

/* The header need not be the first thing in the file (ISO 32000 annex H). */
#define HEADER_SEARCHED 1024

/* Newer popplers define the automatic pointer of PopplerPage themselves, this one has none. */
typedef PopplerPage Page;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

struct _CgHelperDocument
{
  PopplerDocument *poppler;   /* NULL for a picture */
  CgHelperVertical *vertical; /* likewise */
  CgHelperImage *image;       /* NULL for a PDF */
};

G_DEFINE_QUARK (cg_helper_error, cg_helper_error)

static gboolean
looks_like_pdf (int fd)
{
  char head[HEADER_SEARCHED];
  ssize_t n_read = pread (fd, head, sizeof head, 0);

  return n_read > 0 && memmem (head, (size_t) n_read, "%PDF-", 5) != NULL;
}

static void
explain_refusal (const GError *refusal, const char *password, GError **error)
{
  int code = CG_HELPER_ERROR_DAMAGED;

  if (g_error_matches (refusal, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    code = *password == '\0' ? CG_HELPER_ERROR_ENCRYPTED : CG_HELPER_ERROR_WRONG_PASSWORD;

  g_set_error_literal (error, CG_HELPER_ERROR, code, refusal->message);
}

/* Given a password, poppler opens a second time with another encoding of it. From a descriptor that
 * fails, as it was closed meanwhile, and from bytes it crashes (22.12), so it gets a stream. */
static PopplerDocument *
open_with_password (int fd, const char *password, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (fd, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) stream = NULL;

  close (fd);
  if (file == NULL)
    return NULL;

  bytes = g_mapped_file_get_bytes (file);
  stream = g_memory_input_stream_new_from_bytes (bytes);
  return poppler_document_new_from_stream (stream, (goffset) g_bytes_get_size (bytes), password,
                                           NULL, error);
}

static PopplerDocument *
open_document (int fd, const char *password, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  PopplerDocument *poppler;

  if (!looks_like_pdf (fd))
    {
      close (fd);
      g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_NOT_PDF, "no header");
      return NULL;
    }

  poppler = *password == '\0' ? poppler_document_new_from_fd (fd, NULL, &refusal)
                              : open_with_password (fd, password, &refusal);
  if (poppler == NULL)
    explain_refusal (refusal, password, error);

  return poppler;
}

static double
usable_length (double points)
{
  return isfinite (points) ? CLAMP (points, 1, CG_PDF_MAX_POINTS) : 1;
}

static const char *
valid_or_empty (const char *text)
{
  return text != NULL && g_utf8_validate (text, -1, NULL) ? text : "";
}

/* A label by letters or in Roman numerals is as long as its number is large: a few of those that a
 * crafted file asks for would take a minute to spell, so the pages after them have none. */
static char *
spell_label (Page *page, gsize *n_left)
{
  g_autofree char *label = page == NULL || *n_left == 0 ? NULL : poppler_page_get_label (page);
  gsize length = label == NULL ? 0 : strlen (label);

  *n_left -= MIN (*n_left, length);
  return g_strdup (length <= CG_PDF_MAX_LABEL ? valid_or_empty (label) : "");
}

/* A page that poppler cannot read keeps its place as an empty A4 sheet. */
static void
add_page (CgHelperDocument *self,
          int index,
          gsize *n_left,
          GVariantBuilder *sizes,
          GVariantBuilder *labels)
{
  g_autoptr (Page) page = poppler_document_get_page (self->poppler, index);
  g_autofree char *label = spell_label (page, n_left);
  double width = 595.28, height = 841.89;

  if (page != NULL)
    poppler_page_get_size (page, &width, &height);

  g_variant_builder_add (sizes, "(dd)", usable_length (width), usable_length (height));
  g_variant_builder_add (labels, "s", label);
}

static GVariant *
describe (CgHelperDocument *self, int n_pages, guint landlock)
{
  g_autofree char *title = poppler_document_get_title (self->poppler);
  gsize n_left = CG_PDF_MAX_LABELS;
  GVariantBuilder sizes, labels;

  g_variant_builder_init (&sizes, G_VARIANT_TYPE ("a(dd)"));
  g_variant_builder_init (&labels, G_VARIANT_TYPE ("as"));
  for (int i = 0; i < n_pages; i++)
    add_page (self, i, &n_left, &sizes, &labels);

  return g_variant_new ("(a(dd)assu)", &sizes, &labels, valid_or_empty (title), landlock);
}

CgHelperDocument *
cg_helper_document_open (
    int fd, const char *password, guint landlock, GVariant **answer, GError **error)
{
  g_autoptr (CgHelperDocument) self = g_new0 (CgHelperDocument, 1);
  int n_pages;

  if (cg_helper_image_is_image (fd))
    {
      self->image = cg_helper_image_open (fd, landlock, answer, error);
      return self->image != NULL ? g_steal_pointer (&self) : NULL;
    }

  self->poppler = open_document (fd, password, error);
  if (self->poppler == NULL)
    return NULL;

  n_pages = poppler_document_get_n_pages (self->poppler);
  if (n_pages < 1 || n_pages > CG_PDF_MAX_PAGES)
    {
      g_set_error_literal (error, CG_HELPER_ERROR,
                           n_pages < 1 ? CG_HELPER_ERROR_DAMAGED : CG_HELPER_ERROR_TOO_LARGE,
                           "number of pages");
      return NULL;
    }

  self->vertical = cg_helper_vertical_new (self->poppler);
  *answer = describe (self, n_pages, landlock);
  return g_steal_pointer (&self);
}

static guint
count_pages (CgHelperDocument *self)
{
  return self->image != NULL ? cg_helper_image_get_n_pages (self->image)
                             : (guint) poppler_document_get_n_pages (self->poppler);
}

/* The program never asks for a page that is not there. */
static gboolean
check_page (CgHelperDocument *self, guint index, GError **error)
{
  if (index < count_pages (self))
    return TRUE;

  g_set_error (error, CG_HELPER_ERROR, CG_HELPER_ERROR_BAD_CALL, "page %u", index);
  return FALSE;
}

/* A page of a PDF that is there may be unreadable. */
static PopplerPage *
get_page (CgHelperDocument *self, guint index, GError **error)
{
  PopplerPage *page = NULL;

  if (!check_page (self, index, error))
    return NULL;

  page = poppler_document_get_page (self->poppler, (int) index);
  if (page == NULL)
    g_set_error (error, CG_HELPER_ERROR, CG_HELPER_ERROR_DAMAGED, "page %u", index);

  return page;
}

static cairo_status_t
draw_pdf (PopplerPage *page, CgHelperPixels *pixels, double scale, int x, int y)
{
  cairo_surface_t *surface = cg_helper_pixels_create_surface (pixels);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, -x, -y);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return status;
}

static gboolean
fail_memory (GError **error)
{
  g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, "memory");
  return FALSE;
}

static gboolean
draw (CgHelperDocument *self,
      guint index,
      CgHelperPixels *pixels,
      double scale,
      int x,
      int y,
      GError **error)
{
  g_autoptr (Page) page = NULL;

  if (self->image != NULL)
    return cg_helper_image_render (self->image, index, scale, x, y, pixels->data, pixels->width,
                                   pixels->height, pixels->stride, error);

  page = get_page (self, index, error);
  if (page == NULL)
    return FALSE;

  return draw_pdf (page, pixels, scale, x, y) == CAIRO_STATUS_SUCCESS || fail_memory (error);
}

gboolean
cg_helper_document_draw (
    CgHelperDocument *self, guint index, cairo_t *cr, double scale, GError **error)
{
  g_autoptr (Page) page = NULL;

  if (!check_page (self, index, error))
    return FALSE;
  if (self->image != NULL)
    return cg_helper_image_draw (self->image, index, cr, scale, error);

  page = get_page (self, index, error);
  if (page == NULL)
    return FALSE;

  poppler_page_render_for_printing (page, cr);
  return cairo_status (cr) == CAIRO_STATUS_SUCCESS || fail_memory (error);
}

static gboolean
draw_region (CgHelperDocument *self, GVariant *parameters, CgHelperPixels *pixels, GError **error)
{
  guint32 index;
  double scale;
  int x, y, width, height;

  g_variant_get (parameters, "(ud(iiii))", &index, &scale, &x, &y, &width, &height);

  return check_page (self, index, error) &&
         cg_helper_pixels_begin (pixels, scale, width, height, error) &&
         draw (self, index, pixels, scale, x, y, error);
}

gboolean
cg_helper_document_render (CgHelperDocument *self, GVariant *parameters, int fd, GError **error)
{
  g_auto (CgHelperPixels) pixels = CG_HELPER_PIXELS_INIT;

  return draw_region (self, parameters, &pixels, error) &&
         cg_helper_pixels_write (&pixels, fd, error);
}

char *
cg_helper_document_drawn_by (void)
{
  return g_strdup_printf ("poppler %s, cairo %s, gdk-pixbuf %s", poppler_get_version (),
                          cairo_version_string (), gdk_pixbuf_version);
}

GVariant *
cg_helper_document_look (CgHelperDocument *self, GVariant *parameters, GError **error)
{
  g_auto (CgHelperPixels) pixels = CG_HELPER_PIXELS_INIT;
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *drawn_by = cg_helper_document_drawn_by ();

  if (!draw_region (self, parameters, &pixels, error))
    return NULL;

  for (int y = 0; y < pixels.height; y++)
    g_checksum_update (digest, pixels.data + (gsize) y * (gsize) pixels.stride, 4 * pixels.width);
  return g_variant_new ("(ss)", g_checksum_get_string (digest), drawn_by);
}

static GVariant *
pack_boxes (const PopplerRectangle *rectangles, gsize n)
{
  g_autofree float *boxes = g_new (float, 4 * n + 1);

  for (gsize i = 0; i < n; i++)
    {
      boxes[4 * i] = (float) rectangles[i].x1;
      boxes[4 * i + 1] = (float) rectangles[i].y1;
      boxes[4 * i + 2] = (float) rectangles[i].x2;
      boxes[4 * i + 3] = (float) rectangles[i].y2;
    }

  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, boxes, n * 4 * sizeof (float), 1);
}

/* Less text than this, bytes, is looked at twice. */
#define LITTLE_TEXT 600

/* The page's text, of no more characters than one page may have. Poppler takes what lies between
 * the two corners @area: between the usual ones only the last of several columns of vertical text
 * does, as they go from right to left. */
static char *
read_text (PopplerPage *page, PopplerRectangle *area)
{
  PopplerRectangle other = { 0 };
  g_autofree char *raw = NULL;
  char *text;

  *area = (PopplerRectangle){ 0 };
  poppler_page_get_size (page, &area->x2, &area->y2);
  raw = poppler_page_get_text_for_area (page, area);
  other = (PopplerRectangle){ area->x2, area->y1, area->x1, area->y2 };
  if (raw != NULL && strlen (raw) < LITTLE_TEXT)
    {
      g_autofree char *more = poppler_page_get_text_for_area (page, &other);

      if (more != NULL && strlen (more) > strlen (raw))
        {
          g_free (raw);
          raw = g_steal_pointer (&more);
          *area = other;
        }
    }

  text = g_utf8_make_valid (raw != NULL ? raw : "", -1);
  if (g_utf8_strlen (text, -1) > CG_PDF_MAX_CHARACTERS)
    *g_utf8_offset_to_pointer (text, CG_PDF_MAX_CHARACTERS) = '\0';
  return text;
}

GVariant *
cg_helper_document_text (CgHelperDocument *self, GVariant *parameters, GError **error)
{
  g_autoptr (Page) page = NULL;
  g_autofree PopplerRectangle *rectangles = NULL;
  g_autofree char *text = NULL;
  PopplerRectangle area;
  guint32 index;
  guint n = 0;
  gsize n_characters;

  g_variant_get (parameters, "(u)", &index);
  if (self->image != NULL)
    return check_page (self, index, error) ? g_variant_new ("(s@ay)", "", pack_boxes (NULL, 0))
                                           : NULL;

  page = get_page (self, index, error);
  if (page == NULL)
    return NULL;

  text = read_text (page, &area);
  if (!poppler_page_get_text_layout_for_area (page, &area, &rectangles, &n))
    n = 0;

  cg_helper_vertical_mend (self->vertical, page, &area, rectangles, n);
  n_characters = MIN ((gsize) g_utf8_strlen (text, -1), n);
  *g_utf8_offset_to_pointer (text, (glong) n_characters) = '\0';
  return g_variant_new ("(s@ay)", text, pack_boxes (rectangles, n_characters));
}

/* How long texts are gathered before they are sent, microseconds. */
#define TEXTS_TIME (40 * G_TIME_SPAN_MILLISECOND)

/* A picture says nothing. */
static char *
get_text (CgHelperDocument *self, guint index, GError **error)
{
  PopplerRectangle area;
  g_autoptr (Page) page = NULL;

  if (self->image != NULL)
    return check_page (self, index, error) ? g_strdup ("") : NULL;

  page = get_page (self, index, error);
  return page != NULL ? read_text (page, &area) : NULL;
}

/* Ends before a page that cannot be read; the next call fails with it. */
GVariant *
cg_helper_document_texts (CgHelperDocument *self, GVariant *parameters, GError **error)
{
  gint64 end = g_get_monotonic_time () + TEXTS_TIME;
  guint n_pages = count_pages (self);
  g_auto (GVariantBuilder) texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  guint32 first, n;

  g_variant_get (parameters, "(uu)", &first, &n);
  n = first < n_pages ? MIN (n, n_pages - first) : 0;
  for (guint i = 0; i == 0 || (i < n && g_get_monotonic_time () < end); i++)
    {
      g_autofree char *text = get_text (self, first + i, i == 0 ? error : NULL);

      if (text == NULL && i == 0)
        return NULL;
      if (text == NULL)
        break;
      g_variant_builder_add (&texts, "s", text);
    }

  return g_variant_new ("(as)", &texts);
}

/* So much of a scanned page is picture at least: the scanner's margins may be white. */
#define PICTURE_SHARE 0.7

/* How much of the page is in the rectangle, in square points. */
static double
on_page (double x1, double y1, double x2, double y2, double width, double height)
{
  double x = MIN (x2, width) - MAX (x1, 0);
  double y = MIN (y2, height) - MAX (y1, 0);

  return MAX (x, 0) * MAX (y, 0);
}

/* How much of the page a picture covers. Of one that lies on its side poppler says where its first
 * corner is, and how wide and high it is as if it stood upright there. */
static double
covered (const PopplerRectangle *area, double width, double height)
{
  double x = area->x1, y = area->y1, across = area->x2 - x, down = area->y2 - y;
  double upright = on_page (x, y, x + across, y + down, width, height);
  double clockwise = on_page (x - down, y, x, y + across, width, height);
  double back = on_page (x, y - across, x + down, y, width, height);

  return MAX (upright, MAX (clockwise, back));
}

/* A scanner may have cut the page into strips. */
GVariant *
cg_helper_document_picture (CgHelperDocument *self, GVariant *parameters, GError **error)
{
  g_autoptr (Page) page = NULL;
  GList *pictures;
  double width, height, all = 0;
  guint32 index;

  g_variant_get (parameters, "(u)", &index);
  if (self->image != NULL)
    return check_page (self, index, error) ? g_variant_new ("(b)", TRUE) : NULL;

  page = get_page (self, index, error);
  if (page == NULL)
    return NULL;

  poppler_page_get_size (page, &width, &height);
  pictures = poppler_page_get_image_mapping (page);
  for (const GList *item = pictures; item != NULL; item = item->next)
    all += covered (&((const PopplerImageMapping *) item->data)->area, width, height);
  poppler_page_free_image_mapping (pictures);

  return g_variant_new ("(b)", all >= PICTURE_SHARE * width * height);
}

GVariant *
cg_helper_document_links (CgHelperDocument *self, GVariant *parameters, GError **error)
{
  g_autoptr (Page) page = NULL;
  guint32 index;

  g_variant_get (parameters, "(u)", &index);
  if (self->image != NULL)
    return check_page (self, index, error) ? g_variant_new_parsed ("(@a(ddddusid) [],)") : NULL;

  page = get_page (self, index, error);
  return page != NULL ? cg_helper_targets_links (self->poppler, page) : NULL;
}

GVariant *
cg_helper_document_outline (CgHelperDocument *self)
{
  return self->poppler != NULL ? cg_helper_targets_outline (self->poppler)
                               : g_variant_new_parsed ("(@a(usid) [],)");
}

PopplerDocument *
cg_helper_document_get_poppler (CgHelperDocument *self)
{
  return self->poppler;
}

CgHelperImage *
cg_helper_document_get_image (CgHelperDocument *self)
{
  return self->image;
}

void
cg_helper_document_free (CgHelperDocument *self)
{
  g_clear_pointer (&self->vertical, cg_helper_vertical_free);
  g_clear_object (&self->poppler);
  g_clear_pointer (&self->image, cg_helper_image_free);
  g_free (self);
}
