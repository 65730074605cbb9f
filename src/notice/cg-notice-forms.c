/* cg-notice-forms.c: 送达回执 and 发文稿纸 of a notice, filled in from its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-forms.h"

#include "cg-notice-case.h"
#include "cg-notice-records.h"

/* Heights of rows, mm. */
#define FIELD_ROW 13.0
#define TEXT_ROW 16.0
#define REMARK_ROW 26.0
#define SEAL_ROW 52.0
#define OPINION_ROW 32.0
#define SIGNING_ROW 46.0

/* A date written by hand. */
#define BLANK_DATE "　　年　　月　　日"

/* A label and what is filled in beside it, in a row of two such pairs or across the row. */
static void
add_pair (CgRuledForm *form, const char *label, CgRuledKind kind, const char *text, double share)
{
  cg_ruled_form_add_cell (form, CG_RULED_LABEL, 3, label);
  cg_ruled_form_add_cell (form, kind, share, text);
}

static void
add_wide (CgRuledForm *form, double height, const char *label, const char *text)
{
  cg_ruled_form_add_row (form, height);
  add_pair (form, label, CG_RULED_TEXT, text, 13);
}

static char *
copies_of (const CgRecord *notice)
{
  return cg_record_is_null (notice, CG_NOTICE_COPIES)
             ? g_strdup ("")
             : g_strdup_printf ("%" G_GINT64_FORMAT, cg_record_integer (notice, CG_NOTICE_COPIES));
}

static char *
date_of (const CgRecord *record, int field)
{
  CgDate date = record != NULL ? cg_record_date (record, field) : 0;

  return date != 0 ? cg_date_format_long (date) : g_strdup ("");
}

/* ---- 送达回执 ---- */

/* Of a receipt what differs from unit to unit. */
typedef struct
{
  const char *unit;
  const char *receiver;
  const char *post;
  char *receipt_on;
} Receipt;

static void
add_receipt (CgRuledForm *form, const CgNoticeForms *facts, const Receipt *receipt)
{
  const CgRecord *notice = facts->notice;
  g_autofree char *copies = copies_of (notice);

  cg_ruled_form_add_sheet (form, facts->office,
                           *facts->receipt_title != '\0' ? facts->receipt_title : "送达回执");
  add_wide (form, TEXT_ROW, "文书名称", cg_record_text (notice, CG_NOTICE_TITLE));
  cg_ruled_form_add_row (form, FIELD_ROW);
  add_pair (form, "文　　号", CG_RULED_WORDS, cg_record_text (notice, CG_NOTICE_DOC_NO), 5);
  add_pair (form, "份　　数", CG_RULED_WORDS, copies, 5);
  add_wide (form, FIELD_ROW, "送达单位",
            *facts->office != '\0' ? facts->office : cg_record_text (notice, CG_NOTICE_SIGNER_ORG));
  add_wide (form, FIELD_ROW, "受送达单位", receipt->unit);
  cg_ruled_form_add_row (form, FIELD_ROW);
  add_pair (form, "签收人", CG_RULED_WORDS, receipt->receiver, 5);
  add_pair (form, "职　　务", CG_RULED_WORDS, receipt->post, 5);
  cg_ruled_form_add_row (form, FIELD_ROW);
  add_pair (form, "签收日期", CG_RULED_WORDS,
            *receipt->receipt_on != '\0' ? receipt->receipt_on : BLANK_DATE, 5);
  add_pair (form, "代收人", CG_RULED_WORDS, "", 5);
  add_wide (form, REMARK_ROW, "备　　注", "");
  cg_ruled_form_add_row (form, SEAL_ROW);
  add_pair (form, "盖章处", CG_RULED_SIGNED, "（受送达单位盖章）\n" BLANK_DATE, 13);
}

static void
add_delivered (CgRuledForm *form, const CgNoticeForms *facts, const CgRecord *delivery)
{
  Receipt receipt = { cg_record_reference_name (delivery, CG_DELIVERY_UNIT),
                      cg_record_text (delivery, CG_DELIVERY_RECEIVER),
                      cg_record_text (delivery, CG_DELIVERY_RECEIVER_POST),
                      date_of (delivery, CG_DELIVERY_RECEIPT_ON) };

  add_receipt (form, facts, &receipt);
  g_free (receipt.receipt_on);
}

static void
add_concerned (CgRuledForm *form, const CgNoticeForms *facts, const CgRecord *unit)
{
  Receipt receipt = { cg_record_reference_name (unit, CG_CASE_UNIT_UNIT),
                      cg_record_text (unit, CG_CASE_UNIT_RECEIVER),
                      cg_record_text (unit, CG_CASE_UNIT_RECEIVER_POST),
                      date_of (unit, CG_CASE_UNIT_RECEIPT_ON) };

  add_receipt (form, facts, &receipt);
  g_free (receipt.receipt_on);
}

static gboolean
is_delivered_to (const CgNoticeForms *facts, gint64 unit)
{
  for (guint i = 0; i < cg_notice_count_records (facts->deliveries); i++)
    if (cg_record_integer (g_ptr_array_index (facts->deliveries, i), CG_DELIVERY_UNIT) == unit)
      return TRUE;

  return FALSE;
}

CgRuledForm *
cg_notice_forms_receipts (const CgNoticeForms *facts)
{
  CgRuledForm *form = cg_ruled_form_new ();
  char none[] = "";
  Receipt all = { cg_record_text (facts->notice, CG_NOTICE_RECIPIENTS), none, none, none };

  for (guint i = 0; i < cg_notice_count_records (facts->deliveries); i++)
    add_delivered (form, facts, g_ptr_array_index (facts->deliveries, i));
  for (guint i = 0; i < cg_notice_count_records (facts->units); i++)
    {
      const CgRecord *unit = g_ptr_array_index (facts->units, i);

      if (!is_delivered_to (facts, cg_record_integer (unit, CG_CASE_UNIT_UNIT)))
        add_concerned (form, facts, unit);
    }
  if (cg_notice_count_records (facts->deliveries) + cg_notice_count_records (facts->units) == 0)
    add_receipt (form, facts, &all);

  return form;
}

/* ---- 发文稿纸 ---- */

static char *
attachment_names (const CgNoticeForms *facts)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new_from_record (facts->notice);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n;

  if (facts->attachments != NULL)
    cg_notice_document_add_records (document, facts->attachments);
  n = cg_notice_document_count_attachments (document);
  if (n == 0)
    return g_strdup (cg_notice_document_get_text (document, CG_NOTICE_FIELD_ATTACHMENTS));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdelimit (
          g_strdup (cg_notice_document_get_attachment (document, i)->title), "\n", ' ');

      if (n > 1)
        g_string_append_printf (names, "%s%u. %s", i > 0 ? "\n" : "", i + 1, title);
      else
        g_string_append (names, title);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
append_line (GString *text, const char *line)
{
  if (*line != '\0')
    g_string_append_printf (text, "\n%s", line);
}

/* The opinion, who gave it, and when; one that sent the draft back is none. */
static void
append_opinion (GString *text, const CgRecord *approval)
{
  g_autofree char *held_on = date_of (approval, CG_APPROVAL_HELD_ON);
  const char *organ = cg_record_text (approval, CG_APPROVAL_ORGAN);
  const char *person = cg_record_reference_name (approval, CG_APPROVAL_PERSON);
  g_autofree char *who = g_strjoin ("　", *organ != '\0' ? organ : person,
                                    *organ != '\0' && *person != '\0' ? person : held_on,
                                    *organ != '\0' && *person != '\0' ? held_on : NULL, NULL);

  append_line (text, cg_record_text (approval, CG_APPROVAL_OPINION));
  append_line (text, who);
}

/* A box for the opinions of a step; @known says what is known where none is on record. */
static void
add_opinions (CgRuledForm *form,
              const CgNoticeForms *facts,
              const char *label,
              const char *step,
              const char *known)
{
  g_autoptr (GString) text = g_string_new (label);
  gsize begin = text->len;

  for (guint i = 0; i < cg_notice_count_records (facts->approvals); i++)
    {
      const CgRecord *approval = g_ptr_array_index (facts->approvals, i);

      if (g_str_equal (cg_record_text (approval, CG_APPROVAL_STEP), step) &&
          g_str_equal (cg_record_text (approval, CG_APPROVAL_RESULT), "pass"))
        append_opinion (text, approval);
    }
  if (text->len == begin)
    append_line (text, known);
  cg_ruled_form_add_cell (form, CG_RULED_OPINION, 1, text->str);
}

static char *
name_and_day (const CgRecord *notice, int person, int day)
{
  g_autofree char *date = date_of (notice, day);
  const char *name = cg_record_reference_name (notice, person);

  return g_strconcat (name, *name != '\0' && *date != '\0' ? "　" : "", date, NULL);
}

static void
add_signing (CgRuledForm *form, const CgNoticeForms *facts)
{
  const CgRecord *notice = facts->notice;
  g_autofree char *signed_by = name_and_day (notice, CG_NOTICE_SIGNER, CG_NOTICE_SIGN_DATE);
  g_autofree char *reviewed_by = name_and_day (notice, CG_NOTICE_REVIEWER, CG_NOTICE_REVIEWED_ON);
  g_autofree char *drafted_by =
      g_strconcat ("拟稿：\n", cg_record_reference_name (notice, CG_NOTICE_DRAFTER), NULL);

  cg_ruled_form_add_row (form, SIGNING_ROW);
  add_opinions (form, facts, "签发：", "sign", signed_by);
  add_opinions (form, facts, "会签：", "countersign", "");
  cg_ruled_form_add_row (form, OPINION_ROW);
  add_opinions (form, facts, "核稿：", "review", reviewed_by);
  cg_ruled_form_add_cell (form, CG_RULED_OPINION, 1, g_strchomp (drafted_by));
}

CgRuledForm *
cg_notice_forms_approval (const CgNoticeForms *facts)
{
  const CgRecord *notice = facts->notice;
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new_from_record (notice);
  g_autofree char *names = attachment_names (facts);
  g_autofree char *copies = copies_of (notice);
  CgRuledForm *form = cg_ruled_form_new ();

  cg_ruled_form_add_sheet (form, facts->office, "发文稿纸");
  cg_ruled_form_add_row (form, FIELD_ROW);
  add_pair (form, "文　号", CG_RULED_WORDS,
            cg_notice_document_get_text (document, CG_NOTICE_FIELD_DOC_NUMBER), 5);
  add_pair (form, "份　数", CG_RULED_WORDS, copies, 5);
  cg_ruled_form_add_row (form, FIELD_ROW);
  add_pair (form, "密　级", CG_RULED_WORDS,
            cg_notice_document_get_text (document, CG_NOTICE_FIELD_SECRECY), 5);
  add_pair (form, "缓　急", CG_RULED_WORDS,
            cg_notice_document_get_text (document, CG_NOTICE_FIELD_URGENCY), 5);
  add_signing (form, facts);
  add_wide (form, TEXT_ROW, "标　题", cg_record_text (notice, CG_NOTICE_TITLE));
  add_wide (form, TEXT_ROW, "主　送", cg_record_text (notice, CG_NOTICE_RECIPIENTS));
  add_wide (form, TEXT_ROW, "抄　送", cg_record_text (notice, CG_NOTICE_CC));
  add_wide (form, TEXT_ROW, "附　件", names);

  return form;
}
