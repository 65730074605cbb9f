/* test-notice-shipped.c: every template that ships, over every case of the sample office, drafted
 * through the store and inspected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-clock.h"
#include "cg-files.h"
#include "cg-locale.h"
#include "cg-notice-draft.h"
#include "cg-notice-template.h"
#include "cg-preflight.h"
#include "cg-sample.h"
#include "cg-store-notice.h"

typedef struct
{
  char *root;
  CgStore *store;
  gint64 actor;
  GPtrArray *templates;
  CgIds *cases;
} Office;

static GPtrArray *
select_all (CgStore *store, CgEntity entity)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GError) error = NULL;
  GPtrArray *records = cg_store_select (store, query, &error);

  g_assert_no_error (error);
  return records;
}

static void
set_up (Office *office)
{
  CgDate today = cg_date_from_ymd (2026, 11, 24);
  g_autoptr (CgQuery) cases = cg_query_new (CG_ENTITY_CASE);
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  office->root = g_dir_make_tmp ("cugai-shipped-XXXXXX", NULL);
  folder = g_build_filename (office->root, "store", NULL);
  cg_sample_create (folder, today, &error);
  g_assert_no_error (error);
  cg_clock_set_today (today);
  office->store = cg_store_open (folder, &error);
  g_assert_no_error (error);
  people = select_all (office->store, CG_ENTITY_PERSON);
  office->actor = cg_record_get_id (g_ptr_array_index (people, 0));
  office->templates = select_all (office->store, CG_ENTITY_TEMPLATE);
  office->cases = cg_store_query (office->store, cases, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cg_ids_length (office->cases), >=, 12);
}

static void
tear_down (Office *office)
{
  g_clear_pointer (&office->templates, g_ptr_array_unref);
  g_clear_pointer (&office->cases, cg_ids_unref);
  cg_store_close (office->store);
  g_clear_object (&office->store);
  cg_files_remove_tree (office->root, NULL);
  g_clear_pointer (&office->root, g_free);
  cg_clock_set_today (0);
}

/* One edit: a document of the template for every case. */
static GPtrArray *
draft_all (Office *office, const CgRecord *template_record)
{
  g_autofree CgNoticeTarget *targets = g_new0 (CgNoticeTarget, cg_ids_length (office->cases));
  g_autoptr (GError) error = NULL;
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (CgEdit) edit = NULL;
  GPtrArray *notices = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);

  for (gsize i = 0; i < cg_ids_length (office->cases); i++)
    targets[i].case_id = cg_ids_get (office->cases, i);
  edit = cg_notice_draft (office->store, targets, cg_ids_length (office->cases),
                          cg_record_get_id (template_record), office->actor, &error);
  g_assert_no_error (error);
  cg_store_apply (office->store, edit, &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcome->inserted->len, ==, 2 * cg_ids_length (office->cases));
  for (guint i = 0; i < outcome->inserted->len; i += 2)
    g_ptr_array_add (notices, cg_store_get (office->store, CG_ENTITY_NOTICE,
                                            g_array_index (outcome->inserted, gint64, i), NULL));
  return notices;
}

static void
assert_no_leftover (const CgRecord *notice, int field)
{
  const char *text = cg_record_text (notice, field);

  g_assert_null (strpbrk (text, "{}"));
  g_assert_null (strstr (text, "【"));
  g_assert_null (strstr (text, "\n\n"));
  g_assert_null (strstr (text, "。。"));
  g_assert_null (strstr (text, "；。"));
}

/* Before it is numbered, dated and signed nothing else is wrong. */
static void
assert_in_order (Office *office, const CgRecord *notice, const char *template_name)
{
  static const CgFindingId waiting[] = { CG_FINDING_NO_DATE, CG_FINDING_NO_NUMBER,
                                         CG_FINDING_DATE_TO_COME, CG_FINDING_NUMBER_TO_COME };
  g_autoptr (GError) error = NULL;
  g_autoptr (CgNoticeFacts) facts =
      cg_store_notice_facts (office->store, cg_record_get_id (notice), &error);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  findings = cg_preflight_run_record (notice, facts, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const CgFinding *finding = g_ptr_array_index (findings, i);
      gboolean expected = !finding->error;

      for (gsize k = 0; k < G_N_ELEMENTS (waiting); k++)
        expected |= finding->id == waiting[k];
      if (!expected)
        g_error ("%s: %s\n%s", template_name, finding->sentence,
                 cg_record_text (notice, CG_NOTICE_BODY));
    }
}

static void
try_template (Office *office, const CgRecord *template_record)
{
  g_autoptr (CgNoticeTemplate) template = cg_notice_template_new_from_record (template_record);
  g_autoptr (GPtrArray) notices = draft_all (office, template_record);
  g_autoptr (GError) error = NULL;

  cg_notice_template_check (template, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < notices->len; i++)
    {
      const CgRecord *notice = g_ptr_array_index (notices, i);

      assert_no_leftover (notice, CG_NOTICE_TITLE);
      assert_no_leftover (notice, CG_NOTICE_RECIPIENTS);
      assert_no_leftover (notice, CG_NOTICE_BODY);
      assert_no_leftover (notice, CG_NOTICE_ATTACHMENTS_NOTE);
      g_assert_cmpstr (cg_record_text (notice, CG_NOTICE_KIND), ==, template->kind);
      assert_in_order (office, notice, template->name);
    }
}

static void
test_every_case (gconstpointer data)
{
  Office *office = (Office *) data;

  for (guint i = 0; i < office->templates->len; i++)
    try_template (office, g_ptr_array_index (office->templates, i));
}

/* Who signs it, and with which title: 监察建议书 is the supervision commission's, the default title
 * is 发文机关 + 事由 + 文种, and where the organ is on the head already, the title goes without. */
static void
test_organ (gconstpointer data)
{
  Office *office = (Office *) data;
  static const struct
  {
    const char *name;
    const char *organ;
    gboolean titled;
  } cases[] = {
    { "以案促改通知（红头）", "中共某县纪律检查委员会", FALSE },
    { "纪律检查建议书", "中共某县纪律检查委员会", FALSE },
    { "监察建议书", "某县监察委员会", FALSE },
    { "督办函", "中共某县纪律检查委员会", FALSE },
    { "销号通知", "中共某县纪律检查委员会", TRUE },
    { "整改情况告诫书", "中共某县纪律检查委员会", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = cg_store_find (office->store, CG_ENTITY_TEMPLATE, cases[i].name, NULL);
      g_autoptr (CgRecord) record = cg_store_get (office->store, CG_ENTITY_TEMPLATE, id, NULL);
      g_autoptr (GPtrArray) notices = draft_all (office, record);
      const CgRecord *notice = g_ptr_array_index (notices, 0);

      g_assert_cmpstr (cg_record_text (notice, CG_NOTICE_SIGNER_ORG), ==, cases[i].organ);
      g_assert_cmpint (g_str_has_prefix (cg_record_text (notice, CG_NOTICE_TITLE), cases[i].organ),
                       ==, cases[i].titled);
    }
}

/* 五书 and the proposal of an inquiry are there but switched off; the others are offered. */
static void
test_in_use (gconstpointer data)
{
  Office *office = (Office *) data;
  static const char *const off[] = { "supervision_notice", "guidance", "prompt",
                                     "admonition",         "inquiry",  NULL };
  guint n_off = 0;

  for (guint i = 0; i < office->templates->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (office->templates, i);
      gboolean is_off = g_strv_contains (off, cg_record_text (record, CG_TEMPLATE_KIND));

      g_assert_cmpint (cg_record_integer (record, CG_TEMPLATE_IN_USE), ==, !is_off);
      n_off += is_off;
    }
  g_assert_cmpuint (n_off, ==, g_strv_length ((char **) off));
}

int
main (int argc, char *argv[])
{
  Office office;
  int result;

  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/notice/shipped/every-case", &office, test_every_case);
  g_test_add_data_func ("/notice/shipped/organ", &office, test_organ);
  g_test_add_data_func ("/notice/shipped/in-use", &office, test_in_use);

  set_up (&office);
  result = g_test_run ();
  tear_down (&office);
  return result;
}
