/* cg-ledger-page.h: the page 整改台账: every problem, most urgent first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-entry-page.h"

G_BEGIN_DECLS

#define CG_TYPE_LEDGER_PAGE (cg_ledger_page_get_type ())
G_DECLARE_FINAL_TYPE (CgLedgerPage, cg_ledger_page, CG, LEDGER_PAGE, CgEntryPage)

G_END_DECLS
