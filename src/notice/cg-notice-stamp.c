/* cg-notice-stamp.c: glyphs for the screen at fractions of a pixel, private to the drawing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-stamp.h"

#include <math.h>
#include <string.h>

/* Places of a glyph within a pixel. */
#define PHASES 4

/* More than a few zoomed pages need; then all are forgotten. */
#define MOST_STAMPS 8000

/* Its bytes are hashed, so it has no holes. */
typedef struct
{
  const CgNoticeFace *face;
  gulong glyph;
  double width, height; /* of the em, device pixels */
  guint64 phase;
} Key;

typedef struct
{
  Key key;
  CgNoticeFace *face;
  cairo_surface_t *mask; /* NULL: no ink */
  int x, y;              /* of the mask from the glyph's origin, pixels */
} Stamp;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_direct_hash (key->face) ^ (guint) (key->glyph * 2654435761u) ^
         g_double_hash (&key->width) ^ ((guint) key->phase << 29);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

static void
free_stamp (gpointer data)
{
  Stamp *stamp = data;

  cg_notice_face_unref (stamp->face);
  g_clear_pointer (&stamp->mask, cairo_surface_destroy);
  g_free (stamp);
}

static void
free_stamps (gpointer stamps)
{
  g_hash_table_unref (stamps);
}

static GHashTable *
get_stamps (void)
{
  static GPrivate private = G_PRIVATE_INIT (free_stamps);
  GHashTable *stamps = g_private_get (&private);

  if (stamps == NULL)
    {
      stamps = g_hash_table_new_full (hash_key, equal_keys, NULL, free_stamp);
      g_private_set (&private, stamps);
    }
  if (g_hash_table_size (stamps) > MOST_STAMPS)
    g_hash_table_remove_all (stamps);

  return stamps;
}

static void
outline (cairo_t *cr, const Key *key)
{
  cairo_matrix_t matrix;
  cairo_glyph_t glyph = { key->glyph, (double) key->phase / PHASES, 0 };

  cairo_matrix_init_scale (&matrix, key->width, key->height);
  cairo_set_font_face (cr, key->face->face);
  cairo_set_font_matrix (cr, &matrix);
  cairo_glyph_path (cr, &glyph, 1);
}

static Stamp *
stamp_new (const Key *key)
{
  Stamp *stamp = g_new0 (Stamp, 1);
  cairo_surface_t *empty = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (empty);
  double left, top, right, bottom;

  stamp->key = *key;
  stamp->face = cg_notice_face_ref ((CgNoticeFace *) key->face);
  outline (cr, key);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  cairo_destroy (cr);
  cairo_surface_destroy (empty);
  if (right <= left || bottom <= top)
    return stamp;

  stamp->x = (int) floor (left);
  stamp->y = (int) floor (top);
  stamp->mask = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) ceil (right) - stamp->x,
                                            (int) ceil (bottom) - stamp->y);
  cr = cairo_create (stamp->mask);
  cairo_translate (cr, -stamp->x, -stamp->y);
  outline (cr, key);
  cairo_fill (cr);
  cairo_destroy (cr);

  return stamp;
}

static const Stamp *
get_stamp (GHashTable *stamps, const Key *key)
{
  Stamp *stamp = g_hash_table_lookup (stamps, key);

  if (stamp == NULL)
    {
      stamp = stamp_new (key);
      g_hash_table_insert (stamps, &stamp->key, stamp);
    }

  return stamp;
}

void
cg_notice_stamp_run (cairo_t *cr, const CgNoticeParagraph *paragraph, const CgNoticeRun *run)
{
  GHashTable *stamps = get_stamps ();
  cairo_matrix_t matrix;
  Key key = { .face = run->face };

  cairo_save (cr);
  cairo_get_matrix (cr, &matrix);
  cairo_identity_matrix (cr);
  key.width = paragraph->style.size * matrix.xx;
  key.height = paragraph->style.size * matrix.yy;

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const cairo_glyph_t *glyph =
          &g_array_index (paragraph->glyphs, cairo_glyph_t, run->glyph + i);
      double x = glyph->x, y = glyph->y, quarters;
      const Stamp *stamp;

      cairo_matrix_transform_point (&matrix, &x, &y);
      quarters = floor (x * PHASES + 0.5);
      x = floor (quarters / PHASES);
      key.glyph = glyph->index;
      key.phase = (guint64) (quarters - x * PHASES);
      stamp = get_stamp (stamps, &key);
      if (stamp->mask != NULL)
        cairo_mask_surface (cr, stamp->mask, x + stamp->x, round (y) + stamp->y);
    }
  cairo_restore (cr);
}
