/* test-page-differ.c: of a stored file whose bytes were changed it is said which pages differ.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "cg-page-differ.h"
#include "cg-page-indexer.h"
#include "cg-page-looker.h"
#include "cg-store-looks.h"
#include "store-fixture.h"
#include "test-pdf.h"

/* A page that is one picture, the shade of which is what @letter is. */
static void
draw_picture (cairo_t *cr, char letter)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 300);
  cairo_t *dots = cairo_create (image);

  cairo_set_source_rgb (dots, 1, 1, 1);
  cairo_paint (dots);
  cairo_set_source_rgb (dots, 0, 0, (letter - 'a') / 255.0);
  cairo_rectangle (dots, 50, 100, 1, 1);
  cairo_fill (dots);
  cairo_destroy (dots);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (image);
}

/* A file of pages that say the capital letters of @pages; a space is an empty page, and a small
 * letter a picture. */
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
      if (g_ascii_islower (*pages))
        draw_picture (cr, *pages);
      else if (*pages != ' ')
        cairo_show_text (cr, text);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return path;
}

static void
look_at_pictures (Fixture *fixture)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  cg_pages_look_async (fixture->store, NULL, fixture_take_result, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  cg_pages_look_finish (fixture->store, answer, &error);
  g_assert_no_error (error);
}

/* Attaches a file of @pages and reads it into the store. */
static char *
attach_file (Fixture *fixture, const char *pages)
{
  g_autofree char *path = make_pages ("then.pdf", pages);
  const char *const paths[] = { path, NULL };
  g_autoptr (CgPageIndexer) indexer = cg_page_indexer_new (fixture->store);
  g_autoptr (CgOutcome) outcome = NULL;

  g_assert_true (cg_store_attach (fixture->store, CG_ENTITY_CASE, fixture_add_case (fixture), paths,
                                  NULL, fixture->clerk, &outcome, NULL));
  cg_page_indexer_start (indexer);
  while (cg_page_indexer_get_busy (indexer))
    g_main_context_iteration (NULL, TRUE);

  return fixture_text (fixture, CG_ENTITY_ATTACHMENT, g_array_index (outcome->inserted, gint64, 0),
                       "sha256");
}

/* Puts a file of @pages in the place of one that was attached. */
static void
replace_file (Fixture *fixture, const char *sha256, const char *pages)
{
  g_autofree char *other = make_pages ("now.pdf", pages);
  g_autofree char *stored = cg_store_file_path (fixture->store, sha256);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (other, &bytes, &length, NULL));
  g_assert_cmpint (g_remove (stored), ==, 0);
  g_assert_true (g_file_set_contents (stored, bytes, (gssize) length, NULL));
}

/* Attaches a file of @then, reads and looks at it, and puts one of @now in its place. */
static char *
change_file (Fixture *fixture, const char *then, const char *now)
{
  char *sha256 = attach_file (fixture, then);

  look_at_pictures (fixture);
  replace_file (fixture, sha256, now);
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
test_recognised (Fixture *fixture, gconstpointer data)
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

/* One dot of a scan is another picture; nothing is known of what was added or never looked at. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgPagesDiffer) differ = compare (fixture, "Aabcd", "AabzdXe");
  g_autoptr (CgPagesDiffer) all = compare (fixture, "fg", "fg ");

  g_assert_cmpuint (differ->n_equal, ==, 4);
  g_assert_cmpuint (differ->pages->len, ==, 1);
  g_assert_cmpuint (g_array_index (differ->pages, guint, 0), ==, 3);
  g_assert_cmpuint (differ->n_unknown, ==, 2);
  g_assert_cmpuint (differ->n_redrawn, ==, 0);

  g_assert_cmpuint (all->n_equal, ==, 2);
  g_assert_cmpuint (all->pages->len, ==, 0);
  g_assert_cmpuint (all->n_unknown, ==, 1);
}

static void
put_look (Fixture *fixture, CgPageLook *look)
{
  g_autoptr (GAsyncResult) put = NULL;

  cg_store_put_look_async (fixture->store, look, NULL, fixture_take_result, &put);
  while (put == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (cg_store_put_look_finish (fixture->store, put, NULL));
}

/* What other libraries drew may differ by itself; what could not be drawn is not known. */
static void
test_other_libraries (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = change_file (fixture, "Aabc", "Aabd");
  g_autoptr (CgPagesDiffer) differ = NULL;
  g_autofree char *sentence = NULL;

  put_look (fixture, &(CgPageLook){ sha256, 1, (char *) "00", (char *) "poppler 0.1" });
  put_look (fixture, &(CgPageLook){ sha256, 2, (char *) "", (char *) "" });
  differ = compare_file (fixture, sha256);
  sentence = cg_pages_differ_sentence (differ);

  g_assert_cmpuint (differ->n_redrawn, ==, 1);
  g_assert_cmpuint (differ->n_unknown, ==, 1);
  g_assert_cmpuint (differ->n_equal, ==, 1);
  g_assert_cmpuint (differ->pages->len, ==, 1);
  g_assert_nonnull (strstr (sentence, ": 4."));
  g_assert_nonnull (strstr (sentence, "libraries"));
}

/* After other versions of the libraries came, pages are looked at again, but only those of files
 * that are still what was attached; what could not be drawn is left alone. */
static void
test_renewed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = attach_file (fixture, "abc");
  g_autofree char *changed = NULL;
  g_autoptr (CgPagesDiffer) same = NULL;
  g_autoptr (CgPagesDiffer) differ = NULL;

  look_at_pictures (fixture);
  changed = change_file (fixture, "efg", "efh");
  put_look (fixture, &(CgPageLook){ whole, 0, (char *) "00", (char *) "poppler 0.1" });
  put_look (fixture, &(CgPageLook){ whole, 2, (char *) "", (char *) "" });
  put_look (fixture, &(CgPageLook){ changed, 2, (char *) "00", (char *) "poppler 0.1" });
  look_at_pictures (fixture);

  same = compare_file (fixture, whole);
  g_assert_cmpuint (same->n_equal, ==, 2);
  g_assert_cmpuint (same->n_unknown, ==, 1);
  g_assert_cmpuint (same->n_redrawn, ==, 0);
  differ = compare_file (fixture, changed);
  g_assert_cmpuint (differ->n_equal, ==, 2);
  g_assert_cmpuint (differ->n_redrawn, ==, 1);
}

static gboolean
has_look (Fixture *fixture, const char *sha256, guint page)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageLook) look = NULL;

  cg_store_look_async (fixture->store, sha256, page, NULL, fixture_take_result, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  look = cg_store_look_finish (fixture->store, answer, &error);
  g_assert_no_error (error);
  return look != NULL;
}

static void
look_for_a_while (Fixture *fixture)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) answer = NULL;
  int turns = g_test_rand_int_range (1, 30);

  cg_pages_look_async (fixture->store, cancellable, fixture_take_result, &answer);
  for (int i = 0; answer == NULL && i < turns; i++)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Begun and given up at random it comes to the same end; a file that was changed before it was
 * looked at is not taken for what was attached, and does not stand in the way of others. */
static void
test_interrupted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = attach_file (fixture, "abcdefgh");
  g_autofree char *changed = attach_file (fixture, "ijkl");
  g_autofree char *last = attach_file (fixture, "mnop");

  replace_file (fixture, changed, "ijkm");
  for (guint i = 0; i < 10; i++)
    look_for_a_while (fixture);
  look_at_pictures (fixture);

  for (guint page = 0; page < 8; page++)
    g_assert_true (has_look (fixture, first, page));
  for (guint page = 0; page < 4; page++)
    {
      g_assert_false (has_look (fixture, changed, page));
      g_assert_true (has_look (fixture, last, page));
    }
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
  ADD ("recognised", test_recognised);
  ADD ("pictures", test_pictures);
  ADD ("other-libraries", test_other_libraries);
  ADD ("renewed", test_renewed);
  ADD ("interrupted", test_interrupted);
  ADD ("random", test_random);
  ADD ("unreadable", test_unreadable);

  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
