/* cg-notice-case.c: what a case says to the templates of its notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-case.h"

#include "cg-clock.h"
#include "cg-notice-case-lists.h"
#include "cg-notice-organ.h"
#include "cg-notice-records.h"

#include <string.h>

typedef struct
{
  const char *id;
  const char *word;
} Word;

/* Short names of the situations of the regulations' article 7 (domain 2.2). */
static const Word situation_words[] = {
  { "leadership", "党的领导弱化" },
  { "political", "政治建设抓得不实" },
  { "ideology", "思想建设缺失" },
  { "organization", "组织建设薄弱" },
  { "workstyle", "作风建设松懈" },
  { "discipline", "纪律建设抓得不严" },
  { "anticorruption", "反腐败不坚决不扎实" },
  { "two_duties", "主体责任、监督责任落实不到位" },
  { "management", "履行管理监督职责不力" },
  { "people", "漠视侵害群众利益" },
  { "other", "失职失责" },
};

/* How article 8's ways of holding to account read after 予以 (domain 2.3). */
static const Word sanction_words[] = {
  { "org_check", "检查" },
  { "org_notice", "通报" },
  { "org_reorg", "改组" },
  { "cadre_notice", "通报" },
  { "talk", "谈话诫勉" },
  { "written", "书面诫勉" },
  { "suspend", "停职检查" },
  { "transfer", "调整职务" },
  { "resign", "责令辞职" },
  { "remove", "免职" },
  { "demote", "降职" },
  { "warning", "党内警告处分" },
  { "serious_warning", "党内严重警告处分" },
  { "dismiss", "撤销党内职务处分" },
  { "probation", "留党察看处分" },
  { "expel", "开除党籍处分" },
};

/* Marks in the place of 密级 and 紧急程度, as they are printed. */
static const Word secrecy_words[] = { { "internal", "内部" },
                                      { "internal_care", "内部事项 注意保管" } };
static const Word urgency_words[] = { { "urgent", "加急" }, { "most_urgent", "特急" } };

static const char *
word_for (const Word *words, gsize n, const char *id)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (words[i].id, id))
      return words[i].word;

  return "";
}

#define WORD(words, id) (word_for (words, G_N_ELEMENTS (words), (id)))

static void
append_joined (GString *text, const char *separator, const char *word)
{
  if (*word == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, word);
}

static const char *
addressee_of (const CgRecord *unit)
{
  const char *organisation = cg_record_text (unit, CG_UNIT_PARTY_ORG);

  return *organisation != '\0' ? organisation : cg_record_text (unit, CG_UNIT_NAME);
}

static void
set_units (CgNoticeData *data, const CgNoticeCase *facts)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) unit_names = g_string_new (NULL);
  g_autoptr (CgRecord) nobody = cg_record_new (CG_ENTITY_UNIT, 0);
  const CgRecord *unit =
      cg_notice_count_records (facts->units) > 0 ? cg_notice_record_at (facts->units, 0) : nobody;

  cg_notice_data_set_record (data, "unit", unit);
  cg_notice_data_set (data, "addressee", addressee_of (unit));
  cg_notice_data_add_list (data, "units");
  for (guint i = 0; i < cg_notice_count_records (facts->units); i++)
    {
      cg_notice_data_set_record (cg_notice_data_append (data, "units"), NULL,
                                 cg_notice_record_at (facts->units, i));
      append_joined (names, "，", addressee_of (cg_notice_record_at (facts->units, i)));
      append_joined (unit_names, "，",
                     cg_record_text (cg_notice_record_at (facts->units, i), CG_UNIT_NAME));
    }
  cg_notice_data_set (data, "addressees", names->str);
  cg_notice_data_set (data, "unit_names", unit_names->str);
}

/* The main situation names the matter; all of them are the reason. */
static void
set_reason (CgNoticeData *data, const CgNoticeCase *facts)
{
  g_autoptr (GString) reason = g_string_new (NULL);
  const char *matter = "";

  for (guint i = 0; i < cg_notice_count_records (facts->situations); i++)
    {
      const CgRecord *situation = cg_notice_record_at (facts->situations, i);
      const char *word = WORD (situation_words, cg_record_text (situation, CG_SITUATION_SITUATION));

      append_joined (reason, "、", word);
      if (*matter == '\0' || cg_record_integer (situation, CG_SITUATION_IS_MAIN) != 0)
        matter = word;
    }
  if (reason->len > 0)
    g_string_append (reason, facts->situations->len > 1 ? "等问题" : "问题");
  else
    g_string_append (reason, cg_record_text (facts->record, CG_CASE_TITLE));

  cg_notice_data_set (data, "matter", matter);
  cg_notice_data_set (data, "reason", reason->str);
}

static char *
kinds_of (const CgNoticeCase *facts, const CgRecord *accountable)
{
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; i < cg_notice_count_records (facts->sanctions); i++)
    {
      const CgRecord *sanction = cg_notice_record_at (facts->sanctions, i);

      if (cg_record_integer (sanction, CG_SANCTION_ACCOUNTABLE) == cg_record_get_id (accountable))
        append_joined (kinds, "、",
                       WORD (sanction_words, cg_record_text (sanction, CG_SANCTION_KIND)));
    }

  return g_string_free (kinds, FALSE);
}

/* An organisation by its name, a cadre as 县水务局局长赵某. */
static char *
who_is (const CgRecord *accountable)
{
  const char *name = cg_record_text (accountable, CG_ACCOUNTABLE_NAME);
  const char *unit = cg_record_reference_name (accountable, CG_ACCOUNTABLE_UNIT);
  const char *post = cg_record_text (accountable, CG_ACCOUNTABLE_POST);
  gboolean whole = *unit == '\0' || g_str_has_prefix (post, unit);

  if (g_str_equal (cg_record_text (accountable, CG_ACCOUNTABLE_TYPE), "org") || *post == '\0')
    return g_strdup (name);

  return g_strconcat (whole ? "" : unit, post, name, NULL);
}

static void
set_decision (CgNoticeData *data, const CgNoticeCase *facts)
{
  g_autoptr (GString) decision = g_string_new (NULL);

  cg_notice_data_add_list (data, "accountables");
  for (guint i = 0; i < cg_notice_count_records (facts->accountables); i++)
    {
      const CgRecord *accountable = cg_notice_record_at (facts->accountables, i);
      CgNoticeData *item = cg_notice_data_append (data, "accountables");
      g_autofree char *kinds = kinds_of (facts, accountable);
      g_autofree char *who = who_is (accountable);
      g_autofree char *phrase = g_strconcat ("对", who, "予以", kinds, NULL);

      cg_notice_data_set_record (item, NULL, accountable);
      cg_notice_data_set_record (item, "accountable", accountable);
      cg_notice_data_set (item, "who", who);
      cg_notice_data_set (item, "kinds", kinds);
      append_joined (decision, "，", *kinds != '\0' ? phrase : "");
    }
  cg_notice_data_set (data, "decision", decision->str);
}

/* Whom the document is of, and what the office's settings say. */
static void
set_office (CgNoticeData *data, const CgNoticeCase *facts)
{
  g_autofree char *organ = cg_notice_organ (facts->office, facts->organ);
  g_autofree char *today = cg_date_format_long (cg_clock_today ());

  cg_notice_data_set (data, "organ", organ);
  cg_notice_data_set (data, "office_department", facts->office_department);
  cg_notice_data_set (data, "doc_code", facts->doc_code);
  cg_notice_data_set (data, "today", today);
}

/* “15个工作日”, and the day on which it ends if it began today. */
static void
set_reply (CgNoticeData *data, const CgNoticeCase *facts)
{
  static const char *const words[CG_N_TERM_UNITS] = { "个工作日", "日", "个月" };
  CgTermUnit unit = CG_TERM_WORKDAY;
  gboolean known = facts->reply_amount > 0 && cg_term_unit_from_id (facts->reply_term, &unit);
  g_autofree char *term = g_strdup_printf ("%d%s", facts->reply_amount, words[unit]);
  CgDate due = known && facts->calendar != NULL
                   ? cg_deadline_compute (facts->calendar, cg_clock_today (), facts->reply_amount,
                                          unit, TRUE)
                   : 0;
  g_autofree char *day = cg_date_format_long (due);

  cg_notice_data_set (data, "reply_term", known ? term : NULL);
  cg_notice_data_set (data, "reply_due", day);
}

/* The fields of no record are empty, and known. */
static void
set_record (CgNoticeData *data, const char *prefix, CgEntity entity, const CgRecord *record)
{
  g_autoptr (CgRecord) none = cg_record_new (entity, 0);

  cg_notice_data_set_record (data, prefix, record != NULL ? record : none);
}

CgNoticeData *
cg_notice_case_data (const CgNoticeCase *facts)
{
  CgNoticeData *data = cg_notice_data_new ();
  const char *decided_by = cg_record_text (facts->record, CG_CASE_DECIDED_BY);
  g_autofree char *decided_on =
      cg_date_format_long (cg_record_date (facts->record, CG_CASE_DECIDED_ON));
  g_autofree char *report_due = cg_date_format_long (facts->report_due);
  g_autofree char *days = g_strdup_printf ("%d", facts->plan_days);

  cg_notice_data_set_record (data, "case", facts->record);
  cg_notice_data_set (data, "office", facts->office);
  cg_notice_data_set (data, "decided_on", decided_on);
  cg_notice_data_set (data, "decided_by", *decided_by != '\0' ? decided_by : facts->office);
  cg_notice_data_set (data, "department", cg_record_text (facts->record, CG_CASE_DEPARTMENT));
  cg_notice_data_set (data, "plan_days", facts->plan_days > 0 ? days : NULL);
  cg_notice_data_set (data, "report_due", report_due);
  cg_notice_data_set (data, "typical_title", facts->typical_title);
  cg_notice_data_set (data, "typical_text", facts->typical_text);
  set_units (data, facts);
  set_reason (data, facts);
  set_decision (data, facts);
  set_office (data, facts);
  set_reply (data, facts);
  set_record (data, "notice", CG_ENTITY_NOTICE, facts->notice);
  set_record (data, "urged", CG_ENTITY_NOTICE, facts->urged);
  set_record (data, "delivery", CG_ENTITY_DELIVERY, facts->delivery);
  set_record (data, "paper", CG_ENTITY_INCOMING, facts->paper);
  set_record (data, "review", CG_ENTITY_INCOMING_REVIEW, facts->review);
  cg_notice_case_add_lists (data, facts);

  return data;
}

/* Before it is numbered the place of the number is kept: “某纪改〔2026〕  号”. */
static char *
document_number (const CgRecord *record)
{
  const char *number = cg_record_text (record, CG_NOTICE_DOC_NO);
  const char *code = cg_record_text (record, CG_NOTICE_DOC_CODE);
  CgDate signed_on = cg_record_date (record, CG_NOTICE_SIGN_DATE);
  int year;

  if (*number != '\0' || *code == '\0')
    return g_strdup (number);

  cg_date_get_ymd (signed_on != 0 ? signed_on : cg_clock_today (), &year, NULL, NULL);
  return g_strdup_printf ("%s〔%d〕　号", code, year);
}

static CgNoticeForm
form_of (const CgRecord *record)
{
  static const struct
  {
    const char *id;
    CgNoticeForm form;
  } forms[] = {
    { "upward", CG_NOTICE_FORM_UPWARD },
    { "letter", CG_NOTICE_FORM_LETTER },
    { "minutes", CG_NOTICE_FORM_MINUTES },
    { "plain", CG_NOTICE_FORM_PLAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (cg_record_text (record, CG_NOTICE_LAYOUT), forms[i].id))
      return forms[i].form;

  return CG_NOTICE_FORM_RED_HEAD;
}

/* 纪要 bear no seal (practice). */
static CgNoticeEnding
ending_of (const CgRecord *record)
{
  const char *seal = cg_record_text (record, CG_NOTICE_SEAL);

  if (g_str_equal (seal, "signature"))
    return CG_NOTICE_ENDING_SIGNATURE;
  if (g_str_equal (seal, "none") || form_of (record) == CG_NOTICE_FORM_MINUTES)
    return CG_NOTICE_ENDING_NONE;

  return CG_NOTICE_ENDING_SEAL;
}

/* Who signed is who signs on the head, where no names were typed. */
static void
set_head_signer (CgNoticeDocument *document, const CgRecord *record)
{
  const char *names = cg_record_text (record, CG_NOTICE_HEAD_SIGNERS);

  cg_notice_document_set_text (
      document, CG_NOTICE_FIELD_HEAD_SIGNER,
      *names != '\0' ? names : cg_record_reference_name (record, CG_NOTICE_SIGNER));
}

CgNoticeDocument *
cg_notice_document_new_from_record (const CgRecord *record)
{
  static const struct
  {
    CgNoticeField field;
    int source;
  } texts[] = {
    { CG_NOTICE_FIELD_COPY_NUMBER, CG_NOTICE_COPY_NO },
    { CG_NOTICE_FIELD_ORGAN_MARK, CG_NOTICE_ORGAN_MARK },
    { CG_NOTICE_FIELD_TITLE, CG_NOTICE_TITLE },
    { CG_NOTICE_FIELD_RECIPIENTS, CG_NOTICE_RECIPIENTS },
    { CG_NOTICE_FIELD_ATTACHMENTS, CG_NOTICE_ATTACHMENTS_NOTE },
    { CG_NOTICE_FIELD_ATTENDED, CG_NOTICE_ATTENDED },
    { CG_NOTICE_FIELD_EXCUSED, CG_NOTICE_EXCUSED },
    { CG_NOTICE_FIELD_OBSERVERS, CG_NOTICE_OBSERVERS },
    { CG_NOTICE_FIELD_SIGNER, CG_NOTICE_SIGNER_ORG },
    { CG_NOTICE_FIELD_SIGNER_POST, CG_NOTICE_SIGNER_POST },
    { CG_NOTICE_FIELD_NOTE, CG_NOTICE_CONTACT },
    { CG_NOTICE_FIELD_CC, CG_NOTICE_CC },
    { CG_NOTICE_FIELD_PRINT_ORGAN, CG_NOTICE_PRINT_ORG },
  };
  CgNoticeDocument *document = cg_notice_document_new (form_of (record));
  g_autofree char *number = document_number (record);

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_DOC_NUMBER, number);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    cg_notice_document_set_text (document, texts[i].field,
                                 cg_record_text (record, texts[i].source));
  set_head_signer (document, record);
  cg_notice_document_set_ending (document, ending_of (record));
  cg_notice_document_set_text (
      document, CG_NOTICE_FIELD_SECRECY,
      WORD (secrecy_words, cg_record_text (record, CG_NOTICE_SECRECY_MARK)));
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_URGENCY,
                               WORD (urgency_words, cg_record_text (record, CG_NOTICE_URGENCY)));
  cg_notice_document_set_body (document, cg_record_text (record, CG_NOTICE_BODY));
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_SIGN_DATE,
                               cg_record_date (record, CG_NOTICE_SIGN_DATE));
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_PRINT_DATE,
                               cg_record_date (record, CG_NOTICE_PRINT_DATE));

  return document;
}
