/* test-pdf-queue.c: the queue of requests against a list that is searched through.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>

#include "cg-pdf-queue.h"

/* The naive queue: all requests in the order they came; pushing and popping search it. */

static CgPdfRequest *
naive_push (GPtrArray *naive, CgPdfRequest *request)
{
  CgPdfRequest *replaced = NULL;

  for (guint i = 0; i < naive->len && request->slot != 0; i++)
    {
      CgPdfRequest *other = g_ptr_array_index (naive, i);

      if (other->kind == request->kind && other->page == request->page &&
          other->slot == request->slot)
        replaced = other;
    }

  if (replaced != NULL)
    g_ptr_array_remove (naive, replaced);
  g_ptr_array_add (naive, request);
  return replaced;
}

static CgPdfRequest *
naive_pop (GPtrArray *naive)
{
  CgPdfRequest *best = NULL;

  for (guint i = 0; i < naive->len; i++)
    {
      CgPdfRequest *other = g_ptr_array_index (naive, i);

      if (best == NULL || other->priority < best->priority)
        best = other;
    }

  if (best != NULL)
    g_ptr_array_remove (naive, best);
  return best;
}

static CgPdfRequest *
random_request (void)
{
  CgPdfRequest *request = g_new0 (CgPdfRequest, 1);

  request->kind = (CgPdfRequestKind) g_test_rand_int_range (0, 3);
  request->page = (guint) g_test_rand_int_range (0, 4);
  request->slot = (guint) g_test_rand_int_range (0, 3);
  request->priority = (CgPdfPriority) g_test_rand_int_range (0, CG_PDF_PRIORITY_BACKGROUND + 1);
  return request;
}

static void
test_naive (void)
{
  CgPdfQueue queue = CG_PDF_QUEUE_INIT;
  g_autoptr (GPtrArray) naive = g_ptr_array_new ();

  for (int round = 0; round < 20000; round++)
    {
      if (g_test_rand_int_range (0, 5) < 3)
        {
          CgPdfRequest *request = random_request ();
          CgPdfRequest *replaced = cg_pdf_queue_push (&queue, request);

          g_assert_true (replaced == naive_push (naive, request));
          g_clear_pointer (&replaced, cg_pdf_request_free);
        }
      else
        {
          g_autoptr (CgPdfRequest) request = cg_pdf_queue_pop (&queue);

          g_assert_true (request == naive_pop (naive));
        }
    }

  cg_pdf_queue_clear (&queue);
}

/* What comes back from a dead process stands where it stood. */
static void
test_put_back (void)
{
  CgPdfQueue queue = CG_PDF_QUEUE_INIT;
  CgPdfRequest *requests[4];

  for (guint i = 0; i < 4; i++)
    {
      requests[i] = g_new0 (CgPdfRequest, 1);
      requests[i]->page = i;
      cg_pdf_queue_push (&queue, requests[i]);
    }

  g_assert_true (cg_pdf_queue_pop (&queue) == requests[0]);
  g_assert_true (cg_pdf_queue_pop (&queue) == requests[1]);
  cg_pdf_queue_put_back (&queue, requests[1]);
  cg_pdf_queue_put_back (&queue, requests[0]);

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (CgPdfRequest) request = cg_pdf_queue_pop (&queue);

      g_assert_true (request == requests[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/queue/naive", test_naive);
  g_test_add_func ("/pdf/queue/put-back", test_put_back);
  return g_test_run ();
}
