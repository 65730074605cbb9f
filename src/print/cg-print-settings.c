/* cg-print-settings.c: how something is printed, remembered from one time to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-print-settings.h"

#include "cg-files.h"

#define GROUP "print"

static const char *const side_ids[] = {
  [CG_PRINT_ONE_SIDE] = "one-side",
  [CG_PRINT_LONG_EDGE] = "long-edge",
  [CG_PRINT_SHORT_EDGE] = "short-edge",
};

CgPrintSettings *
cg_print_settings_new (void)
{
  CgPrintSettings *settings = g_new0 (CgPrintSettings, 1);

  settings->printer = g_strdup ("");
  settings->copies = 1;
  settings->collate = TRUE;
  settings->sides = CG_PRINT_LONG_EDGE;
  settings->ranges = g_strdup ("");

  return settings;
}

void
cg_print_settings_free (CgPrintSettings *settings)
{
  g_return_if_fail (settings != NULL);

  g_free (settings->printer);
  g_free (settings->ranges);
  g_free (settings);
}

CgPrintSettings *
cg_print_settings_load (const char *path)
{
  CgPrintSettings *settings = cg_print_settings_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *sides = NULL;
  char *printer;

  g_return_val_if_fail (path != NULL, settings);

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return settings;

  printer = g_key_file_get_string (file, GROUP, "printer", NULL);
  if (printer != NULL)
    {
      g_free (settings->printer);
      settings->printer = printer;
    }
  sides = g_key_file_get_string (file, GROUP, "sides", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (side_ids); i++)
    if (g_strcmp0 (sides, side_ids[i]) == 0)
      settings->sides = (CgPrintSides) i;
  if (g_key_file_has_key (file, GROUP, "collate", NULL))
    settings->collate = g_key_file_get_boolean (file, GROUP, "collate", NULL);

  return settings;
}

gboolean
cg_print_settings_save (const CgPrintSettings *settings, const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (settings != NULL && path != NULL, FALSE);

  g_key_file_set_string (file, GROUP, "printer", settings->printer);
  g_key_file_set_string (file, GROUP, "sides", side_ids[settings->sides]);
  g_key_file_set_boolean (file, GROUP, "collate", settings->collate);
  text = g_key_file_to_data (file, &length, NULL);

  return cg_files_write_atomic (path, text, length, 0600, error);
}
