/* cg-notice-gather.c: what the store knows of a notice beyond its text, and what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-gather.h"

#include "cg-reader.h"
#include "cg-store.h"

/* From the least to the gravest. */
static const char *const state_degrees[] = { "none", "secret", "confidential", "top_secret", NULL };
static const char *const work_degrees[] = { "none", "internal", "internal_care", NULL };

static int
rank_of (const char *const *degrees, const char *degree)
{
  for (int i = 0; degrees[i] != NULL; i++)
    if (g_strcmp0 (degrees[i], degree) == 0)
      return i;

  return 0;
}

static void
raise_degree (char **now, const char *const *degrees, const char *degree)
{
  if (rank_of (degrees, degree) <= rank_of (degrees, *now))
    return;

  g_free (*now);
  *now = g_strdup (degree);
}

static gboolean
gather_secrecy (CgConnection *self, gint64 id, CgNoticeFacts *facts, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (self, error,
                                            "SELECT c.state_secrecy, c.work_secrecy FROM "
                                            "notice_case l JOIN \"case\" c ON c.id = l.\"case\""
                                            " WHERE l.notice = ? AND l.void_reason IS NULL",
                                            "i", id);

  while (statement != NULL && cg_sql_step (self, statement, &failed, error))
    {
      raise_degree (&facts->state_secrecy, state_degrees,
                    (const char *) sqlite3_column_text (statement, 0));
      raise_degree (&facts->work_secrecy, work_degrees,
                    (const char *) sqlite3_column_text (statement, 1));
    }

  return statement != NULL && !failed;
}

static gboolean
gather_recipients (CgConnection *self, const CgRecord *notice, CgNoticeFacts *facts, GError **error)
{
  g_autofree char *office = cg_reader_setting (self, CG_SETTING_OFFICE);
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      self, error,
      "SELECT count(*) FROM notice_case l JOIN case_unit c ON c.\"case\" = l.\"case\""
      " JOIN unit u ON u.id = c.unit WHERE l.notice = ? AND l.void_reason IS NULL"
      " AND c.void_reason IS NULL AND u.kind = 'committee'",
      "i", cg_record_get_id (notice));

  if (statement != NULL && cg_sql_step (self, statement, &failed, error))
    {
      if (sqlite3_column_int (statement, 0) > 0)
        facts->recipients |= CG_NOTICE_TO_COMMITTEE;
      sqlite3_reset (statement);
    }
  if (cg_notice_goes_to_superior (cg_record_text (notice, CG_NOTICE_RECIPIENTS), office))
    facts->recipients |= CG_NOTICE_TO_SUPERIOR;

  return statement != NULL && !failed;
}

static void
gather_switches (CgConnection *self, CgNoticeFacts *facts)
{
  g_autofree char *classified = cg_reader_setting (self, "classified_machine");

  facts->classified_machine = g_str_equal (classified, "1");
  for (int i = 0; i < CG_N_OFFICE_SWITCHES; i++)
    facts->switches[i] = cg_reader_switch (self, i);
}

/* The records of a kind that belong to a notice, those not void. */
static GPtrArray *
select_of (CgConnection *self, CgEntity entity, int field, gint64 notice, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, notice);
  return cg_reader_select (self, query, error);
}

CgNoticeFacts *
cg_notice_gather (CgConnection *self, const CgRecord *notice, GError **error)
{
  g_autoptr (CgNoticeFacts) facts = cg_notice_facts_new ();

  cg_notice_facts_take_record (facts, notice);
  gather_switches (self, facts);
  facts->page = cg_page_settings_of_notice (notice);
  if (facts->page == NULL)
    facts->page = cg_reader_settings (self, CG_NOTICE_PROFILE_SETTINGS, error);
  if (facts->page == NULL)
    return NULL;
  facts->attachments = select_of (self, CG_ENTITY_NOTICE_ATTACHMENT, CG_NOTICE_ATTACHMENT_NOTICE,
                                  cg_record_get_id (notice), error);
  facts->releases = cg_notice_gather_releases (self, cg_record_get_id (notice), error);

  return facts->attachments != NULL && facts->releases != NULL &&
                 gather_secrecy (self, cg_record_get_id (notice), facts, error) &&
                 gather_recipients (self, notice, facts, error)
             ? g_steal_pointer (&facts)
             : NULL;
}

GPtrArray *
cg_notice_gather_faults (CgConnection *self, const CgRecord *notice, GError **error)
{
  g_autoptr (CgNoticeFacts) facts = cg_notice_gather (self, notice, error);

  return facts != NULL ? self->inspector (notice, facts) : NULL;
}

static gboolean
is_released (const GPtrArray *releases, const CgNoticeFault *fault)
{
  for (guint i = 0; fault->releasable && i < releases->len; i++)
    if (g_str_equal (cg_record_text (g_ptr_array_index (releases, i), CG_NOTICE_RELEASE_FINDING),
                     fault->id))
      return TRUE;

  return FALSE;
}

GPtrArray *
cg_notice_gather_errors (CgConnection *self, gint64 id, GError **error)
{
  g_autoptr (CgRecord) notice = cg_reader_get (self, CG_ENTITY_NOTICE, id, error);
  g_autoptr (GPtrArray) faults =
      notice != NULL ? cg_notice_gather_faults (self, notice, error) : NULL;
  g_autoptr (GPtrArray) releases =
      faults != NULL ? cg_notice_gather_releases (self, id, error) : NULL;

  if (releases == NULL)
    return NULL;

  for (guint i = faults->len; i > 0; i--)
    if (is_released (releases, g_ptr_array_index (faults, i - 1)))
      g_ptr_array_remove_index (faults, i - 1);

  return g_steal_pointer (&faults);
}

GPtrArray *
cg_notice_gather_releases (CgConnection *self, gint64 notice, GError **error)
{
  return select_of (self, CG_ENTITY_NOTICE_RELEASE, CG_NOTICE_RELEASE_NOTICE, notice, error);
}

gboolean
cg_notice_gather_page (CgConnection *self, char **page, GError **error)
{
  g_autoptr (GHashTable) settings = cg_reader_settings (self, CG_NOTICE_PROFILE_SETTINGS, error);

  if (settings == NULL)
    return FALSE;

  *page = cg_page_settings_format (settings);
  return TRUE;
}
