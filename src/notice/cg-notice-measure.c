/* cg-notice-measure.c: every number of the page as data, with its clause and strength.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-measure.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cg-fault.h"

/* Lines closer together than this are no text; 0 is not a pitch but fills the type area. */
#define LEAST_PITCH 8.0

#define MUST CG_STRENGTH_REQUIRED
#define USUAL CG_STRENGTH_USUAL
#define ADVICE CG_STRENGTH_RECOMMENDED
#define HABIT CG_STRENGTH_PRACTICE
#define MM CG_MEASURE_IN_MM
#define PT CG_MEASURE_IN_PT
#define LINE CG_MEASURE_IN_LINE
#define CELL CG_MEASURE_IN_CELL
#define COUNT CG_MEASURE_IN_COUNT
#define FACTOR CG_MEASURE_IN_FACTOR
#define WAY CG_MEASURE_IN_CHOICES
#define SHEET CG_MEASURES_OF_SHEET
#define HEAD CG_MEASURES_OF_HEAD
#define TEXT CG_MEASURES_OF_TEXT
#define CLOSING CG_MEASURES_OF_CLOSING
#define IMPRINT CG_MEASURES_OF_IMPRINT
#define PAGE_NUMBER CG_MEASURES_OF_PAGE_NUMBER
#define TABLE CG_MEASURES_OF_TABLE
#define LETTER CG_MEASURES_OF_LETTER

/* Numbers of GB/T 9704-2012 as domain 3 has them; the default profile. */
static const CgNoticeMeasureInfo measures[CG_N_MEASURES] = {
  [CG_MEASURE_PAGE_WIDTH] = { "page-width", NC_ ("measure", "Sheet, width"), SHEET, "5.1", MUST, MM,
                              210, 100, 450 },
  [CG_MEASURE_PAGE_HEIGHT] = { "page-height", NC_ ("measure", "Sheet, height"), SHEET, "5.1", MUST,
                               MM, 297, 100, 450 },
  [CG_MEASURE_AREA_TOP] = { "area-top", NC_ ("measure", "Top margin"), SHEET, "5.2.1", MUST, MM, 37,
                            5, 100 },
  [CG_MEASURE_AREA_LEFT] = { "area-left", NC_ ("measure", "Binding margin"), SHEET, "5.2.1", MUST,
                             MM, 28, 5, 100 },
  [CG_MEASURE_AREA_WIDTH] = { "area-width", NC_ ("measure", "Type area, width"), SHEET, "5.2.1",
                              MUST, MM, 156, 60, 400 },
  [CG_MEASURE_AREA_HEIGHT] = { "area-height", NC_ ("measure", "Type area, height"), SHEET, "5.2.1",
                               MUST, MM, 225, 60, 400 },
  [CG_MEASURE_LINES] = { "lines", NC_ ("measure", "Lines on a page"), SHEET, "5.2.3", USUAL, COUNT,
                         22, 10, 40 },
  [CG_MEASURE_CELLS] = { "cells", NC_ ("measure", "Characters in a line"), SHEET, "5.2.3", USUAL,
                         COUNT, 28, 10, 60 },
  /* A line that would be shorter is filled by breaking inside a long word. */
  [CG_MEASURE_MIN_CELLS] = { "min-cells", NC_ ("measure", "Fewest characters in a full line"),
                             SHEET, "", HABIT, CELL, 26, 1, 60 },
  [CG_MEASURE_BODY_SIZE] = { "body-size", NC_ ("measure", "Size of the text"), SHEET, "5.2.2",
                             USUAL, PT, 16, 9, 26 },
  /* 0: the first line's em box touches the area's top and the last one's its bottom. */
  [CG_MEASURE_LINE_PITCH] = { "line-pitch", NC_ ("measure", "Line pitch"), SHEET, "5.2.3", USUAL,
                              PT, 0, 0, 60 },
  /* Digits of 仿宋 text: 0 its own, 1 宋体, 2 宋体 where 仿宋 is Fandol's, whose are sans. */
  [CG_MEASURE_DIGITS] = { "digits",
                          NC_ ("measure",
                               "Digits in the text (automatic: of the Song face where the text’s "
                               "are sans)"),
                          SHEET, "", HABIT, WAY, 2, 0, 2 },
  /* 1: document number and title stand on lines of the grid too. */
  [CG_MEASURE_ALL_GRID] = { "all-grid", NC_ ("measure", "Everything on lines of the grid"), SHEET,
                            "", HABIT, WAY, 0, 0, 1 },
  [CG_MEASURE_MARK_TOP] = { "mark-top", NC_ ("measure", "Organ mark below the type area’s top"),
                            HEAD, "7.2.4", MUST, MM, 35, 0, 100 },
  [CG_MEASURE_MARK_SIZE] = { "mark-size", NC_ ("measure", "Organ mark, largest size"), HEAD,
                             "7.2.4", HABIT, PT, 42, 16, 72 },
  [CG_MEASURE_MARK_STRETCH] = { "mark-stretch", NC_ ("measure", "Organ mark, height to width"),
                                HEAD, "", HABIT, FACTOR, 1.28, 0.8, 2 },
  [CG_MEASURE_MARK_WIDTH] = { "mark-width", NC_ ("measure", "Organ mark, greatest width"), HEAD, "",
                              HABIT, MM, 150, 40, 156 },
  /* From organ to organ, in heights of the characters. */
  [CG_MEASURE_MARK_PITCH] = { "mark-pitch", NC_ ("measure", "Joint organs, pitch to height"), HEAD,
                              "", HABIT, FACTOR, 1.25, 1, 3 },
  /* How far down from the sheet's edge a printed head reaches; 0: the head is set here. */
  [CG_MEASURE_RESERVE] = { "reserve", NC_ ("measure", "Printed head reaches down to"), HEAD, "",
                           HABIT, MM, 0, 0, 130 },
  [CG_MEASURE_DOC_NUMBER_GAP] = { "document-number-gap",
                                  NC_ ("measure", "Blank lines above the document number"), HEAD,
                                  "7.2.5", MUST, LINE, 2, 0, 5 },
  [CG_MEASURE_UPWARD_NUMBER_INSET] = { "upward-number-inset",
                                       NC_ ("measure",
                                            "Number of a document to superiors, from the left"),
                                       HEAD, "7.2.5", MUST, CELL, 1, 0, 10 },
  [CG_MEASURE_HEAD_SIGNER_INSET] = { "head-signer-inset",
                                     NC_ ("measure", "Signer on the head, from the right"), HEAD,
                                     "7.2.6", MUST, CELL, 1, 0, 10 },
  /* Names in a row. */
  [CG_MEASURE_HEAD_SIGNERS] = { "head-signers", NC_ ("measure", "Signers in a row of the head"),
                                HEAD, "7.2.6", USUAL, COUNT, 2, 1, 4 },
  [CG_MEASURE_RULE_GAP] = { "rule-gap", NC_ ("measure", "Red rule below the document number"), HEAD,
                            "7.2.7", MUST, MM, 4, 1, 20 },
  [CG_MEASURE_RULE_WEIGHT] = { "rule-weight", NC_ ("measure", "Red rule, weight"), HEAD, "", HABIT,
                               MM, 0.5, 0.1, 2 },
  [CG_MEASURE_TITLE_GAP] = { "title-gap", NC_ ("measure", "Blank lines above the title"), TEXT,
                             "7.3.1", MUST, LINE, 2, 0, 5 },
  [CG_MEASURE_TITLE_SIZE] = { "title-size", NC_ ("measure", "Size of the title"), TEXT, "7.3.1",
                              USUAL, PT, 22, 14, 36 },
  [CG_MEASURE_RECIPIENTS_GAP] = { "recipients-gap",
                                  NC_ ("measure", "Blank lines above the recipients"), TEXT,
                                  "7.3.2", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_INDENT] = { "indent", NC_ ("measure", "Indent of paragraphs"), TEXT, "7.3.3", MUST,
                          CELL, 2, 0, 4 },
  [CG_MEASURE_ATTACHMENTS_GAP] = { "attachments-gap",
                                   NC_ ("measure", "Blank lines above the list of attachments"),
                                   TEXT, "7.3.4", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_ATTENDANCE_GAP] = { "attendance-gap",
                                  NC_ ("measure", "Blank lines above the attendance of minutes"),
                                  TEXT, "10.3", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_SEAL_DIAMETER] = { "seal-diameter", NC_ ("measure", "Seal, diameter"), CLOSING, "",
                                 HABIT, MM, 42, 20, 60 },
  [CG_MEASURE_SEALED_DATE_RIGHT] = { "sealed-date-right",
                                     NC_ ("measure", "Sealed date, from the right"), CLOSING,
                                     "7.3.5.1", USUAL, CELL, 4, 0, 10 },
  /* Seals of 联合行文: so many side by side at most, so far from each other at least. */
  [CG_MEASURE_SEALS_PER_ROW] = { "seals-per-row", NC_ ("measure", "Seals in a row"), CLOSING, "",
                                 HABIT, COUNT, 3, 1, 3 },
  [CG_MEASURE_SEAL_SPACE] = { "seal-space", NC_ ("measure", "Between seals"), CLOSING, "7.3.5.1",
                              HABIT, MM, 2, 0.5, 20 },
  [CG_MEASURE_SIGNER_RIGHT] = { "signer-right",
                                NC_ ("measure", "Signature without a seal, from the right"),
                                CLOSING, "7.3.5.2", MUST, CELL, 2, 0, 10 },
  [CG_MEASURE_SIGNER_GAP] = { "signer-gap",
                              NC_ ("measure", "Blank lines above a signature without a seal"),
                              CLOSING, "7.3.5.2", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_STAMP_GAP] = { "stamp-gap", NC_ ("measure", "Blank lines above a signature stamp"),
                             CLOSING, "7.3.5.3", MUST, LINE, 2, 0, 5 },
  [CG_MEASURE_STAMP_RIGHT] = { "stamp-right", NC_ ("measure", "Signature stamp, from the right"),
                               CLOSING, "7.3.5.3", MUST, CELL, 4, 0, 10 },
  [CG_MEASURE_STAMP_POST_GAP] = { "stamp-post-gap",
                                  NC_ ("measure", "Post, from the signature stamp"), CLOSING,
                                  "7.3.5.3", MUST, CELL, 2, 0, 10 },
  [CG_MEASURE_STAMP_DATE_GAP] = { "stamp-date-gap",
                                  NC_ ("measure", "Blank lines between signature stamp and date"),
                                  CLOSING, "7.3.5.3", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_STAMP_WIDTH] = { "stamp-width", NC_ ("measure", "Signature stamp, width"), CLOSING,
                               "", HABIT, MM, 30, 10, 60 },
  [CG_MEASURE_STAMP_HEIGHT] = { "stamp-height", NC_ ("measure", "Signature stamp, height"), CLOSING,
                                "", HABIT, MM, 15, 5, 40 },
  /* Lines of text that go along when signature and date do not fit. */
  [CG_MEASURE_CARRY_LINES] = { "carry-lines",
                               NC_ ("measure", "Lines carried over with the signature"), CLOSING,
                               "7.3.5.5", HABIT, LINE, 2, 1, 10 },
  [CG_MEASURE_IMPRINT_SIZE] = { "imprint-size", NC_ ("measure", "Size of the imprint"), IMPRINT,
                                "7.4", USUAL, PT, 14, 9, 18 },
  [CG_MEASURE_IMPRINT_INSET] = { "imprint-inset", NC_ ("measure", "Imprint, from both sides"),
                                 IMPRINT, "7.4", MUST, CELL, 1, 0, 4 },
  [CG_MEASURE_IMPRINT_ROW] = { "imprint-row", NC_ ("measure", "Imprint, height of a row"), IMPRINT,
                               "", HABIT, MM, 7.6, 5, 15 },
  [CG_MEASURE_IMPRINT_THICK] = { "imprint-thick",
                                 NC_ ("measure", "First and last rule of the imprint"), IMPRINT,
                                 "7.4", ADVICE, MM, 0.35, 0.1, 1 },
  [CG_MEASURE_IMPRINT_THIN] = { "imprint-thin", NC_ ("measure", "Rules within the imprint"),
                                IMPRINT, "7.4", ADVICE, MM, 0.25, 0.1, 1 },
  /* 1: printed on both sides, the imprint goes to the foot of an even page. */
  [CG_MEASURE_IMPRINT_EVEN] = { "imprint-even", NC_ ("measure", "Imprint on an even page"), IMPRINT,
                                "", HABIT, WAY, 1, 0, 1 },
  [CG_MEASURE_PAGE_NUMBER_SIZE] = { "page-number-size", NC_ ("measure", "Size of page numbers"),
                                    PAGE_NUMBER, "7.5", USUAL, PT, 14, 9, 18 },
  [CG_MEASURE_PAGE_NUMBER_DROP] = { "page-number-drop",
                                    NC_ ("measure", "Page number below the type area"), PAGE_NUMBER,
                                    "7.5", MUST, MM, 7, 1, 30 },
  [CG_MEASURE_PAGE_NUMBER_INSET] = { "page-number-inset",
                                     NC_ ("measure", "Page number, from the outer side"),
                                     PAGE_NUMBER, "7.5", MUST, CELL, 1, 0, 10 },
  /* Tables: 小四, down to 五号 where columns have no room; at least so high a row. */
  [CG_MEASURE_TABLE_SIZE] = { "table-size", NC_ ("measure", "Size in tables"), TABLE, "", HABIT, PT,
                              12, 6, 16 },
  [CG_MEASURE_TABLE_SMALLEST] = { "table-smallest", NC_ ("measure", "Smallest size in tables"),
                                  TABLE, "", HABIT, PT, 10.5, 5, 16 },
  [CG_MEASURE_TABLE_HEADING_SIZE] = { "table-heading-size",
                                      NC_ ("measure", "Size of column headings"), TABLE, "", HABIT,
                                      PT, 12, 6, 16 },
  [CG_MEASURE_TABLE_ROW] = { "table-row", NC_ ("measure", "Least height of a row"), TABLE, "",
                             HABIT, MM, 8, 4, 20 },
  [CG_MEASURE_TABLE_OUTER] = { "table-outer", NC_ ("measure", "Frame of tables"), TABLE, "", HABIT,
                               MM, 0.35, 0.1, 1 },
  [CG_MEASURE_TABLE_INNER] = { "table-inner", NC_ ("measure", "Rules within tables"), TABLE, "",
                               HABIT, MM, 0.25, 0.1, 1 },
  [CG_MEASURE_LETTER_MARK_TOP] = { "letter-mark-top",
                                   NC_ ("measure", "Organ mark below the sheet’s top"), LETTER,
                                   "10.1", MUST, MM, 30, 5, 100 },
  [CG_MEASURE_LETTER_RULE_GAP] = { "letter-rule-gap",
                                   NC_ ("measure", "Upper double rule below the organ mark"),
                                   LETTER, "10.1", MUST, MM, 4, 1, 20 },
  [CG_MEASURE_LETTER_RULE_BOTTOM] = { "letter-rule-bottom",
                                      NC_ ("measure", "Lower double rule above the sheet’s foot"),
                                      LETTER, "10.1", MUST, MM, 20, 5, 60 },
  [CG_MEASURE_LETTER_RULE_LENGTH] = { "letter-rule-length", NC_ ("measure", "Double rules, length"),
                                      LETTER, "10.1", MUST, MM, 170, 60, 450 },
  /* “居中”: 0 in the page, 1 in 版心. */
  [CG_MEASURE_LETTER_RULE_CENTRE] = { "letter-rule-centre", NC_ ("measure", "Double rules centred"),
                                      LETTER, "", HABIT, WAY, 0, 0, 1 },
  /* From the rule to what stands under it, in heights of a 3号 character. */
  [CG_MEASURE_LETTER_GAP] = { "letter-gap",
                              NC_ ("measure", "Below the upper double rule, to the height of text"),
                              LETTER, "10.1", MUST, FACTOR, 0.875, 0, 5 },
  [CG_MEASURE_DOUBLE_RULE_THICK] = { "double-rule-thick", NC_ ("measure", "Thick rule"), LETTER, "",
                                     HABIT, MM, 0.75, 0.2, 3 },
  [CG_MEASURE_DOUBLE_RULE_THIN] = { "double-rule-thin", NC_ ("measure", "Thin rule"), LETTER, "",
                                    HABIT, MM, 0.25, 0.1, 2 },
  [CG_MEASURE_DOUBLE_RULE_SPACE] = { "double-rule-space", NC_ ("measure", "Between the two rules"),
                                     LETTER, "", HABIT, MM, 0.5, 0.1, 3 },
};

/* ---- words ---- */

static const char *const groups[CG_N_MEASURE_GROUPS] = {
  [CG_MEASURES_OF_SHEET] = NC_ ("measures", "Page"),
  [CG_MEASURES_OF_HEAD] = NC_ ("measures", "Head"),
  [CG_MEASURES_OF_TEXT] = NC_ ("measures", "Text"),
  [CG_MEASURES_OF_CLOSING] = NC_ ("measures", "Signature and seal"),
  [CG_MEASURES_OF_IMPRINT] = NC_ ("measures", "Imprint"),
  [CG_MEASURES_OF_PAGE_NUMBER] = NC_ ("measures", "Page numbers"),
  [CG_MEASURES_OF_TABLE] = NC_ ("measures", "Tables"),
  [CG_MEASURES_OF_LETTER] = NC_ ("measures", "Letters"),
};

static const char *const strengths[] = {
  [CG_STRENGTH_REQUIRED] = NC_ ("strength", "prescribed"),
  [CG_STRENGTH_USUAL] = NC_ ("strength", "usual"),
  [CG_STRENGTH_RECOMMENDED] = NC_ ("strength", "recommended"),
  [CG_STRENGTH_PRACTICE] = NC_ ("strength", "practice"),
};

/* What a value is called where it is no length; of the others only 0 has a name. */
static const struct
{
  CgNoticeMeasure measure;
  const char *names[3];
} choices[] = {
  { CG_MEASURE_DIGITS,
    { NC_ ("measure", "As the text"), NC_ ("measure", "Song"), NC_ ("measure", "Automatic") } },
  { CG_MEASURE_ALL_GRID, { NC_ ("measure", "No"), NC_ ("measure", "Yes") } },
  { CG_MEASURE_IMPRINT_EVEN, { NC_ ("measure", "No"), NC_ ("measure", "Yes") } },
  { CG_MEASURE_LETTER_RULE_CENTRE,
    { NC_ ("measure", "In the sheet"), NC_ ("measure", "In the type area") } },
  { CG_MEASURE_LINE_PITCH, { NC_ ("measure", "Fills the type area") } },
  { CG_MEASURE_RESERVE, { NC_ ("measure", "No printed head") } },
};

static const char *const units[] = {
  [CG_MEASURE_IN_MM] = NC_ ("unit", "mm"),
  [CG_MEASURE_IN_PT] = NC_ ("unit", "pt"),
  [CG_MEASURE_IN_LINE] = NC_ ("unit", "lines"),
  [CG_MEASURE_IN_CELL] = NC_ ("unit", "characters"),
  [CG_MEASURE_IN_COUNT] = NULL,
  [CG_MEASURE_IN_FACTOR] = NC_ ("unit", "times"),
  [CG_MEASURE_IN_CHOICES] = NULL,
};

const CgNoticeMeasureInfo *
cg_notice_measure_info (CgNoticeMeasure measure)
{
  g_return_val_if_fail (measure < CG_N_MEASURES, &measures[0]);

  return &measures[measure];
}

CgNoticeMeasure
cg_notice_measure_find (const char *id)
{
  for (int i = 0; i < CG_N_MEASURES; i++)
    if (g_strcmp0 (measures[i].id, id) == 0)
      return i;

  return CG_N_MEASURES;
}

const char *
cg_notice_measure_label (CgNoticeMeasure measure)
{
  return g_dpgettext2 (NULL, "measure", cg_notice_measure_info (measure)->label);
}

const char *
cg_notice_measure_group_label (CgNoticeMeasureGroup group)
{
  return g_dpgettext2 (NULL, "measures", groups[group]);
}

const char *
cg_notice_strength_label (CgNoticeStrength strength)
{
  return g_dpgettext2 (NULL, "strength", strengths[strength]);
}

const char *
cg_notice_measure_choice (CgNoticeMeasure measure, double value)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    for (guint k = 0; k < G_N_ELEMENTS (choices[i].names); k++)
      if (choices[i].measure == measure && fabs (value - k) < 0.001 && choices[i].names[k] != NULL)
        return g_dpgettext2 (NULL, "measure", choices[i].names[k]);

  return NULL;
}

const char *
cg_notice_measure_unit (CgNoticeMeasure measure)
{
  const char *unit = units[cg_notice_measure_info (measure)->unit];

  return unit != NULL ? g_dpgettext2 (NULL, "unit", unit) : NULL;
}

char *
cg_notice_measure_format (CgNoticeMeasure measure, double value)
{
  const char *choice = cg_notice_measure_choice (measure, value);
  const char *unit = cg_notice_measure_unit (measure);
  g_autofree char *number = g_strdup_printf ("%.4g", value);

  if (choice != NULL)
    return g_strdup (choice);

  return unit != NULL ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

/* ---- values ---- */

static gboolean
is_whole (CgNoticeUnit unit)
{
  return unit == CG_MEASURE_IN_LINE || unit == CG_MEASURE_IN_COUNT || unit == CG_MEASURE_IN_CHOICES;
}

gboolean
cg_notice_measure_check (CgNoticeMeasure measure, double value, GError **error)
{
  const CgNoticeMeasureInfo *info = cg_notice_measure_info (measure);
  const char *label = cg_notice_measure_label (measure);
  double lowest = measure == CG_MEASURE_LINE_PITCH && value > 0 ? LEAST_PITCH : info->lowest;
  g_autofree char *given = g_strdup_printf ("%g", value);
  g_autofree char *least = g_strdup_printf ("%g", lowest);
  g_autofree char *most = g_strdup_printf ("%g", info->highest);

  if (!(value >= lowest && value <= info->highest))
    {
      cg_fault_set (error, CG_FAULT_OUT_OF_RANGE, label, given, least, most);
      return FALSE;
    }
  if (is_whole (info->unit) && value != floor (value))
    {
      cg_fault_set (error, CG_FAULT_BAD_NUMBER, label, given);
      return FALSE;
    }

  return TRUE;
}

/* "36", "36 mm", "36毫米", "３６": what follows the number must be its unit. */
static gboolean
is_unit (CgNoticeUnit unit, const char *word)
{
  static const char *const words[][4] = {
    [CG_MEASURE_IN_MM] = { "mm", "毫米" },    [CG_MEASURE_IN_PT] = { "pt", "磅" },
    [CG_MEASURE_IN_LINE] = { "行", "lines" }, [CG_MEASURE_IN_CELL] = { "字", "characters" },
    [CG_MEASURE_IN_COUNT] = { NULL },         [CG_MEASURE_IN_FACTOR] = { "倍", "times" },
    [CG_MEASURE_IN_CHOICES] = { NULL },
  };

  return *word == '\0' || g_strv_contains (words[unit], word);
}

/* 版心误差 and 天头, 订口 ±1 mm (5.2.1, 6); other lengths are what they are. */
static double
tolerance_of (CgNoticeMeasure measure)
{
  switch ((int) measure)
    {
    case CG_MEASURE_AREA_TOP:
    case CG_MEASURE_AREA_LEFT:
    case CG_MEASURE_AREA_WIDTH:
    case CG_MEASURE_AREA_HEIGHT:
      return 1.0;
    default:
      return 0.01;
    }
}

gboolean
cg_notice_measure_differs (CgNoticeMeasure measure, double value)
{
  return fabs (value - cg_notice_measure_info (measure)->value) > tolerance_of (measure);
}

gboolean
cg_notice_measure_parse (CgNoticeMeasure measure, const char *text, double *value, GError **error)
{
  g_autofree char *typed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  char *end = NULL;
  double number = typed != NULL ? g_ascii_strtod (g_strstrip (typed), &end) : 0;

  if (typed == NULL || end == typed || !isfinite (number) ||
      !is_unit (cg_notice_measure_info (measure)->unit, g_strstrip (end)))
    {
      cg_fault_set (error, CG_FAULT_BAD_VALUE, cg_notice_measure_label (measure), text);
      return FALSE;
    }
  if (!cg_notice_measure_check (measure, number, error))
    return FALSE;

  *value = number;
  return TRUE;
}
