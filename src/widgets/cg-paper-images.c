/* cg-paper-images.c: the pages of a notice as small pictures, kept while they look the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-images.h"

#include <math.h>

#include "cg-paper-sheet.h"

typedef struct
{
  GdkTexture *texture; /* (nullable) */
  gboolean fresh;
} Image;

struct _CgPaperImages
{
  GtkWidget *widget;
  CgNoticePages *pages; /* (nullable) */
  GArray *images;       /* of Image, one a page */
  int width, height;    /* of a sheet, px */
  int factor;           /* device pixels to a pixel */
};

static Image *
image_at (CgPaperImages *self, guint page)
{
  return &g_array_index (self->images, Image, page);
}

static void
clear_image (gpointer data)
{
  g_clear_object (&((Image *) data)->texture);
}

CgPaperImages *
cg_paper_images_new (GtkWidget *widget)
{
  CgPaperImages *images = g_new0 (CgPaperImages, 1);

  images->widget = widget;
  images->images = g_array_new (FALSE, TRUE, sizeof (Image));
  g_array_set_clear_func (images->images, clear_image);
  return images;
}

void
cg_paper_images_free (CgPaperImages *images)
{
  g_return_if_fail (images != NULL);

  g_array_unref (images->images);
  g_clear_pointer (&images->pages, cg_notice_pages_unref);
  g_free (images);
}

void
cg_paper_images_set_pages (CgPaperImages *images, CgNoticePages *pages)
{
  guint n = pages != NULL ? cg_notice_pages_count (pages) : 0;

  g_return_if_fail (images != NULL);

  /* Those that are new are not fresh: they have no page before. */
  g_array_set_size (images->images, n);
  for (guint i = 0; i < n; i++)
    if (image_at (images, i)->fresh)
      image_at (images, i)->fresh = cg_notice_pages_draw_alike (images->pages, pages, i);

  if (pages != NULL)
    cg_notice_pages_ref (pages);
  g_clear_pointer (&images->pages, cg_notice_pages_unref);
  images->pages = pages;
}

int
cg_paper_images_set_width (CgPaperImages *images, int width)
{
  int factor;
  double page_width = 1, page_height = 1;

  g_return_val_if_fail (images != NULL && width > 0, 0);

  factor = gtk_widget_get_scale_factor (images->widget);
  if (width != images->width || factor != images->factor)
    for (guint i = 0; i < images->images->len; i++)
      image_at (images, i)->fresh = FALSE;
  if (images->pages != NULL)
    cg_notice_pages_get_size (images->pages, &page_width, &page_height);
  images->width = width;
  images->height = (int) round (width * page_height / page_width);
  images->factor = factor;
  return images->height;
}

guint
cg_paper_images_count (CgPaperImages *images)
{
  g_return_val_if_fail (images != NULL, 0);

  return images->images->len;
}

GdkTexture *
cg_paper_images_get (CgPaperImages *images, guint page)
{
  g_return_val_if_fail (images != NULL && page < images->images->len, NULL);

  return image_at (images, page)->texture;
}

gboolean
cg_paper_images_is_fresh (CgPaperImages *images, guint page)
{
  g_return_val_if_fail (images != NULL && page < images->images->len, FALSE);

  return image_at (images, page)->fresh;
}

GdkTexture *
cg_paper_images_draw (CgPaperImages *images, guint page)
{
  Image *image;
  double page_width, page_height;

  g_return_val_if_fail (images != NULL && page < images->images->len, NULL);

  image = image_at (images, page);
  cg_notice_pages_get_size (images->pages, &page_width, &page_height);
  g_clear_object (&image->texture);
  image->texture =
      cg_paper_sheet_draw (images->widget, images->pages, page, CG_NOTICE_DRAW_PAPER, NULL,
                           images->width / page_width, images->width, images->height);
  image->fresh = TRUE;
  return image->texture;
}
