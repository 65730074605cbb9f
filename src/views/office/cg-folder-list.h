/* cg-folder-list.h: the files of a folder before they are attached: names, kinds, what is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-folder-plan.h"

G_BEGIN_DECLS

#define CG_TYPE_FOLDER_LIST (cg_folder_list_get_type ())
G_DECLARE_FINAL_TYPE (CgFolderList, cg_folder_list, CG, FOLDER_LIST, AdwBin)

/**
 * cg_folder_list_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *cg_folder_list_new (void);

/**
 * cg_folder_list_set_plan:
 * @self: a list
 * @plan: (element-type CgFolderEntry): what is shown, read during the call only
 */
void cg_folder_list_set_plan (CgFolderList *self, const GPtrArray *plan);

/**
 * cg_folder_list_set_progress:
 * @self: a list
 * @n: files that are stored
 * @all: of so many
 */
void cg_folder_list_set_progress (CgFolderList *self, guint n, guint all);

/**
 * cg_folder_list_get_summary:
 * @self: a list
 *
 * Returns: (transfer none): the sentence over it
 */
const char *cg_folder_list_get_summary (CgFolderList *self);

G_END_DECLS
