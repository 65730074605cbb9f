/* test-settings-rules.c: time-limit rules, which wait to be applied, and the steps of case types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-chip.h"
#include "cg-chips.h"
#include "cg-field-row.h"
#include "cg-page.h"
#include "cg-rule-effect.h"
#include "cg-segments.h"
#include "settings-fixture.h"
#include "ui-test.h"

static CgRecord *
read_rule (const char *code)
{
  CgStore *store = cg_office_get_store (office);

  return cg_store_get (store, CG_ENTITY_RULE, cg_store_find (store, CG_ENTITY_RULE, code, NULL),
                       NULL);
}

static void
show_rule (Shown *shown, const char *code)
{
  g_autoptr (CgRecord) rule = read_rule (code);
  g_autofree char *place = g_strdup_printf ("rules/%" G_GINT64_FORMAT, cg_record_get_id (rule));

  shown_go (shown, "rules");
  shown_go (shown, place);
}

static void
type_amount (Shown *shown, const char *text)
{
  GtkWidget *row = ui_test_find_class (GTK_WIDGET (shown->pane), "rule-amount-row");
  GtkWidget *entry = ui_test_find (row, GTK_TYPE_TEXT);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  ui_test_settle (shown->window);
}

static CgRuleEffect *
effect (Shown *shown)
{
  return CG_RULE_EFFECT (ui_test_find (GTK_WIDGET (shown->pane), CG_TYPE_RULE_EFFECT));
}

static gboolean
has_preview (gpointer data)
{
  return cg_rule_effect_get_preview (data) != NULL;
}

static gboolean
foot_is_hidden (gpointer foot)
{
  return !gtk_widget_get_visible (foot);
}

static void
test_rule_waits (Shown *shown, gconstpointer data)
{
  g_autoptr (CgRecord) before = read_rule ("plan");
  g_autoptr (CgRecord) after = NULL;
  GtkWidget *foot;

  show_rule (shown, "plan");
  foot = ui_test_find_class (GTK_WIDGET (shown->pane), "pane-foot");
  g_assert_false (gtk_widget_get_visible (foot));

  type_amount (shown, "0");
  g_assert_nonnull (cg_field_row_get_fault (
      CG_FIELD_ROW (ui_test_find_class (GTK_WIDGET (shown->pane), "rule-amount-row"))));
  g_assert_false (gtk_widget_get_visible (foot));
  type_amount (shown, "20");
  ui_test_wait (has_preview, effect (shown));
  g_assert_true (gtk_widget_get_visible (foot));
  ui_test_picture (shown->window, "settings-rule-changed");

  /* Another rule and back: the change is still waiting, the store knows nothing of it. */
  show_rule (shown, "warning");
  g_assert_false (gtk_widget_get_visible (foot));
  show_rule (shown, "plan");
  ui_test_wait (has_preview, effect (shown));
  g_assert_true (gtk_widget_get_visible (foot));
  after = read_rule ("plan");
  g_assert_cmpint (cg_record_integer (after, CG_RULE_AMOUNT), ==,
                   cg_record_integer (before, CG_RULE_AMOUNT));

  type_amount (shown, "15");
  g_assert_false (gtk_widget_get_visible (foot));
}

static gboolean
has_change (gpointer pane)
{
  return ui_test_find_class (pane, "change-row") != NULL;
}

static GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_rule_applied (Shown *shown, gconstpointer data)
{
  g_autoptr (CgRecord) rule = NULL;
  GtkWidget *foot;

  show_rule (shown, "plan");
  foot = ui_test_find_class (GTK_WIDGET (shown->pane), "pane-foot");
  type_amount (shown, "20");
  ui_test_wait (has_preview, effect (shown));
  g_signal_emit_by_name (gtk_widget_get_first_child (foot), "clicked");
  ui_test_wait (foot_is_hidden, foot);
  rule = read_rule ("plan");
  g_assert_cmpint (cg_record_integer (rule, CG_RULE_AMOUNT), ==, 20);

  /* The change is told with its old value, the values that the rule began with are not. */
  ui_test_wait (has_change, shown->pane);
  g_assert_nonnull (find_words (GTK_WIDGET (shown->pane), "15 → 20"));
  g_assert_null (find_words (GTK_WIDGET (shown->pane), "写入预置数据"));
}

static GtkWidget *
find_entry (GtkWidget *widget, const char *words)
{
  if (GTK_IS_TEXT (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), words))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What cannot be chosen stands in a field all the same, an idle one. */
static void
test_idle_field (Shown *shown, gconstpointer data)
{
  GtkWidget *entry;

  show_rule (shown, "delivery");
  ui_test_settle (shown->window);
  entry = find_entry (GTK_WIDGET (shown->pane),
                      _ ("working days are counted, so it never ends on one"));
  g_assert_nonnull (entry);
  g_assert_false (gtk_widget_is_sensitive (entry));
}

/* The arrows over the pane go through the list; at its ends one of them is idle. */
static void
test_arrows (Shown *shown, gconstpointer data)
{
  static const char *const places[] = { "rules", "people", "units", "classes" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *arrows, *above, *below;
      g_autofree char *first = NULL, *second = NULL;

      shown_go (shown, places[i]);
      ui_test_settle (shown->window);
      arrows = ui_test_find (cg_page_get_pane_actions (CG_PAGE (shown->page)), GTK_TYPE_BOX);
      above = gtk_widget_get_first_child (arrows);
      below = gtk_widget_get_last_child (arrows);
      g_assert_false (gtk_widget_get_sensitive (above));
      g_object_get (shown->page, "pane-subtitle", &first, NULL);
      g_assert_true (g_str_has_prefix (first, "1 / "));

      g_signal_emit_by_name (below, "clicked");
      ui_test_settle (shown->window);
      g_assert_true (gtk_widget_get_sensitive (above));
      g_object_get (shown->page, "pane-subtitle", &second, NULL);
      g_assert_true (g_str_has_prefix (second, "2 / "));
      g_signal_emit_by_name (above, "clicked");
      ui_test_settle (shown->window);
    }
}

static void
test_rule_months (Shown *shown, gconstpointer data)
{
  show_rule (shown, "report");
  ui_test_picture (shown->window, "settings-rule-months");
  cg_segments_set_active (CG_SEGMENTS (ui_test_find (GTK_WIDGET (shown->pane), CG_TYPE_SEGMENTS)),
                          "day");
  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (shown->pane), CG_TYPE_SEGMENTS), "changed");
  ui_test_wait (has_preview, effect (shown));
  g_signal_emit_by_name (
      gtk_widget_get_last_child (ui_test_find_class (GTK_WIDGET (shown->pane), "pane-foot")),
      "clicked");
  ui_test_settle (shown->window);
  g_assert_null (cg_rule_effect_get_preview (effect (shown)));
  g_assert_cmpstr (cg_segments_get_active (
                       CG_SEGMENTS (ui_test_find (GTK_WIDGET (shown->pane), CG_TYPE_SEGMENTS))),
                   ==, "month");
}

static GPtrArray *
steps_of (const char *type)
{
  CgStore *store = cg_office_get_store (office);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE_STEP);

  cg_query_filter_integer (query, CG_CASE_STEP_CASE_TYPE, CG_FILTER_EQUAL,
                           cg_store_find (store, CG_ENTITY_CASE_TYPE, type, NULL));
  return cg_store_select (store, query, NULL);
}

static guint
n_skipped (const char *type)
{
  g_autoptr (GPtrArray) steps = steps_of (type);
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    n += cg_record_integer (g_ptr_array_index (steps, i), CG_CASE_STEP_SKIPPED) != 0;
  return n;
}

static gboolean
one_is_skipped (gpointer type)
{
  return n_skipped (type) == 1;
}

static gboolean
none_is_skipped (gpointer type)
{
  return n_skipped (type) == 0;
}

static gboolean
is_active (gpointer check)
{
  return gtk_check_button_get_active (check);
}

/* The step that would be undone is said with the name of what it is about. */
static gboolean
undo_names (gpointer name)
{
  g_autofree char *label = NULL;

  g_object_get (office, "undo-label", &label, NULL);
  return label != NULL && strstr (label, name) != NULL;
}

/* The steps of a case type: a tick is an edit that can be undone; a new type begins with the
 * steps and limits of the one shown. */
static void
test_types (Shown *shown, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GtkWidget *check, *start;
  CgFormDialog *dialog;

  shown_go (shown, "classes/types");
  ui_test_settle (shown->window);
  ui_test_picture (shown->window, "settings-types");
  start = ui_test_find_labelled (GTK_WIDGET (shown->pane), GTK_TYPE_CHECK_BUTTON,
                                 cg_choices_label (CG_CHOICES_STAGE, "register"));
  g_assert_false (gtk_widget_get_sensitive (start));
  check = ui_test_find_labelled (GTK_WIDGET (shown->pane), GTK_TYPE_CHECK_BUTTON,
                                 cg_choices_label (CG_CHOICES_STAGE, "revisit"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  ui_test_wait (one_is_skipped, (gpointer) "党组织问责");
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_next_sibling (check)));
  ui_test_wait (undo_names, (gpointer) cg_choices_label (CG_CHOICES_STAGE, "revisit"));
  cg_office_undo (office);
  ui_test_wait (none_is_skipped, (gpointer) "党组织问责");
  ui_test_wait (is_active, check);

  g_signal_emit_by_name (cg_page_get_actions (CG_PAGE (shown->page)), "clicked");
  dialog = find_dialog ();
  ui_test_wait (is_mapped, dialog);
  cg_form_set_text (cg_form_dialog_get_form (dialog), "name", "专项检查问责");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  ui_test_wait (dialog_is_closed, NULL);
  before = steps_of ("党组织问责");
  after = steps_of ("专项检查问责");
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpint (cg_record_integer (g_ptr_array_index (after, i), CG_CASE_STEP_RULE), ==,
                     cg_record_integer (g_ptr_array_index (before, i), CG_CASE_STEP_RULE));
  cg_office_undo (office);
  shown_wait (shown);
}

static gint64
amount_of (const char *code)
{
  g_autoptr (CgRecord) rule = read_rule (code);

  return rule != NULL ? cg_record_integer (rule, CG_RULE_AMOUNT) : 0;
}

static const char *
typed_amount (Shown *shown)
{
  GtkWidget *row = ui_test_find_class (GTK_WIDGET (shown->pane), "rule-amount-row");

  return gtk_editable_get_text (GTK_EDITABLE (ui_test_find (row, GTK_TYPE_TEXT)));
}

static gboolean
asks_nothing (gpointer data)
{
  return ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL;
}

/* Back to what ships: in the fields, where it waits; then applied. */
static void
test_rule_defaults (Shown *shown, gconstpointer data)
{
  GtkWidget *restore, *foot;

  show_rule (shown, "plan");
  restore = find_button (shown->page, _ ("Restore defaults…"));
  type_amount (shown, "25");
  g_assert_true (gtk_widget_get_sensitive (restore));
  g_signal_emit_by_name (restore, "clicked");
  ui_test_wait (is_mapped, ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG));
  ui_test_screen (shown->window, "settings-rule-defaults");
  g_signal_emit_by_name (
      find_button (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG), C_ ("button", "Cancel")),
      "clicked");
  ui_test_wait (asks_nothing, NULL);
  g_assert_cmpstr (typed_amount (shown), ==, "25");

  g_signal_emit_by_name (restore, "clicked");
  ui_test_settle (shown->window);
  g_signal_emit_by_name (
      find_button (ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG), _ ("Restore Defaults")),
      "clicked");
  ui_test_wait (asks_nothing, NULL);
  ui_test_settle (shown->window);
  g_assert_cmpstr (typed_amount (shown), ==, "15");
  g_assert_false (gtk_widget_get_sensitive (restore));

  foot = ui_test_find_class (GTK_WIDGET (shown->pane), "pane-foot");
  if (amount_of ("plan") != 15)
    {
      ui_test_wait (has_preview, effect (shown));
      g_signal_emit_by_name (gtk_widget_get_first_child (foot), "clicked");
      ui_test_wait (foot_is_hidden, foot);
    }
  g_assert_cmpint (amount_of ("plan"), ==, 15);
  g_assert_false (gtk_widget_get_visible (foot));
}

static gboolean
rule_is_there (gpointer code)
{
  return amount_of (code) != 0;
}

static gboolean
rule_is_gone (gpointer code)
{
  return amount_of (code) == 0;
}

static guint
steps_by (gint64 rule)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE_STEP);
  g_autoptr (GPtrArray) steps = NULL;

  cg_query_filter_integer (query, CG_CASE_STEP_RULE, CG_FILTER_EQUAL, rule);
  steps = cg_store_select (cg_office_get_store (office), query, NULL);
  return steps->len;
}

/* A new rule and the steps that go by it are one edit, taken back together. */
static void
test_add_rule (Shown *shown, gconstpointer data)
{
  g_autoptr (CgRecord) rule = NULL;
  CgFormDialog *dialog;
  CgForm *form;

  shown_go (shown, "rules");
  g_signal_emit_by_name (cg_page_get_actions (CG_PAGE (shown->page)), "clicked");
  dialog = find_dialog ();
  ui_test_wait (is_mapped, dialog);
  form = cg_form_dialog_get_form (dialog);
  ui_test_screen (shown->window, "settings-add-rule");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  g_assert_nonnull (find_dialog ()); /* name and number are missing */

  cg_form_set_text (form, "name", "整改进度报送");
  cg_form_set_value (form, "amount", &(CgValue){ CG_VALUE_INTEGER, .integer = 0 }, NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  g_assert_nonnull (find_dialog ()); /* no term of nothing */
  cg_form_set_value (form, "amount", &(CgValue){ CG_VALUE_INTEGER, .integer = 45 }, NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  ui_test_wait (dialog_is_closed, NULL);
  ui_test_wait (rule_is_there, (gpointer) "notice-2");
  shown_wait (shown);

  rule = read_rule ("notice-2");
  g_assert_cmpstr (cg_record_text (rule, CG_RULE_NAME), ==, "整改进度报送");
  g_assert_cmpint (cg_record_integer (rule, CG_RULE_AMOUNT), ==, 45);
  g_assert_cmpstr (cg_record_text (rule, CG_RULE_RULE_GROUP), ==, "office");
  g_assert_cmpuint (steps_by (cg_record_get_id (rule)), ==, 4);
  ui_test_picture (shown->window, "settings-rule-added");

  ui_test_wait (undo_names, (gpointer) "整改进度报送");
  g_assert_false (undo_names ((gpointer) "notice-2"));
  cg_office_undo (office);
  ui_test_wait (rule_is_gone, (gpointer) "notice-2");
  shown_wait (shown);
}

typedef struct
{
  gint64 rule;
  guint n;
} Uses;

static gboolean
is_used_by (gpointer data)
{
  Uses *uses = data;

  return steps_by (uses->rule) == uses->n;
}

static gboolean
has_chips (gpointer data)
{
  return cg_chips_get_values (data)->len == 4;
}

/* The case types that go by a rule are chips: taking one away is an edit of that type's step. */
static void
test_uses (Shown *shown, gconstpointer data)
{
  g_autoptr (CgRecord) rule = read_rule ("warning");
  Uses fewer = { cg_record_get_id (rule), 3 };
  Uses all = { cg_record_get_id (rule), 4 };
  CgChips *chips;

  show_rule (shown, "warning");
  chips = CG_CHIPS (ui_test_find (GTK_WIDGET (shown->pane), CG_TYPE_CHIPS));
  g_assert_true (has_chips (chips));
  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (chips), CG_TYPE_CHIP), "removed");
  ui_test_wait (is_used_by, &fewer);
  shown_wait (shown);
  g_assert_cmpuint (cg_chips_get_values (chips)->len, ==, 3);
  cg_office_undo (office);
  ui_test_wait (is_used_by, &all);
  ui_test_wait (has_chips, chips);

  /* A reminder is for no step: there is nothing to pick. */
  show_rule (shown, "soon");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (chips)));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  open_sample ();
  shown_add ("/settings-rules/idle-field", test_idle_field);
  shown_add ("/settings-rules/arrows", test_arrows);
  shown_add ("/settings-rules/waits", test_rule_waits);
  shown_add ("/settings-rules/applied", test_rule_applied);
  shown_add ("/settings-rules/defaults", test_rule_defaults);
  shown_add ("/settings-rules/add", test_add_rule);
  shown_add ("/settings-rules/months", test_rule_months);
  shown_add ("/settings-rules/types", test_types);
  shown_add ("/settings-rules/uses", test_uses);
  result = ui_test_run ();
  close_sample ();
  return result;
}
