/* cg-manual-contents.h: what the manual has: its pages and sections, or what a search found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-manual.h"

G_BEGIN_DECLS

#define CG_TYPE_MANUAL_CONTENTS (cg_manual_contents_get_type ())
G_DECLARE_FINAL_TYPE (CgManualContents, cg_manual_contents, CG, MANUAL_CONTENTS, AdwBin)

/**
 * CgManualContents::go:
 * @page: index of a page
 * @block: index of its block, −1 for its beginning
 */

/**
 * cg_manual_contents_new:
 * @manual: a manual that outlives the widget
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a search entry over the list
 */
GtkWidget *cg_manual_contents_new (const CgManual *manual);

/**
 * cg_manual_contents_get_word:
 *
 * Returns: (transfer none) (nullable): what is searched for, %NULL for nothing
 */
const char *cg_manual_contents_get_word (CgManualContents *self);

/**
 * cg_manual_contents_find:
 *
 * Puts the focus into the search.
 */
void cg_manual_contents_find (CgManualContents *self);

/**
 * cg_manual_contents_mark:
 * @page: index of the page that is read
 *
 * Selects it in the list, while that is not what a search found.
 */
void cg_manual_contents_mark (CgManualContents *self, guint page);

G_END_DECLS
