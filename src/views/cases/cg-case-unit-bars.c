/* cg-case-unit-bars.c: the stages of each unit of a case, where there are several.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-unit-bars.h"

#include <glib/gi18n.h>

#include "cg-case-stages.h"
#include "cg-section.h"
#include "cg-stage-bar.h"

struct _CgCaseUnitBars
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *record;
  GPtrArray *units;  /* (nullable): of CgRecord */
  GPtrArray *stages; /* (nullable): of CgRecord, of all units */
  GtkBox *rows;
  GPtrArray *bars; /* of CgStageBar, as the units */
};

G_DEFINE_FINAL_TYPE (CgCaseUnitBars, cg_case_unit_bars, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- showing ---- */

static GPtrArray *
stages_of (CgCaseUnitBars *self, const CgRecord *unit)
{
  GPtrArray *stages = g_ptr_array_new ();

  for (guint i = 0; self->stages != NULL && i < self->stages->len; i++)
    {
      CgRecord *stage = g_ptr_array_index (self->stages, i);

      if (cg_record_integer (stage, CG_STAGE_CASE_UNIT) == cg_record_get_id (unit))
        g_ptr_array_add (stages, stage);
    }

  return stages;
}

static void
activated_cb (CgCaseUnitBars *self, guint position, CgStageBar *bar)
{
  guint unit;
  gsize n;
  const CgChoice *stages = cg_choices_get (CG_CHOICES_STAGE, &n);
  g_autoptr (GPtrArray) own = NULL;

  if (!g_ptr_array_find (self->bars, bar, &unit))
    return;

  own = stages_of (self, g_ptr_array_index (self->units, unit));
  for (guint i = 0; i < own->len; i++)
    if (g_str_equal (cg_record_text (g_ptr_array_index (own, i), CG_STAGE_STAGE),
                     stages[position].id))
      {
        g_signal_emit (self, signals[SIGNAL_SELECTED], 0, g_ptr_array_index (own, i));
        return;
      }
}

/* Its problems are counted for the case as a whole. */
static void
append_unit (CgCaseUnitBars *self, const CgRecord *unit)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = gtk_label_new (cg_record_reference_name (unit, CG_CASE_UNIT_UNIT));
  GtkWidget *bar = cg_stage_bar_new ();
  g_autoptr (GPtrArray) stages = stages_of (self, unit);
  CgCaseStages of = { .begun = cg_record_date (self->record, CG_CASE_REGISTERED_ON),
                      .stage = cg_record_text (unit, CG_CASE_UNIT_STAGE) };

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "strong");
  cg_case_stages_show (CG_STAGE_BAR (bar), &of, stages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
  g_signal_connect_object (bar, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), bar);
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->bars, bar);
}

static void
show (CgCaseUnitBars *self)
{
  gboolean several = self->units != NULL && self->units->len > 1 && self->stages != NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  g_ptr_array_set_size (self->bars, 0);
  for (guint i = 0; several && i < self->units->len; i++)
    append_unit (self, g_ptr_array_index (self->units, i));
  gtk_widget_set_visible (GTK_WIDGET (self), several);
}

/* ---- reading ---- */

static void
units_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseUnitBars) self = data;

  g_clear_pointer (&self->units, g_ptr_array_unref);
  self->units = cg_store_select_finish (CG_STORE (source), result, NULL);
  show (self);
}

static void
stages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseUnitBars) self = data;

  g_clear_pointer (&self->stages, g_ptr_array_unref);
  self->stages = cg_store_select_finish (CG_STORE (source), result, NULL);
  show (self);
}

static void
read_of (CgCaseUnitBars *self, CgEntity entity, int field, GAsyncReadyCallback callback)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, cg_record_get_id (self->record));
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, callback,
                         g_object_ref (self));
}

/* ---- the widget ---- */

static void
cg_case_unit_bars_dispose (GObject *object)
{
  CgCaseUnitBars *self = CG_CASE_UNIT_BARS (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_case_unit_bars_parent_class)->dispose (object);
}

static void
cg_case_unit_bars_finalize (GObject *object)
{
  CgCaseUnitBars *self = CG_CASE_UNIT_BARS (object);

  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_ptr_array_unref (self->bars);

  G_OBJECT_CLASS (cg_case_unit_bars_parent_class)->finalize (object);
}

static void
cg_case_unit_bars_class_init (CgCaseUnitBarsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_case_unit_bars_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_case_unit_bars_finalize;
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CG_TYPE_CASE_UNIT_BARS, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
cg_case_unit_bars_init (CgCaseUnitBars *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->bars = g_ptr_array_new ();
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_box_append (GTK_BOX (box), cg_section_new (_ ("Stages of each unit")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_case_unit_bars_new (CgOffice *office)
{
  CgCaseUnitBars *self = g_object_new (CG_TYPE_CASE_UNIT_BARS, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}

void
cg_case_unit_bars_set_case (CgCaseUnitBars *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_UNIT_BARS (self));

  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  read_of (self, CG_ENTITY_CASE_UNIT, CG_CASE_UNIT_CASE, units_cb);
  read_of (self, CG_ENTITY_STAGE, CG_STAGE_CASE, stages_cb);
}
