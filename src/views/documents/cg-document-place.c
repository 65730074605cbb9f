/* cg-document-place.c: the words that name a place in a document: which one, which page, what to
 * find.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-place.h"

#include <string.h>

#define LATEST "latest"
#define PAGE "page:"
#define FIND "find:"
#define PRINT "print"

void
cg_document_place_clear (CgDocumentPlace *place)
{
  g_clear_pointer (&place->find, g_free);
  *place = (CgDocumentPlace){ 0 };
}

/* The word is all that follows: it may have a slash in it. */
static gboolean
parse_rest (const char *rest, CgDocumentPlace *place)
{
  if (g_str_has_prefix (rest, PAGE))
    {
      char *end;
      guint64 page = g_ascii_strtoull (rest + strlen (PAGE), &end, 10);

      if (page < 1 || page > G_MAXINT || (*end != '\0' && *end != '/'))
        return FALSE;
      place->page = (guint) page;
      return *end == '\0' || parse_rest (end + 1, place);
    }
  place->print = g_str_equal (rest, PRINT);
  if (place->print)
    return TRUE;
  if (!g_str_has_prefix (rest, FIND) || rest[strlen (FIND)] == '\0')
    return FALSE;

  g_free (place->find);
  place->find = g_strdup (rest + strlen (FIND));
  return TRUE;
}

gboolean
cg_document_place_parse (const char *text, CgDocumentPlace *place)
{
  const char *slash = text != NULL ? strchr (text, '/') : NULL;
  g_autofree char *id = text == NULL    ? NULL
                        : slash != NULL ? g_strndup (text, (gsize) (slash - text))
                                        : g_strdup (text);

  *place = (CgDocumentPlace){ 0 };
  if (id == NULL || (!g_str_equal (id, LATEST) &&
                     !g_ascii_string_to_signed (id, 10, 1, G_MAXINT64, &place->id, NULL)))
    return FALSE;
  if (slash == NULL || parse_rest (slash + 1, place))
    return TRUE;

  cg_document_place_clear (place);
  return FALSE;
}
