/* cg-report-form.c: which report, of which period, by what: the left side of the page 报表.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-report-form.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-drop-down.h"
#include "cg-report-filters.h"
#include "cg-scale.h"
#include "cg-segments.h"

#define WIDTH 236
#define CAPTION_WIDTH 48

/* The lengths of periods, in months. */
static const struct
{
  const char *id;
  const char *label;
  int months;
} lengths[] = {
  { "month", NC_ ("period length", "Month"), 1 },
  { "quarter", NC_ ("period length", "Quarter"), 3 },
  { "half", NC_ ("period length", "Half-year"), 6 },
  { "year", NC_ ("period length", "Year"), 12 },
};

struct _CgReportForm
{
  AdwBin parent_instance;

  CgReport report;
  gboolean superior; /* none: a superior's form */
  CgFigureScope scope;
  int months;

  GtkListBox *reports;
  CgSegments *length;
  GtkLabel *period;
  GtkWidget *grouped; /* what only tables of figures have */
  GtkDropDown *grouping;
  CgReportFilters *filters;
  GtkCheckButton *zeros;
  GtkCheckButton *merged;
  GtkCheckButton *longterm;
  gboolean filling;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgReportForm, cg_report_form, ADW_TYPE_BIN)

static void
emit_changed (CgReportForm *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- period ---- */

static void
show_period (CgReportForm *self)
{
  g_autofree char *words = cg_report_period (self->scope.from, self->scope.to);

  gtk_label_set_text (self->period, words);
}

static void
set_period (CgReportForm *self, CgDate within)
{
  int year, month;

  cg_date_get_ymd (within, &year, &month, NULL);
  self->scope.from = cg_date_from_ymd (year, (month - 1) / self->months * self->months + 1, 1);
  self->scope.to = cg_date_add_months (self->scope.from, self->months) - 1;
  show_period (self);
}

static void
length_cb (CgReportForm *self)
{
  const char *id = cg_segments_get_active (self->length);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    if (g_str_equal (lengths[i].id, id))
      self->months = lengths[i].months;
  set_period (self, MIN (self->scope.to, cg_clock_today ()));
  emit_changed (self);
}

static void
earlier_cb (CgReportForm *self)
{
  set_period (self, self->scope.from - 1);
  emit_changed (self);
}

static void
later_cb (CgReportForm *self)
{
  set_period (self, self->scope.to + 1);
  emit_changed (self);
}

/* ---- the rest ---- */

static void
filters_cb (CgReportForm *self)
{
  cg_report_filters_apply (self->filters, &self->scope);
  emit_changed (self);
}

static void
row_cb (CgReportForm *self, GtkListBoxRow *row)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (index < 0)
    return;

  self->superior = index == CG_N_REPORTS;
  if (!self->superior)
    self->report = (CgReport) index;
  gtk_widget_set_visible (self->grouped, self->superior || cg_report_is_grouped (self->report));
  emit_changed (self);
}

static void
choice_cb (CgReportForm *self)
{
  self->scope.by = (CgGrouping) (gtk_drop_down_get_selected (self->grouping) + 1);
  self->scope.zeros = gtk_check_button_get_active (self->zeros);
  self->scope.merged = gtk_check_button_get_active (self->merged);
  self->scope.longterm_done = gtk_check_button_get_active (self->longterm);
  emit_changed (self);
}

/* ---- building ---- */

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 12);
  return label;
}

static GtkWidget *
make_field (const char *caption, GtkWidget *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_size_request (label, cg_scaled (label, CAPTION_WIDTH), -1);
  gtk_widget_set_hexpand (field, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  return box;
}

static GtkWidget *
make_row (const char *name)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static GtkWidget *
build_reports (CgReportForm *self)
{
  self->reports = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->reports), "navigation-sidebar");
  for (CgReport i = 0; i < CG_N_REPORTS; i++)
    gtk_list_box_append (self->reports, make_row (cg_report_label (i)));
  gtk_list_box_append (self->reports, make_row (C_ ("report", "Superior's form")));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reports), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("page", "Reports"), -1);
  g_signal_connect_object (self->reports, "row-selected", G_CALLBACK (row_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->reports);
}

static GtkWidget *
make_step (CgReportForm *self, const char *icon, const char *label, void (*step) (CgReportForm *))
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (step), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_period (CgReportForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->length = CG_SEGMENTS (cg_segments_new (C_ ("report", "Length of the period")));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    cg_segments_add (self->length, lengths[i].id,
                     g_dpgettext2 (NULL, "period length", lengths[i].label));
  g_signal_connect_object (self->length, "changed", G_CALLBACK (length_cb), self,
                           G_CONNECT_SWAPPED);
  self->period = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->period), TRUE);
  gtk_box_append (GTK_BOX (line), make_step (self, "go-previous-symbolic",
                                             C_ ("report", "Earlier period"), earlier_cb));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->period));
  gtk_box_append (GTK_BOX (line),
                  make_step (self, "go-next-symbolic", C_ ("report", "Later period"), later_cb));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->length));
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

static GtkWidget *
make_choice (CgReportForm *self, GtkDropDown **field, GtkStringList *labels)
{
  *field = GTK_DROP_DOWN (cg_drop_down_new (labels));
  g_signal_connect_object (*field, "notify::selected", G_CALLBACK (choice_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (*field);
}

static GtkWidget *
make_check (CgReportForm *self, GtkCheckButton **check, const char *label)
{
  *check = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (label));
  g_signal_connect_object (*check, "toggled", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (*check);
}

static GtkWidget *
build_grouped (CgReportForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkStringList *groupings = gtk_string_list_new (NULL);

  for (CgGrouping i = CG_GROUPING_UNIT; i < CG_N_GROUPINGS; i++)
    gtk_string_list_append (groupings, cg_grouping_label (i));
  gtk_box_append (GTK_BOX (box), make_heading (C_ ("report", "Rows")));
  gtk_box_append (GTK_BOX (box),
                  make_field (C_ ("report", "By"), make_choice (self, &self->grouping, groupings)));
  gtk_box_append (GTK_BOX (box),
                  make_check (self, &self->zeros, C_ ("report", "List nil reports")));
  gtk_box_append (GTK_BOX (box),
                  make_check (self, &self->merged, C_ ("report", "Units within their superiors")));
  gtk_box_append (GTK_BOX (box),
                  make_check (self, &self->longterm, C_ ("report", "Long-term counts as done")));
  self->grouped = box;
  return box;
}

static void
fill (CgReportForm *self)
{
  CgFigureScope scope = self->scope;

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    if (lengths[i].months == self->months)
      cg_segments_set_active (self->length, lengths[i].id);
  gtk_list_box_select_row (self->reports,
                           gtk_list_box_get_row_at_index (
                               self->reports, self->superior ? CG_N_REPORTS : (int) self->report));
  gtk_check_button_set_active (self->zeros, scope.zeros);
  gtk_check_button_set_active (self->merged, scope.merged);
  gtk_check_button_set_active (self->longterm, scope.longterm_done);
  cg_report_filters_show (self->filters, &self->scope);
  gtk_drop_down_set_selected (self->grouping, scope.by > 0 ? scope.by - 1 : 0);
  self->filling = FALSE;
  self->scope.by = scope.by;
  self->scope.zeros = scope.zeros;
  self->scope.merged = scope.merged;
  self->scope.longterm_done = scope.longterm_done;
  show_period (self);
}

static void
cg_report_form_finalize (GObject *object)
{
  cg_figure_scope_clear (&CG_REPORT_FORM (object)->scope);

  G_OBJECT_CLASS (cg_report_form_parent_class)->finalize (object);
}

static void
cg_report_form_class_init (CgReportFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_report_form_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_REPORT_FORM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_report_form_init (CgReportForm *self)
{
  cg_figure_scope_init (&self->scope, cg_clock_today ());
  self->months = 3;
  self->scope.by = CG_GROUPING_UNIT;
  self->scope.merged = TRUE;
  self->scope.zeros = TRUE;
}

static void
build (CgReportForm *self, CgOffice *office)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->filters = CG_REPORT_FILTERS (cg_report_filters_new (office));
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (filters_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_size_request (box, cg_scaled (box, WIDTH), -1);
  gtk_box_append (GTK_BOX (box), make_heading (C_ ("report", "Report")));
  gtk_box_append (GTK_BOX (box), build_reports (self));
  gtk_box_append (GTK_BOX (box), make_heading (C_ ("report", "Period")));
  gtk_box_append (GTK_BOX (box), build_period (self));
  gtk_box_append (GTK_BOX (box), build_grouped (self));
  gtk_box_append (GTK_BOX (box), make_heading (C_ ("report", "Only")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->filters));
  set_period (self, cg_clock_today ());
  fill (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
cg_report_form_new (CgOffice *office)
{
  CgReportForm *self = g_object_new (CG_TYPE_REPORT_FORM, NULL);

  build (self, office);
  return GTK_WIDGET (self);
}

CgReport
cg_report_form_get_report (CgReportForm *self)
{
  return self->report;
}

const CgFigureScope *
cg_report_form_get_scope (CgReportForm *self)
{
  return &self->scope;
}

gboolean
cg_report_form_is_filling (CgReportForm *self)
{
  return self->superior;
}

void
cg_report_form_set_filling (CgReportForm *self)
{
  self->superior = TRUE;
  fill (self);
}

void
cg_report_form_set (CgReportForm *self, CgReport report, const CgFigureScope *scope)
{
  self->report = report;
  self->superior = FALSE;
  if (scope != NULL)
    {
      int from, to, year_from, year_to;

      cg_figure_scope_clear (&self->scope);
      cg_figure_scope_copy (&self->scope, scope);
      cg_date_get_ymd (scope->from, &year_from, &from, NULL);
      cg_date_get_ymd (scope->to, &year_to, &to, NULL);
      self->months = CLAMP ((year_to - year_from) * 12 + to - from + 1, 1, 12);
    }
  fill (self);
}
