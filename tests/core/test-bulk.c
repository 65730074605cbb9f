/* test-bulk.c: a bulk is what its steps are one by one, and one undo takes it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two copies of one store: on one the rows are done alone, on the other together.
 */
#include "config.h"

#include "cg-bulk.h"
#include "cg-clock.h"
#include "cg-store-set.h"
#include "store-fixture.h"

#define N_PROBLEMS 24
#define BULKS 28

typedef struct
{
  Fixture alone;
  Fixture together;
  GRand *random;
  guint written;
  guint refused;
} Pair;

static guint
pick (Pair *pair, guint n)
{
  return (guint) g_rand_int_range (pair->random, 0, (gint32) n);
}

/* ---- a store with problems in every state ---- */

static gint64
add_case (Fixture *fixture)
{
  g_autofree char *type = g_strdup_printf ("%" G_GINT64_FORMAT, fixture->case_type);
  gint64 unit = fixture_add (fixture, CG_ENTITY_UNIT, "name", "双河镇水利站", NULL);
  g_autofree char *unit_id = g_strdup_printf ("%" G_GINT64_FORMAT, unit);
  gint64 id = fixture_add (fixture, CG_ENTITY_CASE, "title", "某镇河道监管不力案", "case_type",
                           type, "decided_on", "2026-03-05", "decided_by", "某县纪委常委会",
                           "decision_no", "某纪〔2026〕12号", NULL);
  g_autofree char *case_id = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  fixture_add (fixture, CG_ENTITY_CASE_UNIT, "case", case_id, "unit", unit_id, NULL);
  return id;
}

/* Some way along 待整改 → 整改中 → 待审核 → 已销号; what is refused on the way is left out. */
static void
bring_along (Pair *pair, gint64 problem)
{
  Fixture *fixture = &pair->alone;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, problem);
  guint far = pick (pair, 7);

  if (pick (pair, 4) > 0)
    {
      gint64 measure =
          fixture_add (fixture, CG_ENTITY_MEASURE, "problem", id, "text", "修订河道巡查制度", NULL);

      if (pick (pair, 3) > 0)
        fixture_do (fixture, fixture->clerk, NULL, "measure.done", measure, NULL);
    }
  if (far > 0)
    fixture_do (fixture, fixture->clerk, NULL, "problem.start", problem, NULL);
  if (far > 1 && pick (pair, 2))
    fixture_do (fixture, fixture->clerk, NULL, "problem.extend", problem, "to_date", "2027-01-31",
                "reason", "汛期延后", NULL);
  if (far > 2)
    fixture_add (fixture, CG_ENTITY_EVIDENCE, "problem", id, "name", "现场照片", "kind", "offline",
                 "place", "档案室二柜", NULL);
  if (far > 3)
    fixture_do (fixture, fixture->clerk, NULL, "problem.submit", problem, "completion", "已补签",
                "completed_on", "2026-05-06", NULL);
  if (far > 4)
    fixture_do (fixture, fixture->reviewer, NULL, "problem.review", problem, "result",
                far > 5 ? "pass" : "return", NULL);
}

static void
make_world (Pair *pair)
{
  gint64 cases[] = { add_case (&pair->alone), add_case (&pair->alone) };

  fixture_set (&pair->alone, CG_ENTITY_PERSON, pair->alone.signer, "is_clerk", "1");
  fixture_set (&pair->alone, CG_ENTITY_PERSON, pair->alone.signer, "is_reviewer", "1");

  for (guint i = 0; i < N_PROBLEMS; i++)
    {
      g_autofree char *case_id =
          g_strdup_printf ("%" G_GINT64_FORMAT, cases[pick (pair, G_N_ELEMENTS (cases))]);
      gint64 problem = fixture_add (&pair->alone, CG_ENTITY_PROBLEM, "case", case_id, "text",
                                    "河道巡查记录不完整", "deadline", "2026-11-09", NULL);

      bring_along (pair, problem);
      if (i % 8 == 7)
        cg_store_void (pair->alone.store, CG_ENTITY_PROBLEM, problem, "重复登记", pair->alone.clerk,
                       NULL);
    }
}

/* The same store in another folder. */
static void
copy_store (Pair *pair)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *source = g_build_filename (pair->alone.folder, "cugai.db", NULL);
  g_autofree char *target = NULL;
  g_autoptr (GFile) from = NULL;
  g_autoptr (GFile) to = NULL;

  fixture_set_up (&pair->together, NULL);
  cg_store_close (pair->alone.store);
  cg_store_close (pair->together.store);
  g_clear_object (&pair->alone.store);
  g_clear_object (&pair->together.store);
  target = g_build_filename (pair->together.folder, "cugai.db", NULL);
  from = g_file_new_for_path (source);
  to = g_file_new_for_path (target);
  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  pair->alone.store = cg_store_open (pair->alone.folder, &error);
  g_assert_no_error (error);
  pair->together.store = cg_store_open (pair->together.folder, &error);
  g_assert_no_error (error);
  pair->together.clerk = pair->alone.clerk;
  pair->together.signer = pair->alone.signer;
}

static void
pair_set_up (Pair *pair, gconstpointer seed)
{
  pair->random = g_rand_new_with_seed (GPOINTER_TO_UINT (seed));
  fixture_set_up (&pair->alone, NULL);
  make_world (pair);
  copy_store (pair);
}

static void
pair_tear_down (Pair *pair, gconstpointer seed)
{
  fixture_tear_down (&pair->alone, NULL);
  fixture_tear_down (&pair->together, NULL);
  g_rand_free (pair->random);
}

/* ---- what a bulk is to be ---- */

typedef struct
{
  const char *entity; /* of the rows */
  const char *action; /* (nullable): NULL, a field is set */
  const char *names[3];
  const char *values[3];
} Sort;

static const Sort sorts[] = {
  { "problem", NULL, { "progress" }, { "60" } },
  { "problem", NULL, { "remark", "progress" }, { "已核对", "35" } },
  { "problem", NULL, { "deadline" }, { "2026-12-20" } },
  { "problem", NULL, { "completion" }, { NULL } },
  { "measure", NULL, { "text" }, { "逐项核查并修订制度" } },
  { "problem", "problem.start", { NULL }, { NULL } },
  { "problem", "problem.progress", { "text", "percent" }, { "完成现场核查", "50" } },
  { "problem", "problem.submit", { "completion", "completed_on" }, { "已整改", "2026-06-01" } },
  { "problem", "problem.submit", { NULL }, { NULL } },
  { "problem", "problem.recall", { NULL }, { NULL } },
  { "problem", "problem.review", { "result" }, { "pass" } },
  { "problem", "problem.review", { "result", "deadline" }, { "continue", "2027-03-01" } },
  { "problem", "problem.reopen", { "reason" }, { "群众反映问题反弹" } },
  { "problem", "problem.extend", { "to_date", "reason" }, { "2027-02-28", "施工期顺延" } },
  { "problem", "problem.urge", { "way", "text" }, { "phone", "请按期反馈" } },
  { "problem", "problem.urge", { "way", "urged_on" }, { "written", "2026-05-19" } },
  { "urge", "urge.reply", { "reply" }, { "月底前完成" } },
  { "problem", "extension.approve", { "opinion" }, { "同意" } },
  { "problem", "extension.refuse", { "opinion" }, { "理由不足" } },
  { "measure", "measure.done", { NULL }, { NULL } },
  { "measure", "measure.reopen", { "reason" }, { "未落实到位" } },
  { "measure", "measure.cancel", { "reason" }, { "与另一项合并" } },
  { "extension", "extension.withdraw", { NULL }, { NULL } },
};

static GHashTable *
arguments_of (const Sort *sort)
{
  GHashTable *arguments = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (sort->names) && sort->names[i] != NULL; i++)
    g_hash_table_insert (arguments, (char *) sort->names[i], (char *) sort->values[i]);
  return arguments;
}

static CgEntity
entity_of (const Sort *sort)
{
  CgEntity entity;

  g_assert_true (cg_entity_parse (sort->entity, &entity, NULL));
  return entity;
}

static void
add_values (const Sort *sort, CgEdit *edit, gint64 id, CgBulk *bulk)
{
  CgEntity entity = entity_of (sort);

  for (guint i = 0; i < G_N_ELEMENTS (sort->names) && sort->names[i] != NULL; i++)
    {
      int field = cg_entity_find_field (entity, sort->names[i]);
      g_auto (CgValue) value = CG_VALUE_INIT;

      g_assert_true (cg_value_parse (&value, entity, field,
                                     sort->values[i] != NULL ? sort->values[i] : "", NULL));
      if (bulk != NULL)
        cg_bulk_add_value (bulk, field, &value);
      else
        cg_edit_set (edit, entity, id, field, &value);
    }
}

/* Voided records too, and one that there is not. */
static CgIds *
random_selection (Pair *pair, CgEntity entity)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT group_concat(id) FROM \"%s\"", cg_entity_get (entity)->id);
  g_autofree char *joined = fixture_string (&pair->alone, NULL, sql);
  g_auto (GStrv) all = g_strsplit (joined != NULL ? joined : "", ",", -1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint often = 1 + pick (pair, 4);

  for (guint i = 0; all[i] != NULL && *all[i] != '\0'; i++)
    {
      gint64 id = g_ascii_strtoll (all[i], NULL, 10);

      if (pick (pair, 4) < often)
        g_array_append_val (ids, id);
    }
  if (pick (pair, 4) == 0)
    {
      gint64 none = 4711;

      g_array_append_val (ids, none);
    }
  return cg_ids_new_take_array (g_steal_pointer (&ids));
}

/* ---- one by one ---- */

static gint64
applied_extension (Fixture *fixture, gint64 problem)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT COALESCE(max(id), 0) FROM extension WHERE problem = %" G_GINT64_FORMAT
      " AND state = 'applied' AND void_reason IS NULL",
      problem);

  return fixture_integer (fixture, NULL, sql);
}

static gboolean
do_alone (Pair *pair, const Sort *sort, gint64 id, GError **error)
{
  g_autoptr (GHashTable) arguments = arguments_of (sort);
  g_autoptr (CgEdit) edit = cg_edit_new ("set", pair->alone.signer);

  if (sort->action == NULL)
    {
      add_values (sort, edit, id, NULL);
      return cg_store_apply (pair->alone.store, edit, NULL, error);
    }
  if (g_str_has_prefix (sort->action, "extension.") && g_str_equal (sort->entity, "problem"))
    {
      id = applied_extension (&pair->alone, id);
      if (id == 0)
        {
          cg_fault_set (error, CG_FAULT_NONE_UNDER, "", "");
          return FALSE;
        }
    }
  return cg_store_do (pair->alone.store, cg_action_find (sort->action), id, arguments,
                      pair->alone.signer, NULL, error);
}

/* Id → code of what was said. */
static GHashTable *
do_all_alone (Pair *pair, const Sort *sort, CgIds *ids, guint *same)
{
  g_autoptr (GHashTable) refused =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (gsize i = 0; i < cg_ids_length (ids); i++)
    {
      gint64 id = cg_ids_get (ids, i);
      g_autoptr (GError) error = NULL;

      if (do_alone (pair, sort, id, &error))
        continue;
      if (g_error_matches (error, CG_FAULT, CG_FAULT_NOTHING_TO_DO))
        (*same)++;
      else
        g_hash_table_insert (refused, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (error->code));
    }

  return g_steal_pointer (&refused);
}

/* ---- together ---- */

static CgBulk *
bulk_of (Pair *pair, const Sort *sort, CgIds *ids)
{
  g_autoptr (GHashTable) arguments = arguments_of (sort);
  CgBulk *bulk;

  if (sort->action != NULL)
    return cg_bulk_new_do (entity_of (sort), ids, cg_action_find (sort->action), arguments,
                           pair->together.signer);

  bulk = cg_bulk_new_set (entity_of (sort), ids, pair->together.signer);
  add_values (sort, NULL, 0, bulk);
  return bulk;
}

static void
assert_refusals (const CgBulkResult *result, GHashTable *expected)
{
  g_assert_cmpuint (result->n_refused, ==, g_hash_table_size (expected));
  g_assert_cmpuint (result->refusals->len, ==, result->n_refused);
  for (guint i = 0; i < result->refusals->len; i++)
    {
      const CgRefusal *refusal = g_ptr_array_index (result->refusals, i);
      gpointer code;

      g_assert_true (g_hash_table_lookup_extended (expected, &refusal->id, NULL, &code));
      g_assert_cmpint (g_array_index (refusal->codes, CgFault, 0), ==, GPOINTER_TO_INT (code));
    }
}

static void
assert_undone (Pair *pair, const char *before, const char *after, gint64 actor)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_true (cg_store_undo (pair->together.store, actor, NULL, &error));
  g_assert_no_error (error);
  undone = fixture_dump (&pair->together);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (cg_store_redo (pair->together.store, actor, NULL, &error));
  g_assert_no_error (error);
  redone = fixture_dump (&pair->together);
  g_assert_cmpstr (redone, ==, after);
}

static void
assert_together_as_alone (Pair *pair, const Sort *sort)
{
  g_autoptr (CgIds) ids = random_selection (pair, entity_of (sort));
  g_autoptr (CgBulk) bulk = bulk_of (pair, sort, ids);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (&pair->together);
  g_autoptr (CgBulkResult) shown = cg_store_bulk (pair->together.store, bulk, NULL, &error);
  g_autofree char *tried = fixture_dump (&pair->together);
  g_autoptr (CgBulkResult) result = NULL;
  g_autoptr (GHashTable) expected = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *together = NULL;
  guint same = 0;

  g_assert_no_error (error);
  g_assert_cmpstr (tried, ==, before);
  g_assert_false (shown->written);

  result = cg_store_bulk (pair->together.store, bulk, shown, &error);
  g_assert_no_error (error);
  g_assert_true (result->written == (shown->n_changed > 0));
  g_assert_true (result->answer == shown->answer);

  expected = do_all_alone (pair, sort, ids, &same);
  assert_refusals (shown, expected);
  assert_refusals (result, expected);
  g_assert_cmpuint (result->n_same, ==, same);
  g_assert_cmpuint (result->n_changed + result->n_same + result->n_refused, ==,
                    cg_ids_length (ids));
  alone = fixture_dump (&pair->alone);
  together = fixture_dump (&pair->together);
  g_assert_cmpstr (together, ==, alone);

  if (result->written &&
      (sort->action == NULL || cg_action_find (sort->action)->withdrawn_by == NULL))
    assert_undone (pair, before, together, pair->together.signer);
  pair->written += result->written;
  pair->refused += result->n_refused;
}

static void
test_as_alone (Pair *pair, gconstpointer seed)
{
  for (guint i = 0; i < BULKS; i++)
    assert_together_as_alone (pair, &sorts[pick (pair, G_N_ELEMENTS (sorts))]);

  fixture_check (&pair->together);
  g_assert_cmpuint (pair->written, >, BULKS / 4);
  g_assert_cmpuint (pair->refused, >, BULKS);
}

/* Parts of a few rows each, and still one undo. */
static void
test_in_parts (Pair *pair, gconstpointer seed)
{
  cg_store_set_most_rows (pair->together.store, 5);
  for (guint i = 0; i < BULKS / 4; i++)
    assert_together_as_alone (pair, &sorts[pick (pair, G_N_ELEMENTS (sorts))]);

  fixture_check (&pair->together);
}

/* ---- what was shown is no longer so ---- */

static void
test_shown_again (Pair *pair, gconstpointer seed)
{
  static const Sort sort = { "problem", "problem.start", { NULL }, { NULL } };
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgIds) ids = NULL;
  g_autoptr (CgBulk) bulk = NULL;
  g_autoptr (CgBulkResult) shown = NULL;
  g_autoptr (CgBulkResult) result = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "todo");
  ids = cg_store_query (pair->together.store, query, NULL, NULL);
  g_assert_cmpuint (cg_ids_length (ids), >, 1);
  bulk = bulk_of (pair, &sort, ids);
  shown = cg_store_bulk (pair->together.store, bulk, NULL, NULL);
  g_assert_cmpuint (shown->n_changed, ==, cg_ids_length (ids));

  g_assert_true (fixture_do (&pair->together, pair->together.clerk, NULL, "problem.start",
                             cg_ids_get (ids, 0), NULL));
  before = fixture_dump (&pair->together);
  result = cg_store_bulk (pair->together.store, bulk, shown, NULL);
  after = fixture_dump (&pair->together);
  g_assert_false (result->written);
  g_assert_cmpuint (result->n_refused, ==, 1);
  g_assert_cmpstr (after, ==, before);
}

/* ---- what holds for all rows is an error, not a refusal of each ---- */

static void
expect_whole (Pair *pair, CgBulk *bulk, CgFault fault)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cg_store_bulk (pair->together.store, bulk, NULL, &error));
  fixture_expect (&error, fault);
}

static void
test_whole (Pair *pair, gconstpointer seed)
{
  g_autoptr (CgIds) ids = random_selection (pair, CG_ENTITY_PROBLEM);
  static const Sort typed = { "problem", NULL, { "status" }, { "closed" } };
  static const Sort empty = { "problem", "problem.extend", { "reason" }, { "无新期限" } };
  static const Sort wrong = {
    "problem", "problem.extend", { "to_date", "reason" }, { "明年", "无" }
  };
  g_autoptr (CgBulk) by_action = bulk_of (pair, &typed, ids);
  g_autoptr (CgBulk) missing = bulk_of (pair, &empty, ids);
  g_autoptr (CgBulk) bad = bulk_of (pair, &wrong, ids);

  expect_whole (pair, by_action, CG_FAULT_FIELD_BY_ACTION);
  expect_whole (pair, missing, CG_FAULT_MISSING_FIELD);
  expect_whole (pair, bad, CG_FAULT_BAD_DATE);
  g_assert_false (cg_bulk_can_do (CG_ENTITY_CASE, cg_action_find ("case.close")));
  g_assert_false (cg_bulk_can_do (CG_ENTITY_PROBLEM, cg_action_find ("notice.sign")));
  g_assert_true (cg_bulk_can_do (CG_ENTITY_PROBLEM, cg_action_find ("extension.approve")));
}

/* ---- progress and stopping ---- */

typedef struct
{
  GMainLoop *loop;
  GCancellable *cancellable;
  guint told;
  CgBulkResult *result;
  GError *error;
} Waiting;

static void
stop_cb (double fraction, gpointer data)
{
  Waiting *waiting = data;

  waiting->told++;
  g_cancellable_cancel (waiting->cancellable);
}

static void
bulk_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->result = cg_store_bulk_finish (CG_STORE (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
test_cancelled (Pair *pair, gconstpointer seed)
{
  static const Sort sort = { "problem", NULL, { "remark" }, { "不会写入" } };
  g_autoptr (CgIds) ids = random_selection (pair, CG_ENTITY_PROBLEM);
  g_autoptr (CgBulk) bulk = bulk_of (pair, &sort, ids);
  g_autoptr (CgBulkResult) shown = cg_store_bulk (pair->together.store, bulk, NULL, NULL);
  g_autofree char *before = fixture_dump (&pair->together);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { g_main_loop_new (NULL, FALSE), cancellable, 0, NULL, NULL };

  g_cancellable_cancel (cancellable);
  cg_store_bulk_async (pair->together.store, bulk, shown, stop_cb, &waiting, cancellable, bulk_cb,
                       &waiting);
  g_main_loop_run (waiting.loop);
  g_assert_null (waiting.result);
  g_assert_error (waiting.error, CG_FAULT, CG_FAULT_CANCELLED);
  g_clear_error (&waiting.error);
  after = fixture_dump (&pair->together);
  g_assert_cmpstr (after, ==, before);

  /* Told to stop while it goes on, it has written all or nothing, and says which. */
  g_cancellable_reset (cancellable);
  cg_store_bulk_async (pair->together.store, bulk, shown, stop_cb, &waiting, cancellable, bulk_cb,
                       &waiting);
  g_main_loop_run (waiting.loop);
  g_assert_cmpuint (waiting.told, >, 0);
  g_clear_pointer (&after, g_free);
  after = fixture_dump (&pair->together);
  if (waiting.result != NULL)
    g_assert_cmpstr (after, !=, before);
  else
    g_assert_cmpstr (after, ==, before);
  g_clear_pointer (&waiting.result, cg_bulk_result_free);
  g_clear_error (&waiting.error);
  g_main_loop_unref (waiting.loop);
}

#define ADD(path, seed, test)                                                                      \
  g_test_add (path, Pair, GUINT_TO_POINTER (seed), pair_set_up, test, pair_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cg_clock_set_today (cg_date_from_ymd (2026, 5, 20));

  ADD ("/bulk/as-alone/1", 1, test_as_alone);
  ADD ("/bulk/as-alone/2", 2, test_as_alone);
  ADD ("/bulk/in-parts", 3, test_in_parts);
  ADD ("/bulk/shown-again", 4, test_shown_again);
  ADD ("/bulk/whole", 5, test_whole);
  ADD ("/bulk/cancelled", 6, test_cancelled);
  return g_test_run ();
}
