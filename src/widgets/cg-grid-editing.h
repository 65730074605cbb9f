/* cg-grid-editing.h: what a page says of the cells of its grid that are typed into.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-cell-block.h"
#include "cg-edit.h"
#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_GRID_EDITING (cg_grid_editing_get_type ())
G_DECLARE_INTERFACE (CgGridEditing, cg_grid_editing, CG, GRID_EDITING, GObject)

/**
 * CgGridEditingInterface:
 * @find_field: see cg_grid_editing_find_field()
 * @get_picks: see cg_grid_editing_get_picks()
 * @paste: (nullable): see cg_grid_editing_paste()
 * @write_async: see cg_grid_editing_write_async(); its result is a #GTask that returns a boolean
 */
struct _CgGridEditingInterface
{
  GTypeInterface parent_interface;

  int (*find_field) (CgGridEditing *self, const CgRecord *record, int field, GError **error);
  CgPickSource *(*get_picks) (CgGridEditing *self);
  void (*write_async) (CgGridEditing *self,
                       const CgEdit *edit,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
  void (*paste) (CgGridEditing *self,
                 GtkWidget *origin,
                 const CgCellBlock *block,
                 GPtrArray *records,
                 GPtrArray *columns,
                 guint n_rows);
};

/**
 * cg_grid_editing_find_field:
 * @record: the record of a cell
 * @field: the field that its column shows
 * @error: why nothing may be typed there, as a sentence
 *
 * Main thread, as all of this.
 *
 * Returns: the field that typing there changes, -1 for none
 */
int
cg_grid_editing_find_field (CgGridEditing *self, const CgRecord *record, int field, GError **error);

/**
 * cg_grid_editing_get_picks:
 *
 * Returns: (transfer none): where units and people come from
 */
CgPickSource *cg_grid_editing_get_picks (CgGridEditing *self);

/**
 * cg_grid_editing_write_async:
 * @edit: what was typed, filled or cleared: one step that can be undone; unchanged
 */
void cg_grid_editing_write_async (CgGridEditing *self,
                                  const CgEdit *edit,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_grid_editing_write_finish:
 * @error: why nothing was written, as a sentence
 *
 * Returns: whether it was written
 */
gboolean cg_grid_editing_write_finish (CgGridEditing *self, GAsyncResult *result, GError **error);

/**
 * cg_grid_editing_paste:
 * @origin: the grid
 * @block: cells of the clipboard; a single one stands for all rows and columns
 * @records: (element-type CgRecord): the records from the cursor on, at least one
 * @columns: (element-type CgColumn): the columns from the cursor on
 * @n_rows: how many rows are filled; those past the end of @records are new records
 *
 * The page shows what would change, and writes it as one step once that is wanted. Nothing
 * happens on a page that takes no blocks.
 */
void cg_grid_editing_paste (CgGridEditing *self,
                            GtkWidget *origin,
                            const CgCellBlock *block,
                            GPtrArray *records,
                            GPtrArray *columns,
                            guint n_rows);

G_END_DECLS
