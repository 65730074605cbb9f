/* cg-pdf-bare.c: what drawing parts of pages costs poppler alone; for `cugaictl bench pages`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <poppler.h>
#include <stdio.h>

static double
draw (PopplerDocument *document, int number, double scale, const int region[4])
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, region[2], region[3]);
  cairo_t *cr = cairo_create (surface);
  gint64 since = g_get_monotonic_time ();
  PopplerPage *page = poppler_document_get_page (document, number);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, -region[0], -region[1]);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  g_object_unref (page);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return (double) (g_get_monotonic_time () - since) / 1000;
}

/* Lines of page (from 0), scale, x, y, width and height in pixels; ms for each. */
static gboolean
answer (PopplerDocument *document)
{
  char line[200];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      int number, region[4];
      double scale;

      if (sscanf (line, "%d %lf %d %d %d %d", &number, &scale, &region[0], &region[1], &region[2],
                  &region[3]) != 6)
        return FALSE;
      printf ("%.3f\n", draw (document, number, scale, region));
    }

  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autofree char *uri = argc == 2 ? g_filename_to_uri (argv[1], NULL, NULL) : NULL;
  PopplerDocument *document = uri != NULL ? poppler_document_new_from_file (uri, NULL, NULL) : NULL;
  gboolean good = document != NULL && answer (document);

  g_clear_object (&document);
  return good ? 0 : 1;
}
