/* cg-filter-row.c: the filters under the headings of a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-row.h"

#include "cg-filter-cell.h"
#include "cg-filter-choice.h"
#include "cg-settings.h"

#define SETTING "filter-row"

struct _CgFilterRow
{
  GObject parent_instance;

  CgGrid *grid; /* weak */
  CgFilterSet *set;
  CgPickSource *source;
  gboolean away; /* whatever the setting says */
};

G_DEFINE_FINAL_TYPE (CgFilterRow, cg_filter_row, G_TYPE_OBJECT)

static GtkWidget *
make_cell (int field, gpointer data)
{
  CgFilterRow *self = data;
  CgFieldType type = cg_field_get (cg_filter_set_get_entity (self->set), field)->type;
  GtkWidget *cell = type == CG_FIELD_CHOICE || type == CG_FIELD_BOOLEAN
                        ? cg_filter_choice_new (self->set, field)
                        : cg_filter_cell_new (self->set, field, self->source);

  g_signal_connect_object (cell, "down", G_CALLBACK (gtk_widget_grab_focus), self->grid,
                           G_CONNECT_SWAPPED);
  return cell;
}

static void
show_row (CgFilterRow *self)
{
  gboolean shown = g_settings_get_boolean (cg_settings_get (), SETTING) && !self->away;

  if (self->grid != NULL)
    cg_grid_set_under (self->grid, shown ? make_cell : NULL, self);
}

void
cg_filter_row_set_away (CgFilterRow *self, gboolean away)
{
  g_return_if_fail (CG_IS_FILTER_ROW (self));

  self->away = away;
  show_row (self);
}

void
cg_filter_row_toggle (CgFilterRow *self)
{
  gboolean shown = self->away || !g_settings_get_boolean (cg_settings_get (), SETTING);
  int field = 0;
  GPtrArray *columns;
  guint position;
  GtkWidget *cell;

  g_return_if_fail (CG_IS_FILTER_ROW (self));

  self->away = FALSE;
  g_settings_set_boolean (cg_settings_get (), SETTING, shown);
  show_row (self);
  columns = cg_grid_get_columns (self->grid);
  if (!cg_grid_get_cursor_position (self->grid, &position, &field) && columns->len > 0)
    field = ((const CgColumn *) columns->pdata[0])->field;
  cell = shown ? cg_grid_get_under (self->grid, field) : NULL;
  gtk_widget_grab_focus (cell != NULL ? cell : GTK_WIDGET (self->grid));
}

gboolean
cg_filter_row_is_waiting (CgFilterRow *self)
{
  GPtrArray *columns = self->grid != NULL ? cg_grid_get_columns (self->grid) : NULL;

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      GtkWidget *cell =
          cg_grid_get_under (self->grid, ((const CgColumn *) columns->pdata[i])->field);

      if (CG_IS_FILTER_CELL (cell) && cg_filter_cell_is_waiting (CG_FILTER_CELL (cell)))
        return TRUE;
    }

  return FALSE;
}

static void
cg_filter_row_dispose (GObject *object)
{
  CgFilterRow *self = CG_FILTER_ROW (object);

  if (self->grid != NULL)
    cg_grid_set_under (self->grid, NULL, NULL);
  g_clear_weak_pointer (&self->grid);
  g_clear_object (&self->set);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (cg_filter_row_parent_class)->dispose (object);
}

static void
cg_filter_row_class_init (CgFilterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_filter_row_dispose;
}

static void
cg_filter_row_init (CgFilterRow *self)
{
}

CgFilterRow *
cg_filter_row_new (CgGrid *grid, CgFilterSet *set, CgPickSource *source)
{
  CgFilterRow *self = g_object_new (CG_TYPE_FILTER_ROW, NULL);

  g_set_weak_pointer (&self->grid, grid);
  self->set = g_object_ref (set);
  self->source = g_object_ref (source);
  g_signal_connect_object (cg_settings_get (), "changed::" SETTING, G_CALLBACK (show_row), self,
                           G_CONNECT_SWAPPED);
  show_row (self);
  return self;
}
