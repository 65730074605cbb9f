/* store-fixture.h: a real store in a temporary folder, and short words to write to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-fault.h"
#include "cg-store.h"

typedef struct
{
  char *folder;
  CgStore *store;
  gint64 clerk;
  gint64 reviewer;
  gint64 signer;
  gint64 case_type;
} Fixture;

/* Makes an empty test store with three people; ends with every file removed. */
void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

/* Adds a record; the arguments are "field", "text" pairs ended by NULL; asserts success. */
gint64 fixture_add (Fixture *fixture, CgEntity entity, ...) G_GNUC_NULL_TERMINATED;

/* Whose notice it is, for one that is to be signed: without it the preflight finds errors. */
#define FIXTURE_ORGAN                                                                              \
  "organ_mark", "中共某县纪律检查委员会文件", "signer_org", "中共某县纪律检查委员会"

/* Like fixture_add(), but returns 0 with the error. */
gint64
fixture_try_add (Fixture *fixture, GError **error, CgEntity entity, ...) G_GNUC_NULL_TERMINATED;

/* Sets one field; asserts success. */
void
fixture_set (Fixture *fixture, CgEntity entity, gint64 id, const char *field, const char *text);
gboolean fixture_try_set (Fixture *fixture,
                          CgEntity entity,
                          gint64 id,
                          const char *field,
                          const char *text,
                          GError **error);

/* Does a step as somebody; the arguments are "name", "text" pairs ended by NULL. */
gboolean
fixture_do (Fixture *fixture, gint64 actor, GError **error, const char *action, gint64 id, ...)
    G_GNUC_NULL_TERMINATED;

/* Has a draft passed by the reviewer; asserts success. */
void fixture_review (Fixture *fixture, gint64 notice);

/* Sends a draft through 核稿 and has it signed on @day; asserts success. */
void fixture_sign (Fixture *fixture, gint64 notice, const char *day);

/* The text of a field, as stored; transfer full. */
char *fixture_text (Fixture *fixture, CgEntity entity, gint64 id, const char *field);

/* A dump of all recorded tables (but the number series), for comparing before and after. */
char *fixture_dump (Fixture *fixture);

/* The first column that SQL gives, read beside the store; @path NULL: the fixture's database. */
gint64 fixture_integer (Fixture *fixture, const char *path, const char *sql);
char *fixture_string (Fixture *fixture, const char *path, const char *sql);

/* Asserts this fault, prints its sentence, forgets it. */
void fixture_expect (GError **error, CgFault fault);

/* Asserts that the store's check finds nothing. */
void fixture_check (Fixture *fixture);

/* A GAsyncReadyCallback whose data is a GAsyncResult **: keeps the result there. */
void fixture_take_result (GObject *source, GAsyncResult *result, gpointer data);

/* Asks for records with any of these lamps, the bit 1 << lamp for each CgLamp. */
void fixture_filter_lamps (CgQuery *query, guint lamps);

/* A case with one unit, ready to work on. */
gint64 fixture_add_case (Fixture *fixture);
