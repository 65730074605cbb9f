/* cg-effects-urge.c: 催办: what is urged again and again is no longer heard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps' own words (cg-action.c) make the record of each urging.
 */
#include "config.h"

#include "cg-effect-notice.h"
#include "cg-fault.h"
#include "cg-reader.h"

/* Days that lie between two urgings where the office has set none. */
#define URGE_INTERVAL_DAYS 3

static gint64
urge_interval (CgConnection *connection)
{
  g_autofree char *value = cg_reader_setting (connection, CG_SETTING_URGE_INTERVAL);
  gint64 days = URGE_INTERVAL_DAYS;

  g_ascii_string_to_signed (value, 10, 0, 366, &days, NULL);
  return days;
}

/* Where the office only wants to be told the gate says it (cg-gate-supervision.c). */
static gint64
asked_interval (CgConnection *connection)
{
  return cg_reader_switch (connection, CG_SWITCH_URGE_INTERVAL) == CG_ASKED_MUST
             ? urge_interval (connection)
             : 0;
}

/* @title: what is urged; @last: when it was, 0 for never */
static gboolean
check_interval (CgEffect *effect, const char *title, CgDate last, GError **error)
{
  gint64 interval = last != 0 ? asked_interval (effect->connection) : 0;
  g_autofree char *before = cg_date_to_iso (last);
  g_autofree char *days = g_strdup_printf ("%" G_GINT64_FORMAT, interval);
  CgDate day;

  if (!cg_effect_date (effect, "urged_on", &day, error))
    return FALSE;
  if (last == 0 || ABS ((gint64) day - (gint64) last) >= interval)
    return TRUE;

  cg_fault_set (error, CG_FAULT_URGED_RECENTLY, title, before, days);
  return FALSE;
}

gboolean
cg_effect_urge_problem (CgEffect *effect, GError **error)
{
  g_autofree char *title = cg_record_title (effect->record);

  return check_interval (effect, title, cg_record_date (effect->record, CG_PROBLEM_LAST_URGED_ON),
                         error);
}

/* Once the reply is there nothing is left to urge. */
gboolean
cg_effect_urge_delivery (CgEffect *effect, GError **error)
{
  g_autoptr (CgRecord) notice = cg_effect_notice_under_way (effect, CG_DELIVERY_REPLIED_ON, error);

  return notice != NULL &&
         check_interval (effect, cg_record_reference_name (effect->record, CG_DELIVERY_UNIT),
                         cg_record_date (effect->record, CG_DELIVERY_URGED_ON), error);
}

static gboolean
has_urged (CgEffect *effect, gint64 letter)
{
  return cg_sql_integer (effect->connection, NULL, 0,
                         "SELECT count(*) FROM delivery_urge WHERE letter = ?"
                         " AND void_reason IS NULL",
                         "i", letter) > 0;
}

void
cg_effect_add_letter (CgEffect *effect, CgDate day)
{
  gint64 delivery = cg_record_integer (effect->record, CG_NOTICE_URGES);
  gint64 id;

  if (delivery == 0 || has_urged (effect, cg_effect_notice_id (effect)))
    return;

  id = cg_edit_insert (effect->edit, CG_ENTITY_DELIVERY_URGE);
  cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY_URGE, id, CG_DELIVERY_URGE_DELIVERY,
                       delivery);
  cg_edit_set_text (effect->edit, CG_ENTITY_DELIVERY_URGE, id, CG_DELIVERY_URGE_WAY, "written");
  cg_effect_set_date (effect, CG_ENTITY_DELIVERY_URGE, id, CG_DELIVERY_URGE_URGED_ON, day);
  cg_edit_set_integer (effect->edit, CG_ENTITY_DELIVERY_URGE, id, CG_DELIVERY_URGE_LETTER,
                       cg_effect_notice_id (effect));
}

gboolean
cg_effect_take_back_letter (CgEffect *effect, gint64 notice, GError **error)
{
  return cg_effect_void_children (effect, CG_ENTITY_DELIVERY_URGE, CG_DELIVERY_URGE_LETTER, notice,
                                  error);
}
