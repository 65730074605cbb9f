/* cg-check.h: the check of a store on one connection: its parts, told of as they are done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-store.h"

G_BEGIN_DECLS

/* A check under way. */
typedef struct
{
  CgConnection *connection;
  GPtrArray *faults;         /* of char *: one sentence a fault */
  GCancellable *cancellable; /* (nullable) */
  CgCheckProgress progress;  /* (nullable): called on the connection's thread */
  gpointer data;

  CgCheckPart part;
  int percent;    /* of the part, as last told */
  gint64 steps;   /* of SQLite in the part, about */
  gint64 records; /* in the store, about */
} CgCheck;

/**
 * cg_check_run:
 * @self: its connection, faults and what else is wanted are set
 * @error: %CG_FAULT_CANCELLED, any fault of reading
 *
 * Structure, foreign keys, derived tables, search index, journal and attachments, one part
 * after another. Only reads. The connection's thread.
 *
 * Returns: whether everything was looked at.
 */
gboolean cg_check_run (CgCheck *self, GError **error);

/**
 * cg_check_advance:
 * @done: of @all, in any unit
 *
 * Tells how far the part is, when that makes a percent.
 */
void cg_check_advance (CgCheck *self, gint64 done, gint64 all);

G_END_DECLS
