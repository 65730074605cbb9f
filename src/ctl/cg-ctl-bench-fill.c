/* cg-ctl-bench-fill.c: fills a store with many records, through real edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-fill.h"

#include "cg-clock.h"
#include "cg-ctl-bench-words.h"
#include "cg-fault.h"

#define PROBLEMS_A_CASE 20
#define CASES_AN_EDIT 150
#define PROBLEMS_A_UNIT 2000
#define LEAST_UNITS 20
#define PEOPLE_A_UNIT 3

/* The same seed makes the same store, so that figures of two runs can be compared. */
#define SEED 20261124

typedef struct
{
  CgStore *store;
  gint64 actor;
  GRand *rand;
  GArray *units;      /* of gint64 */
  GPtrArray *names;   /* names of the units */
  GArray *people;     /* of gint64 */
  GArray *categories; /* of gint64 */
  GArray *domains;    /* of gint64 */
  gint64 case_type;
  CgDate today;
} Filling;

static void
filling_clear (Filling *self)
{
  g_rand_free (self->rand);
  g_array_unref (self->units);
  g_ptr_array_unref (self->names);
  g_array_unref (self->people);
  g_array_unref (self->categories);
  g_array_unref (self->domains);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filling, filling_clear)

static void
filling_init (Filling *self, CgStore *store, gint64 actor)
{
  self->store = store;
  self->actor = actor;
  self->rand = g_rand_new_with_seed (SEED);
  self->units = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->categories = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->domains = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->today = cg_clock_today ();
}

static gint64
pick (Filling *self, GArray *ids)
{
  return g_array_index (ids, gint64, g_rand_int_range (self->rand, 0, (gint32) ids->len));
}

static const char *
pick_choice (Filling *self, CgChoicesId id)
{
  gsize n;
  const CgChoice *choices = cg_choices_get (id, &n);

  return choices[g_rand_int_range (self->rand, 0, (gint32) n)].id;
}

static CgDate
pick_day (Filling *self, int from, int to)
{
  return self->today + (CgDate) g_rand_int_range (self->rand, from, to + 1);
}

static void
take_text (CgEdit *edit, CgEntity entity, gint64 id, int field, char *text)
{
  cg_edit_set_text (edit, entity, id, field, text);
  g_free (text);
}

/* ---- what stands before the cases ---- */

static gboolean
read_ids (Filling *self, CgEntity entity, GArray *ids, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (CgIds) found = cg_store_query (self->store, query, NULL, error);

  if (found == NULL)
    return FALSE;

  g_array_append_vals (ids, cg_ids_data (found), (guint) cg_ids_length (found));
  return TRUE;
}

static gboolean
read_reference (Filling *self, GError **error)
{
  g_autoptr (GArray) types = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!read_ids (self, CG_ENTITY_CATEGORY, self->categories, error) ||
      !read_ids (self, CG_ENTITY_DOMAIN, self->domains, error) ||
      !read_ids (self, CG_ENTITY_CASE_TYPE, types, error))
    return FALSE;
  if (types->len == 0 || self->categories->len == 0 || self->domains->len == 0)
    {
      cg_fault_set (error, CG_FAULT_MISSING_FIELD, cg_entity_label (CG_ENTITY_CASE_TYPE));
      return FALSE;
    }

  self->case_type = g_array_index (types, gint64, 0);
  return TRUE;
}

static void
add_person (Filling *self, CgEdit *edit, gint64 unit, guint index)
{
  static const int roles[] = { CG_PERSON_IS_CLERK, CG_PERSON_IS_REVIEWER, CG_PERSON_IS_SIGNER };
  gint64 id = cg_edit_insert (edit, CG_ENTITY_PERSON);

  take_text (edit, CG_ENTITY_PERSON, id, CG_PERSON_NAME, cg_bench_words_person (self->rand));
  cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, CG_PERSON_UNIT, unit);
  cg_edit_set_text (edit, CG_ENTITY_PERSON, id, CG_PERSON_POST,
                    index == 0 ? "主要负责同志" : "科员");
  if (self->actor == 0 && self->people->len < G_N_ELEMENTS (roles))
    cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, roles[self->people->len], 1);
  g_array_append_val (self->people, id);
}

static void
add_units (Filling *self, CgEdit *edit, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_UNIT);
      char *name = cg_bench_words_unit (i);

      cg_edit_set_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_NAME, name);
      cg_edit_set_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_LEVEL, "town");
      cg_edit_set_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_KIND, "town");
      g_array_append_val (self->units, id);
      g_ptr_array_add (self->names, name);
      for (guint k = 0; k < PEOPLE_A_UNIT; k++)
        add_person (self, edit, id, k);
    }
}

static void
put_real_ids (GArray *ids, const GArray *inserted)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 *id = &g_array_index (ids, gint64, i);

      *id = g_array_index (inserted, gint64, -*id - 1);
    }
}

static gboolean
fill_units (Filling *self, gint64 n_problems, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("fill", self->actor);
  g_autoptr (CgOutcome) outcome = NULL;

  add_units (self, edit, (guint) MAX (LEAST_UNITS, n_problems / PROBLEMS_A_UNIT));
  if (!cg_store_apply (self->store, edit, &outcome, error))
    return FALSE;

  put_real_ids (self->units, outcome->inserted);
  put_real_ids (self->people, outcome->inserted);
  if (self->actor == 0)
    self->actor = g_array_index (self->people, gint64, 0);
  return TRUE;
}

/* ---- a problem with its children ---- */

static void
add_measure (Filling *self, CgEdit *edit, gint64 problem, const char *status, CgDate deadline)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_MEASURE);

  cg_edit_set_integer (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_PROBLEM, problem);
  take_text (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_TEXT, cg_bench_words_measure (self->rand));
  cg_edit_set_integer (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_PERSON, pick (self, self->people));
  cg_edit_set_date (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_DEADLINE, deadline);
  cg_edit_set_text (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_STATUS, status);
  if (g_str_equal (status, "done"))
    cg_edit_set_date (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_COMPLETED_ON, deadline);
}

/* What striking off asks for: evidence and the verdict of another person. */
void
cg_bench_fill_closing (
    CgEdit *edit, gint64 problem, CgDate closed_on, const gint64 people[2], GRand *rand)
{
  gint64 evidence = cg_edit_insert (edit, CG_ENTITY_EVIDENCE);
  gint64 review = cg_edit_insert (edit, CG_ENTITY_REVIEW);
  gint64 reviewer = people[1];

  cg_edit_set_integer (edit, CG_ENTITY_EVIDENCE, evidence, CG_EVIDENCE_PROBLEM, problem);
  cg_edit_set_text (edit, CG_ENTITY_EVIDENCE, evidence, CG_EVIDENCE_KIND, "offline");
  cg_edit_set_text (edit, CG_ENTITY_EVIDENCE, evidence, CG_EVIDENCE_NAME, "整改佐证材料");
  cg_edit_set_integer (edit, CG_ENTITY_REVIEW, review, CG_REVIEW_PROBLEM, problem);
  cg_edit_set_integer (edit, CG_ENTITY_REVIEW, review, CG_REVIEW_ROUND, 1);
  cg_edit_set_text (edit, CG_ENTITY_REVIEW, review, CG_REVIEW_RESULT, "pass");
  cg_edit_set_integer (edit, CG_ENTITY_REVIEW, review, CG_REVIEW_REVIEWER, reviewer);
  cg_edit_set_date (edit, CG_ENTITY_REVIEW, review, CG_REVIEW_HELD_ON, closed_on);

  take_text (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_COMPLETION,
             cg_bench_words_completion (rand));
  cg_edit_set_date (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_COMPLETED_ON, closed_on);
  cg_edit_set_date (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_SUBMITTED_ON, closed_on);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_SUBMITTED_BY, people[0]);
  cg_edit_set_date (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_CLOSED_ON, closed_on);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_CLOSED_BY, reviewer);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_PROGRESS, 100);
}

/* A quarter not begun, half under way, a few returned, a fifth struck off. */
static const char *
pick_status (Filling *self)
{
  int percent = g_rand_int_range (self->rand, 0, 100);

  return percent < 25 ? "todo" : percent < 75 ? "doing" : percent < 80 ? "returned" : "closed";
}

static void
set_problem (Filling *self, CgEdit *edit, gint64 id, gint64 case_id, CgDate deadline)
{
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CASE, case_id);
  take_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_TEXT, cg_bench_words_problem (self->rand));
  take_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_STANDARD,
             cg_bench_words_standard (self->rand));
  take_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_REMARK, cg_bench_words_remark (self->rand));
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CATEGORY,
                       pick (self, self->categories));
  cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_MODE,
                    pick_choice (self, CG_CHOICES_MODE));
  cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_DEVIATION,
                    pick_choice (self, CG_CHOICES_DEVIATION));
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_RESPONSIBLE_UNIT,
                       pick (self, self->units));
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_LEADER, pick (self, self->people));
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_PERSON, pick (self, self->people));
  cg_edit_set_date (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_DEADLINE, deadline);
}

static void
add_problem (Filling *self, CgEdit *edit, gint64 case_id)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_PROBLEM);
  const char *status = pick_status (self);
  gboolean closed = g_str_equal (status, "closed");
  CgDate deadline = closed ? pick_day (self, -300, 60) : pick_day (self, -60, 300);

  set_problem (self, edit, id, case_id, deadline);
  cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_STATUS, status);
  if (!closed && !g_str_equal (status, "todo"))
    cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_PROGRESS,
                         g_rand_int_range (self->rand, 1, 19) * 5);

  add_measure (self, edit, id, closed ? "done" : "doing", deadline);
  if (closed)
    cg_bench_fill_closing (
        edit, id, MIN (self->today, deadline + (CgDate) g_rand_int_range (self->rand, -20, 10)),
        (const gint64 *) self->people->data, self->rand);
}

/* ---- a case ---- */

static void
add_accountable (Filling *self, CgEdit *edit, gint64 case_id, gint64 unit, CgDate decided_on)
{
  gint64 party = cg_edit_insert (edit, CG_ENTITY_ACCOUNTABLE);
  gint64 sanction = cg_edit_insert (edit, CG_ENTITY_SANCTION);

  cg_edit_set_integer (edit, CG_ENTITY_ACCOUNTABLE, party, CG_ACCOUNTABLE_CASE, case_id);
  take_text (edit, CG_ENTITY_ACCOUNTABLE, party, CG_ACCOUNTABLE_NAME,
             cg_bench_words_person (self->rand));
  cg_edit_set_integer (edit, CG_ENTITY_ACCOUNTABLE, party, CG_ACCOUNTABLE_UNIT, unit);
  cg_edit_set_text (edit, CG_ENTITY_ACCOUNTABLE, party, CG_ACCOUNTABLE_POST, "主要负责同志");
  cg_edit_set_integer (edit, CG_ENTITY_SANCTION, sanction, CG_SANCTION_ACCOUNTABLE, party);
  cg_edit_set_text (edit, CG_ENTITY_SANCTION, sanction, CG_SANCTION_KIND, "talk");
  cg_edit_set_date (edit, CG_ENTITY_SANCTION, sanction, CG_SANCTION_DECIDED_ON, decided_on);
}

static void
set_case (Filling *self, CgEdit *edit, gint64 id, const char *unit, CgDate decided_on)
{
  take_text (edit, CG_ENTITY_CASE, id, CG_CASE_TITLE, cg_bench_words_case (self->rand, unit));
  take_text (edit, CG_ENTITY_CASE, id, CG_CASE_BRIEF, cg_bench_words_brief (self->rand, unit));
  cg_edit_set_integer (edit, CG_ENTITY_CASE, id, CG_CASE_CASE_TYPE, self->case_type);
  cg_edit_set_integer (edit, CG_ENTITY_CASE, id, CG_CASE_DOMAIN, pick (self, self->domains));
  cg_edit_set_date (edit, CG_ENTITY_CASE, id, CG_CASE_DECIDED_ON, decided_on);
  cg_edit_set_text (edit, CG_ENTITY_CASE, id, CG_CASE_DECIDED_BY, "某县纪委常委会");
  take_text (edit, CG_ENTITY_CASE, id, CG_CASE_DECISION_NO,
             g_strdup_printf ("某纪〔2026〕%d号", g_rand_int_range (self->rand, 1, 999)));
  cg_edit_set_integer (edit, CG_ENTITY_CASE, id, CG_CASE_UNDERTAKER, pick (self, self->people));
}

static void
add_case (Filling *self, CgEdit *edit, gint64 n_problems)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE);
  gint64 case_unit = cg_edit_insert (edit, CG_ENTITY_CASE_UNIT);
  gint64 situation = cg_edit_insert (edit, CG_ENTITY_SITUATION);
  guint index = (guint) g_rand_int_range (self->rand, 0, (gint32) self->units->len);
  gint64 unit = g_array_index (self->units, gint64, index);
  CgDate decided_on = pick_day (self, -330, -5);

  set_case (self, edit, id, g_ptr_array_index (self->names, index), decided_on);
  cg_edit_set_integer (edit, CG_ENTITY_CASE_UNIT, case_unit, CG_CASE_UNIT_CASE, id);
  cg_edit_set_integer (edit, CG_ENTITY_CASE_UNIT, case_unit, CG_CASE_UNIT_UNIT, unit);
  cg_edit_set_integer (edit, CG_ENTITY_SITUATION, situation, CG_SITUATION_CASE, id);
  cg_edit_set_text (edit, CG_ENTITY_SITUATION, situation, CG_SITUATION_SITUATION,
                    pick_choice (self, CG_CHOICES_SITUATION));
  add_accountable (self, edit, id, unit, decided_on);
  for (gint64 i = 0; i < n_problems; i++)
    add_problem (self, edit, id);
}

static gboolean
fill_cases (Filling *self, gint64 n_problems, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("fill", self->actor);

  while (n_problems > 0)
    {
      add_case (self, edit, MIN (n_problems, PROBLEMS_A_CASE));
      n_problems -= PROBLEMS_A_CASE;
    }

  return cg_store_apply (self->store, edit, NULL, error);
}

gboolean
cg_bench_fill (
    CgStore *store, gint64 actor, gint64 n, void (*progress) (gint64 added), GError **error)
{
  g_auto (Filling) self = { 0 };

  filling_init (&self, store, actor);
  if (!read_reference (&self, error) || !fill_units (&self, n, error))
    return FALSE;

  for (gint64 added = 0; added < n;)
    {
      gint64 next = MIN (n - added, (gint64) PROBLEMS_A_CASE * CASES_AN_EDIT);

      if (!fill_cases (&self, next, error))
        return FALSE;
      added += next;
      if (progress != NULL)
        progress (added);
    }

  return TRUE;
}
