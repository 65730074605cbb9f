/* cg-roles.h: who may do what: the roles 经办, 审核, 签发, 查阅 of people on record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-action.h"
#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_roles_check:
 * @actor: a person
 * @role: the role asked for
 * @label: label of the step, for the sentence
 * @error: %CG_FAULT_NO_ROLE, %CG_FAULT_NO_ACTOR
 *
 * Returns: whether @actor has @role; a store without people with roles lets anybody act.
 */
gboolean cg_roles_check (
    CgConnection *connection, gint64 actor, CgRole role, const char *label, GError **error);

G_END_DECLS
