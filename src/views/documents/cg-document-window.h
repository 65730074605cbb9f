/* cg-document-window.h: a window of its own for documents, with the record beside them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-document-view.h"

G_BEGIN_DECLS

/**
 * CgDocumentWindow:
 *
 * Tabs with documents, which go from window to window by being dragged. When it is closed they go
 * back to where they came from, with the places in them; when its last one leaves it closes. F9
 * hides the record, Ctrl+F4 closes a document. What leads elsewhere in the program is shown in the
 * main window. Main thread.
 */
#define CG_TYPE_DOCUMENT_WINDOW (cg_document_window_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentWindow, cg_document_window, CG, DOCUMENT_WINDOW, AdwWindow)

/**
 * cg_document_window_new:
 * @office: whose documents they are
 * @home: (transfer none): the tabs of the main window
 *
 * Returns: (transfer none): a window without documents, not shown yet; GTK owns it
 */
CgDocumentWindow *cg_document_window_new (CgOffice *office, AdwTabView *home);

/**
 * cg_document_window_get_tabs:
 *
 * Returns: (transfer none): where its documents are
 */
AdwTabView *cg_document_window_get_tabs (CgDocumentWindow *self);

/**
 * cg_document_window_list:
 * @home: the tabs of a main window
 *
 * Returns: (transfer container) (element-type CgDocumentWindow): the windows whose documents came
 *   from there
 */
GPtrArray *cg_document_window_list (AdwTabView *home);

G_END_DECLS
