/* cg-documents-page.h: the page 文档: all attachments, and those that are open as tabs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-list-page.h"

G_BEGIN_DECLS

/**
 * CgDocumentsPage:
 *
 * Its place is the id of an attachment, which is opened, or a page or word in it: see
 * #CgDocumentPlace; "citation-ID" and "annotation-ID" are the document of that record, where it
 * stands.
 * Files dropped on the page are added.
 */
#define CG_TYPE_DOCUMENTS_PAGE (cg_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentsPage, cg_documents_page, CG, DOCUMENTS_PAGE, CgListPage)

G_END_DECLS
