/* cg-gatekeeper-locks.c: refuses changes of what a document's state locks, and voiding it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-gatekeeper-locks.h"

#include "cg-action.h"
#include "cg-changeset.h"
#include "cg-gate.h"
#include "cg-gatekeeper.h"
#include "cg-reader.h"

/* ---- children that their parent's state locks ---- */

/* The parent of a row of the changeset: as it was where the row is gone, as it is otherwise. */
static gboolean
find_parent (CgConnection *self, const CgRowChange *row, int field, gint64 *parent, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  *parent = 0;
  if (row->operation == 'd')
    {
      *parent = row->before != NULL ? row->before[field].integer : 0;
      return TRUE;
    }

  records = cg_reader_fetch_plain (self, row->entity, &row->id, 1, error);
  if (records != NULL && records->len > 0)
    *parent = cg_record_integer (g_ptr_array_index (records, 0), field);
  return records != NULL;
}

/* What was kept before and is after, the signature standing, cannot have been voided between. */
static gboolean
keeps (const CgRecord *before, const CgRecord *after)
{
  return cg_gate_keeps_children (before) && cg_gate_keeps_children (after);
}

/* Undoing the step that added it. */
static gboolean
is_approval_gone (const CgRowChange *row)
{
  return row->entity == CG_ENTITY_APPROVAL && row->operation == 'd' && row->before != NULL &&
         row->before[CG_APPROVAL_STEP].type == CG_VALUE_TEXT;
}

static gboolean
is_locked (const CgRowChange *row, const CgRecord *before, const CgRecord *after)
{
  if (row->entity == CG_ENTITY_DELIVERY)
    return cg_gate_holds_deliveries (before);
  if (is_approval_gone (row))
    return cg_gate_relies_on (after, row->before[CG_APPROVAL_STEP].text);

  return cg_gate_is_kept (row->entity) ? keeps (before, after) : cg_gate_locks_children (before);
}

static void
refuse_child (CgEntity child, CgRecord *parent, CgOutcome *outcome)
{
  CgRefusal *refusal = cg_refusal_new (parent);
  CgFault fault = CG_FAULT_NOTICE_LOCKED;

  if (child == CG_ENTITY_DELIVERY)
    fault = CG_FAULT_DELIVERY_STAYS;
  else if (cg_gate_is_kept (child))
    fault = CG_FAULT_NOTICE_KEPT;
  cg_refusal_add (refusal, fault, cg_record_name (parent));
  g_ptr_array_add (outcome->refusals, refusal);
}

/* @parent as it is after the edit. */
static void
check_child (const CgRecord *parent,
             const CgRowChange *row,
             const CgRowChange *parent_row,
             CgOutcome *outcome)
{
  g_autoptr (CgRecord) before = NULL;

  if (parent_row != NULL && parent_row->operation == 'i')
    return;

  before = parent_row != NULL ? cg_changeset_record_before (parent, parent_row)
                              : cg_record_ref ((CgRecord *) parent);
  if (is_locked (row, before, parent))
    refuse_child (row->entity, before, outcome);
}

/* @asked: the parents that were looked at for children like @row. */
static gboolean
check_parent (CgConnection *self,
              const CgRowChange *row,
              GHashTable *rows_by_id,
              GHashTable *asked,
              CgOutcome *outcome,
              GError **error)
{
  int field = cg_gate_locking_parent (row->entity);
  CgEntity entity = (CgEntity) cg_field_get (row->entity, field)->of;
  g_autoptr (GPtrArray) records = NULL;
  gint64 parent;

  if (!find_parent (self, row, field, &parent, error))
    return FALSE;
  if (!g_hash_table_add (asked, g_memdup2 (&parent, sizeof parent)))
    return TRUE;

  records = cg_reader_fetch_plain (self, entity, &parent, 1, error);
  if (records == NULL)
    return FALSE;
  if (records->len > 0)
    check_child (g_ptr_array_index (records, 0), row, g_hash_table_lookup (rows_by_id, &parent),
                 outcome);
  return TRUE;
}

static gboolean
changes_delivery (const CgRowChange *row)
{
  guint n = cg_entity_get (row->entity)->n_own_fields;

  for (guint i = 0; row->operation == 'u' && i < n; i++)
    if ((row->changed >> i & 1) && cg_gate_holds_delivery_field ((int) i))
      return TRUE;

  return FALSE;
}

/* Steps add to what is kept, and undoing one takes away what it added,
 * unless somebody has relied on it since. */
static gboolean
may_be_locked (const CgRowChange *row)
{
  if (row->entity == CG_ENTITY_DELIVERY)
    return changes_delivery (row);

  return cg_gate_locking_parent (row->entity) >= 0 &&
         (row->operation == 'u' || !cg_gate_is_kept (row->entity) || is_approval_gone (row));
}

static gboolean
check_parents (
    CgConnection *self, GPtrArray *rows, GHashTable *rows_by_id, CgOutcome *outcome, GError **error)
{
  g_autoptr (GHashTable) locked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) held = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);
      GHashTable *asked = row->entity == CG_ENTITY_DELIVERY ? held
                          : cg_gate_is_kept (row->entity)   ? kept
                                                            : locked;

      if (may_be_locked (row) && !check_parent (self, row, rows_by_id, asked, outcome, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- what only its own step takes away ---- */

/* A signed document is cancelled, by who may sign. */
static gboolean
check_voided (CgConnection *self, const CgRowChange *row, CgOutcome *outcome, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (CgRecord) before = NULL;

  if (row->entity != CG_ENTITY_NOTICE || row->operation != 'u' ||
      !(row->changed >> CG_NOTICE_VOID_REASON & 1))
    return TRUE;

  records = cg_reader_fetch_plain (self, row->entity, &row->id, 1, error);
  if (records == NULL || records->len == 0)
    return records != NULL;

  before = cg_changeset_record_before (g_ptr_array_index (records, 0), row);
  if (cg_record_is_null (before, CG_NOTICE_VOID_REASON) && cg_gate_is_cancelled_only (before))
    {
      CgRefusal *refusal = cg_refusal_new (before);

      cg_refusal_add (refusal, CG_FAULT_NOTICE_STANDS, cg_record_name (before),
                      cg_action_label ("notice.cancel"));
      g_ptr_array_add (outcome->refusals, refusal);
    }
  return TRUE;
}

/* What a correction revoked stands again when it is withdrawn (Article 21). */
static gboolean
check_withdrawn (CgConnection *self, const CgRowChange *row, CgOutcome *outcome, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  const CgRecord *correction;
  CgRefusal *refusal;

  if (row->entity != CG_ENTITY_CORRECTION || row->operation != 'u' ||
      !(row->changed >> CG_CORRECTION_VOID_REASON & 1))
    return TRUE;

  records = cg_reader_fetch_plain (self, row->entity, &row->id, 1, error);
  if (records == NULL || records->len == 0)
    return records != NULL;

  correction = g_ptr_array_index (records, 0);
  if (cg_record_is_null (correction, CG_CORRECTION_VOID_REASON) ||
      cg_sql_integer (self, NULL, 0, cg_gatekeeper_fact_sql (CG_FACT_CORRECTED), "i", row->id) == 0)
    return TRUE;

  refusal = cg_refusal_new (correction);
  cg_refusal_add (refusal, CG_FAULT_CORRECTION_STANDS, cg_action_label ("correction.withdraw"));
  g_ptr_array_add (outcome->refusals, refusal);
  return TRUE;
}

static gboolean
check_all_voided (CgConnection *self, GPtrArray *rows, CgOutcome *outcome, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    if (!check_voided (self, g_ptr_array_index (rows, i), outcome, error) ||
        !check_withdrawn (self, g_ptr_array_index (rows, i), outcome, error))
      return FALSE;

  return TRUE;
}

gboolean
cg_gatekeeper_check_locks (
    CgConnection *self, GPtrArray *rows, GHashTable *rows_by_id, CgOutcome *outcome, GError **error)
{
  return check_parents (self, rows, rows_by_id, outcome, error) &&
         check_all_voided (self, rows, outcome, error);
}
