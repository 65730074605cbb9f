/* cg-drafts.h: forms that are not yet an edit, kept in the store's folder at every pause.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CG_TYPE_DRAFTS (cg_drafts_get_type ())

/**
 * CgDrafts:
 *
 * One key file a draft, `drafts/NAME.draft`, mode 0600, replaced whole (design.md, "The
 * store"). A thread of its own writes them in order. Main thread.
 */
G_DECLARE_FINAL_TYPE (CgDrafts, cg_drafts, CG, DRAFTS, GObject)

/**
 * cg_drafts_new:
 * @folder: the store's folder
 *
 * Returns: (transfer full): its drafts.
 */
CgDrafts *cg_drafts_new (const char *folder);

/**
 * cg_drafts_save_async:
 * @name: of the draft: letters, digits, - and _ ("case", "problem-4294967301")
 * @draft: what to keep; read before the call returns
 *
 * Replaces the draft of that name.
 */
void cg_drafts_save_async (CgDrafts *self,
                           const char *name,
                           GKeyFile *draft,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * cg_drafts_save_finish:
 * @error: %CG_FAULT_STORE_FULL, %CG_FAULT_FILE_WRITE
 *
 * Returns: whether it is on the disk; if not, the former draft is.
 */
gboolean cg_drafts_save_finish (CgDrafts *self, GAsyncResult *result, GError **error);

/**
 * cg_drafts_load:
 *
 * Waits for a save that is under way, then reads.
 *
 * Returns: (transfer full) (nullable): the draft; %NULL when there is none or it is no draft.
 */
GKeyFile *cg_drafts_load (CgDrafts *self, const char *name);

/**
 * cg_drafts_remove:
 *
 * Throws a draft away, after the saves asked for before. One that is not there is no fault.
 */
void cg_drafts_remove (CgDrafts *self, const char *name);

/**
 * cg_drafts_flush:
 *
 * Waits until everything asked for so far is on the disk: a few small files. For quitting.
 */
void cg_drafts_flush (CgDrafts *self);

/**
 * cg_drafts_list:
 *
 * Returns: (transfer full) (array zero-terminated=1): names of the drafts, sorted.
 */
char **cg_drafts_list (CgDrafts *self);

G_END_DECLS
