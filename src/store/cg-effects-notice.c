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
#include "cg-notice-gather.h"
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

/* ---- errors that the signer releases ---- */

/* The record as signing makes it, for the inspector. */
static CgRecord *
record_signed (const CgEffect *effect, gint64 signer, CgDate date)
{
  CgRecord *record = cg_record_copy (effect->record);
  g_autofree char *day = cg_date_to_iso (date);

  cg_value_set_text (cg_record_mutable_value (record, CG_NOTICE_STATE), "signed");
  cg_value_set_text (cg_record_mutable_value (record, CG_NOTICE_SIGN_DATE), day);
  cg_value_set_integer (cg_record_mutable_value (record, CG_NOTICE_SIGNER), signer);
  return record;
}

static const CgNoticeFault *
find_fault (const GPtrArray *faults, const char *id)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const CgNoticeFault *fault = g_ptr_array_index (faults, i);

      if (fault->releasable && g_str_equal (fault->id, id))
        return fault;
    }

  return NULL;
}

/* One release: “number-padded=按来文编号”. */
static gboolean
add_release (CgEffect *effect,
             const char *line,
             const GPtrArray *faults,
             gint64 signer,
             CgDate date,
             GError **error)
{
  g_auto (GStrv) parts = g_strsplit (line, "=", 2);
  const CgNoticeFault *fault;
  gint64 id;

  if (g_strv_length (parts) < 2 || *g_strstrip (parts[1]) == '\0')
    {
      cg_fault_set (error, CG_FAULT_RELEASE_FORM, line);
      return FALSE;
    }
  fault = find_fault (faults, g_strstrip (parts[0]));
  if (fault == NULL)
    {
      cg_fault_set (error, CG_FAULT_RELEASE_UNKNOWN, parts[0]);
      return FALSE;
    }

  id = cg_edit_insert (effect->edit, CG_ENTITY_NOTICE_RELEASE);
  cg_edit_set_integer (effect->edit, CG_ENTITY_NOTICE_RELEASE, id, CG_NOTICE_RELEASE_NOTICE,
                       notice_id (effect));
  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE_RELEASE, id, CG_NOTICE_RELEASE_FINDING,
                    fault->id);
  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE_RELEASE, id, CG_NOTICE_RELEASE_SENTENCE,
                    fault->sentence);
  cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE_RELEASE, id, CG_NOTICE_RELEASE_REASON, parts[1]);
  if (signer > 0)
    cg_edit_set_integer (effect->edit, CG_ENTITY_NOTICE_RELEASE, id, CG_NOTICE_RELEASE_RELEASED_BY,
                         signer);
  cg_effect_set_date (effect, CG_ENTITY_NOTICE_RELEASE, id, CG_NOTICE_RELEASE_RELEASED_ON, date);
  return TRUE;
}

/* One error a line. Whose errors they are the gate finds out again, on what is then signed. */
static gboolean
add_releases (CgEffect *effect, gint64 signer, CgDate date, GError **error)
{
  const char *given = cg_effect_argument (effect, "releases");
  g_auto (GStrv) lines = g_strsplit (given != NULL ? given : "", "\n", -1);
  g_autoptr (CgRecord) record = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  if (given == NULL || effect->connection->inspector == NULL)
    return TRUE;

  record = record_signed (effect, signer, date);
  faults = cg_notice_gather_faults (effect->connection, record, error);
  if (faults == NULL)
    return FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' &&
        !add_release (effect, lines[i], faults, signer, date, error))
      return FALSE;

  return TRUE;
}

/* Another signature asks for its own releases. */
static gboolean
void_releases (CgEffect *effect, GError **error)
{
  g_autoptr (GPtrArray) releases =
      cg_notice_gather_releases (effect->connection, notice_id (effect), error);

  for (guint i = 0; releases != NULL && i < releases->len; i++)
    cg_edit_set_text (effect->edit, CG_ENTITY_NOTICE_RELEASE,
                      cg_record_get_id (g_ptr_array_index (releases, i)), CG_FIELD_VOID_REASON,
                      cg_effect_argument (effect, "reason"));

  return releases != NULL;
}

gboolean
cg_effect_sign_notice (CgEffect *effect, GError **error)
{
  gint64 signer = 0;
  gboolean entered;
  CgDate date;

  if (!cg_effect_decider (effect, "signer", CG_ROLE_SIGNER, &signer, &entered, error) ||
      !cg_effect_date (effect, "sign_date", &date, error) ||
      !add_releases (effect, signer, date, error))
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
  gboolean again = g_str_equal (effect->action->id, "notice.unsign");

  return (!again || void_releases (effect, error)) &&
         set_stage_of_cases (effect, "notice", 0, error) &&
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
