/* cg-settings-paper.h: 设置 · 版式: the office's own numbers of the page, and its faces.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-part.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_PAPER (cg_settings_paper_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsPaper, cg_settings_paper, CG, SETTINGS_PAPER, CgSettingsPart)

G_END_DECLS
