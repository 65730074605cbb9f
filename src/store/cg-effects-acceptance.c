/* cg-effects-acceptance.c: 验收: rounds of scoring, what a round that passes does, taking it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A round is a record and is never written over; that its points add up and that another than
 * the undertaker gave it are gates (cg-gate-supervision.h).
 */
#include "config.h"

#include <string.h>

#include "cg-effect.h"
#include "cg-fault.h"
#include "cg-grade.h"
#include "cg-reader.h"

/* An element of the sheet and what it is given. */
typedef struct
{
  gint64 id;
  gint64 full;
  gint64 points; /* -1: not given */
  char *name;
  char *remark; /* (nullable) */
} Element;

static void
element_clear (gpointer data)
{
  Element *element = data;

  g_free (element->name);
  g_free (element->remark);
}

/* ---- the sheet ---- */

static GArray *
read_sheet (CgEffect *effect, GError **error)
{
  g_autoptr (GArray) sheet = g_array_new (FALSE, TRUE, sizeof (Element));
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      effect->connection, error,
      "SELECT id, points, name FROM score_element WHERE void_reason IS NULL AND in_use"
      " ORDER BY position, id",
      NULL);

  g_array_set_clear_func (sheet, element_clear);
  while (statement != NULL && cg_sql_step (effect->connection, statement, &failed, error))
    {
      Element element = { sqlite3_column_int64 (statement, 0), sqlite3_column_int64 (statement, 1),
                          -1, g_strdup ((const char *) sqlite3_column_text (statement, 2)), NULL };

      g_array_append_val (sheet, element);
    }

  return statement != NULL && !failed ? g_steal_pointer (&sheet) : NULL;
}

/* @word: its place in the sheet from 1, its name or its id. */
static Element *
find_element (GArray *sheet, const char *word)
{
  gint64 number = 0;
  gboolean counted = g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, &number, NULL);

  for (guint i = 0; i < sheet->len; i++)
    {
      Element *element = &g_array_index (sheet, Element, i);

      if (counted ? number == element->id || number == (gint64) i + 1
                  : g_str_equal (word, element->name))
        return element;
    }

  return NULL;
}

/* "element=points", and behind a blank what is to be said of it. */
static gboolean
read_line (GArray *sheet, const char *line, GError **error)
{
  g_auto (GStrv) sides = g_strsplit (line, "=", 2);
  Element *element =
      g_strv_length (sides) == 2 ? find_element (sheet, g_strstrip (sides[0])) : NULL;
  g_auto (GStrv) words = element != NULL ? g_strsplit (g_strstrip (sides[1]), " ", 2) : NULL;

  if (element == NULL || words[0] == NULL || element->points >= 0 ||
      !g_ascii_string_to_signed (words[0], 10, 0, 1000, &element->points, NULL))
    {
      cg_fault_set (error, CG_FAULT_SCORE_FORM, line);
      return FALSE;
    }

  if (words[1] != NULL && *g_strstrip (words[1]) != '\0')
    element->remark = g_strdup (words[1]);
  return TRUE;
}

static gboolean
check_whole (const GArray *sheet, GError **error)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < sheet->len; i++)
    {
      const Element *element = &g_array_index (sheet, Element, i);

      if (element->points < 0)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? "、" : "", element->name);
    }
  if (missing->len > 0)
    cg_fault_set (error, CG_FAULT_SCORE_MISSING, missing->str);
  return missing->len == 0;
}

static GArray *
read_scores (CgEffect *effect, GError **error)
{
  g_autoptr (GArray) sheet = read_sheet (effect, error);
  g_auto (GStrv) lines = g_strsplit_set (cg_effect_argument (effect, "scores"), ";\n", -1);

  if (sheet == NULL)
    return NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !read_line (sheet, lines[i], error))
      return NULL;

  return check_whole (sheet, error) ? g_steal_pointer (&sheet) : NULL;
}

static void
write_scores (CgEffect *effect, gint64 round, const GArray *sheet)
{
  for (guint i = 0; i < sheet->len; i++)
    {
      const Element *element = &g_array_index (sheet, Element, i);
      gint64 id = cg_edit_insert (effect->edit, CG_ENTITY_SCORE);

      cg_edit_set_integer (effect->edit, CG_ENTITY_SCORE, id, CG_SCORE_ACCEPTANCE, round);
      cg_edit_set_integer (effect->edit, CG_ENTITY_SCORE, id, CG_SCORE_CASE,
                           cg_record_integer (effect->record, CG_CASE_UNIT_CASE));
      cg_edit_set_integer (effect->edit, CG_ENTITY_SCORE, id, CG_SCORE_ELEMENT, element->id);
      cg_edit_set_integer (effect->edit, CG_ENTITY_SCORE, id, CG_SCORE_POINTS, element->points);
      if (element->remark != NULL)
        cg_edit_set_text (effect->edit, CG_ENTITY_SCORE, id, CG_SCORE_REMARK, element->remark);
    }
}

/* ---- a round ---- */

static gint64
rounds_of (CgEffect *effect)
{
  return cg_sql_integer (effect->connection, NULL, 0,
                         "SELECT COALESCE(max(round), 0) FROM acceptance WHERE case_unit = ?", "i",
                         cg_record_get_id (effect->record));
}

static gboolean
refuse_accepted (CgEffect *effect, GError **error)
{
  g_autofree char *title = cg_record_title (effect->record);

  if (cg_record_is_null (effect->record, CG_CASE_UNIT_ACCEPTED_ON))
    return TRUE;

  cg_fault_set (error, CG_FAULT_WRONG_STATE, title,
                cg_choices_label (CG_CHOICES_TRACK_STATE, "accepted"),
                cg_action_label (effect->action->id));
  return FALSE;
}

/* Who gave it: the acting person, or another whose signed sheet is entered (代录). */
static gboolean
set_reviewer (CgEffect *effect, gint64 round, GError **error)
{
  gint64 reviewer = 0;
  gboolean entered = FALSE;

  if (!cg_effect_decider (effect, "reviewer", CG_ROLE_REVIEWER, &reviewer, &entered, error))
    return FALSE;
  if (reviewer > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_ACCEPTANCE, round, CG_ACCEPTANCE_REVIEWER,
                         reviewer);
  if (entered && effect->actor > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_ACCEPTANCE, round, CG_ACCEPTANCE_ENTERED_BY,
                         effect->actor);
  return TRUE;
}

static gint64
add_round (CgEffect *effect, const char *result, const char *grade, CgDate date, GError **error)
{
  gint64 id = cg_edit_insert (effect->edit, CG_ENTITY_ACCEPTANCE);
  CgEdit *edit = effect->edit;

  cg_edit_set_integer (edit, CG_ENTITY_ACCEPTANCE, id, CG_ACCEPTANCE_CASE,
                       cg_record_integer (effect->record, CG_CASE_UNIT_CASE));
  cg_edit_set_integer (edit, CG_ENTITY_ACCEPTANCE, id, CG_ACCEPTANCE_CASE_UNIT,
                       cg_record_get_id (effect->record));
  cg_edit_set_integer (edit, CG_ENTITY_ACCEPTANCE, id, CG_ACCEPTANCE_UNIT,
                       cg_record_integer (effect->record, CG_CASE_UNIT_UNIT));
  cg_edit_set_integer (edit, CG_ENTITY_ACCEPTANCE, id, CG_ACCEPTANCE_ROUND, rounds_of (effect) + 1);
  cg_edit_set_text (edit, CG_ENTITY_ACCEPTANCE, id, CG_ACCEPTANCE_RESULT, result);
  cg_edit_set_text (edit, CG_ENTITY_ACCEPTANCE, id, CG_ACCEPTANCE_GRADE, grade);
  cg_effect_set_date (effect, CG_ENTITY_ACCEPTANCE, id, CG_ACCEPTANCE_HELD_ON, date);
  return set_reviewer (effect, id, error) ? id : 0;
}

static gboolean
accept_unit (CgEffect *effect, const char *grade, CgDate date, GError **error)
{
  gint64 id = cg_record_get_id (effect->record);

  cg_effect_set_date (effect, CG_ENTITY_CASE_UNIT, id, CG_CASE_UNIT_ACCEPTED_ON, date);
  cg_edit_set_text (effect->edit, CG_ENTITY_CASE_UNIT, id, CG_CASE_UNIT_GRADE, grade);
  return cg_effect_set_stage (effect, "case_unit", id, "accept", date, error);
}

/* Without a sheet: a round in which only the grade is given. */
gboolean
cg_effect_accept_unit (CgEffect *effect, GError **error)
{
  const char *word = cg_effect_argument (effect, "grade");
  const char *grade = cg_choices_parse (CG_CHOICES_GRADE, word);
  CgDate date;

  return refuse_accepted (effect, error) && cg_effect_date (effect, "accepted_on", &date, error) &&
         add_round (effect, "pass", grade != NULL ? grade : word, date, error) != 0 &&
         cg_effect_set_stage (effect, "case_unit", cg_record_get_id (effect->record), "accept",
                              date, error);
}

static const char *
result_of (CgEffect *effect, const char *grade, GError **error)
{
  const char *word = cg_effect_argument (effect, "result");
  const char *result = word != NULL ? cg_choices_parse (CG_CHOICES_INCOMING_RESULT, word)
                       : cg_grade_passes (grade) ? "pass"
                                                 : "return";

  if (result == NULL)
    {
      g_autofree char *choices = cg_choices_sentence (CG_CHOICES_INCOMING_RESULT);

      cg_fault_set (error, CG_FAULT_BAD_CHOICE,
                    cg_field_label (CG_ENTITY_ACCEPTANCE, CG_ACCEPTANCE_RESULT), word, choices);
    }
  return result;
}

/* The total and the grade follow from the sheet, the result from the grade unless it is given. */
gboolean
cg_effect_score_unit (CgEffect *effect, GError **error)
{
  g_autoptr (GArray) sheet = NULL;
  g_autofree char *bounds = cg_reader_setting (effect->connection, CG_SETTING_GRADES);
  gint64 total = 0, full = 0, round;
  const char *grade, *result;
  CgDate date;

  if (!refuse_accepted (effect, error) || (sheet = read_scores (effect, error)) == NULL ||
      !cg_effect_date (effect, "held_on", &date, error))
    return FALSE;
  for (guint i = 0; i < sheet->len; i++)
    {
      total += g_array_index (sheet, Element, i).points;
      full += g_array_index (sheet, Element, i).full;
    }

  grade = cg_grade_of_points (total, full, bounds);
  result = result_of (effect, grade, error);
  round = result != NULL ? add_round (effect, result, grade, date, error) : 0;
  if (round == 0)
    return FALSE;

  cg_edit_set_integer (effect->edit, CG_ENTITY_ACCEPTANCE, round, CG_ACCEPTANCE_TOTAL, total);
  write_scores (effect, round, sheet);
  return cg_effect_set_argument (effect, CG_ENTITY_ACCEPTANCE, round, CG_ACCEPTANCE_OPINION,
                                 "opinion", error) &&
         cg_effect_set_argument (effect, CG_ENTITY_ACCEPTANCE, round, CG_ACCEPTANCE_FORM_PLACE,
                                 "form_place", error) &&
         (!g_str_equal (result, "pass") || accept_unit (effect, grade, date, error));
}

/* The last round stays as a record, voided with the reason; a unit it accepted is so no more. */
gboolean
cg_effect_unaccept_unit (CgEffect *effect, GError **error)
{
  gint64 id = cg_record_get_id (effect->record);
  gint64 round = cg_sql_integer (effect->connection, NULL, 0,
                                 "SELECT id FROM acceptance WHERE case_unit = ?"
                                 " AND void_reason IS NULL ORDER BY round DESC LIMIT 1",
                                 "i", id);

  if (round == 0 && cg_record_is_null (effect->record, CG_CASE_UNIT_ACCEPTED_ON))
    {
      g_autofree char *title = cg_record_title (effect->record);

      cg_fault_set (error, CG_FAULT_NO_RECORD, cg_entity_label (CG_ENTITY_ACCEPTANCE), title);
      return FALSE;
    }
  if (round != 0)
    cg_edit_set_text (effect->edit, CG_ENTITY_ACCEPTANCE, round, CG_FIELD_VOID_REASON,
                      cg_effect_argument (effect, "reason"));

  cg_effect_set_date (effect, CG_ENTITY_CASE_UNIT, id, CG_CASE_UNIT_ACCEPTED_ON, 0);
  cg_edit_set_text (effect->edit, CG_ENTITY_CASE_UNIT, id, CG_CASE_UNIT_GRADE, NULL);
  return cg_effect_set_stage (effect, "case_unit", id, "accept", 0, error);
}
