/* cg-store-lot.c: 回访抽查: which accepted units can be drawn, and the draw as an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-lot.h"

#include "cg-fault.h"
#include "cg-lot.h"
#include "cg-store-private.h"

static gboolean
find_units (CgStore *self,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  GArray *ids = data;
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      connection, error,
      "SELECT c.id FROM case_unit c JOIN \"case\" k ON k.id = c.\"case\" WHERE c.void_reason IS "
      "NULL"
      " AND k.void_reason IS NULL AND c.accepted_on IS NOT NULL AND NOT EXISTS (SELECT 1"
      " FROM revisit r WHERE r.\"case\" = c.\"case\" AND r.unit = c.unit AND r.void_reason IS NULL"
      " AND r.done_on IS NULL) ORDER BY c.id",
      NULL);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  return statement != NULL && !failed;
}

GArray *
cg_store_lot_units (CgStore *self, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (CG_IS_STORE (self), NULL);

  return cg_store_call (self, CG_SIDE_READER, find_units, ids, error) ? g_steal_pointer (&ids)
                                                                      : NULL;
}

static void
add_revisit (CgEdit *edit, const CgRecord *unit, gint64 seed, CgDate planned_on)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_REVISIT);

  cg_edit_set_integer (edit, CG_ENTITY_REVISIT, id, CG_REVISIT_CASE,
                       cg_record_integer (unit, CG_CASE_UNIT_CASE));
  cg_edit_set_integer (edit, CG_ENTITY_REVISIT, id, CG_REVISIT_UNIT,
                       cg_record_integer (unit, CG_CASE_UNIT_UNIT));
  cg_edit_set_date (edit, CG_ENTITY_REVISIT, id, CG_REVISIT_PLANNED_ON, planned_on);
  cg_edit_set_integer (edit, CG_ENTITY_REVISIT, id, CG_REVISIT_IS_SAMPLED, 1);
  cg_edit_set_integer (edit, CG_ENTITY_REVISIT, id, CG_REVISIT_SEED, seed);
}

CgEdit *
cg_store_lot_edit (
    CgStore *self, guint n, gint64 seed, CgDate planned_on, gint64 actor, GError **error)
{
  g_autoptr (GArray) ids = cg_store_lot_units (self, error);
  g_autoptr (GArray) drawn = NULL;
  g_autoptr (GPtrArray) units = NULL;
  CgEdit *edit;

  if (ids == NULL)
    return NULL;
  if (n > ids->len)
    {
      g_autofree char *there = g_strdup_printf ("%u", ids->len);
      g_autofree char *wanted = g_strdup_printf ("%u", n);

      cg_fault_set (error, CG_FAULT_DRAW_FEW, there, wanted);
      return NULL;
    }

  drawn = cg_lot_draw (ids, n, seed);
  units =
      cg_store_fetch (self, CG_ENTITY_CASE_UNIT, (const gint64 *) drawn->data, drawn->len, error);
  if (units == NULL)
    return NULL;

  edit = cg_edit_new ("revisit.draw", actor);
  for (guint i = 0; i < units->len; i++)
    add_revisit (edit, g_ptr_array_index (units, i), seed, planned_on);
  return edit;
}
