/* cg-notice-paste.c: a text from elsewhere as the text of a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-paste.h"

#include <string.h>

#include "cg-doc-number.h"

static gboolean
ends_line (gunichar c)
{
  return c == '\n' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Controls, and what only says where a word may break. */
static gboolean
is_unseen (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\t') || c == 0xad || c == 0x200b || c == 0x2060 ||
         c == 0xfeff;
}

static char *
plain_lines (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (ends_line (c) || (c == '\r' && at[1] != '\n'))
        g_string_append_c (plain, '\n');
      else if (!is_unseen (c))
        g_string_append_unichar (plain, c);
    }

  return g_string_free (plain, FALSE);
}

static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* Without the blanks around it. */
static char *
trim (const char *line)
{
  const char *start = skip_blanks (line);
  const char *end = strchr (start, '\0');

  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/* A tab between two words; one before the first only indents a paragraph. */
static gboolean
has_rows (char *const *lines)
{
  for (; *lines != NULL; lines++)
    {
      g_autofree char *words = trim (*lines);

      if (strchr (words, '\t') != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A text that ends its last paragraph still does. */
static char *
join_paragraphs (char *const *lines)
{
  GString *text = g_string_new (NULL);
  gboolean ended = FALSE;

  for (; *lines != NULL; lines++)
    {
      g_autofree char *words = trim (*lines);

      ended = *words == '\0';
      if (ended)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, words);
    }

  if (ended && text->len > 0)
    g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

char *
cg_notice_paste_clean (const char *text)
{
  g_autofree char *plain = plain_lines (text);
  g_autofree char *mended = cg_doc_number_mend (plain);
  g_auto (GStrv) lines = g_strsplit (mended, "\n", -1);

  return has_rows (lines) ? g_steal_pointer (&mended) : join_paragraphs (lines);
}
