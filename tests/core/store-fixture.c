/* store-fixture.c: a real store in a temporary folder, and short words to write to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#include <sqlite3.h>

#include "cg-files.h"
#include "cg-lamp.h"
#include "cg-preflight-inspect.h"
#include "cg-store-notice.h"

static void
set_from_text (CgEdit *edit, CgEntity entity, gint64 id, const char *field_id, const char *text)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  int field;

  cg_entity_parse_field (entity, field_id, &field, &error);
  g_assert_no_error (error);
  cg_value_parse (&value, entity, field, text, &error);
  g_assert_no_error (error);
  cg_edit_set (edit, entity, id, field, &value);
}

static gint64
add_valist (Fixture *fixture, GError **error, CgEntity entity, va_list arguments)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", fixture->clerk);
  g_autoptr (CgOutcome) outcome = NULL;
  gint64 id = cg_edit_insert (edit, entity);
  const char *field;

  while ((field = va_arg (arguments, const char *)) != NULL)
    set_from_text (edit, entity, id, field, va_arg (arguments, const char *));

  if (!cg_store_apply (fixture->store, edit, &outcome, error))
    return 0;

  return g_array_index (outcome->inserted, gint64, 0);
}

gint64
fixture_try_add (Fixture *fixture, GError **error, CgEntity entity, ...)
{
  va_list arguments;
  gint64 id;

  va_start (arguments, entity);
  id = add_valist (fixture, error, entity, arguments);
  va_end (arguments);
  return id;
}

gint64
fixture_add (Fixture *fixture, CgEntity entity, ...)
{
  g_autoptr (GError) error = NULL;
  va_list arguments;
  gint64 id;

  va_start (arguments, entity);
  id = add_valist (fixture, &error, entity, arguments);
  va_end (arguments);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

gboolean
fixture_try_set (Fixture *fixture,
                 CgEntity entity,
                 gint64 id,
                 const char *field,
                 const char *text,
                 GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("set", fixture->clerk);

  set_from_text (edit, entity, id, field, text);
  return cg_store_apply (fixture->store, edit, NULL, error);
}

void
fixture_set (Fixture *fixture, CgEntity entity, gint64 id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  fixture_try_set (fixture, entity, id, field, text, &error);
  g_assert_no_error (error);
}

gboolean
fixture_do (Fixture *fixture, gint64 actor, GError **error, const char *action, gint64 id, ...)
{
  g_autoptr (GHashTable) table = g_hash_table_new (g_str_hash, g_str_equal);
  va_list arguments;
  const char *name;

  va_start (arguments, id);
  while ((name = va_arg (arguments, const char *)) != NULL)
    g_hash_table_insert (table, (char *) name, va_arg (arguments, char *));
  va_end (arguments);

  return cg_store_do (fixture->store, cg_action_find (action), id, table, actor, NULL, error);
}

void
fixture_review (Fixture *fixture, gint64 notice)
{
  g_autoptr (GError) error = NULL;

  fixture_do (fixture, fixture->clerk, &error, "notice.submit", notice, NULL);
  g_assert_no_error (error);
  fixture_do (fixture, fixture->reviewer, &error, "notice.review", notice, NULL);
  g_assert_no_error (error);
}

void
fixture_sign (Fixture *fixture, gint64 notice, const char *day)
{
  g_autoptr (GError) error = NULL;

  fixture_review (fixture, notice);
  fixture_do (fixture, fixture->signer, &error, "notice.sign", notice, "sign_date", day, NULL);
  g_assert_no_error (error);
}

char *
fixture_text (Fixture *fixture, CgEntity entity, gint64 id, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgRecord) record = cg_store_get (fixture->store, entity, id, &error);
  const CgValue *value;

  g_assert_no_error (error);
  value = cg_record_value (record, cg_entity_find_field (entity, field));
  if (value->type == CG_VALUE_NULL)
    return g_strdup ("");
  if (value->type == CG_VALUE_TEXT)
    return g_strdup (value->text);

  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}

static void
dump_table (sqlite3 *db, CgEntity entity, GString *dump)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", cg_entity_get (entity)->id);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_string_append (dump, cg_entity_get (entity)->id);
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (dump, "|%s",
                                sqlite3_column_text (statement, i) != NULL
                                    ? (const char *) sqlite3_column_text (statement, i)
                                    : "∅");
      g_string_append_c (dump, '\n');
    }
  sqlite3_finalize (statement);
}

char *
fixture_dump (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  g_autoptr (GString) dump = g_string_new (NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (i != CG_ENTITY_COUNTER)
      dump_table (db, i, dump);
  sqlite3_close (db);
  return g_string_free (g_steal_pointer (&dump), FALSE);
}

char *
fixture_string (Fixture *fixture, const char *path, const char *sql)
{
  g_autofree char *own = g_build_filename (fixture->folder, "cugai.db", NULL);
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  char *string;

  g_assert_cmpint (sqlite3_open_v2 (path != NULL ? path : own, &db, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  string = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return string;
}

gint64
fixture_integer (Fixture *fixture, const char *path, const char *sql)
{
  g_autofree char *string = fixture_string (fixture, path, sql);

  return string != NULL ? g_ascii_strtoll (string, NULL, 10) : 0;
}

void
fixture_expect (GError **error, CgFault fault)
{
  g_assert_error (*error, CG_FAULT, (int) fault);
  g_test_message ("%s", (*error)->message);
  g_clear_error (error);
}

void
fixture_check (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = cg_store_check (fixture->store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (faults, i));
  g_assert_cmpuint (faults->len, ==, 0);
}

static gint64
first_case_type (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cg_store_find (fixture->store, CG_ENTITY_CASE_TYPE, "党组织问责", &error);

  g_assert_no_error (error);
  return id;
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *root = g_dir_make_tmp ("cugai-test-XXXXXX", &error);

  g_assert_no_error (error);
  fixture->folder = g_build_filename (root, "store", NULL);
  g_assert_true (cg_store_create (fixture->folder, CG_STORE_TEST, &error));
  g_assert_no_error (error);
  fixture->store = cg_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  cg_store_set_inspector (fixture->store, cg_preflight_inspect);

  fixture->clerk = fixture_add (fixture, CG_ENTITY_PERSON, "name", "沈某", "is_clerk", "1", NULL);
  fixture->reviewer =
      fixture_add (fixture, CG_ENTITY_PERSON, "name", "陆某", "is_reviewer", "1", NULL);
  fixture->signer = fixture_add (fixture, CG_ENTITY_PERSON, "name", "周某", "is_signer", "1", NULL);
  fixture->case_type = first_case_type (fixture);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = g_path_get_dirname (fixture->folder);

  g_clear_object (&fixture->store);
  g_assert_true (cg_files_remove_tree (root, NULL));
  g_free (fixture->folder);
}

void
fixture_take_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

void
fixture_filter_lamps (CgQuery *query, guint lamps)
{
  gboolean several = (lamps & (lamps - 1)) != 0;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < CG_N_LAMPS; i++)
    if (lamps >> i & 1)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "\x1f" : "", cg_lamp_id (i));
  cg_query_filter_text (query, cg_entity_find_field (query->entity, "lamp"),
                        several ? CG_FILTER_IN : CG_FILTER_EQUAL, ids->str);
}

gint64
fixture_add_case (Fixture *fixture)
{
  g_autofree char *type = g_strdup_printf ("%" G_GINT64_FORMAT, fixture->case_type);
  gint64 unit = fixture_add (fixture, CG_ENTITY_UNIT, "name", "某县水利局", "short", "县水利局",
                             "level", "county", NULL);
  g_autofree char *unit_id = g_strdup_printf ("%" G_GINT64_FORMAT, unit);
  gint64 id =
      fixture_add (fixture, CG_ENTITY_CASE, "title", "县水利局党组河道采砂监管失职失责问责案",
                   "case_type", type, "decided_on", "2026-03-05", "decided_by", "某县纪委常委会",
                   "decision_no", "某纪〔2026〕12号", NULL);
  g_autofree char *case_id = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  fixture_add (fixture, CG_ENTITY_CASE_UNIT, "case", case_id, "unit", unit_id, NULL);
  return id;
}
