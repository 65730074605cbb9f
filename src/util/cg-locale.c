/* cg-locale.c: language of the program's messages, for all three executables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-locale.h"

#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>

#include "cg-paths.h"

static gboolean
is_plain_c (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

static gboolean
names_no_language (void)
{
  const char *messages = setlocale (LC_MESSAGES, NULL);
  const char *language = g_getenv ("LANGUAGE");

  return (language == NULL || *language == '\0') &&
         (is_plain_c (messages) || g_str_equal (messages, "C.UTF-8"));
}

/* Pango takes the language of its fonts from LC_CTYPE; without one, 骨 直 门 come Japanese
 * and digits in another face. */
static void
choose_fonts_language (void)
{
  const char *ctype = setlocale (LC_CTYPE, NULL);
  const char *language = g_getenv ("LANGUAGE");

  if (language != NULL && g_str_has_prefix (language, "zh_CN") &&
      g_ascii_strncasecmp (ctype, "C.", 2) == 0)
    setlocale (LC_CTYPE, "zh_CN.UTF-8");
}

void
cg_locale_init (void)
{
  setlocale (LC_ALL, "");

  if (names_no_language ())
    g_setenv ("LANGUAGE", "zh_CN", TRUE);

  /* Names of files are UTF-8; and gettext ignores LANGUAGE where messages are in plain C,
   * which they also are when only LC_CTYPE is set (Python does that to its children). */
  if (!g_get_charset (NULL))
    setlocale (LC_ALL, "C.UTF-8");
  if (is_plain_c (setlocale (LC_MESSAGES, NULL)))
    setlocale (LC_MESSAGES, "C.UTF-8");
  choose_fonts_language ();

  bindtextdomain (GETTEXT_PACKAGE, cg_paths_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
