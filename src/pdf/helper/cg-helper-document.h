/* cg-helper-document.h: the one open document of cugai-pdf, through poppler, or a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <poppler.h>

#include "cg-helper-image.h"

G_BEGIN_DECLS

/* Nothing of poppler may be shared between threads, so every function here is called by the one
 * worker thread. Each takes the parameters of the call of the same name in cg-pdf-protocol.h and
 * returns its (floating) answer; @error gets %CG_HELPER_ERROR. */
typedef struct _CgHelperDocument CgHelperDocument;

#define CG_HELPER_ERROR (cg_helper_error_quark ())
GQuark cg_helper_error_quark (void);

typedef enum
{
  CG_HELPER_ERROR_NOT_PDF,
  CG_HELPER_ERROR_DAMAGED,
  CG_HELPER_ERROR_IMAGE,
  CG_HELPER_ERROR_ENCRYPTED,
  CG_HELPER_ERROR_WRONG_PASSWORD,
  CG_HELPER_ERROR_TOO_LARGE,
  CG_HELPER_ERROR_BAD_CALL,
} CgHelperError;

/**
 * cg_helper_document_open:
 * @fd: (transfer full): the document
 * @password: "" for none
 * @landlock: version of Landlock in force, for the answer
 * @answer: (out): see the protocol
 * @error: (out): %CG_HELPER_ERROR
 *
 * Returns: (transfer full) (nullable): the document
 */
CgHelperDocument *cg_helper_document_open (
    int fd, const char *password, guint landlock, GVariant **answer, GError **error);

/**
 * cg_helper_document_render:
 * @self: the document
 * @parameters: page, scale and region
 * @fd: gets the pixels
 * @error: (out): %CG_HELPER_ERROR
 *
 * Returns: whether they are there
 */
gboolean
cg_helper_document_render (CgHelperDocument *self, GVariant *parameters, int fd, GError **error);

/**
 * cg_helper_document_look:
 * @self: the document
 * @parameters: page, scale and region
 * @error: (out): %CG_HELPER_ERROR
 */
GVariant *cg_helper_document_look (CgHelperDocument *self, GVariant *parameters, GError **error);

/**
 * cg_helper_document_drawn_by:
 *
 * Returns: (transfer full): the libraries that draw, with their versions
 */
char *cg_helper_document_drawn_by (void);

/* Instead of a scale: what is drawn goes into a PDF. */
#define CG_HELPER_PRINTING 0.0

/**
 * cg_helper_document_draw:
 * @self: the document
 * @index: page, from 0
 * @cr: where; its origin is the page's top left corner and its unit a point
 * @scale: pixels a point, or %CG_HELPER_PRINTING
 * @error: (out): %CG_HELPER_ERROR
 *
 * Draws a page as it is printed.
 *
 * Returns: whether it is drawn
 */
gboolean cg_helper_document_draw (
    CgHelperDocument *self, guint index, cairo_t *cr, double scale, GError **error);

/**
 * cg_helper_document_text:
 * @self: the document
 * @parameters: page
 * @error: (out): %CG_HELPER_ERROR
 */
GVariant *cg_helper_document_text (CgHelperDocument *self, GVariant *parameters, GError **error);

/**
 * cg_helper_document_texts:
 * @self: the document
 * @parameters: the first page and how many
 * @error: (out): %CG_HELPER_ERROR
 */
GVariant *cg_helper_document_texts (CgHelperDocument *self, GVariant *parameters, GError **error);

/**
 * cg_helper_document_picture:
 * @self: the document
 * @parameters: page
 * @error: (out): %CG_HELPER_ERROR
 */
GVariant *cg_helper_document_picture (CgHelperDocument *self, GVariant *parameters, GError **error);

/**
 * cg_helper_document_links:
 * @self: the document
 * @parameters: page
 * @error: (out): %CG_HELPER_ERROR
 */
GVariant *cg_helper_document_links (CgHelperDocument *self, GVariant *parameters, GError **error);

/**
 * cg_helper_document_outline:
 * @self: the document
 */
GVariant *cg_helper_document_outline (CgHelperDocument *self);

/**
 * cg_helper_document_get_poppler:
 * @self: the document
 *
 * Returns: (transfer none) (nullable): it as poppler has it; %NULL for a picture
 */
PopplerDocument *cg_helper_document_get_poppler (CgHelperDocument *self);

/**
 * cg_helper_document_get_image:
 * @self: the document
 *
 * Returns: (transfer none) (nullable): it as a picture; %NULL for a PDF
 */
CgHelperImage *cg_helper_document_get_image (CgHelperDocument *self);

/**
 * cg_helper_document_free:
 * @self: (transfer full): the document
 */
void cg_helper_document_free (CgHelperDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgHelperDocument, cg_helper_document_free)

G_END_DECLS
