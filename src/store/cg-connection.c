/* cg-connection.c: one SQLite connection: opening, statements, typed binding, errors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-connection.h"

#include <string.h>

#include "cg-fault.h"

/* Another process may hold the write lock for as long as one part of a large edit. */
#define BUSY_WAIT_MS 5000
#define LONGEST_NAP_MS 50
#define STILL_WAITING_MS 500

/* A log of so many pages is copied into the database by the commit that made it so long. */
#define PAGES_A_CHECKPOINT 4000

/* Pages that an edit has changed stay in memory, a quarter of a gigabyte of them, until they are
 * written once. SQLite reads the number as a truth value as well, by its lowest eight bits: 65536
 * would mean "never". Nothing of a store is erased, so a page that is free is not written over. */
static const char pragmas[] = "PRAGMA foreign_keys = ON;"
                              "PRAGMA secure_delete = FAST;"
                              "PRAGMA trusted_schema = OFF;"
                              "PRAGMA cell_size_check = ON;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA synchronous = FULL;"
                              "PRAGMA cache_spill = 65535;";

/* KiB of pages. Those who only read are several, and what they leave out is still in the
 * system's cache: a window over a million rows would hold as much again for each of them. */
#define PAGES_TO_READ "PRAGMA cache_size = -4096"
#define PAGES_TO_WRITE "PRAGMA cache_size = -65536"

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* Every connection has one thread; counting memory would make them wait for each other. */
static void
configure_once (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&once, 1);
    }
}

/* Milliseconds that wrap around; never 0, which is: has not waited yet. */
static gint
now (void)
{
  return (gint) (g_get_monotonic_time () / 1000 & G_MAXINT) | 1;
}

/* SQLite asks whether to try again: naps that grow, and as many as make up the time. */
static int
busy_cb (void *data, int n)
{
  CgConnection *self = data;
  int nap = MIN (n + 1, LONGEST_NAP_MS);
  int napped = n <= LONGEST_NAP_MS ? n * (n + 1) / 2
                                   : LONGEST_NAP_MS * (LONGEST_NAP_MS + 1) / 2 +
                                         (n - LONGEST_NAP_MS) * LONGEST_NAP_MS;

  if (napped >= BUSY_WAIT_MS)
    return 0;

  g_atomic_int_set (&self->waited_at, now ());
  sqlite3_sleep (nap);
  return 1;
}

gboolean
cg_connection_is_waiting (CgConnection *self)
{
  gint at = g_atomic_int_get (&self->waited_at);

  return at != 0 && ABS (now () - at) <= STILL_WAITING_MS;
}

static void
interrupt (GCancellable *cancellable, gpointer db)
{
  sqlite3_interrupt (db);
}

gulong
cg_connection_interrupt_by (CgConnection *self, GCancellable *cancellable)
{
  return cancellable != NULL
             ? g_cancellable_connect (cancellable, G_CALLBACK (interrupt), self->db, NULL)
             : 0;
}

/* How often SQLite looks whether it is to stop, in its own steps. */
#define STEPS_A_LOOK 20000

static int
look (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

void
cg_connection_stop_on (CgConnection *self, GCancellable *cancellable)
{
  sqlite3_progress_handler (self->db, STEPS_A_LOOK, cancellable != NULL ? look : NULL, cancellable);
}

CgConnection *
cg_connection_open (const char *folder, const char *path, int flags, GError **error)
{
  g_autoptr (CgConnection) self = g_new0 (CgConnection, 1);
  int code;

  configure_once ();
  self->folder = g_strdup (folder);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  self->calendar = cg_calendar_new ();
  self->soon_workdays = 5;
  self->budget = -1;

  code = sqlite3_open_v2 (path, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, NULL);
  if (code != SQLITE_OK)
    {
      cg_connection_fail (self, error);
      return NULL;
    }

  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_handler (self->db, busy_cb, self);
  sqlite3_wal_autocheckpoint (self->db, PAGES_A_CHECKPOINT);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_QPSG, 1, NULL);
  if (!cg_sql_script (self, pragmas, error) ||
      !cg_sql_script (self, flags & SQLITE_OPEN_READONLY ? PAGES_TO_READ : PAGES_TO_WRITE, error) ||
      !cg_sql_functions_register (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cg_connection_close (CgConnection *self)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      g_free (self->fetch[i]);
      g_free (self->fetch_plain[i]);
    }
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  cg_calendar_unref (self->calendar);
  g_free (self->folder);
  g_free (self);
}

/* "UNIQUE constraint failed: case.case_no" → the label of that field. */
static const char *
constraint_label (const char *message)
{
  const char *colon = strrchr (message, ':');
  g_auto (GStrv) words = NULL;
  CgEntity entity;
  int field;

  if (colon == NULL)
    return message;

  words = g_strsplit_set (colon + 2, ".,", 3);
  if (g_strv_length (words) < 2 || !cg_entity_parse (words[0], &entity, NULL))
    return message;

  field = cg_entity_find_field (entity, words[1]);
  return field >= 0 ? cg_field_label (entity, field) : message;
}

static gboolean
fail_constraint (int code, const char *message, GError **error)
{
  switch (code)
    {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      cg_fault_set (error, CG_FAULT_DUPLICATE, constraint_label (message), "");
      break;
    case SQLITE_CONSTRAINT_NOTNULL:
      cg_fault_set (error, CG_FAULT_MISSING_FIELD, constraint_label (message));
      break;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      cg_fault_set (error, CG_FAULT_BROKEN_REFERENCE, cg_entity_label (CG_ENTITY_CASE));
      break;
    default:
      cg_fault_set (error, CG_FAULT_STORE_SQL, message);
    }

  return FALSE;
}

static gboolean
names_folder (int code, CgFault *fault)
{
  static const struct
  {
    int code;
    CgFault fault;
  } faults[] = {
    { SQLITE_BUSY, CG_FAULT_STORE_LOCKED },         { SQLITE_LOCKED, CG_FAULT_STORE_LOCKED },
    { SQLITE_FULL, CG_FAULT_STORE_FULL },           { SQLITE_READONLY, CG_FAULT_STORE_READ_ONLY },
    { SQLITE_CORRUPT, CG_FAULT_STORE_DAMAGED },     { SQLITE_NOTADB, CG_FAULT_NOT_A_STORE },
    { SQLITE_CANTOPEN, CG_FAULT_STORE_UNREADABLE }, { SQLITE_PERM, CG_FAULT_STORE_UNREADABLE },
    { SQLITE_IOERR, CG_FAULT_STORE_DAMAGED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (faults[i].code == (code & 0xff))
      {
        *fault = faults[i].fault;
        return TRUE;
      }

  return FALSE;
}

gboolean
cg_connection_fail_code (CgConnection *self, int code, GError **error)
{
  const char *message = self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code);
  CgFault fault;

  if (error == NULL && self->ignored == SQLITE_OK)
    self->ignored = code;

  if (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE)
    cg_fault_set (error, CG_FAULT_STORE_FULL, self->folder);
  else if (names_folder (code, &fault))
    cg_fault_set (error, fault, self->folder);
  else if ((code & 0xff) == SQLITE_INTERRUPT)
    cg_fault_set (error, CG_FAULT_CANCELLED);
  else if ((code & 0xff) == SQLITE_CONSTRAINT)
    return fail_constraint (code, message, error);
  else
    cg_fault_set (error, CG_FAULT_STORE_SQL, message);

  return FALSE;
}

gboolean
cg_connection_commit (CgConnection *self, gboolean large, GError **error)
{
  gboolean good;

  if (large)
    sqlite3_wal_autocheckpoint (self->db, 0);
  good = cg_sql_run (self, error, "COMMIT", NULL);
  if (large)
    sqlite3_wal_autocheckpoint (self->db, PAGES_A_CHECKPOINT);
  self->to_checkpoint |= large && good;
  return good;
}

void
cg_connection_checkpoint (CgConnection *self)
{
  if (self->to_checkpoint)
    sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  self->to_checkpoint = FALSE;
}

gboolean
cg_connection_fail (CgConnection *self, GError **error)
{
  int code = self->db != NULL ? sqlite3_extended_errcode (self->db) : SQLITE_NOMEM;

  return cg_connection_fail_code (self, code, error);
}

static void
bind_value (sqlite3_stmt *statement,
            int index,
            const CgValue *value,
            sqlite3_destructor_type lifetime)
{
  if (value->type == CG_VALUE_INTEGER)
    sqlite3_bind_int64 (statement, index, value->integer);
  else if (value->type == CG_VALUE_TEXT)
    sqlite3_bind_text (statement, index, value->text, -1, lifetime);
  else
    sqlite3_bind_null (statement, index);
}

void
cg_sql_bind_value (sqlite3_stmt *statement, int index, const CgValue *value)
{
  bind_value (statement, index, value, SQLITE_STATIC);
}

/* @lifetime: SQLITE_STATIC where the statement is run to its end before its arguments go. */
static void
bind_arguments (sqlite3_stmt *statement,
                const char *format,
                va_list arguments,
                sqlite3_destructor_type lifetime)
{
  for (int index = 1; format != NULL && *format != '\0'; index++, format++)
    {
      const void *bytes;

      switch (*format)
        {
        case 'i':
          sqlite3_bind_int64 (statement, index, va_arg (arguments, gint64));
          break;
        case 's':
          sqlite3_bind_text (statement, index, va_arg (arguments, const char *), -1, lifetime);
          break;
        case 'v':
          bind_value (statement, index, va_arg (arguments, const CgValue *), lifetime);
          break;
        case 'b':
          bytes = va_arg (arguments, const void *);
          sqlite3_bind_blob (statement, index, bytes, va_arg (arguments, int), lifetime);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static sqlite3_stmt *
prepare_new (CgConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK)
    {
      cg_connection_fail (self, error);
      return NULL;
    }

  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

static guint
place_of (const char *sql)
{
  return (guint) (GPOINTER_TO_SIZE (sql) >> 4) % G_N_ELEMENTS (((CgConnection *) NULL)->recent);
}

/* Long texts are hashed only when another one was asked for at the same place since: comparing is
 * quicker, and a large edit asks for a few of them very often. */
static sqlite3_stmt *
prepare_cached (CgConnection *self, const char *sql, GError **error)
{
  guint place = place_of (sql);
  sqlite3_stmt *statement = self->recent[place].statement;

  if (self->recent[place].sql != sql || strcmp (sqlite3_sql (statement), sql) != 0)
    {
      statement = g_hash_table_lookup (self->statements, sql);
      if (statement == NULL)
        statement = prepare_new (self, sql, error);
      if (statement == NULL)
        return NULL;
      self->recent[place].sql = sql;
      self->recent[place].statement = statement;
    }

  sqlite3_reset (statement);
  return statement;
}

static sqlite3_stmt *
prepare_valist (CgConnection *self,
                GError **error,
                const char *sql,
                const char *format,
                va_list arguments,
                sqlite3_destructor_type lifetime)
{
  sqlite3_stmt *statement = prepare_cached (self, sql, error);

  if (statement != NULL)
    bind_arguments (statement, format, arguments, lifetime);

  return statement;
}

sqlite3_stmt *
cg_sql_prepare (CgConnection *self, GError **error, const char *sql, const char *format, ...)
{
  sqlite3_stmt *statement;
  va_list arguments;

  va_start (arguments, format);
  statement = prepare_valist (self, error, sql, format, arguments, SQLITE_TRANSIENT);
  va_end (arguments);
  return statement;
}

/* As if the disk were full from here on: every path out of a failure can be tried. */
static gboolean
is_spent (CgConnection *self, GError **error)
{
  if (self->budget < 0)
    return FALSE;
  if (self->budget > 0)
    {
      self->budget--;
      return FALSE;
    }

  cg_connection_fail_code (self, SQLITE_FULL, error);
  return TRUE;
}

gboolean
cg_sql_step (CgConnection *self, sqlite3_stmt *statement, gboolean *failed, GError **error)
{
  int code;

  if (is_spent (self, error))
    {
      *failed = TRUE;
      sqlite3_reset (statement);
      return FALSE;
    }

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    return TRUE;

  if (code != SQLITE_DONE)
    {
      *failed = TRUE;
      cg_connection_fail (self, error);
    }

  sqlite3_reset (statement);
  return FALSE;
}

gboolean
cg_sql_run (CgConnection *self, GError **error, const char *sql, const char *format, ...)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement;
  va_list arguments;

  va_start (arguments, format);
  statement = prepare_valist (self, error, sql, format, arguments, SQLITE_STATIC);
  va_end (arguments);
  if (statement == NULL)
    return FALSE;

  while (cg_sql_step (self, statement, &failed, error))
    ;

  return !failed;
}

gboolean
cg_sql_script (CgConnection *self, const char *sql, GError **error)
{
  if (is_spent (self, error))
    return FALSE;
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  return cg_connection_fail (self, error);
}

gint64
cg_sql_integer (
    CgConnection *self, GError **error, gint64 fallback, const char *sql, const char *format, ...)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement;
  va_list arguments;

  va_start (arguments, format);
  statement = prepare_valist (self, error, sql, format, arguments, SQLITE_STATIC);
  va_end (arguments);

  if (statement != NULL && cg_sql_step (self, statement, &failed, error))
    {
      if (sqlite3_column_type (statement, 0) != SQLITE_NULL)
        fallback = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }

  return fallback;
}

const char *
cg_sql_column (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return text != NULL ? text : "";
}

char *
cg_sql_text (CgConnection *self, GError **error, const char *sql, const char *format, ...)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement;
  va_list arguments;
  char *text = NULL;

  va_start (arguments, format);
  statement = prepare_valist (self, error, sql, format, arguments, SQLITE_STATIC);
  va_end (arguments);

  if (statement != NULL && cg_sql_step (self, statement, &failed, error))
    {
      text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      sqlite3_reset (statement);
    }

  return text;
}

void
cg_sql_column_value (sqlite3_stmt *statement, int column, CgValue *value)
{
  switch (sqlite3_column_type (statement, column))
    {
    case SQLITE_INTEGER:
      cg_value_set_integer (value, sqlite3_column_int64 (statement, column));
      break;
    case SQLITE_TEXT:
      cg_value_set_text (value, (const char *) sqlite3_column_text (statement, column));
      break;
    default:
      cg_value_set_null (value);
    }
}
