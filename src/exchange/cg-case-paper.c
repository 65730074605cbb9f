/* cg-case-paper.c: 全案: a case with all that belongs to it as one paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-paper.h"

#include <glib/gi18n.h>

#include "cg-anchored.h"
#include "cg-clock.h"
#include "cg-record-lamp.h"
#include "cg-table-paper.h"

/* Columns, in shares of the width. */
#define SERIAL 30
#define WHAT 150
#define TOLD 420
#define WHO 80
#define DAY 76
#define STATE 92

#define MOST_TOLD 12

/* A part of the paper: what its records are called by, what is told of them, who answers for
 * them, the day that places them and the field that says how they stand; -1: none. */
typedef struct
{
  CgEntity entity;
  const char *title; /* (nullable): msgid, context "children" */
  int what;
  int told[MOST_TOLD]; /* ended by -1 */
  int who;
  int day;
  int state;
} Part;

#define F(ENTITY, FIELD) CG_##ENTITY##_##FIELD

/* clang-format off */
static const Part parts[] = {
  { CG_ENTITY_ACCOUNTABLE, NC_ ("children", "Accountable parties"), F (ACCOUNTABLE, NAME),
    { F (ACCOUNTABLE, TYPE), F (ACCOUNTABLE, POST), F (ACCOUNTABLE, DUTY), F (ACCOUNTABLE, RESPONSIBILITY), F (ACCOUNTABLE, SERVED_ON), F (ACCOUNTABLE, NOTIFIED_ON), F (ACCOUNTABLE, INTEGRITY_FILED_ON), F (ACCOUNTABLE, PERSONNEL_FILED_ON), F (ACCOUNTABLE, PROCEDURES_ON), F (ACCOUNTABLE, SELF_CRITICISM_ON), F (ACCOUNTABLE, EXAMINED_AT), -1 },
    F (ACCOUNTABLE, UNIT), F (ACCOUNTABLE, ANNOUNCED_ON), F (ACCOUNTABLE, SERVING) },
  { CG_ENTITY_SANCTION, NC_ ("children", "Sanctions"), F (SANCTION, KIND),
    { F (SANCTION, DECIDED_BY), F (SANCTION, DECISION_NO), F (SANCTION, EFFECT_UNTIL), F (SANCTION, REVOKED_ON), F (SANCTION, REVOKED_NO), -1 },
    F (SANCTION, ACCOUNTABLE), F (SANCTION, DECIDED_ON), -1 },
  { CG_ENTITY_CASE_UNIT, NC_ ("children", "Units concerned"), F (CASE_UNIT, UNIT),
    { F (CASE_UNIT, ROLE), F (CASE_UNIT, RECEIPT_ON), F (CASE_UNIT, PLAN_ON), F (CASE_UNIT, REPORT_ON), F (CASE_UNIT, ACCEPTED_ON), F (CASE_UNIT, GRADE), -1 },
    F (CASE_UNIT, RECEIVER), F (CASE_UNIT, DELIVERED_ON), F (CASE_UNIT, STAGE) },
  { CG_ENTITY_TRACK, NC_ ("children", "Summary, warning, rectification"), F (TRACK, TRACK),
    { F (TRACK, UNIT), F (TRACK, REASON), -1 }, F (TRACK, APPROVER), F (TRACK, ACCEPTED_ON), F (TRACK, STATE) },
  { CG_ENTITY_POLITICAL_DEVIATION, NULL, F (POLITICAL_DEVIATION, BENCHMARK),
    { F (POLITICAL_DEVIATION, TEXT), F (POLITICAL_DEVIATION, CAUSE), F (POLITICAL_DEVIATION, REMEDY), -1 },
    F (POLITICAL_DEVIATION, SUBJECT), F (POLITICAL_DEVIATION, FOUND_ON), -1 },
  { CG_ENTITY_POWER_DUTY, NULL, F (POWER_DUTY, POWER),
    { F (POWER_DUTY, MISMATCH), F (POWER_DUTY, PLACE), F (POWER_DUTY, DUTY_NOW), F (POWER_DUTY, DUTY_WANTED), F (POWER_DUTY, CONCLUSION), -1 },
    F (POWER_DUTY, HOLDER), -1, F (POWER_DUTY, STATE) },
  { CG_ENTITY_PRESSURE_POINT, NULL, F (PRESSURE_POINT, KIND),
    { F (PRESSURE_POINT, TEXT), F (PRESSURE_POINT, CAUSE), F (PRESSURE_POINT, REMEDY), -1 },
    F (PRESSURE_POINT, DREDGER), F (PRESSURE_POINT, DEADLINE), -1 },
  { CG_ENTITY_PROBLEM, NC_ ("children", "Problems and rectification"), F (PROBLEM, TEXT),
    { F (PROBLEM, PROBLEM_NO), F (PROBLEM, CATEGORY), F (PROBLEM, NATURE), F (PROBLEM, MODE), F (PROBLEM, STANDARD), F (PROBLEM, COMPLETION), F (PROBLEM, CLOSED_ON), -1 },
    F (PROBLEM, PERSON), F (PROBLEM, EFFECTIVE_DEADLINE), F (PROBLEM, STATUS) },
  { CG_ENTITY_MEASURE, NC_ ("children", "Measures"), F (MEASURE, TEXT),
    { F (MEASURE, PROBLEM), F (MEASURE, COMPLETED_ON), -1 }, F (MEASURE, PERSON), F (MEASURE, EFFECTIVE_DEADLINE), F (MEASURE, STATUS) },
  { CG_ENTITY_INSTITUTION, NC_ ("children", "Institution building"), F (INSTITUTION, NAME),
    { F (INSTITUTION, INST_NO), F (INSTITUTION, GAP_TEXT), F (INSTITUTION, CHAIN), F (INSTITUTION, LINK), F (INSTITUTION, ACTION), F (INSTITUTION, DOC_NO), F (INSTITUTION, ISSUED_ON), F (INSTITUTION, CHECK_RESULT), -1 },
    F (INSTITUTION, PERSON), F (INSTITUTION, DEADLINE), F (INSTITUTION, STATUS) },
  { CG_ENTITY_NOTICE, NC_ ("children", "Documents issued"), F (NOTICE, TITLE),
    { F (NOTICE, KIND), F (NOTICE, DOC_NO), F (NOTICE, RECIPIENTS), -1 }, F (NOTICE, SIGNER), F (NOTICE, SIGN_DATE), F (NOTICE, STATE) },
  { CG_ENTITY_INCOMING, NC_ ("children", "Papers received"), F (INCOMING, TITLE),
    { F (INCOMING, KIND), F (INCOMING, DOC_NO), F (INCOMING, DUE_ON), F (INCOMING, LATE_DAYS), F (INCOMING, REMARK), -1 },
    F (INCOMING, UNIT), F (INCOMING, RECEIVED_ON), F (INCOMING, STATE) },
  { CG_ENTITY_ACTIVITY, NC_ ("children", "Activities"), F (ACTIVITY, SUBJECT),
    { F (ACTIVITY, KIND), F (ACTIVITY, PLACE), F (ACTIVITY, ATTENDEES), F (ACTIVITY, REMARK), -1 }, F (ACTIVITY, CHAIR), F (ACTIVITY, HELD_ON), -1 },
  { CG_ENTITY_COMMITTEE_MATTER, NC_ ("children", "Party committee"), F (COMMITTEE_MATTER, SUBJECT),
    { F (COMMITTEE_MATTER, KIND), F (COMMITTEE_MATTER, REMARK), -1 }, F (COMMITTEE_MATTER, BY_WHOM), F (COMMITTEE_MATTER, HELD_ON), -1 },
  { CG_ENTITY_INSPECTION, NC_ ("children", "Inspections"), F (INSPECTION, SUBJECT),
    { F (INSPECTION, KIND), F (INSPECTION, UNIT), F (INSPECTION, FINDINGS), F (INSPECTION, OPINION), F (INSPECTION, PLANNED_ON), -1 },
    F (INSPECTION, MEMBERS), F (INSPECTION, HELD_ON), F (INSPECTION, CONCLUSION) },
  { CG_ENTITY_HANDOVER, NC_ ("children", "Clues handed over"), F (HANDOVER, NUMBER),
    { F (HANDOVER, REMARK), -1 }, F (HANDOVER, RECEIVER), F (HANDOVER, HANDED_ON), -1 },
  { CG_ENTITY_ACCEPTANCE, NC_ ("children", "Acceptance"), F (ACCEPTANCE, UNIT),
    { F (ACCEPTANCE, ROUND), F (ACCEPTANCE, TOTAL), F (ACCEPTANCE, GRADE), F (ACCEPTANCE, OPINION), -1 },
    F (ACCEPTANCE, REVIEWER), F (ACCEPTANCE, HELD_ON), F (ACCEPTANCE, RESULT) },
  { CG_ENTITY_REVISIT, NC_ ("children", "Revisits"), F (REVISIT, UNIT),
    { F (REVISIT, PLANNED_ON), F (REVISIT, TEXT), -1 }, F (REVISIT, VISITOR), F (REVISIT, DONE_ON), F (REVISIT, RESULT) },
  { CG_ENTITY_APPEAL, NC_ ("children", "Appeals"), F (APPEAL, ACCOUNTABLE),
    { F (APPEAL, RECEIVED_ON), F (APPEAL, TEXT), F (APPEAL, DECIDED_ON), F (APPEAL, DECISION_NO), F (APPEAL, OUTCOME), -1 },
    -1, F (APPEAL, APPEALED_ON), F (APPEAL, RESULT) },
  { CG_ENTITY_CORRECTION, NC_ ("children", "Corrections"), F (CORRECTION, DECISION_NO),
    { F (CORRECTION, ACCOUNTABLE), F (CORRECTION, REASON), -1 }, F (CORRECTION, DECIDED_BY), F (CORRECTION, DECIDED_ON), F (CORRECTION, KIND) },
  { CG_ENTITY_ATTACHMENT, NC_ ("children", "Files"), F (ATTACHMENT, NAME),
    { F (ATTACHMENT, KIND), F (ATTACHMENT, PAGES), F (ATTACHMENT, REMARK), -1 }, F (ATTACHMENT, ADDED_BY), F (ATTACHMENT, ADDED_ON), -1 },
};

/* What is known of the case itself, a row each. */
static const int facts[] = {
  CG_CASE_CASE_NO, CG_CASE_TITLE, CG_CASE_CASE_TYPE, CG_CASE_LEVEL, CG_CASE_DOMAIN, CG_CASE_CATEGORY,
  CG_CASE_SOURCE, CG_CASE_OCCURRED_ON, CG_CASE_DECIDED_ON, CG_CASE_DECIDED_BY, CG_CASE_DECISION_NO,
  CG_CASE_BRIEF, CG_CASE_AMOUNT, CG_CASE_UNDERTAKER, CG_CASE_SUPERVISOR, CG_CASE_WORK_SECRECY,
  CG_CASE_STAGE, CG_CASE_STATE, CG_CASE_REGISTERED_ON, CG_CASE_CLOSED_ON, CG_CASE_CLOSE_NOTE,
};
/* clang-format on */

typedef struct
{
  CgStore *store;
  gint64 id;
  CgDate today;
  CgTablePaper *paper;
  guint n;
} Maker;

/* ---- cells ---- */

static char *
words_of (const CgRecord *record, int field)
{
  return field >= 0 ? cg_record_display (record, field) : g_strdup ("");
}

/* "label：value" by lines; what is not there is not told. */
static char *
told_of (const CgRecord *record, const int *fields)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (; *fields >= 0; fields++)
    {
      g_autofree char *words = cg_record_display (record, *fields);

      if (*words != '\0')
        g_string_append_printf (told, C_ ("paper", "%s%s: %s"), told->len > 0 ? "\n" : "",
                                cg_field_label (cg_record_get_entity (record), *fields), words);
    }

  return g_string_free (g_steal_pointer (&told), FALSE);
}

/* How it stands, and below it the lamp. */
static char *
state_of (const Maker *self, const CgRecord *record, int field)
{
  g_autofree char *state = words_of (record, field);
  g_autofree char *words = NULL;
  CgLampFacts lamp;

  if (!cg_record_lamp_facts (record, &lamp) || cg_lamp_compute (&lamp, self->today) == CG_LAMP_NONE)
    return g_steal_pointer (&state);

  words = cg_lamp_words_short (&lamp, self->today);
  return g_strdup_printf ("%s%s%s %s", state, *state != '\0' ? "\n" : "",
                          cg_lamp_mark (cg_lamp_compute (&lamp, self->today)), words);
}

static void
add_row (Maker *self,
         const char *what,
         const char *told,
         const char *who,
         const char *day,
         const char *state)
{
  g_autofree char *serial = g_strdup_printf ("%u", ++self->n);
  const char *const cells[] = { serial, what, told, who, day, state };

  cg_table_paper_add_row (self->paper, cells);
}

/* ---- parts ---- */

static GPtrArray *
read_links (const Maker *self, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE_CASE);
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  cg_query_filter_integer (query, CG_NOTICE_CASE_CASE, CG_FILTER_EQUAL, self->id);
  links = cg_store_select (self->store, query, error);
  if (links == NULL)
    return NULL;

  for (guint i = 0; i < links->len; i++)
    {
      gint64 id = cg_record_integer (g_ptr_array_index (links, i), CG_NOTICE_CASE_NOTICE);

      g_array_append_val (ids, id);
    }
  return cg_store_fetch (self->store, CG_ENTITY_NOTICE, (const gint64 *) ids->data, ids->len,
                         error);
}

static GPtrArray *
read_part (const Maker *self, const Part *part, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (part->entity);

  if (part->entity == CG_ENTITY_NOTICE)
    return read_links (self, error);

  cg_query_filter_integer (query, cg_entity_find_field (part->entity, "case"), CG_FILTER_EQUAL,
                           self->id);
  return cg_store_select (self->store, query, error);
}

static void
add_record (Maker *self, const Part *part, const CgRecord *record)
{
  g_autofree char *what = words_of (record, part->what);
  g_autofree char *told = told_of (record, part->told);
  g_autofree char *who = words_of (record, part->who);
  g_autofree char *day = words_of (record, part->day);
  g_autofree char *state = state_of (self, record, part->state);

  add_row (self, what, told, who, day, state);
}

/* A deviation is headed by its name, as the problems have it. */
static const char *
part_title (const Part *part)
{
  switch ((int) part->entity)
    {
    case CG_ENTITY_POLITICAL_DEVIATION:
      return cg_choices_label (CG_CHOICES_DEVIATION, "political");
    case CG_ENTITY_POWER_DUTY:
      return cg_choices_label (CG_CHOICES_DEVIATION, "power_duty");
    case CG_ENTITY_PRESSURE_POINT:
      return cg_choices_label (CG_CHOICES_DEVIATION, "pressure");
    default:
      return g_dpgettext2 (NULL, "children", part->title);
    }
}

static gboolean
add_part (Maker *self, const Part *part, GError **error)
{
  g_autoptr (GPtrArray) records = read_part (self, part, error);

  if (records == NULL)
    return FALSE;
  if (records->len > 0)
    cg_table_paper_add_group (self->paper, part_title (part));
  for (guint i = 0; i < records->len; i++)
    add_record (self, part, g_ptr_array_index (records, i));

  return TRUE;
}

static void
add_facts (Maker *self, const CgRecord *record)
{
  cg_table_paper_add_group (self->paper, _ ("Overview of the case"));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *words = cg_record_display (record, facts[i]);

      if (*words != '\0')
        add_row (self, cg_field_label (CG_ENTITY_CASE, facts[i]), words, "", "", "");
    }
}

static CgTablePaper *
make_paper (CgStore *store, const CgRecord *record, CgDate today)
{
  g_autofree char *title =
      g_strdup_printf (_ ("File of the case %s"), cg_record_text (record, CG_CASE_CASE_NO));
  CgTablePaper *paper = cg_table_paper_new (title);
  g_autofree char *office = cg_store_setting (store, CG_SETTING_OFFICE);
  g_autofree char *day = cg_date_format_long (today);
  g_autofree char *left = g_strdup_printf (_ ("Reporting unit: %s"), office);
  g_autofree char *middle = g_strdup_printf (_ ("Date: %s"), day);

  cg_table_paper_set_note (paper, CG_TABLE_ABOVE_LEFT, left);
  cg_table_paper_set_note (paper, CG_TABLE_ABOVE_MIDDLE, middle);
  cg_table_paper_add_column (paper, C_ ("column", "No."), CG_TABLE_SHORT, SERIAL);
  cg_table_paper_add_column (paper, C_ ("column", "What"), CG_TABLE_TEXT, WHAT);
  cg_table_paper_add_column (paper, C_ ("column", "To what"), CG_TABLE_TEXT, TOLD);
  cg_table_paper_add_column (paper, C_ ("column", "By whom"), CG_TABLE_WORDS, WHO);
  cg_table_paper_add_column (paper, C_ ("column", "Date"), CG_TABLE_SHORT, DAY);
  cg_table_paper_add_column (paper, C_ ("column", "State"), CG_TABLE_LAMP, STATE);
  return paper;
}

CgNoticePages *
cg_case_paper_layout (CgStore *store, gint64 id, gboolean anchored, GError **error)
{
  g_autoptr (CgRecord) record = cg_store_get (store, CG_ENTITY_CASE, id, error);
  g_autoptr (CgTablePaper) paper = NULL;
  Maker self = { store, id, cg_clock_today (), NULL, 0 };

  if (record == NULL)
    return NULL;

  paper = self.paper = make_paper (store, record, self.today);
  add_facts (&self, record);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!add_part (&self, &parts[i], error))
      return NULL;

  return cg_anchored_pages (store, cg_table_paper_layout (paper), anchored, error);
}
