/* test-page-indexer.c: files of every kind are read into the store, each as far as it can be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "cg-page-indexer.h"
#include "cg-store-find.h"
#include "store-fixture.h"
#include "test-pdf.h"

static gint64
attach (Fixture *fixture, gint64 in_case, const char *path)
{
  const char *paths[] = { path, NULL };
  g_autoptr (CgOutcome) outcome = NULL;

  g_assert_true (cg_store_attach (fixture->store, CG_ENTITY_CASE, in_case, paths, NULL,
                                  fixture->clerk, &outcome, NULL));
  return g_array_index (outcome->inserted, gint64, 0);
}

static void
wait_for_rest (CgPageIndexer *indexer)
{
  while (cg_page_indexer_get_busy (indexer))
    g_main_context_iteration (NULL, TRUE);
}

static CgFoundTexts *
find_text (Fixture *fixture, const char *text, gboolean variants)
{
  const CgTextQuery query = { text, .variants = variants };
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  CgFoundTexts *found;

  cg_store_find_text_async (fixture->store, &query, NULL, fixture_take_result, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  found = cg_store_find_text_finish (fixture->store, answer, &error);
  g_assert_no_error (error);
  return found;
}

static guint
count_places (Fixture *fixture, const char *text, gboolean variants)
{
  g_autoptr (CgFoundTexts) found = find_text (fixture, text, variants);

  return found->n_places;
}

static GPtrArray *
get_pictures (Fixture *fixture, gint64 id)
{
  g_autofree char *sha256 = fixture_text (fixture, CG_ENTITY_ATTACHMENT, id, "sha256");
  g_autoptr (GAsyncResult) answer = NULL;

  cg_store_pictures_async (fixture->store, sha256, NULL, fixture_take_result, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cg_store_pictures_finish (fixture->store, answer, NULL);
}

/* An empty page, one that is all picture, and one with a small picture. */
static char *
make_pictures (const char *name)
{
  char *path = g_build_filename (test_pdf_folder (), name, NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 200, 300);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 300);
  cairo_t *cr = cairo_create (surface);

  cairo_show_page (cr);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_show_page (cr);
  cairo_scale (cr, 0.3, 0.3);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return path;
}

static void
test_all_kinds (Fixture *fixture, gconstpointer data)
{
  gint64 in_case = fixture_add_case (fixture);
  g_autofree char *report = test_pdf_make ("report.pdf", 40, "水费收\n缴管理");
  g_autofree char *old = test_pdf_make ("old.pdf", 1, "頭髮與水費");
  g_autofree char *pictures = make_pictures ("pictures.pdf");
  g_autofree char *encrypted = test_pdf_make_encrypted ("encrypted.pdf", "123");
  g_autofree char *table = test_pdf_write ("table.xlsx", "PK no PDF", -1);
  g_autofree char *broken = test_pdf_write ("broken.pdf", "%PDF-1.5\n1 0 obj\n", -1);
  g_autoptr (CgPageIndexer) indexer = cg_page_indexer_new (fixture->store);
  g_autoptr (CgFoundTexts) found = NULL;
  g_autoptr (GPtrArray) scans = NULL;
  gint64 id;

  attach (fixture, in_case, report);
  attach (fixture, in_case, old);
  id = attach (fixture, in_case, pictures);
  attach (fixture, in_case, encrypted);
  attach (fixture, in_case, table);
  attach (fixture, in_case, broken);

  cg_page_indexer_start (indexer);
  wait_for_rest (indexer);
  g_assert_no_error ((GError *) cg_page_indexer_get_error (indexer));
  g_assert_cmpuint (cg_page_indexer_get_state (indexer).files, ==, 6);
  g_assert_cmpuint (cg_page_indexer_get_state (indexer).read, ==, 3);
  g_assert_cmpuint (cg_page_indexer_get_state (indexer).failed, ==, 3);

  g_assert_cmpuint (count_places (fixture, "收缴", FALSE), ==, 40);
  g_assert_cmpuint (count_places (fixture, "水费", FALSE), ==, 40);
  g_assert_cmpuint (count_places (fixture, "水费", TRUE), ==, 41);
  g_assert_cmpuint (count_places (fixture, "头发", TRUE), ==, 1);
  found = find_text (fixture, "没有", FALSE);
  g_assert_cmpuint (found->waiting->len, ==, 0);
  g_assert_cmpuint (found->unreadable->len, ==, 2);

  scans = get_pictures (fixture, id);
  g_assert_cmpuint (scans->len, ==, 1);
  g_assert_cmpuint (((CgPageWords *) scans->pdata[0])->page, ==, 1);
  fixture_check (fixture);
}

/* Stopped and begun again at random it comes to the same end. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  gint64 in_case = fixture_add_case (fixture);
  g_autofree char *first = test_pdf_make ("first.pdf", 70, "水费");
  g_autofree char *second = test_pdf_make ("second.pdf", 90, "水费");
  g_autoptr (CgPageIndexer) indexer = cg_page_indexer_new (fixture->store);

  attach (fixture, in_case, first);
  attach (fixture, in_case, second);
  for (guint i = 0; i < 20; i++)
    {
      int turns = g_test_rand_int_range (1, 30);

      cg_page_indexer_start (indexer);
      while (turns-- > 0 && cg_page_indexer_get_busy (indexer))
        g_main_context_iteration (NULL, TRUE);
      cg_page_indexer_stop (indexer);
      g_assert_false (cg_page_indexer_get_busy (indexer));
    }

  cg_page_indexer_start (indexer);
  wait_for_rest (indexer);
  g_assert_cmpuint (count_places (fixture, "水费", FALSE), ==, 160);
  fixture_check (fixture);
}

/* What is not the file attached is not read as if it were, and is tried again. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("kept.pdf", 1, "水费");
  gint64 id = attach (fixture, fixture_add_case (fixture), path);
  g_autofree char *sha256 = fixture_text (fixture, CG_ENTITY_ATTACHMENT, id, "sha256");
  g_autofree char *stored = cg_store_file_path (fixture->store, sha256);
  g_autofree char *away = g_strconcat (path, ".away", NULL);
  g_autoptr (CgPageIndexer) indexer = cg_page_indexer_new (fixture->store);

  g_assert_cmpint (g_rename (stored, away), ==, 0);
  g_assert_true (g_file_set_contents (stored, "%PDF-1.4", -1, NULL));
  cg_page_indexer_start (indexer);
  wait_for_rest (indexer);
  g_assert_cmpuint (count_places (fixture, "水费", FALSE), ==, 0);

  g_assert_cmpint (g_rename (away, stored), ==, 0);
  cg_page_indexer_start (indexer);
  wait_for_rest (indexer);
  g_assert_cmpuint (count_places (fixture, "水费", FALSE), ==, 1);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/page-indexer/all-kinds", Fixture, NULL, fixture_set_up, test_all_kinds,
              fixture_tear_down);
  g_test_add ("/page-indexer/stopped", Fixture, NULL, fixture_set_up, test_stopped,
              fixture_tear_down);
  g_test_add ("/page-indexer/changed", Fixture, NULL, fixture_set_up, test_changed,
              fixture_tear_down);

  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
