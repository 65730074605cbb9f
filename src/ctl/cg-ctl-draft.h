/* cg-ctl-draft.h: cugaictl add notice: documents written from a template and their cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_is_draft:
 *
 * Returns: whether the words of `add` ask for documents of cases: `notice`, and `case=…` once or
 *   more often. With `unit=…` each case is written to each of these units.
 */
gboolean cg_ctl_is_draft (const CgCtl *self);

/**
 * cg_ctl_draft:
 * @error: %CG_CTL_USAGE without a template, any of cg_store_find(), cg_notice_draft()
 *
 * What other words say (`copies=12`) is set in each document. The store is open.
 *
 * Returns: (transfer full) (nullable): the edit, of one document for each case; of its new
 *   records every second one is a document, the others link them to their cases.
 */
CgEdit *cg_ctl_draft (CgCtl *self, gint64 actor, GError **error);

G_END_DECLS
