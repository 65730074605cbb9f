/* cg-store-bands.h: bands of the window for a store that waits, or holds an interrupted edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-window.h"

G_BEGIN_DECLS

#define CG_TYPE_STORE_BANDS (cg_store_bands_get_type ())
G_DECLARE_FINAL_TYPE (CgStoreBands, cg_store_bands, CG, STORE_BANDS, GObject)

/**
 * cg_store_bands_new:
 * @window: the window whose bands they are
 * @office: the office it shows
 *
 * Says which large edit was interrupted and offers to complete it or to take it back, and
 * says while another program holds the store. Main thread.
 *
 * Returns: (transfer full): the bands; they live as long as it is kept.
 */
CgStoreBands *cg_store_bands_new (CgWindow *window, CgOffice *office);

G_END_DECLS
