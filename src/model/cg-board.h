/* cg-board.h: the numbers of work that waits, as the dashboard shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-filters.h"

G_BEGIN_DECLS

/**
 * CgBoardNumber:
 * @id: its name in `cugaictl stats --json`
 * @entity: what it counts
 * @filter: the named filter that counts it
 * @page: (nullable): the page that lists them; without one they are listed where the number stands
 * @title: a msgid with the context "number"
 * @unit: with the context "counter"
 * @note: with the context "number"
 * @lamp: (nullable): the lamp that it carries when it is not 0
 *
 * A number of the dashboard (domain.md 7).
 */
typedef struct
{
  const char *id;
  CgEntity entity;
  const char *filter;
  const char *page;
  const char *title;
  const char *unit;
  const char *note;
  const char *lamp;
} CgBoardNumber;

/**
 * cg_board_numbers:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): them in their order. Any thread.
 */
const CgBoardNumber *cg_board_numbers (guint *n);

G_END_DECLS
