/* cg-case-trail.h: the list that cases are gone through by, and a case's place in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_TRAIL (cg_case_trail_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseTrail, cg_case_trail, CG, CASE_TRAIL, GObject)

/**
 * CgCaseTrail::updated:
 *
 * The list was read; places may be others.
 */

/**
 * cg_case_trail_new:
 *
 * The list is the one cg_office_set_trail() named last. Main thread.
 *
 * Returns: (transfer full): a trail not read yet.
 */
CgCaseTrail *cg_case_trail_new (CgOffice *office);

/**
 * cg_case_trail_read:
 *
 * Reads the list anew; `updated` tells when that is done.
 */
void cg_case_trail_read (CgCaseTrail *self);

/**
 * cg_case_trail_find:
 * @id: a case
 * @position: (out): its place in the list, from 0
 * @n: (out): how many the list has
 *
 * Returns: whether the case is in the list.
 */
gboolean cg_case_trail_find (CgCaseTrail *self, gint64 id, guint *position, guint *n);

/**
 * cg_case_trail_step:
 * @id: a case
 * @steps: 1: the next, -1: the one before
 *
 * Returns: the id of that case, 0 when there is none.
 */
gint64 cg_case_trail_step (CgCaseTrail *self, gint64 id, int steps);

G_END_DECLS
