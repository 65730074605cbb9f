/* cg-add-folder.h: adding a folder to a case: what it brings, what is left out and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-add-documents.h"

G_BEGIN_DECLS

/**
 * cg_add_folder:
 * @origin: a widget of the window
 * @paths: (array zero-terminated=1): folders, and files with them
 * @owner: what they will belong to; %CG_ENTITY_CASE: the case that is asked for
 * @owner_id: its id; 0 for a case still to be chosen
 * @case_id: its case, or the case proposed, 0 for none
 * @case_name: (nullable): the name of that
 * @object: a GObject kept alive until @added was called
 * @added: (nullable): called when they have been attached
 *
 * Asks for the case in a small window, lists what will be attached, stores it with progress and
 * writes it as one edit; closing the window breaks it off. Main thread.
 */
void cg_add_folder (GtkWidget *origin,
                    CgOffice *office,
                    const char *const *paths,
                    CgEntity owner,
                    gint64 owner_id,
                    gint64 case_id,
                    const char *case_name,
                    gpointer object,
                    CgDocumentsAdded added);

/**
 * cg_add_folder_is_wanted:
 * @paths: (array zero-terminated=1): what was chosen or dropped
 *
 * Returns: whether a folder is among them.
 */
gboolean cg_add_folder_is_wanted (const char *const *paths);

/**
 * cg_add_to_record:
 * @origin: a widget of the window
 * @paths: (array zero-terminated=1): what was chosen or dropped
 * @record: what it is for
 *
 * Attaches files at once; a folder is shown before. Main thread.
 */
void
cg_add_to_record (GtkWidget *origin, CgOffice *office, const char *const *paths, CgRecord *record);

G_END_DECLS
