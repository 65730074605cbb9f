/* cg-helper-book.h: several documents as one, each page on a sheet of paper, and as a new PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <gio/gunixfdlist.h>

G_BEGIN_DECLS

/* The pages of all files one after the other. The sheet that is looked at and the one that is
 * printed are drawn by the same code. Used by the one worker thread; the functions take the
 * parameters of the calls of cg-pdf-protocol.h and return their (floating) answers; @error gets
 * %CG_HELPER_ERROR. */
typedef struct _CgHelperBook CgHelperBook;

/**
 * cg_helper_book_open:
 * @parameters: those of OpenBook
 * @fds: (nullable): the files
 * @landlock: version of Landlock in force, for the answer
 * @answer: (out): see the protocol
 * @error: (out): its message is the number of the file that is no good, from 0
 *
 * Returns: (transfer full) (nullable): the book
 */
CgHelperBook *cg_helper_book_open (
    GVariant *parameters, GUnixFDList *fds, guint landlock, GVariant **answer, GError **error);

/**
 * cg_helper_book_render:
 * @parameters: page, scale and region, the page being a sheet
 * @fd: gets the pixels
 *
 * Returns: whether they are there
 */
gboolean cg_helper_book_render (CgHelperBook *self, GVariant *parameters, int fd, GError **error);

/**
 * cg_helper_book_print:
 * @parameters: those of Print
 *
 * Adds a sheet to the new PDF, or begins one.
 */
GVariant *cg_helper_book_print (CgHelperBook *self, GVariant *parameters, GError **error);

/**
 * cg_helper_book_printed:
 * @parameters: those of Printed
 * @fds: gets the memory file of the PDF
 */
GVariant *
cg_helper_book_printed (CgHelperBook *self, GVariant *parameters, GUnixFDList *fds, GError **error);

/**
 * cg_helper_book_free:
 * @self: (transfer full): the book
 */
void cg_helper_book_free (CgHelperBook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgHelperBook, cg_helper_book_free)

G_END_DECLS
