/* trial-world.c: a store in which some things may not be done any more, and edits by line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "trial-world.h"

static char *
text_of (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

void
trial_world_step (TrialWorld *self,
                  gint64 actor,
                  const char *action,
                  gint64 id,
                  const char *name,
                  const char *value)
{
  g_autoptr (GError) error = NULL;

  fixture_do (&self->fixture, actor, &error, action, id, name, value, NULL);
  g_assert_no_error (error);
}

static gint64
add_problem (TrialWorld *self, gint64 case_id)
{
  g_autofree char *id = text_of (case_id);

  return fixture_add (&self->fixture, CG_ENTITY_PROBLEM, "case", id, "text", "巡查记录不完整",
                      "deadline", "2026-11-09", "completion", "已补签", "completed_on",
                      "2026-05-06", NULL);
}

/* 待审核, with a measure that is done. */
gint64
trial_world_submit (TrialWorld *self, gint64 problem)
{
  g_autofree char *id = text_of (problem);
  gint64 measure =
      fixture_add (&self->fixture, CG_ENTITY_MEASURE, "problem", id, "text", "修订巡查制度", NULL);

  trial_world_step (self, self->fixture.clerk, "measure.done", measure, NULL, NULL);
  fixture_add (&self->fixture, CG_ENTITY_EVIDENCE, "problem", id, "name", "现场照片", "kind",
               "offline", "place", "档案室二柜", NULL);
  trial_world_step (self, self->fixture.clerk, "problem.submit", problem, NULL, NULL);
  return measure;
}

void
trial_world_close (TrialWorld *self, gint64 case_id)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT group_concat(id) FROM track WHERE \"case\" = %" G_GINT64_FORMAT, case_id);
  g_autofree char *joined = fixture_string (&self->fixture, NULL, sql);
  g_auto (GStrv) tracks = g_strsplit (joined, ",", -1);

  for (guint i = 0; tracks[i] != NULL; i++)
    trial_world_step (self, self->fixture.reviewer, "track.accept",
                      g_ascii_strtoll (tracks[i], NULL, 10), NULL, NULL);
  trial_world_step (self, self->fixture.signer, "case.close", case_id, NULL, NULL);
}

static void
add_notice (TrialWorld *self)
{
  g_autofree char *case_id = text_of (self->open_case);
  g_autofree char *id = NULL;

  self->signed_notice =
      fixture_add (&self->fixture, CG_ENTITY_NOTICE, "title", "关于做好以案促改工作的通知",
                   "recipients", "县水利局党组", "body", "请认真整改。", FIXTURE_ORGAN, NULL);
  id = text_of (self->signed_notice);
  fixture_add (&self->fixture, CG_ENTITY_NOTICE_CASE, "notice", id, "case", case_id, NULL);
  fixture_sign (&self->fixture, self->signed_notice, "2026-03-10");
}

void
trial_world_set_up (TrialWorld *self, gconstpointer data)
{
  fixture_set_up (&self->fixture, NULL);
  self->open_case = fixture_add_case (&self->fixture);
  self->submitted = add_problem (self, self->open_case);
  self->measure = trial_world_submit (self, self->submitted);
  self->doing = add_problem (self, self->open_case);
  self->other = add_problem (self, self->open_case);
  add_notice (self);

  fixture_set (&self->fixture, CG_ENTITY_UNIT,
               fixture_integer (&self->fixture, NULL, "SELECT max(id) FROM unit"), "name",
               "某县水务局");
  self->closed_case = fixture_add_case (&self->fixture);
  self->closed = add_problem (self, self->closed_case);
  trial_world_submit (self, self->closed);
  trial_world_step (self, self->fixture.reviewer, "problem.review", self->closed, "result", "pass");
  trial_world_close (self, self->closed_case);
}

void
trial_world_tear_down (TrialWorld *self, gconstpointer data)
{
  fixture_check (&self->fixture);
  fixture_tear_down (&self->fixture, NULL);
}

/* ---- edits by line ---- */

gint64
trial_new_problem (CgEdit *edit, guint line, gint64 case_id)
{
  gint64 id;

  edit->line = line;
  id = cg_edit_insert (edit, CG_ENTITY_PROBLEM);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CASE, case_id);
  cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_TEXT, "围堰未拆");
  cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_DEADLINE, "2026-12-10");
  return id;
}

void
trial_new_measure (CgEdit *edit, guint line, gint64 problem)
{
  gint64 id;

  edit->line = line;
  id = cg_edit_insert (edit, CG_ENTITY_MEASURE);
  cg_edit_set_integer (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_PROBLEM, problem);
  cg_edit_set_text (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_TEXT, "限期拆除");
}

gint64
trial_new_unit (CgEdit *edit, const char *name)
{
  gint64 id;

  edit->line = 0;
  id = cg_edit_insert (edit, CG_ENTITY_UNIT);
  cg_edit_set_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_NAME, name);
  return id;
}

void
trial_set_text (CgEdit *edit, guint line, CgEntity entity, gint64 id, int field, const char *text)
{
  edit->line = line;
  cg_edit_set_text (edit, entity, id, field, text);
}

CgTrial *
trial_try (TrialWorld *self, const CgEdit *edit, const CgTrial *shown)
{
  g_autoptr (GError) error = NULL;
  CgTrial *trial = cg_store_try (self->fixture.store, edit, shown, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (trial);
  return trial;
}
