/* cg-ctl-report-form.h: cugaictl report form: a superior's blank form filled in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_report_form:
 * @self: with the words form, the blank form, and the file
 * @error: %CG_CTL_USAGE, faults of cg_form_map_fill()
 *
 * Returns: whether the file is there.
 */
gboolean cg_ctl_report_form (CgCtl *self, GError **error);

G_END_DECLS
