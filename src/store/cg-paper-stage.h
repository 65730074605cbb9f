/* cg-paper-stage.h: which stage of a unit a paper that comes back belongs to, in SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

/* The stage of the kind of paper that the expression @kind says; NULL: of none. */
#define CG_PAPER_STAGE(kind)                                                                       \
  "CASE " kind " WHEN 'plan' THEN 'plan' WHEN 'ledger' THEN 'plan' WHEN 'summary' THEN 'analysis'" \
  " WHEN 'warning' THEN 'warning' WHEN 'report' THEN 'report' END"

/* The paper by which the stage that the expression @stage says is answered. */
#define CG_STAGE_PAPER(stage)                                                                      \
  "CASE " stage " WHEN 'plan' THEN 'plan' WHEN 'analysis' THEN 'summary'"                          \
  " WHEN 'warning' THEN 'warning' WHEN 'report' THEN 'report' END"
