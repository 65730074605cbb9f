/* cg-reading-keeper.c: where a person reads in a file, bookmarks and turned pages, kept and given
 * back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-reading-keeper.h"

#include "cg-bookmarks.h"
#include "cg-store-reading.h"

/* A place is kept once one has stayed there, milliseconds. */
#define REST 1500

struct _CgReadingKeeper
{
  GObject parent_instance;

  CgOffice *office;
  CgPdfReader *reader; /* not owned */
  char *sha256;        /* (nullable) */
  gint64 person;       /* whose place it is */
  GCancellable *cancellable;
  CgReading *reading; /* (nullable): waits for the document */
  gboolean ready;     /* the document is there, and shown where it was left */
  guint timeout;
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgReadingKeeper, cg_reading_keeper, G_TYPE_OBJECT)

static CgStore *
store_of (CgReadingKeeper *self)
{
  return cg_office_get_store (self->office);
}

static CgPageView *
view_of (CgReadingKeeper *self)
{
  return cg_pdf_reader_get_view (self->reader);
}

static gboolean
may_keep (CgReadingKeeper *self)
{
  return self->ready && cg_pdf_reader_get_document (self->reader) != NULL &&
         cg_office_get_read_only (self->office) == NULL;
}

/* ---- words for a place ---- */

static const struct
{
  CgPageFit fit;
  const char *word;
} fits[] = { { CG_PAGE_FIT_FREE, "free" },
             { CG_PAGE_FIT_WIDTH, "width" },
             { CG_PAGE_FIT_PAGE, "page" } };

static const char *
word_of_fit (CgPageFit fit)
{
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    if (fits[i].fit == fit)
      return fits[i].word;

  return fits[0].word;
}

static CgPageFit
fit_of_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    if (g_str_equal (fits[i].word, word))
      return fits[i].fit;

  return CG_PAGE_FIT_WIDTH;
}

/* ---- keeping ---- */

static void ask (CgReadingKeeper *self);

/* The person did not ask for it, so only what the person did says when it fails. */
static void
quiet_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  cg_store_keep_finish (CG_STORE (source), result, NULL);
}

/* What could not be kept is not shown as if it were. */
static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgReadingKeeper) self = data;
  g_autoptr (GError) error = NULL;

  if (cg_store_keep_finish (CG_STORE (source), result, &error))
    return;

  ask (self);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
keep_place (CgReadingKeeper *self)
{
  CgPagePlace seen = cg_page_view_get_place (view_of (self));
  CgReadingPlace place = { .page = seen.page, .top = seen.y, .zoom = seen.zoom };

  if (!may_keep (self) || seen.zoom <= 0)
    return;

  g_strlcpy (place.fit, word_of_fit (seen.fit), sizeof place.fit);
  g_strlcpy (place.spread, cg_page_spread_get_id (cg_page_view_get_spread (view_of (self))),
             sizeof place.spread);
  cg_store_keep_place_async (store_of (self), self->person, self->sha256, &place, quiet_cb, NULL);
}

static void
rested_cb (gpointer data)
{
  CgReadingKeeper *self = data;

  self->timeout = 0;
  keep_place (self);
}

static void
moved_cb (CgReadingKeeper *self)
{
  if (!may_keep (self))
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_once (REST, rested_cb, self);
}

static void
bookmark_cb (CgReadingKeeper *self, guint page, const char *name)
{
  if (self->sha256 != NULL)
    cg_store_set_bookmark_async (store_of (self), self->person, self->sha256, page, name, kept_cb,
                                 g_object_ref (self));
}

static void
turned_cb (CgReadingKeeper *self, guint first, guint last)
{
  g_autofree guint *turns = g_new (guint, last - first + 1);

  if (self->sha256 == NULL)
    return;

  for (guint page = first; page <= last; page++)
    turns[page - first] = cg_page_view_get_turn (view_of (self), page);
  cg_store_turn_pages_async (store_of (self), self->sha256, first, turns, last - first + 1, kept_cb,
                             g_object_ref (self));
}

/* ---- giving back ---- */

/* The middle of the page is kept in the middle. */
static CgPagePlace
place_of (CgReadingKeeper *self)
{
  const CgReadingPlace *kept = &self->reading->place;
  CgPdfDocument *document = cg_pdf_reader_get_document (self->reader);
  guint page = MIN (kept->page, cg_pdf_document_get_n_pages (document) - 1);

  return (CgPagePlace){ page, cg_pdf_document_get_page_sizes (document)[page].width / 2, kept->top,
                        kept->zoom, fit_of_word (kept->fit) };
}

static void
give_bookmarks (CgReadingKeeper *self)
{
  CgBookmarks *bookmarks = cg_pdf_reader_get_bookmarks (self->reader);

  cg_bookmarks_clear (bookmarks);
  for (guint i = 0; i < self->reading->bookmarks->len; i++)
    {
      const CgBookmark *bookmark = &g_array_index (self->reading->bookmarks, CgBookmark, i);

      cg_bookmarks_add (bookmarks, bookmark->page, bookmark->name);
    }
}

/* All at once: each time the pages are laid out anew. */
static void
give_turns (CgReadingKeeper *self)
{
  guint n_pages = cg_pdf_document_get_n_pages (cg_pdf_reader_get_document (self->reader));
  g_autofree guint8 *turns = g_new (guint8, n_pages);

  for (guint page = 0; page < n_pages; page++)
    turns[page] = (guint8) cg_page_view_get_turn (view_of (self), page);
  for (guint i = 0; i < self->reading->turns->len; i++)
    {
      const CgPageTurn *turn = &g_array_index (self->reading->turns, CgPageTurn, i);

      if (turn->page < n_pages)
        turns[turn->page] = (guint8) turn->turns;
    }
  cg_page_view_set_turns (view_of (self), turns);
}

/* Turned pages and the place come together, for the one moves the other. */
static void
give_back (CgReadingKeeper *self)
{
  CgPagePlace place;

  if (self->reading == NULL || cg_pdf_reader_get_document (self->reader) == NULL)
    return;

  give_turns (self);
  place = place_of (self);
  if (self->reading->known && !self->ready && !cg_pdf_reader_was_sent (self->reader))
    {
      cg_page_view_set_spread (view_of (self),
                               cg_page_spread_from_id (self->reading->place.spread));
      cg_page_view_set_place (view_of (self), &place);
    }
  g_clear_pointer (&self->reading, cg_reading_free);
  self->ready = TRUE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgReadingKeeper) self = data;
  g_autoptr (GError) error = NULL;
  CgReading *reading = cg_store_reading_finish (CG_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || reading == NULL)
    {
      cg_reading_free (reading);
      return;
    }

  g_clear_pointer (&self->reading, cg_reading_free);
  self->reading = reading;
  give_bookmarks (self);
  give_back (self);
}

static void
ask (CgReadingKeeper *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->person = cg_office_get_actor (self->office);
  cg_store_reading_async (store_of (self), self->person, self->sha256, self->cancellable, read_cb,
                          g_object_ref (self));
}

void
cg_reading_keeper_read (CgReadingKeeper *self, const char *sha256)
{
  g_return_if_fail (CG_IS_READING_KEEPER (self));

  cg_reading_keeper_close (self);
  g_free (self->sha256);
  self->sha256 = g_strdup (sha256);
  ask (self);
}

/* Another person has bookmarks of their own; the place stays what is seen. */
static void
actor_cb (CgReadingKeeper *self)
{
  if (self->sha256 == NULL || self->person == cg_office_get_actor (self->office))
    return;

  keep_place (self);
  ask (self);
}

void
cg_reading_keeper_close (CgReadingKeeper *self)
{
  g_return_if_fail (CG_IS_READING_KEEPER (self));

  if (self->timeout != 0)
    keep_place (self);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->reading, cg_reading_free);
  self->ready = FALSE;
}

/* ---- the object ---- */

static void
cg_reading_keeper_finalize (GObject *object)
{
  CgReadingKeeper *self = CG_READING_KEEPER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->reading, cg_reading_free);
  g_clear_object (&self->cancellable);
  g_free (self->sha256);
  g_object_unref (self->office);

  G_OBJECT_CLASS (cg_reading_keeper_parent_class)->finalize (object);
}

static void
cg_reading_keeper_class_init (CgReadingKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_reading_keeper_finalize;
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CG_TYPE_READING_KEEPER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cg_reading_keeper_init (CgReadingKeeper *self)
{
}

static void
watch (CgReadingKeeper *self)
{
  static const char *const moved[] = { "notify::page", "notify::zoom", "notify::fit",
                                       "notify::spread" };
  CgPageView *view = view_of (self);

  for (guint i = 0; i < G_N_ELEMENTS (moved); i++)
    g_signal_connect_object (view, moved[i], G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), "value-changed",
                           G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "turned", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::document", G_CALLBACK (give_back), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_pdf_reader_get_bookmarks (self->reader), "edited",
                           G_CALLBACK (bookmark_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->office, "notify::actor-name", G_CALLBACK (actor_cb), self,
                           G_CONNECT_SWAPPED);
}

CgReadingKeeper *
cg_reading_keeper_new (CgOffice *office, CgPdfReader *reader)
{
  CgReadingKeeper *self = g_object_new (CG_TYPE_READING_KEEPER, NULL);

  self->office = g_object_ref (office);
  self->reader = reader;
  watch (self);
  return self;
}
