/* cg-notice-version-row.h: a version of a document in the list of them: which step, who, when, why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-field-history.h"

G_BEGIN_DECLS

/**
 * cg_notice_version_name:
 * @number: of the version
 * @step: (nullable): the step that made it; %NULL: it is the text as it stands
 *
 * Returns: (transfer full): “3 核稿通过”.
 */
char *cg_notice_version_name (guint number, const CgFieldVersion *step);

/**
 * cg_notice_version_row_new:
 * @number: of the version
 * @step: (nullable): the step that made it
 * @changed: whether its text is another than that of the version before it
 *
 * Main thread.
 *
 * Returns: (transfer floating): a #GtkListBoxRow.
 */
GtkWidget *cg_notice_version_row_new (guint number, const CgFieldVersion *step, gboolean changed);

G_END_DECLS
