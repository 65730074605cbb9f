/* cg-tiff.h: the pages of a TIFF, from its directories; the pixels are read elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of the longer of both headers, that of BigTIFF. */
#define CG_TIFF_HEADER_SIZE 16

/**
 * CgTiffPage:
 * @directory: where its directory begins, bytes from the file's start
 * @width: pixels, as they are stored
 * @height: pixels, as they are stored
 * @dpi_x: pixels an inch along a stored row; 0 where the file does not say
 * @dpi_y: likewise along a column
 * @orientation: how it is to be turned, 1 (not) to 8 (TIFF 6.0, tag 274)
 *
 * A page.
 */
typedef struct
{
  guint64 directory;
  guint32 width;
  guint32 height;
  double dpi_x;
  double dpi_y;
  guint orientation;
} CgTiffPage;

/**
 * cg_tiff_is_tiff:
 * @data: (array length=length): the beginning of a file
 * @length: bytes
 *
 * Returns: whether it begins as TIFF and BigTIFF do. Any thread, as all of this.
 */
gboolean cg_tiff_is_tiff (const guint8 *data, gsize length);

/**
 * cg_tiff_read_pages:
 * @data: (array length=length): a whole TIFF
 * @length: bytes
 * @most: how many pages at most
 *
 * Follows the chain of directories as far as it is whole, never twice through one. Small copies
 * of a page that some programs put beside it (tag 254) are passed over. Trusts nothing: whatever
 * @data is, only its bytes are read.
 *
 * Returns: (transfer full) (element-type CgTiffPage): the pages, of at least one pixel each;
 *   empty where there is none
 */
GArray *cg_tiff_read_pages (const guint8 *data, gsize length, guint most);

/**
 * cg_tiff_make_header:
 * @data: (array): the TIFF, at least a header of it
 * @page: one of its pages
 * @header: (out): the header of a file that begins with @page
 *
 * Readers that know only the first page read the others when they get this in place of the
 * header that is there.
 *
 * Returns: bytes of the header
 */
gsize cg_tiff_make_header (const guint8 *data,
                           const CgTiffPage *page,
                           guint8 header[CG_TIFF_HEADER_SIZE]);

G_END_DECLS
