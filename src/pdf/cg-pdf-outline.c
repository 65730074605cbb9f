/* cg-pdf-outline.c: the outline (bookmarks) of a PDF, as a flat list with levels.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-outline.h"

#include <math.h>

struct _CgPdfOutline
{
  GArray *items;
};

G_DEFINE_BOXED_TYPE (CgPdfOutline, cg_pdf_outline, cg_pdf_outline_ref, cg_pdf_outline_unref)

static void
clear_item (gpointer data)
{
  CgPdfOutlineItem *item = data;

  g_free (item->title);
}

CgPdfOutline *
cg_pdf_outline_new (GVariant *items, guint n_pages)
{
  CgPdfOutline *self = g_atomic_rc_box_new0 (CgPdfOutline);
  CgPdfOutlineItem item;
  GVariantIter iter;

  self->items = g_array_new (FALSE, FALSE, sizeof (CgPdfOutlineItem));
  g_array_set_clear_func (self->items, clear_item);

  g_variant_iter_init (&iter, items);
  while (g_variant_iter_next (&iter, "(usid)", &item.level, &item.title, &item.page, &item.top))
    {
      if (item.page < 0 || (guint) item.page >= n_pages)
        item.page = -1;
      if (!isfinite (item.top))
        item.top = 0;
      g_array_append_val (self->items, item);
    }

  return self;
}

CgPdfOutline *
cg_pdf_outline_ref (CgPdfOutline *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CgPdfOutline *self = data;

  g_array_unref (self->items);
}

void
cg_pdf_outline_unref (CgPdfOutline *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
cg_pdf_outline_get_n_items (CgPdfOutline *self)
{
  return self->items->len;
}

const CgPdfOutlineItem *
cg_pdf_outline_get_item (CgPdfOutline *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, CgPdfOutlineItem, index);
}
