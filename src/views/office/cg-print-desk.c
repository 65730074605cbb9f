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

typedef struct
{
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *back;
  CgPrintPage *page; /* NULL once disposed of */
  CgOffice *office;
  CgEntity entity; /* of what is printed, for the journal */
  gint64 id;
  CgNoticePages *pages; /* NULL while there are none, and for what writes its own PDF */
  char *title;          /* of the latter */
  gboolean a3;          /* its sheets */
  char *name;           /* proposed for a file */
  GPtrArray *printers;  /* of CgPrinter */
  GCancellable *looking;
  CgPrinter *printer;  /* the job's */
  CgEntity job_entity; /* what the job prints, whatever is shown by its end */
  gint64 job_id;
  guint job_copies;
  CgPrintJob *job;
  char *file;   /* the job's PDF, removed when it was sent */
  char *output; /* the file it is printed into, NULL for a printer */
} CgPrintDeskPrivate;

enum
{
  SIGNAL_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgPrintDesk, cg_print_desk, GTK_TYPE_WIDGET)

static CgPrintDeskPrivate *
get_private (CgPrintDesk *self)
{
  return cg_print_desk_get_instance_private (self);
}

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
  CgPrintDeskPrivate *private = get_private (self);
  g_autofree char *path = settings_path ();
  g_autoptr (CgPrintSettings) settings = cg_print_settings_load (path);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) states = g_ptr_array_new ();

  for (guint i = 0; i < private->printers->len; i++)
    {
      const CgPrinter *printer = g_ptr_array_index (private->printers, i);

      g_ptr_array_add (labels, (gpointer) cg_printer_get_label (printer));
      g_ptr_array_add (states, (gpointer) cg_printer_get_state (printer));
    }
  g_ptr_array_add (labels, NULL);
  g_ptr_array_add (states, NULL);
  cg_print_page_set_options (private->page, settings->sides, settings->collate);
  cg_print_page_set_printers (private->page, (const char *const *) labels->pdata,
                              (const char *const *) states->pdata, private->printers->len - 1,
                              choose_printer (private->printers, settings->printer));
}

static void
printers_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  CgPrintDeskPrivate *private = get_private (self);
  g_autoptr (GPtrArray) printers = cg_printer_list_finish (result, NULL);

  if (printers == NULL || private->page == NULL)
    return;

  g_clear_pointer (&private->printers, g_ptr_array_unref);
  private->printers = g_steal_pointer (&printers);
  show_printers (self);
}

static void
look_for_printers (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);

  g_cancellable_cancel (private->looking);
  g_clear_object (&private->looking);
  private->looking = g_cancellable_new ();
  cg_printer_list_async (private->looking, printers_cb, g_object_ref (self));
}

/* ---- the pages ---- */

static gboolean
has_pages (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);

  return private->pages != NULL || private->title != NULL;
}

static const char *
get_title (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);

  return private->pages != NULL ? cg_notice_pages_get_title (private->pages) : private->title;
}

/* A3 is 842 points high or wide, and more the other way. */
static gboolean
is_a3 (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);
  double width, height;

  if (private->pages == NULL)
    return private->a3;

  cg_notice_pages_get_size (private->pages, &width, &height);
  return MAX (width, height) > 1000;
}

/* Of what writes its own PDF, the pages are chosen there; of the others by the printer. */
static void
write_pdf (CgPrintDesk *self, const char *path, GAsyncReadyCallback callback)
{
  CgPrintDeskPrivate *private = get_private (self);
  CgPrintDeskClass *klass = CG_PRINT_DESK_GET_CLASS (self);
  g_autofree char *ranges = cg_print_page_get_ranges (private->page);

  if (klass->write_async != NULL)
    klass->write_async (self, path, ranges != NULL ? ranges : "", callback, g_object_ref (self));
  else
    cg_pages_write_pdf_async (private->pages, path, callback, g_object_ref (self));
}

static gboolean
write_pdf_finish (CgPrintDesk *self, GAsyncResult *result, GError **error)
{
  CgPrintDeskClass *klass = CG_PRINT_DESK_GET_CLASS (self);

  return klass->write_async != NULL ? klass->write_finish (self, result, error)
                                    : cg_pages_write_pdf_finish (result, error);
}

/* ---- the job ---- */

static void
remove_file (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);

  if (private->file != NULL)
    g_unlink (private->file);
  g_clear_pointer (&private->file, g_free);
}

static void
show_status (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);

  if (private->job != NULL)
    cg_print_page_set_busy (private->page, private->file != NULL,
                            cg_print_job_get_status (private->job));
}

static void
end_job (CgPrintDesk *self, const GError *error)
{
  CgPrintDeskPrivate *private = get_private (self);

  remove_file (self);
  cg_print_page_set_busy (private->page, FALSE,
                          private->job != NULL ? cg_print_job_get_status (private->job) : NULL);
  if (error != NULL)
    cg_print_page_show_error (private->page, error);
}

/* What was printed is on record: the file, or how many copies. */
static void
note_printed (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);
  CgPrintDeskClass *klass = CG_PRINT_DESK_GET_CLASS (self);
  guint copies = private->job_copies;
  g_autofree char *detail =
      private->output != NULL ? g_filename_display_basename (private->output)
                              : g_strdup_printf (ngettext ("%u copy", "%u copies", copies), copies);

  cg_office_log (private->office, "print", private->job_entity, private->job_id, detail);
  if (klass->printed != NULL)
    klass->printed (self, private->output, copies);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  CgPrintDeskPrivate *private = get_private (self);
  g_autoptr (GError) error = NULL;
  gboolean good = cg_print_job_send_finish (CG_PRINT_JOB (source), result, &error);

  if (private->page == NULL)
    {
      remove_file (self);
      return;
    }

  end_job (self, error);
  if (good)
    note_printed (self);
}

static char *
get_printer_ranges (CgPrintDesk *self)
{
  char *ranges = CG_PRINT_DESK_GET_CLASS (self)->write_async == NULL
                     ? cg_print_page_get_ranges (get_private (self)->page)
                     : NULL;

  return ranges != NULL ? ranges : g_strdup ("");
}

static void
send_job (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);
  g_autofree char *path = settings_path ();
  g_autoptr (CgPrintSettings) settings = cg_print_settings_new ();

  g_free (settings->printer);
  settings->printer = g_strdup (cg_printer_get_name (private->printer));
  settings->copies = cg_print_page_get_copies (private->page);
  settings->sides = cg_print_page_get_sides (private->page);
  settings->collate = cg_print_page_get_collate (private->page);
  g_free (settings->ranges);
  settings->ranges = get_printer_ranges (self);
  settings->a3 = is_a3 (self);
  cg_print_settings_save (settings, path, NULL);

  g_clear_object (&private->job);
  private->job = cg_print_job_new (private->printer, get_title (self), private->file);
  g_signal_connect_object (private->job, "notify::status", G_CALLBACK (show_status), self,
                           G_CONNECT_SWAPPED);
  cg_print_job_send_async (private->job, settings, private->output, NULL, sent_cb,
                           g_object_ref (self));
}

/* ---- the PDF that the printer gets; it lies in the store's folder, as all drafts ---- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  CgPrintDeskPrivate *private = get_private (self);
  g_autoptr (GError) error = NULL;
  gboolean good = write_pdf_finish (self, result, &error);

  if (private->page == NULL)
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
  CgPrintDeskPrivate *private = get_private (self);
  CgPrintDeskClass *klass = CG_PRINT_DESK_GET_CLASS (self);
  static guint n_jobs;
  g_autofree char *folder = g_build_filename (
      cg_store_get_folder (cg_office_get_store (private->office)), "drafts", NULL);
  g_autofree char *name = g_strdup_printf ("print-%u.pdf", ++n_jobs);

  remove_file (self);
  private->job_entity = private->entity;
  private->job_id = private->id;
  private->job_copies = cg_print_page_get_copies (private->page);
  if (klass->begun != NULL)
    klass->begun (self);
  g_free (private->output);
  private->output = g_strdup (output);
  g_clear_pointer (&private->printer, cg_printer_unref);
  private->printer = cg_printer_ref (printer);
  g_mkdir_with_parents (folder, 0700);
  private->file = g_build_filename (folder, name, NULL);
  cg_print_page_show_error (private->page, NULL);
  cg_print_page_set_busy (private->page, TRUE, NULL);
  write_pdf (self, private->file, written_cb);
}

static CgPrinter *
chosen_printer (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);
  guint chosen = cg_print_page_get_printer (private->page);

  return private->printers != NULL && chosen < private->printers->len
             ? g_ptr_array_index (private->printers, chosen)
             : NULL;
}

static void
output_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  CgPrintDeskPrivate *private = get_private (self);
  g_autofree char *path = cg_pick_save_finish (result, NULL);
  CgPrinter *printer = private->page != NULL ? chosen_printer (self) : NULL;

  if (path != NULL && printer != NULL)
    begin_job (self, printer, path);
}

static void
print_cb (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);
  CgPrinter *printer = chosen_printer (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (printer == NULL || !has_pages (self))
    return;
  if (!cg_printer_is_file (printer))
    {
      begin_job (self, printer, NULL);
      return;
    }

  cg_pick_save_async (GTK_WINDOW (root), _ ("Print to a File"), private->name, NULL, output_cb,
                      g_object_ref (self));
}

/* ---- its own PDF, where the user wants it ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  CgPrintDeskPrivate *private = get_private (self);
  g_autoptr (GError) error = NULL;
  gboolean good = write_pdf_finish (self, result, &error);

  if (private->page == NULL)
    return;

  cg_print_page_set_busy (private->page, FALSE, NULL);
  if (good)
    cg_office_log (private->office, "export", private->job_entity, private->job_id,
                   private->output);
  else
    cg_print_page_show_error (private->page, error);
}

static void
target_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPrintDesk) self = data;
  CgPrintDeskPrivate *private = get_private (self);
  g_autofree char *path = cg_pick_save_finish (result, NULL);

  if (path == NULL || private->page == NULL)
    return;

  private->job_entity = private->entity;
  private->job_id = private->id;
  g_free (private->output);
  private->output = g_filename_display_basename (path);
  cg_print_page_show_error (private->page, NULL);
  cg_print_page_set_busy (private->page, TRUE, NULL);
  write_pdf (self, path, saved_cb);
}

/* ---- the widget ---- */

static void
save_pdf_cb (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);

  if (private->title != NULL)
    cg_pick_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Save as PDF"),
                        private->name, NULL, target_cb, g_object_ref (self));
  else if (private->pages != NULL)
    cg_pages_save_pdf (GTK_WIDGET (self), private->office, private->pages, private->entity,
                       private->id, private->name);
}

static void
back_cb (CgPrintDesk *self)
{
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  back_cb (CG_PRINT_DESK (widget));
  return GDK_EVENT_STOP;
}

static void
cg_print_desk_dispose (GObject *object)
{
  CgPrintDesk *self = CG_PRINT_DESK (object);
  CgPrintDeskPrivate *private = get_private (self);

  g_cancellable_cancel (private->looking);
  g_clear_object (&private->looking);
  g_clear_object (&private->job);
  g_clear_pointer (&private->printer, cg_printer_unref);
  g_clear_pointer (&private->box, gtk_widget_unparent);
  private->page = NULL;
  g_clear_pointer (&private->pages, cg_notice_pages_unref);
  g_clear_pointer (&private->printers, g_ptr_array_unref);
  g_clear_object (&private->office);

  G_OBJECT_CLASS (cg_print_desk_parent_class)->dispose (object);
}

static void
cg_print_desk_finalize (GObject *object)
{
  CgPrintDesk *self = CG_PRINT_DESK (object);
  CgPrintDeskPrivate *private = get_private (self);

  remove_file (self);
  g_free (private->output);
  g_free (private->name);
  g_free (private->title);

  G_OBJECT_CLASS (cg_print_desk_parent_class)->finalize (object);
}

static void
cg_print_desk_class_init (CgPrintDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_print_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_print_desk_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  signals[SIGNAL_BACK] = g_signal_new ("back", CG_TYPE_PRINT_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

static void
build_bar (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);

  private->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  private->back = gtk_button_new ();
  gtk_widget_add_css_class (private->bar, "page-bar");
  gtk_widget_set_valign (private->back, GTK_ALIGN_CENTER);
  g_signal_connect_object (private->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (private->bar), private->back);
}

static void
cg_print_desk_init (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);

  private->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  private->page = CG_PRINT_PAGE (cg_print_page_new ());
  build_bar (self);
  gtk_widget_set_sensitive (GTK_WIDGET (private->page), FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (private->page), TRUE);
  gtk_box_append (GTK_BOX (private->box), private->bar);
  gtk_box_append (GTK_BOX (private->box), GTK_WIDGET (private->page));
  gtk_widget_set_parent (private->box, GTK_WIDGET (self));
  g_signal_connect_object (private->page, "print", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (private->page, "save-pdf", G_CALLBACK (save_pdf_cb), self,
                           G_CONNECT_SWAPPED);
}

void
cg_print_desk_build (CgPrintDesk *self, CgOffice *office, const char *back)
{
  CgPrintDeskPrivate *private = get_private (self);

  g_return_if_fail (CG_IS_PRINT_DESK (self));

  g_set_object (&private->office, office);
  gtk_button_set_label (GTK_BUTTON (private->back), back);
}

GtkWidget *
cg_print_desk_get_bar (CgPrintDesk *self)
{
  return get_private (self)->bar;
}

void
cg_print_desk_append_field (CgPrintDesk *self, const char *text, GtkWidget *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_valign (field, GTK_ALIGN_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), field);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_widget_set_hexpand (box, gtk_widget_get_hexpand (field));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  gtk_box_append (GTK_BOX (get_private (self)->bar), box);
}

CgOffice *
cg_print_desk_get_office (CgPrintDesk *self)
{
  return get_private (self)->office;
}

void
cg_print_desk_begin (CgPrintDesk *self, CgEntity entity, gint64 id)
{
  CgPrintDeskPrivate *private = get_private (self);

  g_return_if_fail (CG_IS_PRINT_DESK (self));

  private->entity = entity;
  private->id = id;
  gtk_widget_set_sensitive (GTK_WIDGET (private->page), FALSE);
  cg_print_page_show_error (private->page, NULL);
  cg_print_page_set_busy (private->page, private->file != NULL, NULL);
  look_for_printers (self);
}

void
cg_print_desk_set_pages (CgPrintDesk *self, CgNoticePages *pages, const char *name)
{
  CgPrintDeskPrivate *private = get_private (self);

  g_return_if_fail (CG_IS_PRINT_DESK (self) && pages != NULL);

  cg_notice_pages_ref (pages);
  g_clear_pointer (&private->pages, cg_notice_pages_unref);
  private->pages = pages;
  g_free (private->name);
  private->name = g_strdup (name);
  cg_print_page_set_pages (private->page, pages);
  gtk_widget_set_sensitive (GTK_WIDGET (private->page), TRUE);
}

void
cg_print_desk_set_paper (CgPrintDesk *self,
                         GtkWidget *paper,
                         guint n_pages,
                         const char *title,
                         const char *name,
                         gboolean a3)
{
  CgPrintDeskPrivate *private = get_private (self);

  g_return_if_fail (CG_IS_PRINT_DESK (self) && title != NULL);

  g_free (private->title);
  private->title = g_strdup (title);
  g_free (private->name);
  private->name = g_strdup (name);
  private->a3 = a3;
  cg_print_page_set_made_for_paper (private->page, TRUE);
  cg_print_page_set_document (private->page, paper, n_pages, title);
  gtk_widget_set_sensitive (GTK_WIDGET (private->page), TRUE);
}

void
cg_print_desk_show_progress (CgPrintDesk *self, const char *sentence)
{
  CgPrintDeskPrivate *private = get_private (self);

  if (private->page != NULL)
    cg_print_page_set_busy (private->page, TRUE, sentence);
}

CgNoticePages *
cg_print_desk_get_pages (CgPrintDesk *self)
{
  CgPrintDeskPrivate *private = get_private (self);

  g_return_val_if_fail (CG_IS_PRINT_DESK (self), NULL);

  return private->pages;
}

void
cg_print_desk_set_copies (CgPrintDesk *self, gint64 copies)
{
  g_return_if_fail (CG_IS_PRINT_DESK (self));

  cg_print_page_set_copies (get_private (self)->page, copies);
}

void
cg_print_desk_show_error (CgPrintDesk *self, const GError *error)
{
  CgPrintDeskPrivate *private = get_private (self);

  g_return_if_fail (CG_IS_PRINT_DESK (self));

  cg_print_page_show_error (private->page, error);
}
