/* cg-report-draft.c: 通报 or 总结 of a period in sentences, each figure with the rows behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-report-draft.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "cg-clock.h"
#include "cg-notice-document.h"
#include "cg-office-paper.h"
#include "cg-report.h"
#include "cg-store-figures.h"

/* So many units are named of those with the most problems overdue. */
#define MOST_NAMED 3

/* Each name in braces is a figure's; {period} is the period in words. */
static const char *const sentences[] = {
  N_ ("In {period} {cases} accountability cases were decided; {organisations} Party organisations "
      "and {cadres} leading cadres were held to account. {notices} notices of rectification were "
      "issued and {delivered} delivered; {receipts} receipts came back."),
  N_ ("Rectification. {problems} problems were found; {closed} of them are struck off, a rate of "
      "{rate}. {open} are being rectified, {overdue} of them overdue and {extended} extended; "
      "{longterm} are kept up long-term."),
  N_ ("Institutions. {created} were created, {amended} amended and {repealed} repealed; of "
      "{due_institutions} to be built {issued_institutions} are in force."),
  N_ ("Warning and learning. {warnings} warning education meetings were held with {warned} "
      "attendances, {democratic} special democratic-life meetings, and talks with {talks} "
      "persons. {typical} typical cases were chosen, from which {learners} units learn."),
  N_ ("What remains. {recurrences} problems came again; in {light} cases people were held to "
      "account and little was rectified."),
};

static void
part_free (gpointer data)
{
  CgDraftPart *part = data;

  g_free (part->text);
  g_free (part->key);
  g_free (part);
}

static CgDraftPart *
add_part (GPtrArray *paragraph, const char *text, gssize length)
{
  CgDraftPart *part = g_new0 (CgDraftPart, 1);

  part->text = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  part->figure = CG_N_FIGURES;
  g_ptr_array_add (paragraph, part);
  return part;
}

static void
add_figure (GPtrArray *paragraph, CgFigureId figure, const CgFigureRow *row, CgGrouping by)
{
  gint64 value = row->values[figure];
  g_autofree char *number = cg_figure_format (figure, value);
  gboolean share = cg_figure_get (figure)->kind == CG_FIGURE_IS_RATE && value != CG_NO_FIGURE;
  g_autofree char *text = g_strconcat (number, share ? "%" : "", NULL);
  CgDraftPart *part = add_part (paragraph, text, -1);

  part->figure = figure;
  part->by = by;
  part->key = by != CG_GROUPING_NONE ? g_strdup (row->key) : NULL;
}

static void
add_named (CgReportDraft *self, GPtrArray *paragraph, const char *name, const CgFigures *figures)
{
  CgFigureId figure = cg_figure_parse (name);
  g_autofree char *period = NULL;

  if (figure < CG_N_FIGURES)
    {
      add_figure (paragraph, figure, figures->total, CG_GROUPING_NONE);
      return;
    }

  period = cg_report_period (self->scope.from, self->scope.to);
  add_part (paragraph, period, -1);
}

static GPtrArray *
begin_paragraph (CgReportDraft *self)
{
  GPtrArray *paragraph = g_ptr_array_new_with_free_func (part_free);

  g_ptr_array_add (self->paragraphs, paragraph);
  return paragraph;
}

static void
add_sentence (CgReportDraft *self, const char *sentence, const CgFigures *figures)
{
  GPtrArray *paragraph = begin_paragraph (self);

  for (const char *at = sentence; *at != '\0';)
    {
      const char *open = strchr (at, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      g_autofree char *name = NULL;

      if (close == NULL)
        {
          add_part (paragraph, at, -1);
          break;
        }
      if (open > at)
        add_part (paragraph, at, open - at);
      name = g_strndup (open + 1, (gsize) (close - open) - 1);
      add_named (self, paragraph, name, figures);
      at = close + 1;
    }
}

/* ---- the units with the most problems overdue ---- */

static int
compare_overdue (gconstpointer a, gconstpointer b)
{
  const CgFigureRow *left = *(const CgFigureRow *const *) a;
  const CgFigureRow *right = *(const CgFigureRow *const *) b;
  gint64 difference = right->values[CG_FIGURE_OVERDUE] - left->values[CG_FIGURE_OVERDUE];

  return difference < 0 ? -1 : difference > 0;
}

static void
add_units (CgReportDraft *self, const CgFigures *units)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GPtrArray *paragraph;

  for (guint i = 0; i < units->rows->len; i++)
    if (((CgFigureRow *) g_ptr_array_index (units->rows, i))->values[CG_FIGURE_OVERDUE] > 0)
      g_ptr_array_add (rows, g_ptr_array_index (units->rows, i));
  if (rows->len == 0)
    return;

  g_ptr_array_sort (rows, compare_overdue);
  paragraph = begin_paragraph (self);
  add_part (paragraph, _ ("Units with the most problems overdue: "), -1);
  for (guint i = 0; i < MIN (rows->len, MOST_NAMED); i++)
    {
      const CgFigureRow *row = g_ptr_array_index (rows, i);

      if (i > 0)
        add_part (paragraph, C_ ("report draft", ", "), -1);
      add_part (paragraph, row->label, -1);
      add_part (paragraph, " ", -1);
      add_figure (paragraph, CG_FIGURE_OVERDUE, row, CG_GROUPING_UNIT);
      /* Translators: counts problems */
      add_part (paragraph, C_ ("report draft", " problems"), -1);
    }
  add_part (paragraph, C_ ("report draft", "."), -1);
}

CgReportDraft *
cg_report_draft_new (CgStore *store, const CgFigureScope *scope, GError **error)
{
  g_autoptr (CgReportDraft) self = g_new0 (CgReportDraft, 1);
  g_autoptr (CgFigures) all = NULL;
  g_autoptr (CgFigures) units = NULL;

  cg_figure_scope_copy (&self->scope, scope);
  g_clear_pointer (&self->scope.key, g_free);
  self->scope.by = CG_GROUPING_NONE;
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->title = cg_report_title (CG_REPORT_DRAFT, &self->scope);
  all = cg_store_figures (store, &self->scope, CG_ALL_FIGURES, error);
  if (all == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    add_sentence (self, _ (sentences[i]), all);
  self->scope.by = CG_GROUPING_UNIT;
  units = cg_store_figures (store, &self->scope, CG_FIGURE_BIT (CG_FIGURE_OVERDUE), error);
  self->scope.by = CG_GROUPING_NONE;
  if (units == NULL)
    return NULL;

  add_units (self, units);
  return g_steal_pointer (&self);
}

void
cg_report_draft_free (CgReportDraft *self)
{
  cg_figure_scope_clear (&self->scope);
  g_clear_pointer (&self->paragraphs, g_ptr_array_unref);
  g_free (self->title);
  g_free (self);
}

char *
cg_report_draft_text (const CgReportDraft *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const GPtrArray *paragraph = g_ptr_array_index (self->paragraphs, i);

      for (guint k = 0; k < paragraph->len; k++)
        g_string_append (text, ((CgDraftPart *) g_ptr_array_index (paragraph, k))->text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

CgQuery *
cg_report_draft_query (const CgReportDraft *self, const CgDraftPart *part)
{
  CgFigureScope scope = self->scope;

  scope.by = part->by;
  scope.key = part->key;
  return cg_figure_query (part->figure, &scope);
}

/* ---- as a paper ---- */

CgNoticePages *
cg_report_draft_layout (CgStore *store, const CgReportDraft *self)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new (CG_NOTICE_FORM_PLAIN);
  g_autoptr (CgNoticeProfile) profile = cg_office_paper_profile (store, NULL);
  g_autofree char *office = cg_store_setting (store, CG_SETTING_OFFICE);
  g_autofree char *text = cg_report_draft_text (self);

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_TITLE, self->title);
  cg_notice_document_set_body (document, g_strchomp (text));
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER, office);
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_SIGN_DATE, cg_clock_today ());
  return cg_notice_layout (document, profile);
}

CgEdit *
cg_report_draft_edit (const CgReportDraft *self, gint64 actor)
{
  CgEdit *edit = cg_edit_new ("add", actor);
  gint64 id = cg_edit_insert (edit, CG_ENTITY_NOTICE);
  g_autofree char *text = cg_report_draft_text (self);

  cg_edit_set_text (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_KIND, "other");
  cg_edit_set_text (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_LAYOUT, "red_head");
  cg_edit_set_text (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_TITLE, self->title);
  cg_edit_set_text (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_BODY, g_strchomp (text));
  return edit;
}
