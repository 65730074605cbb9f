/* cg-office-cancel.h: an edit that can be stopped while it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * cg_office_apply_until:
 * @cancellable: (nullable): stops it as long as it is not committed; nothing is written then,
 *   and @done is told %CG_FAULT_CANCELLED
 *
 * As cg_office_apply().
 */
void cg_office_apply_until (
    CgOffice *self, CgEdit *edit, GCancellable *cancellable, gpointer object, CgOfficeDone done);

G_END_DECLS
