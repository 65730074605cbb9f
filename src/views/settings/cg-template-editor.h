/* cg-template-editor.h: the window in which a template is written, beside its names and its paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-form.h"
#include "cg-office.h"
#include "cg-template-sample.h"

G_BEGIN_DECLS

#define CG_TYPE_TEMPLATE_EDITOR (cg_template_editor_get_type ())
G_DECLARE_FINAL_TYPE (CgTemplateEditor, cg_template_editor, CG, TEMPLATE_EDITOR, AdwWindow)

/**
 * cg_template_editor_new:
 * @origin: a widget of the window it belongs to
 * @record: a record of the entity `template`
 *
 * What is written becomes one edit when it is saved; closing it asks where something is not.
 * Main thread.
 *
 * Returns: (transfer none): the window, not yet shown: gtk_window_present().
 */
CgTemplateEditor *
cg_template_editor_new (GtkWidget *origin, CgOffice *office, const CgRecord *record);

/* The texts, and the paper beside them. */
CgForm *cg_template_editor_get_form (CgTemplateEditor *self);
CgTemplateSample *cg_template_editor_get_sample (CgTemplateEditor *self);

G_END_DECLS
