/* cg-page-settings.c: the office's numbers of the page as a signed document keeps them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-settings.h"

#include <string.h>

#include "cg-notice-state.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
cg_page_settings_format (GHashTable *settings)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, settings);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (g_str_has_prefix (name, CG_NOTICE_PROFILE_SETTINGS))
      {
        g_autofree char *words = g_strdelimit (g_strdup (value), "\r\n", ' ');

        g_ptr_array_add (
            lines,
            g_strdup_printf ("%s=%s", (char *) name + strlen (CG_NOTICE_PROFILE_SETTINGS), words));
      }
  if (lines->len == 0)
    return NULL;

  g_ptr_array_sort (lines, compare);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

GHashTable *
cg_page_settings_parse (const char *text)
{
  GHashTable *settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *equals = strchr (lines[i], '=');

      if (equals != NULL && equals > lines[i])
        g_hash_table_insert (settings,
                             g_strdup_printf (CG_NOTICE_PROFILE_SETTINGS "%.*s",
                                              (int) (equals - lines[i]), lines[i]),
                             g_strdup (equals + 1));
    }

  return settings;
}

GHashTable *
cg_page_settings_of_notice (const CgRecord *notice)
{
  if (cg_notice_phase (notice) <= CG_NOTICE_PHASE_SIGN)
    return NULL;

  return cg_page_settings_parse (cg_record_text (notice, CG_NOTICE_PAGE));
}
