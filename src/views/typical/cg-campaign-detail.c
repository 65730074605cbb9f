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
#include "cg-matter-view.h"
#include "cg-pages-output.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-store-figures.h"
#include "cg-store-job.h"
#include "cg-tag.h"
#include "cg-wrap.h"

struct _CgCampaignDetail
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *record;   /* (nullable) */
  CgFigures *figures; /* (nullable) */
  GPtrArray *units;   /* (nullable) of CgRecord */
  GCancellable *reading;
  guint waited; /* how many answers are still on their way */

  CgMatterView *view;
  GtkLabel *plan;
  GtkWidget *tags, *numbers;
  CgChildList *taking_part;
  CgCampaignRows *rows;
  GtkLabel *words;
  GtkWidget *file, *step;
};

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CgCampaignDetail, cg_campaign_detail, ADW_TYPE_BIN)

/* The numbers shown, in their order. */
static const CgFigureId shown[] = { CG_FIGURE_PROBLEMS, CG_FIGURE_CLOSED,   CG_FIGURE_RATE,
                                    CG_FIGURE_OPEN,     CG_FIGURE_OVERDUE,  CG_FIGURE_EXTENDED,
                                    CG_FIGURE_LONGTERM, CG_FIGURE_WITHDRAWN };

static const char *
state_of (const CgCampaignDetail *self)
{
  return cg_record_text (self->record, CG_CAMPAIGN_STATE);
}

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

/* ---- the numbers ---- */

static void
number_cb (GtkWidget *button, CgCampaignDetail *self)
{
  CgFigureId figure = cg_figure_parse (gtk_widget_get_name (button));
  g_auto (CgFigureScope) scope = { 0 };
  g_autoptr (CgQuery) query = NULL;

  cg_campaign_scope (cg_record_get_id (self->record), &scope);
  scope.by = CG_GROUPING_NONE;
  query = cg_figure_query (figure, &scope);
  cg_figure_rows_show (button, self->office, query, cg_figure_label (figure));
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
show_numbers (CgCampaignDetail *self)
{
  clear_box (self->numbers);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    cg_wrap_append (CG_WRAP (self->numbers),
                    make_number (self, shown[i], self->figures->total->values[shown[i]]));
}

/* ---- the head ---- */

static void
add_tag (CgCampaignDetail *self, int field, CgTagKind kind)
{
  g_autofree char *words = cg_record_display (self->record, field);

  if (*words != '\0')
    cg_wrap_append (CG_WRAP (self->tags), cg_tag_new (kind, words));
}

static void
show_head (CgCampaignDetail *self)
{
  gboolean planned = !cg_record_is_null (self->record, CG_CAMPAIGN_PLAN);

  clear_box (self->tags);
  add_tag (self, CG_CAMPAIGN_STATE, CG_TAG_NOW);
  add_tag (self, CG_CAMPAIGN_CATEGORY, CG_TAG_PLAIN);
  add_tag (self, CG_CAMPAIGN_UNIT, CG_TAG_PLAIN);
  cg_matter_view_set_head (self->view, NULL, NULL, cg_record_name (self->record), NULL);
  gtk_label_set_text (self->plan, planned ? cg_record_text (self->record, CG_CAMPAIGN_PLAN)
                                          : _ ("There is no plan yet; it is written in the pane."));
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

  if (values != NULL && values[CG_FIGURE_PROBLEMS] == 0)
    return g_strdup (_ ("It has no problem yet: select some in the ledger and take them in."));
  if (open > 0 || unreported > 0)
    return g_strdup_printf (_ ("Before it ends: %d problems are open, %d units have not reported."),
                            open, unreported);

  return g_strdup (_ ("Everything is done with; the closing report is drafted."));
}

static void
show_next (CgCampaignDetail *self)
{
  const char *state = state_of (self);
  const char *next = g_str_equal (state, "planned")   ? "campaign.start"
                     : g_str_equal (state, "running") ? "campaign.close"
                                                      : NULL;
  g_autofree char *words =
      next != NULL ? missing_words (self)
                   : g_strdup_printf (_ ("Ended on %s."),
                                      cg_record_text (self->record, CG_CAMPAIGN_CLOSED_ON));

  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (self->step,
                          next != NULL && cg_office_get_read_only (self->office) == NULL);
  if (next == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (self->step), cg_action_label (next));
  cg_steps_dress_button (self->office, self->step, cg_action_find (next), TRUE);
}

static void
close_cb (CgFormDialog *dialog, CgCampaignDetail *self)
{
  g_autoptr (GHashTable) arguments = cg_form_get_arguments (cg_form_dialog_get_form (dialog));

  cg_office_do (self->office, "campaign.close", cg_record_get_id (self->record), arguments, dialog,
                cg_form_dialog_done);
}

/* The report is drafted, and then a person's. */
static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCampaignDetail) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cg_campaign_report_draft_finish (result, &error);
  CgFormDialog *dialog;

  if (text == NULL)
    {
      g_signal_emit_by_name (self->office, "failed", error->message);
      return;
    }
  if (self->record == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  dialog = cg_steps_dialog (GTK_WIDGET (self), self->office, cg_action_find ("campaign.close"),
                            self->record);
  if (cg_record_is_null (self->record, CG_CAMPAIGN_CLOSING))
    cg_form_set_text (cg_form_dialog_get_form (dialog), "closing", text);
  g_signal_connect_object (dialog, "confirmed", G_CALLBACK (close_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
step_cb (CgCampaignDetail *self)
{
  if (g_str_equal (state_of (self), "planned"))
    cg_steps_run (GTK_WIDGET (self), self->office, "campaign.start", self->record);
  else if (cg_steps_check (self->office, cg_action_find ("campaign.close")))
    cg_campaign_report_draft_async (cg_office_get_store (self->office),
                                    cg_record_get_id (self->record), drafted_cb,
                                    g_object_ref (self));
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
  g_autoptr (CgCampaignDetail) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgNoticePages) pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL;

  if (pages == NULL)
    {
      g_signal_emit_by_name (self->office, "failed", error->message);
      return;
    }
  if (self->record == NULL)
    return;

  name = g_strdup_printf (_ ("Report of %s.pdf"), cg_record_name (self->record));
  cg_pages_save_pdf (GTK_WIDGET (self), self->office, pages, CG_ENTITY_CAMPAIGN,
                     cg_record_get_id (self->record), name);
}

static void
file_cb (CgCampaignDetail *self)
{
  gint64 id = cg_record_get_id (self->record);
  g_autoptr (GTask) task =
      g_task_new (cg_office_get_store (self->office), NULL, laid_out_cb, g_object_ref (self));

  g_task_set_task_data (task, g_memdup2 (&id, sizeof id), g_free);
  cg_store_run_in_thread (cg_office_get_store (self->office), task, layout_thread);
}

/* ---- reading ---- */

static void
arrived (CgCampaignDetail *self)
{
  self->waited--;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
figures_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCampaignDetail) self = data;
  g_autoptr (CgFigures) figures = cg_store_figures_finish (CG_STORE (source), result, NULL);

  arrived (self);
  if (figures == NULL || self->record == NULL)
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
  g_autoptr (GPtrArray) units = cg_store_select_finish (CG_STORE (source), result, NULL);

  arrived (self);
  if (units == NULL || self->record == NULL)
    return;

  g_clear_pointer (&self->units, g_ptr_array_unref);
  self->units = g_steal_pointer (&units);
  show_next (self);
}

static void
read_all (CgCampaignDetail *self)
{
  CgStore *store = cg_office_get_store (self->office);
  gint64 id = cg_record_get_id (self->record);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CAMPAIGN_UNIT);
  g_auto (CgFigureScope) scope = { 0 };

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  self->waited += 2;
  cg_campaign_scope (id, &scope);
  cg_store_figures_async (store, &scope, CG_CAMPAIGN_FIGURES, self->reading, figures_cb,
                          g_object_ref (self));
  cg_query_filter_integer (query, CG_CAMPAIGN_UNIT_CAMPAIGN, CG_FILTER_EQUAL, id);
  cg_store_select_async (store, query, self->reading, units_cb, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
cg_campaign_detail_set (CgCampaignDetail *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CAMPAIGN_DETAIL (self));

  if (record != NULL)
    cg_record_ref (record);
  if (record == NULL || self->record == NULL ||
      cg_record_get_id (record) != cg_record_get_id (self->record))
    {
      g_clear_pointer (&self->figures, cg_figures_unref);
      g_clear_pointer (&self->units, g_ptr_array_unref);
    }
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  gtk_widget_set_visible (GTK_WIDGET (self), record != NULL);
  cg_child_list_set_parent (self->taking_part, record);
  cg_campaign_rows_set (self->rows, record != NULL ? cg_record_get_id (record) : 0);
  if (record == NULL)
    return;

  show_head (self);
  show_next (self);
  read_all (self);
}

/* ---- the widget ---- */

static void
fill_body (CgCampaignDetail *self)
{
  GtkWidget *box = GTK_WIDGET (cg_matter_view_get_body (self->view));

  self->tags = cg_wrap_new (6);
  gtk_box_append (GTK_BOX (box), self->tags);
  self->numbers = cg_wrap_new (6);
  gtk_widget_add_css_class (self->numbers, "panel");
  gtk_box_append (GTK_BOX (box), self->numbers);
  gtk_box_append (GTK_BOX (box),
                  cg_section_new (cg_field_label (CG_ENTITY_CAMPAIGN, CG_CAMPAIGN_PLAN)));
  self->plan = cg_matter_view_add_words (self->view, "read");
  self->taking_part = CG_CHILD_LIST (
      cg_child_list_new (self->office, cg_record_kind_get (CG_ENTITY_CAMPAIGN)->children));
  cg_child_list_set_keep (self->taking_part, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->taking_part));
  self->rows = CG_CAMPAIGN_ROWS (cg_campaign_rows_new (self->office));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
}

static void
fill_foot (CgCampaignDetail *self)
{
  CgWrap *foot = cg_matter_view_get_foot (self->view);

  self->words = cg_matter_view_add_next (self->view);
  self->file = gtk_button_new_with_label (_ ("Report as PDF…"));
  self->step = gtk_button_new ();
  gtk_widget_set_name (self->step, "campaign-step");
  cg_wrap_append (foot, self->file);
  cg_wrap_append (foot, self->step);
  g_signal_connect_swapped (self->file, "clicked", G_CALLBACK (file_cb), self);
  g_signal_connect_swapped (self->step, "clicked", G_CALLBACK (step_cb), self);
}

static void
cg_campaign_detail_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgCampaignDetail *self = CG_CAMPAIGN_DETAIL (object);

  if (prop_id == PROP_BUSY)
    g_value_set_boolean (value, self->waited > 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_campaign_detail_dispose (GObject *object)
{
  CgCampaignDetail *self = CG_CAMPAIGN_DETAIL (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->office);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->figures, cg_figures_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_campaign_detail_parent_class)->dispose (object);
}

static void
cg_campaign_detail_class_init (CgCampaignDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_campaign_detail_get_property;
  object_class->dispose = cg_campaign_detail_dispose;
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_campaign_detail_init (CgCampaignDetail *self)
{
}

GtkWidget *
cg_campaign_detail_new (CgOffice *office)
{
  CgCampaignDetail *self = g_object_new (CG_TYPE_CAMPAIGN_DETAIL, NULL);

  self->office = g_object_ref (office);
  self->view = CG_MATTER_VIEW (cg_matter_view_new ());
  fill_body (self);
  fill_foot (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}
