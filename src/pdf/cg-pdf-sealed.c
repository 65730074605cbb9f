/* cg-pdf-sealed.c: whether what cugai-pdf handed over in memory can still be changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-sealed.h"

#include <fcntl.h>
#include <sys/stat.h>

/* A file that can still shrink would kill the program on the next access to its mapping, one that
 * grows would never be read to its end, one that can still be written could change while it is
 * looked at. */
static gboolean
is_sealed (int fd)
{
  const int needed = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
  int seals = fcntl (fd, F_GET_SEALS);

  return seals >= 0 && (seals & needed) == needed;
}

guint64
cg_pdf_sealed_size (int fd)
{
  struct stat status;

  return is_sealed (fd) && fstat (fd, &status) == 0 && S_ISREG (status.st_mode)
             ? (guint64) status.st_size
             : 0;
}
