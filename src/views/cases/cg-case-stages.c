/* cg-case-stages.c: the stages of a case or of one of its units, as the stage bar shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-stages.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-lamp.h"

/* One stage of all units. */
typedef struct
{
  guint n;
  guint done;
  guint skipped;
  CgDate actual;   /* the last of the units */
  CgDate deadline; /* the first still open */
} StageSum;

static StageSum
sum_stage (GPtrArray *stages, const char *stage)
{
  StageSum sum = { 0 };

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      const CgRecord *row = g_ptr_array_index (stages, i);
      const char *state = cg_record_text (row, CG_STAGE_STATE);
      CgDate deadline = cg_record_date (row, CG_STAGE_DEADLINE);

      if (!g_str_equal (cg_record_text (row, CG_STAGE_STAGE), stage))
        continue;
      sum.n++;
      sum.done += g_str_equal (state, "done");
      sum.skipped += g_str_equal (state, "skipped");
      sum.actual = MAX (sum.actual, cg_record_date (row, CG_STAGE_ACTUAL_ON));
      if (deadline != 0 && (sum.deadline == 0 || deadline < sum.deadline))
        sum.deadline = deadline;
    }

  return sum;
}

static gboolean
is_complete (const StageSum *sum)
{
  return sum->n > 0 && sum->done + sum->skipped == sum->n;
}

static char *
stage_date (const StageSum *sum)
{
  CgDate today = cg_clock_today ();

  if (is_complete (sum) && sum->actual != 0)
    return cg_date_format_short (sum->actual, today);

  return sum->deadline != 0 ? cg_date_format_short (sum->deadline, today) : NULL;
}

/* A stage to come is due on the next day of that name. */
static char *
stage_brief_date (const StageSum *sum)
{
  return is_complete (sum) || sum->deadline == 0
             ? NULL
             : cg_date_format_coming (sum->deadline, cg_clock_today ());
}

/* Since when the current stage runs: since the last one before it was completed. */
static CgDate
since (const CgCaseStages *of, const StageSum *sums, int current)
{
  CgDate date = of->begun;

  for (int i = 0; i < current; i++)
    if (is_complete (&sums[i]))
      date = MAX (date, sums[i].actual);

  return date;
}

static char *
current_date (const CgCaseStages *of, const StageSum *sums, int current)
{
  CgDate today = cg_clock_today ();
  CgDate begin = since (of, sums, current);
  g_autofree char *date = NULL;
  gulong days;

  if (begin == 0 || begin > today)
    return stage_date (&sums[current]);

  if (begin == today)
    return g_strdup (C_ ("stage", "since today"));

  date = cg_date_format_short (begin, today);
  days = (gulong) (today - begin);
  /* Translators: when the current stage began, and the days since then */
  return g_strdup_printf (ngettext ("since %s, %lu day", "since %s, %lu days", days), date, days);
}

/* How far the current stage is: the problems where they are rectified, else its deadline;
 * returns the words, and fewer of them. */
static char *
current_detail (const CgCaseStages *of, const StageSum *sum, char **brief)
{
  CgDate today = cg_clock_today ();
  CgLampFacts facts = { .deadline = sum->deadline, .open = TRUE };
  g_autofree char *date = NULL;

  if (g_str_equal (of->stage, "rectify") && of->problems > 0)
    {
      /* Translators: problems struck off, of how many */
      *brief = g_strdup_printf (_ ("struck off %d/%d"), of->struck, of->problems);
      return g_strdup_printf (ngettext ("%d problem, %d struck off", "%d problems, %d struck off",
                                        (gulong) of->problems),
                              of->problems, of->struck);
    }
  if (sum->deadline == 0)
    return NULL;

  date = cg_date_format_short (sum->deadline, today);
  *brief = cg_lamp_words_short (&facts, today);
  /* Translators: deadline of the current stage, and how many days are left or over */
  return g_strdup_printf (_ ("due %s, %s"), date, *brief);
}

static const char *
keep (GPtrArray *words, char *text)
{
  g_ptr_array_add (words, text);
  return text;
}

void
cg_case_stages_of_case (CgCaseStages *of, const CgRecord *record)
{
  *of = (CgCaseStages){
    .begun = cg_record_date (record, CG_CASE_REGISTERED_ON),
    .stage = cg_record_text (record, CG_CASE_STAGE),
    .problems = (int) cg_record_integer (record, CG_CASE_PROBLEM_COUNT),
    .struck = (int) cg_record_integer (record, CG_CASE_STRUCK_COUNT),
  };
}

void
cg_case_stages_show (CgStageBar *bar, const CgCaseStages *of, GPtrArray *stages)
{
  gsize n;
  const CgChoice *choices = cg_choices_get (CG_CHOICES_STAGE, &n);
  int current = cg_choices_index (CG_CHOICES_STAGE, of->stage);
  g_autofree StageSum *sums = g_new0 (StageSum, n);
  g_autofree CgStageStep *steps = g_new0 (CgStageStep, n);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *detail = NULL;
  g_autofree char *brief = NULL;

  for (gsize i = 0; i < n; i++)
    {
      sums[i] = sum_stage (stages, choices[i].id);
      steps[i].label = cg_choices_label (CG_CHOICES_STAGE, choices[i].id);
      steps[i].date = keep (words, (int) i == current ? current_date (of, sums, current)
                                                      : stage_date (&sums[i]));
      steps[i].brief_date = (int) i == current ? NULL : keep (words, stage_brief_date (&sums[i]));
      steps[i].state = sums[i].n > 0 && sums[i].skipped == sums[i].n ? CG_STEP_SKIPPED
                       : is_complete (&sums[i])                      ? CG_STEP_DONE
                                                                     : CG_STEP_UNSTARTED;
    }
  if (current >= 0)
    {
      detail = current_detail (of, &sums[current], &brief);
      steps[current].detail = detail;
      steps[current].brief = brief;
    }

  cg_stage_bar_set_steps (bar, steps, (guint) n, current);
}
