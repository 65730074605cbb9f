/* cg-change-list.h: what was changed in a record of the settings, by whom and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CHANGE_LIST (cg_change_list_get_type ())
G_DECLARE_FINAL_TYPE (CgChangeList, cg_change_list, CG, CHANGE_LIST, AdwBin)

/**
 * cg_change_list_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a list out of sight.
 */
GtkWidget *cg_change_list_new (CgOffice *office);

/**
 * cg_change_list_set_record:
 * @record: a record
 *
 * Shows how often it was changed and the latest changes: old and new value, who, when. How it
 * came to be is no change; out of sight while there is none.
 */
void cg_change_list_set_record (CgChangeList *self, CgRecord *record);

G_END_DECLS
