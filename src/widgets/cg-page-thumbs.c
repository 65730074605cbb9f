/* cg-page-thumbs.c: the pages of a PDF as small pictures, got for those in sight and kept in a
 * budget.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-thumbs.h"

#include "cg-lru.h"
#include "cg-page-paper.h"

#define BUDGET (8 * 1024 * 1024)

/* Pages that are read or prepared come first; then others are asked for, milliseconds. */
#define PAUSE 100

/* A page may be this many times as high as wide before it is made narrower. */
#define HIGHEST 2

struct _CgPageThumbs
{
  GObject parent_instance;

  CgPdfDocument *document;
  CgPageLoader *loader;
  guint timeout;
  guint shrinking;     /* a source, while pages are to be shrunk */
  CgLru *images;       /* CgPageImage by page */
  GHashTable *wanted;  /* set of pages */
  GHashTable *pending; /* GCancellable by page */
  GHashTable *failed;  /* set of pages that cannot be drawn */
  int width, height;   /* of the room, px */
  int scale_factor;
  CgPageColors colors;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPageThumbs, cg_page_thumbs, G_TYPE_OBJECT)

typedef struct
{
  CgPageThumbs *thumbs;
  guint page;
  GCancellable *cancellable;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->thumbs);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* ---- the room ---- */

static CgPdfSize
get_size (CgPageThumbs *self, guint page, guint turn)
{
  CgPdfSize size = cg_pdf_document_get_page_sizes (self->document)[page];

  return turn % 2 == 1 ? (CgPdfSize){ .width = size.height, .height = size.width } : size;
}

double
cg_page_thumbs_get_scale (CgPageThumbs *self, guint page, guint turn)
{
  CgPdfSize size;

  g_return_val_if_fail (CG_IS_PAGE_THUMBS (self), 1);

  size = get_size (self, page, turn);
  return MIN (self->width / MAX (size.width, 1), self->height / MAX (size.height, 1));
}

void
cg_page_thumbs_get_sheet (CgPageThumbs *self, guint page, guint turn, int *width, int *height)
{
  CgPdfSize size;
  double scale;

  g_return_if_fail (CG_IS_PAGE_THUMBS (self));

  size = get_size (self, page, turn);
  scale = cg_page_thumbs_get_scale (self, page, turn);
  *width = MAX (1, (int) (size.width * scale + 0.5));
  *height = MAX (1, (int) (size.height * scale + 0.5));
}

static int
find_height (CgPageThumbs *self, int width)
{
  const CgPdfSize *sizes = cg_pdf_document_get_page_sizes (self->document);
  double highest = 0;

  for (guint i = 0; i < cg_pdf_document_get_n_pages (self->document); i++)
    highest = MAX (highest, sizes[i].height / MAX (sizes[i].width, 1));
  return MAX (1, (int) (MIN (highest, HIGHEST) * width + 0.5));
}

static void
take_back_all (CgPageThumbs *self)
{
  GHashTableIter iter;
  gpointer cancellable;

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, NULL, &cancellable))
    g_cancellable_cancel (cancellable);
  g_hash_table_remove_all (self->pending);
}

int
cg_page_thumbs_set_width (CgPageThumbs *self, int width, int scale_factor)
{
  g_return_val_if_fail (CG_IS_PAGE_THUMBS (self), 0);

  if (width == self->width && scale_factor == self->scale_factor)
    return self->height;

  self->width = width;
  self->scale_factor = scale_factor;
  self->height = find_height (self, width);
  take_back_all (self);
  cg_lru_clear (self->images);
  return self->height;
}

/* ---- getting them ---- */

static gboolean
contains (GHashTable *set, guint page)
{
  return g_hash_table_contains (set, GUINT_TO_POINTER (page));
}

static gboolean
is_pinned (gint64 key, gpointer value, gpointer data)
{
  return contains (((CgPageThumbs *) data)->wanted, (guint) key);
}

static void
keep (CgPageThumbs *self, guint page, CgPageImage *image)
{
  gsize pixels = (gsize) cg_page_image_get_width (image) * (gsize) cg_page_image_get_height (image);

  cg_lru_put (self->images, page, image, pixels * 4);
}

static void
get_pixels (CgPageThumbs *self, guint page, int *width, int *height)
{
  cg_page_thumbs_get_sheet (self, page, 0, width, height);
  *width *= self->scale_factor;
  *height *= self->scale_factor;
}

/* The whole page, where it is there and no smaller; NULL otherwise. */
static CgPageImage *
find_whole (CgPageThumbs *self, guint page)
{
  CgPageTile base = cg_page_loader_get_tile (self->loader, page, CG_TILE_BASE);
  int width, height;

  get_pixels (self, page, &width, &height);
  return base.image != NULL && cg_page_image_get_width (base.image) >= width ? base.image : NULL;
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  CgPageThumbs *self = request->thumbs;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfPixels) pixels =
      cg_pdf_document_render_finish (CG_PDF_DOCUMENT (source), result, &error);
  gpointer key = GUINT_TO_POINTER (request->page);

  if (g_hash_table_lookup (self->pending, key) != request->cancellable)
    return;

  g_hash_table_remove (self->pending, key);
  if (pixels != NULL)
    keep (self, request->page, cg_page_image_new (pixels));
  else
    g_hash_table_add (self->failed, key);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, request->page);
}

static void
ask (CgPageThumbs *self, guint page)
{
  Request *request = g_new0 (Request, 1);
  CgPdfRegion region = { 0 };

  get_pixels (self, page, &region.width, &region.height);
  request->thumbs = g_object_ref (self);
  request->page = page;
  request->cancellable = g_cancellable_new ();
  g_hash_table_replace (self->pending, GUINT_TO_POINTER (page),
                        g_object_ref (request->cancellable));
  cg_pdf_document_render_async (
      self->document, page, cg_page_thumbs_get_scale (self, page, 0) * self->scale_factor, &region,
      CG_PDF_PRIORITY_THUMBNAIL, 0, request->cancellable, rendered_cb, request);
}

static void
take_back_unwanted (CgPageThumbs *self)
{
  GHashTableIter iter;
  gpointer page, cancellable;

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, &page, &cancellable))
    if (!g_hash_table_contains (self->wanted, page))
      {
        g_cancellable_cancel (cancellable);
        g_hash_table_iter_remove (&iter);
      }
}

/* A picture that is used again is the most recent one. */
static gboolean
is_missing (CgPageThumbs *self, guint page)
{
  return cg_lru_get (self->images, page) == NULL && !contains (self->pending, page) &&
         !contains (self->failed, page);
}

/* Nobody waits once all that is wanted is there. */
static void
wait_no_longer (CgPageThumbs *self)
{
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, self->wanted);
  while (g_hash_table_iter_next (&iter, &page, NULL))
    if (is_missing (self, GPOINTER_TO_UINT (page)))
      return;

  g_clear_handle_id (&self->timeout, g_source_remove);
}

static void
ask_cb (gpointer data)
{
  CgPageThumbs *self = data;
  GHashTableIter iter;
  gpointer page;

  self->timeout = 0;
  g_hash_table_iter_init (&iter, self->wanted);
  while (g_hash_table_iter_next (&iter, &page, NULL))
    if (is_missing (self, GPOINTER_TO_UINT (page)))
      ask (self, GPOINTER_TO_UINT (page));
}

/* A page that is there needs no picture from elsewhere. */
static void
shrink (CgPageThumbs *self, guint page, CgPageImage *whole)
{
  gpointer key = GUINT_TO_POINTER (page);
  GCancellable *pending = g_hash_table_lookup (self->pending, key);
  int width, height;

  get_pixels (self, page, &width, &height);
  keep (self, page, cg_page_image_shrink (whole, width, height));
  if (pending != NULL)
    g_cancellable_cancel (pending);
  g_hash_table_remove (self->pending, key);
  wait_no_longer (self);
}

/* A page that is wanted and can be shrunk. Returns whether there is one. */
static gboolean
find_next (CgPageThumbs *self, guint *number, CgPageImage **whole)
{
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, self->wanted);
  while (g_hash_table_iter_next (&iter, &page, NULL))
    {
      *number = GPOINTER_TO_UINT (page);
      *whole = cg_lru_peek (self->images, *number) == NULL ? find_whole (self, *number) : NULL;
      if (*whole != NULL)
        return TRUE;
    }

  return FALSE;
}

static void ask_cb (gpointer data);

/* A page that was to be shrunk may have gone meanwhile. */
static void
ask_for_missing (CgPageThumbs *self)
{
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, self->wanted);
  while (self->timeout == 0 && g_hash_table_iter_next (&iter, &page, NULL))
    if (is_missing (self, GPOINTER_TO_UINT (page)))
      self->timeout = g_timeout_add_once (PAUSE, ask_cb, self);
}

/* One at a time, when nothing else is to be done: each takes some milliseconds. Who listens may ask
 * whether there is more to come. */
static gboolean
shrink_cb (gpointer data)
{
  CgPageThumbs *self = data;
  CgPageImage *whole;
  guint page = 0, next;
  gboolean more;

  if (find_next (self, &page, &whole))
    shrink (self, page, whole);
  more = find_next (self, &next, &whole);
  if (!more)
    {
      self->shrinking = 0;
      ask_for_missing (self);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, page);
  return more;
}

static void
shrink_later (CgPageThumbs *self)
{
  if (self->shrinking == 0)
    self->shrinking = g_idle_add_full (G_PRIORITY_LOW, shrink_cb, self, NULL);
}

static void
loaded_cb (CgPageThumbs *self, guint page)
{
  if (contains (self->wanted, page) && cg_lru_peek (self->images, page) == NULL &&
      find_whole (self, page) != NULL)
    shrink_later (self);
}

void
cg_page_thumbs_want (CgPageThumbs *self, const guint *pages, guint n)
{
  g_return_if_fail (CG_IS_PAGE_THUMBS (self));

  g_hash_table_remove_all (self->wanted);
  for (guint i = 0; i < n; i++)
    g_hash_table_add (self->wanted, GUINT_TO_POINTER (pages[i]));
  take_back_unwanted (self);

  g_clear_handle_id (&self->timeout, g_source_remove);
  for (guint i = 0; i < n; i++)
    if (is_missing (self, pages[i]) && find_whole (self, pages[i]) != NULL)
      shrink_later (self);
  if (self->shrinking == 0)
    ask_for_missing (self);
  cg_lru_trim (self->images);
}

void
cg_page_thumbs_set_colors (CgPageThumbs *self, CgPageColors colors)
{
  g_return_if_fail (CG_IS_PAGE_THUMBS (self));

  self->colors = colors;
}

GdkRGBA
cg_page_thumbs_get_paper (CgPageThumbs *self)
{
  const GdkRGBA white = { 1, 1, 1, 1 };

  g_return_val_if_fail (CG_IS_PAGE_THUMBS (self), white);

  return cg_page_paper_color (self->colors, &white);
}

GdkTexture *
cg_page_thumbs_get (CgPageThumbs *self, guint page)
{
  CgPageImage *image;

  g_return_val_if_fail (CG_IS_PAGE_THUMBS (self), NULL);

  image = cg_lru_peek (self->images, page);
  return image != NULL ? cg_page_image_get_texture (image, self->colors) : NULL;
}

gboolean
cg_page_thumbs_get_busy (CgPageThumbs *self)
{
  g_return_val_if_fail (CG_IS_PAGE_THUMBS (self), FALSE);

  return g_hash_table_size (self->pending) > 0 || self->timeout != 0 || self->shrinking != 0;
}

guint
cg_page_thumbs_get_n_kept (CgPageThumbs *self)
{
  g_return_val_if_fail (CG_IS_PAGE_THUMBS (self), 0);

  return cg_lru_get_length (self->images);
}

static void
cg_page_thumbs_finalize (GObject *object)
{
  CgPageThumbs *self = CG_PAGE_THUMBS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->shrinking, g_source_remove);
  cg_lru_free (self->images);
  g_hash_table_unref (self->wanted);
  g_hash_table_unref (self->pending);
  g_hash_table_unref (self->failed);
  g_object_unref (self->loader);
  g_object_unref (self->document);

  G_OBJECT_CLASS (cg_page_thumbs_parent_class)->finalize (object);
}

static void
cg_page_thumbs_class_init (CgPageThumbsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_page_thumbs_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_PAGE_THUMBS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cg_page_thumbs_init (CgPageThumbs *self)
{
  self->images = cg_lru_new (BUDGET, (GDestroyNotify) cg_page_image_free);
  self->wanted = g_hash_table_new (NULL, NULL);
  self->pending = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->failed = g_hash_table_new (NULL, NULL);
  cg_lru_set_pinned (self->images, is_pinned, self);
}

CgPageThumbs *
cg_page_thumbs_new (CgPdfDocument *document, CgPageLoader *loader)
{
  CgPageThumbs *self = g_object_new (CG_TYPE_PAGE_THUMBS, NULL);

  self->document = g_object_ref (document);
  self->loader = g_object_ref (loader);
  g_signal_connect_object (loader, "changed", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  return self;
}
