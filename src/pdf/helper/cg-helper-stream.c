/* cg-helper-stream.c: a memory file that cairo writes a PDF into, within limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-stream.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cg-pdf-protocol.h"

gboolean
cg_helper_stream_begin (CgHelperStream *self)
{
  cg_helper_stream_clear (self);
  self->fd = memfd_create ("cugai-pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  return self->fd >= 0;
}

cairo_status_t
cg_helper_stream_write (void *stream, const guint8 *data, unsigned int length)
{
  CgHelperStream *self = stream;

  self->size += length;
  if (self->size > CG_PDF_MAX_PRINTED)
    self->overflown = TRUE;

  while (length > 0 && !self->overflown)
    {
      ssize_t n = write (self->fd, data, length);

      if (n < 0 && errno != EINTR)
        self->overflown = TRUE;
      else if (n > 0)
        {
          data += n;
          length -= (unsigned int) n;
        }
    }

  return self->overflown ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

gboolean
cg_helper_stream_seal (CgHelperStream *self)
{
  return !self->overflown && fcntl (self->fd, F_ADD_SEALS,
                                    F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0;
}

void
cg_helper_stream_clear (CgHelperStream *self)
{
  if (self->fd >= 0)
    close (self->fd);
  *self = (CgHelperStream) CG_HELPER_STREAM_INIT;
}
