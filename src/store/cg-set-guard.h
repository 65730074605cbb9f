/* cg-set-guard.h: who may write while a large edit is not complete.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_set_lock:
 *
 * Takes the store's lock for writing parts; one process has it at a time, until
 * cg_set_unlock() or its end.
 *
 * Returns: a descriptor, -1 when another has it.
 */
int cg_set_lock (CgConnection *connection);
void cg_set_unlock (int fd);

/**
 * cg_set_is_running:
 *
 * Returns: whether some process is writing the parts of a set just now.
 */
gboolean cg_set_is_running (CgConnection *connection);

/**
 * cg_set_allows:
 *
 * Returns: %FALSE with %CG_FAULT_SET_PENDING when the rows in temp.touched, or what they
 *   refer to, belong to a set that is not complete.
 */
gboolean cg_set_allows (CgConnection *connection, GError **error);

/**
 * cg_set_refuse:
 * @action: of the set that is not complete
 *
 * Returns: %FALSE, with %CG_FAULT_SET_PENDING.
 */
gboolean cg_set_refuse (const char *action, GError **error);

G_END_DECLS
