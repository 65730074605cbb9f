/* test-settings.c: the page of settings on the sample office: every part, rules that wait.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-field-row.h"
#include "cg-files.h"
#include "cg-office.h"
#include "cg-rule-effect.h"
#include "cg-rule-pane.h"
#include "cg-sample.h"
#include "cg-segments.h"
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
  add ("/settings/rule-months", test_rule_months);
  result = ui_test_run ();

  cg_store_close (cg_office_get_store (office));
  g_clear_object (&office);
  cg_files_remove_tree (folder, NULL);
  g_free (folder);
  return result;
}
