/* cg-paper-sample.c: a document that shows the office's numbers of the page at work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-sample.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-doc-number.h"

static CgNoticeForm
form_of (CgNoticeMeasure measure)
{
  if (measure < CG_N_MEASURES && cg_notice_measure_info (measure)->group == CG_MEASURES_OF_LETTER)
    return CG_NOTICE_FORM_LETTER;

  switch ((int) measure)
    {
    case CG_MEASURE_UPWARD_NUMBER_INSET:
    case CG_MEASURE_HEAD_SIGNER_INSET:
    case CG_MEASURE_HEAD_SIGNERS:
      return CG_NOTICE_FORM_UPWARD;
    case CG_MEASURE_ATTENDANCE_GAP:
      return CG_NOTICE_FORM_MINUTES;
    default:
      return CG_NOTICE_FORM_RED_HEAD;
    }
}

static CgNoticeEnding
ending_of (CgNoticeMeasure measure)
{
  switch ((int) measure)
    {
    case CG_MEASURE_SIGNER_RIGHT:
    case CG_MEASURE_SIGNER_GAP:
      return CG_NOTICE_ENDING_NONE;
    case CG_MEASURE_STAMP_GAP:
    case CG_MEASURE_STAMP_RIGHT:
    case CG_MEASURE_STAMP_POST_GAP:
    case CG_MEASURE_STAMP_DATE_GAP:
    case CG_MEASURE_STAMP_WIDTH:
    case CG_MEASURE_STAMP_HEIGHT:
      return CG_NOTICE_ENDING_SIGNATURE;
    default:
      return CG_NOTICE_ENDING_SEAL;
    }
}

static void
set_heads (CgNoticeDocument *document, const char *office, const char *code)
{
  CgNoticeForm form = cg_notice_document_get_form (document);
  /* Translators: the head of a document: the organ's name with “文件” behind it */
  g_autofree char *mark =
      g_strdup_printf (form == CG_NOTICE_FORM_LETTER ? "%s" : C_ ("sample", "%s document"), office);
  g_autofree char *number = NULL;
  int year;

  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  number = cg_doc_number_format (code, year, 1);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ORGAN_MARK, mark);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_DOC_NUMBER, number);
  if (form == CG_NOTICE_FORM_UPWARD)
    cg_notice_document_set_text (document, CG_NOTICE_FIELD_HEAD_SIGNER,
                                 C_ ("sample", "Signer A, Signer B, Signer C"));
}

static void
set_texts (CgNoticeDocument *document)
{
  static const struct
  {
    CgNoticeField field;
    const char *text;
  } texts[] = {
    { CG_NOTICE_FIELD_TITLE,
      NC_ ("sample", "Notice on how documents of this office are laid out") },
    { CG_NOTICE_FIELD_RECIPIENTS, NC_ ("sample", "All departments") },
    { CG_NOTICE_FIELD_SIGNER_POST, NC_ ("sample", "Secretary") },
    { CG_NOTICE_FIELD_CC, NC_ ("sample", "Those concerned.") },
    { CG_NOTICE_FIELD_PRINT_ORGAN, NC_ ("sample", "General office") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    cg_notice_document_set_text (document, texts[i].field,
                                 g_dpgettext2 (NULL, "sample", texts[i].text));
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_COPY_NUMBER, "000001");
  cg_notice_document_set_body (
      document,
      C_ ("sample", "This sample is laid out by the numbers at the left and is laid out anew "
                    "whenever one of them is changed.\n1. Headings\n(1) Of the second level.\n"
                    "Paragraphs are indented.\n2. A table\n"
                    "No.\tWhat\tBy when\n1\tList\t5 days\n2\tReport\t10 days"));
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ATTACHMENTS,
                               C_ ("sample", "List of measures"));
}

CgNoticeDocument *
cg_paper_sample_new (CgNoticeMeasure measure, const char *office, const char *code)
{
  CgNoticeForm form = form_of (measure);
  CgNoticeDocument *document = cg_notice_document_new (form);

  cg_notice_document_set_ending (document, ending_of (measure));
  set_heads (document, office, code);
  set_texts (document);
  if (form == CG_NOTICE_FORM_MINUTES)
    cg_notice_document_set_text (document, CG_NOTICE_FIELD_ATTENDED,
                                 C_ ("sample", "Those who were there"));
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER, office);
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_SIGN_DATE, cg_clock_today ());
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_PRINT_DATE, cg_clock_today ());
  return document;
}
