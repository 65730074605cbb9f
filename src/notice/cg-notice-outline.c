/* cg-notice-outline.c: the headings of a text, and their numbers put in order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-outline.h"

#include <stdlib.h>
#include <string.h>

#include "cg-notice-blocks.h"
#include "cg-numeral.h"

#define N_LEVELS 5

/* ---- one heading ---- */

char *
cg_notice_heading_words (int level, guint number)
{
  g_autofree char *chinese = cg_numeral_to_chinese (number);

  switch (level)
    {
    case 1:
      return g_strdup_printf ("%s、", chinese);
    case 2:
      return g_strdup_printf ("（%s）", chinese);
    case 3:
      return g_strdup_printf ("%u.", number);
    default:
      return g_strdup_printf ("（%u）", number);
    }
}

/* Where the number with its marks ends. */
static const char *
mark_end (const char *text)
{
  static const char marks[] = "、.．）)";
  const char *end = text;

  while (*end != '\0' && g_utf8_strchr (marks, -1, g_utf8_get_char (end)) == NULL)
    end = g_utf8_next_char (end);

  return *end != '\0' ? g_utf8_next_char (end) : end;
}

guint
cg_notice_heading_number (const char *text, guint *length)
{
  const char *end;
  g_autofree char *mark = NULL;
  g_autofree char *digits = NULL;

  g_return_val_if_fail (text != NULL, 0);

  end = mark_end (text);
  mark = g_strndup (text, end - text);
  digits = cg_numeral_to_digits (mark);
  *length = (guint) g_utf8_strlen (mark, -1);
  return (guint) strtoul (digits + strcspn (digits, "0123456789"), NULL, 10);
}

/* ---- all of them ---- */

GArray *
cg_notice_outline_read (const char *text)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (CgNoticeHeading));
  g_autoptr (GPtrArray) blocks = cg_notice_blocks_new ();

  cg_notice_blocks_cut (blocks, text);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CgNoticeBlock *block = g_ptr_array_index (blocks, i);
      CgNoticeHeading heading = { block->level, block->offset, 0, block->head };

      if (block->level == 0)
        continue;
      cg_notice_heading_number (block->text, &heading.mark);
      g_array_append_val (headings, heading);
    }

  return headings;
}

/* The number due to a heading of @level, of those counted in @last. */
static guint
count_heading (guint *last, int level)
{
  last[level]++;
  for (int deeper = level + 1; deeper < N_LEVELS; deeper++)
    last[deeper] = 0;

  return last[level];
}

/* What a heading of @level with @number begins with before @rest. “1.” with a digit behind it
 * would be read as an amount. */
static char *
words_before (int level, guint number, const char *rest)
{
  return level == 3 && g_ascii_isdigit (*rest) ? g_strdup_printf ("%u．", number)
                                               : cg_notice_heading_words (level, number);
}

char *
cg_notice_outline_renumber (const char *text)
{
  g_autoptr (GArray) headings = cg_notice_outline_read (text);
  GString *out = g_string_new (NULL);
  const char *from = text;
  guint last[N_LEVELS] = { 0 };
  guint at = 0; /* characters before @from */

  for (guint i = 0; i < headings->len; i++)
    {
      const CgNoticeHeading *heading = &g_array_index (headings, CgNoticeHeading, i);
      const char *start = g_utf8_offset_to_pointer (from, (glong) (heading->start - at));
      guint number = count_heading (last, heading->level);
      const char *rest = g_utf8_offset_to_pointer (start, heading->mark);
      g_autofree char *words = words_before (heading->level, number, rest);

      g_string_append_len (out, from, start - from);
      from = rest;
      g_string_append (out, words);
      at = heading->start + heading->mark;
    }

  g_string_append (out, from);
  return g_string_free (out, FALSE);
}
