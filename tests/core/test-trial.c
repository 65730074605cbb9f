/* test-trial.c: an edit made of lines: what is refused of it by line, and what is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-set.h"
#include "trial-world.h"

/* "3 case-problem-open, 5 voided": the lines that are left out, with their first codes. */
static void
assert_left (const CgTrial *trial, const char *expected)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < trial->lines->len; i++)
    {
      const CgRefusal *refusal = g_ptr_array_index (trial->refusals, i);

      g_string_append_printf (said, "%s%u %s", i > 0 ? ", " : "",
                              g_array_index (trial->lines, guint, i),
                              cg_fault_id (g_array_index (refusal->codes, CgFault, 0)));
    }

  g_assert_cmpstr (said->str, ==, expected);
}

/* Every table whatever: numbers, ids, journal, derived values and index too. */
static char *
dump_all (TrialWorld *self)
{
  g_autofree char *joined =
      fixture_string (&self->fixture, NULL,
                      "SELECT group_concat(name, ' ') FROM sqlite_master WHERE type = 'table'"
                      " AND name NOT LIKE 'sqlite%'");
  g_auto (GStrv) tables = g_strsplit (joined, " ", -1);
  g_autoptr (GString) dump = g_string_new (NULL);

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *columns_sql =
          g_strdup_printf ("SELECT group_concat('quote(\"' || name || '\")', ' || ''|'' || ')"
                           " FROM pragma_table_info('%s')",
                           tables[i]);
      g_autofree char *columns = fixture_string (&self->fixture, NULL, columns_sql);
      g_autofree char *sql =
          g_strdup_printf ("SELECT group_concat(%s, char(10)) FROM \"%s\"", columns, tables[i]);
      g_autofree char *rows = fixture_string (&self->fixture, NULL, sql);

      g_string_append_printf (dump, "%s\n%s\n", tables[i], rows != NULL ? rows : "");
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static gint64
count (TrialWorld *self, const char *what)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", what);

  return fixture_integer (&self->fixture, NULL, sql);
}

/* ---- new records and changed ones ---- */

/* One line for every way of being refused, and some that pass between them. */
static CgEdit *
mixed_edit (TrialWorld *self)
{
  CgEdit *edit = cg_edit_new ("import", self->fixture.clerk);
  gint64 good, bad;

  good = trial_new_problem (edit, 1, self->open_case);
  trial_new_measure (edit, 2, good);
  bad = trial_new_problem (edit, 3, self->closed_case);
  trial_new_measure (edit, 4, bad);
  trial_new_measure (edit, 5, self->submitted);
  trial_set_text (edit, 6, CG_ENTITY_MEASURE, self->measure, CG_MEASURE_TEXT, "修订并公布巡查制度");
  trial_set_text (edit, 7, CG_ENTITY_PROBLEM, self->closed, CG_PROBLEM_COMPLETION, "");
  trial_set_text (edit, 8, CG_ENTITY_PROBLEM, self->doing, CG_PROBLEM_STATUS, "closed");
  trial_set_text (edit, 9, CG_ENTITY_NOTICE, self->signed_notice, CG_NOTICE_TITLE,
                  "关于另一事的通知");
  trial_set_text (edit, 10, CG_ENTITY_PROBLEM, self->other, CG_PROBLEM_REMARK, "已核对");
  trial_set_text (edit, 11, CG_ENTITY_PROBLEM, 4711, CG_PROBLEM_REMARK, "无此问题");
  trial_set_text (edit, 12, CG_ENTITY_CASE, self->open_case, CG_CASE_OCCURRED_ON, "2026-04-01");
  return edit;
}

#define MIXED_LEFT                                                                                 \
  "3 case-problem-open, 4 case-problem-open, 5 measure-open, 7 no-completion-text,"                \
  " 8 field-by-action, 9 notice-locked, 11 no-record, 12 dates-reversed"

static void
test_by_line (TrialWorld *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = mixed_edit (self);
  g_autoptr (CgTrial) trial = NULL;
  g_autofree char *before = dump_all (self);
  g_autofree char *after = NULL;

  trial = trial_try (self, edit, NULL);
  assert_left (trial, MIXED_LEFT);
  g_assert_cmpuint (trial->n_lines, ==, 12);
  g_assert_cmpuint (trial->made[CG_ENTITY_PROBLEM], ==, 1);
  g_assert_cmpuint (trial->made[CG_ENTITY_MEASURE], ==, 1);
  g_assert_false (trial->written);
  g_assert_cmpint (trial->seq, ==, 0);
  after = dump_all (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_rest_is_written (TrialWorld *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = mixed_edit (self);
  g_autoptr (CgTrial) shown = trial_try (self, edit, NULL);
  g_autoptr (CgTrial) trial = NULL;
  g_autofree char *before = fixture_dump (&self->fixture);
  g_autofree char *after = NULL;
  g_autofree char *remark = NULL;
  gint64 problems = count (self, "problem");
  gint64 measures = count (self, "measure");
  gint64 entries = count (self, "journal");

  trial = trial_try (self, edit, shown);
  g_assert_true (trial->written);
  g_assert_cmpint (trial->seq, >, 0);
  assert_left (trial, MIXED_LEFT);
  g_assert_cmpint (count (self, "problem"), ==, problems + 1);
  g_assert_cmpint (count (self, "measure"), ==, measures + 1);
  g_assert_cmpint (count (self, "journal"), ==, entries + 1);
  remark = fixture_text (&self->fixture, CG_ENTITY_PROBLEM, self->other, "remark");
  g_assert_cmpstr (remark, ==, "已核对");

  g_assert_true (cg_store_undo (self->fixture.store, self->fixture.clerk, NULL, NULL));
  after = fixture_dump (&self->fixture);
  g_assert_cmpstr (after, ==, before);
}

/* What lines share is made for those that are written, and refuses all that refer to it. */
static void
test_shared (TrialWorld *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("import", self->fixture.clerk);
  g_autoptr (CgTrial) shown = NULL;
  g_autoptr (CgTrial) trial = NULL;
  gint64 wanted = trial_new_unit (edit, "某县财政局");
  gint64 unwanted = trial_new_unit (edit, "某县住建局");
  gint64 nameless = trial_new_unit (edit, NULL);
  gint64 person;
  gint64 units = count (self, "unit");

  person = cg_edit_insert (edit, CG_ENTITY_PERSON);
  cg_edit_set_text (edit, CG_ENTITY_PERSON, person, CG_PERSON_NAME, "钱某");
  cg_edit_set_integer (edit, CG_ENTITY_PERSON, person, CG_PERSON_UNIT, nameless);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, trial_new_problem (edit, 1, self->open_case),
                       CG_PROBLEM_RESPONSIBLE_UNIT, wanted);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, trial_new_problem (edit, 2, self->closed_case),
                       CG_PROBLEM_RESPONSIBLE_UNIT, wanted);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, trial_new_problem (edit, 3, self->closed_case),
                       CG_PROBLEM_RESPONSIBLE_UNIT, unwanted);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, trial_new_problem (edit, 4, self->open_case),
                       CG_PROBLEM_PERSON, person);

  shown = trial_try (self, edit, NULL);
  assert_left (shown, "2 case-problem-open, 3 case-problem-open, 4 missing-field");
  trial = trial_try (self, edit, shown);
  g_assert_true (trial->written);
  g_assert_cmpint (count (self, "unit"), ==, units + 1);
  g_assert_cmpint (count (self, "person WHERE name = '钱某'"), ==, 0);
  g_assert_cmpint (count (self, "problem p JOIN unit u ON u.id = p.responsible_unit"
                                " WHERE u.name = '某县财政局'"),
                   ==, 1);
}

static void
test_nothing_left (TrialWorld *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("set", self->fixture.clerk);
  g_autoptr (CgTrial) shown = NULL;
  g_autoptr (GError) error = NULL;

  trial_set_text (edit, 1, CG_ENTITY_PROBLEM, self->closed, CG_PROBLEM_COMPLETION, "");
  shown = trial_try (self, edit, NULL);
  assert_left (shown, "1 no-completion-text");
  g_assert_null (cg_store_try (self->fixture.store, edit, shown, NULL, NULL, &error));
  fixture_expect (&error, CG_FAULT_NOTHING_TO_DO);

  edit->actor = 0;
  g_assert_null (cg_store_try (self->fixture.store, edit, NULL, NULL, NULL, &error));
  fixture_expect (&error, CG_FAULT_NO_ACTOR);
}

/* ---- the answer is another by now ---- */

static void
refuse_more (TrialWorld *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_store_void (self->fixture.store, CG_ENTITY_PROBLEM, self->other, "重复登记",
                                self->fixture.clerk, &error));
  g_assert_no_error (error);
}

static void
refuse_less (TrialWorld *self)
{
  trial_world_step (self, self->fixture.signer, "case.reopen", self->closed_case, "reason",
                    "群众反映强烈");
}

static void
replace_other (TrialWorld *self)
{
  fixture_set (&self->fixture, CG_ENTITY_PROBLEM, self->other, "remark", "另有人记了一笔");
}

static const struct
{
  const char *name;
  void (*change) (TrialWorld *self);
  const char *left;
} changes[] = {
  { "more", refuse_more,
    "3 case-problem-open, 4 case-problem-open, 5 measure-open,"
    " 7 no-completion-text, 8 field-by-action, 9 notice-locked, 10 voided,"
    " 11 no-record, 12 dates-reversed" },
  { "less", refuse_less,
    "5 measure-open, 7 no-completion-text, 8 field-by-action,"
    " 9 notice-locked, 11 no-record, 12 dates-reversed" },
  { "replaced", replace_other, MIXED_LEFT },
};

static void
test_changed_meanwhile (TrialWorld *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (CgEdit) edit = mixed_edit (self);
      g_autoptr (CgTrial) shown = trial_try (self, edit, NULL);
      g_autoptr (CgTrial) again = NULL;
      g_autoptr (CgTrial) trial = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      changes[i].change (self);
      before = dump_all (self);
      again = trial_try (self, edit, shown);
      g_assert_false (again->written);
      assert_left (again, changes[i].left);
      after = dump_all (self);
      g_assert_cmpstr (after, ==, before);

      trial = trial_try (self, edit, again);
      g_assert_true (trial->written);
      trial_world_tear_down (self, NULL);
      trial_world_set_up (self, NULL);
    }
}

/* ---- lines that stand in each other's way ---- */

static void
new_numbered (TrialWorld *self, CgEdit *edit, guint line, const char *number)
{
  cg_edit_set_text (edit, CG_ENTITY_PROBLEM, trial_new_problem (edit, line, self->open_case),
                    CG_PROBLEM_PROBLEM_NO, number);
}

/* Alone the second line of a number would pass: the first has it. */
static void
test_same_number (TrialWorld *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("set", self->fixture.clerk);
  g_autoptr (CgTrial) shown = NULL;
  g_autoptr (CgTrial) trial = NULL;

  new_numbered (self, edit, 1, "甲-1");
  new_numbered (self, edit, 2, "甲-2");
  new_numbered (self, edit, 3, "甲-1");

  shown = trial_try (self, edit, NULL);
  assert_left (shown, "3 duplicate");
  trial = trial_try (self, edit, shown);
  g_assert_true (trial->written);
  assert_left (trial, "3 duplicate");
  g_assert_cmpint (count (self, "problem WHERE problem_no LIKE '甲-%'"), ==, 2);
}

/* More lines than are tried together. */
#define N_APART 20001

/* What the dry run cannot see is not shown as good again and again: the write says it. */
static void
test_same_number_far_apart (TrialWorld *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("set", self->fixture.clerk);
  g_autoptr (CgTrial) shown = NULL;
  g_autoptr (GError) error = NULL;
  gint64 problems = count (self, "problem");

  new_numbered (self, edit, 1, "甲-1");
  for (guint line = 2; line < N_APART; line++)
    trial_new_measure (edit, line, self->doing);
  new_numbered (self, edit, N_APART, "甲-1");

  shown = trial_try (self, edit, NULL);
  assert_left (shown, "");
  g_assert_null (cg_store_try (self->fixture.store, edit, shown, NULL, NULL, &error));
  fixture_expect (&error, CG_FAULT_DUPLICATE);
  g_assert_cmpint (count (self, "problem"), ==, problems);
}

/* ---- of any size ---- */

#define N_MANY 300
#define MOST_ROWS 40

/* Problems with measures of lines of their own; those of the closed case are refused. */
static CgEdit *
many_lines (TrialWorld *self, guint every)
{
  CgEdit *edit = cg_edit_new ("import", self->fixture.clerk);
  guint line = 0;

  for (guint i = 0; i < N_MANY; i++)
    {
      gint64 id = trial_new_problem (edit, ++line,
                                     i % every == every - 1 ? self->closed_case : self->open_case);

      trial_new_measure (edit, ++line, id);
    }

  return edit;
}

static void
note_progress (double fraction, gpointer data)
{
  GArray *told = data;

  g_array_append_val (told, fraction);
}

/* It rises from the beginning to the end, and says when only the rest is left to do. */
static void
assert_progress (GArray *told)
{
  double last = 0;

  g_assert_cmpuint (told->len, >, 2);
  for (guint i = 0; i < told->len; i++)
    {
      double fraction = g_array_index (told, double, i);

      if (fraction < 0)
        continue;
      g_assert_true (fraction >= last && fraction <= 1);
      last = fraction;
    }
  g_assert_cmpfloat (last, >, 0.4);
}

static void
test_in_parts (TrialWorld *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = many_lines (self, 10);
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;
  g_autoptr (CgTrial) shown = NULL;
  g_autoptr (CgTrial) trial = NULL;
  g_autofree char *before = fixture_dump (&self->fixture);
  g_autofree char *after = NULL;
  gint64 problems = count (self, "problem");

  if (GPOINTER_TO_INT (data))
    cg_store_set_most_rows (self->fixture.store, MOST_ROWS);
  shown = cg_store_try (self->fixture.store, edit, NULL, note_progress, told, &error);
  g_assert_no_error (error);
  assert_progress (told);
  g_assert_cmpuint (shown->lines->len, ==, 2 * N_MANY / 10);

  g_array_set_size (told, 0);
  trial = cg_store_try (self->fixture.store, edit, shown, note_progress, told, &error);
  g_assert_no_error (error);
  assert_progress (told);
  g_assert_true (trial->written);
  g_assert_cmpint (count (self, "problem"), ==, problems + N_MANY - N_MANY / 10);
  g_assert_cmpint (count (self, "journal WHERE part_of IS NOT NULL") > 0, ==,
                   GPOINTER_TO_INT (data));

  g_assert_true (cg_store_undo (self->fixture.store, self->fixture.clerk, NULL, NULL));
  after = fixture_dump (&self->fixture);
  g_assert_cmpstr (after, ==, before);
}

/* A later part is refused: those before it are taken back, and the new answer is given. */
static void
test_part_refused (TrialWorld *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = many_lines (self, N_MANY + 1);
  g_autoptr (CgTrial) shown = NULL;
  g_autoptr (CgTrial) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  trial_new_measure (edit, 2 * N_MANY + 1, self->doing);
  cg_store_set_most_rows (self->fixture.store, MOST_ROWS);
  shown = trial_try (self, edit, NULL);
  assert_left (shown, "");
  trial_world_submit (self, self->doing);
  before = fixture_dump (&self->fixture);
  again = trial_try (self, edit, shown);
  g_assert_false (again->written);
  assert_left (again, "601 measure-open");
  after = fixture_dump (&self->fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (cg_store_pending_set (self->fixture.store, NULL));
}

/* ---- cancelled ---- */

typedef struct
{
  GCancellable *cancellable;
  gboolean heard;
  gboolean ended;
  CgTrial *trial;
  GError *error;
} Waiting;

static void
stop_cb (double fraction, gpointer data)
{
  Waiting *waiting = data;

  g_assert_false (waiting->ended);
  waiting->heard = TRUE;
  if (fraction > 0.1)
    g_cancellable_cancel (waiting->cancellable);
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->trial = cg_store_try_finish (CG_STORE (source), result, &waiting->error);
  waiting->ended = TRUE;
}

static void
test_cancelled (TrialWorld *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = many_lines (self, 10);
  g_autoptr (CgTrial) shown = trial_try (self, edit, NULL);
  g_autofree char *before = fixture_dump (&self->fixture);

  for (guint way = 0; way < 4; way++)
    {
      gboolean dry = way & 1;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autofree char *after = NULL;
      Waiting waiting = { cancellable };

      if (way & 2)
        cg_store_set_most_rows (self->fixture.store, MOST_ROWS);
      cg_store_try_async (self->fixture.store, edit, dry ? NULL : shown, stop_cb, &waiting,
                          cancellable, tried_cb, &waiting);
      while (!waiting.ended)
        g_main_context_iteration (NULL, TRUE);

      /* What was written before anybody was heard is taken back in one go. */
      g_assert_true (waiting.heard);
      if (waiting.trial != NULL && waiting.trial->written)
        g_assert_true (cg_store_undo (self->fixture.store, self->fixture.clerk, NULL, NULL));
      else if (waiting.trial == NULL)
        fixture_expect (&waiting.error, CG_FAULT_CANCELLED);
      g_clear_pointer (&waiting.trial, cg_trial_free);
      after = fixture_dump (&self->fixture);
      g_assert_cmpstr (after, ==, before);
      g_assert_null (cg_store_pending_set (self->fixture.store, NULL));
    }
}

/* ---- together as one by one ---- */

#define ROUNDS 20

typedef void (*RandomLine) (TrialWorld *self, GRand *random, CgEdit *edit, guint line);

static const char *
random_text (GRand *random)
{
  static const char *const texts[] = { NULL, "2026-04-01", "2026-03-01" };

  return texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))];
}

static void
line_in_open_case (TrialWorld *self, GRand *random, CgEdit *edit, guint line)
{
  trial_new_measure (edit, line, trial_new_problem (edit, line, self->open_case));
}

static void
line_in_closed_case (TrialWorld *self, GRand *random, CgEdit *edit, guint line)
{
  trial_new_problem (edit, line, self->closed_case);
}

static void
change_problem (TrialWorld *self, GRand *random, CgEdit *edit, guint line, gint64 problem)
{
  static const int fields[] = { CG_PROBLEM_COMPLETION, CG_PROBLEM_COMPLETED_ON, CG_PROBLEM_REMARK };
  guint chosen = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (fields) + 1);

  if (chosen == G_N_ELEMENTS (fields))
    trial_new_measure (edit, line, problem);
  else
    trial_set_text (edit, line, CG_ENTITY_PROBLEM, problem, fields[chosen], random_text (random));
}

static void
line_of_closed (TrialWorld *self, GRand *random, CgEdit *edit, guint line)
{
  change_problem (self, random, edit, line, self->closed);
}

static void
line_of_submitted (TrialWorld *self, GRand *random, CgEdit *edit, guint line)
{
  change_problem (self, random, edit, line, self->submitted);
}

static void
line_of_doing (TrialWorld *self, GRand *random, CgEdit *edit, guint line)
{
  change_problem (self, random, edit, line, self->doing);
}

static void
line_of_notice (TrialWorld *self, GRand *random, CgEdit *edit, guint line)
{
  trial_set_text (edit, line, CG_ENTITY_NOTICE, self->signed_notice,
                  g_rand_boolean (random) ? CG_NOTICE_TITLE : CG_NOTICE_STATE_REASON,
                  random_text (random));
}

static void
line_of_case (TrialWorld *self, GRand *random, CgEdit *edit, guint line)
{
  trial_set_text (edit, line, CG_ENTITY_CASE, self->open_case, CG_CASE_OCCURRED_ON,
                  random_text (random));
}

/* No two of them move the same gate. */
static const RandomLine kinds[] = { line_in_open_case, line_in_closed_case, line_of_closed,
                                    line_of_submitted, line_of_doing,       line_of_notice,
                                    line_of_case };

/* As it would be alone; taken back at once. */
static gboolean
passes_alone (TrialWorld *self, const CgEdit *edit)
{
  g_autoptr (GError) error = NULL;
  gboolean good = cg_store_apply (self->fixture.store, edit, NULL, &error);

  if (good)
    g_assert_true (cg_store_undo (self->fixture.store, self->fixture.clerk, NULL, NULL));
  return good || g_error_matches (error, CG_FAULT, CG_FAULT_NOTHING_TO_DO);
}

static void
test_as_alone (TrialWorld *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261130);

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (CgEdit) edit = cg_edit_new ("set", self->fixture.clerk);
      g_autoptr (CgTrial) trial = NULL;
      g_autofree CgLeftLine *left = NULL;
      g_autoptr (CgEditLines) lines = NULL;
      guint n = 0;

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        if (g_rand_int_range (random, 0, 4) > 0)
          kinds[i](self, random, edit, ++n);
      trial = trial_try (self, edit, NULL);
      lines = cg_edit_lines_new (edit);
      left = cg_trial_left (trial, lines);
      for (guint line = 1; line <= n; line++)
        {
          g_autofree CgLeftLine *none = g_new0 (CgLeftLine, n + 1);
          g_autoptr (CgEdit) alone = cg_edit_lines_take (lines, line, line + 1, none);

          g_assert_cmpint (passes_alone (self, alone), ==, left[line] == 0);
        }
    }
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/trial/" path, TrialWorld, data, trial_world_set_up, function, trial_world_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("by-line", NULL, test_by_line);
  ADD ("rest-is-written", NULL, test_rest_is_written);
  ADD ("shared", NULL, test_shared);
  ADD ("nothing-left", NULL, test_nothing_left);
  ADD ("changed-meanwhile", NULL, test_changed_meanwhile);
  ADD ("same-number", NULL, test_same_number);
  ADD ("same-number-far-apart", NULL, test_same_number_far_apart);
  ADD ("at-once", GINT_TO_POINTER (FALSE), test_in_parts);
  ADD ("in-parts", GINT_TO_POINTER (TRUE), test_in_parts);
  ADD ("part-refused", NULL, test_part_refused);
  ADD ("cancelled", NULL, test_cancelled);
  ADD ("as-alone", NULL, test_as_alone);
  return g_test_run ();
}
