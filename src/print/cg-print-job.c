/* cg-print-job.c: a PDF on its way to a printer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-print-job.h"

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-printer-private.h"

#include <glib/gi18n.h>

struct _CgPrintJob
{
  GObject parent_instance;

  CgPrinter *printer;
  char *title;
  char *pdf;
  GtkPrintJob *job;
  const char *status; /* a sentence of the catalogue */
};

G_DEFINE_FINAL_TYPE (CgPrintJob, cg_print_job, G_TYPE_OBJECT)

enum
{
  PROP_STATUS = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
set_status (CgPrintJob *self, const char *sentence)
{
  if (sentence == NULL || sentence == self->status)
    return;

  self->status = sentence;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

static const char *
status_sentence (GtkPrintStatus status)
{
  switch (status)
    {
    case GTK_PRINT_STATUS_SENDING_DATA:
      return _ ("Sending to the printer…");
    case GTK_PRINT_STATUS_PENDING:
      return _ ("Waiting in the printer’s queue…");
    case GTK_PRINT_STATUS_PENDING_ISSUE:
      return _ ("The printer has a problem; please look at it.");
    case GTK_PRINT_STATUS_PRINTING:
      return _ ("Printing…");
    case GTK_PRINT_STATUS_FINISHED:
      return _ ("Printed.");
    case GTK_PRINT_STATUS_FINISHED_ABORTED:
      return _ ("The printer broke off the job; please print again.");
    default:
      return NULL;
    }
}

static void
status_cb (GtkPrintJob *job, CgPrintJob *self)
{
  set_status (self, status_sentence (gtk_print_job_get_status (job)));
}

static void
cg_print_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgPrintJob *self = CG_PRINT_JOB (object);

  if (id == PROP_STATUS)
    g_value_set_string (value, self->status);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_print_job_finalize (GObject *object)
{
  CgPrintJob *self = CG_PRINT_JOB (object);

  g_clear_object (&self->job);
  cg_printer_unref (self->printer);
  g_free (self->title);
  g_free (self->pdf);
  G_OBJECT_CLASS (cg_print_job_parent_class)->finalize (object);
}

static void
cg_print_job_class_init (CgPrintJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_print_job_get_property;
  object_class->finalize = cg_print_job_finalize;

  properties[PROP_STATUS] =
      g_param_spec_string ("status", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cg_print_job_init (CgPrintJob *self)
{
  self->status = "";
}

CgPrintJob *
cg_print_job_new (CgPrinter *printer, const char *title, const char *pdf)
{
  CgPrintJob *self;

  g_return_val_if_fail (printer != NULL && title != NULL && pdf != NULL, NULL);

  self = g_object_new (CG_TYPE_PRINT_JOB, NULL);
  self->printer = cg_printer_ref (printer);
  self->title = g_strdup (title);
  self->pdf = g_strdup (pdf);

  return self;
}

const char *
cg_print_job_get_status (CgPrintJob *self)
{
  g_return_val_if_fail (CG_IS_PRINT_JOB (self), "");

  return self->status;
}

static void
sent_cb (GtkPrintJob *job, gpointer data, const GError *error)
{
  g_autoptr (GTask) task = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (error != NULL)
    g_task_return_error (task, cg_fault_new (CG_FAULT_PRINT_FAILED, error->message));
  else
    g_task_return_boolean (task, TRUE);
}

/* CUPS applies these itself, because the pages are already made: each name is an option of
 * CUPS after "cups-". */
static GtkPrintSettings *
gtk_settings_new (const CgPrintSettings *settings)
{
  static const char *const sides[] = {
    [CG_PRINT_ONE_SIDE] = "one-sided",
    [CG_PRINT_LONG_EDGE] = "two-sided-long-edge",
    [CG_PRINT_SHORT_EDGE] = "two-sided-short-edge",
  };
  static const GtkPrintDuplex duplex[] = {
    [CG_PRINT_ONE_SIDE] = GTK_PRINT_DUPLEX_SIMPLEX,
    [CG_PRINT_LONG_EDGE] = GTK_PRINT_DUPLEX_HORIZONTAL,
    [CG_PRINT_SHORT_EDGE] = GTK_PRINT_DUPLEX_VERTICAL,
  };
  GtkPrintSettings *gtk = gtk_print_settings_new ();

  gtk_print_settings_set_n_copies (gtk, (int) settings->copies);
  gtk_print_settings_set_collate (gtk, settings->collate);
  gtk_print_settings_set_duplex (gtk, duplex[settings->sides]);
  gtk_print_settings_set_scale (gtk, 100);
  gtk_print_settings_set (gtk, "cups-sides", sides[settings->sides]);
  gtk_print_settings_set (gtk, "cups-print-scaling", "none");
  if (*settings->ranges != '\0')
    gtk_print_settings_set (gtk, "cups-page-ranges", settings->ranges);

  return gtk;
}

static GtkPageSetup *
page_setup_new (gboolean a3)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (a3 ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);

  return setup;
}

/* ---- paper ---- */

/* What a printer has is asked for at most so long: a dead one never says. */
#define PATIENCE_MS 2000

/* Papers of one name differ by so much between printers, mm. */
#define PAPER_TOLERANCE 2

/* A job that waits to hear what paper its printer has. */
typedef struct
{
  CgPrintJob *job;
  GtkPageSetup *setup;
  GTask *task;
  guint timeout;
  gulong handler;
} Waiting;

static gboolean
is_same_paper (GtkPageSetup *one, GtkPageSetup *other)
{
  double width = gtk_page_setup_get_paper_width (one, GTK_UNIT_MM);
  double height = gtk_page_setup_get_paper_height (one, GTK_UNIT_MM);

  return ABS (width - gtk_page_setup_get_paper_width (other, GTK_UNIT_MM)) < PAPER_TOLERANCE &&
         ABS (height - gtk_page_setup_get_paper_height (other, GTK_UNIT_MM)) < PAPER_TOLERANCE;
}

/* One that does not say what it has may have any. */
static gboolean
has_paper (GtkPrinter *printer, GtkPageSetup *setup)
{
  g_autolist (GtkPageSetup) papers = gtk_printer_list_papers (printer);

  for (GList *paper = papers; paper != NULL; paper = paper->next)
    if (is_same_paper (paper->data, setup))
      return TRUE;

  return papers == NULL;
}

static void
send (CgPrintJob *self, GTask *task)
{
  g_signal_connect_object (self->job, "status-changed", G_CALLBACK (status_cb), self, 0);
  set_status (self, status_sentence (GTK_PRINT_STATUS_SENDING_DATA));
  gtk_print_job_send (self->job, sent_cb, g_object_ref (task), NULL);
}

static void
send_or_refuse (CgPrintJob *self, GtkPageSetup *setup, GTask *task)
{
  GtkPrinter *printer = cg_printer_get_gtk (self->printer);
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (setup);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (!gtk_printer_has_details (printer) || has_paper (printer, setup))
    send (self, task);
  else
    g_task_return_error (task,
                         cg_fault_new (CG_FAULT_PRINT_PAPER, cg_printer_get_name (self->printer),
                                       gtk_paper_size_get_display_name (paper)));
}

static void
end_waiting (Waiting *waiting)
{
  g_clear_handle_id (&waiting->timeout, g_source_remove);
  g_clear_signal_handler (&waiting->handler, cg_printer_get_gtk (waiting->job->printer));
  send_or_refuse (waiting->job, waiting->setup, waiting->task);
  g_object_unref (waiting->setup);
  g_object_unref (waiting->task);
  g_free (waiting);
}

static gboolean
patience_cb (gpointer data)
{
  Waiting *waiting = data;

  waiting->timeout = 0;
  end_waiting (waiting);
  return G_SOURCE_REMOVE;
}

static void
details_cb (GtkPrinter *printer, gboolean success, gpointer data)
{
  end_waiting (data);
}

static void
ask_for_paper (CgPrintJob *self, GtkPageSetup *setup, GTask *task)
{
  GtkPrinter *printer = cg_printer_get_gtk (self->printer);
  Waiting *waiting;

  if (gtk_printer_has_details (printer))
    {
      send_or_refuse (self, setup, task);
      return;
    }

  waiting = g_new0 (Waiting, 1);
  waiting->job = self; /* the task keeps it */
  waiting->setup = g_object_ref (setup);
  waiting->task = g_object_ref (task);
  waiting->timeout = g_timeout_add (PATIENCE_MS, patience_cb, waiting);
  waiting->handler =
      g_signal_connect (printer, "details-acquired", G_CALLBACK (details_cb), waiting);
  gtk_printer_request_details (printer);
}

static void
send_to_printer (CgPrintJob *self, const CgPrintSettings *settings, GTask *task)
{
  g_autoptr (GtkPrintSettings) gtk = gtk_settings_new (settings);
  g_autoptr (GtkPageSetup) setup = page_setup_new (settings->a3);
  g_autoptr (GError) error = NULL;

  self->job = gtk_print_job_new (self->title, cg_printer_get_gtk (self->printer), gtk, setup);
  gtk_print_job_set_track_print_status (self->job, TRUE);
  if (gtk_print_job_set_source_file (self->job, self->pdf, &error))
    ask_for_paper (self, setup, task);
  else
    g_task_return_error (task, cg_fault_new (CG_FAULT_PRINT_FAILED, error->message));
}

static void
copy_thread (GTask *task, gpointer source, gpointer output, GCancellable *cancellable)
{
  CgPrintJob *self = source;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (self->pdf, &contents, &length, &error) ||
      !cg_files_write_atomic (output, contents, length, 0600, &error))
    g_task_return_error (task, cg_fault_new (CG_FAULT_PRINT_FAILED, error->message));
  else
    g_task_return_boolean (task, TRUE);
}

void
cg_print_job_send_async (CgPrintJob *self,
                         const CgPrintSettings *settings,
                         const char *output,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CG_IS_PRINT_JOB (self) && self->job == NULL && settings != NULL);
  g_return_if_fail (output != NULL || !cg_printer_is_file (self->printer));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, cg_print_job_send_async);
  if (cg_printer_is_file (self->printer))
    {
      g_task_set_task_data (task, g_strdup (output), g_free);
      g_task_run_in_thread (task, copy_thread);
    }
  else
    {
      send_to_printer (self, settings, task);
    }
}

gboolean
cg_print_job_send_finish (CgPrintJob *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (g_task_propagate_boolean (G_TASK (result), &cause))
    return TRUE;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cg_fault_set (error, CG_FAULT_CANCELLED);
  else
    g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}
