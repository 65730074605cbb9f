/* cg-notice-pages-private.h: what pages are made of, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-notice-paragraph.h"

G_BEGIN_DECLS

#define CG_NOTICE_POINTS_PER_MM (72.0 / 25.4)

/* A line of a paragraph at its place; lengths in points from the sheet's top left. */
typedef struct
{
  guint page;
  CgNoticeRole role;
  CgNoticeField field;
  guint source; /* character of the field where the paragraph's text begins … */
  guint skip;   /* … after so many characters that are not the field's */
  CgNoticeParagraph *paragraph;
  guint line;
  double x;       /* left edge of the paragraph */
  double y;       /* top of the em box */
  double stretch; /* of the height, from the baseline */
  double angle;   /* clockwise about @x, @y, radians */
  guint32 ink;    /* 0: that of the role; else CG_NOTICE_INK() */
  gboolean overset;
  gboolean turned; /* @x goes up from the sheet's bottom, @y from its left edge */
} CgNoticePlaced;

/* An ink of its own: 0xRRGGBB. */
#define CG_NOTICE_INK(rgb) (1u << 24 | (rgb))

typedef struct
{
  guint page;
  CgNoticeRole role;
  double x, y, width; /* y: the centre */
  double weight;
  double upper, lower; /* weights of the lines of a double rule, 0 if it is a single one */
} CgNoticeRule;

/* Where a seal or 签名章 goes, points: a box, or the circle in it. */
typedef struct
{
  guint page;
  double x, y, width, height;
  gboolean round;
} CgNoticeSealPlace;

/* An attachment that is bound by itself: pages from @first on. */
typedef struct
{
  guint first, count;
  guint attachment; /* from 0 */
} CgNoticeVolume;

struct _CgNoticePages
{
  gatomicrefcount references;
  gboolean red_head;
  gboolean lack_chinese; /* no installed face has Chinese characters */
  guint n_pages;
  double width, height;
  double area_x, area_y, area_width, area_height;
  char *title;
  char *author;
  GArray *lines;     /* CgNoticePlaced, by page after cg_notice_pages_finish() */
  GArray *rules;     /* CgNoticeRule, by page */
  guint *first_line; /* of each page, and of the page after the last */
  GArray *substitutions;
  GHashTable *strings; /* what substitutions point to */
  GArray *seals;       /* CgNoticeSealPlace */
  GArray *volumes;     /* CgNoticeVolume of the attachments bound by themselves */
  guint own_pages;     /* of the document before them, where there are any */
  guint carried_page;  /* G_MAXUINT: none */
};

CgNoticePages *cg_notice_pages_new (const CgNoticeProfile *profile);

/* Whether a role is printed in red: what stands ready on paper with a printed head (3.6). */
gboolean cg_notice_pages_prints_red (const CgNoticePages *pages, CgNoticeRole role);

/* @pages so many points further right and down, with or without what is red; not finished. */
CgNoticePages *
cg_notice_pages_copy (const CgNoticePages *pages, double x, double y, gboolean without_red);

/* The pages from @first to the last so far are of an attachment that is bound by itself. */
void cg_notice_pages_add_volume (CgNoticePages *pages, guint first, guint attachment);

/* @count pages from @first on as pages of their own; nothing changes any more. */
CgNoticePages *cg_notice_pages_cut (const CgNoticePages *pages, guint first, guint count);

/* Sorts by page. */
void cg_notice_pages_index (CgNoticePages *pages);

/* Notes again what was noted of @pages. */
void cg_notice_pages_copy_substitutions (CgNoticePages *copy, const CgNoticePages *pages);

/* Takes its own reference on @line's paragraph. */
void cg_notice_pages_add_line (CgNoticePages *pages, const CgNoticePlaced *line);
void cg_notice_pages_add_rule (CgNoticePages *pages, const CgNoticeRule *rule);

/* Sorts by page and notes substitutions; afterwards nothing changes any more. */
void cg_notice_pages_finish (CgNoticePages *pages, CgNoticeFonts *fonts);

#define cg_notice_placed_line(placed) cg_notice_paragraph_line ((placed)->paragraph, (placed)->line)

G_END_DECLS
