/* cg-notice-compose.h: the parts of a layout in the making, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lengths are points from the sheet's top left. Lines of the grid count from 0.
 */
#pragma once

#include "cg-notice-pages-private.h"

G_BEGIN_DECLS

typedef struct
{
  const CgNoticeDocument *document;
  const CgNoticeProfile *profile;
  CgNoticeFonts *fonts;
  CgNoticePages *pages;
  cairo_rectangle_t area; /* what the grid fills */
  gboolean turned;        /* the grid lies across the sheet, its top at the left edge */
  double em;              /* of the text, 3号 */
  double cell;            /* 字 */
  double pitch;           /* of the grid */
  double line;            /* 行 between elements that are not on the grid (3.2) */
  guint n_lines;
  gboolean song_digits;
  gboolean recipients_in_imprint;
} CgNoticeComposer;

/* Begins a layout: an empty composer with pages of the profile. */
void cg_notice_composer_init (CgNoticeComposer *composer,
                              const CgNoticeDocument *document,
                              const CgNoticeProfile *profile);

/* Lays the grid across the sheet (standard, 8). */
void cg_notice_composer_turn (CgNoticeComposer *composer);

/* The text of a field. */
const char *cg_notice_text (const CgNoticeComposer *composer, CgNoticeField field);

/* The top of grid line @line's em box. */
double cg_notice_grid_top (const CgNoticeComposer *composer, guint line);

/* The top of the em box of the grid line with @lines up to the page's end, itself counted; above
 * the page where that has fewer. */
double cg_notice_grid_from_end (const CgNoticeComposer *composer, guint lines);

/* The first grid line whose em box begins at or below @y, within half a millimetre. */
guint cg_notice_grid_line_at (const CgNoticeComposer *composer, double y);

/* Blank lines as a height: lines of the grid in the profile all-grid, else 行. */
double cg_notice_blank (const CgNoticeComposer *composer, CgNoticeMeasure gap);

/* Text of 3号 on the grid's cells, from edge to edge of 版心. */
CgNoticeStyle cg_notice_text_style (const CgNoticeComposer *composer, CgNoticeFaceRole role);

/* The same at another size, its cell being the em. */
CgNoticeStyle
cg_notice_size_style (const CgNoticeComposer *composer, CgNoticeFaceRole role, double size);

/* Puts a line or a rule, turned with the grid. */
void cg_notice_composer_add_line (CgNoticeComposer *composer, const CgNoticePlaced *line);
void cg_notice_composer_add_rule (CgNoticeComposer *composer, const CgNoticeRule *rule);

/* Rules from edge to edge of the grid's area with the centre at @y, and downwards with the centre
 * at @x. */
void cg_notice_put_across (CgNoticeComposer *composer, guint page, double y, double weight);
void cg_notice_put_down (
    CgNoticeComposer *composer, guint page, double x, double top, double bottom, double weight);

/* The rules around a table or form; @right is the centre of the one at the right. */
void cg_notice_put_frame (
    CgNoticeComposer *composer, guint page, double right, double top, double bottom, double weight);

CgNoticeParagraph *
cg_notice_compose (const CgNoticeComposer *composer, const CgNoticeStyle *style, const char *text);

/* Puts each line of @place's paragraph in the middle of 版心, the first one's top at its y; returns
 * the bottom of the last em box. */
double cg_notice_put_centred (CgNoticeComposer *composer, CgNoticePlaced place, double pitch);

/* 发文字号, for 上行文 with 签发人, and the red rule under it; returns the rule's centre. */
double cg_notice_compose_number (CgNoticeComposer *composer, double mark_bottom);

/* Where that rule would be. */
double cg_notice_number_rule (const CgNoticeComposer *composer, double mark_bottom);

/* Puts 份号, 密级 and 紧急程度 below each other at the left from @y on; returns the bottom of the
 * last one, or 0 if there are none. */
double cg_notice_put_corner (CgNoticeComposer *composer, double y, double pitch);

/* 信函格式: both double rules and what stands between the upper one and the title; returns where
 * that ends. */
double cg_notice_compose_letter (CgNoticeComposer *composer);

/* Sets everything above the recipients on page 0; returns the grid line for what follows. */
guint cg_notice_compose_head (CgNoticeComposer *composer);

/* 署名 or 签名章, 成文日期 and 附注, and where the seals go. */
typedef struct _CgNoticeClosing CgNoticeClosing;

CgNoticeClosing *cg_notice_closing_new (const CgNoticeComposer *composer);
void cg_notice_closing_free (CgNoticeClosing *closing);

/* How many lines of the grid it takes, the blank ones above it included. */
guint cg_notice_closing_count_lines (const CgNoticeClosing *closing);

/* Puts it from (@page, @grid) on, on a new page where it does not fit; the place after it is
 * left there. */
void cg_notice_closing_put (CgNoticeComposer *composer,
                            const CgNoticeClosing *closing,
                            guint *page,
                            guint *grid);

/* Sets the numbers of the pages from @first to @last, of which @before have gone before. */
void cg_notice_compose_numbers (CgNoticeComposer *composer, guint first, guint last, guint before);

/* Sets 版记 and the numbers of the pages; @last is the page where the text ends and @end the
 * bottom of its last line. */
void cg_notice_compose_foot (CgNoticeComposer *composer, guint last, double end);

/* Sets the attachments that are bound with the text, each from a new page after @last on; returns
 * the last page and leaves the bottom of its last line in @end, or leaves both as they are. */
guint cg_notice_compose_attachments (CgNoticeComposer *composer, guint last, double *end);

/* Sets those that are bound by themselves, each a volume with numbers of its own (7.3.7). */
void cg_notice_compose_apart (CgNoticeComposer *composer);

/* The recipients with their colon, or %NULL if there are none. */
char *cg_notice_recipients_text (const CgNoticeDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeClosing, cg_notice_closing_free)

G_END_DECLS
