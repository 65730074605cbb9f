/* cg-bench-pages.c: reading a PDF: jumps, next pages, half screens at 800 % (`--bench pages`).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bench-pages.h"

#include <math.h>

#include "cg-bench-probe.h"
#include "cg-paths.h"
#include "cg-zoom.h"

/* ms between two steps. */
#define REST 250

/* Pixels of desk that may be seen above a page one goes to. */
#define TOP 12

/* How often all legs are ridden, and poppler's loop is run. */
#define RIDES 5

/* issue 11 */
#define BLOCK_ALLOWED 16.0
#define TEXTURE_ALLOWED 8.0

typedef struct
{
  const char *what;
  guint steps;
} Leg;

enum
{
  LEG_JUMP,
  LEG_NEXT,
  LEG_PAN,
  N_LEGS
};

static const Leg legs[N_LEGS] = {
  { "jump to a random page", 20 },
  { "next page", 20 },
  { "half a screen on at 800 %", 12 },
};

typedef struct
{
  CgPdfReader *reader;
  CgPageView *view;
  CgPageFit fit;          /* of all legs but the last */
  GArray *zoomed[N_LEGS]; /* of double, ms: the longest block as the zoom became that of the leg */
  char *path;
  CgBenchDone done;
  gpointer user_data;

  guint ride;
  guint leg;
  guint step;
  guint sharp_steps; /* of this ride and leg */
  guint n_jumps;
  gboolean zooms;           /* of which the block is counted apart */
  gint64 since;             /* monotonic, µs; 0 between steps */
  GArray *sharp[N_LEGS];    /* of double, ms until the pixels were there */
  GArray *drawn[N_LEGS];    /* of double, ms until they were drawn */
  GString *regions[N_LEGS]; /* what had to be drawn, for the bare loop */
  GArray *longest[N_LEGS];  /* of double, ms, one for each ride */
  double largest;           /* bytes of a detail */
} Bench;

static CgPageLoader *
loader_of (Bench *self)
{
  return cg_page_view_get_loader (self->view);
}

static double
ms_since (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

/* ---- steps ---- */

/* The part of the page in hand that is seen, as pixels of that page. */
static void
note_region (Bench *self)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  double scale = cg_page_view_get_zoom (self->view) * gtk_widget_get_scale_factor (widget);
  CgPdfSize size;
  double left, top, right, bottom;
  guint page, other;

  cg_page_view_locate (self->view, 0, TOP, &page, &left, &top);
  cg_page_view_locate (self->view, gtk_widget_get_width (widget), gtk_widget_get_height (widget),
                       &other, &right, &bottom);
  size = cg_pdf_document_get_page_sizes (cg_pdf_reader_get_document (self->reader))[page];
  left = MAX (left, 0);
  top = MAX (top, 0);
  right = MIN (right, size.width);
  bottom = other == page ? MIN (bottom, size.height) : size.height;
  g_string_append_printf (self->regions[self->leg], "%u %f %d %d %d %d\n", page, scale,
                          (int) (left * scale), (int) (top * scale),
                          (int) ceil ((right - left) * scale), (int) ceil ((bottom - top) * scale));
}

static void
note_texture (Bench *self)
{
  guint page = cg_page_view_get_page (self->view);
  CgPageTile tile = cg_page_loader_get_tile (loader_of (self), page, CG_TILE_DETAIL);

  self->largest = MAX (self->largest, 4.0 * tile.region.width * tile.region.height);
}

static void
begin_leg (Bench *self)
{
  self->step = 0;
  self->sharp_steps = 0;
  self->zooms = self->leg != LEG_NEXT;
  if (self->leg == LEG_JUMP)
    cg_page_view_set_fit (self->view, self->fit);
  if (self->leg == LEG_NEXT)
    cg_page_view_set_page (self->view, 0);
  if (self->leg == LEG_PAN)
    cg_page_view_set_zoom (self->view, 8 * CG_ZOOM_FULL);
}

static void
step (Bench *self)
{
  guint n_pages = cg_pdf_document_get_n_pages (cg_pdf_reader_get_document (self->reader));
  double half = gtk_widget_get_height (GTK_WIDGET (self->view)) / 2.0;

  self->since = g_get_monotonic_time ();
  if (self->leg == LEG_JUMP)
    cg_page_view_set_page (self->view, (++self->n_jumps * 211) % n_pages);
  else if (self->leg == LEG_NEXT)
    cg_page_view_step (self->view, 1);
  else
    cg_page_view_scroll_by (self->view, 0, half);
}

static void
note_sharp (Bench *self)
{
  double ms = ms_since (self->since);

  if (self->since == 0 || self->sharp_steps != self->step ||
      !cg_page_loader_is_complete (loader_of (self)))
    return;

  g_array_append_val (self->sharp[self->leg], ms);
  self->sharp_steps++;
}

/* ---- what is said ---- */

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
median (GArray *values)
{
  if (values->len == 0)
    return 0;

  g_array_sort (values, compare_times);
  return g_array_index (values, double, values->len / 2);
}

/* What poppler's loop prints for the same parts into @times. */
static gboolean
run_bare (Bench *self, guint leg, GArray *times)
{
  g_autofree char *folder = g_path_get_dirname (cg_paths_pdf_helper ());
  g_autofree char *program = g_build_filename (folder, "cugai-pdf-bare", NULL);
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL,
                        program, self->path, NULL);
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;

  if (process == NULL ||
      !g_subprocess_communicate_utf8 (process, self->regions[leg]->str, NULL, &output, NULL, NULL))
    return FALSE;

  lines = g_strsplit (g_strchomp (output), "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      double ms = g_ascii_strtod (lines[i], NULL);

      g_array_append_val (times, ms);
    }
  return TRUE;
}

/* How long poppler alone takes, which draws each part for the first time, as the program does; 0
 * where its loop is not at hand. */
static double
bare_median (Bench *self, guint leg)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < RIDES; i++)
    if (!run_bare (self, leg, times))
      return 0;

  return median (times);
}

static void
print_leg (Bench *self, guint leg)
{
  g_autofree char *sharp =
      g_strdup_printf ("%s: sharp pixels, median (beside poppler alone, bar %s)", legs[leg].what,
                       leg == LEG_PAN ? "2.0" : "1.3");
  g_autofree char *drawn = g_strdup_printf ("%s: drawn, median", legs[leg].what);
  g_autofree char *block = g_strdup_printf (
      "%s: longest main-loop block of a ride, less waiting for a processor, median",
      legs[leg].what);

  cg_bench_print (sharp, median (self->sharp[leg]), bare_median (self, leg), leg == 0);
  cg_bench_print (drawn, median (self->drawn[leg]), 0, FALSE);
  cg_bench_print (block, median (self->longest[leg]), BLOCK_ALLOWED, FALSE);
}

static void
finish (Bench *self)
{
  cg_bench_probe_stop ();
  for (guint leg = 0; leg < N_LEGS; leg++)
    print_leg (self, leg);
  cg_bench_print ("zoom to 800 %: longest main-loop block, median", median (self->zoomed[LEG_PAN]),
                  BLOCK_ALLOWED, FALSE);
  cg_bench_print ("zoom back from 800 %, and a jump: longest main-loop block, median",
                  median (self->zoomed[LEG_JUMP]), BLOCK_ALLOWED, FALSE);
  cg_bench_print_in ("half a screen on at 800 %: largest texture", self->largest / (1024 * 1024),
                     "MB", TEXTURE_ALLOWED, FALSE);
  g_print ("]\n");
  self->done (self->user_data, TRUE);
}

/* ---- the ride ---- */

static void
bench_free (gpointer data)
{
  Bench *self = data;

  for (guint leg = 0; leg < N_LEGS; leg++)
    {
      g_array_unref (self->sharp[leg]);
      g_array_unref (self->drawn[leg]);
      g_array_unref (self->longest[leg]);
      g_array_unref (self->zoomed[leg]);
      g_string_free (self->regions[leg], TRUE);
    }
  g_signal_handlers_disconnect_by_data (loader_of (self), self);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (self->view)), self);
  g_free (self->path);
  g_free (self);
}

/* A step is over when what came was drawn. */
static void
after_paint_cb (Bench *self)
{
  double ms = ms_since (self->since);

  if (self->since == 0 || self->sharp_steps <= self->step)
    return;

  g_array_append_val (self->drawn[self->leg], ms);
  note_region (self);
  if (self->leg == LEG_PAN)
    note_texture (self);
  self->since = 0;
  self->step++;
}

/* To the next leg; FALSE after the last. */
static gboolean
go_on (Bench *self)
{
  self->leg++;
  if (self->leg == N_LEGS)
    {
      self->leg = 0;
      self->ride++;
    }

  if (self->ride < RIDES)
    begin_leg (self);
  return self->ride < RIDES;
}

/* Between two steps what is fetched ahead comes, as when somebody reads. */
static gboolean
step_cb (gpointer data)
{
  Bench *self = data;
  double longest;

  if (self->since != 0)
    return G_SOURCE_CONTINUE;
  if (self->zooms && self->step == (self->leg == LEG_JUMP ? 1 : 0))
    {
      longest = cg_bench_probe_take_longest_own ();
      g_array_append_val (self->zoomed[self->leg], longest);
      self->zooms = FALSE;
    }
  if (self->step < legs[self->leg].steps)
    {
      step (self);
      note_sharp (self);
      /* Where all was there, the frame is still to come. */
      if (self->sharp_steps > self->step)
        gtk_widget_queue_draw (GTK_WIDGET (self->view));
      return G_SOURCE_CONTINUE;
    }

  longest = cg_bench_probe_take_longest_own ();
  g_array_append_val (self->longest[self->leg], longest);
  if (go_on (self))
    return G_SOURCE_CONTINUE;

  finish (self);
  return G_SOURCE_REMOVE;
}

void
cg_bench_pages_run (CgPdfReader *reader, CgBenchDone done, gpointer user_data)
{
  Bench *self = g_new0 (Bench, 1);

  self->reader = reader;
  self->view = cg_pdf_reader_get_view (reader);
  self->fit = cg_page_view_get_fit (self->view);
  self->path = g_strdup (cg_pdf_reader_get_path (reader));
  self->done = done;
  self->user_data = user_data;
  for (guint leg = 0; leg < N_LEGS; leg++)
    {
      self->sharp[leg] = g_array_new (FALSE, FALSE, sizeof (double));
      self->drawn[leg] = g_array_new (FALSE, FALSE, sizeof (double));
      self->longest[leg] = g_array_new (FALSE, FALSE, sizeof (double));
      self->zoomed[leg] = g_array_new (FALSE, FALSE, sizeof (double));
      self->regions[leg] = g_string_new (NULL);
    }
  g_signal_connect_swapped (loader_of (self), "changed", G_CALLBACK (note_sharp), self);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (self->view)), "after-paint",
                            G_CALLBACK (after_paint_cb), self);
  cg_bench_probe_start ();
  g_timeout_add_full (G_PRIORITY_DEFAULT, REST, step_cb, self, bench_free);
}
