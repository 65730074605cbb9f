/* cg-pinyin.c: finding and sorting Chinese names by their readings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pinyin.h"

#include <string.h>

#include "cg-fold-private.h"
#include "cg-fold.h"
#include "cg-pinyin-table.h"

/* Positions of a query are bits of a guint64, one more than it has characters;
 * a longer query is found literally only. */
#define MAX_QUERY 63

/* ü, which keyboards of pinyin have as v. */
#define U_DIAERESIS 0xfc

struct _CgPinyinQuery
{
  char *folded;
  gunichar characters[MAX_QUERY + 1];
  guint length; /* 0 if there is nothing to match by reading */
};

const char *
cg_pinyin_version (void)
{
  return G_STRINGIFY (CG_PINYIN_VERSION) "/" PINYIN_UNICODE_VERSION;
}

/* The list of @c: numbers of syllables from 1, ended by 0. */
static const guint16 *
readings_of (gunichar c)
{
  guint page = c / PINYIN_PAGE_SIZE;
  gsize low = 0, high = PINYIN_N_PAGES;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (pinyin_page_numbers[middle] < page)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == PINYIN_N_PAGES || pinyin_page_numbers[low] != page)
    return pinyin_lists;

  return pinyin_lists + pinyin_pages[low][c % PINYIN_PAGE_SIZE];
}

static const char *
syllable (guint16 number)
{
  return pinyin_syllables[number - 1];
}

const char **
cg_pinyin_readings (gunichar character)
{
  const guint16 *list = readings_of (character);
  const char **readings = NULL;
  gsize count = 0;

  while (list[count] != 0)
    count++;
  if (count == 0)
    return NULL;

  readings = g_new0 (const char *, count + 1);
  for (gsize i = 0; i < count; i++)
    readings[i] = syllable (list[i]);

  return readings;
}

/* Classes in the order of a list; each character begins with its class. */
#define KEY_SYMBOL '0'
#define KEY_NUMBER '1'
#define KEY_LETTER '2'
#define KEY_READING '3'
#define KEY_IDEOGRAPH '4'

/* A number by value: how many digits it has, then the digits. Returns its end. */
static const char *
append_number (GString *key, const char *text)
{
  gsize length;

  while (*text == '0' && g_ascii_isdigit (text[1]))
    text++;
  length = strspn (text, "0123456789");
  g_string_append_c (key, KEY_NUMBER);
  g_string_append_c (key, (char) ('A' + MIN (length, 26)));
  g_string_append_len (key, text, (gssize) length);

  return text + length;
}

static void
append_character (GString *key, gunichar c)
{
  const guint16 *list = readings_of (c);

  if (*list != 0)
    /* The space makes li come before lian. */
    g_string_append_printf (key, "%c%s ", KEY_READING, syllable (*list));
  else if (cg_fold_is_ideographic (c) && g_unichar_isalpha (c))
    g_string_append_c (key, KEY_IDEOGRAPH);
  else
    g_string_append_c (key, g_unichar_isalnum (c) ? KEY_LETTER : KEY_SYMBOL);
  g_string_append_unichar (key, c);
}

char *
cg_pinyin_sort_key (const char *text)
{
  g_autofree char *folded = cg_fold (text);
  g_autoptr (GString) key = g_string_new (NULL);
  const char *p = folded;

  while (*p != '\0')
    {
      if (g_ascii_isdigit (*p))
        {
          p = append_number (key, p);
          continue;
        }
      append_character (key, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }

  return g_string_free (g_steal_pointer (&key), FALSE);
}

static gboolean
is_separator (gunichar c)
{
  return c == ' ' || c == '\'' || c == 0x2019;
}

CgPinyinQuery *
cg_pinyin_query_new (const char *query)
{
  CgPinyinQuery *self = g_new0 (CgPinyinQuery, 1);
  glong length;

  self->folded = cg_fold (query);
  length = g_utf8_strlen (self->folded, -1);
  if (length > MAX_QUERY)
    return self;

  for (const char *p = self->folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      self->characters[self->length++] = c == U_DIAERESIS ? 'v' : c;
    }
  while (self->length > 0 && is_separator (self->characters[self->length - 1]))
    self->length--;

  return self;
}

void
cg_pinyin_query_free (CgPinyinQuery *query)
{
  g_return_if_fail (query != NULL);

  g_free (query->folded);
  g_free (query);
}

static guint64
bit (guint position)
{
  return G_GUINT64_CONSTANT (1) << position;
}

/* How many characters of @reading the query has from @position on. */
static guint
common_length (const CgPinyinQuery *self, guint position, const char *reading)
{
  guint length = 0;

  while (reading[length] != '\0' && position + length < self->length)
    {
      gunichar typed = self->characters[position + length];

      if (typed != (gunichar) reading[length] && !(reading[length] == 'v' && typed == 'u'))
        break;
      length++;
    }

  return length;
}

/* Positions reached from @position when a character is read as @reading. */
static guint64
after_reading (const CgPinyinQuery *self, guint position, const char *reading)
{
  guint common = common_length (self, position, reading);
  guint64 reached = 0;

  if (common == 0)
    return 0;
  if (reading[common] == '\0' || position + common == self->length)
    reached |= bit (position + common);
  if (common >= 2 && reading[1] == 'h')
    reached |= bit (position + 2);

  return reached | bit (position + 1);
}

/* Positions reached from all of @positions over the character @c of the text. */
static guint64
step (const CgPinyinQuery *self, guint64 positions, gunichar c)
{
  const guint16 *list = readings_of (c);
  gboolean skippable = !g_unichar_isalnum (c) && *list == 0;
  guint64 reached = 0;

  for (guint i = 0; i < self->length; i++)
    {
      if ((positions & bit (i)) == 0)
        continue;
      if (is_separator (self->characters[i]))
        positions |= bit (i + 1);
      if (self->characters[i] == c)
        reached |= bit (i + 1);
      if (skippable && i > 0)
        reached |= bit (i);
      for (const guint16 *number = list; *number != 0; number++)
        reached |= after_reading (self, i, syllable (*number));
    }

  return reached;
}

static gboolean
reads (const CgPinyinQuery *self, const char *folded, gboolean anywhere)
{
  guint64 positions = bit (0);

  for (const char *p = folded; *p != '\0' && positions != 0; p = g_utf8_next_char (p))
    {
      positions = step (self, positions, g_utf8_get_char (p));
      if ((positions & bit (self->length)) != 0)
        return TRUE;
      if (anywhere)
        positions |= bit (0);
    }

  return FALSE;
}

/* The rank, or -1. */
static int
rank_of (const CgPinyinQuery *self, const char *folded)
{
  const char *found = strstr (folded, self->folded);

  if (found == folded)
    return folded[strlen (self->folded)] == '\0' ? CG_PINYIN_EQUAL : CG_PINYIN_BEGINS;
  if (self->length > 0 && reads (self, folded, FALSE))
    return CG_PINYIN_BEGINS_READING;
  if (found != NULL)
    return CG_PINYIN_INSIDE;
  if (self->length > 0 && reads (self, folded, TRUE))
    return CG_PINYIN_INSIDE_READING;

  return -1;
}

gboolean
cg_pinyin_query_matches (const CgPinyinQuery *query, const char *text, int *rank)
{
  g_autofree char *folded = NULL;
  int found;

  g_return_val_if_fail (query != NULL, FALSE);

  folded = cg_fold (text);
  found = rank_of (query, folded);
  if (found < 0)
    return FALSE;
  if (rank != NULL)
    *rank = found;

  return TRUE;
}

static gunichar
folded_character (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  gunichar common = cg_fold_common (c);

  return common != 0 ? common : g_unichar_tolower (c);
}

/* Where what begins at @start and is read as the query ends; NULL where it is not read so. */
static const char *
end_of_reading (const CgPinyinQuery *self, const char *start)
{
  guint64 positions = bit (0);

  for (const char *p = start; *p != '\0' && positions != 0; p = g_utf8_next_char (p))
    {
      positions = step (self, positions, folded_character (p));
      if ((positions & bit (self->length)) != 0)
        return g_utf8_next_char (p);
    }

  return NULL;
}

gboolean
cg_pinyin_query_find (const CgPinyinQuery *query, const char *text, CgTextRange *range)
{
  g_return_val_if_fail (query != NULL, FALSE);

  for (const char *p = text; query->length > 0 && p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *end = end_of_reading (query, p);

      if (end == NULL)
        continue;
      *range = (CgTextRange){ (gsize) (p - text), (gsize) (end - text) };
      return TRUE;
    }

  return FALSE;
}

gboolean
cg_pinyin_is_typed (const char *text)
{
  g_autofree char *folded = cg_fold (text);
  guint letters = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == U_DIAERESIS || (c < 0x80 && g_ascii_islower ((char) c)))
        letters++;
      else if (!is_separator (c))
        return FALSE;
    }

  return letters >= 2;
}

gboolean
cg_pinyin_matches (const char *text, const char *query)
{
  g_autoptr (CgPinyinQuery) prepared = cg_pinyin_query_new (query);

  return cg_pinyin_query_matches (prepared, text, NULL);
}
