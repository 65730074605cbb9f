/* notice-fixture.c: documents that the tests of notices share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

static const char body[] =
    "2026年2月27日，县委因履行全面从严治党主体责任不力、水费收缴管理混乱等问题，对县水务局党组予以"
    "通报，对赵某某予以诫勉。依据《中国共产党问责条例》第十四条，现将开展以案促改有关事项通知如下。"
    "\n"
    "一、案件反映出的主要问题\n"
    "（一）主体责任悬空。党组会一年内未专题研究水费收缴监管，分管班子成员对基层水务站长期失管。\n"
    "（二）制度存在盲区。收费、开票、解缴由同一岗位办理，收缴管理办法自2019年以来未作修订。\n"
    "二、整改要求\n"
    "（一）一案一总结。收到本通知之日起10个工作日内召开党组专题会议，从政治偏差、权责脱节、压力传导"
    "三个方面剖析原因，形成书面总结。\n"
    "（二）一案一警示。组织班子成员和基层水务站负责人开展警示教育，召开专题民主生活会，逐一对照检查"
    "。\n"
    "（三）一案一整改。制定整改方案和整改台账，逐条明确责任人和时限；修订水费收缴管理办法，补齐授权"
    "、"
    "制权两个环节的制度。\n"
    "三、时限和报告要求\n"
    "2026年4月3日前报送整改方案、整改台账和建章立制清单，6月30日前报送整改情况报告。\n"
    "四、监督检查\n"
    "党风政风监督室跟踪督办。对整改不力、虚假整改的，依规依纪追责问责。";

#define SET(document, field, text)                                                                 \
  cg_notice_document_set_text ((document), CG_NOTICE_FIELD_##field, (text))

CgNoticeDocument *
notice_fixture_document (CgNoticeForm form)
{
  CgNoticeDocument *document = cg_notice_document_new (form);
  CgDate date = cg_date_from_ymd (2026, 3, 16);
  gboolean plain = form == CG_NOTICE_FORM_PLAIN;

  SET (document, ORGAN_MARK, plain ? "中共某县纪律检查委员会" : "中共某县纪律检查委员会文件");
  SET (document, DOC_NUMBER, "某纪发〔2026〕12号");
  SET (document, TITLE, plain ? "以案促改通知书" : "关于县水务局党组开展以案促改的通知");
  SET (document, RECIPIENTS, "县水务局党组");
  SET (document, SIGNER, "中共某县纪律检查委员会");
  SET (document, CC, "县委办公室，县委组织部，驻县水务局纪检监察组");
  SET (document, PRINT_ORGAN, "中共某县纪委办公室");
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_SIGN_DATE, date);
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_PRINT_DATE, date);
  cg_notice_document_set_body (document, body);

  return document;
}

CgNoticeDocument *
notice_fixture_rich_document (void)
{
  CgNoticeDocument *document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);

  SET (document, COPY_NUMBER, "000001");
  SET (document, SECRECY, "内部");
  SET (document, URGENCY, "特急");
  SET (document, TITLE,
       "中共某县纪律检查委员会关于双河镇党委履行全面从严治党主体责任不力问题开展以案促改的通知");
  SET (document, ATTACHMENTS, "整改台账（样表）\n建章立制清单（样表）\n送达回执");
  SET (document, NOTE, "联系人：沈某，电话：0000-0000000");

  return document;
}

static const char han[] =
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会"
    "可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度"
    "家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它";
static const char closers[] = "，。、；：？！）》”";
static const char openers[] = "（《“";

static gunichar
pick (const char *set)
{
  glong n = g_utf8_strlen (set, -1);

  return g_utf8_get_char (g_utf8_offset_to_pointer (set, g_test_rand_int_range (0, (int) n)));
}

static void
append_word (GString *text, const char *set)
{
  for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
    g_string_append_unichar (text, pick (set));
}

static void
append_paragraph (GString *text, guint length, gboolean with_words)
{
  glong start = (glong) text->len;

  g_string_append_unichar (text, pick (han));
  while (g_utf8_strlen (text->str + start, -1) < (glong) length)
    {
      int kind = g_test_rand_int_range (0, with_words ? 16 : 14);

      if (kind == 0)
        g_string_append_unichar (text, pick (openers));
      else if (kind <= 2)
        g_string_append_unichar (text, pick (closers));
      else if (kind == 3)
        append_word (text, "0123456789");
      else if (kind >= 14)
        append_word (text, "abcWXiz-");
      g_string_append_unichar (text, pick (han));
    }
}

char *
notice_fixture_random_body (guint n_paragraphs, guint longest, gboolean with_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      append_paragraph (text, (guint) g_test_rand_int_range (1, (int) longest + 1), with_words);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

void
notice_fixture_require_fonts (const CgNoticePages *pages)
{
  GArray *substitutions = cg_notice_pages_get_substitutions (pages);

  for (guint i = 0; i < substitutions->len; i++)
    {
      CgNoticeSubstitution *entry = &g_array_index (substitutions, CgNoticeSubstitution, i);

      if (entry->wanted != NULL && !g_str_has_prefix (entry->used, "Fandol") &&
          !g_str_has_prefix (entry->used, "Noto Serif CJK"))
        g_error ("%s is set in %s: the Fandol faces are not installed (build-aux/deps test)",
                 entry->wanted, entry->used);
    }
}

int
notice_fixture_find (const GArray *items, CgNoticeRole role, guint page, guint from)
{
  for (guint i = from; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      if (item->role == role && item->page == page)
        return (int) i;
    }

  return -1;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double *left = a, *right = b;

  return *left < *right ? -1 : *left > *right;
}

GArray *
notice_fixture_rules (const GArray *items, guint page, gboolean across)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);
      double place = across ? item->y : item->x + item->width / 2;

      if (item->page == page && item->role == CG_NOTICE_ROLE_RULE &&
          (item->width > item->height) == across)
        g_array_append_val (places, place);
    }
  g_array_sort (places, compare_numbers);
  for (guint i = 1; i < places->len;)
    if (g_array_index (places, double, i) - g_array_index (places, double, i - 1) < 0.01)
      g_array_remove_index (places, i);
    else
      i++;

  return places;
}

void
notice_fixture_append_visible (GString *text, const char *more)
{
  for (; *more != '\0'; more = g_utf8_next_char (more))
    if (!g_unichar_isspace (g_utf8_get_char (more)))
      g_string_append_unichar (text, g_utf8_get_char (more));
}

CgNoticePages *
notice_fixture_layout (const CgNoticeDocument *document, const char *profile_id)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new (profile_id);
  CgNoticePages *pages = cg_notice_layout (document, profile);

  notice_fixture_require_fonts (pages);
  return pages;
}
