/* cg-ctl-document-find.h: cugaictl document find and index: a word in all documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"
#include "cg-store-pages.h"

G_BEGIN_DECLS

/* `document find`: where a word stands, from the index, which is filled before. */
gboolean cg_ctl_document_find (CgCtl *self, GError **error);

/* `document index`: reads what was not read; with --rebuild all of it. */
gboolean cg_ctl_document_index (CgCtl *self, GError **error);

/**
 * cg_ctl_document_read_all:
 * @store: one that can be written
 *
 * Reads the files whose pages were not read, and waits for that.
 *
 * Returns: how far it came
 */
CgPagesState cg_ctl_document_read_all (CgStore *store);

/**
 * cg_ctl_document_case:
 * @id: (out): the case of `--case`; 0 without it
 * @error: any of cg_store_find()
 *
 * Returns: whether there is such a case, or none was named.
 */
gboolean cg_ctl_document_case (CgCtl *self, gint64 *id, GError **error);

/**
 * cg_ctl_begin_output:
 *
 * Returns: (transfer full): what is said of documents, nothing yet; an array with --json.
 */
GString *cg_ctl_begin_output (const CgCtl *self);

/**
 * cg_ctl_print_output:
 * @out: of cg_ctl_begin_output(), and what was added
 */
void cg_ctl_print_output (const CgCtl *self, GString *out);

G_END_DECLS
