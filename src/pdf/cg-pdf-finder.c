/* cg-pdf-finder.c: searches the pages of a document, from the one in view on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-finder.h"

#include "cg-fold.h"
#include "cg-variants.h"

/* Pages asked for at once; the helper answers with fewer where they take long. */
#define BATCH 64

/* How long texts at hand are searched before the window has its turn, microseconds. */
#define TURN (4 * G_TIME_SPAN_MILLISECOND)

struct _CgPdfFinder
{
  GObject parent_instance;

  CgPdfDocument *document;
  guint n_pages;
  char **texts;  /* of each page, NULL: not read */
  GArray **hits; /* of each page, NULL: not searched */
  gboolean *bad; /* of each page: it could not be read */
  char *query;   /* "" for none */
  gboolean variants;
  guint from;     /* the page that the search began with */
  guint searched; /* pages from there on */
  guint n_hits;
  gboolean reading;
  guint first;   /* of the pages on their way */
  guint batch;   /* how many they are */
  gboolean old;  /* one of them has another text meanwhile */
  guint careful; /* pages still to be read one by one, for one of them ends the process */
  guint idle;
  GCancellable *cancellable;
};

enum
{
  SIGNAL_FOUND,
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPdfFinder, cg_pdf_finder, G_TYPE_OBJECT)

static void go_on (CgPdfFinder *self);

static gboolean
is_searching (CgPdfFinder *self)
{
  return *self->query != '\0' && self->searched < self->n_pages;
}

static guint
next_page (CgPdfFinder *self)
{
  return (self->from + self->searched) % self->n_pages;
}

/* ---- reading ---- */

/* Pages from @first on that were not read, up to the end of a batch or of the document. */
static guint
count_unread (CgPdfFinder *self, guint first)
{
  guint most = self->careful > 0 ? 1 : BATCH;
  guint n = 0;

  while (n < most && first + n < self->n_pages && self->texts[first + n] == NULL)
    n++;
  return n;
}

static void
keep_text (CgPdfFinder *self, guint page, const char *text)
{
  g_free (self->texts[page]);
  self->texts[page] = g_strdup (text);
  self->careful -= self->careful > 0 ? 1 : 0;
}

/* One page of the batch cannot be read: each is asked for by itself, and that one has no text. */
static void
note_fault (CgPdfFinder *self)
{
  if (self->batch > 1)
    {
      self->careful = self->batch;
      return;
    }

  self->bad[self->first] = TRUE;
  keep_text (self, self->first, "");
}

static void
texts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPdfFinder) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) texts = cg_pdf_document_texts_finish (CG_PDF_DOCUMENT (source), result, &error);

  self->reading = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (texts == NULL && !self->old)
    note_fault (self);
  for (guint i = 0; texts != NULL && !self->old && texts[i] != NULL; i++)
    keep_text (self, self->first + i, texts[i]);
  go_on (self);
}

/* The next one in the order of the search, of those still to be searched. */
static gboolean
find_unread (CgPdfFinder *self, guint *page)
{
  for (guint i = self->searched; i < self->n_pages; i++)
    {
      *page = (self->from + i) % self->n_pages;
      if (self->texts[*page] == NULL)
        return TRUE;
    }

  return FALSE;
}

static void
read_on (CgPdfFinder *self)
{
  if (self->reading || !find_unread (self, &self->first))
    return;

  self->batch = count_unread (self, self->first);
  self->reading = TRUE;
  self->old = FALSE;
  cg_pdf_document_texts_async (self->document, self->first, self->batch, CG_PDF_PRIORITY_BACKGROUND,
                               self->cancellable, texts_cb, g_object_ref (self));
}

/* ---- searching ---- */

static GArray *
find_places (CgPdfFinder *self, const char *text)
{
  g_autofree char *mapped = NULL;
  g_autofree char *query = NULL;

  if (!self->variants)
    return cg_find_in_page (text, self->query, 0);

  mapped = cg_variants_map (text);
  query = cg_variants_map (self->query);
  return cg_find_in_page (mapped, query, 0);
}

static void
search_page (CgPdfFinder *self, guint page)
{
  self->hits[page] = find_places (self, self->texts[page]);
  self->n_hits += self->hits[page]->len;
  self->searched++;
  g_signal_emit (self, signals[SIGNAL_FOUND], 0, page);
}

static gboolean
idle_cb (gpointer data)
{
  CgPdfFinder *self = data;
  g_autoptr (CgPdfFinder) hold = g_object_ref (self);
  gint64 end = g_get_monotonic_time () + TURN;

  self->idle = 0;
  while (is_searching (self) && self->texts[next_page (self)] != NULL && self->idle == 0 &&
         g_get_monotonic_time () < end)
    search_page (self, next_page (self));
  if (self->idle == 0)
    go_on (self);
  return G_SOURCE_REMOVE;
}

/* Asks for what was not read, so that it is while the rest is searched; or says that it is done. */
static void
go_on (CgPdfFinder *self)
{
  if (*self->query == '\0')
    return;

  read_on (self);
  if (self->idle != 0)
    return;

  if (!is_searching (self))
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
  else if (self->texts[next_page (self)] != NULL)
    self->idle = g_idle_add (idle_cb, self);
}

static void
forget (CgPdfFinder *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  for (guint page = 0; page < self->n_pages; page++)
    g_clear_pointer (&self->hits[page], g_array_unref);
  self->searched = 0;
  self->n_hits = 0;
}

void
cg_pdf_finder_search (CgPdfFinder *self, const char *query, guint from)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (CG_IS_PDF_FINDER (self));
  g_return_if_fail (query != NULL && from < self->n_pages);

  folded = cg_fold (query);
  forget (self);
  g_free (self->query);
  self->query = g_strdup (*folded != '\0' ? query : "");
  self->from = from;
  go_on (self);
}

void
cg_pdf_finder_set_variants (CgPdfFinder *self, gboolean variants)
{
  g_return_if_fail (CG_IS_PDF_FINDER (self));

  if (self->variants == variants)
    return;

  self->variants = variants;
  forget (self);
  go_on (self);
}

/* ---- what was found ---- */

const char *
cg_pdf_finder_get_query (CgPdfFinder *self)
{
  g_return_val_if_fail (CG_IS_PDF_FINDER (self), "");

  return self->query;
}

gboolean
cg_pdf_finder_get_busy (CgPdfFinder *self)
{
  g_return_val_if_fail (CG_IS_PDF_FINDER (self), FALSE);

  return is_searching (self);
}

guint
cg_pdf_finder_get_n_hits (CgPdfFinder *self)
{
  g_return_val_if_fail (CG_IS_PDF_FINDER (self), 0);

  return self->n_hits;
}

guint
cg_pdf_finder_get_n_unreadable (CgPdfFinder *self)
{
  guint n = 0;

  g_return_val_if_fail (CG_IS_PDF_FINDER (self), 0);

  for (guint page = 0; page < self->n_pages; page++)
    n += self->bad[page] ? 1 : 0;
  return n;
}

GArray *
cg_pdf_finder_get_hits (CgPdfFinder *self, guint page)
{
  g_return_val_if_fail (CG_IS_PDF_FINDER (self) && page < self->n_pages, NULL);

  return self->hits[page];
}

const char *
cg_pdf_finder_get_text (CgPdfFinder *self, guint page)
{
  g_return_val_if_fail (CG_IS_PDF_FINDER (self) && page < self->n_pages, NULL);

  return self->texts[page];
}

static guint
count_hits (CgPdfFinder *self, guint page)
{
  return self->hits[page] != NULL ? self->hits[page]->len : 0;
}

guint
cg_pdf_finder_get_number (CgPdfFinder *self, guint page, guint index)
{
  guint number = index + 1;

  g_return_val_if_fail (CG_IS_PDF_FINDER (self) && page < self->n_pages, 0);

  for (guint i = 0; i < page; i++)
    number += count_hits (self, i);
  return number;
}

/* The page with places that follows @page, which may be itself after all others. */
static guint
neighbour (CgPdfFinder *self, guint page, gboolean forward)
{
  do
    page = (page + (forward ? 1 : self->n_pages - 1)) % self->n_pages;
  while (count_hits (self, page) == 0);

  return page;
}

gboolean
cg_pdf_finder_step (CgPdfFinder *self, gboolean forward, guint *page, int *index)
{
  int next = *index + (forward ? 1 : -1);

  g_return_val_if_fail (CG_IS_PDF_FINDER (self) && *page < self->n_pages, FALSE);

  if (self->n_hits == 0)
    return FALSE;

  if (next >= 0 && next < (int) count_hits (self, *page))
    {
      *index = next;
      return TRUE;
    }

  *page = neighbour (self, *page, forward);
  *index = forward ? 0 : (int) count_hits (self, *page) - 1;
  return TRUE;
}

/* ---- the object ---- */

static void
cg_pdf_finder_dispose (GObject *object)
{
  CgPdfFinder *self = CG_PDF_FINDER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->idle, g_source_remove);

  G_OBJECT_CLASS (cg_pdf_finder_parent_class)->dispose (object);
}

static void
cg_pdf_finder_finalize (GObject *object)
{
  CgPdfFinder *self = CG_PDF_FINDER (object);

  forget (self);
  for (guint page = 0; page < self->n_pages; page++)
    g_free (self->texts[page]);
  g_free (self->texts);
  g_free (self->hits);
  g_free (self->bad);
  g_free (self->query);
  g_object_unref (self->cancellable);
  g_object_unref (self->document);

  G_OBJECT_CLASS (cg_pdf_finder_parent_class)->finalize (object);
}

static void
cg_pdf_finder_class_init (CgPdfFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cg_pdf_finder_dispose;
  object_class->finalize = cg_pdf_finder_finalize;
  signals[SIGNAL_FOUND] = g_signal_new ("found", CG_TYPE_PDF_FINDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_DONE] = g_signal_new ("done", CG_TYPE_PDF_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

static void
cg_pdf_finder_init (CgPdfFinder *self)
{
  self->query = g_strdup ("");
  self->cancellable = g_cancellable_new ();
}

/* Whoever shows what was found searches anew. */
static void
text_changed_cb (CgPdfFinder *self, guint page)
{
  g_clear_pointer (&self->texts[page], g_free);
  self->bad[page] = FALSE;
  self->old |= self->reading && page >= self->first && page - self->first < self->batch;
  forget (self);
  go_on (self);
}

CgPdfFinder *
cg_pdf_finder_new (CgPdfDocument *document)
{
  CgPdfFinder *self = g_object_new (CG_TYPE_PDF_FINDER, NULL);

  self->document = g_object_ref (document);
  self->n_pages = cg_pdf_document_get_n_pages (document);
  self->texts = g_new0 (char *, self->n_pages);
  self->hits = g_new0 (GArray *, self->n_pages);
  self->bad = g_new0 (gboolean, self->n_pages);
  g_signal_connect_object (document, "text-changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
