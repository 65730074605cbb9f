/* cg-office-frame.h: what the window's frame says of the office: foot, bands, undo, toasts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-window.h"

G_BEGIN_DECLS

#define CG_TYPE_OFFICE_FRAME (cg_office_frame_get_type ())
G_DECLARE_FINAL_TYPE (CgOfficeFrame, cg_office_frame, CG, OFFICE_FRAME, GObject)

/**
 * cg_office_frame_new:
 * @window: the window; its actions `win.undo`, `win.redo` and `win.act` are added
 * @office: the office it shows
 *
 * Main thread.
 *
 * Returns: (transfer full): the frame; it lives as long as it is kept.
 */
CgOfficeFrame *cg_office_frame_new (CgWindow *window, CgOffice *office);

/**
 * cg_office_frame_update_state:
 *
 * Says anew when the store was saved and backed up.
 */
void cg_office_frame_update_state (CgOfficeFrame *self);

G_END_DECLS
