/* cg-ctl-analysis.c: cugaictl analysis: the three deviations of a case; institutions that failed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-deviation-source.h"
#include "cg-store-failures.h"

#define MOST_FAILURES 100 /* without --limit */
#define N_FAILURE_COLUMNS 6

/* ---- analysis show ---- */

static const char *const list_names[CG_N_DEVIATION_KINDS] = {
  [CG_DEVIATION_POLITICAL] = "political", [CG_DEVIATION_SIGNS] = "signs",
  [CG_DEVIATION_DUTIES] = "power_duty",   [CG_DEVIATION_NODES] = "nodes",
  [CG_DEVIATION_POINTS] = "points",
};

static void
add_figure (GString *json, const CgDeviationPart *part)
{
  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "text", part->text);
  cg_ctl_json_add_string (json, "entity", cg_entity_get (part->entity)->id);
  cg_ctl_json_member (json, "ids");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < part->ids->len; i++)
    cg_ctl_json_integer (json, g_array_index (part->ids, gint64, i));
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
}

static void
add_paragraph (GString *json, const CgDeviationParagraph *paragraph)
{
  g_autofree char *text = cg_deviation_paragraph_text (paragraph);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "id", paragraph->id);
  cg_ctl_json_add_string (json, "title", paragraph->title);
  cg_ctl_json_add_string (json, "text", text);
  cg_ctl_json_member (json, "figures");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < paragraph->parts->len; i++)
    if (((CgDeviationPart *) g_ptr_array_index (paragraph->parts, i))->ids != NULL)
      add_figure (json, g_ptr_array_index (paragraph->parts, i));
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
}

static void
print_as_json (gint64 case_id, const CgDeviationSource *source, GPtrArray *paragraphs)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "case", case_id);
  cg_ctl_json_member (json, "paragraphs");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < paragraphs->len; i++)
    add_paragraph (json, g_ptr_array_index (paragraphs, i));
  cg_ctl_json_end (json, ']');
  for (int kind = 0; kind < CG_N_DEVIATION_KINDS; kind++)
    {
      cg_ctl_json_member (json, list_names[kind]);
      cg_ctl_json_begin (json, '[');
      for (guint i = 0; i < source->rows[kind]->len; i++)
        cg_ctl_json_record (json, g_ptr_array_index (source->rows[kind], i));
      cg_ctl_json_end (json, ']');
    }
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

static void
print_as_text (GPtrArray *paragraphs)
{
  for (guint i = 0; i < paragraphs->len; i++)
    {
      g_autofree char *text = cg_deviation_paragraph_line (g_ptr_array_index (paragraphs, i), i);
      g_autofree char *line = g_strconcat (text, "\n", NULL);

      cg_ctl_print (line);
    }
}

static gboolean
show (CgCtl *self, GError **error)
{
  g_auto (CgDeviationSource) source = { { NULL } };
  g_autoptr (GPtrArray) paragraphs = NULL;
  CgDeviationRows rows;
  gint64 id;

  if (cg_ctl_argument (self, 1) == NULL)
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("Something is missing."));
      return FALSE;
    }
  if (!cg_ctl_open (self, error))
    return FALSE;

  id = cg_store_find (self->store, CG_ENTITY_CASE, cg_ctl_argument (self, 1), error);
  if (id == 0 || !cg_deviation_source_read (&source, self->store, id, 0, error))
    return FALSE;

  rows = cg_deviation_source_rows (&source);
  paragraphs = cg_deviation_draft (&rows);
  if (self->options->json)
    print_as_json (id, &source, paragraphs);
  else
    print_as_text (paragraphs);
  return TRUE;
}

/* ---- analysis failures ---- */

static void
print_failures_as_json (GPtrArray *failures)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < failures->len; i++)
    {
      const CgFailure *failure = g_ptr_array_index (failures, i);
      g_autofree char *issued_on = cg_date_to_iso (failure->issued_on);
      g_autofree char *happened_on = cg_date_to_iso (failure->happened_on);

      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_integer (json, "institution", failure->institution);
      cg_ctl_json_add_string (json, "name", failure->name);
      cg_ctl_json_add_string (json, "issued_on", issued_on);
      cg_ctl_json_add_integer (json, "problem", failure->problem);
      cg_ctl_json_add_string (json, "problem_no", failure->problem_no);
      cg_ctl_json_add_string (json, "text", failure->text);
      cg_ctl_json_add_string (json, "unit", failure->unit_name);
      cg_ctl_json_add_string (json, "happened_on", happened_on);
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
  cg_ctl_json_print (json);
}

static void
print_failures_as_text (GPtrArray *failures)
{
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (N_FAILURE_COLUMNS, CG_CTL_LIST_WIDTH);

  for (guint i = 0; i < failures->len; i++)
    {
      const CgFailure *failure = g_ptr_array_index (failures, i);

      cg_ctl_table_add (table, cg_date_to_iso (failure->issued_on));
      cg_ctl_table_add (table, g_strdup (failure->name));
      cg_ctl_table_add (table, cg_date_to_iso (failure->happened_on));
      cg_ctl_table_add (table, g_strdup (failure->problem_no));
      cg_ctl_table_add (table, g_strdup (failure->unit_name));
      cg_ctl_table_add (table, g_strdup (failure->text));
    }
  cg_ctl_table_flush (table);
}

static gboolean
show_failures (CgCtl *self, GError **error)
{
  gint64 limit = self->options->limit > 0 ? self->options->limit : MOST_FAILURES;
  g_autoptr (GPtrArray) failures = NULL;

  if (!cg_ctl_open (self, error))
    return FALSE;

  failures = cg_store_failures (self->store, 0, (guint) MIN (limit, G_MAXINT), error);
  if (failures == NULL)
    return FALSE;

  if (self->options->json)
    print_failures_as_json (failures);
  else
    print_failures_as_text (failures);
  return TRUE;
}

gboolean
cg_ctl_analysis (CgCtl *self, GError **error)
{
  static const CgCtlCommand commands[] = {
    { "show", 1, 2, show },
    { "failures", 1, 1, show_failures },
  };

  return cg_ctl_run_command (self, commands, G_N_ELEMENTS (commands), error);
}
