/* cg-filter-signs.c: the signs, quotes and separators of what is typed under a column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-signs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-fold.h"

/* ---- signs ---- */

/* Longer ones first. What no sign means depends on the field. */
static const struct
{
  const char *sign;
  CgFilterOperator operation;
} signs[] = {
  { ">=", CG_FILTER_AT_LEAST },    { "<=", CG_FILTER_AT_MOST },
  { "!=", CG_FILTER_NOT_EQUAL },   { "<>", CG_FILTER_NOT_EQUAL },
  { "＞＝", CG_FILTER_AT_LEAST },  { "＜＝", CG_FILTER_AT_MOST },
  { "！＝", CG_FILTER_NOT_EQUAL }, { "≥", CG_FILTER_AT_LEAST },
  { "≤", CG_FILTER_AT_MOST },      { "≠", CG_FILTER_NOT_EQUAL },
  { ">", CG_FILTER_GREATER },      { "<", CG_FILTER_LESS },
  { "＞", CG_FILTER_GREATER },     { "＜", CG_FILTER_LESS },
  { "=", CG_FILTER_EQUAL },        { "＝", CG_FILTER_EQUAL },
  { "!", CG_FILTER_NOT_CONTAINS }, { "！", CG_FILTER_NOT_CONTAINS },
  { "^", CG_FILTER_STARTS_WITH },  { "＾", CG_FILTER_STARTS_WITH },
};

/* The sign at the beginning, or @none; @text then stands behind it. */
CgFilterOperator
cg_filter_take_sign (const char **text, CgFilterOperator none)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (*text, signs[i].sign))
      {
        *text += strlen (signs[i].sign);
        while (g_unichar_isspace (g_utf8_get_char (*text)))
          *text = g_utf8_next_char (*text);
        return signs[i].operation;
      }

  return none;
}

const char *
cg_filter_sign (CgFilterOperator operation)
{
  switch (operation)
    {
    case CG_FILTER_AT_LEAST:
      return "≥";
    case CG_FILTER_AT_MOST:
      return "≤";
    case CG_FILTER_NOT_EQUAL:
    case CG_FILTER_NOT_IN:
      return "≠";
    case CG_FILTER_GREATER:
      return ">";
    case CG_FILTER_LESS:
      return "<";
    case CG_FILTER_NOT_CONTAINS:
      return "!";
    case CG_FILTER_STARTS_WITH:
      return "^";
    case CG_FILTER_EQUAL:
      return "=";
    default:
      return "";
    }
}

/* ---- quotes and words for nothing ---- */

static char *
strip (const char *text)
{
  char *copy = g_strdup (text);

  return g_strstrip (copy);
}

gboolean
cg_filter_is_quoted (const char *text)
{
  gsize length = strlen (text);

  return length >= 2 && *text == '"' && text[length - 1] == '"';
}

char *
cg_filter_unquote (const char *text)
{
  return cg_filter_is_quoted (text) ? g_strndup (text + 1, strlen (text) - 2) : g_strdup (text);
}

/* Whether @text is a word for a null, or for none. */
static gboolean
is_word_of (const char *text, const char *const *words)
{
  g_autofree char *folded = cg_fold (text);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = cg_fold (words[i]);

      if (g_str_equal (folded, word))
        return TRUE;
    }

  return FALSE;
}

gboolean
cg_filter_is_word_for_null (const char *text)
{
  const char *const words[] = { C_ ("filter", "empty"), "空", "未设", "为空", NULL };

  return is_word_of (text, words);
}

gboolean
cg_filter_is_word_for_value (const char *text)
{
  const char *const words[] = { C_ ("filter", "not empty"), "非空", "不为空", "已设", NULL };

  return is_word_of (text, words);
}

char *
cg_filter_quote (const char *text)
{
  const char *rest = text;
  g_autofree char *stripped = strip (text);

  if (*text == '\0' || *text == '"' || !g_str_equal (stripped, text) ||
      cg_filter_take_sign (&rest, CG_N_FILTER_OPERATORS) != CG_N_FILTER_OPERATORS ||
      cg_filter_is_word_for_null (text) || cg_filter_is_word_for_value (text))
    return g_strdup_printf ("\"%s\"", text);

  return g_strdup (text);
}

/* ---- several words ---- */

static gboolean
is_separator (gunichar character)
{
  return character == ',' || character == 0xff0c /* ， */ || character == 0x3001 /* 、 */ ||
         character == '|' || character == ';' || character == 0xff1b /* ； */;
}

gboolean
cg_filter_has_separator (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_separator (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static void
add_word (GPtrArray *words, const char *begin, const char *end)
{
  g_autofree char *word = g_strndup (begin, (gsize) (end - begin));

  g_strstrip (word);
  if (*word != '\0')
    g_ptr_array_add (words, cg_filter_unquote (word));
}

GPtrArray *
cg_filter_split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *begin = text;
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      quoted ^= *p == '"';
      if (quoted || !is_separator (g_utf8_get_char (p)))
        continue;
      add_word (words, begin, p);
      begin = g_utf8_next_char (p);
    }
  add_word (words, begin, begin + strlen (begin));
  return words;
}
