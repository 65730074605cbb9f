/* cg-notice-measure.h: every number of the page as data, with its clause and strength.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgNoticeMeasure:
 *
 * The numbers that a layout is made from; cg-notice-measure.c has their values.
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
 * @CG_MEASURE_IN_LINE: 行, that is 15/8 of a 3号 character (3.2), or lines of the grid; whole
 * @CG_MEASURE_IN_CELL: 字
 * @CG_MEASURE_IN_COUNT: a whole number
 * @CG_MEASURE_IN_FACTOR: a factor
 * @CG_MEASURE_IN_CHOICES: one of a few ways, numbered from 0
 */
typedef enum
{
  CG_MEASURE_IN_MM,
  CG_MEASURE_IN_PT,
  CG_MEASURE_IN_LINE,
  CG_MEASURE_IN_CELL,
  CG_MEASURE_IN_COUNT,
  CG_MEASURE_IN_FACTOR,
  CG_MEASURE_IN_CHOICES,
} CgNoticeUnit;

/**
 * CgNoticeMeasureGroup:
 *
 * What part of the page a number belongs to.
 */
typedef enum
{
  CG_MEASURES_OF_SHEET,       /* 版面 */
  CG_MEASURES_OF_HEAD,        /* 版头 */
  CG_MEASURES_OF_TEXT,        /* 主体 */
  CG_MEASURES_OF_CLOSING,     /* 署名、印章 */
  CG_MEASURES_OF_IMPRINT,     /* 版记 */
  CG_MEASURES_OF_PAGE_NUMBER, /* 页码 */
  CG_MEASURES_OF_TABLE,       /* 表格 */
  CG_MEASURES_OF_LETTER,      /* 信函 */
  CG_N_MEASURE_GROUPS
} CgNoticeMeasureGroup;

/**
 * CgNoticeMeasureInfo:
 * @id: stable id, as `mark-top`
 * @label: what people call it, a msgid; see cg_notice_measure_label()
 * @group: what part of the page it belongs to
 * @clause: clause of GB/T 9704-2012, or "" for practice
 * @strength: how strongly it is asked for
 * @unit: unit of the values
 * @value: the default profile's value, which is the standard's where that has one
 * @lowest: lowest value allowed
 * @highest: highest value allowed
 */
typedef struct
{
  const char *id;
  const char *label;
  CgNoticeMeasureGroup group;
  const char *clause;
  CgNoticeStrength strength;
  CgNoticeUnit unit;
  double value;
  double lowest;
  double highest;
} CgNoticeMeasureInfo;

/**
 * cg_notice_measure_info:
 * @measure: which number
 *
 * Returns: (transfer none): what is known about it. Any thread.
 */
const CgNoticeMeasureInfo *cg_notice_measure_info (CgNoticeMeasure measure);

/**
 * cg_notice_measure_find:
 * @id: a stable id
 *
 * Returns: which number that is; %CG_N_MEASURES for none. Any thread.
 */
CgNoticeMeasure cg_notice_measure_find (const char *id);

/**
 * cg_notice_measure_label:
 *
 * Returns: (transfer none): what people call it, translated. Any thread.
 */
const char *cg_notice_measure_label (CgNoticeMeasure measure);

/**
 * cg_notice_measure_choice:
 * @measure: which number
 * @value: one of its values
 *
 * Returns: (transfer none) (nullable): what people call that value, translated, where it is no
 *   length but a way of doing it. Any thread.
 */
const char *cg_notice_measure_choice (CgNoticeMeasure measure, double value);

/**
 * cg_notice_measure_unit:
 *
 * Returns: (transfer none) (nullable): what its values are counted in, translated, as “mm”;
 *   %NULL for plain numbers. Any thread.
 */
const char *cg_notice_measure_unit (CgNoticeMeasure measure);

/**
 * cg_notice_measure_differs:
 *
 * Returns: whether @value is another than the standard's, by more than it allows. Any thread.
 */
gboolean cg_notice_measure_differs (CgNoticeMeasure measure, double value);

/**
 * cg_notice_measure_format:
 *
 * Returns: (transfer full): @value with its unit, as “35 mm”. Any thread.
 */
char *cg_notice_measure_format (CgNoticeMeasure measure, double value);

/**
 * cg_notice_measure_check:
 * @measure: which number
 * @value: a value in its own unit
 * @error: %CG_FAULT_OUT_OF_RANGE, %CG_FAULT_BAD_NUMBER for what must be whole
 *
 * Returns: whether a page can be laid out by it. Any thread.
 */
gboolean cg_notice_measure_check (CgNoticeMeasure measure, double value, GError **error);

/**
 * cg_notice_measure_parse:
 * @measure: which number
 * @text: a number as it is stored or typed, with or without its unit
 * @value: (out): the value in the measure's own unit
 * @error: %CG_FAULT_BAD_VALUE, and as cg_notice_measure_check()
 *
 * Returns: whether @text is a value that can be taken. Any thread.
 */
gboolean
cg_notice_measure_parse (CgNoticeMeasure measure, const char *text, double *value, GError **error);

/**
 * cg_notice_measure_group_label:
 *
 * Returns: (transfer none): what people call that part of the page, translated. Any thread.
 */
const char *cg_notice_measure_group_label (CgNoticeMeasureGroup group);

/**
 * cg_notice_strength_label:
 *
 * Returns: (transfer none): the standard's word for it, translated. Any thread.
 */
const char *cg_notice_strength_label (CgNoticeStrength strength);

G_END_DECLS
