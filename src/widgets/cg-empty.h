/* cg-empty.h: what stands where nothing is to be shown: why, and what to do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_EMPTY (cg_empty_get_type ())
G_DECLARE_FINAL_TYPE (CgEmpty, cg_empty, CG, EMPTY, GtkWidget)

/**
 * CgEmpty::activated:
 * @id: of the button pressed
 */

/**
 * cg_empty_new:
 * @icon_name: (nullable): a symbolic icon
 * @title: what is so, in a few words ("还没有问题"), translated
 * @text: (nullable): what to do, or which filter hides everything
 *
 * Main thread.
 *
 * Returns: (transfer floating): the page of an empty list or pane.
 */
GtkWidget *cg_empty_new (const char *icon_name, const char *title, const char *text);

/**
 * cg_empty_set_texts:
 * @title: what is so
 * @text: (nullable): what to do
 */
void cg_empty_set_texts (CgEmpty *self, const char *title, const char *text);

/**
 * cg_empty_add_button:
 * @id: comes back with #CgEmpty::activated
 * @label: translated
 * @suggested: whether it is the one obvious next step
 */
void cg_empty_add_button (CgEmpty *self, const char *id, const char *label, gboolean suggested);

G_END_DECLS
