/* cg-document-print.c: a document on its way to paper: the sheets, their size, what is written on
 * them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-print.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-clock.h"
#include "cg-document-sheets.h"
#include "cg-drop-down.h"
#include "cg-fault.h"
#include "cg-mark.h"

struct _CgDocumentPrint
{
  CgPrintDesk parent_instance;

  GtkDropDown *paper;
  GtkDropDown *mark;
  GtkCheckButton *annotated; /* shown where there are annotations */
  GtkWidget *stop;           /* shown while a PDF is made */

  CgRecord *record;
  char *password;
  GByteArray *turns;
  guint page;    /* in hand when it was begun */
  gboolean bare; /* no sheet was shown yet */

  GPtrArray *marks; /* of CgMark: the annotations; NULL where none are known */
  GCancellable *opening;
  GCancellable *writing;
  CgPdfDocument *sheets; /* NULL until some were opened */
  GtkWidget *scroller;   /* around the view */
  CgPageView *view;      /* of the sheets */

  GTask *waiting; /* a PDF that is wanted of sheets still to come; its data is what is printed */
};

G_DEFINE_FINAL_TYPE (CgDocumentPrint, cg_document_print, CG_TYPE_PRINT_DESK)

enum
{
  SIGNAL_BUSY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CgOffice *
office_of (CgDocumentPrint *self)
{
  return cg_print_desk_get_office (CG_PRINT_DESK (self));
}

/* ---- what is written on the sheets ---- */

/* Who printed it, for which office, when: a copy that goes astray says where it came from. */
static char *
make_mark (CgDocumentPrint *self)
{
  CgOffice *office = office_of (self);
  g_autofree char *organ = cg_store_setting (cg_office_get_store (office), CG_SETTING_OFFICE);
  g_autofree char *department =
      cg_store_setting (cg_office_get_store (office), CG_SETTING_DEPARTMENT);
  g_autofree char *day = cg_date_to_iso (cg_clock_today ());
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (cg_clock_now_ms () / 1000);
  g_autofree char *minute = g_date_time_format (now, "%H:%M");
  const char *name = cg_office_get_actor_name (office);

  return g_strdup_printf ("%s%s  %s  %s %s", organ, department, name != NULL ? name : "", day,
                          minute);
}

/* ---- the sheets ---- */

static void
give_up_opening (CgDocumentPrint *self)
{
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
}

static void
set_bare (CgDocumentPrint *self, gboolean bare)
{
  self->bare = bare;
  g_signal_emit (self, signals[SIGNAL_BUSY_CHANGED], 0);
}

static void
view_shown_cb (CgDocumentPrint *self)
{
  if (self->opening == NULL)
    set_bare (self, FALSE);
}

static const char *
get_name (CgDocumentPrint *self)
{
  return cg_record_text (self->record, CG_ATTACHMENT_NAME);
}

static char *
make_file_name (CgDocumentPrint *self)
{
  const char *name = get_name (self);
  const char *dot = strrchr (name, '.');
  g_autofree char *stem = g_strndup (name, dot != NULL ? (gsize) (dot - name) : strlen (name));

  return g_strdup_printf ("%s.pdf", stem);
}

static gboolean
is_a3 (CgDocumentPrint *self)
{
  return gtk_drop_down_get_selected (self->paper) == 1;
}

static void
drop_sheets (CgDocumentPrint *self)
{
  give_up_opening (self);
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  if (self->view != NULL)
    cg_page_view_set_document (self->view, NULL);
  if (self->sheets != NULL)
    cg_pdf_document_close (self->sheets);
  g_clear_object (&self->sheets);
}

static void begin_waiting (CgDocumentPrint *self, const GError *error);

/* The sheets before stay until these are there, and the page in hand stays in hand. */
static void
show_sheets (CgDocumentPrint *self, CgPdfDocument *sheets)
{
  g_autofree char *file_name = make_file_name (self);
  gboolean first = self->sheets == NULL;
  guint page = first ? self->page : cg_page_view_get_page (self->view);

  cg_page_view_set_document (self->view, sheets);
  if (!first)
    cg_pdf_document_close (self->sheets);
  g_set_object (&self->sheets, sheets);
  cg_print_desk_set_paper (CG_PRINT_DESK (self), self->scroller,
                           cg_pdf_document_get_n_pages (sheets), get_name (self), file_name,
                           is_a3 (self));
  if (first)
    cg_page_view_set_fit (self->view, CG_PAGE_FIT_PAGE);
  cg_page_view_set_page (self->view, page);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentPrint) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) sheets = cg_document_sheets_open_finish (result, &error);

  /* Closed, or others are wanted. */
  if (g_task_get_cancellable (G_TASK (result)) != self->opening)
    return;

  g_clear_object (&self->opening);
  if (sheets != NULL)
    show_sheets (self, sheets);
  else
    {
      cg_print_desk_show_error (CG_PRINT_DESK (self), error);
      set_bare (self, FALSE);
    }
  begin_waiting (self, error);
}

static void
open_sheets (CgDocumentPrint *self)
{
  g_autofree char *text = make_mark (self);
  CgDocumentSheets sheets = {
    .attachment = self->record,
    .password = self->password,
    .turns = self->turns,
    .annotations = gtk_check_button_get_active (self->annotated) ? self->marks : NULL,
    .a3 = is_a3 (self),
    .mark = (CgPdfMark) gtk_drop_down_get_selected (self->mark),
    .text = text,
  };

  give_up_opening (self);
  self->opening = g_cancellable_new ();
  set_bare (self, TRUE);
  cg_document_sheets_open_async (office_of (self), &sheets, self->opening, opened_cb,
                                 g_object_ref (self));
}

static void
option_cb (CgDocumentPrint *self)
{
  if (self->record != NULL && (self->opening == NULL || self->sheets != NULL))
    open_sheets (self);
}

/* Where there are annotations they are printed, unless that is switched off. */
static void
marks_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentPrint) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->opening)
    return;

  self->marks = records != NULL ? cg_marks_new (records) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->annotated),
                          self->marks != NULL && self->marks->len > 0);
  open_sheets (self);
}

static void
look_for_marks (CgDocumentPrint *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ANNOTATION);

  cg_query_filter_integer (query, CG_ANNOTATION_ATTACHMENT, CG_FILTER_EQUAL,
                           cg_record_get_id (self->record));
  set_bare (self, TRUE);
  self->opening = g_cancellable_new ();
  cg_store_select_async (cg_office_get_store (office_of (self)), query, self->opening, marks_cb,
                         g_object_ref (self));
}

void
cg_document_print_set_document (CgDocumentPrint *self,
                                CgRecord *attachment,
                                CgPageView *view,
                                CgPdfDocument *document)
{
  g_return_if_fail (CG_IS_DOCUMENT_PRINT (self));

  cg_record_ref (attachment);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = attachment;
  g_free (self->password);
  self->password = g_strdup (cg_pdf_document_get_password (document));
  g_byte_array_set_size (self->turns, 0);
  for (guint i = 0; i < cg_pdf_document_get_n_pages (document); i++)
    {
      guint8 turn = (guint8) cg_page_view_get_turn (view, i);

      g_byte_array_append (self->turns, &turn, 1);
    }
  drop_sheets (self);
  self->page = cg_page_view_get_page (view);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->annotated), FALSE);
  cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_ATTACHMENT, cg_record_get_id (attachment));
  cg_print_desk_set_copies (CG_PRINT_DESK (self), 1);
  look_for_marks (self);
}

void
cg_document_print_close (CgDocumentPrint *self)
{
  g_return_if_fail (CG_IS_DOCUMENT_PRINT (self));

  drop_sheets (self);
  begin_waiting (self, NULL);
  self->bare = FALSE;
  g_clear_pointer (&self->record, cg_record_unref);
}

gboolean
cg_document_print_get_busy (CgDocumentPrint *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_PRINT (self), FALSE);

  return self->bare;
}

/* ---- the PDF ---- */

static void
add_range (GArray *leaves, const GByteArray *turns, guint first, guint last)
{
  for (guint page = first; page <= last && page <= turns->len; page++)
    {
      CgPdfLeaf leaf = { page - 1, turns->data[page - 1] };

      g_array_append_val (leaves, leaf);
    }
}

static GArray *
make_leaves (CgDocumentPrint *self, const char *ranges)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (CgPdfLeaf));
  g_auto (GStrv) parts = g_strsplit (ranges, ",", -1);

  if (parts[0] == NULL)
    add_range (leaves, self->turns, 1, self->turns->len);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *dash = strchr (parts[i], '-');
      guint first = (guint) g_ascii_strtoull (parts[i], NULL, 10);

      add_range (leaves, self->turns, MAX (first, 1),
                 dash != NULL ? (guint) g_ascii_strtoull (dash + 1, NULL, 10) : first);
    }

  return leaves;
}

/* What is printed, and the desk that it is shown on, which may be gone before it. */
typedef struct
{
  GWeakRef desk;
  GArray *leaves; /* of CgPdfLeaf */
  char *path;
} Job;

static Job *
job_new (CgDocumentPrint *self, const char *path, const char *ranges)
{
  Job *job = g_new0 (Job, 1);

  g_weak_ref_init (&job->desk, self);
  job->leaves = make_leaves (self, ranges);
  job->path = g_strdup (path);
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->desk);
  g_array_unref (job->leaves);
  g_free (job->path);
  g_free (job);
}

static void
progress_cb (guint n, gpointer data)
{
  Job *job = data;
  g_autoptr (CgPrintDesk) desk = g_weak_ref_get (&job->desk);
  g_autofree char *sentence = g_strdup_printf (_ ("Preparing page %u of %u…"), n, job->leaves->len);

  if (desk != NULL)
    cg_print_desk_show_progress (desk, sentence);
}

/* What is printed stays as it is until it is. */
static void
set_writing (CgDocumentPrint *self, gboolean writing)
{
  g_clear_object (&self->writing);
  if (writing)
    self->writing = g_cancellable_new ();
  gtk_widget_set_visible (self->stop, writing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->paper), !writing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mark), !writing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->annotated), !writing);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  gboolean good = cg_pdf_book_print_finish (CG_PDF_DOCUMENT (source), result, &error);

  set_writing (CG_DOCUMENT_PRINT (g_task_get_source_object (task)), FALSE);
  if (good)
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      g_task_return_error (task, cg_fault_new (CG_FAULT_CANCELLED));
    }
  else
    g_task_return_error (task, error);
}

static void
write_job (CgDocumentPrint *self, GTask *task)
{
  Job *job = g_task_get_task_data (task);

  set_writing (self, TRUE);
  cg_pdf_book_print_async (self->sheets, (const CgPdfLeaf *) (gpointer) job->leaves->data,
                           job->leaves->len, job->path, progress_cb, job, self->writing, written_cb,
                           g_object_ref (task));
}

/* What was to be printed of sheets that have now come, or do not come. */
static void
begin_waiting (CgDocumentPrint *self, const GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->waiting);

  if (task == NULL)
    return;
  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else if (self->sheets == NULL)
    g_task_return_error (task, cg_fault_new (CG_FAULT_CANCELLED));
  else
    write_job (self, task);
}

/* Never the sheets before, when others were chosen meanwhile. */
static void
cg_document_print_write_async (CgPrintDesk *desk,
                               const char *path,
                               const char *ranges,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  CgDocumentPrint *self = CG_DOCUMENT_PRINT (desk);

  g_return_if_fail (self->waiting == NULL && self->writing == NULL);

  self->waiting = g_task_new (self, NULL, callback, data);
  g_task_set_task_data (self->waiting, job_new (self, path, ranges), job_free);
  if (self->opening == NULL)
    begin_waiting (self, NULL);
}

static gboolean
cg_document_print_write_finish (CgPrintDesk *desk, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- the widget ---- */

static void
stop_cb (CgDocumentPrint *self)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
}

static void
cg_document_print_dispose (GObject *object)
{
  CgDocumentPrint *self = CG_DOCUMENT_PRINT (object);

  drop_sheets (self);
  begin_waiting (self, NULL);
  self->view = NULL;
  g_clear_object (&self->scroller);
  g_clear_pointer (&self->record, cg_record_unref);

  G_OBJECT_CLASS (cg_document_print_parent_class)->dispose (object);
}

static void
cg_document_print_finalize (GObject *object)
{
  CgDocumentPrint *self = CG_DOCUMENT_PRINT (object);

  g_free (self->password);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_byte_array_unref (self->turns);

  G_OBJECT_CLASS (cg_document_print_parent_class)->finalize (object);
}

static void
cg_document_print_class_init (CgDocumentPrintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_document_print_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_document_print_finalize;
  CG_PRINT_DESK_CLASS (klass)->write_async = cg_document_print_write_async;
  CG_PRINT_DESK_CLASS (klass)->write_finish = cg_document_print_write_finish;
  signals[SIGNAL_BUSY_CHANGED] =
      g_signal_new ("busy-changed", CG_TYPE_DOCUMENT_PRINT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
}

static void
cg_document_print_init (CgDocumentPrint *self)
{
  self->turns = g_byte_array_new ();
  self->scroller = g_object_ref_sink (gtk_scrolled_window_new ());
  self->view = CG_PAGE_VIEW (cg_page_view_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  g_signal_connect_object (self->view, "shown", G_CALLBACK (view_shown_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkDropDown *
add_choice (CgDocumentPrint *self, const char *label, const char *const *choices)
{
  GtkWidget *choice = cg_drop_down_new (gtk_string_list_new (choices));

  cg_print_desk_append_field (CG_PRINT_DESK (self), label, choice);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (option_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (choice);
}

GtkWidget *
cg_document_print_new (CgOffice *office)
{
  CgDocumentPrint *self = g_object_new (CG_TYPE_DOCUMENT_PRINT, NULL);
  const char *papers[] = { "A4", "A3", NULL };
  const char *marks[] = { C_ ("print mark", "None"), C_ ("print mark", "Across the page"),
                          C_ ("print mark", "Line at the foot"), NULL };

  cg_print_desk_build (CG_PRINT_DESK (self), office, _ ("Back to Reading"));
  self->paper = add_choice (self, _ ("Paper"), papers);
  self->mark = add_choice (self, _ ("Who and when"), marks);
  self->annotated =
      GTK_CHECK_BUTTON (gtk_check_button_new_with_label (C_ ("print", "Annotations")));
  gtk_check_button_set_active (self->annotated, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->annotated), FALSE);
  g_signal_connect_object (self->annotated, "toggled", G_CALLBACK (option_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (cg_print_desk_get_bar (CG_PRINT_DESK (self))),
                  GTK_WIDGET (self->annotated));
  self->stop = gtk_button_new_with_label (C_ ("button", "Cancel"));
  gtk_widget_set_visible (self->stop, FALSE);
  gtk_widget_set_valign (self->stop, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->stop, TRUE);
  gtk_widget_set_halign (self->stop, GTK_ALIGN_END);
  g_signal_connect_object (self->stop, "clicked", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (cg_print_desk_get_bar (CG_PRINT_DESK (self))), self->stop);
  return GTK_WIDGET (self);
}
