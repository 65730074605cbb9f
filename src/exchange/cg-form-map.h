/* cg-form-map.h: which cells of a superior's blank form take which figures, remembered per form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form is known again by the names of its sheets and the words in its cells, numbers left out:
 * that of the next quarter is the same form. What is remembered is a setting of the store.
 */
#pragma once

#include "cg-figure.h"
#include "cg-store.h"

G_BEGIN_DECLS

/* What the names of the settings begin with. */
#define CG_FORM_SETTINGS "form."

/**
 * CgFormCell:
 * @sheet: its name
 * @column: from 1
 * @row: from 1
 * @by: of what grouping the figure's row is; %CG_GROUPING_NONE for the total
 * @key: of that row; "" for the total
 */
typedef struct
{
  char *sheet;
  guint column;
  guint row;
  CgFigureId figure;
  CgGrouping by;
  char *key;
} CgFormCell;

/**
 * CgFormMap:
 * @id: of the form: the same for the same form
 * @name: what the file was called
 * @first: its first sheet that can be seen
 * @cells: (element-type CgFormCell)
 */
typedef struct
{
  char *id;
  char *name;
  char *first;
  GPtrArray *cells;
} CgFormMap;

/**
 * cg_form_map_open:
 * @path: the blank form
 * @error: faults of cg_sheet_file_open()
 *
 * Blocks.
 *
 * Returns: (transfer full) (nullable): the form, with what @store remembers of it.
 */
CgFormMap *
cg_form_map_open (CgStore *store, const char *path, GCancellable *cancellable, GError **error);

/**
 * cg_form_map_free:
 * @self: (transfer full): the form, with its cells; any thread
 */
void cg_form_map_free (CgFormMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgFormMap, cg_form_map_free)

/**
 * cg_form_map_copy:
 *
 * Returns: (transfer full): the same, for another thread.
 */
CgFormMap *cg_form_map_copy (const CgFormMap *self);

/**
 * cg_form_map_find:
 *
 * Returns: (transfer none) (nullable): what the cell takes.
 */
const CgFormCell *
cg_form_map_find (const CgFormMap *self, const char *sheet, guint column, guint row);

/**
 * cg_form_map_put:
 * @figure: %CG_N_FIGURES: nothing any more
 * @key: (nullable): as "" for the total
 */
void cg_form_map_put (CgFormMap *self,
                      const char *sheet,
                      guint column,
                      guint row,
                      CgFigureId figure,
                      CgGrouping by,
                      const char *key);

/**
 * cg_form_map_add:
 * @text: "B5=problems", "Sheet!B5=closed@unit:12", or "B5=closed@name of a row" by @by
 * @rows: (nullable): the rows by whose names it may be
 * @error: %CG_FAULT_FORM_PLACE
 *
 * Returns: whether it is of that form.
 */
gboolean cg_form_map_add (CgFormMap *self, const char *text, const CgFigures *rows, GError **error);

/**
 * cg_form_map_print:
 *
 * Returns: (transfer full): what cg_form_map_add() takes, a line each.
 */
char *cg_form_map_print (const CgFormMap *self);

/**
 * cg_form_map_edit:
 * @store: where it is remembered; waited for
 * @actor: who says so
 * @edit: (out) (transfer full) (nullable): the edit; %NULL where the store remembers just that
 * @error: %CG_FAULT_STORE_SQL
 *
 * Returns: whether what the store remembers could be read.
 */
gboolean cg_form_map_edit (
    const CgFormMap *self, CgStore *store, gint64 actor, CgEdit **edit, GError **error);

/**
 * cg_form_map_fill:
 * @scope: of what; its groups are not looked at
 * @form: the blank form
 * @path: where to
 * @actor: who writes it, for the journal; 0 if nobody is known
 * @error: %CG_FAULT_FORM_UNKNOWN, faults of cg_xlsx_fill(), faults of reading
 *
 * Blocks.
 *
 * Returns: whether the file is there.
 */
gboolean cg_form_map_fill (const CgFormMap *self,
                           CgStore *store,
                           const CgFigureScope *scope,
                           const char *form,
                           const char *path,
                           gint64 actor,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS
