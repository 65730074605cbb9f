/* cg-page-loader.c: keeps a view of a PDF supplied with pixels and text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-loader.h"

#include "cg-fault.h"
#include "cg-lru.h"
#include "cg-tile-cache.h"

#define BASE_BUDGET (64 * 1024 * 1024)
#define DETAIL_BUDGET (64 * 1024 * 1024)
/* A page of text with its boxes takes about 50 kB. */
#define TEXTS_KEPT 200

/* Beside the kinds of tiles. */
#define KIND_TEXT 3

struct _CgPageLoader
{
  GObject parent_instance;

  CgPdfDocument *document;
  CgTileCache *bases;
  CgTileCache *details;
  CgLru *texts;        /* CgPageText by page */
  GHashTable *pending; /* Request by key */
  GHashTable *faults;  /* GError by page */
  GArray *wishes;      /* the last plan */
  guint last_generation;
};

G_DEFINE_FINAL_TYPE (CgPageLoader, cg_page_loader, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A question on its way, held by the loader's table and by the callback, which holds the loader. */
typedef struct
{
  CgPageLoader *loader;
  gint64 key;
  guint page;
  guint kind;
  double scale;
  CgPdfRegion region;
  CgPdfPriority priority;
  guint generation;
  gboolean wanted;
  GCancellable *cancellable;
} Request;

static gint64
key_of (guint page, guint kind)
{
  return (gint64) page * 4 + kind;
}

static void
request_clear (gpointer data)
{
  Request *request = data;

  g_object_unref (request->cancellable);
}

static void
request_unref (gpointer request)
{
  g_rc_box_release_full (request, request_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_unref)

static Request *
request_new (CgPageLoader *self, guint page, guint kind, CgPdfPriority priority)
{
  Request *request = g_rc_box_new0 (Request);

  request->loader = self;
  request->page = page;
  request->kind = kind;
  request->key = key_of (page, kind);
  request->priority = priority;
  request->generation = ++self->last_generation;
  request->wanted = TRUE;
  request->cancellable = g_cancellable_new ();
  return request;
}

static void
request_take_back (Request *request)
{
  g_cancellable_cancel (request->cancellable);
}

/* An older question of the same kind for the page is taken back. */
static void
enter (CgPageLoader *self, Request *request)
{
  Request *older = g_hash_table_lookup (self->pending, &request->key);

  if (older != NULL)
    request_take_back (older);

  g_hash_table_replace (self->pending, &request->key, request);
  g_rc_box_acquire (request);
  g_object_ref (self);
}

/* Ends what enter() began. Returns whether the answer is still waited for. */
static gboolean
leave (Request *request)
{
  CgPageLoader *self = request->loader;

  if (g_hash_table_lookup (self->pending, &request->key) != request)
    return FALSE;

  g_hash_table_remove (self->pending, &request->key);
  return TRUE;
}

static void
note_fault (CgPageLoader *self, guint page, GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_hash_table_replace (self->faults, GUINT_TO_POINTER (page), g_error_copy (error));
}

/* The part that was drawn first is in the whole. */
static void
forget_part (CgPageLoader *self, const Request *whole)
{
  const CgTile *part = cg_tile_cache_get (self->details, whole->page);

  if (part != NULL &&
      cg_render_plan_satisfies (whole->scale, &whole->region,
                                &(CgTileWish){ .scale = part->scale, .needed = part->region }))
    cg_tile_cache_remove (self->details, whole->page);
}

static void
keep_pixels (CgPageLoader *self, const Request *request, CgPdfPixels *pixels)
{
  if (request->kind == CG_TILE_BASE)
    forget_part (self, request);

  cg_tile_cache_put (request->kind == CG_TILE_BASE ? self->bases : self->details, request->page,
                     &(CgTile){
                         .scale = request->scale,
                         .region = request->region,
                         .generation = request->generation,
                         .value = cg_page_image_new (pixels),
                     });
}

static void pursue_ahead (CgPageLoader *self, const Request *request);

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (CgPageLoader) self = request->loader;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfPixels) pixels =
      cg_pdf_document_render_finish (CG_PDF_DOCUMENT (source), result, &error);

  if (!leave (request))
    return;

  if (pixels != NULL)
    {
      keep_pixels (self, request, pixels);
      pursue_ahead (self, request);
    }
  else
    note_fault (self, request->page, error);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, request->page);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (CgPageLoader) self = request->loader;
  g_autoptr (GError) error = NULL;
  CgPageText *text = cg_pdf_document_text_finish (CG_PDF_DOCUMENT (source), result, &error);

  if (!leave (request))
    {
      g_clear_pointer (&text, cg_page_text_unref);
      return;
    }

  /* A page whose text cannot be had can still be seen: it has none. */
  if (text == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = cg_page_text_new ("", NULL, 0);

  if (text != NULL)
    cg_lru_put (self->texts, request->page, text, 1);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, request->page);
}

static void
ask_text (CgPageLoader *self, guint page, CgPdfPriority priority)
{
  gint64 key = key_of (page, KIND_TEXT);
  Request *request = g_hash_table_lookup (self->pending, &key);

  if (request != NULL)
    {
      request->wanted = TRUE;
      return;
    }

  if (cg_lru_peek (self->texts, page) != NULL)
    return;

  request = request_new (self, page, KIND_TEXT, priority);
  enter (self, request);
  cg_pdf_document_text_async (self->document, page, priority, request->cancellable, text_cb,
                              request);
}

/* What is on its way is the text of before. */
static void
text_changed_cb (CgPageLoader *self, guint page)
{
  gint64 key = key_of (page, KIND_TEXT);
  Request *request = g_hash_table_lookup (self->pending, &key);
  gboolean wanted = request != NULL || cg_lru_peek (self->texts, page) != NULL;

  if (request != NULL)
    {
      request_take_back (request);
      g_hash_table_remove (self->pending, &key);
    }
  cg_lru_remove (self->texts, page);
  if (wanted)
    ask_text (self, page, CG_PDF_PRIORITY_TEXT);
}

static void
ask_pixels (CgPageLoader *self, const CgTileWish *wish)
{
  Request *request = request_new (self, wish->page, wish->kind, wish->priority);

  request->scale = wish->scale;
  request->region = wish->region;
  enter (self, request);
  cg_pdf_document_render_async (self->document, wish->page, wish->scale, &wish->region,
                                wish->priority, wish->kind, request->cancellable, rendered_cb,
                                request);
}

static CgTileCache *
cache_of (CgPageLoader *self, CgTileKind kind)
{
  return kind == CG_TILE_BASE ? self->bases : self->details;
}

static gboolean
is_had (CgPageLoader *self, CgTileKind kind, const CgTileWish *wish)
{
  const CgTile *tile = cg_tile_cache_get (cache_of (self, kind), wish->page);

  return tile != NULL && cg_render_plan_satisfies (tile->scale, &tile->region, wish);
}

/* A part may be seen on the whole as well. */
static gboolean
is_fulfilled (CgPageLoader *self, const CgTileWish *wish)
{
  return is_had (self, wish->kind, wish) ||
         (wish->kind == CG_TILE_DETAIL && is_had (self, CG_TILE_BASE, wish));
}

static gboolean
has_failed (CgPageLoader *self, guint page)
{
  return g_hash_table_contains (self->faults, GUINT_TO_POINTER (page));
}

static void
pursue (CgPageLoader *self, const CgTileWish *wish)
{
  gint64 key = key_of (wish->page, wish->kind);
  Request *request = g_hash_table_lookup (self->pending, &key);

  if (has_failed (self, wish->page) || is_fulfilled (self, wish))
    return;

  /* What lies ahead does not take the place of what is seen. */
  if (request != NULL && request->wanted && request->priority < wish->priority)
    return;

  if (request != NULL && request->priority <= wish->priority &&
      cg_render_plan_satisfies (request->scale, &request->region, wish))
    request->wanted = TRUE;
  else
    ask_pixels (self, wish);
}

/* What is seen of the page is there; now what lies ahead on it may come. */
static void
pursue_ahead (CgPageLoader *self, const Request *request)
{
  for (guint i = 0; i < self->wishes->len; i++)
    {
      const CgTileWish *wish = &g_array_index (self->wishes, CgTileWish, i);

      if (wish->page == request->page && wish->kind == request->kind &&
          wish->priority > request->priority)
        pursue (self, wish);
    }
}

static void
forget_wants (CgPageLoader *self)
{
  GHashTableIter iter;
  gpointer request;

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, NULL, &request))
    ((Request *) request)->wanted = ((Request *) request)->priority == CG_PDF_PRIORITY_BACKGROUND;
}

static void
take_back_unwanted (CgPageLoader *self)
{
  GHashTableIter iter;
  gpointer request;

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, NULL, &request))
    if (!((Request *) request)->wanted)
      {
        request_take_back (request);
        g_hash_table_iter_remove (&iter);
      }
}

static gboolean
is_in_view (const CgTileWish *wish)
{
  return wish->priority <= CG_PDF_PRIORITY_VISIBLE_BASE;
}

static void
pursue_all (CgPageLoader *self)
{
  forget_wants (self);

  for (guint i = 0; i < self->wishes->len; i++)
    {
      const CgTileWish *wish = &g_array_index (self->wishes, CgTileWish, i);

      pursue (self, wish);
      if (is_in_view (wish))
        ask_text (self, wish->page, CG_PDF_PRIORITY_TEXT);
    }

  take_back_unwanted (self);
}

void
cg_page_loader_set_view (CgPageLoader *self, const CgPageLayout *layout, const CgPlanView *view)
{
  g_clear_pointer (&self->wishes, g_array_unref);
  self->wishes = cg_render_plan_make (layout, view);
  cg_tile_cache_set_visible (self->bases, view->first, view->last);
  cg_tile_cache_set_visible (self->details, view->first, view->last);
  pursue_all (self);
}

void
cg_page_loader_rest (CgPageLoader *self)
{
  g_array_set_size (self->wishes, 0);
  pursue_all (self);
  cg_tile_cache_drop_hidden (self->bases);
  cg_tile_cache_drop_hidden (self->details);
}

CgPageTile
cg_page_loader_get_tile (CgPageLoader *self, guint page, CgTileKind kind)
{
  const CgTile *tile = cg_tile_cache_get (cache_of (self, kind), page);

  if (tile == NULL)
    return (CgPageTile){ 0 };

  return (CgPageTile){ tile->value, tile->scale, tile->region };
}

/* What is wanted of the page for what is seen of it; NULL: its base. */
static const CgTileWish *
find_detail (CgPageLoader *self, guint page)
{
  for (guint i = 0; i < self->wishes->len; i++)
    {
      const CgTileWish *wish = &g_array_index (self->wishes, CgTileWish, i);

      if (wish->page == page && wish->kind == CG_TILE_DETAIL && is_in_view (wish))
        return wish;
    }

  return NULL;
}

gboolean
cg_page_loader_is_sharp (CgPageLoader *self, guint page)
{
  const CgTileWish *wish = find_detail (self, page);

  return wish != NULL && is_fulfilled (self, wish);
}

/* Where a detail is wanted the base is there for what comes next. */
static gboolean
is_looked_at (CgPageLoader *self, const CgTileWish *wish)
{
  return is_in_view (wish) &&
         (wish->kind == CG_TILE_DETAIL || find_detail (self, wish->page) == NULL);
}

gboolean
cg_page_loader_is_complete (CgPageLoader *self)
{
  for (guint i = 0; i < self->wishes->len; i++)
    {
      const CgTileWish *wish = &g_array_index (self->wishes, CgTileWish, i);

      if (is_looked_at (self, wish) && !has_failed (self, wish->page) && !is_fulfilled (self, wish))
        return FALSE;
    }

  return self->wishes->len > 0;
}

CgPageText *
cg_page_loader_get_text (CgPageLoader *self, guint page)
{
  return cg_lru_get (self->texts, page);
}

void
cg_page_loader_want_text (CgPageLoader *self, guint page)
{
  ask_text (self, page, CG_PDF_PRIORITY_BACKGROUND);
}

const GError *
cg_page_loader_get_fault (CgPageLoader *self, guint page)
{
  return g_hash_table_lookup (self->faults, GUINT_TO_POINTER (page));
}

void
cg_page_loader_retry (CgPageLoader *self, guint page)
{
  g_hash_table_remove (self->faults, GUINT_TO_POINTER (page));
  pursue_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, page);
}

static void
cg_page_loader_dispose (GObject *object)
{
  CgPageLoader *self = CG_PAGE_LOADER (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (cg_page_loader_parent_class)->dispose (object);
}

static void
cg_page_loader_finalize (GObject *object)
{
  CgPageLoader *self = CG_PAGE_LOADER (object);

  cg_tile_cache_free (self->bases);
  cg_tile_cache_free (self->details);
  cg_lru_free (self->texts);
  g_hash_table_unref (self->pending);
  g_hash_table_unref (self->faults);
  g_array_unref (self->wishes);

  G_OBJECT_CLASS (cg_page_loader_parent_class)->finalize (object);
}

static void
cg_page_loader_class_init (CgPageLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cg_page_loader_dispose;
  object_class->finalize = cg_page_loader_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_PAGE_LOADER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cg_page_loader_init (CgPageLoader *self)
{
  self->bases = cg_tile_cache_new (BASE_BUDGET, (GDestroyNotify) cg_page_image_free);
  self->details = cg_tile_cache_new (DETAIL_BUDGET, (GDestroyNotify) cg_page_image_free);
  self->texts = cg_lru_new (TEXTS_KEPT, (GDestroyNotify) cg_page_text_unref);
  self->pending = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, request_unref);
  self->faults = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_error_free);
  self->wishes = g_array_new (FALSE, FALSE, sizeof (CgTileWish));
}

CgPageLoader *
cg_page_loader_new (CgPdfDocument *document)
{
  CgPageLoader *self = g_object_new (CG_TYPE_PAGE_LOADER, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "text-changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
