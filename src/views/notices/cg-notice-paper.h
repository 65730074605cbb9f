/* cg-notice-paper.h: a document as it will be on paper, laid out anew while it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-notice-document.h"
#include "cg-notice-pages.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_PAPER (cg_notice_paper_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticePaper, cg_notice_paper, CG, NOTICE_PAPER, GtkWidget)

/**
 * CgNoticePaper::picked:
 * @field: a #CgNoticeField, as int
 * @offset: the place in that element's text, in characters
 *
 * A line on the paper was clicked, or a finding of the check was chosen that is about an element.
 * Other findings are marked on the paper, which has the focus then.
 */

/**
 * CgNoticePaper::laid-out:
 *
 * The pages are those of the latest document, and so is what the check of them found.
 */

/**
 * CgNoticePaper::drawn:
 *
 * Some more small pages were drawn; cg_notice_paper_is_drawing() says whether there are others.
 */

/**
 * CgNoticePaper:roomy:
 *
 * Whether small pages beside the paper take no room from anything: then they are shown unless
 * somebody put them away. Write-only.
 */

/**
 * CgNoticePaper:strip-shown:
 *
 * Whether they are there. Read-only, notified.
 */

/**
 * cg_notice_paper_new:
 * @office: whose numbers of the page it is laid out by
 *
 * The paper below a bar with the pages and what the check of them finds. Documents are laid out on
 * a thread of its own, the latest one only. Main thread.
 *
 * Returns: (transfer floating): an empty desk.
 */
GtkWidget *cg_notice_paper_new (CgOffice *office);

/**
 * cg_notice_paper_set_document:
 * @document: (transfer none) (nullable): it must not be changed afterwards; %NULL for none
 *
 * Lays it out, unless it says what the latest one says.
 */
void cg_notice_paper_set_document (CgNoticePaper *self, CgNoticeDocument *document);

/**
 * cg_notice_paper_set_notice:
 * @store: (nullable): where what is to be known for the check is read
 * @record: (nullable): the document as last read
 *
 * Reads anew what belongs to the document and checks it again; the pages stay. Another record
 * clears the desk until its document comes.
 */
void cg_notice_paper_set_notice (CgNoticePaper *self, CgStore *store, const CgRecord *record);

/**
 * cg_notice_paper_get_findings:
 *
 * Returns: (transfer none) (element-type CgFinding) (nullable): what the check of the pages
 *   shown found; %NULL while nothing is known.
 */
GPtrArray *cg_notice_paper_get_findings (CgNoticePaper *self);

/**
 * cg_notice_paper_get_busy:
 *
 * Returns: whether the pages shown are older than the latest document.
 */
gboolean cg_notice_paper_get_busy (CgNoticePaper *self);

/**
 * cg_notice_paper_is_drawing:
 *
 * Returns: whether small pages in sight are still to be drawn.
 */
gboolean cg_notice_paper_is_drawing (CgNoticePaper *self);

/**
 * cg_notice_paper_get_pages:
 *
 * Returns: (transfer none) (nullable): the pages shown.
 */
CgNoticePages *cg_notice_paper_get_pages (CgNoticePaper *self);

/**
 * cg_notice_paper_step_zoom:
 * @step: 1 for the next larger zoom, -1 for the next smaller
 */
void cg_notice_paper_step_zoom (CgNoticePaper *self, int step);

/**
 * cg_notice_paper_mark:
 * @field: an element, %CG_NOTICE_FIELD_NONE for none
 * @start: first character
 * @end: the one after the last
 *
 * Tints what is being edited and scrolls there.
 */
void cg_notice_paper_mark (CgNoticePaper *self, CgNoticeField field, guint start, guint end);

G_END_DECLS
