/* cg-setting-records.h: the office's settings by name, and how an edit changes one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_setting_records_new:
 * @settings: (element-type CgRecord) (nullable): records of the entity `setting`
 *
 * Returns: (transfer full) (element-type utf8 CgRecord): they by name.
 */
GHashTable *cg_setting_records_new (const GPtrArray *settings);

/**
 * cg_setting_records_text:
 *
 * Returns: (transfer none): the setting's value, "" when it is not set.
 */
const char *cg_setting_records_text (GHashTable *records, const char *name);

/**
 * cg_setting_records_change:
 * @edit: gets the change
 * @value: the new value, %CG_VALUE_NULL takes it away
 */
void cg_setting_records_change (GHashTable *records,
                                CgEdit *edit,
                                const char *name,
                                const CgValue *value);

G_END_DECLS
