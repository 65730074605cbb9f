/* cg-setting-box.h: settings as rows in a box: what it is, what it changes, and its control.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_setting_boxes_new:
 *
 * Returns: (transfer floating): a #GtkBox for headings and boxes, of a width to be read.
 */
GtkWidget *cg_setting_boxes_new (void);

/**
 * cg_setting_box_add:
 * @boxes: from cg_setting_boxes_new()
 * @heading: (nullable): over the box
 * @sentence: (nullable): small words below the heading
 *
 * Returns: (transfer none): the box, empty.
 */
GtkWidget *cg_setting_box_add (GtkWidget *boxes, const char *heading, const char *sentence);

/**
 * cg_setting_row_add:
 * @box: from cg_setting_box_add()
 * @title: what it is
 * @sentence: (nullable): what it changes
 * @control: (transfer floating) (nullable): at the right
 *
 * Returns: (transfer none): the label of @sentence.
 */
GtkLabel *
cg_setting_row_add (GtkWidget *box, const char *title, const char *sentence, GtkWidget *control);

G_END_DECLS
