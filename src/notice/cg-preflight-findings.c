/* cg-preflight-findings.c: everything a preflight can find: strength, clause and sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

#include <glib/gi18n.h>

#define GB(clause) "GB/T 9704-2012 " clause

typedef struct
{
  const char *id;
  gboolean error;
  gboolean firm; /* the signer may not release it */
  const char *clause;
  const char *sentence; /* msgid; two places at most */
} Info;

#define ERROR TRUE, FALSE
#define FIRM TRUE, TRUE
#define HINT FALSE, FALSE

/* Clauses of the standard as domain 3 has them; 条例 is the regulation on official documents
 * of 2012, 暂行办法 the one on work secrets. */
static const Info infos[CG_N_FINDINGS] = {
  [CG_FINDING_NO_ORGAN_MARK] = { "no-organ-mark", ERROR, GB ("7.2.4"),
                                 N_ ("The organ's mark at the head is missing") },
  [CG_FINDING_NO_TITLE] = { "no-title", ERROR, GB ("7.3.1"), N_ ("The title is missing") },
  [CG_FINDING_NO_RECIPIENT] = { "no-recipient", FIRM, GB ("7.3.2"),
                                N_ ("The main recipient is missing") },
  [CG_FINDING_NO_BODY] = { "no-body", ERROR, GB ("7.3.3"), N_ ("There is no text") },
  [CG_FINDING_NO_SIGNER] = { "no-signer", FIRM, GB ("7.3.5"), N_ ("The signing organ is missing") },
  [CG_FINDING_NO_SIGNER_POST] = { "no-signer-post", ERROR, GB ("7.3.5.3"),
                                  N_ ("The post of who signs with a signature stamp is missing") },
  [CG_FINDING_NO_DATE] = { "no-date", FIRM, GB ("7.3.5.4"),
                           N_ ("The date of the document is missing") },
  [CG_FINDING_NO_NUMBER] = { "no-number", ERROR, GB ("7.2.5"),
                             N_ ("The official number is missing") },
  [CG_FINDING_NO_HEAD_SIGNER] = { "no-head-signer", ERROR, GB ("7.2.6"),
                                  N_ ("A document to a superior names who signed it at its head") },
  [CG_FINDING_NO_IMPRINT] = { "no-imprint", HINT, GB ("7.4"),
                              N_ ("There is no imprint: neither the printing organ nor whom "
                                  "copies go to") },
  [CG_FINDING_DATE_TO_COME] = { "date-to-come", HINT, GB ("7.3.5.4"),
                                N_ ("The date comes with the signature") },
  [CG_FINDING_NUMBER_TO_COME] = { "number-to-come", HINT, GB ("7.2.5"),
                                  N_ ("The number must be there before it is issued") },

  [CG_FINDING_HEAD_SIGNER_TO_COME] = { "head-signer-to-come", HINT, GB ("7.2.6"),
                                       N_ ("The signer at the head comes with the signature") },
  [CG_FINDING_NUMBER_BRACKETS] = { "number-brackets", ERROR, GB ("7.2.5"),
                                   N_ ("The year of the number stands in six-sided brackets, not "
                                       "in “%s”") },
  [CG_FINDING_NUMBER_YEAR] = { "number-year", ERROR, GB ("7.2.5"),
                               N_ ("The year of the number is written with four digits, not "
                                   "“%s”") },
  [CG_FINDING_NUMBER_ORDINAL] = { "number-ordinal", ERROR, GB ("7.2.5"),
                                  N_ ("No ordinal word stands before the serial number") },
  [CG_FINDING_NUMBER_PADDED] = { "number-padded", ERROR, GB ("7.2.5"),
                                 N_ ("The serial number has no leading zeros: “%s”") },
  [CG_FINDING_NUMBER_FORM] = { "number-form", ERROR, GB ("7.2.5"),
                               N_ ("The number has not its form, code, year in brackets and serial "
                                   "number: “%s”") },
  [CG_FINDING_DATE_PADDED] = { "date-padded", ERROR, GB ("7.3.5.4"),
                               N_ ("Month and day have no leading zeros: “%s”") },
  [CG_FINDING_DATE_CHINESE] = { "date-chinese", ERROR, GB ("7.3.5.4"),
                                N_ ("The date is written with Arabic digits, not “%s”") },
  [CG_FINDING_DATE_FORM] = { "date-form", ERROR, GB ("7.3.5.4"),
                             N_ ("That is no date with year, month and day: “%s”") },
  [CG_FINDING_BODY_DATE_PADDED] = { "body-date-padded", HINT, "GB/T 15835-2011",
                                    N_ ("A date in the text has leading zeros: “%s”") },
  [CG_FINDING_BODY_DATE_CHINESE] = { "body-date-chinese", HINT, "GB/T 15835-2011",
                                     N_ ("A date in the text is not in Arabic digits: “%s”") },
  [CG_FINDING_RECIPIENT_COLON] = { "recipient-colon", HINT, GB ("7.3.2"),
                                   N_ ("The colon after the recipients is half-width; the paper "
                                       "has a full-width one") },
  [CG_FINDING_RECIPIENT_END] = { "recipient-end", ERROR, GB ("7.3.2"),
                                 N_ ("Only a colon stands after the recipients, not “%s”") },
  [CG_FINDING_TITLE_END] = { "title-end", HINT, "", N_ ("The title ends with “%s”") },
  [CG_FINDING_URGENCY_WORD] = { "urgency-word", ERROR, GB ("7.2.3"),
                                N_ ("“%s” is no degree of urgency") },
  [CG_FINDING_COPY_NUMBER_FORM] = { "copy-number-form", HINT, GB ("7.2.1"),
                                    N_ ("A copy number has six Arabic digits, not “%s”") },

  [CG_FINDING_STATE_SECRET] = { "state-secret", FIRM, "保守国家秘密法",
                                N_ ("This is a state secret (%s) and this computer is not "
                                    "accredited for it: handle it on one that is") },
  [CG_FINDING_SECRET_NO_COPY_NUMBER] = { "secret-no-copy-number", ERROR, GB ("7.2.1"),
                                         N_ ("A document with a degree of secrecy bears a copy "
                                             "number") },
  [CG_FINDING_SECRET_TERM] = { "secret-term", ERROR, GB ("7.2.2"),
                               N_ ("The term of secrecy is written with Arabic digits: “%s”") },
  [CG_FINDING_SECRECY_WORD] = { "secrecy-word", ERROR, GB ("7.2.2"),
                                N_ ("“%s” is neither a degree of secrecy nor a mark of work "
                                    "secrets") },
  [CG_FINDING_INTERNAL_UNMARKED] = { "internal-unmarked", HINT, "工作秘密管理暂行办法",
                                     N_ ("The case is marked “%s”, the document is not") },

  [CG_FINDING_ATTACHMENT_END] = { "attachment-end", ERROR, GB ("7.3.4"),
                                  N_ ("The name of an attachment ends without a mark, not with "
                                      "“%s”") },
  [CG_FINDING_ATTACHMENT_BOOK_MARKS] = { "attachment-book-marks", HINT, "",
                                         N_ ("The name of an attachment stands without book-title "
                                             "marks: %s") },
  [CG_FINDING_ATTACHMENT_NUMBER] = { "attachment-number", ERROR, GB ("7.3.4"),
                                     N_ ("Attachments are numbered by the page; “%s” would stand "
                                         "there twice") },
  [CG_FINDING_ATTACHMENT_REFERENCE] = { "attachment-reference", HINT, "",
                                        N_ ("The text speaks of %s, which is not in the list of "
                                            "attachments") },
  [CG_FINDING_HEADING_ORDER] = { "heading-order", HINT, GB ("7.3.3"),
                                 N_ ("Headings are out of order: “%s” where “%s” was due") },
  [CG_FINDING_HEADING_MARK] = { "heading-mark", HINT, GB ("7.3.3"),
                                N_ ("“%s” is no number of a heading as the standard has them") },

  [CG_FINDING_HALF_PUNCTUATION] = { "half-punctuation", HINT, "GB/T 15834-2011",
                                    N_ ("The half-width “%s” stands in Chinese text") },
  [CG_FINDING_STRAIGHT_QUOTE] = { "straight-quote", HINT, "GB/T 15834-2011",
                                  N_ ("A straight quotation mark stands in Chinese text") },
  [CG_FINDING_DOUBLED_MARK] = { "doubled-mark", HINT, "GB/T 15834-2011",
                                N_ ("Two marks follow each other: “%s”") },
  [CG_FINDING_UNPAIRED_MARK] = { "unpaired-mark", HINT, "GB/T 15834-2011",
                                 N_ ("“%s” has no counterpart") },
  [CG_FINDING_BLANK_BETWEEN] = { "blank-between", HINT, "",
                                 N_ ("There is a blank between Chinese characters") },
  [CG_FINDING_CONTROL_CHARACTER] = { "control-character", ERROR, "",
                                     N_ ("There is a character that cannot be printed (%s)") },

  [CG_FINDING_DOCUMENT_KIND] = { "document-kind", HINT, "党政机关公文处理工作条例 第八条",
                                 N_ ("The title does not end with one of the fifteen kinds of "
                                     "official document") },
  [CG_FINDING_ORGAN_DISCIPLINE] = { "organ-discipline", HINT, "",
                                    N_ ("Such a document goes out in the name of the commission "
                                        "for discipline inspection") },
  [CG_FINDING_ORGAN_SUPERVISION] = { "organ-supervision", HINT, "",
                                     N_ ("Such a document goes out in the name of the commission "
                                         "of supervision") },
  [CG_FINDING_INTERNAL_OFFICE] = { "internal-office", HINT, "党政机关公文处理工作条例 第十七条",
                                   N_ ("Internal offices do not issue official documents to "
                                       "others") },
  [CG_FINDING_TO_SUPERIOR] = { "to-superior", HINT, "党政机关公文处理工作条例 第十五条",
                               N_ ("A superior is written to with a report or a request") },
  [CG_FINDING_TO_COMMITTEE] = { "to-committee", HINT, "党政机关公文处理工作条例 第十六条",
                                N_ ("The text does not say with whose consent a Party committee "
                                    "is written to") },
  [CG_FINDING_SEVERAL_SUPERIORS] = { "several-superiors", HINT, "党政机关公文处理工作条例 第十五条",
                                     N_ ("One superior only is written to; others get copies") },
  [CG_FINDING_JOINT_ORGANS] = { "joint-organs", HINT, GB ("7.2.4"),
                                N_ ("The head names %s organs, %s sign") },
  [CG_FINDING_MEASURE_REQUIRED] = { "measure-required", ERROR, "",
                                    N_ ("The profile has “%s” otherwise than prescribed: %s") },
  [CG_FINDING_MEASURE_USUAL] = { "measure-usual", HINT, "",
                                 N_ ("The profile has “%s” otherwise than usual: %s") },
  [CG_FINDING_MEASURE_IGNORED] = { "measure-ignored", HINT, "",
                                   N_ ("A value of the office’s page is left as it ships. %s") },

  [CG_FINDING_FIRST_PAGE_NO_BODY] = { "first-page-no-body", ERROR, GB ("7.3.3"),
                                      N_ ("The first page shows nothing of the text") },
  [CG_FINDING_OUTSIDE_AREA] = { "outside-area", ERROR, GB ("5.2.1"),
                                N_ ("“%s” stands outside the type area") },
  [CG_FINDING_IMPRINT_PLACE] = { "imprint-place", ERROR, GB ("7.4"),
                                 N_ ("The imprint does not end the last page") },
  [CG_FINDING_IMPRINT_SMALL] = { "imprint-small", HINT, GB ("7.4"),
                                 N_ ("The imprint is set smaller than usual so that it fits") },
  [CG_FINDING_LINES_OVERLAP] = { "lines-overlap", ERROR, "",
                                 N_ ("Lines stand on top of each other: “%s”") },
  [CG_FINDING_SIGNATURE_ALONE] = { "signature-alone", ERROR, GB ("7.3.5.5"),
                                   N_ ("Signature and date stand on a page without text") },
  [CG_FINDING_PAGE_CARRIED] = { "page-carried", HINT, GB ("7.3.5.5"),
                                N_ ("The page ends early, because lines go along with signature "
                                    "and date") },
  [CG_FINDING_TITLE_SMALL] = { "title-small", HINT, GB ("7.3.1"),
                               N_ ("The title is so long that it is set smaller than usual") },
  [CG_FINDING_TABLE_OVERSET] = { "table-overset", ERROR, "",
                                 N_ ("A table has no room for all its columns: “%s”") },
  [CG_FINDING_TABLE_SMALL] = { "table-small", HINT, "",
                               N_ ("A table is so wide that it is set smaller than usual: “%s”") },
  [CG_FINDING_GLYPH_MISSING] = { "glyph-missing", ERROR, "",
                                 N_ ("No installed face has the character “%s”") },
  [CG_FINDING_RARE_CHARACTER] = { "rare-character", HINT, "",
                                  N_ ("The rare character “%s” comes from another face: %s") },
  [CG_FINDING_FACES_REPLACED] = { "faces-replaced", HINT, "",
                                  N_ ("Faces are not installed and were replaced: %s") },
};

static const char *const field_ids[CG_N_NOTICE_FIELDS] = {
  [CG_NOTICE_FIELD_NONE] = "",
  [CG_NOTICE_FIELD_COPY_NUMBER] = "copy-number",
  [CG_NOTICE_FIELD_SECRECY] = "secrecy",
  [CG_NOTICE_FIELD_URGENCY] = "urgency",
  [CG_NOTICE_FIELD_ORGAN_MARK] = "organ-mark",
  [CG_NOTICE_FIELD_DOC_NUMBER] = "doc-number",
  [CG_NOTICE_FIELD_HEAD_SIGNER] = "head-signer",
  [CG_NOTICE_FIELD_TITLE] = "title",
  [CG_NOTICE_FIELD_RECIPIENTS] = "recipients",
  [CG_NOTICE_FIELD_BODY] = "body",
  [CG_NOTICE_FIELD_ATTACHMENTS] = "attachments",
  [CG_NOTICE_FIELD_ATTENDED] = "attended",
  [CG_NOTICE_FIELD_EXCUSED] = "excused",
  [CG_NOTICE_FIELD_OBSERVERS] = "observers",
  [CG_NOTICE_FIELD_SIGNER] = "signer",
  [CG_NOTICE_FIELD_SIGNER_POST] = "signer-post",
  [CG_NOTICE_FIELD_SIGN_DATE] = "sign-date",
  [CG_NOTICE_FIELD_NOTE] = "note",
  [CG_NOTICE_FIELD_CC] = "cc",
  [CG_NOTICE_FIELD_PRINT_ORGAN] = "print-organ",
  [CG_NOTICE_FIELD_PRINT_DATE] = "print-date",
};

const char *
cg_finding_id (CgFindingId id)
{
  g_return_val_if_fail (id < CG_N_FINDINGS, "");

  return infos[id].id;
}

const char *
cg_notice_field_id (CgNoticeField field)
{
  guint index;
  gboolean body;

  if (cg_notice_field_is_attachment (field, &index, &body))
    return body ? "attachment-body" : "attachment-title";
  g_return_val_if_fail (field < CG_N_NOTICE_FIELDS, "");

  return field_ids[field] != NULL ? field_ids[field] : "";
}

static void
finding_free (gpointer data)
{
  CgFinding *finding = data;

  g_free (finding->sentence);
  g_free (finding);
}

GPtrArray *
cg_preflight_findings_new (void)
{
  return g_ptr_array_new_with_free_func (finding_free);
}

/* The places of the sentence are filled in order; what is given beyond them is not used. */
static char *
fill (const char *sentence, const char *detail, const char *more)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 3);
  GString *text = g_string_new (parts[0]);

  if (parts[0] != NULL && parts[1] != NULL)
    g_string_append_printf (text, "%s%s", detail != NULL ? detail : "", parts[1]);
  if (g_strv_length (parts) > 2)
    g_string_append_printf (text, "%s%s", more != NULL ? more : "", parts[2]);

  return g_string_free (text, FALSE);
}

CgFinding *
cg_preflight_add (CgPreflight *self,
                  CgFindingId id,
                  CgNoticeField field,
                  guint start,
                  guint end,
                  const char *detail,
                  const char *more)
{
  const Info *info = &infos[id];
  CgFinding *finding = g_new0 (CgFinding, 1);

  finding->id = id;
  finding->error = info->error;
  finding->releasable = !info->firm;
  finding->clause = info->clause;
  finding->sentence = fill (_ (info->sentence), detail, more);
  finding->field = field;
  finding->start = start;
  finding->end = end;
  g_ptr_array_add (self->findings, finding);

  return finding;
}

static void
release (CgFinding *finding, const char *reason)
{
  /* Translators: what is wrong, why the signer released it */
  char *sentence = g_strdup_printf (_ ("%s (released: %s)"), finding->sentence, reason);

  g_free (finding->sentence);
  finding->sentence = sentence;
  finding->released = TRUE;
  finding->error = FALSE;
}

void
cg_preflight_apply_releases (CgPreflight *self)
{
  const GPtrArray *releases = self->facts->releases;

  for (guint i = 0; i < self->findings->len; i++)
    {
      CgFinding *finding = g_ptr_array_index (self->findings, i);

      for (guint k = 0; releases != NULL && k < releases->len && finding->error; k++)
        {
          const CgRecord *record = g_ptr_array_index (releases, k);

          if (finding->releasable &&
              g_str_equal (cg_record_text (record, CG_NOTICE_RELEASE_FINDING),
                           cg_finding_id (finding->id)))
            release (finding, cg_record_text (record, CG_NOTICE_RELEASE_REASON));
        }
    }
}

CgFinding *
cg_preflight_add_place (CgPreflight *self,
                        CgFindingId id,
                        const CgNoticeItem *item,
                        const char *detail)
{
  CgFinding *finding = cg_preflight_add (self, id, CG_NOTICE_FIELD_NONE, 0, 0, detail, NULL);

  finding->on_page = TRUE;
  finding->page = item->page;
  finding->x = item->x;
  finding->y = item->y;
  finding->width = item->width;
  finding->height = item->height;

  return finding;
}
