/* cg-anchor.c: the journal's head on paper: what proves the state of the log on that day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-anchor.h"

#include <string.h>

#include "cg-fault.h"

#define GROUP 4
#define MARK "cugai:"

char *
cg_anchor_words (const CgAnchor *anchor)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_printf (words, "%" G_GINT64_FORMAT, anchor->seq);
  for (guint i = 0; i < CG_ANCHOR_LEAST_DIGITS; i += GROUP)
    {
      g_string_append_c (words, '-');
      g_string_append_len (words, anchor->digits + i, GROUP);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
cg_anchor_code (const CgAnchor *anchor)
{
  return g_strdup_printf (MARK "%" G_GINT64_FORMAT ":%s", anchor->seq, anchor->digits);
}

/* The number comes first and ends where something else begins. */
static const char *
read_seq (const char *text, gint64 *seq)
{
  char *end;

  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;
  *seq = g_ascii_strtoll (text, &end, 10);
  return end != text && !g_ascii_isxdigit (*end) ? end : NULL;
}

/* Digits, whatever separates their groups; nothing else in letters. */
static gboolean
read_digits (const char *text, char *digits)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    if (g_ascii_isxdigit (*text) && n < CG_ANCHOR_DIGITS)
      digits[n++] = g_ascii_tolower (*text);
    else if (g_ascii_isalnum (*text))
      return FALSE;
  digits[n] = '\0';

  return n >= CG_ANCHOR_LEAST_DIGITS;
}

gboolean
cg_anchor_parse (const char *text, CgAnchor *anchor, GError **error)
{
  const char *mark = strstr (text, MARK);
  const char *rest = read_seq (mark != NULL ? mark + strlen (MARK) : text, &anchor->seq);

  if (rest != NULL && anchor->seq > 0 && read_digits (rest, anchor->digits))
    return TRUE;

  cg_fault_set (error, CG_FAULT_ANCHOR_FORM, text, "1024-3fa2-9c1d-07be-55a1");
  return FALSE;
}
