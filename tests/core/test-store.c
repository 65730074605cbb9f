/* test-store.c: the main job on a real store: edits, steps, gates, undo, reopening.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "cg-fault.h"
#include "cg-preflight-inspect.h"
#include "cg-store-notice.h"
#include "store-fixture.h"

static char *
number (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static gint64
add_problem (Fixture *fixture, gint64 case_id)
{
  g_autofree char *case_text = number (case_id);

  return fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_text, "text",
                      "河道采砂监管责任未落实到岗", "deadline", "2026-11-09", NULL);
}

static gint64
find_child (Fixture *fixture,
            CgEntity entity,
            const char *parent_field,
            gint64 parent,
            const char *field,
            const char *value)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgIds) ids = NULL;

  cg_query_filter_integer (query, cg_entity_find_field (entity, parent_field), CG_FILTER_EQUAL,
                           parent);
  if (field != NULL)
    cg_query_filter_text (query, cg_entity_find_field (entity, field), CG_FILTER_EQUAL, value);
  ids = cg_store_query (fixture->store, query, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cg_ids_length (ids), >, 0);
  return cg_ids_get (ids, 0);
}

static void
assert_text (Fixture *fixture, CgEntity entity, gint64 id, const char *field, const char *expected)
{
  g_autofree char *text = fixture_text (fixture, entity, id, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers_and_children (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  gint64 problem = add_problem (fixture, case_id);
  gint64 second = add_problem (fixture, case_id);
  gint64 unit = find_child (fixture, CG_ENTITY_CASE_UNIT, "case", case_id, NULL, NULL);
  g_autofree char *first_no = fixture_text (fixture, CG_ENTITY_PROBLEM, problem, "problem_no");
  g_autofree char *second_no = fixture_text (fixture, CG_ENTITY_PROBLEM, second, "problem_no");
  g_autofree char *case_no = fixture_text (fixture, CG_ENTITY_CASE, case_id, "case_no");
  g_autoptr (CgQuery) stages = cg_query_new (CG_ENTITY_STAGE);

  g_assert_true (g_regex_match_simple ("^WZ-[0-9]{4}-0001$", case_no, 0, 0));
  g_assert_true (g_str_has_suffix (first_no, "-01"));
  g_assert_true (g_str_has_suffix (second_no, "-02"));
  assert_text (fixture, CG_ENTITY_CASE, case_id, "level", "");
  cg_query_filter_integer (stages, CG_STAGE_CASE_UNIT, CG_FILTER_EQUAL, unit);
  g_assert_cmpint (cg_store_count (fixture->store, stages, NULL), ==, 12);
  assert_text (fixture, CG_ENTITY_CASE, case_id, "stage", "notice");
  assert_text (fixture, CG_ENTITY_CASE, case_id, "problem_count", "2");
  fixture_check (fixture);
}

/* 提交 → 退回 → 再提交 → 审核通过, each step refused while something is missing. */
static void
test_striking_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 case_id = fixture_add_case (fixture);
  gint64 problem = add_problem (fixture, case_id);
  g_autofree char *problem_text = number (problem);
  gint64 measure = fixture_add (fixture, CG_ENTITY_MEASURE, "problem", problem_text, "text",
                                "逐段明确河段长", NULL);

  g_assert_false (fixture_do (fixture, fixture->clerk, &error, "problem.submit", problem, NULL));
  fixture_expect (&error, CG_FAULT_MEASURE_OPEN);
  g_assert_true (fixture_do (fixture, fixture->clerk, &error, "measure.done", measure, NULL));
  g_assert_true (fixture_do (fixture, fixture->clerk, &error, "problem.progress", problem, "text",
                             "已更换责任牌", "percent", "45", NULL));
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "status", "doing");
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "progress", "45");
  g_assert_true (fixture_do (fixture, fixture->clerk, &error, "problem.submit", problem, NULL));

  g_assert_false (fixture_do (fixture, fixture->clerk, &error, "problem.review", problem, "result",
                              "pass", NULL));
  fixture_expect (&error, CG_FAULT_NO_ROLE);
  g_assert_false (fixture_do (fixture, fixture->reviewer, &error, "problem.review", problem,
                              "result", "pass", NULL));
  fixture_expect (&error, CG_FAULT_NO_COMPLETION_TEXT);
  g_assert_true (fixture_do (fixture, fixture->reviewer, &error, "problem.review", problem,
                             "result", "return", "opinion", "照片无拍摄日期", NULL));
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "status", "returned");
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "return_count", "1");

  fixture_add (fixture, CG_ENTITY_EVIDENCE, "problem", problem_text, "name", "责任牌照片", "place",
               "档案室", NULL);
  g_assert_true (fixture_do (fixture, fixture->clerk, &error, "problem.submit", problem,
                             "completion", "12个河段责任到人", "completed_on", "2026-11-01", NULL));
  g_assert_no_error (error);
  g_assert_true (fixture_do (fixture, fixture->reviewer, &error, "problem.review", problem,
                             "result", "pass", NULL));
  g_assert_no_error (error);
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "status", "closed");
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "lamp", "done");

  g_assert_false (fixture_do (fixture, fixture->clerk, &error, "measure.reopen", measure, "reason",
                              "还要补做", NULL));
  fixture_expect (&error, CG_FAULT_MEASURE_OPEN);
  fixture_check (fixture);
}

static void
test_extended_is_read_not_stored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 case_id = fixture_add_case (fixture);
  gint64 problem = add_problem (fixture, case_id);
  gint64 extension;

  g_assert_true (fixture_do (fixture, fixture->clerk, &error, "problem.start", problem, NULL));
  g_assert_true (fixture_do (fixture, fixture->clerk, &error, "problem.extend", problem, "to_date",
                             "2027-01-15", "reason", "待法院裁定", NULL));
  g_assert_no_error (error);
  extension = find_child (fixture, CG_ENTITY_EXTENSION, "problem", problem, NULL, NULL);
  assert_text (fixture, CG_ENTITY_EXTENSION, extension, "from_date", "2026-11-09");
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "status", "doing");
  g_assert_true (
      fixture_do (fixture, fixture->signer, &error, "extension.approve", extension, NULL));
  g_assert_no_error (error);
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "status", "extended");
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "effective_deadline", "2027-01-15");
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "deadline", "2026-11-09");

  g_assert_false (
      fixture_try_set (fixture, CG_ENTITY_PROBLEM, problem, "status", "extended", &error));
  fixture_expect (&error, CG_FAULT_EXTENDED_BY_ACTION);
  g_assert_false (
      fixture_try_set (fixture, CG_ENTITY_PROBLEM, problem, "status", "closed", &error));
  fixture_expect (&error, CG_FAULT_FIELD_BY_ACTION);
  fixture_check (fixture);
}

static void
accept_tracks (Fixture *fixture, gint64 case_id)
{
  static const char *const tracks[] = { "summary", "warning", "rectify" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tracks); i++)
    {
      gint64 track = find_child (fixture, CG_ENTITY_TRACK, "case", case_id, "track", tracks[i]);

      g_assert_true (fixture_do (fixture, fixture->reviewer, &error, "track.accept", track, NULL));
      g_assert_no_error (error);
    }
}

/* What was left open before 结案 is not due any more; it is again once the case is reopened. */
static void
assert_past_stages (Fixture *fixture, gint64 case_id, gboolean closed)
{
  gint64 plan = find_child (fixture, CG_ENTITY_STAGE, "case", case_id, "stage", "plan");
  g_autofree char *deadline = fixture_text (fixture, CG_ENTITY_STAGE, plan, "deadline");

  assert_text (fixture, CG_ENTITY_STAGE, plan, "state", "pending");
  assert_text (fixture, CG_ENTITY_CASE, case_id, "stage", closed ? "revisit" : "notice");
  g_assert_cmpint (*deadline == '\0', ==, closed);
}

static void
test_closing_a_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *case_text = number (case_id);
  gint64 problem = add_problem (fixture, case_id);
  g_autofree char *problem_text = NULL;

  g_assert_false (fixture_do (fixture, fixture->signer, &error, "case.close", case_id, NULL));
  fixture_expect (&error, CG_FAULT_CASE_PROBLEM_OPEN);
  g_assert_true (cg_store_void (fixture->store, CG_ENTITY_PROBLEM, problem, "重复登记",
                                fixture->clerk, &error));
  g_assert_false (fixture_do (fixture, fixture->signer, &error, "case.close", case_id, NULL));
  fixture_expect (&error, CG_FAULT_CASE_NO_PROBLEM);

  problem = add_problem (fixture, case_id);
  problem_text = number (problem);
  g_assert_true (fixture_do (fixture, fixture->clerk, &error, "problem.start", problem, NULL));
  fixture_add (fixture, CG_ENTITY_MEASURE, "problem", problem_text, "text", "建立会商机制", NULL);
  g_assert_true (
      fixture_do (fixture, fixture->clerk, &error, "measure.done",
                  find_child (fixture, CG_ENTITY_MEASURE, "problem", problem, NULL, NULL), NULL));
  fixture_add (fixture, CG_ENTITY_EVIDENCE, "problem", problem_text, "name", "会议纪要", NULL);
  g_assert_true (fixture_do (fixture, fixture->clerk, &error, "problem.submit", problem,
                             "completion", "已建立", "completed_on", "2026-11-20", NULL));
  g_assert_true (fixture_do (fixture, fixture->reviewer, &error, "problem.longterm", problem,
                             "reason", "长期任务", "next_check_on", "2027-06-01", NULL));
  g_assert_no_error (error);

  g_assert_false (fixture_do (fixture, fixture->signer, &error, "case.close", case_id, NULL));
  fixture_expect (&error, CG_FAULT_CASE_TRACK_OPEN);
  accept_tracks (fixture, case_id);
  g_assert_false (fixture_do (fixture, fixture->clerk, &error, "case.close", case_id, NULL));
  fixture_expect (&error, CG_FAULT_NO_ROLE);
  g_assert_true (fixture_do (fixture, fixture->signer, &error, "case.close", case_id, NULL));
  g_assert_no_error (error);
  assert_text (fixture, CG_ENTITY_CASE, case_id, "state", "closed_open");
  assert_past_stages (fixture, case_id, TRUE);

  g_assert_false (cg_store_undo (fixture->store, fixture->signer, NULL, &error));
  fixture_expect (&error, CG_FAULT_UNDO_BLOCKED);
  g_assert_cmpint (fixture_try_add (fixture, &error, CG_ENTITY_PROBLEM, "case", case_text, "text",
                                    "又一个问题", "deadline", "2026-12-01", NULL),
                   ==, 0);
  fixture_expect (&error, CG_FAULT_CASE_PROBLEM_OPEN);
  g_assert_true (fixture_do (fixture, fixture->signer, &error, "case.reopen", case_id, "reason",
                             "发现新问题", NULL));
  g_assert_no_error (error);
  assert_text (fixture, CG_ENTITY_CASE, case_id, "state", "open");
  assert_past_stages (fixture, case_id, FALSE);
  fixture_check (fixture);
}

static void
test_undo_redo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 case_id = fixture_add_case (fixture);
  gint64 problem = add_problem (fixture, case_id);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *number_before = fixture_text (fixture, CG_ENTITY_PROBLEM, problem, "problem_no");
  g_autofree char *number_after = NULL;
  g_autoptr (CgUndoState) state = NULL;
  gint64 other;

  fixture_set (fixture, CG_ENTITY_PROBLEM, problem, "remark", "请核对");
  after = fixture_dump (fixture);
  state = cg_store_undo_state (fixture->store, fixture->clerk, &error);
  g_assert_nonnull (strstr (state->undo, number_before));
  g_assert_null (state->redo);

  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  undone = fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  redone = fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, after);

  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (cg_store_get (fixture->store, CG_ENTITY_PROBLEM, problem, NULL));

  other = add_problem (fixture, case_id);
  g_assert_cmpint (other, >, problem);
  number_after = fixture_text (fixture, CG_ENTITY_PROBLEM, other, "problem_no");
  g_assert_cmpstr (number_after, !=, number_before);
  g_assert_false (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  fixture_expect (&error, CG_FAULT_NOTHING_TO_REDO);
  fixture_check (fixture);
}

/* Another person's later change of the same value stands. */
static void
test_undo_refused_after_later_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 case_id = fixture_add_case (fixture);
  gint64 clerk = fixture->clerk;

  fixture_set (fixture, CG_ENTITY_CASE, case_id, "remark", "甲");
  fixture->clerk = fixture->reviewer;
  fixture_set (fixture, CG_ENTITY_CASE, case_id, "remark", "乙");
  fixture->clerk = clerk;

  g_assert_false (cg_store_undo (fixture->store, clerk, NULL, &error));
  fixture_expect (&error, CG_FAULT_UNDO_LATER_EDIT);
  assert_text (fixture, CG_ENTITY_CASE, case_id, "remark", "乙");
  fixture_check (fixture);
}

static void
test_bad_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *type = number (fixture->case_type);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;

  g_assert_false (
      fixture_try_set (fixture, CG_ENTITY_CASE, case_id, "occurred_on", "2026-04-01", &error));
  fixture_expect (&error, CG_FAULT_DATES_REVERSED);
  g_assert_false (
      fixture_try_set (fixture, CG_ENTITY_CASE, case_id, "state_secrecy", "secret", &error));
  fixture_expect (&error, CG_FAULT_SECRET);
  g_assert_false (fixture_try_set (fixture, CG_ENTITY_CASE, case_id, "domain", "999", &error));
  fixture_expect (&error, CG_FAULT_BROKEN_REFERENCE);
  g_assert_cmpint (
      fixture_try_add (fixture, &error, CG_ENTITY_CASE, "case_no", "WZ-1", "case_type", type, NULL),
      ==, 0);
  fixture_expect (&error, CG_FAULT_MISSING_FIELD);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  fixture_check (fixture);
}

/* Whoever made the edit: what could not have been typed is not stored. */
static void
test_raw_values (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *field;
    CgValue value;
    CgFault fault;
  } values[] = {
    { "domain", { CG_VALUE_INTEGER, G_MININT64, NULL }, CG_FAULT_BROKEN_REFERENCE },
    { "domain", { CG_VALUE_INTEGER, -4294967297, NULL }, CG_FAULT_BROKEN_REFERENCE },
    { "title", { CG_VALUE_TEXT, 0, (char *) "" }, CG_FAULT_MISSING_FIELD },
    { "title", { CG_VALUE_TEXT, 0, (char *) "整\xff改" }, CG_FAULT_BAD_TEXT },
    { "title", { CG_VALUE_INTEGER, 5, NULL }, CG_FAULT_BAD_VALUE },
    { "occurred_on", { CG_VALUE_TEXT, 0, (char *) "2026-02-30" }, CG_FAULT_BAD_DATE },
    { "amount", { CG_VALUE_INTEGER, G_MAXINT64, NULL }, CG_FAULT_BAD_NUMBER },
  };
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      int field = cg_entity_find_field (CG_ENTITY_CASE, values[i].field);
      g_autoptr (CgEdit) edit = cg_edit_new ("set", fixture->clerk);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (field, >=, 0);
      cg_edit_set (edit, CG_ENTITY_CASE, case_id, field, &values[i].value);
      g_assert_false (cg_store_apply (fixture->store, edit, NULL, &error));
      fixture_expect (&error, values[i].fault);
    }
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  fixture_check (fixture);
}

static gint64
add_party (Fixture *fixture, const char *type)
{
  g_autofree char *the_case = number (fixture_add_case (fixture));

  return fixture_add (fixture, CG_ENTITY_ACCOUNTABLE, "case", the_case, "type", type, "name",
                      "某某", NULL);
}

/* As an earlier version let it in. */
static void
write_misfit (Fixture *fixture, gint64 sanction)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  g_autofree char *sql = g_strdup_printf (
      "UPDATE sanction SET kind = 'org_reorg' WHERE id = %" G_GINT64_FORMAT, sanction);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* Each sanction of the regulation for one type of party, and for that one only; whichever of the
 * two is changed. */
static void
test_sanctions (Fixture *fixture, gconstpointer data)
{
  gint64 parties[] = { add_party (fixture, "org"), add_party (fixture, "cadre") };
  g_autofree char *organisation = number (parties[0]);
  g_autofree char *cadre = number (parties[1]);
  const char *names[] = { organisation, cadre };
  gsize n;
  const CgChoice *kinds = cg_choices_get (CG_CHOICES_SANCTION, &n);

  for (gsize i = 0; i < n; i++)
    for (guint p = 0; p < 2; p++)
      {
        g_autoptr (GError) error = NULL;
        gboolean fits = g_str_has_prefix (kinds[i].id, "org_") == (p == 0);
        gint64 id = fixture_try_add (fixture, &error, CG_ENTITY_SANCTION, "accountable", names[p],
                                     "kind", kinds[i].id, NULL);

        g_assert_true ((id != 0) == fits);
        if (!fits)
          fixture_expect (&error, CG_FAULT_SANCTION_MISFIT);
      }
  fixture_check (fixture);
}

static void
test_sanction_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 cadre = add_party (fixture, "cadre");
  g_autofree char *name = number (cadre);
  gint64 sanction =
      fixture_add (fixture, CG_ENTITY_SANCTION, "accountable", name, "kind", "talk", NULL);
  g_autoptr (CgRecord) record = NULL;

  g_assert_false (
      fixture_try_set (fixture, CG_ENTITY_SANCTION, sanction, "kind", "org_check", &error));
  fixture_expect (&error, CG_FAULT_SANCTION_MISFIT);
  g_assert_false (fixture_try_set (fixture, CG_ENTITY_ACCOUNTABLE, cadre, "type", "org", &error));
  fixture_expect (&error, CG_FAULT_SANCTION_MISFIT);

  /* What is there already can be read, and put right. */
  write_misfit (fixture, sanction);
  record = cg_store_get (fixture->store, CG_ENTITY_SANCTION, sanction, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cg_record_text (record, CG_SANCTION_KIND), ==, "org_reorg");
  fixture_set (fixture, CG_ENTITY_SANCTION, sanction, "kind", "warning");
  fixture_check (fixture);
}

static void
test_reopening (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *wal = g_build_filename (fixture->folder, "cugai.db-wal", NULL);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;

  cg_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  fixture->store = cg_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  assert_text (fixture, CG_ENTITY_CASE, case_id, "stage", "register");
  fixture_check (fixture);
}

static gint64
add_notice (Fixture *fixture, gint64 case_id, const char *kind)
{
  g_autofree char *case_text = number (case_id);
  gint64 id = fixture_add (fixture, CG_ENTITY_NOTICE, "kind", kind, "title", "关于以案促改的通知",
                           "recipients", "中共某县水利局党组", "body", "现通知如下。", "doc_code",
                           "某纪改", FIXTURE_ORGAN, NULL);
  g_autofree char *notice_text = number (id);

  fixture_add (fixture, CG_ENTITY_NOTICE_CASE, "notice", notice_text, "case", case_text, NULL);
  return id;
}

static void
send_notice (Fixture *fixture, gint64 notice, const char *day)
{
  g_autoptr (GError) error = NULL;

  fixture_sign (fixture, notice, day);
  fixture_do (fixture, fixture->clerk, &error, "notice.number", notice, NULL);
  g_assert_no_error (error);
  fixture_do (fixture, fixture->clerk, &error, "notice.deliver", notice, "delivered_on", day, NULL);
  g_assert_no_error (error);
}

/* A store that nobody told how to look at a notice signs none. */
static void
test_unchecked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) unchecked = cg_fault_new (CG_FAULT_NOTICE_UNCHECKED);
  gint64 notice = add_notice (fixture, fixture_add_case (fixture), "notice");

  fixture_review (fixture, notice);
  cg_store_set_inspector (fixture->store, NULL);
  g_assert_false (fixture_do (fixture, fixture->signer, &error, "notice.sign", notice, NULL));
  g_assert_nonnull (strstr (error->message, unchecked->message));
  g_clear_error (&error);

  cg_store_set_inspector (fixture->store, cg_preflight_inspect);
  g_assert_true (fixture_do (fixture, fixture->signer, &error, "notice.sign", notice, NULL));
  g_assert_no_error (error);
}

/* Signed, numbered, delivered: the stages follow; an urging letter later moves none of them. */
static void
test_notices_and_stages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 case_id = fixture_add_case (fixture);
  gint64 unit = find_child (fixture, CG_ENTITY_CASE_UNIT, "case", case_id, NULL, NULL);
  gint64 urge;

  send_notice (fixture, add_notice (fixture, case_id, "notice"), "2026-03-12");
  assert_text (fixture, CG_ENTITY_CASE, case_id, "stage", "analysis");
  assert_text (fixture, CG_ENTITY_CASE_UNIT, unit, "delivered_on", "2026-03-12");

  urge = add_notice (fixture, case_id, "urge");
  send_notice (fixture, urge, "2026-06-01");
  assert_text (fixture, CG_ENTITY_CASE_UNIT, unit, "delivered_on", "2026-03-12");
  assert_text (fixture, CG_ENTITY_CASE, case_id, "notice_count", "1");
  g_assert_true (fixture_do (fixture, fixture->signer, &error, "notice.cancel", urge, "reason",
                             "已电话催办", NULL));
  assert_text (fixture, CG_ENTITY_CASE, case_id, "stage", "analysis");
  fixture_check (fixture);
}

/* A signed notice's attachments are locked with its text, until the signature is withdrawn. */
static void
test_locked_attachments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 notice = add_notice (fixture, fixture_add_case (fixture), "notice");
  g_autofree char *notice_text = number (notice);
  gint64 attachment =
      fixture_add (fixture, CG_ENTITY_NOTICE_ATTACHMENT, "notice", notice_text, "position", "1",
                   "title", "整改台账", "body", "序号\t问题", NULL);
  g_autoptr (CgEdit) other = cg_edit_new ("add", fixture->clerk);
  g_autoptr (CgEdit) away = cg_edit_new ("void", fixture->clerk);
  gint64 added = cg_edit_insert (other, CG_ENTITY_NOTICE_ATTACHMENT);

  fixture_set (fixture, CG_ENTITY_NOTICE_ATTACHMENT, attachment, "title", "整改台账（样表）");
  fixture_sign (fixture, notice, "2026-03-10");

  g_assert_false (
      fixture_try_set (fixture, CG_ENTITY_NOTICE_ATTACHMENT, attachment, "body", "无", &error));
  g_assert_nonnull (strstr (error->message, "关于以案促改的通知"));
  g_clear_error (&error);
  cg_edit_set_integer (other, CG_ENTITY_NOTICE_ATTACHMENT, added, CG_NOTICE_ATTACHMENT_NOTICE,
                       notice);
  cg_edit_set_integer (other, CG_ENTITY_NOTICE_ATTACHMENT, added, CG_NOTICE_ATTACHMENT_POSITION, 2);
  cg_edit_set_text (other, CG_ENTITY_NOTICE_ATTACHMENT, added, CG_NOTICE_ATTACHMENT_TITLE, "清单");
  g_assert_false (cg_store_apply (fixture->store, other, NULL, &error));
  g_clear_error (&error);
  cg_edit_set_text (away, CG_ENTITY_NOTICE_ATTACHMENT, attachment, CG_FIELD_VOID_REASON, "误加");
  g_assert_false (cg_store_apply (fixture->store, away, NULL, &error));
  g_clear_error (&error);
  g_assert_false (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_clear_error (&error);

  fixture_do (fixture, fixture->signer, &error, "notice.unsign", notice, "reason", "附件有误",
              NULL);
  g_assert_no_error (error);
  fixture_set (fixture, CG_ENTITY_NOTICE_ATTACHMENT, attachment, "body", "无");
  fixture_check (fixture);
}

/* Who reported a progress is the acting person unless another is named. */
static void
test_reporter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 problem = add_problem (fixture, fixture_add_case (fixture));
  gint64 other = fixture_add (fixture, CG_ENTITY_PERSON, "name", "韩某", NULL);
  g_autofree char *other_text = number (other);

  fixture_do (fixture, fixture->clerk, &error, "problem.progress", problem, "text", "已更换责任牌",
              NULL);
  g_assert_no_error (error);
  find_child (fixture, CG_ENTITY_PROGRESS, "reporter", fixture->clerk, NULL, NULL);
  fixture_do (fixture, fixture->clerk, &error, "problem.progress", problem, "text", "正在会签",
              "reporter", other_text, NULL);
  g_assert_no_error (error);
  find_child (fixture, CG_ENTITY_PROGRESS, "reporter", other, "text", "正在会签");
  fixture_check (fixture);
}

/* Counting has a connection of its own; it sees what the others see. */
static void
assert_counts (Fixture *fixture, GPtrArray *queries)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = NULL;

  cg_store_counts_async (fixture->store, queries, NULL, fixture_take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  counts = cg_store_counts_finish (fixture->store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts->len, ==, queries->len);
  for (guint i = 0; i < queries->len; i++)
    g_assert_cmpint (g_array_index (counts, gint64, i), ==,
                     cg_store_count (fixture->store, queries->pdata[i], NULL));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  g_autoptr (CgQuery) own = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgQuery) by_unit = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgQuery) none = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GPtrArray) queries = g_ptr_array_new ();

  g_ptr_array_add (queries, own);
  g_ptr_array_add (queries, by_unit);
  g_ptr_array_add (queries, none);
  assert_counts (fixture, queries);
  add_problem (fixture, case_id);
  cg_query_set_text (own, "采砂监管");
  cg_query_set_text (by_unit, "某县水利");
  cg_query_set_text (none, "采砂水利局");
  g_assert_cmpint (cg_store_count (fixture->store, own, NULL), ==, 1);
  g_assert_cmpint (cg_store_count (fixture->store, by_unit, NULL), ==, 1);
  g_assert_cmpint (cg_store_count (fixture->store, none, NULL), ==, 0);
  assert_counts (fixture, queries);
}

/* A file attached to a problem is its evidence, in the same edit. */
static void
test_file_evidence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 problem = add_problem (fixture, fixture_add_case (fixture));
  g_autofree char *path = g_build_filename (fixture->folder, "照片.txt", NULL);
  const char *paths[] = { path, NULL };

  g_assert_true (g_file_set_contents (path, "12个河段", -1, NULL));
  g_assert_true (cg_store_attach (fixture->store, CG_ENTITY_PROBLEM, problem, paths, NULL,
                                  fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "evidence_count", "1");
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  assert_text (fixture, CG_ENTITY_PROBLEM, problem, "evidence_count", "0");
  fixture_check (fixture);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/store/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("numbers-and-children", test_numbers_and_children);
  ADD ("striking-off", test_striking_off);
  ADD ("extended", test_extended_is_read_not_stored);
  ADD ("closing-a-case", test_closing_a_case);
  ADD ("undo-redo", test_undo_redo);
  ADD ("undo-after-later-edit", test_undo_refused_after_later_edit);
  ADD ("bad-values", test_bad_values);
  ADD ("raw-values", test_raw_values);
  ADD ("sanctions", test_sanctions);
  ADD ("sanction-changed", test_sanction_changed);
  ADD ("reopening", test_reopening);
  ADD ("unchecked-notice", test_unchecked);
  ADD ("notices-and-stages", test_notices_and_stages);
  ADD ("locked-attachments", test_locked_attachments);
  ADD ("reporter", test_reporter);
  ADD ("search", test_search);
  ADD ("file-evidence", test_file_evidence);

  return g_test_run ();
}
