/* cg-document-outside.h: a document for another program: a copy of it, or opened by the desktop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * CgDocumentFailed:
 * @object: what was given with the call, still alive
 * @error: %CG_FAULT: the sentence to show
 */
typedef void (*CgDocumentFailed) (gpointer object, const GError *error);

/**
 * cg_document_save_copy:
 * @origin: a widget of the window
 * @office: the office
 * @attachment: the document
 * @object: a GObject kept alive until all is done
 * @failed: called when it could not be written
 *
 * Asks for a place and copies the file there; the journal notes it as `export`. Main thread.
 */
void cg_document_save_copy (GtkWidget *origin,
                            CgOffice *office,
                            CgRecord *attachment,
                            gpointer object,
                            CgDocumentFailed failed);

/**
 * cg_document_open_outside:
 * @origin: a widget of the window
 * @office: the office
 * @attachment: the document
 * @object: a GObject kept alive until all is done
 * @failed: called when no program could be given it
 *
 * Lends the file to the program that the desktop has for its kind, to be read; the journal notes it
 * as `open`. The list of recent files is not told. Main thread.
 */
void cg_document_open_outside (GtkWidget *origin,
                               CgOffice *office,
                               CgRecord *attachment,
                               gpointer object,
                               CgDocumentFailed failed);

G_END_DECLS
