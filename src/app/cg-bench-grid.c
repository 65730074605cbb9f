/* cg-bench-grid.c: what scrolling, a new order and selecting all cost a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bench-grid.h"

#include <math.h>
#include <time.h>

#include "cg-bench-bare.h"
#include "cg-bench-list.h"
#include "cg-bench-probe.h"
#include "cg-grid-body.h"

/* Issue 9: so many columns, some of them frozen, on a screen of this size. */
#define COLUMNS 18
#define FROZEN 2
#define WIDTH 1920
#define HEIGHT 1080

/* Frames in which nothing is left to do, before anything is measured. */
#define FRAMES_TO_SETTLE 60

#define STEPS 1000
#define BARE_STEPS 300
#define SELECTIONS 1000

#define SEED 20261124

/* Orders chosen one after the other, by a click on a heading. */
static const int orders[] = { CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT,
                              CG_PROBLEM_RESPONSIBLE_UNIT, CG_PROBLEM_LAMP };

typedef struct _Bench Bench;

/* One way to move; ends are reached and it turns round. */
typedef struct
{
  const char *what;
  double (*distance) (Bench *self);
} Leg;

struct _Bench
{
  CgWindow *window;
  CgBenchDone done;
  gpointer user_data;

  GdkFrameClock *clock;
  GtkAdjustment *adjustment;
  CgListing *listing;
  CgBenchBare *bare;
  GRand *rand;

  guint settled;  /* frames in which nothing was left to do */
  guint order;    /* how many were chosen */
  gboolean rides; /* the legs have begun */
  guint leg;
  int direction;
  gboolean moving;
  gboolean arrived; /* its rows were there when this frame began */
  gint64 since;     /* µs of the main thread, when this frame began, with what led to it */
  gint64 longest;   /* µs of the main thread: the longest frame of this step */
  GArray *times;    /* of gint64: µs of the main thread, a step each */
  GArray *blocks;   /* of gint64: µs, the longest block of each step or order but the last */
  gboolean printed;
};

static gint64
thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* ---- figures ---- */

static void
print_in (Bench *self, const char *what, double value, const char *unit)
{
  cg_bench_print_in (what, value, unit, 0, !self->printed);
  self->printed = TRUE;
}

/* What is going on is not over before the next poll: this is what came before it. */
static void
note_block (Bench *self)
{
  gint64 block = (gint64) (cg_bench_probe_take_longest_own () * 1000);

  g_array_append_val (self->blocks, block);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static void
print_share (Bench *self, const char *what, const char *share, GArray *sorted, guint percent)
{
  g_autofree char *words = g_strconcat (what, share, NULL);
  guint i = MIN (sorted->len * percent / 100, sorted->len - 1);

  print_in (self, words, (double) g_array_index (sorted, gint64, i) / 1000, "ms");
}

static void
print_times (Bench *self, const char *what)
{
  g_array_sort (self->times, compare_times);
  print_share (self, what, ", median", self->times, 50);
  print_share (self, what, ", p95", self->times, 95);
  g_array_set_size (self->times, 0);
}

static void
print_blocks (Bench *self, const char *what)
{
  g_array_sort (self->blocks, compare_times);
  print_share (self, what, ", block, median", self->blocks, 50);
  print_share (self, what, ", block, p95", self->blocks, 95);
  g_array_set_size (self->blocks, 0);
}

static void
print_memory (Bench *self)
{
  g_autofree char *text = NULL;
  const char *line;

  if (g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL) &&
      (line = strstr (text, "\nPss:")) != NULL)
    print_in (self, "memory (PSS)", (double) g_ascii_strtoll (line + 5, NULL, 10) / 1024, "MB");
}

static void
finish (Bench *self)
{
  g_print ("]\n");
  g_signal_handlers_disconnect_by_data (self->clock, self);
  gdk_frame_clock_end_updating (self->clock);
  self->done (self->user_data, TRUE);
  g_rand_free (self->rand);
  g_array_unref (self->times);
  g_array_unref (self->blocks);
  g_free (self);
}

/* ---- the list ---- */

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkAdjustment *found =
      CG_IS_GRID_BODY (widget) ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_adjustment (child);
  return found;
}

/* All of them are seen at once, as narrow as that makes them. */
static void
fit_columns (CgGrid *grid, GPtrArray *columns)
{
  int width = gtk_widget_get_width (GTK_WIDGET (grid)) / COLUMNS;

  for (guint i = 0; i < columns->len; i++)
    {
      CgColumn *column = columns->pdata[i];

      column->width = width;
      column->expand = FALSE;
    }
}

static void
set_columns (CgGrid *grid)
{
  g_autoptr (GPtrArray) columns =
      cg_columns_of (CG_ENTITY_PROBLEM, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_LAMP, CG_PROBLEM_TEXT,
                     CG_PROBLEM_CASE, CG_PROBLEM_CATEGORY, CG_PROBLEM_MODE, CG_PROBLEM_DEVIATION,
                     CG_PROBLEM_STANDARD, CG_PROBLEM_RESPONSIBLE_UNIT, CG_PROBLEM_LEADER,
                     CG_PROBLEM_PERSON, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_STATUS,
                     CG_PROBLEM_PROGRESS, CG_PROBLEM_MEASURE_COUNT, CG_PROBLEM_EVIDENCE_COUNT,
                     CG_PROBLEM_COMPLETED_ON, CG_PROBLEM_REMARK, -1);

  g_assert (columns->len == COLUMNS);
  cg_columns_freeze (columns, FROZEN);
  fit_columns (grid, columns);
  cg_grid_set_columns (grid, columns);
}

static gboolean
is_ready (Bench *self)
{
  return cg_listing_get_state (self->listing) == CG_LISTING_READY &&
         !cg_listing_get_busy (self->listing);
}

/* Whether the records of the rows that are to be on the screen have been read. */
static gboolean
is_loaded (Bench *self)
{
  guint n = cg_listing_get_n_items (self->listing);
  double height = gtk_adjustment_get_upper (self->adjustment) / MAX (n, 1);
  double top = gtk_adjustment_get_value (self->adjustment);
  guint first = (guint) (top / height);
  guint last = (guint) ((top + gtk_adjustment_get_page_size (self->adjustment) - 1) / height);

  return n == 0 || cg_listing_is_loaded (self->listing, MIN (first, n - 1), MIN (last, n - 1));
}

/* ---- steps ---- */

static double
room (Bench *self)
{
  return gtk_adjustment_get_upper (self->adjustment) -
         gtk_adjustment_get_page_size (self->adjustment);
}

/* As GTK has it for a notch. */
static double
wheel (Bench *self)
{
  return self->direction * pow (gtk_adjustment_get_page_size (self->adjustment), 2.0 / 3);
}

static double
page (Bench *self)
{
  return self->direction * gtk_adjustment_get_page_size (self->adjustment);
}

static double
jump (Bench *self)
{
  return g_rand_double_range (self->rand, 0, room (self)) -
         gtk_adjustment_get_value (self->adjustment);
}

static const Leg legs[] = {
  { "a step by wheel", wheel },
  { "a step by page", page },
  { "a random jump", jump },
};

static void
move (Bench *self)
{
  double value = gtk_adjustment_get_value (self->adjustment);
  double distance = legs[self->leg].distance (self);

  if (value + distance < 0 || value + distance > room (self))
    {
      self->direction = -self->direction;
      distance = legs[self->leg].distance (self);
    }
  gtk_adjustment_set_value (self->adjustment, value + distance);
}

/* ---- the bare texts ---- */

static void
bare_before_paint_cb (GdkFrameClock *clock, Bench *self)
{
  self->since = thread_time ();
  cg_bench_bare_turn (self->bare);
}

static void
bare_after_paint_cb (GdkFrameClock *clock, Bench *self)
{
  gint64 time = thread_time () - self->since;

  g_array_append_val (self->times, time);
  if (self->times->len < BARE_STEPS)
    return;

  g_signal_handlers_disconnect_by_data (clock, self);
  print_times (self, "the bare texts of as many cells");
  finish (self);
}

static void
show_bare (Bench *self)
{
  GtkWidget *window = gtk_window_new ();
  GdkFrameClock *clock;

  self->bare = CG_BENCH_BARE (cg_bench_bare_new (GTK_WIDGET (cg_bench_list_grid (self->window))));
  print_in (self, "cells", cg_bench_bare_get_n_cells (self->bare), "");
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (self->bare));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));

  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (bare_before_paint_cb), self);
  g_signal_connect (clock, "after-paint", G_CALLBACK (bare_after_paint_cb), self);
  gdk_frame_clock_begin_updating (clock);
}

/* ---- what comes after what ---- */

static void
measure_selection (Bench *self)
{
  CgSelection *selection = cg_grid_get_selection (cg_bench_list_grid (self->window));
  gint64 before = thread_time ();

  for (guint i = 0; i < SELECTIONS; i++)
    {
      cg_selection_select_all (selection);
      cg_selection_clear (selection);
    }
  print_in (self, "selecting all", (double) (thread_time () - before) / SELECTIONS, "µs");
}

static void
choose_order (Bench *self)
{
  cg_bench_probe_take_longest_own ();
  cg_bench_list_click_heading (self->window, orders[self->order]);
  self->order++;
  self->settled = 0;
}

/* Nothing is left to do of what was begun. */
static void
go_on (Bench *self)
{
  if (cg_listing_get_n_items (self->listing) == 0)
    {
      print_memory (self);
      finish (self);
    }
  else if (self->leg == 0)
    {
      cg_bench_probe_start ();
      self->rides = TRUE;
    }
  else if (self->order < G_N_ELEMENTS (orders))
    {
      if (self->order > 0)
        note_block (self);
      choose_order (self);
    }
  else
    {
      note_block (self);
      cg_bench_probe_stop ();
      print_blocks (self, "another order");
      measure_selection (self);
      g_signal_handlers_disconnect_by_data (self->clock, self);
      show_bare (self);
    }
}

static void
next_leg (Bench *self)
{
  print_times (self, legs[self->leg].what);
  print_blocks (self, legs[self->leg].what);
  self->leg++;
  if (self->leg < G_N_ELEMENTS (legs))
    return;

  print_memory (self);
  self->rides = FALSE;
  self->settled = 0;
}

/* ---- frames ---- */

static void
before_paint_cb (GdkFrameClock *clock, Bench *self)
{
  if (!self->rides)
    return;

  if (!self->moving)
    {
      note_block (self);
      self->since = thread_time ();
      self->longest = 0;
      self->moving = TRUE;
      move (self);
    }
  self->arrived = is_loaded (self);
}

static void
end_frame (Bench *self)
{
  gint64 now = thread_time ();

  self->longest = MAX (self->longest, now - self->since);
  self->since = now;
  if (!self->arrived)
    return;

  g_array_append_val (self->times, self->longest);
  self->moving = FALSE;
  if (self->times->len == STEPS)
    next_leg (self);
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *self)
{
  if (!self->rides)
    {
      self->settled = is_ready (self) ? self->settled + 1 : 0;
      if (self->settled >= FRAMES_TO_SETTLE)
        go_on (self);
    }
  else if (self->moving)
    {
      end_frame (self);
    }
}

void
cg_bench_grid_run (CgWindow *window, CgBenchDone done, gpointer user_data)
{
  Bench *self = g_new0 (Bench, 1);
  CgGrid *grid = cg_bench_list_grid (window);

  self->window = window;
  self->done = done;
  self->user_data = user_data;
  self->direction = 1;
  self->rand = g_rand_new_with_seed (SEED);
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  set_columns (grid);
  self->listing = cg_grid_get_listing (grid);
  self->adjustment = find_adjustment (GTK_WIDGET (grid));

  self->clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (self->clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  gdk_frame_clock_begin_updating (self->clock);
}
