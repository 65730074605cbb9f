/* cg-effects.h: a step of the action table as an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_effects_edit:
 * @action: an action
 * @id: the record it is done to
 * @arguments: (element-type utf8 utf8) (nullable): what it asked for, as text
 * @actor: who acts
 * @error: %CG_FAULT_MISSING_FIELD, %CG_FAULT_WRONG_STATE, %CG_FAULT_NO_ROLE, bad values
 *
 * Runs within the transaction, so that state and roles are those at the time of writing.
 *
 * Returns: (transfer full) (nullable): the edit.
 */
CgEdit *cg_effects_edit (CgConnection *connection,
                         const CgAction *action,
                         gint64 id,
                         GHashTable *arguments,
                         gint64 actor,
                         GError **error);

/**
 * cg_effects_parse:
 *
 * Reads a value typed for a field; a reference may be an id, a number or a name.
 */
gboolean cg_effects_parse (CgConnection *connection,
                           CgValue *value,
                           CgEntity entity,
                           int field,
                           const char *text,
                           GError **error);

G_END_DECLS
