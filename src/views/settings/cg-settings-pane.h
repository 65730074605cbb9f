/* cg-settings-pane.h: one record of the settings: its form, its changes, voiding it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-form.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_PANE (cg_settings_pane_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsPane, cg_settings_pane, CG, SETTINGS_PANE, AdwBin)

/**
 * cg_settings_pane_new:
 * @entity: the kind of record
 * @items: (array): its form, ended by %CG_ITEM_END; static
 *
 * Main thread.
 *
 * Returns: (transfer floating): an empty pane.
 */
GtkWidget *cg_settings_pane_new (CgOffice *office, CgEntity entity, const CgFormItem *items);

/**
 * cg_settings_pane_set_record:
 * @record: (nullable): the record, or its latest state
 */
void cg_settings_pane_set_record (CgSettingsPane *self, CgRecord *record);
CgForm *cg_settings_pane_get_form (CgSettingsPane *self);

/**
 * cg_settings_pane_add:
 * @widget: (transfer floating): stands below the form
 */
void cg_settings_pane_add (CgSettingsPane *self, GtkWidget *widget);

G_END_DECLS
