/* cg-quotes.h: what is cited of documents for a problem: the words, where they stand, who, when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_QUOTES (cg_quotes_get_type ())
G_DECLARE_FINAL_TYPE (CgQuotes, cg_quotes, CG, QUOTES, AdwBin)

/**
 * cg_quotes_new:
 *
 * A row goes to the place in its document, marked there; what is dragged from a document can be
 * dropped here. Reads its rows anew when they change. Main thread.
 *
 * Returns: (transfer floating): the quotes of no problem
 */
GtkWidget *cg_quotes_new (CgOffice *office);

/**
 * cg_quotes_set_problem:
 * @problem: (nullable): whose
 */
void cg_quotes_set_problem (CgQuotes *self, CgRecord *problem);

/**
 * cg_quotes_set_quoting:
 * @quoting: whether a document stands beside them: room is shown to drop what is selected in it
 */
void cg_quotes_set_quoting (CgQuotes *self, gboolean quoting);

G_END_DECLS
