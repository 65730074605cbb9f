/* cg-notice-pages.h: a notice laid out: pages to draw, to write and to point at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "cg-notice-document.h"
#include "cg-notice-profile.h"

G_BEGIN_DECLS

/**
 * CgNoticeRole:
 *
 * What a line or rule on the page is; cg_notice_role_id() gives stable ids.
 */
typedef enum
{
  CG_NOTICE_ROLE_COPY_NUMBER,
  CG_NOTICE_ROLE_SECRECY,
  CG_NOTICE_ROLE_URGENCY,
  CG_NOTICE_ROLE_ORGAN_MARK,
  CG_NOTICE_ROLE_DOC_NUMBER,
  CG_NOTICE_ROLE_HEAD_SIGNER,
  CG_NOTICE_ROLE_RED_RULE,
  CG_NOTICE_ROLE_DOUBLE_RULE,
  CG_NOTICE_ROLE_TITLE,
  CG_NOTICE_ROLE_RECIPIENT,
  CG_NOTICE_ROLE_BODY,
  CG_NOTICE_ROLE_HEADING1,
  CG_NOTICE_ROLE_HEADING2,
  CG_NOTICE_ROLE_HEADING3,
  CG_NOTICE_ROLE_HEADING4,
  CG_NOTICE_ROLE_ATTACHMENT_NOTE,
  CG_NOTICE_ROLE_ATTACHMENT_MARK,
  CG_NOTICE_ROLE_ATTACHMENT_TITLE,
  CG_NOTICE_ROLE_ATTENDANCE,
  CG_NOTICE_ROLE_SIGNATURE,
  CG_NOTICE_ROLE_DATE,
  CG_NOTICE_ROLE_SEAL_PLACE,
  CG_NOTICE_ROLE_NOTE,
  CG_NOTICE_ROLE_CC,
  CG_NOTICE_ROLE_IMPRINT_RECIPIENT,
  CG_NOTICE_ROLE_IMPRINT,
  CG_NOTICE_ROLE_RULE,
  CG_NOTICE_ROLE_PAGE_NUMBER,
  CG_NOTICE_ROLE_TABLE_NOTE,
  CG_NOTICE_ROLE_TABLE_HEADING,
  CG_NOTICE_ROLE_TABLE_GROUP,
  CG_NOTICE_ROLE_TABLE_CELL,
  CG_NOTICE_ROLE_FORM_FIELD,
  CG_NOTICE_ROLE_WATERMARK,
  CG_NOTICE_ROLE_ANCHOR,
  CG_N_NOTICE_ROLES
} CgNoticeRole;

/**
 * CgNoticeDraw:
 * @CG_NOTICE_DRAW_PAPER: as on paper and in the PDF
 * @CG_NOTICE_DRAW_SCREEN: rules snapped to whole device pixels
 * @CG_NOTICE_DRAW_CROP_MARKS: corners of 版心; never on paper
 * @CG_NOTICE_DRAW_SEAL_PLACE: a dashed circle where the seal goes; never on paper
 *
 * How pages are drawn.
 */
typedef enum
{
  CG_NOTICE_DRAW_PAPER = 0,
  CG_NOTICE_DRAW_SCREEN = 1 << 0,
  CG_NOTICE_DRAW_CROP_MARKS = 1 << 1,
  CG_NOTICE_DRAW_SEAL_PLACE = 1 << 2,
} CgNoticeDraw;

/**
 * CgNoticeItem:
 * @role: what it is
 * @page: on which page, from 0
 * @x: left edge, millimetres from the sheet's left edge
 * @y: top of the em box, for rules the centre, millimetres from the sheet's top
 * @width: width in millimetres
 * @height: height of the em box or weight of the rule in millimetres; of a double rule both
 *   lines and what is between them. The box of a watermark, which leans, is the one around it.
 * @size: em in points, 0 for rules
 * @cells: cells in the line before squeezing and spreading, indent included
 * @full: whether it is a full line, that is not a paragraph's last
 * @overset: whether it is of a table that has no room for all its columns
 * @turned: whether it reads upwards: then @x is the em box's top and @width its height, and the
 *   line goes from @y + @height up to @y
 * @text: (transfer full): its text, "" for rules
 * @font: (transfer none): family of its first character, "" for rules
 *
 * One line or rule as it was placed.
 */
typedef struct
{
  CgNoticeRole role;
  guint page;
  double x, y, width, height;
  double size;
  double cells;
  gboolean full;
  gboolean overset;
  gboolean turned;
  char *text;
  const char *font;
} CgNoticeItem;

/**
 * CgNoticeSubstitution:
 * @wanted: the family wanted, or %NULL if the entry is about one character
 * @character: the character that the face lacks, or 0 if the entry is about a face
 * @used: the family used, %NULL if no installed face has the character
 *
 * A face or a character that had to be replaced.
 */
typedef struct
{
  const char *wanted;
  gunichar character;
  const char *used;
} CgNoticeSubstitution;

/**
 * CgNoticePages:
 *
 * Pages that were laid out: a counted boxed value that never changes, to be drawn,
 * written and asked on any thread.
 */
typedef struct _CgNoticePages CgNoticePages;

#define CG_TYPE_NOTICE_PAGES (cg_notice_pages_get_type ())
GType cg_notice_pages_get_type (void);

/**
 * cg_notice_layout:
 * @document: what to lay out; every state of a draft is laid out somehow
 * @profile: the numbers
 *
 * Lays out a document by GB/T 9704-2012 and @profile (domain 3.8). Fonts and
 * paragraphs are remembered per thread, so that a second layout of a text with one
 * paragraph changed breaks only that one. Any thread.
 *
 * Returns: (transfer full): at least one page
 */
CgNoticePages *cg_notice_layout (const CgNoticeDocument *document, const CgNoticeProfile *profile);

/**
 * cg_notice_pages_ref:
 * @pages: pages
 *
 * Returns: (transfer full): @pages
 */
CgNoticePages *cg_notice_pages_ref (CgNoticePages *pages);

/**
 * cg_notice_pages_unref:
 * @pages: (transfer full): pages
 */
void cg_notice_pages_unref (CgNoticePages *pages);

/**
 * cg_notice_pages_count:
 * @pages: pages
 *
 * Returns: how many pages there are
 */
guint cg_notice_pages_count (const CgNoticePages *pages);

/**
 * cg_notice_pages_get_size:
 * @pages: pages
 * @width: (out): a page's width in points
 * @height: (out): a page's height in points
 */
void cg_notice_pages_get_size (const CgNoticePages *pages, double *width, double *height);

/**
 * cg_notice_pages_get_text_edges:
 * @pages: pages
 * @left: (out): the left edge of 版心 in points
 * @right: (out): its right edge
 */
void cg_notice_pages_get_text_edges (const CgNoticePages *pages, double *left, double *right);

/**
 * cg_notice_pages_get_text_area:
 * @pages: pages
 * @area: (out): 版心, points from the sheet's top left
 */
void cg_notice_pages_get_text_area (const CgNoticePages *pages, cairo_rectangle_t *area);

/**
 * cg_notice_pages_draw:
 * @pages: pages
 * @page: which one, from 0
 * @cr: where to draw; one user unit is a point, the origin is the sheet's top left
 * @flags: how
 *
 * Draws the ink only; the paper's white is the caller's.
 */
void cg_notice_pages_draw (const CgNoticePages *pages, guint page, cairo_t *cr, CgNoticeDraw flags);

/**
 * cg_notice_pages_draw_alike:
 * @pages: pages
 * @other: other pages, as a rule a later layout of the same document on the same thread
 * @page: which one, from 0; both have it
 *
 * Returns: whether that page is drawn the same in both. %FALSE also in doubt: paragraphs count as
 *   the same that a layout has taken over from the one before.
 */
gboolean
cg_notice_pages_draw_alike (const CgNoticePages *pages, const CgNoticePages *other, guint page);

/**
 * cg_notice_pages_to_pdf:
 * @pages: pages
 * @created: (nullable): the date written into the file, ISO 8601 as
 *   `2026-03-16T00:00:00Z`; the same pages and date give the same bytes. %NULL: today
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a PDF with all fonts embedded;
 *   %CG_FAULT_PDF_WRITE; %CG_FAULT_NO_CHINESE_FACE where no font has Chinese characters
 */
GBytes *cg_notice_pages_to_pdf (const CgNoticePages *pages, const char *created, GError **error);

/**
 * cg_notice_pages_write_pdf:
 * @pages: pages
 * @path: the file
 * @created: (nullable): as for cg_notice_pages_to_pdf()
 * @error: return location
 *
 * Writes the PDF whole or not at all: temporary file, fsync, rename, fsync of the
 * folder. Blocks on the disk.
 *
 * Returns: %TRUE if the file is on the disk; faults of cg_notice_pages_to_pdf()
 */
gboolean cg_notice_pages_write_pdf (const CgNoticePages *pages,
                                    const char *path,
                                    const char *created,
                                    GError **error);

/**
 * cg_notice_pages_pick:
 * @pages: pages
 * @page: which one, from 0
 * @x: points from the sheet's left edge
 * @y: points from the sheet's top
 * @field: (out): which element's text is there
 * @offset: (out): the place in that text, in characters
 *
 * Finds what was clicked. Beside a line, the line's nearest end counts.
 *
 * Returns: %FALSE if there is no line at that height
 */
gboolean cg_notice_pages_pick (const CgNoticePages *pages,
                               guint page,
                               double x,
                               double y,
                               CgNoticeField *field,
                               guint *offset);

/**
 * cg_notice_pages_locate:
 * @pages: pages
 * @field: an element
 * @start: first character of a stretch of its text
 * @end: the one after its last; equal to @start for a place between characters
 *
 * Finds where a stretch of text lies on the pages.
 *
 * Returns: (transfer full) (element-type CgNoticePart): a rectangle per line
 */
GArray *
cg_notice_pages_locate (const CgNoticePages *pages, CgNoticeField field, guint start, guint end);

/**
 * CgNoticePart:
 * @page: from 0
 * @x: left edge, points
 * @y: top of the em box, points
 * @width: points
 * @height: points
 *
 * A part of a line.
 */
typedef struct
{
  guint page;
  double x, y, width, height;
} CgNoticePart;

/**
 * cg_notice_pages_get_items:
 * @pages: pages
 *
 * Returns: (transfer full) (element-type CgNoticeItem): every line and rule in the order
 *   of the pages; valid as long as @pages
 */
GArray *cg_notice_pages_get_items (const CgNoticePages *pages);

/**
 * cg_notice_pages_get_substitutions:
 * @pages: pages
 *
 * Returns: (transfer none) (element-type CgNoticeSubstitution): faces that this document
 *   uses and that are not the wanted ones, then characters that came from another face
 */
GArray *cg_notice_pages_get_substitutions (const CgNoticePages *pages);

/**
 * cg_notice_pages_lack_chinese:
 * @pages: pages
 *
 * Returns: whether no installed font has Chinese characters, so that nothing can be read
 */
gboolean cg_notice_pages_lack_chinese (const CgNoticePages *pages);

/**
 * cg_notice_pages_get_title:
 * @pages: pages
 *
 * Returns: (transfer none): the document's title in one line
 */
const char *cg_notice_pages_get_title (const CgNoticePages *pages);

/**
 * cg_notice_pages_is_carried:
 * @pages: pages
 * @page: which one, from 0
 *
 * Returns: whether the page ends early because lines were carried over to go with
 *   signature and date (7.3.5.5), so that it has fewer than the usual lines
 */
gboolean cg_notice_pages_is_carried (const CgNoticePages *pages, guint page);

/**
 * cg_notice_pages_count_volumes:
 * @pages: pages
 *
 * Returns: 1 for the document, and one more for each attachment that is bound by itself
 */
guint cg_notice_pages_count_volumes (const CgNoticePages *pages);

/**
 * cg_notice_pages_get_volume_pages:
 * @pages: pages
 * @index: which volume, from 0; the document is the first
 * @first: (out): its first page, from 0
 *
 * Blank pages before a volume, where paper is printed on both sides, are of none.
 *
 * Returns: how many pages it has
 */
guint cg_notice_pages_get_volume_pages (const CgNoticePages *pages, guint index, guint *first);

/**
 * cg_notice_pages_find_volume:
 * @pages: pages
 * @page: which page, from 0
 *
 * Returns: the volume that the page is of, from 0
 */
guint cg_notice_pages_find_volume (const CgNoticePages *pages, guint page);

/**
 * cg_notice_pages_get_volume_attachment:
 * @pages: pages
 * @index: which volume, from 1
 *
 * Returns: the attachment that is bound as this volume, from 0
 */
guint cg_notice_pages_get_volume_attachment (const CgNoticePages *pages, guint index);

/**
 * cg_notice_pages_get_volume:
 * @pages: pages
 * @index: which volume, from 0
 *
 * Returns: (transfer full): its pages alone, to be written and printed by themselves
 */
CgNoticePages *cg_notice_pages_get_volume (CgNoticePages *pages, guint index);

/**
 * cg_notice_role_id:
 * @role: a role
 *
 * Returns: (transfer none): its stable id, as `organ-mark`. Any thread.
 */
const char *cg_notice_role_id (CgNoticeRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticePages, cg_notice_pages_unref)

G_END_DECLS
