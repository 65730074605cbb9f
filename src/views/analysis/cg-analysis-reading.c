/* cg-analysis-reading.c: what the page 剖析 shows of a case, read piece by piece.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-analysis-reading.h"

/* Units, problems, causes and the kinds of deviations; the case comes first of all. */
enum
{
  UNITS,
  PROBLEMS,
  CAUSES,
  DEVIATIONS,
  N_LISTS = DEVIATIONS + CG_N_DEVIATION_KINDS,
};

typedef struct
{
  CgAnalysis *analysis;
  CgStore *store;
  GObject *object;
  void (*done) (gpointer object, CgAnalysis *analysis);
  int list; /* the one that is being read */
} Reading;

CgAnalysis *
cg_analysis_ref (CgAnalysis *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
cg_analysis_unref (CgAnalysis *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->causes, g_ptr_array_unref);
  cg_deviation_source_clear (&self->source);
  g_free (self);
}

static void
end (Reading *reading, gboolean good)
{
  reading->done (reading->object, good ? reading->analysis : NULL);
  cg_analysis_unref (reading->analysis);
  g_object_unref (reading->store);
  g_object_unref (reading->object);
  g_free (reading);
}

static GPtrArray **
list_of (Reading *reading)
{
  switch (reading->list)
    {
    case UNITS:
      return &reading->analysis->units;
    case PROBLEMS:
      return &reading->analysis->problems;
    case CAUSES:
      return &reading->analysis->causes;
    default:
      return &reading->analysis->source.rows[reading->list - DEVIATIONS];
    }
}

static CgQuery *
query_of (const Reading *reading)
{
  static const struct
  {
    CgEntity entity;
    int case_field;
    int sort;
  } lists[] = {
    [UNITS] = { CG_ENTITY_CASE_UNIT, CG_CASE_UNIT_CASE, -1 },
    [PROBLEMS] = { CG_ENTITY_PROBLEM, CG_PROBLEM_CASE, CG_PROBLEM_PROBLEM_NO },
    [CAUSES] = { CG_ENTITY_CAUSE, CG_CAUSE_CASE, CG_CAUSE_POSITION },
  };
  CgQuery *query;

  if (reading->list >= DEVIATIONS)
    return cg_deviation_query (reading->list - DEVIATIONS, reading->analysis->case_id, 0);

  query = cg_query_new (lists[reading->list].entity);
  cg_query_filter_integer (query, lists[reading->list].case_field, CG_FILTER_EQUAL,
                           reading->analysis->case_id);
  if (lists[reading->list].sort >= 0)
    cg_query_add_sort (query, lists[reading->list].sort, FALSE);
  return query;
}

/* The main unit is the one shown at first. */
static void
settle_units (CgAnalysis *self)
{
  gboolean known = FALSE;
  guint first = 0;

  for (guint i = 0; i < self->units->len; i++)
    {
      const CgRecord *unit = g_ptr_array_index (self->units, i);

      known |= cg_record_integer (unit, CG_CASE_UNIT_UNIT) == self->unit_id;
      if (g_str_equal (cg_record_text (unit, CG_CASE_UNIT_ROLE), "main"))
        first = i;
    }
  if (!known && self->units->len > 0)
    self->unit_id = cg_record_integer (g_ptr_array_index (self->units, first), CG_CASE_UNIT_UNIT);
}

static void read_next (Reading *reading);

static void
list_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  GPtrArray **list = list_of (reading);

  *list = cg_store_select_finish (CG_STORE (source), result, NULL);
  if (*list == NULL)
    {
      end (reading, FALSE);
      return;
    }

  if (reading->list == UNITS)
    settle_units (reading->analysis);
  reading->list++;
  read_next (reading);
}

static void
read_next (Reading *reading)
{
  g_autoptr (CgQuery) query = NULL;

  if (reading->list == N_LISTS)
    {
      end (reading, TRUE);
      return;
    }

  query = query_of (reading);
  cg_store_select_async (reading->store, query, NULL, list_cb, reading);
}

static void
case_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);

  if (records == NULL || records->len != 1)
    {
      end (reading, FALSE);
      return;
    }

  reading->analysis->record = cg_record_ref (g_ptr_array_index (records, 0));
  read_next (reading);
}

void
cg_analysis_read (CgOffice *office,
                  gint64 case_id,
                  gint64 unit_id,
                  gpointer object,
                  void (*done) (gpointer object, CgAnalysis *analysis))
{
  Reading *reading = g_new0 (Reading, 1);

  reading->analysis = g_new0 (CgAnalysis, 1);
  g_atomic_ref_count_init (&reading->analysis->references);
  reading->analysis->case_id = case_id;
  reading->analysis->unit_id = unit_id;
  reading->store = g_object_ref (cg_office_get_store (office));
  reading->object = g_object_ref (G_OBJECT (object));
  reading->done = done;
  cg_store_fetch_async (reading->store, CG_ENTITY_CASE, &case_id, 1, NULL, case_cb, reading);
}

GPtrArray *
cg_analysis_of_unit (const CgAnalysis *self, const GPtrArray *rows, int field)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      CgRecord *row = g_ptr_array_index (rows, i);

      if (cg_record_integer (row, field) == self->unit_id)
        g_ptr_array_add (found, cg_record_ref (row));
    }

  return found;
}

static CgRecord *
find_in (const GPtrArray *rows, CgEntity entity, gint64 id)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      CgRecord *row = g_ptr_array_index (rows, i);

      if (cg_record_get_entity (row) == entity && cg_record_get_id (row) == id)
        return row;
    }

  return NULL;
}

CgRecord *
cg_analysis_find (const CgAnalysis *self, CgEntity entity, gint64 id)
{
  CgRecord *row = find_in (self->causes, entity, id);

  if (row == NULL)
    row = find_in (self->problems, entity, id);
  for (int i = 0; row == NULL && i < CG_N_DEVIATION_KINDS; i++)
    row = find_in (self->source.rows[i], entity, id);
  return row;
}
