/* cg-template-sample.h: a template filled in for a case of the office, as it will be on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-notice-document.h"
#include "cg-notice-template.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_TEMPLATE_SAMPLE (cg_template_sample_get_type ())
G_DECLARE_FINAL_TYPE (CgTemplateSample, cg_template_sample, CG, TEMPLATE_SAMPLE, GtkBox)

/**
 * cg_template_sample_new:
 *
 * A field for the case, the paper below it, and a sentence where the template cannot be filled
 * in; the case is the newest one until another is chosen. Main thread.
 *
 * Returns: (transfer floating): the sample, without a template.
 */
GtkWidget *cg_template_sample_new (CgOffice *office);

/**
 * cg_template_sample_set_template:
 * @template: (transfer full): the template as it is being written
 *
 * Fills it in and lays it out anew.
 */
void cg_template_sample_set_template (CgTemplateSample *self, CgNoticeTemplate *template);

/**
 * cg_template_sample_get_document:
 *
 * Returns: (transfer none) (nullable): what is on the paper; %NULL before a case has been read,
 *   and while the template cannot be filled in.
 */
CgNoticeDocument *cg_template_sample_get_document (CgTemplateSample *self);

G_END_DECLS
