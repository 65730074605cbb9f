/* test-settings-paper.c: the office's own numbers of the page, written beside a sample.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-banner.h"
#include "cg-notice-paper.h"
#include "cg-own-row.h"
#include "cg-page.h"
#include "cg-segments.h"
#include "cg-settings-paper.h"
#include "settings-fixture.h"
#include "ui-test.h"

static CgOwnRow *
find_row (Shown *shown, const char *title)
{
  GtkWidget *label = ui_test_find_labelled (shown->page, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  return CG_OWN_ROW (gtk_widget_get_ancestor (label, CG_TYPE_OWN_ROW));
}

static GtkWidget *
entry_of (CgOwnRow *row)
{
  return ui_test_find (GTK_WIDGET (row), GTK_TYPE_ENTRY);
}

static GtkLabel *
sentence_of (CgOwnRow *row)
{
  return GTK_LABEL (ui_test_find_class (GTK_WIDGET (row), "sm"));
}

static gboolean
is_wrong (CgOwnRow *row)
{
  return gtk_widget_has_css_class (GTK_WIDGET (sentence_of (row)), "fault");
}

/* Types as a clerk does: into the field, and on with Enter. */
static void
type (CgOwnRow *row, const char *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_text (GTK_EDITABLE (entry_of (row)), text);
  g_signal_emit_by_name (entry_of (row), "activate");
}

typedef struct
{
  CgOwnRow *row;
  const char *text;
} Field;

static gboolean
shows (gpointer data)
{
  Field *field = data;

  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry_of (field->row))), field->text);
}

/* In the store first, then in the field. */
static void
wait_value (CgOwnRow *row, const char *name, const char *value, const char *text)
{
  Setting expected = { name, value };
  Field field = { row, text };

  ui_test_wait (setting_is, &expected);
  ui_test_wait (shows, &field);
}

/* ---- the sample ---- */

typedef struct
{
  CgNoticePaper *paper;
  CgNoticeRole role;
  double y; /* mm */
} Line;

static double
top_of (CgNoticePaper *paper, CgNoticeRole role)
{
  CgNoticePages *pages = cg_notice_paper_get_pages (paper);
  g_autoptr (GArray) items = pages != NULL ? cg_notice_pages_get_items (pages) : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (g_array_index (items, CgNoticeItem, i).role == role)
      return g_array_index (items, CgNoticeItem, i).y;

  return -1;
}

static gboolean
stands_there (gpointer data)
{
  Line *line = data;

  return ABS (top_of (line->paper, line->role) - line->y) < 0.05;
}

static gboolean
is_there (gpointer data)
{
  Line *line = data;

  return top_of (line->paper, line->role) >= 0;
}

static Line
wait_line (Shown *shown, CgNoticeRole role)
{
  Line line = { CG_NOTICE_PAPER (ui_test_find (GTK_WIDGET (shown->pane), CG_TYPE_NOTICE_PAPER)),
                role, 0 };

  ui_test_wait (is_there, &line);
  line.y = top_of (line.paper, role);
  return line;
}

/* Whatever was refused would stand there. */
static const char *
banner_of (Shown *shown)
{
  return cg_banner_get_sentence (
      CG_BANNER (ui_test_find (shown_part (shown, CG_TYPE_SETTINGS_PAPER), CG_TYPE_BANNER)));
}

/* A value is one edit, the paper follows it, and undo takes both back. */
static void
test_value (Shown *shown, gconstpointer data)
{
  CgOwnRow *row;
  Line rule;

  shown_go (shown, "paper");
  rule = wait_line (shown, CG_NOTICE_ROLE_RED_RULE);
  row = find_row (shown, "红色分隔线在发文字号之下");
  g_assert_false (is_wrong (row));
  type (row, "５ 毫米");
  wait_value (row, "profile.rule-gap", "5", "5");
  rule.y += 1;
  ui_test_wait (stands_there, &rule);
  shown_wait (shown);
  g_assert_null (banner_of (shown));
  g_assert_true (is_wrong (row));
  g_assert_nonnull (strstr (gtk_label_get_text (sentence_of (row)), "7.2.7"));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  ui_test_settle (shown->window);
  ui_test_picture (shown->window, "settings-paper-broken");

  cg_office_undo (office);
  wait_value (row, "profile.rule-gap", "", "4");
  rule.y -= 1;
  ui_test_wait (stands_there, &rule);
  g_assert_false (is_wrong (row));
}

/* What cannot be taken stays in the field with a sentence, and nothing is written. */
static void
test_bad (Shown *shown, gconstpointer data)
{
  CgOwnRow *row;

  shown_go (shown, "paper");
  row = find_row (shown, "页码一字线距版心下边缘");
  type (row, "300");
  g_assert_true (is_wrong (row));
  wait_value (row, "profile.page-number-drop", "", "300");
  type (row, "8");
  wait_value (row, "profile.page-number-drop", "8", "8");
  type (row, "");
  wait_value (row, "profile.page-number-drop", "", "7");
}

/* Emptied, or typed as it ships, a value that the office never set shows as it ships again. */
static void
test_as_shipped (Shown *shown, gconstpointer data)
{
  CgOwnRow *gap, *face;

  shown_go (shown, "paper");
  gap = find_row (shown, "红色分隔线在发文字号之下");
  face = find_row (shown, "正文（仿宋）");
  type (gap, "");
  wait_value (gap, "profile.rule-gap", "", "4");
  type (gap, "４ 毫米");
  wait_value (gap, "profile.rule-gap", "", "4");
  g_assert_false (gtk_widget_get_child_visible (ui_test_find (GTK_WIDGET (gap), GTK_TYPE_BUTTON)));
  type (face, "");
  wait_value (face, "profile.face.fang", "", "仿宋_GB2312");
  g_assert_false (gtk_widget_get_child_visible (ui_test_find (GTK_WIDGET (face), GTK_TYPE_BUTTON)));
}

/* Each row goes back by itself, all of them together as one edit. */
static void
test_reset (Shown *shown, gconstpointer data)
{
  GtkWidget *all;
  CgOwnRow *seal, *size, *face;

  shown_go (shown, "paper");
  all = find_button (shown->page, "全部恢复默认");
  seal = find_row (shown, "印章直径");
  size = find_row (shown, "正文字号");
  face = find_row (shown, "正文（仿宋）");
  g_assert_false (gtk_widget_get_sensitive (all));
  type (seal, "40");
  wait_value (seal, "profile.seal-diameter", "40", "40");
  type (size, "15");
  wait_value (size, "profile.body-size", "15", "15");
  type (face, "无此字体，FandolFang");
  wait_value (face, "profile.face.fang", "无此字体,FandolFang", "无此字体,FandolFang");

  shown_wait (shown);
  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (seal), GTK_TYPE_BUTTON), "clicked");
  wait_value (seal, "profile.seal-diameter", "", "42");
  g_signal_emit_by_name (all, "clicked");
  wait_value (size, "profile.body-size", "", "16");
  wait_value (face, "profile.face.fang", "", "仿宋_GB2312");
  g_assert_false (gtk_widget_get_sensitive (all));
  cg_office_undo (office);
  wait_value (size, "profile.body-size", "15", "15");
  wait_value (face, "profile.face.fang", "无此字体,FandolFang", "无此字体,FandolFang");
  g_signal_emit_by_name (all, "clicked");
  wait_value (size, "profile.body-size", "", "16");
  shown_wait (shown);
  g_assert_null (banner_of (shown));
}

static void
choose (CgOwnRow *row, const char *id)
{
  GtkWidget *segments = ui_test_find (GTK_WIDGET (row), CG_TYPE_SEGMENTS);

  cg_segments_set_active (CG_SEGMENTS (segments), id);
  g_signal_emit_by_name (segments, "changed");
}

static void
test_choices (Shown *shown, gconstpointer data)
{
  Setting grid = { "profile.base", "all-grid" }, even = { "profile.imprint-even", "0" };
  Setting shipped = { "profile.base", "" };

  shown_go (shown, "paper");
  choose (find_row (shown, "文号、标题的位置"), "all-grid");
  ui_test_wait (setting_is, &grid);
  choose (find_row (shown, "双面印刷时版记移到双页"), "0");
  ui_test_wait (setting_is, &even);
  shown_go (shown, "paper");
  g_signal_emit_by_name (find_button (shown->page, "全部恢复默认"), "clicked");
  ui_test_wait (setting_is, &shipped);
}

/* The paper is of the layout that the row is about. */
static void
test_sample (Shown *shown, gconstpointer data)
{
  shown_go (shown, "paper");
  wait_line (shown, CG_NOTICE_ROLE_RED_RULE);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (shown, "双线长")));
  wait_line (shown, CG_NOTICE_ROLE_DOUBLE_RULE);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (shown, "纪要出席人员上空")));
  wait_line (shown, CG_NOTICE_ROLE_ATTENDANCE);
}

/* In a window of 1024 pixels there are 391 between the list of parts and the pane. */
static void
test_narrow (Shown *shown, gconstpointer data)
{
  int least;

  shown_go (shown, "paper");
  gtk_widget_measure (shown_part (shown, CG_TYPE_SETTINGS_PAPER), GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 391);
}

static void
test_search (Shown *shown, gconstpointer data)
{
  GtkWidget *seal, *letter, *heading;

  shown_go (shown, "paper");
  seal = GTK_WIDGET (find_row (shown, "印章直径"));
  letter = GTK_WIDGET (find_row (shown, "双线长"));
  heading = ui_test_find_labelled (shown->page, GTK_TYPE_LABEL, "页码");
  cg_page_set_search_text (CG_PAGE (shown->page), "印章");
  g_assert_true (gtk_widget_get_visible (seal));
  g_assert_false (gtk_widget_get_visible (letter));
  g_assert_false (gtk_widget_get_visible (heading));
  cg_page_set_search_text (CG_PAGE (shown->page), "10.1");
  g_assert_false (gtk_widget_get_visible (seal));
  g_assert_true (gtk_widget_get_visible (letter));
  cg_page_set_search_text (CG_PAGE (shown->page), NULL);
  g_assert_true (gtk_widget_get_visible (seal));
  g_assert_true (gtk_widget_get_visible (heading));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  open_sample ();
  shown_add ("/settings-paper/value", test_value);
  shown_add ("/settings-paper/bad", test_bad);
  shown_add ("/settings-paper/as-shipped", test_as_shipped);
  shown_add ("/settings-paper/reset", test_reset);
  shown_add ("/settings-paper/choices", test_choices);
  shown_add ("/settings-paper/sample", test_sample);
  shown_add ("/settings-paper/narrow", test_narrow);
  shown_add ("/settings-paper/search", test_search);
  result = ui_test_run ();
  close_sample ();
  return result;
}
