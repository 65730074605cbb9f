/* cg-settings-counters.h: 设置 · 编号: the numbers given so far, of documents and cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-part.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_COUNTERS (cg_settings_counters_get_type ())
G_DECLARE_FINAL_TYPE (
    CgSettingsCounters, cg_settings_counters, CG, SETTINGS_COUNTERS, CgSettingsPart)

G_END_DECLS
