/* cg-pick-source.c: where pickers get their lines from, and where missing ones are made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pick-source.h"

G_DEFINE_INTERFACE (CgPickSource, cg_pick_source, G_TYPE_OBJECT)

static void
cg_pick_source_default_init (CgPickSourceInterface *interface)
{
}

void
cg_pick_source_find_async (CgPickSource *self,
                           CgEntity entity,
                           gint64 owner,
                           const char *text,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (CG_IS_PICK_SOURCE (self));

  CG_PICK_SOURCE_GET_IFACE (self)->find_async (self, entity, owner, text, cancellable, callback,
                                               user_data);
}

GPtrArray *
cg_pick_source_find_finish (CgPickSource *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (CG_IS_PICK_SOURCE (self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
cg_pick_source_can_create (CgPickSource *self, CgEntity entity)
{
  CgPickSourceInterface *interface;

  g_return_val_if_fail (CG_IS_PICK_SOURCE (self), FALSE);

  interface = CG_PICK_SOURCE_GET_IFACE (self);
  return interface->can_create != NULL && interface->can_create (self, entity);
}

void
cg_pick_source_create_async (CgPickSource *self,
                             CgEntity entity,
                             gint64 owner,
                             CgRole role,
                             const char *text,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (cg_pick_source_can_create (self, entity));

  CG_PICK_SOURCE_GET_IFACE (self)->create_async (self, entity, owner, role, text, cancellable,
                                                 callback, user_data);
}

CgPickItem *
cg_pick_source_create_finish (CgPickSource *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (CG_IS_PICK_SOURCE (self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
