/* cg-line-numbers.h: the numbers of a text view's lines, in its gutter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_LINE_NUMBERS (cg_line_numbers_get_type ())
G_DECLARE_FINAL_TYPE (CgLineNumbers, cg_line_numbers, CG, LINE_NUMBERS, GtkWidget)

/**
 * cg_line_numbers_new:
 * @view: the text view, which takes the widget as its left gutter
 * @mark: lines with this tag are drawn on @mark_color
 *
 * Main thread.
 *
 * Returns: (transfer floating): the numbers.
 */
GtkWidget *cg_line_numbers_new (GtkTextView *view, GtkTextTag *mark, const char *mark_color);

G_END_DECLS
