/* test-rule-preview.c: what a changed time limit moves is what it then has moved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-preview.h"
#include "store-fixture.h"

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static CgRulePreview *
preview (Fixture *fixture, const CgRecord *rule)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CgRulePreview *found;

  cg_store_preview_rule_async (fixture->store, rule, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  found = cg_store_preview_rule_finish (fixture->store, result, &error);
  g_assert_no_error (error);
  return found;
}

static CgRecord *
find_rule (Fixture *fixture, const char *code)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cg_store_find (fixture->store, CG_ENTITY_RULE, code, &error);
  CgRecord *rule = cg_store_get (fixture->store, CG_ENTITY_RULE, id, &error);

  g_assert_no_error (error);
  return rule;
}

/* Deadlines by stage, as text, so that they can be compared. */
static GHashTable *
all_deadlines (Fixture *fixture)
{
  GHashTable *deadlines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_STAGE);
  g_autoptr (GPtrArray) stages = cg_store_select (fixture->store, query, NULL);

  for (guint i = 0; i < stages->len; i++)
    {
      const CgRecord *stage = g_ptr_array_index (stages, i);
      gint64 id = cg_record_get_id (stage);

      g_hash_table_insert (deadlines, g_memdup2 (&id, sizeof id),
                           cg_record_display (stage, CG_STAGE_DEADLINE));
    }

  return deadlines;
}

static const CgRuleMove *
find_move (const CgRulePreview *found, gint64 stage)
{
  for (guint i = 0; i < found->moves->len; i++)
    if (g_array_index (found->moves, CgRuleMove, i).stage == stage)
      return &g_array_index (found->moves, CgRuleMove, i);

  return NULL;
}

static void
assert_date (const char *text, CgDate date)
{
  g_autofree char *iso = date != 0 ? cg_date_to_iso (date) : g_strdup ("");

  g_assert_cmpstr (text, ==, iso);
}

/* Every open deadline stands where the preview said; every other one where it stood. */
static void
assert_applied (Fixture *fixture, GHashTable *before, const CgRulePreview *found)
{
  g_autoptr (GHashTable) after = all_deadlines (fixture);
  GHashTableIter iter;
  gpointer id, deadline;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &id, &deadline))
    {
      const CgRuleMove *move = find_move (found, *(gint64 *) id);

      if (move == NULL || !move->open)
        g_assert_cmpstr (deadline, ==, g_hash_table_lookup (before, id));
      else
        assert_date (deadline, move->after);
      if (move != NULL)
        assert_date (g_hash_table_lookup (before, id), move->before);
    }
}

static void
apply (Fixture *fixture, CgEdit *edit)
{
  g_autoptr (GError) error = NULL;

  edit->actor = fixture->clerk;
  cg_store_apply (fixture->store, edit, NULL, &error);
  g_assert_no_error (error);
}

static gint64
stage_of (Fixture *fixture, gint64 case_id, const char *stage)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_STAGE);
  g_autoptr (CgIds) ids = NULL;

  cg_query_filter_integer (query, CG_STAGE_CASE, CG_FILTER_EQUAL, case_id);
  cg_query_filter_text (query, CG_STAGE_STAGE, CG_FILTER_EQUAL, stage);
  ids = cg_store_query (fixture->store, query, NULL, NULL);
  return cg_ids_get (ids, 0);
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgRecord) rule = find_rule (fixture, "plan");
  g_autoptr (CgRecord) changed = cg_record_copy (rule);
  gint64 first = fixture_add_case (fixture);
  gint64 second = fixture_add_case (fixture);
  g_autoptr (CgRulePreview) found = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_case (fixture);
  fixture_do (fixture, fixture->clerk, &error, "stage.done", stage_of (fixture, first, "plan"),
              NULL);
  g_assert_no_error (error);
  fixture_set (fixture, CG_ENTITY_STAGE, stage_of (fixture, second, "plan"), "planned_on",
               "2026-05-06");

  before = all_deadlines (fixture);
  cg_value_set_integer (cg_record_mutable_value (changed, CG_RULE_AMOUNT), 20);
  found = preview (fixture, changed);
  g_assert_cmpuint (found->n_done, ==, 1);
  g_assert_cmpuint (found->n_corrected, ==, 1);
  g_assert_cmpuint (found->moves->len, ==, 2); /* the done one and the third case's */
  g_assert_null (find_move (found, stage_of (fixture, second, "plan")));
  g_assert_false (find_move (found, stage_of (fixture, first, "plan"))->open);

  edit = cg_rule_edit_for_all (rule, changed, found);
  apply (fixture, edit);
  assert_applied (fixture, before, found);
  fixture_check (fixture);

  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  g_array_set_size (found->moves, 0);
  assert_applied (fixture, before, found);
}

/* The term for issuing a notice moves what is counted from the day of signing, as long as
 * that is only estimated. */
static void
test_estimates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgRecord) rule = find_rule (fixture, "notice");
  g_autoptr (CgRecord) changed = cg_record_copy (rule);
  gint64 case_id = fixture_add_case (fixture);
  g_autoptr (CgRulePreview) found = NULL;
  g_autoptr (GHashTable) before = all_deadlines (fixture);
  g_autoptr (CgEdit) edit = NULL;

  cg_value_set_text (cg_record_mutable_value (changed, CG_RULE_TERM), "month");
  cg_value_set_integer (cg_record_mutable_value (changed, CG_RULE_AMOUNT), 2);
  found = preview (fixture, changed);
  g_assert_nonnull (find_move (found, stage_of (fixture, case_id, "notice")));
  g_assert_nonnull (find_move (found, stage_of (fixture, case_id, "warning")));
  edit = cg_rule_edit_for_all (rule, changed, found);
  apply (fixture, edit);
  assert_applied (fixture, before, found);
  fixture_check (fixture);
}

static void
test_new_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgRecord) rule = find_rule (fixture, "plan");
  g_autoptr (CgRecord) changed = cg_record_copy (rule);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE_STEP);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (CgRulePreview) nothing = NULL;
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (CgRecord) made = NULL;
  gint64 earlier = fixture_add_case (fixture);
  g_autoptr (GHashTable) before = all_deadlines (fixture);
  gint64 later;
  g_autofree char *stage_rule = NULL;

  cg_query_filter_integer (query, CG_CASE_STEP_RULE, CG_FILTER_EQUAL, cg_record_get_id (rule));
  steps = cg_store_select (fixture->store, query, NULL);
  g_assert_cmpuint (steps->len, >, 0);
  nothing = preview (fixture, rule);
  g_assert_cmpuint (nothing->moves->len, ==, 0);

  g_ptr_array_add (codes, (gpointer) "plan");
  g_ptr_array_add (codes, (gpointer) "plan-2");
  cg_value_set_integer (cg_record_mutable_value (changed, CG_RULE_AMOUNT), 40);
  edit = cg_rule_edit_for_new (rule, changed, steps, codes, "整改方案（此前案件）");
  apply (fixture, edit);
  assert_applied (fixture, before, nothing);
  made = find_rule (fixture, "plan-3");
  g_assert_cmpint (cg_record_integer (made, CG_RULE_AMOUNT), ==, 40);

  later = fixture_add_case (fixture);
  stage_rule = fixture_text (fixture, CG_ENTITY_STAGE, stage_of (fixture, later, "plan"), "rule");
  g_assert_cmpint (g_ascii_strtoll (stage_rule, NULL, 10), ==, cg_record_get_id (made));
  g_assert_cmpint (stage_of (fixture, earlier, "plan"), !=, stage_of (fixture, later, "plan"));
  fixture_check (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/rule-preview/all", Fixture, NULL, fixture_set_up, test_all, fixture_tear_down);
  g_test_add ("/rule-preview/estimates", Fixture, NULL, fixture_set_up, test_estimates,
              fixture_tear_down);
  g_test_add ("/rule-preview/new-only", Fixture, NULL, fixture_set_up, test_new_only,
              fixture_tear_down);
  return g_test_run ();
}
