/* cg-helper-vertical.c: where the characters of vertical text are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-vertical.h"

#include <math.h>

/* Of what follows one another in a column, points. */
#define NEARLY 0.1

/* How a font is used. */
#define USED_DOWN 1U
#define USED_ACROSS 2U

struct _CgHelperVertical
{
  PopplerDocument *poppler;
  PopplerFontInfo *fonts;
  int n_scanned;    /* pages */
  GHashTable *uses; /* of the fonts on these: from their names to how they are used */
};

CgHelperVertical *
cg_helper_vertical_new (PopplerDocument *poppler)
{
  CgHelperVertical *self = g_new0 (CgHelperVertical, 1);

  self->poppler = g_object_ref (poppler);
  self->fonts = poppler_font_info_new (poppler);
  self->uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
cg_helper_vertical_free (CgHelperVertical *self)
{
  g_object_unref (self->fonts);
  g_object_unref (self->poppler);
  g_hash_table_unref (self->uses);
  g_free (self);
}

/* ---- which fonts ---- */

/* The names of the vertical encodings end so (ISO 32000, 9.7.5.2). */
static void
add_font (CgHelperVertical *self, PopplerFontsIter *font)
{
  const char *name = poppler_fonts_iter_get_full_name (font);
  const char *encoding = poppler_fonts_iter_get_encoding (font);
  guint use = USED_ACROSS;

  if (name == NULL)
    return;
  if (encoding != NULL && (g_str_has_suffix (encoding, "-V") || g_str_equal (encoding, "V")))
    use = USED_DOWN;

  use |= GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, name));
  g_hash_table_insert (self->uses, g_strdup (name), GUINT_TO_POINTER (use));
}

/* Poppler goes through the pages from the first one on, and gives each font once. */
static void
scan_fonts (CgHelperVertical *self, int n_pages)
{
  PopplerFontsIter *font = NULL;

  if (self->n_scanned >= n_pages)
    return;

  if (poppler_font_info_scan (self->fonts, n_pages - self->n_scanned, &font) && font != NULL)
    do
      add_font (self, font);
    while (poppler_fonts_iter_next (font));
  if (font != NULL)
    poppler_fonts_iter_free (font);
  self->n_scanned = n_pages;
}

/* ---- which characters ---- */

/* The way that a column runs: down, or as it is seen on a page that is turned. */
typedef struct
{
  int x;
  int y;
} Way;

static gboolean
is_near (double a, double b)
{
  return fabs (a - b) < NEARLY;
}

/* From one box to the next; what runs to the right may as well be a line, and has none. */
static Way
find_way (const PopplerRectangle *box, const PopplerRectangle *next)
{
  if (box->x2 <= box->x1 || box->y2 <= box->y1)
    return (Way){ 0, 0 };
  if (is_near (box->x1, next->x1) && is_near (box->x2, next->x2))
    return (Way){ 0, is_near (box->y2, next->y1) ? 1 : is_near (box->y1, next->y2) ? -1 : 0 };
  if (is_near (box->y1, next->y1) && is_near (box->y2, next->y2))
    return (Way){ is_near (box->x1, next->x2) ? -1 : 0, 0 };

  return (Way){ 0, 0 };
}

static gboolean
leads_on (Way way)
{
  return way.x != 0 || way.y != 0;
}

static gboolean
has_column (const PopplerRectangle *boxes, guint n)
{
  for (guint i = 1; i < n; i++)
    if (leads_on (find_way (&boxes[i - 1], &boxes[i])))
      return TRUE;

  return FALSE;
}

/* Where a font is used across as well, only what runs down is surely down. */
static void
find_ways (CgHelperVertical *self,
           const PopplerTextAttributes *run,
           const PopplerRectangle *boxes,
           guint n,
           Way *ways)
{
  guint end = (guint) CLAMP (run->end_index + 1, 0, (int) n);
  guint use = run->font_name == NULL
                  ? 0
                  : GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, run->font_name));

  if ((use & USED_DOWN) == 0)
    return;

  for (guint i = (guint) MAX (run->start_index, 0); i < end; i++)
    {
      if (i + 1 < n)
        ways[i] = find_way (&boxes[i], &boxes[i + 1]);
      if (!leads_on (ways[i]) && i > 0)
        ways[i] = find_way (&boxes[i - 1], &boxes[i]);
      if ((use & USED_ACROSS) != 0 && ways[i].y != 1)
        ways[i] = (Way){ 0, 0 };
    }
}

static void
shift (PopplerRectangle *box, Way way)
{
  double width = box->x2 - box->x1, height = box->y2 - box->y1;
  double x = way.x * width - way.y * width / 2, y = way.y * height + way.x * height / 2;

  box->x1 += x;
  box->x2 += x;
  box->y1 += y;
  box->y2 += y;
}

void
cg_helper_vertical_mend (CgHelperVertical *self,
                         PopplerPage *page,
                         PopplerRectangle *area,
                         PopplerRectangle *boxes,
                         guint n)
{
  g_autofree Way *ways = NULL;
  GList *runs;

  if (!has_column (boxes, n))
    return;

  scan_fonts (self, poppler_page_get_index (page) + 1);
  ways = g_new0 (Way, n);
  runs = poppler_page_get_text_attributes_for_area (page, area);
  for (const GList *item = runs; item != NULL; item = item->next)
    find_ways (self, item->data, boxes, n, ways);
  poppler_page_free_text_attributes (runs);
  for (guint i = 0; i < n; i++)
    shift (&boxes[i], ways[i]);
}
