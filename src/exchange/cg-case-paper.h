/* cg-case-paper.h: 全案: a case with all that belongs to it as one paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_case_paper_layout:
 * @store: a store
 * @id: a case
 * @anchored: whether the journal's head stands in the lower margin (存证)
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * One table with a group for each part of the case file: what is known of the case, whom it holds
 * accountable, the units, the analysis, problems with their measures, institutions, documents,
 * files, meetings, papers received, inspections, acceptances, revisits, appeals and corrections.
 * Parts without records are left out. Blocks; not on the main thread of a program with a window.
 *
 * Returns: (transfer full) (nullable): the pages
 */
CgNoticePages *cg_case_paper_layout (CgStore *store, gint64 id, gboolean anchored, GError **error);

G_END_DECLS
