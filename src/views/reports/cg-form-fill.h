/* cg-form-fill.h: a superior's blank form filled in: chosen, mapped, and saved as another file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-figure.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_FORM_FILL (cg_form_fill_get_type ())
G_DECLARE_FINAL_TYPE (CgFormFill, cg_form_fill, CG, FORM_FILL, AdwBin)

/**
 * cg_form_fill_new:
 * @office: whose figures they are, and where it is remembered which goes where
 *
 * It stands on a #CgPage, which is busy while it is. Main thread.
 *
 * Returns: (transfer floating): no form yet.
 */
GtkWidget *cg_form_fill_new (CgOffice *office);

/**
 * cg_form_fill_set_scope:
 * @scope: of what the figures are; its groups' rows are offered first
 */
void cg_form_fill_set_scope (CgFormFill *self, const CgFigureScope *scope);

/**
 * cg_form_fill_get_actions:
 *
 * Returns: (transfer none): the buttons for the header bar while it is shown.
 */
GtkWidget *cg_form_fill_get_actions (CgFormFill *self);

/**
 * cg_form_fill_open:
 * @path: a blank form
 */
void cg_form_fill_open (CgFormFill *self, const char *path);

/**
 * cg_form_fill_save:
 * @path: where to
 *
 * Fills the form in and writes it there.
 */
void cg_form_fill_save (CgFormFill *self, const char *path);

G_END_DECLS
