/* cg-settings.h: the program's own settings (window, appearance), not the office's data.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * cg_settings_get:
 *
 * Keys are in `data/org.cugai.Cugai.gschema.xml`. They are kept in
 * `$XDG_CONFIG_HOME/cugai/settings.ini`, because a plain Debian desktop may
 * have no settings service and GIO would then forget them; where the
 * environment sets GSETTINGS_BACKEND (the tests), that backend is used. A file that
 * is no UTF-8 is renamed `settings.ini.damaged`, and the defaults hold.
 *
 * Returns: (transfer none): the settings, one object per process. Main thread.
 */
GSettings *cg_settings_get (void);

G_END_DECLS
