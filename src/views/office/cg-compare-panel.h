/* cg-compare-panel.h: in the pane: a heading with a past day, and lines below it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-date.h"

G_BEGIN_DECLS

#define CG_TYPE_COMPARE_PANEL (cg_compare_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgComparePanel, cg_compare_panel, CG, COMPARE_PANEL, AdwBin)

struct _CgComparePanelClass
{
  AdwBinClass parent_class;
};

/**
 * cg_compare_panel_set_title:
 * @title: translated, with one %s for the day
 *
 * The panel is not to be seen before it has a line. Main thread, as every widget.
 */
void cg_compare_panel_set_title (CgComparePanel *self, const char *title, CgDate day)
    G_GNUC_PRINTF (2, 0);

/**
 * cg_compare_panel_add:
 * @line: (transfer floating): a widget as wide as the panel
 */
void cg_compare_panel_add (CgComparePanel *self, GtkWidget *line);
void cg_compare_panel_set_count (CgComparePanel *self, const char *count);

/**
 * cg_compare_panel_clear:
 *
 * Takes away the lines and with them the panel.
 */
void cg_compare_panel_clear (CgComparePanel *self);

/**
 * cg_compare_label:
 *
 * Returns: (transfer floating): small words of a line that stand whole.
 */
GtkWidget *cg_compare_label (const char *text, const char *css_class);

/**
 * cg_compare_text:
 *
 * Returns: (transfer floating): small words of a line that are cut off where there is no room,
 *   and can then be read in full.
 */
GtkWidget *cg_compare_text (const char *text, const char *css_class);

G_END_DECLS
