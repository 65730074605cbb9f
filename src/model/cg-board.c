/* cg-board.c: the numbers of work that waits, as the dashboard shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-board.h"

#include <glib/gi18n.h>

static const CgBoardNumber numbers[] = {
  { "open_cases", CG_ENTITY_CASE, "open", "cases", NC_ ("number", "Open cases"),
    NC_ ("counter", "cases"), NC_ ("number", "registered and not closed"), NULL },
  { "no_notice", CG_ENTITY_CASE, "no-notice", "cases", NC_ ("number", "Notices to issue"),
    NC_ ("counter", "cases"), NC_ ("number", "decided, without a notice"), "soon" },
  { "to_deliver", CG_ENTITY_NOTICE, "to-deliver", "notices", NC_ ("number", "To be delivered"),
    NC_ ("counter", "documents"), NC_ ("number", "numbered, no unit has it"), "soon" },
  { "no_receipt", CG_ENTITY_NOTICE, "no-receipt", "notices", NC_ ("number", "Receipts missing"),
    NC_ ("counter", "documents"), NC_ ("number", "delivered, no receipt"), "soon" },
  { "reply_over", CG_ENTITY_NOTICE, "reply-over", "notices", NC_ ("number", "Replies overdue"),
    NC_ ("counter", "documents"), NC_ ("number", "past the day of the reply"), "over" },
  { "plan_over", CG_ENTITY_STAGE, "plan-over", NULL, NC_ ("number", "Plans overdue"),
    NC_ ("counter", "plans"), NC_ ("number", "not received by their day"), "over" },
  { "open_problems", CG_ENTITY_PROBLEM, "open", "ledger", NC_ ("number", "Problems open"),
    NC_ ("counter", "problems"), NC_ ("number", "not struck off yet"), NULL },
  { "overdue", CG_ENTITY_PROBLEM, "over", "ledger", NC_ ("number", "Overdue problems"),
    NC_ ("counter", "problems"), NC_ ("number", "past the deadline, not struck off"), "over" },
  { "submitted", CG_ENTITY_PROBLEM, "submitted", "ledger", NC_ ("number", "Awaiting review"),
    NC_ ("counter", "problems"), NC_ ("number", "submitted for striking off"), NULL },
  { "extension", CG_ENTITY_PROBLEM, "extension", "ledger", NC_ ("number", "Extensions asked for"),
    NC_ ("counter", "problems"), NC_ ("number", "waiting for a decision"), NULL },
  { "to_issue", CG_ENTITY_INSTITUTION, "to-issue", "institutions",
    NC_ ("number", "Institutions to issue"), NC_ ("counter", "items"),
    NC_ ("number", "planned, not issued yet"), NULL },
  { "unchecked", CG_ENTITY_INSTITUTION, "unchecked", "institutions",
    NC_ ("number", "Issued, not checked"), NC_ ("counter", "items"),
    NC_ ("number", "execution not checked yet"), "soon" },
  { "recurrence", CG_ENTITY_RECURRENCE, "confirmed", NULL, NC_ ("number", "Recurrences"),
    NC_ ("counter", "times"), NC_ ("number", "confirmed as the same problem"), "over" },
  { "learning", CG_ENTITY_LEARNING, "learning", NULL, NC_ ("number", "Units still learning"),
    NC_ ("counter", "units"), NC_ ("number", "told, not yet compared"), NULL },
  { "revisit", CG_ENTITY_REVISIT, "due", NULL, NC_ ("number", "Revisits due"),
    NC_ ("counter", "times"), NC_ ("number", "due soon, or overdue"), "soon" },
  { "procedures", CG_ENTITY_ACCOUNTABLE, "procedures", NULL,
    NC_ ("number", "Formalities of one month"), NC_ ("counter", "persons"),
    NC_ ("number", "due soon, or overdue"), "soon" },
  { "effect_ends", CG_ENTITY_SANCTION, "effect-ends", NULL, NC_ ("number", "Effect ends"),
    NC_ ("counter", "persons"), NC_ ("number", "within the next 30 days"), NULL },
  { "due_month", CG_ENTITY_PROBLEM, "month", "ledger", NC_ ("number", "Due within 30 days"),
    NC_ ("counter", "problems"), NC_ ("number", "from today on"), NULL },
};

const CgBoardNumber *
cg_board_numbers (guint *n)
{
  *n = G_N_ELEMENTS (numbers);
  return numbers;
}
