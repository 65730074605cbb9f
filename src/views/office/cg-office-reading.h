/* cg-office-reading.h: attached files are read into the index while the office is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-indexer.h"

G_BEGIN_DECLS

/**
 * CgOfficeReading:
 *
 * Begins a moment after the office was opened, so that its first page comes first, and again
 * whenever something was attached. A store that cannot be written is not read. Main thread.
 */
typedef struct _CgOfficeReading CgOfficeReading;

/**
 * cg_office_reading_new:
 * @store: the office's store
 *
 * Returns: (transfer full) (nullable): the reading; %NULL where the store cannot be written
 */
CgOfficeReading *cg_office_reading_new (CgStore *store);
void cg_office_reading_free (CgOfficeReading *self);

/**
 * cg_office_reading_get_indexer:
 *
 * Returns: (transfer none): what reads, to be asked how far it is.
 */
CgPageIndexer *cg_office_reading_get_indexer (CgOfficeReading *self);

G_END_DECLS
