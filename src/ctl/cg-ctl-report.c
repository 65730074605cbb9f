/* cg-ctl-report.c: cugaictl report: a report as a file, as JSON, filed, and what differs since.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-report-form.h"
#include "cg-ctl-stats.h"
#include "cg-ctl-table.h"
#include "cg-files.h"
#include "cg-report-draft.h"
#include "cg-report-filed.h"
#include "cg-report.h"
#include "cg-store-figures.h"

static gboolean
parse_report (const char *word, CgReport *report, GError **error)
{
  g_autofree char *all = NULL;

  if (cg_report_parse (word, report))
    return TRUE;

  all = cg_choices_sentence (CG_CHOICES_REPORT);
  g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is none of: %s."), word, all);
  return FALSE;
}

/* ---- as JSON ---- */

static void
add_table (GString *json, CgReport report, const CgReportTable *table)
{
  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "report", cg_report_id (report));
  cg_ctl_json_add_string (json, "title", table->title);
  cg_ctl_json_member (json, "columns");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < table->columns->len; i++)
    cg_ctl_json_string (json, g_array_index (table->columns, CgReportColumn, i).heading);
  cg_ctl_json_end (json, ']');
  cg_ctl_json_member (json, "rows");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < table->rows->len; i++)
    {
      const char *const *cells = g_ptr_array_index (table->rows, i);

      cg_ctl_json_begin (json, '[');
      for (guint k = 0; cells[k] != NULL; k++)
        cg_ctl_json_string (json, cells[k]);
      cg_ctl_json_end (json, ']');
    }
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
}

/* Each figure with what lists the rows behind it: `list ENTITY --filter FILTER`. */
static void
add_part (GString *json, const CgReportDraft *draft, const CgDraftPart *part)
{
  g_autoptr (CgQuery) query = NULL;
  const CgFilter *filter;
  g_autofree char *text = NULL;

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "text", part->text);
  if (part->figure < CG_N_FIGURES)
    {
      query = cg_report_draft_query (draft, part);
      filter = &g_array_index (query->filters, CgFilter, 0);
      text = g_strconcat ("figure:", filter->value.text, NULL);
      cg_ctl_json_add_string (json, "figure", cg_figure_get (part->figure)->id);
      cg_ctl_json_add_string (json, "entity", cg_entity_get (query->entity)->id);
      cg_ctl_json_add_string (json, "filter", text);
    }
  cg_ctl_json_end (json, '}');
}

static gboolean
print_draft (CgCtl *self, const CgFigureScope *scope, GError **error)
{
  g_autoptr (CgReportDraft) draft = cg_report_draft_new (self->store, scope, error);
  g_autoptr (GString) json = g_string_new (NULL);

  if (draft == NULL)
    return FALSE;

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "report", cg_report_id (CG_REPORT_DRAFT));
  cg_ctl_json_add_string (json, "title", draft->title);
  cg_ctl_json_member (json, "paragraphs");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < draft->paragraphs->len; i++)
    {
      const GPtrArray *paragraph = g_ptr_array_index (draft->paragraphs, i);

      cg_ctl_json_begin (json, '[');
      for (guint k = 0; k < paragraph->len; k++)
        add_part (json, draft, g_ptr_array_index (paragraph, k));
      cg_ctl_json_end (json, ']');
    }
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
  return TRUE;
}

static gboolean
print_table (CgCtl *self, CgReport report, const CgFigureScope *scope, GError **error)
{
  g_autoptr (CgReportTable) table = NULL;
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (report == CG_REPORT_DRAFT && self->options->json)
    return print_draft (self, scope, error);
  if (report != CG_REPORT_SUMMARY && report != CG_REPORT_PER_CASE && report != CG_REPORT_DRAFT)
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0,
                           _ ("A report of records is written to a file, or listed with `list`."));
      return FALSE;
    }

  table = cg_report_table (self->store, report, scope, error);
  if (table == NULL)
    return FALSE;
  if (self->options->json)
    {
      add_table (json, report, table);
      cg_ctl_json_print (json);
      return TRUE;
    }

  text = cg_report_table_text (table);
  cg_ctl_print (text);
  return TRUE;
}

/* ---- as a file ---- */

static gboolean
write_file (CgCtl *self, CgReport report, const CgFigureScope *scope, GError **error)
{
  const char *path = cg_ctl_argument (self, 1);
  g_autofree char *small = g_ascii_strdown (path, -1);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GString) json = g_string_new (NULL);
  gint64 actor = 0;

  if (!cg_files_is_named_pdf (path) && !g_str_has_suffix (small, ".xlsx"))
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” ends neither in .xlsx nor in .pdf."), name);
      return FALSE;
    }
  if (cg_store_get_read_only (self->store) == NULL && !cg_ctl_find_actor (self, &actor, error))
    return FALSE;
  if (!cg_report_write (self->store, report, scope, path, actor, error))
    return FALSE;

  if (self->options->json)
    {
      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "file", name);
      cg_ctl_json_end (json, '}');
      cg_ctl_json_print (json);
      return TRUE;
    }

  cg_ctl_print (name);
  cg_ctl_print ("\n");
  return TRUE;
}

/* ---- filed ---- */

static gboolean
file_report (CgCtl *self, GError **error)
{
  g_auto (CgFigureScope) scope = { 0 };
  g_autoptr (CgFigures) figures = NULL;
  g_autoptr (CgOutcome) outcome = NULL;
  g_autofree char *id = NULL;
  CgEdit *edit;
  gint64 actor;
  gboolean good;

  if (!cg_ctl_open_to_write (self, &actor, error) || !cg_ctl_stats_scope (self, &scope, error))
    return FALSE;
  figures = cg_store_figures (self->store, &scope, CG_ALL_FIGURES, error);
  if (figures == NULL)
    return FALSE;

  edit = cg_report_file_edit (figures, cg_ctl_argument (self, 1), actor);
  good = cg_store_apply (self->store, edit, &outcome, error);
  cg_edit_free (edit);
  if (!good)
    return FALSE;

  id = g_strdup_printf (self->options->json ? "{\"id\": %" G_GINT64_FORMAT "}\n"
                                            : "%" G_GINT64_FORMAT "\n",
                        g_array_index (outcome->inserted, gint64, 0));
  cg_ctl_print (id);
  return TRUE;
}

static void
add_value (GString *json, const char *name, gint64 value)
{
  if (value != CG_NO_FIGURE)
    cg_ctl_json_add_integer (json, name, value);
  else
    cg_ctl_json_add_string (json, name, NULL);
}

static void
print_differences_json (const GPtrArray *differences)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < differences->len; i++)
    {
      const CgFigureDifference *difference = g_ptr_array_index (differences, i);

      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "key", difference->key);
      cg_ctl_json_add_string (json, "label", difference->label);
      cg_ctl_json_add_string (json, "figure", cg_figure_get (difference->figure)->id);
      add_value (json, "filed", difference->filed);
      add_value (json, "now", difference->now);
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
  cg_ctl_json_print (json);
}

static void
print_differences (const GPtrArray *differences)
{
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (4, CG_CTL_LIST_WIDTH);

  for (guint i = 0; i < differences->len; i++)
    {
      const CgFigureDifference *difference = g_ptr_array_index (differences, i);

      cg_ctl_table_add (table, g_strdup (difference->label));
      cg_ctl_table_add (table, g_strdup (cg_figure_label (difference->figure)));
      cg_ctl_table_add (table, cg_figure_format (difference->figure, difference->filed));
      cg_ctl_table_add (table, cg_figure_format (difference->figure, difference->now));
    }
  cg_ctl_table_flush (table);
}

static gboolean
compare_filed (CgCtl *self, GError **error)
{
  g_autoptr (CgRecord) record = NULL;
  g_autoptr (CgFigures) filed = NULL;
  g_autoptr (CgFigures) now = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  gint64 id;

  if (!cg_ctl_open (self, error))
    return FALSE;
  id = cg_store_find (self->store, CG_ENTITY_FILED_REPORT, cg_ctl_argument (self, 1), error);
  record = id != 0 ? cg_store_get (self->store, CG_ENTITY_FILED_REPORT, id, error) : NULL;
  filed = record != NULL ? cg_report_filed_figures (record, error) : NULL;
  now = filed != NULL ? cg_store_figures (self->store, &filed->scope, CG_ALL_FIGURES, error) : NULL;
  if (now == NULL)
    return FALSE;

  differences = cg_report_differences (filed, now);
  if (self->options->json)
    print_differences_json (differences);
  else
    print_differences (differences);
  return TRUE;
}

gboolean
cg_ctl_report (CgCtl *self, GError **error)
{
  g_auto (CgFigureScope) scope = { 0 };
  CgReport report;
  const char *word = cg_ctl_argument (self, 0);

  if (g_str_equal (word, "file"))
    return file_report (self, error);
  if (g_str_equal (word, "form") && cg_ctl_argument (self, 2) != NULL)
    return cg_ctl_report_form (self, error);
  if (g_str_equal (word, "differences") && cg_ctl_argument (self, 1) != NULL)
    return compare_filed (self, error);
  if (!parse_report (word, &report, error) || !cg_ctl_open (self, error) ||
      !cg_ctl_stats_scope (self, &scope, error))
    return FALSE;

  return cg_ctl_argument (self, 1) != NULL ? write_file (self, report, &scope, error)
                                           : print_table (self, report, &scope, error);
}
