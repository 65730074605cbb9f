/* cg-notice-outline.h: the headings of a text, and their numbers put in order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgNoticeHeading:
 * @level: 1 “一、”, 2 “（一）”, 3 “1.”, 4 “（1）” (GB/T 9704-2012, 7.3.3)
 * @start: its first character in the text
 * @mark: characters of its number with the marks around it
 * @length: characters up to and with the first “。”, or the whole paragraph
 *
 * A heading of a text; a paragraph that begins with a number is one up to its first stop.
 */
typedef struct
{
  int level;
  guint start;
  guint mark;
  guint length;
} CgNoticeHeading;

/**
 * cg_notice_outline_read:
 * @text: a text, valid UTF-8
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type CgNoticeHeading): its headings from the first on
 */
GArray *cg_notice_outline_read (const char *text);

/**
 * cg_notice_outline_renumber:
 * @text: a text, valid UTF-8
 *
 * Numbers every heading anew: each level counts from one below the heading above it, with
 * the marks of the standard (7.3.3). Nothing else of the text changes. Any thread.
 *
 * Returns: (transfer full): the text
 */
char *cg_notice_outline_renumber (const char *text);

/**
 * cg_notice_heading_words:
 * @level: 1 to 4
 * @number: from 1
 *
 * Returns: (transfer full): what a heading of @level with @number begins with, as “（一）”
 */
char *cg_notice_heading_words (int level, guint number);

/**
 * cg_notice_heading_number:
 * @text: a paragraph that is a heading
 * @length: (out): characters of the number with its marks
 *
 * Returns: the number that it begins with, 0 if it cannot be read
 */
guint cg_notice_heading_number (const char *text, guint *length);

G_END_DECLS
