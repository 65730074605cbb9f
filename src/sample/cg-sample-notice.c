/* cg-sample-notice.c: plans the papers that the office issues, from draft to receipt.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-course.h"

#include "cg-clock.h"
#include "cg-notice-case.h"
#include "cg-notice-template.h"
#include "cg-sample-register.h"

#define OFFICE "中共某县纪律检查委员会"
#define CHIEF "周某"
#define NUMBERS "沈某"

/* Days after which a draft lies with its reviewer. */
#define OLD_DRAFT 3

/* Working days for the plan, and the days until the report, as the rules that ship have them. */
#define PLAN_DAYS 15
#define REPORT_MONTHS 3

/* ---- the text of a notice, written from the case's records ---- */

static GPtrArray *
units_of (CgSamplePlayer *self, const CgSampleCase *sample, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < G_N_ELEMENTS (sample->units) && sample->units[i] != NULL; i++)
    {
      gint64 id = cg_sample_id (self, sample->units[i]);

      g_array_append_val (ids, id);
    }

  return cg_store_fetch (cg_sample_player_get_store (self), CG_ENTITY_UNIT,
                         (const gint64 *) ids->data, ids->len, error);
}

/* The records of the case of one kind; wants a variable error. */
#define children(self, ENTITY, sample)                                                             \
  cg_sample_children (self, CG_ENTITY_##ENTITY, CG_##ENTITY##_CASE, (sample)->key, error)

CgNoticeData *
cg_sample_case_data (CgSamplePlayer *self, const CgSampleCase *sample, GError **error)
{
  g_autoptr (CgRecord) record = cg_store_get (cg_sample_player_get_store (self), CG_ENTITY_CASE,
                                              cg_sample_id (self, sample->key), error);
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) situations = NULL;
  g_autoptr (GPtrArray) accountables = NULL;
  g_autoptr (GPtrArray) sanctions = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  CgNoticeCase facts = { .record = record, .office = OFFICE, .plan_days = PLAN_DAYS };

  if (record == NULL || (units = units_of (self, sample, error)) == NULL ||
      (situations = children (self, SITUATION, sample)) == NULL ||
      (accountables = children (self, ACCOUNTABLE, sample)) == NULL ||
      (sanctions = children (self, SANCTION, sample)) == NULL ||
      (problems = children (self, PROBLEM, sample)) == NULL)
    return NULL;

  facts.units = units;
  facts.situations = situations;
  facts.accountables = accountables;
  facts.sanctions = sanctions;
  facts.problems = problems;
  facts.report_due = cg_date_add_months (cg_clock_today (), REPORT_MONTHS);
  return cg_notice_case_data (&facts);
}

/* The template that a new store's drafts begin with. */
static CgNoticeTemplate *
first_template (CgSamplePlayer *self, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);
  g_autoptr (GPtrArray) templates = NULL;

  query->limit = 1;
  templates = cg_store_select (cg_sample_player_get_store (self), query, error);
  if (templates == NULL)
    return NULL;

  return cg_notice_template_new_from_record (g_ptr_array_index (templates, 0));
}

static CgNoticeTemplate *
write_text (CgSamplePlayer *self, const CgSampleCase *sample, GError **error)
{
  g_autoptr (CgNoticeData) data = cg_sample_case_data (self, sample, error);
  g_autoptr (CgNoticeTemplate) template = data != NULL ? first_template (self, error) : NULL;

  return template != NULL ? cg_notice_template_fill (template, data, error) : NULL;
}

/* ---- the draft ---- */

static void
set_text (CgSamplePlayer *self,
          CgEdit *edit,
          gint64 id,
          const CgSampleNotice *notice,
          const CgNoticeTemplate *text)
{
  if (text == NULL)
    {
      CG_SET (NOTICE, id, TITLE, notice->title);
      CG_SET (NOTICE, id, RECIPIENTS, notice->recipients);
      CG_SET (NOTICE, id, BODY, notice->body);
      return;
    }

  CG_SET (NOTICE, id, TITLE, text->title);
  CG_SET (NOTICE, id, RECIPIENTS, text->recipients);
  CG_SET (NOTICE, id, BODY, text->body);
  CG_SET (NOTICE, id, ATTACHMENTS_NOTE, text->attachments);
}

/* The tables that a notice asks to be filled in. */
typedef struct
{
  const char *title;
  const char *body;
  gboolean turned;
} Attachment;

static const Attachment attachments[] = {
  { "整改台账（样表）",
    "填报单位：\n填报日期：\n"
    "序号\t问题\t整改措施\t责任单位\t责任人\t整改时限\t完成情况\t佐证材料\n"
    "1\t\t\t\t\t\t\t\n2\t\t\t\t\t\t\t\n3\t\t\t\t\t\t\t\n4\t\t\t\t\t\t\t\n5\t\t\t\t\t\t\t\n"
    "填表说明：一个问题一行，措施写明做法和责任人，佐证材料附后。",
    TRUE },
  { "建章立制清单（样表）",
    "序号\t制度名称\t堵塞的漏洞\t责任单位\t完成时限\t印发文号\n"
    "1\t\t\t\t\t\n2\t\t\t\t\t\n3\t\t\t\t\t\n4\t\t\t\t\t\n",
    FALSE },
  { "送达回执",
    "项目\t内容\n文书名称\t\n文号\t\n受送达单位\t\n签收人\t\n职务\t\n签收日期\t\n备注\t\n", FALSE },
};

static void
add_attachments (CgSamplePlayer *self, CgEdit *edit, const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (attachments); i++)
    {
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_NOTICE_ATTACHMENT, NULL);

      CG_REFER (NOTICE_ATTACHMENT, id, NOTICE, key);
      CG_SET (NOTICE_ATTACHMENT, id, TITLE, attachments[i].title);
      CG_SET (NOTICE_ATTACHMENT, id, BODY, attachments[i].body);
      cg_edit_set_integer (edit, CG_ENTITY_NOTICE_ATTACHMENT, id, CG_NOTICE_ATTACHMENT_POSITION,
                           i + 1);
      cg_edit_set_integer (edit, CG_ENTITY_NOTICE_ATTACHMENT, id, CG_NOTICE_ATTACHMENT_TURNED,
                           attachments[i].turned);
    }
}

static char *
key_of (const CgSampleNotice *notice)
{
  return g_strconcat (notice->case_key, "/", notice->key, NULL);
}

static gboolean
draft (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  const CgSampleNotice *notice = data;
  g_autofree char *key = key_of (notice);
  g_autofree char *contact = g_strconcat ("联系人：", actor, "，电话：0000-8620015", NULL);
  g_autoptr (CgNoticeTemplate) text = NULL;
  g_autoptr (CgEdit) edit = NULL;
  gint64 id, link;

  if (notice->title == NULL)
    text = write_text (self, cg_sample_case (notice->case_key), error);
  if (notice->title == NULL && text == NULL)
    return FALSE;

  edit = cg_sample_edit (self, "notice.draft", actor);
  id = cg_sample_insert (self, edit, CG_ENTITY_NOTICE, key);
  link = cg_sample_insert (self, edit, CG_ENTITY_NOTICE_CASE, NULL);
  CG_SET (NOTICE, id, KIND, notice->kind);
  CG_SET (NOTICE, id, LAYOUT, notice->layout);
  set_text (self, edit, id, notice, text);
  /* Only a red head is a 文件. */
  CG_SET (NOTICE, id, ORGAN_MARK,
          g_str_equal (notice->layout, "red_head") ? OFFICE "文件" : OFFICE);
  CG_SET (NOTICE, id, SIGNER_ORG, OFFICE);
  CG_SET (NOTICE, id, DOC_CODE, "某纪改");
  CG_SET (NOTICE, id, SECRECY_MARK, "internal");
  CG_SET (NOTICE, id, CONTACT, contact);
  CG_SET (NOTICE, id, CC, "县委办公室，县委组织部，有关派驻纪检监察组");
  CG_SET (NOTICE, id, PRINT_ORG, OFFICE "办公室");
  cg_edit_set_integer (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_COPIES, 12);
  CG_REFER (NOTICE_CASE, link, NOTICE, key);
  CG_REFER (NOTICE_CASE, link, CASE, notice->case_key);
  if (text != NULL && *text->attachments != '\0')
    add_attachments (self, edit, key);
  return cg_sample_apply (self, edit, error);
}

/* ---- what is mended in it ---- */

/* What a draft says, and what its reviewer would have it say. */
static const struct
{
  const char *old;
  const char *new;
} mended[] = {
  { "逐一对照检查。", "逐一对照检查，检查情况书面报县纪委。" },
  { "逐条明确责任单位、责任人和整改时限，整改一项、销号一项。",
    "逐条明确责任单位、责任人、整改时限和销号标准，整改一项、核查一项、销号一项。" },
  { "对整改不力、虚假整改的，", "对整改不力、敷衍整改、虚假整改的，" },
};

static char *
mend (const char *text)
{
  g_autoptr (GString) body = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (mended); i++)
    g_string_replace (body, mended[i].old, mended[i].new, 0);

  return g_string_free (g_steal_pointer (&body), FALSE);
}

static gboolean
mend_text (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  g_autofree char *key = key_of (data);
  gint64 id = cg_sample_id (self, key);
  g_autoptr (CgRecord) record =
      cg_store_get (cg_sample_player_get_store (self), CG_ENTITY_NOTICE, id, error);
  g_autoptr (CgEdit) edit = NULL;
  g_autofree char *body = NULL;

  if (record == NULL)
    return FALSE;

  edit = cg_sample_edit (self, "set", actor);
  body = mend (cg_record_text (record, CG_NOTICE_BODY));
  CG_SET (NOTICE, id, BODY, body);
  return cg_sample_apply (self, edit, error);
}

/* ---- from the draft to the receipt ---- */

static gboolean
log_print (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  g_autofree char *key = key_of (data);

  return cg_store_log (cg_sample_player_get_store (self), "print", CG_ENTITY_NOTICE,
                       cg_sample_id (self, key), "12份", cg_sample_id (self, actor), error);
}

/* The supervisor of the case passes the draft. */
static void
plan_review (CgSamplePlayer *self, int ago, const char *key, const CgSampleCase *sample)
{
  cg_sample_plan_action (self, ago, sample->undertaker, "notice.submit", key, "");
  cg_sample_plan_action (self, ago, sample->supervisor, "notice.review", key, "opinion=同意送签。");
}

/* Sent back and mended on the day before it is signed. */
static void
plan_return (CgSamplePlayer *self,
             const CgSampleNotice *notice,
             const char *key,
             const CgSampleCase *sample)
{
  int ago = notice->signed_on + 1;
  g_autofree char *opinion = g_strconcat ("opinion=", notice->returned, NULL);

  cg_sample_plan_action (self, ago, sample->undertaker, "notice.submit", key, "");
  cg_sample_plan_action (self, ago, sample->supervisor, "notice.return", key, opinion);
  cg_sample_plan (self, ago, sample->undertaker, mend_text, notice);
}

/* The chief signs with her own hand; what the deputy signed on paper is entered for him. */
static void
plan_signature (CgSamplePlayer *self,
                const CgSampleNotice *notice,
                const char *key,
                const CgSampleCase *sample)
{
  gboolean own = g_str_equal (notice->signer, CHIEF);
  g_autofree char *signer = g_strconcat ("signer=", notice->signer, "|opinion=同意。", NULL);

  if (notice->returned != NULL)
    plan_return (self, notice, key, sample);
  plan_review (self, notice->signed_on, key, sample);
  cg_sample_plan_action (self, notice->signed_on, own ? CHIEF : sample->undertaker, "notice.sign",
                         key, own ? "opinion=同意。" : signer);
  if (notice->unsigned_reason != NULL)
    {
      g_autofree char *reason = g_strconcat ("reason=", notice->unsigned_reason, NULL);

      cg_sample_plan_action (self, notice->signed_on - 1, CHIEF, "notice.unsign", key, reason);
      plan_review (self, notice->signed_on - 1, key, sample);
      cg_sample_plan_action (self, notice->signed_on - 1, CHIEF, "notice.sign", key, "");
    }
}

/* A notice is answered by the plan of the unit, and finished when the case is closed. */
static void
plan_reply (CgSamplePlayer *self,
            const CgSampleNotice *notice,
            const char *key,
            const CgSampleCase *sample)
{
  if (!g_str_equal (notice->kind, "notice") || sample->course[0].plan == 0)
    return;

  cg_sample_plan_action (self, sample->course[0].plan, sample->undertaker, "notice.reply", key,
                         "replied_on=@today");
  if (sample->closed > 0)
    cg_sample_plan_action (self, sample->closed, sample->undertaker, "notice.close", key, "");
  if (sample->archived > 0)
    cg_sample_plan_action (self, sample->archived, sample->undertaker, "notice.archive", key,
                           "archive_year=2026|retention=permanent");
}

static void
plan_delivery (CgSamplePlayer *self,
               const CgSampleNotice *notice,
               const char *key,
               const CgSampleCase *sample)
{
  const char *receiver =
      sample->course[0].receiver != NULL ? sample->course[0].receiver : "办公室签收人";
  const char *post = cg_sample_post (sample->course[0].receiver);
  /* A reminder asks for its answer by a day of its own. */
  g_autofree char *deliver = g_strdup_printf (
      "delivered_on=@today|delivery_method=%s|receiver=%s|receiver_post=%s%s", notice->method,
      receiver, post, g_str_equal (notice->kind, "urge") ? "|reply_due=@3" : "");
  g_autofree char *receipt =
      g_strdup_printf ("receipt_on=@today|receiver=%s|receiver_post=%s", receiver, post);

  cg_sample_plan_action (self, notice->delivered, sample->undertaker, "notice.deliver", key,
                         deliver);
  if (notice->receipted == 0)
    return;

  cg_sample_plan_action (self, notice->receipted, sample->undertaker, "notice.receipt", key,
                         receipt);
  plan_reply (self, notice, key, sample);
}

static void
plan_notice (CgSamplePlayer *self, const CgSampleNotice *notice)
{
  const CgSampleCase *sample = cg_sample_case (notice->case_key);
  g_autofree char *key = key_of (notice);
  g_autofree char *reason = g_strconcat ("reason=", notice->reason, NULL);

  cg_sample_plan (self, notice->drafted, sample->undertaker, draft, notice);
  if (notice->signed_on > 0)
    plan_signature (self, notice, key, sample);
  else if (notice->drafted >= OLD_DRAFT)
    cg_sample_plan_action (self, notice->drafted - 1, sample->undertaker, "notice.submit", key, "");
  if (notice->numbered > 0)
    {
      cg_sample_plan_action (self, notice->numbered, NUMBERS, "notice.number", key, "");
      cg_sample_plan_action (self, notice->numbered, NUMBERS, "notice.print", key,
                             "print_date=@today");
      cg_sample_plan (self, notice->numbered, NUMBERS, log_print, notice);
    }
  if (notice->delivered > 0)
    plan_delivery (self, notice, key, sample);
  if (notice->cancelled > 0)
    cg_sample_plan_action (self, notice->cancelled, CHIEF, "notice.cancel", key, reason);
}

void
cg_sample_plan_notices (CgSamplePlayer *self)
{
  gsize n;
  const CgSampleNotice *notices = cg_sample_notices (&n);

  for (gsize i = 0; i < n; i++)
    plan_notice (self, &notices[i]);
}
