/* cg-pdf-headings.h: the outline of a document that has none, made from the headings in its text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-document.h"

G_BEGIN_DECLS

/**
 * CgPdfHeadings:
 *
 * Reads the pages one after the other, after everything that somebody waits for, until it is
 * stopped. Main thread, never blocks.
 *
 * Signal "read": some pages more were read; more headings may be there.
 */
#define CG_TYPE_PDF_HEADINGS (cg_pdf_headings_get_type ())
G_DECLARE_FINAL_TYPE (CgPdfHeadings, cg_pdf_headings, CG, PDF_HEADINGS, GObject)

/**
 * cg_pdf_headings_new:
 * @document: the document
 *
 * Begins to read. A page that cannot be read has no headings.
 *
 * Returns: (transfer full): the headings to be found
 */
CgPdfHeadings *cg_pdf_headings_new (CgPdfDocument *document);

/**
 * cg_pdf_headings_stop:
 *
 * Reads no further page; the signal comes no more.
 */
void cg_pdf_headings_stop (CgPdfHeadings *self);

/**
 * cg_pdf_headings_get_items:
 *
 * Returns: (transfer none) (element-type CgPdfOutlineItem): those found so far, in the order of
 *   the pages; later ones are appended
 */
GArray *cg_pdf_headings_get_items (CgPdfHeadings *self);

/**
 * cg_pdf_headings_get_n_read:
 *
 * Returns: how many pages were read; all of them when it is done
 */
guint cg_pdf_headings_get_n_read (CgPdfHeadings *self);

G_END_DECLS
