/* cg-bulk.c: the same change to many records, as a value, and what it led to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bulk-private.h"

#include "cg-effects.h"

static void
value_clear (gpointer data)
{
  cg_value_clear (&((CgBulkValue *) data)->value);
}

CgBulk *
cg_bulk_new_set (CgEntity entity, CgIds *ids, gint64 actor)
{
  CgBulk *self = g_new0 (CgBulk, 1);

  g_atomic_ref_count_init (&self->references);
  self->entity = entity;
  self->ids = cg_ids_ref (ids);
  self->actor = actor;
  self->values = g_array_new (FALSE, FALSE, sizeof (CgBulkValue));
  g_array_set_clear_func (self->values, value_clear);
  return self;
}

void
cg_bulk_add_value (CgBulk *self, int field, const CgValue *value)
{
  CgBulkValue added = { field, CG_VALUE_INIT };

  if (value->type != CG_VALUE_TEXT || *value->text != '\0')
    cg_value_copy (&added.value, value);
  g_array_append_val (self->values, added);
}

CgBulk *
cg_bulk_new_do (
    CgEntity entity, CgIds *ids, const CgAction *action, GHashTable *arguments, gint64 actor)
{
  CgBulk *self = cg_bulk_new_set (entity, ids, actor);

  self->action = action;
  self->arguments = arguments != NULL ? g_hash_table_ref (arguments) : NULL;
  return self;
}

CgBulk *
cg_bulk_ref (CgBulk *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
cg_bulk_unref (CgBulk *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  cg_ids_unref (self->ids);
  g_array_unref (self->values);
  g_clear_pointer (&self->arguments, g_hash_table_unref);
  g_free (self);
}

static gboolean
is_child_of (CgEntity child, CgEntity parent)
{
  const CgEntityInfo *info = cg_entity_get (child);

  return info->parent_field >= 0 && info->fields[info->parent_field].of == parent;
}

gboolean
cg_bulk_can_do (CgEntity entity, const CgAction *action)
{
  return cg_effects_is_local (action) &&
         (action->entity == entity ||
          (is_child_of (action->entity, entity) && action->state_field != NULL));
}

CgEntity
cg_bulk_target (const CgBulk *bulk)
{
  return bulk->action != NULL ? bulk->action->entity : bulk->entity;
}

/* Its own row, a record that the step makes, and one that its function may make. */
guint
cg_bulk_rows_each (const CgBulk *bulk)
{
  if (bulk->action == NULL)
    return 1;

  return 1 + (bulk->action->creates != NULL || bulk->action->sets == NULL);
}

CgBulkResult *
cg_bulk_result_new (gsize n_rows)
{
  CgBulkResult *self = g_new0 (CgBulkResult, 1);

  self->n_rows = n_rows;
  self->refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_refusal_free);
  return self;
}

void
cg_bulk_result_free (CgBulkResult *self)
{
  g_ptr_array_unref (self->refusals);
  g_free (self);
}

/* Sums do not depend on the order in which rows were looked at. */
static guint64
mix (guint64 number)
{
  number ^= number >> 33;
  number *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  number ^= number >> 33;
  number *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return number ^ number >> 33;
}

void
cg_bulk_refuse (CgBulkResult *self, CgRefusal *refusal)
{
  guint64 reasons = 0;

  for (guint i = 0; i < refusal->codes->len; i++)
    reasons = mix (reasons + (guint64) g_array_index (refusal->codes, CgFault, i) + 1);
  self->answer += mix ((guint64) refusal->id ^ mix (reasons));
  self->n_refused++;

  if (self->refusals->len < CG_BULK_MOST_TOLD)
    g_ptr_array_add (self->refusals, refusal);
  else
    cg_refusal_free (refusal);
}
