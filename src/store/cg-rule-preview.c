/* cg-rule-preview.c: what changing a time-limit rule would do to deadlines, and the edit for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A temporary table of the name `rule` stands before the store's own for the one statement
 * that computes the deadlines, by the very expression that derives them.
 */
#include "config.h"

#include "cg-rule-preview.h"

#include "cg-derive-expressions.h"
#include "cg-store-private.h"

/* The fields that move deadlines. */
static const int moving_fields[] = { CG_RULE_BASIS, CG_RULE_AMOUNT, CG_RULE_TERM, CG_RULE_ROLL };

typedef struct
{
  CgRecord *rule;
  CgRulePreview *preview;
} Call;

void
cg_rule_preview_free (CgRulePreview *preview)
{
  g_array_unref (preview->moves);
  g_free (preview);
}

static void
call_free (gpointer data)
{
  Call *call = data;

  cg_record_unref (call->rule);
  g_clear_pointer (&call->preview, cg_rule_preview_free);
  g_free (call);
}

static CgDate
column_date (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  CgDate date;

  return text != NULL && cg_date_parse_iso (text, &date) ? date : 0;
}

static gboolean
put_rule_in_front (CgConnection *connection, const CgRecord *rule, GError **error)
{
  return cg_sql_script (connection,
                        "DROP TABLE IF EXISTS temp.rule;"
                        "CREATE TEMP TABLE rule AS SELECT * FROM main.rule",
                        error) &&
         cg_sql_run (connection, error,
                     "UPDATE temp.rule SET basis = ?, amount = ?, term = ?, roll = ? WHERE id = ?",
                     "vvvvi", cg_record_value (rule, CG_RULE_BASIS),
                     cg_record_value (rule, CG_RULE_AMOUNT), cg_record_value (rule, CG_RULE_TERM),
                     cg_record_value (rule, CG_RULE_ROLL), cg_record_get_id (rule));
}

static gboolean
read_moves (CgConnection *connection, CgRulePreview *preview, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT id, \"case\", open, before, after FROM (SELECT t.id, t.\"case\","
      " t.state IN ('pending', 'active') AS open, d.deadline AS before, %s AS after"
      " FROM stage t JOIN d_stage d ON d.id = t.id WHERE d.live) WHERE after IS NOT before"
      " ORDER BY after, id",
      cg_derive_expression (CG_ENTITY_STAGE, "deadline"));
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, sql, NULL);
  gboolean failed = FALSE;

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      CgRuleMove move = { sqlite3_column_int64 (statement, 0), sqlite3_column_int64 (statement, 1),
                          sqlite3_column_int (statement, 2) != 0, column_date (statement, 3),
                          column_date (statement, 4) };

      g_array_append_val (preview->moves, move);
    }

  return statement != NULL && !failed;
}

static gboolean
count_fixed (CgConnection *connection, gint64 rule, CgRulePreview *preview, GError **error)
{
  gint64 done = cg_sql_integer (connection, error, -1,
                                "SELECT count(*) FROM stage t JOIN d_stage d ON d.id = t.id"
                                " WHERE d.live AND t.rule = ? AND t.state = 'done'",
                                "i", rule);
  gint64 corrected =
      cg_sql_integer (connection, error, -1,
                      "SELECT count(*) FROM stage t JOIN d_stage d ON d.id = t.id WHERE d.live"
                      " AND t.rule = ? AND t.planned_on IS NOT NULL"
                      " AND t.state IN ('pending', 'active')",
                      "i", rule);

  preview->n_done = (guint) MAX (done, 0);
  preview->n_corrected = (guint) MAX (corrected, 0);
  return done >= 0 && corrected >= 0;
}

static gboolean
preview_rule (CgStore *self,
              CgConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Call *call = data;
  gboolean good;

  call->preview = g_new0 (CgRulePreview, 1);
  call->preview->moves = g_array_new (FALSE, TRUE, sizeof (CgRuleMove));
  good = cg_connection_load_calendar (connection, error) &&
         put_rule_in_front (connection, call->rule, error) &&
         read_moves (connection, call->preview, error);
  cg_sql_script (connection, "DROP TABLE IF EXISTS temp.rule", NULL);
  return good && count_fixed (connection, cg_record_get_id (call->rule), call->preview, error);
}

void
cg_store_preview_rule_async (CgStore *self,
                             const CgRecord *rule,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->rule = cg_record_copy (rule);
  cg_store_call_async (self, CG_SIDE_READER, preview_rule, call, call_free,
                       cg_store_preview_rule_async, cancellable, callback, user_data);
}

CgRulePreview *
cg_store_preview_rule_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Call *call = cg_store_call_finish (self, result, error);

  return call != NULL ? g_steal_pointer (&call->preview) : NULL;
}

/* ---- the edits ---- */

CgEdit *
cg_rule_edit_for_all (const CgRecord *before, const CgRecord *after, const CgRulePreview *preview)
{
  CgEdit *edit = cg_edit_new ("rule.change", 0);
  gint64 id = cg_record_get_id (before);

  for (guint i = 0; i < G_N_ELEMENTS (moving_fields); i++)
    if (!cg_value_equal (cg_record_value (before, moving_fields[i]),
                         cg_record_value (after, moving_fields[i])))
      cg_edit_set (edit, CG_ENTITY_RULE, id, moving_fields[i],
                   cg_record_value (after, moving_fields[i]));

  for (guint i = 0; i < preview->moves->len; i++)
    {
      const CgRuleMove *move = &g_array_index (preview->moves, CgRuleMove, i);

      if (!move->open && move->before != 0)
        cg_edit_set_date (edit, CG_ENTITY_STAGE, move->stage, CG_STAGE_PLANNED_ON, move->before);
    }

  return edit;
}

/* "plan" → "plan-2", "plan-3", … */
char *
cg_rule_free_code (const char *code, GPtrArray *codes)
{
  g_auto (GStrv) parts = g_strsplit (code, "-", 2);

  for (guint n = 2;; n++)
    {
      g_autofree char *wanted = g_strdup_printf ("%s-%u", parts[0], n);

      if (!g_ptr_array_find_with_equal_func (codes, wanted, g_str_equal, NULL))
        return g_steal_pointer (&wanted);
    }
}

CgEdit *
cg_rule_edit_for_new (const CgRecord *before,
                      const CgRecord *after,
                      GPtrArray *steps,
                      GPtrArray *codes,
                      const char *earlier_name)
{
  static const int copied[] = { CG_RULE_NAME, CG_RULE_RULE_GROUP, CG_RULE_BASIS, CG_RULE_AMOUNT,
                                CG_RULE_TERM, CG_RULE_ROLL,       CG_RULE_SOURCE };
  CgEdit *edit = cg_edit_new ("rule.change", 0);
  gint64 id = cg_edit_insert (edit, CG_ENTITY_RULE);
  g_autofree char *code = cg_rule_free_code (cg_record_text (before, CG_RULE_CODE), codes);

  cg_edit_set_text (edit, CG_ENTITY_RULE, id, CG_RULE_CODE, code);
  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    cg_edit_set (edit, CG_ENTITY_RULE, id, copied[i], cg_record_value (after, copied[i]));
  cg_edit_set_text (edit, CG_ENTITY_RULE, cg_record_get_id (before), CG_RULE_NAME, earlier_name);

  for (guint i = 0; i < steps->len; i++)
    cg_edit_set_integer (edit, CG_ENTITY_CASE_STEP, cg_record_get_id (g_ptr_array_index (steps, i)),
                         CG_CASE_STEP_RULE, id);

  return edit;
}
