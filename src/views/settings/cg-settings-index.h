/* cg-settings-index.h: the index of the page 设置: its parts with the number of their records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_INDEX (cg_settings_index_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsIndex, cg_settings_index, CG, SETTINGS_INDEX, AdwBin)

/**
 * CgSettingsIndex::chosen:
 * @id: of the part chosen
 */

/**
 * cg_settings_index_new:
 *
 * Counts anew after every change. Main thread.
 *
 * Returns: (transfer floating): the index.
 */
GtkWidget *cg_settings_index_new (CgOffice *office);

/**
 * cg_settings_index_set_active:
 * @id: of a part
 *
 * Does not emit #CgSettingsIndex::chosen.
 */
void cg_settings_index_set_active (CgSettingsIndex *self, const char *id);

G_END_DECLS
