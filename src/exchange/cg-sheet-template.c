/* cg-sheet-template.c: an empty ledger for units to fill in, with drop-downs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-template.h"

#include <glib/gi18n.h>

#include "cg-xlsx-sheet.h"

/* So many rows have drop-downs. */
#define ROWS 1000

/* More names than these are typed sooner than found in a list. */
#define MOST_NAMES 2000

#define GUIDE_WIDTH 900

static const int fields[] = {
  CG_PROBLEM_TEXT,       CG_PROBLEM_UNIT,         CG_PROBLEM_CATEGORY, CG_PROBLEM_NATURE,
  CG_PROBLEM_MODE,       CG_PROBLEM_DEVIATION,    CG_PROBLEM_STANDARD, CG_PROBLEM_RESPONSIBLE_UNIT,
  CG_PROBLEM_LEADER,     CG_PROBLEM_PERSON,       CG_PROBLEM_DEADLINE, CG_PROBLEM_PROGRESS,
  CG_PROBLEM_COMPLETION, CG_PROBLEM_COMPLETED_ON, CG_PROBLEM_REMARK,
};

typedef struct
{
  CgSheetTable *table;
  CgXlsxSheet sheet;
  lxw_worksheet *lists;
  char *lists_name;
  guint n_lists;
  GHashTable *written; /* what the column of a list holds → its formula */
} Writer;

CgSheetTable *
cg_sheet_template_table (CgStore *store)
{
  g_autoptr (CgIds) none = cg_ids_new_empty ();
  CgSheetTable *table =
      cg_sheet_table_new (store, CG_ENTITY_PROBLEM, none, _ ("Ledger to fill in"));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cg_sheet_table_add_column (table, fields[i], 0);

  return table;
}

/* ---- the lists ---- */

/* Writes a list into the next column of the hidden sheet; (transfer full): its formula. */
static char *
write_list (Writer *self, GPtrArray *names)
{
  lxw_col_t column = (lxw_col_t) self->n_lists++;
  char letter[3] = { 0 };

  for (guint i = 0; i < names->len; i++)
    worksheet_write_string (self->lists, i, column, names->pdata[i], NULL);
  letter[0] = (char) ('A' + column);
  return g_strdup_printf ("='%s'!$%s$1:$%s$%u", self->lists_name, letter, letter,
                          MAX (names->len, 1));
}

static GPtrArray *
names_of_choices (CgChoicesId choices)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  gsize n;
  const CgChoice *all = cg_choices_get (choices, &n);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (names, g_strdup (cg_choices_label (choices, all[i].id)));

  return names;
}

static GPtrArray *
names_of_records (CgStore *store, CgEntity entity, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *names;

  cg_query_add_sort (query, cg_entity_get (entity)->name_field, FALSE);
  query->limit = MOST_NAMES;
  records = cg_store_select (store, query, error);
  if (records == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (names, g_strdup (cg_record_name (records->pdata[i])));

  return names;
}

/* (transfer none) (nullable): where the list of a field stands. */
static const char *
list_of (Writer *self, const CgField *field, GError **error)
{
  gboolean is_choice = field->type == CG_FIELD_CHOICE;
  gpointer key = GINT_TO_POINTER (is_choice ? (int) field->of + 1 : -(int) field->of - 1);
  const char *known = g_hash_table_lookup (self->written, key);
  g_autoptr (GPtrArray) names = NULL;
  char *formula;

  if (known != NULL)
    return known;

  names = is_choice ? names_of_choices (field->of)
                    : names_of_records (self->table->store, field->of, error);
  if (names == NULL)
    return NULL;

  formula = write_list (self, names);
  g_hash_table_insert (self->written, key, formula);
  return formula;
}

/* ---- what may be typed ---- */

static void
validate (Writer *self, lxw_col_t column, lxw_data_validation *rule)
{
  worksheet_data_validation_range (self->sheet.sheet, 1, column, ROWS, column, rule);
}

static gboolean
validate_list (Writer *self, lxw_col_t column, const CgField *field, GError **error)
{
  const char *formula = list_of (self, field, error);
  gboolean is_choice = field->type == CG_FIELD_CHOICE;
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
    .value_formula = (char *) formula,
    .error_type = is_choice ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING,
    .error_title = (char *) _ ("Not in the list"),
    .error_message = is_choice ? (char *) _ ("Please choose one of the list.")
                               : (char *) _ ("This name is not known yet. Keep it if it is written "
                                             "as it should be."),
  };

  if (formula == NULL)
    return FALSE;

  validate (self, column, &rule);
  return TRUE;
}

static void
validate_date (Writer *self, lxw_col_t column)
{
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_DATE,
    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .minimum_datetime = { .year = 1980, .month = 1, .day = 1 },
    .maximum_datetime = { .year = 2199, .month = 12, .day = 31 },
    .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
    .input_title = (char *) _ ("Day"),
    .input_message = (char *) _ ("Such as 2026-03-15"),
    .error_title = (char *) _ ("Not a day"),
    .error_message = (char *) _ ("Please write the day as 2026-03-15. Words are kept as they are."),
  };

  validate (self, column, &rule);
}

static void
validate_percentage (Writer *self, lxw_col_t column)
{
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_INTEGER,
    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .minimum_number = 0,
    .maximum_number = 100,
    .error_title = (char *) _ ("Not a percentage"),
    .error_message = (char *) _ ("Please write a whole number from 0 to 100."),
  };

  validate (self, column, &rule);
}

static gboolean
validate_column (Writer *self, guint index, GError **error)
{
  int field = cg_sheet_table_column (self->table, index)->field;
  const CgField *info = cg_field_get (self->table->entity, field);

  if (info->type == CG_FIELD_CHOICE || info->type == CG_FIELD_REFERENCE)
    return validate_list (self, (lxw_col_t) index, info, error);
  if (info->type == CG_FIELD_DATE)
    validate_date (self, (lxw_col_t) index);
  else if (cg_field_is_percentage (self->table->entity, field))
    validate_percentage (self, (lxw_col_t) index);

  return TRUE;
}

/* ---- the sheets ---- */

static void
write_guide (Writer *self)
{
  const char *lines[] = {
    _ ("Write one problem a row on the first sheet, from the second row on; do not change the "
       "headings."),
    _ ("Cells with an arrow have a list; a name that is missing there may be typed."),
    _ ("Days are written as 2026-03-15; “long-term” and the like may be written in words."),
    _ ("Numbers of documents, telephones and the like are typed as they are."),
    _ ("Rows left empty are not read in."),
  };
  lxw_worksheet *guide = workbook_add_worksheet (self->sheet.workbook, _ ("How to fill in"));

  if (guide == NULL)
    return;

  worksheet_set_column_pixels (guide, 0, 0, GUIDE_WIDTH, self->sheet.words);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = g_strdup_printf ("%u. %s", i + 1, lines[i]);

      worksheet_write_string (guide, i, 0, line, self->sheet.words);
    }
}

static gboolean
add_sheets (Writer *self, GError **error)
{
  cg_xlsx_sheet_head (&self->sheet, self->table, self->table->title);
  write_guide (self);
  self->lists_name = g_strdup (_ ("Lists"));
  self->lists = workbook_add_worksheet (self->sheet.workbook, self->lists_name);
  if (self->lists == NULL)
    return cg_xlsx_fail (LXW_ERROR_MEMORY_MALLOC_FAILED, error);

  worksheet_hide (self->lists);
  for (guint i = 0; i < self->table->columns->len; i++)
    if (!validate_column (self, i, error))
      return FALSE;

  return TRUE;
}

gboolean
cg_sheet_template_write (CgSheetTable *table, const char *path, CgSheetJob *job, GError **error)
{
  g_autoptr (GHashTable) written =
      g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  Writer self = { .table = table, .written = written };
  gboolean good;

  if (!cg_xlsx_sheet_open (&self.sheet, path, table->title, FALSE, error))
    return FALSE;

  good = add_sheets (&self, error);
  g_free (self.lists_name);
  if (good)
    return cg_xlsx_sheet_close (&self.sheet, error);

  cg_xlsx_sheet_drop (&self.sheet);
  return FALSE;
}
