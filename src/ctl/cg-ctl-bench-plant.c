/* cg-ctl-bench-plant.c: plants recurrences and near misses among many cases, and says which.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan is made first, as numbers; then it is written. A cluster is a unit with one below it,
 * one of its system, one of its region and one far from all; each has a field of work. Within a
 * category each cluster is used once, by a single case or by a planted group.
 */
#include "config.h"

#include "cg-ctl-bench-plant.h"

#include "cg-clock.h"
#include "cg-ctl-bench-fill.h"
#include "cg-ctl-bench-words.h"
#include "cg-fault.h"

#define CLUSTERS 100
#define SINGLE 70 /* clusters of a category that single cases use; the others are for groups */
#define CASES_AN_EDIT 150
#define A_GROUP_IN 50
#define LAST_DAYS 3650
#define PEOPLE 2

typedef enum
{
  UNIT_MAIN,
  UNIT_BELOW,
  UNIT_OF_SYSTEM,
  UNIT_OF_REGION,
  UNIT_FAR,
  N_UNITS,
} Place;

typedef struct
{
  guint category;
  guint cluster;
  Place place;
  gboolean own_domain; /* the cluster's own field of work; else one that nobody else has */
  CgDate decided_on;
  CgDate closed_on; /* 0: open */
  gint64 problem;
} Planned;

/* Two of the plan; kind and ways are as CgPlantedPair. */
typedef struct
{
  guint later, earlier;
  CgRecurrenceKind kind;
  CgRecurrenceSame same;
} PlannedPair;

typedef struct
{
  CgStore *store;
  gint64 actor;
  GRand *rand;
  CgDate today;
  guint n_categories;
  guint *used; /* of each category: group clusters used */
  GArray *plan;
  GArray *pairs;
  guint near_misses;
  gint64 case_type;
  GArray *units, *domains, *categories; /* of gint64: ids */
  gint64 people[PEOPLE];
} Planting;

static void
planting_clear (Planting *self)
{
  g_clear_pointer (&self->rand, g_rand_free);
  g_free (self->used);
  g_clear_pointer (&self->plan, g_array_unref);
  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->units, g_array_unref);
  g_clear_pointer (&self->domains, g_array_unref);
  g_clear_pointer (&self->categories, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Planting, planting_clear)

/* ---- the plan ---- */

static guint
between (Planting *self, guint from, guint to)
{
  return (guint) g_rand_int_range (self->rand, (gint32) from, (gint32) to + 1);
}

static guint
plan_case (Planting *self, guint category, guint cluster, Place place, CgDate decided_on)
{
  Planned planned = { category, cluster, place, FALSE, decided_on, 0, 0 };

  g_array_append_val (self->plan, planned);
  return self->plan->len - 1;
}

static Planned *
planned_at (Planting *self, guint index)
{
  return &g_array_index (self->plan, Planned, index);
}

static void
plan_pair (Planting *self, guint later, guint earlier, CgRecurrenceKind kind, CgRecurrenceSame same)
{
  PlannedPair pair = { later, earlier, kind, same };

  g_array_append_val (self->pairs, pair);
}

/* Half of them are struck off some time later. */
static void
plan_single (Planting *self, guint index)
{
  CgDate decided_on = self->today - between (self, 30, LAST_DAYS);
  guint at =
      plan_case (self, index / SINGLE % self->n_categories, index % SINGLE, UNIT_MAIN, decided_on);

  planned_at (self, at)->own_domain = TRUE;
  if (between (self, 0, 1) == 1)
    planned_at (self, at)->closed_on = MIN (self->today, decided_on + between (self, 20, 400));
}

static gboolean
take_cluster (Planting *self, guint *category, guint *cluster)
{
  for (guint tries = 0; tries < self->n_categories; tries++)
    {
      *category = (*category + 1) % self->n_categories;
      if (self->used[*category] < CLUSTERS - SINGLE)
        {
          *cluster = SINGLE + self->used[*category]++;
          return TRUE;
        }
    }

  return FALSE;
}

/* An earlier one struck off before @later, or not: open to this day, or struck off afterwards. */
static CgRecurrenceKind
plan_end (Planting *self, guint earlier, guint later)
{
  Planned *before = planned_at (self, earlier);
  CgDate decided_on = planned_at (self, later)->decided_on;

  switch (between (self, 0, 2))
    {
    case 0:
      before->closed_on = between (self, before->decided_on + 1, decided_on);
      return CG_RECURRENCE_RELAPSE;
    case 1:
      before->closed_on = between (self, decided_on + 1, self->today);
      return CG_RECURRENCE_UNCHECKED;
    default:
      return CG_RECURRENCE_UNCHECKED;
    }
}

static void
plan_chronic (Planting *self, guint category, guint cluster, CgDate last)
{
  CgDate first = cg_date_add_months (last, -30), second = cg_date_add_months (last, -12);
  guint a = plan_case (self, category, cluster, UNIT_MAIN, first);
  guint b = plan_case (self, category, cluster, UNIT_MAIN, second);
  guint c = plan_case (self, category, cluster, UNIT_MAIN, last);

  plan_pair (self, b, a, plan_end (self, a, b), CG_RECURRENCE_SAME_UNIT);
  plan_pair (self, c, a, CG_RECURRENCE_CHRONIC, CG_RECURRENCE_SAME_UNIT);
  plan_pair (self, c, b, CG_RECURRENCE_CHRONIC, CG_RECURRENCE_SAME_UNIT);
}

static void
plan_twice (Planting *self, guint category, guint cluster, CgDate last, CgRecurrenceSame same)
{
  static const Place places[CG_N_RECURRENCE_SAMES] = { UNIT_MAIN, UNIT_BELOW, UNIT_OF_SYSTEM,
                                                       UNIT_OF_REGION, UNIT_FAR };
  CgDate edge = cg_date_add_months (last, -CG_RECURRENCE_MONTHS);
  CgDate first = between (self, 0, 9) == 0 ? edge : between (self, edge, last - 30);
  gboolean turned = same == CG_RECURRENCE_SAME_SUBORDINATE && between (self, 0, 1) == 1;
  guint a = plan_case (self, category, cluster, turned ? places[same] : UNIT_MAIN, first);
  guint b = plan_case (self, category, cluster, turned ? UNIT_MAIN : places[same], last);

  if (same == CG_RECURRENCE_SAME_DOMAIN)
    planned_at (self, a)->own_domain = planned_at (self, b)->own_domain = TRUE;
  plan_pair (self, b, a, plan_end (self, a, b), same);
}

static void
plan_beyond (Planting *self, guint category, guint cluster, CgDate last)
{
  CgDate edge = cg_date_add_months (last, -CG_RECURRENCE_MONTHS);
  guint a = plan_case (self, category, cluster, UNIT_MAIN, edge - between (self, 1, 400));

  plan_case (self, category, cluster, UNIT_MAIN, last);
  planned_at (self, a)->own_domain = TRUE;
  self->near_misses++;
}

static void
make_plan (Planting *self, guint n)
{
  guint groups = n / A_GROUP_IN, category = 0, cluster = 0;

  for (guint i = 0; i < 2 * groups && take_cluster (self, &category, &cluster); i++)
    {
      CgDate last = self->today - between (self, 10, LAST_DAYS / 2);

      if (i % 2 == 1)
        plan_beyond (self, category, cluster, last);
      else if (i % 12 == 10)
        plan_chronic (self, category, cluster, last);
      else
        plan_twice (self, category, cluster, last, (CgRecurrenceSame) (i / 2 % 6));
    }
  for (guint i = 0; self->plan->len < n; i++)
    plan_single (self, i);
}

/* ---- what stands before the cases ---- */

static void
take_text (CgEdit *edit, CgEntity entity, gint64 id, int field, char *text)
{
  cg_edit_set_text (edit, entity, id, field, text);
  g_free (text);
}

static gint64
add_unit (Planting *self, CgEdit *edit, guint cluster, Place place, gint64 main)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_UNIT);
  guint index = cluster * N_UNITS + place;

  take_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_NAME, cg_bench_words_unit (index));
  take_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_SYSTEM,
             g_strdup_printf ("系统%u", place == UNIT_OF_SYSTEM ? cluster * N_UNITS : index));
  take_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_REGION,
             g_strdup_printf ("片区%u", place == UNIT_OF_REGION ? cluster * N_UNITS : index));
  if (place == UNIT_BELOW)
    cg_edit_set_integer (edit, CG_ENTITY_UNIT, id, CG_UNIT_PARENT, main);
  g_array_append_val (self->units, id);
  return id;
}

static void
add_named (CgEdit *edit, GArray *ids, CgEntity entity, int field, const char *name, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 id = cg_edit_insert (edit, entity);

      take_text (edit, entity, id, field, g_strdup_printf ("%s%u", name, i));
      g_array_append_val (ids, id);
    }
}

static void
add_people (Planting *self, CgEdit *edit)
{
  static const int roles[PEOPLE] = { CG_PERSON_IS_CLERK, CG_PERSON_IS_REVIEWER };
  static const char *const names[PEOPLE] = { "沈某", "韩某" };

  for (guint i = 0; i < PEOPLE; i++)
    {
      self->people[i] = cg_edit_insert (edit, CG_ENTITY_PERSON);
      cg_edit_set_text (edit, CG_ENTITY_PERSON, self->people[i], CG_PERSON_NAME, names[i]);
      cg_edit_set_integer (edit, CG_ENTITY_PERSON, self->people[i], roles[i], 1);
    }
}

static void
put_real_ids (gint64 *ids, guint n, const GArray *inserted)
{
  for (guint i = 0; i < n; i++)
    ids[i] = g_array_index (inserted, gint64, -ids[i] - 1);
}

static gboolean
write_before (Planting *self, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("fill", self->actor);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE_TYPE);
  g_autoptr (CgIds) types = cg_store_query (self->store, query, NULL, error);

  if (types == NULL)
    return FALSE;
  if (cg_ids_length (types) == 0)
    {
      cg_fault_set (error, CG_FAULT_MISSING_FIELD, cg_entity_label (CG_ENTITY_CASE_TYPE));
      return FALSE;
    }

  self->case_type = cg_ids_data (types)[0];
  add_people (self, edit);
  for (guint i = 0; i < CLUSTERS; i++)
    {
      gint64 main = add_unit (self, edit, i, UNIT_MAIN, 0);

      for (Place place = UNIT_BELOW; place < N_UNITS; place++)
        add_unit (self, edit, i, place, main);
    }
  add_named (edit, self->domains, CG_ENTITY_DOMAIN, CG_DOMAIN_NAME, "领域", CLUSTERS);
  add_named (edit, self->categories, CG_ENTITY_CATEGORY, CG_CATEGORY_NAME, "类别",
             self->n_categories);
  if (!cg_store_apply (self->store, edit, &outcome, error))
    return FALSE;

  put_real_ids (self->people, PEOPLE, outcome->inserted);
  put_real_ids ((gint64 *) self->units->data, self->units->len, outcome->inserted);
  put_real_ids ((gint64 *) self->domains->data, self->domains->len, outcome->inserted);
  put_real_ids ((gint64 *) self->categories->data, self->categories->len, outcome->inserted);
  return TRUE;
}

/* ---- the cases ---- */

static gint64
write_problem (Planting *self, CgEdit *edit, const Planned *planned, gint64 case_id)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_PROBLEM);
  gint64 measure = cg_edit_insert (edit, CG_ENTITY_MEASURE);
  gboolean closed = planned->closed_on != 0;

  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CASE, case_id);
  take_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_TEXT, cg_bench_words_problem (self->rand));
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CATEGORY,
                       g_array_index (self->categories, gint64, planned->category));
  cg_edit_set_date (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_DEADLINE, planned->decided_on + 90);
  cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_STATUS, closed ? "closed" : "doing");
  cg_edit_set_integer (edit, CG_ENTITY_MEASURE, measure, CG_MEASURE_PROBLEM, id);
  take_text (edit, CG_ENTITY_MEASURE, measure, CG_MEASURE_TEXT,
             cg_bench_words_measure (self->rand));
  cg_edit_set_text (edit, CG_ENTITY_MEASURE, measure, CG_MEASURE_STATUS, closed ? "done" : "doing");
  if (closed)
    {
      cg_edit_set_date (edit, CG_ENTITY_MEASURE, measure, CG_MEASURE_COMPLETED_ON,
                        planned->closed_on);
      cg_bench_fill_closing (edit, id, planned->closed_on, self->people, self->rand);
    }
  return id;
}

static void
write_case (Planting *self, CgEdit *edit, Planned *planned)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE);
  gint64 case_unit = cg_edit_insert (edit, CG_ENTITY_CASE_UNIT);
  guint unit = planned->cluster * N_UNITS + planned->place;
  g_autofree char *name = cg_bench_words_unit (unit);

  take_text (edit, CG_ENTITY_CASE, id, CG_CASE_TITLE, cg_bench_words_case (self->rand, name));
  cg_edit_set_integer (edit, CG_ENTITY_CASE, id, CG_CASE_CASE_TYPE, self->case_type);
  cg_edit_set_date (edit, CG_ENTITY_CASE, id, CG_CASE_DECIDED_ON, planned->decided_on);
  cg_edit_set_text (edit, CG_ENTITY_CASE, id, CG_CASE_DECIDED_BY, "某县纪委常委会");
  cg_edit_set_text (edit, CG_ENTITY_CASE, id, CG_CASE_DECISION_NO, "无");
  if (planned->own_domain)
    cg_edit_set_integer (edit, CG_ENTITY_CASE, id, CG_CASE_DOMAIN,
                         g_array_index (self->domains, gint64, planned->cluster));
  cg_edit_set_integer (edit, CG_ENTITY_CASE_UNIT, case_unit, CG_CASE_UNIT_CASE, id);
  cg_edit_set_integer (edit, CG_ENTITY_CASE_UNIT, case_unit, CG_CASE_UNIT_UNIT,
                       g_array_index (self->units, gint64, unit));
  planned->problem = write_problem (self, edit, planned, id);
}

static gboolean
write_cases (Planting *self, guint from, guint to, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("fill", self->people[0]);
  g_autoptr (CgOutcome) outcome = NULL;

  for (guint i = from; i < to; i++)
    write_case (self, edit, planned_at (self, i));
  if (!cg_store_apply (self->store, edit, &outcome, error))
    return FALSE;

  for (guint i = from; i < to; i++)
    put_real_ids (&planned_at (self, i)->problem, 1, outcome->inserted);
  return TRUE;
}

static GArray *
real_pairs (Planting *self)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (CgPlantedPair));

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const PlannedPair *planned = &g_array_index (self->pairs, PlannedPair, i);
      CgPlantedPair pair = { planned_at (self, planned->later)->problem,
                             planned_at (self, planned->earlier)->problem, planned->kind,
                             planned->same };

      g_array_append_val (pairs, pair);
    }

  return pairs;
}

GArray *
cg_bench_plant (
    CgStore *store, gint64 actor, guint n, guint32 seed, guint *near_misses, GError **error)
{
  g_auto (Planting) self = { 0 };

  self.store = store;
  self.actor = actor;
  self.rand = g_rand_new_with_seed (seed);
  self.today = cg_clock_today ();
  self.n_categories = n / SINGLE + 1;
  self.used = g_new0 (guint, self.n_categories);
  self.plan = g_array_new (FALSE, FALSE, sizeof (Planned));
  self.pairs = g_array_new (FALSE, FALSE, sizeof (PlannedPair));
  self.units = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.domains = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.categories = g_array_new (FALSE, FALSE, sizeof (gint64));

  make_plan (&self, n);
  if (!write_before (&self, error))
    return NULL;
  for (guint from = 0; from < self.plan->len; from += CASES_AN_EDIT)
    if (!write_cases (&self, from, MIN (from + CASES_AN_EDIT, self.plan->len), error))
      return NULL;

  *near_misses = self.near_misses;
  return real_pairs (&self);
}
