/* cg-tiff.c: the pages of a TIFF, from its directories; the pixels are read elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * TIFF 6.0 (Adobe, 1992), section 2; BigTIFF has the same with 64 bits. A directory is a count, its
 * entries (tag, type, count, value or where the value lies) and where the next one is.
 */
#include "config.h"

#include "cg-tiff.h"

#include <math.h>
#include <string.h>

enum
{
  TAG_SUBFILE = 254,
  TAG_WIDTH = 256,
  TAG_HEIGHT = 257,
  TAG_ORIENTATION = 274,
  TAG_X_RESOLUTION = 282,
  TAG_Y_RESOLUTION = 283,
  TAG_RESOLUTION_UNIT = 296,
};

enum
{
  TYPE_SHORT = 3,
  TYPE_RATIONAL = 5,
};

#define SUBFILE_REDUCED 1
#define UNIT_NONE 1
#define UNIT_INCH 2
#define UNIT_CENTIMETRE 3
#define CENTIMETRES_AN_INCH 2.54

typedef struct
{
  const guint8 *data;
  gsize length;
  gboolean big_endian;
  gboolean is_big; /* BigTIFF */
} Tiff;

/* The number of @size bytes at @offset; 0 outside of the file. */
static guint64
read_number (const Tiff *self, guint64 offset, guint size)
{
  guint64 number = 0;

  if (offset > self->length || self->length - offset < size)
    return 0;

  for (guint i = 0; i < size; i++)
    number = number << 8 | self->data[offset + (self->big_endian ? i : size - 1 - i)];

  return number;
}

static guint
count_size (const Tiff *self)
{
  return self->is_big ? 8 : 2;
}

static guint
entry_size (const Tiff *self)
{
  return self->is_big ? 20 : 12;
}

static guint
offset_size (const Tiff *self)
{
  return self->is_big ? 8 : 4;
}

static gboolean
begin (Tiff *self, const guint8 *data, gsize length)
{
  guint version;

  if (length < CG_TIFF_HEADER_SIZE || (memcmp (data, "II", 2) != 0 && memcmp (data, "MM", 2) != 0))
    return FALSE;

  *self = (Tiff){ .data = data, .length = length, .big_endian = data[0] == 'M' };
  version = (guint) read_number (self, 2, 2);
  self->is_big = version == 43;
  return version == 42 || version == 43;
}

gboolean
cg_tiff_is_tiff (const guint8 *data, gsize length)
{
  Tiff self;

  return begin (&self, data, length);
}

/* A value of one short or long, which lies in the entry itself. */
static guint64
read_integer (const Tiff *self, guint64 entry)
{
  gboolean is_short = read_number (self, entry + 2, 2) == TYPE_SHORT;

  return read_number (self, entry + (self->is_big ? 12 : 8), is_short ? 2 : 4);
}

static double
read_rational (const Tiff *self, guint64 entry)
{
  guint64 value = entry + (self->is_big ? 12 : 8);
  guint64 place = self->is_big ? value : read_number (self, value, 4);
  guint64 below = read_number (self, place + 4, 4);

  if (read_number (self, entry + 2, 2) != TYPE_RATIONAL || below == 0)
    return 0;

  return (double) read_number (self, place, 4) / (double) below;
}

static void
read_entry (const Tiff *self, guint64 entry, CgTiffPage *page, guint64 *subfile, guint64 *unit)
{
  switch (read_number (self, entry, 2))
    {
    case TAG_SUBFILE:
      *subfile = read_integer (self, entry);
      break;
    case TAG_WIDTH:
      page->width = (guint32) read_integer (self, entry);
      break;
    case TAG_HEIGHT:
      page->height = (guint32) read_integer (self, entry);
      break;
    case TAG_ORIENTATION:
      page->orientation = (guint) read_integer (self, entry);
      break;
    case TAG_X_RESOLUTION:
      page->dpi_x = read_rational (self, entry);
      break;
    case TAG_Y_RESOLUTION:
      page->dpi_y = read_rational (self, entry);
      break;
    case TAG_RESOLUTION_UNIT:
      *unit = read_integer (self, entry);
      break;
    default:
      break;
    }
}

static void
apply_unit (CgTiffPage *page, guint64 unit)
{
  double factor = unit == UNIT_INCH ? 1 : unit == UNIT_CENTIMETRE ? CENTIMETRES_AN_INCH : 0;

  page->dpi_x *= factor;
  page->dpi_y *= factor;
  if (page->orientation < 1 || page->orientation > 8)
    page->orientation = 1;
}

/* Whether there is a page of its own; @next: where the chain goes on, 0 at its end. */
static gboolean
read_directory (const Tiff *self, guint64 directory, CgTiffPage *page, guint64 *next)
{
  guint64 n = read_number (self, directory, count_size (self));
  guint64 first = directory + count_size (self);
  guint64 subfile = 0, unit = UNIT_INCH;

  *page = (CgTiffPage){ .directory = directory, .orientation = 1 };
  *next = 0;
  if (n == 0 || n > (self->length - directory) / entry_size (self))
    return FALSE;

  for (guint64 i = 0; i < n; i++)
    read_entry (self, first + i * entry_size (self), page, &subfile, &unit);

  apply_unit (page, unit);
  *next = read_number (self, first + n * entry_size (self), offset_size (self));
  return page->width > 0 && page->height > 0 && (subfile & SUBFILE_REDUCED) == 0;
}

GArray *
cg_tiff_read_pages (const guint8 *data, gsize length, guint most)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (CgTiffPage));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint64 directory;
  Tiff self;

  if (!begin (&self, data, length))
    return pages;

  directory = read_number (&self, self.is_big ? 8 : 4, offset_size (&self));
  while (directory != 0 && directory < length && pages->len < most &&
         g_hash_table_add (seen, g_memdup2 (&directory, sizeof directory)))
    {
      guint64 next;
      CgTiffPage page;

      if (read_directory (&self, directory, &page, &next))
        g_array_append_val (pages, page);
      directory = next;
    }

  return pages;
}

gsize
cg_tiff_make_header (const guint8 *data, const CgTiffPage *page, guint8 header[CG_TIFF_HEADER_SIZE])
{
  gboolean is_big = data[data[0] == 'M' ? 3 : 2] == 43;
  guint size = is_big ? 8 : 4;

  memcpy (header, data, CG_TIFF_HEADER_SIZE);
  for (guint i = 0; i < size; i++)
    header[size + (data[0] == 'M' ? size - 1 - i : i)] = (guint8) (page->directory >> (8 * i));

  return is_big ? CG_TIFF_HEADER_SIZE : 8;
}
