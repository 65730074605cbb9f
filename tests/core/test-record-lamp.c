/* test-record-lamp.c: the lamp read from a record is the one the store filters by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-record-lamp.h"
#include "store-fixture.h"

static const CgEntity entities[] = { CG_ENTITY_PROBLEM,     CG_ENTITY_MEASURE,
                                     CG_ENTITY_INSTITUTION, CG_ENTITY_STAGE,
                                     CG_ENTITY_ACCOUNTABLE, CG_ENTITY_APPEAL,
                                     CG_ENTITY_INSPECTION,  CG_ENTITY_REVISIT };

static void
act (Fixture *fixture,
     gint64 actor,
     const char *action,
     gint64 id,
     const char *name,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_do (fixture, actor, &error, action, id, name, text, NULL));
  g_assert_no_error (error);
}

/* A problem with a measure and an institution, each at some point of its life. */
static void
add_some (Fixture *fixture, const char *case_id, CgDate deadline, int life)
{
  g_autofree char *iso = cg_date_to_iso (deadline);
  g_autofree char *late = cg_date_to_iso (deadline + 20);
  gint64 problem = fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_id, "text", "责任牌未更新",
                                "deadline", iso, NULL);
  g_autofree char *problem_id = g_strdup_printf ("%" G_GINT64_FORMAT, problem);
  gint64 measure = fixture_add (fixture, CG_ENTITY_MEASURE, "problem", problem_id, "text",
                                "更换责任牌", "deadline", iso, NULL);
  gint64 institution =
      fixture_add (fixture, CG_ENTITY_INSTITUTION, "case", case_id, "name", "河道巡查办法", "chain",
                   "clarify", "link", "grant", "deadline", iso, NULL);

  if (life == 1)
    {
      act (fixture, fixture->clerk, "measure.done", measure, "completed_on", iso);
      act (fixture, fixture->clerk, "problem.start", problem, NULL, NULL);
    }
  else if (life == 2)
    {
      act (fixture, fixture->clerk, "measure.done", measure, "completed_on", late);
      act (fixture, fixture->clerk, "institution.draft", institution, NULL, NULL);
    }
  else if (life == 3)
    act (fixture, fixture->clerk, "measure.cancel", measure, "reason", "重复");
  else if (life == 4)
    cg_store_void (fixture->store, CG_ENTITY_MEASURE, measure, "重复", fixture->clerk, NULL);
}

static char *
number (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/* What runs until the day of its completion is there: a party whose formalities are due, an
 * appeal, an inspection, a revisit. */
static void
add_casework (Fixture *fixture, const char *case_id, CgDate deadline, int life)
{
  static const char *const kinds[] = { "transfer", "suspend", "demote", "remove", "warning" };
  g_autofree char *iso = cg_date_to_iso (deadline);
  g_autofree char *late = cg_date_to_iso (deadline + 20);
  g_autofree char *before = cg_date_to_iso (deadline - 31);
  g_autofree char *unit = number (fixture_add (fixture, CG_ENTITY_UNIT, "name", "某镇", NULL));
  gint64 party =
      fixture_add (fixture, CG_ENTITY_ACCOUNTABLE, "case", case_id, "name", "韩某", NULL);
  g_autofree char *party_id = number (party);
  gint64 appeal = fixture_add (fixture, CG_ENTITY_APPEAL, "case", case_id, "accountable", party_id,
                               "received_on", before, "appealed_on", before, NULL);
  gint64 inspection = fixture_add (fixture, CG_ENTITY_INSPECTION, "case", case_id, "unit", unit,
                                   "subject", "督查", "planned_on", life == 4 ? "" : iso, NULL);
  gint64 revisit = fixture_add (fixture, CG_ENTITY_REVISIT, "case", case_id, "unit", unit,
                                "planned_on", iso, NULL);

  fixture_add (fixture, CG_ENTITY_SANCTION, "accountable", party_id, "kind", kinds[life],
               "decided_on", before, NULL);
  if (life == 1 || life == 2)
    {
      const char *done = life == 1 ? iso : late;

      fixture_set (fixture, CG_ENTITY_ACCOUNTABLE, party, "procedures_on", done);
      fixture_set (fixture, CG_ENTITY_INSPECTION, inspection, "held_on", done);
      g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "revisit.done", revisit, "done_on",
                                 done, "result", "good", "text", "未反弹", NULL));
      g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "appeal.decide", appeal, "result",
                                 "uphold", "decided_on", done, NULL));
    }
  else if (life == 3)
    cg_store_void (fixture->store, CG_ENTITY_INSPECTION, inspection, "重复", fixture->clerk, NULL);
}

/* The store filters by any set of lamps as the records read say. */
static void
compare_counts (Fixture *fixture, CgEntity entity, const GPtrArray *records)
{
  for (guint lamps = 1; lamps < 1u << CG_N_LAMPS; lamps++)
    {
      g_autoptr (CgQuery) query = cg_query_new (entity);
      guint expected = 0;

      fixture_filter_lamps (query, lamps);
      for (guint i = 0; i < records->len; i++)
        expected += lamps >> cg_record_lamp (records->pdata[i], cg_clock_today ()) & 1;
      g_assert_cmpint (cg_store_count (fixture->store, query, NULL), ==, expected);
    }
}

static guint
compare_all (Fixture *fixture, CgEntity entity, guint seen[CG_N_LAMPS])
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GPtrArray) records = cg_store_select (fixture->store, query, NULL);
  int field = cg_entity_find_field (entity, "lamp");

  for (guint i = 0; i < records->len; i++)
    {
      CgLamp lamp = cg_record_lamp (records->pdata[i], cg_clock_today ());

      g_assert_cmpstr (cg_lamp_id (lamp), ==, cg_record_text (records->pdata[i], field));
      seen[lamp]++;
    }
  compare_counts (fixture, entity, records);
  return records->len;
}

static void
test_same_as_store (Fixture *fixture, gconstpointer data)
{
  g_autofree char *case_id = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (fixture));
  CgDate today = cg_clock_today ();
  guint seen[CG_N_LAMPS] = { 0 };

  for (int life = 0; life < 5; life++)
    {
      add_some (fixture, case_id, today + 10, life);
      add_casework (fixture, case_id, today + 10, life);
    }

  for (int day = -5; day < 40; day += 3)
    {
      cg_clock_set_today (today + (CgDate) day);
      for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
        g_assert_cmpuint (compare_all (fixture, entities[i], seen), >, 0);
    }
  cg_clock_set_today (today);
  g_assert_cmpuint (seen[CG_LAMP_OK], >, 0);
  g_assert_cmpuint (seen[CG_LAMP_SOON], >, 0);
  g_assert_cmpuint (seen[CG_LAMP_OVER], >, 0);
  g_assert_cmpuint (seen[CG_LAMP_DONE], >, 0);
  g_assert_cmpuint (seen[CG_LAMP_DONE_LATE], >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/record-lamp/same-as-store", Fixture, NULL, fixture_set_up, test_same_as_store,
              fixture_tear_down);

  return g_test_run ();
}
