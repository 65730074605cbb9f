/* cg-effects-delivery.c: what happens to a notice once it leaves: delivery, receipt, reply.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-effect-notice.h"
#include "cg-fault.h"
#include "cg-reader.h"

/* The rule by which a reply falls due. */
#define REPLY_RULE "plan"

/* ---- the units ---- */

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
      g_array_append_val (units, value.integer);
    }

  return TRUE;
}

static gboolean
read_ids (CgEffect *effect, const char *sql, gint64 id, GArray *ids, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (effect->connection, error, sql, "i", id);

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
            : read_ids (effect,
                        "SELECT DISTINCT u.unit FROM case_unit u"
                        " JOIN notice_case l ON l.\"case\" = u.\"case\" WHERE l.notice = ?"
                        " AND l.void_reason IS NULL AND u.void_reason IS NULL ORDER BY u.unit",
                        cg_effect_notice_id (effect), units, error)))
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
  g_autofree char *sql =
      g_strdup_printf ("SELECT u.id FROM case_unit u JOIN notice_case l ON l.\"case\" = u.\"case\""
                       " WHERE l.notice = ? AND u.unit = %" G_GINT64_FORMAT
                       " AND l.void_reason IS NULL AND u.void_reason IS NULL ORDER BY u.id",
                       unit);

  if (!read_ids (effect, sql, notice, ids, error))
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
                      cg_effect_begins_rectification (effect));
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
          (cg_effect_begins_rectification (effect) &&
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
settle_reply (CgEffect *effect, const CgRecord *delivery)
{
  gint64 id = cg_record_get_id (delivery);
  g_autofree char *due = NULL;

  if (cg_record_integer (delivery, CG_DELIVERY_REPLY_ESTIMATED) == 0)
    return;

  due = reckon_reply (effect, cg_record_integer (delivery, CG_DELIVERY_NOTICE),
                      cg_effect_argument (effect, "receipt_on"), TRUE);
  cg_edit_set_text (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_REPLY_DUE, due);
  cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_REPLY_ESTIMATED, 0);
}

static GPtrArray *
deliveries_without (CgEffect *effect, gint64 notice, int field, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_DELIVERY);

  cg_query_filter_integer (query, CG_DELIVERY_NOTICE, CG_FILTER_EQUAL, notice);
  cg_query_filter_text (query, field, CG_FILTER_IS_NULL, NULL);
  return cg_reader_select (effect->connection, query, error);
}

static gboolean
write_receipt (CgEffect *effect, const CgRecord *delivery, GError **error)
{
  static const UnitField fields[] = { { CG_DELIVERY_RECEIPT_ON, "receipt_on" },
                                      { CG_DELIVERY_RECEIVER, "receiver" },
                                      { CG_DELIVERY_RECEIVER_POST, "receiver_post" } };
  gint64 id = cg_record_get_id (delivery);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!cg_effect_set_argument (effect, CG_ENTITY_DELIVERY, id, fields[i].field,
                                 fields[i].argument, error))
      return FALSE;

  settle_reply (effect, delivery);
  return TRUE;
}

/* Of all units that have not sent theirs. */
gboolean
cg_effect_receipt_notice (CgEffect *effect, GError **error)
{
  gint64 notice = cg_effect_notice_id (effect);
  g_autoptr (GPtrArray) open = deliveries_without (effect, notice, CG_DELIVERY_RECEIPT_ON, error);

  if (open == NULL)
    return FALSE;

  set_state (effect, notice, "receipted");
  for (guint i = 0; i < open->len; i++)
    if (!write_receipt (effect, open->pdata[i], error) ||
        (cg_effect_begins_rectification (effect) &&
         !write_case_units (effect, notice, cg_record_integer (open->pdata[i], CG_DELIVERY_UNIT),
                            receipt_fields, error)))
      return FALSE;

  return TRUE;
}

/* The last of a notice's deliveries moves the notice on. */
static gboolean
move_notice (CgEffect *effect, int field, const char *from, const char *state, GError **error)
{
  gint64 notice = cg_record_integer (effect->record, CG_DELIVERY_NOTICE);
  g_autoptr (GPtrArray) open = deliveries_without (effect, notice, field, error);
  g_autoptr (CgRecord) record = NULL;

  if (open == NULL)
    return FALSE;
  for (guint i = 0; i < open->len; i++)
    if (cg_record_get_id (open->pdata[i]) != cg_record_get_id (effect->record))
      return TRUE;

  record = cg_reader_get (effect->connection, CG_ENTITY_NOTICE, notice, error);
  if (record == NULL)
    return FALSE;
  if (strstr (from, cg_record_text (record, CG_NOTICE_STATE)) != NULL)
    set_state (effect, notice, state);
  return TRUE;
}

gboolean
cg_effect_receipt_delivery (CgEffect *effect, GError **error)
{
  settle_reply (effect, effect->record);
  return write_case_units (effect, cg_record_integer (effect->record, CG_DELIVERY_NOTICE),
                           cg_record_integer (effect->record, CG_DELIVERY_UNIT), receipt_fields,
                           error) &&
         move_notice (effect, CG_DELIVERY_RECEIPT_ON, "delivered", "receipted", error);
}

/* ---- replies ---- */

gboolean
cg_effect_reply_notice (CgEffect *effect, GError **error)
{
  gint64 notice = cg_effect_notice_id (effect);
  g_autoptr (GPtrArray) open = deliveries_without (effect, notice, CG_DELIVERY_REPLIED_ON, error);

  if (open == NULL)
    return FALSE;

  set_state (effect, notice, "replied");
  for (guint i = 0; i < open->len; i++)
    {
      gint64 id = cg_record_get_id (open->pdata[i]);

      if (!cg_effect_set_argument (effect, CG_ENTITY_DELIVERY, id, CG_DELIVERY_REPLIED_ON,
                                   "replied_on", error) ||
          !cg_effect_set_argument (effect, CG_ENTITY_DELIVERY, id, CG_DELIVERY_REPLY_NO, "reply_no",
                                   error))
        return FALSE;
    }

  return TRUE;
}

gboolean
cg_effect_reply_delivery (CgEffect *effect, GError **error)
{
  return move_notice (effect, CG_DELIVERY_REPLIED_ON, "delivered receipted", "replied", error);
}
