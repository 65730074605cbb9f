/* cg-case-hints.c: what is worth a second look in a decision: whom it names, who took it, what
 * stands since it was corrected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-hints.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-action.h"
#include "cg-sanction.h"

void
cg_case_hint_free (CgCaseHint *hint)
{
  g_free (hint->sentence);
  g_free (hint);
}

static void
add_hint (GPtrArray *hints, const char *id, const CgRecord *about, char *sentence)
{
  CgCaseHint *hint = g_new0 (CgCaseHint, 1);

  *hint = (CgCaseHint){ id, sentence, cg_record_get_entity (about), cg_record_get_id (about) };
  g_ptr_array_add (hints, hint);
}

static gboolean
has (const CgRecord *record, int field, const char *value)
{
  return g_str_equal (cg_record_text (record, field), value);
}

/* ---- Article 6: with the organisation those who lead it ---- */

/* Somebody of its leading group; one whose unit nobody entered may be. */
static gboolean
has_member (GPtrArray *parties, const CgRecord *organisation)
{
  gint64 unit = cg_record_integer (organisation, CG_ACCOUNTABLE_UNIT);

  for (guint i = 0; i < parties->len; i++)
    {
      const CgRecord *party = g_ptr_array_index (parties, i);
      gint64 of = cg_record_integer (party, CG_ACCOUNTABLE_UNIT);

      if (has (party, CG_ACCOUNTABLE_TYPE, "cadre") && (of == unit || of == 0 || unit == 0))
        return TRUE;
    }

  return FALSE;
}

static void
hint_at_members (const CgCaseHintFacts *facts, GPtrArray *hints)
{
  for (guint i = 0; i < facts->parties->len; i++)
    {
      const CgRecord *party = g_ptr_array_index (facts->parties, i);

      if (has (party, CG_ACCOUNTABLE_TYPE, "org") && !has_member (facts->parties, party))
        add_hint (hints, "article-6", party,
                  g_strdup_printf (_ ("“%s” is held accountable, but nobody of its leading group: "
                                      "Article 6 wants those who are responsible held accountable "
                                      "with it."),
                                   cg_record_text (party, CG_ACCOUNTABLE_NAME)));
    }
}

/* ---- Article 12: who may decide what ---- */

/* A commission for discipline inspection, or a working organ of the Party. */
static gboolean
is_organ (const char *name)
{
  static const char *const parts[] = { "纪委",   "纪检",   "纪律检查", "组织部",
                                       "宣传部", "统战部", "政法委" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (name, parts[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* 检查, 通报 to organisations; 通报, 诫勉 to cadres. Disciplinary sanctions have rules of their
 * own. */
static gboolean
is_of_committee (const char *kind)
{
  static const char *const kinds[] = { "org_reorg", "suspend", "transfer", "resign",
                                       "remove",    "demote",  NULL };

  return g_strv_contains (kinds, kind);
}

static void
hint_at_decider (const CgCaseHintFacts *facts, GPtrArray *hints)
{
  for (guint i = 0; i < facts->sanctions->len; i++)
    {
      const CgRecord *sanction = g_ptr_array_index (facts->sanctions, i);
      const char *kind = cg_record_text (sanction, CG_SANCTION_KIND);
      const char *by = cg_record_is_null (sanction, CG_SANCTION_DECIDED_BY)
                           ? cg_record_text (facts->record, CG_CASE_DECIDED_BY)
                           : cg_record_text (sanction, CG_SANCTION_DECIDED_BY);

      if (cg_record_is_null (sanction, CG_SANCTION_REVOKED_ON) && is_of_committee (kind) &&
          is_organ (by))
        add_hint (hints, "article-12", sanction,
                  g_strdup_printf (_ ("“%s” for %s was decided by “%s”: by Article 12 it proposes "
                                      "it, and the Party committee decides."),
                                   cg_sanction_label (kind),
                                   cg_record_reference_name (sanction, CG_SANCTION_ACCOUNTABLE),
                                   by));
    }
}

/* ---- Article 21: what still says what was corrected ---- */

static CgDate
last_correction (GPtrArray *corrections)
{
  CgDate date = 0;

  for (guint i = 0; i < corrections->len; i++)
    date =
        MAX (date, cg_record_date (g_ptr_array_index (corrections, i), CG_CORRECTION_DECIDED_ON));

  return date;
}

static void
hint_at_notices (const CgCaseHintFacts *facts, GPtrArray *hints)
{
  CgDate corrected = last_correction (facts->corrections);

  for (guint i = 0; corrected != 0 && i < facts->notices->len; i++)
    {
      const CgRecord *notice = g_ptr_array_index (facts->notices, i);
      CgDate signed_on = cg_record_date (notice, CG_NOTICE_SIGN_DATE);
      const char *number = cg_record_text (notice, CG_NOTICE_DOC_NO);

      if (signed_on != 0 && signed_on <= corrected && !has (notice, CG_NOTICE_STATE, "void"))
        add_hint (
            hints, "corrected-notice", notice,
            g_strdup_printf (_ ("“%s” was issued before the decision was corrected: cancel "
                                "it, or issue a notice of change."),
                             *number != '\0' ? number : cg_record_text (notice, CG_NOTICE_TITLE)));
    }
}

/* ---- Article 20 ---- */

/* What was decided on an appeal is carried out by a correction. */
static gboolean
is_carried_out (const CgRecord *appeal, GPtrArray *corrections)
{
  for (guint i = 0; i < corrections->len; i++)
    {
      const CgRecord *correction = g_ptr_array_index (corrections, i);
      gint64 of = cg_record_integer (correction, CG_CORRECTION_APPEAL);
      gint64 party = cg_record_integer (correction, CG_CORRECTION_ACCOUNTABLE);

      if (of == cg_record_get_id (appeal) ||
          (of == 0 && (party == 0 || party == cg_record_integer (appeal, CG_APPEAL_ACCOUNTABLE))))
        return TRUE;
    }

  return FALSE;
}

static void
hint_at_appeals (const CgCaseHintFacts *facts, GPtrArray *hints)
{
  for (guint i = 0; i < facts->appeals->len; i++)
    {
      const CgRecord *appeal = g_ptr_array_index (facts->appeals, i);
      const char *name = cg_record_reference_name (appeal, CG_APPEAL_ACCOUNTABLE);

      if (cg_record_is_null (appeal, CG_APPEAL_RESULT))
        add_hint (hints, "appeal-open", appeal,
                  g_strdup_printf (_ ("%s has appealed; the decision is carried out meanwhile "
                                      "(Article 20)."),
                                   name));
      else if (!has (appeal, CG_APPEAL_RESULT, "uphold") &&
               !is_carried_out (appeal, facts->corrections))
        add_hint (
            hints, "appeal-uncorrected", appeal,
            g_strdup_printf (_ ("The appeal of %s was granted, and no correction is on record "
                                "yet (step “%s”)."),
                             name, cg_action_label ("case.correct")));
    }
}

GPtrArray *
cg_case_hints (const CgCaseHintFacts *facts)
{
  GPtrArray *hints = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_case_hint_free);

  if (facts->asked[CG_SWITCH_ARTICLE_6] != CG_ASKED_OFF)
    hint_at_members (facts, hints);
  if (facts->asked[CG_SWITCH_ARTICLE_12] != CG_ASKED_OFF)
    hint_at_decider (facts, hints);
  hint_at_appeals (facts, hints);
  hint_at_notices (facts, hints);
  return hints;
}
