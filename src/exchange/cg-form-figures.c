/* cg-form-figures.c: every figure that a superior's form can take, of one period, by all groups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-figures.h"

#include "cg-store-figures.h"

static void
clear (gpointer data)
{
  CgFormFigures *self = data;

  for (guint i = 0; i < CG_N_GROUPINGS; i++)
    g_clear_pointer (&self->by[i], cg_figures_unref);
}

CgFormFigures *
cg_form_figures_ref (CgFormFigures *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cg_form_figures_unref (CgFormFigures *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

CgFormFigures *
cg_form_figures_read (CgStore *store,
                      const CgFigureScope *scope,
                      guint groupings,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (CgFormFigures) self = g_atomic_rc_box_new0 (CgFormFigures);

  for (guint i = 0; i < CG_N_GROUPINGS; i++)
    {
      CgFigureScope wanted = *scope;

      if ((groupings & 1u << i) == 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      wanted.by = (CgGrouping) i;
      wanted.key = NULL;
      wanted.zeros = TRUE;
      self->by[i] = cg_store_figures (store, &wanted, CG_ALL_FIGURES, error);
      if (self->by[i] == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

static const CgFigureRow *
find (const CgFormFigures *self, CgGrouping by, const char *key)
{
  return by == CG_GROUPING_NONE ? self->by[by]->total : cg_figures_find (self->by[by], key);
}

/* A row that is not there has nothing to report. */
gint64
cg_form_figures_value (const CgFormFigures *self, CgFigureId figure, CgGrouping by, const char *key)
{
  const CgFigureRow *row = find (self, by, key);
  gboolean rate = cg_figure_get (figure)->kind == CG_FIGURE_IS_RATE;

  return row != NULL ? row->values[figure] : rate ? CG_NO_FIGURE : 0;
}

char *
cg_form_figures_text (const CgFormFigures *self, CgFigureId figure, CgGrouping by, const char *key)
{
  gboolean rate = cg_figure_get (figure)->kind == CG_FIGURE_IS_RATE;
  gint64 value = cg_form_figures_value (self, figure, by, key);
  g_autofree char *text = cg_figure_format (figure, value);

  return rate && value != CG_NO_FIGURE ? g_strconcat (text, "%", NULL) : g_steal_pointer (&text);
}

const char *
cg_form_figures_row (const CgFormFigures *self, CgGrouping by, const char *key)
{
  const CgFigureRow *row = find (self, by, key);

  return row != NULL ? row->label : NULL;
}
