/* cg-effects-delivery.c: a notice leaves: to which units it is delivered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect-notice.h"
#include "cg-fault.h"
#include "cg-reader.h"
#include "cg-unit-lines.h"
#include "cg-unit-paste.h"

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

/* Adds the unit of that name, or the name to those that are unknown. */
static gboolean
take_unit (CgEffect *effect, const char *name, GArray *units, GPtrArray *unknown, GError **error)
{
  g_autoptr (GError) not_found = NULL;
  gint64 id = cg_reader_find (effect->connection, CG_ENTITY_UNIT, name, &not_found);

  if (id != 0)
    append_once (units, id);
  else if (g_error_matches (not_found, CG_FAULT, CG_FAULT_NO_RECORD))
    g_ptr_array_add (unknown, g_strdup (name));
  else
    g_propagate_error (error, g_steal_pointer (&not_found));
  return id != 0 || not_found != NULL;
}

/* All names that are unknown are told at once. */
static gboolean
read_typed_units (CgEffect *effect, const char *text, GArray *units, GError **error)
{
  g_auto (GStrv) typed = cg_unit_lines_names (text, CG_PASTE_MOST_LINES);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL;

  for (guint i = 0; typed[i] != NULL; i++)
    if (!take_unit (effect, typed[i], units, unknown, error))
      return FALSE;
  if (unknown->len == 0)
    return TRUE;

  g_ptr_array_add (unknown, NULL);
  names = g_strjoinv ("、", (char **) unknown->pdata);
  cg_fault_set (error, CG_FAULT_UNKNOWN_UNITS, names);
  return FALSE;
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

/* Whom it may go to unless units are typed: those that it tells to learn, else those of its cases.
 */
#define UNITS_OF_NOTICE                                                                            \
  "SELECT DISTINCT unit FROM learning WHERE notice = ?1 AND void_reason IS NULL"                   \
  " UNION SELECT u.unit FROM case_unit u JOIN notice_case l ON l.\"case\" = u.\"case\""            \
  " JOIN notice n ON n.id = l.notice WHERE l.notice = ?1 AND n.kind <> 'learning'"                 \
  " AND l.void_reason IS NULL AND u.void_reason IS NULL ORDER BY 1"

/* The units typed, else those it is for. */
static GArray *
named_units (CgEffect *effect, GError **error)
{
  const char *typed = cg_effect_argument (effect, "units");
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!(typed != NULL ? read_typed_units (effect, typed, units, error)
                      : take_ids (effect,
                                  cg_sql_prepare (effect->connection, error, UNITS_OF_NOTICE, "i",
                                                  cg_effect_notice_id (effect)),
                                  units, error)))
    return NULL;
  if (units->len > 0)
    return g_steal_pointer (&units);

  cg_fault_set (error, CG_FAULT_MISSING_FIELD,
                cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_DELIVERED_UNITS));
  return NULL;
}

static gboolean
has_it (CgEffect *effect, gint64 unit)
{
  return cg_sql_integer (effect->connection, NULL, 0,
                         "SELECT count(*) FROM delivery WHERE notice = ? AND unit = ?"
                         " AND void_reason IS NULL",
                         "ii", cg_effect_notice_id (effect), unit) > 0;
}

/* Of those the ones that do not have it yet. */
static GArray *
receiving_units (CgEffect *effect, GError **error)
{
  g_autoptr (GArray) named = named_units (effect, error);
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; named != NULL && i < named->len; i++)
    if (!has_it (effect, g_array_index (named, gint64, i)))
      g_array_append_val (units, g_array_index (named, gint64, i));

  if (named == NULL)
    return NULL;
  if (units->len > 0)
    return g_steal_pointer (&units);

  cg_fault_set (error, CG_FAULT_ALL_DELIVERED, cg_record_name (effect->record));
  return NULL;
}

/* ---- a delivery ---- */

/* From the day that the unit had the notice, by what its template says of the reply; else by the
 * rule of the office where it begins 以案促改; NULL without either. */
char *
cg_effect_reckon_reply (CgEffect *effect, const CgRecord *notice, const char *received_on)
{
  char *due = cg_sql_text (effect->connection, NULL,
                           "SELECT cg_deadline(?, t.reply_amount, t.reply_term, 1) FROM notice n"
                           " JOIN template t ON t.id = n.template"
                           " WHERE n.id = ? AND t.reply_amount > 0",
                           "si", received_on, cg_record_get_id (notice));

  if (due != NULL || !cg_effect_begins_rectification (notice))
    return due;

  return cg_sql_text (effect->connection, NULL,
                      "SELECT cg_deadline(?, amount, term, roll) FROM rule"
                      " WHERE code = '" REPLY_RULE "' AND void_reason IS NULL",
                      "s", received_on);
}

/* Until the receipt is there the days run from the delivery, marked 暂计 (domain.md 1.10). */
static gboolean
set_reply_due (CgEffect *effect, const CgRecord *notice, gint64 delivery, GError **error)
{
  g_autofree char *due = NULL;

  if (cg_effect_argument (effect, "reply_due") != NULL)
    return cg_effect_set_argument (effect, CG_ENTITY_DELIVERY, delivery, CG_DELIVERY_REPLY_DUE,
                                   "reply_due", error);

  due = cg_effect_reckon_reply (effect, notice, cg_effect_argument (effect, "delivered_on"));
  if (due != NULL)
    {
      cg_edit_set_text (effect->edit, CG_ENTITY_DELIVERY, delivery, CG_DELIVERY_REPLY_DUE, due);
      cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY, delivery, CG_DELIVERY_REPLY_ESTIMATED,
                           1);
    }
  return TRUE;
}

/* An office may ask for the seal's use to be written down before anything leaves. */
static gboolean
check_sealed (CgEffect *effect, const CgRecord *notice, GError **error)
{
  if (cg_reader_switch (effect->connection, CG_SWITCH_SEAL) != CG_ASKED_MUST ||
      cg_sql_integer (effect->connection, NULL, 0,
                      "SELECT count(*) FROM approval WHERE notice = ? AND step = 'seal'"
                      " AND void_reason IS NULL",
                      "i", cg_record_get_id (notice)) > 0)
    return TRUE;

  cg_fault_set (error, CG_FAULT_STEP_LEFT_OUT, cg_choices_label (CG_CHOICES_APPROVAL_STEP, "seal"),
                cg_action_label (effect->action->id));
  return FALSE;
}

gboolean
cg_effect_set_fields (
    CgEffect *effect, CgEntity entity, gint64 id, const CgEffectField *fields, GError **error)
{
  for (; fields->argument != NULL; fields++)
    if (!cg_effect_set_argument (effect, entity, id, fields->field, fields->argument, error))
      return FALSE;

  return TRUE;
}

const CgEffectField cg_effect_delivered_fields[] = {
  { CG_DELIVERY_DELIVERED_ON, "delivered_on" },
  { CG_DELIVERY_METHOD, "delivery_method" },
  { CG_DELIVERY_WITNESS, "witness" },
  { CG_DELIVERY_RECEIVER, "receiver" },
  { CG_DELIVERY_RECEIVER_POST, "receiver_post" },
  { -1, NULL },
};

gint64
cg_effect_add_delivery (CgEffect *effect, const CgRecord *notice, gint64 unit, GError **error)
{
  gint64 id;

  if (!check_sealed (effect, notice, error))
    return 0;

  id = cg_edit_insert (effect->edit, CG_ENTITY_DELIVERY);

  cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_NOTICE,
                       cg_record_get_id (notice));
  cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY, id, CG_DELIVERY_UNIT, unit);
  return cg_effect_set_fields (effect, CG_ENTITY_DELIVERY, id, cg_effect_delivered_fields, error) &&
                 set_reply_due (effect, notice, id, error)
             ? id
             : 0;
}

/* The notice's units as typed, those of an earlier delivery first. */
static void
add_typed_units (CgEffect *effect)
{
  const char *typed = cg_effect_argument (effect, "units");
  const char *before = cg_record_text (effect->record, CG_NOTICE_DELIVERED_UNITS);
  g_autofree char *both = *before != '\0' ? g_strconcat (before, "\n", typed, NULL) : NULL;

  if (typed != NULL)
    cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, cg_effect_notice_id (effect),
                      CG_NOTICE_DELIVERED_UNITS, both != NULL ? both : typed);
}

gboolean
cg_effect_deliver_notice (CgEffect *effect, GError **error)
{
  g_autoptr (GArray) units = NULL;
  CgDate date;

  if (!cg_effect_date (effect, "delivered_on", &date, error))
    return FALSE;
  units = receiving_units (effect, error);
  if (units == NULL)
    return FALSE;

  for (guint i = 0; i < units->len; i++)
    if (cg_effect_add_delivery (effect, effect->record, g_array_index (units, gint64, i), error) ==
        0)
      return FALSE;

  add_typed_units (effect);
  cg_effect_add_letter (effect, date);
  return TRUE;
}
