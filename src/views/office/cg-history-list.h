/* cg-history-list.h: who changed what in a record and its children, newest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_HISTORY_LIST (cg_history_list_get_type ())
G_DECLARE_FINAL_TYPE (CgHistoryList, cg_history_list, CG, HISTORY_LIST, AdwBin)

/**
 * CgHistoryList::link-activated:
 *
 * The link of its heading was pressed: cg_history_list_set_link().
 */

/**
 * cg_history_list_new:
 *
 * Returns: (transfer floating): a list without a record. Main thread.
 */
GtkWidget *cg_history_list_new (CgOffice *office);

/**
 * cg_history_list_set_record:
 * @record: the record whose history is told, read anew each time
 */
void cg_history_list_set_record (CgHistoryList *self, CgRecord *record);

/**
 * cg_history_list_set_link:
 * @link: (nullable): label of a link beside the heading, translated
 */
void cg_history_list_set_link (CgHistoryList *self, const char *link);

G_END_DECLS
