/* cg-join-layers.c: layers of joined pages, hidden where they were hidden.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-join-layers.h"

#include <glib.h>

static qpdf_oh
find_or_add (qpdf_data file, qpdf_oh holder, const char *key, gboolean list)
{
  if (!qpdf_oh_has_key (file, holder, key))
    qpdf_oh_replace_key (file, holder, key,
                         list ? qpdf_oh_new_array (file) : qpdf_oh_new_dictionary (file));

  return qpdf_oh_get_key (file, holder, key);
}

static void
append_all (qpdf_data file, qpdf_oh list, qpdf_oh more)
{
  int n = qpdf_oh_is_array (file, more) ? qpdf_oh_get_array_n_items (file, more) : 0;

  for (int i = 0; i < n; i++)
    qpdf_oh_append_item (file, list, qpdf_oh_get_array_item (file, more, i));
}

/* By its number: a layer is an object that pages refer to. */
static gboolean
has_item (qpdf_data file, qpdf_oh list, qpdf_oh item)
{
  int n = qpdf_oh_is_array (file, list) ? qpdf_oh_get_array_n_items (file, list) : 0;
  int id = qpdf_oh_get_object_id (file, item);

  for (int i = 0; i < n; i++)
    if (qpdf_oh_get_object_id (file, qpdf_oh_get_array_item (file, list, i)) == id)
      return TRUE;

  return FALSE;
}

/* A file may hide all but some; of the new one all are shown that are not hidden. */
static void
hide_others (qpdf_data file, qpdf_oh hidden, qpdf_oh layers, qpdf_oh on)
{
  int n = qpdf_oh_is_array (file, layers) ? qpdf_oh_get_array_n_items (file, layers) : 0;

  for (int i = 0; i < n; i++)
    {
      qpdf_oh layer = qpdf_oh_get_array_item (file, layers, i);

      if (!has_item (file, on, layer))
        qpdf_oh_append_item (file, hidden, layer);
    }
}

void
cg_join_layers_add (qpdf_data source, qpdf_data target)
{
  static const char *const lists[] = { "/ON", "/OFF", "/Order" };
  qpdf_oh described = qpdf_oh_get_key_if_dict (source, qpdf_get_root (source), "/OCProperties");
  qpdf_oh copied, all, layers, shown, made;

  if (!qpdf_oh_is_dictionary (source, described))
    return;

  if (!qpdf_oh_is_indirect (source, described))
    described = qpdf_make_indirect_object (source, described);
  copied = qpdf_oh_copy_foreign_object (target, source, described);
  all = find_or_add (target, qpdf_get_root (target), "/OCProperties", FALSE);
  layers = qpdf_oh_get_key_if_dict (target, copied, "/OCGs");
  shown = qpdf_oh_get_key_if_dict (target, copied, "/D");
  made = find_or_add (target, all, "/D", FALSE);
  append_all (target, find_or_add (target, all, "/OCGs", TRUE), layers);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    append_all (target, find_or_add (target, made, lists[i], TRUE),
                qpdf_oh_get_key_if_dict (target, shown, lists[i]));

  if (qpdf_oh_is_name_and_equals (target, qpdf_oh_get_key_if_dict (target, shown, "/BaseState"),
                                  "/OFF"))
    hide_others (target, find_or_add (target, made, "/OFF", TRUE), layers,
                 qpdf_oh_get_key_if_dict (target, shown, "/ON"));
}
