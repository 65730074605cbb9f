/* cg-files.c: files written so that a power cut leaves the old or the new one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PRIVATE_DIR_MODE 0700
#define PRIVATE_FILE_MODE 0600
#define BLOCK_SIZE (256 * 1024)
#define TEMPORARY_NAME ".cugai-XXXXXX"

/* Sets @error from errno; always FALSE. */
static gboolean
fail (GError **error)
{
  int saved = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved), g_strerror (saved));

  return FALSE;
}

gboolean
cg_files_make_private_dir (const char *path, GError **error)
{
  struct stat info;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_mkdir_with_parents (path, PRIVATE_DIR_MODE) != 0)
    return fail (error);
  if (stat (path, &info) != 0)
    return fail (error);
  if (!S_ISDIR (info.st_mode))
    {
      errno = ENOTDIR;
      return fail (error);
    }
  if ((info.st_mode & 07777) != PRIVATE_DIR_MODE && info.st_uid == geteuid () &&
      chmod (path, PRIVATE_DIR_MODE) != 0)
    return fail (error);

  return TRUE;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize) written;
    }

  return TRUE;
}

/* Bytes read, 0 at the end, -1 with errno. */
static gssize
read_block (int fd, char *buffer)
{
  gssize count;

  do
    count = read (fd, buffer, BLOCK_SIZE);
  while (count < 0 && errno == EINTR);

  return count;
}

gboolean
cg_files_sync_dir (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced;

  if (fd < 0)
    return fail (error);

  synced = fsync (fd) == 0 || fail (error);
  close (fd);

  return synced;
}

static gboolean
fill_and_sync (int fd, gconstpointer data, gsize length, guint mode, GError **error)
{
  if (fchmod (fd, mode) != 0)
    return fail (error);
  if (!write_all (fd, data, length))
    return fail (error);
  if (fsync (fd) != 0)
    return fail (error);

  return TRUE;
}

/* Closes @fd; an error here may be the first news of a failed write. */
static gboolean
close_checked (int fd, GError **error)
{
  return close (fd) == 0 || fail (error);
}

/* A device or the like would be replaced by a file. */
static gboolean
is_special (const char *path)
{
  struct stat facts;

  return stat (path, &facts) == 0 && !S_ISREG (facts.st_mode) && !S_ISDIR (facts.st_mode);
}

gboolean
cg_files_write_atomic (
    const char *path, gconstpointer data, gsize length, guint mode, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  gboolean written;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  if (is_special (path))
    {
      errno = EEXIST;
      return fail (error);
    }

  folder = g_path_get_dirname (path);
  temporary = g_build_filename (folder, TEMPORARY_NAME, NULL);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, PRIVATE_FILE_MODE);
  if (fd < 0)
    return fail (error);

  written = fill_and_sync (fd, data, length, mode, error);
  written = close_checked (fd, written ? error : NULL) && written;
  if (written && rename (temporary, path) != 0)
    written = fail (error);
  if (!written)
    {
      unlink (temporary);
      return FALSE;
    }

  return cg_files_sync_dir (folder, error);
}

char *
cg_files_new_draft (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char *draft = g_build_filename (folder, TEMPORARY_NAME, NULL);
  int fd = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, PRIVATE_FILE_MODE);

  if (fd >= 0 && close_checked (fd, error))
    return draft;
  if (fd < 0)
    fail (error);

  g_free (draft);
  return NULL;
}

static gboolean
sync_file (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  gboolean synced;

  if (fd < 0)
    return fail (error);

  synced = fsync (fd) == 0 || fail (error);
  return close_checked (fd, synced ? error : NULL) && synced;
}

gboolean
cg_files_place_draft (const char *draft, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!sync_file (draft, error) || (rename (draft, path) != 0 && !fail (error)))
    {
      unlink (draft);
      return FALSE;
    }

  return cg_files_sync_dir (folder, error);
}

/* Reads @source to its end, hashes it, and writes it to @target unless that is -1. */
static gboolean
pump (int source,
      int target,
      GChecksum *checksum,
      goffset *size,
      GCancellable *cancellable,
      GError **error)
{
  g_autofree char *buffer = g_malloc (BLOCK_SIZE);
  goffset total = 0;

  for (;;)
    {
      gssize count;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      count = read_block (source, buffer);
      if (count < 0)
        return fail (error);
      if (count == 0)
        break;
      g_checksum_update (checksum, (const guchar *) buffer, count);
      total += count;
      if (target >= 0 && !write_all (target, buffer, (gsize) count))
        return fail (error);
    }

  if (size != NULL)
    *size = total;

  return TRUE;
}

/* Opens a regular file for reading; never waits for a FIFO or a device. */
static int
open_regular (const char *path, GError **error)
{
  struct stat info;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (fd < 0)
    {
      fail (error);
      return -1;
    }
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    return fd;

  if (S_ISDIR (info.st_mode))
    {
      errno = EISDIR;
      fail (error);
    }
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, g_strerror (EINVAL));
  close (fd);

  return -1;
}

char *
cg_files_sha256 (const char *path, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gboolean complete;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  fd = open_regular (path, error);
  if (fd < 0)
    return NULL;

  complete = pump (fd, -1, checksum, size, cancellable, error);
  close (fd);

  return complete ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* The copy itself, from an open source; the temporary file's path or NULL. */
static char *
copy_open (int source,
           const char *folder,
           GChecksum *checksum,
           goffset *size,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *temporary = g_build_filename (folder, TEMPORARY_NAME, NULL);
  int target = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, PRIVATE_FILE_MODE);
  gboolean copied;

  if (target < 0)
    {
      fail (error);
      return NULL;
    }

  copied = pump (source, target, checksum, size, cancellable, error);
  if (copied && fsync (target) != 0)
    copied = fail (error);
  copied = close_checked (target, copied ? error : NULL) && copied;
  if (!copied)
    {
      unlink (temporary);
      return NULL;
    }

  return g_steal_pointer (&temporary);
}

char *
cg_files_copy_hashed (const char *source_path,
                      const char *folder,
                      char **sha256,
                      goffset *size,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *temporary = NULL;
  int source;

  g_return_val_if_fail (source_path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  *sha256 = NULL;
  source = open_regular (source_path, error);
  if (source < 0)
    return NULL;

  temporary = copy_open (source, folder, checksum, size, cancellable, error);
  close (source);
  if (temporary != NULL)
    *sha256 = g_strdup (g_checksum_get_string (checksum));

  return g_steal_pointer (&temporary);
}

static gboolean remove_at (int parent, const char *name, GError **error);

static gboolean
remove_entries (DIR *folder, GError **error)
{
  for (;;)
    {
      struct dirent *entry;

      errno = 0;
      entry = readdir (folder);
      if (entry == NULL)
        return errno == 0 || fail (error);
      if (g_str_equal (entry->d_name, ".") || g_str_equal (entry->d_name, ".."))
        continue;
      if (!remove_at (dirfd (folder), entry->d_name, error))
        return FALSE;
    }
}

/* Works on open folders, so that a link put in the way is not followed. */
static gboolean
remove_at (int parent, const char *name, GError **error)
{
  gboolean emptied;
  DIR *folder;
  int fd;

  if (unlinkat (parent, name, 0) == 0 || errno == ENOENT)
    return TRUE;
  if (errno != EISDIR && errno != EPERM)
    return fail (error);

  fd = openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0)
    return fail (error);
  folder = fdopendir (fd);
  if (folder == NULL)
    {
      fail (error);
      close (fd);
      return FALSE;
    }

  emptied = remove_entries (folder, error);
  closedir (folder);
  if (!emptied)
    return FALSE;

  return unlinkat (parent, name, AT_REMOVEDIR) == 0 || fail (error);
}

gboolean
cg_files_remove_tree (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return remove_at (AT_FDCWD, path, error);
}

gboolean
cg_files_is_named_pdf (const char *path)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  return g_str_has_suffix (small, ".pdf");
}
