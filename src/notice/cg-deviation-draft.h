/* cg-deviation-draft.h: the paragraphs on the three deviations, drafted from the rows on record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgDeviationRows:
 * @political: (nullable) (element-type CgRecord): 政治偏差 of the case
 * @signs: (nullable) (element-type CgRecord): the signs of them all
 * @duties: (nullable) (element-type CgRecord): 权责脱节
 * @nodes: (nullable) (element-type CgRecord): 压力传导的环节, by their position
 * @points: (nullable) (element-type CgRecord): 梗阻点和衰减点
 *
 * What the analysis of a case is drafted from; borrowed.
 */
typedef struct
{
  const GPtrArray *political;
  const GPtrArray *signs;
  const GPtrArray *duties;
  const GPtrArray *nodes;
  const GPtrArray *points;
} CgDeviationRows;

/**
 * CgDeviationPart:
 * @text: what it says
 * @entity: what it counts
 * @ids: (nullable) (element-type gint64): the rows counted; %NULL: no figure but words
 *
 * A run of a paragraph.
 */
typedef struct
{
  char *text;
  CgEntity entity;
  GArray *ids;
} CgDeviationPart;

/**
 * CgDeviationParagraph:
 * @id: "political", "power_duty", "pressure"
 * @title: 政治偏差, 权责脱节, 压力传导
 * @parts: (element-type CgDeviationPart): its runs in order, without the title
 */
typedef struct
{
  const char *id;
  const char *title;
  GPtrArray *parts;
} CgDeviationParagraph;

/**
 * cg_deviation_draft:
 * @rows: the rows
 *
 * The words are those of documents and always Chinese. Any thread.
 *
 * Returns: (transfer full) (element-type CgDeviationParagraph): a paragraph for each kind of
 *   deviation that has rows, in the order of domain.md 6.1.
 */
GPtrArray *cg_deviation_draft (const CgDeviationRows *rows);

/**
 * cg_deviation_paragraph_text:
 *
 * Returns: (transfer full): the paragraph as running text.
 */
char *cg_deviation_paragraph_text (const CgDeviationParagraph *paragraph);

/**
 * cg_deviation_paragraph_line:
 * @position: which of the paragraphs it is, from 0
 *
 * Returns: (transfer full): the paragraph with its number and title: （一）政治偏差。….
 */
char *cg_deviation_paragraph_line (const CgDeviationParagraph *paragraph, guint position);

G_END_DECLS
