/* cg-effects-delivery.c: what happens to a notice once it leaves: delivery, receipt, reply.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect-notice.h"
#include "cg-fault.h"
#include "cg-notice-state.h"
#include "cg-reader.h"

/* The rule by which a reply falls due. */
#define REPLY_RULE "plan"

/* ---- the units ---- */

static void
append_once (GArray *units, gint64 unit)
{
  for (guint i = 0; i < units->len; i++)
    if (g_array_index (units, gint64, i) == unit)
      return;

  g_array_append_val (units, unit);
}

/* Those that were typed, one a line or between commas. */
static gboolean
read_typed_units (CgEffect *effect, const char *text, GArray *units, GError **error)
{
  g_autoptr (GRegex) between = g_regex_new ("[\\n,;、，；]+", 0, 0, NULL);
  g_auto (GStrv) names = g_regex_split (between, text, 0);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      g_auto (CgValue) value = CG_VALUE_INIT;

      if (*name == '\0')
        continue;
      if (!cg_effects_parse (effect->connection, &value, CG_ENTITY_DELIVERY, CG_DELIVERY_UNIT, name,
                             error))
        return FALSE;
      append_once (units, value.integer);
    }

  return TRUE;
}

static gboolean
take_ids (CgEffect *effect, sqlite3_stmt *statement, GArray *ids, GError **error)
{
  gboolean failed = FALSE;

  while (statement != NULL && cg_sql_step (effect->connection, statement, &failed, error))
    {
      gint64 found = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, found);
    }

  return statement != NULL && !failed;
}

/* Whom it goes to: the units typed, else those of its cases. */
static GArray *
receiving_units (CgEffect *effect, GError **error)
{
  const char *typed = cg_effect_argument (effect, "units");
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!(typed != NULL
            ? read_typed_units (effect, typed, units, error)
            : take_ids (effect,
                        cg_sql_prepare (
                            effect->connection, error,
                            "SELECT DISTINCT u.unit FROM case_unit u"
                            " JOIN notice_case l ON l.\"case\" = u.\"case\" WHERE l.notice = ?"
                            " AND l.void_reason IS NULL AND u.void_reason IS NULL ORDER BY u.unit",
                            "i", cg_effect_notice_id (effect)),
                        units, error)))
    return NULL;
  if (units->len > 0)
    return g_steal_pointer (&units);

  cg_fault_set (error, CG_FAULT_MISSING_FIELD,
                cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_DELIVERED_UNITS));
  return NULL;
}

/* ---- what they say also stands at the units of the notice's cases ---- */

typedef struct
{
  int field;
  const char *argument;
} UnitField;

static const UnitField delivered_fields[] = { { CG_CASE_UNIT_DELIVERED_ON, "delivered_on" },
                                              { CG_CASE_UNIT_DELIVERY_METHOD, "delivery_method" },
                                              { CG_CASE_UNIT_RECEIVER, "receiver" },
                                              { CG_CASE_UNIT_RECEIVER_POST, "receiver_post" },
                                              { -1, NULL } };
static const UnitField receipt_fields[] = { { CG_CASE_UNIT_RECEIPT_ON, "receipt_on" },
                                            { CG_CASE_UNIT_RECEIVER, "receiver" },
                                            { CG_CASE_UNIT_RECEIVER_POST, "receiver_post" },
                                            { -1, NULL } };

static gboolean
write_case_units (
    CgEffect *effect, gint64 notice, gint64 unit, const UnitField *fields, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement =
      cg_sql_prepare (effect->connection, error,
                      "SELECT u.id FROM case_unit u JOIN notice_case l ON l.\"case\" = u.\"case\""
                      " WHERE l.notice = ? AND u.unit = ?"
                      " AND l.void_reason IS NULL AND u.void_reason IS NULL ORDER BY u.id",
                      "ii", notice, unit);

  if (!take_ids (effect, statement, ids, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    for (guint k = 0; fields[k].argument != NULL; k++)
      if (!cg_effect_set_argument (effect, CG_ENTITY_CASE_UNIT, g_array_index (ids, gint64, i),
                                   fields[k].field, fields[k].argument, error))
        return FALSE;

  return TRUE;
}

/* ---- a delivery ---- */

/* From the day that the unit had the notice, by what its template says of the reply; else
 * @by_rule of the office; NULL without either. */
static char *
reckon_reply (CgEffect *effect, gint64 notice, const char *received_on, gboolean by_rule)
{
  char *due = cg_sql_text (effect->connection, NULL,
                           "SELECT cg_deadline(?, t.reply_amount, t.reply_term, 1) FROM notice n"
                           " JOIN template t ON t.id = n.template"
                           " WHERE n.id = ? AND t.reply_amount > 0",
                           "si", received_on, notice);

  if (due != NULL || !by_rule)
    return due;

  return cg_sql_text (effect->connection, NULL,
                      "SELECT cg_deadline(?, amount, term, roll) FROM rule"
                      " WHERE code = '" REPLY_RULE "' AND void_reason IS NULL",
                      "s", received_on);
}

/* Until the receipt is there the days run from the delivery, marked 暂计 (domain.md 1.10). */
static gboolean
set_reply_due (CgEffect *effect, gint64 delivery, GError **error)
{
  g_autofree char *due = NULL;

  if (cg_effect_argument (effect, "reply_due") != NULL)
    return cg_effect_set_argument (effect, CG_ENTITY_DELIVERY, delivery, CG_DELIVERY_REPLY_DUE,
                                   "reply_due", error);

  due = reckon_reply (effect, cg_effect_notice_id (effect),
                      cg_effect_argument (effect, "delivered_on"),
                      cg_effect_begins_rectification (effect->record));
  if (due != NULL)
    {
      cg_edit_set_text (effect->edit, CG_ENTITY_DELIVERY, delivery, CG_DELIVERY_REPLY_DUE, due);
      cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY, delivery, CG_DELIVERY_REPLY_ESTIMATED,
                           1);
    }
  return TRUE;
}

static gboolean
add_delivery (CgEffect *effect, gint64 unit, GError **error)
{
  static const UnitField fields[] = { { CG_DELIVERY_DELIVERED_ON, "delivered_on" },
                                      { CG_DELIVERY_METHOD, "delivery_method" },
                                      { CG_DELIVERY_WITNESS, "witness" },
                                      { CG_DELIVERY_RECEIVER, "receiver" },
                                      { CG_DELIVERY_RECEIVER_POST, "receiver_post" } };
  gint64 id = cg_edit_insert (effect->edit, CG_ENTITY_DELIVERY);

  cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_NOTICE,
                       cg_effect_notice_id (effect));
  cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_UNIT, unit);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!cg_effect_set_argument (effect, CG_ENTITY_DELIVERY, id, fields[i].field,
                                 fields[i].argument, error))
      return FALSE;

  return set_reply_due (effect, id, error);
}

static void
set_state (CgEffect *effect, gint64 notice, const char *state)
{
  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, notice, CG_NOTICE_STATE, state);
}

/* An office may ask for the seal's use to be written down before anything leaves. */
static gboolean
check_sealed (CgEffect *effect, GError **error)
{
  g_autofree char *asked = cg_reader_setting (effect->connection, CG_SETTING_STEP_SEAL);

  if (!g_str_equal (asked, "on") ||
      cg_sql_integer (effect->connection, NULL, 0,
                      "SELECT count(*) FROM approval WHERE notice = ? AND step = 'seal'"
                      " AND void_reason IS NULL",
                      "i", cg_effect_notice_id (effect)) > 0)
    return TRUE;

  cg_fault_set (error, CG_FAULT_STEP_LEFT_OUT, cg_choices_label (CG_CHOICES_APPROVAL_STEP, "seal"),
                cg_action_label (effect->action->id));
  return FALSE;
}

gboolean
cg_effect_deliver_notice (CgEffect *effect, GError **error)
{
  gint64 notice = cg_effect_notice_id (effect);
  g_autoptr (GArray) units = NULL;
  CgDate date;

  if (!check_sealed (effect, error) || !cg_effect_date (effect, "delivered_on", &date, error))
    return FALSE;
  units = receiving_units (effect, error);
  if (units == NULL)
    return FALSE;

  set_state (effect, notice, "delivered");
  for (guint i = 0; i < units->len; i++)
    {
      gint64 unit = g_array_index (units, gint64, i);

      if (!add_delivery (effect, unit, error) ||
          (cg_effect_begins_rectification (effect->record) &&
           !write_case_units (effect, notice, unit, delivered_fields, error)))
        return FALSE;
    }

  return cg_effect_set_argument (effect, CG_ENTITY_NOTICE, notice, CG_NOTICE_DELIVERED_UNITS,
                                 "units", error) &&
         cg_effect_set_stage_of_cases (effect, "delivery", date, error);
}

/* ---- receipts ---- */

/* The receipt tells the day on which the unit had the notice: its days are reckoned anew. */
static void
settle_reply (CgEffect *effect, const CgRecord *notice, const CgRecord *delivery)
{
  gint64 id = cg_record_get_id (delivery);
  g_autofree char *due = NULL;

  if (cg_record_integer (delivery, CG_DELIVERY_REPLY_ESTIMATED) == 0)
    return;

  due = reckon_reply (effect, cg_record_get_id (notice), cg_effect_argument (effect, "receipt_on"),
                      cg_effect_begins_rectification (notice));
  if (due != NULL)
    cg_edit_set_text (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_REPLY_DUE, due);
  cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_REPLY_ESTIMATED, 0);
}

/* What a receipt says beyond its delivery. */
static gboolean
take_receipt (CgEffect *effect, const CgRecord *notice, const CgRecord *delivery, GError **error)
{
  settle_reply (effect, notice, delivery);
  return !cg_effect_begins_rectification (notice) ||
         write_case_units (effect, cg_record_get_id (notice),
                           cg_record_integer (delivery, CG_DELIVERY_UNIT), receipt_fields, error);
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
write_deliveries (CgEffect *effect, const UnitField *fields, GError **error)
{
  g_autoptr (GPtrArray) open =
      deliveries_without (effect, cg_effect_notice_id (effect), fields[0].field, error);

  for (guint i = 0; open != NULL && i < open->len; i++)
    for (guint k = 0; fields[k].argument != NULL; k++)
      if (!cg_effect_set_argument (effect, CG_ENTITY_DELIVERY, cg_record_get_id (open->pdata[i]),
                                   fields[k].field, fields[k].argument, error))
        return NULL;

  return g_steal_pointer (&open);
}

/* What was delivered before deliveries were records says so at the units of its cases only. */
static gboolean
receipt_at_cases (CgEffect *effect, GError **error)
{
  g_autoptr (GArray) units = receiving_units (effect, error);

  for (guint i = 0; units != NULL && i < units->len; i++)
    if (!write_case_units (effect, cg_effect_notice_id (effect), g_array_index (units, gint64, i),
                           receipt_fields, error))
      return FALSE;

  return units != NULL;
}

/* Of all units that have not sent theirs. */
gboolean
cg_effect_receipt_notice (CgEffect *effect, GError **error)
{
  static const UnitField fields[] = { { CG_DELIVERY_RECEIPT_ON, "receipt_on" },
                                      { CG_DELIVERY_RECEIVER, "receiver" },
                                      { CG_DELIVERY_RECEIVER_POST, "receiver_post" },
                                      { -1, NULL } };
  g_autoptr (GPtrArray) open = write_deliveries (effect, fields, error);

  if (open == NULL)
    return FALSE;

  set_state (effect, cg_effect_notice_id (effect), "receipted");
  if (open->len == 0 && cg_effect_begins_rectification (effect->record))
    return receipt_at_cases (effect, error);

  for (guint i = 0; i < open->len; i++)
    if (!take_receipt (effect, effect->record, open->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* ---- one unit's ---- */

static void
refuse_step (const CgEffect *effect, const CgRecord *record, const char *now, GError **error)
{
  g_autofree char *title = cg_record_title (record);

  cg_fault_set (error, CG_FAULT_WRONG_STATE, title, now, cg_action_label (effect->action->id));
}

/* The notice of the delivery, if it is out and the delivery's @field is still empty. */
static CgRecord *
notice_under_way (CgEffect *effect, int field, GError **error)
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
    refuse_step (effect, effect->record, cg_field_label (CG_ENTITY_DELIVERY, field), error);
  else
    return g_steal_pointer (&notice);

  return NULL;
}

/* The last of a notice's deliveries moves the notice on. */
static gboolean
move_notice (CgEffect *effect, const CgRecord *notice, int field, const char *state, GError **error)
{
  g_autoptr (GPtrArray) open = deliveries_without (effect, cg_record_get_id (notice), field, error);

  for (guint i = 0; open != NULL && i < open->len; i++)
    if (cg_record_get_id (open->pdata[i]) != cg_record_get_id (effect->record))
      return TRUE;

  if (open != NULL)
    set_state (effect, cg_record_get_id (notice), state);
  return open != NULL;
}

gboolean
cg_effect_receipt_delivery (CgEffect *effect, GError **error)
{
  g_autoptr (CgRecord) notice = notice_under_way (effect, CG_DELIVERY_RECEIPT_ON, error);

  return notice != NULL && take_receipt (effect, notice, effect->record, error) &&
         (cg_notice_phase (notice) != CG_NOTICE_PHASE_RECEIPT ||
          move_notice (effect, notice, CG_DELIVERY_RECEIPT_ON, "receipted", error));
}

/* ---- replies ---- */

gboolean
cg_effect_reply_notice (CgEffect *effect, GError **error)
{
  static const UnitField fields[] = { { CG_DELIVERY_REPLIED_ON, "replied_on" },
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

  set_state (effect, cg_effect_notice_id (effect), "replied");
  return TRUE;
}

gboolean
cg_effect_reply_delivery (CgEffect *effect, GError **error)
{
  g_autoptr (CgRecord) notice = notice_under_way (effect, CG_DELIVERY_REPLIED_ON, error);

  return notice != NULL && (cg_notice_phase (notice) >= CG_NOTICE_PHASE_DONE ||
                            move_notice (effect, notice, CG_DELIVERY_REPLIED_ON, "replied", error));
}

/* Once the reply is there nothing is left to urge. */
gboolean
cg_effect_urge_delivery (CgEffect *effect, GError **error)
{
  g_autoptr (CgRecord) notice = notice_under_way (effect, CG_DELIVERY_REPLIED_ON, error);

  return notice != NULL;
}
