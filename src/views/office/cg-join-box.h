/* cg-join-box.h: several pictures and PDFs made into one PDF before they are attached.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-join-list.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_JOIN_BOX (cg_join_box_get_type ())
G_DECLARE_FINAL_TYPE (CgJoinBox, cg_join_box, CG, JOIN_BOX, AdwBin)

/**
 * CgJoinBox::failed:
 * @error: %CG_FAULT: why the files cannot be joined
 */

/**
 * cg_join_box_can:
 * @paths: (array zero-terminated=1): files
 *
 * Returns: whether they are two or more, and by their names all of them pictures or PDFs.
 */
gboolean cg_join_box_can (const char *const *paths);

/**
 * cg_join_box_new:
 * @office: the office
 * @paths: (array zero-terminated=1): files that can be joined
 *
 * A switch; with it a name, whether the files themselves are kept too, and the pages. Main thread,
 * as all of this.
 *
 * Returns: (transfer floating): a box, switched off
 */
GtkWidget *cg_join_box_new (CgOffice *office, const char *const *paths);

/**
 * cg_join_box_set_wanted:
 * @self: a box
 * @wanted: whether the files are joined
 */
void cg_join_box_set_wanted (CgJoinBox *self, gboolean wanted);

/**
 * cg_join_box_get_wanted:
 * @self: a box
 *
 * Returns: whether the files are to be joined
 */
gboolean cg_join_box_get_wanted (CgJoinBox *self);

/**
 * cg_join_box_get_list:
 * @self: a box
 *
 * Returns: (transfer none): the pages
 */
CgJoinList *cg_join_box_get_list (CgJoinBox *self);

/**
 * cg_join_box_write_async:
 * @self: a box that is switched on
 * @cancellable: (nullable): breaks it off
 *
 * Makes the PDF, in the store's folder.
 */
void cg_join_box_write_async (CgJoinBox *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * cg_join_box_write_finish:
 * @self: a box
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer full) (nullable): what is to be attached: the PDF, first, and the files if
 * they are kept.
 */
char **cg_join_box_write_finish (CgJoinBox *self, GAsyncResult *result, GError **error);

/**
 * cg_join_box_clean:
 * @self: a box
 *
 * Removes the PDF once it was attached, or is not wanted.
 */
void cg_join_box_clean (CgJoinBox *self);

G_END_DECLS
