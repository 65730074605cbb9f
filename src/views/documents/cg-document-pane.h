/* cg-document-pane.h: beside a document: the record it belongs to, and the document itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * CgDocumentPane:
 *
 * Two record panes with a switch over them. Where the record that a document belongs to is shown,
 * the two arrows of its bar go on to the case and its problems, and the pin keeps the record while
 * other documents are read.
 *
 * Properties, read only: "title" (string: of the record shown), "subtitle" (nullable string: which
 * of how many).
 *
 * Signal "owner-changed": cg_document_pane_get_owner() is another one, or another state of it.
 */
#define CG_TYPE_DOCUMENT_PANE (cg_document_pane_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentPane, cg_document_pane, CG, DOCUMENT_PANE, AdwBin)

/**
 * cg_document_pane_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): an empty pane.
 */
GtkWidget *cg_document_pane_new (CgOffice *office);

/**
 * cg_document_pane_get_bar:
 *
 * Returns: (transfer none): its buttons, for the bar over it; without a parent at first
 */
GtkWidget *cg_document_pane_get_bar (CgDocumentPane *self);

/**
 * cg_document_pane_set_document:
 * @record: (nullable): an attachment, or its latest state
 */
void cg_document_pane_set_document (CgDocumentPane *self, CgRecord *record);

/**
 * cg_document_pane_put_beside:
 *
 * See cg_document_owner_put_beside().
 */
void
cg_document_pane_put_beside (CgDocumentPane *self, gint64 document, CgEntity entity, gint64 id);

/**
 * cg_document_pane_show_owner:
 * @owner: whether the record that it belongs to is shown, or the document itself
 */
void cg_document_pane_show_owner (CgDocumentPane *self, gboolean owner);

/**
 * cg_document_pane_get_owner:
 *
 * Returns: (transfer none) (nullable): the record beside the document: the one that it belongs to,
 *   or that was stepped to or pinned
 */
CgRecord *cg_document_pane_get_owner (CgDocumentPane *self);

/**
 * cg_document_pane_get_title:
 *
 * Returns: (transfer none): of the record shown
 */
const char *cg_document_pane_get_title (CgDocumentPane *self);

G_END_DECLS
