/* cg-notice-print.c: the print page of a document: printers, the job, the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-print.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cg-clock.h"
#include "cg-notice-case.h"
#include "cg-notice-chain.h"
#include "cg-notice-output.h"
#include "cg-pick-file.h"
#include "cg-print-job.h"
#include "cg-print-page.h"

struct _CgNoticePrint
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CgPrintPage *page;
  CgOffice *office;
  CgRecord *record; /* as it will be printed */
  gboolean dates;   /* printing it gives it its day */
  CgNoticePages *pages;
  GPtrArray *printers; /* of CgPrinter */
  GCancellable *looking;
  CgPrinter *printer; /* the job's */
  CgPrintJob *job;
  char *file;   /* the job's PDF, removed when it was sent */
  char *output; /* the file it is printed into, NULL for a printer */
};

enum
{
  SIGNAL_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticePrint, cg_notice_print, GTK_TYPE_WIDGET)

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
show_printers (CgNoticePrint *self)
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
  g_autoptr (CgNoticePrint) self = data;
  g_autoptr (GPtrArray) printers = cg_printer_list_finish (result, NULL);

  if (printers == NULL || self->box == NULL)
    return;

  g_clear_pointer (&self->printers, g_ptr_array_unref);
  self->printers = g_steal_pointer (&printers);
  show_printers (self);
}

static void
look_for_printers (CgNoticePrint *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  cg_printer_list_async (self->looking, printers_cb, g_object_ref (self));
}

/* ---- the job ---- */

static void
remove_file (CgNoticePrint *self)
{
  if (self->file != NULL)
    g_unlink (self->file);
  g_clear_pointer (&self->file, g_free);
}

static void
show_status (CgNoticePrint *self)
{
  if (self->job != NULL)
    cg_print_page_set_busy (self->page, self->file != NULL, cg_print_job_get_status (self->job));
}

static void
end_job (CgNoticePrint *self, const GError *error)
{
  remove_file (self);
  cg_print_page_set_busy (self->page, FALSE,
                          self->job != NULL ? cg_print_job_get_status (self->job) : NULL);
  if (error != NULL)
    cg_print_page_show_error (self->page, error);
}

/* What was printed is on record: the day, and how many copies when nobody had said so. */
static void
record_printing (CgNoticePrint *self, guint copies)
{
  g_autofree char *detail =
      self->output != NULL ? g_filename_display_basename (self->output)
                           : g_strdup_printf (ngettext ("%u copy", "%u copies", copies), copies);
  gint64 id = cg_record_get_id (self->record);
  g_autoptr (CgEdit) edit = NULL;

  cg_notice_log (self->office, "print", id, detail);
  if (!self->dates || cg_office_get_read_only (self->office) != NULL)
    return;

  edit = cg_edit_new ("set", 0);
  cg_edit_set_date (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_PRINT_DATE, cg_clock_today ());
  if (self->output == NULL && cg_record_is_null (self->record, CG_NOTICE_COPIES))
    cg_edit_set_integer (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_COPIES, copies);
  cg_office_apply (self->office, edit, NULL, NULL);
  self->dates = FALSE;
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNoticePrint) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_print_job_send_finish (CG_PRINT_JOB (source), result, &error);

  if (self->box == NULL)
    {
      remove_file (self);
      return;
    }

  end_job (self, error);
  if (good)
    record_printing (self, cg_print_page_get_copies (self->page));
}

static void
send_job (CgNoticePrint *self)
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
  g_autoptr (CgNoticePrint) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_notice_write_pdf_finish (result, &error);

  if (self->box == NULL)
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
begin_job (CgNoticePrint *self, CgPrinter *printer, const char *output)
{
  g_autofree char *folder =
      g_build_filename (cg_store_get_folder (cg_office_get_store (self->office)), "drafts", NULL);
  g_autofree char *name =
      g_strdup_printf ("print-%" G_GINT64_FORMAT ".pdf", cg_record_get_id (self->record));

  remove_file (self);
  g_free (self->output);
  self->output = g_strdup (output);
  g_clear_pointer (&self->printer, cg_printer_unref);
  self->printer = cg_printer_ref (printer);
  g_mkdir_with_parents (folder, 0700);
  self->file = g_build_filename (folder, name, NULL);
  cg_print_page_show_error (self->page, NULL);
  cg_print_page_set_busy (self->page, TRUE, NULL);
  cg_notice_write_pdf_async (self->pages, self->file, written_cb, g_object_ref (self));
}

static CgPrinter *
chosen_printer (CgNoticePrint *self)
{
  guint chosen = cg_print_page_get_printer (self->page);

  return self->printers != NULL && chosen < self->printers->len
             ? g_ptr_array_index (self->printers, chosen)
             : NULL;
}

static void
output_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNoticePrint) self = data;
  g_autofree char *path = cg_pick_save_finish (result, NULL);
  CgPrinter *printer = self->box != NULL ? chosen_printer (self) : NULL;

  if (path != NULL && printer != NULL)
    begin_job (self, printer, path);
}

static void
print_cb (CgNoticePrint *self)
{
  CgPrinter *printer = chosen_printer (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  if (printer == NULL || self->record == NULL)
    return;
  if (!cg_printer_is_file (printer))
    {
      begin_job (self, printer, NULL);
      return;
    }

  name = cg_notice_file_name (self->record);
  cg_pick_save_async (GTK_WINDOW (root), _ ("Print to a File"), name, NULL, output_cb,
                      g_object_ref (self));
}

static void
save_pdf_cb (CgNoticePrint *self)
{
  if (self->record != NULL)
    cg_notice_save_pdf (GTK_WIDGET (self), self->office, self->record, self->pages);
}

/* ---- the document ---- */

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");

  g_task_return_pointer (task, cg_notice_layout (data, profile),
                         (GDestroyNotify) cg_notice_pages_unref);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgNoticePrint *self = CG_NOTICE_PRINT (source);
  g_autoptr (CgNoticePages) pages = g_task_propagate_pointer (G_TASK (result), NULL);

  if (pages == NULL || self->box == NULL)
    return;

  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  self->pages = g_steal_pointer (&pages);
  cg_print_page_set_pages (self->page, self->pages);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), TRUE);
}

void
cg_notice_print_set_record (CgNoticePrint *self, CgRecord *record)
{
  g_autoptr (GTask) task = NULL;
  CgRecord *copy;
  char today[CG_DATE_ISO_SIZE];

  g_return_if_fail (CG_IS_NOTICE_PRINT (self));

  copy = cg_record_copy (record);
  self->dates = g_str_equal (cg_record_text (record, CG_NOTICE_STATE), "registered") &&
                !cg_notice_is_printed (record);
  cg_date_to_iso_buffer (cg_clock_today (), today);
  if (self->dates)
    cg_value_set_text (cg_record_mutable_value (copy, CG_NOTICE_PRINT_DATE), today);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = copy;

  gtk_widget_set_sensitive (GTK_WIDGET (self->page), FALSE);
  task = g_task_new (self, NULL, laid_out_cb, NULL);
  g_task_set_task_data (task, cg_notice_document_new_from_record (copy),
                        (GDestroyNotify) cg_notice_document_unref);
  g_task_run_in_thread (task, layout_thread);
  cg_print_page_show_error (self->page, NULL);
  cg_print_page_set_busy (self->page, FALSE, NULL);
  look_for_printers (self);
}

/* ---- the widget ---- */

static void
back_cb (CgNoticePrint *self)
{
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
}

static GtkWidget *
build_bar (CgNoticePrint *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *back = gtk_button_new_with_label (_ ("Back to the Document"));

  gtk_widget_add_css_class (bar, "page-bar");
  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  g_signal_connect_object (back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), back);
  return bar;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  g_signal_emit (widget, signals[SIGNAL_BACK], 0);
  return GDK_EVENT_STOP;
}

static void
cg_notice_print_dispose (GObject *object)
{
  CgNoticePrint *self = CG_NOTICE_PRINT (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->job);
  g_clear_pointer (&self->printer, cg_printer_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  g_clear_pointer (&self->printers, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_notice_print_parent_class)->dispose (object);
}

static void
cg_notice_print_finalize (GObject *object)
{
  remove_file (CG_NOTICE_PRINT (object));
  g_free (CG_NOTICE_PRINT (object)->output);

  G_OBJECT_CLASS (cg_notice_print_parent_class)->finalize (object);
}

static void
cg_notice_print_class_init (CgNoticePrintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_notice_print_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_notice_print_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  signals[SIGNAL_BACK] = g_signal_new ("back", CG_TYPE_NOTICE_PRINT, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_notice_print_init (CgNoticePrint *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->page = CG_PRINT_PAGE (cg_print_page_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (self->box), build_bar (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->page));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->page, "print", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "save-pdf", G_CALLBACK (save_pdf_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_notice_print_new (CgOffice *office)
{
  CgNoticePrint *self = g_object_new (CG_TYPE_NOTICE_PRINT, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
