/* test-notice-life.c: the life of a notice on a real store: approvals, number, text, end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-action.h"
#include "cg-filters.h"
#include "cg-notice-gather.h"
#include "cg-office-switch.h"
#include "notice-life.h"

/* ---- the way of approvals ---- */

static void
test_whole_way (Life *self, gconstpointer data)
{
  REFUSED (CG_FAULT_WRONG_STATE, signer, "notice.sign", NULL);
  STEP (clerk, "notice.submit", NULL);
  life_assert_text (self, "state", "reviewing");
  REFUSED (CG_FAULT_NO_ROLE, clerk, "notice.review", NULL);
  STEP (reviewer, "notice.return", "opinion", "主送机关写全称", NULL);
  life_assert_text (self, "state", "draft");
  STEP (clerk, "notice.submit", NULL);
  STEP (reviewer, "notice.review", "opinion", "同意送签", "reviewed_on", "2026-03-09", NULL);
  life_assert_text (self, "reviewed_on", "2026-03-09");
  STEP (clerk, "notice.countersign", "organ", "某县监察委员会", "opinion", "同意", NULL);
  STEP (signer, "notice.sign", "sign_date", DAY, "opinion", "同意", NULL);
  STEP (clerk, "notice.check", NULL);
  STEP (clerk, "notice.number", NULL);
  life_assert_text (self, "doc_no", "某纪改〔2026〕1号");
  STEP (clerk, "notice.print", "print_date", DAY, "copies", "12", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", "2026-03-11", NULL);
  STEP (clerk, "notice.receipt", "receipt_on", "2026-03-12", NULL);
  STEP (clerk, "notice.reply", "replied_on", "2026-03-30", "reply_no", "某水党〔2026〕9号", NULL);
  STEP (clerk, "notice.close", "closed_on", "2026-09-01", NULL);
  STEP (clerk, "notice.archive", "archive_year", "2026", "retention", "permanent", NULL);
  life_assert_text (self, "state", "archived");
  g_assert_cmpint (life_count (self, "approval", "1"), ==, 5);
  g_assert_cmpint (life_count (self, "approval", "step = 'review' AND result = 'return'"), ==, 1);
  g_assert_cmpint (life_count (self, "delivery", "reply_no = '某水党〔2026〕9号'"), ==, 1);
}

static void
set_setting (Life *self, const char *name, const char *value)
{
  fixture_add (&self->store, CG_ENTITY_SETTING, "name", name, "value", value, NULL);
}

/* The actions journalled after an entry. */
static char *
journal_since (Life *self, gint64 seq)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT group_concat(action, ' ') FROM (SELECT action FROM journal WHERE "
                       "seq > %" G_GINT64_FORMAT " ORDER BY seq)",
                       seq);

  return fixture_string (&self->store, NULL, sql);
}

/* What was approved on paper is entered in one edit: every step is an entry of the journal, every
 * approval a record of its own, and the document waits for the printer. */
static void
test_on_paper (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
  g_autofree char *signer = life_number (self->store.signer);
  gint64 before = fixture_integer (&self->store, NULL, "SELECT max(seq) FROM journal");
  g_autofree char *entries = NULL;
  g_autoptr (CgUndoState) state = NULL;
  g_autoptr (GError) error = NULL;

  REFUSED (CG_FAULT_MISSING_FIELD, clerk, "notice.paper", "signer", signer, "sign_date", DAY, NULL);
  STEP (clerk, "notice.paper", "reviewer", reviewer, "reviewed_on", "2026-03-09", "signer", signer,
        "sign_date", DAY, "opinion", "同意", "copies", "8", NULL);
  life_assert_text (self, "state", "registered");
  life_assert_text (self, "doc_no", "某纪改〔2026〕1号");
  life_assert_text (self, "sign_date", DAY);
  life_assert_text (self, "copies", "8");
  g_assert_cmpint (life_count (self, "approval", "entered_by IS NOT NULL"), ==, 2);
  g_assert_cmpint (life_count (self, "approval", "step = 'sign' AND held_on = '" DAY "'"), ==, 1);
  entries = journal_since (self, before);
  g_assert_cmpstr (entries, ==, "notice.submit notice.review notice.sign notice.number");
  g_assert_cmpint (
      fixture_integer (&self->store, NULL,
                       "SELECT count(*) FROM journal WHERE part_of ="
                       " (SELECT min(seq) FROM journal WHERE action = 'notice.submit')"),
      ==, 4);
  state = cg_store_undo_state (self->store.store, self->store.clerk, &error);
  g_assert_nonnull (strstr (state->undo_blocked, cg_action_label ("notice.unsign")));
  g_assert_false (cg_store_undo (self->store.store, self->store.clerk, NULL, &error));
  g_assert_nonnull (strstr (error->message, cg_action_label ("notice.unsign")));
  g_assert_null (strstr (error->message, cg_action_label ("notice.cancel")));
  fixture_expect (&error, CG_FAULT_UNDO_BLOCKED);
  STEP (signer, "notice.unsign", "reason", "录错签发人", NULL);
  life_assert_text (self, "state", "draft");
}

/* All of it or nothing: a number that is no number takes back the approvals before it. */
static void
test_paper_all_or_none (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
  g_autofree char *signer = life_number (self->store.signer);
  g_autofree char *before = fixture_dump (&self->store);
  gint64 last = fixture_integer (&self->store, NULL, "SELECT max(seq) FROM journal");
  g_autofree char *after = NULL;

  REFUSED (CG_FAULT_NUMBER_FORMAT, clerk, "notice.paper", "reviewer", reviewer, "signer", signer,
           "sign_date", DAY, "doc_no", "第3号", NULL);
  after = fixture_dump (&self->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (fixture_integer (&self->store, NULL, "SELECT max(seq) FROM journal"), ==, last);
  life_assert_text (self, "state", "draft");
}

/* What was passed here is not passed again, but where the sheet names another. */
static void
test_paper_after_review (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
  g_autofree char *other = life_number (
      fixture_add (&self->store, CG_ENTITY_PERSON, "name", "方某", "is_reviewer", "1", NULL));
  g_autofree char *signer = life_number (self->store.signer);
  const char *by = data != NULL ? other : reviewer;
  g_autofree char *entries = NULL;
  gint64 last;

  STEP (clerk, "notice.submit", NULL);
  STEP (reviewer, "notice.review", "reviewed_on", DAY, NULL);
  set_setting (self, cg_office_switch_setting (CG_SWITCH_CHECK), "on");
  last = fixture_integer (&self->store, NULL, "SELECT max(seq) FROM journal");
  STEP (clerk, "notice.paper", "reviewer", by, "reviewed_on", DAY, "signer", signer, "sign_date",
        DAY, NULL);
  entries = journal_since (self, last);
  g_assert_cmpstr (entries, ==,
                   data != NULL ? "notice.recall notice.submit notice.review notice.sign"
                                  " notice.check notice.number"
                                : "notice.sign notice.check notice.number");
  life_assert_text (self, "reviewer", by);
}

/* An old paper keeps the number and the day it had: nothing of it is of today. */
static void
test_old_paper (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
  g_autofree char *signer = life_number (self->store.signer);

  set_setting (self, cg_office_switch_setting (CG_SWITCH_CHECK), "on");
  STEP (clerk, "notice.paper", "reviewer", reviewer, "signer", signer, "sign_date", "2019-10-08",
        "doc_no", "某纪发〔2019〕37号", NULL);
  life_assert_text (self, "doc_no", "某纪发〔2019〕37号");
  life_assert_text (self, "sign_date", "2019-10-08");
  life_assert_text (self, "reviewed_on", "2019-10-08");
  g_assert_cmpint (life_count (self, "approval", "held_on = '2019-10-08'"), ==, 3);
}

/* What an old paper brought along is not given again, nor does it leave a gap. */
static void
test_old_number_of_own_series (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
  g_autofree char *signer = life_number (self->store.signer);
  gint64 old = self->notice;

  STEP (clerk, "notice.paper", "reviewer", reviewer, "signer", signer, "sign_date", DAY, "doc_no",
        "某纪改〔2026〕2号", NULL);
  for (int i = 0; i < 2; i++)
    {
      self->notice = life_add_notice (self);
      fixture_sign (&self->store, self->notice, DAY);
      STEP (clerk, "notice.number", NULL);
      life_assert_text (self, "doc_no", i == 0 ? "某纪改〔2026〕1号" : "某纪改〔2026〕3号");
    }

  self->notice = life_add_notice (self);
  fixture_sign (&self->store, self->notice, DAY);
  REFUSED (CG_FAULT_DUPLICATE, clerk, "notice.number", "doc_no", "某纪改〔2026〕2号", NULL);
  self->notice = old;
}

/* Also of a series that is numbered elsewhere, on all days that it had. */
static void
test_old_paper_elsewhere (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
  g_autofree char *signer = life_number (self->store.signer);

  fixture_add (&self->store, CG_ENTITY_NUMBER_CODE, "code", "某纪发", "mode", "office", NULL);
  STEP (clerk, "notice.paper", "reviewer", reviewer, "reviewed_on", "2019-10-07", "signer", signer,
        "sign_date", "2019-10-08", "doc_no", "某纪发〔2019〕37号", NULL);
  STEP (clerk, "notice.print", "print_date", "2019-10-09", "copies", "8", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", "2019-10-10", NULL);
  STEP (clerk, "notice.receipt", "receipt_on", "2019-10-11", NULL);
  STEP (clerk, "notice.reply", "replied_on", "2019-11-01", NULL);
  STEP (clerk, "notice.close", "closed_on", "2019-12-01", NULL);
  STEP (clerk, "notice.archive", "archive_year", "2019", "retention", "permanent", NULL);
  life_assert_text (self, "doc_no", "某纪发〔2019〕37号");
  life_assert_text (self, "print_date", "2019-10-09");
  g_assert_cmpint (life_count (self, "delivery", "reply_due BETWEEN '2019-10-12' AND '2019-12-31'"),
                   ==, 1);
}

/* A case without a notice of its own says why; “other” is no reason. */
static void
test_no_notice (Life *self, gconstpointer data)
{
  g_autoptr (CgQuery) query = cg_filter_query (CG_ENTITY_CASE, "no-notice");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cg_store_count (self->store.store, query, NULL), ==, 1);
  g_assert_false (
      fixture_try_set (&self->store, CG_ENTITY_CASE, self->the_case, "no_notice", "other", &error));
  g_clear_error (&error);
  fixture_set (&self->store, CG_ENTITY_CASE, self->the_case, "no_notice_reason", "已撤销单位");
  fixture_set (&self->store, CG_ENTITY_CASE, self->the_case, "no_notice", "other");
  g_assert_false (fixture_try_set (&self->store, CG_ENTITY_CASE, self->the_case, "no_notice_reason",
                                   "", &error));
  g_assert_cmpint (cg_store_count (self->store.store, query, NULL), ==, 0);
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
  g_autofree char *reviewer = life_number (self->store.reviewer);

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
  life_assert_text (self, "state", "registered");
  STEP (clerk, "notice.correct", "reason", "第二段又错一字", "reviewer", reviewer, NULL);
  STEP (signer, "notice.cancel", "reason", "不再发出", NULL);
  assert_locked (self, TRUE);
  g_assert_cmpint (life_count (self, "approval", "step = 'correct'"), ==, 2);
}

/* A correction ends where the check finds no error: what was signed without one stays so. */
static void
test_corrected_is_checked (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
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

/* What carries a document on waits for the end of its correction; what others did, and its end by
 * cancelling, does not (domain.md 3.9). */
static void
test_correcting_waits (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
  static const char *const opened = "第二段错一字";

  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.correct", "reason", opened, "reviewer", reviewer, NULL);
  REFUSED (CG_FAULT_NOTICE_CORRECTING, clerk, "notice.check", NULL);
  REFUSED (CG_FAULT_NOTICE_CORRECTING, clerk, "notice.number", NULL);
  STEP (clerk, "notice.corrected", NULL);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.correct", "reason", opened, "reviewer", reviewer, NULL);
  REFUSED (CG_FAULT_NOTICE_CORRECTING, clerk, "notice.print", NULL);
  REFUSED (CG_FAULT_NOTICE_CORRECTING, clerk, "notice.seal", "sealer", reviewer, NULL);
  REFUSED (CG_FAULT_NOTICE_CORRECTING, clerk, "notice.deliver", "delivered_on", DAY, NULL);
  STEP (clerk, "notice.corrected", NULL);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  STEP (clerk, "notice.correct", "reason", opened, "reviewer", reviewer, NULL);
  STEP (clerk, "notice.receipt", "receipt_on", DAY, NULL);
  REFUSED (CG_FAULT_NOTICE_CORRECTING, clerk, "notice.close", NULL);
  STEP (signer, "notice.cancel", "reason", "不再发出", NULL);
  life_assert_text (self, "state", "void");
}

/* Whose signature is withdrawn goes the whole way again, and keeps its number. */
static void
test_signed_again (Life *self, gconstpointer data)
{
  fixture_sign (&self->store, self->notice, DAY);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.print", NULL);
  STEP (signer, "notice.unsign", "reason", "整改时限有误", NULL);
  life_assert_text (self, "state", "draft");
  life_assert_text (self, "print_date", "");
  assert_locked (self, FALSE);
  fixture_sign (&self->store, self->notice, "2026-03-12");
  STEP (clerk, "notice.number", NULL);
  life_assert_text (self, "doc_no", "某纪改〔2026〕1号");
  life_assert_text (self, "sign_date", "2026-03-12");
}

static void
assert_kept (Life *self, CgEntity entity, gint64 id)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (life_try_void (self, entity, id, &error));
  fixture_expect (&error, CG_FAULT_NOTICE_KEPT);
}

/* What was approved for a signed document stays with it, whatever becomes of the document; what
 * a step has just added is taken back by undoing that step. */
static void
test_approvals_are_kept (Life *self, gconstpointer data)
{
  g_autofree char *reviewer = life_number (self->store.reviewer);
  g_autoptr (GError) error = NULL;
  gint64 mistaken, signature;

  STEP (clerk, "notice.submit", NULL);
  STEP (reviewer, "notice.review", NULL);
  STEP (clerk, "notice.countersign", "organ", "某县监委", NULL);
  mistaken = life_latest (self, "approval");
  g_assert_true (life_try_void (self, CG_ENTITY_APPROVAL, mistaken, &error));
  g_assert_no_error (error);

  STEP (signer, "notice.sign", "sign_date", DAY, NULL);
  signature = life_latest (self, "approval");
  assert_kept (self, CG_ENTITY_APPROVAL, signature);
  STEP (clerk, "notice.check", NULL);
  cg_store_undo (self->store.store, self->store.clerk, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (life_count (self, "approval", "step = 'check'"), ==, 0);
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
  g_autofree char *notice = life_number (self->notice);
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
  g_assert_cmpint (life_count (self, "approval", "1"), ==, 0);
  g_assert_cmpint (fixture_integer (&self->store, NULL,
                                    "SELECT count(*) FROM approval"
                                    " WHERE void_reason = '整改时限有误'"),
                   ==, 2);
  cg_store_undo (self->store.store, self->store.signer, NULL, &error);
  g_assert_no_error (error);
  life_assert_text (self, "state", "registered");
  g_assert_cmpint (life_count (self, "approval", "1"), ==, 2);

  STEP (signer, "notice.unsign", "reason", "整改时限有误", NULL);
  fixture_sign (&self->store, self->notice, "2026-03-12");
  g_assert_cmpint (life_count (self, "approval", "step = 'sign'"), ==, 1);
  g_assert_cmpint (life_count (self, "approval", "step = 'sign' AND held_on = '2026-03-12'"), ==,
                   1);
}

/* ---- what an office asks for ---- */

static void
test_office_steps (Life *self, gconstpointer data)
{
  set_setting (self, cg_office_switch_setting (CG_SWITCH_CHECK), "on");
  set_setting (self, cg_office_switch_setting (CG_SWITCH_SEAL), "on");
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
  STEP (clerk, "notice.number", "doc_no", "某纪改[2026]8号", NULL);
  life_assert_text (self, "doc_no", "某纪改〔2026〕8号");
  life_assert_text (self, "state", "registered");
}

/* What is signed is cancelled by the signer, and not voided by a clerk past the step. */
static void
test_signed_is_not_voided (Life *self, gconstpointer data)
{
  gint64 draft = life_add_notice (self);
  g_autoptr (GError) error = NULL;

  fixture_sign (&self->store, self->notice, DAY);
  g_assert_false (life_try_void (self, CG_ENTITY_NOTICE, self->notice, &error));
  fixture_expect (&error, CG_FAULT_NOTICE_STANDS);
  STEP (clerk, "notice.number", NULL);
  g_assert_false (life_try_void (self, CG_ENTITY_NOTICE, self->notice, &error));
  fixture_expect (&error, CG_FAULT_NOTICE_STANDS);
  g_assert_true (life_try_void (self, CG_ENTITY_NOTICE, draft, &error));
  g_assert_no_error (error);
  STEP (signer, "notice.cancel", "reason", "重新制发", NULL);
  g_assert_true (life_try_void (self, CG_ENTITY_NOTICE, self->notice, &error));
  g_assert_no_error (error);
}

/* What a countersignature or the seal was asked for has been done since, by somebody else: it is
 * not undone under them. */
static void
test_relied_on (Life *self, gconstpointer data)
{
  gint64 other =
      fixture_add (&self->store, CG_ENTITY_PERSON, "name", "温某", "is_clerk", "1", NULL);
  g_autoptr (GError) error = NULL;

  fixture_add (&self->store, CG_ENTITY_SETTING, "name", "step.seal", "value", "on", NULL);
  STEP (clerk, "notice.submit", NULL);
  STEP (reviewer, "notice.review", NULL);
  life_step_as (self, other, "notice.countersign", self->notice, "organ", "某县水利局");
  STEP (signer, "notice.sign", "sign_date", DAY, NULL);
  g_assert_false (cg_store_undo (self->store.store, other, NULL, &error));
  fixture_expect (&error, CG_FAULT_NOTICE_KEPT);

  STEP (clerk, "notice.number", NULL);
  life_step_as (self, other, "notice.seal", self->notice, "held_on", DAY);
  life_undo_as (self, other);
  REFUSED (CG_FAULT_STEP_LEFT_OUT, clerk, "notice.deliver", "delivered_on", DAY, NULL);
  life_step_as (self, other, "notice.seal", self->notice, "held_on", DAY);
  STEP (clerk, "notice.deliver", "delivered_on", DAY, NULL);
  g_assert_false (cg_store_undo (self->store.store, other, NULL, &error));
  fixture_expect (&error, CG_FAULT_NOTICE_KEPT);
  g_assert_cmpint (life_count (self, "approval", "step = 'seal'"), ==, 1);
}

/* ---- the page ---- */

/* Numbers of the page that cannot be read are not those that ship. */
static void
test_page_unreadable (Life *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->store.folder, "cugai.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgConnection) connection =
      cg_connection_open (self->store.folder, path, SQLITE_OPEN_READWRITE, &error);
  g_autofree char *page = NULL;

  g_assert_no_error (error);
  g_assert_true (cg_notice_gather_page (connection, &page, &error));
  g_assert_null (page);
  set_setting (self, "profile.body_left", "30");
  g_assert_true (cg_notice_gather_page (connection, &page, &error));
  g_assert_nonnull (page);

  g_assert_true (cg_sql_script (connection, "BEGIN; ALTER TABLE setting RENAME TO away", &error));
  g_clear_pointer (&page, g_free);
  g_assert_false (cg_notice_gather_page (connection, &page, &error));
  g_assert_nonnull (error);
  g_assert_null (page);
  g_clear_error (&error);
  g_assert_true (cg_sql_script (connection, "ROLLBACK", &error));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/notice-life/" path, Life, NULL, life_set_up, function, life_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("whole-way", test_whole_way);
  ADD ("on-paper", test_on_paper);
  ADD ("paper-all-or-none", test_paper_all_or_none);
  ADD ("paper-after-review", test_paper_after_review);
  g_test_add ("/notice-life/paper-passed-otherwise", Life, "otherwise", life_set_up,
              test_paper_after_review, life_tear_down);
  ADD ("old-paper", test_old_paper);
  ADD ("old-number-of-own-series", test_old_number_of_own_series);
  ADD ("old-paper-elsewhere", test_old_paper_elsewhere);
  ADD ("no-notice", test_no_notice);
  ADD ("lock", test_lock);
  ADD ("corrected-is-checked", test_corrected_is_checked);
  ADD ("correcting-waits", test_correcting_waits);
  ADD ("signed-again", test_signed_again);
  ADD ("approvals-are-kept", test_approvals_are_kept);
  ADD ("approval-is-no-entry", test_approval_is_no_entry);
  ADD ("approvals-end-with-signature", test_approvals_end_with_signature);
  ADD ("signed-is-not-voided", test_signed_is_not_voided);
  ADD ("relied-on", test_relied_on);
  ADD ("office-steps", test_office_steps);
  ADD ("numbered-elsewhere", test_numbered_elsewhere);
  ADD ("page-unreadable", test_page_unreadable);
  return g_test_run ();
}
