/* cg-recogniser.c: the text of a document's scanned pages is recognised, page by page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recogniser.h"

#include <math.h>

#include "cg-pdf-protocol.h"
#include "cg-tesseract.h"

/* Of the picture; below it small characters are not told apart. */
#define DOTS_AN_INCH 300.0
#define POINTS_AN_INCH 72.0

/* Of words read less surely than this the page is read once more, drawn smaller: large letters,
 * and pictures that do not know how large they are, are better read so. Between 0 and 100. */
#define SURE 88.0
#define SMALLER 0.5

/* A page that is read less surely than this, or whose lines go up or down, may lie on its side or
 * its head. Tesseract reads lines that go down as surely as others, but their characters stand at
 * the right place only where the page was turned: that counts for so much. Between 0 and 100. */
#define LOST 60.0
#define SIDEWAYS 20.0

/* How a page is read. */
typedef struct
{
  int turn;     /* quarters clockwise, -1: as it was read most surely */
  double scale; /* times that for DOTS_AN_INCH */
} Attempt;

struct _CgRecogniser
{
  GObject parent_instance;

  CgStore *store;
  CgPdfDocument *document;
  char *sha256;
  GCancellable *cancellable; /* NULL while it rests */
  GArray *pages;             /* of guint */
  guint done;
  guint failed;
  double scale;        /* of the page in hand: pixels a point */
  guint turn;          /* by which it is turned to be read */
  CgPdfPixels *pixels; /* of it */
  GQueue attempts;     /* of Attempt: how it is read if it was not read surely */
  gboolean again;      /* whether it was read before */
  CgPageWords *words;  /* (nullable): what was read most surely */
  double sureness;     /* of that */
  guint words_turn;    /* by which it was turned then */
  GError *error;
};

enum
{
  SIGNAL_PROGRESS,
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgRecogniser, cg_recogniser, G_TYPE_OBJECT)

static void next_page (CgRecogniser *self);
static void draw_page (CgRecogniser *self, const Attempt *attempt);

static guint
page_in_hand (CgRecogniser *self)
{
  return g_array_index (self->pages, guint, self->done);
}

/* ---- the end ---- */

static void
end (CgRecogniser *self)
{
  g_clear_object (&self->cancellable);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
end_early (CgRecogniser *self, const GError *error)
{
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  end (self);
}

/* Whether an answer comes after the end. */
static gboolean
is_over (CgRecogniser *self, const GError *error)
{
  return self->cancellable == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED);
}

static void
finish_page (CgRecogniser *self)
{
  self->done++;
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
  if (self->cancellable != NULL)
    next_page (self);
}

static void
pass_over (CgRecogniser *self, const GError *error)
{
  self->failed++;
  if (self->error == NULL)
    self->error = g_error_copy (error);
  finish_page (self);
}

/* ---- a page ---- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecogniser) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_store_pages_finish (CG_STORE (source), result, &error);
  CgPdfTextSource *texts = cg_pdf_document_get_text_source (self->document);

  if (is_over (self, error))
    return;
  if (!good)
    {
      end_early (self, error);
      return;
    }

  if (CG_IS_STORE_TEXTS (texts))
    cg_store_texts_renew (CG_STORE_TEXTS (texts), page_in_hand (self));
  finish_page (self);
}

static void
write_words (CgRecogniser *self)
{
  g_autoptr (GPtrArray) pages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_page_words_free);

  g_ptr_array_add (pages, g_steal_pointer (&self->words));
  cg_store_put_pages_async (self->store, self->sha256, cg_pdf_document_get_n_pages (self->document),
                            pages, 0, self->cancellable, written_cb, g_object_ref (self));
}

static void
forget_page (CgRecogniser *self)
{
  g_queue_clear_full (&self->attempts, g_free);
  g_clear_pointer (&self->words, cg_page_words_free);
  g_clear_pointer (&self->pixels, cg_pdf_pixels_unref);
  self->again = FALSE;
}

static void
plan (CgRecogniser *self, int turn, double scale)
{
  Attempt *attempt = g_new (Attempt, 1);

  *attempt = (Attempt){ turn, scale };
  g_queue_push_tail (&self->attempts, attempt);
}

/* The surest of all readings is kept. */
static void
try_on (CgRecogniser *self)
{
  g_autofree Attempt *attempt = self->sureness < SURE ? g_queue_pop_head (&self->attempts) : NULL;

  self->again = TRUE;
  if (attempt != NULL)
    draw_page (self, attempt);
  else
    write_words (self);
}

/* Of a page of few characters nobody knows how it lies; it is quickly read in all ways. */
static void
turn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  static const int ways[] = { 2, 1, 3 };
  g_autoptr (CgRecogniser) self = data;
  g_autoptr (GError) error = NULL;
  int turn = cg_tesseract_turn_finish (result, &error);

  if (is_over (self, error))
    return;

  if (turn > 0)
    plan (self, turn, 1);
  for (guint i = 0; i < G_N_ELEMENTS (ways) && turn < 0; i++)
    plan (self, ways[i], 1);
  plan (self, -1, SMALLER);
  try_on (self);
}

static void
keep_surer (CgRecogniser *self, CgPageWords *words, const CgSureness *sureness)
{
  double sure = sureness->confidence - (sureness->upright ? 0 : SIDEWAYS);

  if (self->words != NULL && sure <= self->sureness)
    {
      cg_page_words_free (words);
      return;
    }

  g_clear_pointer (&self->words, cg_page_words_free);
  self->words = words;
  self->sureness = sure;
  self->words_turn = self->turn;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecogniser) self = data;
  g_autoptr (GError) error = NULL;
  CgSureness sureness;
  g_autoptr (CgPageWords) words = cg_tesseract_read_finish (result, &sureness, &error);

  if (is_over (self, error))
    return;
  if (g_error_matches (error, CG_FAULT, CG_FAULT_RECOGNISER_MISSING))
    {
      end_early (self, error);
      return;
    }
  if (words == NULL && self->words == NULL)
    {
      pass_over (self, error);
      return;
    }

  if (words != NULL)
    keep_surer (self, g_steal_pointer (&words), &sureness);
  if (!self->again && (sureness.confidence < LOST || !sureness.upright))
    {
      cg_tesseract_turn_async (self->pixels, cg_pdf_document_get_name (self->document),
                               self->cancellable, turn_cb, g_object_ref (self));
      return;
    }

  if (!self->again)
    plan (self, 0, SMALLER);
  try_on (self);
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecogniser) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfPixels) pixels =
      cg_pdf_document_render_finish (CG_PDF_DOCUMENT (source), result, &error);

  if (is_over (self, error))
    return;
  if (pixels == NULL)
    {
      pass_over (self, error);
      return;
    }

  g_clear_pointer (&self->pixels, cg_pdf_pixels_unref);
  self->pixels = g_steal_pointer (&pixels);
  cg_tesseract_read_async (self->pixels, self->scale, self->turn, page_in_hand (self),
                           cg_pdf_document_get_name (self->document), self->cancellable, read_cb,
                           g_object_ref (self));
}

/* A page of more than A3 is drawn as large as may be. */
static double
choose_scale (const CgPdfSize *size)
{
  double scale = DOTS_AN_INCH / POINTS_AN_INCH;
  double side = CG_PDF_MAX_SIDE / (MAX (size->width, size->height) + 1);

  return MIN (MIN (scale, side), sqrt (CG_PDF_MAX_PIXELS / (size->width * size->height)) * 0.99);
}

static void
draw_page (CgRecogniser *self, const Attempt *attempt)
{
  const CgPdfSize *size = &cg_pdf_document_get_page_sizes (self->document)[page_in_hand (self)];
  CgPdfRegion region = { 0, 0, 0, 0 };

  self->turn = attempt->turn >= 0 ? (guint) attempt->turn : self->words_turn;
  self->scale = choose_scale (size) * attempt->scale;
  region.width = MAX ((int) (size->width * self->scale), 1);
  region.height = MAX ((int) (size->height * self->scale), 1);
  cg_pdf_document_render_async (self->document, page_in_hand (self), self->scale, &region,
                                CG_PDF_PRIORITY_BACKGROUND, 0, self->cancellable, rendered_cb,
                                g_object_ref (self));
}

static void
next_page (CgRecogniser *self)
{
  forget_page (self);
  if (self->done == self->pages->len)
    end (self);
  else
    draw_page (self, &(Attempt){ 0, 1 });
}

/* ---- which pages ---- */

static void
pictures_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecogniser) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pictures = cg_store_pictures_finish (CG_STORE (source), result, &error);

  if (is_over (self, error))
    return;
  if (pictures == NULL)
    {
      end_early (self, error);
      return;
    }

  for (guint i = 0; i < pictures->len; i++)
    {
      const CgPageWords *picture = g_ptr_array_index (pictures, i);

      if (picture->source == CG_PAGE_SOURCE_SCAN)
        g_array_append_val (self->pages, picture->page);
    }
  next_page (self);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecogniser) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_tesseract_check_finish (result, &error);

  if (is_over (self, error))
    return;
  if (!good)
    end_early (self, error);
  else if (self->pages->len > 0)
    next_page (self);
  else
    cg_store_pictures_async (self->store, self->sha256, self->cancellable, pictures_cb,
                             g_object_ref (self));
}

void
cg_recogniser_start (CgRecogniser *self, GArray *pages)
{
  g_return_if_fail (CG_IS_RECOGNISER (self) && self->cancellable == NULL);

  g_clear_error (&self->error);
  self->done = self->failed = 0;
  g_array_set_size (self->pages, 0);
  if (pages != NULL)
    g_array_append_vals (self->pages, pages->data, pages->len);
  self->cancellable = g_cancellable_new ();
  cg_tesseract_check_async (self->cancellable, checked_cb, g_object_ref (self));
}

void
cg_recogniser_stop (CgRecogniser *self)
{
  g_return_if_fail (CG_IS_RECOGNISER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* ---- what it says ---- */

gboolean
cg_recogniser_get_busy (CgRecogniser *self)
{
  g_return_val_if_fail (CG_IS_RECOGNISER (self), FALSE);

  return self->cancellable != NULL;
}

guint
cg_recogniser_get_done (CgRecogniser *self, guint *n_pages)
{
  *n_pages = 0;
  g_return_val_if_fail (CG_IS_RECOGNISER (self), 0);

  *n_pages = self->pages->len;
  return self->done;
}

guint
cg_recogniser_get_n_failed (CgRecogniser *self)
{
  g_return_val_if_fail (CG_IS_RECOGNISER (self), 0);

  return self->failed;
}

const GError *
cg_recogniser_get_error (CgRecogniser *self)
{
  g_return_val_if_fail (CG_IS_RECOGNISER (self), NULL);

  return self->error;
}

/* ---- the object ---- */

static void
cg_recogniser_finalize (GObject *object)
{
  CgRecogniser *self = CG_RECOGNISER (object);

  g_clear_object (&self->cancellable);
  forget_page (self);
  g_array_unref (self->pages);
  g_clear_error (&self->error);
  g_object_unref (self->document);
  g_object_unref (self->store);
  g_free (self->sha256);

  G_OBJECT_CLASS (cg_recogniser_parent_class)->finalize (object);
}

static void
cg_recogniser_class_init (CgRecogniserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_recogniser_finalize;
  signals[SIGNAL_PROGRESS] = g_signal_new ("progress", CG_TYPE_RECOGNISER, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DONE] = g_signal_new ("done", CG_TYPE_RECOGNISER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

static void
cg_recogniser_init (CgRecogniser *self)
{
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
}

CgRecogniser *
cg_recogniser_new (CgStore *store, CgPdfDocument *document, const char *sha256)
{
  CgRecogniser *self = g_object_new (CG_TYPE_RECOGNISER, NULL);

  self->store = g_object_ref (store);
  self->document = g_object_ref (document);
  self->sha256 = g_strdup (sha256);
  return self;
}
