/* cg-search-check.c: whether the search index says what the texts say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-search-check.h"

#include <glib/gi18n.h>

#include "cg-fts.h"

gboolean
cg_search_check (CgConnection *self, GPtrArray *faults, GError **error)
{
  static const char *const indexes[][2] = { { "search_fts", "body" }, { "search_names", "name" } };
  gboolean equal = TRUE;

  for (guint i = 0; equal && i < G_N_ELEMENTS (indexes); i++)
    if (!cg_fts_compare (self, indexes[i][0], indexes[i][1], "search", &equal, error))
      return FALSE;
  if (!equal)
    g_ptr_array_add (faults, g_strdup (_ ("The search index is damaged.")));

  return TRUE;
}
