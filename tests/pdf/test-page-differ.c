/* test-page-differ.c: of a stored file whose bytes were changed it is said which pages differ.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "cg-page-differ.h"
#include "cg-page-indexer.h"
#include "store-fixture.h"
#include "test-pdf.h"

/* A file of pages that say the letters of @pages; a space is an empty page. */
static char *
make_pages (const char *name, const char *pages)
{
  char *path = g_build_filename (test_pdf_folder (), name, NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 200, 300);
  cairo_t *cr = cairo_create (surface);

  cairo_set_font_size (cr, 40);
  for (; *pages != '\0'; pages++)
    {
      const char text[] = { *pages, '\0' };

      cairo_move_to (cr, 50, 100);
      if (*pages != ' ')
        cairo_show_text (cr, text);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return path;
}

/* Attaches a file of @then, reads it into the store, and puts one of @now in its place. */
static char *
change_file (Fixture *fixture, const char *then, const char *now)
{
  g_autofree char *path = make_pages ("then.pdf", then);
  g_autofree char *other = make_pages ("now.pdf", now);
  const char *const paths[] = { path, NULL };
  g_autoptr (CgPageIndexer) indexer = cg_page_indexer_new (fixture->store);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autofree char *stored = NULL;
  g_autofree char *bytes = NULL;
  char *sha256;
  gsize length;

  g_assert_true (cg_store_attach (fixture->store, CG_ENTITY_CASE, fixture_add_case (fixture), paths,
                                  NULL, fixture->clerk, &outcome, NULL));
  sha256 = fixture_text (fixture, CG_ENTITY_ATTACHMENT,
                         g_array_index (outcome->inserted, gint64, 0), "sha256");
  cg_page_indexer_start (indexer);
  while (cg_page_indexer_get_busy (indexer))
    g_main_context_iteration (NULL, TRUE);

  stored = cg_store_file_path (fixture->store, sha256);
  g_assert_true (g_file_get_contents (other, &bytes, &length, NULL));
  g_assert_cmpint (g_remove (stored), ==, 0);
  g_assert_true (g_file_set_contents (stored, bytes, (gssize) length, NULL));
  return sha256;
}

static CgPagesDiffer *
compare_file (Fixture *fixture, const char *sha256)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  CgPagesDiffer *differ;

  cg_pages_differ_async (fixture->store, sha256, "then.pdf", NULL, fixture_take_result, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  differ = cg_pages_differ_finish (fixture->store, answer, &error);
  g_assert_no_error (error);
  return differ;
}

static CgPagesDiffer *
compare (Fixture *fixture, const char *then, const char *now)
{
  g_autofree char *sha256 = change_file (fixture, then, now);

  return compare_file (fixture, sha256);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgPagesDiffer) differ = compare (fixture, "ABCDEFGH", "ABXDEYZH");
  g_autofree char *sentence = cg_pages_differ_sentence (differ);

  g_assert_cmpuint (differ->n_equal, ==, 5);
  g_assert_cmpuint (differ->n_unknown, ==, 0);
  g_assert_false (differ->missing);
  g_assert_nonnull (strstr (sentence, "3, 6–7"));
}

static void
test_more_and_fewer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgPagesDiffer) fewer = compare (fixture, "ABC", "AB");
  g_autoptr (CgPagesDiffer) more = compare (fixture, "A C", "A CD");
  g_autoptr (CgPagesDiffer) nothing = compare (fixture, "  ", "  A");

  g_assert_cmpuint (fewer->n_equal, ==, 2);
  g_assert_cmpuint (fewer->pages->len, ==, 0);
  g_assert_true (fewer->missing);
  g_assert_cmpuint (more->n_equal, ==, 2);
  g_assert_cmpuint (more->n_unknown, ==, 2);
  g_assert_false (more->missing);
  g_assert_cmpuint (nothing->n_unknown, ==, 3);
  g_assert_null (cg_pages_differ_sentence (nothing));
}

/* A page that was a picture and says something now is another one, what had been recognised of it
 * or not; of one that is still a picture it is not known. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = change_file (fixture, "A   ", "A X ");
  g_autoptr (GPtrArray) words =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_page_words_free);
  g_autoptr (GAsyncResult) put = NULL;
  g_autoptr (CgPagesDiffer) differ = NULL;

  g_ptr_array_add (words, cg_page_words_new (1, CG_PAGE_SOURCE_OCR, "B"));
  g_ptr_array_add (words, cg_page_words_new (2, CG_PAGE_SOURCE_OCR, "X"));
  cg_store_put_pages_async (fixture->store, sha256, 4, words, 0, NULL, fixture_take_result, &put);
  while (put == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (cg_store_pages_finish (fixture->store, put, NULL));

  differ = compare_file (fixture, sha256);
  g_assert_cmpuint (differ->pages->len, ==, 1);
  g_assert_cmpuint (g_array_index (differ->pages, guint, 0), ==, 2);
  g_assert_cmpuint (differ->n_equal, ==, 1);
  g_assert_cmpuint (differ->n_unknown, ==, 2);
}

/* More pages than are read at once, against a walk through both. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  char then[131] = "", now[131] = "";
  g_autoptr (CgPagesDiffer) differ = NULL;
  guint n = 0;

  for (guint i = 0; i < sizeof then - 1; i++)
    {
      then[i] = (char) g_test_rand_int_range ('A', 'Z' + 1);
      now[i] = g_test_rand_int_range (0, 4) == 0 ? 'Q' : then[i];
    }
  differ = compare (fixture, then, now);

  for (guint i = 0; i < sizeof then - 1; i++)
    if (then[i] != now[i])
      g_assert_cmpuint (g_array_index (differ->pages, guint, n++), ==, i);
  g_assert_cmpuint (differ->pages->len, ==, n);
  g_assert_cmpuint (differ->n_equal, ==, sizeof then - 1 - n);
}

/* What is no PDF any more cannot be compared, and that is told as what it is. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = change_file (fixture, "AB", "A");
  g_autofree char *stored = cg_store_file_path (fixture->store, sha256);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (stored, "no PDF at all", -1, NULL));
  cg_pages_differ_async (fixture->store, sha256, "then.pdf", NULL, fixture_take_result, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (cg_pages_differ_finish (fixture->store, answer, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_PDF_NOT_PDF);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/pdf/page-differ/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);

  ADD ("changed", test_changed);
  ADD ("more-and-fewer", test_more_and_fewer);
  ADD ("pictures", test_pictures);
  ADD ("random", test_random);
  ADD ("unreadable", test_unreadable);

  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
