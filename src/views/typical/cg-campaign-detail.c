/* cg-campaign-detail.c: one special campaign: plan, units, rows of the ledger, how far, its end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-campaign-detail.h"

#include <glib/gi18n.h>

#include "cg-campaign-report.h"
#include "cg-campaign-rows.h"
#include "cg-child-list.h"
#include "cg-clock.h"
#include "cg-figure-rows.h"
#include "cg-pages-output.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-store-figures.h"
#include "cg-store-job.h"
#include "cg-wrap.h"

struct _CgCampaignDetail
{
  CgRecordDetail parent_instance;

  CgFigures *figures; /* (nullable): not read yet */
  GPtrArray *units;   /* (nullable) of CgRecord: not read yet */

  GtkLabel *plan;
  GtkWidget *numbers;
  CgChildList *taking_part;
  CgCampaignRows *rows;
};

G_DEFINE_FINAL_TYPE (CgCampaignDetail, cg_campaign_detail, CG_TYPE_RECORD_DETAIL)

static CgOffice *
office_of (CgCampaignDetail *self)
{
  return cg_record_detail_get_office (CG_RECORD_DETAIL (self));
}

static CgRecord *
record_of (CgCampaignDetail *self)
{
  return cg_record_detail_get_record (CG_RECORD_DETAIL (self));
}

/* The numbers shown, in their order. */
static const CgFigureId shown[] = { CG_FIGURE_PROBLEMS, CG_FIGURE_CLOSED,   CG_FIGURE_RATE,
                                    CG_FIGURE_OPEN,     CG_FIGURE_OVERDUE,  CG_FIGURE_EXTENDED,
                                    CG_FIGURE_LONGTERM, CG_FIGURE_WITHDRAWN };

/* ---- the numbers ---- */

static void
number_cb (GtkWidget *button, CgCampaignDetail *self)
{
  CgFigureId figure = cg_figure_parse (gtk_widget_get_name (button));
  g_auto (CgFigureScope) scope = { 0 };
  g_autoptr (CgQuery) query = NULL;

  cg_campaign_scope (cg_record_get_id (record_of (self)), &scope);
  scope.by = CG_GROUPING_NONE;
  query = cg_figure_query (figure, &scope);
  cg_figure_rows_show (button, office_of (self), query, cg_figure_label (figure));
}

static GtkWidget *
make_number (CgCampaignDetail *self, CgFigureId figure, gint64 value)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *words = cg_figure_format (figure, value);
  GtkWidget *number = gtk_label_new (words);
  GtkWidget *caption = gtk_label_new (cg_figure_heading (figure));
  g_autofree char *said = g_strdup_printf ("%s %s", cg_figure_label (figure), words);

  gtk_widget_add_css_class (number, "pane-title");
  gtk_widget_add_css_class (number, "num");
  gtk_widget_add_css_class (caption, "sm");
  gtk_widget_add_css_class (caption, "dim");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_name (button, cg_figure_get (figure)->id);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (number_cb), self);
  return button;
}

static void
clear_numbers (CgCampaignDetail *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->numbers)) != NULL)
    gtk_widget_unparent (child);
}

static void
show_numbers (CgCampaignDetail *self)
{
  clear_numbers (self);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    cg_wrap_append (CG_WRAP (self->numbers),
                    make_number (self, shown[i], self->figures->total->values[shown[i]]));
}

/* ---- what is missing, and the next step ---- */

static guint
count_unreported (const CgCampaignDetail *self)
{
  guint n = 0;

  for (guint i = 0; self->units != NULL && i < self->units->len; i++)
    n += cg_record_is_null (g_ptr_array_index (self->units, i), CG_CAMPAIGN_UNIT_REPORT_ON);
  return n;
}

/* What the closing gate would say, in numbers; the gate itself names them. */
static char *
missing_words (const CgCampaignDetail *self)
{
  const gint64 *values = self->figures != NULL ? self->figures->total->values : NULL;
  int open = values != NULL ? (int) values[CG_FIGURE_OPEN] : 0;
  int unreported = (int) count_unreported (self);

  if (values == NULL || self->units == NULL)
    return g_strdup (_ ("What is still missing is being looked up."));
  if (values[CG_FIGURE_PROBLEMS] == 0)
    return g_strdup (_ ("It has no problem yet: select some in the ledger and take them in."));
  if (open > 0 || unreported > 0)
    return g_strdup_printf (_ ("Before it ends: %d problems are open, %d units have not reported."),
                            open, unreported);

  return g_strdup (_ ("Everything is done with; the closing report is drafted."));
}

static void
show_next (CgCampaignDetail *self)
{
  const char *state = cg_record_text (record_of (self), CG_CAMPAIGN_STATE);
  const char *next = g_str_equal (state, "planned")   ? "campaign.start"
                     : g_str_equal (state, "running") ? "campaign.close"
                                                      : NULL;
  g_autofree char *words =
      next != NULL ? missing_words (self)
                   : g_strdup_printf (_ ("Ended on %s."),
                                      cg_record_text (record_of (self), CG_CAMPAIGN_CLOSED_ON));

  cg_record_detail_set_next (CG_RECORD_DETAIL (self), words,
                             next != NULL ? cg_action_label (next) : NULL, next);
}

/* What was asked of a campaign: another one may be in hand when the answer comes. */
typedef struct
{
  CgCampaignDetail *self;
  CgRecord *record;
} Asked;

static Asked *
asked_new (CgCampaignDetail *self)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->self = g_object_ref (self);
  asked->record = cg_record_ref (record_of (self));
  return asked;
}

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->self);
  cg_record_unref (asked->record);
  g_free (asked);
}

static void
asked_closed (gpointer asked, GClosure *closure)
{
  asked_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
close_cb (CgFormDialog *dialog, const Asked *asked)
{
  g_autoptr (GHashTable) arguments = cg_form_get_arguments (cg_form_dialog_get_form (dialog));

  cg_office_do (office_of (asked->self), "campaign.close", cg_record_get_id (asked->record),
                arguments, dialog, cg_form_dialog_done);
}

/* The report is drafted, and then a person's. */
static void
ask_close (Asked *asked, const char *report)
{
  CgOffice *office = office_of (asked->self);
  CgFormDialog *dialog = cg_steps_dialog (GTK_WIDGET (asked->self), office,
                                          cg_action_find ("campaign.close"), asked->record);

  if (cg_record_is_null (asked->record, CG_CAMPAIGN_CLOSING))
    cg_form_set_text (cg_form_dialog_get_form (dialog), "closing", report);
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (close_cb), asked, asked_closed, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asked) asked = data;
  CgRecordDetail *detail = CG_RECORD_DETAIL (asked->self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cg_campaign_report_draft_finish (result, &error);

  if (cg_record_detail_is (detail, asked->record))
    cg_record_detail_set_working (detail, FALSE);
  if (text == NULL)
    g_signal_emit_by_name (cg_record_detail_get_office (detail), "failed", error->message);
  else if (cg_record_detail_is (detail, asked->record) &&
           gtk_widget_get_root (GTK_WIDGET (detail)) != NULL)
    ask_close (g_steal_pointer (&asked), text);
}

static void
cg_campaign_detail_step (CgRecordDetail *detail)
{
  CgCampaignDetail *self = CG_CAMPAIGN_DETAIL (detail);
  CgRecord *record = record_of (self);

  if (g_str_equal (cg_record_text (record, CG_CAMPAIGN_STATE), "planned"))
    cg_steps_run (GTK_WIDGET (self), office_of (self), "campaign.start", record);
  else if (cg_steps_check (office_of (self), cg_action_find ("campaign.close")))
    {
      cg_record_detail_set_working (detail, TRUE);
      cg_campaign_report_draft_async (cg_office_get_store (office_of (self)),
                                      cg_record_get_id (record), drafted_cb, asked_new (self));
    }
}

/* ---- the report on paper ---- */

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CgNoticePages *pages = cg_campaign_report_layout (CG_STORE (source), *(gint64 *) data, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) cg_notice_pages_unref);
  else
    g_task_return_error (task, error);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asked) asked = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgNoticePages) pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL;

  if (pages == NULL)
    {
      g_signal_emit_by_name (office_of (asked->self), "failed", error->message);
      return;
    }

  name = g_strdup_printf (_ ("Report of %s.pdf"), cg_record_name (asked->record));
  cg_pages_save_pdf (GTK_WIDGET (asked->self), office_of (asked->self), pages, CG_ENTITY_CAMPAIGN,
                     cg_record_get_id (asked->record), name);
}

static void
cg_campaign_detail_file (CgRecordDetail *detail)
{
  CgCampaignDetail *self = CG_CAMPAIGN_DETAIL (detail);
  CgStore *store = cg_office_get_store (office_of (self));
  gint64 id = cg_record_get_id (record_of (self));
  g_autoptr (GTask) task = g_task_new (store, NULL, laid_out_cb, asked_new (self));

  g_task_set_task_data (task, g_memdup2 (&id, sizeof id), g_free);
  cg_store_run_in_thread (store, task, layout_thread);
}

/* ---- reading ---- */

static void
figures_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCampaignDetail) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgFigures) figures = cg_store_figures_finish (CG_STORE (source), result, &error);

  cg_record_detail_arrived (CG_RECORD_DETAIL (self), error);
  if (figures == NULL || record_of (self) == NULL)
    return;

  g_clear_pointer (&self->figures, cg_figures_unref);
  self->figures = g_steal_pointer (&figures);
  show_numbers (self);
  show_next (self);
}

static void
units_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCampaignDetail) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) units = cg_store_select_finish (CG_STORE (source), result, &error);

  cg_record_detail_arrived (CG_RECORD_DETAIL (self), error);
  if (units == NULL || record_of (self) == NULL)
    return;

  g_clear_pointer (&self->units, g_ptr_array_unref);
  self->units = g_steal_pointer (&units);
  show_next (self);
}

static void
read_all (CgCampaignDetail *self)
{
  CgStore *store = cg_office_get_store (office_of (self));
  gint64 id = cg_record_get_id (record_of (self));
  GCancellable *reading = cg_record_detail_read (CG_RECORD_DETAIL (self), 2);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CAMPAIGN_UNIT);
  g_auto (CgFigureScope) scope = { 0 };

  cg_campaign_scope (id, &scope);
  cg_store_figures_async (store, &scope, CG_CAMPAIGN_FIGURES, reading, figures_cb,
                          g_object_ref (self));
  cg_query_filter_integer (query, CG_CAMPAIGN_UNIT_CAMPAIGN, CG_FILTER_EQUAL, id);
  cg_store_select_async (store, query, reading, units_cb, g_object_ref (self));
}

/* Nothing of another campaign stays in sight until this one is read. */
static void
forget (CgCampaignDetail *self)
{
  g_clear_pointer (&self->figures, cg_figures_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  clear_numbers (self);
}

static void
cg_campaign_detail_show (CgRecordDetail *detail, gboolean other)
{
  CgCampaignDetail *self = CG_CAMPAIGN_DETAIL (detail);
  CgRecord *record = record_of (self);

  if (other)
    forget (self);
  gtk_label_set_text (self->plan, cg_record_is_null (record, CG_CAMPAIGN_PLAN)
                                      ? _ ("There is no plan yet; it is written in the pane.")
                                      : cg_record_text (record, CG_CAMPAIGN_PLAN));
  cg_child_list_set_parent (self->taking_part, record);
  cg_campaign_rows_set (self->rows, cg_record_get_id (record));
  show_next (self);
  read_all (self);
}

/* ---- the widget ---- */

static void
cg_campaign_detail_constructed (GObject *object)
{
  CgCampaignDetail *self = CG_CAMPAIGN_DETAIL (object);
  CgMatterView *view = cg_record_detail_get_view (CG_RECORD_DETAIL (self));
  GtkBox *body = cg_matter_view_get_body (view);

  G_OBJECT_CLASS (cg_campaign_detail_parent_class)->constructed (object);

  self->numbers = cg_wrap_new (6);
  gtk_widget_add_css_class (self->numbers, "panel");
  gtk_box_append (body, self->numbers);
  gtk_box_append (body, cg_section_new (cg_field_label (CG_ENTITY_CAMPAIGN, CG_CAMPAIGN_PLAN)));
  self->plan = cg_matter_view_add_words (view, "read");
  self->taking_part = CG_CHILD_LIST (
      cg_child_list_new (office_of (self), cg_record_kind_get (CG_ENTITY_CAMPAIGN)->children));
  cg_child_list_set_keep (self->taking_part, TRUE);
  gtk_box_append (body, GTK_WIDGET (self->taking_part));
  self->rows = CG_CAMPAIGN_ROWS (cg_campaign_rows_new (office_of (self)));
  gtk_box_append (body, GTK_WIDGET (self->rows));
  cg_record_detail_build (CG_RECORD_DETAIL (self), _ ("Report as PDF…"), "campaign-step");
}

static void
cg_campaign_detail_dispose (GObject *object)
{
  CgCampaignDetail *self = CG_CAMPAIGN_DETAIL (object);

  g_clear_pointer (&self->figures, cg_figures_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_campaign_detail_parent_class)->dispose (object);
}

static void
cg_campaign_detail_class_init (CgCampaignDetailClass *klass)
{
  static const int tags[] = { CG_CAMPAIGN_STATE, CG_CAMPAIGN_CATEGORY, CG_CAMPAIGN_UNIT, -1 };
  CgRecordDetailClass *detail_class = CG_RECORD_DETAIL_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_campaign_detail_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_campaign_detail_dispose;
  detail_class->tags = tags;
  detail_class->show = cg_campaign_detail_show;
  detail_class->file = cg_campaign_detail_file;
  detail_class->step = cg_campaign_detail_step;
}

static void
cg_campaign_detail_init (CgCampaignDetail *self)
{
}

GtkWidget *
cg_campaign_detail_new (CgOffice *office)
{
  return g_object_new (CG_TYPE_CAMPAIGN_DETAIL, "office", office, NULL);
}
