/* cg-notice-profile.c: every number of the page as data, with its clause and strength.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-profile.h"

#include "cg-fault.h"

#define POINTS_PER_MM (72.0 / 25.4)

struct _CgNoticeProfile
{
  gatomicrefcount references;
  double values[CG_N_MEASURES];
  char *faces[CG_N_NOTICE_FACES];
};

G_DEFINE_BOXED_TYPE (CgNoticeProfile,
                     cg_notice_profile,
                     cg_notice_profile_ref,
                     cg_notice_profile_unref)

#define MUST CG_STRENGTH_REQUIRED
#define USUAL CG_STRENGTH_USUAL
#define ADVICE CG_STRENGTH_RECOMMENDED
#define HABIT CG_STRENGTH_PRACTICE
#define MM CG_MEASURE_IN_MM
#define PT CG_MEASURE_IN_PT
#define LINE CG_MEASURE_IN_LINE
#define CELL CG_MEASURE_IN_CELL
#define COUNT CG_MEASURE_IN_COUNT

/* Numbers of GB/T 9704-2012 as domain 3 has them; the default profile. */
static const CgNoticeMeasureInfo measures[CG_N_MEASURES] = {
  [CG_MEASURE_PAGE_WIDTH] = { "page-width", "5.1", MUST, MM, 210, 100, 450 },
  [CG_MEASURE_PAGE_HEIGHT] = { "page-height", "5.1", MUST, MM, 297, 100, 450 },
  [CG_MEASURE_AREA_TOP] = { "area-top", "5.2.1", MUST, MM, 37, 5, 100 },
  [CG_MEASURE_AREA_LEFT] = { "area-left", "5.2.1", MUST, MM, 28, 5, 100 },
  [CG_MEASURE_AREA_WIDTH] = { "area-width", "5.2.1", MUST, MM, 156, 60, 400 },
  [CG_MEASURE_AREA_HEIGHT] = { "area-height", "5.2.1", MUST, MM, 225, 60, 400 },
  [CG_MEASURE_LINES] = { "lines", "5.2.3", USUAL, COUNT, 22, 10, 40 },
  [CG_MEASURE_CELLS] = { "cells", "5.2.3", USUAL, COUNT, 28, 10, 60 },
  /* A line that would be shorter is filled by breaking inside a long word. */
  [CG_MEASURE_MIN_CELLS] = { "min-cells", "", HABIT, CELL, 26, 1, 60 },
  [CG_MEASURE_BODY_SIZE] = { "body-size", "5.2.2", USUAL, PT, 16, 9, 26 },
  /* 0: the first line's em box touches the area's top and the last one's its bottom. */
  [CG_MEASURE_LINE_PITCH] = { "line-pitch", "5.2.3", USUAL, PT, 0, 0, 60 },
  /* Digits of 仿宋 text: 0 its own, 1 宋体, 2 宋体 where 仿宋 is Fandol's, whose are sans. */
  [CG_MEASURE_DIGITS] = { "digits", "", HABIT, COUNT, 2, 0, 2 },
  /* 1: document number and title stand on lines of the grid too. */
  [CG_MEASURE_ALL_GRID] = { "all-grid", "", HABIT, COUNT, 0, 0, 1 },
  [CG_MEASURE_MARK_TOP] = { "mark-top", "7.2.4", MUST, MM, 35, 0, 100 },
  [CG_MEASURE_MARK_SIZE] = { "mark-size", "7.2.4", HABIT, PT, 42, 16, 72 },
  [CG_MEASURE_MARK_STRETCH] = { "mark-stretch", "", HABIT, COUNT, 1.28, 0.8, 2 },
  [CG_MEASURE_MARK_WIDTH] = { "mark-width", "", HABIT, MM, 150, 40, 156 },
  /* From organ to organ, in heights of the characters. */
  [CG_MEASURE_MARK_PITCH] = { "mark-pitch", "", HABIT, COUNT, 1.25, 1, 3 },
  /* How far down from the sheet's edge a printed head reaches; 0: the head is set here. */
  [CG_MEASURE_RESERVE] = { "reserve", "", HABIT, MM, 0, 0, 130 },
  [CG_MEASURE_DOC_NUMBER_GAP] = { "document-number-gap", "7.2.5", MUST, LINE, 2, 0, 5 },
  [CG_MEASURE_UPWARD_NUMBER_INSET] = { "upward-number-inset", "7.2.5", MUST, CELL, 1, 0, 10 },
  [CG_MEASURE_HEAD_SIGNER_INSET] = { "head-signer-inset", "7.2.6", MUST, CELL, 1, 0, 10 },
  /* Names in a row. */
  [CG_MEASURE_HEAD_SIGNERS] = { "head-signers", "7.2.6", USUAL, COUNT, 2, 1, 4 },
  [CG_MEASURE_RULE_GAP] = { "rule-gap", "7.2.7", MUST, MM, 4, 1, 20 },
  [CG_MEASURE_RULE_WEIGHT] = { "rule-weight", "", HABIT, MM, 0.5, 0.1, 2 },
  [CG_MEASURE_TITLE_GAP] = { "title-gap", "7.3.1", MUST, LINE, 2, 0, 5 },
  [CG_MEASURE_TITLE_SIZE] = { "title-size", "7.3.1", USUAL, PT, 22, 14, 36 },
  [CG_MEASURE_RECIPIENTS_GAP] = { "recipients-gap", "7.3.2", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_INDENT] = { "indent", "7.3.3", MUST, CELL, 2, 0, 4 },
  [CG_MEASURE_ATTACHMENTS_GAP] = { "attachments-gap", "7.3.4", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_ATTENDANCE_GAP] = { "attendance-gap", "10.3", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_SEAL_DIAMETER] = { "seal-diameter", "", HABIT, MM, 42, 20, 60 },
  [CG_MEASURE_SEALED_DATE_RIGHT] = { "sealed-date-right", "7.3.5.1", USUAL, CELL, 4, 0, 10 },
  /* Seals of 联合行文: so many side by side at most, so far from each other at least. */
  [CG_MEASURE_SEALS_PER_ROW] = { "seals-per-row", "", HABIT, COUNT, 3, 1, 3 },
  [CG_MEASURE_SEAL_SPACE] = { "seal-space", "7.3.5.1", HABIT, MM, 2, 0.5, 20 },
  [CG_MEASURE_SIGNER_RIGHT] = { "signer-right", "7.3.5.2", MUST, CELL, 2, 0, 10 },
  [CG_MEASURE_SIGNER_GAP] = { "signer-gap", "7.3.5.2", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_STAMP_GAP] = { "stamp-gap", "7.3.5.3", MUST, LINE, 2, 0, 5 },
  [CG_MEASURE_STAMP_RIGHT] = { "stamp-right", "7.3.5.3", MUST, CELL, 4, 0, 10 },
  [CG_MEASURE_STAMP_POST_GAP] = { "stamp-post-gap", "7.3.5.3", MUST, CELL, 2, 0, 10 },
  [CG_MEASURE_STAMP_DATE_GAP] = { "stamp-date-gap", "7.3.5.3", MUST, LINE, 1, 0, 5 },
  [CG_MEASURE_STAMP_WIDTH] = { "stamp-width", "", HABIT, MM, 30, 10, 60 },
  [CG_MEASURE_STAMP_HEIGHT] = { "stamp-height", "", HABIT, MM, 15, 5, 40 },
  /* Lines of text that go along when signature and date do not fit. */
  [CG_MEASURE_CARRY_LINES] = { "carry-lines", "7.3.5.5", HABIT, LINE, 2, 1, 10 },
  [CG_MEASURE_IMPRINT_SIZE] = { "imprint-size", "7.4", USUAL, PT, 14, 9, 18 },
  [CG_MEASURE_IMPRINT_INSET] = { "imprint-inset", "7.4", MUST, CELL, 1, 0, 4 },
  [CG_MEASURE_IMPRINT_ROW] = { "imprint-row", "", HABIT, MM, 7.6, 5, 15 },
  [CG_MEASURE_IMPRINT_THICK] = { "imprint-thick", "7.4", ADVICE, MM, 0.35, 0.1, 1 },
  [CG_MEASURE_IMPRINT_THIN] = { "imprint-thin", "7.4", ADVICE, MM, 0.25, 0.1, 1 },
  /* 1: printed on both sides, the imprint goes to the foot of an even page. */
  [CG_MEASURE_IMPRINT_EVEN] = { "imprint-even", "", HABIT, COUNT, 1, 0, 1 },
  [CG_MEASURE_PAGE_NUMBER_SIZE] = { "page-number-size", "7.5", USUAL, PT, 14, 9, 18 },
  [CG_MEASURE_PAGE_NUMBER_DROP] = { "page-number-drop", "7.5", MUST, MM, 7, 1, 30 },
  [CG_MEASURE_PAGE_NUMBER_INSET] = { "page-number-inset", "7.5", MUST, CELL, 1, 0, 10 },
  /* Tables: 小四, down to 五号 where columns have no room; at least so high a row. */
  [CG_MEASURE_TABLE_SIZE] = { "table-size", "", HABIT, PT, 12, 6, 16 },
  [CG_MEASURE_TABLE_SMALLEST] = { "table-smallest", "", HABIT, PT, 10.5, 5, 16 },
  [CG_MEASURE_TABLE_HEADING_SIZE] = { "table-heading-size", "", HABIT, PT, 12, 6, 16 },
  [CG_MEASURE_TABLE_ROW] = { "table-row", "", HABIT, MM, 8, 4, 20 },
  [CG_MEASURE_TABLE_OUTER] = { "table-outer", "", HABIT, MM, 0.35, 0.1, 1 },
  [CG_MEASURE_TABLE_INNER] = { "table-inner", "", HABIT, MM, 0.25, 0.1, 1 },
  [CG_MEASURE_LETTER_MARK_TOP] = { "letter-mark-top", "10.1", MUST, MM, 30, 5, 100 },
  [CG_MEASURE_LETTER_RULE_GAP] = { "letter-rule-gap", "10.1", MUST, MM, 4, 1, 20 },
  [CG_MEASURE_LETTER_RULE_BOTTOM] = { "letter-rule-bottom", "10.1", MUST, MM, 20, 5, 60 },
  [CG_MEASURE_LETTER_RULE_LENGTH] = { "letter-rule-length", "10.1", MUST, MM, 170, 60, 450 },
  /* “居中”: 0 in the page, 1 in 版心. */
  [CG_MEASURE_LETTER_RULE_CENTRE] = { "letter-rule-centre", "", HABIT, COUNT, 0, 0, 1 },
  /* From the rule to what stands under it, in heights of a 3号 character. */
  [CG_MEASURE_LETTER_GAP] = { "letter-gap", "10.1", MUST, COUNT, 0.875, 0, 5 },
  [CG_MEASURE_DOUBLE_RULE_THICK] = { "double-rule-thick", "", HABIT, MM, 0.75, 0.2, 3 },
  [CG_MEASURE_DOUBLE_RULE_THIN] = { "double-rule-thin", "", HABIT, MM, 0.25, 0.1, 2 },
  [CG_MEASURE_DOUBLE_RULE_SPACE] = { "double-rule-space", "", HABIT, MM, 0.5, 0.1, 3 },
};

/*
 * The wanted face first, with the names it is known by; then what stands in for it.
 * FandolSong's bold face claims the weight of the regular one, so that 小标宋 is
 * represented by Noto Serif Bold, which is near to it.
 */
static const char *const families[CG_N_NOTICE_FACES] = {
  [CG_NOTICE_FACE_TITLE] = "方正小标宋简体=FZXiaoBiaoSong-B05S=FZXiaoBiaoSong-B05=方正小标宋_GBK,"
                           "华文中宋=STZhongsong,*Noto Serif CJK SC,*Source Han Serif SC,"
                           "*Noto Serif SC,FandolSong,宋体=SimSun",
  [CG_NOTICE_FACE_FANG] = "仿宋_GB2312=FangSong_GB2312,方正仿宋_GB2312=方正仿宋_GBK,仿宋=FangSong,"
                          "华文仿宋=STFangsong,FandolFang=FandolFang R,Noto Serif CJK SC",
  [CG_NOTICE_FACE_KAI] = "楷体_GB2312=KaiTi_GB2312,方正楷体_GB2312=方正楷体_GBK,楷体=KaiTi,"
                         "华文楷体=STKaiti,FandolKai,AR PL UKai CN,Noto Serif CJK SC",
  [CG_NOTICE_FACE_HEI] = "黑体=SimHei,方正黑体_GBK,华文黑体=STHeiti,FandolHei,Noto Sans CJK SC",
  [CG_NOTICE_FACE_SONG] = "宋体=SimSun,方正书宋_GBK,华文宋体=STSong,FandolSong,Noto Serif CJK SC",
};

CgNoticeProfile *
cg_notice_profile_new (const char *id)
{
  gboolean grid = g_strcmp0 (id, "all-grid") == 0;
  CgNoticeProfile *profile;

  if (!grid && g_strcmp0 (id, "default") != 0)
    return NULL;

  profile = g_new0 (CgNoticeProfile, 1);
  g_atomic_ref_count_init (&profile->references);
  for (int i = 0; i < CG_N_MEASURES; i++)
    profile->values[i] = measures[i].value;
  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    profile->faces[i] = g_strdup (families[i]);
  profile->values[CG_MEASURE_ALL_GRID] = grid;

  return profile;
}

CgNoticeProfile *
cg_notice_profile_ref (CgNoticeProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  g_atomic_ref_count_inc (&profile->references);
  return profile;
}

void
cg_notice_profile_unref (CgNoticeProfile *profile)
{
  g_return_if_fail (profile != NULL);

  if (!g_atomic_ref_count_dec (&profile->references))
    return;

  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    g_free (profile->faces[i]);
  g_free (profile);
}

double
cg_notice_profile_get (const CgNoticeProfile *profile, CgNoticeMeasure measure)
{
  g_return_val_if_fail (profile != NULL, 0);
  g_return_val_if_fail (measure < CG_N_MEASURES, 0);

  return profile->values[measure];
}

double
cg_notice_profile_get_points (const CgNoticeProfile *profile, CgNoticeMeasure measure)
{
  double value = cg_notice_profile_get (profile, measure);

  return measures[measure].unit == CG_MEASURE_IN_MM ? value * POINTS_PER_MM : value;
}

gboolean
cg_notice_profile_set (CgNoticeProfile *profile,
                       CgNoticeMeasure measure,
                       double value,
                       GError **error)
{
  const CgNoticeMeasureInfo *info = cg_notice_measure_info (measure);
  g_autofree char *given = g_strdup_printf ("%g", value);
  g_autofree char *lowest = g_strdup_printf ("%g", info->lowest);
  g_autofree char *highest = g_strdup_printf ("%g", info->highest);

  g_return_val_if_fail (profile != NULL, FALSE);

  if (!(value >= info->lowest && value <= info->highest))
    {
      cg_fault_set (error, CG_FAULT_OUT_OF_RANGE, info->id, given, lowest, highest);
      return FALSE;
    }

  profile->values[measure] = value;
  return TRUE;
}

void
cg_notice_profile_set_faces (CgNoticeProfile *profile, CgNoticeFaceRole role, const char *list)
{
  g_return_if_fail (profile != NULL);
  g_return_if_fail (role < CG_N_NOTICE_FACES);

  g_free (profile->faces[role]);
  profile->faces[role] = g_strdup (list);
}

const char *
cg_notice_profile_get_faces (const CgNoticeProfile *profile, CgNoticeFaceRole role)
{
  g_return_val_if_fail (profile != NULL, "");
  g_return_val_if_fail (role < CG_N_NOTICE_FACES, "");

  return profile->faces[role];
}

const CgNoticeMeasureInfo *
cg_notice_measure_info (CgNoticeMeasure measure)
{
  g_return_val_if_fail (measure < CG_N_MEASURES, &measures[0]);

  return &measures[measure];
}
