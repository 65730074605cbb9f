/* cg-marked-copy.h: a document's annotations in a copy of its file, for other viewers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-mark.h"
#include "cg-pdf-document.h"

G_BEGIN_DECLS

/**
 * cg_marked_copy_async:
 * @document: opened for this, from the file as it was attached; its file stays as it is
 * @marks: (element-type CgMark): what is put in; those beyond its last page are left out
 * @path: where the copy is to be; what is there is replaced
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is there or not
 * @user_data: for @callback
 *
 * The copy of a picture is a PDF as well. Highlights, underlines and strikes are text markup,
 * frames squares, notes at a place text notes, stamps stamps with their appearance; a note about
 * text is a highlight with words. Fails as cg_pdf_annotate_async(). Main thread.
 */
void cg_marked_copy_async (CgPdfDocument *document,
                           GPtrArray *marks,
                           const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * cg_marked_copy_finish:
 * @document: the document
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: whether the copy is there
 */
gboolean cg_marked_copy_finish (CgPdfDocument *document, GAsyncResult *result, GError **error);

G_END_DECLS
