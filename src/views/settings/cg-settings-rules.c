/* cg-settings-rules.c: 设置 · 时限规则: the rules by group, each with how many deadlines go by it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A changed term waits in `changed` until it is applied; the list shows it meanwhile.
 */
#include "config.h"

#include "cg-settings-rules.h"

#include <glib/gi18n.h>

#include "cg-ask.h"
#include "cg-fold.h"
#include "cg-pane-arrows.h"
#include "cg-rule-add.h"
#include "cg-rule-counts.h"
#include "cg-rule-defaults.h"
#include "cg-rule-pane.h"
#include "cg-rule-row.h"
#include "cg-rule-terms.h"
#include "cg-year-hint.h"

struct _CgSettingsRules
{
  CgSettingsPart parent_instance;

  GPtrArray *rules;    /* of CgRecord */
  GPtrArray *steps;    /* of CgRecord: steps of all case types */
  GHashTable *changed; /* id → CgRecord: terms not applied yet */
  GHashTable *rows;    /* id → CgRuleRow */
  gint64 selected;
  char *text; /* searched for */

  GtkListBox *list;
  CgRulePane *pane;
  CgPaneArrows *arrows;
  GtkWidget *restore;
};

G_DEFINE_FINAL_TYPE (CgSettingsRules, cg_settings_rules, CG_TYPE_SETTINGS_PART)

static CgStore *
get_store (CgSettingsRules *self)
{
  return cg_office_get_store (cg_settings_part_get_office (CG_SETTINGS_PART (self)));
}

static CgRecord *
find_rule (CgSettingsRules *self, gint64 id)
{
  for (guint i = 0; i < self->rules->len; i++)
    if (cg_record_get_id (g_ptr_array_index (self->rules, i)) == id)
      return g_ptr_array_index (self->rules, i);

  return NULL;
}

static CgRuleRow *
find_row (CgSettingsRules *self, gint64 id)
{
  return g_hash_table_lookup (self->rows, &id);
}

/* ---- the pane ---- */

static GPtrArray *
all_codes (CgSettingsRules *self)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rules->len; i++)
    g_ptr_array_add (codes,
                     g_strdup (cg_record_text (g_ptr_array_index (self->rules, i), CG_RULE_CODE)));

  return codes;
}

/* "7 / 15" */
static void
show_position (CgSettingsRules *self, CgRecord *rule)
{
  guint place = 0;

  g_ptr_array_find (self->rules, rule, &place);
  cg_pane_arrows_show (self->arrows, place + 1, self->rules->len);
  g_object_set (self, "pane-title", cg_record_text (rule, CG_RULE_NAME), NULL);
}

static void
show_selected (CgSettingsRules *self)
{
  CgRecord *rule = find_rule (self, self->selected);
  g_autoptr (GPtrArray) codes = NULL;

  if (rule == NULL)
    return;

  codes = all_codes (self);
  cg_rule_pane_set_rule (self->pane, rule, g_hash_table_lookup (self->changed, &self->selected),
                         self->steps, codes);
  show_position (self, rule);
}

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, CgSettingsRules *self)
{
  if (!CG_IS_RULE_ROW (row) || cg_rule_row_get_id (CG_RULE_ROW (row)) == self->selected)
    return;

  self->selected = cg_rule_row_get_id (CG_RULE_ROW (row));
  show_selected (self);
}

static void
step (CgSettingsRules *self, int by)
{
  CgRuleRow *row = find_row (self, self->selected);
  int place = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
  GtkListBoxRow *next;

  while ((next = gtk_list_box_get_row_at_index (self->list, place += by)) != NULL)
    if (gtk_list_box_row_get_selectable (next) && gtk_widget_get_child_visible (GTK_WIDGET (next)))
      {
        gtk_list_box_select_row (self->list, next);
        return;
      }
}

/* ---- changes that wait ---- */

/* The rules as the list shows them: changed ones as they would be. */
static GPtrArray *
rules_shown (CgSettingsRules *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < self->rules->len; i++)
    {
      CgRecord *rule = g_ptr_array_index (self->rules, i);
      gint64 id = cg_record_get_id (rule);
      CgRecord *changed = g_hash_table_lookup (self->changed, &id);

      g_ptr_array_add (shown, changed != NULL ? changed : rule);
    }

  return shown;
}

static void
update_restore (CgSettingsRules *self)
{
  g_autoptr (GPtrArray) shown = rules_shown (self);
  g_autoptr (GPtrArray) defaults = cg_rule_defaults (shown, self->steps);
  gboolean possible = defaults->len > 0 && !cg_settings_part_is_read_only (CG_SETTINGS_PART (self));

  gtk_widget_set_sensitive (self->restore, possible);
  gtk_widget_set_tooltip_text (self->restore,
                               defaults->len == 0 ? _ ("All limits are as they came") : NULL);
}

static void
changed_cb (CgSettingsRules *self, CgRecord *changed)
{
  CgRecord *rule = find_rule (self, self->selected);
  CgRuleRow *row = find_row (self, self->selected);

  if (changed != NULL)
    g_hash_table_insert (self->changed, g_memdup2 (&self->selected, sizeof self->selected),
                         cg_record_ref (changed));
  else
    g_hash_table_remove (self->changed, &self->selected);
  if (rule != NULL && row != NULL)
    cg_rule_row_set_rule (row, rule, changed);
  update_restore (self);
}

static void
applied_cb (CgSettingsRules *self, gint64 rule)
{
  g_hash_table_remove (self->changed, &rule);
}

/* ---- the list ---- */

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  CgRecord *first = *(CgRecord *const *) a;
  CgRecord *second = *(CgRecord *const *) b;
  int group = cg_choices_index (CG_CHOICES_RULE_GROUP, cg_record_text (first, CG_RULE_RULE_GROUP)) -
              cg_choices_index (CG_CHOICES_RULE_GROUP, cg_record_text (second, CG_RULE_RULE_GROUP));

  if (group != 0)
    return group;

  return cg_record_get_id (first) < cg_record_get_id (second) ? -1 : 1;
}

static void
add_group (CgSettingsRules *self, const char *group)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (cg_choices_label (CG_CHOICES_RULE_GROUP, group));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "rule-group");
  gtk_list_box_append (self->list, row);
}

static void
build_rows (CgSettingsRules *self)
{
  const char *group = NULL;
  GtkWidget *child;

  g_hash_table_remove_all (self->rows);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < self->rules->len; i++)
    {
      CgRecord *rule = g_ptr_array_index (self->rules, i);
      gint64 id = cg_record_get_id (rule);
      GtkWidget *row = cg_rule_row_new ();

      if (g_strcmp0 (group, cg_record_text (rule, CG_RULE_RULE_GROUP)) != 0)
        add_group (self, cg_record_text (rule, CG_RULE_RULE_GROUP));
      group = cg_record_text (rule, CG_RULE_RULE_GROUP);
      cg_rule_row_set_rule (CG_RULE_ROW (row), rule, g_hash_table_lookup (self->changed, &id));
      gtk_list_box_append (self->list, row);
      g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
    }
}

/* New rows only where there are other rules; the row selected keeps the focus. */
static void
show_rules (CgSettingsRules *self)
{
  gboolean same = g_hash_table_size (self->rows) == self->rules->len;

  for (guint i = 0; same && i < self->rules->len; i++)
    same = find_row (self, cg_record_get_id (g_ptr_array_index (self->rules, i))) != NULL;
  if (!same)
    build_rows (self);

  for (guint i = 0; same && i < self->rules->len; i++)
    {
      CgRecord *rule = g_ptr_array_index (self->rules, i);
      gint64 id = cg_record_get_id (rule);

      cg_rule_row_set_rule (find_row (self, id), rule, g_hash_table_lookup (self->changed, &id));
    }

  if (find_row (self, self->selected) == NULL && self->rules->len > 0)
    self->selected = cg_record_get_id (g_ptr_array_index (self->rules, 0));
  if (find_row (self, self->selected) != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (find_row (self, self->selected)));
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  CgSettingsRules *self = data;
  CgRecord *rule;

  if (!CG_IS_RULE_ROW (row))
    return *self->text == '\0';

  rule = cg_rule_row_get_rule (CG_RULE_ROW (row));
  return cg_fold_contains (cg_record_text (rule, CG_RULE_NAME), self->text) ||
         cg_fold_contains (cg_record_text (rule, CG_RULE_SOURCE), self->text) ||
         cg_fold_contains (
             cg_choices_label (CG_CHOICES_RULE_BASIS, cg_record_text (rule, CG_RULE_BASIS)),
             self->text);
}

static void
cg_settings_rules_search (CgSettingsPart *part, const char *text)
{
  CgSettingsRules *self = CG_SETTINGS_RULES (part);

  g_free (self->text);
  self->text = g_strdup (text);
  gtk_list_box_invalidate_filter (self->list);
}

static void
cg_settings_rules_show (CgSettingsPart *part, const char *place)
{
  CgSettingsRules *self = CG_SETTINGS_RULES (part);
  CgRuleRow *row;

  self->selected = g_ascii_strtoll (place, NULL, 10);
  row = find_row (self, self->selected);
  if (row != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  show_selected (self);
}

/* ---- reading ---- */

typedef struct
{
  CgSettingsRules *self;
  GArray *ids;    /* of gint64, the rules counted */
  GArray *counts; /* of guint, queries of each */
} Counting;

static void
counts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Counting *counting = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);
  guint next = 0;

  for (guint i = 0; counts != NULL && i < counting->ids->len; i++)
    {
      CgRuleRow *row = find_row (counting->self, g_array_index (counting->ids, gint64, i));
      gint64 n = 0;

      for (guint k = 0; k < g_array_index (counting->counts, guint, i); k++)
        n += g_array_index (counts, gint64, next++);
      if (row != NULL)
        cg_rule_row_set_count (row, n);
    }

  g_object_set (counting->self, "busy", FALSE, NULL);
  g_array_unref (counting->ids);
  g_array_unref (counting->counts);
  g_object_unref (counting->self);
  g_free (counting);
}

static void
count_deadlines (CgSettingsRules *self)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);
  Counting *counting = g_new0 (Counting, 1);

  counting->self = g_object_ref (self);
  counting->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  counting->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->rules->len; i++)
    {
      CgRecord *rule = g_ptr_array_index (self->rules, i);
      gint64 id = cg_record_get_id (rule);
      guint n = cg_rule_count_queries (rule, queries);

      g_array_append_val (counting->ids, id);
      g_array_append_val (counting->counts, n);
    }
  cg_store_counts_async (get_store (self), queries, NULL, counts_cb, counting);
}

static void
rules_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsRules) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rules = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autofree char *subtitle = NULL;

  if (!cg_settings_part_end_read (CG_SETTINGS_PART (self), error))
    return;

  cg_settings_part_fail (CG_SETTINGS_PART (self), NULL);

  g_ptr_array_sort (rules, compare_rules);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  self->rules = rules;
  subtitle = g_strdup_printf (ngettext ("%u time-limit rule", "%u time-limit rules", rules->len),
                              rules->len);
  g_object_set (self, "subtitle", subtitle, NULL);
  show_rules (self);
  show_selected (self);
  update_restore (self);
  count_deadlines (self);
}

static void
steps_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsRules) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *steps = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_RULE);

  if (!cg_settings_part_end_read (CG_SETTINGS_PART (self), error))
    return;

  g_clear_pointer (&self->steps, g_ptr_array_unref);
  self->steps = steps;
  cg_store_select_async (CG_STORE (source), query,
                         cg_settings_part_get_reading (CG_SETTINGS_PART (self)), rules_cb,
                         g_object_ref (self));
}

static void
days_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsRules) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!cg_settings_part_end_read (CG_SETTINGS_PART (self), error))
    return;

  for (guint i = 0; i < days->len; i++)
    {
      CgRecord *day = g_ptr_array_index (days, i);

      g_hash_table_insert (names, g_strdup (cg_record_text (day, CG_CALENDAR_DAY_DAY)),
                           g_strdup (cg_record_text (day, CG_CALENDAR_DAY_NAME)));
    }
  cg_rule_pane_set_names (self->pane, names);
}

static void
read_all (CgSettingsRules *self)
{
  g_autoptr (CgQuery) steps = cg_query_new (CG_ENTITY_CASE_STEP);
  g_autoptr (CgQuery) days = cg_query_new (CG_ENTITY_CALENDAR_DAY);
  GCancellable *reading = cg_settings_part_begin_read (CG_SETTINGS_PART (self));

  cg_store_select_async (get_store (self), steps, reading, steps_cb, g_object_ref (self));
  cg_store_select_async (get_store (self), days, reading, days_cb, g_object_ref (self));
}

/* ---- going back to what ships, and adding ---- */

/* They wait like any change, each to be applied to running deadlines or to new cases only. */
static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsRules) self = data;
  g_autoptr (GPtrArray) shown = rules_shown (self);
  g_autoptr (GPtrArray) defaults = cg_rule_defaults (shown, self->steps);

  if (!cg_ask_finish (result, NULL) || defaults->len == 0)
    return;

  for (guint i = 0; i < defaults->len; i++)
    {
      CgRecord *shipped = g_ptr_array_index (defaults, i);
      gint64 id = cg_record_get_id (shipped);

      if (cg_rule_same_terms (find_rule (self, id), shipped))
        g_hash_table_remove (self->changed, &id);
      else
        g_hash_table_insert (self->changed, g_memdup2 (&id, sizeof id), cg_record_ref (shipped));
    }
  self->selected = cg_record_get_id (g_ptr_array_index (defaults, 0));
  show_rules (self);
  show_selected (self);
  update_restore (self);
}

static void
restore_cb (CgSettingsRules *self)
{
  g_autoptr (GPtrArray) shown = rules_shown (self);
  g_autoptr (GPtrArray) defaults = cg_rule_defaults (shown, self->steps);
  g_autofree char *list = cg_rule_defaults_describe (shown, defaults);
  g_autofree char *body = g_strdup_printf (
      _ ("%s\n\nEach then waits to be applied; until then no deadline moves."), list);

  cg_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                _ ("Go back to the limits as they came?"), body, _ ("Restore Defaults"),
                CG_ASK_SUGGESTED, NULL, restored_cb, g_object_ref (self));
}

static void
added_cb (gpointer object, gint64 id)
{
  CgSettingsRules *self = object;

  self->selected = id;
}

/* The rule selected is guessed to be for a step like the new one's. */
static void
add_cb (CgSettingsRules *self)
{
  CgRecord *rule = find_rule (self, self->selected);
  g_autoptr (GPtrArray) codes = all_codes (self);
  const char *stage = "rectify";

  for (guint i = 0; rule != NULL && i < self->steps->len; i++)
    if (cg_record_integer (g_ptr_array_index (self->steps, i), CG_CASE_STEP_RULE) == self->selected)
      stage = cg_record_text (g_ptr_array_index (self->steps, i), CG_CASE_STEP_STAGE);

  cg_rule_add (GTK_WIDGET (self), cg_settings_part_get_office (CG_SETTINGS_PART (self)), stage,
               self->steps, codes, self, added_cb);
}

/* ---- the widget ---- */

static GtkWidget *
make_add (CgSettingsRules *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Add Rule"));

  gtk_widget_set_sensitive (button, !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  gtk_widget_set_tooltip_text (
      button, cg_office_get_read_only (cg_settings_part_get_office (CG_SETTINGS_PART (self))));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_restore (CgSettingsRules *self)
{
  self->restore = gtk_button_new_with_label (_ ("Restore defaults…"));
  gtk_widget_add_css_class (self->restore, "link");
  gtk_widget_set_sensitive (self->restore, FALSE);
  g_signal_connect_object (self->restore, "clicked", G_CALLBACK (restore_cb), self,
                           G_CONNECT_SWAPPED);
  cg_settings_part_add_head (CG_SETTINGS_PART (self), self->restore);
}

static GtkWidget *
make_body (CgSettingsRules *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *table = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = gtk_label_new (
      _ ("A changed limit moves only what is not done; what is done and what was set by hand stay. "
         "Every change is recorded and can be undone."));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rules");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Time-limit rules"), -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  gtk_widget_add_css_class (table, "box");
  gtk_widget_set_overflow (table, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (table), cg_rule_head_new ());
  gtk_box_append (GTK_BOX (table), GTK_WIDGET (self->list));

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (words, "sm");
  gtk_widget_add_css_class (words, "dim");
  gtk_widget_add_css_class (words, "settings-words");
  gtk_box_append (GTK_BOX (body), table);
  gtk_box_append (GTK_BOX (body), words);
  gtk_box_append (GTK_BOX (body),
                  cg_year_hint_new (cg_settings_part_get_office (CG_SETTINGS_PART (self))));
  return body;
}

static void
cg_settings_rules_constructed (GObject *object)
{
  CgSettingsRules *self = CG_SETTINGS_RULES (object);
  CgOffice *office = cg_settings_part_get_office (CG_SETTINGS_PART (self));

  G_OBJECT_CLASS (cg_settings_rules_parent_class)->constructed (object);

  self->pane = CG_RULE_PANE (cg_rule_pane_new (office));
  g_signal_connect_object (self->pane, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  cg_settings_part_set_body (CG_SETTINGS_PART (self), _ ("Time-limit rules"),
                             _ ("There is no national time limit; change them by this office’s own "
                                "provisions"),
                             make_body (self), TRUE);
  add_restore (self);
  self->arrows = cg_pane_arrows_add (GTK_WIDGET (self));
  g_signal_connect_object (self->arrows, "step", G_CALLBACK (step), self, G_CONNECT_SWAPPED);
  g_object_set (self, "search-hint", _ ("Find in rules"), "pane", self->pane, "actions",
                make_add (self), "busy", TRUE, NULL);
  g_signal_connect_object (office, "changed", G_CALLBACK (read_all), self, G_CONNECT_SWAPPED);
  read_all (self);
}

static void
cg_settings_rules_finalize (GObject *object)
{
  CgSettingsRules *self = CG_SETTINGS_RULES (object);

  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_hash_table_unref (self->changed);
  g_hash_table_unref (self->rows);
  g_free (self->text);

  G_OBJECT_CLASS (cg_settings_rules_parent_class)->finalize (object);
}

static void
cg_settings_rules_class_init (CgSettingsRulesClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_rules_constructed;
  G_OBJECT_CLASS (klass)->finalize = cg_settings_rules_finalize;
  CG_SETTINGS_PART_CLASS (klass)->search = cg_settings_rules_search;
  CG_SETTINGS_PART_CLASS (klass)->show = cg_settings_rules_show;
}

static void
cg_settings_rules_init (CgSettingsRules *self)
{
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  self->changed =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) cg_record_unref);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->text = g_strdup ("");
}
