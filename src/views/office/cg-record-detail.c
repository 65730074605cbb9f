/* cg-record-detail.c: what shows one record of a tab: its tags, its parts, what comes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record-detail.h"

#include "cg-fault.h"
#include "cg-steps.h"
#include "cg-tag.h"

typedef struct
{
  CgOffice *office;
  CgRecord *record; /* (nullable) */
  GCancellable *reading;
  guint waited; /* how many answers are still on their way */
  gboolean working;
  gboolean has_step;

  CgMatterView *view;
  GtkWidget *tags;
  GtkLabel *words;
  GtkWidget *file, *step;
} CgRecordDetailPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgRecordDetail, cg_record_detail, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OFFICE,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static CgRecordDetailPrivate *
private_of (CgRecordDetail *self)
{
  return cg_record_detail_get_instance_private (self);
}

CgOffice *
cg_record_detail_get_office (CgRecordDetail *self)
{
  return private_of (self)->office;
}

CgMatterView *
cg_record_detail_get_view (CgRecordDetail *self)
{
  return private_of (self)->view;
}

CgRecord *
cg_record_detail_get_record (CgRecordDetail *self)
{
  return private_of (self)->record;
}

gboolean
cg_record_detail_is (CgRecordDetail *self, const CgRecord *record)
{
  const CgRecord *shown = private_of (self)->record;

  return shown != NULL && record != NULL && cg_record_get_id (shown) == cg_record_get_id (record);
}

/* ---- what is shown ---- */

static void
add_tag (CgRecordDetail *self, int field, CgTagKind kind)
{
  CgRecordDetailPrivate *priv = private_of (self);
  g_autofree char *words = cg_record_display (priv->record, field);

  if (*words != '\0')
    cg_wrap_append (CG_WRAP (priv->tags), cg_tag_new (kind, words));
}

static void
show_head (CgRecordDetail *self)
{
  CgRecordDetailPrivate *priv = private_of (self);
  const int *tags = CG_RECORD_DETAIL_GET_CLASS (self)->tags;
  GtkWidget *child;

  cg_matter_view_set_head (priv->view, NULL, NULL, cg_record_name (priv->record), NULL);
  while ((child = gtk_widget_get_first_child (priv->tags)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; tags[i] >= 0; i++)
    add_tag (self, tags[i], i == 0 ? CG_TAG_NOW : CG_TAG_PLAIN);
}

void
cg_record_detail_set (CgRecordDetail *self, CgRecord *record)
{
  CgRecordDetailPrivate *priv = private_of (self);
  gboolean other = !cg_record_detail_is (self, record);

  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (&priv->record, cg_record_unref);
  priv->record = record;
  gtk_widget_set_visible (GTK_WIDGET (self), record != NULL);
  if (record == NULL)
    return;

  cg_matter_view_set_error (priv->view, NULL);
  if (other)
    cg_record_detail_set_working (self, FALSE);
  show_head (self);
  CG_RECORD_DETAIL_GET_CLASS (self)->show (self, other);
}

/* ---- the next step ---- */

static void
update_step (CgRecordDetail *self)
{
  CgRecordDetailPrivate *priv = private_of (self);

  if (priv->step == NULL)
    return;

  gtk_widget_set_visible (priv->step,
                          priv->has_step && cg_office_get_read_only (priv->office) == NULL);
  if (priv->working)
    gtk_widget_set_sensitive (priv->step, FALSE);
}

void
cg_record_detail_set_next (CgRecordDetail *self,
                           const char *words,
                           const char *label,
                           const char *action)
{
  CgRecordDetailPrivate *priv = private_of (self);

  if (priv->step == NULL)
    return;

  gtk_label_set_text (priv->words, words);
  priv->has_step = label != NULL;
  if (label != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (priv->step), label);
      cg_steps_dress_button (priv->office, priv->step,
                             action != NULL ? cg_action_find (action) : NULL, TRUE);
    }
  update_step (self);
}

void
cg_record_detail_set_working (CgRecordDetail *self, gboolean working)
{
  CgRecordDetailPrivate *priv = private_of (self);

  if (priv->step != NULL && priv->working && !working)
    gtk_widget_set_sensitive (priv->step, TRUE);
  priv->working = working;
  update_step (self);
}

void
cg_record_detail_set_file (CgRecordDetail *self, const char *why_not)
{
  CgRecordDetailPrivate *priv = private_of (self);

  gtk_widget_set_sensitive (priv->file, why_not == NULL);
  gtk_widget_set_tooltip_text (priv->file, why_not);
}

static void
file_cb (CgRecordDetail *self)
{
  CG_RECORD_DETAIL_GET_CLASS (self)->file (self);
}

static void
step_cb (CgRecordDetail *self)
{
  CG_RECORD_DETAIL_GET_CLASS (self)->step (self);
}

void
cg_record_detail_build (CgRecordDetail *self, const char *file, const char *step)
{
  CgRecordDetailPrivate *priv = private_of (self);
  CgWrap *foot = cg_matter_view_get_foot (priv->view);

  priv->words = cg_matter_view_add_next (priv->view);
  priv->file = gtk_button_new_with_label (file);
  priv->step = gtk_button_new ();
  gtk_widget_set_name (priv->step, step);
  cg_wrap_append (foot, priv->file);
  cg_wrap_append (foot, priv->step);
  g_signal_connect_swapped (priv->file, "clicked", G_CALLBACK (file_cb), self);
  g_signal_connect_swapped (priv->step, "clicked", G_CALLBACK (step_cb), self);
}

/* ---- reading ---- */

GCancellable *
cg_record_detail_read (CgRecordDetail *self, guint n)
{
  CgRecordDetailPrivate *priv = private_of (self);

  g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
  priv->reading = g_cancellable_new ();
  priv->waited += n;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  return priv->reading;
}

void
cg_record_detail_arrived (CgRecordDetail *self, const GError *error)
{
  CgRecordDetailPrivate *priv = private_of (self);

  priv->waited--;
  if (priv->view != NULL && error != NULL &&
      !g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cg_matter_view_set_error (priv->view, error->message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* ---- the widget ---- */

static void
cg_record_detail_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgRecordDetailPrivate *priv = private_of (CG_RECORD_DETAIL (object));

  if (prop_id == PROP_OFFICE)
    g_value_set_object (value, priv->office);
  else if (prop_id == PROP_BUSY)
    g_value_set_boolean (value, priv->waited > 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_record_detail_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_OFFICE)
    private_of (CG_RECORD_DETAIL (object))->office = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* Answers may come after it: they find the office, and nothing to show them. */
static void
cg_record_detail_dispose (GObject *object)
{
  CgRecordDetailPrivate *priv = private_of (CG_RECORD_DETAIL (object));

  g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
  g_clear_pointer (&priv->record, cg_record_unref);
  priv->view = NULL;
  priv->tags = priv->file = priv->step = NULL;
  priv->words = NULL;

  G_OBJECT_CLASS (cg_record_detail_parent_class)->dispose (object);
}

static void
cg_record_detail_finalize (GObject *object)
{
  g_clear_object (&private_of (CG_RECORD_DETAIL (object))->office);

  G_OBJECT_CLASS (cg_record_detail_parent_class)->finalize (object);
}

static void
cg_record_detail_class_init (CgRecordDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_record_detail_get_property;
  object_class->set_property = cg_record_detail_set_property;
  object_class->dispose = cg_record_detail_dispose;
  object_class->finalize = cg_record_detail_finalize;
  properties[PROP_OFFICE] =
      g_param_spec_object ("office", NULL, NULL, CG_TYPE_OFFICE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_record_detail_init (CgRecordDetail *self)
{
  CgRecordDetailPrivate *priv = private_of (self);

  priv->view = CG_MATTER_VIEW (cg_matter_view_new ());
  priv->tags = cg_wrap_new (6);
  gtk_box_append (cg_matter_view_get_body (priv->view), priv->tags);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->view));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
