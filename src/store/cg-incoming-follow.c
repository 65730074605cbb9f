/* cg-incoming-follow.c: a paper that is registered is matched to what it answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-incoming-follow.h"

#include "cg-paper-stage.h"

/* Of the documents that are out to the paper's sender for its case; @done: the day that says that
 * one no longer waits. */
#define DELIVERY(done)                                                                             \
  "UPDATE incoming AS t SET delivery = (SELECT d.id FROM delivery d JOIN notice n"                 \
  " ON n.id = d.notice JOIN notice_case l ON l.notice = n.id AND l.void_reason IS NULL"            \
  " WHERE d.unit = t.unit AND d.void_reason IS NULL AND n.void_reason IS NULL"                     \
  " AND n.state <> 'void' AND l.\"case\" = t.\"case\""                                             \
  " AND (t.notice IS NULL OR n.id = t.notice)"                                                     \
  " ORDER BY d." done " IS NULL DESC, d.delivered_on DESC, d.id DESC LIMIT 1)"                     \
  " WHERE t.id = ?1 AND t.delivery IS NULL AND t.\"case\" IS NOT NULL"

/* ?1: a paper. In this order: each statement goes by what the one before found. */
static const char *const match_statements[] = {
  /* The unit that owes such a paper, the longest first; else the latest of its open cases. */
  "UPDATE incoming AS t SET case_unit = (SELECT c.id FROM case_unit c JOIN \"case\" k"
  " ON k.id = c.\"case\" LEFT JOIN stage s ON s.case_unit = c.id AND s.void_reason IS NULL"
  " AND s.stage = " CG_PAPER_STAGE ("t.kind") " LEFT JOIN d_stage d ON d.id = s.id WHERE c.unit = "
                                              "t.unit AND c.void_reason IS NULL"
                                              " AND k.void_reason IS NULL AND k.closed_on IS NULL"
                                              " AND (t.\"case\" IS NULL OR c.\"case\" = t.\"case\")"
                                              " ORDER BY COALESCE(s.state IN ('pending', "
                                              "'active'), 0) DESC, d.deadline IS NULL, d.deadline,"
                                              " c.id DESC LIMIT 1)"
                                              " WHERE t.id = ?1 AND t.case_unit IS NULL AND t.kind "
                                              "NOT IN ('self_check', 'other')",

  "UPDATE incoming AS t SET learning = (SELECT l.id FROM learning l WHERE l.unit = t.unit"
  " AND l.void_reason IS NULL AND l.state IN ('todo', 'doing')"
  " AND (t.\"case\" IS NULL OR l.\"case\" = t.\"case\")"
  " ORDER BY l.due_on IS NULL, l.due_on, l.id LIMIT 1)"
  " WHERE t.id = ?1 AND t.learning IS NULL AND t.kind = 'self_check'",

  "UPDATE incoming AS t SET \"case\" ="
  " COALESCE((SELECT c.\"case\" FROM case_unit c WHERE c.id = t.case_unit),"
  " (SELECT l.\"case\" FROM learning l WHERE l.id = t.learning))"
  " WHERE t.id = ?1 AND t.\"case\" IS NULL",

  /* The delivery that still waits for it, the latest first. */
  DELIVERY ("receipt_on") " AND t.kind = 'receipt'",
  DELIVERY ("replied_on") " AND t.kind <> 'receipt'",

  "UPDATE incoming AS t SET notice ="
  " COALESCE((SELECT l.notice FROM learning l WHERE l.id = t.learning),"
  " (SELECT d.notice FROM delivery d WHERE d.id = t.delivery))"
  " WHERE t.id = ?1 AND t.notice IS NULL",

  "UPDATE incoming AS t SET due_on ="
  " COALESCE((SELECT d.deadline FROM stage s JOIN d_stage d ON d.id = s.id"
  " WHERE s.case_unit = t.case_unit AND s.void_reason IS NULL"
  " AND s.stage = " CG_PAPER_STAGE (
      "t.kind") " LIMIT 1),"
                " (SELECT l.due_on FROM learning l WHERE l.id = t.learning),"
                " (SELECT d.reply_due FROM delivery d WHERE d.id = t.delivery))"
                " WHERE t.id = ?1 AND t.due_on IS NULL AND t.kind NOT IN ('receipt', 'extension')",
};

gboolean
cg_incoming_follow (const CgWrites *writes, GError **error)
{
  for (guint i = 0; i < writes->writes->len; i++)
    {
      const CgRowWrite *write = g_ptr_array_index (writes->writes, i);

      if (write->entity != CG_ENTITY_INCOMING || !write->insert)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (match_statements); k++)
        if (!cg_sql_run (writes->connection, error, match_statements[k], "i", write->id))
          return FALSE;
    }

  return TRUE;
}
