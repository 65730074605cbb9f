/* test-marks.c: annotations, citations and required evidence: who may, what follows, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

typedef struct
{
  Fixture store;
  gint64 case_id;
  gint64 problem;
  gint64 measure;
  gint64 file;
} World;

#define ID(id) (g_strdup_printf ("%" G_GINT64_FORMAT, id))

static gint64
attach (World *self, CgEntity owner, gint64 id)
{
  g_autofree char *path = g_build_filename (self->store.folder, "整改报告.txt", NULL);
  const char *const paths[] = { path, NULL };
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "一", -1, NULL));
  cg_store_attach (self->store.store, owner, id, paths, NULL, self->store.clerk, &outcome, &error);
  g_assert_no_error (error);
  return g_array_index (outcome->inserted, gint64, 0);
}

static void
set_up (World *self)
{
  g_autofree char *case_id = NULL;
  g_autofree char *problem = NULL;

  fixture_set_up (&self->store, NULL);
  self->case_id = fixture_add_case (&self->store);
  case_id = ID (self->case_id);
  self->problem = fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", case_id, "text",
                               "三岗未分设", "deadline", "2026-12-31", NULL);
  problem = ID (self->problem);
  self->measure =
      fixture_add (&self->store, CG_ENTITY_MEASURE, "problem", problem, "text", "分设三岗", NULL);
  self->file = attach (self, CG_ENTITY_CASE, self->case_id);
}

static void
tear_down (World *self)
{
  fixture_check (&self->store);
  fixture_tear_down (&self->store, NULL);
}

static gint64
mark (World *self, GError **error, const char *kind, const char *places, const char *text)
{
  g_autofree char *file = ID (self->file);

  return fixture_try_add (&self->store, error, CG_ENTITY_ANNOTATION, "attachment", file, "page",
                          "3", "kind", kind, "places", places, "text", text, NULL);
}

static void
test_annotation (gconstpointer data)
{
  World *self = (World *) data;
  g_autoptr (GError) error = NULL;
  gint64 id = mark (self, &error, "highlight", "72 90 300 104.5", "");
  g_autofree char *case_id = ID (self->case_id);
  g_autofree char *author = ID (self->store.clerk);
  g_autofree char *stands = fixture_text (&self->store, CG_ENTITY_ANNOTATION, id, "case");
  g_autofree char *made_by = fixture_text (&self->store, CG_ENTITY_ANNOTATION, id, "author");

  g_assert_no_error (error);
  g_assert_cmpstr (stands, ==, case_id);
  g_assert_cmpstr (made_by, ==, author);

  g_assert_cmpint (mark (self, &error, "highlight", "9 9 1 1", ""), ==, 0);
  fixture_expect (&error, CG_FAULT_BAD_PLACES);
  g_assert_cmpint (mark (self, &error, "note", "72 90 300 104.5", " "), ==, 0);
  fixture_expect (&error, CG_FAULT_MISSING_FIELD);
  g_assert_cmpint (mark (self, &error, "stamp", "72 90 300 104.5", "说明"), ==, 0);
  fixture_expect (&error, CG_FAULT_MISSING_FIELD);
}

/* Others see it; while its author is on record it is the author's. */
static void
test_author (gconstpointer data)
{
  World *self = (World *) data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = NULL;
  gint64 id = mark (self, &error, "note", "72 90 300 104.5", "核对原件");

  g_assert_false (cg_store_void (self->store.store, CG_ENTITY_ANNOTATION, id, "不要",
                                 self->store.reviewer, &error));
  fixture_expect (&error, CG_FAULT_OTHERS_MARK);
  edit = cg_edit_new ("set", self->store.reviewer);
  cg_edit_set_text (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_TEXT, "改");
  g_assert_false (cg_store_apply (self->store.store, edit, NULL, &error));
  fixture_expect (&error, CG_FAULT_OTHERS_MARK);
  g_assert_false (fixture_try_set (&self->store, CG_ENTITY_ANNOTATION, id, "text", "", &error));
  fixture_expect (&error, CG_FAULT_MISSING_FIELD);
  fixture_set (&self->store, CG_ENTITY_ANNOTATION, id, "text", "已核对原件");
  fixture_set (&self->store, CG_ENTITY_ANNOTATION, id, "places", "10 10 20 20");

  g_assert_true (cg_store_void (self->store.store, CG_ENTITY_PERSON, self->store.clerk, "调离",
                                self->store.signer, &error));
  g_assert_true (cg_store_void (self->store.store, CG_ENTITY_ANNOTATION, id, "已处理",
                                self->store.reviewer, &error));
  g_assert_no_error (error);
}

static void
test_void_and_undo (gconstpointer data)
{
  World *self = (World *) data;
  g_autoptr (GError) error = NULL;
  gint64 id = mark (self, &error, "highlight", "72 90 300 104.5", "");
  g_autofree char *before = fixture_dump (&self->store);
  g_autofree char *after = NULL;
  g_autofree char *title = NULL;
  g_autoptr (CgRecord) record = NULL;

  g_assert_true (cg_store_void (self->store.store, CG_ENTITY_ANNOTATION, id, "不要",
                                self->store.clerk, &error));
  g_assert_true (cg_store_undo (self->store.store, self->store.clerk, NULL, &error));
  g_assert_no_error (error);
  after = fixture_dump (&self->store);
  g_assert_cmpstr (after, ==, before);

  /* Without words of its own it is called by what it stands on. */
  record = cg_store_get (self->store.store, CG_ENTITY_ANNOTATION, id, NULL);
  title = cg_record_title (record);
  g_assert_cmpstr (title, ==, "Highlight");
}

static void
test_citation (gconstpointer data)
{
  World *self = (World *) data;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = ID (self->problem);
  g_autofree char *file = ID (self->file);
  g_autofree char *case_id = ID (self->case_id);
  g_autofree char *stands = NULL;
  g_autoptr (CgRecord) record = NULL;
  gint64 id =
      fixture_add (&self->store, CG_ENTITY_CITATION, "problem", problem, "attachment", file, "page",
                   "2", "places", "1 2 3 4", "quote", "三岗分设", "deviation", "power_duty", NULL);

  stands = fixture_text (&self->store, CG_ENTITY_CITATION, id, "case");
  g_assert_cmpstr (stands, ==, case_id);

  /* A ledger says where it is documented, each place once. */
  fixture_add (&self->store, CG_ENTITY_CITATION, "problem", problem, "attachment", file, "page",
               "2", "places", "5 6 7 8", NULL);
  fixture_add (&self->store, CG_ENTITY_CITATION, "problem", problem, "attachment", file, "page",
               "11", "places", "5 6 7 8", NULL);
  record = cg_store_get (self->store.store, CG_ENTITY_PROBLEM, self->problem, NULL);
  g_assert_cmpstr (cg_record_text (record, CG_PROBLEM_SOURCES), ==,
                   "整改报告.txt p. 2; 整改报告.txt p. 11");
  g_assert_cmpint (fixture_try_add (&self->store, &error, CG_ENTITY_CITATION, "problem", problem,
                                    "attachment", file, "page", "0", "places", "1 2 3 4", NULL),
                   ==, 0);
  fixture_expect (&error, CG_FAULT_OUT_OF_RANGE);
}

/* ---- required evidence ---- */

static gint64
add_need (World *self)
{
  g_autofree char *measure = ID (self->measure);

  return fixture_add (&self->store, CG_ENTITY_EVIDENCE_NEED, "measure", measure, "name",
                      "岗位分设文件", NULL);
}

static gint64
give (World *self, gint64 need)
{
  g_autofree char *problem = ID (self->problem);
  g_autofree char *id = ID (need);

  return fixture_add (&self->store, CG_ENTITY_EVIDENCE, "problem", problem, "name", "红头文件",
                      "need", id, NULL);
}

static void
assert_state (World *self, gint64 need, const char *state)
{
  g_autofree char *text = fixture_text (&self->store, CG_ENTITY_EVIDENCE_NEED, need, "state");

  g_assert_cmpstr (text, ==, state);
}

static gboolean
void_evidence (World *self, gint64 id)
{
  return cg_store_void (self->store.store, CG_ENTITY_EVIDENCE, id, "传错", self->store.clerk, NULL);
}

static void
test_need (gconstpointer data)
{
  World *self = (World *) data;
  g_autoptr (GError) error = NULL;
  gint64 need = add_need (self), first, second;
  g_autofree char *problem = ID (self->problem);
  g_autofree char *stands = fixture_text (&self->store, CG_ENTITY_EVIDENCE_NEED, need, "problem");

  g_assert_cmpstr (stands, ==, problem);
  assert_state (self, need, "missing");
  g_assert_false (
      fixture_do (&self->store, self->store.reviewer, &error, "evidence_need.accept", need, NULL));
  fixture_expect (&error, CG_FAULT_WRONG_STATE);
  first = give (self, need);
  assert_state (self, need, "submitted");
  g_assert_true (fixture_do (&self->store, self->store.reviewer, &error, "evidence_need.return",
                             need, "reason", "未盖章", NULL));
  assert_state (self, need, "returned");
  second = give (self, need);
  assert_state (self, need, "submitted");
  g_assert_false (
      fixture_do (&self->store, self->store.clerk, &error, "evidence_need.accept", need, NULL));
  g_clear_error (&error);
  g_assert_true (
      fixture_do (&self->store, self->store.reviewer, &error, "evidence_need.accept", need, NULL));
  g_assert_true (void_evidence (self, second));
  assert_state (self, need, "submitted");
  g_assert_true (void_evidence (self, first));
  assert_state (self, need, "missing");
}

/* Two pieces, the first voided, the giving of the second undone: nothing is left. */
static void
test_need_undone (gconstpointer data)
{
  World *self = (World *) data;
  g_autoptr (GError) error = NULL;
  gint64 need = add_need (self), first = give (self, need);
  g_autoptr (CgEdit) edit = NULL;

  edit = cg_edit_new ("void", self->store.reviewer);
  give (self, need);
  cg_edit_set_text (edit, CG_ENTITY_EVIDENCE, first, CG_FIELD_VOID_REASON, "传错");
  g_assert_true (cg_store_apply (self->store.store, edit, NULL, &error));
  assert_state (self, need, "submitted");
  g_assert_true (cg_store_undo (self->store.store, self->store.clerk, NULL, &error));
  g_assert_no_error (error);
  assert_state (self, need, "missing");
  g_assert_true (cg_store_redo (self->store.store, self->store.clerk, NULL, &error));
  assert_state (self, need, "submitted");
}

/* Who gave it does not accept it. */
static void
test_need_by_self (gconstpointer data)
{
  World *self = (World *) data;
  g_autoptr (GError) error = NULL;
  gint64 need = add_need (self);

  attach (self, CG_ENTITY_EVIDENCE_NEED, need);
  assert_state (self, need, "submitted");
  fixture_set (&self->store, CG_ENTITY_PERSON, self->store.clerk, "is_reviewer", "1");
  g_assert_false (
      fixture_do (&self->store, self->store.clerk, &error, "evidence_need.accept", need, NULL));
  fixture_expect (&error, CG_FAULT_EVIDENCE_BY_SELF);
  g_assert_true (
      fixture_do (&self->store, self->store.reviewer, &error, "evidence_need.accept", need, NULL));
  g_assert_no_error (error);
}

/* 提交销号 says what is missing, and goes through. */
static void
test_need_hinted (gconstpointer data)
{
  World *self = (World *) data;
  g_autoptr (CgOutcome) outcome = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GHashTable) arguments = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  add_need (self);
  g_assert_true (
      fixture_do (&self->store, self->store.clerk, &error, "measure.done", self->measure, NULL));
  g_assert_true (
      fixture_do (&self->store, self->store.clerk, &error, "problem.start", self->problem, NULL));
  cg_store_do (self->store.store, cg_action_find ("problem.submit"), self->problem, arguments,
               self->store.clerk, &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcome->hints->len, ==, 1);
  sentence = cg_refusal_sentence (g_ptr_array_index (outcome->hints, 0));
  g_assert_nonnull (strstr (sentence, "岗位分设文件"));
}

/* One store for all of it: making one takes longer than the rest. The last test sends its clerk
 * away. */
int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    GTestDataFunc function;
  } tests[] = {
    { "/marks/annotation", test_annotation },     { "/marks/void-and-undo", test_void_and_undo },
    { "/marks/citation", test_citation },         { "/marks/need", test_need },
    { "/marks/need-undone", test_need_undone },   { "/marks/need-hinted", test_need_hinted },
    { "/marks/need-by-self", test_need_by_self }, { "/marks/author", test_author },
  };
  World world = { { 0 } };
  int result;

  g_test_init (&argc, &argv, NULL);
  set_up (&world);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].name, &world, tests[i].function);
  result = g_test_run ();
  tear_down (&world);
  return result;
}
