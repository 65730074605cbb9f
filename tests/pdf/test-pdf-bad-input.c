/* test-pdf-bad-input.c: files that are no good: each gets its own sentence and no process stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cg-fault.h"
#include "cg-paths.h"
#include "test-pdf.h"

#define NOBODY 65534

static void
assert_refused (const char *path, const char *password, CgFault fault)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = test_pdf_open (path, password, &error);

  g_assert_null (document);
  g_assert_error (error, CG_FAULT, (int) fault);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_missing (void)
{
  g_autofree char *path = g_build_filename (test_pdf_folder (), "缺失.pdf", NULL);
  g_autofree char *below = g_build_filename (path, "below.pdf", NULL);

  assert_refused (path, NULL, CG_FAULT_FILE_MISSING);
  assert_refused (below, NULL, CG_FAULT_FILE_MISSING);
}

static void
test_empty (void)
{
  g_autofree char *path = test_pdf_write ("empty.pdf", "", 0);

  assert_refused (path, NULL, CG_FAULT_PDF_EMPTY);
}

static void
test_not_pdf (void)
{
  g_autofree char *text = test_pdf_write ("text.pdf", "这不是 PDF 文件。", -1);
  g_autofree char *pipe = g_build_filename (test_pdf_folder (), "pipe.pdf", NULL);

  g_assert_no_errno (mkfifo (pipe, 0600));
  assert_refused (text, NULL, CG_FAULT_PDF_NOT_PDF);
  assert_refused (test_pdf_folder (), NULL, CG_FAULT_PDF_NOT_PDF);
  assert_refused (pipe, NULL, CG_FAULT_PDF_NOT_PDF);
  assert_refused ("/dev/null", NULL, CG_FAULT_PDF_NOT_PDF);
}

static void
test_damaged (void)
{
  static const char *const no_pages[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [] /Count 0 >>",
    NULL,
  };
  static const char *const no_catalog[] = { "null", NULL };
  g_autofree char *header = test_pdf_write ("header.pdf", "%PDF-1.7\n", -1);
  g_autofree char *empty = test_pdf_assemble ("no-pages.pdf", no_pages, "");
  g_autofree char *rootless = test_pdf_assemble ("no-catalog.pdf", no_catalog, "");

  assert_refused (header, NULL, CG_FAULT_PDF_DAMAGED);
  assert_refused (empty, NULL, CG_FAULT_PDF_DAMAGED);
  assert_refused (rootless, NULL, CG_FAULT_PDF_DAMAGED);
}

/* Reads everything there is: an error is an answer, a hang or a crash of the program is not. */
static void
read_through (const char *path)
{
  g_autoptr (CgPdfDocument) document = test_pdf_open (path, NULL, NULL);

  for (guint i = 0; document != NULL && i < cg_pdf_document_get_n_pages (document); i++)
    {
      g_autoptr (CgPageText) text = test_pdf_text (document, i, NULL);
      g_autoptr (CgPdfPixels) pixels =
          test_pdf_render (document, i, 0.2, &(CgPdfRegion){ 0, 0, 120, 170 }, NULL);
    }
}

/* Cut at every sixteenth of its length, a file either opens or is called damaged. */
static void
test_truncated (void)
{
  g_autofree char *whole = test_pdf_make ("whole.pdf", 4, "整改台账");
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (whole, &content, &length, NULL));
  for (gsize i = 1; i < 16; i++)
    {
      g_autofree char *path = test_pdf_write ("truncated.pdf", content, (gssize) (length * i / 16));
      g_autoptr (GError) error = NULL;
      g_autoptr (CgPdfDocument) document = test_pdf_open (path, NULL, &error);

      g_assert_true (document != NULL || g_error_matches (error, CG_FAULT, CG_FAULT_PDF_DAMAGED));
      read_through (path);
    }
}

/* Bytes changed at random (the seed is printed by the test's run). */
static void
test_garbled (void)
{
  g_autofree char *whole = test_pdf_make ("sound.pdf", 2, "整改台账");
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (whole, &content, &length, NULL));
  for (int round = 0; round < 40; round++)
    {
      g_autofree char *garbled = g_memdup2 (content, length);
      g_autofree char *path = NULL;

      for (int i = 0; i < 20; i++)
        garbled[g_test_rand_int_range (10, (gint32) length)] = (char) g_test_rand_int ();

      path = test_pdf_write ("garbled.pdf", garbled, (gssize) length);
      read_through (path);
    }
}

static void
test_encrypted (void)
{
  g_autofree char *path = test_pdf_make_encrypted ("encrypted.pdf", "mima");
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = NULL;
  g_autoptr (CgPdfPixels) pixels = NULL;

  assert_refused (path, NULL, CG_FAULT_PDF_ENCRYPTED);
  assert_refused (path, "", CG_FAULT_PDF_ENCRYPTED);
  assert_refused (path, "wrong", CG_FAULT_PDF_WRONG_PASSWORD);

  document = test_pdf_open (path, "mima", &error);
  g_assert_no_error (error);
  pixels = test_pdf_render (document, 0, 1, &(CgPdfRegion){ 0, 0, 100, 100 }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_pdf_count_ink (pixels), ==, 80 * 80);
}

/* An ordinary user, since root reads everything. */
static void
become_nobody (void)
{
  if (geteuid () != 0)
    return;

  g_assert_no_errno (setgroups (0, NULL));
  g_assert_no_errno (setresgid (NOBODY, NOBODY, NOBODY));
  g_assert_no_errno (setresuid (NOBODY, NOBODY, NOBODY));
}

static void
test_unreadable (void)
{
  const char *path = g_getenv ("CG_TEST_UNREADABLE");
  g_autofree char *made = NULL;

  if (g_test_subprocess ())
    {
      become_nobody ();
      assert_refused (path, NULL, CG_FAULT_FILE_UNREADABLE);
      return;
    }

  made = test_pdf_make ("unreadable.pdf", 1, "整改台账");
  g_assert_no_errno (g_chmod (made, 0));
  g_assert_no_errno (g_chmod (test_pdf_folder (), 0711));
  g_setenv ("CG_TEST_UNREADABLE", made, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
read_as_ordinary_user (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = NULL;
  g_autoptr (CgPageText) text = NULL;

  become_nobody ();
  document = test_pdf_open (path, NULL, &error);
  g_assert_no_error (error);
  text = test_pdf_text (document, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cg_page_text_get_text (text), ==, "整改台账");
}

static gboolean
can_nobody_run (const char *program)
{
  uid_t user = geteuid ();
  gboolean can;

  if (user != 0)
    return TRUE;

  g_assert_no_errno (seteuid (NOBODY));
  can = euidaccess (program, X_OK) == 0;
  g_assert_no_errno (seteuid (user));
  return can;
}

static void
test_ordinary_user (void)
{
  g_autofree char *made = NULL;

  if (g_test_subprocess ())
    {
      read_as_ordinary_user (g_getenv ("CG_TEST_READABLE"));
      return;
    }

  if (!can_nobody_run (cg_paths_pdf_helper ()))
    {
      g_test_skip ("the build folder is out of an ordinary user's reach");
      return;
    }

  made = test_pdf_make ("readable.pdf", 1, "整改台账");
  g_assert_no_errno (g_chmod (made, 0644));
  g_assert_no_errno (g_chmod (test_pdf_folder (), 0711));
  g_setenv ("CG_TEST_READABLE", made, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/bad-input/missing", test_missing);
  g_test_add_func ("/pdf/bad-input/empty", test_empty);
  g_test_add_func ("/pdf/bad-input/not-pdf", test_not_pdf);
  g_test_add_func ("/pdf/bad-input/damaged", test_damaged);
  g_test_add_func ("/pdf/bad-input/truncated", test_truncated);
  g_test_add_func ("/pdf/bad-input/garbled", test_garbled);
  g_test_add_func ("/pdf/bad-input/encrypted", test_encrypted);
  g_test_add_func ("/pdf/bad-input/unreadable", test_unreadable);
  g_test_add_func ("/pdf/bad-input/ordinary-user", test_ordinary_user);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
