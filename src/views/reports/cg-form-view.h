/* cg-form-view.h: a superior's form to look at: which of its cells take which figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-form-fill-job.h"

G_BEGIN_DECLS

#define CG_TYPE_FORM_VIEW (cg_form_view_get_type ())
G_DECLARE_FINAL_TYPE (CgFormView, cg_form_view, CG, FORM_VIEW, AdwBin)

/**
 * CgFormView::changed:
 *
 * The map of the form was changed in it.
 */

/**
 * cg_form_view_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): no form.
 */
GtkWidget *cg_form_view_new (void);

/**
 * cg_form_view_set:
 * @read: (transfer none) (nullable): the form, whose map is changed by what is chosen; it lives
 *   until another one is set
 * @by: whose rows are offered first
 *
 * Sheet and cursor stay where they can.
 */
void cg_form_view_set (CgFormView *self, CgFormRead *read, CgGrouping by);

G_END_DECLS
