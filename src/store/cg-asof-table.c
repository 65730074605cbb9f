/* cg-asof-table.c: a table of the store as it stood: its rows, but for those rebuilt.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A virtual table, because a view that joins both is not searched by an index where SQLite would
 * have to look into it from outside: each sum over children would read all of them.
 */
#include "config.h"

#include "cg-asof-table.h"

/* What the planner is told: only the order of magnitude counts. */
#define MANY_ROWS 1000000
#define FEW_ROWS 10

typedef struct
{
  CgConnection *connection;
  const gboolean *present;
} Module;

typedef struct
{
  sqlite3_vtab base; /* first: SQLite knows no more of it */
  const Module *module;
  char *name;
  GPtrArray *columns; /* of char*: names */
  guint64 indexed;    /* bit c: an index has column c */
  guint64 selective;  /* bit c: an index begins with it, and few rows have one value */
  GHashTable *idle;   /* SQL → GPtrArray of statements that no cursor uses */
} Table;

typedef struct
{
  sqlite3_vtab_cursor base;
  sqlite3_stmt *statement;
  GPtrArray *home; /* where the statement goes back to */
  gboolean ended;
} Cursor;

/* ---- the temporary tables ---- */

/* "name" TYPE DEFAULT …, for each column after the id. */
static gboolean
append_columns (CgConnection *self, const char *table, GString *sql, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *column =
      cg_sql_prepare (self, error,
                      "SELECT name, type, dflt_value FROM pragma_table_info (?, 'main')"
                      " WHERE cid > 0 ORDER BY cid",
                      "s", table);

  while (column != NULL && cg_sql_step (self, column, &failed, error))
    {
      const char *value = (const char *) sqlite3_column_text (column, 2);

      g_string_append_printf (sql, ", \"%s\" %s", cg_sql_column (column, 0),
                              cg_sql_column (column, 1));
      if (value != NULL)
        g_string_append_printf (sql, " DEFAULT %s", value);
    }

  return column != NULL && !failed;
}

gboolean
cg_asof_table_make (CgConnection *self, const char *table, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql,
                   "CREATE TABLE temp.\"gone_%s\" (id INTEGER PRIMARY KEY);"
                   "CREATE TABLE temp.\"past_%s\" (id INTEGER PRIMARY KEY",
                   table, table);
  if (!append_columns (self, table, sql, error))
    return FALSE;

  g_string_append (sql, ")");
  return cg_sql_script (self, sql->str, error);
}

/* The indexes of the table, for its past rows; without their conditions. */
static gboolean
index_past (CgConnection *self, const char *table, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  gboolean failed = FALSE;
  sqlite3_stmt *index = cg_sql_prepare (
      self, error,
      "SELECT l.name, group_concat('\"' || i.name || '\"')"
      " FROM pragma_index_list (?1, 'main') l JOIN pragma_index_info (l.name, 'main') i"
      " GROUP BY l.name",
      "s", table);

  while (index != NULL && cg_sql_step (self, index, &failed, error))
    g_string_append_printf (sql, "CREATE INDEX temp.\"past_%s\" ON \"past_%s\" (%s);",
                            cg_sql_column (index, 0), table, cg_sql_column (index, 1));

  return index != NULL && !failed && cg_sql_script (self, sql->str, error);
}

gboolean
cg_asof_table_show (CgConnection *self, const char *table, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("CREATE VIRTUAL TABLE temp.\"%s\" USING cg_past (%s)", table, table);

  return index_past (self, table, error) && cg_sql_script (self, sql, error);
}

/* ---- connecting ---- */

static void
free_statements (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
table_free (Table *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->idle);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

static Table *
table_new (const Module *module, const char *name)
{
  Table *self = g_new0 (Table, 1);

  self->module = module;
  self->name = g_strdup (name);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_statements);
  return self;
}

/* Reads the columns; returns the declaration that SQLite is given. */
static char *
read_columns (Table *self)
{
  CgConnection *connection = self->module->connection;
  g_autoptr (GString) sql = g_string_new ("CREATE TABLE x (");
  gboolean failed = FALSE;
  sqlite3_stmt *column = cg_sql_prepare (
      connection, NULL, "SELECT name, type FROM pragma_table_info (?, 'main') ORDER BY cid", "s",
      self->name);

  while (column != NULL && cg_sql_step (connection, column, &failed, NULL))
    {
      g_string_append_printf (sql, "%s\"%s\" %s", self->columns->len > 0 ? ", " : "",
                              cg_sql_column (column, 0), cg_sql_column (column, 1));
      g_ptr_array_add (self->columns, g_strdup (cg_sql_column (column, 0)));
    }
  g_string_append_c (sql, ')');

  return failed || self->columns->len == 0 ? NULL : g_string_free (g_steal_pointer (&sql), FALSE);
}

/* `live` is the same for nearly all rows; an index that begins with it serves by the next. */
static void
read_indexes (Table *self)
{
  CgConnection *connection = self->module->connection;
  gboolean failed = FALSE;
  sqlite3_stmt *index =
      cg_sql_prepare (connection, NULL,
                      "SELECT i.cid, i.seqno, i.name FROM pragma_index_list (?, 'main') l"
                      " JOIN pragma_index_info (l.name, 'main') i WHERE i.cid BETWEEN 0 AND 62",
                      "s", self->name);

  while (index != NULL && cg_sql_step (connection, index, &failed, NULL))
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << sqlite3_column_int (index, 0);

      self->indexed |= bit;
      if (sqlite3_column_int (index, 1) == 0 && !g_str_equal (cg_sql_column (index, 2), "live"))
        self->selective |= bit;
    }
}

static int
table_connect (sqlite3 *db,
               void *data,
               int n_arguments,
               const char *const *arguments,
               sqlite3_vtab **table,
               char **message)
{
  g_autoptr (Table) self = table_new (data, n_arguments > 3 ? arguments[3] : "");
  g_autofree char *declaration = read_columns (self);
  int code;

  if (declaration == NULL)
    return SQLITE_ERROR;

  read_indexes (self);
  code = sqlite3_declare_vtab (db, declaration);
  if (code == SQLITE_OK)
    *table = &g_steal_pointer (&self)->base;
  return code;
}

static int
table_disconnect (sqlite3_vtab *table)
{
  table_free ((Table *) table);
  return SQLITE_OK;
}

/* ---- planning ---- */

static const char *
operator_of (unsigned char operation)
{
  switch (operation)
    {
    case SQLITE_INDEX_CONSTRAINT_EQ:
      return "=";
    case SQLITE_INDEX_CONSTRAINT_GT:
      return ">";
    case SQLITE_INDEX_CONSTRAINT_GE:
      return ">=";
    case SQLITE_INDEX_CONSTRAINT_LT:
      return "<";
    case SQLITE_INDEX_CONSTRAINT_LE:
      return "<=";
    default:
      return NULL;
    }
}

/* Columns of which nothing is asked are not read. */
static void
append_wanted (const Table *self, GString *sql, guint64 used)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << MIN (i, 63);

      if (i > 0 && !(used & bit))
        g_string_append (sql, ", NULL");
      else
        g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "",
                                (const char *) g_ptr_array_index (self->columns, i));
    }
}

static gboolean
is_id (int column)
{
  return column <= 0;
}

/* What the inner statement is asked for; only what an index may answer. */
static void
append_conditions (const Table *self, sqlite3_index_info *info, GString *sql)
{
  int n = 0;

  info->estimatedRows = MANY_ROWS;
  for (int i = 0; i < info->nConstraint; i++)
    {
      const struct sqlite3_index_constraint *constraint = &info->aConstraint[i];
      int column = MAX (constraint->iColumn, 0);
      const char *operator= operator_of (constraint->op);
      gboolean equal = constraint->op == SQLITE_INDEX_CONSTRAINT_EQ;

      if (!constraint->usable || operator==
          NULL || !(is_id (column) || (column < 63 && (self->indexed >> column & 1))))
        continue;

      info->aConstraintUsage[i].argvIndex = ++n;
      g_string_append_printf (
          sql, " AND \"%s\" %s ?%d",
          (const char *) g_ptr_array_index (self->columns, (guint) column), operator, n);
      if (is_id (column) && equal)
        {
          info->estimatedRows = 1;
          info->idxFlags |= SQLITE_INDEX_SCAN_UNIQUE;
        }
      else if (equal && (self->selective >> column & 1))
        {
          info->estimatedRows = MIN (info->estimatedRows, FEW_ROWS);
        }
      else if (!equal)
        {
          info->estimatedRows = MIN (info->estimatedRows, MANY_ROWS / 4);
        }
    }
}

static void
append_order (sqlite3_index_info *info, GString *sql)
{
  for (int i = 0; i < info->nOrderBy; i++)
    g_string_append_printf (sql, "%s%d%s", i > 0 ? ", " : " ORDER BY ",
                            MAX (info->aOrderBy[i].iColumn, 0) + 1,
                            info->aOrderBy[i].desc ? " DESC" : "");
  info->orderByConsumed = info->nOrderBy > 0;
}

/* Two statements, for now and for then, apart by a line's end: a plan may serve both. */
static int
table_best_index (sqlite3_vtab *table, sqlite3_index_info *info)
{
  const Table *self = (const Table *) table;
  g_autoptr (GString) conditions = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GString) order = g_string_new (NULL);

  append_conditions (self, info, conditions);
  append_wanted (self, wanted, info->colUsed);
  append_order (info, order);
  info->estimatedCost = (double) info->estimatedRows * 2;
  info->idxStr = sqlite3_mprintf (
      "SELECT %s FROM main.\"%s\" WHERE 1%s%s\n"
      "SELECT %s FROM main.\"%s\" WHERE id NOT IN (SELECT id FROM temp.\"gone_%s\")%s"
      " UNION ALL SELECT %s FROM temp.\"past_%s\" WHERE 1%s%s",
      wanted->str, self->name, conditions->str, order->str, wanted->str, self->name, self->name,
      conditions->str, wanted->str, self->name, conditions->str, order->str);
  info->needToFreeIdxStr = 1;
  return info->idxStr != NULL ? SQLITE_OK : SQLITE_NOMEM;
}

/* ---- reading ---- */

static int
cursor_open (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  Cursor *self = g_new0 (Cursor, 1);

  *cursor = &self->base;
  return SQLITE_OK;
}

static void
give_back (Cursor *self)
{
  if (self->statement == NULL)
    return;

  sqlite3_reset (self->statement);
  g_ptr_array_add (self->home, g_steal_pointer (&self->statement));
}

static int
cursor_close (sqlite3_vtab_cursor *cursor)
{
  Cursor *self = (Cursor *) cursor;

  give_back (self);
  g_free (self);
  return SQLITE_OK;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* The statements of one plan are kept: a cursor is opened for every row of another table. */
static int
take_statement (Cursor *self, const char *plan)
{
  Table *table = (Table *) self->base.pVtab;
  const char *past = strchr (plan, '\n') + 1;
  gboolean present = *table->module->present;
  g_autofree char *now = present ? g_strndup (plan, (gsize) (past - plan - 1)) : NULL;
  const char *sql = present ? now : past;

  give_back (self);
  self->home = g_hash_table_lookup (table->idle, sql);
  if (self->home == NULL)
    {
      self->home = g_ptr_array_new_with_free_func (finalize_statement);
      g_hash_table_insert (table->idle, g_strdup (sql), self->home);
    }
  if (self->home->len > 0)
    {
      self->statement = g_ptr_array_steal_index_fast (self->home, self->home->len - 1);
      return SQLITE_OK;
    }

  return sqlite3_prepare_v3 (table->module->connection->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
                             &self->statement, NULL);
}

static int
cursor_next (sqlite3_vtab_cursor *cursor)
{
  Cursor *self = (Cursor *) cursor;
  int code = sqlite3_step (self->statement);

  self->ended = code != SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

static int
cursor_filter (
    sqlite3_vtab_cursor *cursor, int number, const char *plan, int n_values, sqlite3_value **values)
{
  Cursor *self = (Cursor *) cursor;
  int code = take_statement (self, plan);

  for (int i = 0; code == SQLITE_OK && i < n_values; i++)
    code = sqlite3_bind_value (self->statement, i + 1, values[i]);

  return code == SQLITE_OK ? cursor_next (cursor) : code;
}

static int
cursor_eof (sqlite3_vtab_cursor *cursor)
{
  return ((Cursor *) cursor)->ended;
}

static int
cursor_column (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
  sqlite3_result_value (context, sqlite3_column_value (((Cursor *) cursor)->statement, column));
  return SQLITE_OK;
}

static int
cursor_rowid (sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
{
  *id = sqlite3_column_int64 (((Cursor *) cursor)->statement, 0);
  return SQLITE_OK;
}

static const sqlite3_module past_module = {
  .iVersion = 1,
  .xCreate = table_connect,
  .xConnect = table_connect,
  .xBestIndex = table_best_index,
  .xDisconnect = table_disconnect,
  .xDestroy = table_disconnect,
  .xOpen = cursor_open,
  .xClose = cursor_close,
  .xFilter = cursor_filter,
  .xNext = cursor_next,
  .xEof = cursor_eof,
  .xColumn = cursor_column,
  .xRowid = cursor_rowid,
};

gboolean
cg_asof_table_register (CgConnection *self, const gboolean *present, GError **error)
{
  Module *module = g_new0 (Module, 1);

  *module = (Module){ self, present };
  return sqlite3_create_module_v2 (self->db, "cg_past", &past_module, module, g_free) ==
             SQLITE_OK ||
         cg_connection_fail (self, error);
}
