/* test-recogniser.c: a page that is a picture is recognised by the real Tesseract and found at its
 * place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cg-child-lock.h"
#include "cg-page-indexer.h"
#include "cg-page-turn.h"
#include "cg-recogniser.h"
#include "cg-store-find.h"
#include "store-fixture.h"
#include "test-pdf.h"

#define TEXT "关于水费收缴管理情况的整改报告"

typedef struct
{
  Fixture store;
  char *sha256;
  char *path; /* stored */
  CgPdfDocument *document;
  CgStoreTexts *texts;
  CgRecogniser *recogniser;
} World;

static void
begin_with (World *world, const char *scan)
{
  const char *paths[] = { scan, NULL };
  g_autoptr (CgPageIndexer) indexer = cg_page_indexer_new (world->store.store);
  g_autoptr (CgOutcome) outcome = NULL;

  g_assert_true (cg_store_attach (world->store.store, CG_ENTITY_CASE,
                                  fixture_add_case (&world->store), paths, NULL, world->store.clerk,
                                  &outcome, NULL));
  world->sha256 = fixture_text (&world->store, CG_ENTITY_ATTACHMENT,
                                g_array_index (outcome->inserted, gint64, 0), "sha256");
  world->path = cg_store_file_path (world->store.store, world->sha256);
  cg_page_indexer_start (indexer);
  while (cg_page_indexer_get_busy (indexer))
    g_main_context_iteration (NULL, TRUE);

  world->document = test_pdf_open_good (world->path);
  world->texts = cg_store_texts_new (world->store.store, world->sha256);
  cg_pdf_document_set_text_source (world->document, CG_PDF_TEXT_SOURCE (world->texts));
  while (cg_store_texts_get_busy (world->texts))
    g_main_context_iteration (NULL, TRUE);
  world->recogniser = cg_recogniser_new (world->store.store, world->document, world->sha256);
}

static void
begin (World *world, int n_pages)
{
  g_autofree char *scan = test_pdf_make_scan ("scan.pdf", n_pages, TEXT);

  begin_with (world, scan);
}

static void
set_up (World *world, gconstpointer data)
{
  fixture_set_up (&world->store, data);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->recogniser);
  g_clear_object (&world->texts);
  g_clear_object (&world->document);
  g_free (world->sha256);
  g_free (world->path);
  fixture_tear_down (&world->store, data);
}

static void
wait_for_rest (World *world)
{
  while (cg_recogniser_get_busy (world->recogniser))
    g_main_context_iteration (NULL, TRUE);
  while (cg_store_texts_get_busy (world->texts))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_places (World *world, const char *text)
{
  const CgTextQuery query = { text };
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (CgFoundTexts) found = NULL;

  cg_store_find_text_async (world->store.store, &query, NULL, fixture_take_result, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  found = cg_store_find_text_finish (world->store.store, answer, NULL);
  return found->n_places;
}

/* ---- the tests ---- */

/* Found in the index, and at its place on the page; the file is what it was. */
static void
test_found (World *world, gconstpointer data)
{
  g_autoptr (CgPageText) before = NULL;
  g_autoptr (CgPageText) text = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) boxes = NULL;
  const CgPageRange *place;
  const CgPageBox *box;

  begin (world, 1);
  g_assert_cmpuint (cg_store_texts_count_scans (world->texts), ==, 1);
  before = test_pdf_text (world->document, 0, NULL);
  g_assert_cmpstr (cg_page_text_get_text (before), ==, "");

  cg_recogniser_start (world->recogniser, NULL);
  wait_for_rest (world);
  g_assert_no_error ((GError *) cg_recogniser_get_error (world->recogniser));
  g_assert_cmpuint (cg_store_texts_count_scans (world->texts), ==, 0);
  g_assert_cmpuint (count_places (world, "水费收缴"), ==, 1);

  text = test_pdf_text (world->document, 0, NULL);
  places = cg_find_in_page (cg_page_text_get_text (text), "水费收缴", 0);
  g_assert_cmpuint (places->len, ==, 1);
  place = &g_array_index (places, CgPageRange, 0);
  boxes = cg_page_text_rectangles (text, place->start, place->end);
  g_assert_cmpuint (boxes->len, ==, 1);
  box = &g_array_index (boxes, CgPageBox, 0);
  /* The third to the sixth character of the line. */
  g_assert_cmpfloat_with_epsilon (box->x1, TEST_PDF_SCAN_LEFT + 2 * TEST_PDF_SCAN_SIZE,
                                  TEST_PDF_SCAN_SIZE / 2);
  g_assert_cmpfloat_with_epsilon (box->x2, TEST_PDF_SCAN_LEFT + 6 * TEST_PDF_SCAN_SIZE,
                                  TEST_PDF_SCAN_SIZE / 2);
  g_assert_cmpfloat (box->y1, <, TEST_PDF_SCAN_TOP + 0.8 * TEST_PDF_SCAN_SIZE);
  g_assert_cmpfloat (box->y2, >, TEST_PDF_SCAN_TOP + 0.8 * TEST_PDF_SCAN_SIZE);
  fixture_check (&world->store);
}

/* Where a word of the page is, which it has once. */
static CgPageBox
place_of (CgPageText *text, const char *word, guint *start)
{
  g_autoptr (GArray) places = cg_find_in_page (cg_page_text_get_text (text), word, 0);
  g_autoptr (GArray) boxes = NULL;
  const CgPageRange *place;

  g_test_message ("%s: %s", word, cg_page_text_get_text (text));
  g_assert_cmpuint (places->len, ==, 1);
  place = &g_array_index (places, CgPageRange, 0);
  boxes = cg_page_text_rectangles (text, place->start, place->end);
  g_assert_cmpuint (boxes->len, ==, 1);
  *start = place->start;
  return g_array_index (boxes, CgPageBox, 0);
}

/* Scanned on its side or its head it reads as it does upright, and each word has its place on the
 * page as it is. */
static void
test_turned (World *world, gconstpointer data)
{
  static const char *const pages[] = {
    TEXT,
    TEXT "\n县纪委监委督促各责任单位落实\n一是完善台账二是公开收费标准\n"
         "三是组织开展专项监督检查工作\n四是对责任人员作出处理并通报\n请各单位认真对照检查整改到位",
  };
  guint page = GPOINTER_TO_UINT (data) / 4, turn = GPOINTER_TO_UINT (data) % 4;
  CgPdfSize size;
  g_autofree char *scan = test_pdf_make_scan_turned ("turned.pdf", pages[page], turn, &size);
  const CgPageBox upright = { TEST_PDF_SCAN_LEFT + 2 * TEST_PDF_SCAN_SIZE, TEST_PDF_SCAN_TOP,
                              TEST_PDF_SCAN_LEFT + 6 * TEST_PDF_SCAN_SIZE,
                              TEST_PDF_SCAN_TOP + 1.3 * TEST_PDF_SCAN_SIZE };
  CgPageBox expected = cg_page_turn_box (size, turn, &upright);
  g_autoptr (CgPageText) text = NULL;
  CgPageBox box;
  guint first, second, last;

  begin_with (world, scan);
  cg_recogniser_start (world->recogniser, NULL);
  wait_for_rest (world);
  g_assert_no_error ((GError *) cg_recogniser_get_error (world->recogniser));
  text = test_pdf_text (world->document, 0, NULL);
  box = place_of (text, "水费收缴", &first);
  g_assert_cmpfloat_with_epsilon (box.x1, expected.x1, TEST_PDF_SCAN_SIZE * 0.6);
  g_assert_cmpfloat_with_epsilon (box.y1, expected.y1, TEST_PDF_SCAN_SIZE * 0.6);
  g_assert_cmpfloat_with_epsilon (box.x2, expected.x2, TEST_PDF_SCAN_SIZE * 0.6);
  g_assert_cmpfloat_with_epsilon (box.y2, expected.y2, TEST_PDF_SCAN_SIZE * 0.6);
  if (page == 0)
    return;

  place_of (text, "县纪委监委", &second);
  place_of (text, "整改到位", &last);
  g_assert_true (first < second && second < last);
}

/* What was done is kept, and the rest done later. */
static void
test_stopped (World *world, gconstpointer data)
{
  g_autoptr (GArray) first = g_array_new (FALSE, TRUE, sizeof (guint));
  guint n_pages;

  begin (world, 2);
  g_array_set_size (first, 1);
  cg_recogniser_start (world->recogniser, first);
  wait_for_rest (world);
  g_assert_cmpuint (count_places (world, "水费"), ==, 1);

  cg_recogniser_start (world->recogniser, NULL);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  cg_recogniser_stop (world->recogniser);
  g_assert_false (cg_recogniser_get_busy (world->recogniser));

  cg_recogniser_start (world->recogniser, NULL);
  wait_for_rest (world);
  g_assert_cmpuint (cg_recogniser_get_done (world->recogniser, &n_pages), ==, 1);
  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_cmpuint (count_places (world, "水费"), ==, 2);
}

static void
test_missing (World *world, gconstpointer data)
{
  g_autofree char *path = g_strdup (g_getenv ("PATH"));

  begin (world, 1);
  g_setenv ("PATH", test_pdf_folder (), TRUE);
  cg_recogniser_start (world->recogniser, NULL);
  wait_for_rest (world);
  g_setenv ("PATH", path, TRUE);
  g_assert_error ((GError *) cg_recogniser_get_error (world->recogniser), CG_FAULT,
                  CG_FAULT_RECOGNISER_MISSING);
}

/* The process that reads pictures, and what it starts, has no network. */
static void
test_locked (void)
{
  CgChildLimits limits = { 10, G_GUINT64_CONSTANT (1) << 32 };
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      cg_child_lock (&limits);
      _exit (socket (AF_INET, SOCK_STREAM, 0) == -1 && errno == EACCES ? EXIT_SUCCESS
                                                                       : EXIT_FAILURE);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, EXIT_SUCCESS);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/recogniser/found", World, NULL, set_up, test_found, tear_down);
  g_test_add ("/recogniser/turned/line/180", World, GUINT_TO_POINTER (2), set_up, test_turned,
              tear_down);
  g_test_add ("/recogniser/turned/page/270", World, GUINT_TO_POINTER (7), set_up, test_turned,
              tear_down);
  g_test_add ("/recogniser/stopped", World, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/recogniser/missing", World, NULL, set_up, test_missing, tear_down);

  g_test_add_func ("/recogniser/locked", test_locked);

  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
