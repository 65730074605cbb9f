/* cg-typical-list.h: typical cases or campaigns at the left of 典型领改, in groups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_TYPICAL_LIST (cg_typical_list_get_type ())
G_DECLARE_FINAL_TYPE (CgTypicalList, cg_typical_list, CG, TYPICAL_LIST, AdwBin)

/**
 * CgTypicalRow:
 * @id: the record
 * @group: what it is listed under, translated
 * @hint: (nullable): what is worth knowing of the group
 * @title: what it is called
 * @words: small words below
 * @state: how it stands
 */
typedef struct
{
  gint64 id;
  const char *group;
  const char *hint;
  char *title;
  char *words;
  char *state;
} CgTypicalRow;

void cg_typical_row_free (CgTypicalRow *matter);

/**
 * CgTypicalList::chosen:
 *
 * Another one was chosen; see cg_typical_list_get_chosen().
 */

/**
 * cg_typical_list_new:
 * @label: what it lists, for a screen reader
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a list without rows.
 */
GtkWidget *cg_typical_list_new (const char *label);

/**
 * cg_typical_list_set:
 * @matters: (element-type CgTypicalRow): what it lists, those of a group together
 *
 * The one chosen stays chosen; where it is gone the first one is.
 */
void cg_typical_list_set (CgTypicalList *self, GPtrArray *matters);

/**
 * cg_typical_list_choose:
 * @id: of the record, also of one that is listed only later
 */
void cg_typical_list_choose (CgTypicalList *self, gint64 id);

/**
 * cg_typical_list_get_chosen:
 *
 * Returns: id of the record chosen, 0 when there is none.
 */
gint64 cg_typical_list_get_chosen (CgTypicalList *self);

G_END_DECLS
