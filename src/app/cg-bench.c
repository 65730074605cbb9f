/* cg-bench.c: what only a window can measure: the first page, the longest block (`--bench NAME`).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bench.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

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

/* ---- the longest block ---- */

/* The main loop is not blocked while it polls; all else between two polls is. */
static struct
{
  gint64 busy_since; /* monotonic, µs */
  gint64 longest;
  gint64 worked_since; /* the same of this thread's processor time */
  gint64 most_worked;
} probe;

static gint64
processor_time (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gint
probing_poll (GPollFD *fds, guint n_fds, gint timeout)
{
  gint64 now = g_get_monotonic_time ();
  gint n;

  if (probe.busy_since != 0)
    {
      probe.longest = MAX (probe.longest, now - probe.busy_since);
      probe.most_worked = MAX (probe.most_worked, processor_time () - probe.worked_since);
    }
  n = g_poll (fds, n_fds, timeout);
  probe.worked_since = processor_time ();
  probe.busy_since = g_get_monotonic_time ();
  return n;
}

static void
start_probe (void)
{
  probe.busy_since = 0;
  probe.longest = 0;
  g_main_context_set_poll_func (NULL, probing_poll);
}

static void
stop_probe (void)
{
  g_main_context_set_poll_func (NULL, NULL);
}

/* ---- figures ---- */

/* Seconds of uptime at which this process started (field 22 of its stat), and now. */
static gboolean
read_ages (double *started, double *now)
{
  g_autofree char *stat = NULL;
  g_autofree char *uptime = NULL;
  g_auto (GStrv) fields = NULL;
  const char *rest;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL) ||
      !g_file_get_contents ("/proc/uptime", &uptime, NULL, NULL))
    return FALSE;

  rest = strrchr (stat, ')');
  fields = g_strsplit (rest != NULL ? rest : "", " ", -1);
  if (g_strv_length (fields) <= 20)
    return FALSE;

  *started = g_ascii_strtod (fields[20], NULL) / (double) sysconf (_SC_CLK_TCK);
  *now = g_ascii_strtod (uptime, NULL);
  return TRUE;
}

static void
print_figure (const char *what, double value, double yardstick, gboolean first)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  char ratio[G_ASCII_DTOSTR_BUF_SIZE] = "null";

  g_ascii_formatd (number, sizeof number, "%.1f", value);
  g_print ("%s{\"what\":\"%s\",\"value\":%s,\"unit\":\"ms\",", first ? "[" : ",\n ", what, number);
  if (yardstick > 0)
    {
      g_ascii_formatd (number, sizeof number, "%.1f", yardstick);
      g_ascii_formatd (ratio, sizeof ratio, "%.2f", value / yardstick);
    }
  g_print ("\"yardstick\":%s,\"ratio\":%s}", yardstick > 0 ? number : "null", ratio);
}

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
      start_probe ();
      return G_SOURCE_CONTINUE;
    }

  scroll (self, leg);
  self->frame++;
  if (self->frame < leg->frames)
    return G_SOURCE_CONTINUE;

  self->longest[self->leg] = (double) probe.longest / 1000;
  start_probe ();
  self->frame = 0;
  self->leg++;
  if (self->leg < G_N_ELEMENTS (legs))
    return G_SOURCE_CONTINUE;

  stop_probe ();
  for (guint i = 0; i < G_N_ELEMENTS (legs); i++)
    print_figure (legs[i].what, self->longest[i], BLOCK_ALLOWED, i == 0);
  print_figure ("most processor time between two polls (the rest of a block is other programs')",
                (double) probe.most_worked / 1000, BLOCK_ALLOWED, FALSE);
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
  double started, now;

  if (g_str_equal (self->name, "scroll"))
    {
      gtk_widget_add_tick_callback (GTK_WIDGET (self->window), ride_cb, self, bench_free);
      return TRUE;
    }

  if (read_ages (&started, &now))
    print_figure ("process start to first page drawn", (now - started) * 1000, 0, TRUE);
  finish (self, TRUE);
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

void
cg_bench_run (CgWindow *window, const char *name, CgBenchDone done, gpointer user_data)
{
  Bench *self = g_new0 (Bench, 1);

  self->window = window;
  self->name = g_strdup (name);
  self->done = done;
  self->user_data = user_data;
  self->since = g_get_monotonic_time ();
  gtk_widget_add_tick_callback (GTK_WIDGET (window), wait_cb, self, NULL);
}
