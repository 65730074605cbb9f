/* cg-sample-course.c: plans the course of cases: entries, tracks, plans, reports, closing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-course.h"

#include "cg-sample-register.h"

/* When the office was set up, and when its units were entered. */
#define SET_UP 396
#define UNITS_ENTERED 394

#define CHIEF "周某"

const CgSampleCase *
cg_sample_case (const char *key)
{
  gsize n;
  const CgSampleCase *cases = cg_sample_cases (&n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (cases[i].key, key))
      return &cases[i];

  return NULL;
}

void
cg_sample_plan_entries (CgSamplePlayer *self)
{
  gsize n;
  const CgSampleCase *cases = cg_sample_cases (&n);

  cg_sample_plan (self, SET_UP, NULL, cg_sample_set_up_office, NULL);
  cg_sample_plan (self, UNITS_ENTERED, "沈某", cg_sample_enter_units, NULL);
  for (gsize i = 0; i < n; i++)
    {
      const CgSampleCase *sample = &cases[i];

      cg_sample_plan (self, sample->registered, sample->undertaker, cg_sample_register_case,
                      sample);
      cg_sample_plan (self, sample->found, sample->undertaker, cg_sample_enter_first_problems,
                      sample);
      if (sample->rest > 0)
        cg_sample_plan (self, sample->rest, sample->undertaker, cg_sample_enter_other_problems,
                        sample);
    }
}

/* ---- the course of one unit ---- */

typedef struct
{
  CgSamplePlayer *player;
  const CgSampleCase *sample;
  const CgSampleCourse *course;
  guint number; /* of the unit, from 1 */
} Unit;

/* Plans a step of the unit or of something it brought along, if it has happened. */
static void
plan (const Unit *unit,
      int ago,
      const char *actor,
      const char *action,
      const char *part,
      const char *arguments)
{
  g_autofree char *key = g_strdup_printf ("%s/%u%s%s", unit->sample->key, unit->number,
                                          *part != '\0' ? "/" : "", part);

  if (ago > 0)
    cg_sample_plan_action (unit->player, ago, actor, action, key, arguments);
}

/* 一案一总结 or 一案一警示: two materials come in, then the track is accepted. */
static void
plan_track (const Unit *unit, const char *track, int part, int accepted)
{
  static const char received[] = "state=received|received_on=@today";
  const char *clerk = unit->sample->undertaker;
  const char *reviewer = unit->sample->supervisor;
  g_autofree char *first = g_strconcat (track, "-1", NULL);
  g_autofree char *second = g_strconcat (track, "-2", NULL);
  g_autofree char *whole = g_strconcat ("track-", track, NULL);

  plan (unit, part, clerk, "set", first, received);
  plan (unit, part, reviewer, "set", first, "state=accepted");
  plan (unit, accepted, clerk, "set", second, received);
  plan (unit, accepted, reviewer, "set", second, "state=accepted|place=案卷第二卷");
  plan (unit, accepted, reviewer, "track.accept", whole, "");
}

/* The points of the eleven elements that make such a grade. */
static const char *
scores_for (const char *grade)
{
  if (g_strcmp0 (grade, "A") == 0)
    return "1=10;2=9;3=9;4=14;5=9;6=5;7=9;8=9;9=5;10=8;11=7";
  if (g_strcmp0 (grade, "B") == 0)
    return "1=8;2=8;3=9;4=12 两项措施晚于时限;5=8;6=4;7=8;8=8;9=4;10=6;11=6";

  return "1=7;2=6;3=7;4=10 措施落实有折扣;5=6;6=3;7=6;8=7;9=3;10=5;11=5";
}

static void
plan_unit (const Unit *unit)
{
  const CgSampleCase *sample = unit->sample;
  const CgSampleCourse *course = unit->course;
  const char *clerk = sample->undertaker;
  g_autofree char *scores =
      g_strdup_printf ("held_on=@today|scores=%s", scores_for (course->grade));

  plan_track (unit, "summary", course->summary_part, course->summary);
  plan (unit, course->plan, clerk, "case_unit.plan", "", "plan_on=@today");
  plan_track (unit, "warning", course->warning_part, course->warning);
  plan (unit, sample->rectified, sample->supervisor, "track.accept", "track-rectify", "");
  plan (unit, course->report, clerk, "case_unit.report", "", "report_on=@today");
  plan (unit, course->accepted, sample->supervisor, "case_unit.score", "", scores);
}

static guint
count_units (const CgSampleCase *sample)
{
  return sample->units[1] != NULL ? 2 : 1;
}

static void
plan_end (CgSamplePlayer *self, const CgSampleCase *sample)
{
  g_autofree char *note =
      g_strconcat ("close_note=", sample->close_note != NULL ? sample->close_note : "", NULL);
  Unit unit = { self, sample, &sample->course[0], 1 };

  if (sample->closed > 0)
    cg_sample_plan_action (self, sample->closed, CHIEF, "case.close", sample->key, note);
  for (; unit.number <= count_units (sample); unit.number++)
    {
      plan (&unit, sample->revisited, sample->undertaker, "stage.done", "revisit", "");
      plan (&unit, sample->archived, sample->undertaker, "stage.done", "archive", "");
    }
}

void
cg_sample_plan_cases (CgSamplePlayer *self)
{
  gsize n;
  const CgSampleCase *cases = cg_sample_cases (&n);

  for (gsize i = 0; i < n; i++)
    {
      for (guint k = 0; k < count_units (&cases[i]); k++)
        {
          Unit unit = { self, &cases[i], &cases[i].course[k], k + 1 };

          plan_unit (&unit);
        }
      plan_end (self, &cases[i]);
    }
}

/* ---- institutions ---- */

/* The steps on the way to a status, spread between its entry and @end. */
static void
plan_way (CgSamplePlayer *self,
          const CgSampleInstitution *institution,
          const char *key,
          int begin,
          int end)
{
  static const char *const way[] = { "draft", "consult", "deliberate" };
  static const char *const actions[] = { "institution.draft", "institution.consult",
                                         "institution.deliberate" };
  const CgSampleCase *sample = cg_sample_case (institution->case_key);
  guint n = institution->status == NULL ? G_N_ELEMENTS (way) : 0;

  for (guint i = 0; institution->status != NULL && i < G_N_ELEMENTS (way); i++)
    if (g_str_equal (institution->status, way[i]))
      n = i + 1;

  for (guint i = 0; i < n; i++)
    {
      guint steps = institution->status == NULL ? n + 1 : n;
      int ago = begin - (begin - end) * (int) (i + 1) / (int) steps;

      cg_sample_plan_action (self, ago, sample->undertaker, actions[i], key, "");
    }
}

static void
plan_issue (CgSamplePlayer *self, const CgSampleInstitution *institution, const char *key)
{
  const CgSampleCase *sample = cg_sample_case (institution->case_key);
  g_autofree char *number =
      cg_sample_number (institution->doc_no, cg_sample_day (self, institution->last));
  g_autofree char *issue =
      g_strdup_printf ("issued_on=@today|%s=%s", number != NULL ? "doc_no" : "basis",
                       number != NULL ? number : institution->basis);

  cg_sample_plan_action (self, institution->last, sample->undertaker, "institution.issue", key,
                         issue);
  if (institution->checked > 0)
    {
      g_autofree char *check =
          g_strdup_printf ("checked_on=@today|check_result=%s", institution->check_result);

      cg_sample_plan_action (self, institution->checked, sample->undertaker, "institution.check",
                             key, check);
    }
  if (institution->closed > 0)
    cg_sample_plan_action (self, institution->closed, sample->supervisor, "institution.close", key,
                           "");
}

/* Institutions are listed with the plan, or with the first problems while there is none. */
static int
institutions_entered (const CgSampleCase *sample)
{
  int plan = sample->course[0].plan;

  if (sample->rest > 0)
    return sample->rest;

  return plan > 0 ? plan : sample->found;
}

void
cg_sample_plan_institutions (CgSamplePlayer *self)
{
  gsize n;
  const CgSampleInstitution *institutions = cg_sample_institutions (&n);
  const CgSampleCase *last = NULL;

  for (gsize i = 0; i < n; i++)
    {
      const CgSampleInstitution *institution = &institutions[i];
      const CgSampleCase *sample = cg_sample_case (institution->case_key);
      g_autofree char *key = cg_sample_institution_key (institution);
      int entered = institutions_entered (sample);

      if (sample != last)
        cg_sample_plan (self, entered, sample->undertaker, cg_sample_enter_institutions, sample);
      last = sample;
      plan_way (self, institution, key, entered, institution->last);
      if (institution->status == NULL)
        plan_issue (self, institution, key);
    }
}

/* ---- what stands beside the usual course ---- */

void
cg_sample_plan_steps (CgSamplePlayer *self)
{
  gsize n;
  const CgSampleStep *steps = cg_sample_steps (&n);

  for (gsize i = 0; i < n; i++)
    cg_sample_plan_action (self, steps[i].ago, steps[i].actor, steps[i].action, steps[i].target,
                           steps[i].arguments);
}
