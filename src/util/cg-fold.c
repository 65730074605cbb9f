/* cg-fold.c: the one form in which texts are searched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fold.h"

#include <string.h>

#include "cg-fold-private.h"

/* One pass is nearly always enough; the rest is for characters whose case
 * folding has to be normalised again. */
#define MAX_PASSES 8

#define FULL_WIDTH_FIRST 0xff01
#define FULL_WIDTH_LAST 0xff5e
#define FULL_WIDTH_DISTANCE 0xfee0
#define REPLACEMENT 0xfffd

/* What is written after a letter with which it is one, and is not a mark: vowels and ends of
 * Korean syllables, the voicing of narrow kana. */
#define HANGUL_VOWEL_FIRST 0x1160
#define HANGUL_FINAL_LAST 0x11ff
#define NARROW_VOICED 0xff9e
#define NARROW_HALF_VOICED 0xff9f

typedef struct
{
  gunichar first;
  gunichar last;
} Range;

static const Range ideographic_ranges[] = {
  { 0x2e80, 0x2fdf },   /* radicals */
  { 0x2ff0, 0x312f },   /* description characters, punctuation, kana, bopomofo */
  { 0x31a0, 0x4dbf },   /* bopomofo, strokes, enclosed, compatibility, extension A */
  { 0x4e00, 0x9fff },   /* unified ideographs */
  { 0xf900, 0xfaff },   /* compatibility ideographs */
  { 0xfe30, 0xfe4f },   /* vertical punctuation */
  { 0x1b000, 0x1b16f }, /* kana supplements */
  { 0x20000, 0x3ffff }, /* planes 2 and 3 */
};

/* Default_Ignorable_Code_Point of Unicode: seen by nobody, pasted by many. */
static const Range ignorable_ranges[] = {
  { 0x00ad, 0x00ad },   { 0x034f, 0x034f }, { 0x061c, 0x061c },   { 0x115f, 0x1160 },
  { 0x17b4, 0x17b5 },   { 0x180b, 0x180f }, { 0x200b, 0x200f },   { 0x202a, 0x202e },
  { 0x2060, 0x206f },   { 0x3164, 0x3164 }, { 0xfe00, 0xfe0f },   { 0xfeff, 0xfeff },
  { 0xffa0, 0xffa0 },   { 0xfff0, 0xfff8 }, { 0x1bca0, 0x1bca3 }, { 0x1d173, 0x1d17a },
  { 0xe0000, 0xe0fff },
};

static gboolean
in_ranges (gunichar c, const Range *ranges, gsize count)
{
  for (gsize i = 0; i < count && c >= ranges[i].first; i++)
    if (c <= ranges[i].last)
      return TRUE;

  return FALSE;
}

gboolean
cg_fold_is_ideographic (gunichar character)
{
  if (character >= 0x4e00 && character <= 0x9fff)
    return TRUE;

  return in_ranges (character, ideographic_ranges, G_N_ELEMENTS (ideographic_ranges)) &&
         !g_unichar_ismark (character);
}

gboolean
cg_fold_has_ideographic (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (cg_fold_is_ideographic (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/* Lets go of a space beside an ideograph. */
static gboolean
is_loose (gunichar c)
{
  return g_unichar_isdigit (c) || g_unichar_ispunct (c);
}

gboolean
cg_fold_is_space (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
      return TRUE;
    default:
      /* The two tokens of the index. */
      return c == 0x2423 || c == 0x241e;
    }
}

/* What nearly all texts here consist of, and what NFKC and case folding do to it. */
gunichar
cg_fold_common (gunichar c)
{
  if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
    c -= FULL_WIDTH_DISTANCE;
  if (c < 0x80)
    return g_ascii_iscntrl ((char) c) ? ' ' : (gunichar) g_ascii_tolower ((char) c);
  if (c >= 0x4e00 && c <= 0x9fff)
    return c;
  if (c == 0x3000)
    return ' ';
  if ((c >= 0x3001 && c <= 0x3020) || (c >= 0x3400 && c <= 0x4dbf))
    return c;
  if (c == 0x2014 || (c >= 0x2018 && c <= 0x201d))
    return c;

  return 0;
}

gboolean
cg_fold_continues (gunichar c)
{
  return g_unichar_ismark (c) || in_ranges (c, ignorable_ranges, G_N_ELEMENTS (ignorable_ranges)) ||
         (c >= HANGUL_VOWEL_FIRST && c <= HANGUL_FINAL_LAST) || c == NARROW_VOICED ||
         c == NARROW_HALF_VOICED;
}

/* All characters by cg_fold_common(), or NULL if there is one that it does not know. */
static char *
fold_common_text (const char *text)
{
  g_autoptr (GString) folded = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = cg_fold_common (g_utf8_get_char (p));

      if (c == 0)
        return NULL;
      if (c < 0x80)
        g_string_append_c (folded, (char) c);
      else
        g_string_append_unichar (folded, c);
    }

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/* Invisible characters out, any white space a space, and no code point that the
 * tokenizer of the index does not give back (it reads U+FFFE and U+FFFF as U+FFFD). */
static char *
filter (const char *text)
{
  g_autoptr (GString) filtered = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (in_ranges (c, ignorable_ranges, G_N_ELEMENTS (ignorable_ranges)))
        continue;
      if (cg_fold_is_space (c))
        g_string_append_c (filtered, ' ');
      else
        g_string_append_unichar (filtered, (c & 0xfffe) == 0xfffe ? REPLACEMENT : c);
    }

  return g_string_free (g_steal_pointer (&filtered), FALSE);
}

gboolean
cg_fold_space_stays (gunichar before, gunichar after)
{
  gboolean ideographic_before = cg_fold_is_ideographic (before);
  gboolean ideographic_after = cg_fold_is_ideographic (after);

  if (ideographic_before)
    return !ideographic_after && !is_loose (after);
  if (ideographic_after)
    return !is_loose (before);

  return TRUE;
}

/* Runs of spaces become one or none; in place, because it only shortens. */
static void
squeeze (char *text)
{
  char *end = text;
  gunichar before = 0; /* last character that is not a space */
  gboolean pending = FALSE;

  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      gsize length = (gsize) (next - p);

      if (*p == ' ')
        {
          pending = before != 0;
        }
      else
        {
          gunichar c = g_utf8_get_char (p);

          if (pending && cg_fold_space_stays (before, c))
            *end++ = ' ';
          memmove (end, p, length);
          end += length;
          before = c;
          pending = FALSE;
        }
      p = next;
    }

  *end = '\0';
}

static char *
fold_pass (const char *text)
{
  g_autofree char *filtered = filter (text);
  g_autofree char *normal = g_utf8_normalize (filtered, -1, G_NORMALIZE_NFKC);
  char *folded = g_utf8_casefold (normal, -1);

  squeeze (folded);

  return folded;
}

char *
cg_fold (const char *text)
{
  g_autofree char *valid = NULL;
  char *folded = NULL;

  if (text == NULL)
    return g_strdup ("");
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  folded = fold_common_text (text);
  if (folded != NULL)
    {
      squeeze (folded);
      return folded;
    }

  folded = fold_pass (text);
  for (int pass = 1; pass < MAX_PASSES; pass++)
    {
      g_autofree char *before = folded;

      folded = fold_pass (before);
      if (g_str_equal (folded, before))
        break;
    }

  return folded;
}

/* One code point, as the index has it. */
static void
append_point (GString *bigrams, const char *point)
{
  if (*point == ' ')
    g_string_append (bigrams, CG_FOLD_SPACE_TOKEN);
  else
    g_string_append_len (bigrams, point, g_utf8_next_char (point) - point);
}

char *
cg_fold_bigrams (const char *folded)
{
  GString *bigrams = g_string_sized_new (strlen (folded) * 7 / 3 + 1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      if (p != folded)
        g_string_append_c (bigrams, ' ');
      append_point (bigrams, p);
      if (*next != '\0')
        append_point (bigrams, next);
    }

  return g_string_free (bigrams, FALSE);
}

/* Without the last token, whose second code point is any; it stays where it is the only one. */
char *
cg_fold_needle (const char *query)
{
  g_autofree char *folded = cg_fold (query);
  char *bigrams = cg_fold_bigrams (folded);
  char *last = strrchr (bigrams, ' ');

  if (last != NULL)
    *last = '\0';

  return bigrams;
}

char *
cg_fold_phrase (const char *query)
{
  g_autofree char *needle = cg_fold_needle (query);
  GString *phrase;

  if (*needle == '\0')
    return NULL;

  phrase = g_string_new (needle);
  g_string_replace (phrase, "\"", "\"\"", 0);
  g_string_prepend_c (phrase, '"');
  g_string_append (phrase, *g_utf8_next_char (needle) == '\0' ? "\" *" : "\"");

  return g_string_free (phrase, FALSE);
}

gboolean
cg_fold_contains (const char *text, const char *query)
{
  g_autofree char *folded_query = cg_fold (query);
  g_autofree char *folded_text = NULL;

  if (*folded_query == '\0')
    return TRUE;

  folded_text = cg_fold (text);

  return strstr (folded_text, folded_query) != NULL;
}

gboolean
cg_fold_is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}
