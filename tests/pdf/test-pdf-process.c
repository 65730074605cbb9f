/* test-pdf-process.c: the helper killed, hung, queued and cancelled; nothing is left of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cg-fault.h"
#include "cg-pdf-answer.h"
#include "test-pdf.h"

static const CgPdfRegion whole_page = { 0, 0, 596, 842 };

/* Answers of several requests, in the order they came. */
typedef struct
{
  guint n_asked;
  guint n_answered;
  GPtrArray *errors; /* NULL for a good answer */
  GArray *pages;     /* of the answers */
} Answers;

typedef struct
{
  Answers *answers;
  guint page;
} Asked;

static Answers *
answers_new (void)
{
  Answers *self = g_new0 (Answers, 1);

  self->errors = g_ptr_array_new ();
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static void
answers_free (Answers *self)
{
  for (guint i = 0; i < self->errors->len; i++)
    g_clear_error ((GError **) &g_ptr_array_index (self->errors, i));
  g_ptr_array_unref (self->errors);
  g_array_unref (self->pages);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answers, answers_free)

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  Answers *answers = asked->answers;
  GError *error = NULL;
  g_autoptr (CgPdfPixels) pixels =
      cg_pdf_document_render_finish (CG_PDF_DOCUMENT (source), result, &error);

  g_assert_true ((pixels == NULL) == (error != NULL));
  answers->n_answered++;
  g_ptr_array_add (answers->errors, error);
  g_array_append_val (answers->pages, asked->page);
}

static void
ask (CgPdfDocument *document,
     Answers *answers,
     guint page,
     CgPdfPriority priority,
     guint slot,
     GCancellable *cancellable)
{
  Asked *asked = g_new (Asked, 1);

  asked->answers = answers;
  asked->page = page;
  answers->n_asked++;
  cg_pdf_document_render_async (document, page, 1, &whole_page, priority, slot, cancellable,
                                rendered_cb, asked);
}

static const GError *
error_of (const Answers *answers, guint index)
{
  return g_ptr_array_index (answers->errors, index);
}

static gboolean
all_answered (gpointer data)
{
  const Answers *answers = data;

  return answers->n_answered == answers->n_asked;
}

static void
count_cb (CgPdfDocument *document, const GError *error, gpointer user_data)
{
  guint *count = user_data;

  g_assert_error (error, CG_FAULT, error->code);
  (*count)++;
}

static gboolean
is_positive (gpointer data)
{
  return *(guint *) data > 0;
}

/* Killed while idle: told at once, and the next request simply works. */
static void
test_killed_idle (void)
{
  g_autofree char *path = test_pdf_make ("killed.pdf", 2, "整改台账");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = NULL;
  GPid first = cg_pdf_document_get_process_id (document);
  guint n_died = 0;

  g_signal_connect (document, "died", G_CALLBACK (count_cb), &n_died);
  g_assert_no_errno (kill (first, SIGABRT));
  test_pdf_wait (is_positive, &n_died);
  g_assert_cmpint (cg_pdf_document_get_process_id (document), ==, 0);

  text = test_pdf_text (document, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cg_page_text_get_text (text), ==, "整改台账");
  g_assert_cmpint (cg_pdf_document_get_process_id (document), !=, first);
  g_assert_cmpuint (n_died, ==, 1);
}

/* Killed while idle and asked before the news of it has come: the request is not blamed. */
static void
test_killed_unnoticed (void)
{
  g_autofree char *path = test_pdf_make ("unnoticed.pdf", 2, "整改台账");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = NULL;

  g_assert_no_errno (kill (cg_pdf_document_get_process_id (document), SIGKILL));
  while (cg_pdf_document_get_process_id (document) != 0)
    g_thread_yield ();
  text = test_pdf_text (document, 1, &error);
  g_assert_no_error (error);
}

/* Killed at work: the page it was at fails, the other ones come all the same. */
static void
test_killed_at_work (void)
{
  g_autofree char *path = test_pdf_make ("busy.pdf", 30, "整改台账");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (Answers) answers = answers_new ();
  guint n_died = 0, n_failed = 0;

  g_signal_connect (document, "died", G_CALLBACK (count_cb), &n_died);
  for (guint i = 0; i < 30; i++)
    ask (document, answers, i, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);

  g_assert_no_errno (kill (cg_pdf_document_get_process_id (document), SIGKILL));
  test_pdf_wait (all_answered, answers);

  for (guint i = 0; i < answers->errors->len; i++)
    {
      const GError *error = error_of (answers, i);

      if (error != NULL)
        g_assert_error (error, CG_FAULT, CG_FAULT_PDF_CRASHED);
      n_failed += error != NULL;
    }

  g_assert_cmpuint (n_died, ==, 1);
  g_assert_cmpuint (n_failed, ==, 1);
}

/* A page that never ends costs its time limit and nothing else. */
static void
test_endless (void)
{
  g_autofree char *path = test_pdf_make_endless ("endless.pdf");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (Answers) answers = answers_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfOutline) outline = NULL;
  guint n_died = 0;

  g_signal_connect (document, "died", G_CALLBACK (count_cb), &n_died);
  cg_pdf_document_set_time_limit (document, 0.5);
  ask (document, answers, 0, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);
  test_pdf_wait (all_answered, answers);
  g_assert_error (error_of (answers, 0), CG_FAULT, CG_FAULT_PDF_TIMEOUT);
  g_assert_cmpuint (n_died, ==, 1);

  outline = test_pdf_outline (document, &error);
  g_assert_no_error (error);
}

/* A stopped process is no better than a hung one. */
static void
test_stopped (void)
{
  g_autofree char *path = test_pdf_make ("stopped.pdf", 1, "整改台账");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (Answers) answers = answers_new ();

  cg_pdf_document_set_time_limit (document, 0.3);
  g_assert_no_errno (kill (cg_pdf_document_get_process_id (document), SIGSTOP));
  ask (document, answers, 0, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);
  test_pdf_wait (all_answered, answers);
  g_assert_error (error_of (answers, 0), CG_FAULT, CG_FAULT_PDF_TIMEOUT);
}

/* One is on its way already; of the rest the more urgent ones overtake. */
static void
test_priorities (void)
{
  g_autofree char *path = test_pdf_make ("priorities.pdf", 6, "整改台账");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (Answers) answers = answers_new ();
  const guint expected[] = { 0, 4, 5, 3, 1, 2 };

  ask (document, answers, 0, CG_PDF_PRIORITY_PREFETCH, 0, NULL);
  ask (document, answers, 1, CG_PDF_PRIORITY_PREFETCH, 0, NULL);
  ask (document, answers, 2, CG_PDF_PRIORITY_PREFETCH, 0, NULL);
  ask (document, answers, 3, CG_PDF_PRIORITY_THUMBNAIL, 0, NULL);
  ask (document, answers, 4, CG_PDF_PRIORITY_VISIBLE_DETAIL, 0, NULL);
  ask (document, answers, 5, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);
  test_pdf_wait (all_answered, answers);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (g_array_index (answers->pages, guint, i), ==, expected[i]);
}

static gboolean
has_answered (gpointer data)
{
  return ((const Answers *) data)->n_answered > 0;
}

/* Who leafs is not held up by a page that is drawn ahead: it waits for a pause. */
static void
test_leafing (void)
{
  g_autofree char *path = test_pdf_make ("leafing.pdf", 6, "整改台账");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (Answers) ahead = answers_new ();

  for (guint page = 0; page < 5; page++)
    {
      g_autoptr (Answers) seen = answers_new ();

      ask (document, seen, page, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);
      if (page == 0)
        ask (document, ahead, 5, CG_PDF_PRIORITY_PREFETCH, 0, NULL);
      test_pdf_wait (has_answered, seen);
      g_assert_no_error (error_of (seen, 0));
      g_assert_cmpuint (ahead->n_answered, ==, 0);
    }

  test_pdf_wait (all_answered, ahead);
  g_assert_no_error (error_of (ahead, 0));
}

/* Each document has a process of its own: one that takes for ever lets the other go on. */
static void
test_parallel (void)
{
  g_autofree char *slow_path = test_pdf_make_endless ("slow.pdf");
  g_autofree char *path = test_pdf_make ("quick.pdf", 3, "整改台账");
  g_autoptr (CgPdfDocument) slow = test_pdf_open_good (slow_path);
  g_autoptr (CgPdfDocument) quick = test_pdf_open_good (path);
  g_autoptr (Answers) never = answers_new ();
  g_autoptr (Answers) answers = answers_new ();

  ask (slow, never, 0, CG_PDF_PRIORITY_VISIBLE_DETAIL, 0, NULL);
  for (guint i = 0; i < 3; i++)
    ask (quick, answers, i, CG_PDF_PRIORITY_PREFETCH, 0, NULL);
  test_pdf_wait (all_answered, answers);
  for (guint i = 0; i < 3; i++)
    g_assert_no_error (error_of (answers, i));
  g_assert_cmpuint (never->n_answered, ==, 0);
  g_assert_cmpint (cg_pdf_document_get_process_id (slow), !=,
                   cg_pdf_document_get_process_id (quick));

  cg_pdf_document_close (slow);
  test_pdf_wait (all_answered, never);
  g_assert_error (error_of (never, 0), G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_replaced_and_cancelled (void)
{
  g_autofree char *path = test_pdf_make ("stale.pdf", 4, "整改台账");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (Answers) answers = answers_new ();
  g_autoptr (Answers) stale = answers_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ask (document, answers, 0, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);
  ask (document, answers, 1, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);
  ask (document, stale, 2, CG_PDF_PRIORITY_VISIBLE_BASE, 7, NULL);
  ask (document, stale, 3, CG_PDF_PRIORITY_VISIBLE_BASE, 0, cancellable);
  ask (document, answers, 2, CG_PDF_PRIORITY_VISIBLE_BASE, 8, NULL);
  ask (document, answers, 2, CG_PDF_PRIORITY_VISIBLE_BASE, 7, NULL);
  g_cancellable_cancel (cancellable);
  test_pdf_wait (all_answered, answers);
  test_pdf_wait (all_answered, stale);

  for (guint i = 0; i < answers->n_asked; i++)
    g_assert_no_error (error_of (answers, i));
  for (guint i = 0; i < stale->n_asked; i++)
    g_assert_error (error_of (stale, i), G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_closed (void)
{
  g_autofree char *path = test_pdf_make ("closed.pdf", 3, "整改台账");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (Answers) answers = answers_new ();

  for (guint i = 0; i < 3; i++)
    ask (document, answers, i, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);
  cg_pdf_document_close (document);
  ask (document, answers, 0, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);
  test_pdf_wait (all_answered, answers);

  for (guint i = 0; i < answers->n_asked; i++)
    g_assert_error (error_of (answers, i), G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (cg_pdf_document_get_process_id (document), ==, 0);
}

/* Descriptors that reading a PDF opens: sockets, documents, pixels. */
static gboolean
is_ours (const char *fd)
{
  g_autofree char *link = g_build_filename ("/proc/self/fd", fd, NULL);
  g_autofree char *target = g_file_read_link (link, NULL);

  return target != NULL &&
         (g_str_has_prefix (target, "socket:") || g_str_has_prefix (target, "/memfd:") ||
          g_str_has_prefix (target, test_pdf_folder ()));
}

static guint
count_descriptors (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *fd;
  guint count = 0;

  g_assert_nonnull (dir);
  while ((fd = g_dir_read_name (dir)) != NULL)
    count += is_ours (fd);

  return count;
}

/* No child (a zombie would be one), no descriptor. */
static gboolean
all_is_gone (gpointer data)
{
  siginfo_t info;
  gboolean childless =
      waitid (P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0 && errno == ECHILD;

  return childless && count_descriptors () == *(guint *) data;
}

/* The end of a child wakes no main loop. */
static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
test_nothing_left (void)
{
  g_autofree char *path = test_pdf_make ("left.pdf", 2, "整改台账");
  g_autofree char *endless = test_pdf_make_endless ("left-endless.pdf");
  g_autofree char *text = test_pdf_write ("left.txt", "text", -1);
  guint id = g_timeout_add (10, wake_cb, NULL);
  guint none = 0;

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (CgPdfDocument) good = test_pdf_open_good (path);
      g_autoptr (CgPdfDocument) busy = test_pdf_open_good (endless);
      g_autoptr (CgPdfDocument) bad = test_pdf_open (text, NULL, NULL);
      g_autoptr (Answers) answers = answers_new ();
      g_autoptr (CgPdfPixels) pixels = test_pdf_render (good, 0, 1, &whole_page, NULL);

      g_assert_null (bad);
      ask (busy, answers, 0, CG_PDF_PRIORITY_VISIBLE_BASE, 0, NULL);
      cg_pdf_document_close (busy);
      test_pdf_wait (all_answered, answers);
    }

  test_pdf_wait (all_is_gone, &none);
  g_source_remove (id);
}

/* Whether each thread of the document's process has @niceness. */
static gboolean
all_threads_have (CgPdfDocument *document, int niceness)
{
  g_autofree char *path =
      g_strdup_printf ("/proc/%d/task", (int) cg_pdf_document_get_process_id (document));
  g_autoptr (GDir) threads = g_dir_open (path, 0, NULL);
  const char *thread;
  guint n = 0;

  while ((thread = g_dir_read_name (threads)) != NULL)
    {
      if (getpriority (PRIO_PROCESS, (id_t) atoi (thread)) != niceness)
        return FALSE;
      n++;
    }

  g_assert_cmpuint (n, >, 1);
  return TRUE;
}

/* The one that draws too, and those of a process that takes the place of another. */
static void
test_gives_way (void)
{
  const int own = getpriority (PRIO_PROCESS, 0);
  g_autofree char *path = test_pdf_make ("way.pdf", 1, "水费");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (CgPdfPixels) first = NULL, second = NULL;
  guint n_died = 0;

  first = test_pdf_render (document, 0, 1, &whole_page, NULL);
  g_assert_true (all_threads_have (document, own));
  cg_pdf_document_give_way (document);
  g_assert_true (all_threads_have (document, 10));

  g_signal_connect (document, "died", G_CALLBACK (count_cb), &n_died);
  kill (cg_pdf_document_get_process_id (document), SIGKILL);
  test_pdf_wait (is_positive, &n_died);
  second = test_pdf_render (document, 0, 1, &whole_page, NULL);
  g_assert_nonnull (second);
  g_assert_true (all_threads_have (document, 10));
  g_assert_cmpint (getpriority (PRIO_PROCESS, 0), ==, own);
}

static void
drop_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gssize *) data = g_task_propagate_int (G_TASK (result), NULL);
}

/* What becomes of an answer that tells of @size bytes in @fd: a descriptor of it, or -1. */
static int
deliver_file (int fd, guint64 size)
{
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  g_autoptr (GVariant) answer = g_variant_ref_sink (g_variant_new ("(ht)", 0, size));
  gssize delivered = -2;
  CgPdfRequest request = { .kind = CG_PDF_REQUEST_PRINTED };
  g_autoptr (GTask) task = g_task_new (NULL, NULL, drop_answered_cb, &delivered);

  request.task = task;
  g_assert_cmpint (g_unix_fd_list_append (fds, fd, NULL), ==, 0);
  cg_pdf_answer_deliver (&request, answer, fds, "x.pdf", 1);
  while (delivered == -2)
    g_main_context_iteration (NULL, TRUE);
  return (int) delivered;
}

/* A compromised helper hands over a PDF that it can still let grow, which would fill the disk it is
 * written to. */
static void
test_sealed_files (void)
{
  int fd = memfd_create ("unsealed", MFD_ALLOW_SEALING | MFD_CLOEXEC);
  int delivered, pipes[2];

  g_assert_no_errno (ftruncate (fd, 4000));
  g_assert_no_errno (pipe2 (pipes, O_CLOEXEC));
  g_assert_cmpint (deliver_file (fd, 4000), ==, -1);
  g_assert_cmpint (deliver_file (pipes[0], 4000), ==, -1);
  g_assert_no_errno (
      fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL));
  g_assert_cmpint (deliver_file (fd, 4001), ==, -1);
  g_assert_cmpint (deliver_file (fd, 0), ==, -1);

  delivered = deliver_file (fd, 4000);
  g_assert_cmpint (delivered, >=, 0);
  close (delivered);
  close (pipes[0]);
  close (pipes[1]);
  close (fd);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/process/killed-idle", test_killed_idle);
  g_test_add_func ("/pdf/process/killed-unnoticed", test_killed_unnoticed);
  g_test_add_func ("/pdf/process/killed-at-work", test_killed_at_work);
  g_test_add_func ("/pdf/process/endless", test_endless);
  g_test_add_func ("/pdf/process/stopped", test_stopped);
  g_test_add_func ("/pdf/process/priorities", test_priorities);
  g_test_add_func ("/pdf/process/leafing", test_leafing);
  g_test_add_func ("/pdf/process/parallel", test_parallel);
  g_test_add_func ("/pdf/process/replaced-and-cancelled", test_replaced_and_cancelled);
  g_test_add_func ("/pdf/process/closed", test_closed);
  g_test_add_func ("/pdf/process/nothing-left", test_nothing_left);
  g_test_add_func ("/pdf/process/sealed-files", test_sealed_files);
  g_test_add_func ("/pdf/process/gives-way", test_gives_way);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
