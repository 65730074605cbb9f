/* test-notice-forms.c: receipts and approval sheets, filled in and ruled (domain 1.10, 3.9).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

#include "cg-notice-forms.h"

#include <string.h>

#define LEFT 28.0
#define RIGHT 184.0
#define TOP 37.0
#define BOTTOM 262.0
#define OUTER 0.35
#define INNER 0.25

static const char *const profiles[] = { "default", "all-grid" };

static void
set_text (CgRecord *record, int field, const char *text)
{
  cg_value_set_text (cg_record_mutable_value (record, field), text);
}

static CgRecord *
make_notice (void)
{
  CgRecord *notice = cg_record_new (CG_ENTITY_NOTICE, 1);

  set_text (notice, CG_NOTICE_TITLE, "关于县水务局党组履行管理监督职责不力问题开展以案促改的通知");
  set_text (notice, CG_NOTICE_DOC_NO, "某纪改〔2026〕4号");
  set_text (notice, CG_NOTICE_LAYOUT, "red_head");
  set_text (notice, CG_NOTICE_RECIPIENTS, "中共某县水务局党组");
  set_text (notice, CG_NOTICE_CC, "县委办公室");
  set_text (notice, CG_NOTICE_SIGNER_ORG, "中共某县纪委");
  set_text (notice, CG_NOTICE_ATTACHMENTS_NOTE, "整改台账\n送达回执");
  set_text (notice, CG_NOTICE_URGENCY, "urgent");
  set_text (notice, CG_NOTICE_SECRECY_MARK, "internal");
  cg_value_set_integer (cg_record_mutable_value (notice, CG_NOTICE_COPIES), 12);
  return notice;
}

static CgRecord *
make_unit (const char *receiver, const char *receipt_on)
{
  CgRecord *unit = cg_record_new (CG_ENTITY_CASE_UNIT, 2);

  set_text (unit, CG_CASE_UNIT_RECEIVER, receiver);
  set_text (unit, CG_CASE_UNIT_RECEIVER_POST, "办公室主任");
  if (receipt_on != NULL)
    set_text (unit, CG_CASE_UNIT_RECEIPT_ON, receipt_on);
  return unit;
}

static GArray *
lay_out (CgRuledForm *form, const char *profile_id, guint *n_pages)
{
  g_autoptr (CgRuledForm) owned = form;
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new (profile_id);
  g_autoptr (CgNoticePages) pages = cg_ruled_form_layout (owned, profile);
  GArray *items = cg_notice_pages_get_items (pages);

  notice_fixture_require_fonts (pages);
  *n_pages = cg_notice_pages_count (pages);
  /* Fonts' names go with the pages. */
  for (guint i = 0; i < items->len; i++)
    notice_fixture_item (items, i)->font = "";
  return items;
}

static const CgNoticeItem *
find (const GArray *items, guint page, const char *text)
{
  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->page == page &&
        g_str_equal (notice_fixture_item (items, i)->text, text))
      return notice_fixture_item (items, i);

  g_error ("“%s” is not on page %u", text, page + 1);
}

static void
assert_all (const GArray *items, guint page, const char *const *texts)
{
  for (; *texts != NULL; texts++)
    g_assert_cmpint (find (items, page, *texts)->role, ==, CG_NOTICE_ROLE_FORM_FIELD);
}

/* The frame fills 版心's width in 0.35 mm, the rules within are 0.25 mm, text keeps off them. */
static void
check_sheet (const GArray *items, guint page)
{
  g_autoptr (GArray) across = notice_fixture_rules (items, page, TRUE);
  g_autoptr (GArray) down = notice_fixture_rules (items, page, FALSE);

  g_assert_cmpuint (across->len, >=, 2);
  assert_near (g_array_index (down, double, 0), LEFT + OUTER / 2, 0.001);
  assert_near (g_array_index (down, double, down->len - 1), RIGHT - OUTER / 2, 0.001);
  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);
      double weight = MIN (item->width, item->height);

      if (item->page != page)
        continue;
      g_assert_cmpfloat (item->x, >=, LEFT - 0.01);
      g_assert_cmpfloat (item->x + item->width, <=, RIGHT + 0.01);
      g_assert_cmpfloat (item->y, >=, TOP - 0.01);
      g_assert_cmpfloat (item->y + (item->size > 0 ? item->height : 0), <=, BOTTOM + 0.01);
      if (item->role == CG_NOTICE_ROLE_RULE)
        g_assert_true (ABS (weight - OUTER) < 0.001 || ABS (weight - INNER) < 0.001);
      for (guint k = 0; k < across->len && item->role == CG_NOTICE_ROLE_FORM_FIELD; k++)
        g_assert_false (g_array_index (across, double, k) > item->y &&
                        g_array_index (across, double, k) < item->y + item->height);
    }
}

/* A receipt for each unit, with all that domain 1.10 names. */
static void
test_receipts (void)
{
  static const char *const labels[] = { "文书名称",   "文　　号", "份　　数", "送达单位",
                                        "受送达单位", "签收人",   "职　　务", "签收日期",
                                        "代收人",     "备　　注", "盖章处",   NULL };
  static const char *const values[] = { "某纪改〔2026〕4号", "12", "办公室主任", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (CgRecord) notice = make_notice ();
      g_autoptr (GPtrArray) units =
          g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
      CgNoticeForms facts = { notice, NULL, units, NULL, NULL, "中共某县纪律检查委员会", "" };
      g_autoptr (GArray) items = NULL;
      guint n_pages;

      g_ptr_array_add (units, make_unit ("赵某", "2026-03-18"));
      g_ptr_array_add (units, make_unit ("钱某", NULL));
      items = lay_out (cg_notice_forms_receipts (&facts), profiles[i], &n_pages);
      g_assert_cmpuint (n_pages, ==, 2);
      for (guint page = 0; page < 2; page++)
        {
          g_assert_cmpint (find (items, page, "送达回执")->role, ==, CG_NOTICE_ROLE_TITLE);
          assert_near (find (items, page, "送达回执")->size, 22, 0.001);
          assert_all (items, page, labels);
          assert_all (items, page, values);
          check_sheet (items, page);
        }
      find (items, 0, "赵某");
      find (items, 0, "2026年3月18日");
      find (items, 1, "钱某");
    }
}

/* The office may call them otherwise; without known units there is one for the recipients. */
static void
test_receipt_title (void)
{
  g_autoptr (CgRecord) notice = make_notice ();
  CgNoticeForms facts = { notice, NULL, NULL, NULL, NULL, "", "送达回证" };
  g_autoptr (GArray) items = NULL;
  guint n_pages;

  items = lay_out (cg_notice_forms_receipts (&facts), "default", &n_pages);
  g_assert_cmpuint (n_pages, ==, 1);
  find (items, 0, "送达回证");
  find (items, 0, "中共某县纪委");
  find (items, 0, "中共某县水务局党组");
}

static void
test_approval (void)
{
  static const char *const texts[] = { "文　号", "份　数",   "密　级",     "缓　急", "标　题",
                                       "主　送", "抄　送",   "附　件",     "签发：", "会签：",
                                       "核稿：", "拟稿：",   "县委办公室", "内部",   "加急",
                                       "12",     "整改台账", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (CgRecord) notice = make_notice ();
      CgNoticeForms facts = { notice, NULL, NULL, NULL, NULL, "中共某县纪律检查委员会", "" };
      g_autoptr (GArray) items = NULL;
      guint n_pages;

      items = lay_out (cg_notice_forms_approval (&facts), profiles[i], &n_pages);
      g_assert_cmpuint (n_pages, ==, 1);
      g_assert_cmpint (find (items, 0, "发文稿纸")->role, ==, CG_NOTICE_ROLE_TITLE);
      assert_all (items, 0, texts);
      check_sheet (items, 0);
    }
}

static CgRecord *
make_approval (gint64 id, const char *step, const char *result, const char *opinion)
{
  CgRecord *approval = cg_record_new (CG_ENTITY_APPROVAL, id);

  set_text (approval, CG_APPROVAL_STEP, step);
  set_text (approval, CG_APPROVAL_RESULT, result);
  set_text (approval, CG_APPROVAL_OPINION, opinion);
  set_text (approval, CG_APPROVAL_ORGAN, "某县监委");
  set_text (approval, CG_APPROVAL_HELD_ON, "2026-03-16");
  return approval;
}

/* Opinions stand in the box of their step, those that sent the draft back in none. */
static void
test_opinions (void)
{
  g_autoptr (CgRecord) notice = make_notice ();
  g_autoptr (GPtrArray) approvals =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  CgNoticeForms facts = { notice, NULL, NULL, approvals, NULL, "中共某县纪律检查委员会", "" };
  g_autoptr (GArray) items = NULL;
  const CgNoticeItem *opinion;
  guint n_pages;

  g_ptr_array_add (approvals, make_approval (5, "countersign", "pass", "同意会签。"));
  g_ptr_array_add (approvals, make_approval (6, "sign", "return", "请核对数据。"));
  items = lay_out (cg_notice_forms_approval (&facts), "default", &n_pages);
  check_sheet (items, 0);
  opinion = find (items, 0, "同意会签。");
  assert_near (opinion->x, find (items, 0, "会签：")->x, 0.01);
  g_assert_cmpfloat (opinion->y, >, find (items, 0, "会签：")->y);
  find (items, 0, "某县监委　2026年3月16日");
  for (guint i = 0; i < items->len; i++)
    g_assert_null (strstr (notice_fixture_item (items, i)->text, "核对"));
}

/* Who had it delivered gets a receipt with what is known of that, and is not asked twice. */
static void
test_deliveries (void)
{
  g_autoptr (CgRecord) notice = make_notice ();
  g_autoptr (CgRecord) delivery = cg_record_new (CG_ENTITY_DELIVERY, 9);
  g_autoptr (CgRecord) concerned = make_unit ("旧签收人", NULL);
  g_autoptr (CgRecord) other = make_unit ("他人", NULL);
  g_autoptr (GPtrArray) deliveries = g_ptr_array_new ();
  g_autoptr (GPtrArray) units = g_ptr_array_new ();
  CgNoticeForms facts = { notice, deliveries, units, NULL, NULL, "", "" };
  g_autoptr (GArray) items = NULL;
  guint n_pages;

  set_text (delivery, CG_DELIVERY_RECEIVER, "孙某");
  set_text (delivery, CG_DELIVERY_RECEIPT_ON, "2026-03-20");
  cg_value_set_integer (cg_record_mutable_value (delivery, CG_DELIVERY_UNIT), 71);
  cg_value_set_integer (cg_record_mutable_value (concerned, CG_CASE_UNIT_UNIT), 71);
  cg_value_set_integer (cg_record_mutable_value (other, CG_CASE_UNIT_UNIT), 72);
  g_ptr_array_add (deliveries, delivery);
  g_ptr_array_add (units, concerned);
  g_ptr_array_add (units, other);
  items = lay_out (cg_notice_forms_receipts (&facts), "all-grid", &n_pages);
  g_assert_cmpuint (n_pages, ==, 2);
  find (items, 0, "孙某");
  find (items, 0, "2026年3月20日");
  find (items, 1, "他人");
}

/* However much is filled in, it stands between the rules: smaller, and overleaf at last. */
static void
test_much (void)
{
  static const guint counts[] = { 60, 200, 3000 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (CgRecord) notice = make_notice ();
      g_autoptr (GString) names = g_string_new (NULL);
      CgNoticeForms facts = { notice, NULL, NULL, NULL, NULL, "中共某县纪律检查委员会", "" };
      g_autoptr (GArray) items = NULL;
      guint n_pages;

      for (guint k = 0; k < counts[i]; k++)
        g_string_append (names, "某某镇党委，");
      set_text (notice, CG_NOTICE_RECIPIENTS, names->str);
      items = lay_out (cg_notice_forms_approval (&facts), "default", &n_pages);
      if (i == 0)
        {
          g_assert_cmpuint (n_pages, ==, 1);
          g_assert_cmpfloat (find (items, 0, "主　送")->size, <, 14);
        }
      for (guint page = 0; page < n_pages; page++)
        check_sheet (items, page);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/forms/receipts", test_receipts);
  g_test_add_func ("/notice/forms/receipt-title", test_receipt_title);
  g_test_add_func ("/notice/forms/approval", test_approval);
  g_test_add_func ("/notice/forms/opinions", test_opinions);
  g_test_add_func ("/notice/forms/deliveries", test_deliveries);
  g_test_add_func ("/notice/forms/much", test_much);

  return g_test_run ();
}
