/* test-pdf-corpus.c: one bad file of each kind: every page is shown or a sentence says why not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several are read at a time, each on a thread of its own.
 * CG_BAD_PDF names a kind to try it alone.
 */
#include "config.h"

#include <string.h>

#include "cg-fault.h"
#include "test-pdf.h"

#define N_THREADS 3
/* Pages read of a file, from its beginning and from its end. */
#define MOST_PAGES 2
/* Seconds for one answer; what is known to take for ever need not take them. */
#define TIME_LIMIT_S 10
#define ENDLESS_LIMIT_S 0.2
#define SIDE 150 /* pixels of the longer side */

/* What is wrong here does not keep a reader from the page: these must be shown. */
static const char *const shown[] = {
  "box-turned-oddly", "end-missing",  "header-late",  "labels-ring",        "length-long",
  "length-short",     "names-ring",   "offsets",      "offsets-swapped",    "outline-ring",
  "pages-10000",      "programs",     "table-beyond", "table-elsewhere",    "table-cycle",
  "form-ring",        "layers-ring",  "link-targets", "outline-twice-each", "outline-deep",
  "jpeg-noise",       "labels-roman",
};

static const char *const endless[] = {
  "bomb-in-contents",     "bomb-in-image", "bomb-of-forms",      "cmap-of-itself", "cmap-range",
  "font-type3-of-itself", "jpx-huge",      "outline-twice-each", "pattern-step",   NULL,
};

/* An answer, or a sentence that names the file. */
static void
assert_said (gboolean answered, const GError *error, const char *name)
{
  g_assert_true (answered == (error == NULL));
  if (error == NULL)
    return;

  g_test_message ("%s: %s", name, cg_fault_id ((CgFault) error->code));
  g_assert_error (error, CG_FAULT, error->code);
  g_assert_nonnull (strstr (error->message, name));
}

/* Returns whether something is drawn on the page. */
static gboolean
read_page (CgPdfDocument *document, guint page, const char *name)
{
  const CgPdfSize *size = &cg_pdf_document_get_page_sizes (document)[page];
  double scale = SIDE / MAX (size->width, size->height);
  CgPdfRegion region = { 0, 0, MAX ((int) (size->width * scale), 1),
                         MAX ((int) (size->height * scale), 1) };
  g_autoptr (GError) render_error = NULL;
  g_autoptr (GError) text_error = NULL;
  g_autoptr (CgPdfPixels) pixels = test_pdf_render (document, page, scale, &region, &render_error);
  g_autoptr (CgPageText) text = test_pdf_text (document, page, &text_error);

  assert_said (pixels != NULL, render_error, name);
  assert_said (text != NULL, text_error, name);
  return pixels != NULL && test_pdf_count_ink (pixels) > 0;
}

/* Whether the file's name is one of @kinds. */
static gboolean
is_one_of (const char *name, const char *const *kinds)
{
  g_autofree char *kind = g_strndup (name, strlen (name) - strlen (".pdf"));

  return g_strv_contains (kinds, kind);
}

static gboolean
read_document (CgPdfDocument *document, const char *name)
{
  guint n = cg_pdf_document_get_n_pages (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfOutline) outline = NULL;
  gboolean drawn = FALSE;

  cg_pdf_document_set_time_limit (document,
                                  is_one_of (name, endless) ? ENDLESS_LIMIT_S : TIME_LIMIT_S);
  for (guint page = 0; page < MIN (n, MOST_PAGES); page++)
    drawn |= read_page (document, page, name);
  for (guint page = MAX (n, 2 * MOST_PAGES) - MOST_PAGES; page < n; page++)
    read_page (document, page, name);

  outline = test_pdf_outline (document, &error);
  assert_said (outline != NULL, error, name);
  return drawn;
}

static void
read_file_worker (gpointer data, gpointer user_data)
{
  const char *name = data;
  g_autofree char *path = g_build_filename (test_pdf_folder (), name, NULL);
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = NULL;
  gboolean drawn;

  g_main_context_push_thread_default (context);
  document = test_pdf_open (path, NULL, &error);
  assert_said (document != NULL, error, name);
  drawn = document != NULL && read_document (document, name);
  if (!drawn && is_one_of (name, shown))
    g_error ("%s is not shown", name);
  g_clear_object (&document);
  g_main_context_pop_thread_default (context);
}

static void
test_each (void)
{
  const char *only = g_getenv ("CG_BAD_PDF");
  g_autoptr (GPtrArray) names = test_pdf_make_bad ();
  GThreadPool *pool;

  pool = g_thread_pool_new (read_file_worker, NULL, N_THREADS, FALSE, NULL);
  for (guint i = 0; i < names->len; i++)
    if (only == NULL || g_str_has_prefix (g_ptr_array_index (names, i), only))
      g_thread_pool_push (pool, g_ptr_array_index (names, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/corpus/each", test_each);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
