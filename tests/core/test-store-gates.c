/* test-store-gates.c: what may not be faked holds after any sequence of edits (domain.md 1.8).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Problems and cases are brought to their end, and then everything they rest on is voided,
 * changed, reopened and undone at random. The rules are written here once more, over the
 * records as anybody reads them.
 */
#include "config.h"

#include "store-play.h"

#define STEPS 120

/* ---- reading ---- */

/* Records of which @field refers to @id, not voided themselves. */
static GPtrArray *
children (Play *play, CgEntity entity, int field, gint64 id)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  GPtrArray *records;

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, id);
  cg_query_filter_null (query, CG_FIELD_VOID_REASON, TRUE);
  query->with_voided = TRUE;
  records = cg_store_select (play->fixture.store, query, NULL);
  g_assert_nonnull (records);
  return records;
}

static GPtrArray *
live (Play *play, CgEntity entity)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  GPtrArray *records = cg_store_select (play->fixture.store, query, NULL);

  g_assert_nonnull (records);
  return records;
}

static gboolean
is_one_of (const CgRecord *record, int field, const char *values)
{
  g_auto (GStrv) words = g_strsplit (values, " ", -1);

  return g_strv_contains ((const char *const *) words, cg_record_text (record, field));
}

/* How many of the records have one of the values. */
static guint
count (GPtrArray *records, int field, const char *values)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += is_one_of (g_ptr_array_index (records, i), field, values);

  return n;
}

/* ---- the rules ---- */

static void
assert_measures (Play *play, const CgRecord *problem)
{
  g_autoptr (GPtrArray) measures =
      children (play, CG_ENTITY_MEASURE, CG_MEASURE_PROBLEM, cg_record_get_id (problem));

  g_assert_cmpuint (count (measures, CG_MEASURE_STATUS, "done"), >, 0);
  g_assert_cmpuint (count (measures, CG_MEASURE_STATUS, "todo doing"), ==, 0);
}

static void
assert_reviewed (Play *play, const CgRecord *problem)
{
  g_autoptr (GPtrArray) reviews =
      children (play, CG_ENTITY_REVIEW, CG_REVIEW_PROBLEM, cg_record_get_id (problem));
  const CgRecord *last = NULL;

  for (guint i = 0; i < reviews->len; i++)
    {
      const CgRecord *review = g_ptr_array_index (reviews, i);

      if (last == NULL ||
          cg_record_integer (review, CG_REVIEW_ROUND) > cg_record_integer (last, CG_REVIEW_ROUND))
        last = review;
    }

  g_assert_nonnull (last);
  g_assert_cmpstr (cg_record_text (last, CG_REVIEW_RESULT), ==, "pass");
  g_assert_cmpint (cg_record_integer (last, CG_REVIEW_REVIEWER), !=,
                   cg_record_integer (problem, CG_PROBLEM_SUBMITTED_BY));
}

static void
assert_institutions (Play *play, const CgRecord *problem)
{
  g_autoptr (GPtrArray) links =
      children (play, CG_ENTITY_INSTITUTION_PROBLEM, CG_INSTITUTION_PROBLEM_PROBLEM,
                cg_record_get_id (problem));

  for (guint i = 0; i < links->len; i++)
    {
      g_autoptr (CgRecord) institution = cg_store_get (
          play->fixture.store, CG_ENTITY_INSTITUTION,
          cg_record_integer (g_ptr_array_index (links, i), CG_INSTITUTION_PROBLEM_INSTITUTION),
          NULL);

      g_assert_true (!cg_record_is_null (institution, CG_FIELD_VOID_REASON) ||
                     is_one_of (institution, CG_INSTITUTION_STATUS, "issued enforced closed"));
    }
}

static void
assert_closed_problem (Play *play, const CgRecord *problem)
{
  g_autoptr (GPtrArray) evidence =
      children (play, CG_ENTITY_EVIDENCE, CG_EVIDENCE_PROBLEM, cg_record_get_id (problem));

  assert_measures (play, problem);
  assert_reviewed (play, problem);
  assert_institutions (play, problem);
  g_assert_cmpuint (evidence->len, >, 0);
  g_assert_cmpstr (cg_record_text (problem, CG_PROBLEM_COMPLETION), !=, "");
  g_assert_false (cg_record_is_null (problem, CG_PROBLEM_COMPLETED_ON));
}

static void
assert_problem (Play *play, const CgRecord *problem)
{
  if (is_one_of (problem, CG_PROBLEM_STATUS, "submitted"))
    assert_measures (play, problem);
  else if (is_one_of (problem, CG_PROBLEM_STATUS, "closed"))
    assert_closed_problem (play, problem);
  else if (is_one_of (problem, CG_PROBLEM_STATUS, "longterm"))
    {
      assert_reviewed (play, problem);
      g_assert_false (cg_record_is_null (problem, CG_PROBLEM_LONGTERM_REASON));
      g_assert_false (cg_record_is_null (problem, CG_PROBLEM_NEXT_CHECK_ON));
    }
}

static void
assert_closed_case (Play *play, const CgRecord *record)
{
  gint64 id = cg_record_get_id (record);
  g_autoptr (GPtrArray) units = children (play, CG_ENTITY_CASE_UNIT, CG_CASE_UNIT_CASE, id);
  g_autoptr (GPtrArray) problems = children (play, CG_ENTITY_PROBLEM, CG_PROBLEM_CASE, id);

  g_assert_cmpuint (units->len, >, 0);
  g_assert_cmpuint (problems->len, >, 0);
  g_assert_cmpuint (count (problems, CG_PROBLEM_STATUS, "closed longterm void"), ==, problems->len);
  for (guint i = 0; i < units->len; i++)
    {
      g_autoptr (GPtrArray) tracks = children (play, CG_ENTITY_TRACK, CG_TRACK_CASE_UNIT,
                                               cg_record_get_id (g_ptr_array_index (units, i)));

      g_assert_cmpuint (count (tracks, CG_TRACK_STATE, "accepted waived"), ==, tracks->len);
    }
}

static void
assert_case (Play *play, const CgRecord *record)
{
  g_autoptr (GPtrArray) situations =
      children (play, CG_ENTITY_SITUATION, CG_SITUATION_CASE, cg_record_get_id (record));
  guint n_main = 0;

  for (guint i = 0; i < situations->len; i++)
    n_main += cg_record_integer (g_ptr_array_index (situations, i), CG_SITUATION_IS_MAIN) != 0;
  g_assert_cmpuint (n_main, ==, situations->len > 0 ? 1 : 0);

  g_assert_cmpstr (cg_record_text (record, CG_CASE_STATE_SECRECY), ==, "none");
  if (!cg_record_is_null (record, CG_CASE_OCCURRED_ON))
    g_assert_cmpstr (cg_record_text (record, CG_CASE_OCCURRED_ON), <=,
                     cg_record_text (record, CG_CASE_DECIDED_ON));
  if (!cg_record_is_null (record, CG_CASE_CLOSED_ON))
    assert_closed_case (play, record);
}

static void
assert_institution (Play *play, const CgRecord *record)
{
  if (!is_one_of (record, CG_INSTITUTION_STATUS, "issued enforced closed"))
    return;

  g_assert_false (cg_record_is_null (record, CG_INSTITUTION_ISSUED_ON));
  g_assert_false (cg_record_is_null (record, CG_INSTITUTION_DOC_NO) &&
                  cg_record_is_null (record, CG_INSTITUTION_BASIS));
}

static void
assert_notice (Play *play, const CgRecord *record)
{
  static const int required[] = { CG_NOTICE_TITLE, CG_NOTICE_RECIPIENTS, CG_NOTICE_BODY,
                                  CG_NOTICE_SIGNER, CG_NOTICE_SIGN_DATE };
  g_autoptr (GPtrArray) links = NULL;

  if (is_one_of (record, CG_NOTICE_STATE, "draft reviewing reviewed void"))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    g_assert_false (cg_record_is_null (record, required[i]));
  links = children (play, CG_ENTITY_NOTICE_CASE, CG_NOTICE_CASE_NOTICE, cg_record_get_id (record));
  g_assert_cmpuint (links->len, >, 0);
}

static void
assert_nothing_faked (Play *play)
{
  static const struct
  {
    CgEntity entity;
    void (*function) (Play *play, const CgRecord *record);
  } rules[] = { { CG_ENTITY_PROBLEM, assert_problem },
                { CG_ENTITY_CASE, assert_case },
                { CG_ENTITY_INSTITUTION, assert_institution },
                { CG_ENTITY_NOTICE, assert_notice } };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GPtrArray) records = live (play, rules[i].entity);

      for (guint k = 0; k < records->len; k++)
        rules[i].function (play, g_ptr_array_index (records, k));
    }
}

/* ---- the lawful way ---- */

static gboolean
step (Play *play, gint64 actor, const char *action, gint64 id, const char *arguments)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);
  g_autoptr (GError) error = NULL;
  gboolean good;

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      const char *equals = strchr (words[i], '=');

      g_hash_table_insert (table, g_strndup (words[i], (gsize) (equals - words[i])),
                           g_strdup (equals + 1));
    }

  good = cg_store_do (play->fixture.store, cg_action_find (action), id, table, actor, NULL, &error);
  play_settle (play, STEP_ACTION, actor, NULL, error);
  return good;
}

static void
add (Play *play, CgEntity entity, int parent_field, gint64 parent, int text_field)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", play->fixture.clerk);
  g_autoptr (GError) error = NULL;
  gint64 id = cg_edit_insert (edit, entity);

  cg_edit_set_integer (edit, entity, id, parent_field, parent);
  cg_edit_set_text (edit, entity, id, text_field, "巡河日志");
  cg_store_apply (play->fixture.store, edit, NULL, &error);
  play_settle (play, STEP_ADD, play->fixture.clerk, NULL, error);
}

static void
for_all (
    Play *play, CgEntity entity, int field, gint64 id, const char *action, const char *arguments)
{
  g_autoptr (GPtrArray) records = children (play, entity, field, id);

  for (guint i = 0; i < records->len; i++)
    step (play, play->fixture.signer, action, cg_record_get_id (g_ptr_array_index (records, i)),
          arguments);
}

static void
finish_problem (Play *play, gint64 id)
{
  g_autoptr (GPtrArray) measures = children (play, CG_ENTITY_MEASURE, CG_MEASURE_PROBLEM, id);
  g_autoptr (GPtrArray) links =
      children (play, CG_ENTITY_INSTITUTION_PROBLEM, CG_INSTITUTION_PROBLEM_PROBLEM, id);

  if (count (measures, CG_MEASURE_STATUS, "todo doing done") == 0)
    add (play, CG_ENTITY_MEASURE, CG_MEASURE_PROBLEM, id, CG_MEASURE_TEXT);
  for_all (play, CG_ENTITY_MEASURE, CG_MEASURE_PROBLEM, id, "measure.done", "");
  for (guint i = 0; i < links->len; i++)
    step (play, play->fixture.clerk, "institution.issue",
          cg_record_integer (g_ptr_array_index (links, i), CG_INSTITUTION_PROBLEM_INSTITUTION),
          "issued_on=2026-11-20 doc_no=双发〔2026〕9号");
  add (play, CG_ENTITY_EVIDENCE, CG_EVIDENCE_PROBLEM, id, CG_EVIDENCE_NAME);
  step (play, play->fixture.clerk, "problem.submit", id, "completion=完成 completed_on=2026-11-20");
  if (play_chance (play, 20))
    step (play, play->fixture.reviewer, "problem.longterm", id,
          "reason=长期坚持 next_check_on=2027-06-01");
  else
    step (play, play->fixture.reviewer, "problem.review", id, "result=pass");
}

static void
finish_case (Play *play, gint64 id)
{
  g_autoptr (GPtrArray) problems = children (play, CG_ENTITY_PROBLEM, CG_PROBLEM_CASE, id);

  for (guint i = 0; i < problems->len; i++)
    finish_problem (play, cg_record_get_id (g_ptr_array_index (problems, i)));
  for_all (play, CG_ENTITY_TRACK, CG_TRACK_CASE, id, "track.accept", "");
  step (play, play->fixture.signer, "case.close", id, "");
}

static void
finish_notice (Play *play, gint64 id)
{
  gint64 case_id = play_random_record (play, CG_ENTITY_CASE);
  g_autoptr (CgEdit) edit = cg_edit_new ("add", play->fixture.clerk);
  gint64 link = cg_edit_insert (edit, CG_ENTITY_NOTICE_CASE);
  g_autoptr (GError) error = NULL;

  cg_edit_set_integer (edit, CG_ENTITY_NOTICE_CASE, link, CG_NOTICE_CASE_NOTICE, id);
  cg_edit_set_integer (edit, CG_ENTITY_NOTICE_CASE, link, CG_NOTICE_CASE_CASE, case_id);
  cg_store_apply (play->fixture.store, edit, NULL, &error);
  play_settle (play, STEP_ADD, play->fixture.clerk, NULL, error);
  step (play, play->fixture.clerk, "notice.submit", id, "");
  step (play, play->fixture.reviewer, "notice.review", id, "");
  step (play, play->fixture.signer, "notice.sign", id, "sign_date=2026-11-20");
  step (play, play->fixture.clerk, "notice.number", id, "doc_no=某纪改〔2026〕1号");
}

/* ---- and every other ---- */

static void
reopen_something (Play *play)
{
  static const struct
  {
    const char *action;
    CgEntity entity;
  } ways[] = {
    { "measure.reopen", CG_ENTITY_MEASURE },         { "track.reopen", CG_ENTITY_TRACK },
    { "problem.reopen", CG_ENTITY_PROBLEM },         { "case.reopen", CG_ENTITY_CASE },
    { "institution.reopen", CG_ENTITY_INSTITUTION }, { "notice.unsign", CG_ENTITY_NOTICE }
  };
  guint way = play_pick (play, G_N_ELEMENTS (ways));
  gint64 id = play_random_record (play, ways[way].entity);

  if (id != 0)
    step (play, play_random_actor (play), ways[way].action, id, "reason=复查");
}

static void
disturb (Play *play)
{
  guint kind = play_pick (play, 100);

  if (kind < 35)
    play_void (play);
  else if (kind < 55)
    play_undo (play);
  else if (kind < 65)
    play_redo (play);
  else if (kind < 80)
    reopen_something (play);
  else
    play_edit (play, FALSE);
}

static void
advance (Play *play)
{
  guint kind = play_pick (play, 3);
  gint64 id = play_random_record (play, kind == 0   ? CG_ENTITY_PROBLEM
                                        : kind == 1 ? CG_ENTITY_CASE
                                                    : CG_ENTITY_NOTICE);

  if (id == 0)
    return;

  if (kind == 0)
    finish_problem (play, id);
  else if (kind == 1)
    finish_case (play, id);
  else
    finish_notice (play, id);
}

static guint
count_finished (Play *play)
{
  g_autoptr (GPtrArray) problems = live (play, CG_ENTITY_PROBLEM);
  g_autoptr (GPtrArray) cases = live (play, CG_ENTITY_CASE);
  guint n = count (problems, CG_PROBLEM_STATUS, "closed longterm");

  for (guint i = 0; i < cases->len; i++)
    n += !cg_record_is_null (g_ptr_array_index (cases, i), CG_CASE_CLOSED_ON);

  return n;
}

static void
test_nothing_is_faked (gconstpointer seed)
{
  guint n_finished = 0;
  Play play;

  play_begin (&play, GPOINTER_TO_UINT (seed));
  for (guint i = 0; i < STEPS; i++)
    {
      if (i % 12 == 0)
        advance (&play);
      else
        disturb (&play);

      assert_nothing_faked (&play);
      n_finished += count_finished (&play);
    }

  fixture_check (&play.fixture);
  g_test_message ("%u finished problems and cases looked at", n_finished);
  g_assert_cmpuint (n_finished, >, 0);
  play_end (&play);
}

int
main (int argc, char *argv[])
{
  guint first = g_getenv ("CG_SEED") != NULL ? (guint) atoi (g_getenv ("CG_SEED")) : 1;

  g_test_init (&argc, &argv, NULL);
  for (guint seed = first; seed < first + 3; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/store/gates/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_nothing_is_faked);
    }

  return g_test_run ();
}
