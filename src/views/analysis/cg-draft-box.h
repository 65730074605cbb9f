/* cg-draft-box.h: a paragraph drafted from rows, whose figures lead to the rows they count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-deviation-draft.h"

G_BEGIN_DECLS

#define CG_TYPE_DRAFT_BOX (cg_draft_box_get_type ())
G_DECLARE_FINAL_TYPE (CgDraftBox, cg_draft_box, CG, DRAFT_BOX, AdwBin)

/**
 * CgDraftBox::figure:
 * @entity: a #CgEntity
 * @id: the first of the rows counted
 */

/**
 * cg_draft_box_new:
 * @id: of the paragraph: "political", "power_duty", "pressure"
 *
 * Main thread.
 *
 * Returns: (transfer floating): a box that is not seen while there is no paragraph.
 */
GtkWidget *cg_draft_box_new (const char *id);

/**
 * cg_draft_box_show:
 * @rows: what is drafted from
 */
void cg_draft_box_show (CgDraftBox *self, const CgDeviationRows *rows);

G_END_DECLS
