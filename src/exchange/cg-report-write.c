/* cg-report-write.c: reports as paper and as workbooks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cg-clock.h"
#include "cg-export-end.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-report-draft.h"
#include "cg-report.h"
#include "cg-sheet-paper.h"
#include "cg-store-figures.h"
#include "cg-xlsx-sheet.h"

#define SERIAL_WEIGHT 28

/* Widths of columns of a workbook, in characters. */
#define WIDE 34
#define MIDDLE 18
#define NARROW 9

/* ---- paper ---- */

static void
append_only (GString *words, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("report", ", ") : "", text);
}

static void
append_record (GString *words, CgStore *store, CgEntity entity, gint64 id)
{
  g_autoptr (CgRecord) record = id != 0 ? cg_store_get (store, entity, id, NULL) : NULL;
  g_autofree char *title = record != NULL ? cg_record_title (record) : NULL;

  append_only (words, title);
}

/* Of what a table is that is not of all; %NULL for one of all. */
static char *
only_of (CgStore *store, const CgFigureScope *scope)
{
  g_autoptr (GString) words = g_string_new (NULL);

  append_record (words, store, CG_ENTITY_UNIT, scope->unit);
  append_record (words, store, CG_ENTITY_DOMAIN, scope->domain);
  if (scope->level != NULL)
    append_only (words, cg_choices_label (CG_CHOICES_LEVEL, scope->level));
  if (scope->situation != NULL)
    append_only (words, cg_choices_label (CG_CHOICES_SITUATION, scope->situation));
  if (scope->deviation != NULL)
    append_only (words, cg_choices_label (CG_CHOICES_DEVIATION, scope->deviation));

  return words->len > 0 ? g_strdup_printf (C_ ("report", "Only: %s"), words->str) : NULL;
}

static void
set_notes (CgStore *store, CgTablePaper *paper, const CgFigureScope *scope)
{
  g_autofree char *only = only_of (store, scope);
  g_autofree char *office = cg_store_setting (store, CG_SETTING_OFFICE);
  g_autofree char *day = cg_date_format_long (cg_clock_today ());
  g_autofree char *left = g_strdup_printf (_ ("Reporting unit: %s"), office);
  g_autofree char *middle = g_strdup_printf (_ ("Date: %s"), day);

  cg_table_paper_set_note (paper, CG_TABLE_ABOVE_LEFT, left);
  cg_table_paper_set_note (paper, CG_TABLE_ABOVE_MIDDLE, middle);
  cg_table_paper_set_note (paper, CG_TABLE_ABOVE_RIGHT, only);
  cg_table_paper_set_note (paper, CG_TABLE_BELOW_LEFT, _ ("Filled in by (signature):"));
  cg_table_paper_set_note (paper, CG_TABLE_BELOW_MIDDLE, _ ("Reviewed by (signature):"));
  cg_table_paper_set_note (paper, CG_TABLE_BELOW_RIGHT, _ ("Person in charge (signature):"));
}

static void
add_row (CgTablePaper *paper, const char *const *cells, const char *serial)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_add (all, (gpointer) serial);
  for (guint i = 0; cells[i] != NULL; i++)
    g_ptr_array_add (all, (gpointer) cells[i]);
  cg_table_paper_add_row (paper, (const char *const *) all->pdata);
}

static CgNoticePages *
layout_table (CgStore *store, const CgReportTable *table, const CgFigureScope *scope)
{
  g_autoptr (CgTablePaper) paper = cg_table_paper_new (table->title);

  set_notes (store, paper, scope);
  cg_table_paper_set_nothing (paper, _ ("None (nil report)"));
  if (table->note != NULL)
    cg_table_paper_add_line (paper, table->note);
  cg_table_paper_add_column (paper, C_ ("column", "No."), CG_TABLE_SHORT, SERIAL_WEIGHT);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CgReportColumn *column = &g_array_index (table->columns, CgReportColumn, i);

      cg_table_paper_add_column (paper, column->heading, column->kind, column->weight);
    }
  for (guint i = 0; i < table->rows->len; i++)
    {
      gboolean total = table->has_total && i + 1 == table->rows->len;
      g_autofree char *serial = total ? g_strdup ("") : g_strdup_printf ("%u", i + 1);

      add_row (paper, g_ptr_array_index (table->rows, i), serial);
    }

  return cg_table_paper_layout (paper);
}

CgNoticePages *
cg_report_layout_figures (CgStore *store, const CgFigures *figures, GError **error)
{
  g_autoptr (CgReportTable) table = cg_report_table_of_figures (figures);

  return layout_table (store, table, &figures->scope);
}

/* ---- reports of records ---- */

static CgQuery *
query_of (CgReport report, const CgFigureScope *scope)
{
  CgFigureScope whole = *scope;

  whole.by = CG_GROUPING_NONE;
  whole.key = NULL;
  switch (report)
    {
    case CG_REPORT_LEDGER:
      return cg_figure_query (CG_FIGURE_PROBLEMS, &whole);
    case CG_REPORT_NOTICE:
      return cg_figure_query (CG_FIGURE_NOTICES, &whole);
    case CG_REPORT_TYPICAL:
      return cg_figure_query (CG_FIGURE_TYPICAL, &whole);
    case CG_REPORT_INSTITUTION:
      return cg_figure_query (CG_FIGURE_DUE_INSTITUTIONS, &whole);
    case CG_REPORT_SUMMARY:
    case CG_REPORT_PER_CASE:
    case CG_REPORT_DRAFT:
    case CG_N_REPORTS:
    default:
      return NULL;
    }
}

static CgSheetTable *
table_of_records (CgStore *store, CgQuery *query, const char *title, GError **error)
{
  g_autoptr (CgIds) ids = cg_store_query (store, query, NULL, error);
  CgSheetTable *table;

  if (ids == NULL)
    return NULL;

  table = cg_sheet_table_new (store, query->entity, ids, title);
  cg_sheet_table_add_listed (table);
  return table;
}

static CgNoticePages *
layout_draft (CgStore *store, const CgFigureScope *scope, GError **error)
{
  g_autoptr (CgReportDraft) draft = cg_report_draft_new (store, scope, error);

  return draft != NULL ? cg_report_draft_layout (store, draft) : NULL;
}

CgNoticePages *
cg_report_layout (CgStore *store, CgReport report, const CgFigureScope *scope, GError **error)
{
  g_autoptr (CgQuery) query = query_of (report, scope);
  g_autofree char *title = cg_report_title (report, scope);
  const CgSheetPaper how = CG_SHEET_PAPER_INIT;
  CgSheetJob job = { NULL, NULL, NULL, 0 };

  if (report == CG_REPORT_DRAFT)
    return layout_draft (store, scope, error);

  if (query != NULL)
    {
      g_autoptr (CgSheetTable) records = table_of_records (store, query, title, error);

      return records != NULL ? cg_sheet_paper_layout (records, &how, &job, error) : NULL;
    }
  else
    {
      g_autoptr (CgReportTable) table = cg_report_table (store, report, scope, error);

      return table != NULL ? layout_table (store, table, scope) : NULL;
    }
}

/* ---- workbook ---- */

static lxw_error
write_cell (const CgXlsxSheet *sheet, lxw_row_t row, lxw_col_t column, const char *text)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  if (*text == '\0')
    return LXW_NO_ERROR;

  return *end == '\0' ? worksheet_write_number (sheet->sheet, row, column, number, NULL)
                      : worksheet_write_string (sheet->sheet, row, column, text, sheet->words);
}

static lxw_error
write_row (const CgXlsxSheet *sheet, const CgReportTable *table, guint index, lxw_row_t row)
{
  const char *const *cells = g_ptr_array_index (table->rows, index);
  lxw_error code = LXW_NO_ERROR;

  for (guint i = 0; cells[i] != NULL && code == LXW_NO_ERROR; i++)
    {
      CgTableColumnKind kind = g_array_index (table->columns, CgReportColumn, i).kind;

      code = kind == CG_TABLE_SHORT ? write_cell (sheet, row, (lxw_col_t) i, cells[i])
                                    : worksheet_write_string (sheet->sheet, row, (lxw_col_t) i,
                                                              cells[i], sheet->words);
    }

  return code;
}

/* The title, the headings, a row each, then how the figures are meant. */
static lxw_error
write_sheet (const CgXlsxSheet *sheet, const CgReportTable *table)
{
  lxw_row_t row = 0;
  lxw_error code = worksheet_write_string (sheet->sheet, row++, 0, table->title, sheet->heading);

  for (guint i = 0; i < table->columns->len && code == LXW_NO_ERROR; i++)
    {
      const CgReportColumn *column = &g_array_index (table->columns, CgReportColumn, i);
      double width = column->kind == CG_TABLE_TEXT    ? WIDE
                     : column->kind == CG_TABLE_SHORT ? NARROW
                                                      : MIDDLE;

      worksheet_set_column (sheet->sheet, (lxw_col_t) i, (lxw_col_t) i, width, NULL);
      code = worksheet_write_string (sheet->sheet, row, (lxw_col_t) i, column->heading,
                                     sheet->heading);
    }
  row++;
  for (guint i = 0; i < table->rows->len && code == LXW_NO_ERROR; i++)
    code = write_row (sheet, table, i, row++);
  if (table->note != NULL && code == LXW_NO_ERROR)
    code = worksheet_write_string (sheet->sheet, row, 0, table->note, NULL);

  worksheet_freeze_panes (sheet->sheet, 2, 1);
  worksheet_set_landscape (sheet->sheet);
  worksheet_fit_to_pages (sheet->sheet, 1, 0);
  return code;
}

static gboolean
write_workbook (const CgReportTable *table, const char *path, GError **error)
{
  CgXlsxSheet sheet = { NULL };
  lxw_error code;

  if (!cg_xlsx_sheet_open (&sheet, path, table->period, TRUE, error))
    return FALSE;

  code = write_sheet (&sheet, table);
  if (code == LXW_NO_ERROR)
    return cg_xlsx_sheet_close (&sheet, error);

  cg_xlsx_sheet_drop (&sheet);
  return cg_xlsx_fail (code, error);
}

/* ---- files ---- */

static gboolean
place_workbook (const CgReportTable *table, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *draft = cg_files_new_draft (path, &cause);

  if (draft == NULL)
    return cg_export_fail (path, g_steal_pointer (&cause), error);
  if (!write_workbook (table, draft, &cause))
    {
      g_unlink (draft);
      return cg_export_fail (path, g_steal_pointer (&cause), error);
    }

  return cg_files_place_draft (draft, path, &cause) ||
         cg_export_fail (path, g_steal_pointer (&cause), error);
}

static gboolean
write_pdf (CgStore *store,
           CgReport report,
           const CgFigureScope *scope,
           const char *path,
           gint64 actor,
           GError **error)
{
  g_autoptr (CgNoticePages) pages = cg_report_layout (store, report, scope, error);

  return pages != NULL && cg_notice_pages_write_pdf (pages, path, NULL, error) &&
         cg_export_note (store, CG_ENTITY_FILED_REPORT, 0, path, actor, error);
}

static gboolean
write_xlsx (CgStore *store,
            CgReport report,
            const CgFigureScope *scope,
            const char *path,
            gint64 actor,
            GError **error)
{
  g_autoptr (CgQuery) query = query_of (report, scope);
  g_autofree char *title = cg_report_title (report, scope);
  CgSheetJob job = { NULL, NULL, NULL, 0 };

  if (query != NULL)
    {
      g_autoptr (CgSheetTable) records = table_of_records (store, query, title, error);

      return records != NULL && cg_sheet_export (records, CG_SHEET_XLSX, path, actor, &job, error);
    }
  else
    {
      g_autoptr (CgReportTable) table = cg_report_table (store, report, scope, error);

      return table != NULL && place_workbook (table, path, error) &&
             cg_export_note (store, CG_ENTITY_FILED_REPORT, 0, path, actor, error);
    }
}

gboolean
cg_report_write (CgStore *store,
                 CgReport report,
                 const CgFigureScope *scope,
                 const char *path,
                 gint64 actor,
                 GError **error)
{
  return cg_files_is_named_pdf (path) ? write_pdf (store, report, scope, path, actor, error)
                                      : write_xlsx (store, report, scope, path, actor, error);
}
