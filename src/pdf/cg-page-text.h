/* cg-page-text.h: the text of one page with the place of every character.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CgPageBox:
 * @x1: left, points from the page's left edge
 * @y1: top, points from the page's top edge
 * @x2: right
 * @y2: bottom
 */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} CgPageBox;

/**
 * CgPageText:
 *
 * Immutable and reference counted, any thread; all functions here are pure.
 * Characters are counted in Unicode code points from 0; a range is the characters
 * from its start up to, not including, its end. Lines end with U+000A.
 */
typedef struct _CgPageText CgPageText;

#define CG_TYPE_PAGE_TEXT (cg_page_text_get_type ())
GType cg_page_text_get_type (void);

/**
 * cg_page_text_new:
 * @text: UTF-8
 * @boxes: (array length=n_boxes): four numbers a character: x1 y1 x2 y2 in points
 * @n_boxes: number of characters that @boxes holds
 *
 * Where @text and @boxes are of different length the shorter one counts.
 *
 * Returns: (transfer full): the text
 */
CgPageText *cg_page_text_new (const char *text, const float *boxes, gsize n_boxes);

/**
 * cg_page_text_ref:
 * @self: the text
 *
 * Returns: (transfer full): @self
 */
CgPageText *cg_page_text_ref (CgPageText *self);

/**
 * cg_page_text_unref:
 * @self: (transfer full): the text
 */
void cg_page_text_unref (CgPageText *self);

/**
 * cg_page_text_get_n_characters:
 * @self: the text
 *
 * Returns: number of characters
 */
guint cg_page_text_get_n_characters (CgPageText *self);

/**
 * cg_page_text_get_text:
 * @self: the text
 *
 * Returns: (transfer none): the whole text, UTF-8
 */
const char *cg_page_text_get_text (CgPageText *self);

/**
 * cg_page_text_get_box:
 * @self: the text
 * @index: a character
 *
 * Returns: where it stands
 */
CgPageBox cg_page_text_get_box (CgPageText *self, guint index);

/**
 * cg_page_text_hit:
 * @self: the text
 * @x: points from the left
 * @y: points from the top
 *
 * Returns: the character whose box holds the point; -1 for none
 */
int cg_page_text_hit (CgPageText *self, double x, double y);

/**
 * cg_page_text_caret_at:
 * @self: the text
 * @x: points from the left
 * @y: points from the top
 *
 * Returns: the gap between characters (0 to their number) nearest to the point,
 *   in the line at its height or the nearest one: where a selection that is
 *   dragged there ends
 */
guint cg_page_text_caret_at (CgPageText *self, double x, double y);

/**
 * cg_page_text_rectangles:
 * @self: the text
 * @start: first character
 * @end: after the last one
 *
 * Returns: (transfer full) (element-type CgPageBox): one rectangle for each line
 *   that the range touches, as high as the line
 */
GArray *cg_page_text_rectangles (CgPageText *self, guint start, guint end);

/**
 * cg_page_text_slice:
 * @self: the text
 * @start: first character
 * @end: after the last one
 *
 * Returns: (transfer full): the range as it stands, line ends included
 */
char *cg_page_text_slice (CgPageText *self, guint start, guint end);

/**
 * cg_page_text_copy_range:
 * @self: the text
 * @start: first character
 * @end: after the last one
 *
 * Returns: (transfer full): the range as it reads: ends of lines inside a
 *   paragraph are dropped between Chinese characters and are spaces between words
 */
char *cg_page_text_copy_range (CgPageText *self, guint start, guint end);

/**
 * cg_page_text_word_at:
 * @self: the text
 * @index: a character
 * @start: (out): first character of its word
 * @end: (out): after the last one
 *
 * A word is a run of letters and digits, or of Chinese characters up to the next
 * punctuation; any other character is one by itself.
 */
void cg_page_text_word_at (CgPageText *self, guint index, guint *start, guint *end);

/**
 * cg_page_text_line_at:
 * @self: the text
 * @index: a character
 * @start: (out): first character of its line
 * @end: (out): after its last one, the line end not included
 */
void cg_page_text_line_at (CgPageText *self, guint index, guint *start, guint *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPageText, cg_page_text_unref)

G_END_DECLS
