/* test-notice-release.c: what the check of a notice is told by the store, and what is released.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fault.h"
#include "cg-preflight-inspect.h"
#include "cg-store-notice.h"
#include "store-fixture.h"

#define OFFICE "中共某县纪律检查委员会"

typedef struct
{
  Fixture store;
  gint64 the_case;
  gint64 notice;
} Release;

static char *
number (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
link_case (Release *self, gint64 the_case)
{
  g_autofree char *case_id = number (the_case);
  g_autofree char *notice = number (self->notice);

  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", case_id, NULL);
}

/* A draft without a mark at its head: one error that may be released. */
static void
set_up (Release *self, gconstpointer data)
{
  fixture_set_up (&self->store, data);
  self->the_case = fixture_add_case (&self->store);
  self->notice =
      fixture_add (&self->store, CG_ENTITY_NOTICE, "title", "关于以案促改的通知", "recipients",
                   "中共某县水利局党组", "body", "现通知如下。", "signer_org", OFFICE, NULL);
  link_case (self, self->the_case);
}

static void
tear_down (Release *self, gconstpointer data)
{
  fixture_check (&self->store);
  fixture_tear_down (&self->store, data);
}

static CgNoticeFacts *
facts_of (Release *self)
{
  g_autoptr (GError) error = NULL;
  CgNoticeFacts *facts = cg_store_notice_facts (self->store.store, self->notice, &error);

  g_assert_no_error (error);
  return facts;
}

/* ---- what is told ---- */

static void
test_stage (Release *self, gconstpointer data)
{
  g_autoptr (CgNoticeFacts) draft = facts_of (self);
  g_autoptr (CgNoticeFacts) signed_facts = NULL;

  g_assert_cmpint (draft->stage, ==, CG_NOTICE_STAGE_DRAFT);
  g_assert_cmpstr (draft->kind, ==, "notice");
  g_assert_cmpstr (draft->state_secrecy, ==, "none");
  g_assert_cmpstr (draft->work_secrecy, ==, "internal");
  g_assert_cmpuint (draft->recipients, ==, 0);
  g_assert_false (draft->classified_machine);

  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "organ_mark", OFFICE "文件");
  fixture_sign (&self->store, self->notice, "2026-03-10");
  signed_facts = facts_of (self);
  g_assert_cmpint (signed_facts->stage, ==, CG_NOTICE_STAGE_SIGNED);
}

/* The strictest mark of all its cases counts, and whom they concern. */
static void
test_cases (Release *self, gconstpointer data)
{
  gint64 other = fixture_add_case (&self->store);
  g_autofree char *the_case = number (other);
  gint64 town = fixture_add (&self->store, CG_ENTITY_UNIT, "name", "中共青禾镇委员会", "kind",
                             "committee", NULL);
  g_autofree char *unit = number (town);
  g_autoptr (CgNoticeFacts) facts = NULL;

  fixture_set (&self->store, CG_ENTITY_CASE, other, "work_secrecy", "internal_care");
  fixture_add (&self->store, CG_ENTITY_CASE_UNIT, "case", the_case, "unit", unit, "role", "other",
               NULL);
  link_case (self, other);
  facts = facts_of (self);
  g_assert_cmpstr (facts->work_secrecy, ==, "internal_care");
  g_assert_cmpuint (facts->recipients, ==, CG_NOTICE_TO_COMMITTEE);
}

static void
test_superior (Release *self, gconstpointer data)
{
  static const struct
  {
    const char *recipients;
    gboolean superior;
  } cases[] = {
    { "中共某县委员会", TRUE },
    { "中共某县水利局党组，中共某县委员会：", TRUE },
    { "中共某县委员会办公室", FALSE },
    { "中共某县水利局党组", FALSE },
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cg_notice_goes_to_superior (cases[i].recipients, OFFICE), ==,
                     cases[i].superior);
  g_assert_false (cg_notice_goes_to_superior ("中共某县委员会", ""));
  g_assert_false (cg_notice_goes_to_superior ("中共某县委员会", "某县审计局"));
}

static void
test_switches (Release *self, gconstpointer data)
{
  g_autoptr (CgNoticeFacts) usual = facts_of (self);
  g_autoptr (CgNoticeFacts) changed = NULL;

  g_assert_cmpint (usual->switches[CG_SWITCH_ORGAN], ==, CG_ASKED_HINT);
  g_assert_cmpint (usual->switches[CG_SWITCH_COMMITTEE], ==, CG_ASKED_OFF);
  for (int i = 0; i < CG_N_OFFICE_SWITCHES; i++)
    fixture_add (&self->store, CG_ENTITY_SETTING, "name", cg_office_switch_setting (i), "value",
                 "must", NULL);
  changed = facts_of (self);
  g_assert_cmpint (changed->switches[CG_SWITCH_ORGAN], ==, CG_ASKED_HINT);
  g_assert_cmpint (changed->switches[CG_SWITCH_FACES], ==, CG_ASKED_MUST);
}

/* ---- what is released ---- */

static gint64
count_releases (Release *self)
{
  return fixture_integer (&self->store, NULL,
                          "SELECT count(*) FROM notice_release WHERE void_reason IS NULL");
}

static gboolean
sign (Release *self, const char *releases, GError **error)
{
  return fixture_do (&self->store, self->store.signer, error, "notice.sign", self->notice,
                     "sign_date", "2026-03-10", "releases", releases, NULL);
}

/* Nobody takes a release away from what was signed with it. */
static void
assert_kept (Release *self)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("void", self->store.clerk);
  g_autoptr (GError) error = NULL;

  cg_edit_set_text (edit, CG_ENTITY_NOTICE_RELEASE,
                    fixture_integer (&self->store, NULL, "SELECT max(id) FROM notice_release"),
                    CG_FIELD_VOID_REASON, "误录");
  g_assert_false (cg_store_apply (self->store.store, edit, NULL, &error));
  fixture_expect (&error, CG_FAULT_NOTICE_KEPT);
}

/* A release stands and falls with the signature it was given with, also when that is undone. */
static void
test_release (Release *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_review (&self->store, self->notice);
  g_assert_false (sign (self, "", &error));
  g_clear_error (&error);
  g_assert_false (sign (self, "no-organ-mark", &error));
  fixture_expect (&error, CG_FAULT_RELEASE_FORM);
  g_assert_false (sign (self, "no-organ-mark= ", &error));
  fixture_expect (&error, CG_FAULT_RELEASE_FORM);
  g_assert_false (sign (self, "no-number=稍后", &error));
  fixture_expect (&error, CG_FAULT_RELEASE_UNKNOWN);
  g_assert_cmpint (count_releases (self), ==, 0);

  g_assert_true (sign (self, "no-organ-mark=套打红头纸\n", &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_releases (self), ==, 1);
  assert_kept (self);

  fixture_do (&self->store, self->store.signer, &error, "notice.unsign", self->notice, "reason",
              "改红头", NULL);
  g_assert_no_error (error);
  g_assert_cmpint (count_releases (self), ==, 0);
  g_assert_true (cg_store_undo (self->store.store, self->store.signer, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_releases (self), ==, 1);
}

/* Nobody types a release, and none helps where what is missing may not be released. */
static void
test_firm (Release *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = number (self->notice);

  g_assert_cmpint (fixture_try_add (&self->store, &error, CG_ENTITY_NOTICE_RELEASE, "notice",
                                    notice, "finding", "no-organ-mark", "sentence", "缺", "reason",
                                    "随意", NULL),
                   ==, 0);
  g_clear_error (&error);

  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "signer_org", "");
  fixture_review (&self->store, self->notice);
  g_assert_false (sign (self, "no-organ-mark=套打红头纸", &error));
  g_clear_error (&error);
  g_assert_false (sign (self, "no-organ-mark=套打红头纸\nno-signer=套打", &error));
  fixture_expect (&error, CG_FAULT_RELEASE_UNKNOWN);
  g_assert_cmpint (count_releases (self), ==, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/notice-release/" path, Release, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("stage", test_stage);
  ADD ("cases", test_cases);
  ADD ("superior", test_superior);
  ADD ("switches", test_switches);
  ADD ("release", test_release);
  ADD ("firm", test_firm);
  return g_test_run ();
}
