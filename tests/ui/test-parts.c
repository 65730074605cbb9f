/* test-parts.c: the small widgets: section, card, banner, empty page, ring, stages, thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-banner.h"
#include "cg-card.h"
#include "cg-empty.h"
#include "cg-ring.h"
#include "cg-stage-bar.h"
#include "cg-tag.h"
#include "cg-thread.h"
#include "ui-test.h"

static void
count_cb (GtkWidget *widget, gpointer data)
{
  (*(int *) data)++;
}

static void
test_section (void)
{
  GtkWidget *section = cg_section_new ("整改措施");
  GtkWidget *window = ui_test_open (section, 300, 40);
  g_autofree char *count = NULL;
  g_autofree char *link = NULL;
  int pressed = 0;

  g_assert_false (gtk_widget_get_visible (ui_test_find_class (section, "link")));
  g_object_set (section, "count", "3 条，办结 1", "link", "添加措施", NULL);
  g_object_get (section, "count", &count, "link", &link, NULL);
  g_assert_cmpstr (count, ==, "3 条，办结 1");
  g_assert_cmpstr (link, ==, "添加措施");
  g_assert_true (gtk_widget_get_visible (ui_test_find_class (section, "link")));

  g_signal_connect (section, "activated", G_CALLBACK (count_cb), &pressed);
  g_signal_emit_by_name (ui_test_find_class (section, "link"), "clicked");
  g_assert_cmpint (pressed, ==, 1);
  ui_test_close (window, section);
}

static void
test_card (void)
{
  GtkWidget *card = cg_card_new ("今日必办", gtk_label_new ("县水利局"));
  GtkWidget *window = ui_test_open (card, 400, 200);

  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, "今日必办");
  cg_section_set_count (cg_card_get_section (CG_CARD (card)), "9 件");
  cg_card_set_child (CG_CARD (card), gtk_label_new ("双河镇"));
  cg_card_set_child (CG_CARD (card), NULL);
  ui_test_close (window, card);
}

static void
test_banner (void)
{
  GtkWidget *banner = cg_banner_new ();
  GtkWidget *window = ui_test_open (banner, 700, 80);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, 0, "磁盘已满，本次修改没有保存。");
  int pressed = 0;
  int dismissed = 0;

  g_assert_null (cg_banner_get_sentence (CG_BANNER (banner)));
  g_assert_false (gtk_widget_get_visible (banner));

  cg_banner_show_error (CG_BANNER (banner), error, "重试");
  ui_test_settle (window);
  g_assert_cmpstr (cg_banner_get_sentence (CG_BANNER (banner)), ==, error->message);
  gtk_test_accessible_assert_role (banner, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (banner, GTK_ACCESSIBLE_PROPERTY_LABEL, error->message);
  g_signal_connect (banner, "activated", G_CALLBACK (count_cb), &pressed);
  g_signal_connect (banner, "dismissed", G_CALLBACK (count_cb), &dismissed);
  g_signal_emit_by_name (ui_test_find_class (banner, "text-button"), "clicked");
  g_assert_cmpint (pressed, ==, 1);
  ui_test_picture (window, "banner");

  cg_banner_set_dismissible (CG_BANNER (banner), TRUE);
  g_signal_emit_by_name (ui_test_find_class (banner, "image-button"), "clicked");
  g_assert_cmpint (dismissed, ==, 1);
  ui_test_settle (window);
  g_assert_false (gtk_widget_get_visible (banner));
  ui_test_close (window, banner);
}

static void
id_cb (GtkWidget *widget, const char *id, gpointer data)
{
  *(char **) data = g_strdup (id);
}

static void
test_empty (void)
{
  GtkWidget *empty = cg_empty_new ("view-list-bullet-symbolic", "没有符合条件的问题",
                                   "筛选“超期”和“双河镇”没有结果。");
  GtkWidget *window = ui_test_open (empty, 600, 320);
  g_autofree char *id = NULL;

  cg_empty_add_button (CG_EMPTY (empty), "clear", "清除筛选", TRUE);
  cg_empty_add_button (CG_EMPTY (empty), "import", "导入台账", FALSE);
  g_signal_connect (empty, "activated", G_CALLBACK (id_cb), &id);
  ui_test_picture (window, "empty");
  g_signal_emit_by_name (ui_test_find (empty, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (id, ==, "clear");
  ui_test_close (window, empty);
}

static void
test_ring (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *ring = cg_ring_new ("整改");
  GtkWidget *window;
  guint done, total;

  gtk_box_append (GTK_BOX (box), cg_ring_new ("总结"));
  gtk_box_append (GTK_BOX (box), cg_ring_new ("警示"));
  gtk_box_append (GTK_BOX (box), ring);
  cg_ring_set_numbers (CG_RING (gtk_widget_get_first_child (box)), 1, 1);
  cg_ring_set_numbers (CG_RING (ring), 2, 6);
  window = ui_test_open (box, 260, 100);
  g_object_get (ring, "done", &done, "total", &total, NULL);
  g_assert_cmpuint (done, ==, 2);
  g_assert_cmpuint (total, ==, 6);
  ui_test_picture (window, "rings");
  ui_test_close (window, ring);
}

static const CgStageStep steps[] = {
  { "登记立项", CG_STEP_DONE, "03-06" },
  { "制发通知", CG_STEP_DONE, "03-12" },
  { "送达", CG_STEP_DONE, "03-14" },
  { "总结剖析", CG_STEP_DONE, "04-02" },
  { "警示教育", CG_STEP_ACTIVE, "04-10" },
  { "整改方案", CG_STEP_SKIPPED, NULL },
  { "整改落实", CG_STEP_ACTIVE, "04-17 起，已 220 天", "6 个问题，已销号 2", "已销号 2/6" },
  { "整改报告", CG_STEP_UNSTARTED, "12-31" },
  { "验收评估", CG_STEP_UNSTARTED, "01-20" },
  { "销号", CG_STEP_UNSTARTED, "2027-01-31", .brief_date = "01-31" },
  { "回访", CG_STEP_UNSTARTED, "2028-01" },
  { "归档上报", CG_STEP_UNSTARTED, NULL },
};

static gboolean
shows_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_child_visible (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_words (child, words))
      return TRUE;

  return FALSE;
}

/* Where there is no room for the whole second line, or for a date with its year, fewer words stand
 * there. */
static void
test_stage_brief (void)
{
  for (int narrow = 0; narrow < 2; narrow++)
    {
      GtkWidget *bar = cg_stage_bar_new ();
      GtkWidget *window;

      cg_stage_bar_set_steps (CG_STAGE_BAR (bar), steps, G_N_ELEMENTS (steps), 6);
      window = ui_test_open (bar, narrow ? 1 : 900, 120);
      g_assert_true (shows_words (bar, "6 个问题，已销号 2") == !narrow);
      g_assert_true (shows_words (bar, "已销号 2/6") == narrow);
      g_assert_true (shows_words (bar, "2027-01-31") == !narrow);
      g_assert_true (shows_words (bar, "01-31") == narrow);
      ui_test_close (window, bar);
    }
}

static guint
count_checks (GtkWidget *widget)
{
  guint n = GTK_IS_IMAGE (widget) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_checks (child);
  return n;
}

/* What is done has its mark in large text as well, and the bar is no wider for it. */
static void
test_stage_checks (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  for (int percent = 100; percent <= 150; percent += 50)
    {
      GtkWidget *bar = cg_stage_bar_new ();
      GtkWidget *window;
      int minimum;

      g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      cg_stage_bar_set_steps (CG_STAGE_BAR (bar), steps, G_N_ELEMENTS (steps), 6);
      window = ui_test_open (bar, 796, 120);
      ui_test_picture (window, percent > 100 ? "stage-bar-large" : "stage-bar-usual");
      g_assert_cmpuint (count_checks (bar), ==, 4);
      gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 796);
      ui_test_close (window, bar);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
position_cb (GtkWidget *widget, guint position, gpointer data)
{
  *(guint *) data = position;
}

static void
test_stage_bar (void)
{
  GtkWidget *bar = cg_stage_bar_new ();
  GtkWidget *window;
  GtkWidget *focus;
  guint pressed = 99;
  int minimum;

  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  cg_stage_bar_set_steps (CG_STAGE_BAR (bar), steps, G_N_ELEMENTS (steps), 6);
  window = ui_test_open (bar, 796, 120);
  ui_test_picture (window, "stage-bar");
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 796);

  /* Tab reaches the current step, arrows move, the ends hold. */
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  g_assert_true (gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (focus), "整改落实"));
  g_assert_true (gtk_widget_child_focus (bar, GTK_DIR_RIGHT));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == gtk_widget_get_next_sibling (focus));
  g_assert_false (gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD));
  g_signal_connect (bar, "activated", G_CALLBACK (position_cb), &pressed);
  g_signal_emit_by_name (focus, "clicked");
  g_assert_cmpuint (pressed, ==, 6);

  cg_stage_bar_set_steps (CG_STAGE_BAR (bar), steps, 3, -1);
  g_assert_cmpint (cg_stage_bar_get_current (CG_STAGE_BAR (bar)), ==, -1);
  ui_test_settle (window);
  cg_stage_bar_set_steps (CG_STAGE_BAR (bar), NULL, 0, -1);
  ui_test_settle (window);
  g_assert_false (gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD));
  ui_test_close (window, bar);
}

static void
test_thread (void)
{
  static const CgThreadEntry entries[] = {
    { CG_THREAD_SUPERVISOR, "11-18", "沈某（督办）", NULL,
      "发《整改情况提醒书》，要求 11-27 前报会商机制文本。" },
    { CG_THREAD_UNIT, "11-05", "韩某", "45%",
      "河段责任牌更换 38 块；会商机制正征求公安局意见，预计月底前由两家联合印发。",
      .link = "责任牌更换前后对比.pdf", .id = "12" },
    { CG_THREAD_OLD, "10-21", "韩某", "25%", "印发河段责任分工表，明确 12 个河段责任人。" },
  };
  GtkWidget *thread = cg_thread_new ();
  GtkWidget *window;
  g_autofree char *id = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    cg_thread_append (CG_THREAD (thread), &entries[i]);
  window = ui_test_open (thread, 364, 240);
  ui_test_picture (window, "thread");
  g_signal_connect (thread, "link-activated", G_CALLBACK (id_cb), &id);
  g_signal_emit_by_name (ui_test_find (thread, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (id, ==, "12");
  cg_thread_clear (CG_THREAD (thread));
  g_assert_null (gtk_widget_get_first_child (thread));
  ui_test_settle (window);
  ui_test_close (window, thread);
}

static void
test_tag (void)
{
  GtkWidget *tag = cg_tag_new (CG_TAG_MARK, "内部");
  GtkWidget *window = ui_test_open (tag, 100, 40);

  g_assert_true (gtk_widget_has_css_class (tag, "mark"));
  ui_test_close (window, tag);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/parts/section", test_section);
  g_test_add_func ("/parts/card", test_card);
  g_test_add_func ("/parts/banner", test_banner);
  g_test_add_func ("/parts/empty", test_empty);
  g_test_add_func ("/parts/ring", test_ring);
  g_test_add_func ("/parts/stage-bar", test_stage_bar);
  g_test_add_func ("/parts/stage-checks", test_stage_checks);
  g_test_add_func ("/parts/stage-brief", test_stage_brief);
  g_test_add_func ("/parts/thread", test_thread);
  g_test_add_func ("/parts/tag", test_tag);
  return ui_test_run ();
}
