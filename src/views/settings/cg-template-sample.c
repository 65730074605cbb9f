/* cg-template-sample.c: a template filled in for a case of the office, as it will be on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-template-sample.h"

#include "cg-banner.h"
#include "cg-form.h"
#include "cg-notice-case.h"
#include "cg-notice-paper.h"
#include "cg-notice-source.h"
#include "cg-office-picks.h"
#include "cg-store-job.h"

struct _CgTemplateSample
{
  GtkBox parent_instance;

  CgOffice *office;
  CgForm *form;
  CgBanner *fault;
  CgNoticePaper *paper;
  GCancellable *reading; /* (nullable): of the reading under way */
  gint64 case_id;
  CgNoticeTemplate *template; /* (nullable) */
  CgNoticeSource *source;     /* (nullable): of the latest reading */
  CgNoticeData *data;         /* (nullable): of the case, for a template with these terms */
  CgNoticeDocument *document; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CgTemplateSample, cg_template_sample, GTK_TYPE_BOX)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_NOTICE_CASE_CASE },
  { CG_ITEM_END },
};

/* ---- the paper ---- */

static void
set_document (CgTemplateSample *self, CgNoticeDocument *document)
{
  g_clear_pointer (&self->document, cg_notice_document_unref);
  self->document = document;
  cg_notice_paper_set_document (self->paper, document);
}

static void
fill (CgTemplateSample *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgRecord) notice = NULL;

  if (self->template == NULL)
    return;
  if (!cg_notice_template_check (self->template, &error))
    {
      cg_banner_show_error (self->fault, error, NULL);
      set_document (self, NULL);
      return;
    }

  cg_banner_hide (self->fault);
  if (self->data != NULL)
    notice = cg_notice_source_preview (self->source, self->template, self->data, &error);
  if (error != NULL)
    cg_banner_show_error (self->fault, error, NULL);
  set_document (self, notice != NULL ? cg_notice_document_new_from_record (notice) : NULL);
}

/* ---- reading the case ---- */

typedef struct
{
  gint64 case_id;
  gint64 actor;
  CgNoticeTemplate *template; /* its terms count, not its texts */
  CgNoticeSource *source;
  CgNoticeData *data;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->template, cg_notice_template_free);
  g_clear_pointer (&reading->source, cg_notice_source_free);
  g_clear_pointer (&reading->data, cg_notice_data_free);
  g_free (reading);
}

static void
read_thread (GTask *task, gpointer store, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;

  reading->source = cg_notice_source_new (CG_STORE (store), reading->actor);
  reading->data = cg_notice_source_data (reading->source, reading->template,
                                         &(CgNoticeTarget){ .case_id = reading->case_id }, &error);
  if (reading->data != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTemplateSample) self = data;
  g_autoptr (GError) error = NULL;
  Reading *reading = g_task_get_task_data (G_TASK (result));

  gboolean good = g_task_propagate_boolean (G_TASK (result), &error);

  /* Another one is under way. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (!good)
    {
      cg_banner_show_error (self->fault, error, NULL);
      return;
    }

  g_clear_pointer (&self->source, cg_notice_source_free);
  g_clear_pointer (&self->data, cg_notice_data_free);
  self->source = g_steal_pointer (&reading->source);
  self->data = g_steal_pointer (&reading->data);
  fill (self);
}

static void
read_case (CgTemplateSample *self)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  if (self->case_id == 0 || self->template == NULL)
    return;

  g_cancellable_cancel (self->reading);
  g_set_object (&self->reading, NULL);
  self->reading = g_cancellable_new ();
  task =
      g_task_new (cg_office_get_store (self->office), self->reading, read_cb, g_object_ref (self));
  reading = g_new0 (Reading, 1);
  reading->case_id = self->case_id;
  reading->actor = cg_office_get_actor (self->office);
  reading->template = cg_notice_template_copy (self->template);
  g_task_set_task_data (task, reading, reading_free);
  cg_store_run_in_thread (cg_office_get_store (self->office), task, read_thread);
}

/* ---- which case ---- */

static void
case_changed_cb (CgTemplateSample *self)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  cg_form_get_value (self->form, "case", &value);
  if (value.type != CG_VALUE_INTEGER || value.integer == self->case_id)
    return;

  self->case_id = value.integer;
  read_case (self);
}

static void
newest_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTemplateSample) self = data;
  g_autoptr (GPtrArray) cases = cg_store_select_finish (CG_STORE (store), result, NULL);
  CgRecord *record;

  if (cases == NULL || cases->len == 0 || self->case_id != 0)
    return;

  record = g_ptr_array_index (cases, 0);
  cg_form_set_reference (self->form, "case", cg_record_get_id (record), cg_record_name (record));
  case_changed_cb (self);
}

static void
choose_newest (CgTemplateSample *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE);

  query->limit = 1;
  cg_query_add_sort (query, CG_CASE_DECIDED_ON, TRUE);
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, newest_cb,
                         g_object_ref (self));
}

/* ---- the widget ---- */

static gboolean
has_same_terms (const CgNoticeTemplate *a, const CgNoticeTemplate *b)
{
  return a != NULL && g_str_equal (a->organ, b->organ) && g_str_equal (a->kind, b->kind) &&
         g_str_equal (a->layout, b->layout) && g_str_equal (a->doc_code, b->doc_code) &&
         g_str_equal (a->reply_term, b->reply_term) && a->reply_amount == b->reply_amount;
}

void
cg_template_sample_set_template (CgTemplateSample *self, CgNoticeTemplate *template)
{
  gboolean same;

  g_return_if_fail (CG_IS_TEMPLATE_SAMPLE (self));

  /* What is read does not depend on the texts: while they are typed it is read once. */
  same = has_same_terms (self->template, template);
  g_clear_pointer (&self->template, cg_notice_template_free);
  self->template = template;
  fill (self);
  if (!same || (self->data == NULL && self->reading == NULL))
    read_case (self);
}

CgNoticeDocument *
cg_template_sample_get_document (CgTemplateSample *self)
{
  g_return_val_if_fail (CG_IS_TEMPLATE_SAMPLE (self), NULL);

  return self->document;
}

static void
cg_template_sample_dispose (GObject *object)
{
  CgTemplateSample *self = CG_TEMPLATE_SAMPLE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_template_sample_parent_class)->dispose (object);
}

static void
cg_template_sample_finalize (GObject *object)
{
  CgTemplateSample *self = CG_TEMPLATE_SAMPLE (object);

  g_clear_pointer (&self->template, cg_notice_template_free);
  g_clear_pointer (&self->source, cg_notice_source_free);
  g_clear_pointer (&self->data, cg_notice_data_free);
  g_clear_pointer (&self->document, cg_notice_document_unref);

  G_OBJECT_CLASS (cg_template_sample_parent_class)->finalize (object);
}

static void
cg_template_sample_class_init (CgTemplateSampleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_template_sample_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_template_sample_finalize;
}

static void
cg_template_sample_init (CgTemplateSample *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_set_margin_start (GTK_WIDGET (self), 8);
}

GtkWidget *
cg_template_sample_new (CgOffice *office)
{
  CgTemplateSample *self = g_object_new (CG_TYPE_TEMPLATE_SAMPLE, NULL);
  GtkBox *box = GTK_BOX (self);

  self->office = g_object_ref (office);
  self->form = CG_FORM (cg_form_new (CG_ENTITY_NOTICE_CASE, items));
  cg_form_set_source (self->form, cg_office_get_picks (office));
  cg_form_begin (self->form);
  self->fault = CG_BANNER (cg_banner_new ());
  self->paper = CG_NOTICE_PAPER (cg_notice_paper_new (office));
  gtk_widget_set_vexpand (GTK_WIDGET (self->paper), TRUE);
  gtk_box_append (box, GTK_WIDGET (self->form));
  gtk_box_append (box, GTK_WIDGET (self->fault));
  gtk_box_append (box, GTK_WIDGET (self->paper));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  choose_newest (self);
  return GTK_WIDGET (self);
}
