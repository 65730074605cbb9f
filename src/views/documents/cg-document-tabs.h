/* cg-document-tabs.h: documents that are open as tabs beside their list, and in windows of their
 * own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-document-view.h"

G_BEGIN_DECLS

/**
 * CgDocumentTabs:
 *
 * The list is the first tab, which cannot be closed; the bar comes with the first document. Main
 * thread.
 *
 * Signal "selected": cg_document_tabs_get_shown() is another one.
 * Signal "counted": cg_document_tabs_count() is another.
 * Signal "opened" (#CgDocumentView): a document was opened.
 *
 * Actions: `documents.new-window` (Ctrl+Shift+O), `documents.close` (Ctrl+F4).
 */
#define CG_TYPE_DOCUMENT_TABS (cg_document_tabs_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentTabs, cg_document_tabs, CG, DOCUMENT_TABS, AdwBin)

/**
 * cg_document_tabs_new:
 * @list: (transfer floating): what stands in the first tab
 *
 * Returns: (transfer floating): tabs without documents
 */
GtkWidget *cg_document_tabs_new (CgOffice *office, GtkWidget *list);

/**
 * cg_document_tabs_open:
 * @id: of an attachment
 *
 * Brings the document forward where it is open already, in whatever window.
 *
 * Returns: (transfer none): the document
 */
CgDocumentView *cg_document_tabs_open (CgDocumentTabs *self, gint64 id);

/**
 * cg_document_tabs_show_list:
 *
 * Brings the list forward.
 */
void cg_document_tabs_show_list (CgDocumentTabs *self);

/**
 * cg_document_tabs_get_shown:
 *
 * Returns: (transfer none) (nullable): the document in the tab in front; %NULL for the list
 */
CgDocumentView *cg_document_tabs_get_shown (CgDocumentTabs *self);

/**
 * cg_document_tabs_count:
 *
 * Returns: how many documents are open as tabs here
 */
guint cg_document_tabs_count (CgDocumentTabs *self);

G_END_DECLS
