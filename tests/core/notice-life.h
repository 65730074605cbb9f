/* notice-life.h: a document of a case on a real store, for the tests of its life.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store-fixture.h"

#define DAY "2026-03-10"

typedef struct
{
  Fixture store;
  gint64 the_case;
  gint64 notice;
} Life;

char *life_number (gint64 id);
void life_set_up (Life *self, gconstpointer data);
void life_tear_down (Life *self, gconstpointer data);

/* The document's field, as stored. */
void life_assert_text (Life *self, const char *field, const char *expected);

/* How many records of @table that stand are the document's and pass @condition. */
gint64 life_count (Life *self, const char *table, const char *condition);
gint64 life_add_unit (Life *self, const char *name);

/* One more document of the case, with its link. */
gint64 life_add_notice (Life *self);

/* Voids a record for "误录". */
gboolean life_try_void (Life *self, CgEntity entity, gint64 id, GError **error);

/* A step of any record with one argument; an undo of somebody's. */
void life_step_as (
    Life *self, gint64 actor, const char *action, gint64 id, const char *name, const char *value);
void life_undo_as (Life *self, gint64 actor);

/* The id given last in @table. */
gint64 life_latest (Life *self, const char *table);

/* Does a step of the document as somebody of the fixture. */
#define STEP(actor, action, ...)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (GError) step_error = NULL;                                                          \
                                                                                                   \
    fixture_do (&self->store, self->store.actor, &step_error, action, self->notice, __VA_ARGS__);  \
    g_assert_no_error (step_error);                                                                \
  }                                                                                                \
  G_STMT_END

#define REFUSED(fault, actor, action, ...)                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (GError) step_error = NULL;                                                          \
                                                                                                   \
    g_assert_false (fixture_do (&self->store, self->store.actor, &step_error, action,              \
                                self->notice, __VA_ARGS__));                                       \
    fixture_expect (&step_error, fault);                                                           \
  }                                                                                                \
  G_STMT_END
