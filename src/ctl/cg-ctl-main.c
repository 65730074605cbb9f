/* cg-ctl-main.c: entry point of cugaictl, the core without a display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-locale.h"

int
main (int argc, char *argv[])
{
  cg_locale_init ();

  if (argc == 2 && g_str_equal (argv[1], "--version"))
    {
      g_print ("cugaictl " CG_VERSION "\n");
      return 0;
    }

  g_printerr ("%s\n", _ ("Usage: cugaictl --store DIR COMMAND"));
  return 2;
}
