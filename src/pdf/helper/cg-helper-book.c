/* cg-helper-book.c: several documents as one, each page on a sheet of paper, and as a new PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-book.h"

#include <cairo-pdf.h>
#include <fcntl.h>
#include <math.h>
#include <unistd.h>

#include "cg-helper-document.h"
#include "cg-helper-joined.h"
#include "cg-helper-mark.h"
#include "cg-helper-pixels.h"
#include "cg-helper-stream.h"
#include "cg-pdf-protocol.h"

/* A page that has nearly the size of the sheet is not made smaller for it. */
#define NEARLY 0.99

typedef struct
{
  CgHelperDocument *document;
  guint file;  /* whose number it is, from 0 */
  guint index; /* in it */
  double width;
  double height;
  guint turn; /* quarters, clockwise */
} Leaf;

/* Where a page lies on its sheet; points. */
typedef struct
{
  double width; /* of the sheet */
  double height;
  double x; /* of the page, turned */
  double y;
  double scale;
} Place;

struct _CgHelperBook
{
  GPtrArray *documents;
  GArray *leaves; /* of Leaf */
  double width;   /* of the paper, upright; 0: each sheet is as large as its page */
  double height;
  CgHelperMark mark;

  cairo_surface_t *surface; /* the new PDF, while there is one */
  CgHelperStream printed;
  guint n_printed;
  CgHelperJoined *joined; /* NULL: pages are drawn on sheets of paper, or under a mark */
};

/* ---- opening ---- */

/* Reading a document takes its descriptor, so the join gets one of its own. */
static void
remember_file (
    CgHelperBook *self, CgHelperDocument *document, GVariant *answer, int fd, const char *password)
{
  g_autoptr (GVariant) sizes = g_variant_get_child_value (answer, 0);
  gboolean picture = cg_helper_document_get_image (document) != NULL;

  cg_helper_joined_add_file (self->joined, picture ? -1 : fd, password,
                             (guint) g_variant_n_children (sizes));
  if (picture && fd >= 0)
    close (fd);
}

static CgHelperDocument *
open_file (CgHelperBook *self,
           GVariant *file,
           GUnixFDList *fds,
           guint landlock,
           GVariant **answer,
           GError **error)
{
  CgHelperDocument *document;
  const char *password;
  gint32 index;
  int fd, own;

  g_variant_get (file, "(h&s)", &index, &password);
  fd = fds != NULL ? g_unix_fd_list_get (fds, index, NULL) : -1;
  own = fd >= 0 && self->joined != NULL ? fcntl (fd, F_DUPFD_CLOEXEC, 0) : -1;
  if (fd < 0 || (own < 0 && self->joined != NULL))
    {
      if (fd >= 0)
        close (fd);
      g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_BAD_CALL, "descriptor");
      return NULL;
    }

  document = cg_helper_document_open (fd, password, landlock, answer, error);
  if (document != NULL && self->joined != NULL)
    remember_file (self, document, *answer, own, password);
  else if (own >= 0)
    close (own);
  return document;
}

static void
add_leaves (CgHelperBook *self, CgHelperDocument *document, GVariant *answer)
{
  g_autoptr (GVariant) described = g_variant_ref_sink (answer);
  g_autoptr (GVariant) sizes = g_variant_get_child_value (described, 0);

  for (gsize i = 0; i < g_variant_n_children (sizes); i++)
    {
      Leaf leaf = { .document = document, .file = self->documents->len - 1, .index = (guint) i };

      g_variant_get_child (sizes, i, "(dd)", &leaf.width, &leaf.height);
      g_array_append_val (self->leaves, leaf);
    }
}

static gboolean
add_files (CgHelperBook *self, GVariant *files, GUnixFDList *fds, guint landlock, GError **error)
{
  for (gsize i = 0; i < g_variant_n_children (files); i++)
    {
      g_autoptr (GVariant) file = g_variant_get_child_value (files, i);
      g_autoptr (GError) refusal = NULL;
      GVariant *answer = NULL;
      CgHelperDocument *document = open_file (self, file, fds, landlock, &answer, &refusal);

      if (document == NULL)
        {
          g_set_error (error, CG_HELPER_ERROR, refusal->code, "%" G_GSIZE_FORMAT, i);
          return FALSE;
        }

      g_ptr_array_add (self->documents, document);
      add_leaves (self, document, answer);
      if (self->leaves->len > CG_PDF_MAX_PAGES)
        {
          g_set_error (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, "%" G_GSIZE_FORMAT, i);
          return FALSE;
        }
    }

  return TRUE;
}

static void
set_turns (CgHelperBook *self, GVariant *turns)
{
  for (guint i = 0; i < self->leaves->len && i < g_variant_n_children (turns); i++)
    {
      guint8 turn;

      g_variant_get_child (turns, i, "y", &turn);
      g_array_index (self->leaves, Leaf, i).turn = turn % 4;
    }
}

/* ---- sheets ---- */

static void
find_place (const CgHelperBook *self, const Leaf *leaf, guint turn, Place *place)
{
  gboolean lies = turn % 2 == 1;
  double width = lies ? leaf->height : leaf->width;
  double height = lies ? leaf->width : leaf->height;
  gboolean wide = width > height;

  *place = (Place){ width, height, 0, 0, 1 };
  if (self->width <= 0)
    return;

  place->width = wide ? self->height : self->width;
  place->height = wide ? self->width : self->height;
  place->scale = MIN (place->width / width, place->height / height);
  if (place->scale > NEARLY)
    place->scale = 1;
  place->x = (place->width - width * place->scale) / 2;
  place->y = (place->height - height * place->scale) / 2;
}

/* From the page as it is stored to the page turned. */
static void
turn_page (cairo_t *cr, const Leaf *leaf, guint turn)
{
  if (turn == 1)
    cairo_translate (cr, leaf->height, 0);
  else if (turn == 2)
    cairo_translate (cr, leaf->width, leaf->height);
  else if (turn == 3)
    cairo_translate (cr, 0, leaf->width);
  cairo_rotate (cr, turn * G_PI / 2);
}

static gboolean
draw_sheet (CgHelperBook *self,
            cairo_t *cr,
            const Leaf *leaf,
            guint turn,
            const Place *place,
            double scale,
            GError **error)
{
  gboolean good;

  cairo_save (cr);
  cairo_translate (cr, place->x, place->y);
  cairo_scale (cr, place->scale, place->scale);
  turn_page (cr, leaf, turn);
  cairo_rectangle (cr, 0, 0, leaf->width, leaf->height);
  cairo_clip (cr);
  good = cg_helper_document_draw (leaf->document, leaf->index, cr, scale * place->scale, error);
  cairo_restore (cr);
  cg_helper_mark_draw (&self->mark, cr, place->width, place->height);
  return good;
}

/* The sheets as pages of a document; of several files they are called by file and page. */
static GVariant *
describe (CgHelperBook *self, guint landlock)
{
  GVariantBuilder sizes, labels;

  g_variant_builder_init (&sizes, G_VARIANT_TYPE ("a(dd)"));
  g_variant_builder_init (&labels, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < self->leaves->len; i++)
    {
      const Leaf *leaf = &g_array_index (self->leaves, Leaf, i);
      g_autofree char *label = self->documents->len > 1
                                   ? g_strdup_printf ("%u-%u", leaf->file + 1, leaf->index + 1)
                                   : g_strdup ("");
      Place place;

      find_place (self, leaf, leaf->turn, &place);
      g_variant_builder_add (&sizes, "(dd)", CLAMP (place.width, 1, CG_PDF_MAX_POINTS),
                             CLAMP (place.height, 1, CG_PDF_MAX_POINTS));
      g_variant_builder_add (&labels, "s", label);
    }

  return g_variant_new ("(a(dd)assu)", &sizes, &labels, "", landlock);
}

CgHelperBook *
cg_helper_book_open (
    GVariant *parameters, GUnixFDList *fds, guint landlock, GVariant **answer, GError **error)
{
  g_autoptr (CgHelperBook) self = g_new0 (CgHelperBook, 1);
  g_autoptr (GVariant) files = NULL;
  g_autoptr (GVariant) mark = NULL;
  g_autoptr (GVariant) turns = NULL;

  self->printed = (CgHelperStream) CG_HELPER_STREAM_INIT;
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_helper_document_free);
  self->leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));
  g_variant_get (parameters, "(@a(hs)dd@(uad)@ay)", &files, &self->width, &self->height, &mark,
                 &turns);
  if (!isfinite (self->width) || !isfinite (self->height) ||
      MAX (self->width, self->height) > CG_PDF_MAX_POINTS)
    self->width = self->height = 0;

  cg_helper_mark_read (&self->mark, mark);
  if (self->width <= 0 && self->mark.place == CG_PDF_MARK_NONE)
    self->joined = cg_helper_joined_new ();
  if (!add_files (self, files, fds, landlock, error))
    return NULL;

  set_turns (self, turns);
  *answer = describe (self, landlock);
  return g_steal_pointer (&self);
}

static const Leaf *
get_leaf (CgHelperBook *self, guint index, GError **error)
{
  if (index < self->leaves->len)
    return &g_array_index (self->leaves, Leaf, index);

  g_set_error (error, CG_HELPER_ERROR, CG_HELPER_ERROR_BAD_CALL, "page %u", index);
  return NULL;
}

/* ---- to be looked at ---- */

static gboolean
draw_pixels (CgHelperBook *self,
             const Leaf *leaf,
             CgHelperPixels *pixels,
             double scale,
             int x,
             int y,
             GError **error)
{
  cairo_surface_t *surface = cg_helper_pixels_create_surface (pixels);
  cairo_t *cr = cairo_create (surface);
  gboolean good;
  Place place;

  find_place (self, leaf, leaf->turn, &place);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, -x, -y);
  cairo_scale (cr, scale, scale);
  good = draw_sheet (self, cr, leaf, leaf->turn, &place, scale, error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return good;
}

gboolean
cg_helper_book_render (CgHelperBook *self, GVariant *parameters, int fd, GError **error)
{
  g_auto (CgHelperPixels) pixels = CG_HELPER_PIXELS_INIT;
  const Leaf *leaf;
  guint32 index;
  double scale;
  int x, y, width, height;

  g_variant_get (parameters, "(ud(iiii))", &index, &scale, &x, &y, &width, &height);
  leaf = get_leaf (self, index, error);
  return leaf != NULL && cg_helper_pixels_begin (&pixels, scale, width, height, error) &&
         draw_pixels (self, leaf, &pixels, scale, x, y, error) &&
         cg_helper_pixels_write (&pixels, fd, error);
}

/* ---- to be printed ---- */

static void
drop_printed (CgHelperBook *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  cg_helper_stream_clear (&self->printed);
  self->n_printed = 0;
}

static gboolean
fail (GError **error, int code, const char *why)
{
  g_set_error_literal (error, CG_HELPER_ERROR, code, why);
  return FALSE;
}

static gboolean
begin_printed (CgHelperBook *self, GError **error)
{
  drop_printed (self);
  if (!cg_helper_stream_begin (&self->printed))
    return fail (error, CG_HELPER_ERROR_TOO_LARGE, "memory");

  self->surface =
      cairo_pdf_surface_create_for_stream (cg_helper_stream_write, &self->printed, 1, 1);
  if (self->joined != NULL)
    cg_helper_joined_begin (self->joined);
  return TRUE;
}

static gboolean
print_sheet (CgHelperBook *self, const Leaf *leaf, guint turn, GError **error)
{
  cairo_t *cr;
  Place place;
  gboolean good;

  find_place (self, leaf, turn, &place);
  cairo_pdf_surface_set_size (self->surface, place.width, place.height);
  cr = cairo_create (self->surface);
  good = draw_sheet (self, cr, leaf, turn, &place, CG_HELPER_PRINTING, error);
  cairo_show_page (cr);
  if (good && cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    good = fail (error, CG_HELPER_ERROR_TOO_LARGE, "memory");
  cairo_destroy (cr);
  if (good && self->printed.overflown)
    good = fail (error, CG_HELPER_ERROR_TOO_LARGE, "size");
  return good;
}

/* A page that poppler cannot read would be an empty one in the new PDF. */
static gboolean
is_readable (const Leaf *leaf, GError **error)
{
  PopplerDocument *poppler = cg_helper_document_get_poppler (leaf->document);
  PopplerPage *page;

  if (poppler == NULL) /* a picture */
    return TRUE;

  page = poppler_document_get_page (poppler, (int) leaf->index);
  if (page == NULL)
    g_set_error (error, CG_HELPER_ERROR, CG_HELPER_ERROR_DAMAGED, "%u", leaf->file);
  else
    g_object_unref (page);
  return page != NULL;
}

/* On no paper and without a mark a page of a PDF goes over as it is where it can; a picture's has
 * to be drawn. */
static gboolean
print_leaf (CgHelperBook *self, const Leaf *leaf, guint turn, GError **error)
{
  if (self->joined == NULL)
    return print_sheet (self, leaf, turn, error);

  if (!is_readable (leaf, error))
    return FALSE;

  if (cg_helper_joined_takes (self->joined, leaf->file))
    {
      cg_helper_joined_add_page (self->joined, leaf->file, leaf->index, turn);
      return TRUE;
    }

  cg_helper_joined_add_drawn (self->joined);
  return print_sheet (self, leaf, turn, error);
}

GVariant *
cg_helper_book_print (CgHelperBook *self, GVariant *parameters, GError **error)
{
  guint32 index, turn, position;
  const Leaf *leaf;

  g_variant_get (parameters, "(uuu)", &index, &turn, &position);
  leaf = get_leaf (self, index, error);
  if (leaf == NULL || (position == 0 && !begin_printed (self, error)))
    return NULL;

  /* A process that took the place of another has not the pages before. */
  if (self->surface == NULL || position != self->n_printed)
    {
      fail (error, CG_HELPER_ERROR_BAD_CALL, "position");
      return NULL;
    }
  if (!print_leaf (self, leaf, turn % 4, error))
    {
      drop_printed (self);
      return NULL;
    }

  self->n_printed++;
  return g_variant_new ("()");
}

static gboolean
hand_over (CgHelperBook *self, GUnixFDList *fds, GError **error)
{
  cairo_surface_finish (self->surface);
  if (cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS || self->printed.overflown)
    return fail (error, CG_HELPER_ERROR_TOO_LARGE, "size");
  if (self->joined != NULL && cg_helper_joined_has_pages (self->joined) &&
      !cg_helper_joined_write (self->joined, &self->printed, error))
    return FALSE;
  if (!cg_helper_stream_seal (&self->printed) ||
      g_unix_fd_list_append (fds, self->printed.fd, NULL) != 0)
    return fail (error, CG_HELPER_ERROR_TOO_LARGE, "size");

  return TRUE;
}

GVariant *
cg_helper_book_printed (CgHelperBook *self, GVariant *parameters, GUnixFDList *fds, GError **error)
{
  GVariant *answer = NULL;
  guint32 n;

  g_variant_get (parameters, "(u)", &n);
  if (self->surface == NULL || n != self->n_printed)
    fail (error, CG_HELPER_ERROR_BAD_CALL, "position");
  else if (hand_over (self, fds, error))
    answer = g_variant_new ("(ht)", 0, self->printed.size);

  drop_printed (self);
  return answer;
}

void
cg_helper_book_free (CgHelperBook *self)
{
  drop_printed (self);
  cg_helper_joined_free (self->joined);
  cg_helper_mark_clear (&self->mark);
  g_array_unref (self->leaves);
  g_ptr_array_unref (self->documents);
  g_free (self);
}
