/* cg-places.c: places on a page as they stand in a record: rectangles in points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-places.h"

#include <math.h>
#include <string.h>

#include "cg-fault.h"

/* Four numbers of the widest form, and what stands between them. */
#define WIDEST 64

static gboolean
is_number (const char *text)
{
  gsize whole = strspn (text, "0123456789");
  const char *point = text + whole;

  if (whole == 0 || whole > 7)
    return FALSE;
  if (*point == '\0')
    return TRUE;

  return *point == '.' && strspn (point + 1, "0123456789") == strlen (point + 1) &&
         strlen (point + 1) >= 1 && strlen (point + 1) <= 2;
}

static gboolean
parse_place (const char *text, CgPlace *place)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_auto (GStrv) words = g_strsplit (trimmed, " ", 5);
  double numbers[4];

  if (g_strv_length (words) != 4)
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      if (!is_number (words[i]))
        return FALSE;
      numbers[i] = g_ascii_strtod (words[i], NULL);
    }

  *place = (CgPlace){ numbers[0], numbers[1], numbers[2], numbers[3] };
  return place->right >= place->left && place->bottom >= place->top &&
         place->right <= CG_PLACES_FAR && place->bottom <= CG_PLACES_FAR;
}

/* The length is looked at before anything is taken apart. */
static GArray *
parse_all (const char *text)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (CgPlace));
  g_auto (GStrv) parts = NULL;

  if (strlen (text) > (gsize) CG_PLACES_MOST * WIDEST)
    return NULL;

  parts = g_strsplit (text, ";", CG_PLACES_MOST + 1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      CgPlace place;

      if (i == CG_PLACES_MOST || !parse_place (parts[i], &place))
        return NULL;
      g_array_append_val (places, place);
    }

  return places->len > 0 ? g_steal_pointer (&places) : NULL;
}

GArray *
cg_places_parse (const char *text, GError **error)
{
  GArray *places = parse_all (text != NULL ? text : "");
  g_autofree char *shown = NULL;

  if (places != NULL)
    return places;

  shown = g_utf8_make_valid (text != NULL ? text : "", text != NULL ? MIN (strlen (text), 40) : 0);
  cg_fault_set (error, CG_FAULT_BAD_PLACES, shown);
  return NULL;
}

/* "72.5", not "72.50": in hundredths, so that what is read is what was printed. */
static void
append_number (GString *text, double number)
{
  gint64 hundredths =
      isfinite (number) ? (gint64) (CLAMP (number, 0, CG_PLACES_FAR) * 100 + 0.5) : 0;

  g_string_append_printf (text, "%" G_GINT64_FORMAT, hundredths / 100);
  if (hundredths % 100 != 0)
    g_string_append_printf (text, ".%02d", (int) (hundredths % 100));
  if (hundredths % 10 == 0 && hundredths % 100 != 0)
    g_string_truncate (text, text->len - 1);
}

static void
append_place (GString *text, const CgPlace *place)
{
  if (text->len > 0)
    g_string_append (text, "; ");
  append_number (text, MIN (place->left, place->right));
  g_string_append_c (text, ' ');
  append_number (text, MIN (place->top, place->bottom));
  g_string_append_c (text, ' ');
  append_number (text, MAX (place->left, place->right));
  g_string_append_c (text, ' ');
  append_number (text, MAX (place->top, place->bottom));
}

char *
cg_places_print (const GArray *places)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (places->len, CG_PLACES_MOST); i++)
    append_place (text, &g_array_index (places, CgPlace, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
cg_places_text_of_one (const CgPlace *place)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_place (text, place);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

CgPlace
cg_places_bound (const GArray *places)
{
  CgPlace bound = g_array_index (places, CgPlace, 0);

  for (guint i = 1; i < places->len; i++)
    {
      const CgPlace *place = &g_array_index (places, CgPlace, i);

      bound.left = MIN (bound.left, place->left);
      bound.top = MIN (bound.top, place->top);
      bound.right = MAX (bound.right, place->right);
      bound.bottom = MAX (bound.bottom, place->bottom);
    }

  return bound;
}
