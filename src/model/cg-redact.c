/* cg-redact.c: a text without the names of a case, and what of them is still in one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-redact.h"

#include <string.h>

#include "cg-fold.h"

/* One letter says nothing of a person: 沈 would be found in 沈阳. */
#define LEAST_LETTERS 2

static const char *const ordinals[] = { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛",
                                        "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳",
                                        "午", "未", "申", "酉", "戌", "亥" };

static const struct
{
  const char *before, *after;
} forms[CG_N_NAMES] = {
  [CG_NAME_PERSON] = { "", "某" },
  [CG_NAME_UNIT] = { "", "单位" },
  [CG_NAME_PLACE] = { "", "地" },
  [CG_NAME_NUMBER] = { "编号", "" },
};

CgRedactedName *
cg_redacted_name_new (CgNameKind kind, const char *original, const char *pseudonym, gint64 same_as)
{
  CgRedactedName *name = g_new0 (CgRedactedName, 1);

  name->kind = kind;
  name->original = g_strdup (original);
  name->pseudonym = g_strdup (pseudonym);
  name->same_as = same_as;
  return name;
}

void
cg_redacted_name_free (CgRedactedName *name)
{
  g_free (name->original);
  g_free (name->pseudonym);
  g_free (name);
}

/* ---- pseudonyms ---- */

/* 甲某, …, 亥某, 甲2某, … */
static char *
pseudonym_at (CgNameKind kind, guint index)
{
  guint n = G_N_ELEMENTS (ordinals), round = index / n + 1;
  g_autofree char *number = round > 1 ? g_strdup_printf ("%u", round) : g_strdup ("");

  return g_strconcat (forms[kind].before, ordinals[index % n], number, forms[kind].after, NULL);
}

/* Neither given to another name, nor a name of the case itself. */
static gboolean
is_taken (GPtrArray *names, const char *pseudonym)
{
  for (guint i = 0; i < names->len; i++)
    {
      const CgRedactedName *name = g_ptr_array_index (names, i);

      if (g_strcmp0 (name->pseudonym, pseudonym) == 0 || g_str_equal (name->original, pseudonym))
        return TRUE;
    }

  return FALSE;
}

static const char *
pseudonym_of_same (GPtrArray *names, const CgRedactedName *name)
{
  for (guint i = 0; name->same_as != 0 && i < names->len; i++)
    {
      const CgRedactedName *other = g_ptr_array_index (names, i);

      if (other->kind == name->kind && other->same_as == name->same_as && other->pseudonym != NULL)
        return other->pseudonym;
    }

  return NULL;
}

void
cg_redact_propose (GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      CgRedactedName *name = g_ptr_array_index (names, i);
      guint index = 0;

      if (name->pseudonym != NULL)
        continue;
      name->pseudonym = g_strdup (pseudonym_of_same (names, name));
      while (name->pseudonym == NULL)
        {
          g_autofree char *pseudonym = pseudonym_at (name->kind, index++);

          if (!is_taken (names, pseudonym))
            name->pseudonym = g_steal_pointer (&pseudonym);
        }
    }
}

/* ---- the text ---- */

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const CgRedactedName *left = *(CgRedactedName *const *) a, *right = *(CgRedactedName *const *) b;
  gsize before = strlen (left->original), after = strlen (right->original);

  if (before != after)
    return before > after ? -1 : 1;
  return strcmp (left->original, right->original);
}

/* The longest name that stands at @text. */
static const CgRedactedName *
name_at (const char *text, GPtrArray *sorted)
{
  for (guint i = 0; i < sorted->len; i++)
    {
      const CgRedactedName *name = g_ptr_array_index (sorted, i);

      if (*name->original != '\0' && name->pseudonym != NULL &&
          g_str_has_prefix (text, name->original))
        return name;
    }

  return NULL;
}

char *
cg_redact_text (const char *text, GPtrArray *names)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (names, NULL, NULL);
  GString *redacted = g_string_new (NULL);

  /* The copy lends the names. */
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_lengths);
  while (*text != '\0')
    {
      const CgRedactedName *name = name_at (text, sorted);
      const char *next = name != NULL ? text + strlen (name->original) : g_utf8_next_char (text);

      if (name != NULL)
        g_string_append (redacted, name->pseudonym);
      else
        g_string_append_len (redacted, text, next - text);
      text = next;
    }

  return g_string_free (redacted, FALSE);
}

/* ---- what leaks ---- */

/* Letters and figures only, folded: what was set with spaces or points between is found. */
static char *
bare (const char *text)
{
  g_autofree char *folded = cg_fold (text);
  GString *letters = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));

  return g_string_free (letters, FALSE);
}

static void
add_once (GPtrArray *found, const char *what)
{
  if (!g_ptr_array_find_with_equal_func (found, what, g_str_equal, NULL))
    g_ptr_array_add (found, g_strdup (what));
}

static void
add_names (GPtrArray *found, const char *letters, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const CgRedactedName *name = g_ptr_array_index (names, i);
      g_autofree char *original = bare (name->original);

      if (g_utf8_strlen (original, -1) >= LEAST_LETTERS && strstr (letters, original) != NULL)
        add_once (found, name->original);
    }
}

static void
add_pattern (GPtrArray *found, const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, text, 0, &match);
  while (g_match_info_matches (match))
    {
      g_autofree char *what = g_match_info_fetch (match, 0);

      add_once (found, what);
      g_match_info_next (match, NULL);
    }
}

GPtrArray *
cg_redact_find (const char *text, GPtrArray *names)
{
  static const char *const patterns[] = {
    "(?<!\\d)\\d{17}[\\dXx](?!\\d)",                           /* identity card */
    "(?<!\\d)1[3-9]\\d{9}(?!\\d)",                             /* mobile telephone */
    "(?<!\\d)0\\d{2,3}[- ]?\\d{7,8}(?!\\d)",                   /* fixed telephone */
    "[\\p{L}\\p{N}]*[〔\\[（(]\\d{4}[〕\\]）)]\\s*\\d+\\s*号", /* official number */
  };
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *letters = bare (text);

  add_names (found, letters, names);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    add_pattern (found, plain, patterns[i]);
  return found;
}

/* No name goes across the space that is left. */
static void
take_out (GString *letters, const char *what)
{
  g_autofree char *word = bare (what);

  if (*word != '\0')
    g_string_replace (letters, word, " ", 0);
}

GPtrArray *
cg_redact_find_names (const char *text, GPtrArray *names, GPtrArray *own)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = bare (text);
  g_autoptr (GString) letters = g_string_new (all);

  for (guint i = 0; i < own->len; i++)
    take_out (letters, g_ptr_array_index (own, i));
  add_names (found, letters->str, names);
  return found;
}

/* ---- where ---- */

static const char *
word_of (const CgRedactedName *name, gboolean pseudonyms)
{
  return pseudonyms && name->pseudonym != NULL ? name->pseudonym : name->original;
}

/* How many bytes of the longest word stand at @text, 0 for none. */
static gsize
length_at (const char *text, GPtrArray *names, gboolean pseudonyms)
{
  gsize longest = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const char *word = word_of (g_ptr_array_index (names, i), pseudonyms);

      if (g_str_has_prefix (text, word))
        longest = MAX (longest, strlen (word));
    }

  return longest;
}

GArray *
cg_redact_spans (const char *text, GPtrArray *names, gboolean pseudonyms)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CgRedactSpan));
  guint offset = 0;

  while (*text != '\0')
    {
      gsize length = length_at (text, names, pseudonyms);
      guint characters = length > 0 ? (guint) g_utf8_strlen (text, (gssize) length) : 1;
      CgRedactSpan span = { offset, offset + characters };

      if (length > 0)
        g_array_append_val (spans, span);
      offset += characters;
      text = length > 0 ? text + length : g_utf8_next_char (text);
    }

  return spans;
}

gboolean
cg_redact_locate (const char *text, const char *what, CgRedactSpan *span)
{
  g_autofree char *wanted = bare (what);
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *found;
  guint offset = 0;

  /* Each byte of the bare text knows the character that it came from. */
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), offset++)
    {
      g_autofree char *character = g_strndup (at, (gsize) (g_utf8_next_char (at) - at));
      g_autofree char *letter = bare (character);

      g_string_append (letters, letter);
      while (places->len < letters->len)
        g_array_append_val (places, offset);
    }

  found = *wanted != '\0' ? strstr (letters->str, wanted) : NULL;
  if (found == NULL)
    return FALSE;

  span->start = g_array_index (places, guint, found - letters->str);
  span->end = g_array_index (places, guint, found - letters->str + strlen (wanted) - 1) + 1;
  return TRUE;
}
