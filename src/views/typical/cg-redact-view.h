/* cg-redact-view.h: a case's text beside the one without its names, which can be written in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-typical-text.h"

G_BEGIN_DECLS

#define CG_TYPE_REDACT_VIEW (cg_redact_view_get_type ())
G_DECLARE_FINAL_TYPE (CgRedactView, cg_redact_view, CG, REDACT_VIEW, AdwBin)

/**
 * CgRedactView::written:
 * @typical: id of the typical case whose text it is
 * @text: the redacted text as it stands now
 *
 * The redacted text was changed and left; another case may be in hand already.
 */

/**
 * cg_redact_view_new:
 *
 * Both stand side by side in one place that scrolls, names and pseudonyms marked in both. Main
 * thread, as all of this.
 *
 * Returns: (transfer floating): a view without a text.
 */
GtkWidget *cg_redact_view_new (void);

/**
 * cg_redact_view_set:
 * @text: (transfer none): what is shown; read at once
 * @leaks: (element-type CgTypicalLeak): what of it is marked as leaking
 * @editable: whether the redacted text can be written in
 *
 * What is being typed stays where it is the same case.
 */
void cg_redact_view_set (CgRedactView *self,
                         const CgTypicalText *text,
                         GPtrArray *leaks,
                         gboolean editable);

/**
 * cg_redact_view_show:
 * @what: what leaks
 *
 * Selects it in the redacted text and puts the cursor there.
 *
 * Returns: whether it stands there.
 */
gboolean cg_redact_view_show (CgRedactView *self, const char *what);

/**
 * cg_redact_view_get_buffer:
 *
 * Returns: (transfer none): where the redacted text is written.
 */
GtkTextBuffer *cg_redact_view_get_buffer (CgRedactView *self);

/**
 * cg_redact_view_dup_text:
 *
 * Returns: (transfer full): the redacted text as it stands.
 */
char *cg_redact_view_dup_text (CgRedactView *self);

G_END_DECLS
