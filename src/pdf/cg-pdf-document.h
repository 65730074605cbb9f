/* cg-pdf-document.h: an open PDF or picture, read by a process of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-page-text.h"
#include "cg-pdf-links.h"
#include "cg-pdf-outline.h"
#include "cg-pdf-pixels.h"
#include "cg-pdf-text-source.h"
#include "cg-pdf-types.h"

G_BEGIN_DECLS

/**
 * CgPdfDocument:
 *
 * One open document = one process cugai-pdf. The file stays open, so a renamed or
 * removed file can still be read. When the process dies or hangs, the request it
 * was busy with fails with %CG_FAULT_PDF_CRASHED or %CG_FAULT_PDF_TIMEOUT, the
 * signal "died" is emitted, and the next request starts a new process; the other
 * requests are not lost.
 *
 * Use it from one thread, in whose thread-default main context it was opened;
 * nothing here blocks. Errors are of the domain %CG_FAULT, except
 * %G_IO_ERROR_CANCELLED.
 *
 * Signal "died" (#GError): the process ended unasked; the error's message is the
 * sentence to show.
 *
 * Signal "text-changed" (guint page): of this page there is another text now; see
 * cg_pdf_document_set_text_source().
 */
#define CG_TYPE_PDF_DOCUMENT (cg_pdf_document_get_type ())
G_DECLARE_FINAL_TYPE (CgPdfDocument, cg_pdf_document, CG, PDF_DOCUMENT, GObject)

/**
 * cg_pdf_prestart:
 *
 * Starts a process ahead of the document that it will be for. Called first thing
 * by a program that is going to open one. Any thread, no main loop needed.
 */
void cg_pdf_prestart (void);

/**
 * cg_pdf_get_landlock:
 *
 * Returns: the version of Landlock that keeps the processes away from files on
 *   this machine; 0 when the kernel has none, which the settings page says. Any
 *   thread.
 */
guint cg_pdf_get_landlock (void);

/**
 * cg_pdf_document_open_async:
 * @path: the file
 * @name: what the user calls it, for sentences
 * @password: (nullable): its password
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is open or not
 * @user_data: for @callback
 *
 * Fails with %CG_FAULT_FILE_MISSING, %CG_FAULT_FILE_UNREADABLE,
 * %CG_FAULT_PDF_EMPTY, %CG_FAULT_PDF_NOT_PDF, %CG_FAULT_PDF_DAMAGED, %CG_FAULT_IMAGE_DAMAGED,
 * %CG_FAULT_PDF_ENCRYPTED (ask for a password and open again),
 * %CG_FAULT_PDF_WRONG_PASSWORD, %CG_FAULT_PDF_TOO_LARGE, %CG_FAULT_PDF_TIMEOUT,
 * %CG_FAULT_PDF_CRASHED, %CG_FAULT_PDF_NO_READER.
 */
void cg_pdf_document_open_async (const char *path,
                                 const char *name,
                                 const char *password,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * cg_pdf_document_open_fd_async:
 * @fd: (transfer full): an ordinary file, open for reading only
 * @name: what the user calls it, for sentences
 * @password: (nullable): its password
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is open or not
 * @user_data: for @callback
 *
 * As cg_pdf_document_open_async().
 */
void cg_pdf_document_open_fd_async (int fd,
                                    const char *name,
                                    const char *password,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * cg_pdf_document_open_finish:
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer full) (nullable): the document
 */
CgPdfDocument *cg_pdf_document_open_finish (GAsyncResult *result, GError **error);

/**
 * cg_pdf_document_close:
 * @self: the document
 *
 * Ends the process and answers what waits with %G_IO_ERROR_CANCELLED. Later
 * requests are answered so too.
 */
void cg_pdf_document_close (CgPdfDocument *self);

/**
 * cg_pdf_document_get_name:
 * @self: the document
 *
 * Returns: (transfer none): the name given when it was opened
 */
const char *cg_pdf_document_get_name (CgPdfDocument *self);

/**
 * cg_pdf_document_get_password:
 * @self: the document
 *
 * Returns: (transfer none): the password it was opened with; "" for none
 */
const char *cg_pdf_document_get_password (CgPdfDocument *self);

/**
 * cg_pdf_document_get_title:
 * @self: the document
 *
 * Returns: (transfer none): the title it gives itself; "" for none
 */
const char *cg_pdf_document_get_title (CgPdfDocument *self);

/**
 * cg_pdf_document_get_n_pages:
 * @self: the document
 *
 * Returns: number of pages, at least 1
 */
guint cg_pdf_document_get_n_pages (CgPdfDocument *self);

/**
 * cg_pdf_document_get_page_sizes:
 * @self: the document
 *
 * Returns: (transfer none): the sizes of all its pages; they live as long as it
 */
const CgPdfSize *cg_pdf_document_get_page_sizes (CgPdfDocument *self);

/**
 * cg_pdf_document_get_page_label:
 * @self: the document
 * @page: from 0
 *
 * Returns: (transfer none): the number printed on the page ("iv"); "" for none
 */
const char *cg_pdf_document_get_page_label (CgPdfDocument *self, guint page);

/**
 * cg_pdf_document_find_page:
 * @self: the document
 * @text: what is printed on a page, in any case and width; or its number in the file
 * @from: the page in hand: where several carry the same, the next one from there on counts
 *
 * Returns: the page, from 0; -1 where there is none
 */
int cg_pdf_document_find_page (CgPdfDocument *self, const char *text, guint from);

/**
 * cg_pdf_document_get_landlock:
 * @self: the document
 *
 * Returns: the version of Landlock that keeps the process away from files; 0
 *   when this kernel has none
 */
guint cg_pdf_document_get_landlock (CgPdfDocument *self);

/**
 * cg_pdf_document_give_way:
 * @self: the document
 *
 * Nobody waits for what is read: its process lets every other go first from now on.
 */
void cg_pdf_document_give_way (CgPdfDocument *self);

/**
 * cg_pdf_document_get_process_id:
 * @self: the document
 *
 * Returns: the id of its process; 0 while there is none. For tests and reports.
 */
GPid cg_pdf_document_get_process_id (CgPdfDocument *self);

/**
 * cg_pdf_document_set_time_limit:
 * @self: the document
 * @seconds: how long one request may take; 20 at first
 */
void cg_pdf_document_set_time_limit (CgPdfDocument *self, double seconds);

/**
 * cg_pdf_document_set_text_source:
 * @self: the document
 * @source: (nullable): what knows texts of its pages that the file does not have
 *
 * Texts of the pages that it has are asked of it, and not of the file. Once.
 */
void cg_pdf_document_set_text_source (CgPdfDocument *self, CgPdfTextSource *source);

/**
 * cg_pdf_document_get_text_source:
 * @self: the document
 *
 * Returns: (transfer none) (nullable): the source that was set
 */
CgPdfTextSource *cg_pdf_document_get_text_source (CgPdfDocument *self);

/**
 * cg_pdf_document_render_async:
 * @self: the document
 * @page: from 0
 * @scale: pixels a point
 * @region: the part of the page, in pixels at @scale; copied
 * @priority: which request goes first
 * @slot: what it is for (base, detail, thumbnail …), not 0: a request that still
 *   waits for the same page and slot is replaced and ends as cancelled; 0: never
 * @cancellable: (nullable): a cancellable; one that waits is dropped at its turn
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Fails with %CG_FAULT_PDF_TOO_LARGE beyond 32 megapixels, %CG_FAULT_PDF_DAMAGED,
 * %CG_FAULT_PDF_CRASHED, %CG_FAULT_PDF_TIMEOUT, %CG_FAULT_PDF_NO_READER.
 */
void cg_pdf_document_render_async (CgPdfDocument *self,
                                   guint page,
                                   double scale,
                                   const CgPdfRegion *region,
                                   CgPdfPriority priority,
                                   guint slot,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

/**
 * cg_pdf_document_render_finish:
 * @self: the document
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer full) (nullable): the pixels, as large as the region
 */
CgPdfPixels *
cg_pdf_document_render_finish (CgPdfDocument *self, GAsyncResult *result, GError **error);

/**
 * cg_pdf_document_text_async:
 * @self: the document
 * @page: from 0
 * @priority: which request goes first
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 */
void cg_pdf_document_text_async (CgPdfDocument *self,
                                 guint page,
                                 CgPdfPriority priority,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * cg_pdf_document_text_finish:
 * @self: the document
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer full) (nullable): the page's text, empty for a scan
 */
CgPageText *cg_pdf_document_text_finish (CgPdfDocument *self, GAsyncResult *result, GError **error);

/**
 * cg_pdf_document_texts_async:
 * @self: the document
 * @first: the first page
 * @n: how many pages from there on, at least 1
 * @priority: which request goes first
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for the texts of several pages without the places of their characters, which is what a
 * search needs. The answer has those of at least one page, and may have fewer than @n; it ends
 * before a page that cannot be read, and fails where that is @first.
 */
void cg_pdf_document_texts_async (CgPdfDocument *self,
                                  guint first,
                                  guint n,
                                  CgPdfPriority priority,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_pdf_document_texts_finish:
 * @self: the document
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer full) (nullable): the texts, from the first page on
 */
GStrv cg_pdf_document_texts_finish (CgPdfDocument *self, GAsyncResult *result, GError **error);

/**
 * cg_pdf_document_picture_async:
 * @self: the document
 * @page: from 0
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Whether pictures cover the page: one that has no text then was scanned.
 */
void cg_pdf_document_picture_async (CgPdfDocument *self,
                                    guint page,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * cg_pdf_document_picture_finish:
 * @self: the document
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: whether they do; %FALSE with @error where it is not known
 */
gboolean cg_pdf_document_picture_finish (CgPdfDocument *self, GAsyncResult *result, GError **error);

/**
 * cg_pdf_document_links_async:
 * @self: the document
 * @page: from 0
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for the links of a page. Fails as cg_pdf_document_text_async().
 */
void cg_pdf_document_links_async (CgPdfDocument *self,
                                  guint page,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_pdf_document_links_finish:
 * @self: the document
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer full) (nullable): the links
 */
CgPdfLinks *
cg_pdf_document_links_finish (CgPdfDocument *self, GAsyncResult *result, GError **error);

/**
 * cg_pdf_document_outline_async:
 * @self: the document
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 */
void cg_pdf_document_outline_async (CgPdfDocument *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * cg_pdf_document_outline_finish:
 * @self: the document
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer full) (nullable): the outline, empty when there is none
 */
CgPdfOutline *
cg_pdf_document_outline_finish (CgPdfDocument *self, GAsyncResult *result, GError **error);

G_END_DECLS
