/* cg-import-plan.c: what an import of ledgers would write, and what it says of each row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-plan.h"

#include <glib/gi18n.h>

#include "cg-field-synonyms.h"
#include "cg-import-draft.h"
#include "cg-import-file.h"

/* How many rows are read before somebody who wants to stop is heard. */
#define ROWS_A_LOOK 1024

static void
note_free (gpointer data)
{
  CgImportNote *note = data;

  g_free (note->sentence);
  g_free (note);
}

void
cg_import_plan_free (CgImportPlan *self)
{
  cg_edit_free (self->edit);
  g_array_unref (self->places);
  g_ptr_array_unref (self->notes);
  g_clear_pointer (&self->trial, cg_trial_free);
  g_free (self);
}

guint
cg_import_plan_count (const CgImportPlan *self, CgImportSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < self->notes->len; i++)
    n += ((CgImportNote *) g_ptr_array_index (self->notes, i))->severity == severity;

  return n;
}

static void
append_count (GString *text, guint n, const char *format)
{
  if (n == 0)
    return;

  g_string_append (text, _ (", "));
  g_string_append_printf (text, format, n);
}

char *
cg_import_plan_summary (const CgImportPlan *self, gboolean written)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          written ? _ ("Imported: %u problems") : _ ("To be imported: %u problems"),
                          self->problems);
  append_count (text, self->measures, _ ("%u measures"));
  append_count (text, self->units, _ ("%u new units"));
  append_count (text, self->people, _ ("%u new people"));
  append_count (text, self->bad_rows, _ ("%u rows with errors are left out"));
  g_string_append (text, _ ("."));
  return g_string_free (text, FALSE);
}

/* ---- notes ---- */

static void
add_note (CgImportRun *run,
          CgImportSeverity severity,
          guint row,
          int column,
          CgFault code,
          va_list arguments)
{
  CgImportNote *note = g_new0 (CgImportNote, 1);

  note->severity = severity;
  note->source = run->place;
  note->row = row;
  note->column = column;
  note->code = code;
  note->sentence = cg_fault_sentence (code, arguments);
  g_ptr_array_add (run->plan->notes, note);
}

void
cg_import_note (CgImportRun *run, CgImportSeverity severity, int kind, CgFault code, ...)
{
  va_list arguments;

  va_start (arguments, code);
  add_note (run, severity, cg_import_rows_number (run->rows),
            kind >= 0 ? cg_import_source_column_of (run->source, kind) : -1, code, arguments);
  va_end (arguments);
}

/* Says something of the table as a whole. */
static void
note_table (CgImportRun *run, CgImportSeverity severity, CgFault code, ...)
{
  va_list arguments;

  va_start (arguments, code);
  add_note (run, severity, 0, -1, code, arguments);
  va_end (arguments);
}

/* ---- a table ---- */

static gboolean
has_columns (CgImportRun *run)
{
  static const int needed[] = { CG_PROBLEM_TEXT, CG_PROBLEM_DEADLINE };
  gboolean good = run->source->header_rows > 0;

  if (!good)
    note_table (run, CG_IMPORT_ERROR, CG_FAULT_IMPORT_NO_HEADING, run->source->file);
  for (guint i = 0; run->source->header_rows > 0 && i < G_N_ELEMENTS (needed); i++)
    if (cg_import_source_column_of (run->source,
                                    cg_ledger_column_find (CG_ENTITY_PROBLEM, needed[i])) < 0)
      {
        good = FALSE;
        note_table (run, CG_IMPORT_ERROR, CG_FAULT_IMPORT_NO_COLUMN,
                    cg_field_label (CG_ENTITY_PROBLEM, needed[i]));
      }

  return good;
}

/* Columns that nothing is taken from are named, so that nothing is lost unseen. */
static void
note_unused (CgImportRun *run)
{
  g_autoptr (GString) unused = g_string_new (NULL);

  for (guint i = 0; i < run->source->columns->len; i++)
    {
      const char *heading = g_ptr_array_index (run->source->headings, i);

      if (g_array_index (run->source->columns, int, i) < 0 && *heading != '\0')
        g_string_append_printf (unused, "%s%s", unused->len > 0 ? _ (", ") : "", heading);
    }

  if (unused->len > 0)
    note_table (run, CG_IMPORT_HINT, CG_FAULT_IMPORT_UNUSED, unused->str);
}

static void
skip_row (CgImportRun *run, CgImportRowKind kind)
{
  static const CgFault codes[] = { [CG_IMPORT_ROW_TOTAL] = CG_FAULT_IMPORT_TOTAL,
                                   [CG_IMPORT_ROW_NOTE] = CG_FAULT_IMPORT_NOTE,
                                   [CG_IMPORT_ROW_HEADING] = CG_FAULT_IMPORT_HEADING };

  if (kind != CG_IMPORT_ROW_BLANK)
    cg_import_note (run, CG_IMPORT_SKIPPED, -1, codes[kind]);
}

/* What tells one problem from the next when its rows stand one below another unmerged. */
typedef struct
{
  CgImportDraft draft;
  char *text;
  char *number;
  gboolean begun;
} Current;

static void
begin_problem (Current *current, CgImportRun *run, const char *text, const char *number)
{
  cg_import_draft_clear (&current->draft);
  g_free (current->text);
  g_free (current->number);
  cg_import_draft_init (&current->draft);
  current->text = g_strdup (text);
  current->number = g_strdup (number);
  current->begun = TRUE;

  cg_import_draft_read (&current->draft, run);
  if (current->draft.good)
    cg_import_draft_write (&current->draft, run);
  else
    run->plan->unread_rows++;
}

static void
go_on (Current *current, CgImportRun *run)
{
  int measure = cg_ledger_column_find (CG_ENTITY_MEASURE, CG_MEASURE_TEXT);
  gboolean has_measure = *cg_import_rows_get (run->rows, measure)->text != '\0';

  if (!current->begun || !has_measure)
    {
      cg_import_note (run, CG_IMPORT_ERROR, -1, CG_FAULT_IMPORT_NO_PROBLEM);
      run->plan->unread_rows++;
    }
  else if (current->draft.good)
    cg_import_draft_add_measures (&current->draft, run, TRUE);
  else
    run->plan->unread_rows++;
}

/* Each row is a line of the edit. */
static void
begin_line (CgImportRun *run)
{
  const CgImportPlace place = { run->place, cg_import_rows_number (run->rows) };

  run->plan->rows++;
  run->plan->edit->line = run->plan->places->len;
  g_array_append_val (run->plan->places, place);
}

/* The same text under the same number is the same problem again, with another measure. */
static void
take_row (Current *current, CgImportRun *run)
{
  const CgImportCell *text =
      cg_import_rows_get (run->rows, cg_ledger_column_find (CG_ENTITY_PROBLEM, CG_PROBLEM_TEXT));
  const CgImportCell *number =
      cg_import_rows_get (run->rows, cg_ledger_column_find (CG_ENTITY_PROBLEM, -1));
  gboolean again = current->begun && *number->text != '\0' &&
                   g_str_equal (number->text, current->number) &&
                   g_str_equal (text->text, current->text);

  begin_line (run);
  if (text->continued || text->cell == NULL || again)
    go_on (current, run);
  else
    begin_problem (current, run, text->text, number->text);
}

static void
tell (CgImportRun *run, guint rows)
{
  if (run->progress != NULL)
    run->progress ((double) (run->read + rows) / MAX (run->all, 1), run->data);
}

static gboolean
take_rows (CgImportRun *run, GCancellable *cancellable, GError **error)
{
  Current current = { 0 };
  gboolean cancelled = FALSE;

  cg_import_draft_init (&current.draft);
  for (guint n = 0; !cancelled && cg_import_rows_next (run->rows); n++)
    {
      CgImportRowKind kind = cg_import_rows_classify (run->rows);

      if (kind == CG_IMPORT_ROW_DATA)
        take_row (&current, run);
      else
        skip_row (run, kind);
      if (n % ROWS_A_LOOK > 0)
        continue;
      tell (run, n);
      cancelled = g_cancellable_is_cancelled (cancellable);
    }

  cg_import_draft_clear (&current.draft);
  g_free (current.text);
  g_free (current.number);
  if (cancelled)
    cg_fault_set (error, CG_FAULT_CANCELLED);
  return !cancelled;
}

static gboolean
take_source (CgImportRun *run, GCancellable *cancellable, GError **error)
{
  g_autofree char *after = g_strdup_printf ("%u", run->source->table->empty_after);
  gboolean good;

  if (!has_columns (run))
    return TRUE;

  note_unused (run);
  run->last_case = 0;
  run->rows = cg_import_rows_new (run->source);
  good = take_rows (run, cancellable, error);
  if (run->source->table->empty_after > 0)
    note_table (run, CG_IMPORT_HINT, CG_FAULT_IMPORT_EMPTY_AFTER, after);
  cg_import_rows_free (run->rows);
  run->plan->edit->line = 0;
  run->read += cg_sheet_grid_n_rows (run->source->table);
  return good;
}

CgImportPlan *
cg_import_plan_new (GPtrArray *sources,
                    CgImportNames *names,
                    GHashTable *taken,
                    const CgImportOptions *options,
                    CgTrialProgress progress,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  const CgImportPlace none = { 0 };
  g_autoptr (CgImportPlan) plan = g_new0 (CgImportPlan, 1);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CgImportRun run = { .plan = plan,
                      .names = names,
                      .taken = taken,
                      .numbers = numbers,
                      .options = options,
                      .progress = progress,
                      .data = data };

  plan->edit = cg_edit_new ("import", options->actor);
  plan->notes = g_ptr_array_new_with_free_func (note_free);
  plan->places = g_array_new (FALSE, FALSE, sizeof (CgImportPlace));
  g_array_append_val (plan->places, none);
  for (guint i = 0; i < sources->len; i++)
    run.all += cg_sheet_grid_n_rows (((CgImportSource *) g_ptr_array_index (sources, i))->table);
  for (guint i = 0; i < sources->len; i++)
    {
      run.source = g_ptr_array_index (sources, i);
      run.place = i;
      if (!take_source (&run, cancellable, error))
        return NULL;
    }

  plan->bad_rows = plan->unread_rows;
  return g_steal_pointer (&plan);
}

/* ---- what the store would refuse ---- */

static gint
compare_notes (gconstpointer a, gconstpointer b)
{
  const CgImportNote *left = *(const CgImportNote *const *) a;
  const CgImportNote *right = *(const CgImportNote *const *) b;

  if (left->source != right->source)
    return left->source < right->source ? -1 : 1;

  return (left->row > right->row) - (left->row < right->row);
}

static void
forget_refused (CgImportPlan *self)
{
  for (guint i = self->notes->len; i > 0; i--)
    if (((CgImportNote *) g_ptr_array_index (self->notes, i - 1))->refused)
      g_ptr_array_remove_index (self->notes, i - 1);
}

static void
note_refused (CgImportPlan *self, guint line, const CgRefusal *refusal)
{
  const CgImportPlace *place = &g_array_index (self->places, CgImportPlace, line);
  CgImportNote *note = g_new0 (CgImportNote, 1);

  note->severity = CG_IMPORT_ERROR;
  note->source = place->source;
  note->row = place->row;
  note->column = -1;
  note->code = g_array_index (refusal->codes, CgFault, 0);
  note->sentence = cg_refusal_sentence (refusal);
  note->refused = TRUE;
  g_ptr_array_add (self->notes, note);
}

void
cg_import_plan_take_trial (CgImportPlan *self, CgTrial *trial)
{
  gboolean noted = self->bad_rows > self->unread_rows;

  g_clear_pointer (&self->trial, cg_trial_free);
  self->trial = trial;
  if (noted)
    forget_refused (self);
  for (guint i = 0; i < trial->lines->len; i++)
    note_refused (self, g_array_index (trial->lines, guint, i),
                  g_ptr_array_index (trial->refusals, i));
  if (trial->lines->len > 0)
    g_ptr_array_sort (self->notes, compare_notes);

  self->problems = trial->made[CG_ENTITY_PROBLEM];
  self->measures = trial->made[CG_ENTITY_MEASURE];
  self->units = trial->made[CG_ENTITY_UNIT];
  self->people = trial->made[CG_ENTITY_PERSON];
  self->bad_rows = self->unread_rows + trial->lines->len;
}

/* ---- with what the store knows ---- */

static GHashTable *
numbers_of (GPtrArray *sources)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int kind = cg_ledger_column_find (CG_ENTITY_PROBLEM, CG_PROBLEM_PROBLEM_NO);

  for (guint i = 0; i < sources->len; i++)
    {
      const CgImportSource *source = g_ptr_array_index (sources, i);
      g_autoptr (CgImportRows) rows = cg_import_rows_new (source);

      if (cg_import_source_column_of (source, kind) < 0)
        continue;
      while (cg_import_rows_next (rows))
        g_hash_table_add (numbers, g_strdup (cg_import_rows_get (rows, kind)->text));
    }

  g_hash_table_remove (numbers, "");
  return numbers;
}

CgImportPlan *
cg_import_plan_load (CgStore *store,
                     GPtrArray *sources,
                     const CgImportOptions *options,
                     CgTrialProgress progress,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (CgImportNames) names = cg_import_names_load (store, error);
  g_autoptr (GHashTable) taken = numbers_of (sources);
  g_autoptr (CgImportPlan) plan = NULL;

  if (names == NULL || !cg_import_names_remove_free (store, taken, error))
    return NULL;

  plan = cg_import_plan_new (sources, names, taken, options, progress, data, cancellable, error);
  for (guint i = 0; plan != NULL && i < sources->len; i++)
    if (!cg_import_shape_remember (store, g_ptr_array_index (sources, i), plan->edit, error))
      return NULL;

  return g_steal_pointer (&plan);
}
