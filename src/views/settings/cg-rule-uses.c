/* cg-rule-uses.c: which case types go by a time-limit rule, as chips.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-uses.h"

#include <glib/gi18n.h>

#include "cg-chips.h"
#include "cg-field-row.h"
#include "cg-office-picks.h"
#include "cg-text-editor.h"

struct _CgRuleUses
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *rule;
  GPtrArray *steps; /* of all case types */

  GtkWidget *types; /* the row of chips */
  CgChips *chips;
  GtkWidget *none; /* the row that says that it is for no step */
};

G_DEFINE_FINAL_TYPE (CgRuleUses, cg_rule_uses, ADW_TYPE_BIN)

static gboolean
goes_by (CgRuleUses *self, CgRecord *step)
{
  return cg_record_integer (step, CG_CASE_STEP_RULE) == cg_record_get_id (self->rule);
}

/* The step that the rule is for: its code begins with it ("plan", "plan-2"), or the steps that
 * go by it say so. NULL: for none, as reminders are. */
static char *
dup_stage (CgRuleUses *self)
{
  g_auto (GStrv) parts = g_strsplit (cg_record_text (self->rule, CG_RULE_CODE), "-", 2);

  if (parts[0] != NULL && cg_choices_index (CG_CHOICES_STAGE, parts[0]) >= 0)
    return g_strdup (parts[0]);

  for (guint i = 0; i < self->steps->len; i++)
    if (goes_by (self, g_ptr_array_index (self->steps, i)))
      return g_strdup (cg_record_text (g_ptr_array_index (self->steps, i), CG_CASE_STEP_STAGE));

  return NULL;
}

static gint64
find_step (CgRuleUses *self, gint64 type, const char *stage)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      CgRecord *step = g_ptr_array_index (self->steps, i);

      if (cg_record_integer (step, CG_CASE_STEP_CASE_TYPE) == type &&
          g_str_equal (cg_record_text (step, CG_CASE_STEP_STAGE), stage))
        return cg_record_get_id (step);
    }

  return 0;
}

/* ---- showing ---- */

static gboolean
shows (CgRuleUses *self, gint64 type)
{
  GArray *values = cg_chips_get_values (self->chips);

  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, CgChipValue, i).id == type)
      return TRUE;

  return FALSE;
}

/* The chips that stand there are left alone: somebody may be at them. */
static gboolean
is_shown (CgRuleUses *self)
{
  guint n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      CgRecord *step = g_ptr_array_index (self->steps, i);

      if (!goes_by (self, step))
        continue;
      n++;
      if (!shows (self, cg_record_integer (step, CG_CASE_STEP_CASE_TYPE)))
        return FALSE;
    }

  return cg_chips_get_values (self->chips)->len == n;
}

static void
show (CgRuleUses *self)
{
  g_autofree char *stage = dup_stage (self);

  gtk_widget_set_visible (self->types, stage != NULL);
  gtk_widget_set_visible (self->none, stage == NULL);
  if (is_shown (self))
    return;

  cg_chips_clear (self->chips);
  for (guint i = 0; i < self->steps->len; i++)
    {
      CgRecord *step = g_ptr_array_index (self->steps, i);

      if (goes_by (self, step))
        cg_chips_add (self->chips, cg_record_integer (step, CG_CASE_STEP_CASE_TYPE),
                      cg_record_reference_name (step, CG_CASE_STEP_CASE_TYPE), FALSE);
    }
}

void
cg_rule_uses_set_rule (CgRuleUses *self, CgRecord *rule, GPtrArray *steps)
{
  g_return_if_fail (CG_IS_RULE_USES (self));

  cg_record_ref (rule);
  g_clear_pointer (&self->rule, cg_record_unref);
  self->rule = rule;
  g_ptr_array_ref (steps);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  self->steps = steps;
  show (self);
}

/* ---- writing ---- */

static void
written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgRuleUses *self = CG_RULE_USES (object);

  if (error == NULL || self->office == NULL)
    return;

  g_signal_emit_by_name (self->office, "failed", error->message);
  show (self);
}

static void
set_use (CgRuleUses *self, gint64 type, gboolean use)
{
  g_autofree char *stage = self->rule != NULL ? dup_stage (self) : NULL;
  g_autoptr (CgEdit) edit = cg_edit_new ("set", 0);
  g_auto (CgValue) value = CG_VALUE_INIT;
  gint64 step;

  if (stage == NULL)
    return;

  step = find_step (self, type, stage);
  if (step == 0)
    {
      step = cg_edit_insert (edit, CG_ENTITY_CASE_STEP);
      cg_edit_set_integer (edit, CG_ENTITY_CASE_STEP, step, CG_CASE_STEP_CASE_TYPE, type);
      cg_edit_set_text (edit, CG_ENTITY_CASE_STEP, step, CG_CASE_STEP_STAGE, stage);
    }
  if (use)
    cg_value_set_integer (&value, cg_record_get_id (self->rule));
  cg_edit_set (edit, CG_ENTITY_CASE_STEP, step, CG_CASE_STEP_RULE, &value);
  cg_office_apply (self->office, edit, self, written_cb);
}

static void
added_cb (CgRuleUses *self, gint64 type)
{
  set_use (self, type, TRUE);
}

static void
removed_cb (CgRuleUses *self, gint64 type)
{
  set_use (self, type, FALSE);
}

/* ---- the widget ---- */

static GtkWidget *
make_none (void)
{
  GtkWidget *row =
      cg_field_row_new (_ ("Used for"), CG_ENTITY_RULE, CG_RULE_NAME, cg_text_editor_new ());
  g_auto (CgValue) words = CG_VALUE_INIT;

  cg_value_set_text (&words, _ ("no step of a case type"));
  gtk_widget_set_sensitive (GTK_WIDGET (cg_field_row_get_editor (CG_FIELD_ROW (row))), FALSE);
  cg_field_row_show (CG_FIELD_ROW (row), &words, NULL);
  return row;
}

static void
cg_rule_uses_dispose (GObject *object)
{
  CgRuleUses *self = CG_RULE_USES (object);

  g_clear_pointer (&self->rule, cg_record_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_rule_uses_parent_class)->dispose (object);
}

static void
cg_rule_uses_class_init (CgRuleUsesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_rule_uses_dispose;
}

static void
cg_rule_uses_init (CgRuleUses *self)
{
}

GtkWidget *
cg_rule_uses_new (CgOffice *office)
{
  CgRuleUses *self = g_object_new (CG_TYPE_RULE_USES, NULL);
  GtkWidget *chips = cg_chips_new (CG_ENTITY_CASE_TYPE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->office = g_object_ref (office);
  self->chips = CG_CHIPS (chips);
  cg_pick_field_set_source (CG_PICK_FIELD (chips), cg_office_get_picks (office), 0);
  cg_chips_set_hint (self->chips, _ ("Pick case types"));
  self->types = cg_field_row_new (_ ("Used for"), CG_ENTITY_RULE, -1, chips);
  gtk_widget_set_sensitive (chips, cg_office_get_read_only (office) == NULL);
  self->none = make_none ();
  g_signal_connect_object (chips, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chips, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->types);
  gtk_box_append (GTK_BOX (box), self->none);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
