/* cg-recurrence-glyph.h: the sign of a kind of recurrence: ○─●, ✓─● or ●●●.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-recurrence.h"

G_BEGIN_DECLS

/**
 * cg_recurrence_glyph_new:
 * @kind: which one
 *
 * It never stands without the word, which is what a screen reader says. Main thread.
 *
 * Returns: (transfer floating): a drawing of 24 × 14 px at 100 %.
 */
GtkWidget *cg_recurrence_glyph_new (CgRecurrenceKind kind);

G_END_DECLS
