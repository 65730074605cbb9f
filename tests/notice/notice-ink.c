/* notice-ink.c: the ink of a page of a PDF, in millimetres.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-ink.h"

cairo_surface_t *
notice_ink_render (const char *pdf, guint page)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *folder = g_path_get_dirname (pdf);
  g_autofree char *stem = g_build_filename (folder, "page", NULL);
  g_autofree char *png = g_strconcat (stem, ".png", NULL);
  const char *command[] = { "pdftocairo", "-png", "-singlefile", "-r", G_STRINGIFY (NOTICE_INK_DPI),
                            "-f",         number, pdf,           stem, NULL };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  int status;

  g_spawn_sync (folder, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  surface = cairo_image_surface_create_from_png (png);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

gboolean
notice_ink_at (cairo_surface_t *surface, int x, int y, gboolean red)
{
  const guint8 *row =
      cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);
  guint32 pixel = ((const guint32 *) (const void *) row)[x];
  guint32 green = pixel >> 8 & 0xff, r = pixel >> 16 & 0xff;

  return green < 128 && (red ? r > 160 : r < 128);
}

NoticeInk
notice_ink_measure (cairo_surface_t *surface, NoticeInk part, gboolean red)
{
  NoticeInk ink = { G_MAXDOUBLE, -1, G_MAXDOUBLE, -1 };

  for (int y = (int) (part.top * NOTICE_INK_PER_MM); y < part.bottom * NOTICE_INK_PER_MM; y++)
    for (int x = (int) (part.left * NOTICE_INK_PER_MM); x < part.right * NOTICE_INK_PER_MM; x++)
      if (notice_ink_at (surface, x, y, red))
        {
          ink.left = MIN (ink.left, x / NOTICE_INK_PER_MM);
          ink.right = MAX (ink.right, (x + 1) / NOTICE_INK_PER_MM);
          ink.top = MIN (ink.top, y / NOTICE_INK_PER_MM);
          ink.bottom = MAX (ink.bottom, (y + 1) / NOTICE_INK_PER_MM);
        }

  return ink;
}
