/* cg-store-texts.c: what was recognised of a file's pages, as the texts of a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-texts.h"

struct _CgStoreTexts
{
  GObject parent_instance;

  CgStore *store;
  char *sha256;
  GHashTable *pages; /* of those that it has: the number + 1 */
  guint n_scans;
  guint reading; /* how many answers are on their way */
};

enum
{
  SIGNAL_READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void text_source_init (CgPdfTextSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgStoreTexts,
                               cg_store_texts,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_PDF_TEXT_SOURCE, text_source_init))

#define KEY(page) GUINT_TO_POINTER ((page) + 1)

/* ---- which pages ---- */

static void
keep_pictures (CgStoreTexts *self, GPtrArray *pictures)
{
  self->n_scans = 0;
  for (guint i = 0; i < pictures->len; i++)
    {
      const CgPageWords *picture = g_ptr_array_index (pictures, i);

      if (picture->source == CG_PAGE_SOURCE_SCAN)
        self->n_scans++;
      else if (g_hash_table_add (self->pages, KEY (picture->page)))
        cg_pdf_text_source_changed (CG_PDF_TEXT_SOURCE (self), picture->page);
    }
}

static void
pictures_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgStoreTexts) self = data;
  g_autoptr (GPtrArray) pictures = cg_store_pictures_finish (CG_STORE (source), result, NULL);

  self->reading--;
  if (pictures != NULL)
    keep_pictures (self, pictures);
  g_signal_emit (self, signals[SIGNAL_READ], 0);
}

void
cg_store_texts_refresh (CgStoreTexts *self)
{
  g_return_if_fail (CG_IS_STORE_TEXTS (self));

  self->reading++;
  cg_store_pictures_async (self->store, self->sha256, NULL, pictures_cb, g_object_ref (self));
}

void
cg_store_texts_renew (CgStoreTexts *self, guint page)
{
  g_return_if_fail (CG_IS_STORE_TEXTS (self));

  g_hash_table_add (self->pages, KEY (page));
  cg_pdf_text_source_changed (CG_PDF_TEXT_SOURCE (self), page);
  cg_store_texts_refresh (self);
}

gboolean
cg_store_texts_get_busy (CgStoreTexts *self)
{
  g_return_val_if_fail (CG_IS_STORE_TEXTS (self), FALSE);

  return self->reading > 0;
}

guint
cg_store_texts_count_scans (CgStoreTexts *self)
{
  g_return_val_if_fail (CG_IS_STORE_TEXTS (self), 0);

  return self->n_scans;
}

/* ---- as a source ---- */

static gboolean
has (CgPdfTextSource *source, guint page)
{
  return g_hash_table_contains (CG_STORE_TEXTS (source)->pages, KEY (page));
}

static void
words_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (CgPageWords) words = cg_store_page_words_finish (CG_STORE (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else if (words == NULL)
    g_task_return_pointer (task, cg_page_text_new ("", NULL, 0),
                           (GDestroyNotify) cg_page_text_unref);
  else
    g_task_return_pointer (task, cg_page_text_new (words->text, words->boxes, words->n_boxes),
                           (GDestroyNotify) cg_page_text_unref);
}

static void
read_async (CgPdfTextSource *source,
            guint page,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  CgStoreTexts *self = CG_STORE_TEXTS (source);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, read_async);
  cg_store_page_words_async (self->store, self->sha256, page, cancellable, words_cb, task);
}

static CgPageText *
read_finish (CgPdfTextSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
text_source_init (CgPdfTextSourceInterface *iface)
{
  iface->has = has;
  iface->read_async = read_async;
  iface->read_finish = read_finish;
}

/* ---- the object ---- */

static void
cg_store_texts_finalize (GObject *object)
{
  CgStoreTexts *self = CG_STORE_TEXTS (object);

  g_hash_table_unref (self->pages);
  g_object_unref (self->store);
  g_free (self->sha256);

  G_OBJECT_CLASS (cg_store_texts_parent_class)->finalize (object);
}

static void
cg_store_texts_class_init (CgStoreTextsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_store_texts_finalize;
  signals[SIGNAL_READ] = g_signal_new ("read", CG_TYPE_STORE_TEXTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_store_texts_init (CgStoreTexts *self)
{
  self->pages = g_hash_table_new (NULL, NULL);
}

CgStoreTexts *
cg_store_texts_new (CgStore *store, const char *sha256)
{
  CgStoreTexts *self = g_object_new (CG_TYPE_STORE_TEXTS, NULL);

  self->store = g_object_ref (store);
  self->sha256 = g_strdup (sha256);
  cg_store_texts_refresh (self);
  return self;
}
