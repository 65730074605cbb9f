/* cg-grid-hit.c: where a searched list's record has what was searched for, said in its row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-hit.h"

#include <glib/gi18n.h>

#include "cg-fold.h"
#include "cg-highlight.h"
#include "cg-hit.h"

/* Characters on each side of a hit: what it is about, and the cell's own text still has room. */
#define AROUND 10

#define DIM_ALPHA (0xffff * 7 / 10)

void
cg_grid_hit_mark (GtkInscription *cell, const char *search)
{
  g_autoptr (PangoAttrList) marks = cg_highlight_new (gtk_inscription_get_text (cell), search);

  if (marks != NULL || gtk_inscription_get_attributes (cell) != NULL)
    gtk_inscription_set_attributes (cell, marks);
}

static gboolean
is_seen (GPtrArray *cells, const char *search)
{
  for (guint i = 0; i < cells->len; i++)
    if (GTK_IS_INSCRIPTION (cells->pdata[i]) &&
        cg_fold_contains (gtk_inscription_get_text (cells->pdata[i]), search))
      return TRUE;

  return FALSE;
}

/* The cell with the free space, else the widest text; NULL where there is none. */
static GtkInscription *
widest_cell (GPtrArray *columns, GPtrArray *cells)
{
  GtkInscription *widest = NULL;
  int width = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const CgColumn *column = columns->pdata[i];

      if (column->kind != CG_COLUMN_TEXT || (!column->expand && column->width <= width))
        continue;
      widest = cells->pdata[i];
      width = column->expand ? G_MAXINT : column->width;
    }

  return widest;
}

static void
put_before (GtkInscription *cell, const char *label, const CgSnippet *snippet)
{
  const char *text = gtk_inscription_get_text (cell);
  /* Translators: before a cell's text: another field of the record, and its words. The words come
   * last, but for what closes the bracket. */
  g_autofree char *start = g_strdup_printf (C_ ("hit", "[%s: "), label);
  g_autofree char *told =
      g_strconcat (start, snippet->text, C_ ("hit", "] "), text != NULL ? text : "", NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *dim = pango_attr_foreground_alpha_new (DIM_ALPHA);
  gsize shift = strlen (start);

  dim->end_index = (guint) (shift + strlen (snippet->text) + strlen (C_ ("hit", "] ")));
  pango_attr_list_insert (attributes, dim);
  cg_highlight_range (attributes,
                      (CgTextRange){ shift + snippet->hit.start, shift + snippet->hit.end });
  gtk_inscription_set_text (cell, told);
  gtk_inscription_set_attributes (cell, attributes);
}

void
cg_grid_hit_tell (GPtrArray *columns, GPtrArray *cells, CgRecord *record, const char *search)
{
  GtkInscription *cell = widest_cell (columns, cells);
  g_autoptr (CgHit) hit = NULL;
  g_autoptr (CgSnippet) snippet = NULL;

  if (cell == NULL || is_seen (cells, search))
    return;

  /* A name that is read so is seen where it has a column. */
  hit = cg_hit_find (record, search);
  if (hit == NULL || cg_columns_find (columns, hit->field) != NULL)
    return;

  snippet = cg_hit_snippet (hit, search, AROUND);
  put_before (cell, cg_field_label (cg_record_get_entity (record), hit->field), snippet);
}
