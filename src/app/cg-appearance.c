/* cg-appearance.c: colour scheme and text scale, from the settings or the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-appearance.h"

#include <adwaita.h>

#include "cg-scale.h"
#include "cg-settings.h"

static double desktop_scale;
static double forced_scale;
static gboolean forced_dark;

static void
update_scheme (void)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  int setting = g_settings_get_enum (cg_settings_get (), "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      forced_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                  : schemes[CLAMP (setting, 0, 2)]);
}

static void
update_scale (void)
{
  double scale = g_settings_get_double (cg_settings_get (), "text-scale") * desktop_scale;

  if (forced_scale > 0)
    scale = forced_scale;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * 1024), NULL);
}

/* Where the desktop names no font of its own, GTK falls back to one without ideographs, and
 * Latin letters and digits would come from another face than the Chinese beside them. */
static void
update_font (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *font = NULL;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  if (font == NULL || g_str_has_prefix (font, "Cantarell") || g_str_has_prefix (font, "Sans"))
    g_object_set (settings, "gtk-font-name", "Noto Sans CJK SC 10.5", NULL);
}

void
cg_appearance_apply (gboolean dark, double scale)
{
  GSettings *settings = cg_settings_get ();

  forced_dark = dark;
  forced_scale = scale;
  desktop_scale = cg_text_scale (NULL);
  /* What can only be read is selectable, so that it can be copied; Tab must not mark it. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  g_signal_connect (settings, "changed::color-scheme", G_CALLBACK (update_scheme), NULL);
  g_signal_connect (settings, "changed::text-scale", G_CALLBACK (update_scale), NULL);
  update_font ();
  update_scheme ();
  update_scale ();
}
