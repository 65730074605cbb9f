/* cg-asof-rebuild.h: the store as it stood at the end of a day, rebuilt from the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-connection.h"
#include "cg-derive.h"

G_BEGIN_DECLS

typedef struct
{
  CgConnection *connection; /* reads only, nothing done with it yet but opened */
  CgDate date;
  GCancellable *cancellable; /* (nullable) */
  void (*progress) (double fraction, gpointer data);
  gpointer data;

  gboolean present; /* shown tables have their rows as they are: cg-asof-table.h */
  gint64 last_seq;  /* the last entry that stands; entries after it are taken back */
  gint64 head_seq;  /* the last entry of all */
} CgAsofRebuild;

/**
 * cg_asof_rebuild:
 * @self: connection, date, cancellable, progress; the rest is filled in. It lives as long as
 *   the connection
 * @error: %CG_FAULT_CANCELLED, %CG_FAULT_JOURNAL_BROKEN, %CG_FAULT_STORE_SQL
 *
 * Begins a transaction that reads, and shows every table in which something has changed since
 * as it stood, derived and search tables included. Costs what was touched since, not what the
 * store holds. What looks at the connection then must take the date for today.
 *
 * Returns: whether the connection shows that day.
 */
gboolean cg_asof_rebuild (CgAsofRebuild *self, GError **error);

G_END_DECLS
