/* cg-record.c: records: one row of an entity as read from the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record.h"

#include <glib/gi18n.h>

struct _CgRecord
{
  gatomicrefcount references;
  CgEntity entity;
  gint64 id;
  char **names; /* by field; allocated with the first name */
  CgValue values[];
};

CgRecord *
cg_record_new (CgEntity entity, gint64 id)
{
  guint n = cg_entity_get (entity)->n_fields;
  CgRecord *record = g_malloc0 (sizeof (CgRecord) + n * sizeof (CgValue));

  g_atomic_ref_count_init (&record->references);
  record->entity = entity;
  record->id = id;
  return record;
}

CgRecord *
cg_record_ref (CgRecord *record)
{
  g_atomic_ref_count_inc (&record->references);
  return record;
}

static guint
n_fields (const CgRecord *record)
{
  return cg_entity_get (record->entity)->n_fields;
}

void
cg_record_unref (CgRecord *record)
{
  if (!g_atomic_ref_count_dec (&record->references))
    return;

  for (guint i = 0; i < n_fields (record); i++)
    {
      cg_value_clear (&record->values[i]);
      if (record->names != NULL)
        g_free (record->names[i]);
    }
  g_free (record->names);
  g_free (record);
}

CgRecord *
cg_record_copy (const CgRecord *record)
{
  CgRecord *copy = cg_record_new (record->entity, record->id);

  for (guint i = 0; i < n_fields (record); i++)
    {
      cg_value_copy (&copy->values[i], &record->values[i]);
      if (record->names != NULL && record->names[i] != NULL)
        cg_record_set_reference_name (copy, (int) i, record->names[i]);
    }

  return copy;
}

CgEntity
cg_record_get_entity (const CgRecord *record)
{
  return record->entity;
}

gint64
cg_record_get_id (const CgRecord *record)
{
  return record->id;
}

const CgValue *
cg_record_value (const CgRecord *record, int field)
{
  g_return_val_if_fail (field >= 0 && (guint) field < n_fields (record), NULL);
  return &record->values[field];
}

CgValue *
cg_record_mutable_value (CgRecord *record, int field)
{
  g_return_val_if_fail (field >= 0 && (guint) field < n_fields (record), NULL);
  return &record->values[field];
}

void
cg_record_set_reference_name (CgRecord *record, int field, const char *name)
{
  if (record->names == NULL)
    record->names = g_new0 (char *, n_fields (record));

  g_free (record->names[field]);
  record->names[field] = g_strdup (name);
}

const char *
cg_record_text (const CgRecord *record, int field)
{
  const CgValue *value = cg_record_value (record, field);

  return value->type == CG_VALUE_TEXT ? value->text : "";
}

gint64
cg_record_integer (const CgRecord *record, int field)
{
  const CgValue *value = cg_record_value (record, field);

  return value->type == CG_VALUE_INTEGER ? value->integer : 0;
}

gboolean
cg_record_is_null (const CgRecord *record, int field)
{
  return cg_record_value (record, field)->type == CG_VALUE_NULL;
}

CgDate
cg_record_date (const CgRecord *record, int field)
{
  CgDate date = 0;

  cg_date_parse_iso (cg_record_text (record, field), &date);
  return date;
}

const char *
cg_record_reference_name (const CgRecord *record, int field)
{
  if (record->names == NULL || record->names[field] == NULL)
    return "";

  return record->names[field];
}

char *
cg_record_display (const CgRecord *record, int field)
{
  const CgField *description = cg_field_get (record->entity, field);

  if (description->type == CG_FIELD_REFERENCE)
    return g_strdup (cg_record_reference_name (record, field));

  return cg_value_format (&record->values[field], record->entity, field);
}

gboolean
cg_record_equal (const CgRecord *record, const CgRecord *other)
{
  guint n = cg_entity_get (record->entity)->n_fields;

  if (record->entity != other->entity || record->id != other->id)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!cg_value_equal (&record->values[i], &other->values[i]) ||
        g_strcmp0 (record->names != NULL ? record->names[i] : NULL,
                   other->names != NULL ? other->names[i] : NULL) != 0)
      return FALSE;

  return TRUE;
}

const char *
cg_record_name (const CgRecord *record)
{
  const CgEntityInfo *info = cg_entity_get (record->entity);
  const char *name = info->name_field >= 0 ? cg_record_text (record, info->name_field) : "";

  if (*name == '\0' && info->number_field >= 0)
    name = cg_record_text (record, info->number_field);

  return name;
}

/* Longest part of a text that stands for a record without name and number, characters. */
#define TITLE_LENGTH 24

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= TITLE_LENGTH)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, TITLE_LENGTH - 1);
  return g_strconcat (start, "…", NULL);
}

/* Whether a field says what the record is; which case it belongs to and when say others. */
static gboolean
is_telling (const CgField *field)
{
  return (field->flags & CG_FIELD_REQUIRED) != 0 && (field->flags & CG_FIELD_PARENT) == 0 &&
         !g_str_equal (field->id, "case") && field->type != CG_FIELD_DATE;
}

static guint
append_words (GString *title, const CgRecord *record, gboolean choices, guint n)
{
  const CgEntityInfo *info = cg_entity_get (record->entity);

  for (guint i = 0; i < info->n_fields && n < 2; i++)
    {
      g_autofree char *words = NULL;

      if (!is_telling (&info->fields[i]) || (info->fields[i].type == CG_FIELD_CHOICE) != choices)
        continue;
      words = cg_record_display (record, (int) i);
      if (*words != '\0')
        g_string_append_printf (title, "%s%s", n++ > 0 ? " " : "", words);
    }

  return n;
}

/* Of an annotation without words what it stands on: "Highlight “…”". */
static char *
mark_words (const CgRecord *record)
{
  g_autofree char *kind = cg_record_display (record, CG_ANNOTATION_KIND);
  const char *label = cg_record_text (record, CG_ANNOTATION_LABEL);
  const char *on = *label != '\0' ? label : cg_record_text (record, CG_ANNOTATION_QUOTE);
  g_autofree char *words =
      *on != '\0' ? g_strdup_printf (_ ("%s “%s”"), kind, on) : g_strdup (kind);

  return shorten (words);
}

/* What such a record says of itself first: a measure its text, a stage which one it is and then
 * the unit, whose name may be so long that what follows it is cut off. */
static char *
first_words (const CgRecord *record)
{
  g_autoptr (GString) title = g_string_new (NULL);
  guint n;

  if (record->entity == CG_ENTITY_ANNOTATION)
    return mark_words (record);

  n = append_words (title, record, TRUE, 0);

  n = append_words (title, record, FALSE, n);
  return n > 0 ? shorten (title->str) : NULL;
}

/* What people call it by before its name; the code of a time-limit rule is for programs. */
static const char *
number_of (const CgRecord *record)
{
  const CgEntityInfo *info = cg_entity_get (record->entity);

  if (info->number_field < 0 || record->entity == CG_ENTITY_RULE)
    return "";

  return cg_record_text (record, info->number_field);
}

char *
cg_record_title (const CgRecord *record)
{
  const char *name = cg_record_name (record);
  const char *number = number_of (record);

  if (*name == '\0')
    {
      char *words = first_words (record);

      return words != NULL ? words
                           : g_strdup_printf ("%s %" G_GINT64_FORMAT,
                                              cg_entity_label (record->entity), record->id);
    }
  if (*number == '\0' || g_str_equal (number, name))
    return g_strdup (name);

  return g_strdup_printf ("%s %s", number, name);
}
