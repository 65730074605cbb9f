/* test-pdf-memory.c: memory files that pixels are written into: of a fixed size, used again, never
 * by two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cg-fault.h"
#include "cg-pdf-answer.h"
#include "cg-pdf-pixels.h"

#define MEBIBYTE ((gsize) 1024 * 1024)

static ino_t
number_of (const CgPdfMemoryFile *file)
{
  struct stat status;

  g_assert_no_errno (fstat (cg_pdf_memory_file_get_descriptor (file), &status));
  return status.st_ino;
}

/* A mapping that got shorter would kill the program when it is read. */
static void
test_size (void)
{
  g_autoptr (CgPdfMemory) memory = cg_pdf_memory_new ();
  g_autoptr (CgPdfMemoryFile) file = cg_pdf_memory_take (memory, 3 * MEBIBYTE);
  int fd = cg_pdf_memory_file_get_descriptor (file);
  const guint8 *data = cg_pdf_memory_file_get_data (file);

  g_assert_cmpint (ftruncate (fd, 10), ==, -1);
  g_assert_cmpint (errno, ==, EPERM);
  g_assert_cmpint (ftruncate (fd, 100 * (off_t) MEBIBYTE), ==, -1);
  g_assert_cmpint (fcntl (fd, F_ADD_SEALS, F_SEAL_WRITE), ==, -1);

  g_assert_cmpint (pwrite (fd, "\x2a", 1, 3 * MEBIBYTE - 1), ==, 1);
  g_assert_cmpint (data[3 * MEBIBYTE - 1], ==, 0x2a);
  g_assert_cmpint (data[0], ==, 0);
}

static void
test_used_again (void)
{
  g_autoptr (CgPdfMemory) memory = cg_pdf_memory_new ();
  CgPdfMemoryFile *first = cg_pdf_memory_take (memory, 3 * MEBIBYTE);
  CgPdfMemoryFile *second = cg_pdf_memory_take (memory, 3 * MEBIBYTE);
  ino_t number = number_of (first);

  g_assert_cmpuint (number, !=, number_of (second));
  cg_pdf_memory_file_give_back (first);

  /* Not for what is much smaller, nor for what is larger. */
  first = cg_pdf_memory_take (memory, 1000);
  g_assert_cmpuint (number_of (first), !=, number);
  cg_pdf_memory_file_give_back (first);
  first = cg_pdf_memory_take (memory, 5 * MEBIBYTE);
  g_assert_cmpuint (number_of (first), !=, number);
  cg_pdf_memory_file_give_back (first);

  first = cg_pdf_memory_take (memory, 2 * MEBIBYTE + 5);
  g_assert_cmpuint (number_of (first), ==, number);
  cg_pdf_memory_file_give_back (first);
  cg_pdf_memory_file_give_back (second);
}

/* How many memory files of pixels the process has open. */
static guint
count_files (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      n += target != NULL && strstr (target, "cugai-pixels") != NULL;
    }

  return n;
}

/* They are ended on another thread. */
static void
wait_for_files (guint n)
{
  while (count_files () > n)
    g_thread_yield ();
  g_assert_cmpuint (count_files (), ==, n);
}

static void
test_few_idle (void)
{
  CgPdfMemory *memory = cg_pdf_memory_new ();
  CgPdfMemoryFile *files[10];

  wait_for_files (0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    files[i] = cg_pdf_memory_take (memory, 5 * MEBIBYTE);
  g_assert_cmpuint (count_files (), ==, 10);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    cg_pdf_memory_file_give_back (files[i]);
  wait_for_files (3);

  cg_pdf_memory_unref (memory);
  wait_for_files (0);
}

/* What a process that is dying may still write into is never used again. */
static void
test_closed (void)
{
  CgPdfMemory *memory = cg_pdf_memory_new ();
  CgPdfMemoryFile *held = cg_pdf_memory_take (memory, MEBIBYTE);
  CgPdfMemoryFile *idle = cg_pdf_memory_take (memory, MEBIBYTE);

  cg_pdf_memory_file_give_back (idle);
  cg_pdf_memory_close (memory);
  wait_for_files (1);

  g_assert_cmpint (*(const guint8 *) cg_pdf_memory_file_get_data (held), ==, 0);
  cg_pdf_memory_file_give_back (held);
  wait_for_files (0);
}

static void
fill (CgPdfPixels *pixels, gsize size, guint8 byte)
{
  g_autofree guint8 *data = g_malloc (size);

  memset (data, byte, size);
  g_assert_cmpint (pwrite (cg_pdf_pixels_get_descriptor (pixels), data, size, 0), ==, size);
}

static guint8
last_byte (CgPdfPixels *pixels)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), &size);

  g_assert_cmpuint (size, ==,
                    cg_pdf_pixels_get_stride (pixels) * cg_pdf_pixels_get_height (pixels));
  return data[size - 1];
}

/* A thousand small pictures of pages cost no descriptor; large ones stay where they are. */
static void
test_pixels (void)
{
  CgPdfMemory *memory = cg_pdf_memory_new ();
  g_autoptr (GPtrArray) small =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_pdf_pixels_unref);
  CgPdfPixels *large = cg_pdf_pixels_new (memory, 1000, 800);

  fill (large, 1000 * 800 * 4, 7);
  cg_pdf_pixels_settle (large);
  for (guint i = 0; i < 1000; i++)
    {
      CgPdfPixels *pixels = cg_pdf_pixels_new (memory, 120, 170);

      fill (pixels, 120 * 170 * 4, (guint8) i);
      cg_pdf_pixels_settle (pixels);
      g_ptr_array_add (small, pixels);
    }

  g_assert_cmpuint (count_files (), ==, 2);
  for (guint i = 0; i < 1000; i++)
    g_assert_cmpint (last_byte (g_ptr_array_index (small, i)), ==, (guint8) i);
  g_assert_cmpint (last_byte (large), ==, 7);

  cg_pdf_pixels_unref (large);
  cg_pdf_memory_unref (memory);
  wait_for_files (0);
}

static void
keep_fault_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError **error = data;

  g_assert_null (g_task_propagate_pointer (G_TASK (result), error));
}

/* A compromised helper says that pixels are there that it got no file for. */
static void
test_no_file (void)
{
  g_autoptr (GVariant) answer = g_variant_ref_sink (g_variant_new ("()"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_fault_cb, &error);
  CgPdfRequest request = { .kind = CG_PDF_REQUEST_RENDER, .task = task };

  cg_pdf_answer_deliver (&request, answer, NULL, "x.pdf", 1);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, CG_FAULT, CG_FAULT_PDF_CRASHED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/memory/size", test_size);
  g_test_add_func ("/pdf/memory/used-again", test_used_again);
  g_test_add_func ("/pdf/memory/few-idle", test_few_idle);
  g_test_add_func ("/pdf/memory/closed", test_closed);
  g_test_add_func ("/pdf/memory/pixels", test_pixels);
  g_test_add_func ("/pdf/memory/no-file", test_no_file);
  return g_test_run ();
}
