/* cg-typed-field.c: what may be typed into a cell of a list, and how it is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typed-field.h"

#include <string.h>

#include "cg-action.h"
#include "cg-fault.h"

/* ---- whether ---- */

/* A record whose work has ended is changed only after the step that takes it up again. */
static gboolean
check_not_ended (const CgRecord *record, GError **error)
{
  static const struct
  {
    CgEntity entity;
    int field;
    const char *state;
    const char *action;
  } ends[] = {
    { CG_ENTITY_PROBLEM, CG_PROBLEM_STATUS, "closed", "problem.reopen" },
    { CG_ENTITY_PROBLEM, CG_PROBLEM_STATUS, "longterm", "problem.reopen" },
    { CG_ENTITY_CASE, CG_CASE_STATE, "closed", "case.reopen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (cg_record_get_entity (record) == ends[i].entity &&
        g_str_equal (cg_record_text (record, ends[i].field), ends[i].state))
      {
        g_autofree char *title = cg_record_title (record);
        g_autofree char *state = cg_record_display (record, ends[i].field);

        cg_fault_set (error, CG_FAULT_RECORD_ENDED, title, state, cg_action_label (ends[i].action));
        return FALSE;
      }

  return TRUE;
}

static int
refuse_by_action (CgEntity entity, int field, GError **error)
{
  const CgAction *action = cg_action_changing (entity, field);

  if (action != NULL)
    cg_fault_set (error, CG_FAULT_FIELD_BY_ACTION, cg_field_label (entity, field),
                  cg_action_label (action->id));
  else
    cg_fault_set (error, CG_FAULT_READ_ONLY_FIELD, cg_field_label (entity, field));
  return -1;
}

/* The field that is typed where another one is shown. */
static int
behind (CgEntity entity, int field)
{
  if (entity == CG_ENTITY_PROBLEM && field == CG_PROBLEM_EFFECTIVE_DEADLINE)
    return CG_PROBLEM_DEADLINE;
  if (entity == CG_ENTITY_INSTITUTION && field == CG_INSTITUTION_EFFECTIVE_DEADLINE)
    return CG_INSTITUTION_DEADLINE;
  if (entity == CG_ENTITY_MEASURE && field == CG_MEASURE_EFFECTIVE_DEADLINE)
    return CG_MEASURE_DEADLINE;
  return field;
}

int
cg_typed_field_of_new (CgEntity entity, int field, GError **error)
{
  const CgField *info;

  field = behind (entity, field);
  info = cg_field_get (entity, field);
  if (info->flags & CG_FIELD_BY_ACTION)
    return refuse_by_action (entity, field, error);
  if (info->flags & (CG_FIELD_DERIVED | CG_FIELD_VIRTUAL))
    {
      cg_fault_set (error, CG_FAULT_READ_ONLY_FIELD, cg_field_label (entity, field));
      return -1;
    }
  return field;
}

int
cg_typed_field (const CgRecord *record, int field, GError **error)
{
  CgEntity entity = cg_record_get_entity (record);
  int typed;

  if (!check_not_ended (record, error))
    return -1;
  typed = cg_typed_field_of_new (entity, field, error);
  if (typed < 0)
    return -1;

  if (entity == CG_ENTITY_PROBLEM && typed == CG_PROBLEM_DEADLINE &&
      !cg_record_is_null (record, CG_PROBLEM_DEADLINE))
    {
      cg_fault_set (error, CG_FAULT_DEADLINE_BY_ACTION,
                    cg_action_label ("problem.correct_deadline"),
                    cg_action_label ("problem.extend"));
      return -1;
    }
  if (cg_field_get (entity, typed)->flags & CG_FIELD_FIXED)
    {
      cg_fault_set (error, CG_FAULT_FIXED_FIELD, cg_field_label (entity, typed));
      return -1;
    }
  return typed;
}

/* ---- how it is read ---- */

/* Digits of any width, without what is written between and behind them. */
static char *
plain_number (const char *text, gboolean percentage)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  GString *plain = g_string_new (NULL);

  for (const char *c = narrow != NULL ? narrow : text; *c != '\0'; c++)
    if (!(*c == ',' || g_ascii_isspace (*c) || (percentage && *c == '%' && c[1] == '\0')))
      g_string_append_c (plain, *c);
  return g_string_free (plain, FALSE);
}

static gboolean
parse_date (CgValue *value, const char *text, const CgDateInputContext *context, GError **error)
{
  CgDate date;
  CgDateInputResult result = cg_date_input_parse (text, context, &date);
  g_autofree char *words = NULL;

  if (result == CG_DATE_INPUT_OK)
    {
      g_autofree char *iso = cg_date_to_iso (date);

      cg_value_set_text (value, iso);
      return TRUE;
    }

  words = cg_date_input_sentence (result, text);
  g_set_error_literal (error, CG_FAULT, CG_FAULT_BAD_DATE, words);
  return FALSE;
}

static const char *
plain_boolean (const char *text)
{
  static const char *const yes[] = { "✓", "√", "是", "y", "Y", NULL };
  static const char *const no[] = { "✗", "×", "否", "n", "N", NULL };

  if (g_strv_contains (yes, text))
    return "1";
  return g_strv_contains (no, text) ? "0" : text;
}

/* A deadline lies ahead, of other days most have been. */
static CgDateLean
lean_of (CgEntity entity, int field)
{
  const char *id = cg_field_get (entity, field)->id;

  if (g_str_has_suffix (id, "deadline") || g_str_has_prefix (id, "next_"))
    return CG_DATE_FUTURE;
  return g_str_has_suffix (id, "_on") ? CG_DATE_PAST : CG_DATE_NEAREST;
}

static gboolean
parse_something (CgValue *value,
                 CgEntity entity,
                 int field,
                 char *text,
                 const CgDateInputContext *context,
                 GError **error)
{
  g_autofree char *number = NULL;

  switch (cg_field_get (entity, field)->type)
    {
    case CG_FIELD_DATE:
      return parse_date (value, text, context, error);
    case CG_FIELD_INTEGER:
      number = plain_number (text, cg_field_is_percentage (entity, field));
      return cg_value_parse (value, entity, field, number, error);
    case CG_FIELD_BOOLEAN:
      return cg_value_parse (value, entity, field, plain_boolean (text), error);
    case CG_FIELD_TEXT:
      g_strdelimit (text, "\r\n\t", ' ');
      return cg_value_parse (value, entity, field, text, error);
    case CG_FIELD_LONG_TEXT:
    case CG_FIELD_CHOICE:
    case CG_FIELD_REFERENCE:
    default:
      return cg_value_parse (value, entity, field, text, error);
    }
}

gboolean
cg_typed_field_parse (CgValue *value,
                      CgEntity entity,
                      int field,
                      const char *text,
                      CgDate today,
                      CgCalendar *calendar,
                      GError **error)
{
  CgDateInputContext context = { today, 0, calendar, lean_of (entity, field) };
  g_autofree char *own = g_strstrip (g_strdup (text));

  if (*own != '\0')
    return parse_something (value, entity, field, own, &context, error);

  cg_value_set_null (value);
  if (!(cg_field_get (entity, field)->flags & CG_FIELD_REQUIRED))
    return TRUE;
  cg_fault_set (error, CG_FAULT_MISSING_FIELD, cg_field_label (entity, field));
  return FALSE;
}
