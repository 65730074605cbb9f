/* cg-measure-split.c: the measures that stand numbered in one text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-measure-split.h"

#include <string.h>

/* The circled numbers go so far, and nobody's measures further. */
#define MOST_NUMBER 20

/* Ways of numbering; a measure begins with the text before its number, the number, the text
 * after it. */
typedef struct
{
  const char *before;
  const char *after; /* any of these, separated by spaces */
  gboolean chinese;
} Numbering;

static const Numbering numberings[] = {
  { "", ". 、 ． ) ）", FALSE },
  { "(", ") ）", FALSE },
  { "（", "） )", FALSE },
  { "", "、 ．", TRUE },
  { "（", "） )", TRUE },
  { "(", ") ）", TRUE },
  { "", "是", TRUE },
  { "第", "，", TRUE },
};

static const char *const chinese_digits[] = { "一", "二", "三", "四", "五",
                                              "六", "七", "八", "九", "十" };

/* Reads @number after @at in Arabic or Chinese figures; numbers over ten are Arabic. */
static const char *
skip_number (const char *at, guint number, gboolean chinese)
{
  g_autofree char *text = chinese ? g_strdup (number <= 10 ? chinese_digits[number - 1] : "?")
                                  : g_strdup_printf ("%u", number);

  return g_str_has_prefix (at, text) ? at + strlen (text) : NULL;
}

/* After "1." no digit: 1.5 is an amount. */
static const char *
skip_any (const char *at, const char *words)
{
  for (const char *word = words; *word != '\0';)
    {
      gsize length = strcspn (word, " ");

      if (strncmp (at, word, length) == 0 && !g_ascii_isdigit (at[length]))
        return at + length;
      word += length + (word[length] == ' ');
    }

  return NULL;
}

/* Behind the mark of the measure of that number, NULL where it does not stand at @at. */
static const char *
skip_mark (const char *at, const Numbering *numbering, guint number)
{
  const char *rest;

  if (numbering == NULL)
    return number <= MOST_NUMBER && g_utf8_get_char (at) == 0x2460 + number - 1 ? at + 3 : NULL;
  if (!g_str_has_prefix (at, numbering->before))
    return NULL;

  rest = skip_number (at + strlen (numbering->before), number, numbering->chinese);
  return rest != NULL ? skip_any (rest, numbering->after) : NULL;
}

static gboolean
begins_sentence (const char *text, const char *at)
{
  const char *before = at;

  while (before > text && (before[-1] == ' ' || before[-1] == '\t'))
    before--;
  if (before == text || before[-1] == '\n' || before[-1] == ';' || before[-1] == '.')
    return TRUE;

  return before - text >= 3 &&
         (memcmp (before - 3, "。", 3) == 0 || memcmp (before - 3, "；", 3) == 0 ||
          memcmp (before - 3, "　", 3) == 0 || memcmp (before - 3, "：", 3) == 0);
}

static const char *
find_mark (const char *text,
           const char *from,
           const Numbering *numbering,
           guint number,
           const char **behind)
{
  for (const char *at = from; *at != '\0'; at = g_utf8_next_char (at))
    {
      *behind = begins_sentence (text, at) ? skip_mark (at, numbering, number) : NULL;
      if (*behind != NULL)
        return at;
    }

  return NULL;
}

static void
add_measure (GPtrArray *measures, const char *from, const char *to)
{
  g_autofree char *text = g_strndup (from, (gsize) (to - from));

  g_strstrip (text);
  if (*text != '\0')
    g_ptr_array_add (measures, g_steal_pointer (&text));
}

/* The measures of one way of numbering; none where it does not begin with one. */
static GPtrArray *
split_by (const char *text, const Numbering *numbering)
{
  g_autoptr (GPtrArray) measures = g_ptr_array_new_with_free_func (g_free);
  const char *behind;
  const char *from = skip_mark (text, numbering, 1);

  for (guint number = 2; from != NULL; number++)
    {
      const char *next = find_mark (text, from, numbering, number, &behind);

      add_measure (measures, from, next != NULL ? next : from + strlen (from));
      from = next != NULL ? behind : NULL;
    }

  return measures->len > 1 ? g_steal_pointer (&measures) : NULL;
}

/* A measure that stands alone in its cell may go on with the numbers of those above it. */
static const char *
skip_any_mark (const char *text)
{
  for (guint number = 1; number <= MOST_NUMBER; number++)
    for (guint i = 0; i <= G_N_ELEMENTS (numberings); i++)
      {
        const char *behind = skip_mark (text, i > 0 ? &numberings[i - 1] : NULL, number);

        if (behind != NULL)
          return behind;
      }

  return text;
}

GPtrArray *
cg_measure_split (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  GPtrArray *measures = split_by (stripped, NULL);

  for (guint i = 0; measures == NULL && i < G_N_ELEMENTS (numberings); i++)
    measures = split_by (stripped, &numberings[i]);
  if (measures != NULL)
    return measures;

  measures = g_ptr_array_new_with_free_func (g_free);
  add_measure (measures, skip_any_mark (stripped), stripped + strlen (stripped));
  return measures;
}
