/* cg-settings-domains.h: 设置 · 类别与领域: the fields of work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-list.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_DOMAINS (cg_settings_domains_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsDomains, cg_settings_domains, CG, SETTINGS_DOMAINS, CgSettingsList)

G_END_DECLS
