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

static guint
count (const GPtrArray *records)
{
  return records != NULL ? records->len : 0;
}

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

static const char *
receiving_unit (const CgNoticeForms *facts, const CgRecord *unit)
{
  return unit != NULL ? cg_record_reference_name (unit, CG_CASE_UNIT_UNIT)
                      : cg_record_text (facts->notice, CG_NOTICE_RECIPIENTS);
}

static const char *
text_of (const CgRecord *record, int field)
{
  return record != NULL ? cg_record_text (record, field) : "";
}

static void
add_receipt (CgRuledForm *form, const CgNoticeForms *facts, const CgRecord *unit)
{
  const CgRecord *notice = facts->notice;
  g_autofree char *copies = copies_of (notice);
  g_autofree char *signed_on = date_of (unit, CG_CASE_UNIT_RECEIPT_ON);

  cg_ruled_form_add_sheet (form, facts->office,
                           *facts->receipt_title != '\0' ? facts->receipt_title : "送达回执");
  add_wide (form, TEXT_ROW, "文书名称", cg_record_text (notice, CG_NOTICE_TITLE));
  cg_ruled_form_add_row (form, FIELD_ROW);
  add_pair (form, "文　　号", CG_RULED_WORDS, cg_record_text (notice, CG_NOTICE_DOC_NO), 5);
  add_pair (form, "份　　数", CG_RULED_WORDS, copies, 5);
  add_wide (form, FIELD_ROW, "送达单位", facts->office);
  add_wide (form, FIELD_ROW, "受送达单位", receiving_unit (facts, unit));
  cg_ruled_form_add_row (form, FIELD_ROW);
  add_pair (form, "签收人", CG_RULED_WORDS, text_of (unit, CG_CASE_UNIT_RECEIVER), 5);
  add_pair (form, "职　　务", CG_RULED_WORDS, text_of (unit, CG_CASE_UNIT_RECEIVER_POST), 5);
  cg_ruled_form_add_row (form, FIELD_ROW);
  add_pair (form, "签收日期", CG_RULED_WORDS, *signed_on != '\0' ? signed_on : BLANK_DATE, 5);
  add_pair (form, "代收人", CG_RULED_WORDS, "", 5);
  add_wide (form, REMARK_ROW, "备　　注", "");
  cg_ruled_form_add_row (form, SEAL_ROW);
  add_pair (form, "盖章处", CG_RULED_SIGNED, "（受送达单位盖章）\n" BLANK_DATE, 13);
}

CgRuledForm *
cg_notice_forms_receipts (const CgNoticeForms *facts)
{
  CgRuledForm *form = cg_ruled_form_new ();

  for (guint i = 0; i < count (facts->units); i++)
    add_receipt (form, facts, g_ptr_array_index (facts->units, i));
  if (count (facts->units) == 0)
    add_receipt (form, facts, NULL);

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

/* A box for an opinion, with the name and day that are known. */
static void
add_opinion (CgRuledForm *form, const char *label, const char *name, const char *day)
{
  g_autofree char *text = g_strjoin ("\n", label, name, day, NULL);

  cg_ruled_form_add_cell (form, CG_RULED_OPINION, 1, g_strchomp (text));
}

static void
add_signing (CgRuledForm *form, const CgRecord *notice)
{
  g_autofree char *signed_on = date_of (notice, CG_NOTICE_SIGN_DATE);

  cg_ruled_form_add_row (form, SIGNING_ROW);
  add_opinion (form, "签发：", cg_record_reference_name (notice, CG_NOTICE_SIGNER), signed_on);
  add_opinion (form, "会签：", "", "");
  cg_ruled_form_add_row (form, OPINION_ROW);
  add_opinion (form, "核稿：", "", "");
  add_opinion (form, "拟稿：", cg_record_reference_name (notice, CG_NOTICE_DRAFTER), "");
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
  add_signing (form, notice);
  add_wide (form, TEXT_ROW, "标　题", cg_record_text (notice, CG_NOTICE_TITLE));
  add_wide (form, TEXT_ROW, "主　送", cg_record_text (notice, CG_NOTICE_RECIPIENTS));
  add_wide (form, TEXT_ROW, "抄　送", cg_record_text (notice, CG_NOTICE_CC));
  add_wide (form, TEXT_ROW, "附　件", names);

  return form;
}
