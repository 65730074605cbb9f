/* test-settings.c: the page of settings on the sample office: every part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <sqlite3.h>

#include "cg-banner.h"
#include "cg-field-row.h"
#include "cg-grid-header.h"
#include "cg-segments.h"
#include "cg-settings.h"
#include "cg-settings-appearance.h"
#include "cg-settings-codes.h"
#include "cg-settings-data.h"
#include "cg-settings-holidays.h"
#include "cg-settings-office.h"
#include "cg-settings-part.h"
#include "cg-settings-parts.h"
#include "settings-fixture.h"
#include "ui-test.h"

static void
test_parts (Shown *shown, gconstpointer data)
{
  for (const CgSettingsPartInfo *part = cg_settings_parts (); part->id != NULL; part++)
    {
      g_autofree char *picture = g_strconcat ("settings-", part->id, NULL);

      shown_go (shown, part->id);
      cg_page_set_search_text (CG_PAGE (shown->page), "不会有");
      shown_wait (shown);
      cg_page_set_search_text (CG_PAGE (shown->page), NULL);
      shown_wait (shown);
      ui_test_picture (shown->window, picture);
    }
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

/* The control of a row that has this title. */
static GtkWidget *
control_of (GtkWidget *widget, const char *title)
{
  GtkWidget *label = ui_test_find_labelled (widget, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  return gtk_widget_get_next_sibling (gtk_widget_get_parent (label));
}

/* 复核 and 用印 are asked for only where the office says so; undone it does not. */
static void
test_steps (Shown *shown, gconstpointer data)
{
  Expected check = { "step.check", "on" }, undone = { "step.check", "" };
  Expected seal = { "step.seal", "on" };
  GtkWidget *segments;

  shown_go (shown, "office");
  segments = control_of (shown->page, "签发后复核");
  g_assert_cmpstr (cg_segments_get_active (CG_SEGMENTS (segments)), ==, "off");
  cg_segments_set_active (CG_SEGMENTS (segments), "on");
  g_signal_emit_by_name (segments, "changed");
  ui_test_wait (is_set, &check);
  cg_office_undo (office);
  ui_test_wait (is_set, &undone);
  shown_wait (shown);

  segments = control_of (shown->page, "用印登记");
  cg_segments_set_active (CG_SEGMENTS (segments), "on");
  g_signal_emit_by_name (segments, "changed");
  ui_test_wait (is_set, &seal);
}

static void
choose (GtkWidget *segments, const char *value)
{
  cg_segments_set_active (CG_SEGMENTS (segments), value);
  g_signal_emit_by_name (segments, "changed");
}

/* A switch that was never set is changed again while its first change is still being written. */
static void
test_quick (Shown *shown, gconstpointer data)
{
  Expected expected = { "preflight.organ", "hint" };
  GtkWidget *segments;
  CgBanner *banner;

  shown_go (shown, "office");
  segments = control_of (shown->page, "署名机关");
  banner = CG_BANNER (ui_test_find (shown_part (shown, CG_TYPE_SETTINGS_OFFICE), CG_TYPE_BANNER));
  choose (segments, "off");
  choose (segments, "hint");
  choose (segments, "off");
  choose (segments, "hint");
  ui_test_wait (is_set, &expected);
  shown_wait (shown);
  g_assert_cmpstr (cg_segments_get_active (CG_SEGMENTS (segments)), ==, "hint");
  g_assert_cmpstr (cg_banner_get_sentence (banner), ==, NULL);
  for (guint i = 0; i < 4; i++)
    cg_office_undo (office);
}

static void
test_office (Shown *shown, gconstpointer data)
{
  Expected gate = { "gate.measure", "hint" };
  Expected department = { CG_SETTING_DEPARTMENT, "第一监督检查室" };
  GtkWidget *row, *entry, *segments;

  shown_go (shown, "office");
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

/* ---- series of official numbers ---- */

/* The words beside a caption of the pane. */
static const char *
fact (Shown *shown, const char *caption)
{
  GtkWidget *label = ui_test_find_labelled (GTK_WIDGET (shown->pane), GTK_TYPE_LABEL, caption);

  return label != NULL && gtk_widget_get_visible (gtk_widget_get_parent (label))
             ? gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (label)))
             : "";
}

static gboolean
next_is_typed (gpointer data)
{
  return g_str_has_prefix (fact (data, "下一个号"), "由办公室给出");
}

static gboolean
next_is_drawn (gpointer data)
{
  return g_str_has_prefix (fact (data, "下一个号"), "某纪改〔2026〕");
}

/* A code says what its next number is, what became of the others, and what it is used for. */
static void
test_codes (Shown *shown, gconstpointer data)
{
  g_auto (CgValue) mode = CG_VALUE_INIT;
  gint64 code = cg_store_find (cg_office_get_store (office), CG_ENTITY_NUMBER_CODE, "某纪改", NULL);

  shown_go (shown, "numbers");
  cg_settings_list_select (CG_SETTINGS_LIST (shown_part (shown, CG_TYPE_SETTINGS_CODES)), code);
  ui_test_wait (next_is_drawn, shown);
  g_assert_cmpstr (fact (shown, "用于"), ==, "没有另写代字的全部模板");
  g_assert_cmpstr (fact (shown, "本年已用"), !=, "0 个号");
  ui_test_picture (shown->window, "settings-codes");

  cg_value_set_text (&mode, "office");
  cg_office_set_field (office, CG_ENTITY_NUMBER_CODE, code, CG_NUMBER_CODE_MODE, &mode, NULL, NULL);
  ui_test_wait (next_is_typed, shown);
  g_assert_cmpstr (fact (shown, "空号"), ==, "");
  shown_go (shown, "numbers/given");
  g_assert_nonnull (ui_test_find_labelled (shown->page, GTK_TYPE_LABEL, "案件，2026 年"));
}

static gboolean
pane_names (gpointer data)
{
  g_autofree char *title = NULL;

  g_object_get (((Shown *) data)->page, "pane-title", &title, NULL);
  return g_strcmp0 (title, "县档案馆") == 0;
}

/* A unit is added beside the one selected; then it is the one selected. */
static void
test_add_unit (Shown *shown, gconstpointer data)
{
  g_autoptr (CgRecord) unit = NULL;
  CgStore *store = cg_office_get_store (office);
  CgFormDialog *dialog;

  shown_go (shown, "units");
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
title_is_stored (gpointer template)
{
  g_autoptr (CgRecord) record =
      cg_store_get (cg_office_get_store (office), CG_ENTITY_TEMPLATE, *(gint64 *) template, NULL);

  return g_str_equal (cg_record_text (record, CG_TEMPLATE_TITLE), "关于{addressee}{n1:cn}的通知");
}

/* Placeholders are words in the list and where they are typed; stored they are names. */
static void
test_template_words (Shown *shown, gconstpointer data)
{
  CgStore *store = cg_office_get_store (office);
  gint64 id = cg_store_find (store, CG_ENTITY_TEMPLATE, "以案促改通知（红头）", NULL);
  g_autoptr (CgRecord) record = cg_store_get (store, CG_ENTITY_TEMPLATE, id, NULL);
  g_autofree char *words = cg_record_display (record, CG_TEMPLATE_TITLE);
  g_autofree char *place = g_strdup_printf ("templates/%" G_GINT64_FORMAT, id);
  g_autofree char *typed = NULL;
  CgEditor *editor;
  GtkTextBuffer *buffer;

  g_assert_true (g_str_has_prefix (words, "关于【主送单位】"));
  shown_go (shown, place);
  ui_test_settle (shown->window);
  editor = cg_field_row_get_editor (
      cg_form_get_row (CG_FORM (ui_test_find (GTK_WIDGET (shown->pane), CG_TYPE_FORM)), "title"));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (cg_editor_get_focus_widget (editor)));
  g_object_get (buffer, "text", &typed, NULL);
  g_assert_cmpstr (typed, ==, words);

  gtk_text_buffer_set_text (buffer, "关于【主送单位】【一级序号】的通知", -1);
  cg_editor_emit_done (editor, FALSE);
  ui_test_wait (title_is_stored, &id);
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

  shown_go (shown, "holidays");
  banner = CG_BANNER (ui_test_find (shown_part (shown, CG_TYPE_SETTINGS_HOLIDAYS), CG_TYPE_BANNER));
  import (shown, "{\"year\": 2027}");
  ui_test_wait (banner_is_shown, banner);
  g_assert_false (knows_2027 (NULL));
  ui_test_picture (shown->window, "settings-holidays-fault");

  import (shown, "{\"year\": 2027, \"days\": [{\"name\": \"元旦\", \"date\": \"2027-01-01\","
                 " \"isOffDay\": true}, {\"name\": \"春节\", \"date\": \"2027-02-06\","
                 " \"isOffDay\": true}]}");
  ui_test_wait (knows_2027, NULL);
  shown_wait (shown);
  ui_test_picture (shown->window, "settings-holidays-imported");
  shown_go (shown, "holidays/2026");
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_get_sensitive (widget);
}

static GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_words (child, words);
  return found;
}

static void
test_check_stopped (Shown *shown, gconstpointer data)
{
  GtkWidget *part, *button, *progress;

  shown_go (shown, "data");
  part = shown_part (shown, CG_TYPE_SETTINGS_DATA);
  button = find_button (part, _ ("Check Now"));
  progress = ui_test_find_class (part, "setting-progress");
  g_assert_false (gtk_widget_get_visible (progress));
  g_assert_false (ui_test_press (part, "Escape"));

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (gtk_widget_get_visible (progress));
  g_assert_true (gtk_widget_get_visible (find_button (part, _ ("Cancel"))));
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (ui_test_press (part, "Escape"));
  ui_test_wait (is_sensitive, button);
  g_assert_nonnull (find_words (part, _ ("The check was stopped before its end; nothing was "
                                         "changed. Whether all is well shows only when it runs "
                                         "to its end.")));
  g_assert_false (gtk_widget_get_visible (progress));
  g_assert_false (gtk_widget_get_visible (find_button (part, _ ("Cancel"))));
}

/* Another part, or another page, leaves it running, and its result is there on coming back. */
static void
test_check_left (Shown *shown, gconstpointer data)
{
  GtkWidget *part, *button;

  shown_go (shown, "data");
  part = shown_part (shown, CG_TYPE_SETTINGS_DATA);
  button = find_button (part, _ ("Check Now"));
  g_signal_emit_by_name (button, "clicked");
  shown_go (shown, "office");
  ui_test_wait (is_sensitive, button);
  shown_go (shown, "data");
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_nonnull (find_words (part, _ ("All is well: structure, references, computed values, "
                                         "journal and every attachment.")));
}

static void
test_data (Shown *shown, gconstpointer data)
{
  GtkWidget *part, *button;

  shown_go (shown, "data");
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

  shown_go (shown, "appearance");
  segments = ui_test_find (shown_part (shown, CG_TYPE_SETTINGS_APPEARANCE), CG_TYPE_SEGMENTS);
  gtk_widget_grab_focus (segments);
  cg_segments_set_active (CG_SEGMENTS (segments), "dark");
  g_signal_emit_by_name (segments, "changed");
  g_assert_cmpint (g_settings_get_enum (cg_settings_get (), "color-scheme"), ==, 2);
  g_settings_reset (cg_settings_get (), "color-scheme");
  g_assert_cmpstr (cg_segments_get_active (CG_SEGMENTS (segments)), ==, "system");
}

static graphene_rect_t
bounds_of (Shown *shown, gpointer widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, shown->window, &bounds));
  return bounds;
}

static double
right_of (Shown *shown, gpointer widget)
{
  graphene_rect_t bounds = bounds_of (shown, widget);

  return bounds.origin.x + bounds.size.width;
}

/* On the screen, unlike in the parts behind the one that is shown. */
static GtkWidget *
find_shown (GtkWidget *widget, GType type, const char *css_class)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (css_class != NULL ? gtk_widget_has_css_class (widget, css_class)
                        : G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Above and below each other things begin and end at the same edges, whatever kind of list. */
static void
test_edges (Shown *shown, gconstpointer data)
{
  static const char *const with_controls[] = { "classes", "classes/types", "rules" };
  static const char *const grids[] = { "people", "templates", "classes/types" };
  double inset;

  for (guint i = 0; i < G_N_ELEMENTS (with_controls); i++)
    {
      GtkWidget *head;

      shown_go (shown, with_controls[i]);
      ui_test_settle (shown->window);
      head = find_shown (shown->page, G_TYPE_NONE, "settings-head");
      g_assert_cmpfloat_with_epsilon (
          right_of (shown, gtk_widget_get_last_child (head)),
          right_of (shown, find_shown (shown->page, G_TYPE_NONE, "box")), 1);
    }

  inset = bounds_of (shown, find_shown (shown->page, G_TYPE_NONE, "rule-name")).origin.x;
  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      GtkWidget *head;

      shown_go (shown, grids[i]);
      ui_test_settle (shown->window);
      head = find_shown (shown->page, CG_TYPE_GRID_HEADER, NULL);
      g_assert_cmpfloat_with_epsilon (
          bounds_of (shown, ui_test_find (head, GTK_TYPE_LABEL)).origin.x, inset, 1);
    }
}

/* Of the first line of a label. */
static double
baseline_of (Shown *shown, GtkWidget *label)
{
  graphene_point_t point;
  int y;

  gtk_label_get_layout_offsets (GTK_LABEL (label), NULL, &y);
  g_assert_true (
      gtk_widget_compute_point (label, shown->window, &GRAPHENE_POINT_INIT (0, (float) y), &point));
  return point.y +
         PANGO_PIXELS (pango_layout_get_baseline (gtk_label_get_layout (GTK_LABEL (label))));
}

/* Boxes to tick: words level with the caption, a gap to the box, nothing set in. */
static void
test_checks (Shown *shown, gconstpointer data)
{
  GtkWidget *row, *check, *box, *words;
  double lower;

  shown_go (shown, "people");
  ui_test_settle (shown->window);
  row = GTK_WIDGET (cg_form_get_row (
      CG_FORM (ui_test_find (GTK_WIDGET (shown->pane), CG_TYPE_FORM)), "is_clerk"));
  check = ui_test_find (row, GTK_TYPE_CHECK_BUTTON);
  box = gtk_widget_get_first_child (check);
  words = gtk_widget_get_last_child (check);
  lower = baseline_of (shown, words) - baseline_of (shown, ui_test_find_class (row, "caption"));
  /* The caption's letters are smaller: level in the middle, they end a little higher. */
  g_assert_cmpfloat (lower, >=, 0);
  g_assert_cmpfloat (lower, <, 2);
  g_assert_cmpfloat (bounds_of (shown, words).origin.x - right_of (shown, box), >=, 8);

  shown_go (shown, "classes/types");
  ui_test_settle (shown->window);
  check = ui_test_find_class (GTK_WIDGET (shown->pane), "step-name");
  row = ui_test_find_class (GTK_WIDGET (shown->pane), "step-row");
  g_assert_cmpfloat_with_epsilon (bounds_of (shown, gtk_widget_get_first_child (check)).origin.x,
                                  bounds_of (shown, row).origin.x, 1);
}

/* A store that can only be read shows everything and takes nothing. */
static void
test_read_only (Shown *shown, gconstpointer data)
{
  for (const CgSettingsPartInfo *part = cg_settings_parts (); part->id != NULL; part++)
    {
      GtkWidget *actions;

      shown_go (shown, part->id);
      actions = cg_page_get_actions (CG_PAGE (shown->page));
      g_assert_true (actions == NULL || !gtk_widget_get_sensitive (actions));
    }
  shown_go (shown, "office");
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

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  open_sample ();
  shown_add ("/settings/parts", test_parts);
  shown_add ("/settings/office", test_office);
  shown_add ("/settings/quick", test_quick);
  shown_add ("/settings/steps", test_steps);
  shown_add ("/settings/codes", test_codes);
  shown_add ("/settings/add-unit", test_add_unit);
  shown_add ("/settings/template-words", test_template_words);
  shown_add ("/settings/holidays", test_holidays);
  shown_add ("/settings/data", test_data);
  shown_add ("/settings/check-stopped", test_check_stopped);
  shown_add ("/settings/check-left", test_check_left);
  shown_add ("/settings/edges", test_edges);
  shown_add ("/settings/checks", test_checks);
  shown_add ("/settings/appearance", test_appearance);
  g_test_add ("/settings/read-only", Shown, NULL, read_only_set_up, test_read_only,
              shown_tear_down);
  result = ui_test_run ();
  close_sample ();
  return result;
}
