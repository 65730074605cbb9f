/* cg-notice-desk.h: text and paper side by side, or one at a time where there is no room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_DESK (cg_notice_desk_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeDesk, cg_notice_desk, CG, NOTICE_DESK, GtkWidget)

/**
 * CgNoticeDesk:narrow:
 *
 * Whether there is room for one of the two only. Read-only, notified.
 */

/**
 * CgNoticeDesk:show-paper:
 *
 * Which one is shown when there is room for one only. Notified.
 */

/**
 * CgNoticeDesk:roomy:
 *
 * Whether small pages beside the paper would take no room from either. Read-only, notified.
 */

/**
 * CgNoticeDesk:strip:
 *
 * Whether there are small pages beside the paper: it is wider by them where there is room.
 * Notified.
 */

/**
 * cg_notice_desk_new:
 * @text: (transfer floating): what stands at the left
 * @paper: (transfer floating): what stands at the right, 572 px wide at 100 %
 *
 * Main thread.
 *
 * Returns: (transfer floating): the two side by side.
 */
GtkWidget *cg_notice_desk_new (GtkWidget *text, GtkWidget *paper);

G_END_DECLS
