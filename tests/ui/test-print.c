/* test-print.c: the list of printers, print settings, printing to a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-print-job.h"

#include <gtk/gtk.h>
#include <string.h>

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static GPtrArray *
list_printers (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *printers;

  cg_printer_list_async (NULL, keep_result, &result);
  printers = cg_printer_list_finish (wait_for (&result), &error);
  g_assert_no_error (error);

  return printers;
}

/* The printing service of this test accepts connections and never says a word. */
static void
test_mute_service (void)
{
  g_autoptr (GPtrArray) printers = list_printers ();
  CgPrinter *last = g_ptr_array_index (printers, printers->len - 1);

  g_assert_cmpuint (printers->len, ==, 1);
  g_assert_true (cg_printer_is_file (last));
  g_assert_cmpstr (cg_printer_get_name (last), ==, "");
  g_assert_cmpint (strlen (cg_printer_get_label (last)), >, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  cg_printer_list_async (cancellable, keep_result, &result);
  g_assert_null (cg_printer_list_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
print_to_file (CgPrinter *printer, const char *pdf, const char *output, GError **error)
{
  g_autoptr (CgPrintSettings) settings = cg_print_settings_new ();
  g_autoptr (CgPrintJob) job = cg_print_job_new (printer, "某纪发", pdf);
  g_autoptr (GAsyncResult) result = NULL;

  cg_print_job_send_async (job, settings, output, NULL, keep_result, &result);

  return cg_print_job_send_finish (job, wait_for (&result), error);
}

static void
test_to_file (void)
{
  g_autoptr (GPtrArray) printers = list_printers ();
  CgPrinter *file = g_ptr_array_index (printers, 0);
  g_autofree char *folder = g_dir_make_tmp ("cugai-print-XXXXXX", NULL);
  g_autofree char *pdf = g_build_filename (folder, "in.pdf", NULL);
  g_autofree char *output = g_build_filename (folder, "打印.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "没有", "打印.pdf", NULL);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (pdf, "%PDF-1.5", -1, NULL));
  g_assert_true (print_to_file (file, pdf, output, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (output, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, "%PDF-1.5");

  g_assert_false (print_to_file (file, pdf, nowhere, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_PRINT_FAILED);
  g_assert_true (cg_files_remove_tree (folder, NULL));
}

static void
test_settings (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "print.ini", NULL);
  g_autoptr (CgPrintSettings) settings = cg_print_settings_load (path);
  g_autoptr (CgPrintSettings) again = NULL;
  g_autoptr (CgPrintSettings) damaged = NULL;

  g_assert_cmpuint (settings->copies, ==, 1);
  g_assert_cmpint (settings->sides, ==, CG_PRINT_LONG_EDGE);
  settings->sides = CG_PRINT_ONE_SIDE;
  settings->copies = 30;
  settings->collate = FALSE;
  g_free (settings->printer);
  settings->printer = g_strdup ("二楼 HP");
  g_assert_true (cg_print_settings_save (settings, path, NULL));

  again = cg_print_settings_load (path);
  g_assert_cmpstr (again->printer, ==, "二楼 HP");
  g_assert_cmpint (again->sides, ==, CG_PRINT_ONE_SIDE);
  g_assert_false (again->collate);
  g_assert_cmpuint (again->copies, ==, 1);

  g_assert_true (g_file_set_contents (path, "[print]\nsides=up\nprinter\n", -1, NULL));
  damaged = cg_print_settings_load (path);
  g_assert_cmpstr (damaged->printer, ==, "");
  g_assert_cmpint (damaged->sides, ==, CG_PRINT_LONG_EDGE);
  g_assert_true (cg_files_remove_tree (folder, NULL));
}

int
main (int argc, char **argv)
{
  g_autoptr (GSocketListener) mute = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (mute, NULL, NULL);
  g_autofree char *server = g_strdup_printf ("127.0.0.1:%u", port);

  g_setenv ("CUPS_SERVER", server, TRUE);
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/print/mute-service", test_mute_service);
  g_test_add_func ("/print/cancelled", test_cancelled);
  g_test_add_func ("/print/to-file", test_to_file);
  g_test_add_func ("/print/settings", test_settings);

  return g_test_run ();
}
