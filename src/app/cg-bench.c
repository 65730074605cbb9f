/* cg-bench.c: what only a window can measure: the first page, the longest block (`--bench NAME`).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bench.h"

#include "cg-bench-grid.h"
#include "cg-bench-list.h"
#include "cg-bench-pages.h"
#include "cg-bench-probe.h"
#include "cg-pdf-reader.h"

#define SECONDS_TO_WAIT 60

/* Frames between the first page and the ride: what else an opening brings is over then. */
#define FRAMES_TO_SETTLE 60

/* issue 8: no block over this while scrolling, ms. */
#define BLOCK_ALLOWED 50.0

/* One part of a ride through the document. */
typedef struct
{
  const char *what;
  guint frames;
  double pixels; /* a frame; 0: to another page each time */
} Leg;

static const Leg legs[] = {
  { "longest main-loop block, reading pace", 240, 24 },
  { "longest main-loop block, wheel pace", 240, 120 },
  { "longest main-loop block, flung", 240, 900 },
  { "longest main-loop block, jumping to pages", 60, 0 },
};

typedef struct
{
  CgWindow *window;
  char *name;
  CgBenchDone done;
  gpointer user_data;

  gint64 since; /* monotonic, µs */
  CgPdfReader *reader;
  guint settled;
  guint leg;
  guint frame;
  double longest[G_N_ELEMENTS (legs)]; /* ms */
} Bench;

static void
finish (Bench *self, gboolean good)
{
  if (good)
    g_print ("]\n");
  self->done (self->user_data, good);
}

/* ---- scrolling ---- */

static void
scroll (Bench *self, const Leg *leg)
{
  CgPageView *view = cg_pdf_reader_get_view (self->reader);
  guint n_pages = cg_pdf_document_get_n_pages (cg_pdf_reader_get_document (self->reader));

  if (leg->pixels > 0)
    cg_page_view_scroll_by (view, 0, leg->pixels);
  else
    cg_page_view_set_page (view, (self->frame * 211) % n_pages);
}

static gboolean
ride_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *self = data;
  const Leg *leg = &legs[self->leg];

  if (self->settled < FRAMES_TO_SETTLE)
    {
      gtk_widget_queue_draw (widget);
      self->settled++;
      cg_bench_probe_start ();
      return G_SOURCE_CONTINUE;
    }

  scroll (self, leg);
  self->frame++;
  if (self->frame < leg->frames)
    return G_SOURCE_CONTINUE;

  self->longest[self->leg] = cg_bench_probe_get_longest ();
  cg_bench_probe_start ();
  self->frame = 0;
  self->leg++;
  if (self->leg < G_N_ELEMENTS (legs))
    return G_SOURCE_CONTINUE;

  cg_bench_probe_stop ();
  for (guint i = 0; i < G_N_ELEMENTS (legs); i++)
    cg_bench_print (legs[i].what, self->longest[i], BLOCK_ALLOWED, i == 0);
  cg_bench_print ("longest main-loop block of all, less waiting for a processor",
                  cg_bench_probe_get_longest_own (), BLOCK_ALLOWED, FALSE);
  finish (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* ---- waiting for the first page ---- */

static GtkWidget *
find_reader (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (CG_IS_PDF_READER (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_reader (child);
  return found;
}

static void
bench_free (gpointer data)
{
  Bench *self = data;

  g_free (self->name);
  g_free (self);
}

static gboolean
first_page_cb (Bench *self)
{
  double age;

  if (g_str_equal (self->name, "pages"))
    {
      cg_bench_pages_run (self->reader, self->done, self->user_data);
      return FALSE;
    }
  if (g_str_equal (self->name, "scroll"))
    {
      gtk_widget_add_tick_callback (GTK_WIDGET (self->window), ride_cb, self, bench_free);
      return TRUE;
    }

  age = cg_bench_get_age ();
  if (age >= 0)
    cg_bench_print ("process start to first page drawn", age, 0, TRUE);
  finish (self, age >= 0);
  return FALSE;
}

static gboolean
wait_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *self = data;
  gboolean late = g_get_monotonic_time () - self->since > SECONDS_TO_WAIT * G_USEC_PER_SEC;

  if (self->reader == NULL)
    self->reader = (CgPdfReader *) find_reader (GTK_WIDGET (cg_window_get_page (self->window)));
  if (self->reader != NULL && cg_pdf_reader_get_document (self->reader) != NULL &&
      !cg_pdf_reader_get_busy (self->reader))
    {
      if (!first_page_cb (self))
        bench_free (self);
      return G_SOURCE_REMOVE;
    }
  if (!late)
    return G_SOURCE_CONTINUE;

  g_printerr ("cugai --bench: no page was shown\n");
  finish (self, FALSE);
  bench_free (self);
  return G_SOURCE_REMOVE;
}

const char *
cg_bench_place (const char *name)
{
  return cg_bench_list_has (name) || g_str_equal (name, "grid") ? "ledger" : "documents/latest";
}

void
cg_bench_run (CgWindow *window, const char *name, CgBenchDone done, gpointer user_data)
{
  Bench *self;

  if (g_str_equal (name, "grid"))
    {
      cg_bench_grid_run (window, done, user_data);
      return;
    }
  if (cg_bench_list_has (name))
    {
      cg_bench_list_run (window, name, done, user_data);
      return;
    }

  self = g_new0 (Bench, 1);
  self->window = window;
  self->name = g_strdup (name);
  self->done = done;
  self->user_data = user_data;
  self->since = g_get_monotonic_time ();
  gtk_widget_add_tick_callback (GTK_WIDGET (window), wait_cb, self, NULL);
}
