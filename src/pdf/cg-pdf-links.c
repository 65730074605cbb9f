/* cg-pdf-links.c: the links of a page: where they are and what they name. Nothing is followed here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-links.h"

#include <math.h>

struct _CgPdfLinks
{
  GArray *links;
};

G_DEFINE_BOXED_TYPE (CgPdfLinks, cg_pdf_links, cg_pdf_links_ref, cg_pdf_links_unref)

static void
clear_link (gpointer data)
{
  CgPdfLink *link = data;

  g_free (link->target);
}

static gboolean
is_usable (const CgPdfLink *link, guint n_pages)
{
  if (!isfinite (link->x1) || !isfinite (link->y1) || !isfinite (link->x2) || !isfinite (link->y2))
    return FALSE;

  if (link->kind == CG_PDF_LINK_PAGE)
    return link->page >= 0 && (guint) link->page < n_pages;

  return link->kind == CG_PDF_LINK_WEB || link->kind == CG_PDF_LINK_FILE;
}

static void
order (double *low, double *high)
{
  double kept = *low;

  *low = MIN (*low, *high);
  *high = MAX (kept, *high);
}

CgPdfLinks *
cg_pdf_links_new (GVariant *items, guint n_pages)
{
  CgPdfLinks *self = g_atomic_rc_box_new0 (CgPdfLinks);
  CgPdfLink link;
  guint32 kind;
  GVariantIter iter;

  self->links = g_array_new (FALSE, FALSE, sizeof (CgPdfLink));
  g_array_set_clear_func (self->links, clear_link);

  g_variant_iter_init (&iter, items);
  while (g_variant_iter_next (&iter, "(ddddusid)", &link.x1, &link.y1, &link.x2, &link.y2, &kind,
                              &link.target, &link.page, &link.top))
    {
      link.kind = (CgPdfLinkKind) kind;
      link.top = isfinite (link.top) ? link.top : 0;
      if (!is_usable (&link, n_pages))
        {
          g_free (link.target);
          continue;
        }

      order (&link.x1, &link.x2);
      order (&link.y1, &link.y2);
      g_array_append_val (self->links, link);
    }

  return self;
}

CgPdfLinks *
cg_pdf_links_ref (CgPdfLinks *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CgPdfLinks *self = data;

  g_array_unref (self->links);
}

void
cg_pdf_links_unref (CgPdfLinks *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
cg_pdf_links_get_n (CgPdfLinks *self)
{
  return self->links->len;
}

const CgPdfLink *
cg_pdf_links_get (CgPdfLinks *self, guint index)
{
  g_return_val_if_fail (index < self->links->len, NULL);

  return &g_array_index (self->links, CgPdfLink, index);
}

const CgPdfLink *
cg_pdf_links_hit (CgPdfLinks *self, double x, double y)
{
  for (guint i = self->links->len; i > 0; i--)
    {
      const CgPdfLink *link = &g_array_index (self->links, CgPdfLink, i - 1);

      if (x >= link->x1 && x <= link->x2 && y >= link->y1 && y <= link->y2)
        return link;
    }

  return NULL;
}
