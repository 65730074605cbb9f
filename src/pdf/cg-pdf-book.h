/* cg-pdf-book.h: files whose pages are laid on paper one after the other, and printed as one PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "cg-pdf-document.h"

G_BEGIN_DECLS

/**
 * CgPdfMark:
 * @CG_PDF_NO_MARK: none
 * @CG_PDF_MARK_ALONG_DIAGONAL: large and light, across the sheet
 * @CG_PDF_MARK_AT_THE_FOOT: a line, 8 mm above the lower edge
 *
 * Where a mark stands on each sheet.
 */
typedef enum
{
  CG_PDF_NO_MARK,
  CG_PDF_MARK_ALONG_DIAGONAL,
  CG_PDF_MARK_AT_THE_FOOT,
} CgPdfMark;

/**
 * CgPdfBook:
 *
 * What is to be opened; a plain value of one thread.
 */
typedef struct _CgPdfBook CgPdfBook;

/* Files that a book can have: each takes a descriptor of its process. */
#define CG_PDF_BOOK_MAX_FILES 200

/**
 * cg_pdf_book_new:
 *
 * Returns: (transfer full): a book without files, each sheet as large as its page, without a mark
 */
CgPdfBook *cg_pdf_book_new (void);

/**
 * cg_pdf_book_free:
 * @self: (transfer full): a book
 */
void cg_pdf_book_free (CgPdfBook *self);

/**
 * cg_pdf_book_add_file:
 * @self: a book
 * @path: a PDF or picture
 * @name: what the user calls it, for sentences
 * @password: (nullable): its password
 */
void
cg_pdf_book_add_file (CgPdfBook *self, const char *path, const char *name, const char *password);

/**
 * cg_pdf_book_set_paper:
 * @self: a book
 * @width: of a sheet held upright, points
 * @height: likewise
 *
 * A page wider than high lies on a sheet turned on its side. Pages are made smaller where they have
 * to be and put in the middle, never made larger.
 */
void cg_pdf_book_set_paper (CgPdfBook *self, double width, double height);

/**
 * cg_pdf_book_set_mark:
 * @self: a book
 * @mark: where it stands
 * @outline: (nullable): what it is, of any size at any place
 */
void cg_pdf_book_set_mark (CgPdfBook *self, CgPdfMark mark, const cairo_path_t *outline);

/**
 * cg_pdf_book_set_turns:
 * @self: a book
 * @turns: (array length=n): quarters clockwise that each page is turned, of the first ones
 * @n: how many
 */
void cg_pdf_book_set_turns (CgPdfBook *self, const guint8 *turns, gsize n);

/**
 * cg_pdf_book_open_async:
 * @self: a book of at least one file and at most %CG_PDF_BOOK_MAX_FILES; used during the call only
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is open or not
 * @user_data: for @callback
 *
 * Its sheets become the pages of a document, without text and outline; of several files a page's
 * label is the number of its file and its own in it, both from 1: "2-3". In the caller's
 * thread-default main context; fails as cg_pdf_document_open_async(), in the name of the file that
 * is no good.
 */
void cg_pdf_book_open_async (const CgPdfBook *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * cg_pdf_book_open_finish:
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer full) (nullable): the sheets
 */
CgPdfDocument *cg_pdf_book_open_finish (GAsyncResult *result, GError **error);

/**
 * CgPdfLeaf:
 * @page: of the book, from 0
 * @turn: quarters clockwise
 *
 * A page that is printed.
 */
typedef struct
{
  guint page;
  guint turn;
} CgPdfLeaf;

/**
 * CgPdfPrinted:
 * @n: sheets that are done
 * @data: what was given with the call
 */
typedef void (*CgPdfPrinted) (guint n, gpointer data);

/**
 * cg_pdf_book_print_async:
 * @book: the document that cg_pdf_book_open_async() made
 * @leaves: (array length=n): what is printed, in this order; copied
 * @n: how many, at least 1
 * @path: the PDF
 * @printed: (nullable): called after each sheet
 * @data: for @printed
 * @cancellable: (nullable): asked between sheets
 * @callback: called at the end
 * @user_data: for @callback
 *
 * Makes a PDF of vector pages, in the process; photos are in it byte for byte. What is on the
 * screen meanwhile goes before it. The file is there whole, readable by its owner only, or not at
 * all. Fails with %CG_FAULT_PDF_WRITE, %CG_FAULT_PDF_TOO_LARGE beyond 1 GiB, %CG_FAULT_PDF_DAMAGED,
 * %CG_FAULT_PDF_CRASHED, %CG_FAULT_PDF_TIMEOUT, %G_IO_ERROR_CANCELLED.
 */
void cg_pdf_book_print_async (CgPdfDocument *book,
                              const CgPdfLeaf *leaves,
                              guint n,
                              const char *path,
                              CgPdfPrinted printed,
                              gpointer data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * cg_pdf_book_print_finish:
 * @book: the document
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: whether the file is there
 */
gboolean cg_pdf_book_print_finish (CgPdfDocument *book, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPdfBook, cg_pdf_book_free)

G_END_DECLS
