/* cg-settings.c: the program's own settings (window, appearance), not the office's data.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_SETTINGS_ENABLE_BACKEND
#include "config.h"

#include "cg-settings.h"

#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

#include "cg-paths.h"

static GSettingsSchema *
find_schema (void)
{
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GError) error = NULL;

  source = g_settings_schema_source_new_from_directory (
      cg_paths_schema_dir (), g_settings_schema_source_get_default (), FALSE, &error);
  if (source == NULL)
    {
      g_warning ("No settings schema in %s: %s", cg_paths_schema_dir (), error->message);
      return NULL;
    }

  return g_settings_schema_source_lookup (source, CG_APPLICATION_ID, TRUE);
}

/* A file that is no text would make GIO complain of every key. It is put aside, not lost. */
static void
put_aside_damaged (const char *file)
{
  g_autofree char *content = NULL;
  g_autofree char *aside = g_strconcat (file, ".damaged", NULL);
  gsize length;

  if (g_file_get_contents (file, &content, &length, NULL) &&
      !g_utf8_validate (content, (gssize) length, NULL))
    g_rename (file, aside);
}

static GSettingsBackend *
new_backend (void)
{
  g_autofree char *file = NULL;

  if (g_getenv ("GSETTINGS_BACKEND") != NULL)
    return g_settings_backend_get_default ();

  file = g_build_filename (g_get_user_config_dir (), "cugai", "settings.ini", NULL);
  put_aside_damaged (file);
  return g_keyfile_settings_backend_new (file, "/org/cugai/Cugai/", "cugai");
}

GSettings *
cg_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    {
      g_autoptr (GSettingsSchema) schema = find_schema ();
      g_autoptr (GSettingsBackend) backend = new_backend ();

      g_return_val_if_fail (schema != NULL, NULL);
      settings = g_settings_new_full (schema, backend, NULL);
    }

  return settings;
}
