/* cg-column.c: one column of a grid: which field, how it is shown, how wide.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-column.h"

static CgColumnKind
kind_of (const CgField *field)
{
  switch (field->type)
    {
    case CG_FIELD_INTEGER:
      return g_str_equal (field->id, "progress") ? CG_COLUMN_PROGRESS : CG_COLUMN_NUMBER;
    case CG_FIELD_BOOLEAN:
      return CG_COLUMN_CHECK;
    case CG_FIELD_DATE:
      return CG_COLUMN_DATE;
    case CG_FIELD_CHOICE:
      return field->of == CG_CHOICES_LAMP ? CG_COLUMN_LAMP : CG_COLUMN_TEXT;
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    case CG_FIELD_REFERENCE:
    default:
      return CG_COLUMN_TEXT;
    }
}

CgColumn *
cg_column_new (CgEntity entity, int field)
{
  const CgField *info = cg_field_get (entity, field);
  CgColumn *column = g_new0 (CgColumn, 1);

  column->entity = entity;
  column->field = field;
  column->kind = kind_of (info);
  column->width = info->width;
  return column;
}

CgColumn *
cg_column_copy (const CgColumn *column)
{
  CgColumn *copy = g_memdup2 (column, sizeof *column);

  copy->title = g_strdup (column->title);
  return copy;
}

void
cg_column_free (CgColumn *column)
{
  g_free (column->title);
  g_free (column);
}

const char *
cg_column_title (const CgColumn *column)
{
  return column->title != NULL ? column->title : cg_field_label (column->entity, column->field);
}

static gboolean
has_title_of_another (GPtrArray *columns, const CgColumn *column)
{
  for (guint i = 0; i < columns->len; i++)
    if (columns->pdata[i] != column &&
        g_str_equal (cg_column_title (columns->pdata[i]), cg_column_title (column)))
      return TRUE;

  return FALSE;
}

void
cg_columns_tell_apart (GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      CgColumn *column = columns->pdata[i];

      if (column->title != NULL && has_title_of_another (columns, column))
        g_clear_pointer (&column->title, g_free);
    }
}

gboolean
cg_column_is_number (const CgColumn *column)
{
  CgFieldType type = cg_field_get (column->entity, column->field)->type;

  return type == CG_FIELD_INTEGER || type == CG_FIELD_DATE;
}

/* The widest column of words takes the free space. */
static void
expand_widest (GPtrArray *columns)
{
  CgColumn *widest = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      CgColumn *column = columns->pdata[i];

      if (column->kind == CG_COLUMN_TEXT && (widest == NULL || column->width > widest->width))
        widest = column;
    }
  if (widest != NULL)
    widest->expand = TRUE;
}

GPtrArray *
cg_columns_listed (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);

  for (guint i = 0; i < info->n_fields; i++)
    {
      CgColumn *column;

      if (!(info->fields[i].flags & CG_FIELD_LISTED))
        continue;
      column = cg_column_new (entity, (int) i);
      g_ptr_array_insert (columns, column->kind == CG_COLUMN_LAMP ? 0 : -1, column);
    }
  expand_widest (columns);
  return columns;
}

GPtrArray *
cg_columns_of (CgEntity entity, ...)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);
  va_list fields;

  va_start (fields, entity);
  for (int field = va_arg (fields, int); field >= 0; field = va_arg (fields, int))
    g_ptr_array_add (columns, cg_column_new (entity, field));
  va_end (fields);
  expand_widest (columns);
  return columns;
}

CgColumn *
cg_columns_find (GPtrArray *columns, int field)
{
  for (guint i = 0; i < columns->len; i++)
    if (((CgColumn *) columns->pdata[i])->field == field)
      return columns->pdata[i];
  return NULL;
}

void
cg_columns_freeze (GPtrArray *columns, guint n)
{
  for (guint i = 0; i < columns->len; i++)
    ((CgColumn *) columns->pdata[i])->frozen = i < n;
}

void
cg_columns_set_roomy (GPtrArray *columns, ...)
{
  va_list fields;

  va_start (fields, columns);
  for (int field = va_arg (fields, int); field >= 0; field = va_arg (fields, int))
    {
      CgColumn *column = cg_columns_find (columns, field);

      g_return_if_fail (column != NULL);
      column->roomy = TRUE;
    }
  va_end (fields);
}

GPtrArray *
cg_columns_fitting (GPtrArray *columns, gboolean short_of_room)
{
  GPtrArray *fitting = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);

  for (guint i = 0; i < columns->len; i++)
    {
      const CgColumn *column = columns->pdata[i];

      if (!short_of_room || !column->roomy)
        g_ptr_array_add (fitting, cg_column_copy (column));
    }

  return fitting;
}
