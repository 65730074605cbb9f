/* test-notice-life.c: the life of a notice on a real store: approvals, number, deliveries, end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "store-fixture.h"

#define DAY "2026-03-10"

typedef struct
{
  Fixture store;
  gint64 the_case;
  gint64 notice;
} Life;

static char *
number (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
set_up (Life *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autofree char *notice = NULL;

  fixture_set_up (&self->store, data);
  self->the_case = fixture_add_case (&self->store);
  self->notice = fixture_add (&self->store, CG_ENTITY_NOTICE, "title", "关于以案促改的通知",
                              "recipients", "中共某县水利局党组", "body", "现通知如下。",
                              "doc_code", "某纪改", FIXTURE_ORGAN, NULL);
  the_case = number (self->the_case);
  notice = number (self->notice);
  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
}

static void
tear_down (Life *self, gconstpointer data)
{
  fixture_check (&self->store);
  fixture_tear_down (&self->store, data);
}

static void
assert_text (Life *self, const char *field, const char *expected)
{
  g_autofree char *text = fixture_text (&self->store, CG_ENTITY_NOTICE, self->notice, field);

  g_assert_cmpstr (text, ==, expected);
}

#define STEP(actor, action, ...)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (GError) step_error = NULL;                                                          \
                                                                                                   \
    fixture_do (&self->store, self->store.actor, &step_error, action, self->notice, __VA_ARGS__);  \
    g_assert_no_error (step_error);                                                                \
  }                                                                                                \
  G_STMT_END

#define REFUSED(fault, actor, action, ...)                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (GError) step_error = NULL;                                                          \
                                                                                                   \
    g_assert_false (fixture_do (&self->store, self->store.actor, &step_error, action,              \
                                self->notice, __VA_ARGS__));                                       \
    fixture_expect (&step_error, fault);                                                           \
  }                                                                                                \
  G_STMT_END

static gint64
count (Life *self, const char *table, const char *condition)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE notice = %" G_GINT64_FORMAT
                                          " AND void_reason IS NULL AND %s",
                                          table, self->notice, condition);

  return fixture_integer (&self->store, NULL, sql);
}

static gint64
add_unit (Life *self, const char *name)
{
  return fixture_add (&self->store, CG_ENTITY_UNIT, "name", name, "level", "county", NULL);
}

/* ---- the way of approvals ---- */

static void
test_whole_way (Life *self, gconstpointer data)
{
  REFUSED (CG_FAULT_WRONG_STATE, signer, "notice.sign", NULL);
  STEP (clerk, "notice.submit", NULL);
  assert_text (self, "state", "reviewing");
  REFUSED (CG_FAULT_NO_ROLE, clerk, "notice.review", NULL);
  STEP (reviewer, "notice.return", "opinion", "主送机关写全称", NULL);
  assert_text (self, "state", "draft");
  STEP (clerk, "notice.submit", NULL);
  STEP (reviewer, "notice.review", "opinion", "同意送签", "reviewed_on", "2026-03-09", NULL);
  assert_text (self, "reviewed_on", "2026-03-09");
  STEP (clerk, "notice.countersign", "organ", "某县监察委员会", "opinion", "同意", NULL);
  STEP (signer, "notice.sign", "sign_date", DAY, "opinion", "同意", NULL);
  STEP (clerk, "notice.check", NULL);
  STEP (clerk, "notice.number", NULL);
  assert_text (self, "doc_no", "某纪改〔2026〕1号");
  STEP (clerk, "notice.print", "print_date", DAY, "copies", "12", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-11", NULL);
  STEP (clerk, "notice.receipt", "receipt_on", "2026-03-12", NULL);
  STEP (clerk, "notice.reply", "replied_on", "2026-03-30", "reply_no", "某水党〔2026〕9号", NULL);
  STEP (clerk, "notice.close", "closed_on", "2026-09-01", NULL);
  STEP (clerk, "notice.archive", "archive_year", "2026", "retention", "permanent", NULL);
  assert_text (self, "state", "archived");
  g_assert_cmpint (count (self, "approval", "1"), ==, 5);
  g_assert_cmpint (count (self, "approval", "step = 'review' AND result = 'return'"), ==, 1);
  g_assert_cmpint (count (self, "delivery", "reply_no = '某水党〔2026〕9号'"), ==, 1);
}

/* What was approved on paper is entered in one edit: every approval is a record of its own, and
 * the document waits for the printer. */
static void
test_on_paper (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = number (self->store.reviewer);
  g_autofree char *signer = number (self->store.signer);
  gint64 before = fixture_integer (&self->store, NULL, "SELECT max(seq) FROM journal");

  REFUSED (CG_FAULT_MISSING_FIELD, clerk, "notice.paper", "signer", signer, "sign_date", DAY, NULL);
  STEP (clerk, "notice.paper", "reviewer", reviewer, "reviewed_on", "2026-03-09", "signer", signer,
        "sign_date", DAY, "opinion", "同意", "copies", "8", NULL);
  assert_text (self, "state", "registered");
  assert_text (self, "doc_no", "某纪改〔2026〕1号");
  assert_text (self, "sign_date", DAY);
  assert_text (self, "copies", "8");
  g_assert_cmpint (count (self, "approval", "entered_by IS NOT NULL"), ==, 2);
  g_assert_cmpint (count (self, "approval", "step = 'sign' AND held_on = '" DAY "'"), ==, 1);
  g_assert_cmpint (fixture_integer (&self->store, NULL, "SELECT max(seq) FROM journal"), ==,
                   before + 1);
}

/* An old paper keeps the number and the day it had. */
static void
test_old_paper (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = number (self->store.reviewer);
  g_autofree char *signer = number (self->store.signer);

  STEP (clerk, "notice.paper", "reviewer", reviewer, "signer", signer, "sign_date", "2019-10-08",
        "doc_no", "某纪发〔2019〕37号", NULL);
  assert_text (self, "doc_no", "某纪发〔2019〕37号");
  assert_text (self, "sign_date", "2019-10-08");
}

/* ---- the text ---- */

static void
assert_locked (Life *self, gboolean locked)
{
  static guint tried;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("现将第%u项通知如下。", ++tried);
  gboolean set =
      fixture_try_set (&self->store, CG_ENTITY_NOTICE, self->notice, "body", text, &error);

  g_assert_cmpint (set, ==, !locked);
  if (locked)
    fixture_expect (&error, CG_FAULT_NOTICE_LOCKED);
}

/* Reviewers mend what they review; the signature locks it; errors of writing are mended with
 * the reviewer's consent (domain.md 3.9). */
static void
test_lock (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = number (self->store.reviewer);

  STEP (clerk, "notice.submit", NULL);
  assert_locked (self, FALSE);
  STEP (reviewer, "notice.review", NULL);
  STEP (signer, "notice.sign", "sign_date", DAY, NULL);
  assert_locked (self, TRUE);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.correct", "reason", "第二段错一字", "reviewer", reviewer, NULL);
  assert_locked (self, FALSE);
  STEP (clerk, "notice.corrected", NULL);
  assert_locked (self, TRUE);
  assert_text (self, "state", "registered");
  STEP (clerk, "notice.correct", "reason", "第二段又错一字", "reviewer", reviewer, NULL);
  STEP (signer, "notice.cancel", "reason", "不再发出", NULL);
  assert_locked (self, TRUE);
  g_assert_cmpint (count (self, "approval", "step = 'correct'"), ==, 2);
}

/* A correction ends where the check finds no error: what was signed without one stays so. */
static void
test_corrected_is_checked (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = number (self->store.reviewer);
  g_autofree char *mark = fixture_text (&self->store, CG_ENTITY_NOTICE, self->notice, "organ_mark");
  g_autoptr (GError) error = NULL;

  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.correct", "reason", "机关标志错一字", "reviewer", reviewer, NULL);
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "organ_mark", "");
  g_assert_false (
      fixture_do (&self->store, self->store.clerk, &error, "notice.corrected", self->notice, NULL));
  g_assert_nonnull (error);
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "organ_mark", mark);
  STEP (clerk, "notice.corrected", NULL);
}

/* Whose signature is withdrawn goes the whole way again, and keeps its number. */
static void
test_signed_again (Life *self, gconstpointer data)
{
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.print", NULL);
  STEP (signer, "notice.unsign", "reason", "整改时限有误", NULL);
  assert_text (self, "state", "draft");
  assert_text (self, "print_date", "");
  assert_locked (self, FALSE);
  fixture_sign (&self->store, self->notice, "2026-03-12");
  STEP (clerk, "notice.number", NULL);
  assert_text (self, "doc_no", "某纪改〔2026〕1号");
  assert_text (self, "sign_date", "2026-03-12");
}

static gboolean
try_void (Life *self, CgEntity entity, gint64 id, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("void", self->store.clerk);

  cg_edit_set_text (edit, entity, id, CG_FIELD_VOID_REASON, "误录");
  return cg_store_apply (self->store.store, edit, NULL, error);
}

static gint64
latest (Life *self, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max(id) FROM %s", table);

  return fixture_integer (&self->store, NULL, sql);
}

static void
assert_kept (Life *self, CgEntity entity, gint64 id)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (try_void (self, entity, id, &error));
  fixture_expect (&error, CG_FAULT_NOTICE_KEPT);
}

/* What was approved for a signed document stays with it, whatever becomes of the document; what
 * a step has just added is taken back by undoing that step. */
static void
test_approvals_are_kept (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = number (self->store.reviewer);
  g_autoptr (GError) error = NULL;
  gint64 mistaken, signature;

  STEP (clerk, "notice.submit", NULL);
  STEP (reviewer, "notice.review", NULL);
  STEP (clerk, "notice.countersign", "organ", "某县监委", NULL);
  mistaken = latest (self, "approval");
  g_assert_true (try_void (self, CG_ENTITY_APPROVAL, mistaken, &error));
  g_assert_no_error (error);

  STEP (signer, "notice.sign", "sign_date", DAY, NULL);
  signature = latest (self, "approval");
  assert_kept (self, CG_ENTITY_APPROVAL, signature);
  STEP (clerk, "notice.check", NULL);
  cg_store_undo (self->store.store, self->store.clerk, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (self, "approval", "step = 'check'"), ==, 0);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.correct", "reason", "第二段错一字", "reviewer", reviewer, NULL);
  assert_kept (self, CG_ENTITY_APPROVAL, signature);
  STEP (clerk, "notice.corrected", NULL);
  STEP (signer, "notice.cancel", "reason", "不再发出", NULL);
  assert_kept (self, CG_ENTITY_APPROVAL, signature);
}

/* Approvals come from the steps alone. */
static void
test_approval_is_no_entry (Life *self, gconstpointer data)
{
  g_autofree char *notice = number (self->notice);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fixture_try_add (&self->store, &error, CG_ENTITY_APPROVAL, "notice", notice,
                                    "step", "sign", "result", "pass", NULL),
                   ==, 0);
  fixture_expect (&error, CG_FAULT_READ_ONLY_FIELD);
}

/* Of a document signed again only the approvals of that signature stand; those of the first are
 * voided for the reason of its withdrawal, and are there again where that is undone. */
static void
test_approvals_end_with_signature (Life *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (signer, "notice.unsign", "reason", "整改时限有误", NULL);
  g_assert_cmpint (count (self, "approval", "1"), ==, 0);
  g_assert_cmpint (fixture_integer (&self->store, NULL,
                                    "SELECT count(*) FROM approval"
                                    " WHERE void_reason = '整改时限有误'"),
                   ==, 2);
  cg_store_undo (self->store.store, self->store.signer, NULL, &error);
  g_assert_no_error (error);
  assert_text (self, "state", "registered");
  g_assert_cmpint (count (self, "approval", "1"), ==, 2);

  STEP (signer, "notice.unsign", "reason", "整改时限有误", NULL);
  fixture_sign (&self->store, self->notice, "2026-03-12");
  g_assert_cmpint (count (self, "approval", "step = 'sign'"), ==, 1);
  g_assert_cmpint (count (self, "approval", "step = 'sign' AND held_on = '2026-03-12'"), ==, 1);
}

/* ---- what an office asks for ---- */

static void
set_setting (Life *self, const char *name, const char *value)
{
  fixture_add (&self->store, CG_ENTITY_SETTING, "name", name, "value", value, NULL);
}

static void
test_office_steps (Life *self, gconstpointer data)
{
  set_setting (self, CG_SETTING_STEP_CHECK, "on");
  set_setting (self, CG_SETTING_STEP_SEAL, "on");
  fixture_sign (&self->store, self->notice, DAY);
  REFUSED (CG_FAULT_STEP_LEFT_OUT, clerk, "notice.number", NULL);
  STEP (clerk, "notice.check", NULL);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.print", NULL);
  REFUSED (CG_FAULT_STEP_LEFT_OUT, clerk, "notice.deliver", "delivered_on", DAY, NULL);
  STEP (clerk, "notice.seal", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
}

static void
test_numbered_elsewhere (Life *self, gconstpointer data)
{
  fixture_add (&self->store, CG_ENTITY_NUMBER_CODE, "code", "某纪改", "mode", "office", NULL);
  fixture_sign (&self->store, self->notice, DAY);
  REFUSED (CG_FAULT_NUMBER_ELSEWHERE, clerk, "notice.number", NULL);
  REFUSED (CG_FAULT_NUMBER_FORMAT, clerk, "notice.number", "doc_no", "某纪改[2026]08号", NULL);
  STEP (clerk, "notice.number", "doc_no", "某纪改〔2026〕8号", NULL);
  assert_text (self, "state", "registered");
}

/* ---- deliveries ---- */

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

  add_unit (self, "某县第一中学");
  add_unit (self, "某县第二中学");
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  REFUSED (CG_FAULT_BAD_REFERENCE, clerk, "notice.deliver", "delivered_on", DAY, "units",
           "某县第一中学\n某县第三中学", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, "units", "某县第一中学、某县第二中学\n",
        NULL);
  first = delivery_to (self, "某县第一中学");
  second = delivery_to (self, "某县第二中学");
  g_assert_cmpint (count (self, "delivery", "1"), ==, 2);
  receipt (self, first, "2026-03-11");
  assert_text (self, "state", "delivered");
  receipt (self, second, "2026-03-13");
  assert_text (self, "state", "receipted");
}

static void
refuse_delivery (Life *self, gint64 delivery, const char *action, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_do (&self->store, self->store.clerk, &error, action, delivery, name,
                              "2026-03-20", NULL));
  fixture_expect (&error, CG_FAULT_WRONG_STATE);
}

/* A receipt is entered once, and nothing more of a cancelled document. */
static void
test_unit_once (Life *self, gconstpointer data)
{
  gint64 first, second;

  add_unit (self, "某县第一中学");
  add_unit (self, "某县第二中学");
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, "units",
        "某县第一中学、某县第二中学、某县第一中学", NULL);
  g_assert_cmpint (count (self, "delivery", "1"), ==, 2);
  first = delivery_to (self, "某县第一中学");
  second = delivery_to (self, "某县第二中学");
  receipt (self, first, "2026-03-11");
  refuse_delivery (self, first, "delivery.receipt", "receipt_on");
  STEP (signer, "notice.cancel", "reason", "发错单位", NULL);
  refuse_delivery (self, second, "delivery.receipt", "receipt_on");
  refuse_delivery (self, second, "delivery.urge", "urged_on");
  refuse_delivery (self, second, "delivery.reply", "replied_on");
  g_assert_cmpint (count (self, "delivery", "receipt_on IS NULL"), ==, 1);
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
  assert_text (self, "state", "receipted");
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
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  cg_edit_set_text (edit, CG_ENTITY_DELIVERY,
                    fixture_integer (&self->store, NULL, "SELECT max(id) FROM delivery"),
                    CG_FIELD_VOID_REASON, "旧库没有送达记录");
  cg_store_apply (self->store.store, edit, NULL, &error);
  g_assert_no_error (error);
  REFUSED (CG_FAULT_NONE_UNDER, clerk, "notice.reply", "replied_on", DAY, NULL);
  STEP (clerk, "notice.receipt", "receipt_on", "2026-03-12", NULL);
  g_assert_cmpint (
      fixture_integer (&self->store, NULL,
                       "SELECT count(*) FROM case_unit WHERE receipt_on = '2026-03-12'"),
      >, 0);
}

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
  g_assert_cmpint (count (self, "delivery", "reply_estimated"), ==, 1);
  receipt (self, delivery, "2026-03-17");
  settled = due_of (self, delivery);
  g_assert_cmpstr (provisional, <, settled);
  g_assert_cmpint (count (self, "delivery", "reply_estimated"), ==, 0);
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
  g_assert_cmpint (count (self, "delivery", "reply_estimated"), ==, 0);
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

#define ADD(path, function)                                                                        \
  g_test_add ("/notice-life/" path, Life, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("whole-way", test_whole_way);
  ADD ("on-paper", test_on_paper);
  ADD ("old-paper", test_old_paper);
  ADD ("lock", test_lock);
  ADD ("corrected-is-checked", test_corrected_is_checked);
  ADD ("signed-again", test_signed_again);
  ADD ("approvals-are-kept", test_approvals_are_kept);
  ADD ("approval-is-no-entry", test_approval_is_no_entry);
  ADD ("approvals-end-with-signature", test_approvals_end_with_signature);
  ADD ("office-steps", test_office_steps);
  ADD ("numbered-elsewhere", test_numbered_elsewhere);
  ADD ("several-units", test_several_units);
  ADD ("unit-once", test_unit_once);
  ADD ("urging-letter", test_urging_letter);
  ADD ("without-deliveries", test_without_deliveries);
  ADD ("reply-due", test_reply_due);
  ADD ("template-due", test_template_due);
  ADD ("typed-due", test_typed_due);
  return g_test_run ();
}
