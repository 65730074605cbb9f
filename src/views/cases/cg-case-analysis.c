/* cg-case-analysis.c: 剖析: the three deviations of a case, a line each, with how many there are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-analysis.h"

#include <glib/gi18n.h>

#include "cg-cells.h"
#include "cg-page.h"
#include "cg-section.h"

/* The rail of the case file, as the other lists have it. */
#define RAIL 92
#define COUNT 48

/* Each is named as the deviation of a problem is; a line says the first of its texts. */
static const struct
{
  const char *deviation;
  CgEntity entity;
  int parent;
  int kind;
  int text;
} lines[] = {
  { "political", CG_ENTITY_POLITICAL_DEVIATION, CG_POLITICAL_DEVIATION_CASE,
    CG_POLITICAL_DEVIATION_BENCHMARK, CG_POLITICAL_DEVIATION_TEXT },
  { "power_duty", CG_ENTITY_POWER_DUTY, CG_POWER_DUTY_CASE, CG_POWER_DUTY_MISMATCH,
    CG_POWER_DUTY_POWER },
  { "pressure", CG_ENTITY_PRESSURE_POINT, CG_PRESSURE_POINT_CASE, CG_PRESSURE_POINT_KIND,
    CG_PRESSURE_POINT_TEXT },
};

struct _CgCaseAnalysis
{
  AdwBin parent_instance;

  CgOffice *office;
  gint64 id;
  CgSection *section;
  GtkWidget *rows[G_N_ELEMENTS (lines)];
  GtkLabel *texts[G_N_ELEMENTS (lines)];
  GtkLabel *counts[G_N_ELEMENTS (lines)];
  guint n[G_N_ELEMENTS (lines)];
};

G_DEFINE_FINAL_TYPE (CgCaseAnalysis, cg_case_analysis, ADW_TYPE_BIN)

enum
{
  SIGNAL_LISTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- showing ---- */

static char *
first_words (GPtrArray *records, guint line)
{
  const CgRecord *record = records->len > 0 ? g_ptr_array_index (records, 0) : NULL;
  g_autofree char *kind = record != NULL ? cg_record_display (record, lines[line].kind) : NULL;

  if (record == NULL)
    return g_strdup (C_ ("children", "none yet"));

  return g_strdup_printf (C_ ("deviation", "%s: %s"), kind,
                          cg_record_text (record, lines[line].text));
}

static void
show_sum (CgCaseAnalysis *self)
{
  guint sum = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    sum += self->n[i];

  if (sum > 0)
    words = g_strdup_printf (
        ngettext ("three deviations, %u item", "three deviations, %u items", sum), sum);
  cg_section_set_count (self->section, words != NULL ? words : C_ ("children", "none yet"));
  g_signal_emit (self, signals[SIGNAL_LISTED], 0, sum);
}

static void
show_line (CgCaseAnalysis *self, guint line, GPtrArray *records)
{
  g_autofree char *words = first_words (records, line);
  g_autofree char *count =
      records->len > 0
          ? g_strdup_printf (ngettext ("%u item", "%u items", records->len), records->len)
          : g_strdup ("");

  self->n[line] = records->len;
  gtk_label_set_text (self->texts[line], words);
  gtk_label_set_text (self->counts[line], count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[line]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_choices_label (CG_CHOICES_DEVIATION, lines[line].deviation),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  show_sum (self);
}

/* ---- reading ---- */

typedef struct
{
  CgCaseAnalysis *self;
  guint line;
} Reading;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Reading *reading = data;
  g_autoptr (CgCaseAnalysis) self = reading->self;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (records != NULL)
    show_line (self, reading->line, records);
}

static void
read_line (CgCaseAnalysis *self, guint line)
{
  g_autoptr (CgQuery) query = cg_query_new (lines[line].entity);
  Reading *reading = g_new0 (Reading, 1);

  cg_query_filter_integer (query, lines[line].parent, CG_FILTER_EQUAL, self->id);
  *reading = (Reading){ g_object_ref (self), line };
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, read_cb, reading);
}

static void
changed_cb (CgCaseAnalysis *self, GArray *changes)
{
  for (guint line = 0; self->id != 0 && line < G_N_ELEMENTS (lines); line++)
    {
      gboolean concerned = changes == NULL;

      for (guint i = 0; changes != NULL && i < changes->len; i++)
        concerned |= g_array_index (changes, CgStoreChange, i).entity == lines[line].entity;
      if (concerned)
        read_line (self, line);
    }
}

/* ---- the page 剖析 ---- */

/* Its tabs are called as the deviations are. */
static void
go_to_tab (CgCaseAnalysis *self, const char *tab)
{
  g_autofree char *place = g_strdup_printf ("analysis/%" G_GINT64_FORMAT "/%s", self->id, tab);

  if (self->id != 0)
    cg_page_go (GTK_WIDGET (self), place);
}

static void
link_cb (CgCaseAnalysis *self)
{
  go_to_tab (self, lines[0].deviation);
}

static void
row_cb (CgCaseAnalysis *self, GtkListBoxRow *row)
{
  go_to_tab (self, lines[gtk_list_box_row_get_index (row)].deviation);
}

/* ---- the widget ---- */

static void
cg_case_analysis_dispose (GObject *object)
{
  g_clear_object (&CG_CASE_ANALYSIS (object)->office);

  G_OBJECT_CLASS (cg_case_analysis_parent_class)->dispose (object);
}

static void
cg_case_analysis_class_init (CgCaseAnalysisClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_case_analysis_dispose;
  signals[SIGNAL_LISTED] = g_signal_new ("listed", CG_TYPE_CASE_ANALYSIS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkLabel *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static GtkWidget *
make_row (CgCaseAnalysis *self, guint line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  CgCells *cells = CG_CELLS (cg_cells_new ());
  const char *title = cg_choices_label (CG_CHOICES_DEVIATION, lines[line].deviation);

  self->rows[line] = row;
  self->texts[line] = make_label (NULL, NULL);
  self->counts[line] = make_label (NULL, "dim");
  gtk_label_set_wrap (self->texts[line], TRUE);
  gtk_label_set_wrap_mode (self->texts[line], PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->texts[line], 2);
  cg_cells_append (cells, GTK_WIDGET (make_label (title, "strong")), RAIL, FALSE);
  cg_cells_append (cells, GTK_WIDGET (self->texts[line]), 0, TRUE);
  cg_cells_append (cells, GTK_WIDGET (self->counts[line]), COUNT, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (cells), GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (cells));
  gtk_widget_add_css_class (row, "child-row");
  gtk_widget_add_css_class (row, "in-columns");
  return row;
}

static void
cg_case_analysis_init (CgCaseAnalysis *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();

  self->section = CG_SECTION (cg_section_new (_ ("Analysis")));
  g_signal_connect_object (self->section, "activated", G_CALLBACK (link_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "box");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Analysis"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, i));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_case_analysis_new (CgOffice *office)
{
  CgCaseAnalysis *self = g_object_new (CG_TYPE_CASE_ANALYSIS, NULL);

  self->office = g_object_ref (office);
  if (cg_office_get_read_only (office) == NULL)
    cg_section_set_link (self->section, C_ ("analysis", "Analyse"));
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_case_analysis_set_case (CgCaseAnalysis *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_ANALYSIS (self));

  self->id = cg_record_get_id (record);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    read_line (self, i);
}
