/* cg-notice-closing.h: what closes the text: 署名 or 签名章, 成文日期, 附注; private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines count from the one after the text.
 */
#pragma once

#include "cg-notice-compose.h"

G_BEGIN_DECLS

/* A paragraph at its place. */
typedef struct
{
  CgNoticeRole role;
  CgNoticeField field;
  guint source;
  guint skip;
  CgNoticeParagraph *paragraph;
  guint line;
  double down;   /* from the line of the grid, points */
  double left;   /* of the paragraph … */
  double middle; /* … or of each of its lines, where it is not 0 */
} CgNoticeClosingPart;

/* Where a seal or 签名章 goes. */
typedef struct
{
  guint line;
  double middle;
  double down; /* of its own middle from the line's top, points */
  double width, height;
  gboolean round;
} CgNoticeClosingSeal;

struct _CgNoticeClosing
{
  const CgNoticeComposer *composer;
  GArray *parts; /* CgNoticeClosingPart */
  GArray *seals; /* CgNoticeClosingSeal */
  guint n_lines;
};

/* Adds a paragraph and takes it. */
void cg_notice_closing_add (CgNoticeClosing *closing, const CgNoticeClosingPart *part);

/* The lines of a field that are not empty, each set on its own to @width and without a place
 * yet. */
GArray *cg_notice_closing_read (const CgNoticeComposer *composer,
                                CgNoticeRole role,
                                CgNoticeField field,
                                double width);

double cg_notice_closing_widest (const GArray *parts);

/* The date, without a place yet. */
CgNoticeClosingPart cg_notice_closing_date (const CgNoticeComposer *composer);

/* 7.3.5.1, of one organ or several; 7.3.5.2; 7.3.5.3. They leave the line after the date in
 * n_lines. */
void cg_notice_closing_seal (CgNoticeClosing *closing);
void cg_notice_closing_plain (CgNoticeClosing *closing);
void cg_notice_closing_stamp (CgNoticeClosing *closing);

G_END_DECLS
