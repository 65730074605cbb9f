/* cg-annotation-row.h: an annotation in the list beside the pages; its words are typed here too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-mark.h"

G_BEGIN_DECLS

/**
 * CgAnnotationRow:
 *
 * Signal "edited" (int field, string text): a field of the annotation was typed.
 *
 * Actions: `annotation.edit` (its words), `annotation.tags`, both only where it is the person's
 * own.
 */
#define CG_TYPE_ANNOTATION_ROW (cg_annotation_row_get_type ())
G_DECLARE_FINAL_TYPE (CgAnnotationRow, cg_annotation_row, CG, ANNOTATION_ROW, GtkListBoxRow)

/**
 * cg_annotation_row_new:
 * @mark: what it shows; its record is kept
 * @own: whether the person acting may change it
 *
 * Main thread.
 *
 * Returns: (transfer floating): a row of a list box
 */
GtkWidget *cg_annotation_row_new (const CgMark *mark, gboolean own);

/**
 * cg_annotation_row_get_id:
 *
 * Returns: the annotation
 */
gint64 cg_annotation_row_get_id (CgAnnotationRow *self);

/**
 * cg_annotation_row_get_page:
 *
 * Returns: its page, from 0
 */
guint cg_annotation_row_get_page (CgAnnotationRow *self);

/**
 * cg_annotation_row_is_editing:
 *
 * Returns: whether something is being typed in it
 */
gboolean cg_annotation_row_is_editing (CgAnnotationRow *self);

G_END_DECLS
