/* cg-entry-page.h: base of the lists whose records are entered on a sheet and kept in the pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pane-page.h"
#include "cg-record-sheet.h"

G_BEGIN_DECLS

#define CG_TYPE_ENTRY_PAGE (cg_entry_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgEntryPage, cg_entry_page, CG, ENTRY_PAGE, CgPanePage)

/**
 * CgEntryPageClass:
 * @fill_edit: adds what stands in chips and slots, see #CgRecordSheet::fill-edit
 *
 * Beside the places of a #CgListPage, "add" and "add-CASE" open the sheet.
 */
struct _CgEntryPageClass
{
  CgPanePageClass parent_class;

  void (*fill_edit) (CgEntryPage *self, CgEdit *edit, gint64 id);
};

/**
 * CgEntryPageWords:
 * @page: of the page itself
 * @add: label of the button that opens the sheet, translated
 * @add_place: where the sheet is opened ("ledger/add")
 * @draft: name of the sheet's draft
 */
typedef struct
{
  CgPanePageWords page;
  const char *add;
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

G_END_DECLS
