/* grid-fixture.h: a ledger to look at: problems in every state, in a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "../core/store-fixture.h"
#include "cg-grid.h"

/* Adds problems with every lamp and every word of progress; then @n_more plain ones. */
void grid_fixture_fill (Fixture *fixture, guint n_more);

/* The columns of the picture of the ledger; (element-type CgColumn), transfer full. */
GPtrArray *grid_fixture_columns (void);

/* All problems by lamp; transfer full. */
CgQuery *grid_fixture_query (void);
