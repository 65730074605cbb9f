/* cg-records-tab.h: a tab whose matters are the records of one kind, entered on a sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-matters-tab.h"
#include "cg-record-pane.h"
#include "cg-record-sheet.h"

G_BEGIN_DECLS

#define CG_TYPE_RECORDS_TAB (cg_records_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgRecordsTab, cg_records_tab, CG, RECORDS_TAB, CgMattersTab)

/**
 * CgRecordsTabClass:
 * @fill: says of @matter, whose data is @record, its group, words and whether it waits
 * @show: (nullable): another record is in hand, or it was read anew
 * @make_detail: (nullable): makes what shows the record in hand, with a property `busy`; %NULL: its
 *   pane
 * @entity: the kind of record
 * @sort: the field by which they stand, the latest first
 * @ascending: the first one first
 * @count: msgid with "%u" for all and "%u" for those that wait
 */
struct _CgRecordsTabClass
{
  CgMattersTabClass parent_class;

  void (*fill) (CgRecordsTab *self, CgMatter *matter, CgRecord *record);
  void (*show) (CgRecordsTab *self, CgRecord *record);
  GtkWidget *(*make_detail) (CgRecordsTab *self);
  CgEntity entity;
  int sort;
  gboolean ascending;
  const char *count;
};

/**
 * cg_records_tab_build:
 * @words: as cg_matters_tab_build()
 * @items: (array) (nullable): #CgFormItem of the entry sheet, static; %NULL: there is none
 * @draft: name of the sheet's draft; static
 * @kept: (array zero-terminated=1): keys of fields that the next record keeps; static
 *
 * Once, when the subclass is constructed. Main thread, as all of this.
 */
void cg_records_tab_build (CgRecordsTab *self,
                           const CgMattersWords *words,
                           gconstpointer items,
                           const char *draft,
                           const char *const *kept);

/**
 * cg_records_tab_get_pane:
 *
 * Returns: (transfer none) (nullable): the pane of the record in hand.
 */
CgRecordPane *cg_records_tab_get_pane (CgRecordsTab *self);

/**
 * cg_records_tab_get_sheet:
 *
 * Returns: (transfer none) (nullable): the entry sheet.
 */
CgRecordSheet *cg_records_tab_get_sheet (CgRecordsTab *self);

/**
 * cg_records_tab_get_record:
 *
 * Returns: (transfer none) (nullable): the record in hand.
 */
CgRecord *cg_records_tab_get_record (CgRecordsTab *self);

G_END_DECLS
