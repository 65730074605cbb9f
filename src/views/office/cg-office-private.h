/* cg-office-private.h: what the files of CgOffice share of an edit under way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * cg_office_begin_writing:
 *
 * An edit is under way, until as many calls of cg_office_end_writing(): `waiting` is looked after.
 */
void cg_office_begin_writing (CgOffice *self);
void cg_office_end_writing (CgOffice *self);

/**
 * cg_office_tell_done:
 * @action: id of the step that was written
 */
void cg_office_tell_done (CgOffice *self, const char *action);

G_END_DECLS
