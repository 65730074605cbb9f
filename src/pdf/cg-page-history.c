/* cg-page-history.c: the places of a document one jumped from, back and forward.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-history.h"

#define MOST_PLACES 100

struct _CgPageHistory
{
  GArray *back;    /* of CgPagePlace, the latest last */
  GArray *forward; /* the nearest last */
};

CgPageHistory *
cg_page_history_new (void)
{
  CgPageHistory *self = g_new0 (CgPageHistory, 1);

  self->back = g_array_new (FALSE, FALSE, sizeof (CgPagePlace));
  self->forward = g_array_new (FALSE, FALSE, sizeof (CgPagePlace));
  return self;
}

void
cg_page_history_free (CgPageHistory *self)
{
  g_array_unref (self->back);
  g_array_unref (self->forward);
  g_free (self);
}

void
cg_page_history_leave (CgPageHistory *self, const CgPagePlace *from)
{
  if (self->back->len == MOST_PLACES)
    g_array_remove_index (self->back, 0);

  g_array_append_val (self->back, *from);
  g_array_set_size (self->forward, 0);
}

gboolean
cg_page_history_has (const CgPageHistory *self, int direction)
{
  return (direction < 0 ? self->back : self->forward)->len > 0;
}

gboolean
cg_page_history_step (CgPageHistory *self, int direction, CgPagePlace *place)
{
  GArray *from = direction < 0 ? self->back : self->forward;
  GArray *to = direction < 0 ? self->forward : self->back;
  CgPagePlace next;

  if (from->len == 0)
    return FALSE;

  next = g_array_index (from, CgPagePlace, from->len - 1);
  g_array_set_size (from, from->len - 1);
  g_array_append_val (to, *place);
  *place = next;
  return TRUE;
}
