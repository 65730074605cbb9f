/* cg-typical-tab.h: a tab of 典型领改: a list of records at the left, the one chosen beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-typical-list.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_TYPICAL_TAB (cg_typical_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgTypicalTab, cg_typical_tab, CG, TYPICAL_TAB, AdwBin)

/**
 * CgTypicalTabKind:
 * @entity: what is listed
 * @also: (array): other kinds of records whose changes concern it, ended by %CG_N_ENTITIES
 * @sort: fields by which they are listed, ended by -1
 * @matter: fills the row of a record
 * @label: what is listed, for a screen reader; msgid, context "page"
 * @detail: a widget that shows one
 * @set: gives it the one chosen, or its latest state
 * @none, @advice: what an empty store shows; msgids
 * @add: label of its button; msgid
 * @add_place: where one is added
 */
typedef struct
{
  CgEntity entity;
  const CgEntity *also;
  const int *sort;
  void (*matter) (const CgRecord *record, CgTypicalRow *matter);
  const char *label;
  GtkWidget *(*detail) (CgOffice *office);
  void (*set) (GtkWidget *detail, CgRecord *record);
  const char *none;
  const char *advice;
  const char *add;
  const char *add_place;
} CgTypicalTabKind;

/**
 * CgTypicalTab::shown:
 *
 * Another one is shown, its latest state, or none; or it reads no longer.
 */

/**
 * cg_typical_tab_new:
 * @kind: static
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a tab, being read.
 */
GtkWidget *cg_typical_tab_new (CgOffice *office, const CgTypicalTabKind *kind);

/**
 * cg_typical_tab_choose:
 * @id: of the record to show, also of one that comes only later
 */
void cg_typical_tab_choose (CgTypicalTab *self, gint64 id);

/**
 * cg_typical_tab_search:
 * @text: what a record must contain, "" for all
 */
void cg_typical_tab_search (CgTypicalTab *self, const char *text);

/**
 * cg_typical_tab_get_record:
 *
 * Returns: (transfer none) (nullable): the record shown.
 */
CgRecord *cg_typical_tab_get_record (CgTypicalTab *self);

/**
 * cg_typical_tab_get_count:
 *
 * Returns: how many are listed.
 */
guint cg_typical_tab_get_count (CgTypicalTab *self);

/**
 * cg_typical_tab_get_busy:
 *
 * Returns: whether it is still reading.
 */
gboolean cg_typical_tab_get_busy (CgTypicalTab *self);

G_END_DECLS
