/* cg-pdf-file.c: a file opened for the process that will read it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cg-fault.h"

static GError *
explain_errno (int saved_errno, const char *name)
{
  if (saved_errno == ENOENT || saved_errno == ENOTDIR)
    return cg_fault_new (CG_FAULT_FILE_MISSING, name);

  if (saved_errno == EACCES || saved_errno == EPERM)
    return cg_fault_new (CG_FAULT_FILE_UNREADABLE, name);

  return cg_fault_new (CG_FAULT_PDF_UNREADABLE, name);
}

GError *
cg_pdf_file_check (int fd, const char *name)
{
  struct stat status;

  if (fstat (fd, &status) != 0)
    return explain_errno (errno, name);

  if (!S_ISREG (status.st_mode))
    return cg_fault_new (CG_FAULT_PDF_NOT_PDF, name);

  return status.st_size == 0 ? cg_fault_new (CG_FAULT_PDF_EMPTY, name) : NULL;
}

/* Not blocking: a pipe with nobody at its other end must not stop the thread. */
int
cg_pdf_file_open (const char *path, const char *name, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  GError *fault = fd < 0 ? explain_errno (errno, name) : cg_pdf_file_check (fd, name);

  if (fault == NULL)
    return fd;

  if (fd >= 0)
    close (fd);
  g_propagate_error (error, fault);
  return -1;
}
