/* test-notice-urged.c: 催办 of deliveries, by word and by letter, on a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-life.h"

static void
number_notice (Life *self)
{
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
}

static gboolean
urge (Life *self, gint64 delivery, const char *way, const char *day, GError **error)
{
  return fixture_do (&self->store, self->store.clerk, error, "delivery.urge", delivery, "way", way,
                     "urged_on", day, "text", "请尽快反馈", NULL);
}

static void
assert_urged (Life *self, gint64 delivery, const char *day)
{
  g_autofree char *text = fixture_text (&self->store, CG_ENTITY_DELIVERY, delivery, "urged_on");

  g_assert_cmpstr (text, ==, day);
}

/* Each time a record of who, when and how; not every day; taken back, the time before counts. */
static void
test_urged (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 delivery;

  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  delivery = life_latest (self, "delivery");
  g_assert_true (urge (self, delivery, "phone", "2026-03-20", &error));
  g_assert_false (urge (self, delivery, "phone", "2026-03-21", &error));
  fixture_expect (&error, CG_FAULT_URGED_RECENTLY);
  g_assert_true (urge (self, delivery, "talk", "2026-03-25", &error));
  g_assert_no_error (error);
  assert_urged (self, delivery, "2026-03-25");
  g_assert_cmpint (fixture_integer (&self->store, NULL,
                                    "SELECT count(*) FROM delivery_urge g JOIN person p"
                                    " ON p.id = g.urged_by WHERE g.text = '请尽快反馈'"),
                   ==, 2);

  g_assert_true (
      life_try_void (self, CG_ENTITY_DELIVERY_URGE, life_latest (self, "delivery_urge"), &error));
  assert_urged (self, delivery, "2026-03-20");
  fixture_add (&self->store, CG_ENTITY_SETTING, "name", CG_SETTING_URGE_INTERVAL, "value", "10",
               NULL);
  g_assert_false (urge (self, delivery, "phone", "2026-03-29", &error));
  fixture_expect (&error, CG_FAULT_URGED_RECENTLY);
  STEP (clerk, "notice.reply", "replied_on", "2026-03-30", NULL);
  g_assert_false (urge (self, delivery, "phone", "2026-04-30", &error));
  fixture_expect (&error, CG_FAULT_WRONG_STATE);
}

static gint64
standing (Life *self)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT id FROM delivery WHERE void_reason IS NULL AND notice = %" G_GINT64_FORMAT,
      self->notice);

  return fixture_integer (&self->store, NULL, sql);
}

/* A letter urges once, to however many units it goes, and not if it was delivered to none. */
static void
test_urged_by_letter (Life *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("催办函", self->store.clerk);
  g_autoptr (GError) error = NULL;
  gint64 delivery;

  life_add_unit (self, "某县第一中学");
  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  delivery = life_latest (self, "delivery");
  self->notice = life_add_notice (self);
  cg_edit_set_text (edit, CG_ENTITY_NOTICE, self->notice, CG_NOTICE_KIND, "urge");
  cg_edit_set_integer (edit, CG_ENTITY_NOTICE, self->notice, CG_NOTICE_URGES, delivery);
  cg_store_apply (self->store.store, edit, NULL, &error);
  g_assert_no_error (error);
  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-20", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-24", "units", "某县第一中学", NULL);
  assert_urged (self, delivery, "2026-03-20");
  g_assert_cmpint (fixture_integer (&self->store, NULL, "SELECT count(*) FROM delivery_urge"), ==,
                   1);
  life_step_as (self, self->store.clerk, "delivery.withdraw", life_latest (self, "delivery"),
                "reason", "送错单位");
  assert_urged (self, delivery, "2026-03-20");
  life_step_as (self, self->store.clerk, "delivery.withdraw", standing (self), "reason",
                "送错单位");
  assert_urged (self, delivery, "");
  life_undo_as (self, self->store.clerk);
  assert_urged (self, delivery, "2026-03-20");
  STEP (signer, "notice.cancel", "reason", "重新制发", NULL);
  assert_urged (self, delivery, "");
}

/* A day that stood there before each urging was a record comes back with the last record gone. */
static void
test_urged_unrecorded (Life *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("旧库", self->store.clerk);
  g_autoptr (GError) error = NULL;
  gint64 delivery, first;

  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  delivery = life_latest (self, "delivery");
  cg_edit_set_text (edit, CG_ENTITY_DELIVERY, delivery, CG_DELIVERY_URGED_ON, "2026-03-15");
  cg_store_apply (self->store.store, edit, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (urge (self, delivery, "phone", "2026-03-20", &error));
  first = life_latest (self, "delivery_urge");
  g_assert_true (urge (self, delivery, "talk", "2026-03-25", &error));
  assert_urged (self, delivery, "2026-03-25");
  g_assert_true (
      life_try_void (self, CG_ENTITY_DELIVERY_URGE, life_latest (self, "delivery_urge"), &error));
  assert_urged (self, delivery, "2026-03-20");
  g_assert_true (life_try_void (self, CG_ENTITY_DELIVERY_URGE, first, &error));
  assert_urged (self, delivery, "2026-03-15");
  life_undo_as (self, self->store.clerk);
  assert_urged (self, delivery, "2026-03-20");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/notice-urged/" path, Life, NULL, life_set_up, function, life_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("urged", test_urged);
  ADD ("unrecorded", test_urged_unrecorded);
  ADD ("by-letter", test_urged_by_letter);
  return g_test_run ();
}
