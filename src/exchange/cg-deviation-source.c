/* cg-deviation-source.c: the analysis of a case, read from the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-deviation-source.h"

static const struct
{
  CgEntity entity;
  int case_field;
  int unit_field; /* -1: the rows of all units */
  int sort;       /* -1: by id */
} kinds[CG_N_DEVIATION_KINDS] = {
  [CG_DEVIATION_POLITICAL] = { CG_ENTITY_POLITICAL_DEVIATION, CG_POLITICAL_DEVIATION_CASE,
                               CG_POLITICAL_DEVIATION_UNIT, -1 },
  [CG_DEVIATION_SIGNS] = { CG_ENTITY_DEVIATION_SIGN, CG_DEVIATION_SIGN_CASE, -1, -1 },
  [CG_DEVIATION_DUTIES] = { CG_ENTITY_POWER_DUTY, CG_POWER_DUTY_CASE, CG_POWER_DUTY_UNIT, -1 },
  [CG_DEVIATION_NODES] = { CG_ENTITY_PRESSURE_NODE, CG_PRESSURE_NODE_CASE, CG_PRESSURE_NODE_UNIT,
                           CG_PRESSURE_NODE_POSITION },
  [CG_DEVIATION_POINTS] = { CG_ENTITY_PRESSURE_POINT, CG_PRESSURE_POINT_CASE,
                            CG_PRESSURE_POINT_UNIT, -1 },
};

CgQuery *
cg_deviation_query (CgDeviationKind kind, gint64 case_id, gint64 unit_id)
{
  CgQuery *query = cg_query_new (kinds[kind].entity);

  cg_query_filter_integer (query, kinds[kind].case_field, CG_FILTER_EQUAL, case_id);
  if (unit_id != 0 && kinds[kind].unit_field >= 0)
    cg_query_filter_integer (query, kinds[kind].unit_field, CG_FILTER_EQUAL, unit_id);
  if (kinds[kind].sort >= 0)
    cg_query_add_sort (query, kinds[kind].sort, FALSE);
  return query;
}

void
cg_deviation_source_clear (CgDeviationSource *self)
{
  for (int i = 0; i < CG_N_DEVIATION_KINDS; i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);
}

gboolean
cg_deviation_source_read (
    CgDeviationSource *self, CgStore *store, gint64 case_id, gint64 unit_id, GError **error)
{
  for (int i = 0; i < CG_N_DEVIATION_KINDS; i++)
    {
      g_autoptr (CgQuery) query = cg_deviation_query (i, case_id, unit_id);

      self->rows[i] = cg_store_select (store, query, error);
      if (self->rows[i] == NULL)
        return FALSE;
    }

  return TRUE;
}

CgDeviationRows
cg_deviation_source_rows (const CgDeviationSource *self)
{
  return (CgDeviationRows){ .political = self->rows[CG_DEVIATION_POLITICAL],
                            .signs = self->rows[CG_DEVIATION_SIGNS],
                            .duties = self->rows[CG_DEVIATION_DUTIES],
                            .nodes = self->rows[CG_DEVIATION_NODES],
                            .points = self->rows[CG_DEVIATION_POINTS] };
}
