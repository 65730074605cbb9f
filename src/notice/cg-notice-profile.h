/* cg-notice-profile.h: every number of the page as data, with its clause and strength.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CgNoticeMeasure:
 *
 * The numbers that a layout is made from; cg-notice-profile.c has their values.
 */
typedef enum
{
  CG_MEASURE_PAGE_WIDTH,
  CG_MEASURE_PAGE_HEIGHT,
  CG_MEASURE_AREA_TOP,
  CG_MEASURE_AREA_LEFT,
  CG_MEASURE_AREA_WIDTH,
  CG_MEASURE_AREA_HEIGHT,
  CG_MEASURE_LINES,
  CG_MEASURE_CELLS,
  CG_MEASURE_MIN_CELLS,
  CG_MEASURE_BODY_SIZE,
  CG_MEASURE_LINE_PITCH,
  CG_MEASURE_DIGITS,
  CG_MEASURE_ALL_GRID,
  CG_MEASURE_MARK_TOP,
  CG_MEASURE_MARK_SIZE,
  CG_MEASURE_MARK_STRETCH,
  CG_MEASURE_MARK_WIDTH,
  CG_MEASURE_RESERVE,
  CG_MEASURE_MARK_PITCH,
  CG_MEASURE_DOC_NUMBER_GAP,
  CG_MEASURE_UPWARD_NUMBER_INSET,
  CG_MEASURE_HEAD_SIGNER_INSET,
  CG_MEASURE_HEAD_SIGNERS,
  CG_MEASURE_RULE_GAP,
  CG_MEASURE_RULE_WEIGHT,
  CG_MEASURE_TITLE_GAP,
  CG_MEASURE_TITLE_SIZE,
  CG_MEASURE_RECIPIENTS_GAP,
  CG_MEASURE_INDENT,
  CG_MEASURE_ATTACHMENTS_GAP,
  CG_MEASURE_ATTENDANCE_GAP,
  CG_MEASURE_SEAL_DIAMETER,
  CG_MEASURE_SEALED_DATE_RIGHT,
  CG_MEASURE_SEALS_PER_ROW,
  CG_MEASURE_SEAL_SPACE,
  CG_MEASURE_SIGNER_RIGHT,
  CG_MEASURE_SIGNER_GAP,
  CG_MEASURE_STAMP_GAP,
  CG_MEASURE_STAMP_RIGHT,
  CG_MEASURE_STAMP_POST_GAP,
  CG_MEASURE_STAMP_DATE_GAP,
  CG_MEASURE_STAMP_WIDTH,
  CG_MEASURE_STAMP_HEIGHT,
  CG_MEASURE_CARRY_LINES,
  CG_MEASURE_IMPRINT_SIZE,
  CG_MEASURE_IMPRINT_INSET,
  CG_MEASURE_IMPRINT_ROW,
  CG_MEASURE_IMPRINT_THICK,
  CG_MEASURE_IMPRINT_THIN,
  CG_MEASURE_IMPRINT_EVEN,
  CG_MEASURE_PAGE_NUMBER_SIZE,
  CG_MEASURE_PAGE_NUMBER_DROP,
  CG_MEASURE_PAGE_NUMBER_INSET,
  CG_MEASURE_TABLE_SIZE,
  CG_MEASURE_TABLE_SMALLEST,
  CG_MEASURE_TABLE_HEADING_SIZE,
  CG_MEASURE_TABLE_ROW,
  CG_MEASURE_TABLE_OUTER,
  CG_MEASURE_TABLE_INNER,
  CG_MEASURE_LETTER_MARK_TOP,
  CG_MEASURE_LETTER_RULE_GAP,
  CG_MEASURE_LETTER_RULE_BOTTOM,
  CG_MEASURE_LETTER_RULE_LENGTH,
  CG_MEASURE_LETTER_RULE_CENTRE,
  CG_MEASURE_LETTER_GAP,
  CG_MEASURE_DOUBLE_RULE_THICK,
  CG_MEASURE_DOUBLE_RULE_THIN,
  CG_MEASURE_DOUBLE_RULE_SPACE,
  CG_N_MEASURES
} CgNoticeMeasure;

/**
 * CgNoticeStrength:
 * @CG_STRENGTH_REQUIRED: 规定
 * @CG_STRENGTH_USUAL: 一般
 * @CG_STRENGTH_RECOMMENDED: 推荐
 * @CG_STRENGTH_PRACTICE: 实务, not in the standard
 *
 * How strongly GB/T 9704-2012 asks for a number; only a breach of the first is an
 * error.
 */
typedef enum
{
  CG_STRENGTH_REQUIRED,
  CG_STRENGTH_USUAL,
  CG_STRENGTH_RECOMMENDED,
  CG_STRENGTH_PRACTICE,
} CgNoticeStrength;

/**
 * CgNoticeUnit:
 * @CG_MEASURE_IN_MM: millimetres
 * @CG_MEASURE_IN_PT: points of 1/72 inch
 * @CG_MEASURE_IN_LINE: 行, that is 15/8 of a 3号 character (3.2), or lines of the grid
 * @CG_MEASURE_IN_CELL: 字
 * @CG_MEASURE_IN_COUNT: a number, a factor or a switch
 */
typedef enum
{
  CG_MEASURE_IN_MM,
  CG_MEASURE_IN_PT,
  CG_MEASURE_IN_LINE,
  CG_MEASURE_IN_CELL,
  CG_MEASURE_IN_COUNT,
} CgNoticeUnit;

/**
 * CgNoticeMeasureInfo:
 * @id: stable id, as `mark-top`
 * @clause: clause of GB/T 9704-2012, or "" for practice
 * @strength: how strongly it is asked for
 * @unit: unit of the values
 * @value: the default profile's value
 * @lowest: lowest value allowed
 * @highest: highest value allowed
 */
typedef struct
{
  const char *id;
  const char *clause;
  CgNoticeStrength strength;
  CgNoticeUnit unit;
  double value;
  double lowest;
  double highest;
} CgNoticeMeasureInfo;

/**
 * CgNoticeFaceRole:
 *
 * The faces a document is set in (domain 3.6).
 */
typedef enum
{
  CG_NOTICE_FACE_TITLE, /* 小标宋 */
  CG_NOTICE_FACE_FANG,  /* 仿宋 */
  CG_NOTICE_FACE_KAI,   /* 楷体 */
  CG_NOTICE_FACE_HEI,   /* 黑体 */
  CG_NOTICE_FACE_SONG,  /* 宋体 */
  CG_N_NOTICE_FACES
} CgNoticeFaceRole;

/**
 * CgNoticeProfile:
 *
 * A set of values for the measures and lists of faces: a counted boxed value.
 * It may be changed on one thread and then read on others.
 */
typedef struct _CgNoticeProfile CgNoticeProfile;

#define CG_TYPE_NOTICE_PROFILE (cg_notice_profile_get_type ())
GType cg_notice_profile_get_type (void);

/**
 * cg_notice_profile_new:
 * @id: `default` (domain 3.8; “空二行” is two of the standard's lines) or `all-grid`
 *   (everything stands on lines of the grid)
 *
 * Returns: (transfer full) (nullable): that profile, %NULL if there is none
 */
CgNoticeProfile *cg_notice_profile_new (const char *id);

/**
 * cg_notice_profile_ref:
 * @profile: a profile
 *
 * Returns: (transfer full): @profile
 */
CgNoticeProfile *cg_notice_profile_ref (CgNoticeProfile *profile);

/**
 * cg_notice_profile_unref:
 * @profile: (transfer full): a profile
 */
void cg_notice_profile_unref (CgNoticeProfile *profile);

/**
 * cg_notice_profile_get:
 * @profile: a profile
 * @measure: which number
 *
 * Returns: its value in its own unit
 */
double cg_notice_profile_get (const CgNoticeProfile *profile, CgNoticeMeasure measure);

/**
 * cg_notice_profile_get_points:
 * @profile: a profile
 * @measure: a number in millimetres or points
 *
 * Returns: its value in points
 */
double cg_notice_profile_get_points (const CgNoticeProfile *profile, CgNoticeMeasure measure);

/**
 * cg_notice_profile_set:
 * @profile: a profile
 * @measure: which number
 * @value: the new value in its own unit
 * @error: return location
 *
 * Returns: %TRUE if the value was taken; %CG_FAULT_OUT_OF_RANGE leaves the old one
 */
gboolean cg_notice_profile_set (CgNoticeProfile *profile,
                                CgNoticeMeasure measure,
                                double value,
                                GError **error);

/**
 * cg_notice_profile_set_faces:
 * @profile: a profile
 * @role: which face
 * @families: families separated by commas, the wanted one first
 */
void
cg_notice_profile_set_faces (CgNoticeProfile *profile, CgNoticeFaceRole role, const char *families);

/**
 * cg_notice_profile_get_faces:
 * @profile: a profile
 * @role: which face
 *
 * Returns: (transfer none): families separated by commas, the wanted one first;
 *   names of one family are joined by "="; "*" before a family asks for its bold
 *   face
 */
const char *cg_notice_profile_get_faces (const CgNoticeProfile *profile, CgNoticeFaceRole role);

/**
 * cg_notice_measure_info:
 * @measure: which number
 *
 * Returns: (transfer none): what is known about it. Any thread.
 */
const CgNoticeMeasureInfo *cg_notice_measure_info (CgNoticeMeasure measure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeProfile, cg_notice_profile_unref)

G_END_DECLS
