/* cg-rule-pane.c: one time-limit rule: its fields, what a change moves, an example, history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-pane.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-change-list.h"
#include "cg-check-editor.h"
#include "cg-choice-editor.h"
#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-form.h"
#include "cg-month.h"
#include "cg-rule-effect.h"
#include "cg-rule-terms.h"
#include "cg-rule-uses.h"
#include "cg-section.h"
#include "cg-segments.h"
#include "cg-steps.h"
#include "cg-term-calendar.h"
#include "cg-text-editor.h"

struct _CgRulePane
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *rule;    /* as it stands */
  CgRecord *changed; /* as the fields say; the same terms when nothing was changed */
  GPtrArray *steps;
  GPtrArray *codes;
  GHashTable *names;
  CgDate base; /* of the example */
  GCancellable *previewing;
  gboolean quiet; /* the fields are being filled */

  CgBanner *banner;
  CgForm *form;
  CgRuleUses *used;
  CgFieldRow *basis;
  CgFieldRow *amount;
  CgFieldRow *roll;
  CgFieldRow *no_roll;
  GtkLabel *was;
  CgSegments *term;
  CgRuleEffect *effect;
  GtkLabel *example;
  CgTermCalendar *calendar;
  GtkPopover *base_popover;
  CgMonth *month;
  CgChangeList *changes;
  GtkWidget *foot;
  GtkWidget *apply;
  GtkWidget *apply_new;
  GtkWidget *restore;
};

G_DEFINE_FINAL_TYPE (CgRulePane, cg_rule_pane, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_changed (CgRulePane *self)
{
  return !cg_rule_same_terms (self->rule, self->changed);
}

/* ---- what follows from the terms in the fields ---- */

static void
show_example (CgRulePane *self)
{
  CgCalendar *calendar = cg_office_get_calendar (self->office);
  const CgRecord *before = is_changed (self) ? self->rule : NULL;
  g_autofree char *words = cg_rule_example (self->changed, before, calendar, self->base);

  gtk_label_set_markup (self->example, words);
  cg_term_calendar_show (self->calendar, self->changed, before, calendar, self->base, self->names);
}

static void
preview_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRulePane) self = data;
  g_autoptr (GError) error = NULL;
  CgRulePreview *preview = cg_store_preview_rule_finish (CG_STORE (source), result, &error);

  if (g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->rule == NULL)
    {
      g_clear_pointer (&preview, cg_rule_preview_free);
      return;
    }
  if (preview == NULL)
    cg_banner_show_error (self->banner, error, NULL);
  gtk_widget_set_sensitive (self->apply, preview != NULL);
  cg_rule_effect_show (self->effect, preview);
}

static void
update_preview (CgRulePane *self)
{
  g_cancellable_cancel (self->previewing);
  g_clear_object (&self->previewing);
  if (!is_changed (self))
    {
      cg_rule_effect_show (self->effect, NULL);
      return;
    }

  self->previewing = g_cancellable_new ();
  gtk_widget_set_sensitive (self->apply, FALSE);
  cg_store_preview_rule_async (cg_office_get_store (self->office), self->changed, self->previewing,
                               preview_cb, g_object_ref (self));
}

static void
show_foot (CgRulePane *self)
{
  int before = (int) cg_record_integer (self->rule, CG_RULE_AMOUNT);
  gboolean other_amount = before != cg_record_integer (self->changed, CG_RULE_AMOUNT);
  g_autofree char *restore =
      other_amount ? g_strdup_printf (_ ("Restore %d"), before) : g_strdup (_ ("Restore"));
  g_autofree char *was = g_strdup_printf (_ ("was %d"), before);

  gtk_widget_set_visible (self->foot, is_changed (self));
  gtk_widget_set_visible (self->apply_new, self->steps->len > 0);
  gtk_button_set_label (GTK_BUTTON (self->restore), restore);
  gtk_label_set_text (self->was, other_amount ? was : "");
}

static void
show_roll (CgRulePane *self)
{
  gboolean workday = cg_rule_term (self->changed) == CG_TERM_WORKDAY;

  gtk_widget_set_visible (GTK_WIDGET (self->roll), !workday);
  gtk_widget_set_visible (GTK_WIDGET (self->no_roll), workday);
}

static void
update (CgRulePane *self)
{
  show_roll (self);
  show_foot (self);
  show_example (self);
  update_preview (self);
}

/* ---- the fields ---- */

static void
show_value (CgFieldRow *row, const CgRecord *rule, int field)
{
  cg_field_row_show (row, cg_record_value (rule, field), NULL);
}

static void
show_text (CgFieldRow *row, const char *text)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  cg_value_set_text (&value, text);
  cg_field_row_show (row, &value, NULL);
}

static void
fill_fields (CgRulePane *self)
{
  self->quiet = TRUE;
  show_value (self->basis, self->changed, CG_RULE_BASIS);
  show_value (self->amount, self->changed, CG_RULE_AMOUNT);
  show_value (self->roll, self->changed, CG_RULE_ROLL);
  cg_segments_set_active (self->term, cg_record_text (self->changed, CG_RULE_TERM));
  self->quiet = FALSE;
}

static void
set_changed (CgRulePane *self, int field, const CgValue *value)
{
  CgRecord *changed;

  if (cg_value_equal (cg_record_value (self->changed, field), value))
    return;

  changed = cg_record_copy (self->changed);
  cg_value_copy (cg_record_mutable_value (changed, field), value);
  cg_record_unref (self->changed);
  self->changed = changed;
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, is_changed (self) ? changed : NULL);
}

static void
take_row (CgRulePane *self, CgFieldRow *row, int field)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (!self->quiet && self->rule != NULL && cg_field_row_get_value (row, &value, NULL) &&
      value.type != CG_VALUE_NULL)
    set_changed (self, field, &value);
}

static void
basis_cb (CgRulePane *self)
{
  take_row (self, self->basis, CG_RULE_BASIS);
}

static void
roll_cb (CgRulePane *self)
{
  take_row (self, self->roll, CG_RULE_ROLL);
}

/* A number that is none, or none that a term can have, is said and changes nothing. */
static void
amount_cb (CgRulePane *self)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (self->quiet || self->rule == NULL || !cg_field_row_check (self->amount, TRUE) ||
      !cg_field_row_get_value (self->amount, &value, NULL))
    return;

  if (!cg_rule_amount_fits (value.integer, &error))
    {
      cg_field_row_finish (self->amount, error);
      return;
    }

  set_changed (self, CG_RULE_AMOUNT, &value);
}

static void
term_cb (CgRulePane *self)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (self->rule == NULL)
    return;

  cg_value_set_text (&value, cg_segments_get_active (self->term));
  set_changed (self, CG_RULE_TERM, &value);
}

/* ---- applying ---- */

static void
applied_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgRulePane *self = CG_RULE_PANE (object);

  gtk_widget_set_sensitive (self->foot, TRUE);
  if (error != NULL)
    cg_banner_show_error (self->banner, error, NULL);
  else if (self->rule != NULL)
    g_signal_emit (self, signals[SIGNAL_APPLIED], 0, cg_record_get_id (self->rule));
}

static void
apply_edit (CgRulePane *self, CgEdit *edit)
{
  cg_banner_hide (self->banner);
  gtk_widget_set_sensitive (self->foot, FALSE);
  cg_office_apply (self->office, edit, self, applied_cb);
}

static void
apply_cb (CgRulePane *self)
{
  CgRulePreview *preview = cg_rule_effect_get_preview (self->effect);
  g_autoptr (CgEdit) edit = NULL;

  if (preview == NULL)
    return;

  edit = cg_rule_edit_for_all (self->rule, self->changed, preview);
  apply_edit (self, edit);
}

static void
apply_new_cb (CgRulePane *self)
{
  /* Translators: a rule that from now on counts only for the cases that there are already */
  g_autofree char *name =
      g_strdup_printf (_ ("%s (earlier cases)"), cg_record_text (self->rule, CG_RULE_NAME));
  g_autoptr (CgEdit) edit =
      cg_rule_edit_for_new (self->rule, self->changed, self->steps, self->codes, name);

  apply_edit (self, edit);
}

static void
restore_cb (CgRulePane *self)
{
  g_clear_pointer (&self->changed, cg_record_unref);
  self->changed = cg_record_copy (self->rule);
  fill_fields (self);
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, NULL);
}

static void
base_picked_cb (CgRulePane *self, guint date)
{
  gtk_popover_popdown (self->base_popover);
  self->base = date;
  show_example (self);
}

static void
base_cb (CgRulePane *self)
{
  cg_month_set_calendar (self->month, cg_office_get_calendar (self->office));
  cg_month_set_date (self->month, self->base);
  gtk_popover_popup (self->base_popover);
}

/* ---- the widget ---- */

static CgFieldRow *
make_row (const char *label, int field, GtkWidget *editor, gpointer changed, CgRulePane *self)
{
  GtkWidget *row = cg_field_row_new (label, CG_ENTITY_RULE, field, editor);

  if (changed != NULL)
    g_signal_connect_object (row, "changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  return CG_FIELD_ROW (row);
}

static GtkWidget *
make_amount (CgRulePane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *editor = cg_text_editor_new_for_numbers ();
  GtkWidget *entry = cg_editor_get_focus_widget (CG_EDITOR (editor));

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 3);
  self->amount = make_row (_ ("Amount, unit"), CG_RULE_AMOUNT, editor, amount_cb, self);
  cg_field_row_set_required (self->amount, TRUE, NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->amount), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->amount), "rule-amount-row");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->amount));

  self->was = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->was, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->was), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->was), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->was), "dim");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->was));

  self->term = CG_SEGMENTS (cg_segments_new (_ ("Unit of the term")));
  cg_segments_add (self->term, "workday", C_ ("term, short", "Working days"));
  cg_segments_add (self->term, "day", C_ ("term, short", "Days"));
  cg_segments_add (self->term, "month", C_ ("term, short", "Months"));
  gtk_widget_set_valign (GTK_WIDGET (self->term), GTK_ALIGN_START);
  g_signal_connect_object (self->term, "changed", G_CALLBACK (term_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->term));
  return box;
}

static GtkWidget *
make_terms (CgRulePane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *roll = cg_check_editor_new ();

  self->used = CG_RULE_USES (cg_rule_uses_new (self->office));
  self->basis = make_row (_ ("Counted from"), CG_RULE_BASIS,
                          cg_choice_editor_new (CG_CHOICES_RULE_BASIS, FALSE), basis_cb, self);
  cg_check_editor_set_words (CG_CHECK_EDITOR (roll), _ ("moves to the next working day"));
  self->roll = make_row (_ ("On a day of rest"), CG_RULE_ROLL, roll, roll_cb, self);
  self->no_roll =
      make_row (_ ("On a day of rest"), CG_RULE_NAME, cg_text_editor_new (), NULL, self);
  gtk_widget_set_sensitive (GTK_WIDGET (cg_field_row_get_editor (self->no_roll)), FALSE);
  show_text (self->no_roll, _ ("working days are counted, so it never ends on one"));

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->used));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->basis));
  gtk_box_append (GTK_BOX (box), make_amount (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->roll));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->no_roll));
  return box;
}

static GtkWidget *
make_form (CgRulePane *self)
{
  static const CgFormItem items[] = {
    { CG_ITEM_FIELD, CG_RULE_NAME, .label = NC_ ("form", "Name of the rule") },
    { CG_ITEM_SLOT, .key = "terms" },
    { CG_ITEM_FIELD, CG_RULE_SOURCE, .label = NC_ ("form", "Basis") },
    { CG_ITEM_END },
  };

  self->form = CG_FORM (cg_form_new (CG_ENTITY_RULE, items));
  cg_form_set_slot (self->form, "terms", make_terms (self));
  cg_steps_bind_form (self->form, self->office);
  return GTK_WIDGET (self->form);
}

static GtkWidget *
make_example (CgRulePane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *section = cg_section_new (_ ("An example"));

  cg_section_set_link (CG_SECTION (section), _ ("Another day"));
  g_signal_connect_object (section, "activated", G_CALLBACK (base_cb), self, G_CONNECT_SWAPPED);
  self->month = CG_MONTH (cg_month_new ());
  g_signal_connect_object (self->month, "picked", G_CALLBACK (base_picked_cb), self,
                           G_CONNECT_SWAPPED);
  self->base_popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->base_popover, GTK_WIDGET (self->month));
  gtk_widget_set_parent (GTK_WIDGET (self->base_popover), box);

  self->example = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->example, 0);
  gtk_label_set_wrap (self->example, TRUE);
  gtk_label_set_wrap_mode (self->example, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->example), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->example), "num");
  self->calendar = CG_TERM_CALENDAR (cg_term_calendar_new ());
  gtk_box_append (GTK_BOX (box), section);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->example));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  return box;
}

static GtkWidget *
make_button (CgRulePane *self, const char *label, const char *css_class, gpointer clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->foot), button);
  return button;
}

static GtkWidget *
make_foot (CgRulePane *self)
{
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (self->foot, "pane-foot");
  self->apply = make_button (self, _ ("Apply to Running Deadlines"), "suggested-action", apply_cb);
  self->apply_new = make_button (self, _ ("New Cases Only"), NULL, apply_new_cb);
  self->restore = make_button (self, _ ("Restore"), "flat", restore_cb);
  gtk_widget_set_hexpand (self->restore, TRUE);
  gtk_widget_set_halign (self->restore, GTK_ALIGN_END);
  return self->foot;
}

static GtkWidget *
make_pane (CgRulePane *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->banner = CG_BANNER (cg_banner_new ());
  self->effect = CG_RULE_EFFECT (cg_rule_effect_new (self->office));
  self->changes = CG_CHANGE_LIST (cg_change_list_new (self->office));
  gtk_widget_add_css_class (box, "pane-body");
  gtk_box_append (GTK_BOX (box), make_form (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->effect));
  gtk_box_append (GTK_BOX (box), make_example (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->changes));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (outer), scroller);
  gtk_box_append (GTK_BOX (outer), make_foot (self));
  return outer;
}

static GPtrArray *
steps_of (GPtrArray *all, gint64 rule)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);

  for (guint i = 0; i < all->len; i++)
    {
      CgRecord *step = g_ptr_array_index (all, i);

      if (cg_record_integer (step, CG_CASE_STEP_RULE) == rule)
        g_ptr_array_add (steps, cg_record_ref (step));
    }

  return steps;
}

void
cg_rule_pane_set_rule (
    CgRulePane *self, CgRecord *rule, CgRecord *changed, GPtrArray *steps, GPtrArray *codes)
{
  g_return_if_fail (CG_IS_RULE_PANE (self));

  if (self->rule == NULL || cg_record_get_id (self->rule) != cg_record_get_id (rule))
    cg_banner_hide (self->banner);
  cg_record_ref (rule);
  g_clear_pointer (&self->rule, cg_record_unref);
  self->rule = rule;
  changed = cg_record_copy (changed != NULL ? changed : rule);
  g_clear_pointer (&self->changed, cg_record_unref);
  self->changed = changed;
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  self->steps = steps_of (steps, cg_record_get_id (rule));
  cg_rule_uses_set_rule (self->used, rule, steps);
  g_ptr_array_ref (codes);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  self->codes = codes;

  cg_form_set_record (self->form, rule);
  fill_fields (self);
  update (self);
  cg_change_list_set_record (self->changes, rule);
}

void
cg_rule_pane_set_names (CgRulePane *self, GHashTable *names)
{
  g_return_if_fail (CG_IS_RULE_PANE (self));

  g_hash_table_ref (names);
  g_hash_table_unref (self->names);
  self->names = names;
  if (self->rule != NULL)
    show_example (self);
}

static void
cg_rule_pane_dispose (GObject *object)
{
  CgRulePane *self = CG_RULE_PANE (object);

  g_cancellable_cancel (self->previewing);
  g_clear_object (&self->previewing);
  g_clear_pointer (&self->rule, cg_record_unref);
  g_clear_pointer (&self->changed, cg_record_unref);
  g_clear_object (&self->office);
  if (self->base_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->base_popover));
  self->base_popover = NULL;

  G_OBJECT_CLASS (cg_rule_pane_parent_class)->dispose (object);
}

static void
cg_rule_pane_finalize (GObject *object)
{
  CgRulePane *self = CG_RULE_PANE (object);

  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_hash_table_unref (self->names);

  G_OBJECT_CLASS (cg_rule_pane_parent_class)->finalize (object);
}

static void
cg_rule_pane_class_init (CgRulePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_rule_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_rule_pane_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_RULE_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_APPLIED] = g_signal_new ("applied", CG_TYPE_RULE_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
cg_rule_pane_init (CgRulePane *self)
{
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->base = cg_clock_today ();
}

/* A store that can only be read keeps the fields in sight, without taking anything. */
static void
set_read_only (CgRulePane *self)
{
  cg_field_row_set_read_only (self->basis, TRUE);
  cg_field_row_set_read_only (self->amount, TRUE);
  cg_field_row_set_read_only (self->roll, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->term), FALSE);
}

GtkWidget *
cg_rule_pane_new (CgOffice *office)
{
  CgRulePane *self = g_object_new (CG_TYPE_RULE_PANE, NULL);

  self->office = g_object_ref (office);
  adw_bin_set_child (ADW_BIN (self), make_pane (self));
  if (cg_office_get_read_only (office) != NULL)
    set_read_only (self);
  return GTK_WIDGET (self);
}
