/* cg-effects-notice.c: what the steps of a notice do: signing, numbering, delivery.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order is domain.md 3.9: signed first, numbered after signing, then delivered.
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-complete.h"
#include "cg-doc-number.h"
#include "cg-effect.h"
#include "cg-fault.h"
#include "cg-reader.h"

static gint64
notice_id (const CgEffect *effect)
{
  return cg_record_get_id (effect->record);
}

/* Whether the paper begins 以案促改 (domain.md 1.3, stage 2); an urging letter moves no stage. */
static gboolean
begins_rectification (const CgEffect *effect)
{
  const char *kind = cg_record_text (effect->record, CG_NOTICE_KIND);

  return !g_str_equal (kind, "urge") && !g_str_equal (kind, "other");
}

/* Sets @stage of every case that the notice begins. */
static gboolean
set_stage_of_cases (CgEffect *effect, const char *stage, CgDate date, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE_CASE);
  g_autoptr (GPtrArray) links = NULL;

  if (!begins_rectification (effect))
    return TRUE;

  cg_query_filter_integer (query, CG_NOTICE_CASE_NOTICE, CG_FILTER_EQUAL, notice_id (effect));
  links = cg_reader_select (effect->connection, query, error);
  if (links == NULL)
    return FALSE;

  for (guint i = 0; i < links->len; i++)
    if (!cg_effect_set_stage (effect, "\"case\"",
                              cg_record_integer (g_ptr_array_index (links, i), CG_NOTICE_CASE_CASE),
                              stage, date, error))
      return FALSE;

  return TRUE;
}

gboolean
cg_effect_sign_notice (CgEffect *effect, GError **error)
{
  gint64 signer = 0;
  gboolean entered;
  CgDate date;

  if (!cg_effect_decider (effect, "signer", CG_ROLE_SIGNER, &signer, &entered, error) ||
      !cg_effect_date (effect, "sign_date", &date, error))
    return FALSE;

  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, notice_id (effect), CG_NOTICE_STATE, "signed");
  cg_effect_set_date (effect, CG_ENTITY_NOTICE, notice_id (effect), CG_NOTICE_SIGN_DATE, date);
  if (signer > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_NOTICE, notice_id (effect), CG_NOTICE_SIGNER,
                         signer);
  if (entered && effect->actor > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_NOTICE, notice_id (effect), CG_NOTICE_ENTERED_BY,
                         effect->actor);
  return set_stage_of_cases (effect, "notice", date, error);
}

gboolean
cg_effect_unsign_notice (CgEffect *effect, GError **error)
{
  return set_stage_of_cases (effect, "notice", 0, error) &&
         set_stage_of_cases (effect, "delivery", 0, error);
}

static char *
draw_number (CgEffect *effect, GError **error)
{
  const char *own = cg_record_text (effect->record, CG_NOTICE_DOC_CODE);
  g_autofree char *office = cg_reader_setting (effect->connection, CG_SETTING_DOC_CODE);
  const char *code = *own != '\0' ? own : office;
  CgDate signed_on = cg_record_date (effect->record, CG_NOTICE_SIGN_DATE);
  g_autofree char *series = NULL;
  gint64 next;
  int year;

  if (*code == '\0')
    {
      cg_fault_set (error, CG_FAULT_MISSING_FIELD,
                    cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_DOC_CODE));
      return NULL;
    }

  cg_date_get_ymd (signed_on, &year, NULL, NULL);
  series = g_strdup_printf ("doc-%s-%d", code, year);
  next = cg_number_next (effect->connection, series, error);
  return next != 0 ? cg_doc_number_format (code, year, next) : NULL;
}

gboolean
cg_effect_number_notice (CgEffect *effect, GError **error)
{
  g_autofree char *number = g_strdup (cg_effect_argument (effect, "doc_no"));

  if (number == NULL)
    number = draw_number (effect, error);
  if (number == NULL)
    return FALSE;

  if (!cg_doc_number_is_valid (number))
    {
      cg_fault_set (error, CG_FAULT_NUMBER_FORMAT, number, "某纪改〔2026〕1号");
      return FALSE;
    }

  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, notice_id (effect), CG_NOTICE_DOC_NO, number);
  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, notice_id (effect), CG_NOTICE_STATE,
                    "registered");
  return TRUE;
}

/* ---- delivery: written on every unit of every case of the notice ---- */

static GPtrArray *
units_of_notice (CgEffect *effect, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      effect->connection, error,
      "SELECT u.id FROM case_unit u JOIN notice_case l ON l.\"case\" = u.\"case\""
      " WHERE l.notice = ? AND l.void_reason IS NULL AND u.void_reason IS NULL ORDER BY u.id",
      "i", notice_id (effect));

  while (statement != NULL && cg_sql_step (effect->connection, statement, &failed, error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (statement == NULL || failed)
    return NULL;

  return cg_reader_fetch (effect->connection, CG_ENTITY_CASE_UNIT, (const gint64 *) ids->data,
                          ids->len, error);
}

typedef struct
{
  int field;
  const char *argument;
} UnitField;

static gboolean
write_units (CgEffect *effect, const UnitField *fields, guint n, GError **error)
{
  g_autoptr (GPtrArray) units = NULL;

  if (!begins_rectification (effect))
    return TRUE;

  units = units_of_notice (effect, error);
  if (units == NULL)
    return FALSE;

  for (guint i = 0; i < units->len; i++)
    for (guint k = 0; k < n; k++)
      if (!cg_effect_set_argument (effect, CG_ENTITY_CASE_UNIT,
                                   cg_record_get_id (g_ptr_array_index (units, i)), fields[k].field,
                                   fields[k].argument, error))
        return FALSE;

  return TRUE;
}

gboolean
cg_effect_deliver_notice (CgEffect *effect, GError **error)
{
  static const UnitField fields[] = { { CG_CASE_UNIT_DELIVERED_ON, "delivered_on" },
                                      { CG_CASE_UNIT_DELIVERY_METHOD, "delivery_method" },
                                      { CG_CASE_UNIT_RECEIVER, "receiver" },
                                      { CG_CASE_UNIT_RECEIVER_POST, "receiver_post" } };
  CgDate date;

  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, notice_id (effect), CG_NOTICE_STATE,
                    "delivered");
  return cg_effect_date (effect, "delivered_on", &date, error) &&
         write_units (effect, fields, G_N_ELEMENTS (fields), error) &&
         set_stage_of_cases (effect, "delivery", date, error);
}

gboolean
cg_effect_receipt_notice (CgEffect *effect, GError **error)
{
  static const UnitField fields[] = { { CG_CASE_UNIT_RECEIPT_ON, "receipt_on" },
                                      { CG_CASE_UNIT_RECEIVER, "receiver" },
                                      { CG_CASE_UNIT_RECEIVER_POST, "receiver_post" } };

  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE, notice_id (effect), CG_NOTICE_STATE,
                    "receipted");
  return write_units (effect, fields, G_N_ELEMENTS (fields), error);
}
