/* cg-ctl-import.c: cugaictl import ledger: rows of spreadsheets become problems.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "cg-clock.h"
#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-field-synonyms.h"
#include "cg-import-file.h"
#include "cg-import-plan.h"

/* The files, each at the sheet that holds a ledger. */
static GPtrArray *
read_files (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_import_file_free);

  for (guint i = 1; cg_ctl_argument (self, i) != NULL; i++)
    {
      CgImportFile *file =
          cg_import_file_open (self->store, cg_ctl_argument (self, i), NULL, error);

      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
      if (file->source->header_rows == 0)
        {
          cg_fault_set (error, CG_FAULT_IMPORT_NO_HEADING, file->source->file);
          return NULL;
        }
    }

  return g_steal_pointer (&files);
}

static GPtrArray *
sources_of (GPtrArray *files)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (sources, ((CgImportFile *) g_ptr_array_index (files, i))->source);

  return sources;
}

/* ---- progress ---- */

/* What is said of how far it is; on a terminal only. */
typedef struct
{
  const char *format; /* of two numbers */
  guint rows;
  guint told; /* of a hundred */
} Progress;

static void
progress_cb (double fraction, gpointer data)
{
  Progress *progress = data;
  guint hundredth = (guint) (fraction * 100);
  g_autofree char *words = NULL;

  if (fraction < 0 || hundredth <= progress->told)
    return;

  progress->told = hundredth;
  words =
      g_strdup_printf (progress->format, (guint) (fraction * progress->rows + 0.5), progress->rows);
  fprintf (stderr, "\r%s", words);
}

static CgTrialProgress
progress_of (const CgCtl *self)
{
  return !self->options->json && isatty (STDERR_FILENO) ? progress_cb : NULL;
}

/* A line is begun only where it took long enough to be told of. */
static void
end_progress (Progress *progress, gboolean good)
{
  if (progress->told == 0)
    return;

  if (good)
    progress_cb (1, progress);
  fprintf (stderr, "\n");
}

static guint
count_rows (GPtrArray *sources)
{
  guint rows = 0;

  for (guint i = 0; i < sources->len; i++)
    rows += cg_sheet_grid_n_rows (((CgImportSource *) g_ptr_array_index (sources, i))->table);

  return rows;
}

/* ---- the plan ---- */

static CgImportPlan *
make_plan (CgCtl *self, GPtrArray *sources, gint64 actor, GError **error)
{
  g_autoptr (CgCalendar) calendar = cg_store_get_calendar (self->store);
  Progress progress = { _ ("Read: %u / %u rows"), count_rows (sources) };
  CgImportPlan *plan;
  CgImportOptions options = { .create_missing = self->options->create_missing,
                              .actor = actor,
                              .today = cg_clock_today (),
                              .calendar = calendar };

  if (self->options->in_case != NULL)
    {
      options.case_id = cg_store_find (self->store, CG_ENTITY_CASE, self->options->in_case, error);
      if (options.case_id == 0)
        return NULL;
    }

  plan = cg_import_plan_load (self->store, sources, &options, progress_of (self), &progress, NULL,
                              error);
  end_progress (&progress, plan != NULL);
  return plan;
}

/* Whether the edit was tried, or written if its answer is still what the plan says. */
static gboolean
try_plan (CgCtl *self, CgImportPlan *plan, gboolean write, GError **error)
{
  guint taken = plan->rows - plan->bad_rows;
  Progress progress = { write ? _ ("Written: %u / %u rows") : _ ("Checked: %u / %u rows"), taken };
  CgTrial *trial = cg_store_try (self->store, plan->edit, write ? plan->trial : NULL,
                                 progress_of (self), &progress, error);

  end_progress (&progress, trial != NULL);
  if (trial != NULL)
    cg_import_plan_take_trial (plan, trial);
  return trial != NULL;
}

/* ---- as JSON ---- */

static void
add_columns (GString *json, const CgImportSource *source)
{
  cg_ctl_json_member (json, "columns");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < source->columns->len; i++)
    {
      int kind = g_array_index (source->columns, int, i);
      g_autofree char *id = kind >= 0 ? cg_ledger_column_id ((guint) kind) : NULL;

      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "heading", g_ptr_array_index (source->headings, i));
      cg_ctl_json_add_string (json, "field", id);
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
}

static void
add_sources (GString *json, GPtrArray *sources)
{
  cg_ctl_json_member (json, "files");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < sources->len; i++)
    {
      const CgImportSource *source = g_ptr_array_index (sources, i);

      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "file", source->file);
      cg_ctl_json_add_string (json, "sheet", source->sheet);
      cg_ctl_json_add_string (json, "encoding", source->encoding);
      cg_ctl_json_add_integer (
          json, "heading_row",
          source->header_rows > 0 ? cg_sheet_grid_number (source->table, source->header) : 0);
      cg_ctl_json_add_integer (json, "heading_rows", source->header_rows);
      add_columns (json, source);
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
}

static void
add_notes (GString *json, GPtrArray *sources, const CgImportPlan *plan)
{
  static const char *const severities[] = {
    [CG_IMPORT_ERROR] = "error", [CG_IMPORT_HINT] = "hint", [CG_IMPORT_SKIPPED] = "skipped"
  };

  cg_ctl_json_member (json, "notes");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < plan->notes->len; i++)
    {
      const CgImportNote *note = g_ptr_array_index (plan->notes, i);
      const CgImportSource *source = g_ptr_array_index (sources, note->source);

      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "kind", severities[note->severity]);
      cg_ctl_json_add_string (json, "file", source->file);
      cg_ctl_json_add_integer (json, "row", note->row);
      cg_ctl_json_add_string (
          json, "column",
          note->column >= 0 ? g_ptr_array_index (source->headings, (guint) note->column) : NULL);
      cg_ctl_json_add_string (json, "code", cg_fault_id (note->code));
      cg_ctl_json_add_string (json, "sentence", note->sentence);
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
}

static void
print_json (GPtrArray *sources, const CgImportPlan *plan)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "problems", plan->problems);
  cg_ctl_json_add_integer (json, "measures", plan->measures);
  cg_ctl_json_add_integer (json, "units", plan->units);
  cg_ctl_json_add_integer (json, "people", plan->people);
  cg_ctl_json_add_integer (json, "bad_rows", plan->bad_rows);
  cg_ctl_json_add_boolean (json, "written", plan->trial->written);
  cg_ctl_json_add_integer (json, "seq", plan->trial->seq);
  add_sources (json, sources);
  add_notes (json, sources, plan);
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

/* ---- as text ---- */

static void
print_notes (GPtrArray *sources, const CgImportPlan *plan)
{
  const char *const severities[] = { [CG_IMPORT_ERROR] = C_ ("import", "Error"),
                                     [CG_IMPORT_HINT] = C_ ("import", "Note"),
                                     [CG_IMPORT_SKIPPED] = C_ ("import", "Skipped") };
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (4, G_MAXUINT);

  if (plan->notes->len == 0)
    return;

  cg_ctl_table_add (table, g_strdup (C_ ("import", "File")));
  cg_ctl_table_add (table, g_strdup (C_ ("import", "Row")));
  cg_ctl_table_add (table, g_strdup (C_ ("import", "Kind")));
  cg_ctl_table_add (table, g_strdup (C_ ("import", "What")));
  for (guint i = 0; i < plan->notes->len; i++)
    {
      const CgImportNote *note = g_ptr_array_index (plan->notes, i);
      const CgImportSource *source = g_ptr_array_index (sources, note->source);

      cg_ctl_table_add (table, g_strdup (source->file));
      cg_ctl_table_add (table, note->row > 0 ? g_strdup_printf ("%u", note->row) : g_strdup (""));
      cg_ctl_table_add (table, g_strdup (severities[note->severity]));
      cg_ctl_table_add (table, g_strdup (note->sentence));
    }
  cg_ctl_table_flush (table);
}

static void
print_text (GPtrArray *sources, const CgImportPlan *plan)
{
  g_autofree char *summary = cg_import_plan_summary (plan, plan->trial->written);
  g_autofree char *line = g_strconcat (summary, "\n", NULL);

  print_notes (sources, plan);
  cg_ctl_print (line);
}

/* ---- the command ---- */

/* What changed between the two looks is looked at once more. Rows with errors keep the others
 * from being written, unless told otherwise. */
static gboolean
write_plan (CgCtl *self, CgImportPlan *plan, GError **error)
{
  while (!plan->trial->written && plan->problems > 0 &&
         (self->options->skip_errors || cg_import_plan_count (plan, CG_IMPORT_ERROR) == 0))
    if (!try_plan (self, plan, TRUE, error))
      return FALSE;

  return TRUE;
}

gboolean
cg_ctl_import (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (CgImportPlan) plan = NULL;
  gint64 actor;

  if (!g_str_equal (cg_ctl_argument (self, 0), "ledger"))
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("Only a ledger can be imported."));
      return FALSE;
    }
  if (!cg_ctl_open_to_write (self, &actor, error))
    return FALSE;
  files = read_files (self, error);
  if (files == NULL)
    return FALSE;
  sources = sources_of (files);
  plan = make_plan (self, sources, actor, error);
  if (plan == NULL || !try_plan (self, plan, FALSE, error) ||
      (!self->options->dry_run && !write_plan (self, plan, error)))
    return FALSE;

  self->found_bad = cg_import_plan_count (plan, CG_IMPORT_ERROR) > 0 && !plan->trial->written;
  if (self->options->json)
    print_json (sources, plan);
  else
    print_text (sources, plan);
  return TRUE;
}
