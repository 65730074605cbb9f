/* cg-view.c: a view: a query together with how its list is shown. A value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-view.h"

CgView *
cg_view_new (const char *name, CgQuery *query)
{
  CgView *view = g_new0 (CgView, 1);

  g_atomic_ref_count_init (&view->references);
  view->name = g_strdup (name);
  view->query = cg_query_ref (query);
  view->columns = g_array_new (FALSE, TRUE, sizeof (CgViewColumn));
  view->below = -1;
  return view;
}

CgView *
cg_view_ref (CgView *view)
{
  g_atomic_ref_count_inc (&view->references);
  return view;
}

void
cg_view_unref (CgView *view)
{
  if (!g_atomic_ref_count_dec (&view->references))
    return;

  g_free (view->name);
  cg_query_unref (view->query);
  g_array_unref (view->columns);
  g_free (view);
}

void
cg_view_add_column (CgView *view, int field, int width, gboolean frozen)
{
  CgViewColumn column = { field, width, frozen };

  g_array_append_val (view->columns, column);
}

static gboolean
equal_columns (const CgView *a, const CgView *b)
{
  if (a->columns->len != b->columns->len)
    return FALSE;

  for (guint i = 0; i < a->columns->len; i++)
    {
      const CgViewColumn *left = &g_array_index (a->columns, CgViewColumn, i);
      const CgViewColumn *right = &g_array_index (b->columns, CgViewColumn, i);

      if (left->field != right->field || left->width != right->width ||
          left->frozen != right->frozen)
        return FALSE;
    }

  return TRUE;
}

gboolean
cg_view_equal (const CgView *a, const CgView *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && a->lines == b->lines && a->below == b->below &&
         cg_query_equal (a->query, b->query) && equal_columns (a, b);
}
