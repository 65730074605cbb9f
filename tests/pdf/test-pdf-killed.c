/* test-pdf-killed.c: the helper is killed at random: an answer or a sentence, and the next is
 * right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CG_ROUNDS sets how many times; --seed repeats a run.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-pdf-book.h"
#include "cg-pdf-finder.h"
#include "test-pdf.h"

#define TEXT "水费收缴管理办法"
#define N_PAGES 40
#define ROUNDS 24
/* About as long a process takes for all that is asked here, milliseconds. */
#define LONGEST_LIFE 40

/* A process dies between two requests unnoticed, so one of them may find it dead. */
#define MOST_LOST 1

typedef struct
{
  char *path;
  char *printed;
  CgPdfDocument *document;
} Reading;

/* ---- the killer ---- */

static void
kill_children_of (const char *task)
{
  g_autofree char *path = g_build_filename ("/proc/self/task", task, "children", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) children = NULL;

  if (!g_file_get_contents (path, &content, NULL, NULL))
    return;

  children = g_strsplit (content, " ", -1);
  for (gsize i = 0; children[i] != NULL && *children[i] != '\0'; i++)
    kill (atoi (children[i]), SIGKILL);
}

static gboolean
kill_cb (gpointer data)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  GSource **killer = data;
  const char *task;

  g_assert_nonnull (tasks);
  while ((task = g_dir_read_name (tasks)) != NULL)
    kill_children_of (task);
  g_clear_pointer (killer, g_source_unref);
  return G_SOURCE_REMOVE;
}

/* Kills the process some time from now, before any answer of that moment is taken. */
static void
send_killer (GSource **killer)
{
  *killer = g_timeout_source_new ((guint) g_test_rand_int_range (0, LONGEST_LIFE));
  g_source_set_priority (*killer, G_PRIORITY_HIGH);
  g_source_set_callback (*killer, kill_cb, killer, NULL);
  g_source_attach (*killer, NULL);
}

static void
call_off (GSource **killer)
{
  if (*killer != NULL)
    g_source_destroy (*killer);
  g_clear_pointer (killer, g_source_unref);
}

/* ---- what is killed ---- */

static gboolean
is_said (gboolean answered, const GError *error)
{
  g_assert_true (answered == (error == NULL));
  if (error != NULL)
    g_assert_error (error, CG_FAULT, error->code);
  return answered;
}

static gboolean
try_open (Reading *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = test_pdf_open (self->path, NULL, &error);

  return is_said (document != NULL, error);
}

static gboolean
try_render (Reading *self)
{
  const CgPdfRegion region = { 0, 0, 300, 400 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfPixels) pixels = test_pdf_render (self->document, 7, 1, &region, &error);

  g_assert_true (pixels == NULL || test_pdf_count_ink (pixels) > 0);
  return is_said (pixels != NULL, error);
}

static gboolean
try_text (Reading *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = test_pdf_text (self->document, 3, &error);

  if (text != NULL)
    g_assert_cmpstr (cg_page_text_get_text (text), ==, TEXT);
  return is_said (text != NULL, error);
}

static gboolean
try_outline (Reading *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfOutline) outline = test_pdf_outline (self->document, &error);

  return is_said (outline != NULL, error);
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static gboolean
try_texts (Reading *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) texts = NULL;

  cg_pdf_document_texts_async (self->document, 0, N_PAGES, CG_PDF_PRIORITY_BACKGROUND, NULL,
                               keep_result_cb, &result);
  texts = cg_pdf_document_texts_finish (self->document, wait_for (&result), &error);
  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    g_assert_cmpstr (texts[i], ==, TEXT);
  return is_said (texts != NULL, error);
}

static gboolean
is_found (gpointer data)
{
  return !cg_pdf_finder_get_busy (data);
}

/* The pages that could be read are searched, the other ones are counted. */
static gboolean
try_find (Reading *self)
{
  g_autoptr (CgPdfFinder) finder = cg_pdf_finder_new (self->document);
  guint n_unreadable;

  cg_pdf_finder_search (finder, "管理", 0);
  test_pdf_wait (is_found, finder);
  n_unreadable = cg_pdf_finder_get_n_unreadable (finder);
  g_assert_cmpuint (cg_pdf_finder_get_n_hits (finder) + n_unreadable, ==, N_PAGES);
  return n_unreadable == 0;
}

/* What could not be printed whole is not there at all. */
static gboolean
try_print (Reading *self)
{
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (CgPdfDocument) document = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) printed = NULL;
  g_autoptr (GError) error = NULL;
  CgPdfLeaf leaves[N_PAGES] = { 0 };
  gboolean done;

  cg_pdf_book_add_file (book, self->path, "printed.pdf", NULL);
  cg_pdf_book_open_async (book, NULL, keep_result_cb, &opened);
  document = cg_pdf_book_open_finish (wait_for (&opened), &error);
  if (!is_said (document != NULL, error))
    return FALSE;

  for (guint i = 0; i < N_PAGES; i++)
    leaves[i].page = i;
  cg_pdf_book_print_async (document, leaves, N_PAGES, self->printed, NULL, NULL, NULL,
                           keep_result_cb, &printed);
  done = cg_pdf_book_print_finish (document, wait_for (&printed), &error);
  g_assert_true (g_file_test (self->printed, G_FILE_TEST_EXISTS) == done);
  g_remove (self->printed);
  return is_said (done, error);
}

static gboolean (*const attempts[]) (Reading *) = {
  try_open, try_render, try_text, try_texts, try_outline, try_find, try_print,
};

/* ---- the property ---- */

static guint
count_rounds (void)
{
  const char *given = g_getenv ("CG_ROUNDS");

  return given != NULL ? (guint) atoi (given) : ROUNDS;
}

static void
test_killed (void)
{
  Reading self = { .path = test_pdf_make ("killed.pdf", N_PAGES, TEXT),
                   .printed = g_build_filename (test_pdf_folder (), "printed.pdf", NULL) };
  guint n_failed = 0;

  self.document = test_pdf_open_good (self.path);
  for (guint round = 0; round < count_rounds (); round++)
    {
      guint which = round % G_N_ELEMENTS (attempts), n_lost = 0;
      GSource *killer = NULL;

      send_killer (&killer);
      n_failed += !attempts[which](&self);
      call_off (&killer);
      while (!try_text (&self))
        g_assert_cmpuint (++n_lost, <=, MOST_LOST);
      g_assert_true (attempts[which](&self));
    }

  g_test_message ("%u of %u failed", n_failed, count_rounds ());
  g_object_unref (self.document);
  g_free (self.path);
  g_free (self.printed);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/killed", test_killed);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
