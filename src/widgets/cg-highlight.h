/* cg-highlight.h: what was searched for stands out in a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-fold-find.h"

G_BEGIN_DECLS

/**
 * cg_highlight_range:
 * @attributes: gets bold and underlined
 * @range: this part of the text
 */
void cg_highlight_range (PangoAttrList *attributes, CgTextRange range);

/**
 * cg_highlight_new:
 * @text: (nullable): a text as it is shown
 * @query: (nullable): what was searched for
 *
 * Returns: (transfer full) (nullable): attributes for every part of @text that has @query, in
 *   whatever width and case; %NULL where none has.
 */
PangoAttrList *cg_highlight_new (const char *text, const char *query);

/**
 * cg_highlight_words:
 * @label: a label
 * @query: what was searched for
 *
 * Lets it stand out in what the label says, wherever it stands there. Main thread.
 */
void cg_highlight_words (GtkLabel *label, const char *query);

/**
 * cg_highlight_label:
 * @label: a label
 * @range: which part of its text stands out; an empty one for none
 */
void cg_highlight_label (GtkLabel *label, CgTextRange range);

/**
 * cg_highlight_common:
 * @label: a label
 * @places: (element-type guint): as cg_likeness_common() gives them
 *
 * Words of its text that another text has too are tinted.
 */
void cg_highlight_common (GtkLabel *label, const GArray *places);

G_END_DECLS
