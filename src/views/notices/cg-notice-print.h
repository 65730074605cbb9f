/* cg-notice-print.h: the print page of a document, and the day that printing gives it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-print-desk.h"

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_PRINT (cg_notice_print_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticePrint, cg_notice_print, CG, NOTICE_PRINT, CgPrintDesk)

/**
 * cg_notice_print_new:
 *
 * Looks for printers each time it is shown. Main thread.
 *
 * Returns: (transfer floating): a print page without a document.
 */
GtkWidget *cg_notice_print_new (CgOffice *office);

/**
 * cg_notice_print_set_record:
 * @record: the document
 * @attachments: (element-type CgRecord): its attachments
 *
 * A numbered document that was not printed yet is printed with today as its 印发日期, which
 * its record is given once the printer has the job.
 */
void
cg_notice_print_set_record (CgNoticePrint *self, CgRecord *record, const GPtrArray *attachments);

/**
 * CgNoticePrint::laid-out:
 *
 * What is wanted to be printed is shown, or why it cannot be.
 */

/**
 * cg_notice_print_get_busy:
 *
 * Returns: whether what is wanted to be printed is still being laid out.
 */
gboolean cg_notice_print_get_busy (CgNoticePrint *self);

/**
 * CgNoticePrinted:
 * @CG_NOTICE_PRINTS_DOCUMENT: the document itself
 * @CG_NOTICE_PRINTS_RECEIPTS: its receipts
 * @CG_NOTICE_PRINTS_APPROVAL: the sheet on which it is approved
 *
 * What of a document is printed.
 */
typedef enum
{
  CG_NOTICE_PRINTS_DOCUMENT,
  CG_NOTICE_PRINTS_RECEIPTS,
  CG_NOTICE_PRINTS_APPROVAL,
  CG_N_NOTICE_PRINTS
} CgNoticePrinted;

/**
 * cg_notice_print_set_sheet:
 * @record: the document
 * @printed: one of its forms
 *
 * Shows the form, filled in with what the store knows.
 */
void cg_notice_print_set_sheet (CgNoticePrint *self, CgRecord *record, CgNoticePrinted printed);

G_END_DECLS
