/* test-fuzz-pdf.c: mutated PDFs through the isolated process: an answer or a sentence, always.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A process that dies or hangs is replaced: the next request after it is answered. Begins with the
 * seed CG_SEED, so what was begun can be gone on with, and what a seed led to can be had again with
 * CG_LONG_PERCENT=1.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-locale.h"
#include "long-fixture.h"
#include "test-pdf.h"

#define ROUNDS 10000
#define N_THREADS 2
#define MOST_PAGES 3
#define TIME_LIMIT_S 1
/* Less than this, bytes, leaves nothing to mutate. */
#define SMALLEST 64

/* What the threads share; @mutex guards all but @paths. */
typedef struct
{
  GMutex mutex;
  GPtrArray *paths; /* of sound files, and of one bad one of each kind */
  guint opened;
  guint refused;
  guint answers;
  guint faults[CG_N_FAULTS];
  guint64 most_kb; /* of memory that a process had */
  guint64 limit_kb;
} Tally;

static void
note_fault (Tally *tally, const GError *error)
{
  long_assert_refusal (error);
  g_mutex_lock (&tally->mutex);
  tally->faults[error->code]++;
  g_mutex_unlock (&tally->mutex);
}

/* The number after @label in a file of /proc about the process; 0 when it has ended. */
static guint64
process_number (GPid pid, const char *file, const char *label)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/%s", (int) pid, file);
  g_autofree char *content = NULL;
  const char *found;

  if (pid == 0 || !g_file_get_contents (path, &content, NULL, NULL) ||
      (found = strstr (content, label)) == NULL)
    return 0;

  return g_ascii_strtoull (found + strlen (label), NULL, 10);
}

static void
note_memory (Tally *tally, CgPdfDocument *document)
{
  GPid pid = cg_pdf_document_get_process_id (document);
  guint64 most_kb = process_number (pid, "status", "VmPeak:");
  guint64 limit_kb = process_number (pid, "limits", "Max address space") / 1024;

  g_mutex_lock (&tally->mutex);
  tally->most_kb = MAX (tally->most_kb, most_kb);
  tally->limit_kb = MAX (tally->limit_kb, limit_kb);
  g_mutex_unlock (&tally->mutex);
}

static void
read_page (Tally *tally, CgPdfDocument *document, guint page)
{
  static const CgPdfRegion region = { 0, 0, 300, 420 };
  g_autoptr (GError) render_error = NULL;
  g_autoptr (GError) text_error = NULL;
  g_autoptr (CgPdfPixels) pixels = test_pdf_render (document, page, 0.5, &region, &render_error);
  g_autoptr (CgPageText) text = test_pdf_text (document, page, &text_error);

  g_assert_true ((pixels == NULL) == (render_error != NULL));
  g_assert_true ((text == NULL) == (text_error != NULL));
  if (render_error != NULL)
    note_fault (tally, render_error);
  if (text_error != NULL)
    note_fault (tally, text_error);
  g_mutex_lock (&tally->mutex);
  tally->answers += (pixels != NULL) + (text != NULL);
  g_mutex_unlock (&tally->mutex);
}

static void
read_document (Tally *tally, CgPdfDocument *document)
{
  guint n = cg_pdf_document_get_n_pages (document);
  const CgPdfSize *sizes = cg_pdf_document_get_page_sizes (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfOutline) outline = NULL;

  g_assert_cmpuint (n, >, 0);
  cg_pdf_document_set_time_limit (document, TIME_LIMIT_S);
  for (guint page = 0; page < MIN (n, MOST_PAGES); page++)
    {
      g_assert_true (sizes[page].width > 0 && sizes[page].height > 0);
      read_page (tally, document, page);
    }
  outline = test_pdf_outline (document, &error);
  if (error != NULL)
    note_fault (tally, error);
  note_memory (tally, document);
}

static void
try_file (Tally *tally, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = test_pdf_open (path, NULL, &error);

  g_mutex_lock (&tally->mutex);
  tally->opened += document != NULL;
  tally->refused += document == NULL;
  g_mutex_unlock (&tally->mutex);
  if (document == NULL)
    note_fault (tally, error);
  else
    read_document (tally, document);
}

/* ---- mutations ---- */

static void
flip_bits (GRand *random, GByteArray *bytes)
{
  for (gint32 n = g_rand_int_range (random, 1, 60); n > 0; n--)
    bytes->data[g_rand_int_range (random, 8, (gint32) bytes->len)] ^=
        (guint8) (1 << g_rand_int_range (random, 0, 8));
}

static void
cut (GRand *random, GByteArray *bytes)
{
  g_byte_array_set_size (bytes, (guint) g_rand_int_range (random, 8, (gint32) bytes->len));
}

static void
swap_pieces (GRand *random, GByteArray *bytes)
{
  gint32 half = (gint32) bytes->len / 2;
  gint32 length = g_rand_int_range (random, 1, MIN (4096, half - 8));
  gint32 one = g_rand_int_range (random, 8, half - length + 1);
  gint32 other = g_rand_int_range (random, half, (gint32) bytes->len - length + 1);
  g_autofree guint8 *piece = g_memdup2 (bytes->data + one, (gsize) length);

  memcpy (bytes->data + one, bytes->data + other, (gsize) length);
  memcpy (bytes->data + other, piece, (gsize) length);
}

/* Numbers are lengths, offsets, sizes and references. */
static void
change_numbers (GRand *random, GByteArray *bytes)
{
  static const char digits[] = "0123456789-";
  guint changed = (guint) g_rand_int_range (random, 1, 30);

  for (guint tries = 0; tries < 20000 && changed > 0; tries++)
    {
      guint8 *byte = bytes->data + g_rand_int_range (random, 8, (gint32) bytes->len);

      if (!g_ascii_isdigit (*byte))
        continue;
      *byte = (guint8) digits[g_rand_int_range (random, 0, sizeof digits - 1)];
      changed--;
    }
}

typedef void (*Mutation) (GRand *random, GByteArray *bytes);

static const Mutation mutations[] = { flip_bits, cut, swap_pieces, change_numbers };

static char *
mutate (guint seed, const char *content, gsize length)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *name = g_strdup_printf ("mutated-%u.pdf", seed);

  g_byte_array_append (bytes, (const guint8 *) content, (guint) length);
  mutations[seed % G_N_ELEMENTS (mutations)](random, bytes);
  if (bytes->len > SMALLEST && g_rand_boolean (random))
    mutations[g_rand_int_range (random, 0, G_N_ELEMENTS (mutations))](random, bytes);
  return test_pdf_write (name, (const char *) bytes->data, (gssize) bytes->len);
}

/* ---- what is mutated ---- */

/* The papers of the sample office, files that ask for more of the reader, and bad ones: what is
 * broken already breaks in other ways. */
static GPtrArray *
files_to_mutate (Fixture *fixture)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);
  g_autoptr (GPtrArray) attachments = cg_store_select (fixture->store, query, NULL);
  g_autoptr (GPtrArray) bad = test_pdf_make_bad ();
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < attachments->len; i++)
    g_ptr_array_add (paths, cg_store_file_path (fixture->store,
                                                cg_record_text (g_ptr_array_index (attachments, i),
                                                                CG_ATTACHMENT_SHA256)));
  g_assert_cmpuint (paths->len, >, 4);
  g_ptr_array_add (paths, test_pdf_make ("lines.pdf", 3, "整改台账"));
  g_ptr_array_add (paths, test_pdf_make_not_embedded ("not-embedded.pdf"));
  g_ptr_array_add (paths, test_pdf_make_encrypted ("encrypted.pdf", "mima"));
  for (guint i = 0; i < bad->len; i++)
    g_ptr_array_add (paths,
                     g_build_filename (test_pdf_folder (), g_ptr_array_index (bad, i), NULL));
  return paths;
}

static void
report (const Tally *tally)
{
  g_test_message ("%u opened, %u refused, %u answers; most memory %" G_GUINT64_FORMAT
                  " KiB of %" G_GUINT64_FORMAT " allowed",
                  tally->opened, tally->refused, tally->answers, tally->most_kb, tally->limit_kb);
  for (guint i = 0; i < CG_N_FAULTS; i++)
    if (tally->faults[i] > 0)
      g_test_message ("%s: %u", cg_fault_id (i), tally->faults[i]);
}

static void
try_seed_worker (gpointer data, gpointer user_data)
{
  Tally *tally = user_data;
  guint seed = GPOINTER_TO_UINT (data);
  const char *sound =
      g_ptr_array_index (tally->paths, seed / G_N_ELEMENTS (mutations) % tally->paths->len);
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autofree char *content = NULL;
  g_autofree char *path = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (sound, &content, &length, NULL));
  if (length <= SMALLEST)
    return;

  g_test_message ("seed %u", seed);
  path = mutate (seed, content, length);
  g_main_context_push_thread_default (context);
  try_file (tally, path);
  g_main_context_pop_thread_default (context);
  g_assert_no_errno (g_unlink (path));
}

static void
assert_sound_files_read (GPtrArray *paths, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CgPdfDocument) document = test_pdf_open_good (g_ptr_array_index (paths, i));
      g_autoptr (GError) error = NULL;
      g_autoptr (CgPageText) text = test_pdf_text (document, 0, &error);

      g_assert_no_error (error);
    }
}

static void
test_mutated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) paths = files_to_mutate (fixture);
  guint first = g_getenv ("CG_SEED") != NULL ? (guint) atoi (g_getenv ("CG_SEED")) : 1;
  Tally tally = { .paths = paths };
  GThreadPool *pool = g_thread_pool_new (try_seed_worker, &tally, N_THREADS, FALSE, NULL);

  for (guint seed = first; seed < first + long_share (ROUNDS); seed++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (seed), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);

  report (&tally);
  g_assert_cmpuint (tally.answers, >, 0);
  g_assert_cmpuint (tally.limit_kb, >, 0);
  g_assert_cmpuint (tally.most_kb, <=, tally.limit_kb);

  /* After all that a sound file is read as ever. */
  assert_sound_files_read (paths, 5);
}

/* A page that never ends costs its own answer; the process after it reads the next file. */
static void
test_endless (void)
{
  g_autofree char *path = test_pdf_make_endless ("endless.pdf");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  GPid last = 0;

  cg_pdf_document_set_time_limit (document, 1);
  for (guint i = 0; i < long_share (6); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CgPdfPixels) pixels =
          test_pdf_render (document, 0, 1, &(CgPdfRegion){ 0, 0, 100, 100 }, &error);
      g_autoptr (CgPageText) text = NULL;

      g_assert_null (pixels);
      g_assert_error (error, CG_FAULT, CG_FAULT_PDF_TIMEOUT);
      g_clear_error (&error);
      text = test_pdf_text (document, 0, &error);
      g_assert_true (text != NULL || g_error_matches (error, CG_FAULT, CG_FAULT_PDF_TIMEOUT));
      g_assert_true (last == 0 || cg_pdf_document_get_process_id (document) != last);
      last = cg_pdf_document_get_process_id (document);
    }
}

int
main (int argc, char *argv[])
{
  int result;

  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/fuzz-pdf/mutated", Fixture, NULL, long_office_set_up, test_mutated,
              fixture_tear_down);
  g_test_add_func ("/fuzz-pdf/endless", test_endless);
  result = long_office_run ();
  test_pdf_remove_folder ();
  return result;
}
