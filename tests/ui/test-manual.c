/* test-manual.c: the manual: every page has one of its own, links lead somewhere, its window reads,
 * finds and goes back; the keys that it names are there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include <glib/gstdio.h>

#include "../core/store-fixture.h"
#include "cg-keys.h"
#include "cg-manual-contents.h"
#include "cg-manual-pdf.h"
#include "cg-manual-sheet.h"
#include "cg-manual-window.h"
#include "cg-office-frame.h"
#include "cg-pages.h"
#include "cg-settings-parts.h"
#include "cg-window.h"
#include "ui-test.h"

/* ---- the text ---- */

static void
test_pages (void)
{
  g_autoptr (CgManual) manual = cg_keys_manual ();

  g_assert_cmpuint (cg_manual_n_pages (manual), >, 8);
  for (const CgPageInfo *info = cg_pages_table (); info->id != NULL; info++)
    if (cg_manual_page_of (manual, info->id) < 0)
      g_error ("the page “%s” has no page of the manual", info->id);
  for (const CgSettingsPartInfo *part = cg_settings_parts (); part->id != NULL; part++)
    {
      g_autofree char *place = g_strconcat ("settings/", part->id, NULL);

      g_assert_cmpint (cg_manual_page_of (manual, place), >=, 0);
    }

  g_assert_cmpint (cg_manual_page_of (manual, "settings/data"), ==,
                   cg_manual_find_page (manual, "data"));
  g_assert_cmpint (cg_manual_page_of (manual, "cases.file/12"), ==,
                   cg_manual_find_page (manual, "casefile"));
  g_assert_cmpint (cg_manual_page_of (manual, "cases/register"), ==,
                   cg_manual_find_page (manual, "register"));
  g_assert_cmpint (cg_manual_page_of (manual, "nowhere"), ==, -1);
}

static void
check_links (CgManual *manual, const CgManualBlock *block)
{
  g_autoptr (GRegex) links = g_regex_new ("href=\"([^\"]*)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (links, block->markup, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *link = g_match_info_fetch (match, 1);
      int page = cg_manual_find_page (manual, link);

      g_assert_cmpint (page, >=, 0);
      if (strchr (link, '#') != NULL)
        g_assert_cmpint (cg_manual_find_heading (cg_manual_page (manual, (guint) page), link), >=,
                         0);
    }
}

/* Markup that is none would leave its place empty. */
static void
check_markup (const CgManualBlock *block)
{
  g_autofree char *plain = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GRegex) links = g_regex_new ("</?a[^>]*>", 0, 0, NULL);
  g_autoptr (GError) error = NULL;

  plain = g_regex_replace_literal (links, block->markup, -1, 0, "", 0, NULL);
  pango_parse_markup (plain, -1, 0, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (block->text, "**"));
  if (block->rows == NULL)
    g_assert_cmpstr (text, ==, block->text);
}

static void
test_blocks (void)
{
  g_autoptr (CgManual) manual = cg_keys_manual ();
  guint kinds[CG_MANUAL_TABLE + 1] = { 0 };

  for (guint i = 0; i < cg_manual_n_pages (manual); i++)
    {
      const CgManualPage *page = cg_manual_page (manual, i);
      guint step = 0;

      g_assert_cmpuint (page->blocks->len, >, 0);
      for (guint k = 0; k < page->blocks->len; k++)
        {
          const CgManualBlock *block = g_ptr_array_index (page->blocks, k);

          kinds[block->kind]++;
          check_links (manual, block);
          check_markup (block);
          if (block->kind == CG_MANUAL_TABLE)
            g_assert_cmpuint (block->rows->len, >, 1);
          else
            g_assert_cmpstr (block->text, !=, "");
          if (block->kind != CG_MANUAL_ITEM || block->number == 0)
            step = 0;
          else
            {
              g_assert_cmpuint (block->number, ==, step + 1);
              step = block->number;
            }
        }
    }
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    g_assert_cmpuint (kinds[kind], >, 0);
}

static void
test_search (void)
{
  g_autoptr (CgManual) manual = cg_keys_manual ();
  g_autoptr (GArray) hits = cg_manual_search (manual, "销 号");
  g_autoptr (GArray) none = cg_manual_search (manual, "zzzz");

  g_assert_cmpuint (hits->len, >, 3);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_pdf (void)
{
  g_autoptr (CgManual) manual = cg_keys_manual ();
  g_autofree char *folder = g_dir_make_tmp ("manual-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "manual.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *nowhere = g_build_filename (folder, "none", "manual.pdf", NULL);
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (cg_manual_write_pdf (manual, "使用手册", "目录", path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_assert_cmpuint (length, >, 20000);
  g_assert_false (cg_manual_write_pdf (manual, "使用手册", "目录", nowhere, &error));
  g_assert_nonnull (error);
  g_remove (path);
  g_rmdir (folder);
}

/* ---- the window ---- */

static const char *
title_of (CgManualWindow *window)
{
  return gtk_label_get_text (GTK_LABEL (ui_test_find_class (
      ui_test_find (GTK_WIDGET (window), CG_TYPE_MANUAL_SHEET), "manual-title")));
}

static gboolean
finds_only_hits (gpointer contents)
{
  GtkWidget *list = ui_test_find (contents, GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1);
  GtkWidget *label = row != NULL ? ui_test_find (GTK_WIDGET (row), GTK_TYPE_LABEL) : NULL;

  return label != NULL && strstr (gtk_label_get_text (GTK_LABEL (label)), "零报告") != NULL;
}

static void
test_window (void)
{
  GtkWidget *beside = ui_test_open (gtk_label_new ("案件"), 400, 300);
  CgManualWindow *window = cg_manual_window_new (cg_keys_manual (), GTK_WINDOW (beside));
  GtkWidget *contents, *entry;

  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle (GTK_WIDGET (window));
  ui_test_picture (GTK_WIDGET (window), "manual");

  cg_manual_window_show_place (window, "ledger/12");
  g_assert_cmpstr (title_of (window), ==, "整改台账");
  ui_test_settle (GTK_WIDGET (window));
  ui_test_picture (GTK_WIDGET (window), "manual-ledger");
  cg_manual_window_go (window, "casefile#结案");
  g_assert_cmpstr (title_of (window), ==, "案件卷宗");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpstr (title_of (window), ==, "整改台账");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forward", NULL);
  g_assert_cmpstr (title_of (window), ==, "案件卷宗");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  contents = ui_test_find (GTK_WIDGET (window), CG_TYPE_MANUAL_CONTENTS);
  entry = ui_test_find (contents, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "零报告");
  ui_test_wait (finds_only_hits, contents);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (title_of (window), ==, "报表与导出");
  ui_test_settle (GTK_WIDGET (window));
  ui_test_picture (GTK_WIDGET (window), "manual-found");

  gtk_window_destroy (GTK_WINDOW (window));
  ui_test_close (beside, NULL);
}

/* ---- keys ---- */

static gboolean
has_trigger (GtkShortcut *shortcut, const char *accelerator)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (accelerator);
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return gtk_shortcut_trigger_equal (
               gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), wanted) ||
           gtk_shortcut_trigger_equal (
               gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), wanted);

  return gtk_shortcut_trigger_equal (trigger, wanted);
}

static gboolean
binds (GtkWidget *widget, const char *accelerator)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        k < g_list_model_get_n_items (G_LIST_MODEL (controller));
           k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          if (has_trigger (shortcut, accelerator))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
binds_below (GtkWidget *widget, const char *accelerator)
{
  if (binds (widget, accelerator))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (binds_below (child, accelerator))
      return TRUE;

  return FALSE;
}

static gboolean
is_idle (gpointer window)
{
  return !cg_page_get_busy (cg_window_get_page (CG_WINDOW (window)));
}

/* What the manual says of keys that widgets have bound is so on the pages it names. */
static void
test_keys (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  Fixture store;
  g_autoptr (CgOffice) office = NULL;
  g_autoptr (CgOfficeFrame) frame = NULL;
  GtkWidget *window;

  fixture_set_up (&store, NULL);
  office = cg_office_new (store.store);
  window = GTK_WIDGET (cg_window_new (application, cg_pages_table (), G_OBJECT (office)));
  frame = cg_office_frame_new (CG_WINDOW (window), office);
  cg_window_go (CG_WINDOW (window), "cases");
  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle (window);

  for (const CgKey *key = cg_keys_table (); key->group != NULL; key++)
    {
      if (key->action != NULL)
        continue;
      cg_window_go (CG_WINDOW (window), key->page);
      ui_test_settle (window);
      ui_test_wait (is_idle, window);
      if (!binds_below (window, key->accelerator))
        g_error ("%s is not bound on %s", key->accelerator, key->page);
    }

  g_clear_object (&frame);
  ui_test_close (window, NULL);
  g_clear_object (&office);
  fixture_tear_down (&store, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  g_test_add_func ("/manual/pages", test_pages);
  g_test_add_func ("/manual/blocks", test_blocks);
  g_test_add_func ("/manual/search", test_search);
  g_test_add_func ("/manual/pdf", test_pdf);
  g_test_add_func ("/manual/window", test_window);
  g_test_add_func ("/manual/keys", test_keys);

  return ui_test_run ();
}
