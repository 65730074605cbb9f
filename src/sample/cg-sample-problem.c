/* cg-sample-problem.c: plans the course of problems: progress, measures, evidence, reviews.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-course.h"
#include "cg-sample-register.h"

/* Days between the last submission and the review, the first return and the second one. */
#define REVIEW_DAYS 3
#define RETURN_DAYS 4
#define SECOND_TRY_DAYS 18

/* One problem while its course is planned. */
typedef struct
{
  CgSamplePlayer *player;
  const CgSampleProblem *problem;
  const CgSampleCase *sample;
  char *key;
  int begin; /* ago: when work on it began */
  int end;   /* ago: when the work was done, or the latest progress */
} Course;

static void
step (const Course *course,
      int ago,
      const char *actor,
      const char *action,
      const char *target,
      const char *arguments)
{
  cg_sample_plan_action (course->player, ago, actor, action, target, arguments);
}

static gboolean
is_finished (const CgSampleProblem *problem)
{
  return problem->fate != CG_FATE_UNSTARTED && problem->fate != CG_FATE_DOING;
}

/* ---- progress and measures ---- */

static int
spread (const Course *course, guint index, guint n)
{
  return course->begin - (course->begin - course->end) * (int) (index + 1) / (int) n;
}

/* Plans the entries; returns the percent of the last one. */
static int
plan_progress (const Course *course)
{
  g_auto (GStrv) entries =
      g_strsplit (course->problem->progress != NULL ? course->problem->progress : "", "|", -1);
  guint n = g_strv_length (entries);
  int percent = 0;

  for (guint i = 0; i < n; i++)
    {
      char *text = NULL;
      g_autofree char *arguments = NULL;

      percent = (int) g_ascii_strtoll (entries[i], &text, 10);
      arguments = g_strdup_printf ("text=%s|percent=%d|reporter=%s", g_strchug (text), percent,
                                   course->problem->person);
      step (course, spread (course, i, n), course->sample->undertaker, "problem.progress",
            course->key, arguments);
    }

  return percent;
}

static void
plan_measures (const Course *course, int percent)
{
  g_auto (GStrv) texts = g_strsplit (course->problem->measures, "|", -1);
  guint n = g_strv_length (texts);
  guint done = is_finished (course->problem) ? n : MIN (n - 1, n * (guint) percent / 100);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s/%u", course->key, i + 1);
      int ago = spread (course, i, n);

      if (i < done)
        step (course, ago, course->sample->undertaker, "measure.done", key, "");
      else if (i == done && percent > 0)
        step (course, ago, course->sample->undertaker, "measure.start", key, "");
    }
}

/* ---- evidence ---- */

/* "name;quantity;place"; the quantity "file" asks for a paper of that name. */
static gboolean
add_evidence (CgSamplePlayer *self,
              const CgSampleProblem *problem,
              const char *item,
              const char *actor,
              GError **error)
{
  g_auto (GStrv) parts = g_strsplit (item, ";", 3);
  int number;
  g_autofree char *key = cg_sample_problem_key (problem, &number);
  gboolean is_file = g_strcmp0 (parts[1], "file") == 0;
  g_autoptr (CgEdit) edit = NULL;
  gint64 file = is_file ? cg_sample_attach_paper (self, parts[0], key, actor, error) : 0;
  gint64 id;

  if (is_file && file == 0)
    return FALSE;

  edit = cg_sample_edit (self, "add", actor);
  id = cg_sample_insert (self, edit, CG_ENTITY_EVIDENCE, NULL);
  CG_REFER (EVIDENCE, id, PROBLEM, key);
  CG_SET (EVIDENCE, id, NAME, parts[0]);
  CG_SET (EVIDENCE, id, KIND, is_file ? "file" : "offline");
  if (is_file)
    cg_edit_set_integer (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_ATTACHMENT, file);
  else
    {
      CG_SET (EVIDENCE, id, QUANTITY, parts[1]);
      CG_SET (EVIDENCE, id, PLACE, parts[1] != NULL ? parts[2] : NULL);
      CG_SET (EVIDENCE, id, KEEPER, problem->person);
    }

  return cg_sample_apply (self, edit, error);
}

static gboolean
enter_evidence (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  const CgSampleProblem *problem = data;
  g_auto (GStrv) items = g_strsplit (problem->evidence, "|", -1);

  for (guint i = 0; items[i] != NULL; i++)
    if (!add_evidence (self, problem, items[i], actor, error))
      return FALSE;

  return TRUE;
}

static void
plan_evidence (const Course *course)
{
  if (course->problem->evidence != NULL)
    cg_sample_plan (course->player, course->end, course->sample->undertaker, enter_evidence,
                    course->problem);
}

/* ---- submission and review ---- */

static void
plan_submission (const Course *course, int ago)
{
  g_autofree char *arguments = g_strconcat ("completion=", course->problem->completion, NULL);

  step (course, ago, course->sample->undertaker, "problem.submit", course->key, arguments);
}

static void
plan_review (const Course *course, int ago, const char *result, const char *opinion)
{
  g_autofree char *arguments =
      g_strdup_printf ("result=%s|opinion=%s", result, opinion != NULL ? opinion : "");

  step (course, ago, course->sample->supervisor, "problem.review", course->key, arguments);
}

/* Every seventh verdict was given on paper and entered by the clerk (代录). */
static void
plan_paper_review (const Course *course, int ago)
{
  g_autofree char *arguments = g_strdup_printf (
      "result=pass|opinion=%s|reviewer=%s|form_place=销号审批单存%s案卷", course->problem->opinion,
      course->sample->supervisor, cg_sample_department (course->sample->undertaker));

  step (course, ago, course->sample->undertaker, "problem.review", course->key, arguments);
}

static void
plan_closing (const Course *course, int number)
{
  const CgSampleProblem *problem = course->problem;
  int last = problem->last;

  if (problem->returned != NULL)
    {
      plan_submission (course, last + SECOND_TRY_DAYS);
      plan_review (course, last + SECOND_TRY_DAYS - RETURN_DAYS, "return", problem->returned);
    }
  plan_submission (course, last + REVIEW_DAYS);
  if (number % 7 == 0)
    plan_paper_review (course, last);
  else
    plan_review (course, last, "pass", problem->opinion);
}

static void
plan_longterm (const Course *course)
{
  g_autofree char *arguments =
      g_strdup_printf ("reason=%s|next_check_on=@85|opinion=%s", course->problem->completion,
                       course->problem->opinion);

  plan_submission (course, course->problem->last + REVIEW_DAYS);
  step (course, course->problem->last, course->sample->supervisor, "problem.longterm", course->key,
        arguments);
}

static void
plan_fate (const Course *course, int number)
{
  const CgSampleProblem *problem = course->problem;
  g_autofree char *reason = NULL;

  switch (problem->fate)
    {
    case CG_FATE_SUBMITTED:
      plan_submission (course, problem->last);
      break;
    case CG_FATE_RETURNED:
      plan_submission (course, problem->last + RETURN_DAYS);
      plan_review (course, problem->last, "return", problem->opinion);
      break;
    case CG_FATE_CLOSED:
      plan_closing (course, number);
      break;
    case CG_FATE_LONGTERM:
      plan_longterm (course);
      break;
    case CG_FATE_VOID:
      reason = g_strconcat ("reason=", problem->completion, NULL);
      step (course, problem->last, course->sample->undertaker, "void", course->key, reason);
      break;
    case CG_FATE_UNSTARTED:
    case CG_FATE_DOING:
    default:
      break;
    }
}

/* How many days before its last step the work was done. */
static int
days_of_review (const CgSampleProblem *problem)
{
  if (problem->fate == CG_FATE_CLOSED && problem->returned != NULL)
    return SECOND_TRY_DAYS + 2;
  if (problem->fate == CG_FATE_CLOSED || problem->fate == CG_FATE_LONGTERM)
    return REVIEW_DAYS + 2;
  if (problem->fate == CG_FATE_RETURNED)
    return RETURN_DAYS + 1;

  return problem->fate == CG_FATE_SUBMITTED ? 1 : 0;
}

static void
plan_problem (CgSamplePlayer *self, const CgSampleProblem *problem)
{
  Course course = { self, problem, cg_sample_case (problem->case_key) };
  int number;
  g_autofree char *key = cg_sample_problem_key (problem, &number);
  int entered = number <= course.sample->first ? course.sample->found : course.sample->rest;
  int plan = course.sample->course[problem->at].plan;

  course.key = key;
  course.begin = MIN (entered - 1, plan > 0 ? plan : entered - 1);
  course.end = problem->last + days_of_review (problem);
  if (problem->fate != CG_FATE_UNSTARTED && problem->fate != CG_FATE_VOID)
    {
      step (&course, course.begin, course.sample->undertaker, "problem.start", key, "");
      plan_measures (&course, plan_progress (&course));
      plan_evidence (&course);
    }
  plan_fate (&course, number);
}

void
cg_sample_plan_problems (CgSamplePlayer *self)
{
  for (guint part = 0; part < CG_SAMPLE_PROBLEM_PARTS; part++)
    {
      gsize n;
      const CgSampleProblem *problems = cg_sample_problems (part, &n);

      for (gsize i = 0; i < n; i++)
        plan_problem (self, &problems[i]);
    }
}
