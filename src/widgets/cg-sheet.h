/* cg-sheet.h: the entry sheet over a page, in which a new record is collected as a draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-form.h"

G_BEGIN_DECLS

#define CG_TYPE_SHEET (cg_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CgSheet, cg_sheet, CG, SHEET, GtkWidget)

/**
 * CgSheet::submit:
 * @again: whether the next record is wanted after this one (Ctrl+Shift+Enter)
 *
 * The form has nothing missing: write it, then call cg_sheet_finish().
 */

/**
 * CgSheet::save-draft:
 *
 * A second has passed since the last change, or the sheet goes out of sight: write the
 * draft, then call cg_sheet_set_saved().
 */

/**
 * CgSheet::discard:
 *
 * The user wants to throw the draft away.
 */

/**
 * CgSheet::closed:
 *
 * Escape or ×: the sheet has been put away; the draft stays.
 */

/**
 * cg_sheet_new:
 * @title: what is entered ("登记案件"), translated
 * @form: (transfer floating): its form, in the mode of cg_form_begin()
 *
 * Add it to the page's #GtkOverlay with gtk_overlay_add_overlay(); it is out of sight until
 * cg_sheet_open(), and while it is open the page below takes no focus. Measures:
 * tokens-pages.md. Main thread.
 *
 * Returns: (transfer floating): a sheet.
 */
GtkWidget *cg_sheet_new (const char *title, CgForm *form);

/**
 * cg_sheet_set_buttons:
 * @submit: label of the suggested button ("登记")
 * @again: (nullable): label of the other one ("登记并再登记一件")
 */
void cg_sheet_set_buttons (CgSheet *self, const char *submit, const char *again);

/**
 * cg_sheet_set_hint:
 * @hint: (nullable): small words beside the title ("登记时取号 WZ-2026-0024")
 */
void cg_sheet_set_hint (CgSheet *self, const char *hint);

/**
 * cg_sheet_set_side:
 * @side: (transfer floating) (nullable): what stands in the right column
 */
void cg_sheet_set_side (CgSheet *self, GtkWidget *side);
CgForm *cg_sheet_get_form (CgSheet *self);
void cg_sheet_open (CgSheet *self);

/**
 * cg_sheet_close:
 *
 * Puts the sheet away; what was changed last is saved as draft first.
 */
void cg_sheet_close (CgSheet *self);
gboolean cg_sheet_is_open (CgSheet *self);

/**
 * cg_sheet_touch:
 *
 * Something beside the form was changed (a widget in a slot): counts as a change of the draft.
 */
void cg_sheet_touch (CgSheet *self);

/**
 * cg_sheet_set_saved:
 * @error: (nullable): why the draft could not be written; %NULL when it was, now
 */
void cg_sheet_set_saved (CgSheet *self, const GError *error);

/**
 * cg_sheet_finish:
 * @error: (nullable): why the record was not written; %NULL when it was
 *
 * The end of #CgSheet::submit. A refusal is shown in the sheet and everything typed stays;
 * after success the view closes the sheet or begins the next record.
 */
void cg_sheet_finish (CgSheet *self, const GError *error);

G_END_DECLS
