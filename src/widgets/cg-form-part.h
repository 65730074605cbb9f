/* cg-form-part.h: a part of a form: a numbered head at the left, fields in two columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_FORM_PART (cg_form_part_get_type ())
G_DECLARE_FINAL_TYPE (CgFormPart, cg_form_part, CG, FORM_PART, GtkWidget)

/**
 * cg_form_part_new:
 * @number: of the part, from 1; 0: fields only, without a head
 * @title: (nullable): its heading, translated
 * @line: (nullable): small words below it
 *
 * Only for #CgForm. Main thread.
 *
 * Returns: (transfer floating): a part without fields.
 */
GtkWidget *cg_form_part_new (guint number, const char *title, const char *line);

/**
 * cg_form_part_add:
 * @child: (transfer floating): a row, heading or other widget
 * @half: whether it takes half the width; two halves stand side by side
 */
void cg_form_part_add (CgFormPart *self, GtkWidget *child, gboolean half);

/**
 * cg_form_part_set_missing:
 * @n: how many fields are still missing or wrong; 0: none, as far as is known
 *
 * Says so in the head.
 */
void cg_form_part_set_missing (CgFormPart *self, guint n);

G_END_DECLS
