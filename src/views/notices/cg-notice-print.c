/* cg-notice-print.c: the print page of a document, and the day that printing gives it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-print.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-notice-case.h"
#include "cg-notice-records.h"
#include "cg-notice-chain.h"
#include "cg-notice-output.h"
#include "cg-notice-sheets.h"
#include "cg-notice-state.h"

struct _CgNoticePrint
{
  CgPrintDesk parent_instance;

  CgRecord *record; /* as it will be printed */
  gboolean dates;   /* printing it gives it its day */
  gboolean is_form; /* one of its forms is printed */
  GTask *latest;    /* the layout wanted last, not owned */
};

G_DEFINE_FINAL_TYPE (CgNoticePrint, cg_notice_print, CG_TYPE_PRINT_DESK)

/* The step 印制, with today as its day and how many copies when nobody had said so. */
static void
cg_notice_print_printed (CgPrintDesk *desk, const char *output, guint copies)
{
  CgNoticePrint *self = CG_NOTICE_PRINT (desk);
  CgOffice *office = cg_print_desk_get_office (desk);
  g_autoptr (GHashTable) arguments = NULL;

  if (!self->dates || cg_office_get_read_only (office) != NULL)
    return;

  arguments = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (output == NULL && cg_record_is_null (self->record, CG_NOTICE_COPIES))
    g_hash_table_insert (arguments, "copies", g_strdup_printf ("%u", copies));
  cg_office_do (office, "notice.print", cg_record_get_id (self->record), arguments, NULL, NULL);
  self->dates = FALSE;
}

/* ---- the document ---- */

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");

  g_task_return_pointer (task, cg_notice_layout (data, profile),
                         (GDestroyNotify) cg_notice_pages_unref);
}

/* A form's name begins with its title. */
static char *
make_name (CgNoticePrint *self, const CgNoticePages *pages)
{
  g_autofree char *name = cg_notice_file_name (self->record);

  if (!self->is_form)
    return g_steal_pointer (&name);

  return g_strjoin (" ", cg_notice_pages_get_title (pages), name, NULL);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgNoticePrint *self = CG_NOTICE_PRINT (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgNoticePages) pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL;

  if (self->record == NULL || self->latest != G_TASK (result))
    return;

  self->latest = NULL;
  if (pages == NULL)
    {
      cg_print_desk_show_error (CG_PRINT_DESK (self), error);
      return;
    }
  name = make_name (self, pages);
  cg_print_desk_set_pages (CG_PRINT_DESK (self), pages, name);
}

void
cg_notice_print_set_record (CgNoticePrint *self, CgRecord *record, const GPtrArray *attachments)
{
  g_autoptr (GTask) task = NULL;
  CgNoticeDocument *document;
  CgRecord *copy;
  char today[CG_DATE_ISO_SIZE];

  g_return_if_fail (CG_IS_NOTICE_PRINT (self));

  copy = cg_record_copy (record);
  self->is_form = FALSE;
  self->dates = cg_notice_phase (record) == CG_NOTICE_PHASE_PRINT;
  cg_date_to_iso_buffer (cg_clock_today (), today);
  if (self->dates)
    cg_value_set_text (cg_record_mutable_value (copy, CG_NOTICE_PRINT_DATE), today);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = copy;

  cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_NOTICE, cg_record_get_id (copy));
  self->latest = task = g_task_new (self, NULL, laid_out_cb, NULL);
  document = cg_notice_document_new_from_record (copy);
  cg_notice_document_add_records (document, attachments);
  g_task_set_task_data (task, document, (GDestroyNotify) cg_notice_document_unref);
  g_task_run_in_thread (task, layout_thread);
}

/* ---- its forms ---- */

typedef struct
{
  CgStore *store;
  gint64 notice;
  CgNoticeSheet sheet;
} Form;

static void
free_form (gpointer data)
{
  Form *form = data;

  g_object_unref (form->store);
  g_free (form);
}

static void
form_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Form *form = data;
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  GError *error = NULL;
  CgNoticePages *pages =
      cg_notice_sheets_lay_out (form->store, form->notice, form->sheet, profile, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) cg_notice_pages_unref);
  else
    g_task_return_error (task, error);
}

void
cg_notice_print_set_sheet (CgNoticePrint *self, CgRecord *record, CgNoticePrinted printed)
{
  g_autoptr (GTask) task = NULL;
  Form *form;

  g_return_if_fail (CG_IS_NOTICE_PRINT (self));
  g_return_if_fail (printed != CG_NOTICE_PRINTS_DOCUMENT);

  self->dates = FALSE;
  self->is_form = TRUE;
  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;

  cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_NOTICE, cg_record_get_id (record));
  form = g_new0 (Form, 1);
  form->store =
      g_object_ref (cg_office_get_store (cg_print_desk_get_office (CG_PRINT_DESK (self))));
  form->notice = cg_record_get_id (record);
  form->sheet =
      printed == CG_NOTICE_PRINTS_RECEIPTS ? CG_NOTICE_SHEET_RECEIPT : CG_NOTICE_SHEET_APPROVAL;
  self->latest = task = g_task_new (self, NULL, laid_out_cb, NULL);
  g_task_set_task_data (task, form, free_form);
  g_task_run_in_thread (task, form_thread);
}

/* ---- the widget ---- */

static void
cg_notice_print_dispose (GObject *object)
{
  CgNoticePrint *self = CG_NOTICE_PRINT (object);

  g_clear_pointer (&self->record, cg_record_unref);

  G_OBJECT_CLASS (cg_notice_print_parent_class)->dispose (object);
}

static void
cg_notice_print_class_init (CgNoticePrintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_notice_print_dispose;
  CG_PRINT_DESK_CLASS (klass)->printed = cg_notice_print_printed;
}

static void
cg_notice_print_init (CgNoticePrint *self)
{
}

GtkWidget *
cg_notice_print_new (CgOffice *office)
{
  CgPrintDesk *self = g_object_new (CG_TYPE_NOTICE_PRINT, NULL);

  cg_print_desk_build (self, office, _ ("Back to the Document"));
  return GTK_WIDGET (self);
}
