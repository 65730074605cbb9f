/* cg-join-links.c: links of joined pages, led to where their pages are now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-join-links.h"

#include <string.h>

/* Trees of names deeper than this are not made by programs that make PDFs. */
#define MOST_LEVELS 32

typedef struct
{
  const char *bytes;
  size_t length;
} Name;

/* ---- names ---- */

static int
compare (qpdf_data file, qpdf_oh object, const Name *name)
{
  size_t length = 0;
  const char *bytes = qpdf_oh_get_binary_string_value (file, object, &length);
  int order = memcmp (bytes, name->bytes, MIN (length, name->length));

  if (order != 0 || length == name->length)
    return order;
  return length < name->length ? -1 : 1;
}

static gboolean
is_within (qpdf_data file, qpdf_oh node, const Name *name)
{
  qpdf_oh limits = qpdf_oh_get_key_if_dict (file, node, "/Limits");

  return !qpdf_oh_is_array (file, limits) || qpdf_oh_get_array_n_items (file, limits) != 2 ||
         (compare (file, qpdf_oh_get_array_item (file, limits, 0), name) <= 0 &&
          compare (file, qpdf_oh_get_array_item (file, limits, 1), name) >= 0);
}

static gboolean
find_in_leaf (CgJoinLinks *self, qpdf_oh names, const Name *name, qpdf_oh *found)
{
  int n =
      qpdf_oh_is_array (self->source, names) ? qpdf_oh_get_array_n_items (self->source, names) : 0;

  for (int i = 0; i + 1 < n && self->steps > 0; i += 2, self->steps--)
    {
      qpdf_oh item = qpdf_oh_get_array_item (self->source, names, i);
      gboolean same = compare (self->source, item, name) == 0;

      qpdf_oh_release (self->source, item);
      if (same)
        {
          *found = qpdf_oh_get_array_item (self->source, names, i + 1);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
find_name (CgJoinLinks *self, qpdf_oh node, const Name *name, guint level, qpdf_oh *found)
{
  qpdf_oh kids = qpdf_oh_get_key_if_dict (self->source, node, "/Kids");
  int n =
      qpdf_oh_is_array (self->source, kids) ? qpdf_oh_get_array_n_items (self->source, kids) : 0;

  if (level == MOST_LEVELS)
    return FALSE;
  if (find_in_leaf (self, qpdf_oh_get_key_if_dict (self->source, node, "/Names"), name, found))
    return TRUE;

  for (int i = 0; i < n && self->steps > 0; i++, self->steps--)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->source, kids, i);

      if (is_within (self->source, kid, name) && find_name (self, kid, name, level + 1, found))
        return TRUE;
      qpdf_oh_release (self->source, kid);
    }

  return FALSE;
}

/* In old files names are keys of a dictionary, in newer ones strings in a tree; programs mix them.
 */
static qpdf_oh
look_up (CgJoinLinks *self, qpdf_oh name)
{
  qpdf_oh root = qpdf_get_root (self->source);
  qpdf_oh dictionary = qpdf_oh_get_key_if_dict (self->source, root, "/Dests");
  qpdf_oh tree = qpdf_oh_get_key_if_dict (
      self->source, qpdf_oh_get_key_if_dict (self->source, root, "/Names"), "/Dests");
  gboolean is_name = qpdf_oh_is_name (self->source, name);
  size_t length = 0;
  const char *bytes = is_name ? qpdf_oh_get_name (self->source, name) + 1
                              : qpdf_oh_get_binary_string_value (self->source, name, &length);
  g_autofree char *copy = g_memdup2 (bytes, (is_name ? strlen (bytes) : length) + 1);
  g_autofree char *key = g_strconcat ("/", copy, NULL);
  Name wanted = { copy, is_name ? strlen (copy) : length };
  qpdf_oh found = qpdf_oh_get_key_if_dict (self->source, dictionary, key);

  if (qpdf_oh_is_null (self->source, found))
    find_name (self, tree, &wanted, 0, &found);
  return found;
}

/* ---- destinations ---- */

/* The page that a destination begins with, as it is counted in the new file; -1: none of it. */
static int
find_place (CgJoinLinks *self, qpdf_oh page)
{
  int index = -1;

  if (qpdf_oh_is_dictionary (self->source, page))
    index = qpdf_find_page_by_oh (self->source, page);
  else if (qpdf_oh_is_integer (self->source, page))
    index = qpdf_oh_get_int_value_as_int (self->source, page);

  return index >= 0 && (guint) index < self->n_places ? self->places[index] : -1;
}

static qpdf_oh
make_destination (CgJoinLinks *self, int place, qpdf_oh destination)
{
  qpdf_oh made = qpdf_oh_new_array (self->target);
  int n = qpdf_oh_get_array_n_items (self->source, destination);

  qpdf_oh_append_item (self->target, made, qpdf_get_page_n (self->target, (size_t) place));
  for (int i = 1; i < n && i < 6; i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (self->source, destination, i);
      gboolean plain =
          qpdf_oh_is_name (self->source, item) || qpdf_oh_is_number (self->source, item);

      qpdf_oh_append_item (
          self->target, made,
          plain ? qpdf_oh_parse (self->target, qpdf_oh_unparse_resolved (self->source, item))
                : qpdf_oh_new_null (self->target));
    }

  return made;
}

/* The destination under a key of a link or of its action; what leads nowhere is taken away. */
static void
mend_destination (CgJoinLinks *self, qpdf_oh source, qpdf_oh target, const char *key)
{
  qpdf_oh destination = qpdf_oh_get_key_if_dict (self->source, source, key);
  int place = -1;

  if (qpdf_oh_is_name (self->source, destination) || qpdf_oh_is_string (self->source, destination))
    destination = look_up (self, destination);
  if (qpdf_oh_is_dictionary (self->source, destination))
    destination = qpdf_oh_get_key_if_dict (self->source, destination, "/D");
  if (qpdf_oh_is_array (self->source, destination) &&
      qpdf_oh_get_array_n_items (self->source, destination) > 0)
    place = find_place (self, qpdf_oh_get_array_item (self->source, destination, 0));

  if (place >= 0)
    qpdf_oh_replace_key (self->target, target, key, make_destination (self, place, destination));
  else
    qpdf_oh_remove_key (self->target, target, key);
}

static void
mend_annotation (CgJoinLinks *self, qpdf_oh source, qpdf_oh target, qpdf_oh target_page)
{
  qpdf_oh action = qpdf_oh_get_key_if_dict (self->source, source, "/A");
  qpdf_oh made = qpdf_oh_get_key_if_dict (self->target, target, "/A");

  if (qpdf_oh_has_key (self->target, target, "/P"))
    qpdf_oh_replace_key (self->target, target, "/P", target_page);
  if (qpdf_oh_has_key (self->source, source, "/Dest"))
    mend_destination (self, source, target, "/Dest");
  if (qpdf_oh_is_dictionary (self->target, made) &&
      qpdf_oh_is_name_and_equals (self->source,
                                  qpdf_oh_get_key_if_dict (self->source, action, "/S"), "/GoTo"))
    mend_destination (self, action, made, "/D");
}

void
cg_join_links_mend (CgJoinLinks *self, qpdf_oh source_page, qpdf_oh target_page)
{
  qpdf_oh from = qpdf_oh_get_key_if_dict (self->source, source_page, "/Annots");
  qpdf_oh to = qpdf_oh_get_key_if_dict (self->target, target_page, "/Annots");
  int n = 0;

  if (qpdf_oh_is_array (self->source, from) && qpdf_oh_is_array (self->target, to))
    n = MIN (qpdf_oh_get_array_n_items (self->source, from),
             qpdf_oh_get_array_n_items (self->target, to));

  for (int i = 0; i < n; i++)
    {
      qpdf_oh source = qpdf_oh_get_array_item (self->source, from, i);
      qpdf_oh target = qpdf_oh_get_array_item (self->target, to, i);

      if (qpdf_oh_is_dictionary (self->source, source) &&
          qpdf_oh_is_dictionary (self->target, target))
        mend_annotation (self, source, target, target_page);
    }
}
