/* cg-notice-print.c: the print page of a document, and what the journal says of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-print.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-notice-case.h"
#include "cg-notice-chain.h"
#include "cg-notice-output.h"
#include "cg-print-desk.h"

struct _CgNoticePrint
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CgPrintDesk *desk;
  CgOffice *office;
  CgRecord *record; /* as it will be printed */
  gboolean dates;   /* printing it gives it its day */
};

enum
{
  SIGNAL_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticePrint, cg_notice_print, GTK_TYPE_WIDGET)

/* What was printed is on record: the day, and how many copies when nobody had said so. */
static void
printed_cb (CgNoticePrint *self, const char *output, guint copies)
{
  g_autofree char *detail =
      output != NULL ? g_filename_display_basename (output)
                     : g_strdup_printf (ngettext ("%u copy", "%u copies", copies), copies);
  gint64 id = cg_record_get_id (self->record);
  g_autoptr (CgEdit) edit = NULL;

  cg_office_log (self->office, "print", CG_ENTITY_NOTICE, id, detail);
  if (!self->dates || cg_office_get_read_only (self->office) != NULL)
    return;

  edit = cg_edit_new ("set", 0);
  cg_edit_set_date (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_PRINT_DATE, cg_clock_today ());
  if (output == NULL && cg_record_is_null (self->record, CG_NOTICE_COPIES))
    cg_edit_set_integer (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_COPIES, copies);
  cg_office_apply (self->office, edit, NULL, NULL);
  self->dates = FALSE;
}

static void
save_pdf_cb (CgNoticePrint *self)
{
  if (self->record != NULL)
    cg_notice_save_pdf (GTK_WIDGET (self), self->office, self->record,
                        cg_print_desk_get_pages (self->desk));
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
  g_autofree char *name = NULL;

  if (pages == NULL || self->box == NULL)
    return;

  name = cg_notice_file_name (self->record);
  cg_print_desk_set_pages (self->desk, pages, name);
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

  cg_print_desk_begin (self->desk);
  task = g_task_new (self, NULL, laid_out_cb, NULL);
  g_task_set_task_data (task, cg_notice_document_new_from_record (copy),
                        (GDestroyNotify) cg_notice_document_unref);
  g_task_run_in_thread (task, layout_thread);
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

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_notice_print_parent_class)->dispose (object);
}

static void
cg_notice_print_class_init (CgNoticePrintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_notice_print_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  signals[SIGNAL_BACK] = g_signal_new ("back", CG_TYPE_NOTICE_PRINT, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_notice_print_init (CgNoticePrint *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), build_bar (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cg_notice_print_new (CgOffice *office)
{
  CgNoticePrint *self = g_object_new (CG_TYPE_NOTICE_PRINT, NULL);

  self->office = g_object_ref (office);
  self->desk = CG_PRINT_DESK (cg_print_desk_new (office));
  gtk_widget_set_vexpand (GTK_WIDGET (self->desk), TRUE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->desk));
  g_signal_connect_object (self->desk, "printed", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "save-pdf", G_CALLBACK (save_pdf_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
