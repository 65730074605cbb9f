/* cg-add-documents.h: adding files to a case: which files, which case, what kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * CgDocumentsAdded:
 * @object: what was given with the call, still alive
 * @ids: (element-type gint64): the attachments
 */
typedef void (*CgDocumentsAdded) (gpointer object, GArray *ids);

/**
 * cg_add_documents:
 * @origin: a widget of the window
 * @paths: (array zero-terminated=1): the files
 * @near: (nullable): an attachment whose case is proposed
 * @object: a GObject kept alive until @added was called
 * @added: called when they have been attached
 *
 * Asks for the case and the kind in a small window; a refusal is said there. Main thread.
 */
void cg_add_documents (GtkWidget *origin,
                       CgOffice *office,
                       const char *const *paths,
                       CgRecord *near,
                       gpointer object,
                       CgDocumentsAdded added);

G_END_DECLS
