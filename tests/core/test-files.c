/* test-files.c: atomic writing, hashed copies, removal, network file systems.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-files.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("cg-files-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_files_remove_tree (fixture->folder, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
  g_free (fixture->folder);
}

static guint
mode_of (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);

  return info.st_mode & 07777;
}

static guint
entries_in (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

static void
test_private_dir (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_build_filename (fixture->folder, "a", NULL);
  g_autofree char *path = g_build_filename (parent, "b", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autofree char *below_file = g_build_filename (file, "x", NULL);

  g_assert_true (cg_files_make_private_dir (path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (mode_of (parent), ==, 0700);
  g_assert_cmpuint (mode_of (path), ==, 0700);

  g_assert_cmpint (chmod (path, 0755), ==, 0);
  g_assert_true (cg_files_make_private_dir (path, &error));
  g_assert_cmpuint (mode_of (path), ==, 0700);

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_false (cg_files_make_private_dir (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_clear_error (&error);
  g_assert_false (cg_files_make_private_dir (below_file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
test_write_atomic (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "名单.json", NULL);
  g_autofree char *lost = g_build_filename (fixture->folder, "missing", "x", NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_true (cg_files_write_atomic (path, "old", 3, 0600, &error));
  g_assert_true (cg_files_write_atomic (path, "new\0text", 8, 0640, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, "new\0text", 8);
  g_assert_cmpuint (mode_of (path), ==, 0640);
  g_assert_cmpuint (entries_in (fixture->folder), ==, 1);

  g_assert_true (cg_files_write_atomic (path, NULL, 0, 0600, &error));
  g_assert_false (cg_files_write_atomic (lost, "x", 1, 0600, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  /* It stands in sentences that name the file themselves. */
  g_assert_cmpstr (error->message, ==, g_strerror (ENOENT));

  g_clear_error (&error);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_false (cg_files_write_atomic (pipe, "x", 1, 0600, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_false (g_file_test (pipe, G_FILE_TEST_IS_REGULAR));
}

/* A folder in the way makes the rename fail: the old state stays, nothing is left over. */
static void
test_write_fails_cleanly (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "taken", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_false (cg_files_write_atomic (path, "x", 1, 0600, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpuint (entries_in (fixture->folder), ==, 1);
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "台账.xlsx", NULL);
  g_autofree char *taken = g_build_filename (fixture->folder, "taken", NULL);
  g_autofree char *lost = g_build_filename (fixture->folder, "missing", "x", NULL);
  g_autofree char *draft = cg_files_new_draft (path, &error);
  g_autofree char *other = cg_files_new_draft (path, &error);
  g_autofree char *contents = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (draft, !=, other);
  g_assert_true (g_file_set_contents (path, "old", 3, NULL));
  g_assert_cmpuint (mode_of (draft), ==, 0600);
  g_assert_true (g_file_set_contents (draft, "new", 3, NULL));
  g_assert_true (cg_files_place_draft (draft, path, &error));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "new");

  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
  g_assert_false (cg_files_place_draft (other, taken, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);
  g_assert_cmpuint (entries_in (fixture->folder), ==, 2);
  g_assert_null (cg_files_new_draft (lost, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_copy_hashed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *source = g_build_filename (fixture->folder, "source", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  const gsize sizes[] = { 0, 1, 262143, 262144, 262145, 1000000 };

  g_assert_cmpint (g_mkdir (target, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *bytes = g_malloc (sizes[i] + 1);
      g_autofree char *copy = NULL, *sha256 = NULL, *expected = NULL, *again = NULL, *read = NULL;
      goffset size = -1, size_again = -1;
      gsize read_size = 0;

      for (gsize j = 0; j < sizes[i]; j++)
        bytes[j] = (char) g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (source, bytes, (gssize) sizes[i], NULL));
      expected = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, sizes[i]);

      copy = cg_files_copy_hashed (source, target, &sha256, &size, NULL, &error);
      g_assert_no_error (error);
      again = cg_files_sha256 (copy, &size_again, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (copy, &read, &read_size, NULL));

      g_assert_cmpmem (read, read_size, bytes, sizes[i]);
      g_assert_cmpstr (sha256, ==, expected);
      g_assert_cmpstr (again, ==, expected);
      g_assert_cmpint (size, ==, sizes[i]);
      g_assert_cmpint (size_again, ==, sizes[i]);
      g_assert_cmpuint (mode_of (copy), ==, 0600);
      g_assert_true (g_str_has_prefix (copy, target));
      g_assert_cmpint (g_unlink (copy), ==, 0);
    }
}

static void
test_copy_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *source = g_build_filename (fixture->folder, "source", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autofree char *sha256 = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (target, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents (source, "x", 1, NULL));

  g_cancellable_cancel (cancellable);
  g_assert_null (cg_files_copy_hashed (source, target, &sha256, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_null (cg_files_copy_hashed (pipe, target, &sha256, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);

  g_assert_null (cg_files_copy_hashed (target, target, &sha256, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);

  g_assert_null (cg_files_copy_hashed (source, pipe, &sha256, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_clear_error (&error);

  g_assert_null (cg_files_sha256 ("/nonexistent", NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (entries_in (target), ==, 0);
  g_assert_null (sha256);
}

/* A link to elsewhere is removed, what it points at is not. */
static void
test_remove_tree (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_build_filename (fixture->folder, "kept", NULL);
  g_autofree char *kept_file = g_build_filename (kept, "file", NULL);
  g_autofree char *tree = g_build_filename (fixture->folder, "tree", NULL);
  g_autofree char *deep = g_build_filename (tree, "a", "b", "c", NULL);
  g_autofree char *file = g_build_filename (deep, "file", NULL);
  g_autofree char *link = g_build_filename (tree, "a", "link", NULL);

  g_assert_cmpint (g_mkdir (kept, 0700), ==, 0);
  g_assert_true (g_file_set_contents (kept_file, "x", 1, NULL));
  g_assert_true (cg_files_make_private_dir (deep, NULL));
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_cmpint (symlink (kept, link), ==, 0);

  g_assert_true (cg_files_remove_tree (tree, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (tree, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (kept_file, G_FILE_TEST_EXISTS));

  g_assert_true (cg_files_remove_tree (tree, &error));
  g_assert_true (cg_files_remove_tree (kept_file, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (entries_in (kept), ==, 0);
}

static void
test_network (Fixture *fixture, gconstpointer data)
{
  g_autofree char *future = g_build_filename (fixture->folder, "not", "there", "yet", NULL);

  g_assert_false (cg_files_on_network ("/proc"));
  g_assert_false (cg_files_on_network ("/dev/shm"));
  g_assert_cmpint (cg_files_on_network (future), ==, cg_files_on_network (fixture->folder));
}

static void
test_sync_dir (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_files_sync_dir (fixture->folder, &error));
  g_assert_no_error (error);
  g_assert_false (cg_files_sync_dir ("/nonexistent", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/files/private-dir", test_private_dir);
  ADD ("/files/write-atomic", test_write_atomic);
  ADD ("/files/draft", test_draft);
  ADD ("/files/write-fails-cleanly", test_write_fails_cleanly);
  ADD ("/files/copy-hashed", test_copy_hashed);
  ADD ("/files/copy-refused", test_copy_refused);
  ADD ("/files/remove-tree", test_remove_tree);
  ADD ("/files/network", test_network);
  ADD ("/files/sync-dir", test_sync_dir);

  return g_test_run ();
}
