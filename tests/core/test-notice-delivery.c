/* test-notice-delivery.c: what comes after the printing: deliveries, receipts, replies, on a real
 * store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-action.h"
#include "cg-choices.h"
#include "notice-life.h"

/* ---- several units ---- */

static gint64
delivery_to (Life *self, const char *unit)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT d.id FROM delivery d JOIN unit u ON u.id = d.unit WHERE d.notice = %" G_GINT64_FORMAT
      " AND u.name = '%s'",
      self->notice, unit);

  return fixture_integer (&self->store, NULL, sql);
}

static void
receipt (Life *self, gint64 delivery, const char *day)
{
  g_autoptr (GError) error = NULL;

  fixture_do (&self->store, self->store.clerk, &error, "delivery.receipt", delivery, "receipt_on",
              day, "receiver", "罗某", NULL);
  g_assert_no_error (error);
}

static char *
due_of (Life *self, gint64 delivery)
{
  return fixture_text (&self->store, CG_ENTITY_DELIVERY, delivery, "reply_due");
}

/* Several units in one form; the notice moves on with the last receipt. */
static void
test_several_units (Life *self, gconstpointer data)
{
  gint64 first, second;

  life_add_unit (self, "某县第一中学");
  life_add_unit (self, "某县第二中学");
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  REFUSED (CG_FAULT_UNKNOWN_UNITS, clerk, "notice.deliver", "delivered_on", DAY, "units",
           "某县第一中学\n某县第三中学", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, "units", "某县第一中学、某县第二中学\n",
        NULL);
  first = delivery_to (self, "某县第一中学");
  second = delivery_to (self, "某县第二中学");
  g_assert_cmpint (life_count (self, "delivery", "1"), ==, 2);
  receipt (self, first, "2026-03-11");
  life_assert_text (self, "state", "delivered");
  receipt (self, second, "2026-03-13");
  life_assert_text (self, "state", "receipted");
}

static void
refuse_delivery (Life *self, gint64 delivery, const char *action, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_do (&self->store, self->store.clerk, &error, action, delivery, name,
                              g_str_equal (name, "way") ? "phone" : "2026-03-20", NULL));
  fixture_expect (&error, CG_FAULT_WRONG_STATE);
}

/* A receipt is entered once, and nothing more of a cancelled document. */
static void
test_unit_once (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 first, second;

  life_add_unit (self, "某县第一中学");
  life_add_unit (self, "某县第二中学");
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, "units",
        "某县第一中学、某县第二中学、某县第一中学", NULL);
  g_assert_cmpint (life_count (self, "delivery", "1"), ==, 2);
  first = delivery_to (self, "某县第一中学");
  second = delivery_to (self, "某县第二中学");
  receipt (self, first, "2026-03-11");
  refuse_delivery (self, first, "delivery.receipt", "receipt_on");
  g_assert_false (fixture_do (&self->store, self->store.clerk, &error, "delivery.receipt", first,
                              "receipt_on", "2026-03-20", NULL));
  g_assert_nonnull (
      strstr (error->message, cg_choices_label (CG_CHOICES_NOTICE_STATE, "receipted")));
  fixture_expect (&error, CG_FAULT_WRONG_STATE);
  STEP (signer, "notice.cancel", "reason", "发错单位", NULL);
  refuse_delivery (self, second, "delivery.receipt", "receipt_on");
  refuse_delivery (self, second, "delivery.urge", "way");
  refuse_delivery (self, second, "delivery.reply", "replied_on");
  g_assert_cmpint (life_count (self, "delivery", "receipt_on IS NULL"), ==, 1);
}

/* A list as it is pasted, with what stands around the names in a table or in 主送. */
static void
test_pasted_units (Life *self, gconstpointer data)
{
  static const char *const none[] = { "不存在的镇", "没有的局" };
  g_autoptr (GError) error = NULL;

  life_add_unit (self, "双河镇");
  life_add_unit (self, "某县第一中学");
  fixture_add (&self->store, CG_ENTITY_UNIT, "name", "某县交通运输局", "short", "县交通局",
               "party_org", "中共某县交通运输局党组", NULL);
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  g_assert_false (fixture_do (&self->store, self->store.clerk, &error, "notice.deliver",
                              self->notice, "delivered_on", DAY, "units",
                              "双河镇\r\n不存在的镇\n县交通局\n没有的局", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_nonnull (strstr (error->message, none[i]));
  g_assert_null (strstr (error->message, "双河镇"));
  fixture_expect (&error, CG_FAULT_UNKNOWN_UNITS);

  STEP (clerk, "notice.deliver", "delivered_on", DAY, "units", "序号\t单位\r\n1\t双河镇　\r\n\r\n",
        NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, "units",
        "　1、某县第一中学\r\n2. 中共某县交通运输局党组，双河镇：", NULL);
  g_assert_cmpint (life_count (self, "delivery", "1"), ==, 3);
  g_assert_cmpint (delivery_to (self, "双河镇"), !=, 0);
  g_assert_cmpint (delivery_to (self, "某县第一中学"), !=, 0);
  g_assert_cmpint (delivery_to (self, "某县交通运输局"), !=, 0);
}

/* The day of the reply lies ahead: no form says today for it. */
static void
test_reply_is_to_come (Life *self, gconstpointer data)
{
  g_autoptr (GArray) asks = cg_action_asks (cg_action_find ("notice.deliver"));
  guint n = 0;

  for (guint i = 0; i < asks->len; i++)
    n += cg_ask_is_to_come (&g_array_index (asks, CgAsk, i));
  g_assert_cmpuint (n, ==, 1);
}

/* Of an urging letter neither delivery nor receipt is one of the case. */
static void
test_urging_letter (Life *self, gconstpointer data)
{
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "kind", "urge");
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  receipt (self, fixture_integer (&self->store, NULL, "SELECT max(id) FROM delivery"),
           "2026-03-12");
  life_assert_text (self, "state", "receipted");
  g_assert_cmpint (fixture_integer (&self->store, NULL,
                                    "SELECT count(*) FROM case_unit WHERE receipt_on IS NOT NULL"),
                   ==, 0);
}

/* What was delivered before deliveries were records keeps its day at the units of its cases. */
static void
test_without_deliveries (Life *self, gconstpointer data)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("旧库", self->store.clerk);
  g_autoptr (GError) error = NULL;

  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  cg_edit_set_text (edit, CG_ENTITY_NOTICE, self->notice, CG_NOTICE_STATE, "delivered");
  cg_edit_set_text (edit, CG_ENTITY_CASE_UNIT,
                    fixture_integer (&self->store, NULL, "SELECT max(id) FROM case_unit"),
                    CG_CASE_UNIT_DELIVERED_ON, DAY);
  cg_store_apply (self->store.store, edit, NULL, &error);
  g_assert_no_error (error);
  REFUSED (CG_FAULT_NONE_UNDER, clerk, "notice.reply", "replied_on", DAY, NULL);
  STEP (clerk, "notice.receipt", "receipt_on", "2026-03-12", NULL);
  g_assert_cmpint (
      fixture_integer (&self->store, NULL,
                       "SELECT count(*) FROM case_unit WHERE receipt_on = '2026-03-12'"),
      >, 0);
}

/* ---- the unit of a case and its delivery: one truth ---- */

static gint64
case_unit (Life *self)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT min(id) FROM case_unit WHERE \"case\" = %" G_GINT64_FORMAT, self->the_case);

  return fixture_integer (&self->store, NULL, sql);
}

/* What the unit, its stage and the notice say; "-" where a day is not known. */
static void
assert_said (Life *self, const char *expected)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT COALESCE(u.delivered_on, '-') || ' ' || COALESCE(u.receipt_on, '-') || ' '"
      " || s.state || ' ' || COALESCE(s.actual_on, '-') || ' ' || n.state FROM case_unit u"
      " JOIN stage s ON s.case_unit = u.id AND s.stage = 'delivery' JOIN notice n"
      " WHERE u.id = %" G_GINT64_FORMAT " AND n.id = %" G_GINT64_FORMAT,
      case_unit (self), self->notice);
  g_autofree char *said = fixture_string (&self->store, NULL, sql);

  g_assert_cmpstr (said, ==, expected);
}

static void
step_of_unit (Life *self, const char *action, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;

  fixture_do (&self->store, self->store.clerk, &error, action, case_unit (self), name, value, NULL);
  g_assert_no_error (error);
}

static void
number_notice (Life *self)
{
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
}

/* Said at the unit or at the notice, it is said at both, and undone at both. */
static void
test_unit_is_delivery (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  number_notice (self);
  step_of_unit (self, "case_unit.deliver", "delivered_on", "2026-03-11");
  g_assert_cmpint (life_count (self, "delivery", "delivered_on = '2026-03-11' AND reply_estimated"),
                   ==, 1);
  assert_said (self, "2026-03-11 - done 2026-03-11 delivered");
  step_of_unit (self, "case_unit.deliver", "delivered_on", "2026-03-12");
  g_assert_cmpint (life_count (self, "delivery", "1"), ==, 1);
  assert_said (self, "2026-03-12 - done 2026-03-12 delivered");

  step_of_unit (self, "case_unit.receipt", "receipt_on", "2026-03-13");
  g_assert_cmpint (
      life_count (self, "delivery", "receipt_on = '2026-03-13' AND NOT reply_estimated"), ==, 1);
  assert_said (self, "2026-03-12 2026-03-13 done 2026-03-12 receipted");
  cg_store_undo (self->store.store, self->store.clerk, NULL, &error);
  g_assert_no_error (error);
  assert_said (self, "2026-03-12 - done 2026-03-12 delivered");

  step_of_unit (self, "case_unit.undeliver", "reason", "送错单位");
  g_assert_cmpint (life_count (self, "delivery", "1"), ==, 0);
  assert_said (self, "- - pending - registered");
  cg_store_undo (self->store.store, self->store.clerk, NULL, &error);
  g_assert_no_error (error);
  assert_said (self, "2026-03-12 - done 2026-03-12 delivered");
}

/* Nobody types past the delivery. */
static void
test_unit_is_not_typed (Life *self, gconstpointer data)
{
  g_autofree char *notice = life_number (self->notice);
  g_autofree char *unit =
      life_number (fixture_integer (&self->store, NULL, "SELECT max(id) FROM unit"));
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_try_set (&self->store, CG_ENTITY_CASE_UNIT, case_unit (self),
                                   "delivered_on", DAY, &error));
  fixture_expect (&error, CG_FAULT_FIELD_BY_ACTION);
  g_assert_cmpint (fixture_try_add (&self->store, &error, CG_ENTITY_DELIVERY, "notice", notice,
                                    "unit", unit, NULL),
                   ==, 0);
  fixture_expect (&error, CG_FAULT_READ_ONLY_FIELD);
}

/* A delivery that is withdrawn, corrected or ends with its notice takes the unit along. */
static void
test_delivery_is_unit (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  number_notice (self);
  STEP (clerk, "notice.print", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-11", NULL);
  fixture_set (&self->store, CG_ENTITY_DELIVERY, life_latest (self, "delivery"), "delivered_on",
               "2026-03-12");
  assert_said (self, "2026-03-12 - done 2026-03-12 delivered");
  g_assert_true (life_try_void (self, CG_ENTITY_DELIVERY, life_latest (self, "delivery"), &error));
  g_assert_no_error (error);
  assert_said (self, "- - pending - printed");
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-13", NULL);
  assert_said (self, "2026-03-13 - done 2026-03-13 delivered");
  STEP (signer, "notice.cancel", "reason", "重新制发", NULL);
  assert_said (self, "- - pending - void");
}

/* What a case without a notice that is out says of its unit is said there alone. */
static void
test_unit_alone (Life *self, gconstpointer data)
{
  step_of_unit (self, "case_unit.deliver", "delivered_on", "2026-03-11");
  step_of_unit (self, "case_unit.receipt", "receipt_on", "2026-03-12");
  assert_said (self, "2026-03-11 2026-03-12 done 2026-03-11 draft");
  g_assert_cmpint (life_count (self, "delivery", "1"), ==, 0);
  step_of_unit (self, "case_unit.undeliver", "reason", "误录");
  assert_said (self, "- - pending - draft");
}

/* One notice for several cases: the units of all of them have it, and each case says so. */
static void
test_several_cases (Life *self, gconstpointer data)
{
  g_autofree char *notice = life_number (self->notice);
  g_autofree char *unit =
      life_number (fixture_integer (&self->store, NULL, "SELECT max(id) FROM unit"));
  g_autofree char *other_unit = life_number (life_add_unit (self, "某县交通局"));
  g_autofree char *type = life_number (self->store.case_type);
  gint64 id = fixture_add (&self->store, CG_ENTITY_CASE, "title", "另一案", "case_type", type,
                           "decided_on", "2026-03-06", "decided_by", "某县纪委常委会",
                           "decision_no", "某纪〔2026〕13号", NULL);
  g_autofree char *other = life_number (id);

  fixture_add (&self->store, CG_ENTITY_CASE_UNIT, "case", other, "unit", unit, NULL);
  fixture_add (&self->store, CG_ENTITY_CASE_UNIT, "case", other, "unit", other_unit, NULL);
  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", other, NULL);
  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  g_assert_cmpint (life_count (self, "delivery", "1"), ==, 2);
  g_assert_cmpint (fixture_integer (&self->store, NULL,
                                    "SELECT count(*) FROM case_unit u JOIN stage s"
                                    " ON s.case_unit = u.id AND s.stage = 'delivery'"
                                    " WHERE u.delivered_on = '" DAY "' AND s.state = 'done'"),
                   ==, 3);
}

/* What was finished with its delivery is not taken apart. */
static void
test_finished_stays_delivered (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  STEP (clerk, "notice.receipt", "receipt_on", DAY, NULL);
  STEP (clerk, "notice.close", NULL);
  g_assert_false (fixture_do (&self->store, self->store.clerk, &error, "case_unit.undeliver",
                              case_unit (self), "reason", "误录", NULL));
  fixture_expect (&error, CG_FAULT_WRONG_STATE);
  g_assert_false (fixture_do (&self->store, self->store.clerk, &error, "delivery.withdraw",
                              life_latest (self, "delivery"), "reason", "误录", NULL));
  fixture_expect (&error, CG_FAULT_WRONG_STATE);
  g_assert_false (life_try_void (self, CG_ENTITY_DELIVERY, life_latest (self, "delivery"), &error));
  fixture_expect (&error, CG_FAULT_DELIVERY_STAYS);
  assert_said (self, DAY " " DAY " done " DAY " closed");
}

static void
refuse_finished_field (Life *self, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_try_set (&self->store, CG_ENTITY_DELIVERY, life_latest (self, "delivery"),
                                   field, value, &error));
  fixture_expect (&error, CG_FAULT_DELIVERY_STAYS);
}

/* Nor are its days moved; the reply that comes late is entered. */
static void
test_finished_keeps_days (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  STEP (clerk, "notice.receipt", "receipt_on", "2026-03-12", NULL);
  STEP (clerk, "notice.close", "closed_on", "2026-09-01", NULL);
  for (int archived = 0; archived < 2; archived++)
    {
      refuse_finished_field (self, "delivered_on", "2026-03-11");
      refuse_finished_field (self, "reply_due", "2026-12-31");
      g_assert_false (fixture_do (&self->store, self->store.clerk, &error, "case_unit.deliver",
                                  case_unit (self), "delivered_on", "2026-03-11", NULL));
      fixture_expect (&error, CG_FAULT_DELIVERY_STAYS);
      g_assert_false (fixture_do (&self->store, self->store.clerk, &error, "case_unit.receipt",
                                  case_unit (self), "receipt_on", "2026-03-13", NULL));
      fixture_expect (&error, CG_FAULT_DELIVERY_STAYS);
      if (!archived)
        STEP (clerk, "notice.archive", "archive_year", "2026", "retention", "permanent", NULL);
    }
  assert_said (self, DAY " 2026-03-12 done " DAY " archived");
  life_step_as (self, self->store.clerk, "delivery.reply", life_latest (self, "delivery"),
                "replied_on", "2026-09-10");
  g_assert_cmpint (life_count (self, "delivery", "replied_on = '2026-09-10'"), ==, 1);
}

/* Each of two people has entered the receipt of one unit, or withdrawn it: where one takes theirs
 * back, the document stands where the other's leave it. */
static void
test_undone_between (Life *self, gconstpointer data)
{
  gint64 other =
      fixture_add (&self->store, CG_ENTITY_PERSON, "name", "温某", "is_clerk", "1", NULL);
  gint64 first, second;
  g_autoptr (GError) error = NULL;

  life_add_unit (self, "某县第一中学");
  life_add_unit (self, "某县第二中学");
  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, "units", "某县第一中学、某县第二中学", NULL);
  first = delivery_to (self, "某县第一中学");
  second = delivery_to (self, "某县第二中学");
  life_step_as (self, self->store.clerk, "delivery.receipt", first, "receipt_on", DAY);
  life_step_as (self, other, "delivery.receipt", second, "receipt_on", DAY);
  life_assert_text (self, "state", "receipted");
  life_undo_as (self, self->store.clerk);
  life_assert_text (self, "state", "delivered");
  cg_store_redo (self->store.store, self->store.clerk, NULL, &error);
  g_assert_no_error (error);
  life_assert_text (self, "state", "receipted");

  life_step_as (self, self->store.clerk, "delivery.withdraw", first, "reason", "送错单位");
  life_step_as (self, other, "delivery.withdraw", second, "reason", "送错单位");
  life_assert_text (self, "state", "registered");
  life_undo_as (self, self->store.clerk);
  life_assert_text (self, "state", "receipted");
}

/* A correction holds up the delivery that is said at the unit, too. */
static void
test_unit_waits (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reviewer = life_number (self->store.reviewer);

  number_notice (self);
  STEP (clerk, "notice.correct", "reason", "错字", "reviewer", reviewer, NULL);
  g_assert_false (fixture_do (&self->store, self->store.clerk, &error, "case_unit.deliver",
                              case_unit (self), "delivered_on", DAY, NULL));
  fixture_expect (&error, CG_FAULT_NOTICE_CORRECTING);
  STEP (clerk, "notice.corrected", NULL);
  step_of_unit (self, "case_unit.deliver", "delivered_on", DAY);
}

/* As test_without_deliveries: a document of before deliveries were records, in its state then. */
static void
make_old (Life *self, const char *state, const char *receipt)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("旧库", self->store.clerk);
  g_autoptr (GError) error = NULL;

  number_notice (self);
  cg_edit_set_text (edit, CG_ENTITY_NOTICE, self->notice, CG_NOTICE_STATE, state);
  cg_edit_set_text (edit, CG_ENTITY_CASE_UNIT, case_unit (self), CG_CASE_UNIT_DELIVERED_ON, DAY);
  if (receipt != NULL)
    cg_edit_set_text (edit, CG_ENTITY_CASE_UNIT, case_unit (self), CG_CASE_UNIT_RECEIPT_ON,
                      receipt);
  cg_store_apply (self->store.store, edit, NULL, &error);
  g_assert_no_error (error);
}

/* The day said wrong is corrected, and the receipt there was is not lost. */
static void
test_old_corrected (Life *self, gconstpointer data)
{
  make_old (self, "receipted", "2026-03-12");
  step_of_unit (self, "case_unit.deliver", "delivered_on", "2026-03-11");
  assert_said (self, "2026-03-11 2026-03-12 done 2026-03-11 receipted");
}

/* The receipt of an old letter is none of the case's notice. */
static void
test_old_letter (Life *self, gconstpointer data)
{
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "kind", "urge");
  make_old (self, "delivered", "2026-03-12");
  STEP (clerk, "notice.receipt", "receipt_on", "2026-03-20", NULL);
  life_assert_text (self, "state", "receipted");
  g_assert_cmpint (
      fixture_integer (&self->store, NULL,
                       "SELECT count(*) FROM case_unit WHERE receipt_on = '2026-03-12'"),
      ==, 1);
}

/* A delivery is not undone: the step that withdraws it is named, and asks for the reason. */
static void
test_withdrawn (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  g_assert_false (cg_store_undo (self->store.store, self->store.clerk, NULL, &error));
  g_assert_nonnull (strstr (error->message, cg_action_label ("delivery.withdraw")));
  fixture_expect (&error, CG_FAULT_UNDO_BLOCKED);
  g_assert_true (fixture_do (&self->store, self->store.clerk, &error, "delivery.withdraw",
                             life_latest (self, "delivery"), "reason", "送错单位", NULL));
  g_assert_no_error (error);
  assert_said (self, "- - pending - registered");
}

/* To further units later; those that have it are passed over, and the document waits again. */
static void
test_further_units (Life *self, gconstpointer data)
{
  life_add_unit (self, "某县第一中学");
  life_add_unit (self, "某县第二中学");
  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, "units", "某县第一中学", NULL);
  STEP (clerk, "notice.receipt", "receipt_on", DAY, NULL);
  life_assert_text (self, "state", "receipted");
  REFUSED (CG_FAULT_ALL_DELIVERED, clerk, "notice.deliver", "delivered_on", DAY, "units",
           "某县第一中学", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-11", "units",
        "某县第一中学、某县第二中学", NULL);
  life_assert_text (self, "state", "delivered");
  g_assert_cmpint (life_count (self, "delivery", "1"), ==, 2);
  g_assert_cmpint (life_count (self, "delivery", "receipt_on IS NULL"), ==, 1);
  STEP (clerk, "notice.receipt", "receipt_on", "2026-03-12", NULL);
  STEP (clerk, "notice.reply", "replied_on", "2026-03-20", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-21", NULL);
  life_assert_text (self, "state", "delivered");
  STEP (clerk, "notice.receipt", "receipt_on", "2026-03-22", NULL);
  life_assert_text (self, "state", "receipted");
  STEP (clerk, "notice.close", NULL);
  REFUSED (CG_FAULT_WRONG_STATE, clerk, "notice.deliver", "delivered_on", DAY, NULL);
}

/* Neither comes before the document was there. */
static void
test_order_of_days (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 delivery;

  life_add_unit (self, "某县第一中学");
  number_notice (self);
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-16", "units", "某县第一中学", NULL);
  delivery = life_latest (self, "delivery");
  g_assert_false (fixture_do (&self->store, self->store.clerk, &error, "delivery.receipt", delivery,
                              "receipt_on", DAY, NULL));
  fixture_expect (&error, CG_FAULT_DATES_REVERSED);
  REFUSED (CG_FAULT_DATES_REVERSED, clerk, "notice.reply", "replied_on", DAY, NULL);
  receipt (self, delivery, "2026-03-16");
  g_assert_false (fixture_try_set (&self->store, CG_ENTITY_DELIVERY, delivery, "delivered_on",
                                   "2026-03-17", &error));
  fixture_expect (&error, CG_FAULT_DATES_REVERSED);
}

/* Nothing is delivered before it is signed; a paper of earlier years has earlier days. */
static void
test_signed_before (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
  g_autofree char *signer = life_number (self->store.signer);
  g_autoptr (GError) error = NULL;

  number_notice (self);
  REFUSED (CG_FAULT_DATES_REVERSED, clerk, "notice.deliver", "delivered_on", "2020-01-01", NULL);
  g_assert_false (fixture_do (&self->store, self->store.clerk, &error, "case_unit.deliver",
                              case_unit (self), "delivered_on", "2026-03-09", NULL));
  fixture_expect (&error, CG_FAULT_DATES_REVERSED);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  g_assert_false (fixture_try_set (&self->store, CG_ENTITY_DELIVERY, life_latest (self, "delivery"),
                                   "delivered_on", "2026-03-09", &error));
  fixture_expect (&error, CG_FAULT_DATES_REVERSED);

  self->notice = life_add_notice (self);
  STEP (clerk, "notice.paper", "reviewer", reviewer, "signer", signer, "sign_date", "2019-05-06",
        "doc_no", "某纪改〔2019〕7号", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", "2019-05-08", NULL);
  g_assert_cmpint (life_count (self, "delivery", "delivered_on = '2019-05-08'"), ==, 1);
}

/* ---- until when ---- */

/* 暂计: from the day of delivery, until the receipt tells the day (domain.md 1.10). */
static void
test_reply_due (Life *self, gconstpointer data)
{
  gint64 delivery;
  g_autofree char *provisional = NULL;
  g_autofree char *settled = NULL;

  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  delivery = fixture_integer (&self->store, NULL, "SELECT max(id) FROM delivery");
  provisional = due_of (self, delivery);
  g_assert_cmpint (life_count (self, "delivery", "reply_estimated"), ==, 1);
  receipt (self, delivery, "2026-03-17");
  settled = due_of (self, delivery);
  g_assert_cmpstr (provisional, <, settled);
  g_assert_cmpint (life_count (self, "delivery", "reply_estimated"), ==, 0);
  g_assert_cmpint (
      fixture_integer (&self->store, NULL,
                       "SELECT count(*) FROM case_unit WHERE receipt_on = '2026-03-17'"),
      ==, 1);
}

/* What the template says of the reply goes before the rule, and again from the receipt on. */
static void
test_template_due (Life *self, gconstpointer data)
{
  CgStore *store = self->store.store;
  gint64 template = cg_store_find (store, CG_ENTITY_TEMPLATE, "纪律检查建议书", NULL);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, template);
  g_autofree char *provisional = NULL;
  g_autofree char *settled = NULL;
  gint64 delivery;

  fixture_set (&self->store, CG_ENTITY_TEMPLATE, template, "reply_amount", "2");
  fixture_set (&self->store, CG_ENTITY_TEMPLATE, template, "reply_term", "month");
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "template", id);
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-16", NULL);
  delivery = fixture_integer (&self->store, NULL, "SELECT max(id) FROM delivery");
  provisional = due_of (self, delivery);
  g_assert_cmpstr (provisional, ==, "2026-05-18"); /* 16 May is a Saturday */
  receipt (self, delivery, "2026-03-20");
  settled = due_of (self, delivery);
  g_assert_cmpstr (settled, ==, "2026-05-20");
  g_assert_cmpint (life_count (self, "delivery", "reply_estimated"), ==, 0);
}

/* A term that was typed is nobody's to move. */
static void
test_typed_due (Life *self, gconstpointer data)
{
  gint64 delivery;
  g_autofree char *due = NULL;

  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, "reply_due", "2026-04-30", NULL);
  delivery = fixture_integer (&self->store, NULL, "SELECT max(id) FROM delivery");
  receipt (self, delivery, "2026-03-17");
  due = due_of (self, delivery);
  g_assert_cmpstr (due, ==, "2026-04-30");
}

/* A document that waits for a reply warns five working days before; a day off moves that. */
static void
test_warning (Life *self, gconstpointer data)
{
  g_autofree char *warning = NULL;
  g_autofree char *moved = NULL;

  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, "reply_due", "2026-04-30", NULL);
  warning = fixture_text (&self->store, CG_ENTITY_NOTICE, self->notice, "warning_on");
  g_assert_cmpstr (warning, ==, "2026-04-23");

  fixture_add (&self->store, CG_ENTITY_CALENDAR_DAY, "day", "2026-04-29", "off", "1", "name",
               "调休", NULL);
  moved = fixture_text (&self->store, CG_ENTITY_NOTICE, self->notice, "warning_on");
  g_assert_cmpstr (moved, ==, "2026-04-22");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/notice-delivery/" path, Life, NULL, life_set_up, function, life_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("several-units", test_several_units);
  ADD ("unit-once", test_unit_once);
  ADD ("pasted-units", test_pasted_units);
  ADD ("reply-is-to-come", test_reply_is_to_come);
  ADD ("urging-letter", test_urging_letter);
  ADD ("without-deliveries", test_without_deliveries);
  ADD ("unit-is-delivery", test_unit_is_delivery);
  ADD ("unit-is-not-typed", test_unit_is_not_typed);
  ADD ("delivery-is-unit", test_delivery_is_unit);
  ADD ("unit-alone", test_unit_alone);
  ADD ("several-cases", test_several_cases);
  ADD ("finished-stays-delivered", test_finished_stays_delivered);
  ADD ("finished-keeps-days", test_finished_keeps_days);
  ADD ("undone-between", test_undone_between);
  ADD ("unit-waits", test_unit_waits);
  ADD ("old-corrected", test_old_corrected);
  ADD ("old-letter", test_old_letter);
  ADD ("withdrawn", test_withdrawn);
  ADD ("further-units", test_further_units);
  ADD ("order-of-days", test_order_of_days);
  ADD ("signed-before", test_signed_before);
  ADD ("reply-due", test_reply_due);
  ADD ("template-due", test_template_due);
  ADD ("typed-due", test_typed_due);
  ADD ("warning", test_warning);
  return g_test_run ();
}
