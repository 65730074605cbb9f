/* cg-list-edit.h: typing into the cells of a list: what may be typed, written by the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid-editing.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_LIST_EDIT (cg_list_edit_get_type ())
G_DECLARE_FINAL_TYPE (CgListEdit, cg_list_edit, CG, LIST_EDIT, GObject)

/**
 * cg_list_edit_new:
 * @office: the office whose records are listed
 *
 * A #CgGridEditing for the lists of problems, institutions and cases: which fields are typed
 * follows from their description. Main thread.
 *
 * Returns: (transfer full): it
 */
CgListEdit *cg_list_edit_new (CgOffice *office);

/**
 * cg_list_edit_set_compared:
 * @compared: whether the list is compared with a past day
 *
 * Then nothing is typed, pasted, filled or cleared: cells show two values, and it were not clear
 * which one is meant.
 */
void cg_list_edit_set_compared (CgListEdit *self, gboolean compared);

/**
 * cg_list_edit_is_for:
 * @entity: what is listed
 *
 * Returns: whether cells of such a list may be typed into at all
 */
gboolean cg_list_edit_is_for (CgEntity entity);

G_END_DECLS
