/* test-notice-versions.c: the versions of a document are what it was on the day of each step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-asof.h"
#include "cg-clock.h"
#include "cg-notice-versions.h"
#include "store-fixture.h"

#define DAYS 50
#define EDITS_A_DAY 4

typedef struct
{
  Fixture store;
  gint64 notice;
  CgDate day;
  GRand *rand;
  GHashTable *steps; /* seq → day, of the steps that made a version */
} Writing;

static char *
number (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
set_up (Writing *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autofree char *notice = NULL;

  self->day = cg_date_from_ymd (2026, 3, 2);
  cg_clock_set_today (self->day);
  fixture_set_up (&self->store, data);
  the_case = number (fixture_add_case (&self->store));
  self->notice = fixture_add (&self->store, CG_ENTITY_NOTICE, "title", "关于以案促改的通知",
                              "recipients", "中共某县水利局党组", "body", "现通知如下。",
                              "doc_code", "某纪改", FIXTURE_ORGAN, NULL);
  notice = number (self->notice);
  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
  self->rand = g_rand_new_with_seed (g_test_rand_int ());
  self->steps = g_hash_table_new (NULL, NULL);
}

static void
tear_down (Writing *self, gconstpointer data)
{
  g_rand_free (self->rand);
  g_hash_table_unref (self->steps);
  fixture_check (&self->store);
  fixture_tear_down (&self->store, data);
  cg_clock_set_today (0);
}

static GPtrArray *
read_versions (Writing *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = cg_store_notice_versions (self->store.store, self->notice, &error);

  g_assert_no_error (error);
  return versions;
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

/* ---- one life, step by step ---- */

static void
assert_version (const GPtrArray *versions, guint i, const char *action, const char *body)
{
  const CgNoticeVersion *version = g_ptr_array_index (versions, i);

  g_assert_cmpstr (version->step != NULL ? version->step->action : NULL, ==, action);
  g_assert_cmpstr (cg_record_text (version->record, CG_NOTICE_BODY), ==, body);
}

static void
write_body (Writing *self, const char *body)
{
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "body", body);
}

/* 送核, 退回, 签发, 勘误, 实质性修改, 再签发 (domain.md 3.9). */
static void
test_life (Writing *self, gconstpointer data)
{
  static const char *const made[] = { NULL,
                                      "notice.sign",
                                      "notice.review",
                                      "notice.submit",
                                      "notice.unsign",
                                      "notice.corrected",
                                      "notice.correct",
                                      "notice.sign",
                                      "notice.review",
                                      "notice.submit",
                                      "notice.return",
                                      "notice.submit",
                                      "add" };
  static const char *const bodies[] = { "七。", "七。", "七。",        "六。", "五。",
                                        "五。", "四。", "四。",        "四。", "三。",
                                        "二。", "二。", "现通知如下。" };
  g_autofree char *reviewer = number (self->store.reviewer);
  g_autoptr (GPtrArray) versions = NULL;
  const CgNoticeVersion *version;

  write_body (self, "一。");
  write_body (self, "二。");
  STEP (clerk, "notice.submit", NULL);
  STEP (reviewer, "notice.return", "opinion", "主送机关写全称", NULL);
  write_body (self, "三。");
  STEP (clerk, "notice.submit", NULL);
  write_body (self, "四。");
  STEP (reviewer, "notice.review", NULL);
  STEP (signer, "notice.sign", NULL);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.correct", "reason", "第二段错一字", "reviewer", reviewer, NULL);
  write_body (self, "五。");
  STEP (clerk, "notice.corrected", NULL);
  STEP (signer, "notice.unsign", "reason", "整改时限有误", NULL);
  write_body (self, "六。");
  STEP (clerk, "notice.submit", NULL);
  write_body (self, "七。");
  STEP (reviewer, "notice.review", NULL);
  STEP (signer, "notice.sign", NULL);
  STEP (clerk, "notice.number", NULL);
  STEP (clerk, "notice.print", NULL);

  versions = read_versions (self);
  g_assert_cmpuint (versions->len, ==, G_N_ELEMENTS (made));
  for (guint i = 0; i < versions->len; i++)
    assert_version (versions, i, made[i], bodies[i]);
  version = g_ptr_array_index (versions, 10);
  g_assert_cmpstr (version->step->reason, ==, "主送机关写全称");
  version = g_ptr_array_index (versions, 4);
  g_assert_cmpstr (version->step->reason, ==, "整改时限有误");
  g_assert_cmpint (version->step->actor, ==, self->store.signer);
}

/* ---- random lives, against the past as it is read by days ---- */

static gint64
pick_attachment (Writing *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE_ATTACHMENT);
  g_autoptr (CgIds) ids = cg_store_query (self->store.store, query, NULL, NULL);
  gsize n = cg_ids_length (ids);

  return n > 0 ? cg_ids_get (ids, (gsize) g_rand_int_range (self->rand, 0, (gint32) n)) : 0;
}

/* Of the text or its attachments; what is locked is refused. */
static void
edit_something (Writing *self)
{
  static const char *const fields[] = { "title", "recipients", "body", "cc", "contact" };
  g_autofree char *text = g_strdup_printf ("第%u稿", g_rand_int (self->rand));
  g_autofree char *notice = number (self->notice);
  gint64 attachment = pick_attachment (self);
  g_autoptr (GError) error = NULL;

  switch (g_rand_int_range (self->rand, 0, 7))
    {
    case 0:
      fixture_try_add (&self->store, &error, CG_ENTITY_NOTICE_ATTACHMENT, "notice", notice, "title",
                       text, "position", "1", NULL);
      break;
    case 1:
      if (attachment != 0)
        fixture_try_set (&self->store, CG_ENTITY_NOTICE_ATTACHMENT, attachment, "body", text,
                         &error);
      break;
    case 2:
      if (attachment != 0)
        cg_store_void (self->store.store, CG_ENTITY_NOTICE_ATTACHMENT, attachment, "不再附送",
                       self->store.clerk, &error);
      break;
    case 3:
      cg_store_undo (self->store.store, self->store.clerk, NULL, &error);
      break;
    case 4:
      cg_store_redo (self->store.store, self->store.clerk, NULL, &error);
      break;
    default:
      fixture_try_set (&self->store, CG_ENTITY_NOTICE, self->notice,
                       fields[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (fields))], text,
                       &error);
    }
}

static gint64
last_entry (Writing *self)
{
  return fixture_integer (&self->store, NULL, "SELECT max(seq) FROM journal");
}

/* The last thing of the day, where the state allows it. */
static void
try_step (Writing *self)
{
  static const char *const steps[] = { "notice.submit",  "notice.recall",   "notice.review",
                                       "notice.return",  "notice.sign",     "notice.unsign",
                                       "notice.correct", "notice.corrected" };
  const CgAction *action =
      cg_action_find (steps[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (steps))]);
  g_autofree char *reviewer = number (self->store.reviewer);
  g_autoptr (GHashTable) arguments = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  gint64 before = last_entry (self);
  gint64 actor = action->role == CG_ROLE_CLERK           ? self->store.clerk
                 : g_str_has_suffix (action->id, "sign") ? self->store.signer
                                                         : self->store.reviewer;

  if (action->asks != NULL && strstr (action->asks, "reason!") != NULL)
    g_hash_table_insert (arguments, (char *) "reason", (char *) "有误");
  if (action->asks != NULL && strstr (action->asks, "opinion!") != NULL)
    g_hash_table_insert (arguments, (char *) "opinion", (char *) "再改");
  if (g_str_equal (action->id, "notice.correct"))
    g_hash_table_insert (arguments, (char *) "reviewer", reviewer);
  cg_store_do (self->store.store, action, self->notice, arguments, actor, NULL, &error);
  if (last_entry (self) > before)
    g_hash_table_insert (self->steps, GSIZE_TO_POINTER ((gsize) last_entry (self)),
                         GUINT_TO_POINTER (self->day));
}

static void
assert_equal_own (const CgRecord *then, const CgRecord *version)
{
  CgEntity entity = cg_record_get_entity (then);

  g_assert_cmpint (cg_record_get_id (then), ==, cg_record_get_id (version));
  for (guint field = 0; field < cg_entity_get (entity)->n_own_fields; field++)
    g_assert_true (cg_value_equal (cg_record_value (then, (int) field),
                                   cg_record_value (version, (int) field)));
}

static void
assert_as_on_day (Writing *self, const CgNoticeVersion *version, CgDate day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgAsof) past = cg_asof_open (self->store.store, day, &error);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE_ATTACHMENT);
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (CgIds) ids = NULL;

  g_assert_no_error (error);
  cg_query_add_sort (query, CG_NOTICE_ATTACHMENT_POSITION, FALSE);
  notices = cg_asof_fetch (past, CG_ENTITY_NOTICE, &self->notice, 1, &error);
  ids = cg_asof_query (past, query, NULL, &error);
  attachments = cg_asof_fetch (past, CG_ENTITY_NOTICE_ATTACHMENT, cg_ids_data (ids),
                               cg_ids_length (ids), &error);
  g_assert_no_error (error);
  assert_equal_own (g_ptr_array_index (notices, 0), version->record);
  g_assert_cmpuint (attachments->len, ==, version->attachments->len);
  for (guint i = 0; i < attachments->len; i++)
    assert_equal_own (g_ptr_array_index (attachments, i),
                      g_ptr_array_index (version->attachments, i));
}

static guint
count_undone (Writing *self)
{
  g_autoptr (GPtrArray) entries =
      cg_store_history (self->store.store, CG_ENTITY_NOTICE, self->notice, 0, NULL);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const CgHistoryEntry *entry = g_ptr_array_index (entries, i);

      n += entry->undone &&
           g_hash_table_contains (self->steps, GSIZE_TO_POINTER ((gsize) entry->seq));
    }

  return n;
}

static void
test_random (Writing *self, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  gint64 newer = G_MAXINT64;

  for (guint i = 0; i < DAYS; i++)
    {
      cg_clock_set_today (++self->day);
      for (gint32 n = g_rand_int_range (self->rand, 0, EDITS_A_DAY); n > 0; n--)
        edit_something (self);
      try_step (self);
    }

  versions = read_versions (self);
  assert_as_on_day (self, g_ptr_array_index (versions, 0), self->day);
  g_assert_cmpuint (versions->len, ==, 2 + g_hash_table_size (self->steps) - count_undone (self));
  for (guint i = 1; i + 1 < versions->len; i++)
    {
      const CgNoticeVersion *version = g_ptr_array_index (versions, i);
      CgDate day = GPOINTER_TO_UINT (
          g_hash_table_lookup (self->steps, GSIZE_TO_POINTER ((gsize) version->step->seq)));

      g_assert_cmpint (version->step->seq, <, newer);
      newer = version->step->seq;
      assert_as_on_day (self, version, day);
    }
}

static void
test_no_document (Writing *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cg_store_notice_versions (self->store.store, 77, &error));
  fixture_expect (&error, CG_FAULT_NO_RECORD);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/notice-versions/life", Writing, NULL, set_up, test_life, tear_down);
  g_test_add ("/notice-versions/random", Writing, NULL, set_up, test_random, tear_down);
  g_test_add ("/notice-versions/no-document", Writing, NULL, set_up, test_no_document, tear_down);
  return g_test_run ();
}
