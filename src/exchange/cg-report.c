/* cg-report.c: reports: which there are, and their tables in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-report.h"

#include <glib/gi18n.h>

#include "cg-case-effects.h"
#include "cg-report-draft.h"
#include "cg-store-figures.h"

/* Shares of the paper's width. */
#define LABEL_WEIGHT 100
#define TITLE_WEIGHT 200
#define NUMBER_WEIGHT 36
#define REMARK_WEIGHT 60

/* The rows of a summary that is printed, as its form has them (domain.md 1.9). */
static const CgFigureId printed[] = {
  CG_FIGURE_CASES,    CG_FIGURE_ORGANISATIONS, CG_FIGURE_CADRES,   CG_FIGURE_NOTICES,
  CG_FIGURE_RECEIPTS, CG_FIGURE_PROBLEMS,      CG_FIGURE_CLOSED,   CG_FIGURE_RATE,
  CG_FIGURE_OPEN,     CG_FIGURE_OVERDUE,       CG_FIGURE_EXTENDED, CG_FIGURE_LONGTERM,
  CG_FIGURE_CREATED,  CG_FIGURE_AMENDED,       CG_FIGURE_REPEALED, CG_FIGURE_WARNINGS,
  CG_FIGURE_WARNED,
};

static const char *const titles[CG_N_REPORTS] = {
  [CG_REPORT_SUMMARY] = NC_ ("report", "Statistics of rectification after accountability"),
  [CG_REPORT_LEDGER] = NC_ ("report", "Ledger of rectification"),
  [CG_REPORT_INSTITUTION] = NC_ ("report", "List of institutions"),
  [CG_REPORT_NOTICE] = NC_ ("report", "List of notices issued"),
  [CG_REPORT_TYPICAL] = NC_ ("report", "List of typical cases"),
  [CG_REPORT_PER_CASE] = NC_ ("report", "Effect of each case"),
  [CG_REPORT_DRAFT] = NC_ ("report", "On rectification after accountability"),
};

const CgFigureId *
cg_report_columns (guint *n)
{
  *n = G_N_ELEMENTS (printed);
  return printed;
}

const char *
cg_report_id (CgReport report)
{
  gsize n;

  return cg_choices_get (CG_CHOICES_REPORT, &n)[report].id;
}

const char *
cg_report_label (CgReport report)
{
  return cg_choices_label (CG_CHOICES_REPORT, cg_report_id (report));
}

gboolean
cg_report_parse (const char *id, CgReport *report)
{
  int index = id != NULL ? cg_choices_index (CG_CHOICES_REPORT, id) : -1;

  if (index < 0)
    return FALSE;

  *report = (CgReport) index;
  return TRUE;
}

gboolean
cg_report_is_grouped (CgReport report)
{
  return report == CG_REPORT_SUMMARY;
}

/* ---- the period in words ---- */

static gboolean
is_whole (CgDate from, CgDate to, int months)
{
  int month, day;

  cg_date_get_ymd (from, NULL, &month, &day);
  return day == 1 && (month - 1) % months == 0 && cg_date_add_months (from, months) - 1 == to;
}

char *
cg_report_period (CgDate from, CgDate to)
{
  static const char *const quarters[] = { NC_ ("period", "%d, first quarter"),
                                          NC_ ("period", "%d, second quarter"),
                                          NC_ ("period", "%d, third quarter"),
                                          NC_ ("period", "%d, fourth quarter") };
  static const char *const halves[] = { NC_ ("period", "%d, first half"),
                                        NC_ ("period", "%d, second half") };
  g_autofree char *first = cg_date_format_long (from);
  g_autofree char *last = cg_date_format_long (to);
  int year, month;

  cg_date_get_ymd (from, &year, &month, NULL);
  if (is_whole (from, to, 12))
    return g_strdup_printf (C_ ("period", "%d, the whole year"), year);
  if (is_whole (from, to, 6))
    return g_strdup_printf (g_dpgettext2 (NULL, "period", halves[(month - 1) / 6]), year);
  if (is_whole (from, to, 3))
    return g_strdup_printf (g_dpgettext2 (NULL, "period", quarters[(month - 1) / 3]), year);
  if (is_whole (from, to, 1))
    return g_strdup_printf (C_ ("period", "%d-%d"), year, month);

  /* Translators: first and last day of a period */
  return g_strdup_printf (C_ ("period", "%s to %s"), first, last);
}

char *
cg_report_title (CgReport report, const CgFigureScope *scope)
{
  g_autofree char *period = cg_report_period (scope->from, scope->to);
  const char *title = g_dpgettext2 (NULL, "report", titles[report]);

  if (!cg_report_is_grouped (report) || scope->by == CG_GROUPING_NONE)
    return g_strdup_printf (C_ ("report", "%s (%s)"), title, period);

  /* Translators: title, period, what the rows are */
  return g_strdup_printf (C_ ("report", "%s (%s, by %s)"), title, period,
                          cg_grouping_label (scope->by));
}

/* ---- tables ---- */

static void
column_clear (gpointer data)
{
  g_free (((CgReportColumn *) data)->heading);
}

static CgReportTable *
table_new (char *title, const CgFigureScope *scope)
{
  CgReportTable *table = g_new0 (CgReportTable, 1);

  table->title = title;
  table->period = cg_report_period (scope->from, scope->to);
  table->columns = g_array_new (FALSE, FALSE, sizeof (CgReportColumn));
  g_array_set_clear_func (table->columns, column_clear);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return table;
}

void
cg_report_table_free (CgReportTable *table)
{
  g_free (table->title);
  g_free (table->period);
  g_free (table->note);
  g_array_unref (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static void
add_column (CgReportTable *table, const char *heading, CgTableColumnKind kind, double weight)
{
  CgReportColumn column = { g_strdup (heading), kind, weight };

  g_array_append_val (table->columns, column);
}

static void
take_row (CgReportTable *table, GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (table->rows, g_ptr_array_free (cells, FALSE));
}

static void
add_figures (CgReportTable *table, const CgFigureRow *row, gboolean is_total)
{
  GPtrArray *cells = g_ptr_array_new ();
  gboolean zero = !is_total && cg_figure_row_is_zero (row);

  g_ptr_array_add (cells, g_strdup (row->label));
  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    g_ptr_array_add (cells, cg_figure_format (printed[i], row->values[printed[i]]));
  g_ptr_array_add (cells, g_strdup (zero ? C_ ("report", "Nil report") : ""));
  take_row (table, cells);
}

static char *
note_of (const CgFigures *figures)
{
  g_autofree char *end = cg_date_format_long (figures->scope.to);

  return g_strdup_printf (
      figures->scope.longterm_done
          ? _ ("Notes: 1. Rate = (struck off + long-term) ÷ (total − withdrawn). 2. Problems are "
               "as at %s; overdue and extended ones are among the open. 3. A unit without anything "
               "makes a nil report.")
          : _ ("Notes: 1. Rate = struck off ÷ (total − withdrawn), long-term stands apart. 2. "
               "Problems are as at %s; overdue and extended ones are among the open. 3. A unit "
               "without anything makes a nil report."),
      end);
}

CgReportTable *
cg_report_table_of_figures (const CgFigures *figures)
{
  CgReportTable *table =
      table_new (cg_report_title (CG_REPORT_SUMMARY, &figures->scope), &figures->scope);

  add_column (table, cg_grouping_label (figures->scope.by), CG_TABLE_WORDS, LABEL_WEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    add_column (table, cg_figure_label (printed[i]), CG_TABLE_SHORT, NUMBER_WEIGHT);
  add_column (table, C_ ("report", "Remark"), CG_TABLE_SHORT, REMARK_WEIGHT);
  for (guint i = 0; i < figures->rows->len; i++)
    add_figures (table, g_ptr_array_index (figures->rows, i), FALSE);
  add_figures (table, figures->total, TRUE);
  table->has_total = TRUE;
  table->note = note_of (figures);
  return table;
}

static void
add_case (CgReportTable *table, const CgCaseEffects *effects)
{
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, g_strdup (effects->case_no != NULL ? effects->case_no : ""));
  g_ptr_array_add (cells, g_strdup (effects->title));
  g_ptr_array_add (cells, g_strdup (effects->unit != NULL ? effects->unit : ""));
  for (guint i = 0; i < CG_N_CASE_EFFECTS; i++)
    g_ptr_array_add (cells, g_strdup_printf ("%" G_GINT64_FORMAT, effects->values[i]));
  take_row (table, cells);
}

static void
add_case_total (CgReportTable *table, const GPtrArray *cases)
{
  CgCaseEffects total = { 0, NULL, (char *) C_ ("figures", "Total"), NULL, { 0 } };

  for (guint i = 0; i < cases->len; i++)
    for (guint k = 0; k < CG_N_CASE_EFFECTS; k++)
      total.values[k] += ((const CgCaseEffects *) g_ptr_array_index (cases, i))->values[k];
  add_case (table, &total);
  table->has_total = TRUE;
}

static CgReportTable *
table_of_cases (CgStore *store, const CgFigureScope *scope, GError **error)
{
  g_autoptr (GPtrArray) cases = cg_store_case_effects (store, scope, error);
  CgReportTable *table;

  if (cases == NULL)
    return NULL;

  table = table_new (cg_report_title (CG_REPORT_PER_CASE, scope), scope);
  add_column (table, cg_field_label (CG_ENTITY_CASE, CG_CASE_CASE_NO), CG_TABLE_IDENTIFIER,
              LABEL_WEIGHT);
  add_column (table, cg_field_label (CG_ENTITY_CASE, CG_CASE_TITLE), CG_TABLE_TEXT, TITLE_WEIGHT);
  add_column (table, cg_field_label (CG_ENTITY_CASE, CG_CASE_MAIN_UNIT), CG_TABLE_WORDS,
              LABEL_WEIGHT);
  for (guint i = 0; i < CG_N_CASE_EFFECTS; i++)
    add_column (table, cg_case_effect_label (i), CG_TABLE_SHORT, NUMBER_WEIGHT);
  for (guint i = 0; i < cases->len; i++)
    add_case (table, g_ptr_array_index (cases, i));
  add_case_total (table, cases);
  return table;
}

static CgReportTable *
table_of_draft (CgStore *store, const CgFigureScope *scope, GError **error)
{
  g_autoptr (CgReportDraft) draft = cg_report_draft_new (store, scope, error);
  g_autofree char *text = draft != NULL ? cg_report_draft_text (draft) : NULL;
  g_auto (GStrv) lines = g_strsplit (text != NULL ? g_strchomp (text) : "", "\n", -1);
  CgReportTable *table;

  if (draft == NULL)
    return NULL;

  table = table_new (g_strdup (draft->title), scope);
  add_column (table, draft->title, CG_TABLE_TEXT, TITLE_WEIGHT);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      GPtrArray *cells = g_ptr_array_new ();

      g_ptr_array_add (cells, g_strdup (lines[i]));
      take_row (table, cells);
    }
  return table;
}

CgReportTable *
cg_report_table (CgStore *store, CgReport report, const CgFigureScope *scope, GError **error)
{
  g_autoptr (CgFigures) figures = NULL;

  if (report == CG_REPORT_PER_CASE)
    return table_of_cases (store, scope, error);
  if (report == CG_REPORT_DRAFT)
    return table_of_draft (store, scope, error);

  figures = cg_store_figures (store, scope, CG_ALL_FIGURES, error);
  return figures != NULL ? cg_report_table_of_figures (figures) : NULL;
}

static void
append_cell (GString *text, const char *cell, gboolean first)
{
  g_autofree char *flat = g_strdelimit (g_strdup (cell), "\t\n", ' ');

  g_string_append_printf (text, "%s%s", first ? "" : "\t", flat);
}

char *
cg_report_table_text (const CgReportTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    append_cell (text, g_array_index (table->columns, CgReportColumn, i).heading, i == 0);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const char *const *cells = g_ptr_array_index (table->rows, i);

      g_string_append_c (text, '\n');
      for (guint k = 0; cells[k] != NULL; k++)
        append_cell (text, cells[k], k == 0);
    }
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}
