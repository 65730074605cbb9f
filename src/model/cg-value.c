/* cg-value.c: one value of a field: kept, compared, read from text, shown as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-placeholders.h"
#include "cg-record.h"

/* Characters: a text longer than this is no field of a form but a mistake, or an attack. */
#define LONGEST_TEXT (1024 * 1024)

/* Fields that hold less than their type: of a text its characters, of a number what it may be.
 * A template goes to other offices as a file, which says the same within the same limits. */
static const struct
{
  CgEntity entity;
  int field;
  gint64 most;
} limits[] = {
  { CG_ENTITY_PROBLEM, CG_PROBLEM_PROGRESS, 100 },
  { CG_ENTITY_PROGRESS, CG_PROGRESS_PERCENT, 100 },
  { CG_ENTITY_TEMPLATE, CG_TEMPLATE_NAME, 100 },
  { CG_ENTITY_TEMPLATE, CG_TEMPLATE_DOC_CODE, 40 },
  { CG_ENTITY_TEMPLATE, CG_TEMPLATE_REPLY_AMOUNT, 1000 },
  { CG_ENTITY_TEMPLATE, CG_TEMPLATE_TITLE, 1000 },
  { CG_ENTITY_TEMPLATE, CG_TEMPLATE_RECIPIENTS, 4000 },
  { CG_ENTITY_TEMPLATE, CG_TEMPLATE_BODY, 100000 },
  { CG_ENTITY_TEMPLATE, CG_TEMPLATE_ATTACHMENTS_NOTE, 10000 },
};

void
cg_value_clear (CgValue *value)
{
  g_clear_pointer (&value->text, g_free);
  value->type = CG_VALUE_NULL;
  value->integer = 0;
}

void
cg_value_set_null (CgValue *value)
{
  cg_value_clear (value);
}

void
cg_value_set_integer (CgValue *value, gint64 integer)
{
  cg_value_clear (value);
  value->type = CG_VALUE_INTEGER;
  value->integer = integer;
}

void
cg_value_set_text (CgValue *value, const char *text)
{
  char *copy = g_strdup (text);

  cg_value_clear (value);
  if (copy == NULL)
    return;

  value->type = CG_VALUE_TEXT;
  value->text = copy;
}

void
cg_value_copy (CgValue *value, const CgValue *source)
{
  if (source->type == CG_VALUE_TEXT)
    cg_value_set_text (value, source->text);
  else if (source->type == CG_VALUE_INTEGER)
    cg_value_set_integer (value, source->integer);
  else
    cg_value_set_null (value);
}

gboolean
cg_value_equal (const CgValue *a, const CgValue *b)
{
  if (a->type != b->type)
    return FALSE;
  if (a->type == CG_VALUE_TEXT)
    return g_str_equal (a->text, b->text);

  return a->type == CG_VALUE_NULL || a->integer == b->integer;
}

gboolean
cg_field_is_percentage (CgEntity entity, int field)
{
  return (entity == CG_ENTITY_PROBLEM && field == CG_PROBLEM_PROGRESS) ||
         (entity == CG_ENTITY_PROGRESS && field == CG_PROGRESS_PERCENT);
}

gint64
cg_field_most (CgEntity entity, int field)
{
  gboolean number = cg_field_get (entity, field)->type == CG_FIELD_INTEGER;

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    if (limits[i].entity == entity && limits[i].field == field)
      return limits[i].most;

  return number ? CG_LARGEST_INTEGER : LONGEST_TEXT;
}

static gboolean
parse_integer (CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  gint64 most = cg_field_most (entity, field);
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, -CG_LARGEST_INTEGER, CG_LARGEST_INTEGER, &number, NULL))
    {
      cg_fault_set (error, CG_FAULT_BAD_NUMBER, cg_field_label (entity, field), text);
      return FALSE;
    }
  if (most < CG_LARGEST_INTEGER && (number < 0 || number > most))
    {
      g_autofree char *highest = g_strdup_printf ("%" G_GINT64_FORMAT, most);

      cg_fault_set (error, CG_FAULT_OUT_OF_RANGE, cg_field_label (entity, field), text, "0",
                    highest);
      return FALSE;
    }

  cg_value_set_integer (value, number);
  return TRUE;
}

static gboolean
parse_boolean (CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  gboolean yes =
      g_str_equal (text, "1") || g_str_equal (text, "true") || g_str_equal (text, _ ("Yes"));
  gboolean no =
      g_str_equal (text, "0") || g_str_equal (text, "false") || g_str_equal (text, _ ("No"));
  g_autofree char *choices = NULL;

  if (yes || no)
    {
      cg_value_set_integer (value, yes);
      return TRUE;
    }

  choices = g_strdup_printf ("1 %s, 0 %s", _ ("Yes"), _ ("No"));
  cg_fault_set (error, CG_FAULT_BAD_CHOICE, cg_field_label (entity, field), text, choices);
  return FALSE;
}

static gboolean
parse_date (CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  CgDate date;

  if (!cg_date_parse_iso (text, &date))
    {
      cg_fault_set (error, CG_FAULT_BAD_DATE, cg_field_label (entity, field), text);
      return FALSE;
    }

  cg_value_set_text (value, text);
  return TRUE;
}

gboolean
cg_field_check_choice (CgEntity entity, int field, const char *id, GError **error)
{
  CgChoicesId choices = cg_field_get (entity, field)->of;
  g_autofree char *sentence = NULL;

  if (cg_choices_index (choices, id) >= 0)
    return TRUE;

  sentence = cg_choices_sentence (choices);
  cg_fault_set (error, CG_FAULT_BAD_CHOICE, cg_field_label (entity, field), id, sentence);
  return FALSE;
}

static gboolean
parse_choice (CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  const char *id = cg_choices_parse (cg_field_get (entity, field)->of, text);

  if (id == NULL)
    return cg_field_check_choice (entity, field, text, error);

  cg_value_set_text (value, id);
  return TRUE;
}

static gboolean
parse_reference (CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  gint64 id;

  if (!g_ascii_string_to_signed (text, 10, 1, CG_LARGEST_INTEGER, &id, NULL))
    {
      cg_fault_set (error, CG_FAULT_BAD_REFERENCE, cg_field_label (entity, field), text);
      return FALSE;
    }

  cg_value_set_integer (value, id);
  return TRUE;
}

static gboolean
check_text (CgEntity entity, int field, const char *text, GError **error)
{
  gint64 most = cg_field_most (entity, field);
  g_autofree char *length = NULL;
  g_autofree char *longest = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    {
      cg_fault_set (error, CG_FAULT_BAD_TEXT, cg_field_label (entity, field));
      return FALSE;
    }
  if (strlen (text) <= (gsize) most || g_utf8_strlen (text, -1) <= most)
    return TRUE;

  length = g_strdup_printf ("%ld", g_utf8_strlen (text, -1));
  longest = g_strdup_printf ("%" G_GINT64_FORMAT, most);
  cg_fault_set (error, CG_FAULT_TEXT_TOO_LONG, cg_field_label (entity, field), length, longest);
  return FALSE;
}

static gboolean
parse_text (CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  if (!check_text (entity, field, text, error))
    return FALSE;

  cg_value_set_text (value, text);
  return TRUE;
}

/* What a value is as it should be without having to be written and read again: nearly every one.
 * Of texts any but the empty one, which is null, is as it is written. */
static gboolean
is_plain (const CgValue *value, CgEntity entity, int field)
{
  const CgField *description = cg_field_get (entity, field);
  CgDate date;

  switch (description->type)
    {
    case CG_FIELD_REFERENCE:
      return value->type == CG_VALUE_INTEGER && value->integer >= 1 &&
             value->integer <= CG_LARGEST_INTEGER;
    case CG_FIELD_DATE:
      return value->type == CG_VALUE_TEXT && cg_date_parse_iso (value->text, &date);
    case CG_FIELD_CHOICE:
      return value->type == CG_VALUE_TEXT && cg_choices_index (description->of, value->text) >= 0;
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
      return value->type == CG_VALUE_TEXT && *value->text != '\0' &&
             check_text (entity, field, value->text, NULL);
    default:
      return FALSE;
    }
}

gboolean
cg_value_parse (CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  if (*text == '\0')
    {
      cg_value_set_null (value);
      return TRUE;
    }

  switch (cg_field_get (entity, field)->type)
    {
    case CG_FIELD_INTEGER:
      return parse_integer (value, entity, field, text, error);
    case CG_FIELD_BOOLEAN:
      return parse_boolean (value, entity, field, text, error);
    case CG_FIELD_DATE:
      return parse_date (value, entity, field, text, error);
    case CG_FIELD_CHOICE:
      return parse_choice (value, entity, field, text, error);
    case CG_FIELD_REFERENCE:
      return parse_reference (value, entity, field, text, error);
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    default:
      return parse_text (value, entity, field, text, error);
    }
}

gboolean
cg_value_check (const CgValue *value, CgEntity entity, int field, GError **error)
{
  g_autofree char *number = NULL;
  const char *text = value->text;
  g_auto (CgValue) typed = CG_VALUE_INIT;

  if (value->type == CG_VALUE_NULL || is_plain (value, entity, field))
    return TRUE;
  if (value->type == CG_VALUE_INTEGER)
    text = number = g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
  if (!cg_value_parse (&typed, entity, field, text, error))
    return FALSE;
  if (cg_value_equal (&typed, value))
    return TRUE;

  cg_fault_set (error, CG_FAULT_BAD_VALUE, cg_field_label (entity, field), text);
  return FALSE;
}

char *
cg_value_format (const CgValue *value, CgEntity entity, int field)
{
  const CgField *description = cg_field_get (entity, field);

  if (value->type == CG_VALUE_NULL)
    return g_strdup ("");
  if (description->type == CG_FIELD_CHOICE)
    return g_strdup (cg_choices_label (description->of, value->text));
  if (description->type == CG_FIELD_BOOLEAN)
    return g_strdup (value->integer ? _ ("Yes") : _ ("No"));
  if (value->type == CG_VALUE_TEXT && (description->flags & CG_FIELD_TEMPLATE) != 0)
    return cg_placeholders_to_words (value->text);
  if (value->type == CG_VALUE_TEXT)
    return g_strdup (value->text);

  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}
