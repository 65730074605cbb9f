/* test-preflight.c: each finding has a document that raises it and a near miss that does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "preflight-paper.h"

#include "notice-fixture.h"

/* ---- the text ---- */

/* An element that raises a finding in its words @where, and one that nearly does. */
typedef struct
{
  CgFindingId id;
  CgNoticeField field;
  const char *bad;
  const char *where;
  const char *good;
} TextCase;

#define T(ID, FIELD, bad, where, good)                                                             \
  {                                                                                                \
    CG_FINDING_##ID, CG_NOTICE_FIELD_##FIELD, bad, where, good                                     \
  }

static const TextCase text_cases[] = {
  T (NO_ORGAN_MARK, ORGAN_MARK, "", "", "某县纪委文件"),
  T (NO_TITLE, TITLE, "　", "", "关于以案促改的通知"),
  T (NO_RECIPIENT, RECIPIENTS, NULL, "", "县水务局党组"),
  T (NO_BODY, BODY, "\n \n", "", "好。"),
  T (NO_SIGNER, SIGNER, "", "", "中共某县纪律检查委员会"),
  T (NO_NUMBER, DOC_NUMBER, "某纪改〔2026〕　号", "", "某纪改〔2026〕1号"),
  T (NO_NUMBER, DOC_NUMBER, "", "", "某纪改〔2026〕10号"),

  T (NUMBER_BRACKETS, DOC_NUMBER, "某纪改[2026]7号", "[2026]", "某纪改〔2026〕7号"),
  T (NUMBER_BRACKETS, DOC_NUMBER, "某纪改（2026）7号", "（2026）", "某纪改〔2026〕7号"),
  T (NUMBER_BRACKETS, DOC_NUMBER, "某纪改(2026)7号", "(2026)", "某纪改〔2026〕7号"),
  T (NUMBER_BRACKETS, DOC_NUMBER, "某纪改【2026】7号", "【2026】", "某纪改〔2026〕7号"),
  T (NUMBER_BRACKETS, DOC_NUMBER, "某纪改［2026］7号", "［2026］", "某纪改〔2026〕7号"),
  T (NUMBER_BRACKETS, DOC_NUMBER, "某纪改〔2026]7号", "〔2026]", "某纪改〔2026〕7号"),
  T (NUMBER_YEAR, DOC_NUMBER, "某纪改〔26〕7号", "26", "某纪改〔2026〕26号"),
  T (NUMBER_ORDINAL, DOC_NUMBER, "某纪改〔2026〕第7号", "第", "某纪改〔2026〕7号"),
  T (NUMBER_PADDED, DOC_NUMBER, "某纪改〔2026〕007号", "007", "某纪改〔2026〕700号"),
  T (NUMBER_FORM, DOC_NUMBER, "某纪改2026年7号", "某纪改2026年7号", "某纪改〔2026〕7号"),
  T (NUMBER_FORM, DOC_NUMBER, "某纪改〔2026〕7", "某纪改〔2026〕7", "某纪改〔2026〕7号"),

  T (DATE_PADDED, SIGN_DATE, "2026年03月16日", "2026年03月16日", "2026年10月10日"),
  T (DATE_PADDED, SIGN_DATE, "2026年3月06日", "2026年3月06日", "2026年3月20日"),
  T (DATE_CHINESE, SIGN_DATE, "二〇二六年三月十六日", "二〇二六年三月十六日", "2026年3月16日"),
  T (DATE_FORM, SIGN_DATE, "2026.3.16", "2026.3.16", "2026年3月16日"),
  T (DATE_FORM, PRINT_DATE, "2026年2月30日", "2026年2月30日", "2026年2月28日"),
  T (BODY_DATE_PADDED,
     BODY,
     "自2026年03月16日起施行。",
     "2026年03月16日",
     "自2026年3月16日起，10月前报送，编号2026年0号。"),
  T (BODY_DATE_PADDED, BODY, "自2026年3月06日起施行。", "2026年3月06日", "自2026年3月6日起施行。"),
  T (BODY_DATE_CHINESE,
     BODY,
     "自二〇二六年三月六日起施行。",
     "二〇二六年三月六日",
     "十八届三中全会以来，三年内整改到位。"),

  T (RECIPIENT_COLON, RECIPIENTS, "县水务局党组:", ":", "县水务局党组："),
  T (RECIPIENT_END, RECIPIENTS, "县水务局党组。", "。", "县水务局党组（分党组）"),
  T (RECIPIENT_END, RECIPIENTS, "县水务局党组，：", "，", "县水务局党组："),
  T (TITLE_END, TITLE, "关于以案促改的通知。", "。", "关于印发《某办法（试行）》"),
  T (URGENCY_WORD, URGENCY, "很急", "很急", "加急"),
  T (COPY_NUMBER_FORM, COPY_NUMBER, "12", "12", "000012"),

  T (SECRECY_WORD, SECRECY, "保密", "保密", "内部事项 注意保管"),

  T (ATTACHMENT_END, ATTACHMENTS, "整改台账。", "。", "整改台账（样表）"),
  T (ATTACHMENT_END, ATTACHMENTS, "整改台账\n清单；\n回执", "；", "整改台账\n清单\n回执"),
  T (ATTACHMENT_BOOK_MARKS, ATTACHMENTS, "台账\n《某办法》", "《某办法》", "台账\n《某办法》解读"),
  T (ATTACHMENT_NUMBER, ATTACHMENTS, "1. 整改台账\n2. 清单", "1.", "2026年整改台账\n清单"),
  T (ATTACHMENT_NUMBER, ATTACHMENTS, "附件：整改台账", "附件：", "附件整改台账"),
  T (ATTACHMENT_REFERENCE, BODY, "样表见附件3。", "附件3", "样表见附件。"),

  T (HEADING_ORDER, BODY, "一、甲\n二、乙\n四、丁\n五、戊", "四、", "一、甲\n二、乙\n三、丙"),
  T (HEADING_ORDER,
     BODY,
     "一、甲\n（一）甲。\n（三）乙。",
     "（三）",
     "一、甲\n（一）甲。\n（二）乙。\n二、乙\n（一）甲。"),
  T (HEADING_ORDER, BODY, "十、甲", "十、", "一、甲\n1. 乙\n2. 丙\n（1）丁\n（2）戊\n3. 己"),
  T (HEADING_MARK, BODY, "1、明确责任", "1、", "1.明确责任"),
  T (HEADING_MARK, BODY, "（一）、明确责任", "（一）、", "（一）明确责任"),
  T (HEADING_MARK, BODY, "一.明确责任", "一.", "一是明确责任"),

  T (HALF_PUNCTUATION, BODY, "主体责任悬空,制度有盲区。", ",", "报送1,200份，12.5万元。"),
  T (HALF_PUNCTUATION, BODY, "请认真整改.", ".", "1. 请认真整改。\n2.请看a.b网站。"),
  T (HALF_PUNCTUATION, BODY, "某县(含开发区)各单位。", "(", "某县（含开发区）各单位，用app(1.0)。"),
  T (HALF_PUNCTUATION, CC, "县委办公室;县委组织部", ";", "县委办公室；县委组织部"),
  T (STRAIGHT_QUOTE, BODY, "纠治\"四风\"问题。", "\"", "纠治“四风”问题，长5'。"),
  T (DOUBLED_MARK, BODY, "请认真整改。。", "。。", "他说：“好。”"),
  T (DOUBLED_MARK, BODY, "县委，、县政府", "，、", "等等……。"),
  T (DOUBLED_MARK, BODY, "《《某办法》》", "《《", "（见〔2026〕（一））"),
  T (UNPAIRED_MARK, BODY, "依据《某条例第十四条", "《", "依据《某条例》第十四条"),
  T (UNPAIRED_MARK, BODY, "“四风问题。\n反弹”。", "“", "“四风”问题。\n“反弹”。"),
  T (UNPAIRED_MARK, BODY, "县委）", "）", "分为1）甲，2）乙"),
  T (UNPAIRED_MARK, TITLE, "关于《某办法的通知", "《", "关于《某办法》的通知"),
  T (BLANK_BETWEEN, BODY, "县水务局 党组", " ", "　　县水务局党组 \n 用 app 报送"),
  T (BLANK_BETWEEN, TITLE, "关于　　以案促改的通知", "　　", "关于以案促改\n的通知"),
  T (CONTROL_CHARACTER, BODY, "好\x07坏", "\x07", "好\t坏\r\n"),
  T (CONTROL_CHARACTER, TITLE, "好\xff坏的通知", "\xef\xbf\xbd", "好坏的通知"),

  T (DOCUMENT_KIND, TITLE, "以案促改通知书", "以案促改通知书", "关于以案促改的通知"),
  T (DOCUMENT_KIND, TITLE, "关于某事的建议", "关于某事的建议", "某办法的通知（试行）"),
  T (ORGAN_DISCIPLINE,
     SIGNER,
     "某县监察委员会",
     "某县监察委员会",
     "中共某县纪律检查委员会　某县监察委员会"),
  T (INTERNAL_OFFICE,
     SIGNER,
     "中共某县纪委党风政风监督室",
     "中共某县纪委党风政风监督室",
     "中共某县纪委驻县水务局纪检监察组"),
  T (RARE_CHARACTER, RECIPIENTS, "赵堃", "堃", "赵坤"),
};

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      const TextCase *one = &text_cases[i];
      Paper paper;

      paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
      paper_set_text (&paper, one->field, one->bad);
      paper_assert_raises (&paper, one->id, one->where);
      paper_set_text (&paper, one->field, one->good);
      paper_assert_silent (&paper, one->id);
      paper_clear (&paper);
    }
}

/* ---- what is known beyond the text ---- */

static void
set_word (char **word, const char *text)
{
  g_free (*word);
  *word = g_strdup (text);
}

static void
test_to_come (void)
{
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  cg_notice_document_set_date (paper.document, CG_NOTICE_FIELD_SIGN_DATE, 0);
  paper_set_text (&paper, CG_NOTICE_FIELD_DOC_NUMBER, "某纪改〔2026〕　号");
  paper.facts->stage = CG_NOTICE_STAGE_DRAFT;
  paper_assert_raises (&paper, CG_FINDING_DATE_TO_COME, "");
  paper_assert_raises (&paper, CG_FINDING_NUMBER_TO_COME, "");
  paper_assert_silent (&paper, CG_FINDING_NO_DATE);
  paper_assert_silent (&paper, CG_FINDING_NO_NUMBER);
  paper.facts->stage = CG_NOTICE_STAGE_SIGNED;
  paper_assert_raises (&paper, CG_FINDING_NO_DATE, "");
  paper_assert_raises (&paper, CG_FINDING_NUMBER_TO_COME, "");
  paper_assert_silent (&paper, CG_FINDING_DATE_TO_COME);
  paper.facts->stage = CG_NOTICE_STAGE_NUMBERED;
  paper_assert_silent (&paper, CG_FINDING_NUMBER_TO_COME);
  paper_clear (&paper);

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  paper_set_text (&paper, CG_NOTICE_FIELD_CC, NULL);
  paper_assert_silent (&paper, CG_FINDING_NO_IMPRINT);
  paper_set_text (&paper, CG_NOTICE_FIELD_PRINT_ORGAN, NULL);
  paper_assert_raises (&paper, CG_FINDING_NO_IMPRINT, "");
  paper_clear (&paper);
}

static void
test_secrecy (void)
{
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  set_word (&paper.facts->state_secrecy, "secret");
  paper_assert_raises (&paper, CG_FINDING_STATE_SECRET, "");
  paper.facts->classified_machine = TRUE;
  paper_assert_silent (&paper, CG_FINDING_STATE_SECRET);

  paper_set_text (&paper, CG_NOTICE_FIELD_SECRECY, "秘密★1年");
  paper_assert_raises (&paper, CG_FINDING_SECRET_NO_COPY_NUMBER, "");
  paper_assert_silent (&paper, CG_FINDING_SECRET_TERM);
  paper_set_text (&paper, CG_NOTICE_FIELD_COPY_NUMBER, "000001");
  paper_assert_silent (&paper, CG_FINDING_SECRET_NO_COPY_NUMBER);
  paper_set_text (&paper, CG_NOTICE_FIELD_SECRECY, "秘密★一年");
  paper_assert_raises (&paper, CG_FINDING_SECRET_TERM, "秘密★一年");
  paper.facts->classified_machine = FALSE;
  set_word (&paper.facts->state_secrecy, "none");
  paper_assert_raises (&paper, CG_FINDING_STATE_SECRET, "秘密★一年");
  paper_clear (&paper);

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  set_word (&paper.facts->work_secrecy, "internal");
  paper_assert_raises (&paper, CG_FINDING_INTERNAL_UNMARKED, "");
  paper_set_text (&paper, CG_NOTICE_FIELD_SECRECY, "内部");
  paper_assert_silent (&paper, CG_FINDING_INTERNAL_UNMARKED);
  paper_clear (&paper);
}

static void
test_usage (void)
{
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  set_word (&paper.facts->kind, "supervision_advice");
  paper_assert_raises (&paper, CG_FINDING_ORGAN_SUPERVISION, "中共某县纪律检查委员会");
  paper_set_text (&paper, CG_NOTICE_FIELD_SIGNER, "某县监察委员会");
  paper_assert_silent (&paper, CG_FINDING_ORGAN_SUPERVISION);
  set_word (&paper.facts->kind, "notice");

  paper.facts->recipients = CG_NOTICE_TO_SUPERIOR | CG_NOTICE_TO_COMMITTEE;
  paper_assert_raises (&paper, CG_FINDING_TO_SUPERIOR, "县水务局党组");
  paper_assert_silent (&paper, CG_FINDING_TO_COMMITTEE);
  paper.facts->switches[CG_SWITCH_COMMITTEE] = CG_ASKED_HINT;
  paper_assert_raises (&paper, CG_FINDING_TO_COMMITTEE, "县水务局党组");
  paper_set_text (&paper, CG_NOTICE_FIELD_BODY, "经县委同意，现通知如下。");
  paper_assert_silent (&paper, CG_FINDING_TO_COMMITTEE);
  paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, "关于某事的请示");
  paper_assert_silent (&paper, CG_FINDING_TO_SUPERIOR);
  paper_clear (&paper);
}

/* Each hint of usage is silent where its switch is off. */
static void
test_switches (void)
{
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  for (int i = 0; i < CG_N_OFFICE_SWITCHES; i++)
    {
      paper.facts->switches[i] = CG_ASKED_OFF;
    }
  paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, "以案促改通知书");
  paper_set_text (&paper, CG_NOTICE_FIELD_SIGNER, "某县监委某室");
  paper.facts->recipients = CG_NOTICE_TO_SUPERIOR | CG_NOTICE_TO_COMMITTEE;
  cg_notice_profile_set (paper.profile, CG_MEASURE_LINE_PITCH, 28, NULL);
  cg_notice_profile_set_faces (paper.profile, CG_NOTICE_FACE_HEI, "No Such Face,Noto Sans CJK SC");
  {
    g_autoptr (GPtrArray) findings = paper_check (&paper);

    g_assert_cmpuint (findings->len, ==, 0);
  }
  paper_clear (&paper);
}

static void
test_measures (void)
{
  g_autoptr (GHashTable) settings = g_hash_table_new (g_str_hash, g_str_equal);
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  cg_notice_profile_set (paper.profile, CG_MEASURE_RULE_GAP, 5, NULL);
  paper_assert_raises (&paper, CG_FINDING_MEASURE_REQUIRED, "");
  cg_notice_profile_set (paper.profile, CG_MEASURE_RULE_GAP, 4, NULL);
  cg_notice_profile_set (paper.profile, CG_MEASURE_AREA_TOP, 37.8, NULL);
  cg_notice_profile_set (paper.profile, CG_MEASURE_RULE_WEIGHT, 0.35, NULL);
  paper_assert_silent (&paper, CG_FINDING_MEASURE_REQUIRED);
  paper_assert_silent (&paper, CG_FINDING_MEASURE_USUAL);
  cg_notice_profile_set (paper.profile, CG_MEASURE_LINE_PITCH, 28, NULL);
  paper_assert_raises (&paper, CG_FINDING_MEASURE_USUAL, "");
  paper_assert_silent (&paper, CG_FINDING_MEASURE_REQUIRED);
  paper_assert_silent (&paper, CG_FINDING_MEASURE_IGNORED);
  cg_notice_profile_unref (paper.profile);
  g_hash_table_insert (settings, (char *) CG_NOTICE_PROFILE_BASE, (char *) "no-such");
  paper.profile = cg_notice_profile_new_of_office (settings);
  paper_assert_raises (&paper, CG_FINDING_MEASURE_IGNORED, "");
  paper_clear (&paper);
}

static void
test_upward (void)
{
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_UPWARD);
  paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, "关于某事的报告");
  paper_assert_raises (&paper, CG_FINDING_NO_HEAD_SIGNER, "");
  paper.facts->stage = CG_NOTICE_STAGE_DRAFT;
  paper_assert_raises (&paper, CG_FINDING_HEAD_SIGNER_TO_COME, "");
  paper_assert_silent (&paper, CG_FINDING_NO_HEAD_SIGNER);
  paper_set_text (&paper, CG_NOTICE_FIELD_HEAD_SIGNER, "周某");
  paper_assert_silent (&paper, CG_FINDING_HEAD_SIGNER_TO_COME);
  paper_assert_silent (&paper, CG_FINDING_SEVERAL_SUPERIORS);
  paper_set_text (&paper, CG_NOTICE_FIELD_RECIPIENTS, "市纪委，县委");
  paper_assert_raises (&paper, CG_FINDING_SEVERAL_SUPERIORS, "市纪委，县委");
  paper_clear (&paper);
}

static void
test_joint (void)
{
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  paper_set_text (&paper, CG_NOTICE_FIELD_SIGNER, "中共某县纪律检查委员会\n某县监察委员会");
  paper_assert_silent (&paper, CG_FINDING_JOINT_ORGANS);
  paper_set_text (&paper, CG_NOTICE_FIELD_ORGAN_MARK,
                  "中共某县纪律检查委员会\n某县监察委员会\n某县审计局");
  paper_assert_raises (&paper, CG_FINDING_JOINT_ORGANS, "");
  paper_set_text (&paper, CG_NOTICE_FIELD_ORGAN_MARK, "中共某县纪律检查委员会\n某县监察委员会");
  paper_assert_silent (&paper, CG_FINDING_JOINT_ORGANS);

  paper_set_text (&paper, CG_NOTICE_FIELD_SIGNER, NULL);
  cg_notice_document_set_ending (paper.document, CG_NOTICE_ENDING_SIGNATURE);
  paper_assert_raises (&paper, CG_FINDING_NO_SIGNER_POST, "");
  paper_assert_silent (&paper, CG_FINDING_NO_SIGNER);
  paper_set_text (&paper, CG_NOTICE_FIELD_SIGNER_POST, "书记");
  paper_assert_silent (&paper, CG_FINDING_NO_SIGNER_POST);
  paper_clear (&paper);
}

/* What is wrong in an attachment is told at its place; its names come from its titles. */
static void
test_attachments (void)
{
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  paper_set_text (&paper, CG_NOTICE_FIELD_ATTACHMENTS, "不印出来。");
  cg_notice_document_add_attachment (paper.document, "整改台账（样表）",
                                     "序号\t问题\n1\t巡查不到位", FALSE);
  cg_notice_document_add_attachment (paper.document, "清单", "请逐条填写。", FALSE);
  paper_set_text (&paper, CG_NOTICE_FIELD_BODY, "样表见附件2。");
  {
    g_autoptr (GPtrArray) findings = paper_check (&paper);

    g_assert_cmpuint (findings->len, ==, 0);
  }
  cg_notice_document_add_attachment (paper.document, "回执。", "请于,收到后寄回\x02", FALSE);
  paper_assert_raises (&paper, CG_FINDING_ATTACHMENT_END, "。");
  paper_assert_raises (&paper, CG_FINDING_HALF_PUNCTUATION, ",");
  paper_assert_raises (&paper, CG_FINDING_CONTROL_CHARACTER, "\x02");
  paper_clear (&paper);
}

static void
test_tables (void)
{
  g_autoptr (GString) wide = g_string_new (NULL);
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  paper_set_text (&paper, CG_NOTICE_FIELD_BODY, "序号\t问题\n1\t巡查不到位");
  paper_assert_silent (&paper, CG_FINDING_TABLE_SMALL);
  paper_assert_silent (&paper, CG_FINDING_FIRST_PAGE_NO_BODY);
  /* More and more columns: whole, then set smaller, at last without room. */
  for (guint n = 4; n < 24 && !paper_seen[CG_FINDING_TABLE_SMALL]; n++)
    {
      g_autoptr (GPtrArray) findings = NULL;

      g_string_assign (wide, "");
      for (guint cell = 0; cell < 3 * n; cell++)
        g_string_append_printf (wide, "主体责任%s", cell % n < n - 1 ? "\t" : "\n");
      paper_set_text (&paper, CG_NOTICE_FIELD_BODY, wide->str);
      findings = paper_check (&paper);
      if (paper_find (findings, CG_FINDING_TABLE_SMALL) != NULL)
        paper_assert_raises (&paper, CG_FINDING_TABLE_SMALL, "");
    }
  paper_assert_silent (&paper, CG_FINDING_TABLE_OVERSET);
  g_string_assign (wide, "");
  for (guint column = 0; column < 40; column++)
    g_string_append_printf (wide, "主体责任%u%s", column, column < 39 ? "\t" : "\n");
  paper_set_text (&paper, CG_NOTICE_FIELD_BODY, wide->str);
  paper_assert_raises (&paper, CG_FINDING_TABLE_OVERSET, "");
  paper_clear (&paper);
}

/* ---- the pages ---- */

static char *
repeat (const char *words, guint n)
{
  GString *text = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (text, words);

  return g_string_free (text, FALSE);
}

static void
test_first_page (void)
{
  g_autofree char *long_title = repeat ("县水务局党组履行全面从严治党主体责任不力", 120);
  g_autofree char *title = g_strconcat ("关于", long_title, "的通知", NULL);
  g_autofree char *some = repeat ("履行全面从严治党主体责任", 6);
  g_autofree char *longer = g_strconcat ("关于", some, "的通知", NULL);
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, longer);
  paper_assert_silent (&paper, CG_FINDING_TITLE_SMALL);
  paper_assert_silent (&paper, CG_FINDING_FIRST_PAGE_NO_BODY);
  paper_assert_silent (&paper, CG_FINDING_OUTSIDE_AREA);
  paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, title);
  paper_assert_raises (&paper, CG_FINDING_TITLE_SMALL, title);
  paper_assert_raises (&paper, CG_FINDING_FIRST_PAGE_NO_BODY, "");
  paper_assert_raises (&paper, CG_FINDING_OUTSIDE_AREA, "");
  paper_clear (&paper);
}

/* Pages by other measures than the office's have their imprint in another place. */
static void
test_imprint (void)
{
  g_autofree char *names = repeat ("县委办公室，", 900);
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  paper_assert_silent (&paper, CG_FINDING_IMPRINT_PLACE);
  paper_assert_silent (&paper, CG_FINDING_IMPRINT_SMALL);
  paper_assert_silent (&paper, CG_FINDING_LINES_OVERLAP);
  paper.wanted = cg_notice_profile_new ("default");
  cg_notice_profile_set (paper.wanted, CG_MEASURE_AREA_HEIGHT, 226, NULL);
  paper_assert_raises (&paper, CG_FINDING_IMPRINT_PLACE, "");
  g_clear_pointer (&paper.wanted, cg_notice_profile_unref);

  paper_set_text (&paper, CG_NOTICE_FIELD_CC, names);
  paper_assert_raises (&paper, CG_FINDING_IMPRINT_SMALL, "");
  paper_assert_silent (&paper, CG_FINDING_IMPRINT_PLACE);
  paper_clear (&paper);
}

static void
test_overlap (void)
{
  g_autofree char *names = repeat ("县委办公室，", 4000);
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  paper_set_text (&paper, CG_NOTICE_FIELD_CC, names);
  paper_assert_raises (&paper, CG_FINDING_LINES_OVERLAP, "");
  paper_clear (&paper);
}

/* Text that fills the first page but for so few lines that signature and date do not fit: they
 * take lines along, until there is only one line of it, which stays on the first page. */
static void
test_closing (void)
{
  Paper paper;
  gboolean carried = FALSE, whole = FALSE;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  for (guint n = 1; n < 14; n++)
    {
      g_autofree char *body = repeat ("请认真整改。\n", n);
      g_autoptr (CgNoticePages) pages = NULL;
      gboolean is_carried;

      paper_set_text (&paper, CG_NOTICE_FIELD_BODY, body);
      pages = cg_notice_layout (paper.document, paper.profile);
      is_carried = cg_notice_pages_is_carried (pages, 0);
      if (is_carried)
        paper_assert_raises (&paper, CG_FINDING_PAGE_CARRIED, "");
      else
        paper_assert_silent (&paper, CG_FINDING_PAGE_CARRIED);
      paper_assert_silent (&paper, CG_FINDING_SIGNATURE_ALONE);
      carried |= is_carried;
      whole |= !is_carried;
    }
  g_assert_true (carried && whole);

  for (guint n = 1; n < 30 && !paper_seen[CG_FINDING_SIGNATURE_ALONE]; n++)
    {
      g_autofree char *names = repeat ("县水务局党组、", 2 * n);
      g_autoptr (GPtrArray) findings = NULL;

      paper_set_text (&paper, CG_NOTICE_FIELD_RECIPIENTS, names);
      paper_set_text (&paper, CG_NOTICE_FIELD_BODY, "请认真整改。");
      findings = paper_check (&paper);
      if (paper_find (findings, CG_FINDING_SIGNATURE_ALONE) != NULL)
        paper_assert_raises (&paper, CG_FINDING_SIGNATURE_ALONE, "");
    }
  paper_clear (&paper);
}

static void
test_glyphs (void)
{
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  paper_assert_silent (&paper, CG_FINDING_FACES_REPLACED);
  paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, "关于\xf3\xb0\x80\x80的通知");
  paper_assert_raises (&paper, CG_FINDING_GLYPH_MISSING, "\xf3\xb0\x80\x80");
  paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, "关于赟的通知");
  paper_assert_silent (&paper, CG_FINDING_GLYPH_MISSING);

  cg_notice_profile_set_faces (paper.profile, CG_NOTICE_FACE_HEI, "No Such Face,Noto Sans CJK SC");
  paper_assert_raises (&paper, CG_FINDING_FACES_REPLACED, "");
  {
    g_autoptr (GPtrArray) findings = paper_check (&paper);

    g_assert_false (paper_find (findings, CG_FINDING_FACES_REPLACED)->error);
    paper.facts->switches[CG_SWITCH_FACES] = CG_ASKED_MUST;
  }
  {
    g_autoptr (GPtrArray) findings = paper_check (&paper);

    g_assert_true (paper_find (findings, CG_FINDING_FACES_REPLACED)->error);
  }
  paper_clear (&paper);
}

/* Every finding was raised by a test above, since each has its document. */
static void
test_all_seen (void)
{
  for (int id = 0; id < CG_N_FINDINGS; id++)
    if (!paper_seen[id])
      g_error ("no document raises %s", cg_finding_id (id));
}

/* ---- plain forms, and strength ---- */

static void
test_plain (void)
{
  Paper paper;

  paper_init (&paper, CG_NOTICE_FORM_PLAIN);
  paper_set_text (&paper, CG_NOTICE_FIELD_DOC_NUMBER, "某纪改[26]第007号");
  paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, "以案促改通知书。");
  paper_set_text (&paper, CG_NOTICE_FIELD_BODY, "1、好,,\"好\"\n四、好 的（");
  paper_set_text (&paper, CG_NOTICE_FIELD_ATTACHMENTS, "1. 《台账》。");
  {
    g_autoptr (GPtrArray) findings = paper_check (&paper);

    g_assert_cmpuint (findings->len, ==, 0);
  }
  paper_set_text (&paper, CG_NOTICE_FIELD_RECIPIENTS, NULL);
  paper_set_text (&paper, CG_NOTICE_FIELD_BODY, "好\x01");
  {
    g_autoptr (GPtrArray) findings = paper_check (&paper);

    g_assert_cmpuint (findings->len, ==, 2);
    g_assert_cmpuint (cg_preflight_count_errors (findings), ==, 2);
    g_assert_nonnull (paper_find (findings, CG_FINDING_NO_RECIPIENT));
    g_assert_nonnull (paper_find (findings, CG_FINDING_CONTROL_CHARACTER));
  }
  paper_clear (&paper);
}

/* Errors come first; only what is missing of recipient, signer and date, and a state secret,
 * cannot be released. */
static void
test_strength (void)
{
  Paper paper;
  gboolean hints = FALSE;

  paper_init (&paper, CG_NOTICE_FORM_RED_HEAD);
  paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, "以案促改，，通知书");
  paper_set_text (&paper, CG_NOTICE_FIELD_RECIPIENTS, NULL);
  paper_set_text (&paper, CG_NOTICE_FIELD_DOC_NUMBER, "某纪改[2026]07号");
  {
    g_autoptr (GPtrArray) findings = paper_check (&paper);

    g_assert_cmpuint (cg_preflight_count_errors (findings), ==, 3);
    for (guint i = 0; i < findings->len; i++)
      {
        const CgFinding *finding = g_ptr_array_index (findings, i);

        hints |= !finding->error;
        g_assert_true (finding->error != hints);
        g_assert_true (finding->releasable == (finding->id != CG_FINDING_NO_RECIPIENT));
      }
  }
  paper_clear (&paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preflight/text", test_text);
  g_test_add_func ("/preflight/to-come", test_to_come);
  g_test_add_func ("/preflight/secrecy", test_secrecy);
  g_test_add_func ("/preflight/usage", test_usage);
  g_test_add_func ("/preflight/switches", test_switches);
  g_test_add_func ("/preflight/measures", test_measures);
  g_test_add_func ("/preflight/upward", test_upward);
  g_test_add_func ("/preflight/joint", test_joint);
  g_test_add_func ("/preflight/attachments", test_attachments);
  g_test_add_func ("/preflight/tables", test_tables);
  g_test_add_func ("/preflight/first-page", test_first_page);
  g_test_add_func ("/preflight/imprint", test_imprint);
  g_test_add_func ("/preflight/overlap", test_overlap);
  g_test_add_func ("/preflight/closing", test_closing);
  g_test_add_func ("/preflight/glyphs", test_glyphs);
  g_test_add_func ("/preflight/all-seen", test_all_seen);
  g_test_add_func ("/preflight/plain", test_plain);
  g_test_add_func ("/preflight/strength", test_strength);

  return g_test_run ();
}
