/* cg-dashboard-page.c: the page 总览: what is due, what is overdue, what waits for whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-dashboard-page.h"

#include <glib/gi18n.h>

#include "cg-board.h"
#include "cg-card.h"
#include "cg-case-tracks.h"
#include "cg-clock.h"
#include "cg-dashboard-charts.h"
#include "cg-due-month.h"
#include "cg-empty.h"
#include "cg-figure-rows.h"
#include "cg-filters.h"
#include "cg-kpi.h"
#include "cg-office.h"
#include "cg-scale.h"
#include "cg-steps.h"
#include "cg-todo-list.h"

/* Several changes in a row are read once, ms. */
#define SETTLE_MS 150

/* So many lines of 今日必办 are shown, and so many of each kind where all are asked for; the
 * count says how many there are. */
#define MOST_SHOWN 8
#define MOST_OF_A_KIND 200

/* Below this width, at 100 % text, the calendar goes under the list. */
#define WIDTH_FOR_TWO 1200

/* So many open cases and due problems are read: more than anybody reads on one page. The counts
 * are of all of them. */
#define MOST_CASES 200
#define MOST_DUE 2000

/* Numbers beside each other. */
#define COLUMNS 6

/* Of the numbers of the board at most so many. */
#define MOST_NUMBERS 32

struct _CgDashboardPage
{
  CgPage parent_instance;

  GtkStack *stack; /* "empty" or "board" */
  GtkBox *top;
  CgCard *todo_card;
  CgTodoList *todos;
  CgCard *month_card;
  CgDueMonth *month;
  CgKpi *kpis[MOST_NUMBERS];
  CgDashboardCharts *charts;
  CgCard *tracks_card;
  CgCaseTracks *tracks;
  gboolean all_todos; /* not only the most urgent */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (CgDashboardPage, cg_dashboard_page, CG_TYPE_PAGE)

static CgOffice *
office_of (CgDashboardPage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

/* ---- reading ---- */

static void
show_todo_count (CgDashboardPage *self, gint64 total, guint shown)
{
  CgSection *section = cg_card_get_section (self->todo_card);
  g_autofree char *count = NULL;

  if (shown < total)
    count = g_strdup_printf (ngettext ("%lld matter, the most urgent %u is shown",
                                       "%lld matters, the most urgent %u are shown", shown),
                             (long long) total, shown);
  else
    count = g_strdup_printf (ngettext ("%lld matter", "%lld matters", (gulong) total),
                             (long long) total);

  cg_section_set_count (section, count);
  if (total <= MOST_SHOWN)
    cg_section_set_link (section, NULL);
  else
    cg_section_set_link (section, self->all_todos ? C_ ("to do", "Only the most urgent ›")
                                                  : C_ ("to do", "All matters ›"));
}

static void
todos_ready (gpointer object, GPtrArray *todos, gint64 total)
{
  CgDashboardPage *self = CG_DASHBOARD_PAGE (object);
  guint most = self->all_todos ? G_MAXUINT : MOST_SHOWN;

  show_todo_count (self, total, MIN (todos->len, most));
  cg_todo_list_set_todos (self->todos, todos, most);
  cg_page_set_busy (CG_PAGE (self), FALSE);
}

static void
read_todos (CgDashboardPage *self)
{
  cg_todo_gather (office_of (self), self->all_todos ? MOST_OF_A_KIND : MOST_SHOWN, self,
                  todos_ready);
}

static void
todo_link_cb (CgDashboardPage *self)
{
  self->all_todos = !self->all_todos;
  read_todos (self);
}

/* How many open cases there are, of which the most recent are listed. */
static void
show_case_count (CgDashboardPage *self, gint64 n)
{
  CgSection *section = cg_card_get_section (self->tracks_card);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%lld open case", "%lld open cases", (gulong) n), (long long) n);

  cg_section_set_count (section, count);
  cg_section_set_link (section, n > MOST_CASES ? C_ ("cases", "All open cases ›") : NULL);
}

static void
show_due_count (CgDashboardPage *self, gint64 n)
{
  CgSection *section = cg_card_get_section (self->month_card);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%lld falls due", "%lld fall due", (gulong) n), (long long) n);

  cg_section_set_count (section, count);
  cg_section_set_link (section, n > 0 ? C_ ("due", "View ›") : NULL);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDashboardPage) self = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);
  guint n;
  const CgBoardNumber *numbers = cg_board_numbers (&n);

  if (counts == NULL)
    return;

  for (guint i = 0; i < n; i++)
    {
      gint64 count = g_array_index (counts, gint64, i);

      cg_kpi_set_number (self->kpis[i], count, numbers[i].lamp);
      if (g_str_equal (numbers[i].id, "open_cases"))
        show_case_count (self, count);
      if (g_str_equal (numbers[i].id, "due_month"))
        show_due_count (self, count);
    }
}

static void
read_numbers (CgDashboardPage *self)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);
  guint n;
  const CgBoardNumber *numbers = cg_board_numbers (&n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (queries, cg_filter_query (numbers[i].entity, numbers[i].filter));
  cg_store_counts_async (cg_office_get_store (office_of (self)), queries, NULL, counted_cb,
                         g_object_ref (self));
}

static void
due_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDashboardPage) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (records != NULL)
    cg_due_month_set_records (self->month, records, cg_office_get_calendar (office_of (self)));
}

static void
read_due (CgDashboardPage *self)
{
  g_autoptr (CgQuery) query = cg_filter_query (CG_ENTITY_PROBLEM, "month");

  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
  query->limit = MOST_DUE;
  cg_store_select_async (cg_office_get_store (office_of (self)), query, NULL, due_cb,
                         g_object_ref (self));
}

static void
cases_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDashboardPage) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (records != NULL)
    cg_case_tracks_set_cases (self->tracks, records);
}

static void
read_cases (CgDashboardPage *self)
{
  g_autoptr (CgQuery) query = cg_filter_query (CG_ENTITY_CASE, "open");

  cg_query_add_sort (query, CG_CASE_DECIDED_ON, TRUE);
  query->limit = MOST_CASES;
  cg_store_select_async (cg_office_get_store (office_of (self)), query, NULL, cases_cb,
                         g_object_ref (self));
}

/* Only a store without any case is empty: closed ones are work that was done. */
static void
any_case_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDashboardPage) self = data;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (source), result, NULL);
  gboolean empty = ids != NULL && cg_ids_length (ids) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "board");
  if (empty)
    cg_page_set_busy (CG_PAGE (self), FALSE);
}

static void
read_whether_empty (CgDashboardPage *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE);

  query->limit = 1;
  cg_store_query_async (cg_office_get_store (office_of (self)), query, NULL, any_case_cb,
                        g_object_ref (self));
}

static gboolean
read_cb (gpointer data)
{
  CgDashboardPage *self = data;
  g_autofree char *today = cg_date_format_long (cg_clock_today ());

  self->timeout = 0;
  cg_page_set_subtitle (CG_PAGE (self), today);
  read_whether_empty (self);
  read_numbers (self);
  read_due (self);
  read_cases (self);
  read_todos (self);
  cg_dashboard_charts_read (self->charts);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CgDashboardPage *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MS, read_cb, self);
}

/* ---- building ---- */

static void
month_link_cb (CgDashboardPage *self)
{
  cg_page_go (GTK_WIDGET (self), "ledger/month");
}

static void
cases_link_cb (CgDashboardPage *self)
{
  cg_page_go (GTK_WIDGET (self), "cases/open");
}

static GtkWidget *
build_card (CgDashboardPage *self,
            CgCard **card,
            const char *title,
            GtkWidget *child,
            void (*link) (CgDashboardPage *self))
{
  *card = CG_CARD (cg_card_new (title, child));
  g_signal_connect_object (cg_card_get_section (*card), "activated", G_CALLBACK (link), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (*card);
}

static GtkWidget *
build_top (CgDashboardPage *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->top = GTK_BOX (top);
  self->todos = CG_TODO_LIST (cg_todo_list_new ());
  build_card (self, &self->todo_card, _ ("To do today"), GTK_WIDGET (self->todos), todo_link_cb);
  gtk_widget_set_hexpand (GTK_WIDGET (self->todo_card), TRUE);
  self->month = CG_DUE_MONTH (cg_due_month_new ());
  build_card (self, &self->month_card, _ ("Next 30 days"), GTK_WIDGET (self->month), month_link_cb);
  gtk_widget_set_hexpand (GTK_WIDGET (self->month_card), FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (self->month_card), cg_scaled (GTK_WIDGET (self), 352),
                               -1);
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->todo_card));
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->month_card));
  return top;
}

/* What no page lists is listed beside its number. */
static void
number_cb (CgDashboardPage *self, CgKpi *kpi)
{
  guint n;
  const CgBoardNumber *numbers = cg_board_numbers (&n);

  for (guint i = 0; i < n; i++)
    if (self->kpis[i] == kpi && numbers[i].page == NULL)
      {
        g_autoptr (CgQuery) query = cg_filter_query (numbers[i].entity, numbers[i].filter);

        cg_figure_rows_show (GTK_WIDGET (self), office_of (self), query,
                             g_dpgettext2 (NULL, "number", numbers[i].title));
      }
}

static GtkWidget *
build_number (CgDashboardPage *self, const CgBoardNumber *number)
{
  g_autofree char *place =
      number->page != NULL ? g_strdup_printf ("%s/%s", number->page, number->filter) : NULL;
  GtkWidget *kpi = cg_kpi_new (g_dpgettext2 (NULL, "number", number->title),
                               g_dpgettext2 (NULL, "counter", number->unit),
                               g_dpgettext2 (NULL, "number", number->note), place);

  g_signal_connect_object (kpi, "clicked", G_CALLBACK (number_cb), self, G_CONNECT_SWAPPED);
  return kpi;
}

static GtkWidget *
build_numbers (CgDashboardPage *self)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n;
  const CgBoardNumber *numbers = cg_board_numbers (&n);

  g_assert (n <= MOST_NUMBERS);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < n; i++)
    {
      self->kpis[i] = CG_KPI (build_number (self, &numbers[i]));
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->kpis[i]), (int) (i % COLUMNS),
                       (int) (i / COLUMNS), 1, 1);
    }

  return grid;
}

static GtkWidget *
build_board (CgDashboardPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *board = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_start (board, 18);
  gtk_widget_set_margin_end (board, 18);
  gtk_widget_set_margin_top (board, 18);
  gtk_widget_set_margin_bottom (board, 18);
  gtk_box_append (GTK_BOX (board), build_top (self));
  gtk_box_append (GTK_BOX (board), build_numbers (self));
  self->tracks = CG_CASE_TRACKS (cg_case_tracks_new ());
  build_card (self, &self->tracks_card, _ ("One case: summary, warning, rectification"),
              GTK_WIDGET (self->tracks), cases_link_cb);
  gtk_box_append (GTK_BOX (board), GTK_WIDGET (self->tracks_card));
  self->charts = CG_DASHBOARD_CHARTS (cg_dashboard_charts_new (office_of (self)));
  gtk_box_append (GTK_BOX (board), GTK_WIDGET (self->charts));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), board);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  return scroller;
}

static void
empty_cb (CgDashboardPage *self, const char *id)
{
  if (g_str_equal (id, "register"))
    cg_page_go (GTK_WIDGET (self), "cases/register");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-sample", NULL);
}

static GtkWidget *
build_empty (CgDashboardPage *self)
{
  GtkWidget *empty =
      cg_empty_new ("folder-new-symbolic", _ ("No case yet"),
                    _ ("Register the first case; its steps and deadlines then appear here."));

  cg_empty_add_button (CG_EMPTY (empty), "register", _ ("Register the First Case"), TRUE);
  cg_empty_add_button (CG_EMPTY (empty), "sample", _ ("Open the Sample"), FALSE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (empty_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

static void
surface_layout_cb (CgDashboardPage *self, int width)
{
  gboolean two = width >= cg_scaled (GTK_WIDGET (self), WIDTH_FOR_TWO);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top),
                                  two ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
cg_dashboard_page_realize (GtkWidget *widget)
{
  GdkSurface *surface;

  GTK_WIDGET_CLASS (cg_dashboard_page_parent_class)->realize (widget);

  surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  g_signal_connect_object (surface, "layout", G_CALLBACK (surface_layout_cb), widget,
                           G_CONNECT_SWAPPED);
  if (gdk_surface_get_width (surface) > 1)
    surface_layout_cb (CG_DASHBOARD_PAGE (widget), gdk_surface_get_width (surface));
}

static void
cg_dashboard_page_constructed (GObject *object)
{
  CgDashboardPage *self = CG_DASHBOARD_PAGE (object);

  G_OBJECT_CLASS (cg_dashboard_page_parent_class)->constructed (object);

  cg_page_set_title (CG_PAGE (self), C_ ("page", "Overview"));
  cg_page_set_actions (CG_PAGE (self),
                       cg_steps_begin_button_new (CG_OFFICE (cg_page_get_office (CG_PAGE (self))),
                                                  _ ("Register Case"), "cases/register", TRUE));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, build_board (self), "board");
  gtk_stack_add_named (self->stack, build_empty (self), "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  cg_page_set_busy (CG_PAGE (self), TRUE);
  g_signal_connect_object (office_of (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_cb (self);
}

static void
cg_dashboard_page_dispose (GObject *object)
{
  g_clear_handle_id (&CG_DASHBOARD_PAGE (object)->timeout, g_source_remove);

  G_OBJECT_CLASS (cg_dashboard_page_parent_class)->dispose (object);
}

static void
cg_dashboard_page_class_init (CgDashboardPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_dashboard_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_dashboard_page_dispose;
  GTK_WIDGET_CLASS (klass)->realize = cg_dashboard_page_realize;
}

static void
cg_dashboard_page_init (CgDashboardPage *self)
{
}
