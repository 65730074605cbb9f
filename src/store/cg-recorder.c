/* cg-recorder.c: what an edit changes, in the format of SQLite's changesets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recorder.h"

/* The marks of the format. */
#define TABLE_MARK 'T'
#define UNDEFINED 0

/* The serialized values of all columns, in the recorder's heap. */
typedef struct
{
  guint place;
  guint length; /* 0: the row was not there, or is no more */
} Side;

/* A row from before the edit to now. */
typedef struct
{
  gint64 id;
  int n_columns;
  guint64 held; /* bit c: column c, of those that the sides hold */
  Side before;
  Side after;
} Row;

#define ALL_COLUMNS G_MAXUINT64

/* What a changeset is longer than its values, where it is short. */
#define FEW_BYTES 4096

struct _CgRecorder
{
  CgConnection *connection;
  GPtrArray *rows[CG_N_ENTITIES]; /* (nullable): in the order in which they were touched */
  GHashTable *by_id;              /* an id is of one entity only */
  GByteArray *heap;               /* what all sides hold: an edit may have very many rows */
};

/* ---- values ---- */

/* Room for so many bytes more. */
static guint8 *
grow (GByteArray *bytes, guint length)
{
  guint place = bytes->len;

  g_byte_array_set_size (bytes, place + length);
  return bytes->data + place;
}

static void
append_byte (GByteArray *bytes, guint8 byte)
{
  *grow (bytes, 1) = byte;
}

static void
write_big_endian (guint8 *place, guint64 number)
{
  guint64 swapped = GUINT64_TO_BE (number);

  memcpy (place, &swapped, sizeof swapped);
}

#define LONGEST_VARINT 5

/* Seven bits a byte, the highest first. Lengths are below 2^31. */
static guint
write_varint (guint8 *place, guint number)
{
  guint n = 1;

  while (n < LONGEST_VARINT && number >> (7 * n) != 0)
    n++;
  for (guint i = 0; i < n; i++)
    place[i] = (guint8) ((number >> (7 * (n - 1 - i)) & 0x7f) | (i + 1 < n ? 0x80 : 0));

  return n;
}

static void
append_varint (GByteArray *bytes, guint number)
{
  guint8 varint[LONGEST_VARINT];
  guint n = write_varint (varint, number);

  memcpy (grow (bytes, n), varint, n);
}

static guint
read_varint (const guint8 *bytes, guint *number)
{
  guint n = 0;

  *number = 0;
  do
    *number = *number << 7 | (bytes[n] & 0x7f);
  while (bytes[n++] & 0x80);

  return n;
}

static void
append_number (GByteArray *bytes, int type, guint64 bits)
{
  guint8 *place = grow (bytes, 1 + sizeof bits);

  *place = (guint8) type;
  write_big_endian (place + 1, bits);
}

static void
append_string (GByteArray *bytes, int type, const void *data, guint length)
{
  guint8 varint[LONGEST_VARINT];
  guint prefix = write_varint (varint, length);
  guint8 *place = grow (bytes, 1 + prefix + length);

  *place = (guint8) type;
  memcpy (place + 1, varint, prefix);
  if (length > 0)
    memcpy (place + 1 + prefix, data, length);
}

static guint64
bits_of (double real)
{
  guint64 bits;

  memcpy (&bits, &real, sizeof bits);
  return bits;
}

static void
append_value (GByteArray *bytes, sqlite3_value *value)
{
  int type = sqlite3_value_type (value);
  const void *data;

  switch (type)
    {
    case SQLITE_INTEGER:
      append_number (bytes, type, (guint64) sqlite3_value_int64 (value));
      break;
    case SQLITE_FLOAT:
      append_number (bytes, type, bits_of (sqlite3_value_double (value)));
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      data = type == SQLITE_TEXT ? sqlite3_value_text (value) : sqlite3_value_blob (value);
      append_string (bytes, type, data, (guint) sqlite3_value_bytes (value));
      break;
    default:
      append_byte (bytes, (guint8) type);
      break;
    }
}

/* Bytes that a serialized value takes. */
static guint
value_length (const guint8 *value)
{
  guint length, prefix;

  switch (*value)
    {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return 9;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      prefix = read_varint (value + 1, &length);
      return 1 + prefix + length;
    default:
      return 1;
    }
}

/* ---- what the hook tells ---- */

static gboolean
holds (guint64 held, int column)
{
  return column > 63 || (held >> column & 1);
}

static void
read_value (CgRecorder *self, int (*read) (sqlite3 *, int, sqlite3_value **), int column)
{
  sqlite3_value *value = NULL;
  int code = read (self->connection->db, column, &value);

  /* An edit that cannot be recorded must not stand: the pipeline looks at this code. */
  if (code != SQLITE_OK && self->connection->ignored == SQLITE_OK)
    self->connection->ignored = code;
  if (value != NULL)
    append_value (self->heap, value);
  else
    append_byte (self->heap, SQLITE_NULL);
}

static Side
read_side (CgRecorder *self, guint64 held, int (*read) (sqlite3 *, int, sqlite3_value **))
{
  int n = sqlite3_preupdate_count (self->connection->db);
  guint place = self->heap->len;

  for (int column = 0; column < n; column++)
    if (holds (held, column))
      read_value (self, read, column);

  return (Side){ place, self->heap->len - place };
}

/* What the insertion under way has been given, as it is stored. */
static Side
take_inserted (CgRecorder *self, gint64 id, const CgValue *values, int n_columns)
{
  guint place = self->heap->len;

  append_number (self->heap, SQLITE_INTEGER, (guint64) id);
  for (int field = 0; field < n_columns - 1; field++)
    {
      const CgValue *value = &values[field];

      if (value->type == CG_VALUE_INTEGER)
        append_number (self->heap, SQLITE_INTEGER, (guint64) value->integer);
      else if (value->type == CG_VALUE_TEXT)
        append_string (self->heap, SQLITE_TEXT, value->text, (guint) strlen (value->text));
      else
        append_byte (self->heap, SQLITE_NULL);
    }

  return (Side){ place, self->heap->len - place };
}

static Row *
add_row (CgRecorder *self, CgEntity entity, gint64 id)
{
  Row *row = g_new0 (Row, 1);

  row->id = id;
  row->n_columns = sqlite3_preupdate_count (self->connection->db);
  if (self->rows[entity] == NULL)
    self->rows[entity] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->rows[entity], row);
  g_hash_table_insert (self->by_id, &row->id, row);
  return row;
}

/* What an update sets is told by who runs it, so that the rest need not be read. */
static guint64
held_by_update (const CgRecorder *self, int operation)
{
  guint64 updating = self->connection->updating;

  return operation == SQLITE_UPDATE && updating != 0 && !(updating >> 63) ? updating << 1
                                                                          : ALL_COLUMNS;
}

/* The next column of what was read before this operation, which is passed over. */
static void
append_held (CgRecorder *self, guint *place)
{
  guint length = value_length (self->heap->data + *place);
  g_autofree guint8 *value = g_memdup2 (self->heap->data + *place, length);

  g_byte_array_append (self->heap, value, length);
  *place += length;
}

/* A row that is touched a second time is held whole: as it is now, with what it held before. */
static void
hold_whole (CgRecorder *self, Row *row)
{
  guint held_place = row->before.place;
  guint place = self->heap->len;

  for (int column = 0; column < row->n_columns; column++)
    {
      if (holds (row->held, column))
        append_held (self, &held_place);
      else
        read_value (self, sqlite3_preupdate_old, column);
    }

  row->before = (Side){ place, self->heap->len - place };
  row->held = ALL_COLUMNS;
}

static void
preupdate_cb (void *data,
              sqlite3 *db,
              int operation,
              const char *database,
              const char *table,
              sqlite3_int64 id,
              sqlite3_int64 new_id)
{
  CgRecorder *self = data;
  CgEntity entity;
  Row *row;

  if (!g_str_equal (database, "main") || !cg_entity_parse (table, &entity, NULL))
    return;

  id = operation == SQLITE_INSERT ? new_id : id;
  row = g_hash_table_lookup (self->by_id, &id);
  if (row == NULL)
    {
      row = add_row (self, entity, id);
      row->held = held_by_update (self, operation);
      if (operation != SQLITE_INSERT)
        row->before = read_side (self, row->held, sqlite3_preupdate_old);
    }
  else if (row->held != ALL_COLUMNS)
    hold_whole (self, row);

  row->after = (Side){ 0, 0 };
  if (operation == SQLITE_INSERT && self->connection->inserting != NULL)
    row->after = take_inserted (self, id, self->connection->inserting, row->n_columns);
  else if (operation != SQLITE_DELETE)
    row->after = read_side (self, row->held, sqlite3_preupdate_new);
}

CgRecorder *
cg_recorder_begin (CgConnection *connection)
{
  CgRecorder *self = g_new0 (CgRecorder, 1);

  self->connection = connection;
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->heap = g_byte_array_new ();
  sqlite3_preupdate_hook (connection->db, preupdate_cb, self);
  return self;
}

void
cg_recorder_free (CgRecorder *self)
{
  sqlite3_preupdate_hook (self->connection->db, NULL, NULL);
  g_hash_table_unref (self->by_id);
  g_byte_array_unref (self->heap);
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);
  g_free (self);
}

/* ---- the changeset ---- */

static void
append_change (GByteArray *bytes, int operation)
{
  append_byte (bytes, (guint8) operation);
  append_byte (bytes, FALSE); /* not by a trigger or a foreign key */
}

static void
append_side (GByteArray *bytes, int operation, const guint8 *heap, Side side)
{
  append_change (bytes, operation);
  g_byte_array_append (bytes, heap + side.place, side.length);
}

static void
append_integer (GByteArray *bytes, gint64 integer)
{
  append_number (bytes, SQLITE_INTEGER, (guint64) integer);
}

/* One column, before and after; the places move on over what is held of it. */
static void
append_column (GByteArray *bytes,
               GByteArray *after,
               gboolean is_key,
               const guint8 **old_value,
               const guint8 **new_value)
{
  guint old_length = value_length (*old_value);
  guint new_length = value_length (*new_value);
  gboolean same = old_length == new_length && memcmp (*old_value, *new_value, old_length) == 0;

  if (same && !is_key)
    append_byte (bytes, UNDEFINED);
  else
    g_byte_array_append (bytes, *old_value, old_length);
  if (same)
    append_byte (after, UNDEFINED);
  else
    g_byte_array_append (after, *new_value, new_length);
  *old_value += old_length;
  *new_value += new_length;
}

static void
append_undefined (GByteArray *bytes, int n)
{
  memset (grow (bytes, (guint) n), UNDEFINED, (gsize) n);
}

/* Before: the key and what changed; after: what changed. */
static void
append_update (GByteArray *bytes, const guint8 *heap, const Row *row, GByteArray *after)
{
  const guint8 *old_value = heap + row->before.place;
  const guint8 *new_value = heap + row->after.place;

  append_change (bytes, SQLITE_UPDATE);
  g_byte_array_set_size (after, 0);
  for (int column = 0; column < row->n_columns; column++)
    {
      int end = column;

      if (holds (row->held, column))
        {
          append_column (bytes, after, column == 0, &old_value, &new_value);
          continue;
        }
      while (end < row->n_columns && !holds (row->held, end))
        end++;
      if (column == 0)
        append_integer (bytes, row->id);
      append_undefined (bytes, end - MAX (column, 1));
      append_undefined (after, end - column);
      column = end - 1;
    }

  g_byte_array_append (bytes, after->data, after->len);
}

static gboolean
is_changed (const guint8 *heap, const Row *row)
{
  return row->before.length != row->after.length ||
         memcmp (heap + row->before.place, heap + row->after.place, row->before.length) != 0;
}

static void
append_row (GByteArray *bytes, const guint8 *heap, const Row *row, GByteArray *scratch)
{
  if (row->before.length == 0)
    append_side (bytes, SQLITE_INSERT, heap, row->after);
  else if (row->after.length == 0)
    append_side (bytes, SQLITE_DELETE, heap, row->before);
  else
    append_update (bytes, heap, row, scratch);
}

static void
append_head (GByteArray *bytes, const char *table, int n_columns)
{
  append_byte (bytes, TABLE_MARK);
  append_varint (bytes, (guint) n_columns);
  for (int column = 0; column < n_columns; column++)
    append_byte (bytes, column == 0);
  g_byte_array_append (bytes, (const guint8 *) table, (guint) strlen (table) + 1);
}

/* ---- the rows ---- */

static void
decode_value (const guint8 *bytes, CgValue *value)
{
  guint64 bits;
  guint length, prefix;

  switch (*bytes)
    {
    case SQLITE_INTEGER:
      memcpy (&bits, bytes + 1, sizeof bits);
      cg_value_set_integer (value, (gint64) GUINT64_FROM_BE (bits));
      break;
    case SQLITE_TEXT:
      prefix = read_varint (bytes + 1, &length);
      cg_value_clear (value);
      value->type = CG_VALUE_TEXT;
      value->text = g_strndup ((const char *) bytes + 1 + prefix, length);
      break;
    default:
      cg_value_set_null (value);
    }
}

/* Column 0 is the id; column c is the own field c − 1. */
static void
decode_before (CgRowChange *change, const guint8 *heap, const Row *row)
{
  const guint8 *old_value = heap + row->before.place;
  const guint8 *new_value = heap + row->after.place;
  gboolean removed = row->after.length == 0;

  change->before = g_new0 (CgValue, cg_entity_get (change->entity)->n_own_fields);
  for (int column = 0; column < row->n_columns; column++)
    {
      guint old_length, new_length;

      if (!holds (row->held, column))
        continue;
      old_length = value_length (old_value);
      new_length = removed ? 0 : value_length (new_value);
      if (column > 0 &&
          (removed || old_length != new_length || memcmp (old_value, new_value, old_length) != 0))
        {
          decode_value (old_value, &change->before[column - 1]);
          change->changed |= G_GUINT64_CONSTANT (1) << (column - 1);
        }
      old_value += old_length;
      new_value += new_length;
    }
}

static CgRowChange *
make_change (CgEntity entity, const guint8 *heap, const Row *row)
{
  CgRowChange *change = g_new0 (CgRowChange, 1);

  change->entity = entity;
  change->id = row->id;
  change->operation = row->before.length == 0 ? 'i' : row->after.length == 0 ? 'd' : 'u';
  if (change->operation != 'i')
    decode_before (change, heap, row);
  return change;
}

/* ---- both ---- */

static void
append_table (
    GByteArray *bytes, const guint8 *heap, CgEntity entity, GPtrArray *rows, GPtrArray *changes)
{
  g_autoptr (GByteArray) scratch = g_byte_array_new ();
  gboolean headed = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      if (!is_changed (heap, row))
        continue;
      if (!headed)
        append_head (bytes, cg_entity_get (entity)->id, row->n_columns);
      append_row (bytes, heap, row, scratch);
      headed = TRUE;
      if (changes != NULL)
        g_ptr_array_add (changes, make_change (entity, heap, row));
    }
}

GBytes *
cg_recorder_end (CgRecorder *self, GPtrArray *rows)
{
  GByteArray *bytes = g_byte_array_sized_new (self->heap->len + FEW_BYTES);

  sqlite3_preupdate_hook (self->connection->db, NULL, NULL);
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (self->rows[i] != NULL)
      append_table (bytes, self->heap->data, i, self->rows[i], rows);

  return g_byte_array_free_to_bytes (bytes);
}
