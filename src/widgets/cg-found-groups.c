/* cg-found-groups.c: where the places found stand below each other, the pages that have some as
 * groups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-found-groups.h"

struct _CgFoundGroups
{
  GArray *groups; /* CgFoundGroup, by page */
  CgFoundMeasure measure;
};

CgFoundGroups *
cg_found_groups_new (void)
{
  CgFoundGroups *self = g_new0 (CgFoundGroups, 1);

  self->groups = g_array_new (FALSE, FALSE, sizeof (CgFoundGroup));
  return self;
}

void
cg_found_groups_free (CgFoundGroups *self)
{
  g_array_unref (self->groups);
  g_free (self);
}

void
cg_found_groups_clear (CgFoundGroups *self)
{
  g_array_set_size (self->groups, 0);
}

guint
cg_found_groups_count (CgFoundGroups *self)
{
  return self->groups->len;
}

const CgFoundGroup *
cg_found_groups_get (CgFoundGroups *self, guint i)
{
  g_return_val_if_fail (i < self->groups->len, NULL);

  return &g_array_index (self->groups, CgFoundGroup, i);
}

guint
cg_found_groups_find (CgFoundGroups *self, guint page)
{
  guint low = 0, high = self->groups->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (cg_found_groups_get (self, middle)->page < page)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
cg_found_groups_add (CgFoundGroups *self, guint page, guint n)
{
  CgFoundGroup group = { .page = page, .n = n };

  g_array_insert_val (self->groups, cg_found_groups_find (self, page), group);
}

double
cg_found_groups_lay (CgFoundGroups *self, const CgFoundMeasure *measure)
{
  double top = 0;

  self->measure = *measure;
  for (guint i = 0; i < self->groups->len; i++)
    {
      CgFoundGroup *group = &g_array_index (self->groups, CgFoundGroup, i);
      double places = measure->head + (double) group->n * measure->place;

      group->top = top;
      group->height = MAX (places, measure->least) + 2 * measure->padding;
      top += group->height;
    }
  return top;
}

guint
cg_found_groups_at (CgFoundGroups *self, double y)
{
  guint low = 0, high = self->groups->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (cg_found_groups_get (self, middle)->top <= y)
        low = middle + 1;
      else
        high = middle;
    }
  return low == 0 ? 0 : low - 1;
}

double
cg_found_groups_place_top (CgFoundGroups *self, guint i, guint index)
{
  return cg_found_groups_get (self, i)->top + self->measure.padding + self->measure.head +
         (double) index * self->measure.place;
}

guint
cg_found_groups_place_at (CgFoundGroups *self, guint i, double y)
{
  double below = y - cg_found_groups_place_top (self, i, 0);
  guint n = cg_found_groups_get (self, i)->n;

  return (guint) CLAMP (below / MAX (self->measure.place, 1), 0, n - 1);
}
