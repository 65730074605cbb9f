/* cg-preflight-elements.c: checks of the elements around the text: what is missing, number,
 * dates, recipients, title, marks in the corner.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

#include <stdio.h>
#include <string.h>

#include "cg-fold.h"

static void
require (CgPreflight *self, CgNoticeField field, CgFindingId id)
{
  if (cg_fold_is_blank (cg_preflight_text (self, field)))
    cg_preflight_add (self, id, field, 0, 0, NULL, NULL);
}

/* The date that is not known yet reads as blanks before 年, 月 and 日. */
static gboolean
has_date (const CgPreflight *self)
{
  const char *text = cg_preflight_text (self, CG_NOTICE_FIELD_SIGN_DATE);

  return !cg_fold_is_blank (text) && !g_unichar_isspace (g_utf8_get_char (text));
}

/* “某纪改〔2026〕　号”: the place of the number is kept. */
static gboolean
is_kept_number (const char *text)
{
  return g_regex_match_simple ("〕\\s*号\\s*$", text, 0, 0);
}

static void
check_number_there (CgPreflight *self)
{
  const char *text = cg_preflight_text (self, CG_NOTICE_FIELD_DOC_NUMBER);
  gboolean missing = cg_fold_is_blank (text) || is_kept_number (text);

  if (!missing || !cg_preflight_is_official (self))
    return;

  cg_preflight_add (self,
                    self->facts->stage == CG_NOTICE_STAGE_NUMBERED ? CG_FINDING_NO_NUMBER
                                                                   : CG_FINDING_NUMBER_TO_COME,
                    CG_NOTICE_FIELD_DOC_NUMBER, 0, 0, NULL, NULL);
}

/* 签发人 of 上行文 (7.2.6); where no name was typed it is who signs. */
static void
check_head_signer (CgPreflight *self)
{
  if (cg_notice_document_get_form (self->document) != CG_NOTICE_FORM_UPWARD)
    return;

  require (self, CG_NOTICE_FIELD_HEAD_SIGNER,
           self->facts->stage == CG_NOTICE_STAGE_DRAFT ? CG_FINDING_HEAD_SIGNER_TO_COME
                                                       : CG_FINDING_NO_HEAD_SIGNER);
}

void
cg_preflight_check_missing (CgPreflight *self)
{
  require (self, CG_NOTICE_FIELD_TITLE, CG_FINDING_NO_TITLE);
  require (self, CG_NOTICE_FIELD_RECIPIENTS, CG_FINDING_NO_RECIPIENT);
  require (self, CG_NOTICE_FIELD_BODY, CG_FINDING_NO_BODY);
  /* The mark of 纪要 says whose they are. */
  if (cg_notice_document_get_ending (self->document) == CG_NOTICE_ENDING_SIGNATURE)
    require (self, CG_NOTICE_FIELD_SIGNER_POST, CG_FINDING_NO_SIGNER_POST);
  else if (cg_notice_document_get_form (self->document) != CG_NOTICE_FORM_MINUTES)
    require (self, CG_NOTICE_FIELD_SIGNER, CG_FINDING_NO_SIGNER);
  if (!has_date (self))
    cg_preflight_add (self,
                      self->facts->stage == CG_NOTICE_STAGE_DRAFT ? CG_FINDING_DATE_TO_COME
                                                                  : CG_FINDING_NO_DATE,
                      CG_NOTICE_FIELD_SIGN_DATE, 0, 0, NULL, NULL);
  check_number_there (self);
  check_head_signer (self);
  if (!cg_preflight_is_official (self))
    return;

  require (self, CG_NOTICE_FIELD_ORGAN_MARK, CG_FINDING_NO_ORGAN_MARK);
  /* 版记 of a letter is 抄送 alone, where there is any (10.1). */
  if (cg_notice_document_get_form (self->document) != CG_NOTICE_FORM_LETTER &&
      cg_fold_is_blank (cg_preflight_text (self, CG_NOTICE_FIELD_PRINT_ORGAN)) &&
      cg_fold_is_blank (cg_preflight_text (self, CG_NOTICE_FIELD_CC)))
    cg_preflight_add (self, CG_FINDING_NO_IMPRINT, CG_NOTICE_FIELD_PRINT_ORGAN, 0, 0, NULL, NULL);
}

/* ---- 发文字号 (7.2.5) ---- */

#define OPENERS "\\[\\(（【［〖「{<《"
#define CLOSERS "\\]\\)）】］〗」}>》"

/* A finding about what a group of @match holds. */
static void
add_group (CgPreflight *self, CgFindingId id, CgNoticeField field, GMatchInfo *match, int group)
{
  const char *text = cg_preflight_text (self, field);
  g_autofree char *words = g_match_info_fetch (match, group);
  int start, end;

  g_match_info_fetch_pos (match, group, &start, &end);
  cg_preflight_add (self, id, field, (guint) g_utf8_strlen (text, start),
                    (guint) g_utf8_strlen (text, end), words, NULL);
}

static void
check_brackets (CgPreflight *self, GMatchInfo *match)
{
  const char *text = cg_preflight_text (self, CG_NOTICE_FIELD_DOC_NUMBER);
  g_autofree char *opener = g_match_info_fetch (match, 1);
  g_autofree char *closer = g_match_info_fetch (match, 3);
  g_autofree char *both = g_strconcat (opener, closer, NULL);
  int start, end;

  if (g_str_equal (both, "〔〕"))
    return;

  g_match_info_fetch_pos (match, 1, &start, NULL);
  g_match_info_fetch_pos (match, 3, NULL, &end);
  cg_preflight_add (self, CG_FINDING_NUMBER_BRACKETS, CG_NOTICE_FIELD_DOC_NUMBER,
                    (guint) g_utf8_strlen (text, start), (guint) g_utf8_strlen (text, end), both,
                    NULL);
}

/* What is wrong with a number that can still be read as one. */
static void
check_number_parts (CgPreflight *self, GMatchInfo *match)
{
  g_autofree char *year = g_match_info_fetch (match, 2);
  g_autofree char *ordinal = g_match_info_fetch (match, 4);
  g_autofree char *serial = g_match_info_fetch (match, 5);

  check_brackets (self, match);
  if (strlen (year) != 4)
    add_group (self, CG_FINDING_NUMBER_YEAR, CG_NOTICE_FIELD_DOC_NUMBER, match, 2);
  if (*ordinal != '\0')
    add_group (self, CG_FINDING_NUMBER_ORDINAL, CG_NOTICE_FIELD_DOC_NUMBER, match, 4);
  if (*serial == '0')
    add_group (self, CG_FINDING_NUMBER_PADDED, CG_NOTICE_FIELD_DOC_NUMBER, match, 5);
}

static void
check_number (CgPreflight *self)
{
  static const char pattern[] =
      "^[^\\s〔" OPENERS "]+([〔" OPENERS "])([0-9]+)([〕" CLOSERS "])(第?)([0-9]+)号$";
  const char *text = cg_preflight_text (self, CG_NOTICE_FIELD_DOC_NUMBER);
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  if (cg_fold_is_blank (text) || is_kept_number (text))
    return;

  regex = g_regex_new (pattern, 0, 0, NULL);
  if (g_regex_match (regex, text, 0, &match))
    check_number_parts (self, match);
  else
    cg_preflight_add (self, CG_FINDING_NUMBER_FORM, CG_NOTICE_FIELD_DOC_NUMBER, 0,
                      (guint) g_utf8_strlen (text, -1), text, NULL);
}

/* ---- 成文日期, 印发日期 (7.3.5.4) ---- */

#define CHINESE_DIGITS "〇零○一二三四五六七八九十"

static gboolean
matches (const char *pattern, const char *text)
{
  return g_regex_match_simple (pattern, text, 0, 0);
}

static gboolean
is_day (const char *text)
{
  int year, month, day;

  return sscanf (text, "%d年%d月%d日", &year, &month, &day) == 3 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static void
check_date (CgPreflight *self, CgNoticeField field)
{
  const char *text = cg_preflight_text (self, field);
  guint length = (guint) g_utf8_strlen (text, -1);
  CgFindingId id = CG_FINDING_DATE_FORM;

  if (cg_fold_is_blank (text) || (field == CG_NOTICE_FIELD_SIGN_DATE && !has_date (self)))
    return;
  if (matches ("^[0-9]{4}年([1-9]|1[0-2])月([1-9]|[12][0-9]|3[01])日$", text) && is_day (text))
    return;

  if (matches ("[" CHINESE_DIGITS "]", text))
    id = CG_FINDING_DATE_CHINESE;
  else if (matches ("^[0-9]{4}年(0?[1-9]|1[0-2])月(0?[1-9]|[12][0-9]|3[01])日$", text) &&
           matches ("年0|月0", text))
    id = CG_FINDING_DATE_PADDED;
  cg_preflight_add (self, id, field, 0, length, text, NULL);
}

/* Everything in @field that @pattern matches. */
static void
add_matches (CgPreflight *self, CgFindingId id, CgNoticeField field, const char *pattern)
{
  const char *text = cg_preflight_text (self, field);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    add_group (self, id, field, match, 0);
}

static void
check_dates (CgPreflight *self)
{
  check_date (self, CG_NOTICE_FIELD_SIGN_DATE);
  check_date (self, CG_NOTICE_FIELD_PRINT_DATE);
  add_matches (self, CG_FINDING_BODY_DATE_PADDED, CG_NOTICE_FIELD_BODY,
               "[0-9]{4}年(0[1-9]月([0-9]{1,2}日)?|[0-9]{1,2}月0[1-9]日)");
  add_matches (self, CG_FINDING_BODY_DATE_CHINESE, CG_NOTICE_FIELD_BODY,
               "[" CHINESE_DIGITS "]{4}年([" CHINESE_DIGITS "]{1,3}月([" CHINESE_DIGITS
               "]{1,3}日)?)?");
}

/* ---- 主送机关 (7.3.2), 标题 (7.3.1) ---- */

/* The character before @end in @text; 0 at its beginning. */
static gunichar
last_before (const char *text, const char *end)
{
  return end > text ? g_utf8_get_char (g_utf8_prev_char (end)) : 0;
}

static void
check_recipients (CgPreflight *self)
{
  const char *text = cg_preflight_text (self, CG_NOTICE_FIELD_RECIPIENTS);
  const char *end = text + strlen (text);
  guint length;
  char mark[7] = "";
  gunichar last;

  while (g_unichar_isspace (last_before (text, end)))
    end = g_utf8_prev_char (end);
  length = (guint) g_utf8_strlen (text, end - text);
  last = last_before (text, end);
  if (last == ':')
    cg_preflight_add (self, CG_FINDING_RECIPIENT_COLON, CG_NOTICE_FIELD_RECIPIENTS, length - 1,
                      length, NULL, NULL);
  if (last == ':' || last == 0xff1a)
    {
      end = g_utf8_prev_char (end);
      length--;
      last = last_before (text, end);
    }
  if (!cg_preflight_among ("，。、；：？！,.;:?!", last))
    return;

  mark[g_unichar_to_utf8 (last, mark)] = '\0';
  cg_preflight_add (self, CG_FINDING_RECIPIENT_END, CG_NOTICE_FIELD_RECIPIENTS, length - 1, length,
                    mark, NULL);
}

/* A book-title mark, a bracket or a quotation mark may close a title. */
static void
check_title (CgPreflight *self)
{
  const char *text = cg_preflight_text (self, CG_NOTICE_FIELD_TITLE);
  guint length = (guint) g_utf8_strlen (text, -1);
  gunichar last = last_before (text, text + strlen (text));
  char mark[7] = "";

  if (!cg_preflight_among ("，。、；：？！…—,.;:?!", last))
    return;

  mark[g_unichar_to_utf8 (last, mark)] = '\0';
  cg_preflight_add (self, CG_FINDING_TITLE_END, CG_NOTICE_FIELD_TITLE, length - 1, length, mark,
                    NULL);
}

/* ---- 份号 (7.2.1), 紧急程度 (7.2.3) ---- */

static void
check_corner (CgPreflight *self)
{
  const char *copy = cg_preflight_text (self, CG_NOTICE_FIELD_COPY_NUMBER);
  const char *urgency = cg_preflight_text (self, CG_NOTICE_FIELD_URGENCY);

  if (*copy != '\0' && !matches ("^[0-9]{6}$", copy))
    cg_preflight_add (self, CG_FINDING_COPY_NUMBER_FORM, CG_NOTICE_FIELD_COPY_NUMBER, 0,
                      (guint) g_utf8_strlen (copy, -1), copy, NULL);
  if (*urgency != '\0' && !matches ("^(特急|加急|特提|平急)$", urgency))
    cg_preflight_add (self, CG_FINDING_URGENCY_WORD, CG_NOTICE_FIELD_URGENCY, 0,
                      (guint) g_utf8_strlen (urgency, -1), urgency, NULL);
}

void
cg_preflight_check_elements (CgPreflight *self)
{
  check_number (self);
  check_dates (self);
  check_recipients (self);
  check_title (self);
  check_corner (self);
}
