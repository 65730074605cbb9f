/* cg-printer.c: the printers that there are, and printing to a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-printer-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* A printing service that is dead may never say so. */
#define PATIENCE_MS 2000

struct _CgPrinter
{
  GtkPrinter *gtk;
  char *name;
  char *label;
  char *state;
  gboolean is_default;
};

G_DEFINE_BOXED_TYPE (CgPrinter, cg_printer, cg_printer_ref, cg_printer_unref)

static void
clear_printer (gpointer data)
{
  CgPrinter *printer = data;

  g_clear_object (&printer->gtk);
  g_free (printer->name);
  g_free (printer->label);
  g_free (printer->state);
}

CgPrinter *
cg_printer_ref (CgPrinter *printer)
{
  return g_rc_box_acquire (printer);
}

void
cg_printer_unref (CgPrinter *printer)
{
  g_rc_box_release_full (printer, clear_printer);
}

const char *
cg_printer_get_name (const CgPrinter *printer)
{
  return printer->name;
}

const char *
cg_printer_get_label (const CgPrinter *printer)
{
  return printer->label;
}

const char *
cg_printer_get_state (const CgPrinter *printer)
{
  return printer->state;
}

gboolean
cg_printer_is_file (const CgPrinter *printer)
{
  return printer->gtk == NULL;
}

gboolean
cg_printer_is_default (const CgPrinter *printer)
{
  return printer->is_default;
}

GtkPrinter *
cg_printer_get_gtk (const CgPrinter *printer)
{
  return printer->gtk;
}

static CgPrinter *
printer_new (GtkPrinter *gtk)
{
  CgPrinter *printer = g_rc_box_new0 (CgPrinter);
  const char *name = gtk_printer_get_name (gtk);
  const char *place = gtk_printer_get_location (gtk);
  const char *state = gtk_printer_get_state_message (gtk);

  printer->gtk = g_object_ref (gtk);
  printer->name = g_strdup (name);
  printer->state = g_strdup (state != NULL ? state : "");
  printer->is_default = gtk_printer_is_default (gtk);
  if (place != NULL && *place != '\0')
    /* Translators: a printer's name and where it stands. */
    printer->label = g_strdup_printf (_ ("%s (%s)"), name, place);
  else
    printer->label = g_strdup (name);

  return printer;
}

static CgPrinter *
file_new (void)
{
  CgPrinter *printer = g_rc_box_new0 (CgPrinter);

  printer->name = g_strdup ("");
  printer->label = g_strdup (_ ("Print to file (PDF)"));
  printer->state = g_strdup ("");

  return printer;
}

/* An enquiry under way: GTK holds it until its backends are through, which may be never,
 * while the task is done after two seconds. */
typedef struct
{
  GTask *task; /* NULL once it has been answered */
  GPtrArray *printers;
  guint timeout;
  GSource *cancelled; /* NULL if it cannot be cancelled */
} Enquiry;

static int
compare_printers (gconstpointer a, gconstpointer b)
{
  const CgPrinter *left = *(CgPrinter *const *) a, *right = *(CgPrinter *const *) b;

  if (left->is_default != right->is_default)
    return left->is_default ? -1 : 1;

  return g_utf8_collate (left->name, right->name);
}

static void
drop_source (GSource *source)
{
  g_source_destroy (source);
  g_source_unref (source);
}

static void
answer (Enquiry *enquiry)
{
  g_autoptr (GTask) task = g_steal_pointer (&enquiry->task);

  if (task == NULL)
    return;

  g_clear_handle_id (&enquiry->timeout, g_source_remove);
  g_clear_pointer (&enquiry->cancelled, drop_source);
  if (g_task_return_error_if_cancelled (task))
    return;

  g_ptr_array_sort (enquiry->printers, compare_printers);
  g_ptr_array_add (enquiry->printers, file_new ());
  g_task_return_pointer (task, g_ptr_array_ref (enquiry->printers),
                         (GDestroyNotify) g_ptr_array_unref);
}

/* GTK's own printers to files and previews are not printers. */
static gboolean
printer_cb (GtkPrinter *gtk, gpointer data)
{
  Enquiry *enquiry = data;

  if (enquiry->task == NULL)
    return TRUE;
  if (!gtk_printer_is_virtual (gtk))
    g_ptr_array_add (enquiry->printers, printer_new (gtk));

  return FALSE;
}

static void
through_cb (gpointer data)
{
  Enquiry *enquiry = data;

  answer (enquiry);
  g_ptr_array_unref (enquiry->printers);
  g_free (enquiry);
}

static gboolean
timeout_cb (gpointer data)
{
  Enquiry *enquiry = data;

  enquiry->timeout = 0;
  answer (enquiry);
  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  answer (data);
  return G_SOURCE_REMOVE;
}

static void
watch_cancellable (Enquiry *enquiry, GCancellable *cancellable)
{
  if (cancellable == NULL)
    return;

  enquiry->cancelled = g_cancellable_source_new (cancellable);
  g_source_set_callback (enquiry->cancelled, G_SOURCE_FUNC (cancelled_cb), enquiry, NULL);
  g_source_attach (enquiry->cancelled, NULL);
}

void
cg_printer_list_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Enquiry *enquiry = g_new0 (Enquiry, 1);

  enquiry->task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (enquiry->task, cg_printer_list_async);
  enquiry->printers = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_printer_unref);
  enquiry->timeout = g_timeout_add (PATIENCE_MS, timeout_cb, enquiry);
  watch_cancellable (enquiry, cancellable);
  gtk_enumerate_printers (printer_cb, enquiry, through_cb, FALSE);
}

GPtrArray *
cg_printer_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
