/* cg-notice-reserve.h: a field for where the printed head of the paper ends: a length, or none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_notice_reserve_new:
 * @value: millimetres; one that a sheet cannot have is taken for the nearest
 *
 * A length from %CG_NOTICE_LEAST_RESERVE to %CG_NOTICE_MOST_RESERVE, as #CgNoticePrinting takes it,
 * or 0, which it shows in words: as the layout has it. Its value is never another one. Main thread.
 *
 * Returns: (transfer floating): a #GtkSpinButton.
 */
GtkWidget *cg_notice_reserve_new (double value);

G_END_DECLS
