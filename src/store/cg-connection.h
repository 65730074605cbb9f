/* cg-connection.h: one SQLite connection: opening, statements, typed binding, errors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Belongs to one thread. Only the store's own files use it.
 */
#pragma once

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <gio/gio.h>
#include <sqlite3.h>

#include "cg-bits.h"
#include "cg-calendar.h"
#include "cg-notice-facts.h"
#include "cg-record.h"

G_BEGIN_DECLS

#define CG_CONNECTION_ALL_FIELDS G_MAXUINT64

typedef struct
{
  sqlite3 *db;
  char *folder;           /* of the store, for sentences */
  GHashTable *statements; /* SQL text → prepared statement */

  /* Of these the texts that were asked for last, by where they stand in memory. */
  struct
  {
    const char *sql;
    sqlite3_stmt *statement;
  } recent[64];

  CgCalendar *calendar; /* what cg_deadline() and cg_warning() count with */
  int soon_workdays;    /* how many working days before a deadline it is yellow */

  char *fetch[CG_N_ENTITIES];       /* SQL that reads records whole, as of fetch_day */
  char *fetch_plain[CG_N_ENTITIES]; /* that leaves out what other records say */
  char fetch_day[11];

  /* Bit e: temp.touched has rows of entity e; rows that are stale; rows with texts; rows of which
   * all that is derived is to be computed; rows on which others depend. */
  CgBits touched;
  CgBits stale;
  CgBits texts;
  CgBits whole;
  CgBits sources;
  CgBits sums;      /* bit i: rows whose sums of cg_derive_dependents() i moved */
  gboolean removed; /* some of them are no more */
  gboolean many;    /* so many that nobody is told each of them */

  /* Of each entity the own fields that the stale rows of the edit changed; CG_CONNECTION_ALL_FIELDS
   * where rows are stale for another reason as well: they are new, or depend on others. */
  guint64 changed[CG_N_ENTITIES];

  /* Bit f: own field f, of those that the update under way sets; 0: it is not known. The recorder
   * then reads only these. */
  guint64 updating;

  /* (nullable): the values of the own fields of the record that the insertion under way makes,
   * of the types that the fields have. The recorder then need not ask for them. */
  const CgValue *inserting;

  /* Result code of the first statement that failed without anybody asking for the error. */
  int ignored;

  gboolean to_checkpoint; /* cg_connection_commit() of a large edit has left the log long */

  gint waited_at; /* atomic: when it last waited for a lock, ms */

  CgNoticeInspector inspector; /* (nullable): who knows what is wrong with a notice */

  gint64 budget; /* how many statements still succeed, -1: all; tests set it */
} CgConnection;

/**
 * cg_connection_open:
 * @folder: the store's folder
 * @path: the database, or a URI
 * @flags: SQLITE_OPEN_*
 * @error: as cg_connection_fail()
 *
 * Opens a connection with the pragmas of design.md "The store" and the functions of
 * cg-sql-functions.c.
 *
 * Returns: (transfer full) (nullable): the connection.
 */
CgConnection *cg_connection_open (const char *folder, const char *path, int flags, GError **error);
void cg_connection_close (CgConnection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgConnection, cg_connection_close)

/* Begins an INSERT of all records of a kind, in a transaction that ends with its failure. What
 * ABORT might have to restore would be kept in memory: gigabytes of a million records. */
#define CG_INSERT_ALL "INSERT OR FAIL INTO "

/**
 * cg_connection_is_waiting:
 *
 * Returns: whether another connection holds the lock it needs. Any thread.
 */
gboolean cg_connection_is_waiting (CgConnection *self);

/**
 * cg_connection_interrupt_by:
 * @cancellable: (nullable): what interrupts the statement that runs when it is cancelled
 *
 * Returns: what g_cancellable_disconnect() takes.
 */
gulong cg_connection_interrupt_by (CgConnection *self, GCancellable *cancellable);

/**
 * cg_connection_stop_on:
 * @cancellable: (nullable): looked at every now and then while statements run, which then fail
 *   with %CG_FAULT_CANCELLED; it lives until the next call. %NULL: nothing stops them any more
 */
void cg_connection_stop_on (CgConnection *self, GCancellable *cancellable);

/**
 * cg_connection_commit:
 * @large: the log is not copied into the database now: nobody is to wait for it
 *
 * Commits the transaction under way.
 */
gboolean cg_connection_commit (CgConnection *self, gboolean large, GError **error);

/**
 * cg_connection_checkpoint:
 *
 * Copies the log into the database where the commit of a large edit has left that to be done.
 */
void cg_connection_checkpoint (CgConnection *self);

/**
 * cg_connection_fail:
 *
 * Turns the connection's last SQLite error into a %CG_FAULT.
 *
 * Returns: %FALSE.
 */
gboolean cg_connection_fail (CgConnection *self, GError **error);

/**
 * cg_connection_fail_code:
 * @code: an (extended) result code
 */
gboolean cg_connection_fail_code (CgConnection *self, int code, GError **error);

/**
 * cg_sql_prepare:
 * @format: (nullable): one letter a parameter: i gint64, s text or NULL, v CgValue*,
 *   b bytes (pointer and int length)
 *
 * Returns: (transfer none) (nullable): the statement, reset and bound; it belongs to the
 *   connection's cache, so one text is not used again while its rows are read.
 */
sqlite3_stmt *
cg_sql_prepare (CgConnection *self, GError **error, const char *sql, const char *format, ...);

/**
 * cg_sql_bind_value:
 * @index: of the parameter, from 1
 *
 * Lends @value to the statement: it stays as it is until that has come to its end.
 */
void cg_sql_bind_value (sqlite3_stmt *statement, int index, const CgValue *value);

/**
 * cg_sql_step:
 * @failed: (inout): set when stepping failed
 *
 * Returns: whether there is a row; at the end and on failure the statement is reset.
 */
gboolean
cg_sql_step (CgConnection *self, sqlite3_stmt *statement, gboolean *failed, GError **error);

/**
 * cg_sql_run:
 *
 * Runs a statement to its end.
 */
gboolean cg_sql_run (CgConnection *self, GError **error, const char *sql, const char *format, ...);

/**
 * cg_sql_script:
 *
 * Runs several statements without parameters.
 */
gboolean cg_sql_script (CgConnection *self, const char *sql, GError **error);

/**
 * cg_sql_integer:
 *
 * Returns: the first column of the first row; @fallback when there is none or it is
 *   null. A failure sets @error and gives @fallback.
 */
gint64 cg_sql_integer (
    CgConnection *self, GError **error, gint64 fallback, const char *sql, const char *format, ...);

/**
 * cg_sql_column:
 *
 * Returns: (transfer none): the text of a column that is never null; "" where the file is
 *   damaged so that SQLite cannot read it all the same. Valid until the next step.
 */
const char *cg_sql_column (sqlite3_stmt *row, int column);

/**
 * cg_sql_text:
 *
 * Returns: (transfer full) (nullable): the first column of the first row.
 */
char *cg_sql_text (CgConnection *self, GError **error, const char *sql, const char *format, ...);

/**
 * cg_sql_column_value:
 *
 * Reads a column into a value.
 */
void cg_sql_column_value (sqlite3_stmt *statement, int column, CgValue *value);

/**
 * cg_sql_functions_register:
 *
 * Gives the connection cg_fold(), cg_bigrams(), cg_page_bigrams(), cg_name_key(), cg_reads(),
 * cg_deadline() and cg_warning().
 */
gboolean cg_sql_functions_register (CgConnection *self, GError **error);

/**
 * cg_connection_load_calendar:
 *
 * Reads the calendar and the "due soon" rule anew from the store.
 */
gboolean cg_connection_load_calendar (CgConnection *self, GError **error);

G_END_DECLS
