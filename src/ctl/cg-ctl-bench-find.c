/* cg-ctl-bench-find.c: the benchmark of a word in a long document, and in the index.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-find.h"

#include "cg-ctl-measure.h"
#include "cg-ctl-pdf.h"
#include "cg-files.h"
#include "cg-page-indexer.h"
#include "cg-store-find.h"

#define FILE_READ "/usr/share/doc/linuxcnc/LinuxCNC_Documentation_zh_CN.pdf"
#define WORD "spindle"

/* How often each thing is done; the figure is the median. */
#define TIMES 5

typedef struct
{
  char *folder;
  CgStore *store;
  gint64 first_place;
  gint64 yardstick[TIMES];
  gint64 all[TIMES];
  gint64 first[TIMES];
  gint64 read[TIMES];
  gint64 indexed[TIMES];
} Bench;

static void
bench_clear (Bench *self)
{
  if (self->store != NULL)
    cg_store_close (self->store);
  g_clear_object (&self->store);
  if (self->folder != NULL)
    cg_files_remove_tree (self->folder, NULL);
  g_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bench, bench_clear)

/* ---- the yardstick ---- */

static gboolean
run_pdftotext (gint64 *took, GError **error)
{
  const char *const words[] = { "pdftotext", FILE_READ, "/dev/null", NULL };
  gint64 clock = g_get_monotonic_time ();
  gboolean good = g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                                NULL, NULL, error);

  *took = cg_ctl_since (&clock);
  return good;
}

/* ---- in the document, as the reader searches it ---- */

static void
found_cb (Bench *self, guint page, CgPdfFinder *finder)
{
  if (self->first_place == 0 && cg_pdf_finder_get_n_hits (finder) > 0)
    self->first_place = g_get_monotonic_time ();
}

static gboolean
find_in_document (Bench *self, guint i, GError **error)
{
  gint64 clock = g_get_monotonic_time ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (CgPdfDocument) document = NULL;
  g_autoptr (CgPdfFinder) finder = NULL;

  cg_pdf_document_open_async (FILE_READ, "bench", NULL, NULL, cg_ctl_pdf_answered, &answer);
  document = cg_pdf_document_open_finish (cg_ctl_pdf_wait (&answer), error);
  if (document == NULL)
    return FALSE;

  self->first_place = 0;
  finder = cg_pdf_finder_new (document);
  g_signal_connect_swapped (finder, "found", G_CALLBACK (found_cb), self);
  cg_pdf_finder_search (finder, WORD, 0);
  while (cg_pdf_finder_get_busy (finder))
    g_main_context_iteration (NULL, TRUE);
  self->first[i] = self->first_place - clock;
  self->all[i] = cg_ctl_since (&clock);
  return TRUE;
}

/* ---- in the index ---- */

static gboolean
make_store (Bench *self, GError **error)
{
  static const char *const paths[] = { FILE_READ, NULL };
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autofree char *store = NULL;
  gint64 unit = cg_edit_insert (edit, CG_ENTITY_UNIT);

  self->folder = g_dir_make_tmp ("cugai-bench-XXXXXX", error);
  store = self->folder != NULL ? g_build_filename (self->folder, "store", NULL) : NULL;
  if (store == NULL || !cg_store_create (store, CG_STORE_TEST, error))
    return FALSE;

  self->store = cg_store_open (store, error);
  cg_edit_set_text (edit, CG_ENTITY_UNIT, unit, CG_UNIT_NAME, "某县水务局");
  return self->store != NULL && cg_store_apply (self->store, edit, &outcome, error) &&
         cg_store_attach (self->store, CG_ENTITY_UNIT, g_array_index (outcome->inserted, gint64, 0),
                          paths, NULL, 0, NULL, error);
}

static gboolean
read_into_index (Bench *self, guint i, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (CgPageIndexer) indexer = cg_page_indexer_new (self->store);
  gint64 clock;

  cg_store_forget_pages_async (self->store, NULL, cg_ctl_pdf_answered, &answer);
  if (!cg_store_pages_finish (self->store, cg_ctl_pdf_wait (&answer), error))
    return FALSE;

  clock = g_get_monotonic_time ();
  cg_page_indexer_start (indexer);
  while (cg_page_indexer_get_busy (indexer))
    g_main_context_iteration (NULL, TRUE);
  self->read[i] = cg_ctl_since (&clock);
  return TRUE;
}

static gboolean
find_in_index (Bench *self, guint i, GError **error)
{
  const CgTextQuery query = { WORD };
  gint64 clock = g_get_monotonic_time ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (CgFoundTexts) found = NULL;

  cg_store_find_text_async (self->store, &query, NULL, cg_ctl_pdf_answered, &answer);
  found = cg_store_find_text_finish (self->store, cg_ctl_pdf_wait (&answer), error);
  self->indexed[i] = cg_ctl_since (&clock);
  return found != NULL;
}

/* ---- the command ---- */

static void
add_all (Bench *self, CgCtlMeasures *to)
{
  gint64 *const figures[] = { self->all, self->first, self->indexed, self->read };
  static const char *const names[] = { "find all places", "find the first place",
                                       "find in the index", "find: read into the index" };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    cg_ctl_measures_add_times (to, names[i], figures[i], self->yardstick, TIMES);
}

gboolean
cg_ctl_bench_find (CgCtl *ctl, GError **error)
{
  g_auto (Bench) self = { NULL };
  g_auto (CgCtlMeasures) measures = { NULL };

  cg_ctl_measures_init (&measures);
  if (!g_file_test (FILE_READ, G_FILE_TEST_EXISTS))
    {
      cg_ctl_measures_add_missing (&measures, "find", "no linuxcnc-doc-zh-cn");
      cg_ctl_measures_print (&measures, ctl->options->json);
      return TRUE;
    }

  if (!make_store (&self, error))
    return FALSE;
  for (guint i = 0; i < TIMES; i++)
    if (!run_pdftotext (&self.yardstick[i], error) || !find_in_document (&self, i, error) ||
        !read_into_index (&self, i, error) || !find_in_index (&self, i, error))
      return FALSE;

  add_all (&self, &measures);
  cg_ctl_measures_print (&measures, ctl->options->json);
  return TRUE;
}
