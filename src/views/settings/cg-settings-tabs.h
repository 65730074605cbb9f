/* cg-settings-tabs.h: base of the parts of 设置 that are one of a few parts, chosen in their
 * heading.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-part.h"

G_BEGIN_DECLS

/* One of them; the label is a msgid without context. */
typedef struct
{
  const char *id;
  const char *label;
  GType (*get_type) (void);
} CgSettingsTab;

#define CG_TYPE_SETTINGS_TABS (cg_settings_tabs_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgSettingsTabs, cg_settings_tabs, CG, SETTINGS_TABS, CgSettingsPart)

/**
 * CgSettingsTabsClass:
 * @tabs: the parts, the first one shown at first; ended by one without an id
 */
struct _CgSettingsTabsClass
{
  CgSettingsPartClass parent_class;

  const CgSettingsTab *tabs;
};

G_END_DECLS
