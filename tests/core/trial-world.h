/* trial-world.h: a store in which some things may not be done any more, and edits by line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-trial.h"
#include "store-fixture.h"

typedef struct
{
  Fixture fixture;
  gint64 open_case;
  gint64 closed_case;
  gint64 closed;    /* problem of the closed case */
  gint64 submitted; /* problem of the open case */
  gint64 doing;     /* likewise */
  gint64 other;     /* likewise */
  gint64 measure;   /* of the submitted problem, done */
  gint64 signed_notice;
} TrialWorld;

void trial_world_set_up (TrialWorld *self, gconstpointer data);

/* Asserts that the store is whole. */
void trial_world_tear_down (TrialWorld *self, gconstpointer data);

/* Does a step with one argument, or none; asserts success. */
void trial_world_step (TrialWorld *self,
                       gint64 actor,
                       const char *action,
                       gint64 id,
                       const char *name,
                       const char *value);

/* Accepts its tracks and closes a case whose problems are done. */
void trial_world_close (TrialWorld *self, gint64 case_id);

/* Brings a problem to 待审核; returns its measure, which is done. */
gint64 trial_world_submit (TrialWorld *self, gint64 problem);

/* Records of a line; of a unit, of none. */
gint64 trial_new_problem (CgEdit *edit, guint line, gint64 case_id);
void trial_new_measure (CgEdit *edit, guint line, gint64 problem);
gint64 trial_new_unit (CgEdit *edit, const char *name);

/* A change of a line. */
void
trial_set_text (CgEdit *edit, guint line, CgEntity entity, gint64 id, int field, const char *text);

/* cg_store_try() that does not fail. */
CgTrial *trial_try (TrialWorld *self, const CgEdit *edit, const CgTrial *shown);
