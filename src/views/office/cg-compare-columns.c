/* cg-compare-columns.c: the columns of a list that is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compare-columns.h"

#include <glib/gi18n.h>

/* px at 100 % */
#define MARK_WIDTH 66

/* A bar of progress shows a word where the problem's state has one. */
static guint64
fields_of_cell (const CgColumn *column)
{
  guint64 fields = G_GUINT64_CONSTANT (1) << column->field;

  if (column->kind == CG_COLUMN_PROGRESS && column->entity == CG_ENTITY_PROBLEM)
    fields |= G_GUINT64_CONSTANT (1) << CG_PROBLEM_STATUS |
              G_GUINT64_CONSTANT (1) << CG_PROBLEM_RETURN_COUNT |
              G_GUINT64_CONSTANT (1) << CG_PROBLEM_EXTENSION_PENDING;
  return fields;
}

gsize
cg_compare_columns_count (GPtrArray *columns, CgComparison *comparison)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint i = 0; i < columns->len; i++)
    {
      const CgColumn *column = g_ptr_array_index (columns, i);
      guint64 fields = fields_of_cell (column);

      if (column->kind != CG_COLUMN_MARK)
        g_array_append_val (cells, fields);
    }

  return cg_comparison_count_cells (comparison, (const guint64 *) (gconstpointer) cells->data,
                                    cells->len);
}

void
cg_compare_columns_add_below (GPtrArray *columns, GPtrArray *known, CgEntity entity, int field)
{
  const CgColumn *found = field >= 0 ? cg_columns_find (known, field) : NULL;
  guint place = 0;

  if (field < 0 || cg_columns_find (columns, field) != NULL)
    return;

  while (place < columns->len && !((const CgColumn *) columns->pdata[place])->expand)
    place++;
  g_ptr_array_insert (columns, (int) MIN (place + 1, columns->len),
                      found != NULL ? cg_column_copy (found) : cg_column_new (entity, field));
}

void
cg_compare_columns_add_mark (GPtrArray *columns, CgEntity entity)
{
  CgColumn *mark = cg_column_new (entity, CG_FIELD_VOID_REASON);

  mark->kind = CG_COLUMN_MARK;
  mark->title = g_strdup (C_ ("column", "Change"));
  mark->width = MARK_WIDTH;
  mark->frozen = ((const CgColumn *) g_ptr_array_index (columns, 0))->frozen;
  g_ptr_array_insert (columns, 0, mark);
}
