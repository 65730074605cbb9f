/* cg-settings-holidays.h: 设置 · 节假日: days off and make-up working days, by year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-list.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_HOLIDAYS (cg_settings_holidays_get_type ())
G_DECLARE_FINAL_TYPE (
    CgSettingsHolidays, cg_settings_holidays, CG, SETTINGS_HOLIDAYS, CgSettingsList)

/**
 * cg_settings_holidays_import:
 * @file: a file of the holiday-cn form
 *
 * Makes the days off of the file's year those of the file; a fault is said over the list.
 */
void cg_settings_holidays_import (CgSettingsHolidays *self, GFile *file);

G_END_DECLS
