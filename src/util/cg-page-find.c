/* cg-page-find.c: where the text of a page has what is searched for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-find.h"

#include "cg-fold.h"
#include "cg-variants.h"

/* ---- the text without the hyphens at ends of lines ---- */

/* @text as it is searched in, and where each of its bytes comes from. */
typedef struct
{
  GString *text;
  GArray *sources; /* guint: the character that the byte belongs to; one more at the end */
} Joined;

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Whether the word goes on in the next line: "infor-" before "mation", not "A-" before "B". */
static gboolean
parts_word (gunichar before, const char *hyphen)
{
  const char *end = g_utf8_next_char (hyphen);

  return is_hyphen (g_utf8_get_char (hyphen)) && *end == '\n' && g_unichar_isalpha (before) &&
         !cg_fold_is_ideographic (before) && g_unichar_islower (g_utf8_get_char (end + 1));
}

static void
append (Joined *joined, const char *character, guint source)
{
  gsize length = (gsize) (g_utf8_next_char (character) - character);

  g_string_append_len (joined->text, character, (gssize) length);
  for (gsize i = 0; i < length; i++)
    g_array_append_val (joined->sources, source);
}

static void
join (Joined *joined, const char *text)
{
  gunichar before = 0;
  guint source = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), source++)
    {
      if (parts_word (before, p))
        {
          p = g_utf8_next_char (p);
          source++;
          continue;
        }
      before = g_utf8_get_char (p);
      append (joined, p, source);
    }
  g_array_append_val (joined->sources, source);
}

char *
cg_find_fold_page (const char *text)
{
  Joined joined = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint)) };
  g_autofree char *folded = NULL;

  join (&joined, text);
  folded = cg_fold (joined.text->str);
  g_string_free (joined.text, TRUE);
  g_array_unref (joined.sources);
  return cg_variants_map (folded);
}

/* ---- finding ---- */

/* The range of characters that the bytes of @found come from. */
static CgPageRange
range_of (const Joined *joined, const CgTextRange *found)
{
  return (CgPageRange){
    g_array_index (joined->sources, guint, found->start),
    g_array_index (joined->sources, guint, found->end - 1) + 1,
  };
}

GArray *
cg_find_in_page (const char *text, const char *query, guint most)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (CgPageRange));
  Joined joined = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint)) };
  g_autoptr (GArray) found = NULL;

  join (&joined, text);
  found = cg_fold_find (joined.text->str, query, most);
  for (guint i = 0; i < found->len; i++)
    {
      CgPageRange range = range_of (&joined, &g_array_index (found, CgTextRange, i));

      g_array_append_val (ranges, range);
    }

  g_string_free (joined.text, TRUE);
  g_array_unref (joined.sources);
  return ranges;
}

/* ---- what is around it ---- */

CgSnippet *
cg_find_snippet (const char *text, const CgPageRange *range, guint around)
{
  const char *start = g_utf8_offset_to_pointer (text, (glong) range->start);
  const char *end = g_utf8_offset_to_pointer (start, (glong) (range->end - range->start));
  CgTextRange hit = { (gsize) (start - text), (gsize) (end - text) };

  return cg_snippet_new_at (text, hit, around, TRUE);
}
