/* cg-effects-release.c: errors of the preflight that the signer of a notice releases; what is
 * approved and released ends with the signature.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect-notice.h"
#include "cg-fault.h"
#include "cg-notice-gather.h"
#include "cg-reader.h"

/* The record as signing makes it, for the inspector. */
static CgRecord *
record_signed (const CgEffect *effect, gint64 signer, CgDate date, GError **error)
{
  g_autofree char *day = cg_date_to_iso (date);
  g_autofree char *page = NULL;
  CgRecord *record;

  if (!cg_notice_gather_page (effect->connection, &page, error))
    return NULL;

  record = cg_record_copy (effect->record);
  cg_value_set_text (cg_record_mutable_value (record, CG_NOTICE_STATE), "signed");
  cg_value_set_text (cg_record_mutable_value (record, CG_NOTICE_SIGN_DATE), day);
  cg_value_set_integer (cg_record_mutable_value (record, CG_NOTICE_SIGNER), signer);
  cg_value_set_text (cg_record_mutable_value (record, CG_NOTICE_PAGE), page != NULL ? page : "");
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
                       cg_effect_notice_id (effect));
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
gboolean
cg_effect_add_releases (CgEffect *effect, gint64 signer, CgDate date, GError **error)
{
  const char *given = cg_effect_argument (effect, "releases");
  g_auto (GStrv) lines = g_strsplit (given != NULL ? given : "", "\n", -1);
  g_autoptr (CgRecord) record = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  if (given == NULL || effect->connection->inspector == NULL)
    return TRUE;

  record = record_signed (effect, signer, date, error);
  faults = record != NULL ? cg_notice_gather_faults (effect->connection, record, error) : NULL;
  if (faults == NULL)
    return FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' &&
        !add_release (effect, lines[i], faults, signer, date, error))
      return FALSE;

  return TRUE;
}

gboolean
cg_effect_void_children (CgEffect *effect, CgEntity entity, int parent, gint64 id, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GPtrArray) children = NULL;

  cg_query_filter_integer (query, parent, CG_FILTER_EQUAL, id);
  children = cg_reader_select (effect->connection, query, error);
  for (guint i = 0; children != NULL && i < children->len; i++)
    cg_edit_set_text (effect->edit, entity, cg_record_get_id (g_ptr_array_index (children, i)),
                      CG_FIELD_VOID_REASON, cg_effect_argument (effect, "reason"));

  return children != NULL;
}

gboolean
cg_effect_void_approvals (CgEffect *effect, GError **error)
{
  gint64 id = cg_effect_notice_id (effect);

  return cg_effect_void_children (effect, CG_ENTITY_APPROVAL, CG_APPROVAL_NOTICE, id, error) &&
         cg_effect_void_children (effect, CG_ENTITY_NOTICE_RELEASE, CG_NOTICE_RELEASE_NOTICE, id,
                                  error);
}
