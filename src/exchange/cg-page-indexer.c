/* cg-page-indexer.c: reads what attached files say, in the background, into the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-indexer.h"

#include "cg-fold.h"
#include "cg-pdf-document.h"

/* Pages asked for at once, and written in one transaction: some hundredths of a second. */
#define BATCH 32

/* Files asked for at once. */
#define FILES 64

/* A file of which so many pages in a row cannot be read is given up. */
#define MOST_FAULTS 5

struct _CgPageIndexer
{
  GObject parent_instance;

  CgStore *store;
  GCancellable *cancellable; /* NULL while it rests */
  gboolean again;
  GError *error;
  CgPagesState state;

  GPtrArray *files;     /* of CgUnreadFile: those to come, the last one first */
  GHashTable *hindered; /* sha256 of files that were passed over in this run */
  CgUnreadFile *file;   /* in hand; owned by @files until it is done */
  CgPdfDocument *document;
  guint page; /* those before it were read */
  guint n_pages;
  guint batch;      /* how many are on their way */
  guint careful;    /* how many are still to be read one by one, for one of them is bad */
  guint faults;     /* bad pages in a row */
  GPtrArray *words; /* of CgPageWords: what was read and is not yet written */
  guint looked_at;  /* of these, it is known whether they are pictures */
};

enum
{
  SIGNAL_PROGRESS,
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPageIndexer, cg_page_indexer, G_TYPE_OBJECT)

static void next_file (CgPageIndexer *self);
static void read_on (CgPageIndexer *self);
static void look_for_files (CgPageIndexer *self);

/* ---- the end ---- */

static void
forget_file (CgPageIndexer *self)
{
  if (self->document != NULL)
    cg_pdf_document_close (self->document);
  g_clear_object (&self->document);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  self->file = NULL;
  self->page = self->n_pages = 0;
}

static void
rest (CgPageIndexer *self)
{
  forget_file (self);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_hash_table_remove_all (self->hindered);
}

/* Whether an answer means the end of all work, which is then ended. */
static gboolean
is_over (CgPageIndexer *self, const GError *error, gboolean good)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) || self->cancellable == NULL)
    return TRUE;
  if (good)
    return FALSE;

  self->error = g_error_copy (error);
  rest (self);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
  return TRUE;
}

static void
state_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageIndexer) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_store_pages_state_finish (CG_STORE (source), result, &self->state, &error);

  if (is_over (self, error, good))
    return;

  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
  next_file (self);
}

/* ---- a file ---- */

static void
finish_file (CgPageIndexer *self)
{
  forget_file (self);
  g_ptr_array_set_size (self->files, (int) self->files->len - 1);
  cg_store_pages_state_async (self->store, self->cancellable, state_cb, g_object_ref (self));
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageIndexer) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_store_pages_finish (CG_STORE (source), result, &error);

  if (!is_over (self, error, good))
    finish_file (self);
}

/* What is wrong with the file is the same tomorrow. */
static gboolean
is_of_file (const GError *error)
{
  return g_error_matches (error, CG_FAULT, CG_FAULT_PDF_EMPTY) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_NOT_PDF) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_DAMAGED) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_ENCRYPTED) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_TOO_LARGE) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_TIMEOUT) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_CRASHED);
}

static void
give_up (CgPageIndexer *self, const GError *error)
{
  if (is_of_file (error))
    {
      cg_store_note_unreadable_async (self->store, self->file->sha256, (CgFault) error->code,
                                      self->cancellable, noted_cb, g_object_ref (self));
      return;
    }

  g_hash_table_add (self->hindered, g_strdup (self->file->sha256));
  finish_file (self);
}

/* ---- its pages ---- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageIndexer) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_store_pages_finish (CG_STORE (source), result, &error);

  if (is_over (self, error, good))
    return;

  self->page += self->words->len;
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
  if (self->page < self->n_pages)
    read_on (self);
  else
    finish_file (self);
}

static void
write_words (CgPageIndexer *self)
{
  cg_store_put_pages_async (self->store, self->file->sha256, self->n_pages, self->words,
                            self->page + self->words->len, self->cancellable, written_cb,
                            g_object_ref (self));
}

static void look_for_pictures (CgPageIndexer *self);

static void
picture_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageIndexer) self = data;
  g_autoptr (GError) error = NULL;
  gboolean picture = cg_pdf_document_picture_finish (CG_PDF_DOCUMENT (source), result, &error);

  /* A page of which it is not known has no text all the same. */
  if (is_over (self, error, TRUE))
    return;

  if (picture)
    ((CgPageWords *) g_ptr_array_index (self->words, self->looked_at))->source =
        CG_PAGE_SOURCE_SCAN;
  self->looked_at++;
  look_for_pictures (self);
}

/* Of pages without text it is asked whether they were scanned. */
static void
look_for_pictures (CgPageIndexer *self)
{
  for (; self->looked_at < self->words->len; self->looked_at++)
    {
      const CgPageWords *words = g_ptr_array_index (self->words, self->looked_at);

      if (words->source == CG_PAGE_SOURCE_PDF && cg_fold_is_blank (words->text))
        {
          cg_pdf_document_picture_async (self->document, words->page, self->cancellable, picture_cb,
                                         g_object_ref (self));
          return;
        }
    }

  write_words (self);
}

static void
add_words (CgPageIndexer *self, CgPageSource source, const char *text)
{
  g_ptr_array_add (self->words, cg_page_words_new (self->page + self->words->len, source, text));
  self->careful -= self->careful > 0 ? 1 : 0;
}

/* One page of the batch cannot be read: each is asked for by itself, and that one has no text. */
static void
note_fault (CgPageIndexer *self, const GError *error)
{
  if (self->batch > 1)
    {
      self->careful = self->batch;
      read_on (self);
      return;
    }
  if (++self->faults >= MOST_FAULTS)
    {
      give_up (self, error);
      return;
    }

  add_words (self, CG_PAGE_SOURCE_FAULT, "");
  write_words (self);
}

static void
texts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageIndexer) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) texts = cg_pdf_document_texts_finish (CG_PDF_DOCUMENT (source), result, &error);

  if (is_over (self, error, TRUE))
    return;

  g_clear_pointer (&self->words, g_ptr_array_unref);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_page_words_free);
  self->looked_at = 0;
  if (texts == NULL)
    {
      note_fault (self, error);
      return;
    }

  self->faults = 0;
  for (guint i = 0; texts[i] != NULL; i++)
    add_words (self, CG_PAGE_SOURCE_PDF, texts[i]);
  look_for_pictures (self);
}

static void
read_on (CgPageIndexer *self)
{
  self->batch = self->careful > 0 ? 1 : MIN (BATCH, self->n_pages - self->page);
  cg_pdf_document_texts_async (self->document, self->page, self->batch, CG_PDF_PRIORITY_BACKGROUND,
                               self->cancellable, texts_cb, g_object_ref (self));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageIndexer) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = cg_pdf_document_open_finish (result, &error);

  if (is_over (self, error, TRUE))
    return;
  if (document == NULL)
    {
      give_up (self, error);
      return;
    }

  cg_pdf_document_give_way (document);
  self->document = g_steal_pointer (&document);
  self->n_pages = cg_pdf_document_get_n_pages (self->document);
  self->page = MIN (self->file->done, self->n_pages - 1);
  self->careful = self->faults = 0;
  read_on (self);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageIndexer) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_store_check_file_finish (CG_STORE (source), result, &error);
  g_autofree char *path = NULL;

  if (is_over (self, error, TRUE))
    return;
  if (!good)
    {
      give_up (self, error);
      return;
    }

  path = cg_store_file_path (self->store, self->file->sha256);
  cg_pdf_document_open_async (path, self->file->name, NULL, self->cancellable, opened_cb,
                              g_object_ref (self));
}

/* ---- which file ---- */

static void
finish (CgPageIndexer *self)
{
  gboolean again = self->again;

  rest (self);
  if (again)
    cg_page_indexer_start (self);
  else
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
next_file (CgPageIndexer *self)
{
  if (self->files->len == 0)
    {
      look_for_files (self);
      return;
    }

  self->file = g_ptr_array_index (self->files, self->files->len - 1);
  cg_store_check_file_async (self->store, self->file->sha256, self->file->name, self->cancellable,
                             checked_cb, g_object_ref (self));
}

/* The newest is the last, so that it is taken first. */
static void
queue_files (CgPageIndexer *self, GPtrArray *found)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = g_ptr_array_ref (found);
  for (guint i = found->len; i > 0; i--)
    if (g_hash_table_contains (self->hindered,
                               ((CgUnreadFile *) g_ptr_array_index (found, i - 1))->sha256))
      g_ptr_array_remove_index (found, i - 1);
  for (guint i = 0; i < found->len / 2; i++)
    {
      gpointer other = found->pdata[found->len - 1 - i];

      found->pdata[found->len - 1 - i] = found->pdata[i];
      found->pdata[i] = other;
    }
}

static void
files_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageIndexer) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = cg_store_unread_files_finish (CG_STORE (source), result, &error);

  if (is_over (self, error, found != NULL))
    return;

  queue_files (self, found);
  if (self->files->len == 0)
    finish (self);
  else
    cg_store_pages_state_async (self->store, self->cancellable, state_cb, g_object_ref (self));
}

static void
look_for_files (CgPageIndexer *self)
{
  cg_store_unread_files_async (self->store, FILES + g_hash_table_size (self->hindered),
                               self->cancellable, files_cb, g_object_ref (self));
}

/* ---- begin and end ---- */

static void
indexed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageIndexer) self = data;
  g_autoptr (GError) error = NULL;
  gboolean waits = FALSE;
  gboolean good = cg_store_index_pages_finish (CG_STORE (source), result, &waits, &error);

  if (is_over (self, error, good))
    return;

  if (waits)
    cg_store_index_pages_async (self->store, self->cancellable, indexed_cb, g_object_ref (self));
  else
    look_for_files (self);
}

void
cg_page_indexer_start (CgPageIndexer *self)
{
  g_return_if_fail (CG_IS_PAGE_INDEXER (self));

  self->again = self->cancellable != NULL;
  if (self->again)
    return;

  g_clear_error (&self->error);
  self->cancellable = g_cancellable_new ();
  cg_store_index_pages_async (self->store, self->cancellable, indexed_cb, g_object_ref (self));
}

void
cg_page_indexer_stop (CgPageIndexer *self)
{
  g_return_if_fail (CG_IS_PAGE_INDEXER (self));

  if (self->cancellable == NULL)
    return;

  self->again = FALSE;
  g_cancellable_cancel (self->cancellable);
  rest (self);
}

/* ---- what it says ---- */

gboolean
cg_page_indexer_get_busy (CgPageIndexer *self)
{
  g_return_val_if_fail (CG_IS_PAGE_INDEXER (self), FALSE);

  return self->cancellable != NULL;
}

CgPagesState
cg_page_indexer_get_state (CgPageIndexer *self)
{
  g_return_val_if_fail (CG_IS_PAGE_INDEXER (self), (CgPagesState){ 0 });

  return self->state;
}

guint
cg_page_indexer_get_page (CgPageIndexer *self, guint *n_pages)
{
  *n_pages = 0;
  g_return_val_if_fail (CG_IS_PAGE_INDEXER (self), 0);

  *n_pages = self->n_pages;
  return self->page;
}

const char *
cg_page_indexer_get_name (CgPageIndexer *self)
{
  g_return_val_if_fail (CG_IS_PAGE_INDEXER (self), NULL);

  return self->file != NULL ? self->file->name : NULL;
}

const GError *
cg_page_indexer_get_error (CgPageIndexer *self)
{
  g_return_val_if_fail (CG_IS_PAGE_INDEXER (self), NULL);

  return self->error;
}

/* ---- the object ---- */

static void
cg_page_indexer_finalize (GObject *object)
{
  CgPageIndexer *self = CG_PAGE_INDEXER (object);

  rest (self);
  g_hash_table_unref (self->hindered);
  g_clear_error (&self->error);
  g_object_unref (self->store);

  G_OBJECT_CLASS (cg_page_indexer_parent_class)->finalize (object);
}

static void
cg_page_indexer_class_init (CgPageIndexerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_page_indexer_finalize;
  signals[SIGNAL_PROGRESS] = g_signal_new ("progress", CG_TYPE_PAGE_INDEXER, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DONE] = g_signal_new ("done", CG_TYPE_PAGE_INDEXER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_page_indexer_init (CgPageIndexer *self)
{
  self->hindered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

CgPageIndexer *
cg_page_indexer_new (CgStore *store)
{
  CgPageIndexer *self = g_object_new (CG_TYPE_PAGE_INDEXER, NULL);

  self->store = g_object_ref (store);
  return self;
}
