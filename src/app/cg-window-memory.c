/* cg-window-memory.c: what the window remembers: its size, and by page its panes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-window-memory.h"

#include "cg-settings.h"

int
cg_window_memory_restore (GtkWindow *window)
{
  GSettings *settings = cg_settings_get ();
  int width = g_settings_get_int (settings, "window-width");

  gtk_window_set_default_size (window, width, g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
  return width;
}

void
cg_window_memory_save (GtkWindow *window)
{
  GSettings *settings = cg_settings_get ();
  gboolean maximized = gtk_window_is_maximized (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", maximized);
  if (!maximized && width > 0 && height > 0)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
}

GVariant *
cg_page_memory_get (const char *key, const char *page, const GVariantType *type)
{
  g_autoptr (GVariant) dictionary = g_settings_get_value (cg_settings_get (), key);

  return g_variant_lookup_value (dictionary, page, type);
}

void
cg_page_memory_set (const char *key, const char *page, GVariant *value)
{
  g_autoptr (GVariant) before = g_settings_get_value (cg_settings_get (), key);
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *other_value;
  const char *other;

  g_variant_builder_init (&builder, g_variant_get_type (before));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "{&s@*}", &other, &other_value))
    if (!g_str_equal (other, page))
      g_variant_builder_add (&builder, "{s@*}", other, other_value);
  g_variant_builder_add (&builder, "{s@*}", page, value);
  g_settings_set_value (cg_settings_get (), key, g_variant_builder_end (&builder));
}
