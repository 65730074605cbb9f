/* cg-page-colors.c: the colours in which pages are shown: by day, softly, by night, in high
 * contrast.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-colors.h"

/* The paper of Chinese reading programs that spares the eyes: #C7EDCC. */
#define SOFT_RED 0xc7
#define SOFT_GREEN 0xed
#define SOFT_BLUE 0xcc

/* By night neither paper nor letters are as dark or as bright as the screen could: 14 to 1. */
#define NIGHT_DARKEST 24
#define NIGHT_BRIGHTEST 232

/* What is as dark as the first is black in high contrast, what is as bright as the second white. */
#define CONTRAST_BLACK 80
#define CONTRAST_WHITE 200

static const char *const ids[] = {
  [CG_PAGE_COLORS_NORMAL] = "normal",
  [CG_PAGE_COLORS_SOFT] = "soft",
  [CG_PAGE_COLORS_NIGHT] = "night",
  [CG_PAGE_COLORS_CONTRAST] = "contrast",
};

const char *
cg_page_colors_get_id (CgPageColors colors)
{
  g_return_val_if_fail (colors < G_N_ELEMENTS (ids), ids[0]);

  return ids[colors];
}

CgPageColors
cg_page_colors_from_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return (CgPageColors) i;

  return CG_PAGE_COLORS_NORMAL;
}

static inline guint32
pack (guint32 pixel, int red, int green, int blue)
{
  return (pixel & 0xff000000) | (guint32) red << 16 | (guint32) green << 8 | (guint32) blue;
}

static inline int
red_of (guint32 pixel)
{
  return pixel >> 16 & 0xff;
}

static inline int
green_of (guint32 pixel)
{
  return pixel >> 8 & 0xff;
}

static inline int
blue_of (guint32 pixel)
{
  return pixel & 0xff;
}

/* What becomes of one part of a pixel: by night after a change, that takes it beyond what a part
 * can be. Divisions and limits once for each value, not for each pixel. */
#define NIGHT_VALUES (3 * 256)

typedef struct
{
  guint8 soft[3][256];
  guint8 night[NIGHT_VALUES]; /* of the value + 256 */
  guint8 contrast[256];
} Tables;

static void
fill_tables (Tables *self)
{
  for (int i = 0; i < 256; i++)
    {
      self->soft[0][i] = (guint8) (i * SOFT_RED / 255);
      self->soft[1][i] = (guint8) (i * SOFT_GREEN / 255);
      self->soft[2][i] = (guint8) (i * SOFT_BLUE / 255);
      self->contrast[i] =
          (guint8) CLAMP ((i - CONTRAST_BLACK) * 255 / (CONTRAST_WHITE - CONTRAST_BLACK), 0, 255);
    }

  for (int i = 0; i < NIGHT_VALUES; i++)
    self->night[i] = (guint8) (NIGHT_DARKEST +
                               CLAMP (i - 256, 0, 255) * (NIGHT_BRIGHTEST - NIGHT_DARKEST) / 255);
}

static const Tables *
get_tables (void)
{
  static Tables tables;
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      fill_tables (&tables);
      g_once_init_leave (&filled, 1);
    }

  return &tables;
}

static inline guint32
soften (const Tables *tables, guint32 pixel)
{
  return pack (pixel, tables->soft[0][red_of (pixel)], tables->soft[1][green_of (pixel)],
               tables->soft[2][blue_of (pixel)]);
}

/* The same is added to all three parts, so that what differs between them, the hue, stays: as much
 * as turns the lightness about. */
static inline guint32
darken (const Tables *tables, guint32 pixel)
{
  int red = red_of (pixel), green = green_of (pixel), blue = blue_of (pixel);
  const guint8 *changed =
      tables->night + 256 + 255 - 2 * ((77 * red + 150 * green + 29 * blue) >> 8);

  return pack (pixel, changed[red], changed[green], changed[blue]);
}

static inline guint32
harden (const Tables *tables, guint32 pixel)
{
  return pack (pixel, tables->contrast[red_of (pixel)], tables->contrast[green_of (pixel)],
               tables->contrast[blue_of (pixel)]);
}

static inline guint32
convert (CgPageColors colors, const Tables *tables, guint32 pixel)
{
  switch (colors)
    {
    case CG_PAGE_COLORS_SOFT:
      return soften (tables, pixel);
    case CG_PAGE_COLORS_NIGHT:
      return darken (tables, pixel);
    case CG_PAGE_COLORS_CONTRAST:
      return harden (tables, pixel);
    case CG_PAGE_COLORS_NORMAL:
    default:
      return pixel;
    }
}

guint32
cg_page_colors_apply (CgPageColors colors, guint32 pixel)
{
  return convert (colors, get_tables (), pixel);
}

/* Most of a page is paper: what is as the pixel before comes out as that did. */
void
cg_page_colors_convert (CgPageColors colors, const guint32 *from, guint32 *to, gsize n_pixels)
{
  const Tables *tables = get_tables ();
  guint32 before = 0xffffffff, shown = convert (colors, tables, before);

  for (gsize i = 0; i < n_pixels; i++)
    {
      if (from[i] != before)
        {
          before = from[i];
          shown = convert (colors, tables, before);
        }
      to[i] = shown;
    }
}
