/* cg-start-field.h: a field of the first-start page: caption, entry, hint or fault below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_START_FIELD (cg_start_field_get_type ())
G_DECLARE_FINAL_TYPE (CgStartField, cg_start_field, CG, START_FIELD, GtkWidget)

/**
 * CgStartField:
 *
 * Properties `caption`, `hint` (nullable: small words under the entry) and `text`. Enter goes
 * to the next field. Main thread.
 */

/**
 * CgStartField::changed:
 *
 * What was typed changed. A fault shown goes away with it.
 */

/**
 * cg_start_field_dup_text:
 *
 * Returns: (transfer full): what was typed, without blanks around.
 */
char *cg_start_field_dup_text (CgStartField *self);

/**
 * cg_start_field_set_hint:
 * @hint: (nullable): small words under the entry
 */
void cg_start_field_set_hint (CgStartField *self, const char *hint);

/**
 * cg_start_field_set_fault:
 * @sentence: (nullable): why what stands in it does not do; %NULL: it does
 *
 * The sentence takes the place of the hint.
 */
void cg_start_field_set_fault (CgStartField *self, const char *sentence);

G_END_DECLS
