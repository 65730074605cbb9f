/* cg-import-draft.c: one problem on its way from a row into an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-draft.h"

#include <string.h>

#include "cg-field-synonyms.h"
#include "cg-import-date.h"
#include "cg-ledger-words.h"
#include "cg-measure-split.h"

G_STATIC_ASSERT (CG_PROBLEM_EFFECTIVE_DEADLINE < 64);

void
cg_import_draft_init (CgImportDraft *self)
{
  *self = (CgImportDraft){ .remark = g_string_new (NULL) };
}

void
cg_import_draft_clear (CgImportDraft *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->values); i++)
    cg_value_clear (&self->values[i]);
  g_free (self->unit.name);
  g_free (self->responsible_unit.name);
  g_free (self->leader.name);
  g_free (self->person.name);
  g_string_free (self->remark, TRUE);
}

static int
kind_of (CgEntity entity, int field)
{
  return cg_ledger_column_find (entity, field);
}

static const char *
text_of (const CgImportRun *run, int field)
{
  return cg_import_rows_get (run->rows, kind_of (CG_ENTITY_PROBLEM, field))->text;
}

static void
set_date (CgValue *value, CgDate date)
{
  char iso[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (date, iso);
  cg_value_set_text (value, iso);
}

static void
fail (CgImportDraft *self)
{
  self->good = FALSE;
}

/* ---- cells that cannot be read ---- */

static void
check_cells (CgImportDraft *self, CgImportRun *run)
{
  guint n;

  cg_ledger_columns (&n);
  for (guint i = 0; i < n; i++)
    {
      const CgImportCell *cell = cg_import_rows_get (run->rows, (int) i);
      const char *heading = cg_import_heading_of (run, (int) i);

      if (cell->cell == NULL || (int) i == kind_of (CG_ENTITY_PROBLEM, -1))
        continue;
      if (cell->cell->kind == CG_CELL_ERROR)
        cg_import_note (run, CG_IMPORT_ERROR, (int) i, CG_FAULT_IMPORT_CELL_ERROR, heading,
                        cell->cell->text);
      else if (cell->cell->kind == CG_CELL_UNCOMPUTED)
        cg_import_note (run, CG_IMPORT_ERROR, (int) i, CG_FAULT_IMPORT_UNCOMPUTED, heading);
      else if (cell->cell->kind == CG_CELL_TOO_LONG)
        cg_import_note (run, CG_IMPORT_ERROR, (int) i, CG_FAULT_IMPORT_TOO_LONG, heading);
      else
        continue;
      fail (self);
    }
}

/* ---- the case ---- */

static guint
find_case (CgImportRun *run, CgImportMatch *match, const char **text, int *kind)
{
  static const int fields[] = { CG_CASE_CASE_NO, CG_CASE_TITLE };
  guint n = 0;

  *text = "";
  for (guint i = 0; i < G_N_ELEMENTS (fields) && n != 1; i++)
    {
      int own = kind_of (CG_ENTITY_CASE, fields[i]);
      const char *cell = cg_import_rows_get (run->rows, own)->text;

      if (*cell == '\0')
        continue;
      *text = cell;
      *kind = own;
      n = cg_import_names_find (run->names, CG_ENTITY_CASE, cell, 0, match);
    }

  return n;
}

static void
read_case (CgImportDraft *self, CgImportRun *run)
{
  int kind = kind_of (CG_ENTITY_CASE, CG_CASE_TITLE);
  CgImportMatch match = { 0 };
  const char *text;
  const char *nearest;
  g_autofree char *several = NULL;
  guint n = find_case (run, &match, &text, &kind);

  if (*text == '\0')
    match.id = run->options->case_id != 0 ? run->options->case_id : run->last_case;
  else if (n != 1)
    match.id = 0;
  if (match.id != 0 && !match.closed)
    {
      run->last_case = match.id;
      cg_value_set_integer (&self->values[CG_PROBLEM_CASE], match.id);
      return;
    }

  fail (self);
  several = n > 1 ? cg_import_names_list (run->names, CG_ENTITY_CASE, text) : NULL;
  nearest = n == 0 ? cg_import_names_nearest (run->names, CG_ENTITY_CASE, text) : NULL;
  if (*text == '\0')
    cg_import_note (run, CG_IMPORT_ERROR, -1, CG_FAULT_IMPORT_NO_CASE);
  else if (match.closed)
    cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_CASE_CLOSED, text);
  else if (n > 1)
    cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_AMBIGUOUS,
                    cg_import_heading_of (run, kind), text, several);
  else if (nearest != NULL)
    cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_UNKNOWN_NEAR,
                    cg_import_heading_of (run, kind), text, nearest);
  else
    cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_UNKNOWN,
                    cg_import_heading_of (run, kind), text);
}

/* ---- texts, choices, numbers ---- */

/* The program numbers problems itself; a number of somebody else's is kept beside its own. */
static void
read_number (CgImportDraft *self, CgImportRun *run)
{
  int kind = kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_PROBLEM_NO);
  const char *text = text_of (run, CG_PROBLEM_PROBLEM_NO);

  if (*text == '\0')
    return;
  if (run->taken != NULL && g_hash_table_contains (run->taken, text))
    {
      fail (self);
      cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_NUMBER_TAKEN, text);
    }
  else if (!g_hash_table_add (run->numbers, g_strdup (text)))
    {
      fail (self);
      cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_NUMBER_TWICE, text);
    }
  cg_import_keep (self->remark, run, kind);
}

/* 个性问题 is 个性: the word of a choice, or what contains it. */
static const char *
guess_choice (CgChoicesId choices, const char *text)
{
  const char *id = cg_choices_parse (choices, text);
  gsize n;
  const CgChoice *all = cg_choices_get (choices, &n);

  for (gsize i = 0; id == NULL && i < n; i++)
    if (strstr (text, cg_choices_label (choices, all[i].id)) != NULL)
      id = all[i].id;

  return id;
}

static void
read_choice (CgImportDraft *self, CgImportRun *run, int field)
{
  const char *text = text_of (run, field);
  const char *id =
      *text != '\0' ? guess_choice ((CgChoicesId) cg_field_get (CG_ENTITY_PROBLEM, field)->of, text)
                    : NULL;

  if (id != NULL)
    cg_value_set_text (&self->values[field], id);
  else if (*text != '\0')
    {
      cg_import_keep (self->remark, run, kind_of (CG_ENTITY_PROBLEM, field));
      cg_import_note (run, CG_IMPORT_HINT, kind_of (CG_ENTITY_PROBLEM, field), CG_FAULT_IMPORT_KEPT,
                      cg_import_heading_of (run, kind_of (CG_ENTITY_PROBLEM, field)), text);
    }
}

static void
read_category (CgImportDraft *self, CgImportRun *run)
{
  const char *text = text_of (run, CG_PROBLEM_CATEGORY);
  int kind = kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_CATEGORY);
  CgImportMatch match;

  if (*text == '\0')
    return;
  if (cg_import_names_find (run->names, CG_ENTITY_CATEGORY, text, 0, &match) == 1)
    cg_value_set_integer (&self->values[CG_PROBLEM_CATEGORY], match.id);
  else
    {
      cg_import_keep (self->remark, run, kind);
      cg_import_note (run, CG_IMPORT_HINT, kind, CG_FAULT_IMPORT_KEPT,
                      cg_import_heading_of (run, kind), text);
    }
}

/* 80%, 80 and 0.8 are eighty. */
static void
read_percent (CgImportDraft *self, CgImportRun *run)
{
  const char *text = text_of (run, CG_PROBLEM_PROGRESS);
  int kind = kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_PROGRESS);
  char *end;
  double number = g_ascii_strtod (text, &end);

  if (*text == '\0')
    return;
  if (*end == '\0' && number > 0 && number < 1)
    number *= 100;
  if (end != text && (*end == '\0' || g_str_equal (end, "%")) && number >= 0 && number <= 100)
    {
      cg_value_set_integer (&self->values[CG_PROBLEM_PROGRESS], (gint64) (number + 0.5));
      return;
    }

  cg_import_keep (self->remark, run, kind);
  cg_import_note (run, CG_IMPORT_HINT, kind, CG_FAULT_IMPORT_KEPT, cg_import_heading_of (run, kind),
                  text);
}

/* ---- 销号 is a step with a gate: what the sheet says of it is kept, not done ---- */

static void
read_state (CgImportDraft *self, CgImportRun *run)
{
  const char *status = text_of (run, CG_PROBLEM_STATUS);
  const char *closed = text_of (run, CG_PROBLEM_CLOSED_ON);

  if (*status != '\0' &&
      g_strcmp0 (cg_choices_parse (CG_CHOICES_PROBLEM_STATUS, status), "todo") != 0)
    cg_import_keep (self->remark, run, kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_STATUS));
  if (*closed != '\0')
    cg_import_keep (self->remark, run, kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_CLOSED_ON));
  if (cg_ledger_words_says_done (status) || *closed != '\0')
    cg_import_note (
        run, CG_IMPORT_HINT,
        kind_of (CG_ENTITY_PROBLEM, *closed != '\0' ? CG_PROBLEM_CLOSED_ON : CG_PROBLEM_STATUS),
        CG_FAULT_IMPORT_STRUCK_OFF, *closed != '\0' ? closed : status);
}

/* ---- days ---- */

/* Without a year the one of the table's title is meant; any day of it is nearest to its middle. */
static CgDateInputContext
date_context (const CgImportRun *run)
{
  return (CgDateInputContext){ .today = run->source->year != 0
                                            ? cg_date_from_ymd (run->source->year, 7, 1)
                                            : run->options->today,
                               .calendar = run->options->calendar,
                               .lean = CG_DATE_NEAREST };
}

static CgDate
end_of_year (const CgImportRun *run)
{
  int year = run->source->year;

  if (year == 0)
    cg_date_get_ymd (run->options->today, &year, NULL, NULL);
  return cg_date_from_ymd (year, 12, 31);
}

/* Words in place of a day: the way of rectification they name, and the day that stands for them. */
static void
take_words (CgImportDraft *self, CgImportRun *run, int kind, gboolean longterm, const char *text)
{
  CgDate date = longterm ? end_of_year (run) : run->options->today;
  g_autofree char *iso = cg_date_to_iso (date);

  set_date (&self->values[CG_PROBLEM_DEADLINE], date);
  if (self->values[CG_PROBLEM_MODE].type == CG_VALUE_NULL)
    cg_value_set_text (&self->values[CG_PROBLEM_MODE], longterm ? "longterm" : "immediate");
  cg_import_note (run, CG_IMPORT_HINT, kind, CG_FAULT_IMPORT_WORDS, text, iso);
}

/* A number that a sheet shows as 2026.1 may have been typed as 2026.10. */
static gboolean
lost_its_zero (const CgImportCell *cell)
{
  return cell->cell->kind == CG_CELL_NUMBER && strlen (cell->text) == 6 &&
         g_str_has_suffix (cell->text, ".1");
}

static void
take_deadline (
    CgImportDraft *self, CgImportRun *run, int kind, CgDateInputResult result, CgDate date)
{
  const CgImportCell *cell = cg_import_rows_get (run->rows, kind);
  g_autofree char *iso = cg_date_to_iso (date);
  g_autofree char *sentence = NULL;

  if (result == CG_DATE_INPUT_OK || result == CG_DATE_INPUT_NO_DAY)
    set_date (&self->values[CG_PROBLEM_DEADLINE], date);
  if (result == CG_DATE_INPUT_NO_DAY)
    cg_import_note (run, CG_IMPORT_HINT, kind,
                    lost_its_zero (cell) ? CG_FAULT_IMPORT_MONTH_ZERO : CG_FAULT_IMPORT_MONTH,
                    cell->text, iso);
  else if (result == CG_DATE_INPUT_LONGTERM || result == CG_DATE_INPUT_IMMEDIATE)
    take_words (self, run, kind, result == CG_DATE_INPUT_LONGTERM, cell->text);
  else if (result != CG_DATE_INPUT_OK)
    {
      fail (self);
      sentence = cg_date_input_sentence (result, cell->text);
      cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_DATE,
                      cg_import_heading_of (run, kind), sentence);
    }
}

static void
read_deadline (CgImportDraft *self, CgImportRun *run)
{
  int kind = kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_DEADLINE);
  const CgImportCell *cell = cg_import_rows_get (run->rows, kind);
  const CgDateInputContext context = date_context (run);
  CgDateInputResult result;
  gboolean raw;
  CgDate date;

  if (*cell->text == '\0')
    {
      /* Cells that cannot be read have been named already. */
      if (cell->cell == NULL)
        cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_NO_VALUE,
                        cg_import_heading_of (run, kind));
      fail (self);
      return;
    }

  result = cg_import_date_read (cell, &context, &date, &raw);
  if (raw)
    cg_value_set_text (&self->values[CG_PROBLEM_DEADLINE_TEXT], cell->text);
  take_deadline (self, run, kind, result, date);
}

/* The day of completion is no more than a remark where it cannot be read. */
static void
read_completed_on (CgImportDraft *self, CgImportRun *run)
{
  int kind = kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_COMPLETED_ON);
  const CgImportCell *cell = cg_import_rows_get (run->rows, kind);
  const CgDateInputContext context = date_context (run);
  gboolean raw;
  CgDate date;

  if (*cell->text == '\0')
    return;
  if (cg_import_date_read (cell, &context, &date, &raw) == CG_DATE_INPUT_OK)
    {
      set_date (&self->values[CG_PROBLEM_COMPLETED_ON], date);
      return;
    }

  cg_import_keep (self->remark, run, kind);
  cg_import_note (run, CG_IMPORT_HINT, kind, CG_FAULT_IMPORT_KEPT, cg_import_heading_of (run, kind),
                  cell->text);
}

/* ---- the row ---- */

static void
read_names (CgImportDraft *self, CgImportRun *run)
{
  gint64 unit;

  if (!cg_import_link_read (&self->unit, run, kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_UNIT),
                            CG_ENTITY_UNIT, 0, self->remark))
    fail (self);
  if (!cg_import_link_read (&self->responsible_unit, run,
                            kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_RESPONSIBLE_UNIT),
                            CG_ENTITY_UNIT, 0, self->remark))
    fail (self);

  unit = self->responsible_unit.id;
  if (!cg_import_link_read (&self->leader, run, kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_LEADER),
                            CG_ENTITY_PERSON, unit, self->remark))
    fail (self);
  if (!cg_import_link_read (&self->person, run, kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_PERSON),
                            CG_ENTITY_PERSON, unit, self->remark))
    fail (self);
}

static void
read_texts (CgImportDraft *self, CgImportRun *run)
{
  static const int fields[] = { CG_PROBLEM_TEXT, CG_PROBLEM_STANDARD, CG_PROBLEM_COMPLETION };
  const char *remark = text_of (run, CG_PROBLEM_REMARK);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cg_value_set_text (&self->values[fields[i]], text_of (run, fields[i]));
  g_string_append (self->remark, remark);
  cg_value_set_text (&self->values[CG_PROBLEM_SOURCE_FILE], run->source->file);
}

void
cg_import_draft_read (CgImportDraft *self, CgImportRun *run)
{
  self->good = TRUE;
  check_cells (self, run);
  read_texts (self, run);
  read_case (self, run);
  read_number (self, run);
  read_choice (self, run, CG_PROBLEM_NATURE);
  read_choice (self, run, CG_PROBLEM_MODE);
  read_category (self, run);
  read_names (self, run);
  read_deadline (self, run);
  read_completed_on (self, run);
  read_percent (self, run);
  read_state (self, run);
  if (*text_of (run, CG_PROBLEM_TEXT) == '\0')
    fail (self);
}

/* ---- into the edit ---- */

static void
set_link (CgImportDraft *self, int field, gint64 id)
{
  if (id != 0)
    cg_value_set_integer (&self->values[field], id);
}

static void
make_links (CgImportDraft *self, CgImportRun *run)
{
  gint64 responsible = cg_import_link_make (&self->responsible_unit, run, CG_ENTITY_UNIT, 0);

  set_link (self, CG_PROBLEM_RESPONSIBLE_UNIT, responsible);
  set_link (self, CG_PROBLEM_UNIT, cg_import_link_make (&self->unit, run, CG_ENTITY_UNIT, 0));
  set_link (self, CG_PROBLEM_LEADER,
            cg_import_link_make (&self->leader, run, CG_ENTITY_PERSON, responsible));
  set_link (self, CG_PROBLEM_PERSON,
            cg_import_link_make (&self->person, run, CG_ENTITY_PERSON, responsible));
}

static void
add_progress (const CgImportDraft *self, CgImportRun *run)
{
  const char *text =
      cg_import_rows_get (run->rows, kind_of (CG_ENTITY_PROGRESS, CG_PROGRESS_TEXT))->text;
  CgEdit *edit = run->plan->edit;
  gint64 id;

  if (*text == '\0')
    return;
  id = cg_edit_insert (edit, CG_ENTITY_PROGRESS);
  cg_edit_set_integer (edit, CG_ENTITY_PROGRESS, id, CG_PROGRESS_PROBLEM, self->id);
  cg_edit_set_text (edit, CG_ENTITY_PROGRESS, id, CG_PROGRESS_TEXT, text);
  if (self->values[CG_PROBLEM_PROGRESS].type == CG_VALUE_INTEGER)
    cg_edit_set (edit, CG_ENTITY_PROGRESS, id, CG_PROGRESS_PERCENT,
                 &self->values[CG_PROBLEM_PROGRESS]);
}

void
cg_import_draft_write (CgImportDraft *self, CgImportRun *run)
{
  CgEdit *edit = run->plan->edit;
  guint n = cg_entity_get (CG_ENTITY_PROBLEM)->n_own_fields;

  make_links (self, run);
  cg_value_set_text (&self->values[CG_PROBLEM_REMARK], self->remark->str);
  self->id = cg_edit_insert (edit, CG_ENTITY_PROBLEM);
  for (guint i = 0; i < n; i++)
    if (self->values[i].type != CG_VALUE_NULL)
      cg_edit_set (edit, CG_ENTITY_PROBLEM, self->id, (int) i, &self->values[i]);
  run->plan->problems++;

  cg_import_draft_add_measures (self, run, FALSE);
  add_progress (self, run);
}

/* ---- measures ---- */

static void
set_measure_link (CgImportRun *run, gint64 measure, int field, gint64 id)
{
  if (id != 0)
    cg_edit_set_integer (run->plan->edit, CG_ENTITY_MEASURE, measure, field, id);
}

/* A row of its own may name who does it, and by when. */
static void
set_own (const CgImportDraft *self, CgImportRun *run, gint64 measure)
{
  int deadline = kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_DEADLINE);
  const CgImportCell *cell = cg_import_rows_get (run->rows, deadline);
  const CgDateInputContext context = date_context (run);
  CgImportLink unit = { 0 };
  CgImportLink person = { 0 };
  gint64 unit_id;
  gboolean raw;
  CgDate date;

  cg_import_link_read (&unit, run, kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_RESPONSIBLE_UNIT),
                       CG_ENTITY_UNIT, 0, NULL);
  unit_id = cg_import_link_make (&unit, run, CG_ENTITY_UNIT, 0);
  cg_import_link_read (&person, run, kind_of (CG_ENTITY_PROBLEM, CG_PROBLEM_PERSON),
                       CG_ENTITY_PERSON, unit_id, NULL);
  set_measure_link (run, measure, CG_MEASURE_UNIT, unit_id);
  set_measure_link (run, measure, CG_MEASURE_PERSON,
                    cg_import_link_make (&person, run, CG_ENTITY_PERSON, unit_id));
  if (*cell->text != '\0' && !cell->continued &&
      cg_import_date_read (cell, &context, &date, &raw) == CG_DATE_INPUT_OK)
    cg_edit_set_date (run->plan->edit, CG_ENTITY_MEASURE, measure, CG_MEASURE_DEADLINE, date);
  g_free (unit.name);
  g_free (person.name);
}

void
cg_import_draft_add_measures (CgImportDraft *self, CgImportRun *run, gboolean own)
{
  const CgImportCell *cell =
      cg_import_rows_get (run->rows, kind_of (CG_ENTITY_MEASURE, CG_MEASURE_TEXT));
  g_autoptr (GPtrArray) texts = NULL;
  CgEdit *edit = run->plan->edit;

  if (*cell->text == '\0' || (own && cell->continued))
    return;

  texts = cg_measure_split (cell->text);
  for (guint i = 0; i < texts->len; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_MEASURE);

      cg_edit_set_integer (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_PROBLEM, self->id);
      cg_edit_set_text (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_TEXT, g_ptr_array_index (texts, i));
      if (own)
        set_own (self, run, id);
      run->plan->measures++;
    }
}
