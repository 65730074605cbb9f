/* test-notice-numbers.c: 文书: a draft follows the office's numbers of the page, what is signed
 * not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-notice-paper.h"
#include "cg-notices-page.h"
#include "cg-office.h"
#include "ui-test.h"

#define DAY "2026-03-10"

typedef struct
{
  Fixture store;
  CgOffice *office;
  gint64 first, second;
  GtkWidget *page;
  GtkWidget *window;
} Numbers;

static gint64
add_notice (Numbers *self, gint64 the_case)
{
  g_autofree char *of_case = g_strdup_printf ("%" G_GINT64_FORMAT, the_case);
  g_autofree char *notice = NULL;
  gint64 id = fixture_add (&self->store, CG_ENTITY_NOTICE, "kind", "notice", "title",
                           "关于开展以案促改的通知", "recipients", "中共某县水利局党组", "body",
                           "现通知如下。", FIXTURE_ORGAN, NULL);

  notice = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", of_case, NULL);
  return id;
}

static gboolean
is_ready (gpointer data)
{
  return !cg_page_get_busy (CG_PAGE (((Numbers *) data)->page));
}

static void
go_to (Numbers *self, gint64 id)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  cg_page_show_place (CG_PAGE (self->page), place);
}

static void
set_up (Numbers *self, gconstpointer data)
{
  gint64 the_case;

  fixture_set_up (&self->store, NULL);
  the_case = fixture_add_case (&self->store);
  self->first = add_notice (self, the_case);
  self->second = add_notice (self, the_case);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_NOTICES_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1232, 850);
  go_to (self, self->first);
  ui_test_wait (is_ready, self);
}

static void
tear_down (Numbers *self, gconstpointer data)
{
  ui_test_wait (is_ready, self);
  ui_test_close (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

/* ---- the red rule ---- */

typedef struct
{
  Numbers *numbers;
  double y; /* mm */
} Rule;

static double
rule_of (Numbers *self)
{
  GtkWidget *paper = ui_test_find (self->page, CG_TYPE_NOTICE_PAPER);
  CgNoticePages *pages = cg_notice_paper_get_pages (CG_NOTICE_PAPER (paper));
  g_autoptr (GArray) items = pages != NULL ? cg_notice_pages_get_items (pages) : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (g_array_index (items, CgNoticeItem, i).role == CG_NOTICE_ROLE_RED_RULE)
      return g_array_index (items, CgNoticeItem, i).y;

  return 0;
}

static gboolean
is_there (gpointer data)
{
  Rule *rule = data;

  return is_ready (rule->numbers) && ABS (rule_of (rule->numbers) - rule->y) < 0.01;
}

static gboolean
has_moved (gpointer data)
{
  Rule *rule = data;

  return is_ready (rule->numbers) && rule_of (rule->numbers) > 0 && !is_there (rule);
}

static void
test_signed (Numbers *self, gconstpointer data)
{
  Rule shipped = { self, rule_of (self) }, own = { self };
  gint64 setting = fixture_add (&self->store, CG_ENTITY_SETTING, "name", "profile.mark-size",
                                "value", "30", NULL);

  ui_test_wait (has_moved, &shipped);
  own.y = rule_of (self);
  fixture_sign (&self->store, self->first, DAY);
  ui_test_wait (is_ready, self);
  g_assert_true (fixture_try_set (&self->store, CG_ENTITY_SETTING, setting, "value", "", NULL));
  go_to (self, self->second);
  ui_test_wait (is_there, &shipped);
  go_to (self, self->first);
  ui_test_wait (is_there, &own);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/ui/notice-numbers/signed", Numbers, NULL, set_up, test_signed, tear_down);
  return ui_test_run ();
}
