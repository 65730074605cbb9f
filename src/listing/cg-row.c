/* cg-row.c: one row of a listing: a record that may still be on its way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-row-private.h"

struct _CgRow
{
  GObject parent_instance;

  CgEntity entity;
  gint64 id;
  CgRowState state;
  CgRecord *record;
};

G_DEFINE_FINAL_TYPE (CgRow, cg_row, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cg_row_finalize (GObject *object)
{
  CgRow *self = CG_ROW (object);

  g_clear_pointer (&self->record, cg_record_unref);

  G_OBJECT_CLASS (cg_row_parent_class)->finalize (object);
}

static void
cg_row_class_init (CgRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", CG_TYPE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
}

static void
cg_row_init (CgRow *self)
{
}

CgRow *
cg_row_new (CgEntity entity, gint64 id)
{
  CgRow *self = g_object_new (CG_TYPE_ROW, NULL);

  self->entity = entity;
  self->id = id;
  return self;
}

CgEntity
cg_row_get_entity (CgRow *self)
{
  g_return_val_if_fail (CG_IS_ROW (self), 0);

  return self->entity;
}

gint64
cg_row_get_id (CgRow *self)
{
  g_return_val_if_fail (CG_IS_ROW (self), 0);

  return self->id;
}

CgRowState
cg_row_get_state (CgRow *self)
{
  g_return_val_if_fail (CG_IS_ROW (self), CG_ROW_GONE);

  return self->state;
}

CgRecord *
cg_row_get_record (CgRow *self)
{
  g_return_val_if_fail (CG_IS_ROW (self), NULL);

  return self->record;
}

void
cg_row_take_record (CgRow *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_ROW (self));

  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  self->state = record != NULL ? CG_ROW_LOADED : CG_ROW_GONE;
  g_signal_emit (self, signals[CHANGED], 0);
}
