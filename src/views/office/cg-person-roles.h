/* cg-person-roles.h: which steps a person may take, by the roles of their record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-action.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_person_can:
 * @person: a person's record
 * @role: the role that a step asks for; %CG_ROLE_NONE: any that works
 *
 * Returns: whether the person has it. Any thread.
 */
gboolean cg_person_can (CgRecord *person, CgRole role);

G_END_DECLS
