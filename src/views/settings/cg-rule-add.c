/* cg-rule-add.c: a new time-limit rule, and the steps of case types that go by it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-add.h"

#include <glib/gi18n.h>

#include "cg-choice-editor.h"
#include "cg-fault.h"
#include "cg-rule-preview.h"
#include "cg-rule-terms.h"

/* What is being added; lives until the window and the edit are done. */
#define CG_TYPE_RULE_ADDING (cg_rule_adding_get_type ())
G_DECLARE_FINAL_TYPE (CgRuleAdding, cg_rule_adding, CG, RULE_ADDING, GObject)

struct _CgRuleAdding
{
  GObject parent_instance;

  GPtrArray *steps;
  GPtrArray *codes;
  CgFieldRow *stage;
  CgFieldRow *basis;
  gpointer object;
  CgSettingsAdded added;
};

G_DEFINE_FINAL_TYPE (CgRuleAdding, cg_rule_adding, G_TYPE_OBJECT)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_RULE_NAME, .label = NC_ ("form", "Name of the rule") },
  { CG_ITEM_SLOT, .key = "for" },
  { CG_ITEM_CHIPS, .key = "types", .of = CG_ENTITY_CASE_TYPE, .label = NC_ ("form", "Case types"),
    .hint = NC_ ("form", "All of them"),
    .note = NC_ ("form", "Cases registered from now on go by it.") },
  { CG_ITEM_FIELD, CG_RULE_AMOUNT, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_RULE_TERM, CG_FORM_HALF, .label = NC_ ("form", "Unit of the amount") },
  { CG_ITEM_FIELD, CG_RULE_ROLL, .label = NC_ ("form", "On a day of rest"),
    .note = NC_ ("form", "Working days never end on one.") },
  { CG_ITEM_FIELD, CG_RULE_SOURCE, .label = NC_ ("form", "Basis") },
  { CG_ITEM_END },
};

/* The steps that the unit concerned takes; the others are this office's. */
static const char *
group_of (const char *stage)
{
  static const char *const of_unit[] = { "analysis", "warning", "plan", "rectify", "report", NULL };

  return g_strv_contains (of_unit, stage) ? "unit" : "office";
}

static gboolean
is_chosen (GArray *types, gint64 type)
{
  for (guint i = 0; i < types->len; i++)
    if (g_array_index (types, CgChipValue, i).id == type)
      return TRUE;

  return types->len == 0;
}

static void
take_steps (CgRuleAdding *self, CgForm *form, CgEdit *edit, gint64 rule, const char *stage)
{
  GArray *types = cg_chips_get_values (cg_form_get_chips (form, "types"));

  for (guint i = 0; i < self->steps->len; i++)
    {
      CgRecord *step = g_ptr_array_index (self->steps, i);

      if (g_str_equal (cg_record_text (step, CG_CASE_STEP_STAGE), stage) &&
          is_chosen (types, cg_record_integer (step, CG_CASE_STEP_CASE_TYPE)))
        cg_edit_set_integer (edit, CG_ENTITY_CASE_STEP, cg_record_get_id (step), CG_CASE_STEP_RULE,
                             rule);
    }
}

static gboolean
fill (gpointer object, CgForm *form, CgEdit *edit, gint64 id, GError **error)
{
  CgRuleAdding *self = CG_RULE_ADDING (object);
  g_autofree char *stage = cg_editor_get_text (cg_field_row_get_editor (self->stage));
  g_autofree char *basis = cg_editor_get_text (cg_field_row_get_editor (self->basis));
  g_autofree char *code = cg_rule_free_code (stage, self->codes);
  g_auto (CgValue) amount = CG_VALUE_INIT;

  cg_form_get_value (form, "amount", &amount);
  if (!cg_rule_amount_fits (amount.integer, error))
    return FALSE;

  cg_edit_set_text (edit, CG_ENTITY_RULE, id, CG_RULE_CODE, code);
  cg_edit_set_text (edit, CG_ENTITY_RULE, id, CG_RULE_RULE_GROUP, group_of (stage));
  cg_edit_set_text (edit, CG_ENTITY_RULE, id, CG_RULE_BASIS, basis);
  take_steps (self, form, edit, id, stage);
  return TRUE;
}

static void
added_cb (gpointer object, gint64 id)
{
  CgRuleAdding *self = CG_RULE_ADDING (object);

  self->added (self->object, id);
}

static CgFieldRow *
make_choice (const char *label, CgEntity entity, int field, GtkWidget *editor, const char *value)
{
  GtkWidget *row = cg_field_row_new (label, entity, field, editor);
  g_auto (CgValue) first = CG_VALUE_INIT;

  cg_value_set_text (&first, value);
  cg_field_row_show (CG_FIELD_ROW (row), &first, NULL);
  return CG_FIELD_ROW (row);
}

/* Which step it is for and the day it is counted from, of which only some are days of a case. */
static GtkWidget *
make_choices (CgRuleAdding *self, const char *stage)
{
  static const char *const bases[] = {
    "decided", "signed", "received", "reported", "closed", NULL
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->stage = make_choice (_ ("For the step"), CG_ENTITY_CASE_STEP, CG_CASE_STEP_STAGE,
                             cg_choice_editor_new (CG_CHOICES_STAGE, FALSE), stage);
  self->basis = make_choice (_ ("Counted from"), CG_ENTITY_RULE, CG_RULE_BASIS,
                             cg_choice_editor_new_of (CG_CHOICES_RULE_BASIS, bases), "received");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stage));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->basis));
  return box;
}

static void
cg_rule_adding_finalize (GObject *object)
{
  CgRuleAdding *self = CG_RULE_ADDING (object);

  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->codes);
  g_object_unref (self->object);

  G_OBJECT_CLASS (cg_rule_adding_parent_class)->finalize (object);
}

static void
cg_rule_adding_class_init (CgRuleAddingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_rule_adding_finalize;
}

static void
cg_rule_adding_init (CgRuleAdding *self)
{
}

void
cg_rule_add (GtkWidget *origin,
             CgOffice *office,
             const char *stage,
             GPtrArray *steps,
             GPtrArray *codes,
             gpointer object,
             CgSettingsAdded added)
{
  g_autoptr (CgRuleAdding) self = g_object_new (CG_TYPE_RULE_ADDING, NULL);
  CgForm *form;

  self->steps = g_ptr_array_ref (steps);
  self->codes = g_ptr_array_ref (codes);
  self->object = g_object_ref (object);
  self->added = added;
  form =
      cg_settings_add (origin, office, _ ("Add Rule"), CG_ENTITY_RULE, items, fill, self, added_cb);
  cg_form_set_slot (form, "for", make_choices (self, stage));
  cg_form_set_text (form, "amount", "");
}
