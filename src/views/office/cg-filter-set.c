/* cg-filter-set.c: the conditions of a list: the one value behind cells, chips and builder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-set.h"

#include "cg-clock.h"

struct _CgFilterSet
{
  GObject parent_instance;

  CgEntity entity;
  GArray *filters; /* of CgFilter */
};

G_DEFINE_FINAL_TYPE (CgFilterSet, cg_filter_set, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const CgFilter *
filter_at (const GArray *filters, guint i)
{
  return &g_array_index (filters, CgFilter, i);
}

static void
append (GArray *filters, const CgFilter *filter, guint any)
{
  CgFilter copy;

  cg_filter_copy (&copy, filter);
  copy.any = any;
  g_array_append_val (filters, copy);
}

void
cg_filters_append (GArray *filters, const GArray *more)
{
  guint last = 0;

  for (guint i = 0; i < filters->len; i++)
    last = MAX (last, filter_at (filters, i)->any);
  for (guint i = 0; i < more->len; i++)
    {
      const CgFilter *filter = filter_at (more, i);

      append (filters, filter, filter->any > 0 ? last + filter->any : 0);
    }
}

gboolean
cg_filters_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!cg_filter_equal (filter_at (a, i), filter_at (b, i)))
      return FALSE;

  return TRUE;
}

/* ---- the whole ---- */

CgEntity
cg_filter_set_get_entity (CgFilterSet *self)
{
  return self->entity;
}

GArray *
cg_filter_set_get_filters (CgFilterSet *self)
{
  g_return_val_if_fail (CG_IS_FILTER_SET (self), NULL);

  return self->filters;
}

void
cg_filter_set_take_filters (CgFilterSet *self, GArray *filters)
{
  gboolean same;

  g_return_if_fail (CG_IS_FILTER_SET (self));

  same = cg_filters_equal (self->filters, filters);
  g_array_unref (self->filters);
  self->filters = filters;
  if (!same)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
cg_filter_set_clear (CgFilterSet *self)
{
  cg_filter_set_take_filters (self, cg_filters_new ());
}

void
cg_filter_set_apply (CgFilterSet *self, CgQuery *query)
{
  g_return_if_fail (CG_IS_FILTER_SET (self));

  cg_filters_append (query->filters, self->filters);
}

/* ---- one column ---- */

static gboolean
is_of_cell (CgFilterSet *self, guint i, int field)
{
  const CgFilter *filter = filter_at (self->filters, i);

  if (filter->field != field)
    return FALSE;

  for (guint j = 0; filter->any != 0 && j < self->filters->len; j++)
    if (filter_at (self->filters, j)->any == filter->any &&
        filter_at (self->filters, j)->field != field)
      return FALSE;

  return TRUE;
}

/* Those of the cell, or all the others. */
static GArray *
pick (CgFilterSet *self, int field, gboolean of_cell)
{
  GArray *picked = cg_filters_new ();

  for (guint i = 0; i < self->filters->len; i++)
    if (is_of_cell (self, i, field) == of_cell)
      append (picked, filter_at (self->filters, i), filter_at (self->filters, i)->any);

  return picked;
}

GArray *
cg_filter_set_of_cell (CgFilterSet *self, int field)
{
  g_return_val_if_fail (CG_IS_FILTER_SET (self), NULL);

  return pick (self, field, TRUE);
}

void
cg_filter_set_take_cell (CgFilterSet *self, int field, GArray *filters)
{
  g_autoptr (GArray) own = filters;
  g_autoptr (GArray) before = NULL;
  GArray *all;

  g_return_if_fail (CG_IS_FILTER_SET (self));

  before = cg_filter_set_of_cell (self, field);
  if (cg_filters_equal (before, own))
    return;

  all = pick (self, field, FALSE);
  cg_filters_append (all, own);
  cg_filter_set_take_filters (self, all);
}

gboolean
cg_filter_set_type_cell (CgFilterSet *self, int field, const char *text, GError **error)
{
  GArray *filters = cg_filters_new ();
  gboolean good;

  good = cg_filter_text_parse (self->entity, field, text, cg_clock_today (), filters, error);
  cg_filter_set_take_cell (self, field, filters);
  return good;
}

/* ---- chips ---- */

/* Whether the filter there is the first that its chip shows. */
static gboolean
begins_chip (CgFilterSet *self, guint i)
{
  guint any = filter_at (self->filters, i)->any;

  for (guint j = 0; any != 0 && j < i; j++)
    if (filter_at (self->filters, j)->any == any)
      return FALSE;

  return TRUE;
}

guint
cg_filter_set_n_chips (CgFilterSet *self)
{
  guint n = 0;

  g_return_val_if_fail (CG_IS_FILTER_SET (self), 0);

  for (guint i = 0; i < self->filters->len; i++)
    n += begins_chip (self, i);
  return n;
}

static const CgFilter *
first_of_chip (CgFilterSet *self, guint chip)
{
  for (guint i = 0; i < self->filters->len; i++)
    if (begins_chip (self, i) && chip-- == 0)
      return filter_at (self->filters, i);

  return NULL;
}

char *
cg_filter_set_chip_words (CgFilterSet *self, guint chip)
{
  const CgFilter *filter = first_of_chip (self, chip);

  g_return_val_if_fail (filter != NULL, NULL);

  return filter->any == 0 ? cg_filter_words (self->entity, filter)
                          : cg_filter_any_words (self->entity, self->filters, filter->any);
}

void
cg_filter_set_remove_chip (CgFilterSet *self, guint chip)
{
  const CgFilter *filter = first_of_chip (self, chip);
  GArray *left;

  g_return_if_fail (filter != NULL);

  left = cg_filters_new ();
  for (guint i = 0; i < self->filters->len; i++)
    {
      const CgFilter *other = filter_at (self->filters, i);

      if (other != filter && (filter->any == 0 || other->any != filter->any))
        append (left, other, other->any);
    }
  cg_filter_set_take_filters (self, left);
}

/* ---- life ---- */

static void
cg_filter_set_finalize (GObject *object)
{
  g_array_unref (CG_FILTER_SET (object)->filters);

  G_OBJECT_CLASS (cg_filter_set_parent_class)->finalize (object);
}

static void
cg_filter_set_class_init (CgFilterSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_filter_set_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_FILTER_SET, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_filter_set_init (CgFilterSet *self)
{
  self->filters = cg_filters_new ();
}

CgFilterSet *
cg_filter_set_new (CgEntity entity)
{
  CgFilterSet *self = g_object_new (CG_TYPE_FILTER_SET, NULL);

  self->entity = entity;
  return self;
}
