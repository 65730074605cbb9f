/* cg-grid-edit.h: typing into a cell of a grid: what its rooms share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside src/widgets only.
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-entity.h"
#include "cg-grid-editing.h"
#include "cg-pick-popover.h"

G_BEGIN_DECLS

/* The cell that is typed into. */
typedef struct
{
  CgGridEditing *editing; /* (nullable): the page's; without it nothing is typed here */
  gboolean active;
  gboolean replacing; /* begun by typing over what stood there: arrows leave the cell */
  gboolean tentative; /* begun by an input method that has given nothing yet */
  gboolean waiting;   /* it is to be written as soon as the lines of the list have come */
  gboolean moved;     /* somebody went along the list */
  gint64 id;
  CgEntity entity;
  int field;
  char *before;   /* what stood there, as text */
  int by_rows;    /* where the cursor goes once it is written */
  int by_columns; /* … */
  int home;       /* the column that Enter goes back to after Tab, -1: none */
  guint serial;   /* counts the cells typed into */
  guint doubting; /* idle source: did the input method give up */
  guint leaving;  /* idle source: the focus went elsewhere, or Enter in a long text */

  CgPickPopover *list; /* (nullable): under the cell: choices, units, people */
  GtkPopover *sheet;   /* (nullable): over the cell: a long text */
  GtkTextView *view;
  gboolean breaking; /* the last key is to break the line */
} CgGridEdit;

G_END_DECLS
