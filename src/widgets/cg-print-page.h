/* cg-print-page.h: a document on its way to paper: what it looks like and how it is printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-notice-pages.h"

G_BEGIN_DECLS

#define CG_TYPE_PRINT_PAGE (cg_print_page_get_type ())
G_DECLARE_FINAL_TYPE (CgPrintPage, cg_print_page, CG, PRINT_PAGE, GtkWidget)

/**
 * CgPrintPage::print:
 *
 * 打印 was pressed; everything asked for is valid.
 */

/**
 * CgPrintPage::save-pdf:
 *
 * 存为 PDF was pressed.
 */

/**
 * cg_print_page_new:
 *
 * The paper on the left, the options on the right. Printing itself is the caller's: this
 * widget knows no printers but the names it is given. Main thread.
 *
 * Returns: (transfer floating): a page without a document, still looking for printers
 */
GtkWidget *cg_print_page_new (void);

/**
 * cg_print_page_set_pages:
 * @self: a print page
 * @pages: a notice laid out
 *
 * Shows a notice as it will be printed, and which faces had to be replaced.
 */
void cg_print_page_set_pages (CgPrintPage *self, CgNoticePages *pages);

/**
 * cg_print_page_set_document:
 * @self: a print page
 * @paper: (transfer floating): a widget that shows the document
 * @n_pages: how many pages it has
 * @title: what it is called
 *
 * Shows any other document: a ledger, a PDF.
 */
void
cg_print_page_set_document (CgPrintPage *self, GtkWidget *paper, guint n_pages, const char *title);

/**
 * cg_print_page_set_made_for_paper:
 * @self: a print page
 * @made: whether the PDF is made for each job: the pages typed are then those of a file too, not
 *   only those of a printer, and what is too large for the paper is made smaller
 */
void cg_print_page_set_made_for_paper (CgPrintPage *self, gboolean made);

/**
 * cg_print_page_set_printers:
 * @self: a print page
 * @labels: (nullable) (array zero-terminated=1): what the printers are called; %NULL while
 *   they are being looked for
 * @states: (nullable) (array zero-terminated=1): what the system says of each, "" if
 *   nothing; %NULL if of none
 * @file: index of the one that stands for a file, for which copies, pages and sides have no
 *   meaning
 * @selected: index of the one chosen at first
 */
void cg_print_page_set_printers (CgPrintPage *self,
                                 const char *const *labels,
                                 const char *const *states,
                                 guint file,
                                 guint selected);

/**
 * cg_print_page_get_printer:
 * @self: a print page
 *
 * Returns: index of the printer chosen, %GTK_INVALID_LIST_POSITION while there is none
 */
guint cg_print_page_get_printer (CgPrintPage *self);

/**
 * cg_print_page_set_options:
 * @self: a print page
 * @sides: 0 one side, 1 turned at the long edge, 2 at the short edge (#CgPrintSides)
 * @collate: whole sets one after the other
 *
 * Sets what was remembered from last time.
 */
void cg_print_page_set_options (CgPrintPage *self, guint sides, gboolean collate);

/**
 * cg_print_page_set_copies:
 * @self: a print page
 * @copies: how many are wanted; brought between 1 and what can be asked for
 */
void cg_print_page_set_copies (CgPrintPage *self, gint64 copies);

/**
 * cg_print_page_get_copies:
 * @self: a print page
 *
 * Returns: how many copies, at least 1
 */
guint cg_print_page_get_copies (CgPrintPage *self);

/**
 * cg_print_page_get_sides:
 * @self: a print page
 *
 * Returns: as for cg_print_page_set_options()
 */
guint cg_print_page_get_sides (CgPrintPage *self);

/**
 * cg_print_page_get_collate:
 * @self: a print page
 *
 * Returns: whether whole sets come one after the other
 */
gboolean cg_print_page_get_collate (CgPrintPage *self);

/**
 * cg_print_page_get_ranges:
 * @self: a print page
 *
 * Returns: (transfer full) (nullable): the pages as cg_page_ranges_normalize() writes them,
 *   "" for all; %NULL if what is typed names none, which is then said beside the field
 */
char *cg_print_page_get_ranges (CgPrintPage *self);

/**
 * cg_print_page_set_busy:
 * @self: a print page
 * @busy: whether something is being printed or saved: the buttons wait
 * @status: (nullable): a sentence about it
 */
void cg_print_page_set_busy (CgPrintPage *self, gboolean busy, const char *status);

/**
 * cg_print_page_show_error:
 * @self: a print page
 * @error: (nullable): an error whose message is a sentence; %NULL takes it away
 */
void cg_print_page_show_error (CgPrintPage *self, const GError *error);

G_END_DECLS
