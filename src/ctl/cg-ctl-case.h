/* cg-ctl-case.h: what the files of `cugaictl case` share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_case_open:
 * @id: (out): the case that the second word names
 * @error: as cg_ctl_open(); any of cg_store_find()
 *
 * Returns: whether the store is open and has the case.
 */
gboolean cg_ctl_case_open (CgCtl *self, gint64 *id, GError **error);

/* `case dossier` and `case paper`. */
gboolean cg_ctl_case_dossier (CgCtl *self, GError **error);
gboolean cg_ctl_case_paper (CgCtl *self, GError **error);

G_END_DECLS
