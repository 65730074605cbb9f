/* cg-notice-draft.h: new documents, written from a template and the records of their cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-source.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgNoticeDraftProgress:
 * @object: what was given with the call
 * @fraction: how much is written, 0 to 1
 */
typedef void (*CgNoticeDraftProgress) (gpointer object, double fraction);

/**
 * cg_notice_draft_template:
 * @store: the store
 * @kind: kind of document, as `notice.kind` says it
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * Waits for the disk; not on the main thread of a window.
 *
 * Returns: the first template of that kind that is in use, 0 where there is none.
 */
gint64 cg_notice_draft_template (CgStore *store, const char *kind, GError **error);

/**
 * cg_notice_draft:
 * @store: the store
 * @targets: (array length=n_targets): cases, and whom is written to
 * @n_targets: how many
 * @template_id: the template they are written from
 * @actor: who drafts, 0 if nobody
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL, or the errors of
 *   cg_notice_template_expand()
 *
 * Fills in the template for each of them and makes one edit of them all, "notice.draft": a
 * document, then its link to the case, and so on. Nothing is written. Waits for the disk; not on
 * the main thread of a window.
 *
 * Returns: (transfer full) (nullable): the edit.
 */
CgEdit *cg_notice_draft (CgStore *store,
                         const CgNoticeTarget *targets,
                         gsize n_targets,
                         gint64 template_id,
                         gint64 actor,
                         GError **error);

/**
 * cg_notice_draft_async:
 * @cancellable: (nullable): ends it between two documents
 * @progress: (nullable): called now and then, on the main thread, before @callback
 * @object: (type GObject): kept alive until then, and given to both
 * @callback: called when the edit is ready
 *
 * cg_notice_draft(), read on another thread. Main thread.
 */
void cg_notice_draft_async (CgStore *store,
                            const CgNoticeTarget *targets,
                            gsize n_targets,
                            gint64 template_id,
                            gint64 actor,
                            GCancellable *cancellable,
                            CgNoticeDraftProgress progress,
                            gpointer object,
                            GAsyncReadyCallback callback);

/**
 * CgNoticeLetter:
 * @about: the record that has the letter written
 *
 * Drafts a letter, as cg_notice_urge_draft() and cg_notice_return_draft() do.
 */
typedef CgEdit *(*CgNoticeLetter) (CgStore *store, gint64 about, gint64 actor, GError **error);

/**
 * cg_notice_letter_async:
 * @object: (type GObject): kept alive until @callback is called, and given to it
 *
 * @letter on another thread; ended by cg_notice_draft_finish(). Main thread.
 */
void cg_notice_letter_async (CgStore *store,
                             CgNoticeLetter letter,
                             gint64 about,
                             gint64 actor,
                             gpointer object,
                             GAsyncReadyCallback callback);

/**
 * cg_notice_draft_finish:
 * @error: as cg_notice_draft()
 *
 * Returns: (transfer full) (nullable): the edit; its first new record is the first document.
 */
CgEdit *cg_notice_draft_finish (GAsyncResult *result, GError **error);

G_END_DECLS
