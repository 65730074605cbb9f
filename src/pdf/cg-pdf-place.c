/* cg-pdf-place.c: a file that the helper wrote in memory, put on the disk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-place.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <unistd.h>

#include "cg-fault.h"
#include "cg-files.h"

static gboolean
copy_bytes (int from, int to)
{
  char buffer[65536];
  ssize_t n;
  off_t offset = 0;

  while ((n = pread (from, buffer, sizeof buffer, offset)) > 0)
    {
      for (ssize_t i = 0, written; i < n; i += written)
        {
          written = write (to, buffer + i, (size_t) (n - i));
          if (written < 0)
            return FALSE;
        }
      offset += n;
    }

  return n == 0 && offset > 0;
}

static gboolean
write_draft (int from, const char *draft, GError **error)
{
  int to = open (draft, O_WRONLY | O_CLOEXEC);
  gboolean good = to >= 0 && copy_bytes (from, to);

  if (!good)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  if (to >= 0)
    close (to);
  return good;
}

static gboolean
place_file (int fd, const char *path, GError **error)
{
  g_autofree char *draft = cg_files_new_draft (path, error);

  if (draft == NULL)
    return FALSE;
  if (write_draft (fd, draft, error))
    return cg_files_place_draft (draft, path, error);

  unlink (draft);
  return FALSE;
}

gboolean
cg_pdf_place (int fd, const char *path, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (place_file (fd, path, &failure))
    return TRUE;

  cg_fault_set (error, CG_FAULT_PDF_WRITE, path, failure->message);
  return FALSE;
}
