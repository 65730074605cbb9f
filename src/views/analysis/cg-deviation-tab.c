/* cg-deviation-tab.c: 政治偏差 and 权责脱节: tables of counts over the list of what was found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-deviation-tab.h"

#include <glib/gi18n.h>

#include "cg-child-list.h"
#include "cg-heat-table.h"
#include "cg-page.h"
#include "cg-section.h"

/* What a table counts: rows of a kind by two of their fields; of the signs, by the deviation
 * they belong to. */
typedef struct
{
  CgEntity entity;
  const char *title; /* msgid of the context "analysis" */
  CgChoicesId rows;
  int row_field;
  gboolean row_is_sign;
  CgChoicesId columns; /* CG_CHOICES_NONE: the units of the case */
  int column_field;
} HeatKind;

static const HeatKind heat_kinds[] = {
  { CG_ENTITY_POLITICAL_DEVIATION, NC_ ("analysis", "Signs and what they are measured against"),
    CG_CHOICES_DEVIATION_SIGN, CG_DEVIATION_SIGN_SIGN, TRUE, CG_CHOICES_BENCHMARK,
    CG_POLITICAL_DEVIATION_BENCHMARK },
  { CG_ENTITY_POLITICAL_DEVIATION, NC_ ("analysis", "Signs and units"), CG_CHOICES_DEVIATION_SIGN,
    CG_DEVIATION_SIGN_SIGN, TRUE, CG_CHOICES_NONE, CG_POLITICAL_DEVIATION_UNIT },
  { CG_ENTITY_POWER_DUTY, NC_ ("analysis", "How they are out of line, and where"),
    CG_CHOICES_MISMATCH, CG_POWER_DUTY_MISMATCH, FALSE, CG_CHOICES_DUTY_PLACE,
    CG_POWER_DUTY_PLACE },
};

static const CgChildColumn political_columns[] = {
  { CG_POLITICAL_DEVIATION_UNIT, CG_CHILD_STRONG, 92 },
  { CG_POLITICAL_DEVIATION_TEXT, CG_CHILD_PLAIN, 0, TRUE },
  { CG_POLITICAL_DEVIATION_BENCHMARK, CG_CHILD_DIM, 112 },
  { CG_POLITICAL_DEVIATION_SUBJECT, CG_CHILD_PLAIN, 84 },
  { 0, CG_CHILD_PLAIN, -1 },
};

/* Left the power, right the duty, and how far they are from one another. */
static const CgChildColumn duty_columns[] = {
  { CG_POWER_DUTY_POWER, CG_CHILD_STRONG, 112 },
  { CG_POWER_DUTY_HOLDER, CG_CHILD_PLAIN, 76 },
  { CG_POWER_DUTY_DUTY_NOW, CG_CHILD_DIM, 0, TRUE },
  { CG_POWER_DUTY_DUTY_WANTED, CG_CHILD_PLAIN, 140 },
  { CG_POWER_DUTY_STATE, CG_CHILD_DIM, 76 },
  { 0, CG_CHILD_PLAIN, -1 },
};

static const CgChildKind political_kind = {
  .entity = CG_ENTITY_POLITICAL_DEVIATION,
  .parent_field = CG_POLITICAL_DEVIATION_CASE,
  .title = NC_ ("children", "Political deviations"),
  .add = NC_ ("children", "Add a deviation"),
  .text = CG_POLITICAL_DEVIATION_TEXT,
  .small = { -1 },
  .sort = -1,
  .columns = political_columns,
};

static const CgChildKind duty_kind = {
  .entity = CG_ENTITY_POWER_DUTY,
  .parent_field = CG_POWER_DUTY_CASE,
  .title = NC_ ("children", "Table of powers and duties"),
  .add = NC_ ("children", "Add a power"),
  .text = CG_POWER_DUTY_POWER,
  .small = { -1 },
  .sort = -1,
  .columns = duty_columns,
};

struct _CgDeviationTab
{
  AdwBin parent_instance;

  CgEntity entity;
  CgAnalysis *analysis; /* (nullable) */
  CgHeatTable *heats[G_N_ELEMENTS (heat_kinds)];
  CgChildList *list;
};

G_DEFINE_FINAL_TYPE (CgDeviationTab, cg_deviation_tab, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GPtrArray *
deviations_of (const CgDeviationTab *self)
{
  return self->analysis->source
      .rows[self->entity == CG_ENTITY_POWER_DUTY ? CG_DEVIATION_DUTIES : CG_DEVIATION_POLITICAL];
}

/* ---- counting ---- */

static int
position_of_choice (CgChoicesId choices, const char *id)
{
  gsize n;
  const CgChoice *all = cg_choices_get (choices, &n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (all[i].id, id))
      return (int) i;

  return -1;
}

static int
position_of_unit (const CgAnalysis *analysis, gint64 unit)
{
  for (guint i = 0; i < analysis->units->len; i++)
    if (cg_record_integer (g_ptr_array_index (analysis->units, i), CG_CASE_UNIT_UNIT) == unit)
      return (int) i;

  return -1;
}

static GStrv
names_of (const CgAnalysis *analysis, CgChoicesId choices)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  gsize n = 0;
  const CgChoice *all = choices != CG_CHOICES_NONE ? cg_choices_get (choices, &n) : NULL;

  for (gsize i = 0; i < n; i++)
    g_strv_builder_add (names, cg_choices_label (choices, all[i].id));
  for (guint i = 0; choices == CG_CHOICES_NONE && i < analysis->units->len; i++)
    {
      g_autofree char *name =
          cg_record_display (g_ptr_array_index (analysis->units, i), CG_CASE_UNIT_UNIT);

      g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

static int
column_of (const CgAnalysis *analysis, const HeatKind *kind, const CgRecord *row)
{
  return kind->columns == CG_CHOICES_NONE
             ? position_of_unit (analysis, cg_record_integer (row, kind->column_field))
             : position_of_choice (kind->columns, cg_record_text (row, kind->column_field));
}

/* The deviation that a counted row belongs to, and the row of the table. */
static const CgRecord *
deviation_at (CgDeviationTab *self, const HeatKind *kind, guint position, int *table_row)
{
  const CgRecord *row = g_ptr_array_index (
      kind->row_is_sign ? self->analysis->source.rows[CG_DEVIATION_SIGNS] : deviations_of (self),
      position);

  *table_row = position_of_choice (kind->rows, cg_record_text (row, kind->row_field));
  if (!kind->row_is_sign)
    return row;

  return cg_analysis_find (self->analysis, CG_ENTITY_POLITICAL_DEVIATION,
                           cg_record_integer (row, CG_DEVIATION_SIGN_POLITICAL_DEVIATION));
}

static guint
count_rows (CgDeviationTab *self, const HeatKind *kind)
{
  return kind->row_is_sign ? self->analysis->source.rows[CG_DEVIATION_SIGNS]->len
                           : deviations_of (self)->len;
}

static void
show_heat (CgDeviationTab *self, guint which)
{
  const HeatKind *kind = &heat_kinds[which];
  g_auto (GStrv) rows = names_of (self->analysis, kind->rows);
  g_auto (GStrv) columns = names_of (self->analysis, kind->columns);
  guint n_columns = g_strv_length (columns);
  g_autofree guint *counts = g_new0 (guint, g_strv_length (rows) * n_columns + 1);

  for (guint i = 0; i < count_rows (self, kind); i++)
    {
      int row;
      const CgRecord *deviation = deviation_at (self, kind, i, &row);
      int column = deviation != NULL ? column_of (self->analysis, kind, deviation) : -1;

      if (row >= 0 && column >= 0)
        counts[(guint) row * n_columns + (guint) column]++;
    }
  cg_heat_table_set (self->heats[which], (const char *const *) rows, (const char *const *) columns,
                     counts);
}

/* A number leads to the first row that it counts. */
static void
count_cb (CgHeatTable *heat, int row, int column, CgDeviationTab *self)
{
  guint which = 0;

  while (self->heats[which] != heat)
    which++;
  for (guint i = 0; i < count_rows (self, &heat_kinds[which]); i++)
    {
      int at;
      const CgRecord *deviation = deviation_at (self, &heat_kinds[which], i, &at);

      if (deviation == NULL || (row >= 0 && at != row) ||
          (column >= 0 && column_of (self->analysis, &heat_kinds[which], deviation) != column))
        continue;
      cg_child_list_select (self->list, cg_record_get_id (deviation));
      g_signal_emit (self, signals[SIGNAL_SELECTED], 0, (int) self->entity,
                     cg_record_get_id (deviation), TRUE);
      return;
    }
}

static void
selected_cb (CgDeviationTab *self, CgRecord *record)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, (int) self->entity, cg_record_get_id (record),
                 FALSE);
}

static void
activated_cb (CgDeviationTab *self, CgRecord *record)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, (int) self->entity, cg_record_get_id (record),
                 TRUE);
}

/* The whole table, to be filtered, printed and written out. */
static void
paper_cb (CgDeviationTab *self)
{
  g_autofree char *place = g_strdup_printf (
      "analysis.duties/?%s", cg_record_text (self->analysis->record, CG_CASE_CASE_NO));

  cg_page_go (GTK_WIDGET (self), place);
}

void
cg_deviation_tab_show (CgDeviationTab *self, CgAnalysis *analysis)
{
  g_return_if_fail (CG_IS_DEVIATION_TAB (self));

  cg_analysis_ref (analysis);
  g_clear_pointer (&self->analysis, cg_analysis_unref);
  self->analysis = analysis;
  cg_child_list_set_parent (self->list, analysis->record);
  for (guint i = 0; i < G_N_ELEMENTS (heat_kinds); i++)
    if (self->heats[i] != NULL)
      show_heat (self, i);
}

/* ---- the tab ---- */

static void
cg_deviation_tab_dispose (GObject *object)
{
  g_clear_pointer (&CG_DEVIATION_TAB (object)->analysis, cg_analysis_unref);

  G_OBJECT_CLASS (cg_deviation_tab_parent_class)->dispose (object);
}

static void
cg_deviation_tab_class_init (CgDeviationTabClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_deviation_tab_dispose;

  signals[SIGNAL_SELECTED] =
      g_signal_new ("selected", CG_TYPE_DEVIATION_TAB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT64, G_TYPE_BOOLEAN);
}

static void
cg_deviation_tab_init (CgDeviationTab *self)
{
}

static void
append_heat (CgDeviationTab *self, GtkBox *box, guint which)
{
  const char *title = g_dpgettext2 (NULL, "analysis", heat_kinds[which].title);

  self->heats[which] = CG_HEAT_TABLE (cg_heat_table_new (title));
  g_signal_connect_object (self->heats[which], "activated", G_CALLBACK (count_cb), self, 0);
  gtk_box_append (box, cg_section_new (title));
  gtk_box_append (box, GTK_WIDGET (self->heats[which]));
}

GtkWidget *
cg_deviation_tab_new (CgOffice *office, CgEntity entity)
{
  CgDeviationTab *self = g_object_new (CG_TYPE_DEVIATION_TAB, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->entity = entity;
  self->list = CG_CHILD_LIST (
      cg_child_list_new (office, entity == CG_ENTITY_POWER_DUTY ? &duty_kind : &political_kind));
  cg_child_list_set_selectable (self->list);
  cg_child_list_set_keep (self->list, TRUE);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (heat_kinds); i++)
    if (heat_kinds[i].entity == entity)
      append_heat (self, GTK_BOX (box), i);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  if (entity == CG_ENTITY_POWER_DUTY)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("As a table to print and write out ›"));

      gtk_widget_add_css_class (button, "link");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_object (button, "clicked", G_CALLBACK (paper_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
