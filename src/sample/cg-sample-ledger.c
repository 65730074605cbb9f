/* cg-sample-ledger.c: problems, measures and institution items as they are entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-register.h"

/* Working days between the deadlines of one problem's measures. */
#define MEASURE_STEP 8

char *
cg_sample_problem_key (const CgSampleProblem *problem, int *number)
{
  int count = 0;

  for (guint part = 0; part < CG_SAMPLE_PROBLEM_PARTS; part++)
    {
      gsize n;
      const CgSampleProblem *problems = cg_sample_problems (part, &n);

      for (gsize i = 0; i < n; i++)
        {
          if (g_str_equal (problems[i].case_key, problem->case_key))
            count++;
          if (&problems[i] == problem)
            {
              *number = count;
              return g_strdup_printf ("%s-%02d", problem->case_key, count);
            }
        }
    }

  return NULL;
}

char *
cg_sample_institution_key (const CgSampleInstitution *institution)
{
  gsize n;
  const CgSampleInstitution *all = cg_sample_institutions (&n);
  int count = 1;

  for (gsize i = 0; i < n && &all[i] != institution; i++)
    if (g_str_equal (all[i].case_key, institution->case_key))
      count++;

  return g_strdup_printf ("%s/Z%d", institution->case_key, count);
}

const CgSampleProblem *
cg_sample_problems (guint part, gsize *n)
{
  static const CgSampleProblem *(*const parts[CG_SAMPLE_PROBLEM_PARTS]) (
      gsize *) = { cg_sample_problems_river, cg_sample_problems_works, cg_sample_problems_closed };

  return parts[part](n);
}

/* ---- problems and their measures ---- */

static void
add_measures (CgSamplePlayer *self, CgEdit *edit, const CgSampleProblem *problem, const char *key)
{
  g_auto (GStrv) texts = g_strsplit (problem->measures, "|", -1);
  guint n = g_strv_length (texts);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *measure_key = g_strdup_printf ("%s/%u", key, i + 1);
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_MEASURE, measure_key);
      int due = problem->due - (int) (n - 1 - i) * MEASURE_STEP;

      CG_REFER (MEASURE, id, PROBLEM, key);
      CG_SET (MEASURE, id, TEXT, texts[i]);
      CG_REFER (MEASURE, id, UNIT, problem->unit);
      CG_REFER (MEASURE, id, PERSON, problem->person);
      CG_SET_DATE (MEASURE, id, DEADLINE, cg_sample_due (self, due));
    }
}

static void
add_problem (CgSamplePlayer *self,
             CgEdit *edit,
             const CgSampleCase *sample,
             const CgSampleProblem *problem,
             const char *key)
{
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_PROBLEM, key);

  CG_REFER (PROBLEM, id, CASE, sample->key);
  CG_SET (PROBLEM, id, TEXT, problem->text);
  CG_REFER (PROBLEM, id, UNIT, sample->units[problem->at]);
  cg_sample_refer_by_name (self, edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CATEGORY,
                           problem->category);
  CG_SET (PROBLEM, id, NATURE, problem->nature);
  CG_SET (PROBLEM, id, MODE, problem->mode);
  CG_SET (PROBLEM, id, DEVIATION, problem->deviation);
  CG_SET (PROBLEM, id, TAG, problem->tag);
  CG_SET (PROBLEM, id, STANDARD, problem->standard);
  CG_REFER (PROBLEM, id, RESPONSIBLE_UNIT,
            problem->unit != NULL ? problem->unit : sample->units[problem->at]);
  CG_REFER (PROBLEM, id, LEADER, problem->leader);
  CG_REFER (PROBLEM, id, PERSON, problem->person);
  CG_SET_DATE (PROBLEM, id, DEADLINE, cg_sample_due (self, problem->due));
  if (g_str_equal (problem->mode, "longterm"))
    CG_SET (PROBLEM, id, DEADLINE_TEXT, "长期坚持");
  add_measures (self, edit, problem, key);
}

/* Those of the case numbered from @first to @last, as one edit. */
static gboolean
enter_problems (CgSamplePlayer *self,
                const CgSampleCase *sample,
                int first,
                int last,
                const char *actor,
                GError **error)
{
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "add", actor);

  for (guint part = 0; part < CG_SAMPLE_PROBLEM_PARTS; part++)
    {
      gsize n;
      const CgSampleProblem *problems = cg_sample_problems (part, &n);

      for (gsize i = 0; i < n; i++)
        {
          int number;
          g_autofree char *key = cg_sample_problem_key (&problems[i], &number);

          if (g_str_equal (problems[i].case_key, sample->key) && number >= first && number <= last)
            add_problem (self, edit, sample, &problems[i], key);
        }
    }

  return cg_sample_apply (self, edit, error);
}

gboolean
cg_sample_enter_first_problems (CgSamplePlayer *self,
                                gconstpointer data,
                                const char *actor,
                                GError **error)
{
  const CgSampleCase *sample = data;

  return enter_problems (self, sample, 1, sample->first, actor, error);
}

gboolean
cg_sample_enter_other_problems (CgSamplePlayer *self,
                                gconstpointer data,
                                const char *actor,
                                GError **error)
{
  const CgSampleCase *sample = data;

  return enter_problems (self, sample, sample->first + 1, G_MAXINT, actor, error);
}

/* ---- institutions ---- */

static void
add_links (CgSamplePlayer *self, CgEdit *edit, const CgSampleInstitution *institution, gint64 owner)
{
  g_auto (GStrv) numbers =
      g_strsplit (institution->problems != NULL ? institution->problems : "", " ", -1);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      g_autofree char *problem = g_strdup_printf ("%s-%02d", institution->case_key,
                                                  (int) g_ascii_strtoll (numbers[i], NULL, 10));
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_INSTITUTION_PROBLEM, NULL);

      cg_edit_set_integer (edit, CG_ENTITY_INSTITUTION_PROBLEM, id,
                           CG_INSTITUTION_PROBLEM_INSTITUTION, owner);
      CG_REFER (INSTITUTION_PROBLEM, id, PROBLEM, problem);
    }
}

static void
add_institution (CgSamplePlayer *self, CgEdit *edit, const CgSampleInstitution *institution)
{
  g_autofree char *key = cg_sample_institution_key (institution);
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_INSTITUTION, key);

  CG_REFER (INSTITUTION, id, CASE, institution->case_key);
  CG_SET (INSTITUTION, id, NAME, institution->name);
  CG_SET (INSTITUTION, id, GAP_TEXT, institution->gap_text);
  CG_SET (INSTITUTION, id, GAP, institution->gap);
  CG_SET (INSTITUTION, id, CHAIN, institution->chain);
  CG_SET (INSTITUTION, id, LINK, institution->link);
  CG_SET (INSTITUTION, id, SCOPE, institution->scope);
  CG_SET (INSTITUTION, id, ACTION, institution->action);
  CG_SET (INSTITUTION, id, POWER_OVER, institution->power_over);
  CG_REFER (INSTITUTION, id, UNIT, institution->unit);
  CG_REFER (INSTITUTION, id, PERSON, institution->person);
  CG_SET_DATE (INSTITUTION, id, DEADLINE, cg_sample_due (self, institution->due));
  add_links (self, edit, institution, id);
}

gboolean
cg_sample_enter_institutions (CgSamplePlayer *self,
                              gconstpointer data,
                              const char *actor,
                              GError **error)
{
  const CgSampleCase *sample = data;
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "add", actor);
  gsize n;
  const CgSampleInstitution *institutions = cg_sample_institutions (&n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (institutions[i].case_key, sample->key))
      add_institution (self, edit, &institutions[i]);

  return cg_sample_apply (self, edit, error);
}
