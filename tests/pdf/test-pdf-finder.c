/* test-pdf-finder.c: a document is searched as its pages' texts say, also when its process dies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <signal.h>

#include "cg-pdf-finder.h"
#include "test-pdf.h"

#define TEXT "水费收缴管理办法\n2026 年3月水\n费收缴，水费 rectification"
#define N_PAGES 150

typedef struct
{
  CgPdfDocument *document;
  CgPdfFinder *finder;
  GArray *order; /* pages in the order in which they were found */
  guint dones;
  guint kill_at; /* pages found before the process is killed, 0: never */
} Search;

static void
found_cb (Search *self, guint page)
{
  g_array_append_val (self->order, page);
  if (self->kill_at != 0 && self->order->len == self->kill_at)
    kill (cg_pdf_document_get_process_id (self->document), SIGKILL);
}

static void
done_cb (Search *self)
{
  self->dones++;
}

static void
set_up (Search *self, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("finder.pdf", N_PAGES, TEXT);

  self->document = test_pdf_open_good (path);
  self->finder = cg_pdf_finder_new (self->document);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_signal_connect_swapped (self->finder, "found", G_CALLBACK (found_cb), self);
  g_signal_connect_swapped (self->finder, "done", G_CALLBACK (done_cb), self);
}

static void
tear_down (Search *self, gconstpointer data)
{
  g_clear_object (&self->finder);
  g_clear_object (&self->document);
  g_array_unref (self->order);
}

static gboolean
is_done (gpointer data)
{
  return !cg_pdf_finder_get_busy (((Search *) data)->finder) && ((Search *) data)->dones > 0;
}

static void
search (Search *self, const char *query, guint from)
{
  g_array_set_size (self->order, 0);
  self->dones = 0;
  cg_pdf_finder_search (self->finder, query, from);
  test_pdf_wait (is_done, self);
}

/* Every page has the places that its own text has; the pages came in their order from @from. */
static void
assert_found (Search *self, const char *query, guint from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = test_pdf_text (self->document, 0, &error);
  g_autoptr (GArray) expected = NULL;
  guint n = 0;

  g_assert_no_error (error);
  expected = cg_find_in_page (cg_page_text_get_text (text), query, 0);
  g_assert_cmpuint (self->order->len, ==, N_PAGES);
  for (guint i = 0; i < N_PAGES; i++)
    {
      guint page = g_array_index (self->order, guint, i);
      GArray *hits = cg_pdf_finder_get_hits (self->finder, page);

      g_assert_cmpuint (page, ==, (from + i) % N_PAGES);
      g_assert_cmpmem (hits->data, hits->len * sizeof (CgPageRange), expected->data,
                       expected->len * sizeof (CgPageRange));
      n += hits->len;
    }
  g_assert_cmpuint (cg_pdf_finder_get_n_hits (self->finder), ==, n);
}

static void
test_search (Search *self, gconstpointer data)
{
  static const char *const queries[] = { "水费收缴", "2026年", "RECTIFI", "水费", "没有", "2" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      guint from = (37 * i) % N_PAGES;

      search (self, queries[i], from);
      assert_found (self, queries[i], from);
    }
  g_assert_cmpuint (cg_pdf_finder_get_n_unreadable (self->finder), ==, 0);

  /* Nothing is searched for. */
  cg_pdf_finder_search (self->finder, " ", 0);
  g_assert_false (cg_pdf_finder_get_busy (self->finder));
  g_assert_cmpuint (cg_pdf_finder_get_n_hits (self->finder), ==, 0);
  g_assert_null (cg_pdf_finder_get_hits (self->finder, 0));
}

/* All places in turn, in both directions, from any place and from a page without one. */
static void
test_step (Search *self, gconstpointer data)
{
  guint page = 0, n;
  int index = -1;

  search (self, "水费", 5);
  n = cg_pdf_finder_get_n_hits (self->finder);
  for (guint i = 1; i <= 2 * n; i++)
    {
      g_assert_true (cg_pdf_finder_step (self->finder, TRUE, &page, &index));
      g_assert_cmpuint (cg_pdf_finder_get_number (self->finder, page, (guint) index), ==,
                        (i - 1) % n + 1);
    }
  for (guint i = n; i > 1; i--)
    {
      g_assert_true (cg_pdf_finder_step (self->finder, FALSE, &page, &index));
      g_assert_cmpuint (cg_pdf_finder_get_number (self->finder, page, (guint) index), ==, i - 1);
    }

  search (self, "没有", 0);
  g_assert_false (cg_pdf_finder_step (self->finder, TRUE, &page, &index));
}

/* Another word takes the place of one that is still searched for. */
static void
test_replaced (Search *self, gconstpointer data)
{
  cg_pdf_finder_search (self->finder, "水", 0);
  cg_pdf_finder_search (self->finder, "水费", 80);
  search (self, "管理", 9);
  assert_found (self, "管理", 9);
}

/* The process is killed again and again: nothing is lost but what it was at. */
static void
test_killed (Search *self, gconstpointer data)
{
  for (guint round = 0; round < 3; round++)
    {
      g_clear_object (&self->finder);
      self->finder = cg_pdf_finder_new (self->document);
      g_signal_connect_swapped (self->finder, "found", G_CALLBACK (found_cb), self);
      g_signal_connect_swapped (self->finder, "done", G_CALLBACK (done_cb), self);
      self->kill_at = 1 + (guint) g_test_rand_int_range (0, 100);
      search (self, "水费收缴", 20);
      self->kill_at = 0;
      g_assert_cmpuint (cg_pdf_finder_get_n_unreadable (self->finder), <=, 1);
      if (cg_pdf_finder_get_n_unreadable (self->finder) == 0)
        assert_found (self, "水费收缴", 20);
    }
}

/* ---- a text from elsewhere ---- */

/* Of the last page only, and only once it was recognised. */
struct _TestTexts
{
  GObject parent_instance;

  gboolean recognised;
};

#define TEST_TYPE_TEXTS (test_texts_get_type ())
G_DECLARE_FINAL_TYPE (TestTexts, test_texts, TEST, TEXTS, GObject)

static gboolean
has (CgPdfTextSource *source, guint page)
{
  return TEST_TEXTS (source)->recognised && page == N_PAGES - 1;
}

static void
read_async (CgPdfTextSource *source,
            guint page,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  static const float boxes[] = { 10, 10, 20, 20, 20, 10, 30, 20 };
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_return_pointer (task, cg_page_text_new ("没有", boxes, 2),
                         (GDestroyNotify) cg_page_text_unref);
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

G_DEFINE_FINAL_TYPE_WITH_CODE (TestTexts,
                               test_texts,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_PDF_TEXT_SOURCE, text_source_init))

static void
test_texts_class_init (TestTextsClass *klass)
{
}

static void
test_texts_init (TestTexts *self)
{
}

/* A page that is recognised while its text of before is on its way has what was recognised. */
static void
test_recognised_meanwhile (Search *self, gconstpointer data)
{
  g_autoptr (TestTexts) texts = g_object_new (TEST_TYPE_TEXTS, NULL);

  cg_pdf_document_set_text_source (self->document, CG_PDF_TEXT_SOURCE (texts));
  cg_pdf_finder_search (self->finder, "没有", N_PAGES - 10);
  texts->recognised = TRUE;
  cg_pdf_text_source_changed (CG_PDF_TEXT_SOURCE (texts), N_PAGES - 1);
  test_pdf_wait (is_done, self);
  g_assert_cmpuint (cg_pdf_finder_get_n_hits (self->finder), ==, 1);
  g_assert_cmpuint (cg_pdf_finder_get_hits (self->finder, N_PAGES - 1)->len, ==, 1);
  g_assert_cmpuint (cg_pdf_finder_get_n_unreadable (self->finder), ==, 0);
}

#define ADD(name, test) g_test_add ("/pdf/finder/" name, Search, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ADD ("search", test_search);
  ADD ("step", test_step);
  ADD ("replaced", test_replaced);
  ADD ("killed", test_killed);
  ADD ("recognised-meanwhile", test_recognised_meanwhile);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
