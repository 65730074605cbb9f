/* notice-paper.h: a document laid out and written as PDF, asked for its lines and its ink.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "notice-fixture.h"
#include "notice-ink.h"

/* Measures of the sheet, mm (domain 3.8). */
#define PAPER_LEFT 28.0
#define PAPER_RIGHT 184.0
#define PAPER_TOP 37.0
#define PAPER_BOTTOM 262.0
#define PAPER_CELL (156.0 / 28)
#define PAPER_EM (16 * 25.4 / 72)
#define PAPER_PITCH ((225 - PAPER_EM) / 21)
#define PAPER_LINE (PAPER_EM * 15 / 8)

typedef struct
{
  gboolean grid; /* profile all-grid */
  CgNoticePages *pages;
  GArray *items; /* CgNoticeItem */
  char *folder;  /* NULL until the PDF is asked for */
  char *pdf;
  GHashTable *rendered; /* page → surface */
} NoticePaper;

/* The profiles that each form is tested in, ended by NULL. */
extern const char *const notice_paper_profiles[];

/* Lays @document out; its PDF is written into a folder that goes with the paper. */
NoticePaper *notice_paper_new (const CgNoticeDocument *document, const char *profile);
void notice_paper_free (NoticePaper *paper);

/* The @index-th line or rule of @role on @page; NULL if there is none. */
const CgNoticeItem *
notice_paper_find (const NoticePaper *paper, CgNoticeRole role, guint page, guint index);

/* The first one, which must be there. */
const CgNoticeItem *notice_paper_first (const NoticePaper *paper, CgNoticeRole role, guint page);

/* A page of the PDF, rendered once; the paper's own. */
cairo_surface_t *notice_paper_page (NoticePaper *paper, guint page);

/* The ink inside a part of it. */
NoticeInk notice_paper_ink (NoticePaper *paper, guint page, NoticeInk part, gboolean red);

/* The line of the grid, from 1, whose em box begins at @y; fails if there is none. */
int notice_paper_grid_line (double y);

/* The text of the PDF without spaces is that of the items. */
void notice_paper_check_text (NoticePaper *paper);

/* What every form keeps: nothing but page numbers, red marks and red rules leaves 版心. */
void notice_paper_check_area (const NoticePaper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NoticePaper, notice_paper_free)
