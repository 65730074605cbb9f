/* cg-trial-leave.c: puts what the pipeline refuses of an edit down to its lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-derive-expressions.h"
#include "cg-reader.h"
#include "cg-trial-private.h"

static void
leave_line (CgTrialRun *self, guint line, const CgRefusal *refusal)
{
  CgRefusal *reason;

  if (self->left[line] != 0)
    return;

  reason = cg_refusal_new_named (refusal->entity, refusal->id, refusal->title);
  cg_refusal_add_others (reason, refusal);
  self->left[line] = line;
  g_hash_table_insert (self->reasons, GUINT_TO_POINTER (line), reason);
}

/* Lines that hang on one that is left out are left out for its reason. */
static void
spread (CgTrialRun *self)
{
  cg_edit_lines_spread (self->lines, self->left);
  for (guint line = 1; line < cg_edit_lines_end (self->lines); line++)
    {
      guint cause = self->left[line];

      if (cause == 0 || cause == line || cause == CG_TRIAL_NOT_ASKED)
        continue;
      self->left[line] = 0;
      leave_line (self, line, g_hash_table_lookup (self->reasons, GUINT_TO_POINTER (cause)));
    }
}

/* Whether the line of the record, of line 0 the lines that refer to it, are left out now. */
static gboolean
leave_record (CgTrialRun *self, const CgChange *change, const CgRefusal *refusal)
{
  g_autoptr (GArray) lines = NULL;
  gboolean any = FALSE;

  if (change->line > 0)
    {
      leave_line (self, change->line, refusal);
      return TRUE;
    }

  lines = cg_edit_lines_using (self->lines, change->id);
  for (guint i = 0; i < lines->len; i++)
    if (self->left[g_array_index (lines, guint, i)] == 0)
      {
        leave_line (self, g_array_index (lines, guint, i), refusal);
        any = TRUE;
      }

  return any;
}

/* The record is none of the edit's: it owns some that are. */
typedef struct
{
  const CgRefusal *refusal;
  GHashTable *owned[CG_N_ENTITIES]; /* (nullable): gint64: of the store, those that refer to it */
} Owner;

static gboolean
is_owned (CgTrialRun *self, Owner *owner, const CgChange *change)
{
  const CgRefusal *refusal = owner->refusal;
  GHashTable **owned = &owner->owned[change->entity];

  if (change->kind == CG_CHANGE_SET && change->value.type == CG_VALUE_INTEGER &&
      change->value.integer == refusal->id &&
      cg_field_get (change->entity, change->field)->type == CG_FIELD_REFERENCE)
    return TRUE;
  if (change->id < 0)
    return FALSE;

  if (*owned == NULL)
    {
      g_autoptr (GArray) ids =
          cg_reader_referring (self->connection, change->entity, refusal->entity, refusal->id);

      *owned = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      for (guint i = 0; i < ids->len; i++)
        g_hash_table_add (*owned, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
    }
  return g_hash_table_contains (*owned, &change->id);
}

/* What nothing is counted of cannot have moved the owner's gate. */
static gboolean
may_matter (const CgChange *change)
{
  return change->id < 0 || cg_derive_reads_field (change->entity, change->field);
}

/* @all: also lines of which nothing is counted */
static gboolean
leave_owned (CgTrialRun *self, const CgEdit *edit, const CgRefusal *refusal, gboolean all)
{
  Owner owner = { refusal, { NULL } };
  gboolean any = FALSE;

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);

      if (change->line > 0 && self->left[change->line] == 0 && (all || may_matter (change)) &&
          is_owned (self, &owner, change))
        {
          leave_line (self, change->line, refusal);
          any = TRUE;
        }
    }

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    g_clear_pointer (&owner.owned[i], g_hash_table_unref);
  return any;
}

/* Whether a record that gates refuse may itself have moved them; @own is its first change. */
static gboolean
moves_own_gate (const CgTrialRun *self, const CgChange *own)
{
  const CgChange *end = &g_array_index (self->edit->changes, CgChange, self->edit->changes->len);

  for (const CgChange *change = own; change < end && change->line == own->line; change++)
    if (change->kind == CG_CHANGE_INSERT ||
        cg_derive_gate_reads_field (change->entity, change->field))
      return TRUE;

  return FALSE;
}

static gboolean
leave_one (CgTrialRun *self,
           const CgEdit *edit,
           const CgRefusal *refusal,
           const CgChange *own,
           gboolean by_gate)
{
  if (own == NULL)
    return leave_owned (self, edit, refusal, FALSE) || leave_owned (self, edit, refusal, TRUE);

  return (by_gate && !moves_own_gate (self, own) && leave_owned (self, edit, refusal, FALSE)) ||
         leave_record (self, own, refusal);
}

/* Ids that the store gave, by those of the edit. */
static GHashTable *
temporary_ids (const CgOutcome *outcome)
{
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  for (guint i = 0; i < outcome->inserted->len; i++)
    {
      gint64 id = -1 - (gint64) i;

      g_hash_table_insert (ids, &g_array_index (outcome->inserted, gint64, i),
                           g_memdup2 (&id, sizeof id));
    }

  return ids;
}

gboolean
cg_trial_leave_refused (CgTrialRun *self, const CgEdit *edit, const CgPipeline *pipeline)
{
  const CgOutcome *outcome = pipeline->outcome;
  g_autoptr (GHashTable) ids = temporary_ids (outcome);
  guint before = g_hash_table_size (self->reasons);

  for (guint i = 0; i < outcome->refusals->len; i++)
    {
      const CgRefusal *refusal = g_ptr_array_index (outcome->refusals, i);
      const gint64 *temporary = g_hash_table_lookup (ids, &refusal->id);
      const CgChange *change =
          cg_edit_lines_find (self->lines, temporary != NULL ? *temporary : refusal->id);

      if (!leave_one (self, edit, refusal, change, pipeline->judged))
        return FALSE;
    }

  spread (self);
  return g_hash_table_size (self->reasons) > before;
}
