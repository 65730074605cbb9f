/* cg-page-differ.c: which pages of a stored file are not any more what they were when it was
 * attached.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-differ.h"

#include <glib/gi18n.h>

#include "cg-fold.h"
#include "cg-pdf-document.h"
#include "cg-pdf-look.h"
#include "cg-store-looks.h"
#include "cg-store-pages.h"

/* Pages read at once. */
#define BATCH 50

typedef struct
{
  char *sha256;
  CgPdfDocument *document;
  guint n_pages;
  guint first; /* page of the first of the texts */
  guint page;  /* the one in hand */
  GStrv texts;
  CgPageLook *look; /* of the page in hand, as it was */
  CgPagesDiffer *answer;
} Comparison;

static void read_on (GTask *task);

static void
comparison_free (gpointer data)
{
  Comparison *self = data;

  if (self->document != NULL)
    cg_pdf_document_close (self->document);
  g_clear_object (&self->document);
  g_strfreev (self->texts);
  g_clear_pointer (&self->look, cg_page_look_free);
  g_free (self->sha256);
  cg_pages_differ_free (self->answer);
  g_free (self);
}

void
cg_pages_differ_free (CgPagesDiffer *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->pages);
  g_free (self);
}

/* ---- comparing ---- */

/* What was recognised of a page is not what the file says of it: it said nothing. */
static gboolean
says_the_same (const CgPageWords *words, const char *text)
{
  if (words->source == CG_PAGE_SOURCE_OCR)
    return cg_fold_is_blank (text);

  return g_str_equal (words->text, text);
}

static void
turn_page (GTask *task)
{
  Comparison *self = g_task_get_task_data (task);

  self->page++;
  read_on (task);
}

static void
note_page (GTask *task, gboolean equal)
{
  Comparison *self = g_task_get_task_data (task);

  if (equal)
    self->answer->n_equal++;
  else
    g_array_append_val (self->answer->pages, self->page);
  turn_page (task);
}

static void
note_unknown (GTask *task)
{
  Comparison *self = g_task_get_task_data (task);

  self->answer->n_unknown++;
  turn_page (task);
}

/* ---- what they look like ---- */

/* A page that could be drawn and cannot be now is another one. */
static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Comparison *self = g_task_get_task_data (task);
  g_autofree char *drawn_by = NULL;
  g_autofree char *digest = cg_pdf_look_finish (CG_PDF_DOCUMENT (source), result, &drawn_by, NULL);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (digest == NULL || g_str_equal (drawn_by, self->look->drawn_by))
    {
      note_page (task, g_strcmp0 (digest, self->look->digest) == 0);
      return;
    }

  self->answer->n_redrawn++;
  turn_page (task);
}

static void
look_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Comparison *self = g_task_get_task_data (task);
  GError *error = NULL;

  g_clear_pointer (&self->look, cg_page_look_free);
  self->look = cg_store_look_finish (CG_STORE (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else if (self->look == NULL || *self->look->digest == '\0')
    note_unknown (task);
  else
    cg_pdf_look_async (self->document, self->page, g_task_get_cancellable (task), drawn_cb,
                       g_object_ref (task));
}

/* ---- what they say ---- */

/* Pages that said nothing, and still do, may look different. */
static void
compare_page (GTask *task, const CgPageWords *words, const char *text)
{
  Comparison *self = g_task_get_task_data (task);

  if (words == NULL || words->source == CG_PAGE_SOURCE_FAULT)
    note_unknown (task);
  else if (!says_the_same (words, text) || !cg_fold_is_blank (text))
    note_page (task, says_the_same (words, text));
  else
    cg_store_look_async (g_task_get_source_object (task), self->sha256, self->page,
                         g_task_get_cancellable (task), look_cb, g_object_ref (task));
}

static void
words_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Comparison *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageWords) words = cg_store_page_words_finish (CG_STORE (source), result, &error);

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (self->page == self->n_pages)
    {
      self->answer->missing = words != NULL;
      g_task_return_pointer (task, g_steal_pointer (&self->answer),
                             (GDestroyNotify) cg_pages_differ_free);
      return;
    }

  compare_page (task, words, self->texts[self->page - self->first]);
}

static void
texts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Comparison *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GStrv texts = cg_pdf_document_texts_finish (CG_PDF_DOCUMENT (source), result, &error);

  if (texts == NULL && (error->domain != CG_FAULT || g_task_return_error_if_cancelled (task)))
    {
      if (!g_task_get_completed (task))
        g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_strfreev (self->texts);
  self->texts = texts;
  self->first = self->page;
  if (texts == NULL)
    {
      g_array_append_val (self->answer->pages, self->page);
      self->page++;
    }
  read_on (task);
}

static gboolean
has_text (const Comparison *self)
{
  return self->texts != NULL && self->page - self->first < g_strv_length (self->texts);
}

/* The page after the last one is asked for as well: the file may have had more. */
static void
read_on (GTask *task)
{
  Comparison *self = g_task_get_task_data (task);

  if (self->page == self->n_pages || has_text (self))
    cg_store_page_words_async (g_task_get_source_object (task), self->sha256, self->page,
                               g_task_get_cancellable (task), words_cb, g_object_ref (task));
  else
    cg_pdf_document_texts_async (
        self->document, self->page, MIN (BATCH, self->n_pages - self->page),
        CG_PDF_PRIORITY_BACKGROUND, g_task_get_cancellable (task), texts_cb, g_object_ref (task));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Comparison *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->document = cg_pdf_document_open_finish (result, &error);
  if (self->document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->n_pages = cg_pdf_document_get_n_pages (self->document);
  read_on (task);
}

void
cg_pages_differ_async (CgStore *store,
                       const char *sha256,
                       const char *name,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Comparison *self = g_new0 (Comparison, 1);
  g_autofree char *path = cg_store_file_path (store, sha256);

  self->sha256 = g_strdup (sha256);
  self->answer = g_new0 (CgPagesDiffer, 1);
  self->answer->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_task_set_source_tag (task, cg_pages_differ_async);
  g_task_set_task_data (task, self, comparison_free);
  cg_pdf_document_open_async (path, name, NULL, cancellable, opened_cb, task);
}

CgPagesDiffer *
cg_pages_differ_finish (CgStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- in words ---- */

static guint
page_at (const GArray *pages, guint index)
{
  return g_array_index (pages, guint, index);
}

/* "3, 5–7" */
static char *
list_pages (const GArray *pages)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0, end; i < pages->len; i = end)
    {
      for (end = i + 1; end < pages->len && page_at (pages, end) == page_at (pages, end - 1) + 1;)
        end++;
      g_string_append_printf (list, "%s%u", i > 0 ? C_ ("list", ", ") : "", page_at (pages, i) + 1);
      if (end > i + 1)
        g_string_append_printf (list, "–%u", page_at (pages, end - 1) + 1);
    }

  return g_string_free (list, FALSE);
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
}

char *
cg_pages_differ_sentence (const CgPagesDiffer *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *pages = list_pages (self->pages);
  g_autofree char *differ =
      g_strdup_printf (_ ("Pages that are not what was attached: %s."), pages);
  g_autofree char *unknown = g_strdup_printf (
      ngettext ("%u page cannot be compared: nothing was noted of what it was.",
                "%u pages cannot be compared: nothing was noted of what they were.",
                self->n_unknown),
      self->n_unknown);
  g_autofree char *redrawn = g_strdup_printf (
      ngettext ("%u page that is a picture cannot be compared: it was noted by another version of "
                "the libraries that draw it.",
                "%u pages that are pictures cannot be compared: they were noted by another version "
                "of the libraries that draw them.",
                self->n_redrawn),
      self->n_redrawn);

  if (self->pages->len == 0 && self->n_equal == 0 && !self->missing)
    {
      g_string_free (text, TRUE);
      return NULL;
    }

  if (self->pages->len > 0)
    add_sentence (text, differ);
  else if (self->n_equal > 0)
    add_sentence (text, _ ("All pages that can be compared are what was attached."));
  if (self->missing)
    add_sentence (text, _ ("Pages at its end are gone."));
  if (self->n_unknown > 0)
    add_sentence (text, unknown);
  if (self->n_redrawn > 0)
    add_sentence (text, redrawn);
  return g_string_free (text, FALSE);
}
