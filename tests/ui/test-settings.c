/* test-settings.c: the page of settings on the sample office: every part, rules that wait.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <sqlite3.h>

#include "cg-banner.h"
#include "cg-clock.h"
#include "cg-field-row.h"
#include "cg-files.h"
#include "cg-form-dialog.h"
#include "cg-office.h"
#include "cg-rule-effect.h"
#include "cg-rule-pane.h"
#include "cg-sample.h"
#include "cg-segments.h"
#include "cg-settings.h"
#include "cg-settings-appearance.h"
#include "cg-settings-data.h"
#include "cg-settings-holidays.h"
#include "cg-settings-office.h"
#include "cg-settings-page.h"
#include "cg-settings-part.h"
#include "cg-settings-parts.h"
#include "ui-test.h"

static char *folder;
static CgOffice *office;

/* A page beside its details pane, as the window shows them. */
typedef struct
{
  GtkWidget *page;
  GtkWidget *window;
  AdwBin *pane;
} Shown;

static void
pane_cb (Shown *shown)
{
  adw_bin_set_child (shown->pane, cg_page_get_pane (CG_PAGE (shown->page)));
}

static gboolean
is_idle (gpointer page)
{
  return !cg_page_get_busy (page);
}

static void
wait (Shown *shown)
{
  ui_test_settle (shown->window);
  ui_test_wait (is_idle, shown->page);
  ui_test_settle (shown->window);
}

static void
go (Shown *shown, const char *place)
{
  cg_page_show_place (CG_PAGE (shown->page), place);
  wait (shown);
}

static void
shown_set_up (Shown *shown, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  shown->page = g_object_new (CG_TYPE_SETTINGS_PAGE, "office", office, NULL);
  shown->pane = ADW_BIN (adw_bin_new ());
  gtk_widget_set_hexpand (shown->page, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (shown->pane), "pane");
  gtk_widget_set_hexpand (GTK_WIDGET (shown->pane), FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (shown->pane), 400, -1);
  gtk_box_append (GTK_BOX (box), shown->page);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (shown->pane));
  g_signal_connect_swapped (shown->page, "notify::pane", G_CALLBACK (pane_cb), shown);
  cg_page_show_place (CG_PAGE (shown->page), "office");
  shown->window = ui_test_open (box, 1240, 800);
}

static void
shown_tear_down (Shown *shown, gconstpointer data)
{
  adw_bin_set_child (shown->pane, NULL);
  g_signal_handlers_disconnect_by_data (shown->page, shown);
  ui_test_close (shown->window, shown->page);
}

static void
test_parts (Shown *shown, gconstpointer data)
{
  for (const CgSettingsPartInfo *part = cg_settings_parts (); part->id != NULL; part++)
    {
      g_autofree char *picture = g_strconcat ("settings-", part->id, NULL);

      go (shown, part->id);
      cg_page_set_search_text (CG_PAGE (shown->page), "不会有");
      wait (shown);
      cg_page_set_search_text (CG_PAGE (shown->page), NULL);
      wait (shown);
      ui_test_picture (shown->window, picture);
    }
}

/* ---- time-limit rules ---- */

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

  go (shown, "rules");
  go (shown, place);
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

/* ---- the other parts ---- */

static gpointer
shown_part (Shown *shown, GType type)
{
  return ui_test_find (shown->page, type);
}

static char *
setting (const char *name)
{
  return cg_store_setting (cg_office_get_store (office), name);
}

typedef struct
{
  const char *name;
  const char *value;
} Expected;

static gboolean
is_set (gpointer data)
{
  Expected *expected = data;
  g_autofree char *value = setting (expected->name);

  return g_str_equal (value, expected->value);
}

static void
test_office (Shown *shown, gconstpointer data)
{
  Expected gate = { "gate.measure", "hint" };
  Expected department = { CG_SETTING_DEPARTMENT, "第一监督检查室" };
  GtkWidget *row, *entry, *segments;

  go (shown, "office");
  segments = ui_test_find (shown_part (shown, CG_TYPE_SETTINGS_OFFICE), CG_TYPE_SEGMENTS);
  cg_segments_set_active (CG_SEGMENTS (segments), "hint");
  g_signal_emit_by_name (segments, "changed");
  ui_test_wait (is_set, &gate);

  row = gtk_widget_get_next_sibling (
      gtk_widget_get_next_sibling (shown_part (shown, CG_TYPE_FIELD_ROW)));
  entry = ui_test_find (row, GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (entry), "第一监督检查室");
  cg_field_row_flush (CG_FIELD_ROW (row));
  ui_test_wait (is_set, &department);
  g_assert_cmpstr (cg_field_row_get_fault (CG_FIELD_ROW (row)), ==, NULL);

  /* The full name cannot be taken away. */
  row = shown_part (shown, CG_TYPE_FIELD_ROW);
  gtk_editable_set_text (GTK_EDITABLE (ui_test_find (row, GTK_TYPE_TEXT)), "");
  cg_field_row_flush (CG_FIELD_ROW (row));
  g_assert_nonnull (cg_field_row_get_fault (CG_FIELD_ROW (row)));
}

static CgFormDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CG_IS_FORM_DIALOG (window))
        return CG_FORM_DIALOG (window);
    }

  return NULL;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
dialog_is_closed (gpointer data)
{
  return find_dialog () == NULL;
}

static gboolean
pane_names (gpointer data)
{
  g_autofree char *title = NULL;

  g_object_get (((Shown *) data)->page, "pane-title", &title, NULL);
  return g_strcmp0 (title, "县档案馆") == 0;
}

static gpointer
find_window (GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
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
  return find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL;
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
  ui_test_wait (is_mapped, find_window (ADW_TYPE_MESSAGE_DIALOG));
  ui_test_screen (shown->window, "settings-rule-defaults");
  g_signal_emit_by_name (
      find_button (find_window (ADW_TYPE_MESSAGE_DIALOG), C_ ("button", "Cancel")), "clicked");
  ui_test_wait (asks_nothing, NULL);
  g_assert_cmpstr (typed_amount (shown), ==, "25");

  g_signal_emit_by_name (restore, "clicked");
  ui_test_settle (shown->window);
  g_signal_emit_by_name (
      find_button (find_window (ADW_TYPE_MESSAGE_DIALOG), _ ("Restore Defaults")), "clicked");
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

/* The step that would be undone is said with the name of what it is about. */
static gboolean
undo_names (gpointer name)
{
  g_autofree char *label = NULL;

  g_object_get (office, "undo-label", &label, NULL);
  return label != NULL && strstr (label, name) != NULL;
}

/* A new rule and the steps that go by it are one edit, taken back together. */
static void
test_add_rule (Shown *shown, gconstpointer data)
{
  g_autoptr (CgRecord) rule = NULL;
  CgFormDialog *dialog;
  CgForm *form;

  go (shown, "rules");
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
  wait (shown);

  rule = read_rule ("notice-2");
  g_assert_cmpstr (cg_record_text (rule, CG_RULE_NAME), ==, "整改进度报送");
  g_assert_cmpint (cg_record_integer (rule, CG_RULE_AMOUNT), ==, 45);
  g_assert_cmpstr (cg_record_text (rule, CG_RULE_RULE_GROUP), ==, "office");
  g_assert_cmpuint (steps_by (cg_record_get_id (rule)), ==, 4);
  ui_test_picture (shown->window, "settings-rule-added");

  ui_test_wait (undo_names, (gpointer) "整改进度报送");
  cg_office_undo (office);
  ui_test_wait (rule_is_gone, (gpointer) "notice-2");
  wait (shown);
}

/* A unit is added beside the one selected; then it is the one selected. */
static void
test_add_unit (Shown *shown, gconstpointer data)
{
  g_autoptr (CgRecord) unit = NULL;
  CgStore *store = cg_office_get_store (office);
  CgFormDialog *dialog;

  go (shown, "units");
  g_signal_emit_by_name (cg_page_get_actions (CG_PAGE (shown->page)), "clicked");
  dialog = find_dialog ();
  ui_test_wait (is_mapped, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  g_assert_nonnull (find_dialog ()); /* the name is missing */
  cg_form_set_text (cg_form_dialog_get_form (dialog), "name", "县档案馆");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  ui_test_wait (dialog_is_closed, NULL);
  ui_test_wait (pane_names, shown);

  unit = cg_store_get (store, CG_ENTITY_UNIT,
                       cg_store_find (store, CG_ENTITY_UNIT, "县档案馆", NULL), NULL);
  g_assert_nonnull (unit);
}

static gboolean
knows_2027 (gpointer data)
{
  return cg_calendar_has_year (cg_office_get_calendar (office), 2027);
}

static gboolean
banner_is_shown (gpointer banner)
{
  return cg_banner_get_sentence (banner) != NULL;
}

static void
import (Shown *shown, const char *text)
{
  g_autofree char *path = g_build_filename (folder, "2027.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_file_set_contents (path, text, -1, NULL);
  cg_settings_holidays_import (shown_part (shown, CG_TYPE_SETTINGS_HOLIDAYS), file);
}

static void
test_holidays (Shown *shown, gconstpointer data)
{
  CgBanner *banner;

  go (shown, "holidays");
  banner = CG_BANNER (ui_test_find (shown_part (shown, CG_TYPE_SETTINGS_HOLIDAYS), CG_TYPE_BANNER));
  import (shown, "{\"year\": 2027}");
  ui_test_wait (banner_is_shown, banner);
  g_assert_false (knows_2027 (NULL));
  ui_test_picture (shown->window, "settings-holidays-fault");

  import (shown, "{\"year\": 2027, \"days\": [{\"name\": \"元旦\", \"date\": \"2027-01-01\","
                 " \"isOffDay\": true}, {\"name\": \"春节\", \"date\": \"2027-02-06\","
                 " \"isOffDay\": true}]}");
  ui_test_wait (knows_2027, NULL);
  wait (shown);
  ui_test_picture (shown->window, "settings-holidays-imported");
  go (shown, "holidays/2026");
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_get_sensitive (widget);
}

static void
test_data (Shown *shown, gconstpointer data)
{
  GtkWidget *part, *button;

  go (shown, "data");
  part = shown_part (shown, CG_TYPE_SETTINGS_DATA);
  button = find_button (part, _ ("Back Up Now"));
  g_signal_emit_by_name (button, "clicked");
  ui_test_wait (is_sensitive, button);
  g_assert_cmpint (cg_store_get_backup_at (cg_office_get_store (office)), >, 0);

  button = find_button (part, _ ("Check Now"));
  g_signal_emit_by_name (button, "clicked");
  ui_test_wait (is_sensitive, button);
  ui_test_picture (shown->window, "settings-data-checked");
  g_assert_false (gtk_widget_get_visible (ui_test_find_class (part, "setting-faults")));
}

static void
test_appearance (Shown *shown, gconstpointer data)
{
  GtkWidget *segments;

  go (shown, "appearance");
  segments = ui_test_find (shown_part (shown, CG_TYPE_SETTINGS_APPEARANCE), CG_TYPE_SEGMENTS);
  gtk_widget_grab_focus (segments);
  cg_segments_set_active (CG_SEGMENTS (segments), "dark");
  g_signal_emit_by_name (segments, "changed");
  g_assert_cmpint (g_settings_get_enum (cg_settings_get (), "color-scheme"), ==, 2);
  g_settings_reset (cg_settings_get (), "color-scheme");
  g_assert_cmpstr (cg_segments_get_active (CG_SEGMENTS (segments)), ==, "system");
}

/* A store that can only be read shows everything and takes nothing. */
static void
test_read_only (Shown *shown, gconstpointer data)
{
  for (const CgSettingsPartInfo *part = cg_settings_parts (); part->id != NULL; part++)
    {
      GtkWidget *actions;

      go (shown, part->id);
      actions = cg_page_get_actions (CG_PAGE (shown->page));
      g_assert_true (actions == NULL || !gtk_widget_get_sensitive (actions));
    }
  go (shown, "office");
  g_assert_false (gtk_widget_get_sensitive (
      ui_test_find (shown_part (shown, CG_TYPE_SETTINGS_OFFICE), CG_TYPE_SEGMENTS)));
  ui_test_picture (shown->window, "settings-read-only");
}

/* The same store as one of a later version: that opens for reading only. */
static void
reopen_for_reading (void)
{
  g_autofree char *path = g_build_filename (folder, "store", NULL);
  g_autofree char *database = g_build_filename (path, "cugai.db", NULL);
  g_autoptr (CgStore) store = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  cg_store_close (cg_office_get_store (office));
  g_clear_object (&office);
  g_assert_cmpint (sqlite3_open (database, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 9999", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (db);
  store = cg_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (cg_store_get_read_only (store));
  office = cg_office_new (store);
}

static void
read_only_set_up (Shown *shown, gconstpointer data)
{
  if (cg_office_get_read_only (office) == NULL)
    reopen_for_reading ();
  shown_set_up (shown, data);
}

static void
open_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgStore) store = NULL;
  g_autofree char *path = NULL;

  folder = g_dir_make_tmp ("cugai-settings-XXXXXX", NULL);
  path = g_build_filename (folder, "store", NULL);
  cg_sample_create (path, cg_date_from_ymd (2026, 11, 24), &error);
  g_assert_no_error (error);
  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  store = cg_store_open (path, &error);
  g_assert_no_error (error);
  office = cg_office_new (store);
}

static void
add (const char *path, void (*test) (Shown *shown, gconstpointer data))
{
  g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  open_sample ();
  add ("/settings/parts", test_parts);
  add ("/settings/rule-waits", test_rule_waits);
  add ("/settings/rule-applied", test_rule_applied);
  add ("/settings/rule-defaults", test_rule_defaults);
  add ("/settings/add-rule", test_add_rule);
  add ("/settings/rule-months", test_rule_months);
  add ("/settings/office", test_office);
  add ("/settings/add-unit", test_add_unit);
  add ("/settings/holidays", test_holidays);
  add ("/settings/data", test_data);
  add ("/settings/appearance", test_appearance);
  g_test_add ("/settings/read-only", Shown, NULL, read_only_set_up, test_read_only,
              shown_tear_down);
  result = ui_test_run ();

  cg_store_close (cg_office_get_store (office));
  g_clear_object (&office);
  cg_files_remove_tree (folder, NULL);
  g_free (folder);
  return result;
}
