/* cg-helper-annotate.c: annotations put into a copy of the document, as PDF has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-annotate.h"

#include <fcntl.h>
#include <math.h>
#include <poppler.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cg-helper-mounted.h"
#include "cg-pdf-protocol.h"

/* Newer popplers define the automatic pointer of PopplerPage themselves, this one has none. */
typedef PopplerPage Page;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

/* A page, and how its own coordinates, which go up from the lower left corner and are not turned,
 * lie to those in which it is seen. */
typedef struct
{
  Page *page;
  double width; /* as it is seen */
  double height;
  guint turn; /* quarters clockwise that the file itself asks for */
} Sheet;

static PopplerPoint
to_page (const Sheet *sheet, double x, double y)
{
  switch (sheet->turn)
    {
    case 1:
      return (PopplerPoint){ y, x };
    case 2:
      return (PopplerPoint){ sheet->width - x, y };
    case 3:
      return (PopplerPoint){ sheet->height - y, sheet->width - x };
    default:
      return (PopplerPoint){ x, sheet->height - y };
    }
}

static PopplerRectangle
around (PopplerPoint a, PopplerPoint b)
{
  return (PopplerRectangle){ MIN (a.x, b.x), MIN (a.y, b.y), MAX (a.x, b.x), MAX (a.y, b.y) };
}

/* ---- which way a page lies ---- */

/* Where poppler says that an annotation is seen; from the lower left corner. */
static gboolean
find_annotation (Page *page, PopplerAnnot *annotation, PopplerPoint *middle)
{
  GList *mapping = poppler_page_get_annot_mapping (page);
  gboolean found = FALSE;

  for (GList *item = mapping; item != NULL && !found; item = item->next)
    {
      const PopplerAnnotMapping *mapped = item->data;

      found = mapped->annot == annotation;
      if (found)
        *middle = (PopplerPoint){ (mapped->area.x1 + mapped->area.x2) / 2,
                                  (mapped->area.y1 + mapped->area.y2) / 2 };
    }

  poppler_page_free_annot_mapping (mapping);
  return found;
}

/* It does not tell how a page is turned; what was put near a corner shows it. */
static void
find_turn (PopplerDocument *poppler, Sheet *sheet)
{
  PopplerRectangle probe = { 1, 2, 3, 4 };
  PopplerAnnot *annotation = poppler_annot_square_new (poppler, &probe);
  PopplerPoint seen = { 0, 0 };

  poppler_page_add_annot (sheet->page, annotation);
  if (find_annotation (sheet->page, annotation, &seen))
    {
      gboolean left = seen.x < sheet->width / 2, low = seen.y < sheet->height / 2;

      sheet->turn = low ? (left ? 0 : 3) : (left ? 1 : 2);
    }
  poppler_page_remove_annot (sheet->page, annotation);
  g_object_unref (annotation);
}

/* ---- one annotation ---- */

typedef struct
{
  guint page;
  const char *kind;
  GVariant *places;
  double color[3];
  const char *author;
  const char *words;
  guint width; /* of the picture, pixels; 0: none */
  GVariant *pixels;
} Annotation;

static void
annotation_clear (Annotation *self)
{
  g_clear_pointer (&self->places, g_variant_unref);
  g_clear_pointer (&self->pixels, g_variant_unref);
}

static GArray *
make_quads (const Sheet *sheet, GVariant *places, PopplerRectangle *bound)
{
  GArray *quads = g_array_new (FALSE, FALSE, sizeof (PopplerQuadrilateral));

  for (gsize i = 0; i < g_variant_n_children (places); i++)
    {
      PopplerQuadrilateral quad;
      PopplerRectangle box;
      double x1, y1, x2, y2;

      g_variant_get_child (places, i, "(dddd)", &x1, &y1, &x2, &y2);
      quad.p1 = to_page (sheet, x1, y1);
      quad.p2 = to_page (sheet, x2, y1);
      quad.p3 = to_page (sheet, x1, y2);
      quad.p4 = to_page (sheet, x2, y2);
      g_array_append_val (quads, quad);

      box = around (quad.p1, quad.p4);
      *bound = i == 0 ? box
                      : (PopplerRectangle){ MIN (bound->x1, box.x1), MIN (bound->y1, box.y1),
                                            MAX (bound->x2, box.x2), MAX (bound->y2, box.y2) };
    }

  return quads;
}

/* poppler takes the colours for what they are without their opacity (22.12), so they become that.
 */
static void
copy_row (guchar *to, const guchar *from, int width)
{
  for (int i = 0; i < width; i++, to += 4, from += 4)
    {
      guint alpha = from[3];

      for (guint k = 0; k < 3; k++)
        to[k] = alpha == 0 ? 255 : (guchar) MIN (255, (from[k] * 255u + alpha / 2) / alpha);
      to[3] = (guchar) alpha;
    }
}

/* Its appearance is its picture. Whatever else is set afterwards would take that away again; where
 * poppler cannot put it in the stamp is left with its words. */
static void
draw_stamp (PopplerAnnot *stamp, const Annotation *annotation)
{
  gsize size;
  const guchar *pixels = g_variant_get_fixed_array (annotation->pixels, &size, 1);
  int width = (int) annotation->width, height = width > 0 ? (int) (size / 4) / width : 0;
  g_autofree guchar *copy = NULL;
  cairo_surface_t *surface;

  if (height < 1)
    return;

  /* poppler reads the opacity of a pixel from the next one (22.12): one more follows the last. */
  copy = g_malloc0 ((gsize) width * (gsize) height * 4 + 4);
  for (int row = 0; row < height; row++)
    copy_row (copy + (gsize) row * (gsize) width * 4, pixels + (gsize) row * (gsize) width * 4,
              width);
  surface =
      cairo_image_surface_create_for_data (copy, CAIRO_FORMAT_ARGB32, width, height, width * 4);
  poppler_annot_stamp_set_custom_image (POPPLER_ANNOT_STAMP (stamp), surface, NULL);
  cairo_surface_destroy (surface);
}

static PopplerAnnot *
make_annotation (PopplerDocument *poppler, const Sheet *sheet, const Annotation *annotation)
{
  PopplerRectangle bound = { 0, 0, 0, 0 };
  g_autoptr (GArray) quads = make_quads (sheet, annotation->places, &bound);

  if (g_str_equal (annotation->kind, "highlight"))
    return poppler_annot_text_markup_new_highlight (poppler, &bound, quads);
  if (g_str_equal (annotation->kind, "underline"))
    return poppler_annot_text_markup_new_underline (poppler, &bound, quads);
  if (g_str_equal (annotation->kind, "strike"))
    return poppler_annot_text_markup_new_strikeout (poppler, &bound, quads);
  if (g_str_equal (annotation->kind, "rectangle"))
    return poppler_annot_square_new (poppler, &bound);
  if (g_str_equal (annotation->kind, "stamp"))
    return poppler_annot_stamp_new (poppler, &bound);

  return poppler_annot_text_new (poppler, &bound);
}

static void
dress (PopplerAnnot *made, const Annotation *annotation)
{
  PopplerColor color = { (guint16) (annotation->color[0] * 65535),
                         (guint16) (annotation->color[1] * 65535),
                         (guint16) (annotation->color[2] * 65535) };

  poppler_annot_set_color (made, &color);
  poppler_annot_set_flags (made, POPPLER_ANNOT_FLAG_PRINT);
  if (*annotation->words != '\0')
    poppler_annot_set_contents (made, annotation->words);
  if (POPPLER_IS_ANNOT_MARKUP (made))
    poppler_annot_markup_set_label (POPPLER_ANNOT_MARKUP (made), annotation->author);
}

static gboolean
fail (GError **error, int code, const char *why)
{
  g_set_error_literal (error, CG_HELPER_ERROR, code, why);
  return FALSE;
}

static gboolean
is_possible (const Annotation *self)
{
  gsize n = g_variant_n_children (self->places);
  gsize size = g_variant_n_children (self->pixels);

  for (gsize i = 0; i < n; i++)
    {
      double numbers[4];

      g_variant_get_child (self->places, i, "(dddd)", &numbers[0], &numbers[1], &numbers[2],
                           &numbers[3]);
      for (guint k = 0; k < 4; k++)
        if (!isfinite (numbers[k]) || fabs (numbers[k]) > 2 * CG_PDF_MAX_POINTS)
          return FALSE;
    }

  return n > 0 && self->width <= CG_PDF_MAX_SIDE && size <= (gsize) CG_PDF_MAX_PIXELS * 4;
}

/* ---- all of them ---- */

static gboolean
turn_to (PopplerDocument *poppler, Sheet *sheet, guint page, GError **error)
{
  g_clear_object (&sheet->page);
  sheet->page = page <= G_MAXINT ? poppler_document_get_page (poppler, (int) page) : NULL;
  if (sheet->page == NULL)
    return fail (error, CG_HELPER_ERROR_BAD_CALL, "page");

  poppler_page_get_size (sheet->page, &sheet->width, &sheet->height);
  sheet->turn = 0;
  find_turn (poppler, sheet);
  return TRUE;
}

static gboolean
add_annotation (
    PopplerDocument *poppler, Sheet *sheet, guint *on_page, GVariant *item, GError **error)
{
  Annotation annotation = { 0 };
  gboolean good;

  g_variant_get (item, "(u&s@a(dddd)(ddd)&s&su@ay)", &annotation.page, &annotation.kind,
                 &annotation.places, &annotation.color[0], &annotation.color[1],
                 &annotation.color[2], &annotation.author, &annotation.words, &annotation.width,
                 &annotation.pixels);
  good = is_possible (&annotation) || fail (error, CG_HELPER_ERROR_BAD_CALL, "place");
  if (good && (sheet->page == NULL || annotation.page != *on_page))
    good = turn_to (poppler, sheet, annotation.page, error);
  if (good)
    {
      g_autoptr (GObject) made = G_OBJECT (make_annotation (poppler, sheet, &annotation));

      *on_page = annotation.page;
      dress (POPPLER_ANNOT (made), &annotation);
      poppler_page_add_annot (sheet->page, POPPLER_ANNOT (made));
      if (POPPLER_IS_ANNOT_STAMP (made))
        draw_stamp (POPPLER_ANNOT (made), &annotation);
    }

  annotation_clear (&annotation);
  return good;
}

static gboolean
add_annotations (PopplerDocument *poppler, GVariant *items, GError **error)
{
  Sheet sheet = { NULL, 0, 0, 0 };
  guint on_page = 0;
  gboolean good = TRUE;

  for (gsize i = 0; good && i < g_variant_n_children (items); i++)
    {
      g_autoptr (GVariant) item = g_variant_get_child_value (items, i);

      good = add_annotation (poppler, &sheet, &on_page, item, error);
    }

  g_clear_object (&sheet.page);
  return good;
}

/* poppler takes the descriptor that it writes to, and may leave the last of it in the stream that
 * it makes of it (22.12). */
static gboolean
save (PopplerDocument *poppler, int fd, guint64 *size, GError **error)
{
  g_autoptr (GError) why = NULL;
  int written = fcntl (fd, F_DUPFD_CLOEXEC, 0);
  struct stat status;

  if (written < 0 || !poppler_document_save_to_fd (poppler, written, TRUE, &why))
    return fail (error, CG_HELPER_ERROR_DAMAGED, why != NULL ? why->message : "descriptor");
  if (fflush (NULL) != 0 || fstat (fd, &status) != 0 || status.st_size <= 0 ||
      (guint64) status.st_size > CG_PDF_MAX_PRINTED ||
      fcntl (fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
    return fail (error, CG_HELPER_ERROR_TOO_LARGE, "size");

  *size = (guint64) status.st_size;
  return TRUE;
}

/* A picture becomes a PDF for it. */
static PopplerDocument *
take_poppler (CgHelperDocument *document, GError **error)
{
  CgHelperImage *image = cg_helper_document_get_image (document);

  return image != NULL ? cg_helper_mount (image, error)
                       : g_object_ref (cg_helper_document_get_poppler (document));
}

GVariant *
cg_helper_annotate (CgHelperDocument *document,
                    GVariant *parameters,
                    GUnixFDList *fds,
                    GError **error)
{
  PopplerDocument *poppler = take_poppler (document, error);
  g_autoptr (GVariant) items = g_variant_get_child_value (parameters, 0);
  guint64 size = 0;
  gboolean good;
  int fd;

  if (poppler == NULL)
    return NULL;

  fd = memfd_create ("cugai-pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  good = (fd >= 0 || fail (error, CG_HELPER_ERROR_TOO_LARGE, "memory")) &&
         add_annotations (poppler, items, error) && save (poppler, fd, &size, error) &&
         (g_unix_fd_list_append (fds, fd, NULL) == 0 ||
          fail (error, CG_HELPER_ERROR_TOO_LARGE, "descriptor"));
  if (fd >= 0)
    close (fd);
  g_object_unref (poppler);
  return good ? g_variant_new ("(ht)", 0, size) : NULL;
}
