/* cg-deviation-source.h: the analysis of a case, read from the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-deviation-draft.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgDeviationKind:
 *
 * The rows that an analysis is made of.
 */
typedef enum
{
  CG_DEVIATION_POLITICAL,
  CG_DEVIATION_SIGNS,
  CG_DEVIATION_DUTIES,
  CG_DEVIATION_NODES,
  CG_DEVIATION_POINTS,
  CG_N_DEVIATION_KINDS
} CgDeviationKind;

/**
 * cg_deviation_query:
 * @case_id: a case
 * @unit_id: a unit of it, 0 for all
 *
 * Returns: (transfer full): lists the rows of a kind in the order in which they are shown.
 */
CgQuery *cg_deviation_query (CgDeviationKind kind, gint64 case_id, gint64 unit_id);

/* Rows by their kind, each (nullable) (element-type CgRecord). */
typedef struct
{
  GPtrArray *rows[CG_N_DEVIATION_KINDS];
} CgDeviationSource;

void cg_deviation_source_clear (CgDeviationSource *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgDeviationSource, cg_deviation_source_clear)

/**
 * cg_deviation_source_read:
 * @self: an empty source
 * @case_id: a case
 * @unit_id: a unit of it, 0 for all
 * @error: %CG_FAULT_STORE_SQL
 *
 * Waits for the disk. Any thread but a window's main thread.
 *
 * Returns: whether all of it was read.
 */
gboolean cg_deviation_source_read (
    CgDeviationSource *self, CgStore *store, gint64 case_id, gint64 unit_id, GError **error);

/**
 * cg_deviation_source_rows:
 *
 * Returns: what a draft is made from; borrowed.
 */
CgDeviationRows cg_deviation_source_rows (const CgDeviationSource *self);

G_END_DECLS
