/* test-notice-reminder.c: 文书: what a number of the overview leads to, and the letter that urges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/notice-life.h"
#include "cg-child-list.h"
#include "cg-clock.h"
#include "cg-dashboard-page.h"
#include "cg-form-dialog.h"
#include "cg-kpi.h"
#include "cg-notice-finder.h"
#include "cg-notices-page.h"
#include "cg-office.h"
#include "ui-test.h"

typedef struct
{
  Life life;
  CgOffice *office;
  char *went;
  GtkWidget *page;
  GtkWidget *window;
} Letter;

static gboolean
is_ready (gpointer data)
{
  return !cg_page_get_busy (CG_PAGE (((Letter *) data)->page));
}

/* A document that was delivered, and whose reply has not come in time. */
static void
set_up (Letter *self, gconstpointer type)
{
  Life *life = &self->life;
  g_autoptr (GError) error = NULL;

  life_set_up (life, NULL);
  fixture_sign (&life->store, life->notice, DAY);
  fixture_do (&life->store, life->store.clerk, &error, "notice.number", life->notice, NULL);
  fixture_do (&life->store, life->store.clerk, &error, "notice.deliver", life->notice,
              "delivered_on", DAY, "reply_due", "2026-03-31", NULL);
  g_assert_no_error (error);
  cg_clock_set_today (cg_date_from_ymd (2026, 4, 2));
  self->office = cg_office_new (life->store.store);
  self->page = g_object_new (type == NULL ? CG_TYPE_NOTICES_PAGE : CG_TYPE_DASHBOARD_PAGE, "office",
                             self->office, NULL);
  self->window = ui_test_open (self->page, 1232, 850);
  ui_test_keep_place (self->window, &self->went);
  ui_test_wait (is_ready, self);
}

static void
tear_down (Letter *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  g_free (self->went);
  life_tear_down (&self->life, NULL);
  cg_clock_set_today (0);
}

/* ---- the number, and the list behind it ---- */

static gboolean
shows_one (gpointer data)
{
  return ui_test_find_labelled (GTK_WIDGET (data), GTK_TYPE_LABEL, "1") != NULL;
}

static GtkWidget *
card_of (GtkWidget *widget, const char *title)
{
  GtkWidget *label = ui_test_find_labelled (widget, GTK_TYPE_LABEL, title);

  return gtk_widget_get_ancestor (label, CG_TYPE_KPI);
}

static void
test_number (Letter *self, gconstpointer data)
{
  GtkWidget *card = card_of (self->page, "逾期未反馈");

  ui_test_wait (shows_one, card);
  ui_test_wait (shows_one, card_of (self->page, "未回执"));
  g_signal_emit_by_name (ui_test_find (card, GTK_TYPE_BUTTON), "clicked");
  ui_test_settle (self->window);
  g_assert_cmpstr (self->went, ==, "notices/reply-over");
}

static guint
count_listed (Letter *self)
{
  guint under_way;

  return cg_notice_finder_count (
      CG_NOTICE_FINDER (ui_test_find (self->page, CG_TYPE_NOTICE_FINDER)), &under_way);
}

static void
assert_list (Letter *self, const char *filter, const char *said, guint n)
{
  GtkWidget *finder = ui_test_find (self->page, CG_TYPE_NOTICE_FINDER);

  cg_page_show_place (CG_PAGE (self->page), filter);
  ui_test_wait (is_ready, self);
  g_assert_cmpuint (count_listed (self), ==, n);
  g_assert_nonnull (ui_test_find_labelled (finder, GTK_TYPE_LABEL, said));
}

/* The list says which number it answers. */
static void
test_list (Letter *self, gconstpointer data)
{
  assert_list (self, "reply-over", "逾期未反馈", 1);
  assert_list (self, "no-receipt", "未回执", 1);
  assert_list (self, "to-deliver", "待送达", 0);
}

/* ---- what was urged ---- */

static gboolean
has_child_list (gpointer data)
{
  return ui_test_find (data, CG_TYPE_CHILD_LIST) != NULL &&
         ui_test_find_labelled (data, GTK_TYPE_LABEL, "电话催报整改方案") != NULL;
}

static gboolean
shows_delivery (gpointer data)
{
  return is_ready (data) &&
         ui_test_find_labelled (((Letter *) data)->page, GTK_TYPE_LABEL, "某县水利局") != NULL;
}

/* A delivery is opened with all that was urged of it, and urged there. */
static void
test_urgings (Letter *self, gconstpointer data)
{
  Life *life = &self->life;
  gint64 delivery = life_latest (life, "delivery");
  g_autofree char *place = life_number (life->notice);
  g_autoptr (GError) error = NULL;
  GtkWidget *row, *list, *dialog;
  const char *words;

  fixture_do (&life->store, life->store.clerk, &error, "delivery.urge", delivery, "way", "phone",
              "text", "电话催报整改方案", NULL);
  g_assert_no_error (error);
  cg_page_show_place (CG_PAGE (self->page), place);
  ui_test_wait (shows_delivery, self);
  row = gtk_widget_get_ancestor (ui_test_find_labelled (self->page, GTK_TYPE_LABEL, "某县水利局"),
                                 GTK_TYPE_LIST_BOX_ROW);
  /* Of several days each is named; one that was typed is none that was reckoned. */
  words = gtk_label_get_text (GTK_LABEL (ui_test_find_class (row, "sm")));
  g_assert_true (g_str_has_prefix (words, "送达日期 "));
  g_assert_nonnull (strstr (words, "反馈期限 "));
  g_assert_null (strstr (words, "暂计"));
  list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (list, "row-activated", row);
  dialog = ui_test_find_window (CG_TYPE_FORM_DIALOG);
  g_assert_nonnull (dialog);
  ui_test_wait (has_child_list, dialog);
  ui_test_picture (dialog, "delivery-urgings");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* ---- 催办函 ---- */

static gboolean
is_drafted (gpointer data)
{
  Letter *self = data;
  const char *place = cg_page_get_place (CG_PAGE (self->page));

  return is_ready (data) && place != NULL && g_ascii_strtoll (place, NULL, 10) > self->life.notice;
}

static void
place_cb (GtkWidget *page, GParamSpec *pspec, char **place)
{
  g_free (*place);
  *place = g_strdup (cg_page_get_place (CG_PAGE (page)));
}

/* Asked for on the document shown, it is not asked for again by going back: the window is told
 * that it is on the document. */
static void
test_letter_once (Letter *self, gconstpointer data)
{
  gint64 delivery = life_latest (&self->life, "delivery");
  g_autofree char *document = life_number (self->life.notice);
  g_autofree char *place = g_strdup_printf ("urge/%" G_GINT64_FORMAT, delivery);
  g_autofree char *told = NULL;

  cg_page_show_place (CG_PAGE (self->page), document);
  cg_page_set_place (CG_PAGE (self->page), document);
  ui_test_wait (is_ready, self);
  g_signal_connect (self->page, "notify::place", G_CALLBACK (place_cb), &told);
  cg_page_show_place (CG_PAGE (self->page), place);
  g_assert_cmpstr (told, ==, document);
  ui_test_wait (is_drafted, self);
  g_signal_handlers_disconnect_by_func (self->page, place_cb, &told);
}

/* Where a delivery is shown its letter is drafted; delivered, that has urged it. */
static void
test_letter (Letter *self, gconstpointer data)
{
  Life *life = &self->life;
  gint64 delivery = life_latest (life, "delivery");
  g_autofree char *place = g_strdup_printf ("urge/%" G_GINT64_FORMAT, delivery);
  g_autofree char *text = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *urged = NULL;
  g_autoptr (GError) error = NULL;
  gint64 letter;

  cg_page_show_place (CG_PAGE (self->page), place);
  ui_test_wait (is_drafted, self);
  letter = life_latest (life, "notice");
  kind = fixture_text (&life->store, CG_ENTITY_NOTICE, letter, "kind");
  text = fixture_text (&life->store, CG_ENTITY_NOTICE, letter, "body");
  g_assert_cmpstr (kind, ==, "reminder");
  g_assert_nonnull (strstr (text, "某纪改〔2026〕1号"));
  g_assert_nonnull (strstr (text, "2026年3月31日前反馈"));
  ui_test_picture (self->window, "notices-letter");

  fixture_set (&life->store, CG_ENTITY_NOTICE, letter, "organ_mark", "中共某县纪律检查委员会");
  fixture_set (&life->store, CG_ENTITY_NOTICE, letter, "signer_org", "中共某县纪律检查委员会");
  fixture_set (&life->store, CG_ENTITY_NOTICE, letter, "doc_code", "某纪改");
  fixture_sign (&life->store, letter, "2026-04-02");
  fixture_do (&life->store, life->store.clerk, &error, "notice.number", letter, NULL);
  fixture_do (&life->store, life->store.clerk, &error, "notice.deliver", letter, "delivered_on",
              "2026-04-02", NULL);
  g_assert_no_error (error);
  urged = fixture_text (&life->store, CG_ENTITY_DELIVERY, delivery, "urged_on");
  g_assert_cmpstr (urged, ==, "2026-04-02");
  ui_test_wait (is_ready, self);
}

#define ADD(path, type, function)                                                                  \
  g_test_add ("/notice-reminder/" path, Letter, type, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("number", "dashboard", test_number);
  ADD ("list", NULL, test_list);
  ADD ("urgings", NULL, test_urgings);
  ADD ("letter", NULL, test_letter);
  ADD ("letter-once", NULL, test_letter_once);
  return ui_test_run ();
}
