/* cg-report-filed.c: reports that were filed (已报送): their figures stay, differences are told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-report-filed.h"

#include "cg-figures-json.h"
#include "cg-report.h"

CgEdit *
cg_report_file_edit (const CgFigures *figures, const char *receiver, gint64 actor)
{
  CgEdit *edit = cg_edit_new ("add", actor);
  gint64 id = cg_edit_insert (edit, CG_ENTITY_FILED_REPORT);
  const CgFigureScope *scope = &figures->scope;
  g_autofree char *title = cg_report_title (CG_REPORT_SUMMARY, scope);
  g_autofree char *text = cg_figures_json_print (figures);

  cg_edit_set_text (edit, CG_ENTITY_FILED_REPORT, id, CG_FILED_REPORT_NAME, title);
  cg_edit_set_text (edit, CG_ENTITY_FILED_REPORT, id, CG_FILED_REPORT_REPORT,
                    cg_report_id (CG_REPORT_SUMMARY));
  cg_edit_set_date (edit, CG_ENTITY_FILED_REPORT, id, CG_FILED_REPORT_FROM_ON, scope->from);
  cg_edit_set_date (edit, CG_ENTITY_FILED_REPORT, id, CG_FILED_REPORT_TO_ON, scope->to);
  if (scope->by != CG_GROUPING_NONE)
    cg_edit_set_text (edit, CG_ENTITY_FILED_REPORT, id, CG_FILED_REPORT_GROUPING,
                      cg_grouping_id (scope->by));
  cg_edit_set_text (edit, CG_ENTITY_FILED_REPORT, id, CG_FILED_REPORT_FIGURES, text);
  cg_edit_set_integer (edit, CG_ENTITY_FILED_REPORT, id, CG_FILED_REPORT_JOURNAL_SEQ, figures->seq);
  if (receiver != NULL && *receiver != '\0')
    cg_edit_set_text (edit, CG_ENTITY_FILED_REPORT, id, CG_FILED_REPORT_RECEIVER, receiver);

  return edit;
}

CgFigures *
cg_report_filed_figures (const CgRecord *record, GError **error)
{
  return cg_figures_json_parse (cg_record_text (record, CG_FILED_REPORT_FIGURES), error);
}

static void
difference_free (gpointer data)
{
  CgFigureDifference *self = data;

  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

static void
compare (GPtrArray *differences, const char *key, const CgFigureRow *filed, const CgFigureRow *now)
{
  const CgFigureRow nothing = { NULL, NULL, { 0 } };
  const CgFigureRow *before = filed != NULL ? filed : &nothing;
  const CgFigureRow *after = now != NULL ? now : &nothing;
  guint n;
  const CgFigureId *printed = cg_report_columns (&n);

  for (guint i = 0; i < n; i++)
    {
      CgFigureDifference *difference;
      CgFigureId figure = printed[i];

      if (before->values[figure] == after->values[figure])
        continue;
      difference = g_new0 (CgFigureDifference, 1);
      difference->key = g_strdup (key);
      difference->label = g_strdup ((filed != NULL ? filed : now)->label);
      difference->figure = figure;
      difference->filed = before->values[figure];
      difference->now = after->values[figure];
      g_ptr_array_add (differences, difference);
    }
}

GPtrArray *
cg_report_differences (const CgFigures *filed, const CgFigures *now)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);

  for (guint i = 0; i < filed->rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (filed->rows, i);

      compare (differences, row->key, row, cg_figures_find (now, row->key));
    }
  for (guint i = 0; i < now->rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (now->rows, i);

      if (cg_figures_find (filed, row->key) == NULL && !cg_figure_row_is_zero (row))
        compare (differences, row->key, NULL, row);
    }
  compare (differences, NULL, filed->total, now->total);

  return differences;
}
