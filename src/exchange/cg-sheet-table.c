/* cg-sheet-table.c: a list on its way out: which columns of which records, read in blocks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-table.h"

#include "cg-clock.h"
#include "cg-record-lamp.h"
#include "cg-record-words.h"
#include "cg-store-fetch.h"

#define BLOCK_ROWS 256

/* So many blocks are read ahead. */
#define BLOCKS_AHEAD 4

/* ---- the table ---- */

static void
clear_column (gpointer data)
{
  g_free (((CgSheetColumn *) data)->title);
}

CgSheetTable *
cg_sheet_table_new (CgStore *store, CgEntity entity, CgIds *ids, const char *title)
{
  CgSheetTable *table = g_new0 (CgSheetTable, 1);

  g_atomic_ref_count_init (&table->references);
  table->store = g_object_ref (store);
  table->entity = entity;
  table->ids = cg_ids_ref (ids);
  table->columns = g_array_new (FALSE, FALSE, sizeof (CgSheetColumn));
  g_array_set_clear_func (table->columns, clear_column);
  table->title = g_strdup (title != NULL ? title : cg_entity_label (entity));
  table->today = cg_clock_today ();
  table->calendar = cg_store_get_calendar (store);
  return table;
}

CgSheetTable *
cg_sheet_table_ref (CgSheetTable *table)
{
  g_atomic_ref_count_inc (&table->references);
  return table;
}

void
cg_sheet_table_unref (CgSheetTable *table)
{
  if (!g_atomic_ref_count_dec (&table->references))
    return;

  g_clear_object (&table->past);
  g_object_unref (table->store);
  cg_ids_unref (table->ids);
  g_array_unref (table->columns);
  cg_calendar_unref (table->calendar);
  g_free (table->title);
  g_free (table);
}

void
cg_sheet_table_set_past (CgSheetTable *table, CgAsof *past)
{
  g_set_object (&table->past, past);
  table->today = cg_asof_get_date (past);
}

static CgSheetColumn
make_column (const CgSheetTable *table, int field, int width)
{
  const CgField *info = cg_field_get (table->entity, field);

  return (CgSheetColumn){ field, g_strdup (cg_field_label (table->entity, field)),
                          width > 0 ? width : info->width };
}

void
cg_sheet_table_add_column (CgSheetTable *table, int field, int width)
{
  CgSheetColumn column = make_column (table, field, width);

  g_array_append_val (table->columns, column);
}

void
cg_sheet_table_add_listed (CgSheetTable *table)
{
  const CgEntityInfo *info = cg_entity_get (table->entity);

  for (guint i = 0; i < info->n_fields; i++)
    {
      CgSheetColumn column;

      if (!(info->fields[i].flags & CG_FIELD_LISTED))
        continue;
      column = make_column (table, (int) i, 0);
      g_array_insert_val (table->columns,
                          cg_field_is_lamp (&info->fields[i]) ? 0 : table->columns->len, column);
    }
}

gboolean
cg_sheet_table_has_column (const CgSheetTable *table, int field)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (cg_sheet_table_column (table, i)->field == field)
      return TRUE;

  return FALSE;
}

const CgSheetColumn *
cg_sheet_table_column (const CgSheetTable *table, guint index)
{
  return &g_array_index (table->columns, CgSheetColumn, index);
}

/* ---- its rows ---- */

typedef struct
{
  GPtrArray *records; /* NULL with an error */
  GError *error;
} Block;

struct _CgSheetRows
{
  CgSheetTable *table;
  gboolean *fields; /* (nullable): those that are read */
  GThread *reader;
  GAsyncQueue *blocks;  /* of Block: read, the last one empty or an error */
  GAsyncQueue *permits; /* one for each block that may be read: the rows, or used up records */
  GPtrArray *given;     /* (nullable): the records given last */
  gint stopped;         /* atomic */
  gboolean ended;
};

static void
block_free (gpointer data)
{
  Block *block = data;

  g_clear_pointer (&block->records, g_ptr_array_unref);
  g_clear_error (&block->error);
  g_free (block);
}

/* What the columns say. */
static gboolean *
fields_of (const CgSheetTable *table)
{
  gboolean *fields = g_new0 (gboolean, cg_entity_get (table->entity)->n_fields);

  for (guint i = 0; i < table->columns->len; i++)
    {
      int field = cg_sheet_table_column (table, i)->field;

      fields[field] = TRUE;
      if (cg_field_is_lamp (cg_field_get (table->entity, field)))
        cg_record_lamp_mark (table->entity, fields);
    }

  return fields;
}

static Block *
read_block (CgSheetRows *rows, gsize first)
{
  CgSheetTable *table = rows->table;
  Block *block = g_new0 (Block, 1);
  gsize n = MIN (BLOCK_ROWS, cg_ids_length (table->ids) - first);
  const gint64 *ids = cg_ids_data (table->ids) + first;

  if (n == 0)
    block->records = g_ptr_array_new ();
  else if (table->past != NULL)
    block->records = cg_asof_fetch (table->past, table->entity, ids, n, &block->error);
  else if (rows->fields == NULL)
    block->records = cg_store_fetch (table->store, table->entity, ids, n, &block->error);
  else
    block->records =
        cg_store_fetch_fields (table->store, table->entity, rows->fields, ids, n, &block->error);
  return block;
}

/* Records are freed where no other is being read meanwhile: both would wait for the lock of the
 * memory they come from. */
static void
use_permit (CgSheetRows *rows, gpointer permit)
{
  if (permit != rows)
    g_ptr_array_unref (permit);
}

static gpointer
read_thread (gpointer data)
{
  CgSheetRows *rows = data;
  gsize n = cg_ids_length (rows->table->ids);

  for (gsize first = 0; first <= n; first = first < n ? MIN (first + BLOCK_ROWS, n) : n + 1)
    {
      Block *block;
      gboolean good;

      use_permit (rows, g_async_queue_pop (rows->permits));
      if (g_atomic_int_get (&rows->stopped))
        break;
      block = read_block (rows, first);
      good = block->records != NULL;
      /* An empty block is the end: one whose records are all gone is not passed on. */
      if (good && block->records->len == 0 && first < n)
        {
          block_free (block);
          g_async_queue_push (rows->permits, rows);
          continue;
        }
      g_async_queue_push (rows->blocks, block);
      if (!good)
        break;
    }

  return NULL;
}

CgSheetRows *
cg_sheet_rows_new (CgSheetTable *table, gboolean whole)
{
  CgSheetRows *rows = g_new0 (CgSheetRows, 1);

  rows->table = cg_sheet_table_ref (table);
  rows->fields = whole ? NULL : fields_of (table);
  rows->blocks = g_async_queue_new_full (block_free);
  rows->permits = g_async_queue_new ();
  for (guint i = 0; i < BLOCKS_AHEAD; i++)
    g_async_queue_push (rows->permits, rows);
  rows->reader = g_thread_new ("sheet-rows", read_thread, rows);
  return rows;
}

void
cg_sheet_rows_free (CgSheetRows *rows)
{
  gpointer permit;

  g_atomic_int_set (&rows->stopped, TRUE);
  g_async_queue_push (rows->permits, rows);
  g_thread_join (rows->reader);
  while ((permit = g_async_queue_try_pop (rows->permits)) != NULL)
    use_permit (rows, permit);
  g_clear_pointer (&rows->given, g_ptr_array_unref);
  g_async_queue_unref (rows->blocks);
  g_async_queue_unref (rows->permits);
  cg_sheet_table_unref (rows->table);
  g_free (rows->fields);
  g_free (rows);
}

GPtrArray *
cg_sheet_rows_next (CgSheetRows *rows, GError **error)
{
  Block *block;
  GPtrArray *records;

  if (rows->ended)
    return g_ptr_array_new ();

  if (rows->given != NULL)
    g_async_queue_push (rows->permits, g_steal_pointer (&rows->given));
  block = g_async_queue_pop (rows->blocks);
  records = g_steal_pointer (&block->records);
  rows->ended = records == NULL || records->len == 0;
  if (!rows->ended)
    rows->given = g_ptr_array_ref (records);
  if (block->error != NULL)
    g_propagate_error (error, g_steal_pointer (&block->error));
  block_free (block);
  return records;
}
