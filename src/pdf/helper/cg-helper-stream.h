/* cg-helper-stream.h: a memory file that cairo writes a PDF into, within limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * CgHelperStream:
 * @fd: the memory file; -1 for none
 * @size: how much was written
 * @overflown: whether it was more than a new PDF may have, %CG_PDF_MAX_PRINTED
 */
typedef struct
{
  int fd;
  guint64 size;
  gboolean overflown;
} CgHelperStream;

#define CG_HELPER_STREAM_INIT                                                                      \
  {                                                                                                \
    .fd = -1                                                                                       \
  }

/**
 * cg_helper_stream_begin:
 * @self: a stream; what it had is dropped
 *
 * Returns: %FALSE when the kernel has no memory for it
 */
gboolean cg_helper_stream_begin (CgHelperStream *self);

/**
 * cg_helper_stream_write:
 * @stream: a #CgHelperStream
 *
 * For cairo, as it is.
 */
cairo_status_t cg_helper_stream_write (void *stream, const guint8 *data, unsigned int length);

/**
 * cg_helper_stream_seal:
 * @self: a stream
 *
 * Ends it: nobody can write it, grow it or shrink it any more.
 *
 * Returns: whether all that was written is in it and it is sealed
 */
gboolean cg_helper_stream_seal (CgHelperStream *self);

/**
 * cg_helper_stream_clear:
 * @self: a stream
 */
void cg_helper_stream_clear (CgHelperStream *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgHelperStream, cg_helper_stream_clear)

G_END_DECLS
