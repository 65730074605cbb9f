/* cg-complete.c: what an edit leaves out: defaults, numbers, the rows a record brings with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-complete-private.h"

#include "cg-clock.h"
#include "cg-doc-number.h"
#include "cg-fault.h"

static void
row_write_free (gpointer data)
{
  CgRowWrite *write = data;
  guint n = cg_entity_get (write->entity)->n_own_fields;

  for (guint i = 0; i < n; i++)
    if (!(write->lent >> i & 1))
      cg_value_clear (&write->values[i]);
  g_free (write->values);
  g_free (write);
}

CgRowWrite *
cg_writes_add (CgWrites *self, CgEntity entity, gint64 id, gboolean insert)
{
  CgRowWrite *write = g_new0 (CgRowWrite, 1);

  write->entity = entity;
  write->id = id;
  write->insert = insert;
  write->values = g_new0 (CgValue, cg_entity_get (entity)->n_own_fields);
  g_ptr_array_add (self->writes, write);
  g_hash_table_insert (self->by_id, &write->id, write);
  return write;
}

/* How the records of a kind under one case are numbered. */
typedef struct
{
  char *name;
  char *case_no;
  gint64 id;   /* of the counter's row where the series is new, else 0 */
  gint64 last; /* number given */
} Series;

static void
series_free (gpointer data)
{
  Series *series = data;

  g_free (series->name);
  g_free (series->case_no);
  g_free (series);
}

gint64
cg_writes_real_id (const GArray *made, gint64 id)
{
  return id < 0 && id >= -(gint64) made->len ? g_array_index (made, gint64, -id - 1) : id;
}

/* The value, to be set: what was lent by the edit stays the edit's. */
static CgValue *
own_value (CgRowWrite *write, int field)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << field;

  if (write->lent & bit)
    write->values[field] = (CgValue) CG_VALUE_INIT;
  write->lent &= ~bit;
  write->set |= bit;
  return &write->values[field];
}

static void
take_change (CgRowWrite *write, const CgChange *change, const GArray *made)
{
  CgValue *value;

  if (change->kind != CG_CHANGE_SET ||
      change->field >= (int) cg_entity_get (change->entity)->n_own_fields)
    return;

  value = own_value (write, change->field);
  cg_value_clear (value);
  *value = change->value;
  write->lent |= G_GUINT64_CONSTANT (1) << change->field;
  if (value->type == CG_VALUE_INTEGER &&
      cg_field_get (change->entity, change->field)->type == CG_FIELD_REFERENCE)
    value->integer = cg_writes_real_id (made, value->integer);
}

CgWrites *
cg_writes_new (CgConnection *connection, const CgEdit *edit, const GArray *made)
{
  CgRowWrite *write = NULL;
  CgWrites *self = g_new0 (CgWrites, 1);

  self->connection = connection;
  self->action = edit->action;
  self->actor = edit->actor;
  self->writes = g_ptr_array_new_with_free_func (row_write_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->case_units = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->main_unit_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->main_units = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->main_situations = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->found = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);
      gint64 id = cg_writes_real_id (made, change->id);

      if (write == NULL || write->id != id)
        write = g_hash_table_lookup (self->by_id, &id);
      if (write == NULL)
        write = cg_writes_add (self, change->entity, id, change->kind == CG_CHANGE_INSERT);
      take_change (write, change, made);
    }

  return self;
}

void
cg_writes_free (CgWrites *self)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    g_clear_pointer (&self->series[i], g_hash_table_unref);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->case_units);
  g_hash_table_unref (self->main_unit_of);
  g_hash_table_unref (self->main_units);
  g_hash_table_unref (self->main_situations);
  g_hash_table_unref (self->found);
  g_ptr_array_unref (self->writes);
  g_free (self);
}

static gboolean
is_set (const CgRowWrite *write, int field)
{
  return (write->set >> field & 1) && write->values[field].type != CG_VALUE_NULL;
}

void
cg_row_write_set_integer (CgRowWrite *write, int field, gint64 integer)
{
  cg_value_set_integer (own_value (write, field), integer);
}

void
cg_row_write_set_text (CgRowWrite *write, int field, const char *text)
{
  cg_value_set_text (own_value (write, field), text);
}

gint64
cg_ids_allocate_range (CgConnection *connection, gint64 n, GError **error)
{
  return cg_sql_integer (
      connection, error, 0,
      "UPDATE id_counter SET last = last + ?1 WHERE id = 1 RETURNING last - ?1 + 1", "i", n);
}

gint64
cg_ids_allocate (CgConnection *connection, GError **error)
{
  return cg_ids_allocate_range (connection, 1, error);
}

gint64
cg_number_next (CgConnection *connection, const char *series, GError **error)
{
  gint64 last =
      cg_sql_integer (connection, NULL, -1, "SELECT last FROM counter WHERE name = ?", "s", series);
  gint64 id;

  if (last >= 0)
    return cg_sql_run (connection, error, "UPDATE counter SET last = last + 1 WHERE name = ?", "s",
                       series)
               ? last + 1
               : 0;

  id = cg_ids_allocate (connection, error);
  return id != 0 && cg_sql_run (connection, error,
                                "INSERT INTO counter (id, name, last) VALUES (?, ?, 1)", "is", id,
                                series)
             ? 1
             : 0;
}

/* A value of another record, whether it is written by this edit or stands in the store. */
static char *
other_text (CgWrites *self, CgEntity entity, gint64 id, int field)
{
  const CgRowWrite *write = g_hash_table_lookup (self->by_id, &id);
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autofree char *sql = NULL;

  if (write != NULL && is_set (write, field))
    return write->values[field].type == CG_VALUE_TEXT
               ? g_strdup (write->values[field].text)
               : g_strdup_printf ("%" G_GINT64_FORMAT, write->values[field].integer);

  sql =
      g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?", info->fields[field].id, info->id);
  return cg_sql_text (self->connection, NULL, sql, "i", id);
}

gint64
cg_writes_other_integer (CgWrites *self, CgEntity entity, gint64 id, int field)
{
  const CgRowWrite *write = g_hash_table_lookup (self->by_id, &id);
  g_autofree char *text = NULL;

  if (write != NULL && is_set (write, field) && write->values[field].type == CG_VALUE_INTEGER)
    return write->values[field].integer;

  text = other_text (self, entity, id, field);
  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

static void
apply_default (CgWrites *self, CgRowWrite *write, int field)
{
  const CgField *description = cg_field_get (write->entity, field);
  const char *text = description->default_value;
  CgValue value = CG_VALUE_INIT;
  char today[11];

  if (text == NULL || is_set (write, field))
    return;

  if (g_str_equal (text, "@today"))
    {
      cg_date_to_iso_buffer (cg_clock_today (), today);
      cg_row_write_set_text (write, field, today);
    }
  else if (g_str_equal (text, "@actor"))
    {
      if (self->actor > 0)
        cg_row_write_set_integer (write, field, self->actor);
    }
  else if (cg_value_parse (&value, write->entity, field, text, NULL))
    *own_value (write, field) = value;
}

/* A grandchild's `case` (and a stage's `unit`) is that of its parent. */
static void
inherit (CgWrites *self, CgRowWrite *write, const char *id)
{
  const CgEntityInfo *info = cg_entity_get (write->entity);
  int field = cg_entity_find_field (write->entity, id);
  CgEntity parent;
  int parent_field;
  gint64 value;

  if (field < 0 || info->parent_field < 0 || field == info->parent_field || is_set (write, field) ||
      !is_set (write, info->parent_field))
    return;

  parent = info->fields[info->parent_field].of;
  parent_field = cg_entity_find_field (parent, id);
  if (parent_field < 0 || cg_field_get (parent, parent_field)->flags & CG_FIELD_DERIVED)
    return;

  value = cg_writes_other_integer (self, parent, write->values[info->parent_field].integer,
                                   parent_field);
  if (value != 0)
    cg_row_write_set_integer (write, field, value);
}

/* ---- numbers (domain.md 4.3) ---- */

static gboolean
number_case (CgWrites *self, CgRowWrite *write, GError **error)
{
  int year;
  g_autofree char *series = NULL;
  g_autofree char *number = NULL;
  gint64 next;

  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  series = g_strdup_printf ("case-%d", year);
  next = cg_number_next (self->connection, series, error);
  number = cg_case_number_format (year, next);
  cg_row_write_set_text (write, CG_CASE_CASE_NO, number);
  return next != 0;
}

static Series *
series_of (CgWrites *self, CgEntity entity, gint64 *case_id, GError **error)
{
  Series *series;

  if (self->series[entity] == NULL)
    self->series[entity] = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, series_free);
  series = g_hash_table_lookup (self->series[entity], case_id);
  if (series != NULL)
    return series;

  series = g_new0 (Series, 1);
  series->name = g_strdup_printf ("%s-%" G_GINT64_FORMAT, cg_entity_get (entity)->id, *case_id);
  series->case_no = other_text (self, CG_ENTITY_CASE, *case_id, CG_CASE_CASE_NO);
  if (series->case_no == NULL)
    series->case_no = g_strdup ("");
  g_hash_table_insert (self->series[entity], case_id, series);
  series->last = cg_sql_integer (self->connection, NULL, -1,
                                 "SELECT last FROM counter WHERE name = ?", "s", series->name);
  if (series->last >= 0)
    return series;

  series->last = 0;
  series->id = cg_ids_allocate (self->connection, error);
  return series->id != 0 ? series : NULL;
}

static gboolean
number_child (CgWrites *self,
              CgRowWrite *write,
              int case_field,
              int number_field,
              const char *format,
              GError **error)
{
  Series *series = series_of (self, write->entity, &write->values[case_field].integer, error);
  g_autofree char *number = NULL;

  if (series == NULL)
    return FALSE;

  number = g_strdup_printf (format, series->case_no, (int) ++series->last);
  cg_row_write_set_text (write, number_field, number);
  return TRUE;
}

static gboolean
give_number (CgWrites *self, CgRowWrite *write, GError **error)
{
  switch (write->entity)
    {
    case CG_ENTITY_CASE:
      return is_set (write, CG_CASE_CASE_NO) || number_case (self, write, error);
    case CG_ENTITY_PROBLEM:
      return is_set (write, CG_PROBLEM_PROBLEM_NO) || !is_set (write, CG_PROBLEM_CASE) ||
             number_child (self, write, CG_PROBLEM_CASE, CG_PROBLEM_PROBLEM_NO, "%s-%02d", error);
    case CG_ENTITY_INSTITUTION:
      return is_set (write, CG_INSTITUTION_INST_NO) || !is_set (write, CG_INSTITUTION_CASE) ||
             number_child (self, write, CG_INSTITUTION_CASE, CG_INSTITUTION_INST_NO, "%s-Z%02d",
                           error);
    default:
      return TRUE;
    }
}

/* Each series is written once, whatever it numbers. */
static gboolean
store_series (CgWrites *self, const Series *series, GError **error)
{
  if (series->id == 0)
    return cg_sql_run (self->connection, error, "UPDATE counter SET last = ? WHERE name = ?", "is",
                       series->last, series->name);

  return cg_sql_run (self->connection, error,
                     "INSERT INTO counter (id, name, last) VALUES (?, ?, ?)", "isi", series->id,
                     series->name, series->last);
}

static gboolean
store_all_series (CgWrites *self, GError **error)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      GHashTableIter iter;
      gpointer series;

      if (self->series[i] == NULL)
        continue;
      g_hash_table_iter_init (&iter, self->series[i]);
      while (g_hash_table_iter_next (&iter, NULL, &series))
        if (!store_series (self, series, error))
          return FALSE;
    }

  return TRUE;
}

/* ---- what follows from the record itself ---- */

static gint64
main_unit_of (CgWrites *self, gint64 *case_id)
{
  const CgRowWrite *write = g_hash_table_lookup (self->case_units, case_id);
  gint64 *unit;

  if (write != NULL)
    return write->values[CG_CASE_UNIT_UNIT].integer;

  unit = g_hash_table_lookup (self->main_unit_of, case_id);
  if (unit == NULL)
    {
      unit = g_new (gint64, 1);
      *unit = cg_sql_integer (self->connection, NULL, 0,
                              "SELECT unit FROM case_unit WHERE \"case\" = ?"
                              " AND void_reason IS NULL ORDER BY role = 'main' DESC, id LIMIT 1",
                              "i", *case_id);
      g_hash_table_insert (self->main_unit_of, case_id, unit);
    }

  return *unit;
}

/* Whether the case has a main unit (situation) in the store or, by @mains, in this edit. */
static gboolean
has_main (CgWrites *self, const CgRowWrite *write, int case_field, int field, GHashTable *mains)
{
  const CgEntityInfo *info = cg_entity_get (write->entity);
  const gint64 *case_id = &write->values[case_field].integer;
  g_autofree char *sql =
      g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE \"%s\" = ? AND void_reason IS NULL AND "
                       "\"%s\" IN (1, 'main')",
                       info->id, info->fields[case_field].id, info->fields[field].id);

  return g_hash_table_contains (mains, case_id) ||
         cg_sql_integer (self->connection, NULL, 0, sql, "i", *case_id) > 0;
}

static void
follow_situation (CgWrites *self, CgRowWrite *write)
{
  if (!is_set (write, CG_SITUATION_IS_MAIN))
    cg_row_write_set_integer (
        write, CG_SITUATION_IS_MAIN,
        !has_main (self, write, CG_SITUATION_CASE, CG_SITUATION_IS_MAIN, self->main_situations));
  if (write->values[CG_SITUATION_IS_MAIN].integer == 1)
    g_hash_table_add (self->main_situations, &write->values[CG_SITUATION_CASE].integer);
}

static void
follow_case_unit (CgWrites *self, CgRowWrite *write)
{
  if (!is_set (write, CG_CASE_UNIT_ROLE))
    cg_row_write_set_text (
        write, CG_CASE_UNIT_ROLE,
        has_main (self, write, CG_CASE_UNIT_CASE, CG_CASE_UNIT_ROLE, self->main_units) ? "other"
                                                                                       : "main");
  if (g_str_equal (write->values[CG_CASE_UNIT_ROLE].text, "main"))
    g_hash_table_add (self->main_units, &write->values[CG_CASE_UNIT_CASE].integer);
}

static void
follow_problem (CgWrites *self, CgRowWrite *write)
{
  gint64 unit = main_unit_of (self, &write->values[CG_PROBLEM_CASE].integer);

  if (!is_set (write, CG_PROBLEM_UNIT) && unit != 0)
    cg_row_write_set_integer (write, CG_PROBLEM_UNIT, unit);
  if (!is_set (write, CG_PROBLEM_RESPONSIBLE_UNIT) && is_set (write, CG_PROBLEM_UNIT))
    cg_row_write_set_integer (write, CG_PROBLEM_RESPONSIBLE_UNIT,
                              write->values[CG_PROBLEM_UNIT].integer);
}

static void
follow (CgWrites *self, CgRowWrite *write)
{
  if (write->entity == CG_ENTITY_SITUATION)
    follow_situation (self, write);
  else if (write->entity == CG_ENTITY_CASE_UNIT)
    follow_case_unit (self, write);
  else if (write->entity == CG_ENTITY_PROBLEM)
    follow_problem (self, write);
  else if (write->entity == CG_ENTITY_EVIDENCE)
    cg_writes_follow_need (self, write);
}

/* The units that this edit gives to cases, known before any problem asks for one. */
static void
note_case_units (CgWrites *self)
{
  for (guint i = 0; i < self->writes->len; i++)
    {
      CgRowWrite *write = g_ptr_array_index (self->writes, i);
      gint64 *case_id;

      if (write->entity != CG_ENTITY_CASE_UNIT || !write->insert)
        continue;
      case_id = &write->values[CG_CASE_UNIT_CASE].integer;
      if (!g_hash_table_contains (self->case_units, case_id))
        g_hash_table_insert (self->case_units, case_id, write);
    }
}

/* A case has the level of its main unit unless another was given. */
static void
copy_level (CgWrites *self, CgRowWrite *write)
{
  gint64 unit;
  g_autofree char *level = NULL;

  if (write->entity != CG_ENTITY_CASE || !write->insert || is_set (write, CG_CASE_LEVEL))
    return;

  unit = main_unit_of (self, &write->id);
  level = unit != 0 ? other_text (self, CG_ENTITY_UNIT, unit, CG_UNIT_LEVEL) : NULL;
  if (level != NULL)
    cg_row_write_set_text (write, CG_CASE_LEVEL, level);
}

/* A voided problem or measure says so in its status as well. */
static void
mark_void (CgRowWrite *write)
{
  if (!is_set (write, CG_FIELD_VOID_REASON))
    return;

  if (write->entity == CG_ENTITY_PROBLEM)
    cg_row_write_set_text (write, CG_PROBLEM_STATUS, "void");
  else if (write->entity == CG_ENTITY_MEASURE)
    cg_row_write_set_text (write, CG_MEASURE_STATUS, "void");
}

gboolean
cg_writes_complete (CgWrites *self, GError **error)
{
  guint n = self->writes->len;

  note_case_units (self);
  for (guint i = 0; i < n; i++)
    {
      CgRowWrite *write = g_ptr_array_index (self->writes, i);

      mark_void (write);
      if (!write->insert)
        continue;
      inherit (self, write, "case");
      inherit (self, write, "unit");
      inherit (self, write, "problem");
      copy_level (self, write);
      follow (self, write);
      if (!give_number (self, write, error) || !cg_writes_bring_along (self, write, error))
        return FALSE;
    }

  for (guint i = 0; i < self->writes->len; i++)
    {
      CgRowWrite *write = g_ptr_array_index (self->writes, i);

      for (guint field = 0; write->insert && field < cg_entity_get (write->entity)->n_own_fields;
           field++)
        apply_default (self, write, (int) field);
    }

  return store_all_series (self, error);
}
