/* cg-record-lamp.c: what the lamp of a record depends on, read from the record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record-lamp.h"

#define NO_FIELD (-1)

/* Where a kind of record has what a lamp depends on. Without a status it runs from when it has a
 * deadline until the day of its completion is there. */
typedef struct
{
  CgEntity entity;
  int deadline;
  int warning;
  int status;
  const char *const *open; /* states in which it runs */
  const char *const *done; /* states in which it is completed */
  int completed;           /* the day of completion */
  int completed_else;      /* and where to look when that is empty */
  int extended;
} LampFields;

static const char *const problem_open[] = { "todo",      "doing",    "extended",
                                            "submitted", "returned", NULL };
static const char *const problem_done[] = { "closed", NULL };
static const char *const measure_open[] = { "todo", "doing", NULL };
static const char *const measure_done[] = { "done", NULL };
static const char *const institution_open[] = { "todo", "draft", "consult", "deliberate", NULL };
static const char *const institution_done[] = { "issued", "enforced", "closed", NULL };
static const char *const stage_open[] = { "pending", "active", NULL };
static const char *const stage_done[] = { "done", NULL };

#define UNTIL(ENTITY, COMPLETED)                                                                   \
  {                                                                                                \
    CG_ENTITY_##ENTITY, CG_##ENTITY##_EFFECTIVE_DEADLINE, CG_##ENTITY##_WARNING_ON, NO_FIELD,      \
        NULL, NULL, CG_##ENTITY##_##COMPLETED, NO_FIELD, NO_FIELD                                  \
  }

static const LampFields lamp_fields[] = {
  { CG_ENTITY_PROBLEM, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_WARNING_ON, CG_PROBLEM_STATUS,
    problem_open, problem_done, CG_PROBLEM_COMPLETED_ON, CG_PROBLEM_CLOSED_ON,
    CG_PROBLEM_HAS_EXTENSION },
  { CG_ENTITY_MEASURE, CG_MEASURE_EFFECTIVE_DEADLINE, CG_MEASURE_WARNING_ON, CG_MEASURE_STATUS,
    measure_open, measure_done, CG_MEASURE_COMPLETED_ON, NO_FIELD, NO_FIELD },
  { CG_ENTITY_INSTITUTION, CG_INSTITUTION_EFFECTIVE_DEADLINE, CG_INSTITUTION_WARNING_ON,
    CG_INSTITUTION_STATUS, institution_open, institution_done, CG_INSTITUTION_ISSUED_ON, NO_FIELD,
    NO_FIELD },
  { CG_ENTITY_STAGE, CG_STAGE_DEADLINE, CG_STAGE_WARNING_ON, CG_STAGE_STATE, stage_open, stage_done,
    CG_STAGE_ACTUAL_ON, NO_FIELD, NO_FIELD },
  UNTIL (ACCOUNTABLE, PROCEDURES_ON),
  UNTIL (APPEAL, DECIDED_ON),
  UNTIL (PRESSURE_POINT, CLEARED_ON),
  UNTIL (INSTITUTION_CHECK, CHECKED_ON),
  UNTIL (INSPECTION, HELD_ON),
  UNTIL (REVISIT, DONE_ON),
};

static const LampFields *
find_fields (CgEntity entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (lamp_fields); i++)
    if (lamp_fields[i].entity == entity)
      return &lamp_fields[i];
  return NULL;
}

static void
read_until (const CgRecord *record, const LampFields *fields, CgLampFacts *facts)
{
  gboolean live = cg_record_is_null (record, CG_FIELD_VOID_REASON);

  facts->deadline = cg_record_date (record, fields->deadline);
  facts->warning = cg_record_date (record, fields->warning);
  if (live && facts->deadline != 0)
    facts->completed = cg_record_date (record, fields->completed);
  facts->open = live && facts->deadline != 0 && facts->completed == 0;
}

gboolean
cg_record_lamp_facts (const CgRecord *record, CgLampFacts *facts)
{
  const LampFields *fields = find_fields (cg_record_get_entity (record));
  const char *status;
  gboolean live;

  *facts = (CgLampFacts){ 0 };
  if (fields == NULL)
    return FALSE;
  if (fields->status == NO_FIELD)
    {
      read_until (record, fields, facts);
      return TRUE;
    }

  status = cg_record_text (record, fields->status);
  live = cg_record_is_null (record, CG_FIELD_VOID_REASON);
  facts->deadline = cg_record_date (record, fields->deadline);
  facts->warning = cg_record_date (record, fields->warning);
  facts->longterm = live && g_str_equal (status, "longterm");
  facts->open = live && (facts->longterm || g_strv_contains (fields->open, status));
  facts->has_extension =
      fields->extended != NO_FIELD && cg_record_integer (record, fields->extended);
  if (live && g_strv_contains (fields->done, status))
    facts->completed = cg_record_date (record, fields->completed);
  if (live && facts->completed == 0 && fields->completed_else != NO_FIELD &&
      g_strv_contains (fields->done, status))
    facts->completed = cg_record_date (record, fields->completed_else);
  return TRUE;
}

void
cg_record_lamp_mark (CgEntity entity, gboolean *fields)
{
  const LampFields *lamp = find_fields (entity);

  if (lamp == NULL)
    return;

  fields[CG_FIELD_VOID_REASON] = TRUE;
  fields[lamp->deadline] = fields[lamp->warning] = TRUE;
  fields[lamp->completed] = TRUE;
  if (lamp->status != NO_FIELD)
    fields[lamp->status] = TRUE;
  if (lamp->completed_else != NO_FIELD)
    fields[lamp->completed_else] = TRUE;
  if (lamp->extended != NO_FIELD)
    fields[lamp->extended] = TRUE;
}

CgLamp
cg_record_lamp (const CgRecord *record, CgDate today)
{
  CgLampFacts facts;

  cg_record_lamp_facts (record, &facts);
  return cg_lamp_compute (&facts, today);
}
