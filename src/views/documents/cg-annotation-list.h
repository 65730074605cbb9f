/* cg-annotation-list.h: the annotations of a document beside its pages, by page, filtered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-marks.h"

G_BEGIN_DECLS

/**
 * CgAnnotationList:
 *
 * Follows the marks that it is given. Main thread.
 *
 * Signal "chosen" (gint64 id): a row was pressed: the annotation is to be shown.
 * Signal "edited" (gint64 id, int field, string text): a field of one was typed.
 * Signal "voided" (gint64 id): one is to be taken away.
 */
#define CG_TYPE_ANNOTATION_LIST (cg_annotation_list_get_type ())
G_DECLARE_FINAL_TYPE (CgAnnotationList, cg_annotation_list, CG, ANNOTATION_LIST, GtkWidget)

/**
 * cg_annotation_list_new:
 * @marks: the annotations
 *
 * Returns: (transfer floating): their list
 */
GtkWidget *cg_annotation_list_new (CgPageMarks *marks);

G_END_DECLS
