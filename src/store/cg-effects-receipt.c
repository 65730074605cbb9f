/* cg-effects-receipt.c: what comes back to a notice: receipts and replies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect-notice.h"
#include "cg-fault.h"
#include "cg-notice-state.h"
#include "cg-reader.h"

/* The receipt tells the day on which the unit had the notice: its days are reckoned anew. */
void
cg_effect_settle_reply (CgEffect *effect, const CgRecord *notice, const CgRecord *delivery)
{
  gint64 id = cg_record_get_id (delivery);
  g_autofree char *due = NULL;

  if (cg_record_integer (delivery, CG_DELIVERY_REPLY_ESTIMATED) == 0)
    return;

  due = cg_effect_reckon_reply (effect, notice, cg_effect_argument (effect, "receipt_on"));
  if (due != NULL)
    cg_edit_set_text (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_REPLY_DUE, due);
  cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_REPLY_ESTIMATED, 0);
}

static void
set_state (CgEffect *effect, const char *state)
{
  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, cg_effect_notice_id (effect), CG_NOTICE_STATE,
                    state);
}

static GPtrArray *
deliveries_without (CgEffect *effect, gint64 notice, int field, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_DELIVERY);

  cg_query_filter_integer (query, CG_DELIVERY_NOTICE, CG_FILTER_EQUAL, notice);
  cg_query_filter_text (query, field, CG_FILTER_IS_NULL, NULL);
  return cg_reader_select (effect->connection, query, error);
}

/* The arguments as fields of every delivery that lacks the first of them. */
static GPtrArray *
write_deliveries (CgEffect *effect, const CgEffectField *fields, GError **error)
{
  g_autoptr (GPtrArray) open =
      deliveries_without (effect, cg_effect_notice_id (effect), fields[0].field, error);

  for (guint i = 0; open != NULL && i < open->len; i++)
    if (!cg_effect_set_fields (effect, CG_ENTITY_DELIVERY, cg_record_get_id (open->pdata[i]),
                               fields, error))
      return NULL;

  return g_steal_pointer (&open);
}

static const CgEffectField unit_fields[] = { { CG_CASE_UNIT_RECEIPT_ON, "receipt_on" },
                                             { CG_CASE_UNIT_RECEIVER, "receiver" },
                                             { CG_CASE_UNIT_RECEIVER_POST, "receiver_post" },
                                             { -1, NULL } };

/* What was delivered before deliveries were records says so at the units of its cases only. */
static gboolean
receipt_at_cases (CgEffect *effect, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement =
      cg_sql_prepare (effect->connection, error,
                      "SELECT u.id FROM case_unit u JOIN notice_case l ON l.\"case\" = u.\"case\""
                      " WHERE l.notice = ? AND l.void_reason IS NULL AND u.void_reason IS NULL"
                      " ORDER BY u.id",
                      "i", cg_effect_notice_id (effect));

  while (statement != NULL && cg_sql_step (effect->connection, statement, &failed, error))
    if (!cg_effect_set_fields (effect, CG_ENTITY_CASE_UNIT, sqlite3_column_int64 (statement, 0),
                               unit_fields, error))
      {
        sqlite3_reset (statement);
        return FALSE;
      }

  return statement != NULL && !failed;
}

/* Of all units that have not sent theirs. */
gboolean
cg_effect_receipt_notice (CgEffect *effect, GError **error)
{
  static const CgEffectField fields[] = { { CG_DELIVERY_RECEIPT_ON, "receipt_on" },
                                          { CG_DELIVERY_RECEIVER, "receiver" },
                                          { CG_DELIVERY_RECEIVER_POST, "receiver_post" },
                                          { -1, NULL } };
  g_autoptr (GPtrArray) open = write_deliveries (effect, fields, error);

  if (open == NULL)
    return FALSE;
  if (open->len == 0)
    {
      set_state (effect, "receipted");
      return !cg_effect_begins_rectification (effect->record) || receipt_at_cases (effect, error);
    }

  for (guint i = 0; i < open->len; i++)
    cg_effect_settle_reply (effect, effect->record, open->pdata[i]);
  return TRUE;
}

/* ---- one unit's ---- */

static void
refuse_step (const CgEffect *effect, const CgRecord *record, const char *now, GError **error)
{
  g_autofree char *title = cg_record_title (record);

  cg_fault_set (error, CG_FAULT_WRONG_STATE, title, now, cg_action_label (effect->action->id));
}

/* What a delivery is called by in which @field is filled in. */
static const char *
state_with (int field)
{
  return cg_choices_label (CG_CHOICES_NOTICE_STATE,
                           field == CG_DELIVERY_REPLIED_ON ? "replied" : "receipted");
}

CgRecord *
cg_effect_notice_under_way (CgEffect *effect, int field, GError **error)
{
  g_autoptr (CgRecord) notice =
      cg_reader_get (effect->connection, CG_ENTITY_NOTICE,
                     cg_record_integer (effect->record, CG_DELIVERY_NOTICE), error);
  CgNoticePhase phase;

  if (notice == NULL)
    return NULL;

  phase = cg_notice_phase (notice);
  if (phase < CG_NOTICE_PHASE_RECEIPT || phase == CG_NOTICE_PHASE_CANCELLED)
    refuse_step (
        effect, notice,
        cg_choices_label (CG_CHOICES_NOTICE_STATE, cg_record_text (notice, CG_NOTICE_STATE)),
        error);
  else if (!cg_record_is_null (effect->record, field))
    refuse_step (effect, effect->record, state_with (field), error);
  else
    return g_steal_pointer (&notice);

  return NULL;
}

gboolean
cg_effect_receipt_delivery (CgEffect *effect, GError **error)
{
  g_autoptr (CgRecord) notice = cg_effect_notice_under_way (effect, CG_DELIVERY_RECEIPT_ON, error);

  if (notice != NULL)
    cg_effect_settle_reply (effect, notice, effect->record);
  return notice != NULL;
}

/* ---- replies ---- */

gboolean
cg_effect_reply_notice (CgEffect *effect, GError **error)
{
  static const CgEffectField fields[] = { { CG_DELIVERY_REPLIED_ON, "replied_on" },
                                          { CG_DELIVERY_REPLY_NO, "reply_no" },
                                          { -1, NULL } };
  g_autoptr (GPtrArray) open = write_deliveries (effect, fields, error);

  if (open == NULL)
    return FALSE;
  if (open->len == 0)
    {
      cg_fault_set (error, CG_FAULT_NONE_UNDER, cg_entity_label (CG_ENTITY_DELIVERY),
                    cg_action_label (effect->action->id));
      return FALSE;
    }

  return TRUE;
}

gboolean
cg_effect_reply_delivery (CgEffect *effect, GError **error)
{
  g_autoptr (CgRecord) notice = cg_effect_notice_under_way (effect, CG_DELIVERY_REPLIED_ON, error);

  return notice != NULL;
}
