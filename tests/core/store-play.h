/* store-play.h: random edits, steps, voidings, undo and redo on a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever is done here, a refusal must have changed nothing, taking back the last edit of
 * all must restore the snapshot before it, and no id may be given twice.
 */
#pragma once

#include "store-fixture.h"

enum
{
  STEP_ADD,
  STEP_CHANGE,
  STEP_VOID,
  STEP_ACTION,
  STEP_UNDO,
  STEP_REDO,
  N_STEPS
};

typedef struct
{
  Fixture fixture;
  GRand *random;
  char *now;           /* all records as they are */
  char *before;        /* (nullable): as they were before the last edit, while it is the last */
  gint64 last_actor;   /* who did it */
  gint64 actor;        /* who acts; 0: anybody */
  gint64 last_id;      /* the greatest id ever given */
  guint done[N_STEPS]; /* how often each kind went through */
} Play;

/* What texts are made of. */
#define PLAY_N_WORDS 16
extern const char *const play_words[PLAY_N_WORDS];

/* A store with two cases and something in them, where everybody has every role. */
void play_begin (Play *play, guint seed);
void play_end (Play *play);

guint play_pick (Play *play, guint n);
gboolean play_chance (Play *play, guint percent);

/* Any record of the entity, voided ones now and then; 0 when there is none. */
gint64 play_random_record (Play *play, CgEntity entity);
gint64 play_random_actor (Play *play);

/* One random edit; of the steps only those that can be undone if @undoable. */
void play_edit (Play *play, gboolean undoable);
void play_void (Play *play);

/* Takes back, or does again, somebody's latest edit. */
void play_undo (Play *play);
void play_redo (Play *play);

/* To be called after every edit, with the error of a refused one. */
void
play_settle (Play *play, guint kind, gint64 actor, const CgOutcome *outcome, const GError *error);
