/* cg-dashboard-charts.c: the numbers of a period on the dashboard, as figures and as charts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-dashboard-charts.h"

#include <glib/gi18n.h>

#include "cg-chart-card.h"
#include "cg-chart-reading.h"
#include "cg-clock.h"
#include "cg-drop-down.h"
#include "cg-figure-rows.h"
#include "cg-page.h"
#include "cg-segments.h"

/* So many units are offered as a filter. */
#define MOST_UNITS 200

/* The figures of the period that stand above the charts. */
static const CgFigureId shown[] = {
  CG_FIGURE_CASES,   CG_FIGURE_NOTICES, CG_FIGURE_RECEIPTS, CG_FIGURE_PROBLEMS, CG_FIGURE_CLOSED,
  CG_FIGURE_RATE,    CG_FIGURE_OPEN,    CG_FIGURE_OVERDUE,  CG_FIGURE_LONGTERM, CG_FIGURE_CREATED,
  CG_FIGURE_AMENDED, CG_FIGURE_WARNED,  CG_FIGURE_LEARNERS, CG_FIGURE_LIGHT,
};

static const struct
{
  const char *title;
  const char *note;
} cards[CG_N_DASHBOARD_CHARTS] = {
  [CG_CHART_OF_UNITS] = { NC_ ("chart", "Open problems by unit"),
                          NC_ ("chart", "the most overdue first") },
  [CG_CHART_OF_MONTHS] = { NC_ ("chart", "Found and struck off by month"),
                           NC_ ("chart", "twelve months") },
  [CG_CHART_OF_INSTITUTIONS] = { NC_ ("chart", "Institutions"),
                                 NC_ ("chart",
                                      "at the end of the period; an empty cell is a blind spot") },
  [CG_CHART_OF_CATEGORIES] = { NC_ ("chart", "Causes by category"),
                               NC_ ("chart", "the line: what share so far") },
  [CG_CHART_OF_SITUATIONS] = { NC_ ("chart", "Field of work and situation"),
                               NC_ ("chart", "cases") },
  [CG_CHART_OF_RECURRENCES] = { NC_ ("chart", "Recurrences by month"),
                                NC_ ("chart", "confirmed, twelve months") },
};

static const struct
{
  const char *id;
  const char *label;
  int months; /* of the calendar; 0: the last twelve */
} periods[] = {
  { "month", NC_ ("period length", "This month"), 1 },
  { "quarter", NC_ ("period length", "This quarter"), 3 },
  { "year", NC_ ("period length", "This year"), 12 },
  { "twelve", NC_ ("period length", "Twelve months"), 0 },
};

struct _CgDashboardCharts
{
  AdwBin parent_instance;

  CgOffice *office;
  CgFigureScope scope;
  CgChartsRead *read; /* (nullable) */
  GCancellable *cancellable;

  CgSegments *period;
  GtkDropDown *level;
  GtkDropDown *unit;
  GArray *units; /* of gint64: those of the menu, after its first line */
  GtkButton *figures[G_N_ELEMENTS (shown)];
  CgChartCard *charts[CG_N_DASHBOARD_CHARTS];
};

enum
{
  SIGNAL_READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgDashboardCharts, cg_dashboard_charts, ADW_TYPE_BIN)

/* ---- reading ---- */

static void
show_figure (CgDashboardCharts *self, guint i)
{
  CgFigureId figure = shown[i];
  gint64 value = self->read->figures->total->values[figure];
  g_autofree char *number = cg_figure_format (figure, value);
  g_autofree char *text =
      g_strdup_printf ("%s\n%s %s", cg_figure_label (figure), number, cg_figure_unit (figure));

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (self->figures[i])), text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->figures[i]), value > 0);
}

/* The page lives as long as something is read for it. */
typedef struct
{
  CgDashboardCharts *self;
  GtkWidget *page; /* (nullable) */
} Asking;

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->self);
  g_clear_object (&asking->page);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asking) asking = data;
  CgDashboardCharts *self = asking->self;
  g_autoptr (GError) error = NULL;
  CgChartsRead *read = cg_charts_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (read != NULL)
    {
      g_clear_pointer (&self->read, cg_charts_read_free);
      self->read = read;
      for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
        show_figure (self, i);
      for (guint i = 0; i < CG_N_DASHBOARD_CHARTS; i++)
        cg_chart_card_take_data (self->charts[i], g_steal_pointer (&read->data[i]));
    }
  g_signal_emit (self, signals[SIGNAL_READ], 0);
}

static void
set_period (CgDashboardCharts *self)
{
  CgDate today = cg_clock_today ();
  const char *id = cg_segments_get_active (self->period);
  int year, month;

  cg_date_get_ymd (today, &year, &month, NULL);
  self->scope.to = today;
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_str_equal (periods[i].id, id))
      self->scope.from =
          periods[i].months == 0
              ? cg_date_add_months (cg_date_from_ymd (year, month, 1), -11)
              : cg_date_from_ymd (year, (month - 1) / periods[i].months * periods[i].months + 1, 1);
}

void
cg_dashboard_charts_read (CgDashboardCharts *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), CG_TYPE_PAGE);
  Asking *asking = g_new0 (Asking, 1);

  asking->self = g_object_ref (self);
  asking->page = page != NULL ? g_object_ref (page) : NULL;
  set_period (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cg_charts_read_async (cg_office_get_store (self->office), &self->scope, self->cancellable,
                        read_cb, asking);
}

static void
filter_cb (CgDashboardCharts *self)
{
  gsize n;
  const CgChoice *levels = cg_choices_get (CG_CHOICES_LEVEL, &n);
  guint level = gtk_drop_down_get_selected (self->level);
  guint unit = gtk_drop_down_get_selected (self->unit);

  g_free (self->scope.level);
  self->scope.level = level > 0 && level <= n ? g_strdup (levels[level - 1].id) : NULL;
  self->scope.unit =
      unit > 0 && unit <= self->units->len ? g_array_index (self->units, gint64, unit - 1) : 0;
  cg_dashboard_charts_read (self);
}

static void
units_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDashboardCharts) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);
  GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (self->unit));

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);
      gint64 id = cg_record_get_id (record);
      const char *name = cg_record_text (record, CG_UNIT_SHORT);

      g_array_append_val (self->units, id);
      gtk_string_list_append (labels, *name != '\0' ? name : cg_record_text (record, CG_UNIT_NAME));
    }
}

static void
read_units (CgDashboardCharts *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);

  query->limit = MOST_UNITS;
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, units_cb,
                         g_object_ref (self));
}

/* ---- what a number counts ---- */

static void
figure_cb (CgDashboardCharts *self, GtkButton *button)
{
  for (guint i = 0; self->read != NULL && i < G_N_ELEMENTS (shown); i++)
    if (self->figures[i] == button)
      {
        g_autoptr (CgQuery) query = cg_figure_query (shown[i], &self->read->figures->scope);

        cg_figure_rows_show (GTK_WIDGET (self), self->office, query, cg_figure_label (shown[i]));
      }
}

static void
chart_cb (CgDashboardCharts *self, guint category, guint series, CgChartCard *card)
{
  for (guint i = 0; self->read != NULL && i < CG_N_DASHBOARD_CHARTS; i++)
    {
      const CgChartData *data = cg_chart_card_get_data (self->charts[i]);
      guint index = data != NULL ? category * data->series->len + series : 0;
      g_autofree char *title = NULL;

      if (self->charts[i] != card || self->read->queries[i] == NULL ||
          index >= self->read->queries[i]->len)
        continue;
      title = g_strdup_printf ("%s · %s", (char *) g_ptr_array_index (data->categories, category),
                               (char *) g_ptr_array_index (data->series, series));
      cg_figure_rows_show (GTK_WIDGET (self), self->office,
                           g_ptr_array_index (self->read->queries[i], index), title);
    }
}

/* ---- building ---- */

static GtkWidget *
make_menu (CgDashboardCharts *self, GtkDropDown **menu, GtkStringList *labels, const char *name)
{
  *menu = GTK_DROP_DOWN (cg_drop_down_new (labels));
  gtk_accessible_update_property (GTK_ACCESSIBLE (*menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (*menu, "notify::selected", G_CALLBACK (filter_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (*menu);
}

static GtkWidget *
build_filters (CgDashboardCharts *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (C_ ("chart", "Statistics"));
  GtkStringList *levels = gtk_string_list_new (NULL);
  GtkStringList *units = gtk_string_list_new (NULL);
  gsize n;
  const CgChoice *choices = cg_choices_get (CG_CHOICES_LEVEL, &n);

  gtk_string_list_append (levels, C_ ("report", "All levels"));
  gtk_string_list_append (units, C_ ("report", "All units"));
  for (gsize i = 0; i < n; i++)
    gtk_string_list_append (levels, cg_choices_label (CG_CHOICES_LEVEL, choices[i].id));
  self->period = CG_SEGMENTS (cg_segments_new (C_ ("report", "Period")));
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    cg_segments_add (self->period, periods[i].id,
                     g_dpgettext2 (NULL, "period length", periods[i].label));
  cg_segments_set_active (self->period, "year");
  g_signal_connect_object (self->period, "changed", G_CALLBACK (cg_dashboard_charts_read), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->period));
  gtk_box_append (GTK_BOX (line), make_menu (self, &self->level, levels, C_ ("report", "Level")));
  gtk_box_append (GTK_BOX (line), make_menu (self, &self->unit, units, C_ ("report", "Unit")));
  return line;
}

static GtkWidget *
make_flow (guint most)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), most);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 1);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  return flow;
}

/* The button within takes the focus, not the place around it. */
static void
append_to_flow (GtkWidget *flow, GtkWidget *child)
{
  gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
  gtk_widget_set_focusable (gtk_widget_get_parent (child), FALSE);
}

static GtkWidget *
build_figures (CgDashboardCharts *self)
{
  GtkWidget *flow = make_flow (7);

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      GtkWidget *button = gtk_button_new ();
      GtkWidget *label = gtk_label_new (cg_figure_label (shown[i]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "panel");
      gtk_widget_set_sensitive (button, FALSE);
      self->figures[i] = GTK_BUTTON (button);
      g_signal_connect_object (button, "clicked", G_CALLBACK (figure_cb), self, G_CONNECT_SWAPPED);
      append_to_flow (flow, button);
    }

  return flow;
}

static GtkWidget *
build_charts (CgDashboardCharts *self)
{
  GtkWidget *flow = make_flow (2);

  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), FALSE);
  for (guint i = 0; i < CG_N_DASHBOARD_CHARTS; i++)
    {
      GtkWidget *card = cg_chart_card_new (g_dpgettext2 (NULL, "chart", cards[i].title),
                                           g_dpgettext2 (NULL, "chart", cards[i].note));

      gtk_widget_set_size_request (card, 420, -1);
      self->charts[i] = CG_CHART_CARD (card);
      g_signal_connect_object (card, "activated", G_CALLBACK (chart_cb), self, G_CONNECT_SWAPPED);
      append_to_flow (flow, card);
    }

  return flow;
}

static void
cg_dashboard_charts_dispose (GObject *object)
{
  CgDashboardCharts *self = CG_DASHBOARD_CHARTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_dashboard_charts_parent_class)->dispose (object);
}

static void
cg_dashboard_charts_finalize (GObject *object)
{
  CgDashboardCharts *self = CG_DASHBOARD_CHARTS (object);

  g_clear_pointer (&self->read, cg_charts_read_free);
  g_array_unref (self->units);
  cg_figure_scope_clear (&self->scope);

  G_OBJECT_CLASS (cg_dashboard_charts_parent_class)->finalize (object);
}

static void
cg_dashboard_charts_class_init (CgDashboardChartsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_dashboard_charts_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_dashboard_charts_finalize;

  signals[SIGNAL_READ] = g_signal_new ("read", CG_TYPE_DASHBOARD_CHARTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_dashboard_charts_init (CgDashboardCharts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->units = g_array_new (FALSE, FALSE, sizeof (gint64));
  cg_figure_scope_init (&self->scope, cg_clock_today ());
  self->scope.merged = TRUE;
  gtk_box_append (GTK_BOX (box), build_filters (self));
  gtk_box_append (GTK_BOX (box), build_figures (self));
  gtk_box_append (GTK_BOX (box), build_charts (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_dashboard_charts_new (CgOffice *office)
{
  CgDashboardCharts *self = g_object_new (CG_TYPE_DASHBOARD_CHARTS, NULL);

  self->office = g_object_ref (office);
  read_units (self);
  return GTK_WIDGET (self);
}

const CgFigureScope *
cg_dashboard_charts_get_scope (CgDashboardCharts *self)
{
  return &self->scope;
}

const CgFigures *
cg_dashboard_charts_get_figures (CgDashboardCharts *self)
{
  return self->read != NULL ? self->read->figures : NULL;
}
