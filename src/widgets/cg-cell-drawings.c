/* cg-cell-drawings.c: how cells of a grid look, kept for other cells that show the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-cell-drawings.h"

#include <string.h>

/* So many are new; as many older ones are kept. A screen of 34 rows has 600 cells. */
#define MOST_NEW 600

/* Looks remembered, to know one that comes again; a power of two. */
#define N_SEEN 4096

typedef struct
{
  CgCellLook look;
  char *text;          /* the look's own */
  GskRenderNode *node; /* (nullable): of the cell at its place in a row; NULL: nothing to see */
} Drawing;

struct _CgCellDrawings
{
  GHashTable *new;    /* of Drawing, by their looks */
  GHashTable *old;    /* what was new before; what is used again becomes new */
  guint seen[N_SEEN]; /* hashes: what came once is not kept yet */
};

static guint
hash_look (gconstpointer key)
{
  const CgCellLook *look = key;

  return g_str_hash (look->text) ^ (look->column * 31 + look->variant * 8191);
}

static gboolean
looks_equal (gconstpointer a, gconstpointer b)
{
  const CgCellLook *left = a;
  const CgCellLook *right = b;

  return left->column == right->column && left->variant == right->variant &&
         left->slot.x == right->slot.x && left->slot.width == right->slot.width &&
         left->height == right->height && strcmp (left->text, right->text) == 0;
}

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  g_clear_pointer (&drawing->node, gsk_render_node_unref);
  g_free (drawing->text);
  g_free (drawing);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (hash_look, looks_equal, NULL, drawing_free);
}

CgCellDrawings *
cg_cell_drawings_new (void)
{
  CgCellDrawings *self = g_new0 (CgCellDrawings, 1);

  self->new = new_table ();
  self->old = new_table ();
  return self;
}

void
cg_cell_drawings_free (CgCellDrawings *self)
{
  g_hash_table_unref (self->new);
  g_hash_table_unref (self->old);
  g_free (self);
}

void
cg_cell_drawings_clear (CgCellDrawings *self)
{
  g_hash_table_remove_all (self->new);
  g_hash_table_remove_all (self->old);
}

static void
keep (CgCellDrawings *self, Drawing *drawing)
{
  if (g_hash_table_size (self->new) >= MOST_NEW)
    {
      g_hash_table_unref (self->old);
      self->old = g_steal_pointer (&self->new);
      self->new = new_table ();
    }
  g_hash_table_insert (self->new, &drawing->look, drawing);
}

static Drawing *
find (CgCellDrawings *self, const CgCellLook *look)
{
  Drawing *drawing = g_hash_table_lookup (self->new, look);

  if (drawing != NULL)
    return drawing;
  if (!g_hash_table_steal_extended (self->old, look, NULL, (gpointer *) &drawing))
    return NULL;

  keep (self, drawing);
  return drawing;
}

static gboolean
comes_again (CgCellDrawings *self, const CgCellLook *look)
{
  guint hash = hash_look (look);
  guint *seen = &self->seen[hash % N_SEEN];
  gboolean again = *seen == hash;

  *seen = hash;
  return again;
}

static Drawing *
draw (CgCellDrawings *self, GtkWidget *row, GtkWidget *cell, const CgCellLook *look)
{
  Drawing *drawing = g_new0 (Drawing, 1);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_widget_snapshot_child (row, cell, snapshot);
  drawing->node = gtk_snapshot_free_to_node (snapshot);
  drawing->look = *look;
  drawing->text = g_strdup (look->text);
  drawing->look.text = drawing->text;
  keep (self, drawing);
  return drawing;
}

void
cg_cell_drawings_append (CgCellDrawings *self,
                         GtkWidget *row,
                         GtkWidget *cell,
                         const CgCellLook *look,
                         GtkSnapshot *snapshot)
{
  Drawing *drawing;

  if (look->text == NULL || *look->text == '\0' || !gtk_widget_get_child_visible (cell))
    return;

  drawing = find (self, look);
  if (drawing == NULL && !comes_again (self, look))
    {
      gtk_widget_snapshot_child (row, cell, snapshot);
      return;
    }

  if (drawing == NULL)
    drawing = draw (self, row, cell, look);
  if (drawing->node != NULL)
    gtk_snapshot_append_node (snapshot, drawing->node);
}
