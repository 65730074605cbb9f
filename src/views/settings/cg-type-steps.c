/* cg-type-steps.c: the twelve steps of a case type: which it has, and the time limit of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-type-steps.h"

#include <glib/gi18n.h>

#include "cg-drop-down.h"
#include "cg-rule-terms.h"
#include "cg-section.h"

#define MAX_STEPS 16

typedef struct
{
  const char *stage; /* id */
  CgRecord *step;    /* NULL: the type has no row for it yet */
  GtkWidget *applies;
  GtkWidget *rule;
} StepRow;

struct _CgTypeSteps
{
  AdwBin parent_instance;

  CgOffice *office;
  gint64 type;
  StepRow rows[MAX_STEPS];
  guint n_rows;
  GtkStringList *labels; /* of the rules, the first is none */
  GArray *rules;         /* of gint64, ids by line */
  GPtrArray *materials;  /* of CgRecord: type_material of the type */
  GCancellable *reading;
  gboolean quiet; /* the rows are being filled */
};

G_DEFINE_FINAL_TYPE (CgTypeSteps, cg_type_steps, ADW_TYPE_BIN)

static void read_type (CgTypeSteps *self);

/* ---- writing ---- */

/* What was refused is shown as it stands. */
static void
written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgTypeSteps *self = CG_TYPE_STEPS (object);

  if (error == NULL || self->office == NULL)
    return;

  g_signal_emit_by_name (self->office, "failed", error->message);
  read_type (self);
}

static gint64
step_in_edit (CgTypeSteps *self, CgEdit *edit, const StepRow *row)
{
  gint64 id;

  if (row->step != NULL)
    return cg_record_get_id (row->step);

  id = cg_edit_insert (edit, CG_ENTITY_CASE_STEP);
  cg_edit_set_integer (edit, CG_ENTITY_CASE_STEP, id, CG_CASE_STEP_CASE_TYPE, self->type);
  cg_edit_set_text (edit, CG_ENTITY_CASE_STEP, id, CG_CASE_STEP_STAGE, row->stage);
  return id;
}

static void
set_rule (CgEdit *edit, gint64 step, gint64 rule)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (rule != 0)
    cg_value_set_integer (&value, rule);
  cg_edit_set (edit, CG_ENTITY_CASE_STEP, step, CG_CASE_STEP_RULE, &value);
}

static StepRow *
row_of (CgTypeSteps *self, gpointer control)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].applies == control || self->rows[i].rule == control)
      return &self->rows[i];

  return NULL;
}

static void
update_sensitive (CgTypeSteps *self, StepRow *row)
{
  gboolean writable = cg_office_get_read_only (self->office) == NULL;

  gtk_widget_set_sensitive (
      row->rule, writable && gtk_check_button_get_active (GTK_CHECK_BUTTON (row->applies)));
}

static void
applies_cb (GtkWidget *control, GParamSpec *pspec, CgTypeSteps *self)
{
  StepRow *row = row_of (self, control);
  g_autoptr (CgEdit) edit = NULL;

  update_sensitive (self, row);
  if (self->quiet || self->type == 0)
    return;

  edit = cg_edit_new ("set", 0);
  cg_edit_set_integer (edit, CG_ENTITY_CASE_STEP, step_in_edit (self, edit, row),
                       CG_CASE_STEP_SKIPPED,
                       !gtk_check_button_get_active (GTK_CHECK_BUTTON (control)));
  cg_office_apply (self->office, edit, self, written_cb);
}

static void
rule_cb (GtkWidget *control, GParamSpec *pspec, CgTypeSteps *self)
{
  guint line = gtk_drop_down_get_selected (GTK_DROP_DOWN (control));
  g_autoptr (CgEdit) edit = NULL;

  if (self->quiet || self->type == 0 || line >= self->rules->len)
    return;

  edit = cg_edit_new ("set", 0);
  set_rule (edit, step_in_edit (self, edit, row_of (self, control)),
            g_array_index (self->rules, gint64, line));
  cg_office_apply (self->office, edit, self, written_cb);
}

void
cg_type_steps_copy (CgTypeSteps *self, CgEdit *edit, gint64 type)
{
  g_return_if_fail (CG_IS_TYPE_STEPS (self));

  for (guint i = 0; i < self->n_rows; i++)
    {
      CgRecord *from = self->rows[i].step;
      gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE_STEP);

      cg_edit_set_integer (edit, CG_ENTITY_CASE_STEP, id, CG_CASE_STEP_CASE_TYPE, type);
      cg_edit_set_text (edit, CG_ENTITY_CASE_STEP, id, CG_CASE_STEP_STAGE, self->rows[i].stage);
      if (from == NULL)
        continue;
      set_rule (edit, id, cg_record_integer (from, CG_CASE_STEP_RULE));
      cg_edit_set_integer (edit, CG_ENTITY_CASE_STEP, id, CG_CASE_STEP_SKIPPED,
                           cg_record_integer (from, CG_CASE_STEP_SKIPPED));
    }

  for (guint i = 0; i < self->materials->len; i++)
    {
      CgRecord *from = g_ptr_array_index (self->materials, i);
      gint64 id = cg_edit_insert (edit, CG_ENTITY_TYPE_MATERIAL);

      cg_edit_set_integer (edit, CG_ENTITY_TYPE_MATERIAL, id, CG_TYPE_MATERIAL_CASE_TYPE, type);
      cg_edit_set_text (edit, CG_ENTITY_TYPE_MATERIAL, id, CG_TYPE_MATERIAL_TRACK,
                        cg_record_text (from, CG_TYPE_MATERIAL_TRACK));
      cg_edit_set_text (edit, CG_ENTITY_TYPE_MATERIAL, id, CG_TYPE_MATERIAL_NAME,
                        cg_record_text (from, CG_TYPE_MATERIAL_NAME));
    }
}

/* ---- reading ---- */

static void
show_row (CgTypeSteps *self, StepRow *row)
{
  gint64 rule = row->step != NULL ? cg_record_integer (row->step, CG_CASE_STEP_RULE) : 0;
  gboolean skipped = row->step != NULL && cg_record_integer (row->step, CG_CASE_STEP_SKIPPED) != 0;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->applies), !skipped);
  for (guint i = 0; i < self->rules->len; i++)
    if (g_array_index (self->rules, gint64, i) == rule)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (row->rule), i);
  update_sensitive (self, row);
}

static void
take_steps (CgTypeSteps *self, GPtrArray *steps)
{
  for (guint i = 0; i < self->n_rows; i++)
    g_clear_pointer (&self->rows[i].step, cg_record_unref);

  for (guint k = 0; k < steps->len; k++)
    for (guint i = 0; i < self->n_rows; i++)
      if (g_str_equal (cg_record_text (g_ptr_array_index (steps, k), CG_CASE_STEP_STAGE),
                       self->rows[i].stage))
        {
          g_clear_pointer (&self->rows[i].step, cg_record_unref);
          self->rows[i].step = cg_record_ref (g_ptr_array_index (steps, k));
        }
}

/* Reminders are no limits of a step, but what a step goes by is always named. */
static gboolean
is_for_steps (CgTypeSteps *self, CgRecord *rule)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].step != NULL &&
        cg_record_integer (self->rows[i].step, CG_CASE_STEP_RULE) == cg_record_get_id (rule))
      return TRUE;

  return !g_str_equal (cg_record_text (rule, CG_RULE_RULE_GROUP), "remind") &&
         !g_str_equal (cg_record_text (rule, CG_RULE_BASIS), "submitted");
}

static void
take_rules (CgTypeSteps *self, GPtrArray *rules)
{
  const gint64 none = 0;

  g_array_set_size (self->rules, 0);
  g_array_append_val (self->rules, none);
  gtk_string_list_splice (self->labels, 1,
                          g_list_model_get_n_items (G_LIST_MODEL (self->labels)) - 1, NULL);
  for (guint i = 0; i < rules->len; i++)
    {
      CgRecord *rule = g_ptr_array_index (rules, i);
      gint64 id = cg_record_get_id (rule);
      g_autofree char *amount = cg_rule_amount_words (rule);
      g_autofree char *label = g_strconcat (cg_record_text (rule, CG_RULE_NAME),
                                            C_ ("between fields", "  "), amount, NULL);

      if (!is_for_steps (self, rule))
        continue;
      g_array_append_val (self->rules, id);
      gtk_string_list_append (self->labels, label);
    }
}

static void
rules_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTypeSteps) self = data;
  g_autoptr (GPtrArray) rules = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (rules == NULL)
    return;

  self->quiet = TRUE;
  take_rules (self, rules);
  for (guint i = 0; i < self->n_rows; i++)
    show_row (self, &self->rows[i]);
  self->quiet = FALSE;
}

static void
materials_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTypeSteps) self = data;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_RULE);
  GPtrArray *materials = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (materials == NULL)
    return;

  g_clear_pointer (&self->materials, g_ptr_array_unref);
  self->materials = materials;
  cg_store_select_async (CG_STORE (source), query, self->reading, rules_cb, g_object_ref (self));
}

static void
steps_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTypeSteps) self = data;
  g_autoptr (GPtrArray) steps = cg_store_select_finish (CG_STORE (source), result, NULL);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TYPE_MATERIAL);

  if (steps == NULL)
    return;

  take_steps (self, steps);
  cg_query_filter_integer (query, CG_TYPE_MATERIAL_CASE_TYPE, CG_FILTER_EQUAL, self->type);
  cg_store_select_async (CG_STORE (source), query, self->reading, materials_cb,
                         g_object_ref (self));
}

static void
stop_reading (CgTypeSteps *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_type (CgTypeSteps *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE_STEP);

  stop_reading (self);
  self->reading = g_cancellable_new ();
  cg_query_filter_integer (query, CG_CASE_STEP_CASE_TYPE, CG_FILTER_EQUAL, self->type);
  cg_store_select_async (cg_office_get_store (self->office), query, self->reading, steps_cb,
                         g_object_ref (self));
}

static void
changed_cb (CgTypeSteps *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      CgEntity entity = g_array_index (changes, CgStoreChange, i).entity;

      concerned |= entity == CG_ENTITY_CASE_STEP || entity == CG_ENTITY_RULE ||
                   entity == CG_ENTITY_TYPE_MATERIAL;
    }
  if (concerned && self->type != 0)
    read_type (self);
}

void
cg_type_steps_set_type (CgTypeSteps *self, gint64 id)
{
  g_return_if_fail (CG_IS_TYPE_STEPS (self));

  if (self->type == id)
    return;

  self->type = id;
  read_type (self);
}

/* ---- the widget ---- */

/* A case begins and ends in every type. */
static gboolean
may_be_skipped (const char *stage)
{
  return !g_str_equal (stage, "register") && !g_str_equal (stage, "close");
}

static GtkWidget *
make_row (CgTypeSteps *self, StepRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const char *label = cg_choices_label (CG_CHOICES_STAGE, row->stage);
  gboolean writable = cg_office_get_read_only (self->office) == NULL;
  g_autofree char *limit = g_strdup_printf (_ ("%s: time limit"), label);

  row->applies = gtk_check_button_new_with_label (label);
  gtk_widget_set_sensitive (row->applies, writable && may_be_skipped (row->stage));
  row->rule = cg_drop_down_new (g_object_ref (self->labels));
  gtk_widget_set_hexpand (row->rule, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->rule), GTK_ACCESSIBLE_PROPERTY_LABEL, limit,
                                  -1);
  gtk_widget_add_css_class (row->applies, "step-name");
  gtk_widget_add_css_class (box, "step-row");
  gtk_box_append (GTK_BOX (box), row->applies);
  gtk_box_append (GTK_BOX (box), row->rule);
  g_signal_connect_object (row->applies, "notify::active", G_CALLBACK (applies_cb), self, 0);
  g_signal_connect_object (row->rule, "notify::selected", G_CALLBACK (rule_cb), self, 0);
  return box;
}

static GtkWidget *
make_body (CgTypeSteps *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = gtk_label_new (
      _ ("Steps without a tick do not apply to this type. Cases registered from now on go by it; "
         "those already registered stay as they are."));
  gsize n;
  const CgChoice *stages = cg_choices_get (CG_CHOICES_STAGE, &n);

  g_assert (n <= MAX_STEPS);
  self->quiet = TRUE;
  for (self->n_rows = 0; self->n_rows < n; self->n_rows++)
    {
      self->rows[self->n_rows].stage = stages[self->n_rows].id;
      gtk_box_append (GTK_BOX (rows), make_row (self, &self->rows[self->n_rows]));
    }
  self->quiet = FALSE;

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (words, "sm");
  gtk_widget_add_css_class (words, "dim");
  gtk_box_append (GTK_BOX (body), cg_section_new (_ ("Steps and time limits")));
  gtk_box_append (GTK_BOX (body), rows);
  gtk_box_append (GTK_BOX (body), words);
  return body;
}

static void
cg_type_steps_dispose (GObject *object)
{
  CgTypeSteps *self = CG_TYPE_STEPS (object);

  stop_reading (self);
  self->type = 0;
  for (guint i = 0; i < self->n_rows; i++)
    g_clear_pointer (&self->rows[i].step, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_type_steps_parent_class)->dispose (object);
}

static void
cg_type_steps_finalize (GObject *object)
{
  CgTypeSteps *self = CG_TYPE_STEPS (object);

  g_object_unref (self->labels);
  g_array_unref (self->rules);
  g_ptr_array_unref (self->materials);

  G_OBJECT_CLASS (cg_type_steps_parent_class)->finalize (object);
}

static void
cg_type_steps_class_init (CgTypeStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_type_steps_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_type_steps_finalize;
}

static void
cg_type_steps_init (CgTypeSteps *self)
{
  self->labels = gtk_string_list_new ((const char *const[]){ "—", NULL });
  self->rules = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->materials = g_ptr_array_new ();
}

GtkWidget *
cg_type_steps_new (CgOffice *office)
{
  CgTypeSteps *self = g_object_new (CG_TYPE_TYPE_STEPS, NULL);

  self->office = g_object_ref (office);
  adw_bin_set_child (ADW_BIN (self), make_body (self));
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
