/* cg-case-parts.c: the lists of a case file: what each lists, in which columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-parts.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-record-lamp.h"
#include "cg-record-words.h"

/* The first column of most lists, and the last: the rail and the dates (tokens.md). */
#define RAIL 92
#define DATE 92

#define COLUMNS_END                                                                                \
  {                                                                                                \
    0, CG_CHILD_PLAIN, -1                                                                          \
  }

static const CgChildColumn unit_columns[] = {
  { CG_CASE_UNIT_UNIT, CG_CHILD_STRONG, 0, TRUE },
  { CG_CASE_UNIT_ROLE, CG_CHILD_PLAIN, 60 },
  { CG_CASE_UNIT_STAGE, CG_CHILD_PLAIN, 76 },
  { CG_CASE_UNIT_DELIVERED_ON, CG_CHILD_DIM, DATE },
  COLUMNS_END,
};

/* The sanctions stand where their first field would. */
static const CgChildColumn accountable_columns[] = {
  { CG_ACCOUNTABLE_NAME, CG_CHILD_STRONG, 114, TRUE }, { CG_ACCOUNTABLE_POST, CG_CHILD_PLAIN, 0 },
  { CG_ACCOUNTABLE_RANK, CG_CHILD_PLAIN, 114 },        { CG_ACCOUNTABLE_DUTY, CG_CHILD_PLAIN, 96 },
  { CG_ACCOUNTABLE_SERVING, CG_CHILD_DIM, 92 },        COLUMNS_END,
};

static const CgChildColumn situation_columns[] = {
  { CG_SITUATION_SITUATION, CG_CHILD_PLAIN, 0, TRUE },
  { CG_SITUATION_IS_MAIN, CG_CHILD_DIM, 64 },
  COLUMNS_END,
};

static const CgChildColumn track_columns[] = {
  { CG_TRACK_TRACK, CG_CHILD_STRONG, RAIL },
  { CG_TRACK_UNIT, CG_CHILD_PLAIN, 0, TRUE },
  { CG_TRACK_STATE, CG_CHILD_PLAIN, 76 },
  { CG_TRACK_ACCEPTED_ON, CG_CHILD_DATE, 76 },
  COLUMNS_END,
};

static const CgChildColumn problem_columns[] = {
  { CG_PROBLEM_LAMP, CG_CHILD_LAMP, RAIL },
  { CG_PROBLEM_PROBLEM_NO, CG_CHILD_SERIAL, 24 },
  { CG_PROBLEM_TEXT, CG_CHILD_PLAIN, 0, TRUE },
  { CG_PROBLEM_PERSON, CG_CHILD_PLAIN, 44 },
  { CG_PROBLEM_EFFECTIVE_DEADLINE, CG_CHILD_DATE, 76 },
  COLUMNS_END,
};

static const CgChildColumn institution_columns[] = {
  { CG_INSTITUTION_LAMP, CG_CHILD_LAMP, RAIL },     { CG_INSTITUTION_INST_NO, CG_CHILD_SERIAL, 30 },
  { CG_INSTITUTION_NAME, CG_CHILD_PLAIN, 0, TRUE }, { CG_INSTITUTION_STATUS, CG_CHILD_PLAIN, 56 },
  { CG_INSTITUTION_DEADLINE, CG_CHILD_DATE, 76 },   COLUMNS_END,
};

static const CgChildColumn activity_columns[] = {
  { CG_ACTIVITY_KIND, CG_CHILD_STRONG, 118 },
  { CG_ACTIVITY_SUBJECT, CG_CHILD_PLAIN, 0, TRUE },
  { CG_ACTIVITY_ATTENDEES, CG_CHILD_DIM, 56 },
  { CG_ACTIVITY_HELD_ON, CG_CHILD_DATE, 76 },
  COLUMNS_END,
};

static const CgChildColumn committee_matter_columns[] = {
  { CG_COMMITTEE_MATTER_KIND, CG_CHILD_STRONG, 118 },
  { CG_COMMITTEE_MATTER_SUBJECT, CG_CHILD_PLAIN, 0, TRUE },
  { CG_COMMITTEE_MATTER_BY_WHOM, CG_CHILD_DIM, 112 },
  { CG_COMMITTEE_MATTER_HELD_ON, CG_CHILD_DATE, 76 },
  COLUMNS_END,
};

static const CgChildColumn incoming_columns[] = {
  { CG_INCOMING_KIND, CG_CHILD_STRONG, 118 },
  { CG_INCOMING_TITLE, CG_CHILD_PLAIN, 0, TRUE },
  { CG_INCOMING_STATE, CG_CHILD_PLAIN, 116 },
  { CG_INCOMING_RECEIVED_ON, CG_CHILD_DATE, 76 },
  COLUMNS_END,
};

static const CgChildColumn inspection_columns[] = {
  { CG_INSPECTION_LAMP, CG_CHILD_LAMP, RAIL },  { CG_INSPECTION_SUBJECT, CG_CHILD_PLAIN, 0, TRUE },
  { CG_INSPECTION_KIND, CG_CHILD_DIM, 76 },     { CG_INSPECTION_CONCLUSION, CG_CHILD_PLAIN, 92 },
  { CG_INSPECTION_HELD_ON, CG_CHILD_DATE, 76 }, COLUMNS_END,
};

static const CgChildColumn handover_columns[] = {
  { CG_HANDOVER_RECEIVER, CG_CHILD_PLAIN, 0, TRUE },
  { CG_HANDOVER_NUMBER, CG_CHILD_PLAIN, 160 },
  { CG_HANDOVER_HANDED_ON, CG_CHILD_DATE, 76 },
  COLUMNS_END,
};

static const CgChildColumn acceptance_columns[] = {
  { CG_ACCEPTANCE_RESULT, CG_CHILD_STRONG, 118 }, { CG_ACCEPTANCE_UNIT, CG_CHILD_PLAIN, 0, TRUE },
  { CG_ACCEPTANCE_TOTAL, CG_CHILD_PLAIN, 56 },    { CG_ACCEPTANCE_GRADE, CG_CHILD_PLAIN, 64 },
  { CG_ACCEPTANCE_HELD_ON, CG_CHILD_DATE, 76 },   COLUMNS_END,
};

static const CgChildColumn revisit_columns[] = {
  { CG_REVISIT_LAMP, CG_CHILD_LAMP, RAIL },
  { CG_REVISIT_UNIT, CG_CHILD_PLAIN, 0, TRUE },
  { CG_REVISIT_RESULT, CG_CHILD_PLAIN, 92 },
  { CG_REVISIT_PLANNED_ON, CG_CHILD_DATE, 76 },
  COLUMNS_END,
};

static const CgChildColumn appeal_columns[] = {
  { CG_APPEAL_LAMP, CG_CHILD_LAMP, RAIL },      { CG_APPEAL_ACCOUNTABLE, CG_CHILD_STRONG, 92 },
  { CG_APPEAL_TEXT, CG_CHILD_PLAIN, 0, TRUE },  { CG_APPEAL_RESULT, CG_CHILD_PLAIN, 76 },
  { CG_APPEAL_APPEALED_ON, CG_CHILD_DATE, 76 }, COLUMNS_END,
};

static const CgChildColumn correction_columns[] = {
  { CG_CORRECTION_KIND, CG_CHILD_STRONG, RAIL },
  { CG_CORRECTION_ACCOUNTABLE, CG_CHILD_PLAIN, 92 },
  { CG_CORRECTION_REASON, CG_CHILD_PLAIN, 0, TRUE },
  { CG_CORRECTION_DECISION_NO, CG_CHILD_PLAIN, 128 },
  { CG_CORRECTION_DECIDED_ON, CG_CHILD_DATE, 76 },
  COLUMNS_END,
};

/* A row is the link to the document; beside its title stand fields of the document itself. */
#define OF_NOTICE(FIELD) (100 + CG_NOTICE_##FIELD)

static const CgChildColumn notice_columns[] = {
  { OF_NOTICE (KIND), CG_CHILD_STRONG, 112 },   { CG_NOTICE_CASE_NOTICE, CG_CHILD_PLAIN, 0, TRUE },
  { OF_NOTICE (DOC_NO), CG_CHILD_PLAIN, 128 },  { OF_NOTICE (STATE), CG_CHILD_PLAIN, 76 },
  { OF_NOTICE (SIGN_DATE), CG_CHILD_DATE, 76 }, COLUMNS_END,
};

static const CgChildColumn attachment_columns[] = {
  { CG_ATTACHMENT_NAME, CG_CHILD_PLAIN, 0, TRUE },
  { CG_ATTACHMENT_KIND, CG_CHILD_PLAIN, 96 },
  { CG_ATTACHMENT_ADDED_ON, CG_CHILD_DATE, 76 },
  COLUMNS_END,
};

/* ---- words that are no field's ---- */

static char *
unit_words (const CgRecord *record, int field, gpointer data)
{
  g_autofree char *date = NULL;

  if (field != CG_CASE_UNIT_DELIVERED_ON)
    return NULL;
  if (cg_record_is_null (record, field))
    return g_strdup (C_ ("unit of a case", "not delivered"));

  date = cg_date_format_short (cg_record_date (record, field), cg_clock_today ());
  /* Translators: the day a notice was delivered to a unit */
  return g_strdup_printf (C_ ("unit of a case", "delivered %s"), date);
}

static gboolean
is_of (const CgRecord *sanction, const CgRecord *party)
{
  return cg_record_integer (sanction, CG_SANCTION_ACCOUNTABLE) == cg_record_get_id (party);
}

static gboolean
is_revoked (const CgRecord *sanction)
{
  return !cg_record_is_null (sanction, CG_SANCTION_REVOKED_ON);
}

/* What was revoked is named as such: nothing is deleted (Article 21). */
static char *
sanction_words (const CgRecord *party, GPtrArray *sanctions)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; sanctions != NULL && i < sanctions->len; i++)
    {
      const CgRecord *sanction = g_ptr_array_index (sanctions, i);
      g_autofree char *kind = cg_record_display (sanction, CG_SANCTION_KIND);
      g_autofree char *revoked =
          is_revoked (sanction) ? g_strdup_printf (C_ ("sanction", "%s (revoked)"), kind) : NULL;

      if (is_of (sanction, party))
        g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("between names", ", ") : "",
                                revoked != NULL ? revoked : kind);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : g_strdup ("—");
}

/* The longest of a party's sanctions counts. */
static char *
effect_words (const CgRecord *party, GPtrArray *sanctions)
{
  CgDate until = 0;
  gboolean revoked = FALSE;
  g_autofree char *iso = NULL;

  for (guint i = 0; sanctions != NULL && i < sanctions->len; i++)
    {
      const CgRecord *sanction = g_ptr_array_index (sanctions, i);

      revoked |= is_of (sanction, party) && is_revoked (sanction);
      if (is_of (sanction, party) && !is_revoked (sanction))
        until = MAX (until, cg_record_date (sanction, CG_SANCTION_EFFECT_UNTIL));
    }

  if (until == 0)
    return g_strdup (revoked ? C_ ("sanction", "Effect ended") : "—");
  if (until < cg_clock_today ())
    return g_strdup (C_ ("sanction", "Effect over"));

  iso = cg_date_to_iso (until);
  /* Translators: the last day on which a sanction has effect */
  return g_strdup_printf (C_ ("sanction", "to %s"), iso);
}

/* Until the formalities are completed, which Article 13 wants within a month, their lamp stands
 * there too. */
static char *
effect_and_lamp (const CgRecord *party, GPtrArray *sanctions)
{
  g_autofree char *effect = effect_words (party, sanctions);
  g_autofree char *words = NULL;
  CgLampFacts facts;
  CgLamp lamp;

  if (!cg_record_lamp_facts (party, &facts) || !facts.open)
    return g_steal_pointer (&effect);

  lamp = cg_lamp_compute (&facts, cg_clock_today ());
  words = cg_lamp_words_short (&facts, cg_clock_today ());
  /* Translators: sign of the lamp, and its words, of the formalities of a sanction; above it until
   * when the sanction has effect */
  return g_strdup_printf (_ ("%s\n%s Formalities %s"), effect, cg_lamp_mark (lamp), words);
}

static char *
party_words (const CgRecord *record, int field, gpointer sanctions)
{
  switch (field)
    {
    case CG_ACCOUNTABLE_POST:
      return cg_record_is_null (record, field) ? cg_record_display (record, CG_ACCOUNTABLE_TYPE)
                                               : NULL;
    case CG_ACCOUNTABLE_RANK:
      return sanction_words (record, sanctions);
    case CG_ACCOUNTABLE_DUTY:
      return cg_record_is_null (record, field)
                 ? cg_record_display (record, CG_ACCOUNTABLE_RESPONSIBILITY)
                 : NULL;
    case CG_ACCOUNTABLE_SERVING:
      return effect_and_lamp (record, sanctions);
    default:
      return NULL;
    }
}

static char *
situation_words (const CgRecord *record, int field, gpointer data)
{
  if (field != CG_SITUATION_IS_MAIN)
    return NULL;

  return g_strdup (cg_record_integer (record, field) ? cg_field_label (CG_ENTITY_SITUATION, field)
                                                     : "");
}

static char *
notice_words (const CgRecord *link, int field, gpointer data)
{
  GPtrArray *notices = data;

  if (field < OF_NOTICE (VOID_REASON))
    return NULL;

  for (guint i = 0; notices != NULL && i < notices->len; i++)
    {
      const CgRecord *notice = g_ptr_array_index (notices, i);

      if (cg_record_get_id (notice) != cg_record_integer (link, CG_NOTICE_CASE_NOTICE))
        continue;
      if (field == OF_NOTICE (SIGN_DATE))
        return cg_date_format_short (cg_record_date (notice, CG_NOTICE_SIGN_DATE),
                                     cg_clock_today ());
      if (field == OF_NOTICE (DOC_NO) && cg_record_is_null (notice, CG_NOTICE_DOC_NO))
        return g_strdup (_ ("No number"));
      return cg_record_display (notice, field - OF_NOTICE (VOID_REASON));
    }

  return g_strdup ("");
}

/* Behind its text stands how often it was overdue. */
static char *
problem_words (const CgRecord *record, int field, gpointer data)
{
  g_autofree char *overdue = field == CG_PROBLEM_TEXT ? cg_record_overdue_words (record) : NULL;

  if (overdue == NULL)
    return NULL;

  /* Translators: a problem, and how often it was overdue */
  return g_strdup_printf (_ ("%s (%s)"), cg_record_text (record, field), overdue);
}

/* Of a paper in time nothing is said. */
static char *
incoming_words (const CgRecord *record, int field, gpointer data)
{
  g_autofree char *state = NULL;
  gulong days = (gulong) cg_record_integer (record, CG_INCOMING_LATE_DAYS);

  if (field != CG_INCOMING_STATE || days == 0)
    return NULL;

  state = cg_record_display (record, field);
  return g_strdup_printf (ngettext ("%s, %lu day late", "%s, %lu days late", days), state, days);
}

static char *
acceptance_words (const CgRecord *record, int field, gpointer data)
{
  g_autofree char *result = NULL;

  if (field == CG_ACCEPTANCE_TOTAL)
    return cg_record_is_null (record, field)
               ? g_strdup ("")
               : g_strdup_printf (_ ("%d points"), (int) cg_record_integer (record, field));
  if (field != CG_ACCEPTANCE_RESULT)
    return NULL;

  result = cg_record_display (record, field);
  /* Translators: which round of acceptance, and what came of it */
  return g_strdup_printf (_ ("Round %d: %s"), (int) cg_record_integer (record, CG_ACCEPTANCE_ROUND),
                          result);
}

static char *
attendance_words (const CgRecord *record, int field, gpointer data)
{
  int n = (int) cg_record_integer (record, CG_ACTIVITY_ATTENDEES);

  if (field != CG_ACTIVITY_ATTENDEES)
    return NULL;

  return n > 0 ? g_strdup_printf (ngettext ("%d person", "%d people", (gulong) n), n)
               : g_strdup ("");
}

/* Without a party the whole decision was corrected. */
static char *
correction_words (const CgRecord *record, int field, gpointer data)
{
  return field == CG_CORRECTION_ACCOUNTABLE && cg_record_is_null (record, field)
             ? g_strdup (C_ ("correction", "Whole case"))
             : NULL;
}

/* ---- words beside a heading ---- */

static char *
party_count (GPtrArray *records)
{
  gsize n;
  const CgChoice *types = cg_choices_get (CG_CHOICES_ACCOUNTABLE_TYPE, &n);
  g_autoptr (GString) words = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      guint count = 0;

      for (guint k = 0; k < records->len; k++)
        count += g_str_equal (types[i].id,
                              cg_record_text (g_ptr_array_index (records, k), CG_ACCOUNTABLE_TYPE));
      if (count > 0)
        g_string_append_printf (words, "%s%s %u", words->len > 0 ? C_ ("between counts", ", ") : "",
                                cg_choices_label (CG_CHOICES_ACCOUNTABLE_TYPE, types[i].id), count);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* The rate as domain.md 6 says: struck off of all that were not voided. */
static char *
problem_count (GPtrArray *records)
{
  guint struck = 0;

  for (guint i = 0; i < records->len; i++)
    struck +=
        g_str_equal (cg_record_text (g_ptr_array_index (records, i), CG_PROBLEM_STATUS), "closed");

  return g_strdup_printf (ngettext ("%u problem, struck off %u, rate %u%%",
                                    "%u problems, struck off %u, rate %u%%", records->len),
                          records->len, struck, (struck * 100 + records->len / 2) / records->len);
}

static const CgChildKind parts[] = {
  { .entity = CG_ENTITY_CASE_UNIT,
    .parent_field = CG_CASE_UNIT_CASE,
    .title = NC_ ("children", "Units concerned"),
    .add = NC_ ("children", "Add unit"),
    .text = CG_CASE_UNIT_UNIT,
    .small = { -1 },
    .sort = -1,
    .columns = unit_columns,
    .words = unit_words },
  { .entity = CG_ENTITY_ACCOUNTABLE,
    .parent_field = CG_ACCOUNTABLE_CASE,
    .title = NC_ ("children", "Accountable parties"),
    .add = NC_ ("children", "Add"),
    .text = CG_ACCOUNTABLE_NAME,
    .small = { -1 },
    .sort = -1,
    .columns = accountable_columns,
    .words = party_words,
    .count = party_count },
  { .entity = CG_ENTITY_SITUATION,
    .parent_field = CG_SITUATION_CASE,
    .title = NC_ ("children", "Situations"),
    .add = NC_ ("children", "Add"),
    .text = CG_SITUATION_SITUATION,
    .small = { -1 },
    .sort = -1,
    .columns = situation_columns,
    .words = situation_words },
  { .entity = CG_ENTITY_TRACK,
    .parent_field = CG_TRACK_CASE,
    .title = NC_ ("children", "Summary, warning, rectification"),
    .text = CG_TRACK_TRACK,
    .small = { -1 },
    .sort = -1,
    .columns = track_columns },
  { .entity = CG_ENTITY_PROBLEM,
    .parent_field = CG_PROBLEM_CASE,
    .title = NC_ ("children", "Problems and rectification"),
    .add = NC_ ("children", "Add problem"),
    .text = CG_PROBLEM_TEXT,
    .small = { -1 },
    .sort = CG_PROBLEM_PROBLEM_NO,
    .columns = problem_columns,
    .words = problem_words,
    .count = problem_count },
  { .entity = CG_ENTITY_INSTITUTION,
    .parent_field = CG_INSTITUTION_CASE,
    .title = NC_ ("children", "Institution building"),
    .add = NC_ ("children", "Add institution"),
    .text = CG_INSTITUTION_NAME,
    .small = { -1 },
    .sort = CG_INSTITUTION_LAMP,
    .columns = institution_columns },
  { .entity = CG_ENTITY_NOTICE_CASE,
    .parent_field = CG_NOTICE_CASE_CASE,
    .title = NC_ ("children", "Documents issued"),
    .add = NC_ ("children", "Draft a notice"),
    .text = CG_NOTICE_CASE_NOTICE,
    .small = { -1 },
    .sort = -1,
    .columns = notice_columns,
    .words = notice_words },
  { .entity = CG_ENTITY_ATTACHMENT,
    .parent_field = CG_ATTACHMENT_CASE,
    .title = NC_ ("children", "Files"),
    .add = NC_ ("children", "Add files"),
    .text = CG_ATTACHMENT_NAME,
    .small = { -1 },
    .sort = -1,
    .newest_first = TRUE,
    .columns = attachment_columns },
  { .entity = CG_ENTITY_INCOMING,
    .parent_field = CG_INCOMING_CASE,
    .title = NC_ ("children", "Papers received"),
    .add = NC_ ("children", "Register a paper"),
    .text = CG_INCOMING_TITLE,
    .small = { -1 },
    .sort = CG_INCOMING_RECEIVED_ON,
    .newest_first = TRUE,
    .columns = incoming_columns,
    .words = incoming_words },
  { .entity = CG_ENTITY_ACTIVITY,
    .parent_field = CG_ACTIVITY_CASE,
    .title = NC_ ("children", "Activities"),
    .add = NC_ ("children", "Add activity"),
    .text = CG_ACTIVITY_SUBJECT,
    .small = { -1 },
    .sort = CG_ACTIVITY_HELD_ON,
    .newest_first = TRUE,
    .columns = activity_columns,
    .words = attendance_words },
  { .entity = CG_ENTITY_COMMITTEE_MATTER,
    .parent_field = CG_COMMITTEE_MATTER_CASE,
    .title = NC_ ("children", "Party committee"),
    .add = NC_ ("children", "Record a matter"),
    .text = CG_COMMITTEE_MATTER_SUBJECT,
    .small = { -1 },
    .sort = CG_COMMITTEE_MATTER_HELD_ON,
    .newest_first = TRUE,
    .columns = committee_matter_columns },
  { .entity = CG_ENTITY_INSPECTION,
    .parent_field = CG_INSPECTION_CASE,
    .title = NC_ ("children", "Inspections"),
    .add = NC_ ("children", "Add inspection"),
    .text = CG_INSPECTION_SUBJECT,
    .small = { -1 },
    .sort = CG_INSPECTION_PLANNED_ON,
    .newest_first = TRUE,
    .columns = inspection_columns },
  { .entity = CG_ENTITY_HANDOVER,
    .parent_field = CG_HANDOVER_CASE,
    .title = NC_ ("children", "Clues handed over"),
    .add = NC_ ("children", "Record a handover"),
    .text = CG_HANDOVER_RECEIVER,
    .small = { -1 },
    .sort = CG_HANDOVER_HANDED_ON,
    .newest_first = TRUE,
    .columns = handover_columns },
  { .entity = CG_ENTITY_ACCEPTANCE,
    .parent_field = CG_ACCEPTANCE_CASE,
    .title = NC_ ("children", "Acceptance"),
    .text = CG_ACCEPTANCE_RESULT,
    .small = { -1 },
    .sort = CG_ACCEPTANCE_HELD_ON,
    .newest_first = TRUE,
    .columns = acceptance_columns,
    .words = acceptance_words },
  { .entity = CG_ENTITY_REVISIT,
    .parent_field = CG_REVISIT_CASE,
    .title = NC_ ("children", "Revisits"),
    .add = NC_ ("children", "Plan a revisit"),
    .text = CG_REVISIT_UNIT,
    .small = { -1 },
    .sort = CG_REVISIT_PLANNED_ON,
    .newest_first = TRUE,
    .columns = revisit_columns },
  { .entity = CG_ENTITY_APPEAL,
    .parent_field = CG_APPEAL_CASE,
    .title = NC_ ("children", "Appeals"),
    .add = NC_ ("children", "Record an appeal"),
    .text = CG_APPEAL_ACCOUNTABLE,
    .small = { -1 },
    .sort = CG_APPEAL_APPEALED_ON,
    .newest_first = TRUE,
    .columns = appeal_columns },
  { .entity = CG_ENTITY_CORRECTION,
    .parent_field = CG_CORRECTION_CASE,
    .title = NC_ ("children", "Corrections"),
    .add = NC_ ("children", "Correct the decision"),
    .text = CG_CORRECTION_DECISION_NO,
    .small = { -1 },
    .sort = CG_CORRECTION_DECIDED_ON,
    .newest_first = TRUE,
    .columns = correction_columns,
    .words = correction_words,
    .step = "case.correct" },
};

const CgChildKind *
cg_case_parts (guint *n)
{
  *n = G_N_ELEMENTS (parts);
  return parts;
}
