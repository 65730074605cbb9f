/* cg-print-desk.c: pages on their way to a printer or a file: printers, the job, the PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-print-desk.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cg-pages-output.h"
#include "cg-pick-file.h"
#include "cg-print-job.h"
#include "cg-print-page.h"

struct _CgPrintDesk
{
  GtkWidget parent_instance;

  CgPrintPage *page;
  CgOffice *office;
  CgNoticePages *pages;
  char *name;          /* proposed for a file */
  GPtrArray *printers; /* of CgPrinter */
  GCancellable *looking;
  CgPrinter *printer; /* the job's */
  CgPrintJob *job;
  char *file;   /* the job's PDF, removed when it was sent */
  char *output; /* the file it is printed into, NULL for a printer */
};

enum
{
  SIGNAL_PRINTED,
  SIGNAL_SAVE_PDF,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPrintDesk, cg_print_desk, GTK_TYPE_WIDGET)

static char *
settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "cugai", "print.ini", NULL);
}

/* ---- the printers ---- */

static guint
choose_printer (GPtrArray *printers, const char *remembered)
{
  for (guint i = 0; i < printers->len; i++)
    if (*remembered != '\0' &&
        g_str_equal (cg_printer_get_name (g_ptr_array_index (printers, i)), remembered))
      return i;

  return 0;
}

static void
show_printers (CgPrintDesk *self)
{
  g_autofree char *path = settings_path ();
  g_autoptr (CgPrintSettings) settings = cg_print_settings_load (path);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) states = g_ptr_array_new ();

  for (guint i = 0; i < self->printers->len; i++)
    {
      const CgPrinter *printer = g_ptr_array_index (self->printers, i);

      g_ptr_array_add (labels, (gpointer) cg_printer_get_label (printer));
      g_ptr_array_add (states, (gpointer) cg_printer_get_state (printer));
    }
  g_ptr_array_add (labels, NULL);
  g_ptr_array_add (states, NULL);
  cg_print_page_set_options (self->page, settings->sides, settings->collate);
  cg_print_page_set_printers (self->page, (const char *const *) labels->pdata,
                              (const char *const *) states->pdata, self->printers->len - 1,
                              choose_printer (self->printers, settings->printer));
}

static void
printers_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  g_autoptr (GPtrArray) printers = cg_printer_list_finish (result, NULL);

  if (printers == NULL || self->page == NULL)
    return;

  g_clear_pointer (&self->printers, g_ptr_array_unref);
  self->printers = g_steal_pointer (&printers);
  show_printers (self);
}

static void
look_for_printers (CgPrintDesk *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  cg_printer_list_async (self->looking, printers_cb, g_object_ref (self));
}

/* ---- the job ---- */

static void
remove_file (CgPrintDesk *self)
{
  if (self->file != NULL)
    g_unlink (self->file);
  g_clear_pointer (&self->file, g_free);
}

static void
show_status (CgPrintDesk *self)
{
  if (self->job != NULL)
    cg_print_page_set_busy (self->page, self->file != NULL, cg_print_job_get_status (self->job));
}

static void
end_job (CgPrintDesk *self, const GError *error)
{
  remove_file (self);
  cg_print_page_set_busy (self->page, FALSE,
                          self->job != NULL ? cg_print_job_get_status (self->job) : NULL);
  if (error != NULL)
    cg_print_page_show_error (self->page, error);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_print_job_send_finish (CG_PRINT_JOB (source), result, &error);

  if (self->page == NULL)
    {
      remove_file (self);
      return;
    }

  end_job (self, error);
  if (good)
    g_signal_emit (self, signals[SIGNAL_PRINTED], 0, self->output,
                   cg_print_page_get_copies (self->page));
}

/* A3 is 842 points high or wide, and more the other way. */
static gboolean
is_a3 (const CgNoticePages *pages)
{
  double width, height;

  cg_notice_pages_get_size (pages, &width, &height);
  return MAX (width, height) > 1000;
}

static void
send_job (CgPrintDesk *self)
{
  g_autofree char *path = settings_path ();
  g_autoptr (CgPrintSettings) settings = cg_print_settings_new ();

  g_free (settings->printer);
  settings->printer = g_strdup (cg_printer_get_name (self->printer));
  settings->copies = cg_print_page_get_copies (self->page);
  settings->sides = cg_print_page_get_sides (self->page);
  settings->collate = cg_print_page_get_collate (self->page);
  g_free (settings->ranges);
  settings->ranges = cg_print_page_get_ranges (self->page);
  if (settings->ranges == NULL)
    settings->ranges = g_strdup ("");
  settings->a3 = is_a3 (self->pages);
  cg_print_settings_save (settings, path, NULL);

  g_clear_object (&self->job);
  self->job = cg_print_job_new (self->printer, cg_notice_pages_get_title (self->pages), self->file);
  g_signal_connect_object (self->job, "notify::status", G_CALLBACK (show_status), self,
                           G_CONNECT_SWAPPED);
  cg_print_job_send_async (self->job, settings, self->output, NULL, sent_cb, g_object_ref (self));
}

/* ---- the PDF that the printer gets; it lies in the store's folder, as all drafts ---- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_pages_write_pdf_finish (result, &error);

  if (self->page == NULL)
    {
      remove_file (self);
      return;
    }

  if (good)
    send_job (self);
  else
    end_job (self, error);
}

static void
begin_job (CgPrintDesk *self, CgPrinter *printer, const char *output)
{
  static guint n_jobs;
  g_autofree char *folder =
      g_build_filename (cg_store_get_folder (cg_office_get_store (self->office)), "drafts", NULL);
  g_autofree char *name = g_strdup_printf ("print-%u.pdf", ++n_jobs);

  remove_file (self);
  g_free (self->output);
  self->output = g_strdup (output);
  g_clear_pointer (&self->printer, cg_printer_unref);
  self->printer = cg_printer_ref (printer);
  g_mkdir_with_parents (folder, 0700);
  self->file = g_build_filename (folder, name, NULL);
  cg_print_page_show_error (self->page, NULL);
  cg_print_page_set_busy (self->page, TRUE, NULL);
  cg_pages_write_pdf_async (self->pages, self->file, written_cb, g_object_ref (self));
}

static CgPrinter *
chosen_printer (CgPrintDesk *self)
{
  guint chosen = cg_print_page_get_printer (self->page);

  return self->printers != NULL && chosen < self->printers->len
             ? g_ptr_array_index (self->printers, chosen)
             : NULL;
}

static void
output_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  g_autofree char *path = cg_pick_save_finish (result, NULL);
  CgPrinter *printer = self->page != NULL ? chosen_printer (self) : NULL;

  if (path != NULL && printer != NULL)
    begin_job (self, printer, path);
}

static void
print_cb (CgPrintDesk *self)
{
  CgPrinter *printer = chosen_printer (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (printer == NULL || self->pages == NULL)
    return;
  if (!cg_printer_is_file (printer))
    {
      begin_job (self, printer, NULL);
      return;
    }

  cg_pick_save_async (GTK_WINDOW (root), _ ("Print to a File"), self->name, NULL, output_cb,
                      g_object_ref (self));
}

/* ---- the widget ---- */

static void
save_pdf_cb (CgPrintDesk *self)
{
  if (self->pages != NULL)
    g_signal_emit (self, signals[SIGNAL_SAVE_PDF], 0);
}

static void
cg_print_desk_dispose (GObject *object)
{
  CgPrintDesk *self = CG_PRINT_DESK (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->job);
  g_clear_pointer (&self->printer, cg_printer_unref);
  if (self->page != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->page));
  self->page = NULL;
  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  g_clear_pointer (&self->printers, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_print_desk_parent_class)->dispose (object);
}

static void
cg_print_desk_finalize (GObject *object)
{
  CgPrintDesk *self = CG_PRINT_DESK (object);

  remove_file (self);
  g_free (self->output);
  g_free (self->name);

  G_OBJECT_CLASS (cg_print_desk_parent_class)->finalize (object);
}

static void
cg_print_desk_class_init (CgPrintDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_print_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_print_desk_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_PRINTED] = g_signal_new ("printed", CG_TYPE_PRINT_DESK, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  signals[SIGNAL_SAVE_PDF] = g_signal_new ("save-pdf", CG_TYPE_PRINT_DESK, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_print_desk_init (CgPrintDesk *self)
{
  self->page = CG_PRINT_PAGE (cg_print_page_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->page), GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), FALSE);
  g_signal_connect_object (self->page, "print", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "save-pdf", G_CALLBACK (save_pdf_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_print_desk_new (CgOffice *office)
{
  CgPrintDesk *self = g_object_new (CG_TYPE_PRINT_DESK, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}

void
cg_print_desk_begin (CgPrintDesk *self)
{
  g_return_if_fail (CG_IS_PRINT_DESK (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->page), FALSE);
  cg_print_page_show_error (self->page, NULL);
  cg_print_page_set_busy (self->page, FALSE, NULL);
  look_for_printers (self);
}

void
cg_print_desk_set_pages (CgPrintDesk *self, CgNoticePages *pages, const char *name)
{
  g_return_if_fail (CG_IS_PRINT_DESK (self) && pages != NULL);

  cg_notice_pages_ref (pages);
  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  self->pages = pages;
  g_free (self->name);
  self->name = g_strdup (name);
  cg_print_page_set_pages (self->page, pages);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), TRUE);
}

CgNoticePages *
cg_print_desk_get_pages (CgPrintDesk *self)
{
  g_return_val_if_fail (CG_IS_PRINT_DESK (self), NULL);

  return self->pages;
}

void
cg_print_desk_show_error (CgPrintDesk *self, const GError *error)
{
  g_return_if_fail (CG_IS_PRINT_DESK (self));

  cg_print_page_show_error (self->page, error);
}
