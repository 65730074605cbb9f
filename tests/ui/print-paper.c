/* print-paper.c: prints a PDF as the program does, on a printer of the service of the moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: print-paper PRINTER TITLE PDF COPIES SIDES RANGES; SIDES as #CgPrintSides
 */
#include "config.h"

#include <gtk/gtk.h>
#include <stdio.h>

#include "cg-print-job.h"

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

static CgPrinter *
find_printer (const char *name)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) printers = NULL;

  cg_printer_list_async (NULL, keep_result, &result);
  printers = cg_printer_list_finish (wait_for (&result), NULL);
  for (guint i = 0; printers != NULL && i < printers->len; i++)
    if (g_str_equal (cg_printer_get_name (printers->pdata[i]), name))
      return cg_printer_ref (printers->pdata[i]);

  return NULL;
}

static gboolean
print (CgPrinter *printer, char **words, GError **error)
{
  g_autoptr (CgPrintSettings) settings = cg_print_settings_new ();
  g_autoptr (CgPrintJob) job = cg_print_job_new (printer, words[0], words[1]);
  g_autoptr (GAsyncResult) result = NULL;

  settings->copies = (guint) g_ascii_strtoull (words[2], NULL, 10);
  settings->sides = (CgPrintSides) g_ascii_strtoull (words[3], NULL, 10);
  g_free (settings->ranges);
  settings->ranges = g_strdup (words[4]);
  cg_print_job_send_async (job, settings, NULL, NULL, keep_result, &result);
  return cg_print_job_send_finish (job, wait_for (&result), error);
}

int
main (int argc, char **argv)
{
  g_autoptr (CgPrinter) printer = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 7 || !gtk_init_check ())
    return 2;

  printer = find_printer (argv[1]);
  if (printer != NULL && print (printer, argv + 2, &error))
    return 0;

  fprintf (stderr, "%s\n", error != NULL ? error->message : "no such printer");
  return 1;
}
