/* cg-ctl-bench-fill.h: fills a store with many records, through real edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_bench_fill:
 * @store: a store that can be written
 * @actor: who acts, 0 in a store without people
 * @n: how many problems to add
 * @progress: (nullable) (scope call): told of the problems added so far, for people
 * @error: any fault of an edit
 *
 * Adds @n problems with measures, evidence and reviews as their status asks for, a case
 * to 20 problems, and units and people in proportion, in edits of about 15,000 rows.
 *
 * Returns: whether all were added; what was added before a failure stays.
 */
gboolean cg_bench_fill (
    CgStore *store, gint64 actor, gint64 n, void (*progress) (gint64 added), GError **error);

/**
 * cg_bench_fill_closing:
 * @edit: where @problem is made, with the status `closed` and its measures done
 * @people: who submitted it, who reviewed it
 *
 * Adds what striking off asks for: evidence and the verdict of another person.
 */
void cg_bench_fill_closing (
    CgEdit *edit, gint64 problem, CgDate closed_on, const gint64 people[2], GRand *rand);

G_END_DECLS
