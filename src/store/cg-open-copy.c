/* cg-open-copy.c: a private copy of a store that can only be read, where it must be changed first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-open-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cg-files.h"
#include "cg-schema.h"
#include "cg-transition.h"

/* Bytes: of some 120,000 problems, which are derived anew within ten seconds. */
#define LARGEST_COPY (G_GINT64_CONSTANT (512) * 1024 * 1024)

#define PREFIX "read-"

/* In a copy: held by the process that reads it; the kernel lets go of it when that ends. */
#define LOCK "lock"

/* While another program writes; each time it has moved its log into the database meanwhile. */
#define MOST_TRIES 20

/* Beside the copies: held while one is made or others are removed. */
#define COPIES_LOCK "copies.lock"

static int
take_lock (const char *folder, const char *name, int operation)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd >= 0 && flock (fd, operation) != 0)
    {
      close (fd);
      fd = -1;
    }

  return fd;
}

/* ---- copies that were left ---- */

/* A folder of this user, and no link to one. */
static gboolean
is_own_folder (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode) && status.st_uid == geteuid ();
}

static void
remove_if_left (const char *path)
{
  int lock = is_own_folder (path) ? take_lock (path, LOCK, LOCK_EX | LOCK_NB) : -1;

  if (lock < 0)
    return;
  cg_files_remove_tree (path, NULL);
  close (lock);
}

/* With COPIES_LOCK held: a copy without its own lock is in nobody's hands. */
static void
remove_left (const char *around)
{
  g_autoptr (GDir) copies = g_dir_open (around, 0, NULL);
  const char *name;

  while (copies != NULL && (name = g_dir_read_name (copies)) != NULL)
    if (g_str_has_prefix (name, PREFIX))
      {
        g_autofree char *path = g_build_filename (around, name, NULL);

        remove_if_left (path);
      }
}

/* ---- making one ---- */

/* One that is not there, or no longer, is not in the copy either. */
static gboolean
copy_file (const char *from_folder, const char *to_folder, const char *name)
{
  g_autofree char *from = g_build_filename (from_folder, name, NULL);
  g_autofree char *to = g_build_filename (to_folder, name, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) copy = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  if (g_file_copy (source, copy, G_FILE_COPY_TARGET_DEFAULT_PERMS | G_FILE_COPY_OVERWRITE, NULL,
                   NULL, NULL, &error))
    return g_chmod (to, 0600) == 0;

  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) &&
         (g_unlink (to) == 0 || errno == ENOENT);
}

/* What tells one state of the database from another: when it was last written, and the head of
 * its log, which is another each time the log starts anew (SQLite, Database File Format, 4.1). */
typedef struct
{
  gint64 written; /* ns */
  gint64 size;    /* bytes */
  char log_head[32];
} CopiedState;

static CopiedState
read_state (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "cugai.db", NULL);
  g_autofree char *log = g_build_filename (folder, "cugai.db-wal", NULL);
  CopiedState state;
  struct stat status;
  int fd = open (log, O_RDONLY | O_CLOEXEC);

  memset (&state, 0, sizeof state);
  if (stat (path, &status) == 0)
    {
      state.written =
          status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status.st_mtim.tv_nsec;
      state.size = status.st_size;
    }
  if (fd >= 0)
    {
      if (read (fd, state.log_head, sizeof state.log_head) < 0)
        state.size = -1;
      close (fd);
    }

  return state;
}

/* Who closes the store meanwhile moves what the log holds into the database and removes it: of
 * both, as they were at different times, what was last kept would be missing. */
static gboolean
copy_database (const char *from_folder, const char *to_folder)
{
  for (guint try = 0; try < MOST_TRIES; try++)
    {
      CopiedState before = read_state (from_folder);
      CopiedState after;

      if (!copy_file (from_folder, to_folder, "cugai.db") ||
          !copy_file (from_folder, to_folder, "cugai.db-wal"))
        return FALSE;
      after = read_state (from_folder);
      if (memcmp (&before, &after, sizeof before) == 0)
        return TRUE;
    }

  return FALSE;
}

/* An empty one in the folder @around, locked; NULL: there can be none. */
static CgOpenCopy *
make_empty (const char *around)
{
  g_autofree char *path = g_build_filename (around, PREFIX "XXXXXX", NULL);
  int copies = take_lock (around, COPIES_LOCK, LOCK_EX);
  CgOpenCopy *self = NULL;

  if (copies < 0)
    return NULL;

  remove_left (around);
  if (g_mkdtemp_full (path, 0700) != NULL)
    {
      self = g_new0 (CgOpenCopy, 1);
      self->lock = take_lock (path, LOCK, LOCK_EX | LOCK_NB);
      self->folder = g_steal_pointer (&path);
    }

  close (copies);
  return self;
}

void
cg_open_copy_free (CgOpenCopy *self)
{
  cg_files_remove_tree (self->folder, NULL);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->folder);
  g_free (self);
}

CgOpenCopy *
cg_open_copy_make (const char *folder, CgFault fault, GError **error)
{
  g_autofree char *around = g_build_filename (g_get_user_cache_dir (), "cugai", NULL);
  g_autoptr (CgOpenCopy) self =
      cg_files_make_private_dir (around, NULL) ? make_empty (around) : NULL;

  if (self != NULL && self->lock >= 0 && copy_database (folder, self->folder))
    return g_steal_pointer (&self);

  cg_fault_set (error, fault, folder);
  return NULL;
}

/* ---- bringing it up to date ---- */

gboolean
cg_open_copy_is_due (CgConnection *found, int version)
{
  return version < cg_schema_version () ||
         (version == cg_schema_version () &&
          !(cg_schema_is_derived (found) && cg_transition_is_filled (found)));
}

gboolean
cg_open_copy_is_possible (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "cugai.db", NULL);
  g_autofree char *log = g_build_filename (folder, "cugai.db-wal", NULL);
  GStatBuf status, log_status;

  if (g_stat (path, &status) == 0 &&
      status.st_size + (g_stat (log, &log_status) == 0 ? log_status.st_size : 0) <= LARGEST_COPY)
    return TRUE;

  cg_fault_set (error, CG_FAULT_STORE_TOO_OLD, folder);
  return FALSE;
}

gboolean
cg_open_copy_migrate (const CgOpenCopy *copy, const char *folder, int version, GError **error)
{
  g_autofree char *path = g_build_filename (copy->folder, "cugai.db", NULL);
  g_autoptr (CgConnection) writer = cg_connection_open (folder, path, SQLITE_OPEN_READWRITE, error);

  return writer != NULL && cg_sql_script (writer, "BEGIN IMMEDIATE", error) &&
         cg_schema_migrate (writer, version, cg_schema_version (), error) &&
         cg_sql_script (writer, "COMMIT", error) && cg_schema_prepare_derived (writer, error) &&
         cg_transition_prepare (writer, error);
}
