/* cg-import-date.h: the days that stand in the cells of a ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date-input.h"
#include "cg-import-row.h"

G_BEGIN_DECLS

/**
 * cg_import_date_read:
 * @cell: a date, a serial number or a text
 * @context: which year is meant where none is written
 * @date: (out): the day, or 0
 * @raw: (out): whether the text says more than the day, so that it is worth keeping
 *
 * Returns: what it is, as cg_date_input_parse().
 */
CgDateInputResult cg_import_date_read (const CgImportCell *cell,
                                       const CgDateInputContext *context,
                                       CgDate *date,
                                       gboolean *raw);

G_END_DECLS
