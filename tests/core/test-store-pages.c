/* test-store-pages.c: what pages say is kept, and a word in it is found as a reader finds it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "cg-store-find.h"
#include "cg-store-pages.h"
#include "cg-variants.h"
#include "store-fixture.h"

#define DOCUMENTS 6
#define PAGES 5

/* A document as the test knows it. */
typedef struct
{
  gint64 id;
  gint64 in_case;
  char *sha256;
  gboolean voided;
  char *texts[PAGES]; /* (nullable): not read */
} Document;

typedef struct
{
  Fixture base;
  gint64 cases[2];
  Document documents[DOCUMENTS];
} World;

/* ---- calls, waited for ---- */

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

static void
put_pages (CgStore *store, const char *sha256, GPtrArray *pages, guint done)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  cg_store_put_pages_async (store, sha256, PAGES, pages, done, NULL, fixture_take_result, &answer);
  g_assert_true (cg_store_pages_finish (store, wait_for (&answer), &error));
  g_assert_no_error (error);
}

static void
put_page (CgStore *store, const char *sha256, guint page, CgPageSource source, const char *text)
{
  g_autoptr (GPtrArray) pages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_page_words_free);

  g_ptr_array_add (pages, cg_page_words_new (page, source, text));
  put_pages (store, sha256, pages, 0);
}

static CgFoundTexts *
find_text (CgStore *store, const CgTextQuery *query)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  CgFoundTexts *found;

  cg_store_find_text_async (store, query, NULL, fixture_take_result, &answer);
  found = cg_store_find_text_finish (store, wait_for (&answer), &error);
  g_assert_no_error (error);
  return found;
}

static CgPagesState
get_state (CgStore *store)
{
  g_autoptr (GAsyncResult) answer = NULL;
  CgPagesState state;

  cg_store_pages_state_async (store, NULL, fixture_take_result, &answer);
  g_assert_true (cg_store_pages_state_finish (store, wait_for (&answer), &state, NULL));
  return state;
}

static GPtrArray *
get_unread (CgStore *store)
{
  g_autoptr (GAsyncResult) answer = NULL;
  GPtrArray *files;

  cg_store_unread_files_async (store, 10, NULL, fixture_take_result, &answer);
  files = cg_store_unread_files_finish (store, wait_for (&answer), NULL);
  g_assert_nonnull (files);
  return files;
}

static void
note_unreadable (CgStore *store, const char *sha256, CgFault fault)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cg_store_note_unreadable_async (store, sha256, fault, NULL, fixture_take_result, &answer);
  g_assert_true (cg_store_pages_finish (store, wait_for (&answer), NULL));
}

static void
forget_pages (CgStore *store)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cg_store_forget_pages_async (store, NULL, fixture_take_result, &answer);
  g_assert_true (cg_store_pages_finish (store, wait_for (&answer), NULL));
}

static void
index_pages (CgStore *store)
{
  gboolean waits = TRUE;

  while (waits)
    {
      g_autoptr (GAsyncResult) answer = NULL;

      cg_store_index_pages_async (store, NULL, fixture_take_result, &answer);
      g_assert_true (cg_store_index_pages_finish (store, wait_for (&answer), &waits, NULL));
    }
}

static void
run_sql (World *world, const char *sql)
{
  g_autofree char *path = g_build_filename (world->base.folder, "cugai.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
reopen (World *world)
{
  cg_store_close (world->base.store);
  g_clear_object (&world->base.store);
  world->base.store = cg_store_open (world->base.folder, NULL);
  g_assert_nonnull (world->base.store);
}

/* ---- a few documents in two cases; two of them are the same file ---- */

static void
attach (World *world, guint i)
{
  Document *document = &world->documents[i];
  g_autofree char *name = g_strdup_printf ("文件%u.pdf", i);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  const char *paths[] = { path, NULL };
  g_autofree char *content = g_strdup_printf ("%u", i == DOCUMENTS - 1 ? 0 : i);
  g_autoptr (CgOutcome) outcome = NULL;

  document->in_case = world->cases[i % 2];
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_assert_true (cg_store_attach (world->base.store, CG_ENTITY_CASE, document->in_case, paths, NULL,
                                  world->base.clerk, &outcome, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);
  document->id = g_array_index (outcome->inserted, gint64, 0);
  document->sha256 = fixture_text (&world->base, CG_ENTITY_ATTACHMENT, document->id, "sha256");
}

static void
set_up (World *world, gconstpointer data)
{
  fixture_set_up (&world->base, data);
  for (guint i = 0; i < 2; i++)
    world->cases[i] = fixture_add_case (&world->base);
  for (guint i = 0; i < DOCUMENTS; i++)
    attach (world, i);
  g_assert_cmpstr (world->documents[0].sha256, ==, world->documents[DOCUMENTS - 1].sha256);
}

static void
tear_down (World *world, gconstpointer data)
{
  for (guint i = 0; i < DOCUMENTS; i++)
    {
      g_free (world->documents[i].sha256);
      for (guint k = 0; k < PAGES; k++)
        g_free (world->documents[i].texts[k]);
    }
  fixture_tear_down (&world->base, data);
}

/* ---- as a scan of all texts says ---- */

static char *
random_text (int most)
{
  static const char *const pieces[] = { "水",  "费", "费", "收", "缴", "費", "發", "发",  "髮",
                                        "责",  "a",  "B",  "ｂ", "1",  "２", " ",  "\n",  "-",
                                        "-\n", "，", "年", "\"", "*",  "㈶", "财", "ＡＢ" };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (1, most);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static guint
scan_page (const CgTextQuery *query, const char *text)
{
  g_autofree char *mapped = query->variants ? cg_variants_map (text) : g_strdup (text);
  g_autofree char *word = query->variants ? cg_variants_map (query->text) : g_strdup (query->text);
  g_autoptr (GArray) places = cg_find_in_page (mapped, word, 0);

  return places->len;
}

static guint
scan_document (const CgTextQuery *query, const Document *document, GString *said)
{
  guint n = 0;

  if (document->voided || (query->in_case != 0 && query->in_case != document->in_case) ||
      (query->in_document != 0 && query->in_document != document->id))
    return 0;

  for (guint page = 0; page < PAGES; page++)
    {
      guint places = document->texts[page] != NULL ? scan_page (query, document->texts[page]) : 0;

      if (places > 0)
        g_string_append_printf (said, "%" G_GINT64_FORMAT "/%u:%u ", document->id, page, places);
      n += places;
    }

  return n;
}

static void
assert_as_scanned (World *world, const CgTextQuery *query)
{
  g_autoptr (CgFoundTexts) found = find_text (world->base.store, query);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) said = g_string_new (NULL);
  guint n = 0;

  for (guint i = DOCUMENTS; i > 0; i--)
    n += scan_document (query, &world->documents[i - 1], expected);
  for (guint i = 0; i < found->documents->len; i++)
    {
      const CgFoundDocument *document = g_ptr_array_index (found->documents, i);

      for (guint k = 0; k < document->pages->len; k++)
        {
          const CgFoundPage *page = g_ptr_array_index (document->pages, k);

          g_string_append_printf (said, "%" G_GINT64_FORMAT "/%u:%u ", document->id, page->page,
                                  page->places->len);
        }
    }

  g_assert_cmpstr (said->str, ==, expected->str);
  g_assert_cmpuint (found->n_places, ==, n);
}

static void
assert_random_words (World *world, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = random_text (4);
      const Document *document = &world->documents[g_test_rand_int_range (0, DOCUMENTS)];
      CgTextQuery query = { word, 0, 0, g_test_rand_bit (), 0 };

      if (g_test_rand_int_range (0, 3) == 0)
        query.in_case = document->in_case;
      if (g_test_rand_int_range (0, 5) == 0)
        query.in_document = document->id;
      assert_as_scanned (world, &query);
    }
}

static void
set_text (World *world, guint i, guint page, char *text)
{
  const char *sha256 = world->documents[i].sha256;

  for (guint k = 0; k < DOCUMENTS; k++)
    if (g_str_equal (world->documents[k].sha256, sha256))
      {
        g_free (world->documents[k].texts[page]);
        world->documents[k].texts[page] = g_strdup (text);
      }
  put_page (world->base.store, sha256, page, CG_PAGE_SOURCE_PDF, text);
  g_free (text);
}

static void
change_texts (World *world, guint n)
{
  for (guint i = 0; i < n; i++)
    set_text (world, (guint) g_test_rand_int_range (0, DOCUMENTS),
              (guint) g_test_rand_int_range (0, PAGES), random_text (60));
}

static void
test_random (World *world, gconstpointer data)
{
  for (guint round = 0; round < 2; round++)
    {
      change_texts (world, 12);
      assert_random_words (world, 60);
      fixture_check (&world->base);

      /* As left by a program that folds otherwise: all wait, then some, then none. */
      run_sql (world, "UPDATE meta SET value = '0' WHERE name = 'page_index_version'");
      reopen (world);
      assert_random_words (world, 20);
      change_texts (world, 6);
      assert_random_words (world, 20);
      index_pages (world->base.store);
      fixture_check (&world->base);
    }

  world->documents[0].voided = TRUE;
  g_assert_true (cg_store_void (world->base.store, CG_ENTITY_ATTACHMENT, world->documents[0].id,
                                "重复", world->base.clerk, NULL));
  assert_random_words (world, 60);
}

static void
test_most (World *world, gconstpointer data)
{
  CgTextQuery query = { "水", .most_pages = 3 };
  g_autoptr (CgFoundTexts) found = NULL;

  for (guint page = 0; page < PAGES; page++)
    set_text (world, 1, page, g_strdup ("水费水费"));
  found = find_text (world->base.store, &query);
  g_assert_cmpuint (found->n_pages, ==, 3);
  g_assert_cmpuint (found->n_places, ==, 6);
  g_assert_true (found->more);

  query.most_pages = PAGES;
  g_clear_pointer (&found, cg_found_texts_free);
  found = find_text (world->base.store, &query);
  g_assert_false (found->more);
}

/* ---- which files are read ---- */

static void
test_files (World *world, gconstpointer data)
{
  CgStore *store = world->base.store;
  g_autoptr (GPtrArray) all = get_unread (store);
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const CgUnreadFile *first = g_ptr_array_index (all, 0);
  CgTextQuery query = { "水" };
  g_autoptr (CgFoundTexts) found = NULL;

  g_assert_cmpuint (all->len, ==, DOCUMENTS - 1);
  g_assert_cmpint (first->attachment, ==, world->documents[DOCUMENTS - 1].id);
  put_pages (store, world->documents[1].sha256, none, 2);
  put_pages (store, world->documents[2].sha256, none, PAGES);
  note_unreadable (store, world->documents[3].sha256, CG_FAULT_PDF_ENCRYPTED);
  note_unreadable (store, world->documents[4].sha256, CG_FAULT_PDF_NOT_PDF);

  rest = get_unread (store);
  g_assert_cmpuint (rest->len, ==, 2);
  g_assert_cmpuint (((CgUnreadFile *) g_ptr_array_index (rest, 1))->done, ==, 2);
  g_assert_cmpuint (get_state (store).files, ==, DOCUMENTS - 1);
  g_assert_cmpuint (get_state (store).read, ==, 1);
  g_assert_cmpuint (get_state (store).failed, ==, 2);

  found = find_text (store, &query);
  g_assert_cmpuint (found->waiting->len, ==, 3);
  g_assert_cmpuint (found->unreadable->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (found->unreadable, 0), "文件3.pdf"));

  forget_pages (store);
  g_assert_cmpuint (get_state (store).failed, ==, 0);
  g_clear_pointer (&rest, g_ptr_array_unref);
  rest = get_unread (store);
  g_assert_cmpuint (rest->len, ==, DOCUMENTS - 1);
}

/* ---- what was recognised ---- */

static CgPageWords *
get_words (CgStore *store, const char *sha256, guint page)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cg_store_page_words_async (store, sha256, page, NULL, fixture_take_result, &answer);
  return cg_store_page_words_finish (store, wait_for (&answer), NULL);
}

static void
test_recognised (World *world, gconstpointer data)
{
  CgStore *store = world->base.store;
  const char *sha256 = world->documents[1].sha256;
  const float boxes[] = { 1.5f, 2, 3, 4.25f, 5, 6, 7, 8 };
  g_autoptr (GPtrArray) pages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_page_words_free);
  CgPageWords *given = cg_page_words_new (3, CG_PAGE_SOURCE_OCR, "水费");
  g_autoptr (CgPageWords) words = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) pictures = NULL;

  put_page (store, sha256, 3, CG_PAGE_SOURCE_SCAN, "");
  put_page (store, sha256, 4, CG_PAGE_SOURCE_SCAN, "");
  put_page (store, sha256, 0, CG_PAGE_SOURCE_PDF, "收缴");
  given->boxes = g_memdup2 (boxes, sizeof boxes);
  given->n_boxes = 2;
  g_ptr_array_add (pages, given);
  put_pages (store, sha256, pages, 0);

  /* Read anew, what was recognised stays. */
  put_page (store, sha256, 3, CG_PAGE_SOURCE_SCAN, "");
  words = get_words (store, sha256, 3);
  g_assert_cmpint (words->source, ==, CG_PAGE_SOURCE_OCR);
  g_assert_cmpstr (words->text, ==, "水费");
  g_assert_cmpmem (words->boxes, words->n_boxes * 4 * sizeof (float), boxes, sizeof boxes);
  g_assert_null (get_words (store, sha256, 2));

  cg_store_pictures_async (store, sha256, NULL, fixture_take_result, &answer);
  pictures = cg_store_pictures_finish (store, wait_for (&answer), NULL);
  g_assert_cmpuint (pictures->len, ==, 2);
  g_assert_cmpint (((CgPageWords *) pictures->pdata[0])->source, ==, CG_PAGE_SOURCE_OCR);
  g_assert_cmpuint (((CgPageWords *) pictures->pdata[1])->page, ==, 4);
}

/* ---- the check ---- */

static void
assert_damaged (World *world, const char *damage, const char *repair)
{
  g_autoptr (GPtrArray) faults = NULL;

  run_sql (world, damage);
  faults = cg_store_check (world->base.store, NULL);
  g_assert_cmpuint (faults->len, ==, 1);
  run_sql (world, repair);
  fixture_check (&world->base);
}

static void
test_check (World *world, gconstpointer data)
{
  set_text (world, 1, 0, g_strdup ("水费收缴"));
  assert_damaged (world, "INSERT INTO page_fts (page_fts) VALUES ('delete-all')",
                  "INSERT INTO page_fts (page_fts) VALUES ('rebuild')");
  assert_damaged (world, "UPDATE page_text SET text = '水费'",
                  "UPDATE page_text SET text = '水费收缴'");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-pages/random", World, NULL, set_up, test_random, tear_down);
  g_test_add ("/store-pages/most", World, NULL, set_up, test_most, tear_down);
  g_test_add ("/store-pages/files", World, NULL, set_up, test_files, tear_down);
  g_test_add ("/store-pages/recognised", World, NULL, set_up, test_recognised, tear_down);
  g_test_add ("/store-pages/check", World, NULL, set_up, test_check, tear_down);

  return g_test_run ();
}
