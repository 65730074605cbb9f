/* cg-template-names.h: the names that a template may use, to be looked for and inserted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_TEMPLATE_NAMES (cg_template_names_get_type ())
G_DECLARE_FINAL_TYPE (CgTemplateNames, cg_template_names, CG, TEMPLATE_NAMES, GtkBox)

/**
 * CgTemplateNames::insert:
 * @words: what is to be put into the text, as people read it
 *
 * A name was activated: by a double click, or Enter.
 */

/**
 * cg_template_names_new:
 *
 * A field to search in, what the names are for (to be written, or as a condition), and
 * cg_placeholders_get() below by groups. Main thread.
 *
 * Returns: (transfer floating): the list.
 */
GtkWidget *cg_template_names_new (void);

G_END_DECLS
