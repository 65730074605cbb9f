/* cg-bench-list.c: the first rows of a list, and what a filter or a sort costs the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bench-list.h"

#include "cg-bench-probe.h"
#include "cg-grid-header.h"
#include "cg-list-page.h"

#define SECONDS_TO_WAIT 60

/* Frames before the first change and after each: what follows from one is over then. */
#define FRAMES_TO_SETTLE 30

/* So many rows more are a frame more before the first change: what is measured is warm, and the
 * sidebar's numbers have been counted by then. */
#define ROWS_TO_WARM 2000

/* issue 8: a filter or sort change blocks no longer, ms; issue 9: nor does a letter typed. */
#define BLOCK_ALLOWED 50.0
#define BLOCK_ALLOWED_TYPING 16.0

/* Rows of a screen, and more. */
#define SCREEN 60

/* One change, done as a hand does it: a place of the page, a text typed into its search, or a
 * click on a heading. */
typedef struct
{
  const char *what;
  const char *place; /* (nullable) */
  int field;         /* else the heading */
  const char *text;  /* (nullable): else the text */
} Change;

static const Change filters[] = {
  { "filter: overdue", "ledger/over", 0 },
  { "filter: overdue, with a text", "ledger/over?12", 0 },
  { "filter: a text", "ledger/?12", 0 },
  { "filter: a text that is nowhere", "ledger/?zzzzzz", 0 },
  { "filter: none again", "ledger/?", 0 },
};

static const Change sorts[] = {
  { "sort: by number", NULL, CG_PROBLEM_PROBLEM_NO },
  { "sort: by number, last first", NULL, CG_PROBLEM_PROBLEM_NO },
  { "sort: by responsible unit", NULL, CG_PROBLEM_RESPONSIBLE_UNIT },
  { "sort: by text", NULL, CG_PROBLEM_TEXT },
  { "sort: by urgency", NULL, CG_PROBLEM_LAMP },
};

/* Digits and letters stand for words: what is typed matters less than how many rows have it. */
static const Change letters[] = {
  { "type: one digit", NULL, 0, "1" },
  { "type: digits of a quarter of the rows", NULL, 0, "12" },
  { "type: digits of few rows", NULL, 0, "0012" },
  { "type: initials", NULL, 0, "shh" },
  { "type: what is nowhere", NULL, 0, "zzzzzz" },
  { "type: taken back", NULL, 0, "" },
};

static const struct
{
  const char *name;
  const Change *changes; /* (nullable) */
  guint n_changes;
  double allowed; /* ms */
} benches[] = {
  { "rows", NULL, 0, 0 },
  { "filter", filters, G_N_ELEMENTS (filters), BLOCK_ALLOWED },
  { "sort", sorts, G_N_ELEMENTS (sorts), BLOCK_ALLOWED },
  { "type", letters, G_N_ELEMENTS (letters), BLOCK_ALLOWED_TYPING },
};

typedef struct
{
  CgWindow *window;
  CgBenchDone done;
  gpointer user_data;
  const Change *changes;
  guint n_changes;
  double allowed;

  gint64 since; /* monotonic, µs */
  gint64 last_frame;
  gint64 longest_frame;
  guint settled;
  guint change; /* the one that goes on; 0: none yet, else 1 more than its index */
} Bench;

static void
finish (Bench *self, gboolean good)
{
  if (good)
    g_print ("]\n");
  self->done (self->user_data, good);
}

/* ---- the list ---- */

CgGrid *
cg_bench_list_grid (CgWindow *window)
{
  CgPage *page = cg_window_get_page (window);

  return CG_IS_LIST_PAGE (page) ? cg_list_page_get_grid (CG_LIST_PAGE (page)) : NULL;
}

static CgListing *
find_listing (Bench *self)
{
  CgGrid *grid = cg_bench_list_grid (self->window);

  return grid != NULL ? cg_grid_get_listing (grid) : NULL;
}

/* Whether the rows of the first screen, or the words for none, are there to be drawn. */
static gboolean
has_rows (Bench *self)
{
  CgListing *listing = find_listing (self);
  guint n;

  if (listing == NULL || cg_listing_get_state (listing) < CG_LISTING_PARTIAL ||
      cg_listing_get_state (listing) == CG_LISTING_FAILED)
    return FALSE;

  n = cg_listing_get_n_items (listing);
  return n == 0 || cg_listing_is_loaded (listing, 0, MIN (n, SCREEN) - 1);
}

static gboolean
is_quiet (Bench *self)
{
  CgListing *listing = find_listing (self);

  return listing != NULL && cg_listing_get_state (listing) == CG_LISTING_READY &&
         !cg_listing_get_busy (listing);
}

static GtkWidget *
find_header (GtkWidget *widget)
{
  GtkWidget *found = CG_IS_GRID_HEADER (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_header (child);
  return found;
}

gboolean
cg_bench_list_click_heading (CgWindow *window, int field)
{
  CgGrid *grid = cg_bench_list_grid (window);
  GPtrArray *columns = cg_grid_get_columns (grid);

  for (guint i = 0; i < columns->len; i++)
    if (((const CgColumn *) columns->pdata[i])->field == field)
      {
        g_signal_emit_by_name (find_header (GTK_WIDGET (grid)), "sort", i);
        return TRUE;
      }

  return FALSE;
}

/* ---- the first rows ---- */

static void
drawn_cb (GdkFrameClock *clock, Bench *self)
{
  double age = cg_bench_get_age ();

  g_signal_handlers_disconnect_by_func (clock, drawn_cb, self);
  if (age >= 0)
    cg_bench_print ("process start to the first frame with rows", age, 0, TRUE);
  finish (self, age >= 0);
  g_free (self);
}

static gboolean
first_rows_cb (Bench *self, GtkWidget *widget, GdkFrameClock *clock)
{
  if (!has_rows (self))
    return G_SOURCE_CONTINUE;

  gtk_widget_queue_draw (widget);
  g_signal_connect (clock, "after-paint", G_CALLBACK (drawn_cb), self);
  return G_SOURCE_REMOVE;
}

/* ---- changes ---- */

static void
print_change (Bench *self)
{
  const Change *change = &self->changes[self->change - 1];
  g_autofree char *block = g_strconcat ("longest main-loop block, ", change->what, NULL);
  g_autofree char *frames = g_strconcat ("longest between two frames, ", change->what, NULL);

  cg_bench_print (block, cg_bench_probe_get_longest (), self->allowed, self->change == 1);
  cg_bench_print (frames, (double) self->longest_frame / 1000, self->allowed, FALSE);
}

static gboolean
begin_change (Bench *self)
{
  const Change *change = &self->changes[self->change++];

  self->settled = 0;
  self->longest_frame = 0;
  self->last_frame = g_get_monotonic_time ();
  self->since = self->last_frame;
  cg_bench_probe_start ();
  if (change->place != NULL)
    cg_window_go (self->window, change->place);
  else if (change->text != NULL)
    cg_page_set_search_text (cg_window_get_page (self->window), change->text);
  else
    return cg_bench_list_click_heading (self->window, change->field);

  return TRUE;
}

static gboolean
next_change (Bench *self)
{
  if (self->change > 0)
    print_change (self);
  if (self->change < self->n_changes)
    return begin_change (self);

  cg_bench_probe_stop ();
  cg_bench_print ("longest main-loop block of all, less waiting for a processor",
                  cg_bench_probe_get_longest_own (), self->allowed, FALSE);
  finish (self, TRUE);
  g_free (self);
  return FALSE;
}

static guint
frames_to_settle (Bench *self)
{
  guint n = self->change == 0 ? cg_listing_get_n_items (find_listing (self)) : 0;

  return FRAMES_TO_SETTLE + n / ROWS_TO_WARM;
}

static gboolean
changes_cb (Bench *self, GtkWidget *widget)
{
  gint64 now = g_get_monotonic_time ();

  self->longest_frame = MAX (self->longest_frame, now - self->last_frame);
  self->last_frame = now;
  gtk_widget_queue_draw (widget);
  if (!is_quiet (self))
    {
      self->settled = 0;
      return G_SOURCE_CONTINUE;
    }

  self->settled++;
  if (self->settled < frames_to_settle (self))
    return G_SOURCE_CONTINUE;

  return next_change (self) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* ---- the run ---- */

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *self = data;

  if (g_get_monotonic_time () - self->since > SECONDS_TO_WAIT * G_USEC_PER_SEC)
    {
      g_printerr ("cugai --bench: no rows were shown\n");
      finish (self, FALSE);
      g_free (self);
      return G_SOURCE_REMOVE;
    }

  return self->changes == NULL ? first_rows_cb (self, widget, clock) : changes_cb (self, widget);
}

gboolean
cg_bench_list_has (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
    if (g_str_equal (benches[i].name, name))
      return TRUE;

  return FALSE;
}

void
cg_bench_list_run (CgWindow *window, const char *name, CgBenchDone done, gpointer user_data)
{
  Bench *self = g_new0 (Bench, 1);

  for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
    if (g_str_equal (benches[i].name, name))
      {
        self->changes = benches[i].changes;
        self->n_changes = benches[i].n_changes;
        self->allowed = benches[i].allowed;
      }
  self->window = window;
  self->done = done;
  self->user_data = user_data;
  self->since = g_get_monotonic_time ();
  gtk_widget_add_tick_callback (GTK_WIDGET (window), frame_cb, self, NULL);
}
