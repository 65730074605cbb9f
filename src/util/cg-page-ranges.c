/* cg-page-ranges.c: which pages to print, as people type them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-ranges.h"

#include <string.h>

/* More pages than this are taken for a mistake. */
#define MOST_PAGES 100000

/* Full-width forms become half-width, separators "," and the words for "to" "-". */
static char *
fold (const char *text)
{
  g_autofree char *half = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *at = half != NULL ? half : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_utf8_strchr ("、；;，,", -1, c) != NULL || g_unichar_isspace (c))
        g_string_append_c (folded, ',');
      else if (g_utf8_strchr ("-~—–至到", -1, c) != NULL)
        g_string_append_c (folded, '-');
      else
        g_string_append_unichar (folded, c);
    }

  return g_string_free (folded, FALSE);
}

/* A number at @text, or @otherwise if there is none; NULL if it is too large. */
static const char *
read_number (const char *text, guint otherwise, guint *number)
{
  gsize digits = strspn (text, "0123456789");
  guint64 value = 0;

  if (digits == 0)
    {
      *number = otherwise;
      return text;
    }

  value = g_ascii_strtoull (text, NULL, 10);
  if (digits > 9 || value == 0)
    return NULL;

  *number = (guint) value;
  return text + digits;
}

/* "3", "3-5", "3-", "-5"; marks the pages in @wanted. */
static gboolean
read_range (const char *text, guint n_pages, guint8 *wanted)
{
  guint from, to;
  const char *rest = read_number (text, 1, &from);

  if (rest == NULL || g_str_equal (text, "-"))
    return FALSE;

  to = from;
  if (*rest == '-')
    rest = read_number (rest + 1, n_pages, &to);
  if (rest == NULL || *rest != '\0' || to < from)
    return FALSE;

  for (guint page = from; page <= MIN (to, n_pages); page++)
    wanted[page] = 1;
  return TRUE;
}

static char *
write_ranges (const guint8 *wanted, guint n_pages)
{
  GString *text = g_string_new (NULL);

  for (guint page = 1; page <= n_pages; page++)
    {
      guint end = page;

      if (!wanted[page])
        continue;
      while (end < n_pages && wanted[end + 1])
        end++;
      g_string_append_printf (text, text->len > 0 ? ",%u" : "%u", page);
      if (end > page)
        g_string_append_printf (text, "-%u", end);
      page = end;
    }

  return g_string_free (text, FALSE);
}

char *
cg_page_ranges_normalize (const char *text, guint n_pages)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree guint8 *wanted = NULL;
  g_autofree char *ranges = NULL;
  gboolean any = FALSE;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (n_pages >= 1 && n_pages <= MOST_PAGES, NULL);

  folded = fold (text);
  parts = g_strsplit (folded, ",", -1);
  wanted = g_new0 (guint8, n_pages + 1);
  for (int i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0')
        continue;
      if (!read_range (parts[i], n_pages, wanted))
        return NULL;
      any = TRUE;
    }
  if (!any)
    return g_strdup ("");

  ranges = write_ranges (wanted, n_pages);
  return *ranges != '\0' ? g_steal_pointer (&ranges) : NULL;
}
