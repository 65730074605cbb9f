/* cg-settings-parts.h: the table of the parts of the page 设置. A new part is one line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-entity.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* A part without records to be counted. */
#define CG_SETTINGS_NO_COUNT CG_N_ENTITIES

typedef struct
{
  const char *id;
  const char *title;   /* msgid, context "settings" */
  CgEntity counted[2]; /* whose records the index counts, CG_SETTINGS_NO_COUNT for none */
  GType (*get_type) (void);
} CgSettingsPartInfo;

/**
 * cg_settings_parts:
 *
 * Returns: (transfer none): the parts in the order of the index, ended by one without id.
 */
const CgSettingsPartInfo *cg_settings_parts (void);

/**
 * cg_settings_part_info:
 * @id: (nullable): a part's id
 *
 * Returns: (transfer none): the part; the first one when @id names none.
 */
const CgSettingsPartInfo *cg_settings_part_info (const char *id);

G_END_DECLS
