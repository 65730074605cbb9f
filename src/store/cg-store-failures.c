/* cg-store-failures.c: 制度失灵: problems that happened in spite of an issued institution.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-failures.h"

#include "cg-store-private.h"

typedef struct
{
  gint64 institution;
  guint limit;
  GPtrArray *failures; /* of CgFailure */
} Call;

/* What an institution answers: a category at a unit, since a day. Then every unit under that one,
 * and the later problems there. */
static const char failures_sql[] =
    "WITH RECURSIVE answered (institution, unit, category, issued_on, \"case\") AS ("
    " SELECT DISTINCT i.id, COALESCE(i.unit, p.unit), p.category, i.issued_on, i.\"case\""
    " FROM institution i JOIN institution_problem l ON l.institution = i.id"
    " JOIN problem p ON p.id = l.problem WHERE i.status IN ('issued', 'enforced', 'closed')"
    " AND i.issued_on IS NOT NULL AND i.void_reason IS NULL AND l.void_reason IS NULL"
    " AND p.void_reason IS NULL AND p.category IS NOT NULL AND (?1 = 0 OR i.id = ?1)),"
    " below (institution, unit, category, issued_on, \"case\") AS (SELECT * FROM answered UNION"
    " SELECT b.institution, u.id, b.category, b.issued_on, b.\"case\" FROM below b"
    " JOIN unit u ON u.parent = b.unit WHERE u.void_reason IS NULL)"
    " SELECT b.institution, i.name, p.id, p.problem_no, p.text, COALESCE(u.short, u.name),"
    " b.issued_on, COALESCE(c.occurred_on, c.decided_on) FROM below b"
    " JOIN problem p ON p.unit = b.unit AND p.category = b.category"
    " JOIN \"case\" c ON c.id = p.\"case\" JOIN institution i ON i.id = b.institution"
    " JOIN unit u ON u.id = p.unit WHERE c.id <> b.\"case\" AND p.void_reason IS NULL"
    " AND c.void_reason IS NULL AND COALESCE(c.occurred_on, c.decided_on) > b.issued_on"
    " ORDER BY COALESCE(c.occurred_on, c.decided_on) DESC, p.id, b.institution LIMIT ?2";

void
cg_failure_free (CgFailure *failure)
{
  g_free (failure->name);
  g_free (failure->problem_no);
  g_free (failure->text);
  g_free (failure->unit_name);
  g_free (failure);
}

static void
call_free (gpointer data)
{
  Call *call = data;

  g_clear_pointer (&call->failures, g_ptr_array_unref);
  g_free (call);
}

static char *
column_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return g_strdup (text != NULL ? text : "");
}

static CgDate
column_date (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  CgDate date;

  return text != NULL && cg_date_parse_iso (text, &date) ? date : 0;
}

static CgFailure *
read_failure (sqlite3_stmt *statement)
{
  CgFailure *failure = g_new0 (CgFailure, 1);

  failure->institution = sqlite3_column_int64 (statement, 0);
  failure->name = column_text (statement, 1);
  failure->problem = sqlite3_column_int64 (statement, 2);
  failure->problem_no = column_text (statement, 3);
  failure->text = column_text (statement, 4);
  failure->unit_name = column_text (statement, 5);
  failure->issued_on = column_date (statement, 6);
  failure->happened_on = column_date (statement, 7);
  return failure;
}

static gboolean
find_failures (CgStore *self,
               CgConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Call *call = data;
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, failures_sql, "ii",
                                            call->institution, (gint64) call->limit);

  call->failures = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_failure_free);
  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    g_ptr_array_add (call->failures, read_failure (statement));
  return statement != NULL && !failed;
}

GPtrArray *
cg_store_failures (CgStore *self, gint64 institution, guint limit, GError **error)
{
  Call call = { institution, limit, NULL };
  gboolean good = cg_store_call (self, CG_SIDE_COUNTER, find_failures, &call, error);

  if (!good)
    g_clear_pointer (&call.failures, g_ptr_array_unref);
  return call.failures;
}

void
cg_store_failures_async (CgStore *self,
                         gint64 institution,
                         guint limit,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->institution = institution;
  call->limit = limit;
  cg_store_call_async (self, CG_SIDE_COUNTER, find_failures, call, call_free,
                       cg_store_failures_async, cancellable, callback, user_data);
}

GPtrArray *
cg_store_failures_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Call *call = cg_store_call_finish (self, result, error);

  return call != NULL ? g_steal_pointer (&call->failures) : NULL;
}
