/* cg-effects-case-unit.c: a unit of a case has its notice: delivered, withdrawn, receipted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the case has a notice that is out, these steps write its delivery, and the unit follows
 * from that (cg-delivery-follow.h); a case without a notice of its own has only what is said here.
 */
#include "config.h"

#include "cg-delivery-follow.h"
#include "cg-effect-notice.h"
#include "cg-fault.h"
#include "cg-notice-state.h"
#include "cg-reader.h"

static gint64
unit_of (const CgEffect *effect)
{
  return cg_record_integer (effect->record, CG_CASE_UNIT_UNIT);
}

/* With date 0 it is taken back. */
static gboolean
set_stage (CgEffect *effect, CgDate date, GError **error)
{
  return cg_effect_set_stage (effect, "case_unit", cg_record_get_id (effect->record), "delivery",
                              date, error);
}

/* The delivery that counts for the unit, and its notice; NULL without an error: there is none. */
static CgRecord *
find_delivery (CgEffect *effect, CgRecord **notice, GError **error)
{
  gint64 id = cg_delivery_of_unit (effect->connection, cg_record_get_id (effect->record));
  g_autoptr (CgRecord) delivery =
      id != 0 ? cg_reader_get (effect->connection, CG_ENTITY_DELIVERY, id, error) : NULL;

  *notice = delivery != NULL
                ? cg_reader_get (effect->connection, CG_ENTITY_NOTICE,
                                 cg_record_integer (delivery, CG_DELIVERY_NOTICE), error)
                : NULL;
  return *notice != NULL ? g_steal_pointer (&delivery) : NULL;
}

/* ---- delivery ---- */

/* Said again: the same delivery, with what was said wrong. */
static gboolean
correct_delivery (CgEffect *effect,
                  const CgRecord *notice,
                  const CgRecord *delivery,
                  GError **error)
{
  gint64 id = cg_record_get_id (delivery);
  g_autofree char *due = NULL;

  if (cg_record_integer (delivery, CG_DELIVERY_REPLY_ESTIMATED) != 0)
    due = cg_effect_reckon_reply (effect, notice, cg_effect_argument (effect, "delivered_on"));
  if (due != NULL)
    cg_edit_set_text (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_REPLY_DUE, due);
  return cg_effect_set_fields (effect, CG_ENTITY_DELIVERY, id, cg_effect_delivered_fields, error);
}

/* What was said of the unit before its delivery was a record stays with it. */
static gboolean
add_with_receipt (CgEffect *effect, const CgRecord *notice, GError **error)
{
  const char *receipt = cg_record_text (effect->record, CG_CASE_UNIT_RECEIPT_ON);
  gint64 id = cg_effect_add_delivery (effect, notice, unit_of (effect), error);

  if (id != 0 && *receipt != '\0')
    cg_edit_set_text (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_RECEIPT_ON, receipt);
  return id != 0;
}

static gboolean
deliver_its_notice (CgEffect *effect, GError **error)
{
  gint64 id = cg_delivery_notice_for_unit (effect->connection, cg_record_get_id (effect->record));
  g_autoptr (CgRecord) notice = NULL;

  if (id == 0)
    return TRUE;

  notice = cg_reader_get (effect->connection, CG_ENTITY_NOTICE, id, error);
  return notice != NULL && cg_notice_check_settled (notice, "notice.deliver", error) &&
         add_with_receipt (effect, notice, error);
}

gboolean
cg_effect_deliver_unit (CgEffect *effect, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (CgRecord) notice = NULL;
  g_autoptr (CgRecord) delivery = find_delivery (effect, &notice, &failed);
  CgDate date;

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  return cg_effect_date (effect, "delivered_on", &date, error) &&
         (delivery != NULL ? correct_delivery (effect, notice, delivery, error)
                           : deliver_its_notice (effect, error)) &&
         set_stage (effect, date, error);
}

/* ---- withdrawn ---- */

static gboolean
refuse_finished (CgEffect *effect, const CgRecord *notice, GError **error)
{
  cg_fault_set (
      error, CG_FAULT_WRONG_STATE, cg_record_name (notice),
      cg_choices_label (CG_CHOICES_NOTICE_STATE, cg_record_text (notice, CG_NOTICE_STATE)),
      cg_action_label (effect->action->id));
  return FALSE;
}

/* What was finished with the delivery in it is not taken apart. */
static gboolean
may_be_withdrawn (CgEffect *effect, const CgRecord *delivery, GError **error)
{
  static const char *const finished[] = { "closed", "archived", NULL };
  g_autoptr (CgRecord) notice =
      cg_reader_get (effect->connection, CG_ENTITY_NOTICE,
                     cg_record_integer (delivery, CG_DELIVERY_NOTICE), error);

  return notice != NULL && (!g_strv_contains (finished, cg_record_text (notice, CG_NOTICE_STATE)) ||
                            refuse_finished (effect, notice, error));
}

static gboolean
is_last (CgEffect *effect, gint64 notice)
{
  return cg_sql_integer (effect->connection, NULL, 0,
                         "SELECT count(*) FROM delivery WHERE notice = ? AND id <> ?"
                         " AND void_reason IS NULL",
                         "ii", notice, cg_record_get_id (effect->record)) == 0;
}

/* The step's own words void it. */
gboolean
cg_effect_withdraw_delivery (CgEffect *effect, GError **error)
{
  gint64 notice = cg_record_integer (effect->record, CG_DELIVERY_NOTICE);

  return may_be_withdrawn (effect, effect->record, error) &&
         (!is_last (effect, notice) || cg_effect_take_back_letter (effect, notice, error));
}

gboolean
cg_effect_undeliver_unit (CgEffect *effect, GError **error)
{
  g_autoptr (GArray) ids =
      cg_deliveries_of_unit (effect->connection, cg_record_get_id (effect->record), error);
  g_autoptr (GPtrArray) deliveries = NULL;

  if (ids == NULL)
    return FALSE;
  deliveries = cg_reader_fetch (effect->connection, CG_ENTITY_DELIVERY, (const gint64 *) ids->data,
                                ids->len, error);
  for (guint i = 0; deliveries != NULL && i < deliveries->len; i++)
    {
      const CgRecord *delivery = g_ptr_array_index (deliveries, i);

      if (!may_be_withdrawn (effect, delivery, error))
        return FALSE;
      cg_edit_set_text (effect->edit, CG_ENTITY_DELIVERY, cg_record_get_id (delivery),
                        CG_FIELD_VOID_REASON, cg_effect_argument (effect, "reason"));
    }

  return deliveries != NULL && set_stage (effect, 0, error);
}

/* ---- receipt ---- */

gboolean
cg_effect_receipt_unit (CgEffect *effect, GError **error)
{
  static const CgEffectField fields[] = { { CG_DELIVERY_RECEIPT_ON, "receipt_on" },
                                          { CG_DELIVERY_RECEIVER, "receiver" },
                                          { CG_DELIVERY_RECEIVER_POST, "receiver_post" },
                                          { -1, NULL } };
  g_autoptr (GError) failed = NULL;
  g_autoptr (CgRecord) notice = NULL;
  g_autoptr (CgRecord) delivery = find_delivery (effect, &notice, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (delivery == NULL)
    return TRUE;

  cg_effect_settle_reply (effect, notice, delivery);
  return cg_effect_set_fields (effect, CG_ENTITY_DELIVERY, cg_record_get_id (delivery), fields,
                               error);
}
