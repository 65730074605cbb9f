/* cg-pdf-types.h: small values of PDF reading: sizes, regions, priorities.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgPdfSize:
 * @width: points (1/72 inch)
 * @height: points
 *
 * Size of a page as it is shown, its rotation applied.
 */
typedef struct
{
  double width;
  double height;
} CgPdfSize;

/**
 * CgPdfRegion:
 * @x: pixels from the page's left edge
 * @y: pixels from its top edge
 * @width: pixels
 * @height: pixels
 *
 * A part of a page at some scale.
 */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} CgPdfRegion;

/**
 * CgPdfLinkKind:
 * @CG_PDF_LINK_PAGE: leads to a place of the same document
 * @CG_PDF_LINK_WEB: names an address of the web or of mail
 * @CG_PDF_LINK_FILE: names another file or a program
 *
 * What a link in a document is. In the protocol: never renumbered.
 */
typedef enum
{
  CG_PDF_LINK_PAGE,
  CG_PDF_LINK_WEB,
  CG_PDF_LINK_FILE,
} CgPdfLinkKind;

/**
 * CgPdfPriority:
 * @CG_PDF_PRIORITY_VISIBLE_DETAIL: sharp pixels of what is on the screen
 * @CG_PDF_PRIORITY_VISIBLE_BASE: the whole of a page on the screen
 * @CG_PDF_PRIORITY_THUMBNAIL: a small picture of a page in sight
 * @CG_PDF_PRIORITY_TEXT: text of a page on the screen
 * @CG_PDF_PRIORITY_PREFETCH: what comes next in the direction of scrolling
 * @CG_PDF_PRIORITY_BACKGROUND: text for the index, exports
 *
 * Which request goes first; equal ones in order of arrival.
 */
typedef enum
{
  CG_PDF_PRIORITY_VISIBLE_DETAIL,
  CG_PDF_PRIORITY_VISIBLE_BASE,
  CG_PDF_PRIORITY_THUMBNAIL,
  CG_PDF_PRIORITY_TEXT,
  CG_PDF_PRIORITY_PREFETCH,
  CG_PDF_PRIORITY_BACKGROUND,
} CgPdfPriority;

G_END_DECLS
