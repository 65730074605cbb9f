/* cg-grid-editing.c: what a page says of the cells of its grid that are typed into.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-editing.h"

G_DEFINE_INTERFACE (CgGridEditing, cg_grid_editing, G_TYPE_OBJECT)

static void
cg_grid_editing_default_init (CgGridEditingInterface *interface)
{
}

int
cg_grid_editing_find_field (CgGridEditing *self, const CgRecord *record, int field, GError **error)
{
  g_return_val_if_fail (CG_IS_GRID_EDITING (self), -1);

  return CG_GRID_EDITING_GET_IFACE (self)->find_field (self, record, field, error);
}

CgPickSource *
cg_grid_editing_get_picks (CgGridEditing *self)
{
  g_return_val_if_fail (CG_IS_GRID_EDITING (self), NULL);

  return CG_GRID_EDITING_GET_IFACE (self)->get_picks (self);
}

void
cg_grid_editing_write_async (CgGridEditing *self,
                             const CgEdit *edit,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (CG_IS_GRID_EDITING (self));

  CG_GRID_EDITING_GET_IFACE (self)->write_async (self, edit, callback, user_data);
}

gboolean
cg_grid_editing_write_finish (CgGridEditing *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
cg_grid_editing_paste (CgGridEditing *self,
                       GtkWidget *origin,
                       const CgCellBlock *block,
                       GPtrArray *records,
                       GPtrArray *columns,
                       guint n_rows)
{
  CgGridEditingInterface *interface;

  g_return_if_fail (CG_IS_GRID_EDITING (self));

  interface = CG_GRID_EDITING_GET_IFACE (self);
  if (interface->paste != NULL)
    interface->paste (self, origin, block, records, columns, n_rows);
}
