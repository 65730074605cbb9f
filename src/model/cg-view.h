/* cg-view.h: a view: a query together with how its list is shown. A value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-query.h"

G_BEGIN_DECLS

/* Lines of text in a row. */
#define CG_VIEW_MOST_LINES 3

/**
 * CgViewColumn:
 * @field: a field of the view's entity
 * @width: px at 100 %, 0: the field's own
 * @frozen: whether it stays at the left when the others scroll
 */
typedef struct
{
  int field;
  int width;
  gboolean frozen;
} CgViewColumn;

/**
 * CgView:
 * @name: what it is called
 * @query: entity, filters, text, sorts, group
 * @columns: (element-type CgViewColumn): in order; none: the columns of the list
 * @lines: lines of text in a row, 1 to %CG_VIEW_MOST_LINES; 0: as it is
 * @below: a field that stands below each row, over its whole width; -1: none does
 *
 * Filled before it is shared and not changed afterwards. Any thread.
 */
typedef struct
{
  gatomicrefcount references;
  char *name;
  CgQuery *query;
  GArray *columns;
  guint lines;
  int below;
} CgView;

/**
 * cg_view_new:
 * @name: its name
 * @query: (transfer none): what it lists; not changed by the caller afterwards
 *
 * Returns: (transfer full): a view with the columns of the list.
 */
CgView *cg_view_new (const char *name, CgQuery *query);
CgView *cg_view_ref (CgView *view);
void cg_view_unref (CgView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgView, cg_view_unref)

void cg_view_add_column (CgView *view, int field, int width, gboolean frozen);

/**
 * cg_view_equal:
 *
 * Returns: whether both have the same name, list the same and show it alike.
 */
gboolean cg_view_equal (const CgView *a, const CgView *b);

/**
 * CgShippedView:
 * @id: its name for programs and places, as `over-30-days`
 * @entity: what it lists
 * @name: msgid with the context "view"; see cg_shipped_view_name()
 *
 * A view that every office has.
 */
typedef struct
{
  const char *id;
  CgEntity entity;
  const char *name;
  void (*fill) (CgView *view);
} CgShippedView;

/**
 * cg_shipped_views:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the four lists (domain.md 1.4) and the whole ledger,
 *   then those of daily work.
 */
const CgShippedView *cg_shipped_views (gsize *n);

/**
 * cg_shipped_view_find:
 * @name: an id, or a name in the user's language
 *
 * Returns: (transfer none) (nullable): the view meant.
 */
const CgShippedView *cg_shipped_view_find (const char *name);

/**
 * cg_shipped_view_name:
 *
 * Returns: (transfer none): its name in the user's language.
 */
const char *cg_shipped_view_name (const CgShippedView *shipped);

/**
 * cg_shipped_view_make:
 *
 * Returns: (transfer full): the view.
 */
CgView *cg_shipped_view_make (const CgShippedView *shipped);

G_END_DECLS
