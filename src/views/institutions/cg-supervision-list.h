/* cg-supervision-list.h: 纸老虎 and 制度失灵: institutions that are not lived by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_SUPERVISION_LIST (cg_supervision_list_get_type ())
G_DECLARE_FINAL_TYPE (CgSupervisionList, cg_supervision_list, CG, SUPERVISION_LIST, AdwBin)

/**
 * CgSupervisionList::selected:
 * @id: an institution
 */

/**
 * cg_supervision_list_new:
 * @failures: 制度失灵, else 纸老虎
 *
 * Reads anew when cg_supervision_list_read() says so. Main thread.
 *
 * Returns: (transfer floating): a list that is not seen while it has no rows.
 */
GtkWidget *cg_supervision_list_new (CgOffice *office, gboolean failures);
void cg_supervision_list_read (CgSupervisionList *self);

G_END_DECLS
