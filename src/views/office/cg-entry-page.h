/* cg-entry-page.h: base of the lists whose records are entered on a sheet and kept in the pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-list-page.h"
#include "cg-record-pane.h"
#include "cg-record-sheet.h"

G_BEGIN_DECLS

#define CG_TYPE_ENTRY_PAGE (cg_entry_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgEntryPage, cg_entry_page, CG, ENTRY_PAGE, CgListPage)

/**
 * CgEntryPageClass:
 * @fill_edit: adds what stands in chips and slots, see #CgRecordSheet::fill-edit
 *
 * Beside the places of a #CgListPage, "add" and "add-CASE" open the sheet.
 */
struct _CgEntryPageClass
{
  CgListPageClass parent_class;

  void (*fill_edit) (CgEntryPage *self, CgEdit *edit, gint64 id);
};

/**
 * CgEntryPageWords:
 * @title: the page's name
 * @search_hint: what stands in the empty search entry
 * @record: what the pane shows
 * @add: label of the button that opens the sheet
 * @none: what is so while there is no record
 * @advice: what to do then
 * @icon_name: of that
 * @add_place: where the sheet is opened ("ledger/add")
 * @draft: name of the sheet's draft
 *
 * The first six are translated.
 */
typedef struct
{
  const char *title;
  const char *search_hint;
  const char *record;
  const char *add;
  const char *none;
  const char *advice;
  const char *icon_name;
  const char *add_place;
  const char *draft;
} CgEntryPageWords;

/**
 * cg_entry_page_build:
 * @words: what it says
 * @form: (transfer floating): the form of the sheet
 * @kept: (array zero-terminated=1): keys whose values the next record keeps; static
 *
 * Once, when the subclass is constructed. Main thread.
 */
void cg_entry_page_build (CgEntryPage *self,
                          const CgEntryPageWords *words,
                          CgForm *form,
                          const char *const *kept);

/**
 * cg_entry_page_get_form:
 *
 * Returns: (transfer none): the form of the sheet.
 */
CgForm *cg_entry_page_get_form (CgEntryPage *self);
CgRecordPane *cg_entry_page_get_pane (CgEntryPage *self);

G_END_DECLS
