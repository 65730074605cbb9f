/* cg-wrap.h: a container that sets its children in lines, as words of a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-container.h"

G_BEGIN_DECLS

#define CG_TYPE_WRAP (cg_wrap_get_type ())
G_DECLARE_FINAL_TYPE (CgWrap, cg_wrap, CG, WRAP, CgContainer)

/**
 * cg_wrap_new:
 * @spacing: px between children and between lines
 *
 * A child that expands horizontally takes the rest of its line. Main thread.
 *
 * Returns: (transfer floating): an empty container.
 */
GtkWidget *cg_wrap_new (int spacing);

/**
 * cg_wrap_append:
 * @child: (transfer floating): comes last
 */
void cg_wrap_append (CgWrap *self, GtkWidget *child);

/**
 * cg_wrap_insert_before:
 * @child: (transfer floating): what is added
 * @sibling: (nullable): what it comes before, %NULL for last
 */
void cg_wrap_insert_before (CgWrap *self, GtkWidget *child, GtkWidget *sibling);

G_END_DECLS
